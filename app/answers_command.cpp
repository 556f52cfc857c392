// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/answers_command.h"

#include "app/command_run.h"
#include "app/session_file.h"
#include "app/sweep_table.h"

#include <QFileInfo>
#include <QTextStream>

namespace untangle {

namespace {

// In every language the same bytes.
const QString tableLanguage = QStringLiteral("en");

QString inTable(const LessonText& text)
{
    return textIn(text, tableLanguage);
}

// A step with a question or a goal; what there is not is an empty cell.
Results rowOf(const QString& file, const Session& session, std::size_t index)
{
    const LessonStep& step = session.lesson->steps[index];
    const LessonResult& result = session.progress.at(Index(index));
    QJsonValue question, answer, right, tries, goal, reached;
    if (step.question) {
        question = inTable(step.question->text);
        if (result.answer) {
            answer = answerText(*step.question, *result.answer, tableLanguage);
            right = isRight(*step.question, *result.answer);
            tries = qint64(result.tries);
        }
    }
    if (step.goal) {
        goal = QString::fromStdString(step.goal->measure)
            + (step.goal->isAtLeast ? QStringLiteral(" >= ") : QStringLiteral(" <= "))
            + exactWords(step.goal->value);
        if (result.reached)
            reached = *result.reached;
    }
    return {{"file", file}, {"student", QString::fromStdString(session.progress.student)},
        {"lesson", inTable(session.lesson->title)}, {"step", qint64(index) + 1},
        {"title", inTable(step.title)}, {"question", question}, {"answer", answer},
        {"right", right}, {"tries", tries}, {"goal", goal}, {"reached", reached}};
}

Results sumOf(const QString& file, const Session& session)
{
    qint64 questions = 0, answered = 0, right = 0, goals = 0, reached = 0;
    for (std::size_t i = 0; i < session.lesson->steps.size(); ++i) {
        const LessonStep& step = session.lesson->steps[i];
        const LessonResult& result = session.progress.at(Index(i));
        questions += step.question.has_value();
        answered += step.question && result.answer;
        right += step.question && result.answer && isRight(*step.question, *result.answer);
        goals += step.goal.has_value();
        reached += step.goal && result.reached;
    }
    return {{"file", file}, {"student", QString::fromStdString(session.progress.student)},
        {"questions", questions}, {"answered", answered}, {"right", right}, {"goals", goals},
        {"reached", reached}};
}

} // namespace

int runAnswers(const Arguments& arguments, QTextStream& out, QTextStream& errors)
{
    const CommandRun run(arguments, out, errors);
    if (const auto failure = run.missingFolder({"--csv"}))
        return run.fail(*failure);
    QList<Results> sums, rows;
    // One broken file does not cost the class its table.
    int exitCode = 0;
    for (const QString& path : arguments.files) {
        const Result<Session> session = loadSession(path);
        if (!session || !session->lesson) {
            exitCode = run.fail({session ? CommandLine::tr("The file %1 holds no lesson.").arg(path)
                                         : QString::fromStdString(session.error().what),
                CommandLine::fileError});
            continue;
        }
        const QString file = QFileInfo(path).fileName();
        sums.append(sumOf(file, *session));
        for (std::size_t i = 0; i < session->lesson->steps.size(); ++i)
            if (session->lesson->steps[i].question || session->lesson->steps[i].goal)
                rows.append(rowOf(file, *session, i));
    }
    if (sums.isEmpty())
        return exitCode;
    if (run.has("--csv")) {
        if (rows.isEmpty())
            return run.fail({CommandLine::tr("These lessons ask nothing: there is no table."),
                CommandLine::fileError});
        if (!run.write("--csv", csvOf(rows)))
            return CommandLine::fileError;
    }
    if (run.has("--json")) {
        run.print({{"sessions", arrayOf(sums)}});
        return exitCode;
    }
    QList<QStringList> lines(1);
    for (const auto& [name, value] : sums.front())
        lines.front().append(name);
    for (const Results& sum : std::as_const(sums)) {
        QStringList& line = lines.emplaceBack();
        for (const auto& [name, value] : sum) {
            const QString words = plainWords(value);
            line.append(words.isEmpty() ? QStringLiteral("-") : words);
        }
    }
    printColumns(lines, out);
    return exitCode;
}

} // namespace untangle
