// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/equation_view.h"

#include <QEvent>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace untangle {
namespace {

constexpr double leastScale = 0.5;
// In units of the digits' size.
constexpr double operatorGap = 0.42;
constexpr double columnGap = 0.4;
constexpr double factorGap = 0.25; // a number before what it multiplies
constexpr double bracketFoot = 0.34;
constexpr double bracketInset = 0.5; // from the stroke to the entries
constexpr double entryPitch = 1.34;
constexpr double bracketMargin = 0.05; // above the first and below the last entry
constexpr double mathAxis = 0.34; // of operators and brackets, above the baseline

constexpr double scriptScale = 0.72;
constexpr double subscriptDrop = 0.28;
constexpr double superscriptRise = 0.42;
constexpr double scriptGapPx = 1;
constexpr double bracketStrokePx = 1.6;
constexpr double overhangPx = 1; // italics lean out of their box by about that much

bool isOperator(const EquationRun& run)
{
    static const QString operators = QStringLiteral("=+−·<>≤≥≈×,");
    return run.kind == EquationRun::Kind::Text && run.text.size() == 1
        && operators.contains(run.text);
}

double scriptWidth(const QFontMetricsF& metrics, const EquationRun& run)
{
    if (run.subscript.isEmpty() && run.superscript.isEmpty())
        return 0;
    return scriptGapPx
        + std::max(
            metrics.horizontalAdvance(run.subscript), metrics.horizontalAdvance(run.superscript));
}

// Without the last group that may be dropped: its runs back to and with their operator.
bool dropLastGroup(QList<EquationRun>& runs)
{
    for (qsizetype last = runs.size() - 1; last >= 0; --last) {
        if (!runs[last].droppable)
            continue;
        qsizetype first = last;
        while (first > 0 && !isOperator(runs[first]) && runs[first - 1].droppable)
            --first;
        runs.remove(first, last - first + 1);
        return true;
    }
    return false;
}

} // namespace

EquationRun EquationRun::words(const QString& text, const QColor& color, bool bold)
{
    return {.kind = Kind::Text,
        .text = text,
        .subscript = {},
        .superscript = {},
        .entries = {},
        .color = color,
        .bold = bold};
}

EquationRun EquationRun::symbol(
    const QString& text, const QString& subscript, const QColor& color, bool bold)
{
    return {.kind = Kind::Symbol,
        .text = text,
        .subscript = subscript,
        .superscript = {},
        .entries = {},
        .color = color,
        .bold = bold};
}

EquationRun EquationRun::column(const QStringList& entries, const QColor& color)
{
    return {.kind = Kind::Column,
        .text = {},
        .subscript = {},
        .superscript = {},
        .entries = entries,
        .color = color};
}

EquationLayout::EquationLayout(
    const Theme& theme, const QList<EquationRun>& runs, TextRole role, double scale)
    : m_theme(theme)
    , m_runs(runs)
    , m_role(role)
    , m_scale(scale)
{
    m_em = QFontInfo(faces({}).text).pixelSize();
    m_width = overhangPx;
    for (qsizetype i = 0; i < m_runs.size(); ++i) {
        const EquationRun& run = m_runs[i];
        if (i > 0)
            m_width += gapBetween(m_runs[i - 1], run);
        m_lefts << m_width;
        m_widths << widthOf(run);
        m_width += m_widths.last();

        const Faces face = faces(run);
        if (run.kind == EquationRun::Kind::Column) {
            m_ascent = std::max(m_ascent, columnHeight(run) / 2 + mathAxis * m_em + 1);
            m_descent = std::max(m_descent, columnHeight(run) / 2 - mathAxis * m_em + 1);
            continue;
        }
        const QFontMetricsF metrics(
            run.kind == EquationRun::Kind::Symbol ? face.symbol : face.text);
        const QFontMetricsF script(face.script);
        m_ascent
            = std::max(m_ascent, metrics.tightBoundingRect(QStringLiteral("Ld0")).height() + 2);
        m_descent = std::max(m_descent, metrics.descent());
        if (!run.subscript.isEmpty())
            m_descent = std::max(m_descent, subscriptDrop * m_em + script.descent());
        if (!run.superscript.isEmpty())
            m_ascent = std::max(m_ascent, superscriptRise * m_em + script.ascent());
    }
    m_width = std::ceil(m_width + overhangPx);
    m_ascent = std::ceil(m_ascent);
    m_descent = std::ceil(m_descent);
}

EquationLayout::Faces EquationLayout::faces(const EquationRun& run) const
{
    Faces result{m_theme.font(m_role), m_theme.symbolFont(m_role, run.bold), m_theme.font(m_role)};
    const double size = result.text.pointSizeF() * m_scale;
    result.text.setPointSizeF(size);
    result.symbol.setPointSizeF(result.symbol.pointSizeF() * m_scale);
    const double least = m_theme.font(TextRole::Caption).pointSizeF();
    result.script.setPointSizeF(std::max(scriptScale * size, std::min(least, size)));
    if (run.bold) {
        result.text.setWeight(QFont::DemiBold);
        result.script.setWeight(QFont::DemiBold);
    }
    return result;
}

double EquationLayout::columnHeight(const EquationRun& run) const
{
    return (static_cast<double>(run.entries.size()) * entryPitch + 2 * bracketMargin) * m_em;
}

double EquationLayout::widthOf(const EquationRun& run) const
{
    const Faces face = faces(run);
    if (run.kind == EquationRun::Kind::Column) {
        const QFontMetricsF metrics(face.text);
        double widest = 0;
        for (const QString& entry : run.entries)
            widest = std::max(widest, metrics.horizontalAdvance(entry));
        return widest + 2 * bracketInset * m_em;
    }
    const QFontMetricsF metrics(run.kind == EquationRun::Kind::Symbol ? face.symbol : face.text);
    return metrics.horizontalAdvance(run.text) + scriptWidth(QFontMetricsF(face.script), run);
}

