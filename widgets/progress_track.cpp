// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/progress_track.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr double dotRadius = 5;
constexpr qint64 pageSteps = 100; // from one evaluation to the next
constexpr qint64 firstScale = 1000; // of a run without an end

} // namespace

ProgressTrack::ProgressTrack(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("track"));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(60);
    setFixedHeight(24);
}

void ProgressTrack::setProgress(qint64 step, qint64 tip, std::optional<qint64> end)
{
    m_step = step;
    m_tip = std::max(step, tip);
    m_length = std::max(end.value_or(0), m_tip);
    if (!end)
        for (m_length = firstScale; m_length < m_tip;)
            m_length *= 2;
    setCursor(m_hasDot && m_tip > 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void ProgressTrack::setMarks(const QList<Mark>& marks)
{
    m_marks = marks;
    update();
}

void ProgressTrack::setDotVisible(bool isVisible)
{
    m_hasDot = isVisible;
    setFocusPolicy(isVisible ? Qt::TabFocus : Qt::NoFocus);
    setCursor(m_hasDot && m_tip > 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

// Its keys come before those of the window.
bool ProgressTrack::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride
        && targetOf(static_cast<QKeyEvent*>(event)->key()))
        event->accept();
    return QWidget::event(event);
}

void ProgressTrack::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double middle = height() / 2.0;
    painter.setBrush(m_theme.line);
    painter.drawRoundedRect(QRectF(0, middle - 2, width(), 4), 2, 2);
    painter.setBrush(m_theme.ink);
    if (m_hasDot || m_tip > 0)
        painter.drawRoundedRect(QRectF(0, middle - 2, xOf(m_tip), 4), 2, 2);
    for (const Mark& mark : std::as_const(m_marks))
        if (mark.step >= 0 && mark.step <= m_length)
            painter.fillRect(
                QRectF(std::round(xOf(mark.step) - 1.5), middle - 8, 3, 16), mark.color);
    if (!m_hasDot)
        return;
    const QPointF now(xOf(m_dragged.value_or(m_step)), middle);
    if (m_dragged || m_step < m_tip) { // a ring tells that the run goes on beyond
        painter.setPen(QPen(m_theme.ink, 2));
        painter.setBrush(m_theme.canvas);
        painter.drawEllipse(now, dotRadius + 1, dotRadius + 1);
    } else {
        painter.drawEllipse(now, dotRadius, dotRadius);
    }
}

void ProgressTrack::mousePressEvent(QMouseEvent* event)
{
    drag(*event);
}

void ProgressTrack::mouseMoveEvent(QMouseEvent* event)
{
    drag(*event);
}

void ProgressTrack::mouseReleaseEvent(QMouseEvent*)
{
    m_dragged.reset();
    update();
}

void ProgressTrack::keyPressEvent(QKeyEvent* event)
{
    if (const auto step = targetOf(event->key()))
        emit stepChosen(std::clamp<qint64>(*step, 0, m_tip));
    else
        QWidget::keyPressEvent(event);
}

void ProgressTrack::drag(const QMouseEvent& event)
{
    if (!m_hasDot || !(event.buttons() & Qt::LeftButton) || m_tip == 0)
        return;
    const double share
        = (event.position().x() - dotRadius) / std::max(1.0, width() - 2 * dotRadius);
    const auto step = qint64(std::llround(share * double(m_length)));
    m_dragged = std::clamp<qint64>(step, 0, m_tip);
    update();
    emit stepChosen(*m_dragged);
}

// Left and Right are the chapter's.
std::optional<qint64> ProgressTrack::targetOf(int key) const
{
    if (!m_hasDot)
        return std::nullopt;
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

double ProgressTrack::xOf(qint64 step) const
{
    const double share = m_length > 0
        ? std::clamp(static_cast<double>(step) / static_cast<double>(m_length), 0.0, 1.0)
        : 0;
    return dotRadius + share * (width() - 2 * dotRadius);
}

} // namespace untangle
