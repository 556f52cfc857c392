// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson_author.h"

#include "widgets/number_box.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr int panelWidth = 336;
enum Column { NameColumn, HighlightColumn, HideColumn, LockColumn };

using Names = std::vector<std::string>;

bool has(const Names& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

void put(Names& names, const std::string& name, bool isIn)
{
    if (isIn && !has(names, name))
        names.push_back(name);
    else if (!isIn)
        names.erase(std::remove(names.begin(), names.end(), name), names.end());
}

// What is shown for want of a translation does not become one.
void putText(LessonText& text, const QString& language, const QString& typed)
{
    const QString words = typed.trimmed();
    if (words != textIn(text, language))
        setText(text, language, words);
}

Names& namesOf(LessonStep& step, int column)
{
    if (column == HighlightColumn)
        return step.highlighted;
    return column == HideColumn ? step.hidden : step.locked;
}

} // namespace

LessonAuthor::LessonAuthor(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName("lesson");
    setAttribute(Qt::WA_StyledBackground);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget;
    page->setObjectName("form");
    page->setAttribute(Qt::WA_StyledBackground);
    m_layout = new QVBoxLayout(page);
    m_layout->setContentsMargins(16, 14, 16, 14);
    m_layout->setSpacing(4);
    addText([](Lesson& lesson, LessonStep&) -> LessonText& { return lesson.title; }, 1);
    addText([](Lesson& lesson, LessonStep&) -> LessonText& { return lesson.about; }, 3);
    createSteps();
    addText([](Lesson&, LessonStep& step) -> LessonText& { return step.title; }, 1);
    addText([](Lesson&, LessonStep& step) -> LessonText& { return step.task; }, 2);
    addText([](Lesson&, LessonStep& step) -> LessonText& { return step.look; }, 2);
    createState();
    createQuestion();
    createGoal();
    m_layout->addStretch();
    area->setWidget(page);
    outer->addWidget(area, 1);
    m_preview = new QPushButton(this);
    m_preview->setObjectName("authorPreview");
    m_preview->setProperty("role", "primary");
    connect(m_preview, &QPushButton::clicked, this, [this] {
        commit();
        emit previewWanted();
    });
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(16, 8, 16, 12);
    foot->addWidget(m_preview);
    outer->addLayout(foot);
    applyLook();
    retranslate();
}

QLabel* LessonAuthor::addLabel()
{
    auto* label = new QLabel(this);
    label->setWordWrap(true);
    m_layout->addSpacing(4);
    m_layout->addWidget(label);
    return label;
}

void LessonAuthor::addText(Words words, int lines)
{
    TextField field{addLabel(), nullptr, nullptr, words};
    const auto name = QStringLiteral("authorText%1").arg(m_texts.size());
    QWidget* box = nullptr;
    if (lines == 1) {
        box = field.line = new QLineEdit(this);
        connect(field.line, &QLineEdit::editingFinished, this, &LessonAuthor::commit);
    } else {
        box = field.text = new QPlainTextEdit(this);
        field.text->setTabChangesFocus(true);
        field.text->installEventFilter(this);
    }
    box->setObjectName(name);
    field.label->setBuddy(box);
    m_layout->addWidget(box);
    m_texts.append(field);
}

QPushButton* LessonAuthor::createButton(const char* objectName, void (LessonAuthor::*act)())
{
    auto* button = new QPushButton(this);
    button->setObjectName(objectName);
    button->setProperty("role", "small");
    connect(button, &QPushButton::clicked, this, [this, act] {
        commit();
        (this->*act)();
    });
    return button;
}

void LessonAuthor::createSteps()
{
    m_stepsLabel = addLabel();
    m_steps = new QListWidget(this);
    m_steps->setObjectName("authorSteps");
    m_steps->setMinimumHeight(120);
    m_stepsLabel->setBuddy(m_steps);
    connect(m_steps, &QListWidget::currentRowChanged, this, [this](int row) {
        if (m_isFilling || row < 0)
            return;
        commit();
        emit stepWanted(row);
    });
    m_layout->addWidget(m_steps);
    m_add = createButton("authorAdd", &LessonAuthor::addStep);
    m_copy = createButton("authorCopy", &LessonAuthor::copyStep);
    m_remove = createButton("authorRemove", &LessonAuthor::removeStep);
    m_up = createButton("authorUp", &LessonAuthor::moveUp);
    m_down = createButton("authorDown", &LessonAuthor::moveDown);
    auto* changes = new QHBoxLayout;
    for (QPushButton* button : {m_add, m_copy, m_remove})
        changes->addWidget(button);
    changes->addStretch();
    auto* order = new QHBoxLayout;
    for (QPushButton* button : {m_up, m_down})
        order->addWidget(button);
    order->addStretch();
    m_layout->addLayout(changes);
    m_layout->addLayout(order);
}

