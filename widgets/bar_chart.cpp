// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bar_chart.h"

#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace untangle {
namespace {

constexpr int barHeight = 34;
constexpr int beforeHeight = 12, presentedBeforeHeight = 21;
constexpr int beforeTop = 4;
constexpr int barGap = 10; // between the two bars
constexpr double beforeOpacity = 0.55;
constexpr double gap = 8; // between bar, numbers and row labels
constexpr double inside = 6; // on both sides of a number inside a part
constexpr double markAbove = 4, markBelow = 14;
constexpr double haloPx = 6;
constexpr double markClearance = 7; // between the mark and any number

int scaled(int px, const Theme& theme)
{
    return static_cast<int>(std::lround(px * theme.strokeScale));
}

// What may be drawn: finite values above 0.
QList<BarPart> drawable(const QList<BarPart>& parts)
{
    QList<BarPart> result;
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(result),
        [](const BarPart& part) { return std::isfinite(part.value) && part.value > 0; });
    return result;
}

double sum(const QList<BarPart>& parts)
{
    double result = 0;
    for (const BarPart& part : parts)
        result += part.value;
    return result;
}

} // namespace

BarChart::BarChart(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BarChart::setMaximum(double maximum)
{
    Q_ASSERT(std::isfinite(maximum) && maximum > 0);
    m_maximum = maximum;
    update();
}

void BarChart::setParts(const QList<BarPart>& parts)
{
    m_parts = drawable(parts);
    describe();
    update();
}

void BarChart::setBefore(const QList<BarPart>& parts, const QString& note)
{
    m_before = drawable(parts);
    m_beforeNote = note;
    describe();
    update();
}

void BarChart::setReference(std::optional<double> value, const QString& text)
{
    m_reference = value && std::isfinite(*value) ? value : std::nullopt;
    m_referenceText = text;
    describe();
    update();
}

void BarChart::setRowLabels(const QString& before, const QString& now)
{
    m_beforeLabel = before;
    m_nowLabel = now;
    describe();
    update();
}

void BarChart::setDecimals(int decimals)
{
    m_decimals = decimals;
    describe();
    update();
}

double BarChart::total() const
{
    return sum(m_parts);
}

QString BarChart::number(double value) const
{
    return formatFixed(value, m_decimals);
}

// While presenting, the labels stand above their bars.
double BarChart::labelHeight() const
{
    return m_theme.isPresenting
        ? std::ceil(QFontMetricsF(m_theme.font(TextRole::CardTitle)).height())
        : 0;
}

QRect BarChart::beforeRect() const
{
    const QRect bar = barRect();
    return {bar.left(), scaled(beforeTop, m_theme) + int(labelHeight()), bar.width(),
        scaled(m_theme.isPresenting ? presentedBeforeHeight : beforeHeight, m_theme)};
}

double BarChart::labelWidth() const
{
    if (m_theme.isPresenting)
        return 0;
    const double before
        = QFontMetricsF(m_theme.font(TextRole::Caption)).horizontalAdvance(m_beforeLabel);
    const double now
        = QFontMetricsF(m_theme.font(TextRole::CardTitle)).horizontalAdvance(m_nowLabel);
    const double widest = std::max(before, now);
    return widest > 0 ? std::ceil(widest) + 2 * gap : 0;
}

QRect BarChart::barRect() const
{
    // The widest total of the scale fits behind the longest bar.
    const double numberWidth
        = QFontMetricsF(m_theme.font(TextRole::KeyNumber)).horizontalAdvance(number(m_maximum));
    const int left = static_cast<int>(labelWidth());
    const int right = static_cast<int>(width() - std::ceil(numberWidth) - gap);
    const int before = m_theme.isPresenting ? presentedBeforeHeight : beforeHeight;
    const int top = scaled(beforeTop + before + barGap, m_theme) + 2 * int(labelHeight());
    return {left, top, std::max(1, right - left), scaled(barHeight, m_theme)};
}

double BarChart::xOf(double value) const
{
    const QRect bar = barRect();
    return bar.left() + bar.width() * std::clamp(value / m_maximum, 0.0, 1.0);
}

QSize BarChart::sizeHint() const
{
    const double line = QFontMetricsF(m_theme.font(TextRole::Caption)).height();
    return {400, barRect().bottom() + 1 + static_cast<int>(std::ceil(markBelow + line + 4))};
}

QSize BarChart::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

void BarChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawBefore(painter);
    drawParts(painter);
    drawReference(painter);
}

bool BarChart::meetsMark(double left, double right) const
{
    return m_reference && xOf(*m_reference) > left - markClearance
        && xOf(*m_reference) < right + markClearance;
}

// Where a text stands between two limits: in the middle, or else beside the mark, or nowhere.
std::optional<double> BarChart::placed(double textWidth, double left, double right) const
{
    if (textWidth > right - left)
        return std::nullopt;
    const double middle = (left + right - textWidth) / 2;
    if (!meetsMark(middle, middle + textWidth))
        return middle;
    const double mark = xOf(*m_reference);
    if (mark - markClearance - textWidth >= left)
        return std::min(mark - markClearance, right) - textWidth;
    if (mark + markClearance + textWidth <= right)
        return mark + markClearance;
    return std::nullopt;
}

