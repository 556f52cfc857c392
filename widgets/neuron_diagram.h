// A network as neurons and links: neurons in the colours of their factors, weights as lines.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"
#include "widgets/ordering.h"
#include "widgets/theme.h"

#include <QImage>
#include <QStringList>
#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

#include <algorithm>

namespace untangle {

class CardTitle;

// A link as it is drawn.
struct LinkStroke {
    QPointF from, to;
    double width = 0;
    QColor color;
};

// Inputs stand left, outputs right, hidden layers between. `layer` counts hidden layers from 0, and
// `neuron` is its index in the layer, wherever the order has put it.
class NeuronDiagram : public QWidget {
    Q_OBJECT

public:
    explicit NeuronDiagram(const Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setCaption(const QString& caption);
    // In place of the key to the colours of the weights; nullptr brings the key back.
    void setCornerWidget(QWidget* widget);
    // Inputs, hidden layers, outputs; what no longer fits is forgotten.
    void setLayers(const QList<int>& sizes);
    void setWeights(const QList<Matrix<double>>& weights); // of each layer, out x in
    // What is known of the neurons of a layer: I(z; e_f) / sum_f I (neurons x factors; a row
    // without information is 0), and words for the label at the pointer: "neuron 19, r = 0.56".
    void setNeurons(int layer, const Matrix<double>& shares, const QList<bool>& isInactive,
        const QStringList& words);
    // order[place] = neuron, from the top; empty: by index. Neurons move to their new places, those
    // of several layers together when they are set in one go.
    void setOrder(int layer, const QList<int>& order);
    void setShownLayer(int layer); // whose details are shown elsewhere: its name is bold
    void setPointed(int layer, int neuron); // -1, -1: none
    void setPinned(int layer, int neuron); // keeps its ring; -1, -1: none
    // While running, what arrives is drawn at most 15 times a second.
    void setRunning(bool running);

    int layerCount() const { return std::max(0, static_cast<int>(m_sizes.size()) - 2); }
    int neuronCount(int layer) const { return m_sizes[layer + 1]; }
    QPointF neuronCentre(int layer, int neuron) const; // where it is now
    double neuronRadius(int layer) const { return m_columns[layer + 1].radius; }
    QPointF inputCentre(int input) const { return placeCentre(0, input); }
    QPointF outputCentre(int output) const { return placeCentre(layerCount() + 1, output); }
    int pointedLayer() const { return m_pointed.layer; }
    int pointedNeuron() const { return m_pointed.neuron; }
    QString shownLabel() const { return m_label; }
    bool isMoving() const { return m_motion.state() == QAbstractAnimation::Running; }
    bool isWaiting() const { return m_pause.isActive(); } // between two pictures while running
    int linkPictureCount() const { return m_pictureCount; } // how often the links were drawn

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void neuronPointed(int layer, int neuron);
    void pointerLeft();
    void neuronClicked(int layer, int neuron);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Neuron {
        int layer = -1;
        int neuron = -1;
        bool isNone() const { return layer < 0; }
        bool operator==(const Neuron&) const = default;
    };
    enum class Origin { Outside, Mouse, Key };
    struct HiddenLayer {
        Matrix<double> shares;
        QList<bool> isInactive;
        QStringList words;
        Ordering places;
    };
    // Where a layer stands. Too many neurons for one file stand in several, side by side.
    struct Column {
        double x = 0;
        double top = 0;
        double spacing = 0;
        double radius = 0;
        int fileCount = 1;
        double fileStep = 0;
    };
    struct Link {
        double weight = 0; // of the greatest of its layer
        int from = 0, to = 0;
    };

    void place();
    double bodyTop() const;
    Column columnOf(bool isEnd, int count) const; // all but its x
    QPointF placeCentre(int column, int place) const;
    QPointF centreOf(int column, int index) const;
    bool exists(const Neuron& neuron) const;
    Neuron neuronAt(const QPointF& position) const;
    Neuron neuronByKey(int key) const;
    QString wordsOf(const Neuron& neuron) const;
    void point(const Neuron& neuron, Origin origin, const QPointF& anchor);
    void unpoint();
    void describe();
    void finishMotion();
    void drawSoon();
    void drawWhatIsDue();

    static QList<Link> visibleLinks(const Matrix<double>& weights);
    static bool isThicker(const Link& a, const Link& b);
    void collectLinks();
    QList<QList<Link>> linksOf(const Neuron& neuron) const;
    LinkStroke strokeOf(qsizetype gap, const Link& link) const;
    QImage imageOf(const QList<QList<Link>>& links) const;
    void paintAsCurves(QPainter& painter, const QList<QList<Link>>& links) const;
    void paintLinks(QPainter& painter);
    static QString endName(bool isInput, int index);
    double endNamesWidth(qsizetype column) const;
    void paintEnds(QPainter& painter, bool isInput) const;
    void paintDisc(QPainter& painter, int layer, int neuron) const;
    void paintRing(QPainter& painter, const Neuron& neuron, double width) const;
    void paintLayerNames(QPainter& painter) const;

    static constexpr double nameGap = 6; // between an input or output and its name

    const Theme& m_theme;
    CardTitle* m_title;
    QWidget* m_key = nullptr; // to the colours; none beside another corner widget
    QList<int> m_sizes;
    QList<Column> m_columns; // one for each of m_sizes
    QList<Matrix<double>> m_weights;
    QList<HiddenLayer> m_layers;
    int m_shown = -1;
    QRectF m_body; // where neurons stand

    Neuron m_pointed, m_pinned;
    Origin m_origin = Origin::Outside;
    QString m_label;
    QPointF m_labelAnchor;

    QVariantAnimation m_motion;
    double m_share = 1; // of the way from the old places to the new ones

    QList<QList<Link>> m_links; // that are drawn, of each layer of weights, thinnest first
    QImage m_picture; // the links
    int m_pictureCount = 0;
    bool m_areLinksStale = true; // m_links
    bool m_isPictureStale = true;
    bool m_isRunning = false;
    QTimer m_pause;
    bool m_isDue = false; // something arrived during the pause
};

} // namespace untangle
