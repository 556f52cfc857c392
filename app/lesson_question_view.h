// A question of a lesson: options, a number or an order, what was answered and whether it is right.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson.h"
#include "widgets/theme.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace untangle {

class NumberBox;

class LessonQuestionView : public QWidget {
    Q_OBJECT

public:
    explicit LessonQuestionView(const Theme& theme, QWidget* parent = nullptr);

    // `step` deals the options of an order. What is being answered is forgotten.
    void setQuestion(const LessonQuestion& question, std::size_t step, const QString& language);
    // None: not answered yet.
    void setAnswer(const std::optional<LessonAnswer>& answer, Index tries);

signals:
    void answered(const LessonAnswer& answer); // by the user

private:
    void clear();
    void buildChoice();
    void buildNumber();
    void buildOrder();
    void fillOrder(const std::vector<Index>& order);
    void moveOption(int by);
    void check();
    std::optional<LessonAnswer> given() const;
    void tell(const QString& words, const QString& colorName);

    const Theme& m_theme;
    LessonQuestion m_question;
    std::size_t m_step = 0;
    bool m_isTyped = false; // a number, so far
    QString m_language;
    QVBoxLayout* m_layout;
    QLabel *m_text = nullptr, *m_verdict = nullptr;
    QWidget* m_form = nullptr; // of the present question
    QButtonGroup* m_choices = nullptr;
    NumberBox* m_number = nullptr;
    QListWidget* m_order = nullptr;
    QPushButton* m_check = nullptr;
};

} // namespace untangle
