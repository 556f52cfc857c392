// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sweep_view.h"

#include "app/labels.h"
#include "app/sweep_table.h"
#include "widgets/control_help.h"
#include "widgets/curve_chart.h"
#include "widgets/heat_map.h"
#include "widgets/number_box.h"
#include "widgets/number_text.h"
#include "widgets/wrap_row.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr double bandOpacity = 0.16, singleOpacity = 0.45;
const QString curveId = QStringLiteral("mean");
constexpr double leastMir = 0.4; // of the colours: below it a code is mixed, however much

void chooseData(QComboBox& box, const QVariant& data)
{
    box.setCurrentIndex(std::max(0, box.findData(data)));
}

bool hasBeta(Condition condition, LiveSetting beta)
{
    const ConditionParts parts = conditionParts(condition);
    return beta == LiveSetting::BetaNonneg ? parts.nonneg
        : beta == LiveSetting::BetaWeight  ? parts.weight
                                           : parts.activity;
}

// One of the condition's betas beside another one, if it has two.
std::optional<LiveSetting> otherBeta(Condition condition, LiveSetting taken)
{
    for (LiveSetting beta :
        {LiveSetting::BetaWeight, LiveSetting::BetaActivity, LiveSetting::BetaNonneg})
        if (beta != taken && hasBeta(condition, beta))
            return beta;
    return std::nullopt;
}

} // namespace

SweepView::SweepView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(createForm());
    layout->addWidget(createPictures(), 1);
}

QWidget* SweepView::createForm()
{
    auto* form = new QWidget(this);
    form->setProperty(screenOnly, true);
    auto* rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    m_conditionLabel = new QLabel(form);
    m_condition = new QComboBox(form);
    m_condition->setObjectName("sweepCondition");
    m_conditionLabel->setBuddy(m_condition);
    connect(m_condition, &QComboBox::activated, this, &SweepView::editAxes);
    m_seedLabel = new QLabel(form);
    m_seedBox = new QComboBox(form);
    m_seedBox->setObjectName("sweepSeed");
    m_seedLabel->setBuddy(m_seedBox);
    connect(m_seedBox, &QComboBox::activated, this, [this](int seed) { emit seedChosen(seed); });
    auto* first = new WrapRow(form);
    auto* conditionGroup = first->addGroup();
    conditionGroup->addWidget(m_conditionLabel);
    conditionGroup->addWidget(m_condition);
    auto* seedGroup = first->addGroup();
    seedGroup->addWidget(m_seedLabel);
    seedGroup->addWidget(m_seedBox);
    auto* second = new WrapRow(form);
    for (auto [axis, name, mayBeNone] :
        {std::tuple(&m_x, "sweepX", false), std::tuple(&m_y, "sweepY", true)}) {
        *axis = createAxisForm(name, mayBeNone);
        auto* group = second->addGroup();
        group->setSpacing(6);
        for (QWidget* part : std::initializer_list<QWidget*>{axis->name, axis->beta, axis->from,
                 axis->minimum, axis->to, axis->maximum, axis->count, axis->values})
            group->addWidget(part);
    }
    rows->addWidget(first);
    rows->addWidget(second);
    return form;
}

SweepView::AxisForm SweepView::createAxisForm(const char* objectName, bool mayBeNone)
{
    AxisForm form;
    const QString name = QString::fromLatin1(objectName);
    for (QLabel** label : {&form.name, &form.from, &form.to, &form.values})
        *label = new QLabel(this);
    form.beta = new QComboBox(this);
    form.beta->setObjectName(name);
    form.name->setBuddy(form.beta);
    for (LiveSetting beta : sweptBetas)
        form.beta->addItem({}, int(beta));
    if (mayBeNone)
        form.beta->addItem({}, -1);
    connect(form.beta, &QComboBox::activated, this, &SweepView::editAxes);
    const FieldRange range = fieldRange(Field::BetaActivity, {}); // that of all betas
    for (auto [box, part] :
        {std::pair(&form.minimum, "Minimum"), std::pair(&form.maximum, "Maximum")}) {
        *box = new NumberBox(m_theme, this);
        (*box)->setObjectName(name + QLatin1String(part));
        (*box)->setRange(range.minimum, range.maximum);
        (*box)->setTrailingZeros(false);
        (*box)->setFixedWidth(66);
        (*box)->setDecadeSteps();
        (*box)->setProblemShown(false); // there is no room below
        connect(*box, &NumberBox::problemChanged, this, &SweepView::refused);
        connect(*box, &NumberBox::valueEdited, this, &SweepView::editAxes);
    }
    form.count = new NumberBox(m_theme, this);
    form.count->setObjectName(name + QLatin1String("Count"));
    form.count->setKind(NumberBox::Kind::Integer);
    form.count->setRange(2, double(ConditionsSession::mostSweepValues));
    form.count->setFixedWidth(44);
    form.count->setProblemShown(false);
    connect(form.count, &NumberBox::problemChanged, this, &SweepView::refused);
    connect(form.count, &NumberBox::valueEdited, this, &SweepView::editAxes);
    return form;
}

