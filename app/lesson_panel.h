// The lesson beside the chapter, as a student has it: what the step says, its question and its
// goal, and the way to the next one.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson.h"
#include "widgets/theme.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace untangle {

class LessonQuestionView;

class LessonPanel : public QWidget {
    Q_OBJECT

public:
    explicit LessonPanel(const Theme& theme, QWidget* parent = nullptr);

    void showStep(const Lesson& lesson, const LessonProgress& progress, const QString& language);
    // What the goal is about and its present value, in words; empty without a goal.
    void showGoal(const QString& words, bool isReached);

    // A lesson that is being written: its author sees it as students do.
    void setPreview(bool isPreview);
    // Beside the chapter.
    int sideWidth() const;
    // Low and wide, in place of high and narrow.
    void setBelow(bool isBelow);

signals:
    void stepWanted(Index step);
    void stateWanted(); // what the step sets, again
    void writingWanted();
    void answered(const LessonAnswer& answer);
    void named(const QString& student);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void applyLook();
    QLabel* createLabel(QVBoxLayout& layout, const char* objectName);

    const Theme& m_theme;
    Index m_step = 0, m_count = 0;
    QBoxLayout *m_layout, *m_columns;
    QScrollArea* m_area;
    QLabel *m_lessonTitle, *m_title, *m_about, *m_taskTitle, *m_task, *m_lookTitle, *m_look;
    QLabel *m_goal, *m_place, *m_nameLabel;
    QLineEdit* m_name;
    LessonQuestionView* m_question;
    QPushButton *m_back, *m_next, *m_again, *m_write;
};

} // namespace untangle
