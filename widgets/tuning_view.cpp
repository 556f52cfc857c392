// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tuning_view.h"

#include "widgets/drawn_text.h"
#include "widgets/hover_label.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr double gap = 14; // between panels
constexpr double bandOpacity = 0.25;
constexpr double leastFilling = 0.45; // of the axis, by the curves

// Tick labels of the shared axis: least and greatest, and 0 where it lies between.
QList<AxisTick> ticksOf(const AxisRange& range)
{
    QList<AxisTick> ticks = axisTicks(range, AxisScale::Linear, 3, QLocale());
    while (ticks.size() > 3)
        ticks.removeAt(1);
    return ticks;
}

} // namespace

TuningView::TuningView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    measure();
}

void TuningView::setPanels(const QList<TuningPanel>& panels)
{
    m_panels = panels;
    std::vector<double> values;
    for (const TuningPanel& panel : m_panels)
        for (const QList<double>* list : {&panel.mean, &panel.low, &panel.high})
            values.insert(values.end(), list->begin(), list->end());
    if (m_leastRange) {
        values.push_back(m_leastRange->minimum);
        values.push_back(m_leastRange->maximum);
    }
    // Kept while the curves fit and fill it; small panels have no room to waste.
    if (const auto extent = dataExtent(values, AxisScale::Linear)) {
        const bool fits = extent->minimum >= m_range.minimum && extent->maximum <= m_range.maximum;
        if (!fits || extent->maximum - extent->minimum < leastFilling * m_range.span())
            m_range = niceRange(*extent, AxisScale::Linear);
    }
    measure();
    if (m_pointed
        && (m_pointed->panel >= m_panels.size()
            || m_pointed->bin >= m_panels[m_pointed->panel].x.size()))
        m_pointed.reset();
    update();
}

void TuningView::setHoverText(std::function<QStringList(int, int)> text)
{
    m_hoverText = std::move(text);
}

double TuningView::nameHeight() const
{
    return QFontMetricsF(m_theme.font(TextRole::Label)).height() + 3;
}

void TuningView::measure()
{
    m_ticks = ticksOf(m_range);
    const QFontMetricsF metrics(m_theme.font(TextRole::Caption));
    m_numbersWidth = 0;
    for (const AxisTick& tick : std::as_const(m_ticks))
        m_numbersWidth = std::max(m_numbersWidth, metrics.horizontalAdvance(tick.label));
    m_numbersWidth = std::ceil(m_numbersWidth) + 6;
}

void TuningView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    measure();
}

QRectF TuningView::panelRect(int panel) const
{
    const double left = m_numbersWidth,
                 count = static_cast<double>(std::max<qsizetype>(1, m_panels.size()));
    const double side = std::max(1.0, (width() - left - (count - 1) * gap) / count);
    const double top = QFontMetricsF(m_theme.font(TextRole::Caption)).height() / 2;
    return {left + panel * (side + gap), top, side, std::max(1.0, height() - top - nameHeight())};
}

QPointF TuningView::pixelAt(int panel, double x, double y) const
{
    const QList<double>& xs = m_panels[panel].x;
    return pixelIn(panelRect(panel), safeRange(xs.first(), xs.last(), AxisScale::Linear), x, y);
}

QPointF TuningView::pixelIn(const QRectF& panel, const AxisRange& across, double x, double y) const
{
    const QRectF box = panel.adjusted(3, 0, -3, 0);
    return {box.left() + axisFraction(x, across, AxisScale::Linear) * box.width(),
        box.bottom() - axisFraction(y, m_range, AxisScale::Linear) * box.height()};
}

QStringList TuningView::shownLabel() const
{
    return m_pointed && m_hoverText ? m_hoverText(m_pointed->panel, m_pointed->bin) : QStringList();
}

std::optional<TuningView::Place> TuningView::placeAt(const QPointF& position) const
{
    for (int panel = 0; panel < m_panels.size(); ++panel) {
        const auto bins = static_cast<int>(m_panels[panel].x.size());
        const QRectF box = panelRect(panel);
        if (bins > 0 && box.contains(position))
            return Place{panel,
                std::clamp(static_cast<int>((position.x() - box.left()) / box.width() * bins), 0,
                    bins - 1)};
    }
    return std::nullopt;
}

void TuningView::point(std::optional<Place> place)
{
    m_pointed = place;
    update();
}

void TuningView::mouseMoveEvent(QMouseEvent* event)
{
    point(placeAt(event->position()));
}

void TuningView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    point(std::nullopt);
}

void TuningView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    point(std::nullopt);
}

