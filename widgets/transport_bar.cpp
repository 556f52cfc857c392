// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/transport_bar.h"

#include "widgets/control_help.h"
#include "widgets/number_box.h"
#include "widgets/number_text.h"
#include "widgets/progress_track.h"
#include "widgets/segmented_switch.h"
#include "widgets/slider_track.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <limits>

namespace untangle {
namespace {

constexpr int barHeight = 60;
constexpr int spacing = 6;
constexpr int margin = 24;
constexpr int targetWidth = 64;
constexpr int speedWidth = 100;
constexpr int fullWidth = 1040; // below it the words of the speed go
constexpr int playSide = 40;
constexpr qint64 mostSteps = 1'000'000'000;

constexpr double fullSpeed = std::numeric_limits<double>::infinity();
constexpr double stops[] = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, fullSpeed};
constexpr int stopCount = static_cast<int>(std::size(stops));

QString withKey(const QString& text, Qt::Key key)
{
    return TransportBar::tr("%1 (%2)", "what a button does, and its key")
        .arg(text, QKeySequence(key).toString(QKeySequence::NativeText));
}

} // namespace

TransportBar::TransportBar(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_restart(addButton(QStringLiteral("restart")))
    , m_stepBack(addButton(QStringLiteral("stepBack")))
    , m_play(addButton(QStringLiteral("play")))
    , m_stepButton(addButton(QStringLiteral("step")))
    , m_runTo(addButton(QStringLiteral("runTo")))
    , m_target(new NumberBox(theme, this))
    , m_mode(new SegmentedSwitch(this))
    , m_track(new ProgressTrack(theme, this))
    , m_stepLabel(new QLabel(this))
    , m_speedLabel(new QLabel(this))
    , m_speedTrack(new SliderTrack(theme, this))
    , m_speedWords(new QLabel(this))
    , m_speed(fullSpeed)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(margin - 6, 0, margin, 0);
    row->setSpacing(spacing);
    row->addWidget(m_restart);
    row->addWidget(m_stepBack);
    row->addWidget(m_play);
    row->addWidget(m_stepButton);
    row->addSpacing(2);
    row->addWidget(m_runTo);
    row->addWidget(m_target);
    row->addSpacing(14);
    row->addWidget(m_mode);
    row->addSpacing(14);
    row->addWidget(m_track, 1);
    row->addSpacing(14);
    row->addWidget(m_stepLabel);
    row->addSpacing(14);
    row->addWidget(m_speedLabel);
    row->addWidget(m_speedTrack);
    row->addWidget(m_speedWords);

    m_mode->setObjectName(QStringLiteral("liveOrInstant"));
    m_play->setProperty("role", QStringLiteral("play"));
    m_target->setKind(NumberBox::Kind::Integer);
    m_stepBack->setEnabled(false);
    m_target->setRange(0, static_cast<double>(mostSteps));
    m_stepLabel->setTextFormat(Qt::RichText);
    const auto run = [this] {
        if (!m_target->isInvalid())
            emit runToRequested(static_cast<qint64>(m_target->value()));
    };
    connect(m_restart, &QToolButton::clicked, this, &TransportBar::restartRequested);
    connect(m_play, &QToolButton::clicked, this, [this] { emit playToggled(!m_running); });
    connect(m_stepButton, &QToolButton::clicked, this, &TransportBar::stepRequested);
    connect(m_runTo, &QToolButton::clicked, this, run);
    connect(m_target, &NumberBox::entered, this, run);
    connect(m_mode, &SegmentedSwitch::currentChanged, this, [this](int mode) {
        m_speedTrack->setEnabled(mode == 0);
        updateSpeed();
        emit instantToggled(mode == 1);
    });
    connect(m_speedTrack, &SliderTrack::fractionMoved, this,
        [this](double fraction) { editSpeed(qRound(fraction * (stopCount - 1))); });
    connect(m_speedTrack, &SliderTrack::dragFinished, this, &TransportBar::updateSpeed);
    connect(m_speedTrack, &SliderTrack::stepRequested, this,
        [this](int steps) { editSpeed(nearestStop() + steps); });
    connect(m_speedTrack, &SliderTrack::pageRequested, this,
        [this](int pages) { editSpeed(nearestStop() + 3 * pages); }); // ten times as fast
    connect(m_speedTrack, &SliderTrack::endRequested, this,
        [this](bool right) { editSpeed(right ? stopCount - 1 : 0); });
    connect(m_speedTrack, &SliderTrack::valueRequested, this, [this](double speed) {
        int stop = 0;
        while (stop + 1 < stopCount && stops[stop + 1] <= speed)
            ++stop;
        editSpeed(stop);
    });
    connect(m_stepBack, &QToolButton::clicked, this, &TransportBar::stepBackRequested);
    connect(m_track, &ProgressTrack::stepChosen, this, &TransportBar::seekRequested);
    m_track->setProgress(m_step, m_tip, m_end);
    setRunTo(4000);
    refresh();
}

