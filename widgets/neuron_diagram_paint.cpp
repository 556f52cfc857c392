// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/neuron_diagram.h"

#include "widgets/card_title.h"
#include "widgets/drawn_text.h"
#include "widgets/hover_label.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace untangle {

namespace {

constexpr double leastWeight = 0.06; // of the greatest of its layer; thinner links are left out
// Between two layers with many links the strongest are drawn: at most 200, and no more ink than
// would fill 70 % of the height if they lay side by side. More is one area of mud.
constexpr qsizetype mostLinks = 200;
constexpr double mostInk = 0.7;
constexpr double faded = 0.25;
constexpr double pureShare = 0.985; // from which on a disc has one colour
constexpr double coreShare = 0.42; // of the radius, for the white core of a repeated hue

double widthOf(double weight)
{
    return 0.4 + 3.2 * std::abs(weight);
}

double opacityOf(double weight)
{
    return 0.1 + 0.75 * std::abs(weight);
}

// The greatest finite size; 0 when there is none.
double greatest(const Matrix<double>& weights)
{
    double result = 0;
    for (Index i = 0; i < weights.size(); ++i) {
        const double size = std::abs(weights.data()[i]);
        if (std::isfinite(size))
            result = std::max(result, size);
    }
    return result;
}

// p * a / 255 in each of the four bytes, rounded.
quint32 scaled(quint32 p, quint32 a)
{
    const auto half = [a](quint32 bytes) {
        const quint32 product = bytes * a;
        return ((product + ((product >> 8) & 0xff00ff) + 0x800080) >> 8) & 0xff00ff;
    };
    return half(p & 0xff00ff) | (half((p >> 8) & 0xff00ff) << 8);
}

// The cubic from (0, 0) to (1, 1) with control points (1/2, 0) and (1/2, 1), as y and dy/dx over x:
// x = 3/2 t - 3/2 t^2 + t^3, y = 3 t^2 - 2 t^3.
struct LinkShape {
    static constexpr std::size_t cellCount = 256;
    std::array<double, cellCount + 1> y, slope;

    LinkShape()
    {
        double t = 0;
        for (std::size_t i = 0; i <= cellCount; ++i) {
            const double x = static_cast<double>(i) / cellCount;
            const auto speed = [&t] { return 1.5 + t * (3 * t - 3); };
            for (int step = 0; step < 8; ++step) // Newton's, from the cell before
                t -= (t * (1.5 + t * (t - 1.5)) - x) / speed();
            y[i] = t * t * (3 - 2 * t);
            slope[i] = 6 * t * (1 - t) / speed();
        }
    }
};

// Every link is a graph over x of one shape, so its pixels are known column by column. Ten times as
// fast as QPainter, which strokes the outline of each curve (tests/bench).
void blend(QImage& image, const LinkStroke& stroke)
{
    static const LinkShape shape;
    const double ratio = image.devicePixelRatio();
    const QPointF from = stroke.from * ratio, to = stroke.to * ratio;
    const double width = stroke.width * ratio, across = to.x() - from.x(), down = to.y() - from.y();
    const int half = static_cast<int>(255 * (width / 2 + 0.5));
    const int most = static_cast<int>(255 * std::min(1.0, width));
    const double steepest = down / across;
    const double cellsAPixel = LinkShape::cellCount / across;
    const quint32 color = qPremultiply(stroke.color.rgba());
    const auto pixels = reinterpret_cast<quint32*>(image.bits());
    const qsizetype stride = image.bytesPerLine() / 4;
    const int firstX = std::max(0, static_cast<int>(std::ceil(from.x() - 0.5)));
    const int lastX = std::min(image.width() - 1, static_cast<int>(std::floor(to.x() - 0.5)));
    for (int x = firstX; x <= lastX; ++x) {
        const double along = (x + 0.5 - from.x()) * cellsAPixel;
        const auto cell = std::min(static_cast<std::size_t>(along), LinkShape::cellCount - 1);
        const double part = along - static_cast<double>(cell);
        const double y
            = from.y() + down * (shape.y[cell] + part * (shape.y[cell + 1] - shape.y[cell]));
        const double slope = steepest * shape.slope[cell];
        const double steepness = std::sqrt(1 + slope * slope); // height over distance
        const double reach = (width / 2 + 0.5) * steepness;
        const int firstY = std::max(0, static_cast<int>(y - reach + 0.5));
        const int lastY = std::min(image.height() - 1, static_cast<int>(y + reach - 0.5));
        // What the line covers of a pixel, from the distance of their middles: in 255ths, with
        // whole numbers, because this is where the time goes.
        const double nearness = 255 / steepness;
        const int step = static_cast<int>(nearness + 0.5);
        int distance = static_cast<int>((firstY + 0.5 - y) * nearness);
        quint32* at = pixels + firstY * stride + x;
        for (int row = firstY; row <= lastY; ++row, at += stride, distance += step) {
            const int covered = std::min(half - std::abs(distance), most);
            if (covered <= 0)
                continue;
            const quint32 source = scaled(color, static_cast<quint32>(covered));
            *at = source + scaled(*at, 255 - qAlpha(source));
        }
    }
}

} // namespace