// MIR large at the left, R² over the loss at the right.
QWidget* SweepView::createPictures()
{
    auto* pictures = new QWidget(this);
    auto* columns = new QHBoxLayout(pictures);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(28);
    auto* right = new QVBoxLayout;
    right->setSpacing(16);
    for (int quantity = 0; quantity < QuantityCount; ++quantity) {
        auto* chart = new CurveChart(m_theme, this);
        auto* map = new HeatMap(m_theme, this);
        const QString name = QStringList{"Mir", "R2", "Loss"}.at(quantity);
        chart->setObjectName("sweepChart" + name);
        map->setObjectName("sweepMap" + name);
        chart->setClickable(true);
        chart->setGutterVisible(false);
        map->setHoverText([this](int x, int y) { return hoverText(x, y); });
        auto* stack = new QStackedWidget(this);
        stack->addWidget(chart);
        stack->addWidget(map);
        m_pictures[std::size_t(quantity)] = stack;
        m_charts[std::size_t(quantity)] = chart;
        m_maps[std::size_t(quantity)] = map;
        if (quantity == Mir)
            columns->addWidget(stack, 60);
        else
            right->addWidget(stack, 1);
        const auto cellAt = [this](double x) {
            const auto nearest
                = std::min_element(m_xs.begin(), m_xs.end(), [x](double one, double other) {
                      return std::abs(std::log10(one) - x) < std::abs(std::log10(other) - x);
                  });
            return int(nearest - m_xs.begin());
        };
        connect(chart, &CurveChart::pointed, this,
            [this, cellAt](double x) { showPointed(QPoint(cellAt(x), 0)); });
        connect(chart, &CurveChart::pointerLeft, this, [this] { showPointed(std::nullopt); });
        connect(chart, &CurveChart::clicked, this,
            [this, cellAt](double x) { activate(cellAt(x), 0); });
        connect(
            map, &HeatMap::cellPointed, this, [this](int x, int y) { showPointed(QPoint(x, y)); });
        connect(map, &HeatMap::pointerLeft, this, [this] { showPointed(std::nullopt); });
        connect(map, &HeatMap::cellClicked, this, &SweepView::activate);
    }
    columns->addLayout(right, 40);
    m_charts[R2]->setYRange(0, 1);
    m_charts[Mir]->setYRange(0, 1);
    m_charts[Loss]->setLogarithmic(true);
    for (int quantity : {Mir, R2})
        m_charts[std::size_t(quantity)]->setValueText(formatRatio);
    m_charts[Loss]->setValueText(formatCost);
    CurveChart::alignPlots({m_charts[R2], m_charts[Loss]});
    return pictures;
}

void SweepView::setPlan(const Plan& plan)
{
    m_plan = plan;
    fillForm();
}

