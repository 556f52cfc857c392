// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/puzzle_chapter.h"

#include "widgets/control_help.h"
#include "widgets/number_text.h"
#include "widgets/rate_map_view.h"
#include "widgets/torus_map_view.h"
#include "widgets/tuning_view.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr int frameMs = 33;
constexpr int leastMap = 150, taskHeight = 130;
constexpr int columnGap = 24;
constexpr int taskHues[] = {3, 4}; // factors that stand nowhere else in the chapter

QLabel* createWords(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

} // namespace

PuzzleChapter::PuzzleChapter(const Theme& theme, QWidget* parent, Kernel kernel)
    : Chapter(theme, parent)
    , m_kernel(kernel)
{
    auto* body = new QWidget(this);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(24, 4, 24, 16);
    rows->setSpacing(20);
    rows->addLayout(createQuestions());
    rows->addLayout(createSpace());
    rows->addLayout(createTasks());
    rows->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHead());
    layout->addWidget(createBody(body), 1);
    m_timer.setInterval(frameMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!Chapter::theme().reducedMotion)
            showWalk(m_seconds + frameMs / 1000.0);
    });
    retranslate();
    fitToScreen();
}

QString PuzzleChapter::name() const
{
    return tr("The puzzle");
}

QLayout* PuzzleChapter::createQuestions()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(columnGap);
    const char* const chapters[] = {"space", "range", "conditions"};
    for (std::size_t i = 0; i < m_questions.size(); ++i) {
        Question& question = m_questions[i];
        question.chapter = chapters[i];
        question.words = createWords(this);
        question.link = new QPushButton(this);
        question.link->setObjectName(QStringLiteral("link%1").arg(i + 1));
        connect(question.link, &QPushButton::clicked, this,
            [this, chapter = question.chapter] { emit chapterWanted(QLatin1String(chapter)); });
        auto* column = new QVBoxLayout;
        column->setSpacing(8);
        column->addWidget(question.words);
        column->addStretch();
        column->addWidget(question.link, 0, Qt::AlignLeft);
        row->addLayout(column, 1);
    }
    return row;
}

QLayout* PuzzleChapter::createSpace()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(columnGap);
    grid->setVerticalSpacing(2);
    for (std::size_t i = 0; i < m_space.size(); ++i) {
        const auto column = int(i);
        Space& space = m_space[i];
        space.map = new TorusMapView(theme(), this);
        space.map->setObjectName(QStringLiteral("map%1").arg(i + 1));
        space.map->setFocusPolicy(Qt::NoFocus);
        space.words = createWords(this);
        space.rate = createWords(this);
        space.rate->setObjectName(QStringLiteral("rate%1").arg(i + 1));
        grid->addWidget(space.map, 0, column);
        grid->addWidget(space.words, 1, column);
        grid->addWidget(space.rate, 2, column);
        grid->setColumnStretch(column, 1);
    }
    return grid;
}

QLayout* PuzzleChapter::createTasks()
{
    m_axis = new RateMapView(theme(), this);
    m_axis->setObjectName("axis");
    m_axis->setAxisFactors(0, 1);
    m_firstTask = new TuningView(theme(), this);
    m_firstTask->setObjectName("firstTask");
    m_secondTask = new TuningView(theme(), this);
    m_secondTask->setObjectName("secondTask");
    auto* row = new QHBoxLayout;
    row->setSpacing(columnGap);
    const auto add = [&](QWidget* view, QLabel*& words, int pictureStretch) {
        words = createWords(this);
        auto* panel = new QHBoxLayout;
        panel->setSpacing(12);
        panel->addWidget(view, pictureStretch);
        panel->addWidget(words, 10);
        row->addLayout(panel, 1);
    };
    add(m_axis, m_axisWords, 9);
    add(m_firstTask, m_firstWords, 12);
    add(m_secondTask, m_secondWords, 12);
    return row;
}

void PuzzleChapter::setActive(bool active)
{
    if (active && !m_cells && !m_training)
        m_training = std::make_unique<Background<ExampleCells>>(
            this,
            [kernel = m_kernel](std::stop_token stop) { return trainExampleCells(stop, kernel); },
            [this](const ExampleCells& cells) { takeCells(cells); });
    if (active)
        m_timer.start();
    else
        m_timer.stop();
}

