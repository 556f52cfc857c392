// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scatter_chart.h"

#include "widgets/card_title.h"
#include "widgets/curve_data.h"
#include "widgets/drawn_text.h"
#include "widgets/hover_label.h"
#include "widgets/label_placer.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr double beyond = 0.06; // of the axes past 0 and 1, so that dots there are whole
constexpr double radius = 4.5;
constexpr double reach = 12; // of the pointer
constexpr double fewest = 150; // below this height the axes lose their middle lines
const AxisRange range{-beyond, 1 + beyond};

bool isFinite(const QPointF& point)
{
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

} // namespace

ScatterChart::ScatterChart(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new CardTitle(theme, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ScatterChart::setTitle(const QString& title)
{
    m_title->setTitle(title);
    setAccessibleName(DrawnText::plain(title));
}

void ScatterChart::setCaption(const QString& caption)
{
    m_title->setCaption(caption);
}

void ScatterChart::setCornerWidget(QWidget* widget)
{
    m_title->setCornerWidget(widget);
    place();
}

void ScatterChart::setHorizontalAxis(const QString& name, const QColor& color)
{
    m_horizontalName = name;
    m_horizontalColor = color;
    update();
}

void ScatterChart::setVerticalAxis(const QString& name, const QColor& color)
{
    m_verticalName = name;
    m_verticalColor = color;
    update();
}

void ScatterChart::setDiagonal(bool isShown)
{
    m_hasDiagonal = isShown;
    update();
}

void ScatterChart::setPoints(const QList<ScatterPoint>& points)
{
    m_points = points;
    if (m_pointed >= m_points.size()) {
        m_pointed = -1;
        m_isPointedHere = m_isPointedByKey = false;
    }
    update();
}

void ScatterChart::setGhosts(const QList<QPointF>& points, const QString& name)
{
    m_ghosts = points;
    m_ghostName = name;
    update();
}

void ScatterChart::setLabels(const QList<ScatterLabel>& labels)
{
    m_labels = labels;
    update();
}

void ScatterChart::setPointedPoint(int point)
{
    if (point == m_pointed)
        return;
    m_pointed = point < m_points.size() ? point : -1;
    m_isPointedHere = m_isPointedByKey = false;
    update();
}

void ScatterChart::setHoverText(std::function<QStringList(int)> text)
{
    m_hoverText = std::move(text);
}

void ScatterChart::setEmptyText(const QString& title, const QString& hint)
{
    m_emptyTitle = title;
    m_emptyHint = hint;
    update();
}

QStringList ScatterChart::shownLabel() const
{
    return m_isPointedHere && m_pointed >= 0 && m_hoverText ? m_hoverText(m_pointed)
                                                            : QStringList();
}

QRectF ScatterChart::plotRect() const
{
    const QFontMetricsF caption(m_theme.font(TextRole::Caption)),
        name(m_theme.font(TextRole::Caption));
    const double numbers = std::ceil(caption.horizontalAdvance(QStringLiteral("0.5"))) + 8,
                 left = name.height() + 4 + numbers, top = m_title->height() + 10,
                 bottom = caption.height() + name.height() + 10;
    return {left, top, std::max(1.0, width() - left - 2), std::max(1.0, height() - top - bottom)};
}

QPointF ScatterChart::pixelOf(const QPointF& value) const
{
    const QRectF plot = plotRect();
    return {plot.left() + axisFraction(value.x(), range, AxisScale::Linear) * plot.width(),
        plot.bottom() - axisFraction(value.y(), range, AxisScale::Linear) * plot.height()};
}

QSize ScatterChart::sizeHint() const
{
    return {340, 300};
}

QSize ScatterChart::minimumSizeHint() const
{
    const double text = QFontMetricsF(m_theme.font(TextRole::Caption)).height();
    return {200, static_cast<int>(std::ceil(m_title->sizeHint().height() + 2 * text + 120))};
}

void ScatterChart::place()
{
    m_title->setGeometry(0, 0, width(), m_title->sizeHint().height());
    update();
}

// The title has become higher or lower.
bool ScatterChart::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        place();
    return QWidget::event(event);
}

void ScatterChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void ScatterChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        place();
    }
}

