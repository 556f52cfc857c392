// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/condition_strips.h"

#include "widgets/card_title.h"
#include "widgets/drawn_text.h"
#include "widgets/hover_label.h"
#include "widgets/number_text.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr double legendGap = 2; // between the title and the legend
constexpr double rowsGap = 6; // between the legend and the strips
constexpr double nameGap = 11; // between the pips and the name
constexpr double columnGap = 10; // between the two columns of numbers
constexpr double barGap = 12; // between the bar and its number
constexpr double footGap = 4;
constexpr double leastBarWidth = 80;
// A strip with no room to spare, and how much of what is spare goes where.
constexpr double leastTop = 3, leastMiddle = 4, leastBar = 12, leastBottom = 5;
constexpr double topShare = 0.25, middleShare = 0.15, barShare = 0.28;
constexpr double usualSpare = 24, mostSpare = 48;
constexpr double dotRadius = 3.4, dotRim = 1.2;
constexpr double pointedRing = 5.8, selectedRing = 8.6; // radii; a dot may wear both
constexpr double reach = 10; // of the pointer around a dot
constexpr double paleness = 0.24; // opacity of the bar
constexpr QChar dash(0x2013);

double scaleOf(const Theme& theme)
{
    return std::max(1.0, theme.textScale);
}

bool isKnown(std::optional<double> value)
{
    return value && std::isfinite(*value);
}

QString ratio(std::optional<double> value)
{
    return isKnown(value) ? formatRatio(*value) : QString(dash);
}

// From -0.5 to 0.5, the same for a seed in every strip; any few seeds in a row lie far apart.
double jitter(int seed)
{
    constexpr double golden = 0.6180339887498949;
    return std::fmod(seed * golden, 1.0) - 0.5;
}

double widthOf(const QString& text, const QFont& font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

} // namespace

struct ConditionStrips::Names {
    DrawnText name, lack;
    double lackLeft = 0;
    bool isCut = false;
};