// The buttons take the focus from the keyboard only, so that Space stays with the window after a
// click.
QToolButton* TransportBar::addButton(const QString& name)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void TransportBar::setRunning(bool running)
{
    if (running == m_running)
        return;
    m_running = running;
    refresh();
}

void TransportBar::setStep(qint64 step, qint64 tip, std::optional<qint64> end)
{
    if (step == m_step && tip == m_tip && end == m_end)
        return;
    m_step = step;
    m_tip = tip;
    m_end = end;
    m_track->setProgress(step, tip, end);
    m_stepBack->setEnabled(step > 0);
    updateStep();
}

void TransportBar::setMarks(const QList<Mark>& marks)
{
    m_track->setMarks(marks);
}

void TransportBar::setRunTo(qint64 step)
{
    m_target->setValue(static_cast<double>(step));
}

void TransportBar::setSpeed(double stepsPerSecond)
{
    m_speed = stepsPerSecond > 0 ? stepsPerSecond : fullSpeed;
    updateSpeed();
}

double TransportBar::speed() const
{
    return m_speed;
}

void TransportBar::setInstant(bool isInstant)
{
    m_mode->setCurrent(isInstant ? 1 : 0);
    m_speedTrack->setEnabled(!isInstant);
    updateSpeed();
}

bool TransportBar::isInstant() const
{
    return m_mode->current() == 1;
}

QSize TransportBar::sizeHint() const
{
    return {1000, qRound(barHeight * m_theme.textScale)};
}

QSize TransportBar::minimumSizeHint() const
{
    return {QWidget::minimumSizeHint().width()
            - (m_speedWords->isHidden() ? 0
                                        : m_speedWords->minimumWidth()
                        + m_speedLabel->sizeHint().width() + 2 * spacing),
        sizeHint().height()};
}

void TransportBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    painter.fillRect(0, 0, width(), 1, m_theme.line);
}

void TransportBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

// The words of the speed go first.
void TransportBar::arrange()
{
    const int wordsWidth
        = m_speedWords->minimumWidth() + m_speedLabel->sizeHint().width() + 2 * spacing;
    const bool words = width() >= fullWidth * m_theme.textScale
        && width() >= minimumSizeHint().width() + wordsWidth;
    m_speedLabel->setVisible(words);
    m_speedWords->setVisible(words);
}

void TransportBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange)
        refresh();
}