void PuzzleChapter::takeCells(const ExampleCells& cells)
{
    m_cells = cells;
    showCells();
}

const Matrix<double>& PuzzleChapter::mapOf(Cell cell) const
{
    switch (cell) {
    case Cell::Place:
        return m_cells->place;
    case Cell::Grid:
        return m_cells->grid;
    case Cell::ObjectVector:
        return m_cells->objectVector;
    case Cell::Border:
        break;
    }
    return m_cells->border;
}

int PuzzleChapter::hueOf(Cell cell) const
{
    switch (cell) {
    case Cell::Place:
    case Cell::Grid:
        return 0;
    case Cell::ObjectVector:
        return 1;
    case Cell::Border:
        break;
    }
    return 2;
}

void PuzzleChapter::showCells()
{
    if (!m_cells)
        return;
    for (Cell cell : allCells)
        m_space[std::size_t(cell)].map->setMap(mapOf(cell));
    m_space[std::size_t(Cell::ObjectVector)].map->setObject(
        QPointF(ExampleCells::objectColumn, ExampleCells::objectRow));
    m_space[std::size_t(Cell::Border)].map->setWall(double(ExampleCells::wallColumn));
    m_axis->setMap(m_cells->axis);
    showTask(m_firstTask, m_cells->firstTask);
    showTask(m_secondTask, m_cells->secondTask);
    showWalk(m_seconds);
}

void PuzzleChapter::showTask(TuningView* view, const NeuronDetail& neuron)
{
    const auto listOf
        = [](const Vector<double>& values) { return QList<double>(values.begin(), values.end()); };
    const QString names[] = {tr("task A"), tr("task B")};
    QList<TuningPanel> panels;
    for (std::size_t task = 0; task < neuron.tuning.size(); ++task) {
        const TuningCurve& curve = neuron.tuning[task];
        panels.append({names[task], taskHues[task], listOf(curve.factor), listOf(curve.mean),
            listOf(curve.low), listOf(curve.high)});
    }
    view->setPanels(panels);
}

void PuzzleChapter::showWalk(double seconds)
{
    m_seconds = seconds;
    if (!m_cells)
        return;
    const WalkPlace at = walkAt(seconds);
    for (Cell cell : allCells) {
        const Matrix<double>& map = mapOf(cell);
        const auto side = double(map.rows());
        Space& space = m_space[std::size_t(cell)];
        space.map->setAnimal(QPointF(at.x * side - 0.5, at.y * side - 0.5));
        space.rate->setText(tr("rate here %1 %")
                                .arg(colored(formatFixed(100 * rateAt(map, at), 0),
                                    theme().factor(hueOf(cell)).text)));
    }
}

QList<Figure> PuzzleChapter::figures() const
{
    QList<QWidget*> space;
    for (const Space& each : m_space)
        space << each.map << each.words;
    QList<Figure> figures{{tr("Cells of space"), "puzzle-space", space},
        {tr("A neuron of one axis"), "puzzle-axis", {m_axis, m_axisWords}},
        {tr("Cells of two tasks"), "puzzle-tasks",
            {m_firstTask, m_firstWords, m_secondTask, m_secondWords}},
        {tr("Whole chapter"), "puzzle-chapter", page()}};
    for (Figure& figure : figures)
        figure.caption = tr("Neurons of small networks with nonneg + activity + weight: a torus of "
                            "%1 × %1 places with an object and a wall, a ring of waves, two "
                            "networks of two factors.")
                             .arg(torusSide);
    return figures;
}

