// MIR, R² and loss of one family over one beta, or over two, with seeds.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure.h"
#include "app/session.h"

#include <QPoint>
#include <QWidget>

#include <array>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace untangle {

class CurveChart;
class HeatMap;
class NumberBox;
struct Theme;

class SweepView : public QWidget {
    Q_OBJECT

public:
    // What can be chosen beside the family's settings.
    struct Plan {
        Condition condition = Condition::NonnegActivityWeight;
        SweepAxis x;
        std::optional<SweepAxis> y;
        bool operator==(const Plan&) const = default;
    };

    explicit SweepView(const Theme& theme, QWidget* parent = nullptr);

    // Fills the form; counts as no edit.
    void setPlan(const Plan& plan);
    // What came out so far, by the plan that it was made by; the runs outlive the view or the next
    // call. `present` is marked.
    void setSweep(const TrainedRuns<BetaSweep>& sweep, const ExperimentSettings& present);
    void setLayer(std::optional<Index> layer);
    void setSeed(Index seed); // whose runs are shown; 0: the mean of all

    QList<Figure> figures() const;
    QString caption() const;
    // The best cell in a sentence; empty before the first run.
    QString bestInWords() const;
    // The cell that is pointed at; empty without one.
    QString pointedInWords() const;
    void retranslate();
    void fitToType(double scale);

signals:
    void planEdited(const Plan& plan);
    void seedChosen(Index seed);
    void runActivated(std::size_t run);
    void cellPointed(); // or no longer
    void refused(const QString& words); // what is wrong with what was typed; empty: nothing

private:
    // What is shown over the grid.
    enum Quantity { Mir, R2, Loss, QuantityCount };
    struct AxisForm {
        QLabel *name = nullptr, *from = nullptr, *to = nullptr, *values = nullptr;
        QComboBox* beta = nullptr;
        NumberBox *minimum = nullptr, *maximum = nullptr, *count = nullptr;
    };

    QWidget* createForm();
    AxisForm createAxisForm(const char* objectName, bool mayBeNone);
    QWidget* createPictures();
    void fillForm();
    void editAxes();
    SweepAxis axisOf(const AxisForm& form, const SweepAxis& before) const;
    void show();
    void showCurves();
    void showMaps();
    void showPointed(std::optional<QPoint> cell);
    void fillSeedBox();

    Index layer() const;
    Index cellOf(int x, int y) const;
    const StoredRun* runAt(Index seed, int x, int y) const;
    std::vector<const StoredRun*> runsOf(int x, int y) const; // of the seed in view, or of all
    const SeedSummary& summaryAt(int x, int y) const;
    const std::optional<Spread>& spreadAt(Quantity quantity, int x, int y) const;
    QPointF presentCell() const;
    QString placeInWords(int x, int y) const;
    QString mirInWords(int x, int y) const;
    QString hoverText(int x, int y) const;
    void activate(int x, int y);
    QByteArray csv() const;

    const Theme& m_theme;
    Plan m_plan;
    const TrainedRuns<BetaSweep>* m_sweep = nullptr;
    ExperimentSettings m_present;
    std::optional<Index> m_layer;
    Index m_seed = 0;
    std::optional<QPoint> m_pointed;
    std::vector<double> m_xs, m_ys; // of the sweep in view
    std::vector<SeedSummary> m_summaries; // of each cell, x first

    QLabel *m_conditionLabel = nullptr, *m_seedLabel = nullptr;
    QComboBox *m_condition = nullptr, *m_seedBox = nullptr;
    AxisForm m_x, m_y;
    std::array<QStackedWidget*, QuantityCount> m_pictures{};
    std::array<CurveChart*, QuantityCount> m_charts{};
    std::array<HeatMap*, QuantityCount> m_maps{};
};

} // namespace untangle
