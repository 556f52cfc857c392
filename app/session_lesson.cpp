// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_lesson.h"

namespace untangle {

namespace {

class SessionLesson {
    Q_DECLARE_TR_FUNCTIONS(SessionLesson)
};

bool fits(const LessonAnswer& answer, const LessonQuestion& question)
{
    const auto count = question.options.size();
    switch (question.kind) {
    case LessonQuestion::Kind::Choice:
        return answer.choice && std::size_t(*answer.choice) < count && !answer.number
            && answer.order.empty();
    case LessonQuestion::Kind::Number:
        return answer.number && !answer.choice && answer.order.empty();
    case LessonQuestion::Kind::Order:
        break;
    }
    std::vector<bool> isNamed(count, false);
    for (Index option : answer.order)
        if (std::size_t(option) < count)
            isNamed[std::size_t(option)] = true;
    return answer.order.size() == count && !answer.choice && !answer.number
        && std::find(isNamed.begin(), isNamed.end(), false) == isNamed.end();
}

} // namespace

QJsonValue LessonTextInFile::write(const LessonText& text) const
{
    QJsonObject object;
    for (const auto& [language, words] : text)
        object.insert(QString::fromStdString(language), QString::fromStdString(words));
    return object;
}

void LessonTextInFile::read(const JsonPlace& place, LessonText& text) const
{
    const auto object = place.object();
    if (!object)
        return;
    text.clear();
    if (object->size() > mostLanguages)
        place.fail(SessionLesson::tr("%1 has more than %2 languages.")
                       .arg(place.path())
                       .arg(mostLanguages));
    for (const QString& language : object->keys()) {
        const JsonPlace words = place.at(language);
        if (const auto read = words.text(mostLetters))
            setText(text, language, *read);
    }
}

void checkQuestion(const JsonPlace& place, const LessonQuestion& question)
{
    const JsonPlace options = place.at("options"), right = place.at("right");
    if (question.kind == LessonQuestion::Kind::Number)
        return;
    if (question.options.size() < LessonQuestion::leastOptions)
        options.fail(SessionLesson::tr("%1 must have two entries or more.").arg(options.path()));
    else if (std::size_t(question.right) >= question.options.size())
        right.fail(SessionLesson::tr("%1 is %2, but there are only %3 options; they count from 0.")
                       .arg(right.path(), right.shown())
                       .arg(question.options.size()));
}

void checkProgress(
    const JsonPlace& place, const LessonProgress& progress, const std::optional<Lesson>& lesson)
{
    const std::size_t stepCount = lesson ? lesson->steps.size() : 0;
    const JsonPlace step = place.at("step"), results = place.at("results");
    if (std::size_t(progress.step) >= std::max<std::size_t>(stepCount, 1))
        step.fail(
            SessionLesson::tr("%1 is %2, but the lesson has only %3 steps; they count from 0.")
                .arg(step.path(), step.shown())
                .arg(stepCount));
    if (progress.results.size() > stepCount)
        results.fail(SessionLesson::tr("%1 has more entries than the lesson has steps.")
                         .arg(results.path()));
    for (std::size_t i = 0; i < progress.results.size() && i < stepCount; ++i) {
        const auto& answer = progress.results[i].answer;
        const auto& question = lesson->steps[i].question;
        const JsonPlace result = results.at(qsizetype(i)), its = result.at("answer");
        if (answer && !(question && fits(*answer, *question)))
            its.fail(SessionLesson::tr("%1 does not fit the question.").arg(its.path()));
    }
}

} // namespace untangle
