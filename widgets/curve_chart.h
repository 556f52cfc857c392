// A card with curves over a common x: loss terms, MIR, energy against angle, tuning curves.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart_painter.h"
#include "widgets/curve_data.h"
#include "widgets/theme.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <limits>
#include <optional>

class QChart;
class QChartView;
class QGraphicsItem;
class QLineSeries;

namespace untangle {

class CardTitle;

// Points may hold anything: what cannot be drawn becomes a gap. x must not decrease.
struct Curve {
    QString id;
    QString name; // at the curve's end; may hold the markup of DrawnText
    QPen pen;
    QColor textColor;
    QList<QPointF> points{};
    bool hasEndLabel = true;
    bool isBold = false; // its end label
    bool isVisible = true;
};

// A further run behind the present one. Points as those of a curve.
struct OverlayCurve {
    QList<QPointF> points;
    QString name; // at the curve's end; empty: it is there to be seen, not read
    QPen pen;
    QColor textColor;
};

// The curves are Qt Charts line series in a plot whose axes are its own pixels: ranges, logarithm,
// gaps and thinning are done before (curve_data.h), so no number of the data ever reaches an axis
// of Qt Charts. Everything else is drawn by two items, one below and one above the series. Nothing
// is computed while the chart is hidden.
class CurveChart : public QWidget {
    Q_OBJECT

public:
    explicit CurveChart(const Theme& theme, QWidget* parent = nullptr);
    ~CurveChart() override;

    void setTitle(const QString& title);
    void setCaption(const QString& caption);
    // At the right end of the title row; the chart takes ownership.
    void setCornerWidget(QWidget* widget);

    // Replaces all curves and forgets automatic ranges: a new picture.
    void setCurves(const QList<Curve>& curves);
    // Replaces the points of one curve; automatic ranges grow in steps.
    void setPoints(const QString& id, const QList<QPointF>& points);
    void setCurveVisible(const QString& id, bool isVisible);
    // The run before, pale; an empty name puts no label in the gutter.
    void setGhost(const QList<QPointF>& points, const QString& name = {});
    // Drawn behind the curves, within ranges that hold them too.
    void setOverlays(const QList<OverlayCurve>& overlays);

    void setXRange(double minimum, double maximum);
    void setYRange(double minimum, double maximum);
    void setAutomaticXRange();
    void setAutomaticYRange();
    void setLogarithmic(bool isLogarithmic);
    // Clicks mean something: the pointer is a hand over the plot.
    void setClickable(bool isClickable);
    // Dashes cost three times a solid line: off while a run plays fast.
    void setDashed(bool isDashed);
    // Charts in a column share x: their plots begin and end at the same place.
    static void alignPlots(const QList<CurveChart*>& charts);
    void setXTicks(const QList<AxisTick>& ticks); // empty: computed
    void setXNumbersVisible(bool isVisible);
    void setGutterVisible(bool isVisible);
    void setXText(std::function<QString(double)> text); // "step 1640"
    void setValueText(std::function<QString(double)> text);

    void setReferenceLines(const QList<ReferenceLine>& lines);
    void setFills(const QList<ChartFill>& fills);
    void setMarks(const QList<ChartMark>& marks);
    void setOpenMarkers(const QList<OpenMarker>& markers);
    // The pointed place, shown on all charts of a chapter; its label only where the pointer is.
    void setCursor(std::optional<double> x);
    // The present step: a line with dots; curves beyond it are pale.
    void setHead(std::optional<double> x);
    void setUndefinedFrom(
        std::optional<double> x, const QString& title = {}, const QString& reason = {});
    void setDiverged(std::optional<QPointF> at);
    // A note over the plot beside a point; the chart takes ownership. nullptr removes it.
    void setNote(QWidget* note, const QPointF& at = {});
    void setEmptyText(const QString& title, const QString& hint);
    void setDraggablePoint(std::optional<QPointF> at, const QString& label = {});
    void setDragStep(double step); // of an arrow key; Page keys move ten

