// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/histogram.h"

#include "widgets/card_title.h"
#include "widgets/drawn_text.h"
#include "widgets/hover_label.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr double paleness = 0.45; // of bars below the threshold
constexpr int leastFullCount = 5; // that the height stands for
constexpr int markHeight = 7;

} // namespace

Histogram::Histogram(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new CardTitle(theme, this))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    m_title->setAttribute(Qt::WA_TransparentForMouseEvents);
    count();
}

void Histogram::setTitle(const QString& title)
{
    m_title->setTitle(title);
}

void Histogram::setCaption(const QString& caption)
{
    m_title->setCaption(caption);
}

void Histogram::setBins(double minimum, double maximum, double binWidth)
{
    m_wanted = {minimum, maximum};
    m_binWidth = binWidth;
    count();
}

void Histogram::setValues(const std::vector<double>& values)
{
    m_values = values;
    count();
}

void Histogram::setThreshold(double value, const QString& text)
{
    m_threshold = value;
    m_thresholdText = text;
    update();
}

void Histogram::setMarked(std::optional<double> value)
{
    m_marked = value;
    update();
}

void Histogram::setHoverText(std::function<QStringList(double, double, int)> text)
{
    m_hoverText = std::move(text);
}

void Histogram::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

void Histogram::count()
{
    constexpr int mostExtraBins = 200; // so that no value makes a picture of nothing
    std::erase_if(m_values, [](double value) { return !std::isfinite(value); });
    m_range = m_wanted;
    for (const double value : m_values) {
        const double below = std::ceil((m_range.minimum - value) / m_binWidth - 1e-9);
        const double above = std::ceil((value - m_range.maximum) / m_binWidth - 1e-9);
        m_range.minimum -= std::clamp(below, 0.0, double(mostExtraBins)) * m_binWidth;
        m_range.maximum += std::clamp(above, 0.0, double(mostExtraBins)) * m_binWidth;
    }
    const auto bins = int(std::lround(m_range.span() / m_binWidth));
    m_counts.assign(std::size_t(std::max(1, bins)), 0);
    for (const double value : m_values) {
        // A value on an edge belongs to the bin at its right, but for the last one's.
        const double bin = std::floor((value - m_range.minimum) / m_binWidth + 1e-9);
        ++m_counts[std::size_t(std::clamp(bin, 0.0, double(m_counts.size() - 1)))];
    }
    if (m_pointed && *m_pointed >= binCount())
        m_pointed.reset();
    update();
}

double Histogram::edgeOf(int bin) const
{
    return m_range.minimum + bin * m_binWidth;
}

QRectF Histogram::plot() const
{
    const double numbers = QFontMetricsF(m_theme.font(TextRole::Caption)).height();
    const double top = m_title->sizeHint().height() + 2 * numbers + 6; // words, a bar's number
    return QRectF(QPointF(0, top), QPointF(width(), height() - numbers - 6 - markHeight));
}

int Histogram::greatestCount() const
{
    return std::max(leastFullCount, *std::max_element(m_counts.begin(), m_counts.end()));
}

double Histogram::xOf(double value) const
{
    const QRectF area = plot();
    return area.left() + (value - m_range.minimum) / m_range.span() * area.width();
}

QRectF Histogram::barRect(int bin) const
{
    const QRectF area = plot();
    const double height = std::max(0.0, area.height()) * countOf(bin) / double(greatestCount());
    return QRectF(QPointF(xOf(edgeOf(bin)) + 0.75, area.bottom() - height),
        QPointF(xOf(edgeOf(bin + 1)) - 0.75, area.bottom()));
}

QStringList Histogram::shownLabel() const
{
    return m_pointed && m_hoverText
        ? m_hoverText(edgeOf(*m_pointed), edgeOf(*m_pointed + 1), countOf(*m_pointed))
        : QStringList();
}

QSize Histogram::sizeHint() const
{
    return {300, 140};
}

QSize Histogram::minimumSizeHint() const
{
    const QFontMetrics small(m_theme.font(TextRole::Caption));
    return {160, m_title->sizeHint().height() + 3 * small.height() + 50};
}

