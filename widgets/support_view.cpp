// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/support_view.h"

#include "widgets/drawn_arrow.h"
#include "widgets/drawn_text.h"
#include "widgets/label_placer.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr double largestSide = 860;
constexpr double margin = 1.16; // of the curves' reach

double lengthOf(const QPointF& vector)
{
    return std::hypot(vector.x(), vector.y());
}

} // namespace

SupportView::SupportView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SupportView::setCurves(const QList<QPointF>& support, const QList<QPointF>& ellipse)
{
    m_support = support;
    m_ellipse = ellipse;
    fitView();
}

void SupportView::setSampled(const QList<QPointF>& support)
{
    m_sampled = support;
    fitView();
}

void SupportView::fitView()
{
    double reach = 0;
    for (const QList<QPointF>* curve : {&m_support, &m_ellipse, &m_sampled})
        for (const QPointF& point : *curve)
            if (std::isfinite(lengthOf(point)))
                reach = std::max(reach, lengthOf(point));
    m_reach = reach > 0 ? reach : 1;
    update();
}

void SupportView::setGap(const std::optional<Gap>& gap)
{
    m_gap = gap;
    setAccessibleDescription(
        gap ? tr("The least gap: %1.").arg(DrawnText::plain(gap->label)) : QString());
    update();
}

void SupportView::setSampledGap(const std::optional<Gap>& gap)
{
    m_sampledGap = gap;
    update();
}

void SupportView::setNames(const QString& support, const QString& ellipse, const QString& sampled)
{
    m_supportName = support;
    m_ellipseName = ellipse;
    m_sampledName = sampled;
    update();
}

QRectF SupportView::square() const
{
    const double side = std::min({static_cast<double>(width()), static_cast<double>(height()),
        largestSide * std::max(1.0, m_theme.textScale)});
    return QRectF((width() - side) / 2, (height() - side) / 2, side, side);
}

QPointF SupportView::toPixel(const QPointF& value) const
{
    const QRectF view = square();
    const QPointF scaled = value * (view.width() / (2 * margin * m_reach));
    return view.center() + QPointF(scaled.x(), -scaled.y());
}

QSize SupportView::sizeHint() const
{
    return {260, 260};
}

QSize SupportView::minimumSizeHint() const
{
    return {200, 200};
}

void SupportView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    update();
}

QPolygonF SupportView::pixelsOf(const QList<QPointF>& curve) const
{
    QPolygonF polygon;
    for (const QPointF& point : curve)
        if (std::isfinite(lengthOf(point)))
            polygon.append(toPixel(point));
    return polygon;
}

// Angle by angle: as path operations two curves that nearly touch are slow and unsure.
void SupportView::paintInside(QPainter& painter) const
{
    const qsizetype count = std::min(m_support.size(), m_ellipse.size());
    QPainterPath inside;
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype next = (i + 1) % count;
        const auto isInside
            = [&](qsizetype at) { return lengthOf(m_support[at]) < lengthOf(m_ellipse[at]); };
        if (isInside(i) || isInside(next))
            inside.addPolygon(QPolygonF({toPixel(m_support[i]), toPixel(m_support[next]),
                toPixel(isInside(next) ? m_ellipse[next] : m_support[next]),
                toPixel(isInside(i) ? m_ellipse[i] : m_support[i])}));
    }
    inside.setFillRule(Qt::WindingFill);
    QColor fill = m_theme.nonneg.fill;
    fill.setAlphaF(0.25f);
    // One pass without smoothing between neighbours, whose seams would show.
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillPath(inside, fill);
    painter.setRenderHint(QPainter::Antialiasing);
}

