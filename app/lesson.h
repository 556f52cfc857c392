// A lesson: ordered steps, each one sentence, one thing to do and one thing to see, and what a
// student answered.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace untangle {

struct Session;

// One text in each language that it was written in, by its code ("zh_CN"), in UTF-8.
using LessonText = std::map<std::string, std::string>;
// In that language; else in English, else in the first one there is.
QString textIn(const LessonText& text, const QString& language);
// An empty text takes that language out.
void setText(LessonText& text, const QString& language, const QString& words);

struct LessonQuestion {
    enum class Kind { Choice, Number, Order };
    static constexpr std::size_t leastOptions = 2, mostOptions = 8;

    Kind kind = Kind::Choice;
    LessonText text;
    std::vector<LessonText> options; // of a choice; of an order, from first to last
    Index right = 0; // of the options
    double number = 0, tolerance = 0; // right when it is no further off
    LessonText comment; // said after an answer
    bool operator==(const LessonQuestion&) const = default;
};

// Reached when the chapter in view measures at least, or at most, the value.
struct LessonGoal {
    std::string measure; // see Chapter::measures
    bool isAtLeast = true;
    double value = 0;
    bool operator==(const LessonGoal&) const = default;
};

struct LessonStep {
    LessonText title, task, look; // one sentence, one thing to do, one thing to see
    // What the step sets: a chapter and its part of a session. None: it goes on from the one
    // before.
    std::shared_ptr<const Session> state;
    std::vector<std::string> pressed; // then, commands or buttons of that chapter, by object name
    std::vector<std::string> highlighted, hidden, locked; // its controls, by object name
    std::optional<LessonQuestion> question;
    std::optional<LessonGoal> goal;
    bool operator==(const LessonStep&) const = default;
};

struct Lesson {
    static constexpr std::size_t mostSteps = 100;

    LessonText title, about;
    std::vector<LessonStep> steps; // at least one
    bool operator==(const Lesson&) const = default;
};

// Of the question's kind; an order names the options from first to last.
struct LessonAnswer {
    std::optional<Index> choice;
    std::optional<double> number;
    std::vector<Index> order;
    bool operator==(const LessonAnswer&) const = default;
};
bool isRight(const LessonQuestion& question, const LessonAnswer& answer);
// As people read it in that language; numbers in the C locale.
QString answerText(
    const LessonQuestion& question, const LessonAnswer& answer, const QString& language);
// How the options of an order are laid out before anyone has moved them: never the right way, and
// the same way every time.
std::vector<Index> dealtOrder(std::size_t optionCount, std::size_t step);

bool isReached(const LessonGoal& goal, double value);

struct LessonResult {
    std::optional<LessonAnswer> answer;
    Index tries = 0; // how often it was answered
    std::optional<double> reached; // what was measured when the goal was reached
    bool operator==(const LessonResult&) const = default;
};

struct LessonProgress {
    std::string student;
    Index step = 0; // in view
    std::vector<LessonResult> results; // of the steps; those beyond have none
    bool operator==(const LessonProgress&) const = default;

    const LessonResult& at(Index of) const;
    LessonResult& at(Index of);
};

// The sheet that a class writes on: HTML of the lesson in that language, without its answers.
QString lessonSheet(const Lesson& lesson, const QString& language);

} // namespace untangle