void SweepView::fillForm()
{
    const auto fill = [](const AxisForm& form, const SweepAxis& axis) {
        const QSignalBlocker minimum(form.minimum), maximum(form.maximum), count(form.count);
        form.minimum->setValue(axis.minimum);
        form.maximum->setValue(axis.maximum);
        form.count->setValue(double(axis.count));
    };
    chooseData(*m_condition, int(m_plan.condition));
    chooseData(*m_x.beta, int(m_plan.x.beta));
    chooseData(*m_y.beta, m_plan.y ? int(m_plan.y->beta) : -1);
    fill(m_x, m_plan.x);
    if (m_plan.y)
        fill(m_y, *m_plan.y);
    const bool hasSecond = otherBeta(m_plan.condition, m_plan.x.beta).has_value();
    for (const AxisForm* form : {&m_x, &m_y}) {
        auto* items = qobject_cast<QStandardItemModel*>(form->beta->model());
        for (int i = 0; i < int(sweptBetas.size()); ++i)
            items->item(i)->setEnabled(hasBeta(m_plan.condition, sweptBetas[std::size_t(i)])
                && (form == &m_x || hasSecond));
    }
    for (QWidget* part : std::initializer_list<QWidget*>{
             m_y.from, m_y.minimum, m_y.to, m_y.maximum, m_y.count, m_y.values})
        part->setVisible(m_plan.y.has_value());
}

SweepAxis SweepView::axisOf(const AxisForm& form, const SweepAxis& before) const
{
    SweepAxis axis{LiveSetting(form.beta->currentData().toInt()), form.minimum->value(),
        form.maximum->value(), Index(form.count->value())};
    // The end that was moved pushes the other one.
    const FieldRange range = fieldRange(Field::BetaActivity, {});
    if (axis.minimum >= axis.maximum && axis.minimum != before.minimum)
        axis.maximum = std::min(axis.minimum * 10, range.maximum);
    if (axis.minimum >= axis.maximum)
        axis.minimum = std::max(axis.maximum / 10, range.minimum);
    if (axis.minimum >= axis.maximum)
        return before;
    return axis;
}

void SweepView::editAxes()
{
    Plan plan = m_plan;
    plan.condition = Condition(m_condition->currentData().toInt());
    plan.x = axisOf(m_x, m_plan.x);
    const bool hasY = m_y.beta->currentData().toInt() >= 0;
    if (!hasY)
        plan.y.reset();
    else if (!m_plan.y)
        plan.y = SweepAxis{LiveSetting(m_y.beta->currentData().toInt())};
    else
        plan.y = axisOf(m_y, *m_plan.y);
    // What the condition lacks cannot be swept: it would be another condition.
    if (!hasBeta(plan.condition, plan.x.beta))
        plan.x.beta = hasBeta(plan.condition, LiveSetting::BetaActivity) ? LiveSetting::BetaActivity
                                                                         : LiveSetting::BetaWeight;
    const auto other = otherBeta(plan.condition, plan.x.beta);
    if (plan.y && !other)
        plan.y.reset();
    else if (plan.y && !hasBeta(plan.condition, plan.y->beta))
        plan.y->beta = *other;
    if (plan.y && plan.y->beta == plan.x.beta) { // the other axis makes room
        if (plan.x.beta != m_plan.x.beta || plan.condition != m_plan.condition)
            plan.y->beta = *other;
        else
            plan.x.beta = *otherBeta(plan.condition, plan.y->beta);
    }
    if (plan == m_plan) {
        fillForm();
        return;
    }
    setPlan(plan);
    emit planEdited(plan);
}

void SweepView::setSweep(const TrainedRuns<BetaSweep>& sweep, const ExperimentSettings& present)
{
    m_sweep = &sweep;
    m_present = present;
    m_xs = sweep.plan.x.values();
    m_ys = sweep.plan.y ? sweep.plan.y->values() : std::vector<double>{0};
    m_seed = std::min(m_seed, sweep.plan.seedCount);
    if (m_pointed && (m_pointed->x() >= int(m_xs.size()) || m_pointed->y() >= int(m_ys.size())))
        m_pointed.reset();
    show();
}

void SweepView::setLayer(std::optional<Index> layer)
{
    m_layer = layer;
    if (m_sweep)
        show();
}

void SweepView::setSeed(Index seed)
{
    m_seed = seed;
    if (m_sweep)
        show();
}

Index SweepView::layer() const
{
    const ExperimentSettings& base = m_sweep->plan.base;
    return m_layer && *m_layer < Index(base.hiddenSizes.size()) ? *m_layer : reportedLayer(base);
}

Index SweepView::cellOf(int x, int y) const
{
    return y * Index(m_xs.size()) + x;
}

