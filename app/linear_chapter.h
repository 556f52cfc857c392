// The linear example: z = M e + b in the plane of two neurons, in four steps or dragged freely.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chapter.h"
#include "app/session.h"
#include "core/linear_example.h"

#include <QVariantAnimation>

#include <optional>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace untangle {

class BarChart;
class CardTitle;
class CurveChart;
class EquationView;
class PlaneView;
class StepBar;
class ValueSlider;

class LinearChapter : public Chapter {
    Q_OBJECT

public:
    explicit LinearChapter(const Theme& theme, QWidget* parent = nullptr);

    std::string id() const override { return "linear"; }
    QString name() const override;
    QString iconName() const override { return QStringLiteral("chapter_linear"); }
    void setActive(bool active) override;
    QList<QAction*> runActions() const override;
    void load(const Session& session) override;
    void approach(const Session& session) override;
    void store(Session& session) override;
    QList<Measure> measures() const override;
    QList<Figure> figures() const override;

    int pageCount() const override;
    int shownPage() const override;
    void showPage(int page) override;

    // With motion unless `atOnce`; a step that is still moving jumps to its end first.
    void goTo(LinearStep step, bool atOnce = false);
    // Points of a CSV file as the distribution; the sentence tells why a file cannot be used.
    void openPoints(const QString& path);

protected:
    void retranslate() override;
    void fitToType(double scale) override;
    QWidgetList putAwayWhenPresenting() const override;
    void arrangePage() override;

private:
    void build();
    void createActions();
    QWidget* createPictures();
    QWidget* createControls();
    ValueSlider* createSlider(const char* name, void (LinearChapter::*edit)(double));

    void editAngle(double angleDeg);
    void editFirstBias(double bias);
    void editSecondBias(double bias);
    void editRange(double range);
    void editParameter(double parameter);
    void editDistribution(DistributionKind kind);
    void choosePoints();
    void dragAngle(double angleRad);
    void takeSmallestBias();
    void minimiseEnergy();
    void reset();

    // Makes an edit that can be undone.
    void change(const QString& text, const std::function<void()>& edit);
    LinearSession present() const;
    void restore(const LinearSession& session);
    void beginDrag();

    void setDistribution(const FactorDistribution& distribution);
    void setAngle(double angleRad, const Vector2& signs);
    void setBias(const Vector2& bias);
    // Keeps the state as the one before and moves to `target`.
    void moveTo(const LinearState& target, bool atOnce);
    void finishMotion();
    void keepAsBefore();
    void beginFreePlay();

    void drawSamples();
    void showState();
    void showPlane();
    void showEquation();
    void showEnergy();
    void showCurve();
    void showControls();
    void fillDistributions();
    double biasMaximum() const;
    void showSentence();
    void showHero();
    void fitView();
    QString caption() const;
    QString sentence() const;
    QString freeSentence() const;
    QString shrinkSentence() const;

    Energy energy(const LinearState& state) const;
    bool isNegative(const LinearState& state) const;
    Vector2 smallestBiasOf(const LinearState& state) const;
    bool hasSmallestBias() const;
    QList<QPointF> mapped(const LinearState& state) const;

    FactorDistribution m_distribution;
    std::string m_pointsName; // of a distribution of points
    FactorGeometry m_factors;
    Matrix<double> m_samples;
    BestRotation m_best;
    LinearState m_state;
    std::optional<LinearState> m_before; // the state before, drawn faint
    LinearState m_motionFrom, m_motionTo;
    QVariantAnimation m_motion;
    std::optional<LinearStep> m_step = LinearStep::Start; // none: free play
    LinearStep m_lastStep = LinearStep::Start;
    bool m_isDragging = false;
    bool m_isChanging = false;
    LinearSession m_dragStart;
    int m_gesture = 0; // of the drag
    bool m_asksAboutShrinking = false;
    QString m_problem; // with a file, until the next command
    double m_viewMaximum = 0;
    double m_barMaximum = 0;

    QHBoxLayout* m_columns = nullptr;
    PlaneView* m_plane = nullptr;
    EquationView* m_equation = nullptr;
    CardTitle* m_energyTitle = nullptr;
    BarChart* m_energyBar = nullptr;
    CurveChart* m_curve = nullptr;
    ValueSlider *m_angle = nullptr, *m_firstBias = nullptr, *m_secondBias = nullptr;
    ValueSlider *m_range = nullptr, *m_parameter = nullptr;
    QLabel* m_distributionLabel = nullptr;
    QComboBox* m_distributionBox = nullptr;
    QPushButton *m_smallestBias = nullptr, *m_minimiseEnergy = nullptr;
    QPushButton* m_shrink = nullptr;
    StepBar* m_steps = nullptr;
    QAction *m_nextAction = nullptr, *m_backAction = nullptr, *m_resetAction = nullptr;
    QAction *m_smallestBiasAction = nullptr, *m_minimiseAction = nullptr;
};

} // namespace untangle
