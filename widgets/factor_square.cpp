// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/factor_square.h"

#include "widgets/arrow_step.h"
#include "widgets/drawn_arrow.h"
#include "widgets/label_placer.h"

#include <QKeyEvent>
#include <QLineF>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr double largestSide = 860;
constexpr double margin = 0.2; // of what is in view, half on each side
constexpr double strokeGap = 7; // px between the points of a stroke
constexpr double eraserRadius = 10; // px
constexpr double keyStep = 0.05; // of what is in view

double lengthOf(const QPointF& vector)
{
    return std::hypot(vector.x(), vector.y());
}

bool isFinite(const QPointF& point)
{
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

} // namespace

FactorSquare::FactorSquare(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FactorSquare::setView(const QRectF& values)
{
    const double side = std::max(values.width(), values.height());
    if (!(side > 0) || !std::isfinite(side) || !isFinite(values.center()))
        return;
    m_view = QRectF(0, 0, side, side);
    m_view.moveCenter(values.center());
    update();
}

void FactorSquare::setOutline(const QRectF& values)
{
    m_outline = values;
    update();
}

void FactorSquare::setHull(const QList<QPointF>& corners, const QString& formula)
{
    m_hull = corners;
    m_formula = formula;
    describe();
    update();
}

void FactorSquare::setSampledHull(const QList<QPointF>& corners, const QString& name)
{
    m_sampledHull = corners;
    m_sampledName = name;
    update();
}

void FactorSquare::setSamples(const QList<QPointF>& samples)
{
    m_samples = samples;
    update();
}

void FactorSquare::setCentre(const QPointF& centre)
{
    m_centre = centre;
    update();
}

void FactorSquare::setArrows(const QList<QPointF>& arrows)
{
    m_arrows = arrows;
    describe();
    update();
}

void FactorSquare::setDrawnPoints(const QList<QPointF>& points)
{
    m_drawn = points;
    update();
}

void FactorSquare::setTool(Tool tool)
{
    m_tool = tool;
    m_held = Tool::None;
    m_showsCross = false;
    setCursor(tool == Tool::None ? Qt::ArrowCursor : Qt::CrossCursor);
    update();
}

QRectF FactorSquare::square() const
{
    const double side = std::min({static_cast<double>(width()), static_cast<double>(height()),
        largestSide * std::max(1.0, m_theme.textScale)});
    return QRectF((width() - side) / 2, (height() - side) / 2, side, side);
}

QPointF FactorSquare::toPixel(const QPointF& values) const
{
    const QRectF view = square();
    const double scale = view.width() / (m_view.width() * (1 + margin));
    const QPointF fromCentre = (values - m_view.center()) * scale;
    return view.center() + QPointF(fromCentre.x(), -fromCentre.y());
}

QPointF FactorSquare::toValues(const QPointF& pixel) const
{
    const QRectF view = square();
    const double scale = view.width() / (m_view.width() * (1 + margin));
    const QPointF fromCentre = (pixel - view.center()) / scale;
    return m_view.center() + QPointF(fromCentre.x(), -fromCentre.y());
}

QSize FactorSquare::sizeHint() const
{
    return {260, 260};
}

QSize FactorSquare::minimumSizeHint() const
{
    return {220, 220};
}

void FactorSquare::describe()
{
    if (m_hull.isEmpty())
        return; // nothing to see yet
    setAccessibleDescription(
        tr("The support has %1 corners. It shows the directions of %2 neurons.")
            .arg(m_hull.size())
            .arg(m_arrows.size()));
}

void FactorSquare::use(Tool tool, const QPointF& values)
{
    if (tool == Tool::Draw) {
        emit pointDrawn({std::clamp(values.x(), m_view.left(), m_view.right()),
            std::clamp(values.y(), m_view.top(), m_view.bottom())});
    } else if (tool == Tool::Erase) {
        const double pixelsPerValue = square().width() / (m_view.width() * (1 + margin));
        emit pointErased(values, eraserRadius / pixelsPerValue);
    }
}

void FactorSquare::mousePressEvent(QMouseEvent* event)
{
    m_held = Tool::None;
    if (m_tool != Tool::None) {
        if (event->button() == Qt::RightButton)
            m_held = Tool::Erase;
        else if (event->button() == Qt::LeftButton)
            m_held = m_tool;
    }
    if (m_held == Tool::None) {
        event->ignore();
        return;
    }
    emit strokeStarted();
    m_lastPixel = event->position();
    use(m_held, toValues(event->position()));
}

// Points along the whole way, however few events a fast drag brings.
void FactorSquare::stroke(const QPointF& pixel)
{
    const QPointF way = pixel - m_lastPixel;
    const double length = lengthOf(way);
    const int count = static_cast<int>(length / strokeGap);
    if (count == 0)
        return;
    const QPointF from = m_lastPixel;
    for (int i = 1; i <= count; ++i) {
        m_lastPixel = from + way * (i * strokeGap / length);
        use(m_held, toValues(m_lastPixel));
    }
}

void FactorSquare::mouseMoveEvent(QMouseEvent* event)
{
    if (m_held != Tool::None)
        stroke(event->position());
}

void FactorSquare::mouseReleaseEvent(QMouseEvent*)
{
    if (m_held == Tool::None)
        return;
    m_held = Tool::None;
    emit strokeFinished();
}

// With a tool the arrow keys are the cross's, not the run's; a right click is the eraser's.
bool FactorSquare::event(QEvent* event)
{
    if (m_tool != Tool::None && event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            event->accept();
            return true;
        }
    }
    if (m_tool != Tool::None && event->type() == QEvent::ContextMenu)
        return true;
    return QWidget::event(event);
}