const StoredRun* SweepView::runAt(Index seed, int x, int y) const
{
    const auto place = std::size_t((seed - 1) * m_sweep->plan.cellCount() + cellOf(x, y));
    return place < m_sweep->runs.size() && m_sweep->runs[place] ? &*m_sweep->runs[place] : nullptr;
}

std::vector<const StoredRun*> SweepView::runsOf(int x, int y) const
{
    std::vector<const StoredRun*> runs;
    for (Index seed = 1; seed <= m_sweep->plan.seedCount; ++seed)
        if (const StoredRun* run = runAt(seed, x, y); run && (m_seed == 0 || m_seed == seed))
            runs.push_back(run);
    return runs;
}

const SeedSummary& SweepView::summaryAt(int x, int y) const
{
    return m_summaries[std::size_t(cellOf(x, y))];
}

const std::optional<Spread>& SweepView::spreadAt(Quantity quantity, int x, int y) const
{
    const SeedSummary& summary = summaryAt(x, y);
    return quantity == Mir ? summary.mir : quantity == R2 ? summary.r2 : summary.total;
}

void SweepView::show()
{
    m_summaries.clear();
    for (int y = 0; y < int(m_ys.size()); ++y)
        for (int x = 0; x < int(m_xs.size()); ++x)
            m_summaries.push_back(summaryOf(runsOf(x, y), layer()));
    fillSeedBox();
    const bool hasMaps = m_sweep->plan.y.has_value();
    for (QStackedWidget* stack : m_pictures)
        stack->setCurrentIndex(hasMaps ? 1 : 0);
    const ExperimentSettings& base = m_sweep->plan.base;
    const QString whose = m_seed > 0
        ? tr("seed %1").arg(m_seed)
        : tr("mean of %n seed(s)", nullptr, int(m_sweep->plan.seedCount));
    const auto captionOf = [&](const QString& what) {
        return tr("%1, %2; %3 bins, %4 samples")
            .arg(what, whose)
            .arg(base.information.binCount)
            .arg(evaluationSampleCount(base.data, base.evaluationSamples));
    };
    const QString against = Labels::betaOf(m_sweep->plan.x.beta);
    m_maps[Mir]->setCaption(captionOf(Labels::conditionOf(base)));
    m_charts[Mir]->setCaption(
        captionOf(tr("%1 against %2").arg(Labels::conditionOf(base), against)));
    for (int quantity : {R2, Loss})
        m_charts[std::size_t(quantity)]->setCaption(tr("against %1").arg(against));
    if (hasMaps)
        showMaps();
    else
        showCurves();
}

void SweepView::fillSeedBox()
{
    const QSignalBlocker blocker(m_seedBox);
    if (m_seedBox->count() != int(m_sweep->plan.seedCount) + 1) { // else it may stand open
        m_seedBox->clear();
        m_seedBox->addItem(tr("Mean of the seeds"));
        for (Index seed = 1; seed <= m_sweep->plan.seedCount; ++seed)
            m_seedBox->addItem(tr("Seed %1").arg(seed));
    }
    m_seedBox->setCurrentIndex(int(m_seed));
}