void Histogram::point(std::optional<int> bin)
{
    m_pointed = bin;
    update();
}

void Histogram::mouseMoveEvent(QMouseEvent* event)
{
    const double bin
        = (event->position().x() - plot().left()) / plot().width() * double(binCount());
    const bool isInside = bin >= 0 && bin < binCount() && event->position().y() >= plot().top()
        && !m_values.empty();
    point(isInside ? std::optional(int(bin)) : std::nullopt);
}

void Histogram::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    point(std::nullopt);
}

// From one bin that holds something to the next.
void Histogram::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0 || m_values.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int from = m_pointed.value_or(step > 0 ? -1 : binCount());
    for (int bin = from + step; bin >= 0 && bin < binCount(); bin += step)
        if (countOf(bin) > 0) {
            point(bin);
            return;
        }
}

void Histogram::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    point(std::nullopt);
}

void Histogram::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_title->setGeometry(0, 0, width(), m_title->sizeHint().height());
}

void Histogram::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_title->setGeometry(0, 0, width(), m_title->sizeHint().height());
        updateGeometry();
        update();
    }
}

void Histogram::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = plot();
    const auto text = [this](const QString& markup) {
        return DrawnText(
            markup, m_theme.font(TextRole::Caption), m_theme.symbolFont(TextRole::Caption));
    };
    for (int bin = 0; bin < binCount(); ++bin) {
        if (countOf(bin) == 0)
            continue;
        const bool isFull = !m_threshold || edgeOf(bin) >= *m_threshold - 1e-9;
        painter.setPen(Qt::NoPen);
        painter.setOpacity(isFull ? 1 : paleness);
        painter.setBrush(m_theme.neutralMap);
        painter.drawRect(barRect(bin));
        painter.setOpacity(1);
        const DrawnText number = text(QString::number(countOf(bin)));
        if (number.width() < barRect(bin).width() + 6)
            number.draw(painter,
                {barRect(bin).center().x() - number.width() / 2,
                    barRect(bin).top() - number.height()},
                m_theme.ink2);
    }
    painter.setPen(QPen(m_theme.controlEdge, 1 * m_theme.strokeScale));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    const int mostTicks = std::max(2, int(area.width() / 56));
    for (const AxisTick& tick : axisTicks(m_range, AxisScale::Linear, mostTicks, locale())) {
        const DrawnText number = text(tick.label);
        const double x = xOf(tick.value);
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 3));
        number.draw(painter,
            {std::clamp(x - number.width() / 2, area.left(), area.right() - number.width()),
                area.bottom() + markHeight + 3},
            m_theme.ink3);
    }
    if (m_threshold) {
        QPen pen(m_theme.ink2, 1.4 * m_theme.strokeScale);
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({3.3, 2.5});
        painter.setPen(pen);
        const double x = xOf(*m_threshold);
        const DrawnText words = text(m_thresholdText);
        const double top = area.top() - 2 * words.height() - 4;
        painter.drawLine(QPointF(x, top), QPointF(x, area.bottom()));
        const double at = x + 6 + words.width() <= width() ? x + 6 : x - 6 - words.width();
        words.drawWithHalo(painter, {at, top}, m_theme.ink2, m_theme.canvas);
    }
    if (m_marked && std::isfinite(*m_marked)) {
        const double x = xOf(std::clamp(*m_marked, m_range.minimum, m_range.maximum));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.ink);
        painter.drawPolygon(QPolygonF({{x, area.bottom() + 1},
            {x - 5, area.bottom() + 1 + markHeight}, {x + 5, area.bottom() + 1 + markHeight}}));
    }
    if (m_values.empty()) {
        painter.setFont(m_theme.font(TextRole::Caption));
        painter.setPen(m_theme.ink2);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    }
    if (m_pointed) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.ink, 2 * m_theme.strokeScale));
        if (countOf(*m_pointed) > 0)
            painter.drawRect(barRect(*m_pointed));
        drawHoverLabel(painter, m_theme, shownLabel(),
            {barRect(*m_pointed).center().x(), area.center().y()}, size());
    }
}

} // namespace untangle