QList<NeuronDiagram::Link> NeuronDiagram::visibleLinks(const Matrix<double>& weights)
{
    QList<Link> links;
    const double scale = greatest(weights);
    for (int from = 0; scale > 0 && from < weights.cols(); ++from) {
        for (int to = 0; to < weights.rows(); ++to) {
            const double weight = weights(to, from) / scale;
            if (std::isfinite(weight) && std::abs(weight) >= leastWeight)
                links.append({weight, from, to});
        }
    }
    return links;
}

bool NeuronDiagram::isThicker(const Link& a, const Link& b)
{
    return std::abs(a.weight) > std::abs(b.weight);
}

void NeuronDiagram::collectLinks()
{
    m_links.clear();
    for (const Matrix<double>& weights : std::as_const(m_weights)) {
        QList<Link> links = visibleLinks(weights);
        const qsizetype most = std::min(links.size(), mostLinks);
        std::partial_sort(links.begin(), links.begin() + most, links.end(), isThicker);
        qsizetype count = 0;
        for (double ink = 0; count < most && ink < mostInk * m_body.height(); ++count)
            ink += widthOf(links[count].weight) * opacityOf(links[count].weight);
        links.resize(count);
        std::reverse(links.begin(), links.end());
        m_links.append(links);
    }
    m_areLinksStale = false;
}

LinkStroke NeuronDiagram::strokeOf(qsizetype gap, const Link& link) const
{
    const int column = static_cast<int>(gap);
    LinkStroke stroke;
    stroke.from = centreOf(column, link.from) + QPointF(m_columns[gap].radius, 0);
    stroke.to = centreOf(column + 1, link.to) - QPointF(m_columns[gap + 1].radius, 0);
    stroke.width = widthOf(link.weight);
    stroke.color = link.weight > 0 ? m_theme.positiveWeight : m_theme.negativeWeight;
    stroke.color.setAlphaF(static_cast<float>(opacityOf(link.weight)));
    return stroke;
}