// Against the logarithm of the beta; the axis says the beta itself.
void SweepView::showCurves()
{
    const SweepAxis& axis = m_sweep->plan.x;
    const Tone tone = [this, &axis] {
        return axis.beta == LiveSetting::BetaNonneg  ? m_theme.nonneg
            : axis.beta == LiveSetting::BetaActivity ? m_theme.activity
                                                     : m_theme.weight;
    }();
    QList<AxisTick> ticks;
    for (double decade = std::ceil(std::log10(axis.minimum) - 1e-9);
         decade <= std::log10(axis.maximum) + 1e-9; ++decade)
        ticks.append({decade, formatShort(std::pow(10, decade))});
    if (ticks.size() < 2)
        ticks = {{std::log10(axis.minimum), formatShort(axis.minimum)},
            {std::log10(axis.maximum), formatShort(axis.maximum)}};
    const QStringList names{tr("MIR"), tr("R²"), tr("total loss")};
    for (int i = 0; i < QuantityCount; ++i) {
        const auto quantity = Quantity(i);
        CurveChart* chart = m_charts[std::size_t(i)];
        Curve curve{curveId, names.at(i), QPen(m_theme.ink, 2.8), m_theme.ink};
        ChartFill band;
        band.color = m_theme.ink;
        band.color.setAlphaF(float(bandOpacity));
        QList<OverlayCurve> singles;
        for (int x = 0; x < int(m_xs.size()); ++x)
            if (const auto& spread = spreadAt(quantity, x, 0)) {
                const double at = std::log10(m_xs[std::size_t(x)]);
                const double error = spread->standardError.value_or(0);
                curve.points.append({at, spread->mean});
                const double low = spread->mean - error, high = spread->mean + error;
                band.lower.append({at, quantity == Loss ? std::max(low, spread->least) : low});
                band.upper.append({at, quantity == Loss ? high : std::min(high, 1.0)});
            }
        for (Index seed = 1; seed <= m_sweep->plan.seedCount && m_seed == 0; ++seed) {
            QColor color = tone.fill;
            color.setAlphaF(float(singleOpacity));
            OverlayCurve single{{}, {}, QPen(color, 1), tone.text};
            for (int x = 0; x < int(m_xs.size()); ++x)
                if (const StoredRun* run = runAt(seed, x, 0); run && !run->divergence) {
                    const Evaluation& tip = run->tip;
                    const double value = quantity == Mir
                        ? tip.layers[std::size_t(layer())].mir.value_or(std::nan(""))
                        : quantity == R2 ? tip.r2
                                         : tip.total();
                    single.points.append({std::log10(m_xs[std::size_t(x)]), value});
                }
            singles.append(single);
        }
        chart->setXRange(std::log10(axis.minimum), std::log10(axis.maximum));
        chart->setXTicks(ticks);
        chart->setXText([name = Labels::betaOf(axis.beta)](double x) {
            return QStringLiteral("%1 %2").arg(name, formatShort(std::pow(10, x)));
        });
        chart->setCurves({curve});
        chart->setFills(band.lower.isEmpty() ? QList<ChartFill>() : QList{band});
        chart->setOverlays(singles);
        QList<ChartMark> marks;
        const double present = liveValue(m_present, axis.beta);
        if (!curve.points.isEmpty() && present >= axis.minimum && present <= axis.maximum)
            marks.append({std::log10(present), tr("present setting"), tone.text});
        chart->setMarks(marks);
    }
}

void SweepView::showMaps()
{
    const auto texts = [](const std::vector<double>& values) {
        QStringList list;
        for (double value : values)
            list.append(formatShort(value, 2));
        return list;
    };
    const auto rows = Index(m_ys.size()), columns = Index(m_xs.size());
    for (int i = 0; i < QuantityCount; ++i) {
        HeatMap* map = m_maps[std::size_t(i)];
        Matrix<double> values(rows, columns);
        Matrix<bool> isUndefined(rows, columns);
        for (int y = 0; y < int(rows); ++y)
            for (int x = 0; x < int(columns); ++x) {
                const SeedSummary& summary = summaryAt(x, y);
                const auto& spread = spreadAt(Quantity(i), x, y);
                values(y, x) = spread ? spread->mean : std::nan("");
                isUndefined(y, x) = !spread && summary.undefinedCount + summary.divergedCount > 0;
            }
        map->setGrid(texts(m_xs), texts(m_ys));
        map->setAxisNames(
            Labels::betaOf(m_sweep->plan.x.beta), Labels::betaOf(m_sweep->plan.y->beta));
        if (i == Mir)
            map->setRange(leastMir, 1);
        else if (i == R2)
            map->setRange(0, 1);
        map->setValues(values);
        map->setUndefined(isUndefined);
        map->setPresent(presentCell());
    }
}

// In cells of the grid, which is even in the logarithm.
QPointF SweepView::presentCell() const
{
    const auto place = [this](const SweepAxis& axis) {
        const double value = liveValue(m_present, axis.beta);
        if (value <= 0)
            return -1.0;
        return std::log(value / axis.minimum) / std::log(axis.maximum / axis.minimum)
            * double(axis.count - 1);
    };
    return {place(m_sweep->plan.x), place(*m_sweep->plan.y)};
}