void SupportView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF view = square();
    painter.setPen(QPen(m_theme.line, 1 * m_theme.strokeScale));
    painter.drawLine(QPointF(view.left(), view.center().y()), {view.right(), view.center().y()});
    painter.drawLine(QPointF(view.center().x(), view.top()), {view.center().x(), view.bottom()});
    paintInside(painter);
    painter.setBrush(Qt::NoBrush);
    QPen dashed(m_theme.ink2, 2 * m_theme.strokeScale, Qt::SolidLine, Qt::FlatCap);
    dashed.setDashPattern({3.3, 2.5});
    painter.setPen(dashed);
    painter.drawPolygon(pixelsOf(m_ellipse));
    if (!m_sampled.isEmpty()) {
        QPen dotted(m_theme.ink2, 2 * m_theme.strokeScale, Qt::SolidLine, Qt::FlatCap);
        dotted.setDashPattern({1.2, 1.6});
        painter.setPen(dotted);
        painter.drawPolygon(pixelsOf(m_sampled));
    }
    painter.setPen(
        QPen(m_theme.ink, 2.8 * m_theme.strokeScale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolygon(pixelsOf(m_support));
    if (m_sampledGap)
        paintGap(painter, *m_sampledGap, true);
    if (m_gap)
        paintGap(painter, *m_gap, false);
    paintNames(painter);
}

void SupportView::paintGap(QPainter& painter, const Gap& gap, bool isSampled) const
{
    const QColor& color = gap.isInside ? m_theme.nonneg.fill : m_theme.ink;
    drawArrow(painter, toPixel({0, 0}), toPixel(gap.tip), color, 1.8, 10,
        isSampled ? QList<qreal>{2.4, 2} : QList<qreal>());
}

void SupportView::paintNames(QPainter& painter) const
{
    const QRectF view = square();
    LabelPlacer placer(view.adjusted(1, 1, -1, -1));
    for (const QList<QPointF>* curve : {&m_support, &m_ellipse, &m_sampled}) {
        const QPolygonF polygon = pixelsOf(*curve);
        for (qsizetype i = 0; i < polygon.size(); i += 4)
            placer.addLine(QLineF(polygon[i], polygon[(i + 4) % polygon.size()]), 4);
    }
    for (const std::optional<Gap>* gap : {&m_gap, &m_sampledGap})
        if (*gap)
            placer.addLine(QLineF(toPixel({0, 0}), toPixel((*gap)->tip)), 10);

    QFont bold = m_theme.font(TextRole::Label);
    bold.setWeight(QFont::DemiBold);
    const QFont symbols = m_theme.symbolFont(TextRole::Label, true);
    const auto draw = [&](const DrawnText& text, const QList<QRectF>& candidates,
                          const QColor& color) {
        if (!text.isEmpty())
            text.drawWithHalo(painter, placer.place(candidates).topLeft(), color, m_theme.canvas);
    };
    // Beside the arrow, on either side of it.
    for (const std::optional<Gap>* gap : {&m_gap, &m_sampledGap}) {
        if (!*gap)
            continue;
        const DrawnText text((*gap)->label, bold, symbols);
        QList<QRectF> candidates;
        const QPointF from = toPixel({0, 0}), way = toPixel((*gap)->tip) - from;
        const QPointF across
            = lengthOf(way) > 0 ? QPointF(-way.y(), way.x()) / lengthOf(way) : QPointF(0, 1);
        for (double share : {0.55, 0.75, 0.4})
            for (double side : {1.0, -1.0}) {
                const double half = 8 + std::abs(across.x()) * text.width() / 2
                    + std::abs(across.y()) * text.height() / 2;
                QRectF box({0, 0}, text.size());
                box.moveCenter(from + share * way + side * half * across);
                candidates.append(box);
            }
        draw(text, candidates, (*gap)->isInside ? m_theme.nonneg.text : m_theme.ink);
    }
    // Names follow their curve: the support's outside of it, the others' inside.
    const auto along = [&](const DrawnText& text, const QList<QPointF>& curve, double away) {
        QList<QRectF> candidates;
        for (int angleDeg : {-60, 120, -120, 60, -30, 150, -150, 30, 90, -90}) {
            const QPointF at = toPixel(curve[(angleDeg + 360) % 360 * curve.size() / 360]);
            const QPointF way = at - view.center();
            const QPointF outward = way / std::max(1.0, lengthOf(way));
            const double half = std::abs(outward.x()) * text.width() / 2
                + std::abs(outward.y()) * text.height() / 2 + 5;
            QRectF box({0, 0}, text.size());
            box.moveCenter(at + away * half * outward);
            candidates.append(box);
        }
        return candidates;
    };
    const DrawnText support(m_supportName, bold, symbols);
    const DrawnText ellipse(m_ellipseName, bold, symbols);
    const DrawnText sampled(
        m_sampledName, m_theme.font(TextRole::Caption), m_theme.symbolFont(TextRole::Caption));
    if (!m_support.isEmpty())
        draw(support, along(support, m_support, 1), m_theme.ink);
    if (!m_ellipse.isEmpty())
        draw(ellipse, along(ellipse, m_ellipse, -1), m_theme.ink2);
    if (!m_sampled.isEmpty())
        draw(sampled, along(sampled, m_sampled, -1), m_theme.ink2);
}

} // namespace untangle
