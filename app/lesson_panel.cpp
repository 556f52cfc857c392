// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson_panel.h"

#include "app/lesson_question_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr int panelWidth = 296;

void setWords(QLabel* label, const QString& words)
{
    label->setText(words);
    label->setVisible(!words.isEmpty());
}

} // namespace

LessonPanel::LessonPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName("lesson");
    setAttribute(Qt::WA_StyledBackground);
    auto* outer = new QVBoxLayout(this);
    m_layout = outer;
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_area = new QScrollArea(this);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget;
    page->setObjectName("form");
    page->setAttribute(Qt::WA_StyledBackground);
    m_columns = new QVBoxLayout(page);
    m_columns->setContentsMargins(16, 14, 16, 14);
    m_columns->setSpacing(10);
    const auto addColumn = [this] {
        auto* column = new QVBoxLayout;
        column->setSpacing(4);
        m_columns->addLayout(column, 0);
        return column;
    };
    QVBoxLayout* layout = addColumn();
    m_lessonTitle = createLabel(*layout, "lessonName");
    m_title = createLabel(*layout, "lessonTitle");
    layout->addSpacing(4);
    m_about = createLabel(*layout, "lessonAbout");
    m_nameLabel = createLabel(*layout, "lessonStudentLabel");
    m_name = new QLineEdit(page);
    m_name->setObjectName("lessonStudent");
    m_name->setMaxLength(100);
    m_nameLabel->setBuddy(m_name);
    layout->addWidget(m_name);
    layout->addStretch();
    layout = addColumn();
    m_taskTitle = createLabel(*layout, "lessonTaskTitle");
    m_task = createLabel(*layout, "lessonTask");
    layout->addSpacing(6);
    m_lookTitle = createLabel(*layout, "lessonLookTitle");
    m_look = createLabel(*layout, "lessonLook");
    layout->addStretch();
    layout = addColumn();
    m_goal = createLabel(*layout, "lessonGoal");
    layout->addSpacing(6);
    m_question = new LessonQuestionView(theme, page);
    layout->addWidget(m_question);
    layout->addStretch();
    m_columns->setStretch(2, 1);
    m_area->setWidget(page);
    outer->addWidget(m_area, 1);

    auto* foot = new QWidget(this);
    foot->setObjectName("form");
    foot->setAttribute(Qt::WA_StyledBackground);
    auto* footLayout = new QVBoxLayout(foot);
    footLayout->setContentsMargins(16, 8, 16, 12);
    footLayout->setSpacing(6);
    auto* above = new QHBoxLayout;
    m_place = new QLabel(foot);
    m_place->setObjectName("lessonPlace");
    m_again = new QPushButton(foot);
    m_again->setObjectName("lessonAgain");
    m_again->setProperty("role", "small");
    above->addWidget(m_place, 1);
    m_write = new QPushButton(foot);
    m_write->setObjectName("lessonWrite");
    m_write->setProperty("role", "small");
    m_write->hide();
    above->addWidget(m_again);
    above->addWidget(m_write);
    footLayout->addLayout(above);
    auto* ways = new QHBoxLayout;
    m_back = new QPushButton(foot);
    m_back->setObjectName("lessonBack");
    m_next = new QPushButton(foot);
    m_next->setObjectName("lessonNext");
    m_next->setProperty("role", "primary");
    ways->addWidget(m_back);
    ways->addWidget(m_next, 1);
    footLayout->addLayout(ways);
    outer->addWidget(foot);

    connect(m_back, &QPushButton::clicked, this, [this] { emit stepWanted(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { emit stepWanted(m_step + 1); });
    connect(m_write, &QPushButton::clicked, this, &LessonPanel::writingWanted);
    connect(m_again, &QPushButton::clicked, this, &LessonPanel::stateWanted);
    connect(m_name, &QLineEdit::textEdited, this, &LessonPanel::named);
    connect(m_question, &LessonQuestionView::answered, this, &LessonPanel::answered);
    applyLook();
    retranslate();
}

QLabel* LessonPanel::createLabel(QVBoxLayout& layout, const char* objectName)
{
    auto* label = new QLabel(this);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    layout.addWidget(label);
    return label;
}

void LessonPanel::showStep(
    const Lesson& lesson, const LessonProgress& progress, const QString& language)
{
    const LessonStep& step = lesson.steps[std::size_t(progress.step)];
    const bool isOther = m_step != progress.step;
    m_step = progress.step;
    m_count = Index(lesson.steps.size());
    setWords(m_lessonTitle, textIn(lesson.title, language));
    setWords(m_title, textIn(step.title, language));
    setWords(m_about, m_step == 0 ? textIn(lesson.about, language) : QString());
    setWords(m_task, textIn(step.task, language));
    setWords(m_look, textIn(step.look, language));
    m_taskTitle->setVisible(!m_task->text().isEmpty());
    m_lookTitle->setVisible(!m_look->text().isEmpty());
    const bool asksForName = m_step == 0
        && std::any_of(lesson.steps.begin(), lesson.steps.end(),
            [](const LessonStep& each) { return each.question || each.goal; });
    m_nameLabel->setVisible(asksForName);
    m_name->setVisible(asksForName);
    if (const QString student = QString::fromStdString(progress.student); m_name->text() != student)
        m_name->setText(student);
    m_question->setVisible(step.question.has_value());
    if (step.question) {
        m_question->setQuestion(*step.question, std::size_t(m_step), language);
        m_question->setAnswer(progress.at(m_step).answer, progress.at(m_step).tries);
    }
    m_back->setEnabled(m_step > 0);
    m_next->setEnabled(m_step + 1 < m_count);
    m_again->setVisible(step.state != nullptr);
    retranslate();
    if (isOther)
        m_area->verticalScrollBar()->setValue(0);
}

void LessonPanel::showGoal(const QString& words, bool isReached)
{
    setWords(m_goal, words);
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, isReached ? m_theme.ink : m_theme.ink2);
    m_goal->setPalette(palette);
    QFont font = m_theme.font(TextRole::Label);
    font.setWeight(isReached ? QFont::DemiBold : QFont::Normal);
    m_goal->setFont(font);
}

