// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch_bar.h"

#include "widgets/control_help.h"
#include "widgets/progress_track.h"
#include "widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr int barHeight = 60;
constexpr int margin = 24;
constexpr int groupSpacing = 24;
constexpr qint64 fullProgress = 1'000'000;

} // namespace

BatchBar::BatchBar(
    const Theme& theme, QAction* train, QAction* playBack, QAction* openRun, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_left(new QHBoxLayout)
    , m_right(new QHBoxLayout)
    , m_track(new ProgressTrack(theme, this))
    , m_text(new QLabel(this))
    , m_train(addButton(train))
    , m_playBack(addButton(playBack))
    , m_openRun(addButton(openRun))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_train->setProperty("role", "primary");
    m_text->setObjectName("batchText");
    m_layout->setContentsMargins(margin, 0, margin, 0);
    m_layout->addLayout(m_left);
    m_layout->addLayout(m_right, 1);
    for (QBoxLayout* row : {m_left, m_right})
        row->setSpacing(12);
    m_left->addWidget(m_train);
    m_left->addWidget(m_playBack);
    m_right->addWidget(m_track, 1);
    m_right->addWidget(m_text);
    m_right->addWidget(m_openRun);
    m_layout->setSpacing(groupSpacing);
    connect(m_track, &ProgressTrack::stepChosen, this, &BatchBar::stepChosen);
    setProgress(0);
    refreshIcons();
}

QPushButton* BatchBar::addButton(QAction* action)
{
    auto* button = new QPushButton(this);
    button->setObjectName(action->objectName() + QLatin1String("Button"));
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, [this, button, action] { follow(button, action); });
    follow(button, action);
    return button;
}

// Menus have an underlined letter, "T&rain" or "(&T)"; the bar has none.
void BatchBar::follow(QPushButton* button, const QAction* action) const
{
    static const QRegularExpression mnemonic(QStringLiteral("\\s*\\(&.\\)|&"));
    QString text = action->text();
    text.remove(mnemonic);
    button->setText(text);
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    const QString help = action->toolTip() == text ? QString() : action->toolTip();
    setHelp(button,
        key.isEmpty()        ? action->toolTip()
            : help.isEmpty() ? tr("%1 (%2)", "what a button does, and its key").arg(text, key)
                             : tr("%1 (%2)", "what a button does, and its key").arg(help, key));
    if (!action->whatsThis().isEmpty())
        button->setWhatsThis(action->whatsThis());
    button->setEnabled(action->isEnabled());
    button->setVisible(action->isVisible());
}

void BatchBar::setRunning(bool isTraining, bool isPlayingBack)
{
    m_isTraining = isTraining;
    m_isPlayingBack = isPlayingBack;
    refreshIcons();
}

void BatchBar::refreshIcons()
{
    const auto nameOf = [](bool isRunning) {
        return isRunning ? QStringLiteral("pause") : QStringLiteral("play");
    };
    m_train->setIcon(m_theme.icon(nameOf(m_isTraining), m_theme.onInk));
    m_playBack->setIcon(m_theme.icon(nameOf(m_isPlayingBack)));
}

void BatchBar::setProgress(double share)
{
    m_track->setDotVisible(false);
    const auto done = qint64(std::llround(share * double(fullProgress)));
    m_track->setProgress(done, done, fullProgress);
}

void BatchBar::setStep(qint64 step, qint64 last)
{
    m_track->setDotVisible(true);
    m_track->setProgress(step, last, last);
}

void BatchBar::setText(const QString& text)
{
    m_text->setText(text);
}

QSize BatchBar::sizeHint() const
{
    const int row = int(std::lround(barHeight * std::max(1.0, m_theme.textScale)));
    return {800, isWrapped() ? row * 7 / 4 : row};
}

QSize BatchBar::minimumSizeHint() const
{
    return {std::max(m_left->minimumSize().width(), m_right->minimumSize().width()) + 2 * margin,
        sizeHint().height()};
}

bool BatchBar::isWrapped() const
{
    return m_layout->direction() == QBoxLayout::TopToBottom;
}

// In two rows where one has not the room for its words.
void BatchBar::arrange()
{
    const int inOneRow
        = m_left->minimumSize().width() + groupSpacing + m_right->minimumSize().width();
    const bool wraps = inOneRow + 2 * margin > width();
    if (wraps == isWrapped())
        return;
    m_layout->setDirection(wraps ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_layout->setContentsMargins(margin, wraps ? 8 : 0, margin, wraps ? 8 : 0);
    m_layout->setSpacing(wraps ? 4 : groupSpacing);
    m_layout->setAlignment(m_left, wraps ? Qt::AlignLeft : Qt::Alignment());
    updateGeometry();
}

void BatchBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool BatchBar::event(QEvent* event)
{
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return isHandled;
}

void BatchBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    painter.fillRect(0, 0, width(), 1, m_theme.line);
}

void BatchBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    else if (event->type() == QEvent::PaletteChange)
        refreshIcons();
}

} // namespace untangle