void LessonAuthor::createState()
{
    m_stateLabel = addLabel();
    auto* row = new QHBoxLayout;
    m_record = new QPushButton(this);
    m_record->setObjectName("authorRecord");
    connect(m_record, &QPushButton::clicked, this, [this] {
        commit();
        emit recordWanted();
    });
    m_forget = createButton("authorForget", &LessonAuthor::forgetState);
    row->addWidget(m_record, 1);
    row->addWidget(m_forget);
    m_layout->addLayout(row);
    m_pressLabel = addLabel();
    m_press = new QComboBox(this);
    m_press->setObjectName("authorPress");
    m_pressLabel->setBuddy(m_press);
    connect(m_press, &QComboBox::activated, this, [this] {
        change(tr("Command of a step"), [this](Lesson&, LessonStep& its) {
            its.pressed.clear();
            if (const QString name = m_press->currentData().toString(); !name.isEmpty())
                its.pressed.push_back(name.toStdString());
        });
    });
    m_layout->addWidget(m_press);
    m_controlsLabel = addLabel();
    m_controls = new QTreeWidget(this);
    m_controls->setObjectName("authorControls");
    m_controls->setRootIsDecorated(false);
    m_controls->setMinimumHeight(150);
    m_controls->setColumnCount(4);
    m_controls->header()->setStretchLastSection(false);
    m_controls->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    for (int column : {HighlightColumn, HideColumn, LockColumn})
        m_controls->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_controlsLabel->setBuddy(m_controls);
    connect(m_controls, &QTreeWidget::itemChanged, this, [this] { takeControls(); });
    m_layout->addWidget(m_controls);
}

void LessonAuthor::createQuestion()
{
    m_questionLabel = addLabel();
    m_kind = new QComboBox(this);
    m_kind->setObjectName("authorKind");
    m_questionLabel->setBuddy(m_kind);
    connect(m_kind, &QComboBox::activated, this, &LessonAuthor::takeQuestion);
    m_layout->addWidget(m_kind);
    const auto createText = [this](const char* name) {
        auto* text = new QPlainTextEdit(this);
        text->setObjectName(name);
        text->setTabChangesFocus(true);
        text->installEventFilter(this);
        m_layout->addWidget(text);
        return text;
    };
    const auto createNumber = [this](const char* name) {
        auto* box = new NumberBox(m_theme, this);
        box->setObjectName(name);
        box->setSignificantDigits(4);
        connect(box, &NumberBox::valueEdited, this, &LessonAuthor::takeQuestion);
        m_layout->addWidget(box);
        return box;
    };
    m_question = createText("authorQuestion");
    m_optionsLabel = addLabel();
    m_options = createText("authorOptions");
    m_optionsLabel->setBuddy(m_options);
    m_rightLabel = addLabel();
    m_right = createNumber("authorRight");
    m_rightLabel->setBuddy(m_right);
    m_toleranceLabel = addLabel();
    m_tolerance = createNumber("authorTolerance");
    m_tolerance->setRange(0, 1e9);
    m_toleranceLabel->setBuddy(m_tolerance);
    m_commentLabel = addLabel();
    m_comment = createText("authorComment");
    m_commentLabel->setBuddy(m_comment);
}

void LessonAuthor::createGoal()
{
    m_goalLabel = addLabel();
    m_measure = new QComboBox(this);
    m_measure->setObjectName("authorMeasure");
    m_goalLabel->setBuddy(m_measure);
    m_side = new QComboBox(this);
    m_side->setObjectName("authorSide");
    m_goalValue = new NumberBox(m_theme, this);
    m_goalValue->setObjectName("authorGoal");
    m_goalValue->setSignificantDigits(4);
    m_layout->addWidget(m_measure);
    auto* row = new QHBoxLayout;
    row->addWidget(m_side, 1);
    row->addWidget(m_goalValue);
    m_layout->addLayout(row);
    connect(m_measure, &QComboBox::activated, this, &LessonAuthor::takeGoal);
    connect(m_side, &QComboBox::activated, this, &LessonAuthor::takeGoal);
    connect(m_goalValue, &NumberBox::valueEdited, this, &LessonAuthor::takeGoal);
}

void LessonAuthor::show(
    const Lesson& lesson, Index step, const QString& language, const LessonChapter& chapter)
{
    m_lesson = lesson;
    m_step = step;
    m_language = language;
    m_chapter = chapter;
    fill();
}

