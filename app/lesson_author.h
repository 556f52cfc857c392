// The lesson beside the chapter, as its author has it: the words in the language of the window, the
// state that a step sets, the controls that it shows, hides and locks, its question and its goal.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chapter.h"
#include "app/control_marks.h"
#include "app/lesson.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;
class QVBoxLayout;

namespace untangle {

class NumberBox;

// What the chapter of a step offers.
struct LessonChapter {
    QString name;
    QList<NamedControl> controls, commands;
    QList<Measure> measures;
};

class LessonAuthor : public QWidget {
    Q_OBJECT

public:
    explicit LessonAuthor(const Theme& theme, QWidget* parent = nullptr);

    void show(
        const Lesson& lesson, Index step, const QString& language, const LessonChapter& chapter);
    // Beside the chapter.
    int sideWidth() const;
    // What is being typed becomes an edit.
    void commit();

signals:
    // `what` was done, in words.
    void edited(const Lesson& lesson, Index step, const QString& what);
    void stepWanted(Index step);
    void recordWanted();
    void previewWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    using Words = LessonText& (*)(Lesson& lesson, LessonStep& step);
    struct TextField {
        QLabel* label;
        QLineEdit* line; // the one or the other
        QPlainTextEdit* text;
        Words words;
    };

    QLabel* addLabel();
    void addText(Words words, int lines);
    void createSteps();
    void createState();
    void createQuestion();
    void createGoal();
    QPushButton* createButton(const char* objectName, void (LessonAuthor::*act)());
    // Makes an edit of the lesson or its present step.
    void change(const QString& what, const std::function<void(Lesson&, LessonStep&)>& edit);
    LessonStep& step() { return m_lesson.steps[std::size_t(m_step)]; }
    void addStep();
    void copyStep();
    void removeStep();
    void moveStep(int by);
    void moveUp() { moveStep(-1); }
    void moveDown() { moveStep(1); }
    void forgetState();
    void takeControls();
    void takeQuestion();
    void takeGoal();
    void fill();
    void fillControls();
    void fillQuestion();
    void fillGoal();
    void retranslate();
    void applyLook();

    const Theme& m_theme;
    Lesson m_lesson;
    Index m_step = 0;
    QString m_language;
    LessonChapter m_chapter;
    bool m_isFilling = false;

    QVBoxLayout* m_layout;
    QList<TextField> m_texts;
    QListWidget* m_steps;
    QPushButton *m_add, *m_copy, *m_remove, *m_up, *m_down, *m_record, *m_forget, *m_preview;
    QLabel *m_stepsLabel, *m_stateLabel, *m_pressLabel, *m_controlsLabel;
    QLabel *m_questionLabel, *m_optionsLabel, *m_rightLabel, *m_toleranceLabel, *m_commentLabel;
    QLabel* m_goalLabel;
    QComboBox *m_press, *m_kind, *m_measure, *m_side;
    QTreeWidget* m_controls;
    QPlainTextEdit *m_question, *m_options, *m_comment;
    NumberBox *m_right, *m_tolerance, *m_goalValue;
};

} // namespace untangle
