// One hidden neuron in numbers and pictures: equation, information, cost, tuning.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure.h"
#include "core/trainer.h"
#include "widgets/theme.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace untangle {

class CardTitle;
class EquationView;
class RateMapView;
class TuningView;

class NeuronCard : public QWidget {
    Q_OBJECT

public:
    explicit NeuronCard(const Theme& theme, QWidget* parent = nullptr);

    // The neuron that the snapshot describes; without one the card says how to choose it.
    void setSnapshot(std::shared_ptr<const Snapshot> snapshot);
    void retranslate();
    // The whole card, and the rate map where there is one.
    QList<Figure> figures();

    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void fitLines();
    void fitLinesAnew();
    void showTitle();
    void showEquation();
    void showInformation();
    void showCost();
    void showTuning();
    void showRateMap();
    QColor sourceColor(Index source) const;
    void applyFonts();

    const Theme& m_theme;
    std::shared_ptr<const Snapshot> m_snapshot;
    CardTitle* m_title;
    EquationView* m_equation;
    QLabel *m_information, *m_cost;
    TuningView* m_tuning;
    RateMapView* m_rateMap;
};

} // namespace untangle
