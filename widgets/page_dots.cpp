// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/page_dots.h"

#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace untangle {

namespace {

// On a screen of 768 px height.
constexpr double barHeight = 64, margin = 56, baseline = 34;
constexpr double dotSide = 10, gap = 9, presentWidth = 30;

} // namespace

PageDots::PageDots(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName("pageDots");
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PageDots::setPage(int index, int count)
{
    m_index = index;
    m_count = count;
    setAccessibleName(text());
    update();
}

QString PageDots::text() const
{
    return QStringLiteral("%1 / %2").arg(formatInteger(m_index + 1), formatInteger(m_count));
}

QSize PageDots::sizeHint() const
{
    return {m_theme.pagePx(600), m_theme.pagePx(barHeight)};
}

void PageDots::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(TextRole::Label));
    painter.setPen(m_theme.ink2);
    const double side = m_theme.pagePx(margin), middle = m_theme.pagePx(baseline);
    const double textWidth = painter.fontMetrics().horizontalAdvance(text());
    const double half = painter.fontMetrics().height() / 2.0;
    painter.drawText(QRectF(width() - side - textWidth, middle - half, textWidth + 1, 2 * half),
        Qt::AlignCenter, text());

    // Many pages stand closer.
    const double room = width() - 2 * side - textWidth - side;
    const double wanted = m_theme.pagePx((m_count - 1) * (dotSide + gap) + presentWidth);
    const double scale = m_theme.pagePx(1000) / 1000.0 * std::min(1.0, room / wanted);
    painter.setPen(Qt::NoPen);
    double left = side;
    for (int page = 0; page < m_count; ++page) {
        const double length = scale * (page == m_index ? presentWidth : dotSide);
        const double high = scale * dotSide;
        painter.setBrush(page <= m_index ? m_theme.ink : m_theme.line);
        painter.drawRoundedRect(QRectF(left, middle - high / 2, length, high), high / 2, high / 2);
        left += length + scale * gap;
    }
}

void PageDots::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    setAccessibleName(text());
    updateGeometry();
    update();
}

} // namespace untangle