ConditionStrips::ConditionStrips(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new CardTitle(theme, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_title->installEventFilter(this);
    place();
    describe();
}

void ConditionStrips::setTitle(const QString& title)
{
    m_title->setTitle(title);
    setAccessibleName(DrawnText::plain(title));
}

void ConditionStrips::setCaption(const QString& caption)
{
    m_title->setCaption(caption);
}

void ConditionStrips::setStrips(const QList<ConditionStrip>& strips)
{
    m_strips = strips;
    if (!isOver(m_selected))
        m_selected = {};
    if (!isOver(m_pointed) && m_pointed != Run()) {
        m_isPointedHere = true; // whoever pointed: the run is gone
        unpoint();
    } else if (!m_label.isEmpty() && m_hoverText) {
        m_label = m_hoverText(m_pointed.strip, m_pointed.seed);
    }
    place();
    describe();
}

void ConditionStrips::setReference(std::optional<double> value, const QString& name)
{
    m_reference = isKnown(value) ? value : std::nullopt;
    m_referenceName = name;
    update();
}

void ConditionStrips::setPointed(int strip, int seed)
{
    const Run run = isOver({strip, seed}) ? Run{strip, seed} : Run();
    if (run == m_pointed)
        return;
    m_pointed = run;
    m_isPointedHere = false;
    m_label.clear();
    update();
}

void ConditionStrips::setSelected(int strip, int seed)
{
    m_selected = isOver({strip, seed}) ? Run{strip, seed} : Run();
    update();
}

void ConditionStrips::setHoverText(std::function<QString(int, int)> text)
{
    m_hoverText = std::move(text);
}

bool ConditionStrips::isOver(const Run& run) const
{
    if (run.strip < 0 || run.strip >= stripCount() || run.seed < 1)
        return false;
    const ConditionStrip& strip = m_strips[run.strip];
    return isDiverged(run) || (run.seed <= strip.dots.size() && strip.dots[run.seed - 1]);
}

bool ConditionStrips::isDiverged(const Run& run) const
{
    const QList<bool>& diverged = m_strips[run.strip].diverged;
    return run.seed <= diverged.size() && diverged[run.seed - 1];
}

int ConditionStrips::seedCount(int strip) const
{
    return static_cast<int>(std::max(m_strips[strip].dots.size(), m_strips[strip].diverged.size()));
}

bool ConditionStrips::hasLayers() const
{
    return std::any_of(m_strips.begin(), m_strips.end(),
        [](const ConditionStrip& strip) { return !strip.layers.isEmpty(); });
}

double ConditionStrips::captionHeight() const
{
    return std::ceil(QFontMetricsF(m_theme.font(TextRole::Caption)).height());
}

double ConditionStrips::nameHeight() const
{
    return std::ceil(QFontMetricsF(m_theme.font(TextRole::CardTitle)).height());
}

double ConditionStrips::leastRowHeight() const
{
    return leastTop + nameHeight() + leastMiddle + leastBar * scaleOf(m_theme)
        + (hasLayers() ? captionHeight() : 0) + leastBottom;
}

double ConditionStrips::usualRowHeight() const
{
    return leastRowHeight() + usualSpare;
}

double ConditionStrips::footHeight() const
{
    return footGap + captionHeight();
}

double ConditionStrips::heightWithRows(double rowHeight) const
{
    return m_title->sizeHint().height() + legendGap + captionHeight() + rowsGap
        + std::max(1, stripCount()) * rowHeight + footHeight() - leastBottom;
}

QSize ConditionStrips::sizeHint() const
{
    return {std::max(420, minimumSizeHint().width()),
        static_cast<int>(std::ceil(heightWithRows(usualRowHeight())))};
}

QSize ConditionStrips::minimumSizeHint() const
{
    double names = 0;
    for (const ConditionStrip& strip : m_strips)
        names = std::max(names, widthOf(strip.name, m_theme.font(TextRole::CardTitle)));
    const double least
        = std::max(pipsSize(m_theme).width() + nameGap + names, leastBarWidth + m_numbersWidth);
    return {static_cast<int>(std::ceil(least)),
        static_cast<int>(std::ceil(heightWithRows(leastRowHeight())))};
}

void ConditionStrips::measureNumbers()
{
    const QFont bold = m_theme.font(TextRole::KeyNumber), plain = m_theme.font(TextRole::Label);
    const QFont small = m_theme.font(TextRole::Caption);
    double mir = std::max(widthOf(formatRatio(0), bold), widthOf(tr("MIR"), small));
    double r2 = std::max(widthOf(formatRatio(0), plain), widthOf(tr("R²"), small));
    for (const ConditionStrip& strip : std::as_const(m_strips)) {
        mir = std::max(mir, widthOf(ratio(strip.mean), bold));
        r2 = std::max(r2, widthOf(ratio(strip.r2), plain));
    }
    m_r2Width = std::ceil(r2) + columnGap;
    m_numbersWidth = barGap + std::ceil(mir) + m_r2Width;
}

void ConditionStrips::place()
{
    measureNumbers();
    m_title->setGeometry(0, 0, width(), m_title->sizeHint().height());
    m_rowsTop = m_title->height() + legendGap + captionHeight() + rowsGap;
    const double room = height() - m_rowsTop - footHeight() + leastBottom;
    m_rowHeight = std::clamp(std::floor(room / std::max(1, stripCount())), leastRowHeight(),
        leastRowHeight() + mostSpare);
    if (minimumSizeHint() != m_least)
        updateGeometry();
    m_least = minimumSizeHint();
    update();
}

QRectF ConditionStrips::rowRect(int strip) const
{
    return {0, m_rowsTop + strip * m_rowHeight, double(width()), m_rowHeight};
}

QRectF ConditionStrips::barRect(int strip) const
{
    const double spare = m_rowHeight - leastRowHeight();
    const double top = leastTop + nameHeight() + leastMiddle + (topShare + middleShare) * spare;
    const double height = leastBar * scaleOf(m_theme) + barShare * spare;
    return {
        0, std::round(rowRect(strip).top() + top), std::max(1.0, barRight()), std::round(height)};
}

double ConditionStrips::xOf(int strip, double value) const
{
    const QRectF bar = barRect(strip);
    return bar.left() + std::clamp(value, 0.0, 1.0) * bar.width();
}

std::optional<QPointF> ConditionStrips::dotAt(int strip, int seed) const
{
    if (!isOver({strip, seed}))
        return std::nullopt;
    const QList<std::optional<double>>& dots = m_strips[strip].dots;
    const std::optional<double> value = seed <= dots.size() ? dots[seed - 1] : std::nullopt;
    const QRectF bar = barRect(strip);
    const double radius = dotRadius * scaleOf(m_theme) + dotRim;
    // A little beyond the bar, above and below.
    const double y = bar.center().y() + jitter(seed) * (bar.height() - radius);
    // A dot at the left end stays whole.
    return QPointF(std::max(radius, isKnown(value) ? xOf(strip, *value) : 0), y);
}

ConditionStrips::Run ConditionStrips::runAt(const QPointF& position) const
{
    Run nearest;
    double distance = reach * scaleOf(m_theme);
    for (int strip = 0; strip < stripCount(); ++strip) {
        if (!rowRect(strip).contains(position))
            continue;
        for (int seed = 1; seed <= seedCount(strip); ++seed) {
            const std::optional<QPointF> at = dotAt(strip, seed);
            if (!at || QLineF(*at, position).length() >= distance)
                continue;
            distance = QLineF(*at, position).length();
            nearest = {strip, seed};
        }
    }
    return nearest;
}

void ConditionStrips::point(const Run& run, const QPointF& anchor)
{
    const bool isNew = run != m_pointed;
    m_pointed = run;
    m_isPointedHere = true;
    m_label = m_hoverText ? m_hoverText(run.strip, run.seed) : QString();
    m_labelAnchor = anchor;
    update();
    if (isNew)
        emit runPointed(run.strip, run.seed);
}

void ConditionStrips::unpoint()
{
    m_label.clear();
    update();
    if (!m_isPointedHere)
        return;
    m_isPointedHere = false;
    m_pointed = {};
    emit pointerLeft();
}

void ConditionStrips::mouseMoveEvent(QMouseEvent* event)
{
    const Run run = runAt(event->position());
    if (run == Run())
        unpoint();
    else
        point(run, event->position());
}

void ConditionStrips::mousePressEvent(QMouseEvent* event)
{
    const Run run = runAt(event->position());
    if (event->button() != Qt::LeftButton || run == Run()) {
        QWidget::mousePressEvent(event);
        return;
    }
    point(run, event->position());
    emit runClicked(run.strip, run.seed);
}

void ConditionStrips::mouseDoubleClickEvent(QMouseEvent* event)
{
    const Run run = runAt(event->position());
    if (event->button() == Qt::LeftButton && run != Run())
        emit runActivated(run.strip, run.seed);
    else
        QWidget::mouseDoubleClickEvent(event);
}

// The pointer that goes to the title has left the dots.
bool ConditionStrips::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Enter)
        unpoint();
    return QWidget::eventFilter(watched, event);
}