// Through all bins of all panels.
void TuningView::keyPressEvent(QKeyEvent* event)
{
    const bool isRight = event->key() == Qt::Key_Right;
    if ((!isRight && event->key() != Qt::Key_Left) || m_panels.isEmpty()
        || m_panels.first().x.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    Place place = m_pointed.value_or(Place{0, -1});
    place.bin += isRight ? 1 : -1;
    if (place.bin < 0 && place.panel > 0)
        place = {place.panel - 1, static_cast<int>(m_panels[place.panel - 1].x.size()) - 1};
    else if (place.bin >= m_panels[place.panel].x.size() && place.panel + 1 < m_panels.size())
        place = {place.panel + 1, 0};
    place.bin = std::clamp(place.bin, 0, static_cast<int>(m_panels[place.panel].x.size()) - 1);
    point(place);
    QString words = DrawnText::plain(shownLabel().join(QStringLiteral(", ")));
    if (!words.isEmpty())
        setAccessibleDescription(words);
}

QSize TuningView::sizeHint() const
{
    return {400, qRound(90 * std::max(1.0, m_theme.textScale))};
}

QSize TuningView::minimumSizeHint() const
{
    return {144, static_cast<int>(std::ceil(nameHeight() + 40))};
}

void TuningView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_panels.isEmpty())
        return;
    const QFont small = m_theme.font(TextRole::Caption);
    const QRectF first = panelRect(0);
    for (const AxisTick& tick : m_ticks) {
        const double y = first.bottom()
            - axisFraction(tick.value, m_range, AxisScale::Linear) * first.height();
        const DrawnText text(tick.label, small, m_theme.symbolFont(TextRole::Caption));
        text.draw(painter, {first.left() - 6 - text.width(), y - text.height() / 2}, m_theme.ink3);
    }
    for (int panel = 0; panel < m_panels.size(); ++panel)
        paintPanel(painter, panel);
    if (m_pointed) {
        const double x = m_panels[m_pointed->panel].x[m_pointed->bin];
        const QPointF pointer = pixelAt(m_pointed->panel, x, m_range.maximum);
        drawHoverLabel(painter, m_theme, shownLabel(), pointer, size());
    }
}

void TuningView::paintPanel(QPainter& painter, int panel) const
{
    const TuningPanel& tuning = m_panels[panel];
    const QRectF box = panelRect(panel);
    const Tone& tone = m_theme.factor(tuning.factor);
    painter.fillRect(box, m_theme.sunken);
    const double zero = box.bottom() - axisFraction(0, m_range, AxisScale::Linear) * box.height();
    painter.setPen(QPen(m_theme.controlEdge, 1 * m_theme.strokeScale));
    const double base = std::round(std::clamp(zero, box.top(), box.bottom())) + 0.5;
    painter.drawLine(QPointF(box.left(), base), QPointF(box.right(), base));

    const AxisRange across = tuning.x.isEmpty()
        ? AxisRange()
        : safeRange(tuning.x.first(), tuning.x.last(), AxisScale::Linear);
    const auto pixelOf = [&](double x, double y) { return pixelIn(box, across, x, y); };
    QList<QPointF> means;
    QPolygonF upper, lower;
    for (qsizetype bin = 0; bin < tuning.x.size(); ++bin) {
        means.append({tuning.x[bin], tuning.mean[bin]});
        if (std::isfinite(tuning.low[bin]) && std::isfinite(tuning.high[bin])) {
            upper.append(pixelOf(tuning.x[bin], tuning.high[bin]));
            lower.prepend(pixelOf(tuning.x[bin], tuning.low[bin]));
        }
    }
    QColor pale = tone.fill;
    pale.setAlphaF(static_cast<float>(bandOpacity));
    painter.setPen(Qt::NoPen);
    painter.setBrush(pale);
    painter.drawPolygon(upper + lower);
    painter.setPen(
        QPen(tone.fill, 2 * m_theme.strokeScale, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    for (const QList<QPointF>& stretch : gate(means, AxisScale::Linear).stretches) {
        QPolygonF line;
        for (const QPointF& point : stretch)
            line.append(pixelOf(point.x(), point.y()));
        painter.drawPolyline(line);
    }
    if (m_pointed && m_pointed->panel == panel && std::isfinite(tuning.mean[m_pointed->bin])) {
        const QPointF at = pixelOf(tuning.x[m_pointed->bin], tuning.mean[m_pointed->bin]);
        painter.setPen(QPen(m_theme.ink, 1 * m_theme.strokeScale));
        painter.drawLine(QPointF(at.x(), box.top()), QPointF(at.x(), box.bottom()));
        painter.setPen(QPen(m_theme.ink, 2 * m_theme.strokeScale));
        painter.setBrush(m_theme.canvas);
        painter.drawEllipse(at, 3.5, 3.5);
    }
    const DrawnText name(
        tuning.name, m_theme.font(TextRole::Label), m_theme.symbolFont(TextRole::Label, true));
    name.draw(painter, {box.center().x() - name.width() / 2, box.bottom() + 2}, tone.text);
}

} // namespace untangle
