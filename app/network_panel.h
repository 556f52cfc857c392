// The network laid open: diagram or plane, information matrix and the pointed neuron, in step.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure.h"
#include "app/session.h"
#include "widgets/theme.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QStackedWidget;
class QPushButton;

namespace untangle {

class CardTitle;
class MatrixView;
class NeuronCard;
class NeuronDiagram;
class PlaneView;
class SegmentedSwitch;

// A neuron that is pointed at, in the diagram or the matrix, is framed in both and described below;
// one that is clicked stays so until another one is, or until Escape.
class NetworkPanel : public QWidget {
    Q_OBJECT

public:
    explicit NetworkPanel(const Theme& theme, QWidget* parent = nullptr);

    // `layer` is the hidden layer whose information is shown.
    void setSnapshot(std::shared_ptr<const Snapshot> snapshot, Index layer);
    // Neurons of all layers by the factor that they prefer, with motion. Done by itself when a run
    // pauses or ends, never while it plays.
    void sort();
    NetworkView view() const;
    void setView(const NetworkView& view);
    void retranslate();
    void fitToType(double scale);
    // Diagram or plane, whichever is shown, the matrix and the described neuron.
    QList<Figure> figures() const;

    QWidget* neuronCard() const;

    // The neuron whose description the next snapshots should hold.
    std::optional<NeuronId> wanted() const;

signals:
    void wantedChanged(std::optional<NeuronId> neuron);
    void layerChosen(Index layer);
    void viewEdited(); // by the user

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* createDiagramPage();
    QWidget* createPlanePage();
    void createMatrix();
    void choosePage(int page);
    void editPage(int page);
    void point(std::optional<NeuronId> neuron);
    void pin(NeuronId neuron);
    void showPointed();
    void refresh();
    void startShape();
    bool takeStoredOrders();
    bool hasTrained();
    void showDiagram();
    bool showsPlane() const;
    void showPlane();
    void showMatrix();
    void choosePair();
    void takeStoredPair();
    QString neuronWords(Index layer, Index neuron) const;
    QString matrixLabel(int column, int row) const;
    bool exists(NeuronId neuron) const;
    const Information& information() const { return m_snapshot->information[std::size_t(m_layer)]; }

    const Theme& m_theme;
    QStackedWidget* m_pages;
    NeuronDiagram* m_diagram = nullptr;
    CardTitle* m_planeTitle = nullptr;
    PlaneView* m_plane = nullptr;
    QLabel *m_horizontalLabel = nullptr, *m_verticalLabel = nullptr;
    QComboBox *m_horizontal = nullptr, *m_vertical = nullptr; // neurons of the plane
    SegmentedSwitch *m_diagramSwitch = nullptr, *m_planeSwitch = nullptr;
    MatrixView* m_matrix = nullptr;
    SegmentedSwitch* m_unitSwitch = nullptr; // nats or share
    QPushButton* m_sortButton = nullptr;
    NeuronCard* m_neuron;

    std::shared_ptr<const Snapshot> m_snapshot;
    Index m_layer = 0;
    std::vector<Index> m_shape; // layer sizes that the views are set up for, as the next
    bool m_hasPlane = false;
    std::optional<NeuronId> m_pointed, m_pinned;
    std::optional<NeuronId> m_last; // described when nothing is pointed at
    std::vector<std::vector<Index>> m_orders; // of each hidden layer
    std::optional<std::vector<std::vector<Index>>> m_storedOrders; // for the next snapshot
    bool m_wasRunning = false;
    std::int64_t m_runNumber = 0, m_tipStep = 0; // see hasTrained
    bool m_isPairChosen = false; // by the user
    std::vector<Index> m_storedPair; // for the next picture of the plane
    double m_planeReach = 0;
    QTimer m_rest; // in Instant: sorted when the slider rests
    // Diagram and neuron are read, not watched: while a run plays they are filled 15 times a
    // second.
    QElapsedTimer m_sinceSlowViews;
};

} // namespace untangle
