// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/condition_table_view.h"

#include "app/csv.h"
#include "app/labels.h"
#include "app/sweep_table.h"
#include "widgets/condition_strips.h"
#include "widgets/curve_chart.h"
#include "widgets/number_text.h"
#include "widgets/order_guess.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr double bandOpacity = 0.22, singleOpacity = 0.3;
constexpr double meanWidth = 2.8, singleWidth = 1, chosenWidth = 2;

QString curveId(Condition condition)
{
    return Labels::nameOf(condition);
}

QList<QPointF> mirCurve(const StoredRun& run, Index layer)
{
    QList<QPointF> points;
    const auto add = [&points, layer](const Evaluation& evaluation) {
        points.append({double(evaluation.step),
            evaluation.layers[std::size_t(layer)].mir.value_or(std::nan(""))});
    };
    for (const Evaluation& evaluation : run.history.evaluations())
        add(evaluation);
    if (points.isEmpty() || points.constLast().x() < double(run.tip.step))
        add(run.tip);
    return points;
}

QColor withOpacity(QColor color, double opacity)
{
    color.setAlphaF(float(opacity));
    return color;
}

// In an order that gives nothing away.
constexpr std::array guessItems{Condition::ReluWeight, Condition::NonnegActivityWeight,
    Condition::ActivityWeight, Condition::ReluActivityWeight, Condition::ReluActivity};

int itemOf(Condition condition)
{
    return int(std::find(guessItems.begin(), guessItems.end(), condition) - guessItems.begin());
}

std::size_t conditionCount()
{
    return allConditions.size();
}

} // namespace

TableStanding standingOf(
    const TrainedRuns<ConditionTable>& table, Index layer, std::optional<std::int64_t> step)
{
    TableStanding standing;
    standing.runCount = std::size_t(table.plan.seedCount) * conditionCount();
    std::array<std::vector<const StoredRun*>, allConditions.size()> runs;
    for (std::size_t i = 0; i < table.runs.size(); ++i)
        if (const auto& run = table.runs[i]) {
            runs[i % conditionCount()].push_back(&*run);
            ++standing.wholeCount;
        }
    for (Condition condition : allConditions) {
        standing.summaries[std::size_t(condition)]
            = summaryOf(runs[std::size_t(condition)], layer, step);
        standing.order.push_back(condition);
    }
    const auto valueOf = [&standing](Condition condition) {
        const auto& mir = standing.summaries[std::size_t(condition)].mir;
        return mir ? mir->mean : -1;
    };
    std::stable_sort(standing.order.begin(), standing.order.end(),
        [&](Condition one, Condition other) { return valueOf(one) > valueOf(other); });
    return standing;
}

ConditionTableView::ConditionTableView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    m_chart = new CurveChart(theme, this);
    m_chart->setObjectName("conditionsChart");
    m_chart->setYRange(0, 1);
    m_chart->setXText([](double x) { return tr("step %1").arg(formatInteger(x)); });
    m_chart->setValueText(formatRatio);
    connect(m_chart, &CurveChart::pointed, this, [this](double x) {
        m_pointedStep = std::int64_t(std::llround(x));
        showStrips();
        emit stepPointed();
    });
    connect(m_chart, &CurveChart::pointerLeft, this, [this] {
        m_pointedStep.reset();
        showStrips();
        emit stepPointed();
    });

    m_columns = new QHBoxLayout(this);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(28);
    m_columns->addWidget(m_chart);
    m_columns->addWidget(createRightColumn());
    setPresenting(false);
}

// Large names need a wider column; they name the curves beside it too.
void ConditionTableView::setPresenting(bool isPresenting)
{
    m_columns->setStretch(0, isPresenting ? 46 : 63);
    m_columns->setStretch(1, isPresenting ? 54 : 37);
    m_chart->setGutterVisible(!isPresenting);
}

QWidget* ConditionTableView::guessView() const
{
    return m_guessView;
}

