// Plays a lesson in the window: sets what a step sets, marks its controls, watches its goal, keeps
// the answers; and lets an author write it.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control_marks.h"
#include "app/lesson.h"
#include "widgets/theme.h"

#include <QObject>
#include <QTimer>

class QStackedWidget;
class QUndoStack;

namespace untangle {

class Chapter;
class Language;
class LessonAuthor;
class LessonPanel;
struct LessonChapter;
struct Measure;

class LessonPlayer : public QObject {
    Q_OBJECT

public:
    // The chapters by their ids; all outlive the player.
    LessonPlayer(const Theme& theme, const Language& language, QUndoStack& undoStack,
        const QList<Chapter*>& chapters, QObject* parent);

    QWidget* panel() const; // to be placed beside the chapters; hidden without a lesson

    // Shows it as it is: nothing of the chapters changes.
    void load(const std::optional<Lesson>& lesson, const LessonProgress& progress);
    void store(Session& session);
    const std::optional<Lesson>& lesson() const { return m_lesson; }
    const LessonProgress& progress() const { return m_progress; }
    Index stepCount() const { return m_lesson ? Index(m_lesson->steps.size()) : 0; }
    const LessonStep* step() const; // in view; none without a lesson

    // Sets the step's state. One that there is not changes nothing.
    void goTo(Index step);
    void goOn(int by) { goTo(m_progress.step + by); }
    void setAgain();
    // A lesson of one step, the present state, to be written.
    void begin();
    void close();
    bool isAuthoring() const { return m_isAuthoring; }
    void setAuthoring(bool isAuthoring);
    // Of the panel at the side; 0 where none is shown.
    int panelWidth() const;
    // Below the chapters in place of beside them.
    void setBelow(bool isBelow);
    bool isBelow() const { return m_isBelow; }
    // Hidden while presenting.
    void setPanelShown(bool isShown);
    // The chapter in view is another one.
    void setChapter(Chapter& chapter);
    void retranslate();

signals:
    // Before and after a step has set its state.
    void stepping();
    void stepped();
    void chapterWanted(const std::string& id);
    void edited(); // what a session keeps
    void changed(); // lesson, step or author mode

private:
    void apply(const LessonStep& step);
    void show();
    void fitPanel();
    void mark();
    void checkGoal();
    Measure measureOf(const LessonGoal& goal) const;
    QString goalWords(const LessonGoal& goal, const Measure& measure) const;
    std::shared_ptr<const Session> presentState() const;
    void record();
    void takeEdit(const Lesson& lesson, Index step, const QString& what);
    // An edit that can be undone.
    void replace(
        const std::optional<Lesson>& lesson, const LessonProgress& progress, const QString& what);
    void put(const std::optional<Lesson>& lesson, const LessonProgress& progress);
    LessonChapter offer() const;
    Chapter* itsChapter() const;

    const Theme& m_theme;
    const Language& m_language;
    QUndoStack& m_undoStack;
    const QList<Chapter*> m_chapters;
    std::optional<Lesson> m_lesson;
    LessonProgress m_progress;
    bool m_isAuthoring = false, m_isPanelShown = true, m_isBelow = false;
    bool m_isSetting = false; // a step, which is not there yet
    Chapter* m_chapter = nullptr; // in view
    ControlMarks m_marks;
    QTimer m_goalTimer;
    QStackedWidget* m_pages;
    LessonPanel* m_panel;
    LessonAuthor* m_author;
};

} // namespace untangle