void FactorSquare::keyPressEvent(QKeyEvent* event)
{
    if (m_tool == Tool::None) {
        QWidget::keyPressEvent(event);
        return;
    }
    const QPointF step = arrowStep(event->key()).value_or(QPoint());
    Tool tool = Tool::None;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        tool = m_tool;
    } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        tool = Tool::Erase;
    } else if (step.isNull()) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (!m_showsCross)
        m_cross = m_view.center();
    m_showsCross = true;
    const QPointF moved = m_cross + keyStep * m_view.width() * step;
    m_cross = {std::clamp(moved.x(), m_view.left(), m_view.right()),
        std::clamp(moved.y(), m_view.top(), m_view.bottom())};
    if (tool != Tool::None) {
        emit strokeStarted();
        use(tool, m_cross);
        emit strokeFinished();
    }
    update();
}

void FactorSquare::focusOutEvent(QFocusEvent* event)
{
    m_showsCross = false;
    update();
    QWidget::focusOutEvent(event);
}

void FactorSquare::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
    update();
}

QPolygonF FactorSquare::pixelsOf(const QList<QPointF>& corners) const
{
    QPolygonF polygon;
    for (const QPointF& corner : corners)
        if (isFinite(corner))
            polygon.append(toPixel(corner));
    return polygon;
}

void FactorSquare::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintShape(painter);
    paintAxes(painter);
    paintArrows(painter);
    paintNames(painter);
    if (m_showsCross) {
        const QPointF at = toPixel(m_cross);
        painter.setPen(QPen(m_theme.ink, 2 * m_theme.strokeScale));
        painter.drawLine(at - QPointF(9, 0), at + QPointF(9, 0));
        painter.drawLine(at - QPointF(0, 9), at + QPointF(0, 9));
    }
}

