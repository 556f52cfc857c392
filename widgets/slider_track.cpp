// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/slider_track.h"

#include "widgets/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace untangle {
namespace {

constexpr int trackHeight = 20;
constexpr double handleRadius = 8;
constexpr double grooveHeight = 4;
constexpr double tickHeight = 14;
constexpr double snapDistance = 6;
constexpr int wheelNotch = 120; // eighths of a degree
constexpr int positionCount = 10000; // of the QSlider below, which assistive tools see

} // namespace

SliderTrack::SliderTrack(const Theme& theme, QWidget* parent)
    : QSlider(Qt::Horizontal, parent)
    , m_theme(theme)
{
    setRange(0, positionCount);
    setFocusPolicy(Qt::StrongFocus); // not by the wheel
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QSlider::valueChanged, this, [this](int position) {
        if (m_settingOurselves)
            return;
        m_fraction = static_cast<double>(position) / positionCount;
        emit fractionMoved(m_fraction, -1);
    });
}

void SliderTrack::setFraction(double fraction)
{
    m_fraction = std::clamp(fraction, 0.0, 1.0);
    const QScopedValueRollback guard(m_settingOurselves, true);
    setValue(static_cast<int>(std::lround(m_fraction * positionCount)));
    update();
}

void SliderTrack::setTicks(const QList<Tick>& ticks)
{
    m_ticks = ticks;
    updateGeometry();
    update();
}

void SliderTrack::setScale(const Scale& scale)
{
    const bool isNew = scale.value != m_scale.value;
    m_scale = scale;
    if (isNew) {
        QAccessibleValueChangeEvent change(this, m_scale.value);
        QAccessible::updateAccessibility(&change);
    }
}

void SliderTrack::setLeftStop(bool shown)
{
    m_leftStop = shown;
    update();
}

bool SliderTrack::hasLabels() const
{
    return std::any_of(
        m_ticks.begin(), m_ticks.end(), [](const Tick& tick) { return !tick.label.isEmpty(); });
}

QSize SliderTrack::sizeHint() const
{
    const int labels = hasLabels() ? QFontMetrics(m_theme.font(TextRole::Caption)).height() - 2 : 0;
    return {200, trackHeight + labels};
}

QSize SliderTrack::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

double SliderTrack::groove() const
{
    return std::max(1.0, width() - 2 * handleRadius);
}

double SliderTrack::xOf(double fraction) const
{
    return handleRadius + fraction * groove();
}

void SliderTrack::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = trackHeight / 2.0;
    const double x = xOf(m_fraction);
    const QColor strong = isEnabled() ? m_theme.ink : m_theme.controlEdge;

    painter.setPen(QPen(m_theme.controlEdge, 2, Qt::SolidLine, Qt::FlatCap));
    if (m_leftStop)
        painter.drawLine(QPointF(1, middle - tickHeight / 2), QPointF(1, middle + tickHeight / 2));
    for (const Tick& tick : std::as_const(m_ticks)) {
        const double at = xOf(tick.fraction);
        painter.drawLine(
            QPointF(at, middle - tickHeight / 2), QPointF(at, middle + tickHeight / 2));
    }

    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.line);
    painter.drawRoundedRect(QRectF(0, middle - grooveHeight / 2, width(), grooveHeight), 2, 2);
    painter.setBrush(strong);
    painter.drawRoundedRect(QRectF(0, middle - grooveHeight / 2, x, grooveHeight), 2, 2);
    painter.setPen(QPen(strong, 2));
    painter.setBrush(m_theme.raised);
    painter.drawEllipse(QPointF(x, middle), handleRadius - 1, handleRadius - 1);

    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(isEnabled() ? m_theme.ink3 : m_theme.controlEdge);
    const QFontMetricsF metrics(painter.font());
    for (const Tick& tick : std::as_const(m_ticks)) {
        if (tick.label.isEmpty())
            continue;
        const double wide = metrics.horizontalAdvance(tick.label);
        const double left
            = std::clamp(xOf(tick.fraction) - wide / 2, 0.0, std::max(0.0, width() - wide));
        painter.drawText(QPointF(left, trackHeight - 3 + metrics.ascent()), tick.label);
    }
}

void SliderTrack::moveTo(double x)
{
    double fraction = std::clamp((x - handleRadius) / groove(), 0.0, 1.0);
    int caught = -1;
    double nearest = snapDistance;
    for (int i = 0; i < m_ticks.size(); ++i) {
        const double distance = std::abs(xOf(m_ticks[i].fraction) - x);
        if (distance <= nearest) {
            nearest = distance;
            caught = i;
        }
    }
    if (caught >= 0)
        fraction = m_ticks[caught].fraction;
    if (fraction == m_fraction)
        return;
    setFraction(fraction);
    emit fractionMoved(fraction, caught);
}

void SliderTrack::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_dragging = true;
    setSliderDown(true);
    emit dragStarted();
    // Taken by the handle it does not jump; elsewhere it comes to the pointer.
    const double offset = event->position().x() - xOf(m_fraction);
    m_grip = std::abs(offset) <= handleRadius ? offset : 0;
    if (m_grip == 0)
        moveTo(event->position().x());
}

void SliderTrack::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragging)
        moveTo(event->position().x() - m_grip);
}

void SliderTrack::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_dragging || event->button() != Qt::LeftButton)
        return;
    m_dragging = false;
    setSliderDown(false);
    emit dragFinished();
}

void SliderTrack::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up:
        emit stepRequested(1);
        return;
    case Qt::Key_Left:
    case Qt::Key_Down:
        emit stepRequested(-1);
        return;
    case Qt::Key_PageUp:
        emit pageRequested(1);
        return;
    case Qt::Key_PageDown:
        emit pageRequested(-1);
        return;
    case Qt::Key_Home:
        emit endRequested(false);
        return;
    case Qt::Key_End:
        emit endRequested(true);
        return;
    default:
        event->ignore();
    }
}

void SliderTrack::wheelEvent(QWheelEvent* event)
{
    if (!hasFocus()) {
        event->ignore();
        return;
    }
    m_wheel += event->angleDelta().y();
    const int notches = m_wheel / wheelNotch;
    m_wheel -= notches * wheelNotch;
    if (notches != 0)
        emit stepRequested(notches);
    event->accept();
}

// Arrow keys belong to the slider that has the focus, before any action of the window. The page
// keys do not: a presenter's remote control sends them.
bool SliderTrack::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Home:
        case Qt::Key_End:
            event->accept();
            return true;
        default:
            break;
        }
    }
    return QSlider::event(event);
}

void SliderTrack::changeEvent(QEvent* event)
{
    QSlider::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    update();
}

} // namespace untangle