double EquationLayout::gapBetween(const EquationRun& before, const EquationRun& after) const
{
    if (isOperator(before) || isOperator(after))
        return operatorGap * m_em;
    if (after.kind == EquationRun::Kind::Column || before.kind == EquationRun::Kind::Column)
        return columnGap * m_em;
    const bool number = before.kind == EquationRun::Kind::Text && !before.text.isEmpty()
        && before.text.back().isDigit();
    if (number || !before.subscript.isEmpty())
        return factorGap * m_em;
    return 0;
}

void EquationLayout::drawColumn(
    QPainter& painter, const EquationRun& run, double x, double baseline) const
{
    // on whole pixels, so that the thin strokes are crisp
    const double width = std::round(x + widthOf(run)) - std::round(x);
    x = std::round(x);
    const double height = columnHeight(run);
    const double top = std::round(baseline - mathAxis * m_em - height / 2);
    const double foot = bracketFoot * m_em;
    const double edge = bracketStrokePx / 2;
    const QPolygonF left{QPointF(x + foot, top), QPointF(x + edge, top),
        QPointF(x + edge, top + height), QPointF(x + foot, top + height)};
    const QPolygonF right{QPointF(x + width - foot, top), QPointF(x + width - edge, top),
        QPointF(x + width - edge, top + height), QPointF(x + width - foot, top + height)};
    QPen pen = painter.pen();
    pen.setWidthF(bracketStrokePx);
    pen.setJoinStyle(Qt::MiterJoin);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(left);
    painter.drawPolyline(right);

    const QFont font = faces(run).text;
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    const double pitch = entryPitch * m_em;
    double middle = top + bracketMargin * m_em + pitch / 2;
    for (const QString& entry : run.entries) {
        const double entryX = x + width - bracketInset * m_em - metrics.horizontalAdvance(entry);
        painter.drawText(QPointF(entryX, middle + metrics.capHeight() / 2), entry);
        middle += pitch;
    }
}

void EquationLayout::draw(QPainter& painter, const QPointF& topLeft) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double baseline = topLeft.y() + m_ascent;
    for (qsizetype i = 0; i < m_runs.size(); ++i) {
        const EquationRun& run = m_runs[i];
        const Faces face = faces(run);
        double x = topLeft.x() + m_lefts[i];
        painter.setPen(run.color.isValid() ? run.color : m_theme.ink);
        if (run.kind == EquationRun::Kind::Column) {
            drawColumn(painter, run, x, baseline);
            continue;
        }
        const QFont& font = run.kind == EquationRun::Kind::Symbol ? face.symbol : face.text;
        painter.setFont(font);
        painter.drawText(QPointF(x, baseline), run.text);
        x += QFontMetricsF(font).horizontalAdvance(run.text) + scriptGapPx;
        painter.setFont(face.script);
        painter.drawText(QPointF(x, baseline + subscriptDrop * m_em), run.subscript);
        painter.drawText(QPointF(x, baseline - superscriptRise * m_em), run.superscript);
    }
    painter.restore();
}

QString EquationLayout::plainText(const QList<EquationRun>& runs)
{
    QString result;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const EquationRun& run = runs[i];
        const bool apart = i > 0
            && (isOperator(run) || isOperator(runs[i - 1]) || run.kind == EquationRun::Kind::Column
                || runs[i - 1].kind == EquationRun::Kind::Column
                || run.text.size() + runs[i - 1].text.size() > 2);
        if (apart)
            result += QLatin1Char(' ');
        if (run.kind == EquationRun::Kind::Column)
            result += QLatin1Char('[') + run.entries.join(QStringLiteral("; ")) + QLatin1Char(']');
        else
            result += run.text + run.subscript
                + (run.superscript.isEmpty() ? QString() : QLatin1Char('^') + run.superscript);
    }
    return result;
}

EquationView::EquationView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void EquationView::setRuns(const QList<EquationRun>& runs)
{
    m_runs = runs;
    setAccessibleName(EquationLayout::plainText(runs));
    updateGeometry();
    update();
}

void EquationView::setRole(TextRole role)
{
    m_role = role;
    updateGeometry();
    update();
}

QList<EquationRun> EquationView::shownRuns() const
{
    QList<EquationRun> runs = m_runs;
    while (EquationLayout(m_theme, runs, m_role).size().width() > width())
        if (!dropLastGroup(runs))
            break;
    return runs;
}

QSize EquationView::sizeHint() const
{
    return EquationLayout(m_theme, m_runs, m_role).size().toSize();
}

QSize EquationView::minimumSizeHint() const
{
    QList<EquationRun> runs = m_runs;
    while (dropLastGroup(runs)) { }
    if (m_theme.isPresenting)
        return {0, sizeHint().height()};
    return {EquationLayout(m_theme, runs, m_role).size().toSize().width(), sizeHint().height()};
}

void EquationView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QList<EquationRun> runs = shownRuns();
    double scale = 1;
    while (m_theme.isPresenting && scale > leastScale
        && EquationLayout(m_theme, runs, m_role, scale).size().width() > width())
        scale -= 0.02; // presented, it shares the page with its picture
    const EquationLayout layout(m_theme, runs, m_role, scale);
    layout.draw(painter, QPointF(0, std::round((height() - layout.size().height()) / 2)));
}

void EquationView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    updateGeometry();
    update();
}

} // namespace untangle
