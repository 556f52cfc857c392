// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson_question_view.h"

#include "widgets/number_box.h"

#include <QAbstractItemModel>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <limits>

namespace untangle {

namespace {

// A radio button whose words may take several lines.
class Option : public QWidget {
public:
    Option(const QString& text, QButtonGroup& group, int index, QWidget* parent)
        : QWidget(parent)
    {
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(6);
        m_button = new QRadioButton(this);
        m_button->setObjectName(QStringLiteral("lessonOption%1").arg(index));
        m_button->setAccessibleName(text);
        group.addButton(m_button, index);
        auto* label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        layout->addWidget(m_button, 0, Qt::AlignTop);
        layout->addWidget(label, 1);
    }

protected:
    void mouseReleaseEvent(QMouseEvent*) override { m_button->click(); }

private:
    QRadioButton* m_button;
};

} // namespace

LessonQuestionView::LessonQuestionView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_text = new QLabel(this);
    m_text->setObjectName("lessonQuestion");
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_layout->addWidget(m_text);
    m_verdict = new QLabel(this);
    m_verdict->setObjectName("lessonVerdict");
    m_verdict->setTextFormat(Qt::RichText);
    m_verdict->setWordWrap(true);
    m_layout->addWidget(m_verdict);
}

void LessonQuestionView::setQuestion(
    const LessonQuestion& question, std::size_t step, const QString& language)
{
    m_question = question;
    m_step = step;
    m_language = language;
    clear();
    m_text->setText(textIn(question.text, language));
    m_form = new QWidget(this);
    auto* layout = new QVBoxLayout(m_form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    switch (question.kind) {
    case LessonQuestion::Kind::Choice:
        buildChoice();
        break;
    case LessonQuestion::Kind::Number:
        buildNumber();
        break;
    case LessonQuestion::Kind::Order:
        buildOrder();
        break;
    }
    m_check = new QPushButton(tr("Check"), m_form);
    m_check->setObjectName("lessonCheck");
    m_check->setToolTip(tr("Compares your answer. You may answer again."));
    connect(m_check, &QPushButton::clicked, this, &LessonQuestionView::check);
    layout->addWidget(m_check, 0, Qt::AlignLeft);
    m_layout->insertWidget(1, m_form);
}

void LessonQuestionView::clear()
{
    delete m_form;
    m_form = nullptr;
    m_choices = nullptr;
    m_number = nullptr;
    m_order = nullptr;
    m_check = nullptr;
    m_verdict->hide();
}

void LessonQuestionView::buildChoice()
{
    m_choices = new QButtonGroup(m_form);
    for (std::size_t i = 0; i < m_question.options.size(); ++i)
        m_form->layout()->addWidget(
            new Option(textIn(m_question.options[i], m_language), *m_choices, int(i), m_form));
}

void LessonQuestionView::buildNumber()
{
    m_number = new NumberBox(m_theme, m_form);
    m_number->setObjectName("lessonNumber");
    m_number->setSignificantDigits(4);
    m_number->setAccessibleName(tr("Your number"));
    m_form->layout()->addWidget(m_number);
    m_isTyped = false;
    auto* line = m_number->findChild<QLineEdit*>();
    connect(line, &QLineEdit::textEdited, this, [this] {
        m_isTyped = true;
        m_verdict->hide(); // it was about another number
    });
    connect(line, &QLineEdit::returnPressed, this, &LessonQuestionView::check);
}

void LessonQuestionView::buildOrder()
{
    m_order = new QListWidget(m_form);
    m_order->setObjectName("lessonOrder");
    m_order->setAccessibleName(tr("Put in order, the first on top"));
    m_order->setToolTip(tr("Drag a line, or move it with the buttons."));
    m_order->setDragDropMode(QAbstractItemView::InternalMove);
    m_order->setWordWrap(true);
    m_order->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_form->layout()->addWidget(m_order);
    auto* buttons = new QHBoxLayout;
    const auto add = [&](const QString& words, const char* name, int by) {
        auto* button = new QPushButton(words, m_form);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, [this, by] { moveOption(by); });
        buttons->addWidget(button);
    };
    add(tr("Up"), "lessonUp", -1);
    add(tr("Down"), "lessonDown", 1);
    buttons->addStretch();
    static_cast<QVBoxLayout*>(m_form->layout())->addLayout(buttons);
    fillOrder(dealtOrder(m_question.options.size(), m_step));
}

void LessonQuestionView::fillOrder(const std::vector<Index>& order)
{
    m_order->clear();
    for (Index option : order) {
        auto* item = new QListWidgetItem(
            textIn(m_question.options[std::size_t(option)], m_language), m_order);
        item->setData(Qt::UserRole, int(option));
    }
    m_order->setCurrentRow(0);
    // As high as its lines, of which a long option has two.
    constexpr int lineWidth = 230;
    const QFontMetrics metrics = m_order->fontMetrics();
    int height = 8;
    for (const LessonText& option : m_question.options)
        height += 8
            + metrics.lineSpacing()
                * (1 + metrics.horizontalAdvance(textIn(option, m_language)) / lineWidth);
    m_order->setFixedHeight(height);
}

void LessonQuestionView::moveOption(int by)
{
    const int row = m_order->currentRow(), target = row + by;
    if (row < 0 || target < 0 || target >= m_order->count())
        return;
    QListWidgetItem* item = m_order->takeItem(row);
    m_order->insertItem(target, item);
    m_order->setCurrentItem(item);
}

std::optional<LessonAnswer> LessonQuestionView::given() const
{
    LessonAnswer answer;
    if (m_choices) {
        if (m_choices->checkedId() < 0)
            return std::nullopt;
        answer.choice = m_choices->checkedId();
    } else if (m_number) {
        if (!m_isTyped)
            return std::nullopt;
        answer.number = m_number->value();
    } else {
        for (int row = 0; row < m_order->count(); ++row)
            answer.order.push_back(m_order->item(row)->data(Qt::UserRole).toInt());
    }
    return answer;
}

void LessonQuestionView::check()
{
    if (m_number && m_number->isInvalid()) {
        tell(m_number->problem(), m_theme.nonneg.text.name());
        return;
    }
    const auto answer = given();
    if (!answer) {
        tell(m_number ? tr("Give a number first.") : tr("Choose an answer first."),
            m_theme.ink2.name());
        return;
    }
    emit answered(*answer);
}

void LessonQuestionView::setAnswer(const std::optional<LessonAnswer>& answer, Index tries)
{
    constexpr Index enoughTries = 3; // then the comment helps on
    if (!answer) {
        m_verdict->hide();
        return;
    }
    if (m_choices && answer->choice)
        m_choices->button(int(*answer->choice))->setChecked(true);
    if (m_number && answer->number) {
        m_number->setValue(*answer->number);
        m_isTyped = true;
    }
    if (m_order)
        fillOrder(answer->order);
    const bool right = isRight(m_question, *answer);
    const QString comment = right || tries >= enoughTries
        ? textIn(m_question.comment, m_language).toHtmlEscaped()
        : tr("Try again.");
    const QString verdict = QStringLiteral("<b>%1</b> ").arg(right ? tr("Right.") : tr("Not yet."));
    tell(verdict + comment, right ? m_theme.ink.name() : m_theme.nonneg.text.name());
}

void LessonQuestionView::tell(const QString& words, const QString& colorName)
{
    m_verdict->setText(QStringLiteral("<span style=\"color:%1\">%2</span>").arg(colorName, words));
    m_verdict->show();
}

} // namespace untangle