void TransportBar::refresh()
{
    const auto dress = [](QToolButton* button, const QIcon& icon, const QString& text,
                           const QString& tip, const QString& more) {
        button->setIcon(icon);
        button->setAccessibleName(text);
        setHelp(button, tip, more);
    };
    const QString restart = tr("Restart from the same seed");
    dress(m_restart, m_theme.icon(QStringLiteral("restart")), restart,
        withKey(restart, Qt::Key_Home),
        tr("The same seed gives the same run, so a change of settings is all that differs."));
    const QString play = m_running ? tr("Pause") : tr("Train");
    const QString glyph = m_running ? QStringLiteral("pause") : QStringLiteral("play");
    dress(m_play, m_theme.icon(glyph, m_theme.onInk), play, withKey(play, Qt::Key_Space),
        tr("Settings can be changed meanwhile; the curves show where."));
    const QString step = tr("Train one step");
    dress(m_stepButton, m_theme.icon(QStringLiteral("step_forward")), step,
        withKey(step, Qt::Key_Right), tr("One step follows the gradient of one batch of samples."));
    const QString stepBack = tr("Go back one step");
    dress(m_stepBack, m_theme.icon(QStringLiteral("step_back")), stepBack,
        withKey(stepBack, Qt::Key_Left),
        tr("A run keeps what it has been: nothing is lost by going back."));
    const QString runTo = tr("Run to the step in the box");
    dress(m_runTo, m_theme.icon(QStringLiteral("run_to")), runTo, runTo,
        tr("Training pauses there, at full speed or at the speed chosen."));
    const int side = qRound(20 * m_theme.textScale);
    for (QToolButton* button : {m_restart, m_stepBack, m_play, m_stepButton, m_runTo})
        button->setIconSize({side, side});
    m_play->setFixedSize(playSide, playSide);
    m_target->setAccessibleName(tr("Run to step"));
    m_target->setWhatsThis(
        tr("The step at which the button beside it pauses the run; Enter starts it."));
    m_target->setFixedWidth(qRound(targetWidth * m_theme.textScale));
    m_track->setAccessibleName(tr("Progress of the run"));
    setHelp(m_track, tr("Drag to go back to an earlier step, or click one."),
        tr("Small marks stand where a cost was changed."));
    m_mode->setOptions({tr("Live"), tr("Instant")});
    m_mode->setOptionToolTips(
        {tr("Live: training goes on with a changed value from the next step."),
            tr("Instant: every change computes the whole run again from the same seed.")});
    m_speedLabel->setText(tr("Speed"));
    m_speedTrack->setAccessibleName(tr("Speed"));
    m_speedTrack->setFixedWidth(qRound(speedWidth * m_theme.textScale));

    QPalette soft = m_speedLabel->palette();
    soft.setColor(QPalette::WindowText, m_theme.ink2);
    for (QLabel* label : {m_stepLabel, m_speedLabel, m_speedWords})
        label->setPalette(soft);
    m_widest.clear();
    updateStep();
    updateSpeed();
    arrange();
}

QString TransportBar::stepInWords(const QString& step) const
{
    return m_end ? tr("step %1 of %2").arg(step, formatInteger(static_cast<double>(*m_end)))
                 : tr("step %1").arg(step);
}

void TransportBar::updateStep()
{
    const auto bold = [this](const QString& digits) {
        return stepInWords(
            QStringLiteral("<b style=\"color:%1\">%2</b>").arg(m_theme.ink.name(), digits));
    };
    // The label keeps the width of the longest text to come, so that the track does not tremble.
    const QString digits = formatInteger(static_cast<double>(m_step));
    const qsizetype ahead = m_end ? formatInteger(static_cast<double>(*m_end)).size() : 5;
    const QString widest = bold(QString(std::max(ahead, digits.size()), QLatin1Char('8')));
    if (widest != m_widest) {
        m_widest = widest;
        m_stepLabel->setText(widest);
        // A label of fixed size does not make the row lay itself out at every step.
        m_stepLabel->setMinimumSize(0, 0);
        m_stepLabel->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
        m_stepLabel->setFixedSize(m_stepLabel->sizeHint());
    }
    m_stepLabel->setText(bold(digits));
    m_track->setAccessibleDescription(stepInWords(digits));
}

int TransportBar::nearestStop() const
{
    if (std::isinf(m_speed))
        return stopCount - 1;
    int nearest = 0;
    for (int i = 1; i < stopCount - 1; ++i)
        if (std::abs(std::log(stops[i] / m_speed)) < std::abs(std::log(stops[nearest] / m_speed)))
            nearest = i;
    return nearest;
}

void TransportBar::updateSpeed()
{
    if (!m_speedTrack->isSliderDown())
        m_speedTrack->setFraction(static_cast<double>(nearestStop()) / (stopCount - 1));
    const auto words = [](double speed) {
        return std::isinf(speed) ? tr("full speed") : tr("%1 a second").arg(formatInteger(speed));
    };
    const QFontMetrics metrics(m_speedWords->font());
    m_speedWords->setMinimumWidth(std::max(metrics.horizontalAdvance(words(fullSpeed)),
        metrics.horizontalAdvance(words(stops[stopCount - 2]))));
    m_speedWords->setText(words(m_speed));
    setHelp(
        m_speedTrack, isInstant() ? tr("Instant runs go as fast as they can.") : words(m_speed));
    // Full speed has no number; the scale goes on from the last that has one.
    m_speedTrack->setScale({std::min(m_speed, 10 * stops[stopCount - 2]), stops[0],
        10 * stops[stopCount - 2], words(m_speed)});
}

void TransportBar::editSpeed(int stop)
{
    const double speed = stops[std::clamp(stop, 0, stopCount - 1)];
    const bool changed = speed != m_speed;
    m_speed = speed;
    updateSpeed();
    if (changed)
        emit speedChanged(speed);
}

} // namespace untangle
