// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson.h"

#include "core/random.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace untangle {

namespace {

class LessonSheet {
    Q_DECLARE_TR_FUNCTIONS(LessonSheet)
};

QString paragraph(const QString& text)
{
    return text.isEmpty() ? QString() : "<p>" + text + "</p>";
}

QString row(const QString& name, const QString& text)
{
    return text.isEmpty() ? QString()
                          : QStringLiteral("<p><b>%1</b> %2</p>").arg(name, text.toHtmlEscaped());
}

QString questionSheet(const LessonQuestion& question, std::size_t step, const QString& language)
{
    const QString box = QChar(0x2610) + QString(QChar::Nbsp);
    const QString line = QString(12, '_');
    QString html = row(LessonSheet::tr("Question"), textIn(question.text, language));
    QStringList lines;
    switch (question.kind) {
    case LessonQuestion::Kind::Choice:
        for (const LessonText& option : question.options)
            lines.append(box + textIn(option, language).toHtmlEscaped());
        break;
    case LessonQuestion::Kind::Number:
        lines.append(line);
        break;
    case LessonQuestion::Kind::Order:
        for (Index option : dealtOrder(question.options.size(), step))
            lines.append(QString(3, '_') + QChar::Nbsp
                + textIn(question.options[std::size_t(option)], language).toHtmlEscaped());
        break;
    }
    return html + paragraph(lines.join(QStringLiteral("<br>")));
}

} // namespace

QString textIn(const LessonText& text, const QString& language)
{
    auto found = text.find(language.toStdString());
    if (found == text.end())
        found = text.find("en");
    if (found == text.end())
        found = text.begin();
    return found == text.end() ? QString() : QString::fromStdString(found->second);
}

void setText(LessonText& text, const QString& language, const QString& words)
{
    if (words.isEmpty())
        text.erase(language.toStdString());
    else
        text[language.toStdString()] = words.toStdString();
}

bool isRight(const LessonQuestion& question, const LessonAnswer& answer)
{
    switch (question.kind) {
    case LessonQuestion::Kind::Choice:
        return answer.choice == question.right;
    case LessonQuestion::Kind::Number:
        // 4.59 is within 0.005 of 4.585 as people count.
        return answer.number
            && std::abs(*answer.number - question.number) <= question.tolerance * (1 + 1e-9);
    case LessonQuestion::Kind::Order:
        return answer.order.size() == question.options.size()
            && std::is_sorted(answer.order.begin(), answer.order.end());
    }
    return false;
}

QString answerText(
    const LessonQuestion& question, const LessonAnswer& answer, const QString& language)
{
    const auto nameOf = [&](Index option) {
        return std::size_t(option) < question.options.size()
            ? textIn(question.options[std::size_t(option)], language)
            : QString();
    };
    if (answer.choice)
        return nameOf(*answer.choice);
    if (answer.number)
        return QString::number(*answer.number, 'g', QLocale::FloatingPointShortest);
    QStringList names;
    for (Index option : answer.order)
        names.append(nameOf(option));
    return names.join(QStringLiteral(" > "));
}

std::vector<Index> dealtOrder(std::size_t optionCount, std::size_t step)
{
    std::vector<Index> order(optionCount);
    std::iota(order.begin(), order.end(), 0);
    Random random(std::uint32_t(step), Stream::Task);
    for (std::size_t i = optionCount; i > 1; --i)
        std::swap(order[i - 1], order[std::size_t(random.below(Index(i)))]);
    if (optionCount > 1 && std::is_sorted(order.begin(), order.end()))
        std::rotate(order.begin(), order.begin() + 1, order.end());
    return order;
}

bool isReached(const LessonGoal& goal, double value)
{
    return goal.isAtLeast ? value >= goal.value : value <= goal.value;
}

const LessonResult& LessonProgress::at(Index of) const
{
    static const LessonResult none;
    return std::size_t(of) < results.size() ? results[std::size_t(of)] : none;
}

LessonResult& LessonProgress::at(Index of)
{
    if (std::size_t(of) >= results.size())
        results.resize(std::size_t(of) + 1);
    return results[std::size_t(of)];
}

QString lessonSheet(const Lesson& lesson, const QString& language)
{
    QString html = QStringLiteral("<h1>%1</h1>").arg(textIn(lesson.title, language).toHtmlEscaped())
        + paragraph(textIn(lesson.about, language).toHtmlEscaped())
        + paragraph(LessonSheet::tr("Name: %1").arg(QString(40, '_')));
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const LessonStep& step = lesson.steps[i];
        html += QStringLiteral("<h3>%1. %2</h3>")
                    .arg(i + 1)
                    .arg(textIn(step.title, language).toHtmlEscaped())
            + row(LessonSheet::tr("Do"), textIn(step.task, language))
            + row(LessonSheet::tr("See"), textIn(step.look, language));
        if (step.question)
            html += questionSheet(*step.question, i, language);
    }
    return html;
}

} // namespace untangle