void LessonAuthor::change(
    const QString& what, const std::function<void(Lesson&, LessonStep&)>& edit)
{
    if (m_isFilling)
        return;
    Lesson changed = m_lesson;
    edit(changed, changed.steps[std::size_t(m_step)]);
    if (changed == m_lesson)
        return;
    m_lesson = changed;
    emit edited(m_lesson, m_step, what);
}

void LessonAuthor::commit()
{
    change(tr("Words of a lesson"), [this](Lesson& lesson, LessonStep& its) {
        for (const TextField& field : std::as_const(m_texts)) {
            const QString words = field.line ? field.line->text() : field.text->toPlainText();
            putText(field.words(lesson, its), m_language, words);
        }
    });
    takeQuestion();
}

void LessonAuthor::addStep()
{
    if (m_lesson.steps.size() >= Lesson::mostSteps)
        return;
    m_lesson.steps.insert(m_lesson.steps.begin() + m_step + 1, LessonStep());
    emit edited(m_lesson, m_step + 1, tr("New step"));
}

void LessonAuthor::copyStep()
{
    if (m_lesson.steps.size() >= Lesson::mostSteps)
        return;
    m_lesson.steps.insert(m_lesson.steps.begin() + m_step + 1, LessonStep(step()));
    emit edited(m_lesson, m_step + 1, tr("Copy of a step"));
}

void LessonAuthor::removeStep()
{
    if (m_lesson.steps.size() < 2)
        return;
    m_lesson.steps.erase(m_lesson.steps.begin() + m_step);
    emit edited(m_lesson, std::min(m_step, Index(m_lesson.steps.size()) - 1), tr("Remove a step"));
}

void LessonAuthor::moveStep(int by)
{
    const Index target = m_step + by;
    if (target < 0 || target >= Index(m_lesson.steps.size()))
        return;
    std::swap(step(), m_lesson.steps[std::size_t(target)]);
    emit edited(m_lesson, target, tr("Order of the steps"));
}

void LessonAuthor::forgetState()
{
    change(tr("State of a step"), [](Lesson&, LessonStep& its) { its.state.reset(); });
}

void LessonAuthor::takeControls()
{
    change(tr("Controls of a step"), [this](Lesson&, LessonStep& its) {
        for (int row = 0; row < m_controls->topLevelItemCount(); ++row) {
            const QTreeWidgetItem* item = m_controls->topLevelItem(row);
            const std::string name = item->data(NameColumn, Qt::UserRole).toString().toStdString();
            for (int column : {HighlightColumn, HideColumn, LockColumn})
                put(namesOf(its, column), name, item->checkState(column) == Qt::Checked);
        }
    });
}

void LessonAuthor::takeQuestion()
{
    change(tr("Question of a step"), [this](Lesson&, LessonStep& its) {
        const int kind = m_kind->currentIndex() - 1;
        if (kind < 0) {
            its.question.reset();
            return;
        }
        if (!its.question)
            its.question.emplace();
        LessonQuestion& question = *its.question;
        question.kind = LessonQuestion::Kind(kind);
        putText(question.text, m_language, m_question->toPlainText());
        putText(question.comment, m_language, m_comment->toPlainText());
        const bool isNumber = question.kind == LessonQuestion::Kind::Number;
        QStringList options = m_options->toPlainText().split('\n', Qt::SkipEmptyParts);
        options = options.mid(0, qsizetype(LessonQuestion::mostOptions));
        // What a question of options cannot be without.
        while (!isNumber && options.size() < qsizetype(LessonQuestion::leastOptions))
            options.append(tr("option %1").arg(options.size() + 1));
        question.options.resize(std::size_t(options.size()));
        for (std::size_t i = 0; i < question.options.size(); ++i)
            putText(question.options[i], m_language, options[qsizetype(i)]);
        if (isNumber)
            question.number = m_right->value();
        else
            question.right = std::clamp(
                Index(std::lround(m_right->value())) - 1, Index(0), Index(options.size()) - 1);
        question.tolerance = m_tolerance->value();
    });
}

void LessonAuthor::takeGoal()
{
    change(tr("Goal of a step"), [this](Lesson&, LessonStep& its) {
        const QString measure = m_measure->currentData().toString();
        if (measure.isEmpty())
            its.goal.reset();
        else
            its.goal = LessonGoal{
                measure.toStdString(), m_side->currentIndex() == 0, m_goalValue->value()};
    });
}