void ConditionStrips::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    unpoint();
}

bool ConditionStrips::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (showToolTip(help->pos(), help->globalPos()))
            return true;
    }
    return QWidget::event(event);
}

// What had to be cut is told in full.
bool ConditionStrips::showToolTip(const QPoint& position, const QPoint& onScreen)
{
    for (int strip = 0; strip < stripCount(); ++strip) {
        const QRectF bar = barRect(strip);
        const QRectF names(0, rowRect(strip).top(), width(), bar.top() - rowRect(strip).top());
        if (!names.contains(position) || !namesOf(strip).isCut)
            continue;
        QToolTip::showText(onScreen, tr("%1: %2").arg(m_strips[strip].name, m_strips[strip].lack),
            this, names.toAlignedRect());
        return true;
    }
    return false;
}

// The same seed in the next strip, or the nearest to it that is over.
ConditionStrips::Run ConditionStrips::besideStrip(const Run& from, int step) const
{
    for (int strip = from.strip + step; strip >= 0 && strip < stripCount(); strip += step) {
        for (int away = 0; away <= std::max(seedCount(strip), from.seed); ++away) {
            for (const int seed : {from.seed - away, from.seed + away}) {
                if (isOver({strip, seed}))
                    return {strip, seed};
            }
        }
    }
    return from;
}