QWidget* ConditionTableView::createRightColumn()
{
    m_strips = new ConditionStrips(m_theme, this);
    m_strips->setObjectName("conditionStrips");
    m_strips->setHoverText([this](int strip, int seed) { return hoverText(strip, seed); });
    const auto point = [this](std::optional<std::size_t> run) {
        if (run == m_pointed)
            return;
        m_pointed = run;
        showSingleRuns();
    };
    connect(m_strips, &ConditionStrips::runPointed, this,
        [this, point](int strip, int seed) { point(placeOf(strip, seed)); });
    connect(m_strips, &ConditionStrips::pointerLeft, this, [point] { point(std::nullopt); });
    connect(m_strips, &ConditionStrips::runClicked, this,
        [this](int strip, int seed) { emit runSelected(placeOf(strip, seed)); });
    connect(m_strips, &ConditionStrips::runActivated, this,
        [this](int strip, int seed) { emit runActivated(placeOf(strip, seed)); });

    m_guessView = new OrderGuess(m_theme, this);
    m_guessView->setObjectName("guess");
    connect(m_guessView, &OrderGuess::orderEdited, this, [this](const QList<int>& order) {
        std::vector<Condition> guess;
        for (int item : order)
            guess.push_back(guessItems[std::size_t(item)]);
        emit guessEdited(guess);
    });

    auto* column = new QWidget(this);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_strips, 1);
    layout->addWidget(m_guessView);
    return column;
}

void ConditionTableView::setTable(const TrainedRuns<ConditionTable>& table,
    const std::optional<std::vector<Condition>>& guess, bool mayGuess,
    std::optional<std::int64_t> step)
{
    m_table = &table;
    m_guess = guess;
    m_mayGuess = mayGuess;
    takeStep(step);
    if (m_selected && !runAt(*m_selected))
        m_selected.reset();
    m_pointed.reset();
    show();
}

void ConditionTableView::setLayer(std::optional<Index> layer)
{
    m_layer = layer;
    if (m_table)
        show();
}

Index ConditionTableView::layer() const
{
    const ExperimentSettings& base = m_table->plan.base;
    return m_layer && *m_layer < Index(base.hiddenSizes.size()) ? *m_layer : reportedLayer(base);
}

void ConditionTableView::setStep(std::optional<std::int64_t> step)
{
    takeStep(step);
    showBands();
    showSingleRuns();
    showStrips();
}

void ConditionTableView::takeStep(std::optional<std::int64_t> step)
{
    if (step != m_step) {
        m_pointedStep.reset();
        m_chart->setCursor(std::nullopt);
    }
    m_step = step;
    m_chart->setHead(step ? std::optional(double(*step)) : std::nullopt);
}

std::int64_t ConditionTableView::lastStep() const
{
    return sweepEnd(m_table->plan.base);
}

void ConditionTableView::setSelected(std::optional<std::size_t> run)
{
    m_selected = run && runAt(*run) ? run : std::nullopt;
    showSingleRuns();
    showStrips();
}

const StoredRun* ConditionTableView::runAt(std::size_t run) const
{
    return run < m_table->runs.size() && m_table->runs[run] ? &*m_table->runs[run] : nullptr;
}

std::vector<const StoredRun*> ConditionTableView::runsOf(Condition condition) const
{
    std::vector<const StoredRun*> runs;
    for (std::size_t i = std::size_t(condition); i < m_table->runs.size(); i += conditionCount())
        if (const StoredRun* run = runAt(i))
            runs.push_back(run);
    return runs;
}

std::size_t ConditionTableView::placeOf(int strip, int seed) const
{
    return std::size_t(seed - 1) * conditionCount() + std::size_t(strip);
}

std::optional<std::int64_t> ConditionTableView::stepInView() const
{
    return m_pointedStep ? m_pointedStep : m_step;
}

void ConditionTableView::show()
{
    const ExperimentSettings& base = m_table->plan.base;
    std::size_t seedCount = 0;
    for (Condition condition : allConditions)
        seedCount = std::max(seedCount, runsOf(condition).size());
    m_chart->setCaption(tr("mean ± standard error of %n seed(s); %1 bins, %2 samples", nullptr,
        m_table->isWhole() || seedCount == 0 ? int(m_table->plan.seedCount) : int(seedCount))
                            .arg(base.information.binCount)
                            .arg(evaluationSampleCount(base.data, base.evaluationSamples)));
    m_chart->setXRange(0, double(lastStep()));
    showReferences();
    showCurves();
    showSingleRuns();
    showStrips();
    showGuess();
}