void LessonAuthor::fill()
{
    m_isFilling = true;
    for (const TextField& field : std::as_const(m_texts)) {
        const QString words = textIn(field.words(m_lesson, step()), m_language);
        if (field.line && field.line->text() != words)
            field.line->setText(words);
        else if (field.text && field.text->toPlainText() != words)
            field.text->setPlainText(words);
    }
    const auto count = int(m_lesson.steps.size());
    while (m_steps->count() > count)
        delete m_steps->takeItem(count);
    while (m_steps->count() < count)
        m_steps->addItem(QString());
    for (int i = 0; i < count; ++i) {
        const QString title = textIn(m_lesson.steps[std::size_t(i)].title, m_language);
        m_steps->item(i)->setText(
            tr("%1. %2").arg(i + 1).arg(title.isEmpty() ? tr("no words yet") : title));
    }
    m_steps->setCurrentRow(int(m_step));
    m_copy->setEnabled(m_lesson.steps.size() < Lesson::mostSteps);
    m_add->setEnabled(m_copy->isEnabled());
    m_remove->setEnabled(m_lesson.steps.size() > 1);
    m_up->setEnabled(m_step > 0);
    m_down->setEnabled(m_step + 1 < Index(m_lesson.steps.size()));
    m_forget->setEnabled(step().state != nullptr);
    m_stateLabel->setText(step().state ? tr("Sets a state of: %1").arg(m_chapter.name)
                                       : tr("Sets no state: it goes on from the step before."));
    fillControls();
    fillQuestion();
    fillGoal();
    m_isFilling = false;
}

void LessonAuthor::fillControls()
{
    m_press->clear();
    m_press->addItem(tr("nothing"), QString());
    for (const NamedControl& command : std::as_const(m_chapter.commands))
        m_press->addItem(command.name, command.objectName);
    for (const std::string& name : step().pressed) // that the chapter does not offer
        if (m_press->findData(QString::fromStdString(name)) < 0)
            m_press->addItem(QString::fromStdString(name), QString::fromStdString(name));
    m_press->setCurrentIndex(step().pressed.empty()
            ? 0
            : m_press->findData(QString::fromStdString(step().pressed.front())));
    // Lines stay that a click is just changing.
    const auto count = int(m_chapter.controls.size());
    while (m_controls->topLevelItemCount() > count)
        delete m_controls->takeTopLevelItem(count);
    while (m_controls->topLevelItemCount() < count)
        new QTreeWidgetItem(m_controls);
    for (int row = 0; row < count; ++row) {
        const NamedControl& control = m_chapter.controls[row];
        QTreeWidgetItem* item = m_controls->topLevelItem(row);
        item->setText(NameColumn, control.name);
        item->setToolTip(NameColumn, control.name);
        item->setData(NameColumn, Qt::UserRole, control.objectName);
        for (int column : {HighlightColumn, HideColumn, LockColumn})
            item->setCheckState(column,
                has(namesOf(step(), column), control.objectName.toStdString()) ? Qt::Checked
                                                                               : Qt::Unchecked);
    }
}

void LessonAuthor::fillQuestion()
{
    const LessonQuestion question = step().question.value_or(LessonQuestion());
    const bool asks = step().question.has_value();
    const bool isNumber = question.kind == LessonQuestion::Kind::Number;
    const bool isOrder = question.kind == LessonQuestion::Kind::Order;
    m_kind->setCurrentIndex(asks ? int(question.kind) + 1 : 0);
    m_question->setPlainText(textIn(question.text, m_language));
    QStringList options;
    for (const LessonText& option : question.options)
        options.append(textIn(option, m_language));
    m_options->setPlainText(options.join('\n'));
    m_comment->setPlainText(textIn(question.comment, m_language));
    m_right->setKind(isNumber ? NumberBox::Kind::Real : NumberBox::Kind::Integer);
    m_right->setRange(isNumber ? -1e9 : 1, isNumber ? 1e9 : double(LessonQuestion::mostOptions));
    m_right->setValue(isNumber ? question.number : double(question.right) + 1);
    m_tolerance->setValue(question.tolerance);
    m_rightLabel->setText(isNumber ? tr("Right number") : tr("Right option, counted from 1"));
    m_optionsLabel->setText(isOrder ? tr("What is put in order, one a line, in the right order")
                                    : tr("Options, one a line"));
    for (QWidget* widget : {static_cast<QWidget*>(m_question), static_cast<QWidget*>(m_comment),
             static_cast<QWidget*>(m_commentLabel)})
        widget->setVisible(asks);
    for (QWidget* widget :
        {static_cast<QWidget*>(m_options), static_cast<QWidget*>(m_optionsLabel)})
        widget->setVisible(asks && !isNumber);
    for (QWidget* widget : {static_cast<QWidget*>(m_right), static_cast<QWidget*>(m_rightLabel)})
        widget->setVisible(asks && !isOrder);
    for (QWidget* widget :
        {static_cast<QWidget*>(m_tolerance), static_cast<QWidget*>(m_toleranceLabel)})
        widget->setVisible(asks && isNumber);
}

