// The five conditions of a family side by side: MIR while training, the final values with one dot a
// seed, and what the class had guessed.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure.h"
#include "app/session.h"
#include "widgets/chart_painter.h"

#include <QWidget>

#include <array>

class QHBoxLayout;

namespace untangle {

class ConditionStrips;
class CurveChart;
class OrderGuess;
struct Theme;

// How the five came out, for sentences.
struct TableStanding {
    std::array<SeedSummary, allConditions.size()> summaries;
    std::vector<Condition> order; // best first; those without a MIR last, as they come
    std::size_t wholeCount = 0; // runs that are over
    std::size_t runCount = 0;
    bool isWhole() const { return wholeCount == runCount; }
};
// At that step; none: at the end.
TableStanding standingOf(const TrainedRuns<ConditionTable>& table, Index layer,
    std::optional<std::int64_t> step = std::nullopt);

class ConditionTableView : public QWidget {
    Q_OBJECT

public:
    explicit ConditionTableView(const Theme& theme, QWidget* parent = nullptr);

    // What is shown; the runs outlive the view or the next call. `mayGuess`: nothing has been
    // trained yet.
    void setTable(const TrainedRuns<ConditionTable>& table,
        const std::optional<std::vector<Condition>>& guess, bool mayGuess,
        std::optional<std::int64_t> step);
    // Whose MIR; one that the network lacks is the family's.
    void setLayer(std::optional<Index> layer);
    Index layer() const;
    // Everything at that step; none: at the end.
    void setStep(std::optional<std::int64_t> step);
    // The one that is pointed at, else that one.
    std::optional<std::int64_t> stepInView() const;
    std::int64_t lastStep() const; // of the plan
    // The run that stands out; one that is not over is none.
    void setSelected(std::optional<std::size_t> run);
    std::optional<std::size_t> selected() const { return m_selected; }

    QList<Figure> figures() const; // the curves and the strips
    // What the chart says of the whole table, for a picture of both.
    QString caption() const;
    void retranslate();
    void fitToType(double scale);
    void setPresenting(bool isPresenting);
    QWidget* guessView() const;

signals:
    void guessEdited(const std::vector<Condition>& order);
    void runSelected(std::size_t run);
    void runActivated(std::size_t run);
    void stepPointed(); // see stepInView

protected:
    void showEvent(QShowEvent* event) override;

private:
    void takeStep(std::optional<std::int64_t> step);
    void show();
    void showCurves();
    void showBands();
    void showSingleRuns();
    void showReferences();
    void showStrips();
    void showGuess();
    QWidget* createRightColumn();
    std::vector<Condition> orderBesides(const std::vector<Condition>& guess) const;
    const StoredRun* runAt(std::size_t run) const;
    std::vector<const StoredRun*> runsOf(Condition condition) const;
    QString hoverText(int strip, int seed) const;
    std::size_t placeOf(int strip, int seed) const;
    QByteArray curvesCsv() const;
    QByteArray runsCsv() const;

    const Theme& m_theme;
    const TrainedRuns<ConditionTable>* m_table = nullptr;
    std::optional<std::vector<Condition>> m_guess;
    bool m_mayGuess = true;
    std::optional<Index> m_layer;
    std::optional<std::int64_t> m_step, m_pointedStep;
    std::optional<std::size_t> m_selected, m_pointed;
    std::optional<ExperimentSettings> m_referenceOf; // settings that m_reference belongs to
    MirReference m_reference;
    QList<ChartFill> m_bands; // of the whole run

    QHBoxLayout* m_columns = nullptr;
    CurveChart* m_chart = nullptr;
    ConditionStrips* m_strips = nullptr;
    OrderGuess* m_guessView = nullptr;
};

} // namespace untangle
