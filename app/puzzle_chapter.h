// The puzzle: cells of space and cells of tasks, and the three questions that they raise.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/background.h"
#include "app/chapter.h"
#include "app/example_cells.h"

#include <QTimer>

#include <array>
#include <memory>
#include <optional>

class QLabel;
class QPushButton;

namespace untangle {

class RateMapView;
class TorusMapView;
class TuningView;

// Its cells are trained when it is first shown; then an animal walks through their maps.
class PuzzleChapter : public Chapter {
    Q_OBJECT

public:
    explicit PuzzleChapter(
        const Theme& theme, QWidget* parent = nullptr, Kernel kernel = bestKernel());

    std::string id() const override { return "puzzle"; }
    QString name() const override;
    QString iconName() const override { return QStringLiteral("chapter_puzzle"); }
    void setActive(bool active) override;
    QList<QAction*> runActions() const override { return {}; }
    void load(const Session&) override { }
    void store(Session&) override { }
    QList<Figure> figures() const override;

    bool hasCells() const { return m_cells.has_value(); }
    // Where the animal is, in seconds of its walk.
    void showWalk(double seconds);

signals:
    // The id of the chapter that answers a question.
    void chapterWanted(const QString& id);

protected:
    void retranslate() override;
    void fitToType(double scale) override;
    QWidgetList putAwayWhenPresenting() const override;

private:
    enum class Cell { Place, Grid, ObjectVector, Border };
    static constexpr std::array allCells{Cell::Place, Cell::Grid, Cell::ObjectVector, Cell::Border};
    struct Question {
        QLabel* words = nullptr;
        QPushButton* link = nullptr;
        const char* chapter = nullptr;
    };
    struct Space {
        TorusMapView* map = nullptr;
        QLabel *words = nullptr, *rate = nullptr;
    };

    QLayout* createQuestions();
    QLayout* createSpace();
    QLayout* createTasks();
    void takeCells(const ExampleCells& cells);
    const Matrix<double>& mapOf(Cell cell) const;
    int hueOf(Cell cell) const; // a factor
    void showQuestions();
    void showCells();
    void showTask(TuningView* view, const NeuronDetail& neuron);

    const Kernel m_kernel;
    std::array<Question, 3> m_questions;
    std::array<Space, allCells.size()> m_space;
    RateMapView* m_axis = nullptr;
    TuningView *m_firstTask = nullptr, *m_secondTask = nullptr;
    QLabel *m_axisWords = nullptr, *m_firstWords = nullptr, *m_secondWords = nullptr;
    std::optional<ExampleCells> m_cells;
    double m_seconds = 0;
    QTimer m_timer;
    std::unique_ptr<Background<ExampleCells>> m_training; // last: it sends events to this
};

} // namespace untangle