void LessonAuthor::fillGoal()
{
    const auto& goal = step().goal;
    m_measure->clear();
    m_measure->addItem(tr("no goal"), QString());
    for (const Measure& measure : std::as_const(m_chapter.measures))
        m_measure->addItem(measure.name, QString::fromStdString(measure.id));
    const QString id = goal ? QString::fromStdString(goal->measure) : QString();
    if (m_measure->findData(id) < 0)
        m_measure->addItem(id, id);
    m_measure->setCurrentIndex(m_measure->findData(id));
    m_side->setCurrentIndex(goal && !goal->isAtLeast ? 1 : 0);
    m_goalValue->setValue(goal ? goal->value : 0);
    m_side->setVisible(goal.has_value());
    m_goalValue->setVisible(goal.has_value());
}

int LessonAuthor::sideWidth() const
{
    return int(std::lround(panelWidth * std::max(1.0, m_theme.textScale)));
}

bool LessonAuthor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut)
        commit();
    return QWidget::eventFilter(watched, event);
}

void LessonAuthor::retranslate()
{
    setAccessibleName(tr("Lesson being written"));
    const QStringList names{tr("Title of the lesson"), tr("About the lesson"),
        tr("What this step says, in one sentence"), tr("One thing to do"), tr("One thing to see")};
    for (qsizetype i = 0; i < m_texts.size(); ++i)
        m_texts[i].label->setText(names[i]);
    m_stepsLabel->setText(tr("Steps"));
    m_add->setText(tr("Add"));
    m_add->setToolTip(tr("A new step after this one"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("The same step once more"));
    m_remove->setText(tr("Remove"));
    m_up->setText(tr("Earlier"));
    m_down->setText(tr("Later"));
    m_record->setText(tr("Record the present state"));
    m_record->setToolTip(
        tr("The step will set the chapter in view as it is now, trained network and all."));
    m_forget->setText(tr("Forget"));
    m_pressLabel->setText(tr("Then does"));
    m_press->setToolTip(tr("A command that the step gives after its state is set."));
    m_controlsLabel->setText(tr("Controls of the chapter"));
    m_controls->setHeaderLabels({tr("Control"), tr("Show"), tr("Hide"), tr("Lock")});
    m_questionLabel->setText(tr("Question"));
    m_question->setAccessibleName(tr("Words of the question"));
    m_question->setPlaceholderText(tr("Words of the question"));
    m_toleranceLabel->setText(tr("Right within"));
    m_commentLabel->setText(tr("Said after an answer"));
    m_goalLabel->setText(tr("Goal"));
    m_side->setAccessibleName(tr("Side of the goal"));
    m_goalValue->setAccessibleName(tr("Value of the goal"));
    m_preview->setText(tr("Preview"));
    m_preview->setToolTip(tr("The step as students have it"));
    const QSignalBlocker kind(m_kind), side(m_side);
    const int kindIndex = std::max(0, m_kind->currentIndex());
    m_kind->clear();
    m_kind->addItems(
        {tr("no question"), tr("choose one"), tr("give a number"), tr("put in order")});
    m_kind->setCurrentIndex(kindIndex);
    const int sideIndex = std::max(0, m_side->currentIndex());
    m_side->clear();
    m_side->addItems({tr("at least"), tr("at most")});
    m_side->setCurrentIndex(sideIndex);
}

void LessonAuthor::applyLook()
{
    const auto setLines = [this](QPlainTextEdit* text, int lines) {
        text->setFixedHeight(int(std::lround(fontMetrics().lineSpacing() * (lines + 0.8))) + 8);
    };
    for (const TextField& field : std::as_const(m_texts))
        if (field.text)
            setLines(field.text, 3);
    setLines(m_question, 3);
    setLines(m_options, 4);
    setLines(m_comment, 3);
    for (QLabel* label : {m_stepsLabel, m_questionLabel, m_goalLabel, m_stateLabel})
        label->setFont(m_theme.font(TextRole::CardTitle));
}

void LessonAuthor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
    QWidget::changeEvent(event);
}

void LessonAuthor::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    applyLook();
}

} // namespace untangle
