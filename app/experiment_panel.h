// The form that edits an ExperimentSettings.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment.h"
#include "widgets/theme.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace untangle {

class ConditionBox;
class NumberBox;
class ValueSlider;

class ExperimentPanel : public QFrame {
    Q_OBJECT

public:
    explicit ExperimentPanel(const Theme& theme, QWidget* parent = nullptr);

    const ExperimentSettings& settings() const { return m_settings; }
    // Fills the form; counts as no edit.
    void setSettings(const ExperimentSettings& settings);
    // Of each penalty when it was last on.
    const LossWeights& strengths() const { return m_strengths; }
    void setStrengths(const LossWeights& strengths) { m_strengths = strengths; }

    // A penalty off, or on again with the strength it had.
    void setTermOn(LossTerm term, bool on);
    void drawNewSeed();
    // Those of the family; the seed stays.
    void restoreDefaults();
    bool isDragging() const { return m_isDragging; }
    // Own data from a CSV file; a file that cannot be used is told below the form.
    void openData(const QString& path);

signals:
    // By the user; always valid settings.
    void settingsEdited(const ExperimentSettings& settings);
    void dragFinished();
    void refused(const QString& words); // what was typed or opened, and why

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* createRow(QLabel*& label, const QList<QWidget*>& fields);
    ValueSlider* createBeta(LossTerm term);
    void watchDrag(ValueSlider* slider);
    QWidget* createStopRules(QWidget* form);
    void editStopRules();
    void retranslate();
    void applyLook();
    void fitWidth();
    void fill();
    void showPips();
    // Takes the settings if they are valid; else names the field below the form and keeps the old.
    void edit(const ExperimentSettings& settings);
    void editFamily(Family family);
    void editData(int choice);
    void fillData();
    void editNeurons();
    void editLayers(Index count);
    void rememberStrengths();
    void showProblem(const QString& words);

    const Theme& m_theme;
    ExperimentSettings m_settings;
    LossWeights m_strengths; // of each penalty when it was last on
    bool m_isDragging = false;

    QWidget* m_form = nullptr;
    QLabel *m_conditionTitle = nullptr, *m_conditionPips = nullptr;
    ConditionBox* m_condition = nullptr;
    QLabel* m_costsTitle = nullptr;
    ValueSlider* m_betaNonneg = nullptr;
    ValueSlider* m_betaActivity = nullptr;
    ValueSlider* m_betaWeight = nullptr;
    ValueSlider* m_rate = nullptr;
    QLabel* m_networkTitle = nullptr;
    QLabel *m_dataLabel = nullptr, *m_familyLabel = nullptr, *m_activationLabel = nullptr,
           *m_optimizerLabel = nullptr;
    QLabel *m_factorsLabel = nullptr, *m_inputsLabel = nullptr, *m_layersLabel = nullptr;
    QLabel *m_neuronsLabel = nullptr, *m_seedLabel = nullptr;
    QComboBox *m_data = nullptr, *m_family = nullptr, *m_activation = nullptr,
              *m_optimizer = nullptr;
    NumberBox *m_factors = nullptr, *m_inputs = nullptr, *m_layers = nullptr, *m_seed = nullptr;
    QLineEdit* m_neurons = nullptr;
    QToolButton* m_newSeed = nullptr;
    QLabel* m_stopTitle = nullptr;
    QCheckBox *m_stopsAtMir = nullptr, *m_stopsOnPlateau = nullptr;
    NumberBox *m_stopMir = nullptr, *m_plateauSteps = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace untangle