void PuzzleChapter::retranslate()
{
    setHead(name(),
        tr("One animal walks through four maps at once: each cell fires for a reason of its own."));
    showQuestions();
    struct Words {
        QString name, does, more;
    };
    const std::array<Words, allCells.size()> words{
        Words{tr("Place cell"), tr("fires at one place"),
            tr("Wherever the object is, it fires at the same place of the room.")},
        Words{tr("Grid cell"), tr("fires on a lattice of places"),
            tr("Its places lie on a hexagonal lattice over the whole room.")},
        Words{tr("Object-vector cell"), tr("fires beside the object"),
            tr("It fires at one vector from the object, which the ring marks.")},
        Words{tr("Border cell"), tr("fires along the wall"),
            tr("Its rate follows the distance from the wall, the upright line.")}};
    for (Cell cell : allCells) {
        const Words& of = words[std::size_t(cell)];
        Space& space = m_space[std::size_t(cell)];
        space.words->setText(
            colored(of.name, theme().factor(hueOf(cell)).text) + QStringLiteral(" ") + of.does);
        space.map->setHue(theme().factor(hueOf(cell)).fill);
        setHelp(space.map, of.more);
        space.map->setAccessibleName(of.name);
        space.map->setAccessibleDescription(of.more);
        space.map->setEmptyText(tr("A small network is trained for this cell."));
    }
    const auto titled = [this](const QString& title, const QString& text, const QString& source) {
        return QStringLiteral("%1<br>%2<br><span style=\"color:%3\">%4</span>")
            .arg(colored(title, theme().ink), text, theme().ink2.name(), source);
    };
    m_axisWords->setText(titled(tr("A neuron of one axis"),
        tr("Its rate follows one property and ignores the other."),
        tr("Trained network, as an illustration of Bao et al. 2020")));
    m_firstWords->setText(
        titled(tr("A cell of task A"), tr("It follows what task A asks and ignores task B."),
            tr("Trained network, as an illustration of Lee et al. 2022")));
    m_secondWords->setText(titled(tr("A cell of task B"), tr("And this one the other way round."),
        tr("The same network, another neuron")));
    m_axis->setHue(theme().factor(0).fill);
    m_axis->setAxisNames(QStringLiteral("$e$_{1}"), QStringLiteral("$e$_{2}"));
    m_axis->setAccessibleName(tr("Rate of a neuron over two factors"));
    m_axis->setAccessibleDescription(tr("Its rate follows one property and ignores the other."));
    setHelp(m_axis,
        tr("The rate over the square of two factors: the stronger the colour, the higher."));
    m_firstTask->setAccessibleName(tr("Rate of a neuron against what each task asks"));
    m_secondTask->setAccessibleName(m_firstTask->accessibleName());
    m_firstTask->setDescription(tr("It follows what task A asks and ignores task B."));
    m_secondTask->setDescription(tr("And this one the other way round."));
    for (TuningView* view : {m_firstTask, m_secondTask})
        setHelp(view,
            tr("Mean rate against the factor of each task; the band holds 80 % of "
               "the samples."));
    showCells();
}

void PuzzleChapter::showQuestions()
{
    const QString questions[] = {tr("Why do brains have so many bespoke cell types?"),
        tr("Why are some representations entangled and others not?"),
        tr("How can a machine learn disentangled ones?")};
    const QString links[] = {tr("Space and objects ›"), tr("Range ›"), tr("Five conditions ›")};
    for (std::size_t i = 0; i < m_questions.size(); ++i) {
        // In the text, since a style sheet resets the font of a label.
        m_questions[i].words->setText(
            QStringLiteral("<span style=\"font-size:%1pt\">%2</span>")
                .arg(theme()
                         .font(isPresenting() ? TextRole::Sentence : TextRole::Title)
                         .pointSizeF())
                .arg(questions[i].toHtmlEscaped()));
        m_questions[i].link->setText(links[i]);
        setHelp(m_questions[i].link, tr("Goes to the chapter that answers this question."),
            tr("The last chapter gathers all answers."));
        m_questions[i].link->setAccessibleDescription(questions[i]);
    }
}

QWidgetList PuzzleChapter::putAwayWhenPresenting() const
{
    return {m_axis, m_axisWords, m_firstTask, m_firstWords, m_secondTask, m_secondWords};
}

void PuzzleChapter::fitToType(double scale)
{
    showQuestions();
    const int least = int(std::lround(leastMap * scale));
    for (const Space& space : m_space)
        space.map->setMinimumSize(least, least);
    for (QWidget* view : QList<QWidget*>{m_axis, m_firstTask, m_secondTask})
        view->setFixedHeight(int(std::lround(taskHeight * scale)));
    m_axis->setFixedWidth(m_axis->maximumHeight());
}

} // namespace untangle
