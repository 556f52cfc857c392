// Space and objects: a network trained on a torus, whose cells take sides when the object moves.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chapter.h"
#include "app/run_control.h"
#include "app/torus_cell_card.h"
#include "core/random.h"
#include "widgets/map_wall.h"

#include <QElapsedTimer>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace untangle {

class CardTitle;
class ConditionBox;
class CurveChart;
class ScatterChart;
class SeedRow;
class SegmentedSwitch;
class TorusView;
class ValueSlider;

class SpaceChapter : public Chapter {
    Q_OBJECT

public:
    explicit SpaceChapter(
        const Theme& theme, QWidget* parent = nullptr, Kernel kernel = bestKernel());

    std::string id() const override { return "space"; }
    QString name() const override;
    QString iconName() const override { return QStringLiteral("chapter_space"); }
    void setActive(bool active) override;
    QList<QAction*> runActions() const override;
    void load(const Session& session) override;
    void store(Session& session) override;
    QList<Measure> measures() const override;
    QList<Figure> figures() const override;
    QList<TextFile> textFiles() const override;

    RunControl& run() { return *m_run; }
    // Where the animal is, in places; it walks by itself while the chapter is shown.
    QPointF animal() const { return m_animal; }

protected:
    void retranslate() override;
    void fitToType(double scale) override;
    QWidgetList putAwayWhenPresenting() const override { return {m_charts}; }
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* createControls();
    QWidget* createMaps();
    QWidget* createCharts();
    void editTorus(const TorusSettings& torus, const QString& text, int gesture = 0);
    void editObjects(double value);
    void editCondition(Condition condition);
    void editStage(const TorusStage& stage, const QString& text);
    void setStage(const TorusStage& stage);
    void resetStage();
    void editAnimal(const QPointF& at);
    void setAnimal(const QPointF& at);
    void openCell(std::optional<Index> neuron);
    void pointAt(std::optional<Index> neuron);
    void setWalking(bool isWalking);
    void walk();
    void startOrStopWalk();

    static inline const QString modularityCurve = QStringLiteral("modularity"),
                                r2Curve = QStringLiteral("r2");

    // What is shown.
    void showRun();
    void showControls();
    void showStage();
    void showCells();
    void showMaps();
    void showCell();
    void showScatter();
    void showCurve();
    void showSentence();
    QString sentence() const;
    QString modularSentence(const QString& modularity) const;
    QString mixedSentence(const QString& modularity) const;
    QString caption() const;
    QString fileName(const QString& what) const;
    QStringList cellWords(Index neuron) const;
    const Modularity* modules() const; // of the snapshot; null before the first
    bool hasWall() const; // in the snapshot
    int titleDrop() const;
    QByteArray mapsCsv() const;
    QByteArray fractionsCsv() const;

    RunControl* m_run;
    TorusStage m_stage;
    Index m_placed = 0; // where the animal was put last
    QPointF m_animal;
    double m_headingRad = 0.9, m_turnRad = 0;
    QList<QPointF> m_trail;
    Random m_wind; // that turns it
    QTimer m_walk;
    bool m_isWalking = true;
    bool m_isActive = false;
    std::optional<Index> m_open; // whose maps are shown large
    std::optional<Index> m_pointed;
    TorusStage m_stageBefore; // the drag
    QPointF m_animalBefore;
    int m_torusGesture = 0, m_sliderGesture = 0;
    QElapsedTimer m_sinceMaps;
    QTimer m_mapsLater;

    CardTitle* m_torusTitle = nullptr;
    QToolButton* m_walkButton = nullptr;
    TorusView* m_torus = nullptr;
    SegmentedSwitch* m_objectsKind = nullptr;
    ValueSlider* m_objects = nullptr;
    std::optional<bool> m_showsWindow; // what the slider is for
    QLabel* m_componentsLabel = nullptr;
    SegmentedSwitch* m_components = nullptr;
    QLabel* m_conditionLabel = nullptr;
    ConditionBox* m_condition = nullptr;
    SeedRow* m_seed = nullptr;
    QCheckBox* m_wallBox = nullptr;
    QWidget* m_controls = nullptr;
    QStackedWidget* m_middle = nullptr;
    MapWall* m_maps = nullptr;
    TorusCellCard* m_card = nullptr;
    ScatterChart* m_scatter = nullptr;
    QComboBox* m_axes = nullptr; // which two of three fractions
    CurveChart* m_curve = nullptr;
    QWidget* m_charts = nullptr;
};

} // namespace untangle