void SweepView::showPointed(std::optional<QPoint> cell)
{
    m_pointed = cell;
    emit cellPointed();
    for (HeatMap* map : m_maps)
        map->setPointed(cell);
    for (CurveChart* chart : m_charts)
        chart->setCursor(
            cell ? std::optional(std::log10(m_xs[std::size_t(cell->x())])) : std::nullopt);
}

QString SweepView::placeInWords(int x, int y) const
{
    const BetaSweep& plan = m_sweep->plan;
    const QString first = tr("%1 %2", "a setting and its value")
                              .arg(Labels::betaOf(plan.x.beta), formatShort(m_xs[std::size_t(x)]));
    return plan.y ? tr("%1, %2 %3")
                        .arg(first, Labels::betaOf(plan.y->beta), formatShort(m_ys[std::size_t(y)]))
                  : first;
}

QString SweepView::mirInWords(int x, int y) const
{
    const SeedSummary& summary = summaryAt(x, y);
    if (summary.mir && summary.mir->standardError)
        return tr("MIR %1 ± %2")
            .arg(formatRatio(summary.mir->mean), formatRatio(*summary.mir->standardError));
    if (summary.mir)
        return tr("MIR %1").arg(formatRatio(summary.mir->mean));
    for (const StoredRun* run : runsOf(x, y))
        if (const auto reason = run->tip.layers[std::size_t(layer())].undefined)
            return tr("MIR undefined: %1").arg(Labels::of(*reason));
    return tr("diverged");
}

QString SweepView::hoverText(int x, int y) const
{
    const auto runs = runsOf(x, y);
    QStringList lines{placeInWords(x, y)};
    if (runs.empty())
        return lines.append(tr("not trained yet")), lines.join('\n');
    const SeedSummary& summary = summaryAt(x, y);
    lines.append(mirInWords(x, y));
    if (summary.r2)
        lines.append(tr("R² %1, loss %2")
                         .arg(formatRatio(summary.r2->mean), formatCost(summary.total->mean)));
    lines.append(m_seed > 0 ? tr("seed %1").arg(m_seed)
                            : tr("%1 of %2 seeds").arg(runs.size()).arg(m_sweep->plan.seedCount));
    return lines.join('\n');
}

// What a click would open stands behind it.
QString SweepView::pointedInWords() const
{
    if (!m_pointed || !m_sweep)
        return {};
    const int x = m_pointed->x(), y = m_pointed->y();
    const SeedSummary& summary = summaryAt(x, y);
    const Index seed = std::max<Index>(m_seed, 1);
    if (!summary.r2 || !runAt(seed, x, y))
        return {};
    return tr("At %1: %2, R² %3, loss %4. A click opens seed %5 in the Playground.")
        .arg(placeInWords(x, y), mirInWords(x, y), formatRatio(summary.r2->mean),
            formatCost(summary.total->mean))
        .arg(seed);
}

// The run of the seed in view, or of the first one.
void SweepView::activate(int x, int y)
{
    const Index seed = std::max<Index>(m_seed, 1);
    if (runAt(seed, x, y))
        emit runActivated(std::size_t((seed - 1) * m_sweep->plan.cellCount() + cellOf(x, y)));
}

QString SweepView::bestInWords() const
{
    std::optional<double> best;
    QPoint at;
    for (int y = 0; y < int(m_ys.size()); ++y)
        for (int x = 0; x < int(m_xs.size()); ++x)
            if (const auto& mir = summaryAt(x, y).mir; mir && (!best || mir->mean > *best)) {
                best = mir->mean;
                at = {x, y};
            }
    if (!best)
        return {};
    return tr("The MIR is best at %1: %2.").arg(placeInWords(at.x(), at.y()), formatRatio(*best));
}

QList<Figure> SweepView::figures() const
{
    QList<Figure> figures;
    const QStringList names{tr("MIR"), tr("R²"), tr("Total loss")}, files{"mir", "r2", "loss"};
    for (int i = 0; i < QuantityCount; ++i)
        figures.append(
            {names.at(i), files.at(i), {m_pictures[std::size_t(i)]}, [this] { return csv(); }});
    return figures;
}