ConditionStrips::Run ConditionStrips::besideSeed(const Run& from, int step) const
{
    for (int seed = from.seed + step; seed >= 1 && seed <= seedCount(from.strip); seed += step) {
        if (isOver({from.strip, seed}))
            return {from.strip, seed};
    }
    return from;
}

void ConditionStrips::keyPressEvent(QKeyEvent* event)
{
    const Run from = m_pointed != Run() ? m_pointed : m_selected;
    const bool isFirst = from == Run();
    Run to = from;
    switch (event->key()) {
    case Qt::Key_Up:
        to = besideStrip(isFirst ? Run{stripCount(), 1} : from, -1);
        break;
    case Qt::Key_Down:
        to = besideStrip(isFirst ? Run{-1, 1} : from, 1);
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
        to = isFirst ? besideStrip({-1, 1}, 1)
                     : besideSeed(from, event->key() == Qt::Key_Left ? -1 : 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isFirst)
            QWidget::keyPressEvent(event);
        else
            emit runActivated(from.strip, from.seed);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (!isOver(to))
        return;
    point(to, *dotAt(to.strip, to.seed));
    describe();
}

void ConditionStrips::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_label.clear();
    describe();
    update();
}

void ConditionStrips::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        place();
        break;
    case QEvent::LanguageChange:
        place();
        describe();
        break;
    default:
        break;
    }
}

void ConditionStrips::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void ConditionStrips::describe()
{
    if (!m_label.isEmpty()) {
        setAccessibleDescription(DrawnText::plain(m_label));
        return;
    }
    QStringList sentences;
    for (const ConditionStrip& strip : std::as_const(m_strips)) {
        const bool hasRuns = std::any_of(strip.dots.begin(), strip.dots.end(),
            [](const std::optional<double>& dot) { return dot.has_value(); });
        if (isKnown(strip.mean))
            sentences
                << tr("%1: MIR %2, R² %3.").arg(strip.name, ratio(strip.mean), ratio(strip.r2));
        else if (hasRuns)
            sentences << tr("%1: MIR undefined.").arg(strip.name);
        else
            sentences << tr("%1: no run yet.").arg(strip.name);
    }
    setAccessibleDescription(sentences.join(u' '));
}

void ConditionStrips::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLegend(painter);
    for (int strip = 0; strip < stripCount(); ++strip)
        paintStrip(painter, strip);
    paintRing(painter, m_selected, selectedRing);
    paintRing(painter, m_pointed, pointedRing);
    if (stripCount() > 0)
        paintFoot(painter);
    if (!m_label.isEmpty())
        drawHoverLabel(painter, m_theme, m_label.split(u'\n'), m_labelAnchor, size());
}

void ConditionStrips::paintLegend(QPainter& painter) const
{
    const QFont font = m_theme.font(TextRole::Caption);
    const QFont symbols = m_theme.symbolFont(TextRole::Caption);
    const double top = m_title->height() + legendGap;
    const DrawnText mir(tr("MIR"), font, symbols), r2(tr("R²"), font, symbols);
    mir.draw(painter, {mirRight() - mir.width(), top}, m_theme.ink2);
    r2.draw(painter, {width() - r2.width(), top}, m_theme.ink2);
    const QSize pips = pipsSize(m_theme);
    drawPips(painter, m_theme, {false, true, true, true},
        {0, top + (captionHeight() - pips.height()) / 2});
    const double left = pips.width() + 7;
    DrawnText::elided(
        tr("nonneg, activity, weight"), font, symbols, mirRight() - mir.width() - barGap - left)
        .draw(painter, {left, top}, m_theme.ink2);
}