// The nearest; of several at one place the last one, which lies on top.
int ScatterChart::pointAt(const QPointF& pixel) const
{
    int found = -1;
    double best = reach;
    for (int i = 0; i < m_points.size(); ++i) {
        if (!isFinite(m_points[i].at))
            continue;
        const QPointF way = pixelOf(m_points[i].at) - pixel;
        const double distance = std::hypot(way.x(), way.y());
        if (distance <= best) {
            best = distance;
            found = i;
        }
    }
    return found;
}

void ScatterChart::point(int point, bool byKey)
{
    const bool isNew = point != m_pointed;
    m_pointed = point;
    m_isPointedHere = true;
    m_isPointedByKey = byKey;
    update();
    if (!isNew)
        return;
    if (byKey)
        setAccessibleDescription(DrawnText::plain(shownLabel().join(QStringLiteral(", "))));
    emit pointPointed(point);
}

void ScatterChart::unpoint()
{
    if (!m_isPointedHere)
        return;
    m_isPointedHere = m_isPointedByKey = false;
    m_pointed = -1;
    update();
    emit pointLeft();
}

void ScatterChart::mouseMoveEvent(QMouseEvent* event)
{
    const int found = pointAt(event->position());
    setCursor(found < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (found < 0)
        unpoint();
    else
        point(found, false);
}

void ScatterChart::mouseReleaseEvent(QMouseEvent* event)
{
    const int found = pointAt(event->position());
    if (event->button() == Qt::LeftButton && found >= 0)
        emit pointClicked(found);
    else
        QWidget::mouseReleaseEvent(event);
}

void ScatterChart::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    unpoint();
}

void ScatterChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    if (m_isPointedByKey)
        unpoint();
}

void ScatterChart::keyPressEvent(QKeyEvent* event)
{
    const auto count = static_cast<int>(m_points.size());
    int next = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        next = m_pointed < 0 ? count - 1 : m_pointed - 1;
        break;
    case Qt::Key_Right:
        next = m_pointed + 1;
        break;
    case Qt::Key_Home:
        break;
    case Qt::Key_End:
        next = count - 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_pointed >= 0)
            emit pointClicked(m_pointed);
        else
            QWidget::keyPressEvent(event);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (count > 0)
        point(std::clamp(next, 0, count - 1), true);
}

QList<ScatterLabel> ScatterChart::allLabels() const
{
    QList<ScatterLabel> labels = m_labels;
    if (!m_ghostName.isEmpty() && !m_ghosts.isEmpty()) {
        QPointF middle;
        for (const QPointF& ghost : m_ghosts)
            middle += ghost / static_cast<double>(m_ghosts.size());
        labels.append({middle, m_ghostName, m_theme.ink3});
    }
    return labels;
}

// Off the dots, and off each other.
QList<QRectF> ScatterChart::labelRects() const
{
    const QRectF plot = plotRect();
    LabelPlacer placer(plot.adjusted(0, -6, 0, 0));
    for (const ScatterPoint& dot : m_points)
        if (isFinite(dot.at)) {
            const QPointF at = pixelOf(dot.at);
            placer.addBox(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius));
        }
    if (m_hasDiagonal)
        placer.addLine({pixelOf({0, 0}), pixelOf({1, 1})}, 0.3);
    QList<QRectF> rects;
    for (const ScatterLabel& label : allLabels()) {
        const DrawnText text(
            label.text, m_theme.font(TextRole::CardTitle), m_theme.symbolFont(TextRole::CardTitle));
        const QPointF at = pixelOf(label.at);
        const QSizeF size = text.size();
        QList<QRectF> candidates;
        for (const double away : {10.0, 18.0, 30.0, 46.0}) {
            const double right = at.x() + away, left = at.x() - away - size.width(),
                         middle = at.y() - size.height() / 2;
            const double centred = at.x() - size.width() / 2;
            for (const QPointF& corner : {QPointF(right, middle), QPointF(left, middle),
                     QPointF(centred, at.y() - away - size.height()),
                     QPointF(centred, at.y() + away), QPointF(left, at.y() - away - size.height()),
                     QPointF(right, at.y() - away - size.height())})
                candidates.append(QRectF(corner, size));
        }
        rects.append(placer.place(candidates));
    }
    return rects;
}

void ScatterChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter);
    if (m_points.isEmpty()) {
        const DrawnText title(m_emptyTitle, m_theme.font(TextRole::CardTitle),
            m_theme.symbolFont(TextRole::CardTitle)),
            hint(m_emptyHint, m_theme.font(TextRole::Caption),
                m_theme.symbolFont(TextRole::Caption));
        const QPointF middle = plotRect().center();
        title.drawWithHalo(painter, {middle.x() - title.width() / 2, middle.y() - title.height()},
            m_theme.ink2, m_theme.canvas);
        hint.drawWithHalo(
            painter, {middle.x() - hint.width() / 2, middle.y() + 4}, m_theme.ink3, m_theme.canvas);
        return;
    }
    paintPoints(painter);
    const QList<ScatterLabel> labels = allLabels();
    const QList<QRectF> rects = labelRects();
    for (qsizetype i = 0; i < labels.size(); ++i)
        DrawnText(labels[i].text, m_theme.font(TextRole::CardTitle),
            m_theme.symbolFont(TextRole::CardTitle))
            .drawWithHalo(painter, rects[i].topLeft(), labels[i].color, m_theme.canvas);
    if (m_isPointedHere && m_pointed >= 0)
        drawHoverLabel(painter, m_theme, shownLabel(), pixelOf(m_points[m_pointed].at), size());
}

void ScatterChart::paintAxes(QPainter& painter) const
{
    const QRectF plot = plotRect();
    const QFont small = m_theme.font(TextRole::Caption);
    const QFont symbols = m_theme.symbolFont(TextRole::Caption);
    const QLocale locale;
    const QList<double> ticks
        = plot.height() < fewest / 2 ? QList<double>{0, 1} : QList<double>{0, 0.5, 1};
    for (const double tick : ticks) {
        const DrawnText number(numberText(tick, 2, locale), small, symbols);
        const QPointF at = pixelOf({tick, tick});
        painter.setPen(QPen(m_theme.grid, 1 * m_theme.strokeScale));
        const double y = std::round(at.y()) + 0.5;
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        number.draw(painter, {plot.left() - 6 - number.width(), at.y() - number.height() / 2},
            m_theme.ink3);
        number.draw(painter, {at.x() - number.width() / 2, plot.bottom() + 3}, m_theme.ink3);
    }
    painter.setPen(QPen(m_theme.controlEdge, 1 * m_theme.strokeScale));
    const double base = std::round(plot.bottom()) + 0.5;
    painter.drawLine(QPointF(plot.left(), base), QPointF(plot.right(), base));
    if (m_hasDiagonal) {
        QPen pen(m_theme.ink3, 1 * m_theme.strokeScale);
        pen.setDashPattern({4, 3});
        painter.setPen(pen);
        painter.drawLine(pixelOf({0, 0}), pixelOf({1, 1}));
    }
    const DrawnText across
        = DrawnText::elided(m_horizontalName, small, symbols, std::max(1.0, plot.width()));
    across.draw(painter,
        {pixelOf({0.5, 0}).x() - across.width() / 2, height() - across.height() - 1},
        m_horizontalColor);
    const DrawnText upwards
        = DrawnText::elided(m_verticalName, small, symbols, std::max(1.0, plot.height() + 20));
    painter.save();
    painter.translate(0, plot.center().y() + upwards.width() / 2);
    painter.rotate(-90);
    upwards.draw(painter, {0, 0}, m_verticalColor);
    painter.restore();
}

void ScatterChart::paintPoints(QPainter& painter) const
{
    QColor pale = m_theme.ink3;
    pale.setAlphaF(0.6F);
    painter.setPen(QPen(pale, 1.4 * m_theme.strokeScale));
    painter.setBrush(Qt::NoBrush);
    for (const QPointF& ghost : m_ghosts)
        if (isFinite(ghost))
            painter.drawEllipse(pixelOf(ghost), radius - 0.5, radius - 0.5);
    const auto draw = [&](const ScatterPoint& dot) {
        if (!isFinite(dot.at))
            return;
        if (dot.isOpen) {
            QPen pen(dot.color, 1.2 * m_theme.strokeScale);
            pen.setDashPattern({2, 1.6});
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
        } else {
            painter.setPen(QPen(m_theme.canvas, 1 * m_theme.strokeScale));
            painter.setBrush(dot.color);
        }
        painter.drawEllipse(pixelOf(dot.at), radius, radius);
    };
    for (const ScatterPoint& dot : m_points)
        draw(dot);
    if (m_pointed >= 0 && isFinite(m_points[m_pointed].at)) {
        draw(m_points[m_pointed]);
        painter.setPen(QPen(m_theme.ink, 2 * m_theme.strokeScale));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(pixelOf(m_points[m_pointed].at), radius + 3, radius + 3);
    }
}

} // namespace untangle
