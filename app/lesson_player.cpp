// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson_player.h"

#include "app/chapter.h"
#include "app/history.h"
#include "app/language.h"
#include "app/lesson_author.h"
#include "app/lesson_panel.h"
#include "app/session.h"
#include "widgets/number_text.h"

#include <QAbstractButton>
#include <QAction>
#include <QStackedWidget>
#include <QUndoStack>

#include <algorithm>

namespace untangle {

namespace {

constexpr int goalIntervalMs = 200; // between looks at what the chapter measures

// By name, of the chapter: a command, or a button.
void press(Chapter& chapter, const QString& name)
{
    if (auto* action = chapter.findChild<QAction*>(name))
        action->trigger();
    else if (auto* button = chapter.findChild<QAbstractButton*>(name))
        button->click();
}

} // namespace

LessonPlayer::LessonPlayer(const Theme& theme, const Language& language, QUndoStack& undoStack,
    const QList<Chapter*>& chapters, QObject* parent)
    : QObject(parent)
    , m_theme(theme)
    , m_language(language)
    , m_undoStack(undoStack)
    , m_chapters(chapters)
    , m_marks(theme)
    , m_pages(new QStackedWidget)
    , m_panel(new LessonPanel(theme))
    , m_author(new LessonAuthor(theme))
{
    m_pages->addWidget(m_panel);
    m_pages->addWidget(m_author);
    m_pages->hide();
    m_goalTimer.setInterval(goalIntervalMs);
    connect(&m_goalTimer, &QTimer::timeout, this, &LessonPlayer::checkGoal);
    connect(m_panel, &LessonPanel::stepWanted, this, &LessonPlayer::goTo);
    connect(m_panel, &LessonPanel::stateWanted, this, &LessonPlayer::setAgain);
    connect(m_panel, &LessonPanel::named, this, [this](const QString& student) {
        m_progress.student = student.toStdString();
        emit edited();
    });
    connect(m_panel, &LessonPanel::answered, this, [this](const LessonAnswer& answer) {
        LessonResult& result = m_progress.at(m_progress.step);
        result.answer = answer;
        ++result.tries;
        show();
        emit edited();
    });
    connect(m_author, &LessonAuthor::edited, this, &LessonPlayer::takeEdit);
    connect(m_author, &LessonAuthor::stepWanted, this, &LessonPlayer::goTo);
    connect(m_author, &LessonAuthor::recordWanted, this, &LessonPlayer::record);
    connect(m_panel, &LessonPanel::writingWanted, this, [this] { setAuthoring(true); });
    connect(m_author, &LessonAuthor::previewWanted, this, [this] {
        setAuthoring(false);
        m_panel->setPreview(true);
        setAgain();
    });
}

QWidget* LessonPlayer::panel() const
{
    return m_pages;
}

const LessonStep* LessonPlayer::step() const
{
    return m_lesson ? &m_lesson->steps[std::size_t(m_progress.step)] : nullptr;
}

void LessonPlayer::load(const std::optional<Lesson>& lesson, const LessonProgress& progress)
{
    m_isAuthoring = false;
    m_panel->setPreview(false);
    m_lesson = lesson;
    m_progress = progress;
    show();
    mark();
    emit changed();
}

void LessonPlayer::store(Session& session)
{
    if (m_isAuthoring)
        m_author->commit();
    session.lesson = m_lesson;
    session.progress = m_lesson ? m_progress : LessonProgress();
    if (m_isAuthoring)
        session.progress.step = 0; // where its students begin
}

void LessonPlayer::goTo(Index step)
{
    if (step < 0 || step >= stepCount())
        return;
    if (m_isAuthoring)
        m_author->commit();
    emit stepping();
    m_progress.step = step;
    m_isSetting = true;
    apply(*this->step());
    m_isSetting = false;
    show();
    mark();
    emit changed();
    emit stepped();
}

void LessonPlayer::setAgain()
{
    goTo(m_progress.step);
}

// The chapter is shown first, so that what moves can be seen.
void LessonPlayer::apply(const LessonStep& step)
{
    m_marks.clear();
    if (Chapter* chapter = step.state ? itsChapter() : m_chapter) {
        if (step.state) {
            emit chapterWanted(chapter->id());
            chapter->approach(*step.state);
        }
        for (const std::string& name : step.pressed)
            press(*chapter, QString::fromStdString(name));
    }
}

// Of the step in view: that of the last state up to it. Without one it is whatever is shown.
Chapter* LessonPlayer::itsChapter() const
{
    for (Index step = m_progress.step; step >= 0; --step) {
        const auto& state = m_lesson->steps[std::size_t(step)].state;
        if (!state)
            continue;
        const auto its = std::find_if(m_chapters.begin(), m_chapters.end(),
            [&](const Chapter* chapter) { return chapter->id() == state->chapter; });
        return its == m_chapters.end() ? nullptr : *its;
    }
    return m_chapter;
}

void LessonPlayer::show()
{
    m_pages->setVisible(m_lesson && m_isPanelShown);
    if (!m_lesson) {
        m_goalTimer.stop();
        return;
    }
    m_pages->setCurrentWidget(m_isAuthoring ? static_cast<QWidget*>(m_author) : m_panel);
    fitPanel();
    if (m_isAuthoring)
        m_author->show(*m_lesson, m_progress.step, m_language.code(), offer());
    else
        m_panel->showStep(*m_lesson, m_progress, m_language.code());
    checkGoal();
}

// An author sees every control; what is framed is framed for him, too.
void LessonPlayer::mark()
{
    const LessonStep* its = step();
    if (!its || !m_chapter || itsChapter() != m_chapter)
        m_marks.clear();
    else if (m_isAuthoring)
        m_marks.set(*m_chapter, its->highlighted, {}, {});
    else
        m_marks.set(*m_chapter, its->highlighted, its->hidden, its->locked);
}

void LessonPlayer::setChapter(Chapter& chapter)
{
    m_chapter = &chapter;
    if (m_lesson && !m_isSetting) {
        mark();
        show();
    }
}

// A goal that was reached stays reached.
void LessonPlayer::checkGoal()
{
    const LessonStep* its = step();
    if (!its || !its->goal || m_isAuthoring) {
        m_goalTimer.stop();
        m_panel->showGoal({}, false);
        return;
    }
    const Measure measure = measureOf(*its->goal);
    if (const auto& value = measure.value; value && isReached(*its->goal, *value)
        && !std::as_const(m_progress).at(m_progress.step).reached) {
        m_progress.at(m_progress.step).reached = value;
        emit edited();
    }
    const auto& reached = std::as_const(m_progress).at(m_progress.step).reached;
    m_panel->showGoal(goalWords(*its->goal, measure), reached.has_value());
    if (reached)
        m_goalTimer.stop();
    else if (!m_goalTimer.isActive())
        m_goalTimer.start();
}

// In the chapter of the step, whichever is in view.
Measure LessonPlayer::measureOf(const LessonGoal& goal) const
{
    if (const Chapter* chapter = itsChapter())
        for (const Measure& measure : chapter->measures())
            if (measure.id == goal.measure)
                return measure;
    return {goal.measure, QString::fromStdString(goal.measure), std::nullopt};
}

QString LessonPlayer::goalWords(const LessonGoal& goal, const Measure& measure) const
{
    if (const auto& reached = m_progress.at(m_progress.step).reached)
        return tr("Goal reached: %1 %2.").arg(measure.name, formatShort(*reached, 4));
    const QString value = formatShort(goal.value, 4);
    const QString now = measure.value ? formatShort(*measure.value, 4) : QStringLiteral("\u2013");
    return goal.isAtLeast ? tr("Goal: %1 at least %2; now %3.").arg(measure.name, value, now)
                          : tr("Goal: %1 at most %2; now %3.").arg(measure.name, value, now);
}

void LessonPlayer::begin()
{
    Lesson lesson;
    lesson.steps.emplace_back().state = presentState();
    replace(lesson, {}, tr("New lesson"));
    setAuthoring(true);
}

void LessonPlayer::close()
{
    replace(std::nullopt, {}, tr("Close the lesson"));
}

void LessonPlayer::setAuthoring(bool isAuthoring)
{
    if (m_isAuthoring && !isAuthoring)
        m_author->commit();
    m_isAuthoring = isAuthoring && m_lesson;
    m_panel->setPreview(false);
    show();
    mark();
    emit changed();
}

int LessonPlayer::panelWidth() const
{
    if (m_pages->isHidden())
        return 0;
    return m_isAuthoring ? m_author->sideWidth() : m_panel->sideWidth();
}

void LessonPlayer::setBelow(bool isBelow)
{
    if (isBelow == m_isBelow)
        return;
    m_isBelow = isBelow;
    m_panel->setBelow(isBelow);
    fitPanel();
}

void LessonPlayer::fitPanel()
{
    constexpr int heightBelow = 190;
    if (m_isBelow) {
        m_pages->setMinimumWidth(0);
        m_pages->setMaximumWidth(QWIDGETSIZE_MAX);
        m_pages->setFixedHeight(heightBelow);
    } else {
        m_pages->setMinimumHeight(0);
        m_pages->setMaximumHeight(QWIDGETSIZE_MAX);
        m_pages->setFixedWidth(panelWidth());
    }
}

void LessonPlayer::setPanelShown(bool isShown)
{
    m_isPanelShown = isShown;
    show();
}

std::shared_ptr<const Session> LessonPlayer::presentState() const
{
    Session session;
    session.chapter = m_chapter->id();
    m_chapter->store(session);
    return std::make_shared<const Session>(std::move(session));
}

void LessonPlayer::record()
{
    Lesson lesson = *m_lesson;
    lesson.steps[std::size_t(m_progress.step)].state = presentState();
    takeEdit(lesson, m_progress.step, tr("State of a step"));
}

// What was answered does not fit a lesson that is written anew.
void LessonPlayer::takeEdit(const Lesson& lesson, Index step, const QString& what)
{
    LessonProgress progress;
    progress.step = step;
    replace(lesson, progress, what);
}

void LessonPlayer::replace(
    const std::optional<Lesson>& lesson, const LessonProgress& progress, const QString& what)
{
    const auto change = [this](const std::optional<Lesson>& to, const LessonProgress& at) {
        return [this, to, at] { put(to, at); };
    };
    m_undoStack.push(
        new EditCommand(what, 0, change(m_lesson, m_progress), change(lesson, progress)));
    put(lesson, progress);
}

void LessonPlayer::put(const std::optional<Lesson>& lesson, const LessonProgress& progress)
{
    m_isAuthoring = m_isAuthoring && lesson;
    m_lesson = lesson;
    m_progress = progress;
    show();
    mark();
    emit changed();
    emit edited();
}

LessonChapter LessonPlayer::offer() const
{
    LessonChapter offer;
    if (!m_chapter)
        return offer;
    offer.name = m_chapter->name();
    offer.controls = namedControls(*m_chapter);
    offer.measures = m_chapter->measures();
    for (const QAction* action : m_chapter->runActions())
        offer.commands.append({action->objectName(), action->text().remove('&')});
    return offer;
}

void LessonPlayer::retranslate()
{
    show();
}

} // namespace untangle