QByteArray SweepView::csv() const
{
    std::vector<std::size_t> places;
    std::vector<StoredRun> whole;
    for (std::size_t i = 0; i < m_sweep->runs.size(); ++i)
        if (const auto& run = m_sweep->runs[i]) {
            places.push_back(i);
            whole.push_back(*run);
        }
    return sweepCsv(m_sweep->plan, places, whole);
}

QString SweepView::caption() const
{
    const ExperimentSettings& base = m_sweep->plan.base;
    return tr(
        "%1, %2, %3 factors, %4 inputs, %5 hidden neurons, seeds 1 to %6. Costs where they are "
        "not swept: β nonneg %7, β activity %8, β weight %9.")
        .arg(Labels::of(base.family), Labels::conditionOf(base))
        .arg(base.factorCount)
        .arg(base.inputCount)
        .arg(Labels::layerSizes(base.hiddenSizes))
        .arg(m_sweep->plan.seedCount)
        .arg(Labels::number(base.weights.betaNonneg), Labels::number(base.weights.betaActivity),
            Labels::number(base.weights.betaWeight));
}

void SweepView::fitToType(double scale)
{
    for (int i = 0; i < QuantityCount; ++i) {
        const int height = int(std::lround((i == Mir ? 220 : 110) * scale));
        m_charts[std::size_t(i)]->setMinimumHeight(height);
    }
}

void SweepView::retranslate()
{
    m_conditionLabel->setText(tr("Condition"));
    m_condition->setWhatsThis(
        tr("The constraints of every run of the sweep. What a condition lacks has no β to sweep."));
    m_seedLabel->setText(tr("Shown"));
    {
        const QSignalBlocker blocker(m_condition);
        m_condition->clear();
        for (Condition condition : allConditions)
            m_condition->addItem(
                pipsIcon(m_theme, pipsOf(condition)), Labels::of(condition), int(condition));
    }
    m_condition->setIconSize(pipsSize(m_theme));
    for (const AxisForm* form : {&m_x, &m_y}) {
        for (int i = 0; i < int(sweptBetas.size()); ++i)
            form->beta->setItemText(i, Labels::betaOf(sweptBetas[std::size_t(i)]));
        form->from->setText(tr("from", "a range of values"));
        form->to->setText(tr("to", "a range of values"));
        form->values->setText(tr("values"));
        form->minimum->setAccessibleName(tr("Least value"));
        form->minimum->setWhatsThis(
            tr("The least value of this β; the others are spaced evenly in their logarithm."));
        form->maximum->setAccessibleName(tr("Greatest value"));
        form->maximum->setWhatsThis(tr("The greatest value of this β. Too high a cost keeps the "
                                       "network from its task: R² falls."));
        form->count->setAccessibleName(tr("Number of values"));
        setHelp(form->count, tr("Evenly spaced in their logarithm"));
    }
    m_x.name->setText(tr("First β"));
    m_x.beta->setWhatsThis(
        tr("The strength that goes across; every value is trained with every seed."));
    m_y.name->setText(tr("Second β"));
    m_y.beta->setItemText(int(sweptBetas.size()), tr("none"));
    setHelp(m_y.beta, tr("A second β makes a map of the curves"));
    setHelp(m_seedBox, tr("Whose runs are shown; a click on one opens it in the Playground"));
    const QStringList titles{tr("MIR"), tr("R²"), tr("Total loss")};
    for (int i = 0; i < QuantityCount; ++i) {
        m_charts[std::size_t(i)]->setTitle(titles.at(i));
        m_charts[std::size_t(i)]->setWhatsThis(
            tr("The line is the mean over the seeds, the band its standard error. Look for the "
               "range of β where MIR and R² are both high."));
        m_charts[std::size_t(i)]->setEmptyText(tr("No run yet"), tr("Space trains the sweep."));
        m_maps[std::size_t(i)]->setTitle(titles.at(i));
        m_maps[std::size_t(i)]->setWhatsThis(
            tr("Each cell is one pair of values, coloured by its mean over the seeds. Arrow keys "
               "read it cell by cell."));
        m_maps[std::size_t(i)]->setEmptyText(tr("No run yet"), tr("Space trains the sweep."));
    }
    m_maps[Mir]->setPresentLabel(tr("present setting"));
    m_seedBox->clear(); // to be filled again
    fillForm();
    if (m_sweep)
        show();
}

} // namespace untangle