void LessonPanel::setPreview(bool isPreview)
{
    m_write->setVisible(isPreview);
}

int LessonPanel::sideWidth() const
{
    return int(std::lround(panelWidth * std::max(1.0, m_theme.textScale)));
}

void LessonPanel::setBelow(bool isBelow)
{
    const auto direction = isBelow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    m_layout->setDirection(direction);
    m_columns->setDirection(direction);
    m_columns->setSpacing(isBelow ? 28 : 10);
    for (int column : {0, 1})
        m_columns->setStretch(column, isBelow ? 1 : 0);
}

void LessonPanel::retranslate()
{
    setAccessibleName(tr("Lesson"));
    m_nameLabel->setText(tr("Your name"));
    m_name->setToolTip(tr("It is kept with your answers in the session that you save."));
    m_taskTitle->setText(tr("Do"));
    m_lookTitle->setText(tr("See"));
    m_place->setText(tr("step %1 of %2").arg(m_step + 1).arg(m_count));
    m_again->setText(tr("Set again"));
    m_again->setToolTip(tr("Sets everything as this step begins."));
    m_write->setText(tr("Write"));
    m_write->setToolTip(tr("Back to writing the lesson"));
    m_back->setText(tr("Back"));
    m_back->setToolTip(tr("The step before (Ctrl+PageUp)"));
    m_next->setText(tr("Next"));
    m_next->setToolTip(tr("The next step (Ctrl+PageDown)"));
}

void LessonPanel::applyLook()
{
    const auto look = [this](QLabel* label, TextRole role, const QColor& color) {
        label->setFont(m_theme.font(role));
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, color);
        label->setPalette(palette);
    };
    look(m_lessonTitle, TextRole::Caption, m_theme.ink3);
    look(m_title, TextRole::Title, m_theme.ink);
    look(m_about, TextRole::Label, m_theme.ink2);
    look(m_nameLabel, TextRole::CardTitle, m_theme.ink);
    look(m_taskTitle, TextRole::CardTitle, m_theme.ink);
    look(m_task, TextRole::Sentence, m_theme.ink);
    look(m_lookTitle, TextRole::CardTitle, m_theme.ink);
    look(m_look, TextRole::Sentence, m_theme.ink2);
    look(m_place, TextRole::Caption, m_theme.ink3);
}

void LessonPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
    QWidget::changeEvent(event);
}

// The stylesheet takes its fonts away when it first takes hold of a widget.
void LessonPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    applyLook();
}

} // namespace untangle