void ConditionTableView::showCurves()
{
    QList<Curve> curves;
    m_bands.clear();
    for (Condition condition : allConditions) {
        const Tone& tone = m_theme.conditions[int(condition)];
        QPen pen(tone.fill, meanWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (const QList<qreal> dash = Theme::conditionDash(int(condition)); !dash.isEmpty())
            pen.setDashPattern(dash);
        Curve curve{curveId(condition), Labels::of(condition), pen, tone.text};
        ChartFill band{{}, {}, withOpacity(tone.fill, bandOpacity)};
        for (const MeanPoint& point : meanCurve(runsOf(condition), layer())) {
            const auto step = double(point.step);
            curve.points.append({step, point.mir ? point.mir->mean : std::nan("")});
            if (!point.mir)
                continue;
            const double error = point.mir->standardError.value_or(0);
            band.lower.append({step, std::max(0.0, point.mir->mean - error)});
            band.upper.append({step, std::min(1.0, point.mir->mean + error)});
        }
        curves.append(curve);
        m_bands.append(band);
    }
    m_chart->setCurves(curves);
    showBands();
}

// Up to the step in view.
void ConditionTableView::showBands()
{
    QList<ChartFill> bands = m_bands;
    const auto isAhead = [this](const QPointF& at) { return m_step && at.x() > double(*m_step); };
    for (ChartFill& band : bands) {
        band.lower.removeIf(isAhead);
        band.upper.removeIf(isAhead);
    }
    bands.removeIf([](const ChartFill& band) { return band.lower.isEmpty(); });
    m_chart->setFills(bands);
}

// Faint behind the means; the one that is pointed at or chosen stands out with its name.
void ConditionTableView::showSingleRuns()
{
    QList<OverlayCurve> faint, strong;
    for (std::size_t i = 0; i < m_table->runs.size(); ++i) {
        const StoredRun* run = runAt(i);
        if (!run)
            continue;
        const Tone& tone = m_theme.conditions[int(i % conditionCount())];
        QList<QPointF> points = mirCurve(*run, layer());
        if (m_step)
            points.removeIf([this](const QPointF& at) { return at.x() > double(*m_step); });
        if (m_pointed == i || m_selected == i)
            strong.append({points, tr("seed %1").arg(i / conditionCount() + 1),
                QPen(tone.fill, chosenWidth), tone.text});
        else
            faint.append(
                {points, {}, QPen(withOpacity(tone.fill, singleOpacity), singleWidth), tone.text});
    }
    m_chart->setOverlays(faint + strong);
}

// Both lines are those of seed 1: with other seeds they differ in the third digit.
void ConditionTableView::showReferences()
{
    ExperimentSettings settings = m_table->plan.base;
    settings.seed = 1;
    // Takes milliseconds, which a chapter that nobody has looked at yet does not spend.
    const bool isWanted = isVisible() || m_table->wholeCount() > 0;
    if (isWanted && (!m_referenceOf || !haveSameGround(*m_referenceOf, settings))) {
        m_reference = TrainingGround(settings).reference;
        m_referenceOf = settings;
    }
    QList<ReferenceLine> lines;
    const auto add = [&lines](const QString& name, std::optional<double> value) {
        if (value)
            lines.append({name, *value, {3.3, 2.5}, formatRatio(*value)});
    };
    if (m_table->wholeCount() > 0) { // else the words of the empty chart stand there
        add(tr("random mixing"), m_reference.randomMixing);
        add(tr("one factor per neuron"), m_reference.oneFactorPerNeuron);
    }
    m_chart->setReferenceLines(lines);
    m_strips->setReference(m_reference.randomMixing, tr("random mixing"));
}

void ConditionTableView::showStrips()
{
    const auto step = stepInView();
    QList<ConditionStrip> strips;
    const auto layerCount = Index(m_table->plan.base.hiddenSizes.size());
    for (Condition condition : allConditions) {
        ConditionStrip strip;
        strip.parts = pipsOf(condition);
        strip.name = Labels::of(condition);
        strip.lack = Labels::lackOf(condition);
        strip.tone = m_theme.conditions[int(condition)];
        for (Index seed = 1; seed <= m_table->plan.seedCount; ++seed) {
            const StoredRun* run = runAt(placeOf(int(condition), int(seed)));
            strip.diverged.append(run && run->divergence);
            strip.dots.append(run ? std::optional(evaluationAt(*run, step)
                                                      .layers[std::size_t(layer())]
                                                      .mir.value_or(std::nan("")))
                                  : std::nullopt);
        }
        const std::vector<const StoredRun*> runs = runsOf(condition);
        const auto meanOf = [](const std::optional<Spread>& spread) {
            return spread ? std::optional(spread->mean) : std::nullopt;
        };
        const SeedSummary summary = summaryOf(runs, layer(), step);
        strip.mean = meanOf(summary.mir);
        strip.r2 = meanOf(summary.r2);
        if (layerCount > 1) {
            QStringList texts;
            for (Index i = 0; i < layerCount; ++i) {
                const auto mean = meanOf(summaryOf(runs, i, step).mir);
                texts.append(mean ? formatFixed(*mean, 2) : QStringLiteral("–"));
            }
            strip.layers = tr("MIR by layer: %1").arg(texts.join(QStringLiteral(" · ")));
        }
        strips.append(strip);
    }
    m_strips->setTitle(step ? tr("MIR at step %1").arg(formatInteger(double(*step)))
                            : tr("MIR after %1 steps").arg(formatInteger(double(lastStep()))));
    m_strips->setStrips(strips);
    const auto selected = m_selected.value_or(0);
    m_strips->setSelected(m_selected ? int(selected % conditionCount()) : -1,
        m_selected ? int(selected / conditionCount()) + 1 : 0);
}

// Means that differ by less than this are told as equal: either order of them is right.
std::vector<Condition> ConditionTableView::orderBesides(const std::vector<Condition>& guess) const
{
    constexpr double equal = 0.005;
    const TableStanding standing = standingOf(*m_table, layer());
    const auto mirOf = [&standing](Condition condition) {
        const auto& mir = standing.summaries[std::size_t(condition)].mir;
        return mir ? mir->mean : -1;
    };
    const auto placeInGuess = [&guess](Condition condition) {
        return std::find(guess.begin(), guess.end(), condition);
    };
    std::vector<Condition> order = standing.order;
    for (auto first = order.begin(); first != order.end();) {
        const auto last = std::find_if(first, order.end(),
            [&](Condition other) { return mirOf(*first) - mirOf(other) >= equal; });
        std::sort(first, last, [&](Condition one, Condition other) {
            return placeInGuess(one) < placeInGuess(other);
        });
        first = last;
    }
    return order;
}

void ConditionTableView::showGuess()
{
    QList<GuessItem> items;
    for (Condition condition : guessItems)
        items.append(
            {pipsOf(condition), Labels::of(condition), m_theme.conditions[int(condition)]});
    m_guessView->setItems(items);
    const auto inItems = [](const std::vector<Condition>& order) {
        QList<int> places;
        for (Condition condition : order)
            places.append(itemOf(condition));
        return places;
    };
    std::optional<QList<int>> order, result;
    int right = 0;
    if (m_guess)
        order = inItems(*m_guess);
    if (order && m_table->isWhole()) {
        result = inItems(orderBesides(*m_guess));
        for (qsizetype place = 0; place < order->size(); ++place)
            right += order->at(place) == result->at(place);
    }
    m_guessView->setOrder(order);
    m_guessView->setResult(result);
    m_guessView->setLocked(!m_mayGuess, tr("A guess is made before the training."));
    m_guessView->setCaption(
        result ? tr("%1 of %2 in the right place").arg(right).arg(order->size()) : QString());
    m_guessView->setVisible(m_mayGuess || order);
}

QString ConditionTableView::hoverText(int strip, int seed) const
{
    const StoredRun* run = runAt(placeOf(strip, seed));
    if (!run)
        return {};
    const Evaluation& evaluation = evaluationAt(*run, stepInView());
    const LayerMir& measured = evaluation.layers[std::size_t(layer())];
    QStringList lines{tr("%1, seed %2").arg(Labels::of(Condition(strip))).arg(seed)};
    lines.append(measured.mir ? tr("MIR %1").arg(formatRatio(*measured.mir))
                              : tr("MIR undefined: %1").arg(Labels::of(*measured.undefined)));
    lines.append(tr("R² %1, %n active neuron(s)", nullptr, int(measured.activeNeurons))
                     .arg(formatRatio(evaluation.r2)));
    if (run->divergence)
        lines.append(Labels::of(*run->divergence));
    return lines.join('\n');
}

QList<Figure> ConditionTableView::figures() const
{
    return {{tr("MIR while training"), "mir", {m_chart}, [this] { return curvesCsv(); }},
        {tr("Final MIR"), "runs", {m_strips}, [this] { return runsCsv(); }}};
}

QString ConditionTableView::caption() const
{
    const ExperimentSettings& base = m_table->plan.base;
    const QString specials = Labels::specialsOf(base);
    const QString usual
        = tr("%1, %2 factors, %3 inputs, %4 hidden neurons, seeds 1 to %5. Costs where a condition "
             "has them: β nonneg %6, β activity %7, β weight %8. %9 bins, mean and standard error.")
              .arg(Labels::of(base.family))
              .arg(base.factorCount)
              .arg(base.inputCount)
              .arg(Labels::layerSizes(base.hiddenSizes))
              .arg(m_table->plan.seedCount)
              .arg(Labels::number(base.weights.betaNonneg),
                  Labels::number(base.weights.betaActivity),
                  Labels::number(base.weights.betaWeight))
              .arg(base.information.binCount);
    return specials.isEmpty() ? usual : tr("%1 Other settings: %2.").arg(usual, specials);
}

// condition, step, then the MIR over the seeds: mean, sd, standard error, count.
QByteArray ConditionTableView::curvesCsv() const
{
    QByteArray csv = "condition,step,mir_mean,mir_sd,mir_se,seeds\r\n";
    const auto text
        = [](std::optional<double> value) { return value ? exactText(*value) : QByteArray(); };
    for (Condition condition : allConditions)
        for (const MeanPoint& point : meanCurve(runsOf(condition), layer())) {
            const Spread none, &mir = point.mir ? *point.mir : none;
            csv += QByteArrayList{Labels::nameOf(condition).toLatin1(),
                       QByteArray::number(qint64(point.step)),
                       point.mir ? exactText(mir.mean) : QByteArray(), text(mir.deviation),
                       text(mir.standardError), QByteArray::number(qint64(mir.count))}
                       .join(',')
                + "\r\n";
        }
    return csv;
}

QByteArray ConditionTableView::runsCsv() const
{
    std::vector<StoredRun> whole;
    for (const auto& run : m_table->runs)
        if (run)
            whole.push_back(*run);
    return conditionsCsv(whole);
}

void ConditionTableView::fitToType(double scale)
{
    m_chart->setMinimumHeight(int(std::lround(220 * scale)));
}

void ConditionTableView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_table)
        showReferences();
}

void ConditionTableView::retranslate()
{
    m_chart->setTitle(tr("MIR while training"));
    m_chart->setWhatsThis(tr("The mean MIR of each condition over its seeds, with a band of its "
                             "standard error. Only all constraints together bring it near 1."));
    m_chart->setEmptyText(tr("No run yet"), tr("Space trains all of them."));
    m_strips->setWhatsThis(tr("Every dot is the MIR of one trained network. A click chooses its "
                              "run, which the bar below opens in the Playground."));
    m_strips->setCaption(tr("one dot a seed, bar at the mean"));
    m_guessView->setTitle(tr("Our guess, best first"));
    m_guessView->setWhatsThis(tr("What the class expects before anything is trained. After "
                                 "training it shows which places were right."));
    m_guessView->setHint(tr("Drag the five into the order that you expect, or Shift and arrows."));
    if (m_table)
        show();
}

} // namespace untangle