void BarChart::drawBefore(QPainter& painter) const
{
    if (m_before.isEmpty())
        return;
    const QFont font = m_theme.font(TextRole::Caption);
    const QFontMetricsF metrics(font);
    const QRect bar = beforeRect();
    const double baseline
        = std::round(bar.top() + bar.height() / 2.0 + (metrics.ascent() - metrics.descent()) / 2);
    painter.setFont(font);
    painter.setPen(m_theme.ink3);
    painter.drawText(
        QPointF(0, m_theme.isPresenting ? bar.top() - metrics.descent() - 2 : baseline),
        m_beforeLabel);
    double from = 0;
    painter.setOpacity(beforeOpacity);
    for (const BarPart& part : m_before) {
        const double left = std::round(xOf(from));
        const double right = std::round(xOf(from + part.value));
        painter.fillRect(QRectF(left, bar.top(), right - left, bar.height()), part.color);
        from += part.value;
    }
    painter.setOpacity(1);
    const QString text = m_beforeNote.isEmpty()
        ? number(from)
        : tr("%1 %2", "a number and a note behind it").arg(number(from), m_beforeNote);
    painter.drawText(QPointF(xOf(from) + gap, baseline), text);
}

void BarChart::drawParts(QPainter& painter) const
{
    const QRect bar = barRect();
    const QFont font = m_theme.font(TextRole::CardTitle);
    const QFontMetricsF metrics(font);
    const double baseline
        = std::round(bar.center().y() + 0.5 + (metrics.ascent() - metrics.descent()) / 2);
    painter.setFont(font);
    painter.setPen(m_theme.ink);
    painter.drawText(
        QPointF(0, m_theme.isPresenting ? bar.top() - metrics.descent() - 2 : baseline),
        m_nowLabel);

    QList<std::pair<double, QString>> outside;
    double from = 0;
    for (const BarPart& part : m_parts) {
        const double left = std::round(xOf(from));
        const double right = std::round(xOf(from + part.value));
        from += part.value;
        painter.fillRect(QRectF(left, bar.top(), right - left, bar.height()), part.color);
        const QString shown = number(part.value);
        const QString full = part.label.isEmpty()
            ? shown
            : tr("%1  %2", "the name of a part and its number").arg(part.label, shown);
        std::optional<double> x;
        QString text;
        for (const QString& candidate : {full, shown}) {
            text = candidate;
            x = placed(metrics.horizontalAdvance(text), left + inside, right - inside);
            if (x)
                break;
        }
        if (!x) {
            outside.append({(left + right) / 2, shown});
            continue;
        }
        painter.setPen(m_theme.onFill);
        painter.drawText(QPointF(*x, baseline), text);
    }

    const QFont bold = m_theme.font(TextRole::KeyNumber);
    const QFontMetricsF boldMetrics(bold);
    painter.setFont(bold);
    painter.setPen(m_theme.ink);
    painter.drawText(QPointF(xOf(from) + gap,
                         std::round(bar.center().y() + 0.5
                             + (boldMetrics.ascent() - boldMetrics.descent()) / 2)),
        number(from));
    drawOutside(painter, outside);
}

// Numbers of parts too narrow to hold them, right under the bar, moved apart where they would meet.
void BarChart::drawOutside(
    QPainter& painter, const QList<std::pair<double, QString>>& numbers) const
{
    const QFont font = m_theme.font(TextRole::Caption);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(m_theme.ink2);
    double free = 0;
    for (const auto& [middle, text] : numbers) {
        const double wide = metrics.horizontalAdvance(text);
        double x = std::max(free, middle - wide / 2);
        if (meetsMark(x, x + wide))
            x = xOf(*m_reference) + markClearance;
        painter.drawText(QPointF(x, barRect().bottom() + 2 + metrics.ascent()), text);
        free = x + wide + gap;
    }
}

void BarChart::drawReference(QPainter& painter) const
{
    if (!m_reference)
        return;
    const QRect bar = barRect();
    const double x = std::round(xOf(*m_reference));
    const QPointF top(x, bar.top() - markAbove);
    const QPointF bottom(x, bar.bottom() + 1 + markBelow);
    if (*m_reference < total()) {
        painter.setPen(QPen(m_theme.canvas, haloPx, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(top, QPointF(x, bar.bottom() + 1));
    }
    QPen pen(m_theme.ink, 2 * m_theme.strokeScale, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({2, 1.2});
    painter.setPen(pen);
    painter.drawLine(top, bottom);

    QTextDocument document;
    document.setDocumentMargin(0);
    document.setDefaultFont(m_theme.font(TextRole::Caption));
    document.setDefaultStyleSheet(QStringLiteral("body { color: %1; } b { color: %2; }")
                                      .arg(m_theme.ink2.name(), m_theme.ink.name()));
    document.setHtml(QStringLiteral("<body>%1</body>").arg(m_referenceText));
    const double wide = document.idealWidth();
    const double left = std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide));
    painter.translate(left, bottom.y() + 2);
    document.drawContents(&painter);
    painter.resetTransform();
}

void BarChart::describe()
{
    QStringList words;
    for (const BarPart& part : std::as_const(m_parts))
        words << tr("%1 %2", "a name and its number").arg(part.label, number(part.value));
    QString text = tr("total %1").arg(number(total()));
    if (!words.isEmpty())
        text = words.join(QStringLiteral(", ")) + QStringLiteral(", ") + text;
    if (!m_before.isEmpty())
        text += QStringLiteral("; ")
            + tr("%1 %2", "a name and its number").arg(m_beforeLabel, number(sum(m_before)));
    if (m_reference) {
        QTextDocument document;
        document.setHtml(m_referenceText);
        text += QStringLiteral("; ") + document.toPlainText();
    }
    setAccessibleDescription(text);
}

void BarChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
    updateGeometry();
    update();
}

} // namespace untangle