QImage NeuronDiagram::imageOf(const QList<QList<Link>>& links) const
{
    const double ratio = devicePixelRatioF();
    QImage image((QSizeF(size()) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    image.setDevicePixelRatio(ratio);
    for (qsizetype gap = 0; gap < links.size(); ++gap) {
        for (const Link& link : links[gap])
            blend(image, strokeOf(gap, link));
    }
    return image;
}

void NeuronDiagram::paintAsCurves(QPainter& painter, const QList<QList<Link>>& links) const
{
    for (qsizetype gap = 0; gap < links.size(); ++gap) {
        for (const Link& link : links[gap]) {
            const LinkStroke stroke = strokeOf(gap, link);
            const double middle = (stroke.from.x() + stroke.to.x()) / 2;
            QPainterPath path(stroke.from);
            path.cubicTo({middle, stroke.from.y()}, {middle, stroke.to.y()}, stroke.to);
            painter.strokePath(path, QPen(stroke.color, stroke.width, Qt::SolidLine, Qt::FlatCap));
        }
    }
}

// Of one neuron, also those that are not among the strongest of their layer.
QList<QList<NeuronDiagram::Link>> NeuronDiagram::linksOf(const Neuron& neuron) const
{
    QList<QList<Link>> links(m_weights.size());
    for (const qsizetype gap : {neuron.layer, neuron.layer + 1}) {
        const bool isIncoming = gap == neuron.layer;
        links[gap] = visibleLinks(m_weights[gap]);
        links[gap].removeIf(
            [&](const Link& link) { return (isIncoming ? link.to : link.from) != neuron.neuron; });
    }
    return links;
}

// On screen from an image, which is made anew only when the links have changed; as curves into a
// file of vectors.
void NeuronDiagram::paintLinks(QPainter& painter)
{
    const bool isOnScreen = painter.paintEngine()->type() == QPaintEngine::Raster;
    if (m_areLinksStale && !m_isDue)
        collectLinks();
    if (isOnScreen
        && ((m_isPictureStale && !m_isDue)
            || m_picture.devicePixelRatio() != devicePixelRatioF())) {
        m_picture = imageOf(m_links);
        m_isPictureStale = false;
        ++m_pictureCount;
    }
    const auto paint = [&](const QList<QList<Link>>& links, const QImage& image) {
        if (isOnScreen)
            painter.drawImage(QPointF(0, 0), image);
        else
            paintAsCurves(painter, links);
    };
    if (m_pointed.isNone()) {
        paint(m_links, m_picture);
        return;
    }
    painter.setOpacity(faded);
    paint(m_links, m_picture);
    painter.setOpacity(1);
    const QList<QList<Link>> own = linksOf(m_pointed);
    paint(own, isOnScreen ? imageOf(own) : QImage());
}

QString NeuronDiagram::endName(bool isInput, int index)
{
    return (isInput ? QStringLiteral("$x$_{%1}") : QStringLiteral("$o$_{%1}")).arg(index + 1);
}

double NeuronDiagram::endNamesWidth(qsizetype column) const
{
    const DrawnText widest(endName(column == 0, m_sizes[column] - 1),
        m_theme.font(TextRole::Caption), m_theme.symbolFont(TextRole::Caption));
    return std::ceil(widest.width()) + 2; // an italic letter leans out of its width
}

// Inputs or outputs as open circles, with as many names as there is room for.
void NeuronDiagram::paintEnds(QPainter& painter, bool isInput) const
{
    const int column = isInput ? 0 : static_cast<int>(m_sizes.size()) - 1;
    const double radius = m_columns[column].radius;
    const QFont font = m_theme.font(TextRole::Caption),
                symbols = m_theme.symbolFont(TextRole::Caption);
    double taken = -1e9;
    for (int index = 0; index < m_sizes[column]; ++index) {
        const QPointF centre = placeCentre(column, index);
        painter.setPen(QPen(m_theme.ink2, 1.6 * m_theme.strokeScale));
        painter.setBrush(m_theme.canvas);
        painter.drawEllipse(centre, radius, radius);
        const DrawnText name(endName(isInput, index), font, symbols);
        if (centre.y() < taken + 0.8 * name.height())
            continue;
        taken = centre.y();
        const double distance = radius + nameGap;
        name.draw(painter,
            {isInput ? centre.x() - distance - name.width() : centre.x() + distance,
                centre.y() - name.height() / 2},
            m_theme.ink2);
    }
}

void NeuronDiagram::paintDisc(QPainter& painter, int layer, int neuron) const
{
    const HiddenLayer& hidden = m_layers[layer];
    const double radius = neuronRadius(layer);
    const QPointF centre = neuronCentre(layer, neuron);
    if (neuron < hidden.isInactive.size() && hidden.isInactive[neuron]) {
        painter.setBrush(m_theme.canvas);
        constexpr double width = 1.2;
        constexpr int dashCount = 6;
        const double dash = std::numbers::pi * (radius - width / 2) / dashCount / width;
        QPen pen(m_theme.ink3, width, Qt::SolidLine, Qt::FlatCap);
        pen.setDashPattern({dash, dash});
        painter.setPen(pen);
        painter.drawEllipse(centre, radius - width / 2, radius - width / 2);
        return;
    }
    painter.setPen(Qt::NoPen);
    const auto paintSlice = [&](double size, double from, double share) {
        const QRectF box(centre.x() - size, centre.y() - size, 2 * size, 2 * size);
        if (share >= pureShare)
            painter.drawEllipse(box);
        else // clockwise from the top, in sixteenths of a degree
            painter.drawPie(box, qRound(16 * (90 - 360 * from)), qRound(-16 * 360 * share));
    };
    painter.setBrush(m_theme.controlEdge);
    double from = 0;
    for (Index factor = 0; factor < hidden.shares.cols(); ++factor) {
        const double share = hidden.shares(neuron, factor);
        if (!std::isfinite(share) || share <= 0)
            continue;
        const int index = static_cast<int>(factor);
        painter.setBrush(m_theme.factor(index).fill);
        paintSlice(radius, from, share);
        if (Theme::hasWhiteCore(index)) {
            painter.setBrush(m_theme.canvas);
            paintSlice(coreShare * radius, from, share);
        }
        from += share;
    }
    if (from == 0)
        paintSlice(radius, 0, 1); // nothing is known of it
}

// Under the disc, which it sets apart from what is around it.
void NeuronDiagram::paintRing(QPainter& painter, const Neuron& neuron, double width) const
{
    if (neuron.isNone())
        return;
    const double radius = neuronRadius(neuron.layer) + 2.5;
    painter.setPen(QPen(m_theme.ink, width));
    painter.setBrush(m_theme.canvas);
    painter.drawEllipse(neuronCentre(neuron.layer, neuron.neuron), radius, radius);
    paintDisc(painter, neuron.layer, neuron.neuron);
}

// "layer 2", or only "2" where layers stand close.
void NeuronDiagram::paintLayerNames(QPainter& painter) const
{
    if (layerCount() < 2)
        return;
    QFont font = m_theme.font(TextRole::Caption);
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(bold);
    const auto fullName
        = [](int layer) { return tr("layer %1").arg(QLocale().toString(layer + 1)); };
    const double room = m_columns[2].x - m_columns[1].x;
    const bool isShort = metrics.horizontalAdvance(fullName(layerCount() - 1)) + 8 > room;
    const double baseline = m_body.top() - metrics.descent();
    for (int layer = 0; layer < layerCount(); ++layer) {
        const QString name = isShort ? QLocale().toString(layer + 1) : fullName(layer);
        painter.setFont(layer == m_shown ? bold : font);
        painter.setPen(layer == m_shown ? m_theme.ink : m_theme.ink2);
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(name);
        painter.drawText(QPointF(m_columns[layer + 1].x - width / 2, baseline), name);
    }
}

void NeuronDiagram::paintEvent(QPaintEvent*)
{
    if (m_sizes.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLinks(painter);
    paintEnds(painter, true);
    paintEnds(painter, false);
    for (int layer = 0; layer < layerCount(); ++layer) {
        for (int neuron = 0; neuron < neuronCount(layer); ++neuron)
            paintDisc(painter, layer, neuron);
    }
    paintRing(painter, m_pinned, 1.4);
    paintRing(painter, m_pointed, 2);
    paintLayerNames(painter);
    if (!m_label.isEmpty())
        drawHoverLabel(painter, m_theme, {m_label}, m_labelAnchor, size());
}

} // namespace untangle
