// Grid cells: waves of one length turn into hexagonal maps where rates are nonnegative and cheap.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chapter.h"
#include "app/session.h"

#include <QList>

#include <vector>

class QLabel;
class QLayout;

namespace untangle {

class CardTitle;
class ConditionBox;
class CurveChart;
class Histogram;
class MapGrid;
class NumberBox;
class RingView;
class RunControl;
class SeedRow;
class SegmentedSwitch;
class TorusMapView;

class GridChapter : public Chapter {
    Q_OBJECT

public:
    explicit GridChapter(
        const Theme& theme, QWidget* parent = nullptr, Kernel kernel = bestKernel());

    std::string id() const override { return "grid"; }
    QString name() const override;
    QString iconName() const override { return QStringLiteral("chapter_grid"); }
    void setActive(bool active) override;
    QList<QAction*> runActions() const override;
    void load(const Session& session) override;
    void store(Session& session) override;
    QList<Measure> measures() const override;
    QList<Figure> figures() const override;
    QList<TextFile> textFiles() const override;

    // The run in view, which a test or a picture may bring from elsewhere.
    RunControl& run() { return *m_run; }

protected:
    void retranslate() override;
    void fitToType(double scale) override;
    QWidgetList putAwayWhenPresenting() const override;

private:
    QWidget* createControls();
    QLayout* createMaps();
    QLayout* createCell();

    void editRing(const RingSettings& ring, int gesture = 0);
    void dragRing(double inner, double outer);
    void typeRing();
    void choose(Index neuron);

    const GridCells* cells() const; // of the snapshot; nullptr before the first
    std::optional<Index> shownNeuron() const;
    void show();
    void showControls();
    void showWaves();
    void showMaps();
    void showCell();
    void showCurve();
    void sortCells();
    QStringList waveText(const QPoint& k) const;
    QStringList cellText(Index neuron) const;
    QString problemOf(const RingSettings& ring) const; // empty when it can be trained
    QString sentence() const;
    QString caption() const;
    QString fileName(const QString& what) const;

    RunControl* m_run = nullptr;
    QWidget* m_controls = nullptr;
    CardTitle *m_ringTitle = nullptr, *m_mapsTitle = nullptr, *m_cellTitle = nullptr;
    RingView* m_ring = nullptr;
    SegmentedSwitch* m_codeSwitch = nullptr;
    QLabel *m_leastLabel = nullptr, *m_greatestLabel = nullptr;
    QLabel* m_conditionLabel = nullptr;
    NumberBox *m_least = nullptr, *m_greatest = nullptr;
    SeedRow* m_seed = nullptr;
    ConditionBox* m_condition = nullptr;
    MapGrid* m_maps = nullptr;
    Histogram* m_histogram = nullptr;
    TorusMapView *m_map = nullptr, *m_autocorrelogram = nullptr;
    QLabel *m_mapLabel = nullptr, *m_autocorrelogramLabel = nullptr, *m_spacing = nullptr;
    CurveChart* m_curve = nullptr;

    std::shared_ptr<const Snapshot> m_shown; // whose maps are drawn
    std::vector<Index> m_order; // of the maps: best first when the run last paused
    std::optional<Index> m_neuron; // that was chosen; none: the first in order
    RingSettings m_lastRing; // the ring before a place code took its place
    int m_gesture = 0; // of the circle that is being dragged
};

} // namespace untangle
