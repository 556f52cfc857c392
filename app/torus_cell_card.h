// One cell of a torus opened large: its maps as plain bins, the means that its fractions are made
// of, and which kind of cell it is and why.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/torus.h"
#include "widgets/theme.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;

namespace untangle {

class CardTitle;
class RateMapView;
class TuningView;

// Where things are, each a place or column of the torus.
struct TorusStage {
    Index objectA = 0, objectB = 0;
    Index wall = 0;
    bool operator==(const TorusStage&) const = default;
};

class TorusCellCard : public QWidget {
    Q_OBJECT

public:
    explicit TorusCellCard(const Theme& theme, QWidget* parent = nullptr);

    // activity: TorusTask::allScenes() x neurons; modules: of that activity.
    void setCell(const Matrix<float>& activity, const Modularity& modules, Index neuron,
        const TorusStage& stage);
    void retranslate();
    void fitToType(double scale);

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showWords();
    QStringList hoverText(const RateMapView& view, int row, int column) const;

    const Theme& m_theme;
    Index m_neuron = -1;
    Modularity m_modules;
    MarginalMeans m_means;
    std::array<Matrix<double>, 4> m_maps; // with the object at A and B, by place, by vector
    CardTitle* m_title;
    QPushButton* m_close;
    QLabel* m_reason;
    std::array<CardTitle*, 5> m_names{}; // of the maps and of the curve
    std::array<RateMapView*, 4> m_views{};
    TuningView* m_byWall;
};

} // namespace untangle
