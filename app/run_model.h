// What the run table shows of each run.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "widgets/theme.h"

#include <QAbstractTableModel>
#include <QIcon>
#include <QPen>

namespace untangle {

enum RunColumn {
    OverlayColumn,
    NumberColumn,
    MirColumn,
    R2Column,
    ConditionColumn,
    BetaNonnegColumn,
    BetaActivityColumn,
    BetaWeightColumn,
    TotalColumn,
    SeedColumn,
    StepsColumn,
    PredictionColumn,
    NonnegColumn,
    ActivityColumn,
    WeightColumn,
    NetworkColumn,
    SecondsColumn,
    RunColumnCount
};

// How a run is drawn beside others: the colour tells its condition, the dash tells the run.
struct RunStroke {
    QPen pen;
    QColor textColor;
};

// All that is shown of a run; its curves stay where they are.
struct RunRow {
    int number = 0;
    bool isOverlaid = false;
    double seconds = 0;
    ExperimentSettings settings; // at its end
    std::vector<Mark> marks;
    Evaluation tip;
    std::optional<Divergence> divergence;
    Kernel kernel = Kernel::Eigen;

    const LayerMir& mir() const { return tip.layers[std::size_t(reportedLayer(settings))]; }
};

class RunModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr QSize sampleSize{30, 12}; // of the curve beside its tick
    static constexpr int presentRole = Qt::UserRole; // whether the run is in view
    static constexpr int sortRole = Qt::UserRole + 1;
    // Overlaid runs differ in dash while there are no more of them.
    static constexpr std::size_t dashCount = 8;

    explicit RunModel(const Theme& theme, QObject* parent = nullptr);

    // Whether anything has changed.
    bool setRuns(const std::vector<RunRecord>& runs, std::optional<std::size_t> present);
    const std::vector<RunRow>& rows() const { return m_rows; }
    const std::vector<RunStroke>& strokes() const { return m_strokes; }
    // Everything again, in the present language and theme.
    void refresh();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void overlayToggled(int row, bool isOverlaid); // by the user; nothing has changed yet

private:
    std::optional<double> number(const RunRow& row, int column) const;
    QString text(const RunRow& row, int column) const;
    QString toolTip(const RunRow& row, int column) const;
    QString headerName(int column) const;
    QString headerToolTip(int column) const;
    void draw();
    QIcon sample(const QPen& pen) const;

    const Theme& m_theme;
    std::vector<RunRow> m_rows;
    std::vector<RunStroke> m_strokes;
    std::vector<QIcon> m_samples;
    std::optional<std::size_t> m_present;
};

} // namespace untangle
