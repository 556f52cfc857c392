// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clipping_device.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPainterPathStroker>

#include <utility>

namespace untangle {

namespace {

class ClippingEngine : public QPaintEngine {
public:
    ClippingEngine(QPainter& target, const QSize& size, int dotsPerInch)
        : QPaintEngine(AllFeatures)
        , m_target(target)
        , m_fontScale(double(dotsPerInch) / target.device()->logicalDpiY())
        , m_place(target.transform())
    {
        m_whole.addRect(QRectF({}, size));
        m_clip = m_whole;
    }

    bool begin(QPaintDevice*) override
    {
        m_target.save();
        return true;
    }
    bool end() override
    {
        drawHeldLines();
        m_target.restore();
        return true;
    }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState& now) override
    {
        drawHeldLines();
        const DirtyFlags changed = now.state();
        if (changed & DirtyTransform) {
            m_transform = now.transform();
            m_target.setTransform(m_transform * m_place);
        }
        if (changed & DirtyPen)
            m_target.setPen(now.pen());
        if (changed & DirtyBrush)
            m_target.setBrush(now.brush());
        if (changed & DirtyBrushOrigin)
            m_target.setBrushOrigin(now.brushOrigin());
        if (changed & DirtyHints)
            m_target.setRenderHints(now.renderHints());
        if (changed & DirtyOpacity)
            m_target.setOpacity(now.opacity());
        if (changed & DirtyClipEnabled)
            m_isClipEnabled = now.isClipEnabled();
        if (changed & (DirtyClipPath | DirtyClipRegion)) {
            QPainterPath path = now.clipPath();
            if (changed & DirtyClipRegion) {
                path = QPainterPath();
                path.addRegion(now.clipRegion());
            }
            setClip(m_transform.map(path), now.clipOperation());
        }
    }

    void drawPath(const QPainterPath& path) override
    {
        drawHeldLines();
        draw(path);
    }

    // Qt Charts draws a curve line by line, each from where the last one ended: they become one
    // path.
    void drawLines(const QLineF* lines, int count) override
    {
        for (int i = 0; i < count; ++i) {
            if (m_lines.isEmpty() || m_lines.currentPosition() != lines[i].p1())
                m_lines.moveTo(lines[i].p1());
            m_lines.lineTo(lines[i].p2());
        }
    }
    using QPaintEngine::drawLines;

    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override
    {
        drawHeldLines();
        QPainterPath path;
        path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
        if (mode == PolylineMode) {
            drawOpen(path);
            return;
        }
        path.closeSubpath();
        path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
        draw(path);
    }
    using QPaintEngine::drawPolygon;

    void drawPixmap(const QRectF& to, const QPixmap& pixmap, const QRectF& from) override
    {
        drawHeldLines();
        m_target.drawPixmap(to, pixmap, from);
    }

    void drawImage(const QRectF& to, const QImage& image, const QRectF& from,
        Qt::ImageConversionFlags flags) override
    {
        drawHeldLines();
        m_target.drawImage(to, image, from, flags);
    }

    void drawTextItem(const QPointF& at, const QTextItem& item) override
    {
        drawHeldLines();
        QFont font = item.font();
        if (font.pointSizeF() > 0)
            font.setPointSizeF(font.pointSizeF() * m_fontScale);
        m_target.setFont(font);
        m_target.drawText(at, item.text());
    }

private:
    void draw(const QPainterPath& path)
    {
        if (isInside(path)) {
            m_target.drawPath(path);
            return;
        }
        const QPainterPath clip = m_transform.inverted().map(presentClip());
        if (m_target.brush().style() != Qt::NoBrush)
            m_target.fillPath(path.intersected(clip), m_target.brush());
        if (m_target.pen().style() != Qt::NoPen)
            m_target.fillPath(
                QPainterPathStroker(m_target.pen()).createStroke(path).intersected(clip),
                m_target.pen().brush());
    }

    void drawOpen(const QPainterPath& path)
    {
        const QBrush brush = m_target.brush();
        m_target.setBrush(Qt::NoBrush);
        draw(path);
        m_target.setBrush(brush);
    }

    void drawHeldLines()
    {
        if (m_lines.isEmpty())
            return;
        drawOpen(std::exchange(m_lines, {}));
    }

    void setClip(const QPainterPath& path, Qt::ClipOperation operation)
    {
        m_isClipEnabled = operation != Qt::NoClip;
        if (operation == Qt::IntersectClip)
            m_clip = m_clip.intersected(path);
        else
            m_clip = operation == Qt::NoClip ? m_whole : m_whole.intersected(path);
    }

    const QPainterPath& presentClip() const { return m_isClipEnabled ? m_clip : m_whole; }

    // The width of the pen does not count: half a line beyond the edge of a plot is no harm, and
    // a curve that lies on the edge stays one line.
    bool isInside(const QPainterPath& path) const
    {
        constexpr double onTheEdge = 0.01;
        const QRectF box = m_transform.mapRect(path.controlPointRect());
        const QPainterPath& clip = presentClip();
        const QRectF clipBox
            = clip.boundingRect().adjusted(-onTheEdge, -onTheEdge, onTheEdge, onTheEdge);
        return clipBox.contains(box) && (isRectangle(clip) || clip.contains(box));
    }

    static bool isRectangle(const QPainterPath& path)
    {
        constexpr int corners = 5; // the first one again
        if (path.elementCount() != corners)
            return false;
        const QRectF box = path.boundingRect();
        for (int i = 0; i < corners; ++i) {
            const QPointF at = path.elementAt(i);
            if ((at.x() != box.left() && at.x() != box.right())
                || (at.y() != box.top() && at.y() != box.bottom()))
                return false;
        }
        return true;
    }

    QPainter& m_target;
    double m_fontScale;
    QTransform m_place; // of the target, before anything was painted
    QTransform m_transform;
    QPainterPath m_lines; // not yet drawn
    QPainterPath m_whole, m_clip; // in pixels of the device
    bool m_isClipEnabled = false;
};

} // namespace

ClippingDevice::ClippingDevice(QPainter& target, const QSize& size, int dotsPerInch)
    : m_size(size)
    , m_dotsPerInch(dotsPerInch)
    , m_engine(std::make_unique<ClippingEngine>(target, size, dotsPerInch))
{
}

ClippingDevice::~ClippingDevice() = default;

QPaintEngine* ClippingDevice::paintEngine() const
{
    return m_engine.get();
}

int ClippingDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return qRound(m_size.width() * 25.4 / m_dotsPerInch);
    case PdmHeightMM:
        return qRound(m_size.height() * 25.4 / m_dotsPerInch);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return m_dotsPerInch;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return int(devicePixelRatioFScale());
    case PdmNumColors:
        return 1 << 24;
    case PdmDepth:
        return 24;
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace untangle