    // What is shown; these bring the chart up to date first.
    AxisRange xRange();
    AxisRange yRange();
    int leftOutCount();
    std::optional<double> valueAt(const QString& id, double x);
    std::optional<double> ghostValueAt(double x) const;
    int overlayCount() const { return static_cast<int>(m_overlays.size()); }
    std::optional<double> overlayValueAt(int index, double x);
    QRectF plotRect(); // in pixels of this widget, as the next two
    QPointF pixelAt(const QPointF& value);
    // Of curves, then reference lines, then the ghost, then as many overlays as there is room for.
    QList<QRectF> endLabelRects();
    int drawnPointCount(const QString& id);
    int drawnStretchCount(const QString& id);
    std::optional<double> cursor() const { return m_cursor; }
    QStringList cursorLabel();
    int drawnDotCount();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void pointed(double x);
    void pointerLeft();
    // The pointed place, by the pointer or Enter; only where clicks are wanted.
    void clicked(double x);
    void dragStarted();
    void xDragged(double x);
    void dragFinished();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Layer {
        Curve curve;
        GatedCurve gated;
        int drawnPoints = 0;
        int drawnStretches = 0;
    };
    // Beside the plot.
    struct Room {
        double left = 0;
        double right = 0;
        friend bool operator==(const Room&, const Room&) = default;
    };
    struct Overlay {
        OverlayCurve curve;
        GatedCurve gated;
    };
    // What the curves say at the cursor.
    struct CursorReading {
        QStringList lines;
        QString nearest; // to the pointer
        double nearestDistance = std::numeric_limits<double>::infinity();
    };
    enum class Origin { Chapter, Pointer, Key };

    void applyTheme();
    void invalidate();
    void invalidatePlace();
    void invalidateCursor();
    void refresh(); // brings what is shown up to date with what was set
    void measure();
    void refreshAll();
    void refreshRanges();
    void placePlot();
    double gutterWidth();
    void refreshGhost();
    void refreshOverlays();
    qsizetype refreshCurve(Layer& layer, qsizetype firstSeries);
    QList<QList<QPointF>> toPixels(
        const GatedCurve& gated, double leftLimit, double rightLimit) const;
    void addDots(const QList<QPointF>& line, const QColor& color);
    QPainterPath pathOf(const QList<QList<QPointF>>& lines) const;
    QLineSeries* seriesAt(qsizetype index);
    void refreshCursor();
    void refreshEndLabels();
    void readAtCursor(
        const QString& name, const QColor& color, const GatedCurve& gated, CursorReading& reading);
    void refreshNote();
    void describe();

    void pointerMoved(const QPointF& position);
    void pointerGone();
    void pressed(const QPointF& position);
    void released();
    bool isOnDraggable(const QPointF& position) const;
    void drag(double x);
    void dragByKey(int steps);
    void point(std::optional<double> x, Origin origin);
    std::optional<double> nearestX(double x) const;
    QList<double> allX() const;
    const Layer* mainLayer() const;
    const Layer* layerOf(const QString& id) const;
    QString valueText(std::optional<double> value) const;

    const Theme& m_theme;
    CardTitle* m_title;
    QChart* m_chart; // owned by the view
    QChartView* m_view;
    QGraphicsItem* m_below;
    QGraphicsItem* m_above;
    QWidget* m_note = nullptr;
    QPointF m_noteAt;
    QTimer m_refreshTimer;
    QTimer m_describeTimer;

    ChartScene m_scene;
    std::vector<Layer> m_layers;
    QList<QLineSeries*> m_series; // one a stretch, reused in drawing order, owned by the chart
    QList<QPointF> m_ghostPoints;
    QString m_ghostName;
    std::vector<Overlay> m_overlays;
    std::optional<AxisRange> m_fixedX, m_fixedY; // as asked for
    std::optional<AxisRange> m_grownX, m_grownY;
    QList<AxisTick> m_fixedTicks;
    Room m_room; // this chart's own need
    QList<QPointer<CurveChart>> m_partners;
    bool m_hasGutter = true;
    std::function<QString(double)> m_xText, m_valueText;
    std::optional<double> m_cursor;
    std::optional<double> m_head;
    Origin m_cursorOrigin = Origin::Chapter;
    QPointF m_pointer;
    double m_dragStep = 0;
    bool m_isDragging = false;
    bool m_isClickable = false;
    bool m_isDashed = true;
    bool m_isMeasured = false;
    bool m_isStale = true;
    bool m_isCursorStale = true;
};

} // namespace untangle
