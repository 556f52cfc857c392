// What to take home: two questions answered, two contributions, and the claims one by one.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/background.h"
#include "app/chapter.h"
#include "app/example_cells.h"
#include "core/linear_example.h"

#include <QTimer>

#include <array>
#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace untangle {

class BarChart;
class CurveChart;
class PlaneView;
class TorusMapView;

// Its networks are trained when it is first shown; two of its pictures move by closed forms.
class TakeHomeChapter : public Chapter {
    Q_OBJECT

public:
    explicit TakeHomeChapter(
        const Theme& theme, QWidget* parent = nullptr, Kernel kernel = bestKernel());

    std::string id() const override { return "take_home"; }
    QString name() const override;
    QString iconName() const override { return QStringLiteral("chapter_take_home"); }
    void setActive(bool active) override;
    QList<QAction*> runActions() const override { return {}; }
    void load(const Session&) override { }
    void store(Session&) override { }
    QList<Figure> figures() const override;
    int pageCount() const override { return int(partCount); }
    int shownPage() const override { return m_page; }
    void showPage(int page) override;

    bool hasRuns() const { return m_runs.has_value(); }
    // The pictures that move, in seconds from their start.
    void showMotion(double seconds);

signals:
    // The id of the chapter that shows a claim.
    void chapterWanted(const QString& id);

protected:
    void retranslate() override;
    void fitToType(double scale) override;
    void arrangePage() override;
    QWidgetList putAwayWhenPresenting() const override;

private:
    // A question or contribution with its answer, and what is claimed there.
    enum Part { Brains, Machines, Theory, Range };
    static constexpr std::size_t partCount = 4, claimsEach = 2;
    struct Claim {
        QLabel* words = nullptr;
        QPushButton* link = nullptr;
    };
    struct PartViews {
        QLabel *question = nullptr, *answer = nullptr;
        std::array<Claim, claimsEach> claims;
        QWidget* picture = nullptr;
    };
    // What is trained for the pictures.
    struct Runs {
        ExampleCells cells;
        std::array<std::vector<Evaluation>, allConditions.size()> curves; // of seed 1
    };

    QWidget* createCells();
    QWidget* createPlane();
    Runs train(std::stop_token stop) const;
    void takeRuns(const Runs& runs);
    void showRuns();
    void showPlane(double angleRad);
    void showRange(double cut);
    void showAnswers();

    const Kernel m_kernel;
    std::array<PartViews, partCount> m_parts;
    std::array<TorusMapView*, 4> m_maps{};
    std::array<QLabel*, 4> m_mapNames{};
    CurveChart *m_mir = nullptr, *m_energyCurve = nullptr;
    PlaneView* m_plane = nullptr;
    BarChart* m_energyBar = nullptr;
    std::optional<Runs> m_runs;
    int m_page = 0; // while presenting: the part that is shown
    double m_seconds = 0;
    QTimer m_timer;
    std::unique_ptr<Background<Runs>> m_training; // last: it sends events to this
};

} // namespace untangle
