// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chapter.h"

#include "app/export_menu.h"
#include "app/history.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

namespace untangle {

Chapter::Chapter(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName("canvas");
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::ClickFocus); // a click on the canvas leaves a number box
}

QAction* Chapter::createAction(const char* objectName, const QKeySequence& key)
{
    auto* action = new QAction(this);
    action->setObjectName(objectName);
    action->setShortcut(key);
    addAction(action);
    return action;
}

QWidget* Chapter::createHead(QWidget* corner)
{
    auto* head = new QWidget(this);
    m_head = head;
    auto* layout = new QVBoxLayout(head);
    layout->setSpacing(2);
    m_title = new QLabel(head);
    m_title->setObjectName("title");
    m_title->setTextFormat(Qt::PlainText);
    m_sentence = new QLabel(head);
    m_sentence->setObjectName("sentence");
    m_sentence->setTextFormat(Qt::RichText);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* titleRow = new QHBoxLayout;
    titleRow->addWidget(m_title, 1);
    if (corner)
        titleRow->addWidget(corner);
    layout->addLayout(titleRow);
    layout->addWidget(m_sentence);
    layout->addStretch();
    head->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    applyFonts();
    return head;
}

QWidget* Chapter::createBody(QWidget* content)
{
    m_body = content;
    content->setObjectName("canvas");
    content->setAttribute(Qt::WA_StyledBackground);
    auto* area = new QScrollArea(this);
    m_area = area;
    area->viewport()->installEventFilter(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    m_bodyMargins = content->layout()->contentsMargins();
    if (m_hero)
        return area;
    auto* withHero = new QWidget(this);
    auto* layout = new QVBoxLayout(withHero);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(area, 1);
    layout->addWidget(createHero());
    return withHero;
}

void Chapter::setHead(const QString& title, const QString& sentenceHtml)
{
    m_ownHead = {title, sentenceHtml};
    showHead();
}

void Chapter::setHeadline(const QString& title, const QString& sentence)
{
    m_headline = {title, sentence.toHtmlEscaped()};
    showHead();
}

void Chapter::showHead()
{
    const auto show = [](QLabel* label, const QString& said, const QString& own) {
        if (const QString& words = said.isEmpty() ? own : said; label->text() != words)
            label->setText(words);
    };
    show(m_title, m_headline.title, m_ownHead.title);
    show(m_sentence, m_headline.sentence, m_ownHead.sentence);
}

QString Chapter::colored(const QString& text, const QColor& color)
{
    return QStringLiteral("<b style=\"color:%1\">%2</b>").arg(color.name(), text);
}

void Chapter::recordEdit(
    const QString& text, int gesture, std::function<void()> undo, std::function<void()> redo)
{
    const auto shown = [this](std::function<void()> act) {
        return [this, act = std::move(act)] {
            emit wanted();
            act();
            emit edited();
        };
    };
    if (m_undoStack)
        m_undoStack->push(
            new EditCommand(text, gesture, shown(std::move(undo)), shown(std::move(redo))));
    emit edited();
}

int Chapter::nextGesture()
{
    static int last = 0; // of all chapters, which share the stack
    return ++last;
}

void Chapter::applyFonts()
{
    if (!m_title)
        return;
    m_title->setFont(m_theme.font(TextRole::Title));
    m_sentence->setFont(m_theme.font(TextRole::Sentence));
    QPalette palette = m_sentence->palette();
    palette.setColor(QPalette::WindowText, m_theme.ink2);
    m_sentence->setPalette(palette);
    if (m_hero) {
        m_heroNumber->setFont(m_theme.font(TextRole::Hero));
        m_heroWords->setFont(m_theme.font(TextRole::Sentence));
    }
    // One line of sentence keeps the picture below where it is when the sentence changes.
    m_sentence->setMinimumHeight(m_sentence->fontMetrics().lineSpacing() + 4);
}

void Chapter::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        // When its parts have the words as well: they are told after it.
        QMetaObject::invokeMethod(this, &Chapter::fitToScreen, Qt::QueuedConnection);
    } else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyFonts();
        fitToScreen();
    }
    QWidget::changeEvent(event);
}

// The stylesheet, which takes hold of a widget when it is first shown, leaves its labels without
// the fonts that they were given.
void Chapter::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    applyFonts();
    fitToScreen();
}

Figure Chapter::figureAt(const QWidget* widget) const
{
    const QList<Figure> all = figures();
    const Figure* figure = &all.constLast();
    const QWidget* view = this;
    for (const Figure& candidate : all) {
        for (const QWidget* part : candidate.parts) {
            const bool holds = part == widget || part->isAncestorOf(widget);
            if (holds && part->isVisible() && view->isAncestorOf(part)) {
                figure = &candidate;
                view = part;
            }
        }
    }
    return *figure;
}

void Chapter::openFigureMenu(const QWidget* widget, const QPoint& globalPosition)
{
    const Figure figure = figureAt(widget);
    auto* menu = new QMenu(this);
    menu->setObjectName("figureMenu");
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(figure.name);
    addFigureActions(*menu, figure, m_theme, *this);
    menu->addSeparator();
    addCaptionAction(*menu);
    menu->popup(globalPosition);
}

// A right click or the menu key, on a widget that has no menu of its own.
void Chapter::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QWidget* focused
        = isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : this;
    const QWidget* below = childAt(mapFromGlobal(event->globalPos()));
    openFigureMenu(isByKey || !below ? focused : below, event->globalPos());
}

// A key that the focused widget had no use for.
void Chapter::keyPressEvent(QKeyEvent* event)
{
    // The menu key comes as an event of its own; its stand-in does not on every platform.
    const QWidget* focused = QApplication::focusWidget();
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier && focused) {
        openFigureMenu(focused, focused->mapToGlobal(focused->rect().center()));
        return;
    }
    for (QAction* action : runActions()) {
        if (action->isEnabled() && action->shortcut() == QKeySequence(event->keyCombination())) {
            action->trigger();
            return;
        }
    }
    QWidget::keyPressEvent(event);
}

} // namespace untangle
