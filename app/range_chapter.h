// Range: cut the corners of the factor square and watch axis alignment stop being optimal.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chapter.h"
#include "app/session.h"
#include "core/best_code.h"

#include <array>
#include <memory>
#include <optional>

class QComboBox;
class QGridLayout;
class QFrame;
class QGridLayout;
class QLabel;
class QPushButton;

namespace untangle {

class CardTitle;
class CurveChart;
class FactorSquare;
class NumberBox;
class RunControl;
class SegmentedSwitch;
class SupportView;
class ValueSlider;

// What follows from where factors can be: by the shape alone, whatever a network makes of it.
struct RangeMeasures {
    explicit RangeMeasures(const FactorGeometry& geometry);

    FactorGeometry factors;
    AlignmentTest test;
    std::vector<AlignmentPoint> curve;
    BestCode code; // of any number of neurons
    double codeAlignment = 1; // as a network's is measured: weighted by the neurons' energies
};

class RangeChapter : public Chapter {
    Q_OBJECT

public:
    explicit RangeChapter(
        const Theme& theme, QWidget* parent = nullptr, Kernel kernel = bestKernel());

    std::string id() const override { return "range"; }
    QString name() const override;
    QString iconName() const override { return QStringLiteral("chapter_range"); }
    void setActive(bool active) override;
    QList<QAction*> runActions() const override;
    void load(const Session& session) override;
    void store(Session& session) override;
    QList<Measure> measures() const override;
    QList<Figure> figures() const override;
    QList<TextFile> textFiles() const override;

    // Points from a CSV file as the distribution; what is wrong with it is told in the sentence.
    void openPoints(const QString& path);
    // Draws a run that was made elsewhere, without a thread.
    void showRun(std::shared_ptr<const Snapshot> snapshot);

protected:
    void retranslate() override;
    void fitToType(double scale) override;
    QWidgetList putAwayWhenPresenting() const override;
    void arrangePage() override;

private:
    // The network's lessons, each a distribution and a sentence.
    enum class Lesson { CutCorners, CopiedFactor, NearlyEqual };
    static FactorDistribution distributionOf(Lesson lesson);

    void build();
    QWidget* createControls();
    QWidget* createChoices();
    QWidget* createPictures();
    ValueSlider* createSlider(const char* name, void (RangeChapter::*edit)(double));

    const FactorDistribution& distribution() const;
    // Both edits can be undone.
    void editDistribution(const FactorDistribution& distribution, const QString& text);
    void editView(const QString& text, bool showsCode, Index codeNeurons);
    void setView(bool showsCode, Index codeNeurons);
    void chooseKind(DistributionKind kind);
    void editCut(double cut);
    void editFraction(double fraction);
    void choosePoints();
    void chooseTool(bool draws, bool erases);
    void drawPoint(const QPointF& values);
    void erasePoints(const QPointF& values, double radius);
    void usePoints(); // that were drawn, as soon as they can be a distribution
    std::string pointsName() const;

    // Whether there was anything to measure anew.
    bool measure();
    Matrix<double> codeMixing() const;
    void showState();
    void showControls();
    void showSquare();
    void showTest();
    void showEnergy();
    void showNumbers();
    QString sentence() const;
    QString lessonSentence(Lesson lesson) const;
    std::optional<Lesson> lesson() const;
    std::optional<double> alignment() const; // of the trained network
    bool hasSamplesOfTheirOwn() const;
    bool followsSamples() const;
    QString followedText() const;
    QString caption() const;
    QByteArray squareCsv() const;
    QByteArray testCsv() const;
    QByteArray alignmentCsv() const;

    RunControl* m_run;
    int m_gesture = 0; // of the drag in hand
    bool m_showsCode = false;
    Index m_codeNeurons = RangeSession::mostCodeNeurons;
    // Loaded points and where they came from.
    std::vector<std::pair<Matrix<double>, std::string>> m_pointFiles;
    Matrix<double> m_drawn; // with a tool in hand
    QString m_problem; // html

    // Of the distribution and the seed that they were measured for.
    FactorDistribution m_measured;
    std::optional<std::uint32_t> m_measuredSeed;
    std::optional<RangeMeasures> m_exact, m_sampled; // the hull of the evaluation set
    BestRotation m_rotation;
    Matrix<double> m_samples;
    std::optional<Matrix<double>> m_codeMixing; // of m_codeNeurons

    QComboBox* m_kind = nullptr;
    QLabel *m_kindLabel = nullptr, *m_lessonsLabel = nullptr, *m_arrowsLabel = nullptr,
           *m_neuronsLabel = nullptr;
    SegmentedSwitch *m_corners = nullptr, *m_arrows = nullptr;
    ValueSlider *m_cut = nullptr, *m_fraction = nullptr;
    NumberBox* m_neurons = nullptr;
    QPushButton *m_draw = nullptr, *m_erase = nullptr, *m_loadPoints = nullptr;
    std::array<QPushButton*, 3> m_lessons{};
    CardTitle *m_squareTitle = nullptr, *m_testTitle = nullptr;
    FactorSquare* m_square = nullptr;
    SupportView* m_support = nullptr;
    CurveChart* m_energy = nullptr;
    QGridLayout* m_pictures = nullptr;
    QFrame* m_separator = nullptr;
    std::array<QLabel*, 3> m_numbers{};
};

} // namespace untangle
