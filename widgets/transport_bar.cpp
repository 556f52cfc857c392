// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/transport_bar.h"

#include "widgets/number_box.h"
#include "widgets/number_text.h"
#include "widgets/segmented_switch.h"
#include "widgets/slider_track.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <limits>

namespace untangle {
namespace {

constexpr int barHeight = 60;
constexpr int margin = 24;
constexpr int targetWidth = 64;
constexpr int speedWidth = 100;
constexpr int fullWidth = 1040; // below it the words of the speed go
constexpr int playSide = 40;
constexpr qint64 mostSteps = 1'000'000'000;
constexpr qint64 firstScale = 1000; // of a run without an end

constexpr double fullSpeed = std::numeric_limits<double>::infinity();
constexpr double stops[] = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, fullSpeed};
constexpr int stopCount = static_cast<int>(std::size(stops));

QString withKey(const QString& text, Qt::Key key)
{
    return TransportBar::tr("%1 (%2)", "what a button does, and its key")
        .arg(text, QKeySequence(key).toString(QKeySequence::NativeText));
}

} // namespace

// How far the run is: in ink up to its tip, with a dot at the step in view, which can be dragged.
class ProgressTrack : public QWidget {
    Q_OBJECT

public:
    ProgressTrack(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setObjectName(QStringLiteral("track"));
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setMinimumWidth(60);
        setFixedHeight(24);
    }

    void setProgress(qint64 step, qint64 tip, std::optional<qint64> end)
    {
        m_step = step;
        m_tip = std::max(step, tip);
        m_length = std::max(end.value_or(0), m_tip);
        if (!end)
            for (m_length = firstScale; m_length < m_tip;)
                m_length *= 2;
        setCursor(m_tip > 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }

    void setMarks(const QList<TransportBar::Mark>& marks)
    {
        m_marks = marks;
        update();
    }

signals:
    void stepChosen(qint64 step);

protected:
    // Its keys come before those of the window.
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ShortcutOverride
            && targetOf(static_cast<QKeyEvent*>(event)->key()))
            event->accept();
        return QWidget::event(event);
    }

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const double middle = height() / 2.0;
        painter.setBrush(m_theme.line);
        painter.drawRoundedRect(QRectF(0, middle - 2, width(), 4), 2, 2);
        painter.setBrush(m_theme.ink);
        painter.drawRoundedRect(QRectF(0, middle - 2, xOf(m_tip), 4), 2, 2);
        for (const TransportBar::Mark& mark : std::as_const(m_marks))
            if (mark.step >= 0 && mark.step <= m_length)
                painter.fillRect(
                    QRectF(std::round(xOf(mark.step) - 1.5), middle - 8, 3, 16), mark.color);
        const QPointF now(xOf(m_dragged.value_or(m_step)), middle);
        if (m_dragged || m_step < m_tip) { // a ring tells that the run goes on beyond
            painter.setPen(QPen(m_theme.ink, 2));
            painter.setBrush(m_theme.canvas);
            painter.drawEllipse(now, dotRadius + 1, dotRadius + 1);
        } else {
            painter.drawEllipse(now, dotRadius, dotRadius);
        }
    }

    void mousePressEvent(QMouseEvent* event) override { drag(event); }
    void mouseMoveEvent(QMouseEvent* event) override { drag(event); }
    void mouseReleaseEvent(QMouseEvent*) override
    {
        m_dragged.reset();
        update();
    }

    void keyPressEvent(QKeyEvent* event) override
    {
        if (const auto step = targetOf(event->key()))
            emit stepChosen(std::clamp<qint64>(*step, 0, m_tip));
        else
            QWidget::keyPressEvent(event);
    }

private:
    void drag(QMouseEvent* event)
    {
        if (!(event->buttons() & Qt::LeftButton) || m_tip == 0)
            return;
        const double share
            = (event->position().x() - dotRadius) / std::max(1.0, width() - 2 * dotRadius);
        const auto step = qint64(std::llround(share * double(m_length)));
        m_dragged = std::clamp<qint64>(step, 0, m_tip);
        update();
        emit stepChosen(*m_dragged);
    }

    // Left and Right are the chapter's.
    std::optional<qint64> targetOf(int key) const
    {
        switch (key) {
        case Qt::Key_PageUp:
            return m_step + pageSteps;
        case Qt::Key_PageDown:
            return m_step - pageSteps;
        case Qt::Key_Home:
            return 0;
        case Qt::Key_End:
            return m_tip;
        default:
            return std::nullopt;
        }
    }

    double xOf(qint64 step) const
    {
        const double share = m_length > 0
            ? std::clamp(static_cast<double>(step) / static_cast<double>(m_length), 0.0, 1.0)
            : 0;
        return dotRadius + share * (width() - 2 * dotRadius);
    }

    static constexpr double dotRadius = 5;
    static constexpr qint64 pageSteps = 100; // from one evaluation to the next
    const Theme& m_theme;
    QList<TransportBar::Mark> m_marks;
    qint64 m_step = 0, m_tip = 0;
    qint64 m_length = 0;
    std::optional<qint64> m_dragged; // the step under the pointer
};

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
    row->setSpacing(6);
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
            - (m_speedWords->isHidden()
                    ? 0
                    : m_speedWords->minimumWidth() + m_speedLabel->sizeHint().width() + 12),
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
    const bool words = width() >= fullWidth * m_theme.textScale;
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
    const auto dress
        = [](QToolButton* button, const QIcon& icon, const QString& text, const QString& tip) {
              button->setIcon(icon);
              button->setAccessibleName(text);
              button->setToolTip(tip);
          };
    const QString restart = tr("Restart from the same seed");
    dress(m_restart, m_theme.icon(QStringLiteral("restart")), restart,
        withKey(restart, Qt::Key_Home));
    const QString play = m_running ? tr("Pause") : tr("Train");
    const QString glyph = m_running ? QStringLiteral("pause") : QStringLiteral("play");
    dress(m_play, m_theme.icon(glyph, m_theme.onInk), play, withKey(play, Qt::Key_Space));
    const QString step = tr("Train one step");
    dress(m_stepButton, m_theme.icon(QStringLiteral("step_forward")), step,
        withKey(step, Qt::Key_Right));
    const QString stepBack = tr("Go back one step");
    dress(m_stepBack, m_theme.icon(QStringLiteral("step_back")), stepBack,
        withKey(stepBack, Qt::Key_Left));
    const QString runTo = tr("Run to the step in the box");
    dress(m_runTo, m_theme.icon(QStringLiteral("run_to")), runTo, runTo);
    const int side = qRound(20 * m_theme.textScale);
    for (QToolButton* button : {m_restart, m_stepBack, m_play, m_stepButton, m_runTo})
        button->setIconSize({side, side});
    m_play->setFixedSize(playSide, playSide);
    m_target->setAccessibleName(tr("Run to step"));
    m_target->setFixedWidth(qRound(targetWidth * m_theme.textScale));
    m_track->setAccessibleName(tr("Progress of the run"));
    m_track->setToolTip(tr("Drag to go back to an earlier step, or click one."));
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
    m_speedTrack->setToolTip(
        isInstant() ? tr("Instant runs go as fast as they can.") : words(m_speed));
    m_speedTrack->setAccessibleDescription(words(m_speed));
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

#include "transport_bar.moc"