// The lack ends above the MIR; what is longer may go on above the R², before it is cut.
ConditionStrips::Names ConditionStrips::namesOf(int strip) const
{
    const QFont label = m_theme.font(TextRole::CardTitle), small = m_theme.font(TextRole::Caption);
    const double left = pipsSize(m_theme).width() + nameGap;
    Names names;
    const DrawnText name(
        m_strips[strip].name, label, m_theme.symbolFont(TextRole::CardTitle, true));
    names.name = DrawnText::elided(
        m_strips[strip].name, label, m_theme.symbolFont(TextRole::CardTitle, true), width() - left);
    const double from = left + names.name.width() + nameGap;
    const DrawnText lack(m_strips[strip].lack, small, m_theme.symbolFont(TextRole::Caption));
    names.lack = DrawnText::elided(
        m_strips[strip].lack, small, m_theme.symbolFont(TextRole::Caption), width() - from);
    names.isCut = names.lack.width() != lack.width() || names.name.width() != name.width();
    if (m_theme.isPresenting && names.lack.width() != lack.width())
        names.lack = DrawnText();
    const double right = from + names.lack.width() <= mirRight() ? mirRight() : width();
    names.lackLeft = right - names.lack.width();
    return names;
}

void ConditionStrips::paintStrip(QPainter& painter, int strip) const
{
    const ConditionStrip& content = m_strips[strip];
    const QRectF row = rowRect(strip), bar = barRect(strip);
    if (strip > 0)
        painter.fillRect(QRectF(0, std::round(row.top()), width(), 1), m_theme.line);

    const Names names = namesOf(strip);
    const double spare = m_rowHeight - leastRowHeight();
    const double top = std::round(row.top() + leastTop + topShare * spare);
    const double middle = top + nameHeight() / 2;
    drawPips(painter, m_theme, content.parts, {0, middle - pipsSize(m_theme).height() / 2.0});
    names.name.draw(painter, {pipsSize(m_theme).width() + nameGap, top}, content.tone.text);
    const double base = top + names.name.ascent();
    names.lack.draw(painter, {names.lackLeft, base - names.lack.ascent()}, m_theme.ink2);

    paintBar(painter, strip);
    const DrawnText mir(ratio(content.mean), m_theme.font(TextRole::KeyNumber), {});
    const DrawnText r2(ratio(content.r2), m_theme.font(TextRole::Label), {});
    const double mirTop = bar.center().y() - mir.height() / 2;
    mir.draw(painter, {mirRight() - mir.width(), mirTop}, m_theme.ink);
    r2.draw(painter, {width() - r2.width(), mirTop + mir.ascent() - r2.ascent()}, m_theme.ink2);
    DrawnText::elided(content.layers, m_theme.font(TextRole::Caption),
        m_theme.symbolFont(TextRole::Caption), width())
        .draw(painter, {0, bar.bottom() + 2}, m_theme.ink2);
}