void FactorSquare::paintShape(QPainter& painter) const
{
    painter.setBrush(Qt::NoBrush);
    QPen dashed(m_theme.ink3, 1.4 * m_theme.strokeScale, Qt::SolidLine, Qt::FlatCap);
    dashed.setDashPattern({3.3, 2.5});
    if (!m_outline.isEmpty()) {
        painter.setPen(dashed);
        painter.drawPolygon(pixelsOf({m_outline.topLeft(), m_outline.topRight(),
            m_outline.bottomRight(), m_outline.bottomLeft()}));
    }
    QColor fill = m_theme.ink2;
    fill.setAlphaF(0.07f);
    painter.setBrush(fill);
    painter.setPen(
        QPen(m_theme.ink, 2.2 * m_theme.strokeScale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolygon(pixelsOf(m_hull));

    QColor pale = m_theme.ink2;
    pale.setAlphaF(0.34f);
    painter.setPen(Qt::NoPen);
    painter.setBrush(pale);
    for (const QPointF& sample : m_samples)
        if (isFinite(sample))
            painter.drawEllipse(toPixel(sample), 1.9, 1.9);
    painter.setBrush(m_theme.ink2);
    for (const QPointF& point : m_drawn)
        if (isFinite(point))
            painter.drawEllipse(toPixel(point), 3, 3);
    if (!m_sampledHull.isEmpty()) {
        painter.setBrush(Qt::NoBrush);
        QPen pen(m_theme.ink2, 2 * m_theme.strokeScale, Qt::SolidLine, Qt::FlatCap);
        pen.setDashPattern({3.3, 2.5});
        painter.setPen(pen);
        painter.drawPolygon(pixelsOf(m_sampledHull));
    }
}

void FactorSquare::paintAxes(QPainter& painter) const
{
    const QRectF view = square();
    const QPointF centre = toPixel(m_centre);
    drawArrow(painter, {view.left(), centre.y()}, {view.right(), centre.y()},
        m_theme.factor(0).fill, 2, 10);
    drawArrow(painter, {centre.x(), view.bottom()}, {centre.x(), view.top()},
        m_theme.factor(1).fill, 2, 10);
}

// How far the longest arrow goes: to the hull's nearest side along it.
double FactorSquare::reach() const
{
    double longest = 0;
    for (const QPointF& arrow : m_arrows)
        if (isFinite(arrow))
            longest = std::max(longest, lengthOf(arrow));
    if (!(longest > 0))
        return 0;
    return 0.48 * m_view.width() / longest;
}

void FactorSquare::paintArrows(QPainter& painter) const
{
    const double scale = reach();
    const QPointF centre = toPixel(m_centre);
    for (const QPointF& arrow : m_arrows)
        if (isFinite(arrow))
            drawArrow(painter, centre, toPixel(m_centre + scale * arrow), m_theme.ink, 3.4, 12);
}

void FactorSquare::paintNames(QPainter& painter) const
{
    const QRectF view = square();
    const QPointF centre = toPixel(m_centre);
    LabelPlacer placer(view.adjusted(2, 1, -2, -1));
    for (const QPointF& arrow : m_arrows)
        placer.addLine(QLineF(centre, toPixel(m_centre + reach() * arrow)), 12);
    for (const QList<QPointF>* corners : {&m_hull, &m_sampledHull}) {
        const QPolygonF polygon = pixelsOf(*corners);
        for (qsizetype i = 0; i < polygon.size(); ++i)
            placer.addLine(QLineF(polygon[i], polygon[(i + 1) % polygon.size()]), 8);
    }
    placer.addLine(QLineF(view.left(), centre.y(), view.right(), centre.y()), 6);
    placer.addLine(QLineF(centre.x(), view.top(), centre.x(), view.bottom()), 6);

    QFont bold = m_theme.font(TextRole::Label);
    bold.setWeight(QFont::DemiBold);
    const auto draw
        = [&](const DrawnText& text, const QList<QPointF>& corners, const QColor& color) {
              if (text.isEmpty())
                  return;
              QList<QRectF> candidates;
              for (const QPointF& corner : corners)
                  candidates.append(QRectF(corner, text.size()));
              text.drawWithHalo(painter, placer.place(candidates).topLeft(), color, m_theme.canvas);
          };
    const QFont symbols = m_theme.symbolFont(TextRole::CardTitle, true);
    const DrawnText first(QStringLiteral("$e$_{1}"), bold, symbols);
    const DrawnText second(QStringLiteral("$e$_{2}"), bold, symbols);
    draw(first, {{view.right() - first.width() - 4, centre.y() - 6 - first.height()}},
        m_theme.factor(0).text);
    draw(second, {{centre.x() + 9, view.top() + 1}}, m_theme.factor(1).text);
    const DrawnText formula(m_formula, bold, m_theme.symbolFont(TextRole::Label, true));
    const QRectF shown(toPixel(m_view.bottomLeft()), toPixel(m_view.topRight()));
    const double above = shown.top() - formula.height() - 4, below = shown.bottom() + 4;
    draw(formula,
        {{shown.right() - formula.width(), above}, {shown.left(), above},
            {shown.right() - formula.width(), below}, {shown.left(), below}},
        m_theme.ink);
    const DrawnText sampled(
        m_sampledName, m_theme.font(TextRole::Caption), m_theme.symbolFont(TextRole::Caption));
    const double low = shown.bottom() - sampled.height() - 6, high = shown.top() + 6;
    if (m_sampledHull.isEmpty())
        return;
    draw(sampled,
        {{shown.right() - sampled.width() - 6, low}, {shown.left() + 6, high},
            {shown.left() + 6, low}, {shown.right() - sampled.width() - 6, high},
            {shown.left(), below}},
        m_theme.ink2);
}

} // namespace untangle
