// The lesson and its answers as they stand in a session document.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/json_fields.h"
#include "app/lesson.h"

namespace untangle {

// An object of texts by language; empty ones are left out.
struct LessonTextInFile {
    static constexpr qsizetype mostLanguages = 20, mostLetters = 4000;
    QJsonValue write(const LessonText& text) const;
    void read(const JsonPlace& place, LessonText& text) const;
};

constexpr qsizetype mostControls = 100;
constexpr List controlNames{Text{200}, 0, mostControls};
constexpr Number lessonNumber{{-1e9, 1e9}};

constexpr auto describeQuestion = [](auto& fields, auto& question) {
    auto& [kind, text, options, right, number, tolerance, comment] = question;
    constexpr auto kinds = wordOf<LessonQuestion::Kind>({{LessonQuestion::Kind::Choice, "choice"},
        {LessonQuestion::Kind::Number, "number"}, {LessonQuestion::Kind::Order, "order"}});
    fields.required("kind", kind, kinds);
    fields.required("text", text, LessonTextInFile());
    fields("options", options, List{LessonTextInFile(), 0, qsizetype(LessonQuestion::mostOptions)});
    fields("right", right, Integer{{0, double(LessonQuestion::mostOptions) - 1}});
    fields("number", number, lessonNumber);
    fields("tolerance", tolerance, Number{{0, 1e9}});
    fields("comment", comment, LessonTextInFile());
};

void checkQuestion(const JsonPlace& place, const LessonQuestion& question);

// One of at_least and at_most.
constexpr auto describeGoal = [](auto& fields, auto& goal) {
    auto& [measure, isAtLeast, value] = goal;
    fields.required("measure", measure, Text{200});
    std::optional<double> least, most;
    (isAtLeast ? least : most) = value;
    fields.optional("at_least", least, lessonNumber);
    fields.optional("at_most", most, lessonNumber);
    if constexpr (!std::is_const_v<std::remove_reference_t<decltype(goal)>>) {
        isAtLeast = least.has_value();
        value = least.value_or(most.value_or(0));
    }
};

// `state` says how the part of a session stands there.
template <typename State> struct LessonInFile {
    State state;

    template <typename Fields, typename Lesson>
    void operator()(Fields& fields, Lesson& lesson) const
    {
        auto& [title, about, steps] = lesson;
        fields("title", title, LessonTextInFile());
        fields("about", about, LessonTextInFile());
        fields.required("steps", steps,
            List{Object{[this](auto& its, auto& step) { describeStep(its, step); }}, 1,
                qsizetype(Lesson::mostSteps)});
    }

private:
    template <typename Fields, typename Step> void describeStep(Fields& fields, Step& step) const
    {
        auto& [title, task, look, its, pressed, highlighted, hidden, locked, question, goal] = step;
        fields("title", title, LessonTextInFile());
        fields("do", task, LessonTextInFile());
        fields("see", look, LessonTextInFile());
        fields("state", its, state);
        fields("press", pressed, controlNames);
        fields("highlight", highlighted, controlNames);
        fields("hide", hidden, controlNames);
        fields("lock", locked, controlNames);
        fields("question", question, Optional{Checked{Object{describeQuestion}, checkQuestion}});
        fields("goal", goal, Optional{Object{describeGoal}});
    }
};

constexpr auto describeAnswer = [](auto& fields, auto& answer) {
    auto& [choice, number, order] = answer;
    const Integer option{{0, double(LessonQuestion::mostOptions) - 1}};
    fields("choice", choice, Optional{option});
    fields("number", number, Optional{lessonNumber});
    fields("order", order, List{option, 0, qsizetype(LessonQuestion::mostOptions)});
};

constexpr auto describeResult = [](auto& fields, auto& result) {
    auto& [answer, tries, reached] = result;
    fields("answer", answer, Optional{Object{describeAnswer}});
    fields("tries", tries, Integer{{0, 1e9}});
    fields("reached", reached, Optional{lessonNumber});
};

constexpr auto describeProgress = [](auto& fields, auto& progress) {
    auto& [student, step, results] = progress;
    fields("student", student, Text{200});
    fields("step", step, Integer{{0, double(Lesson::mostSteps) - 1}});
    fields("results", results, List{Object{describeResult}, 0, qsizetype(Lesson::mostSteps)});
};

// That step and answers fit the lesson.
void checkProgress(
    const JsonPlace& place, const LessonProgress& progress, const std::optional<Lesson>& lesson);

} // namespace untangle