void ConditionStrips::paintBar(QPainter& painter, int strip) const
{
    const ConditionStrip& content = m_strips[strip];
    const QRectF bar = barRect(strip);
    painter.fillRect(bar, m_theme.grid);
    if (isKnown(content.mean)) {
        QColor pale = content.tone.fill;
        pale.setAlphaF(float(paleness));
        QRectF filled = bar;
        filled.setRight(xOf(strip, *content.mean));
        painter.fillRect(filled, pale);
    }
    if (m_reference) {
        QPen pen(m_theme.ink2, 1.2 * m_theme.strokeScale, Qt::SolidLine, Qt::FlatCap);
        pen.setDashPattern({3, 2});
        painter.setPen(pen);
        const double x = std::floor(xOf(strip, *m_reference)) + 0.5;
        painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()));
    }
    if (isKnown(content.mean)) {
        const double x = std::round(xOf(strip, *content.mean));
        painter.fillRect(QRectF(x - 1, bar.top() - 3, 2, bar.height() + 6), m_theme.ink);
    }
    bool isSomeUndefined = false;
    for (int seed = 1; seed <= seedCount(strip); ++seed) {
        paintDot(painter, {strip, seed});
        isSomeUndefined = isSomeUndefined
            || (seed <= content.dots.size() && content.dots[seed - 1]
                && !isKnown(content.dots[seed - 1]));
    }
    if (isSomeUndefined)
        painter.fillRect(
            QRectF(0, bar.top() - 3, 2 * dotRadius * scaleOf(m_theme) + 2, 2), m_theme.ink2);
}

void ConditionStrips::paintDot(QPainter& painter, const Run& run) const
{
    const std::optional<QPointF> at = dotAt(run.strip, run.seed);
    if (!at)
        return;
    const ConditionStrip& content = m_strips[run.strip];
    const double radius = dotRadius * scaleOf(m_theme);
    painter.setBrush(Qt::NoBrush);
    if (isDiverged(run)) {
        for (const auto& [color, width] :
            {std::pair(m_theme.canvas, 4.0), {m_theme.nonneg.fill, 2.0}}) {
            painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(*at - QPointF(radius, radius), *at + QPointF(radius, radius));
            painter.drawLine(*at - QPointF(radius, -radius), *at + QPointF(radius, -radius));
        }
    } else if (isKnown(content.dots[run.seed - 1])) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.canvas);
        painter.drawEllipse(*at, radius + dotRim, radius + dotRim);
        painter.setBrush(content.tone.fill);
        painter.drawEllipse(*at, radius, radius);
    } else {
        painter.setPen(QPen(content.tone.text, 1.4 * m_theme.strokeScale));
        painter.setBrush(m_theme.canvas);
        painter.drawEllipse(*at, radius - 0.7, radius - 0.7);
    }
}

void ConditionStrips::paintRing(QPainter& painter, const Run& run, double usualRadius) const
{
    const std::optional<QPointF> at = dotAt(run.strip, run.seed);
    if (!at)
        return;
    const double radius = usualRadius * scaleOf(m_theme);
    for (const auto& [color, width] : {std::pair(m_theme.canvas, 4.5), {m_theme.ink, 2.0}}) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, width));
        painter.drawEllipse(*at, radius, radius);
    }
    paintDot(painter, run); // above its neighbours
}

// The ends of the axis, and the name of the dashed line under it.
void ConditionStrips::paintFoot(QPainter& painter) const
{
    const QFont font = m_theme.font(TextRole::Caption);
    const QFont symbols = m_theme.symbolFont(TextRole::Caption);
    const int last = stripCount() - 1;
    const QRectF bar = barRect(last);
    const double top = bar.bottom() + footGap + (hasLayers() ? captionHeight() : 0);
    const DrawnText zero(formatInteger(0), font, symbols), one(formatInteger(1), font, symbols);
    zero.draw(painter, {bar.left(), top}, m_theme.ink3);
    one.draw(painter, {bar.right() - one.width(), top}, m_theme.ink3);
    if (!m_reference)
        return;
    const double left = zero.width() + 8, right = bar.right() - one.width() - 8;
    const DrawnText name = DrawnText::elided(
        tr("%1 %2").arg(m_referenceName, formatRatio(*m_reference)), font, symbols, right - left);
    const double x = xOf(last, *m_reference) - name.width() / 2;
    name.draw(
        painter, {std::clamp(x, left, std::max(left, right - name.width())), top}, m_theme.ink2);
}

} // namespace untangle
