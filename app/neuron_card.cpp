// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/neuron_card.h"

#include "app/figure_tables.h"
#include "app/labels.h"
#include "widgets/card_title.h"
#include "widgets/control_help.h"
#include "widgets/equation_view.h"
#include "widgets/number_text.h"
#include "widgets/rate_map_view.h"
#include "widgets/tuning_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace untangle {

namespace {

constexpr std::size_t mostTerms = 10; // of the equation; the tooltip has all
constexpr std::size_t keptTerms = 2; // even where there is no room for more
constexpr double strongCoefficient = 0.1; // DemiBold from here

QString inColor(const QString& text, const QColor& color)
{
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(color.name(), text);
}

QString bold(const QString& text)
{
    return QStringLiteral("<b>%1</b>").arg(text);
}

QList<double> toList(const Vector<double>& values)
{
    return {values.data(), values.data() + values.size()};
}

} // namespace

namespace {

constexpr int leastHeight = 152;

// Its height is set, so that what scrolls around it does not ask every view for a height.
class LinesLabel : public QLabel {
public:
    using QLabel::QLabel;
    bool hasHeightForWidth() const override { return false; }
};

} // namespace

NeuronCard::NeuronCard(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new CardTitle(theme, this))
    , m_equation(new EquationView(theme, this))
    , m_information(new LinesLabel(this))
    , m_cost(new LinesLabel(this))
    , m_tuning(new TuningView(theme, this))
    , m_rateMap(new RateMapView(theme, this))
{
    m_information->setObjectName("neuronInformation");
    m_cost->setObjectName("neuronCost");
    m_equation->setObjectName("neuronEquation");
    m_tuning->setObjectName("tuning");
    m_rateMap->setObjectName("rateMap");
    m_equation->setRole(TextRole::Sentence);
    auto* pictures = new QHBoxLayout;
    pictures->setSpacing(12);
    pictures->addWidget(m_tuning, 1);
    pictures->addWidget(m_rateMap);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_equation);
    layout->addWidget(m_information);
    layout->addWidget(m_cost);
    layout->addSpacing(2);
    layout->addLayout(pictures, 1);
    for (QLabel* label : {m_information, m_cost}) {
        label->setTextFormat(Qt::RichText);
        label->setWordWrap(true);
        // Numbers that run must not push the column about.
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        label->setTextInteractionFlags(Qt::NoTextInteraction);
    }
    m_equation->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_tuning->setHoverText([this](int panel, int bin) {
        const TuningCurve& curve = m_snapshot->neuron->tuning[std::size_t(panel)];
        return QStringList{
            QStringLiteral("$e$_{%1} = %2").arg(panel + 1).arg(formatFixed(curve.factor(bin), 2)),
            tr("mean %1").arg(formatFixed(curve.mean(bin), 3)),
            tr("80 % from %1 to %2")
                .arg(formatFixed(curve.low(bin), 3), formatFixed(curve.high(bin), 3))};
    });
    m_rateMap->setHoverText([this](int row, int column) {
        const auto factor = [](int place) { return -1 + 2.0 * place / double(gridSide - 1); };
        const NeuronId id = m_snapshot->neuron->id;
        const double rate = double(
            m_snapshot->gridActivity[std::size_t(id.layer)](row * gridSide + column, id.neuron));
        return QStringList{QStringLiteral("$e$_{1} = %1, $e$_{2} = %2")
                               .arg(formatFixed(factor(column), 2), formatFixed(factor(row), 2)),
            tr("activity %1").arg(formatFixed(rate, 3))};
    });
    applyFonts();
    retranslate();
}

void NeuronCard::setSnapshot(std::shared_ptr<const Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    refresh();
}

QList<Figure> NeuronCard::figures()
{
    if (!m_snapshot || !m_snapshot->neuron)
        return {};
    const NeuronId id = m_snapshot->neuron->id;
    const QString number = QString::number(id.neuron + 1);
    const QString name = m_snapshot->information.size() > 1
        ? tr("Neuron %1 of layer %2").arg(number).arg(id.layer + 1)
        : tr("Neuron %1").arg(number);
    QList<Figure> figures{{name, QStringLiteral("neuron-%1").arg(number), {this},
        [snapshot = m_snapshot] { return tuningCsv(*snapshot->neuron); }}};
    if (!m_snapshot->gridActivity.empty())
        figures.append({tr("Rate map"), QStringLiteral("rate-map-%1").arg(number), {m_rateMap},
            [snapshot = m_snapshot, id] {
                return gridActivityCsv(snapshot->gridActivity[std::size_t(id.layer)], {id.neuron});
            }});
    return figures;
}

void NeuronCard::refresh()
{
    const bool hasNeuron = m_snapshot && m_snapshot->neuron;
    for (QWidget* part :
        std::initializer_list<QWidget*>{m_equation, m_information, m_cost, m_tuning})
        part->setVisible(hasNeuron);
    m_rateMap->setVisible(hasNeuron && !m_snapshot->gridActivity.empty());
    showTitle();
    if (!hasNeuron)
        return;
    showEquation();
    showInformation();
    showCost();
    fitLines();
    if (!m_tuning->hasFocus()) // else it tells the bin that the keys have reached
        m_tuning->setDescription(m_title->toolTip());
    m_rateMap->setAccessibleDescription(m_title->toolTip());
    showTuning();
    if (!m_snapshot->gridActivity.empty())
        showRateMap();
}

void NeuronCard::showTitle()
{
    if (!m_snapshot || !m_snapshot->neuron) {
        m_title->setTitle(tr("Neuron"));
        m_title->setCaption(tr("point at one in the network or the matrix"));
        return;
    }
    const NeuronId id = m_snapshot->neuron->id;
    const Information& information = m_snapshot->information[std::size_t(id.layer)];
    const QString number = formatInteger(double(id.neuron + 1));
    m_title->setTitle(m_snapshot->information.size() > 1
            ? tr("Neuron %1 of layer %2").arg(number).arg(id.layer + 1)
            : tr("Neuron %1").arg(number));
    if (!information.active[std::size_t(id.neuron)]) {
        m_title->setCaption(tr("inactive: it varies too little to count"));
        return;
    }
    const QString factor
        = QStringLiteral("$e$_{%1}").arg(information.preferredFactor(id.neuron) + 1);
    const double ratio = information.ratio(id.neuron);
    const QString shown = formatFixed(ratio, 2);
    m_title->setCaption(ratio >= pureRatio
            ? tr("codes %1, $r$ = %2; mean rate with its 80 % band").arg(factor, shown)
            : tr("leans to %1, $r$ = %2; mean rate with its 80 % "
                 "band")
                  .arg(factor, shown));
}

// The colour of what a coefficient multiplies: a factor's own, of a neuron below the factor's that
// it prefers.
QColor NeuronCard::sourceColor(Index source) const
{
    const NeuronDetail& neuron = *m_snapshot->neuron;
    switch (neuron.source) {
    case NeuronSource::Factors:
        return m_theme.factor(int(source)).text;
    case NeuronSource::Inputs:
        break;
    case NeuronSource::LayerBelow: {
        const Information& below = m_snapshot->information[std::size_t(neuron.id.layer - 1)];
        if (below.active[std::size_t(source)])
            return m_theme.factor(int(below.preferredFactor(source))).text;
        return m_theme.ink3;
    }
    }
    return m_theme.ink;
}

// z_19 = 0.19 e_3 - 0.17 e_2 + 0.32, the largest coefficients first.
void NeuronCard::showEquation()
{
    const NeuronDetail& neuron = *m_snapshot->neuron;
    std::vector<Index> order(std::size_t(neuron.coefficients.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](Index left, Index right) {
        return std::abs(neuron.coefficients(left)) > std::abs(neuron.coefficients(right));
    });
    const QString symbol = neuron.source == NeuronSource::Factors ? QStringLiteral("e")
        : neuron.source == NeuronSource::Inputs                   ? QStringLiteral("x")
                                                                  : QStringLiteral("z");
    // z_{2,5} is neuron 5 of layer 2 where there are several.
    const auto indexed = [this](Index layer, Index index) {
        return m_snapshot->information.size() > 1
            ? QStringLiteral("%1,%2").arg(layer + 1).arg(index + 1)
            : QString::number(index + 1);
    };

    QList<EquationRun> runs, all;
    const auto add = [&](const EquationRun& run, bool isShown, bool isDroppable) {
        all.append(run);
        if (!isShown)
            return;
        runs.append(run);
        runs.last().droppable = isDroppable;
    };
    add(EquationRun::symbol(
            QStringLiteral("z"), indexed(neuron.id.layer, neuron.id.neuron), m_theme.ink),
        true, false);
    add(EquationRun::words(QStringLiteral("=")), true, false);
    if (neuron.activation != Activation::Linear)
        add(EquationRun::words(Labels::of(neuron.activation) + QStringLiteral(" ("), m_theme.ink2),
            true, false);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const double value = neuron.coefficients(order[i]);
        const bool isShown = i < mostTerms, isDroppable = i >= keptTerms;
        const QColor color = sourceColor(order[i]);
        const QString digits = formatFixed(std::abs(value), 2);
        // A sign only where the digits say more than 0.00.
        const bool isNegative = value < 0 && digits != formatFixed(0, 2);
        if (i > 0)
            add(EquationRun::words(isNegative ? QStringLiteral("−") : QStringLiteral("+")), isShown,
                isDroppable);
        const QString sign = i == 0 && isNegative ? QStringLiteral("−") : QString();
        add(EquationRun::words(sign + digits, color, std::abs(value) >= strongCoefficient), isShown,
            isDroppable);
        const QString index = neuron.source == NeuronSource::LayerBelow
            ? indexed(neuron.id.layer - 1, order[i])
            : QString::number(order[i] + 1);
        const EquationRun source
            = EquationRun::symbol(symbol, index, color, std::abs(value) >= strongCoefficient);
        add(source, isShown, isDroppable);
    }
    const QString bias = formatFixed(std::abs(neuron.bias), 2);
    const bool isNegative = neuron.bias < 0 && bias != formatFixed(0, 2);
    add(EquationRun::words(isNegative ? QStringLiteral("−") : QStringLiteral("+")), true, false);
    add(EquationRun::words(bias), true, false);
    if (neuron.activation != Activation::Linear)
        add(EquationRun::words(QStringLiteral(")"), m_theme.ink2), true, false);
    m_equation->setRuns(runs);
    setHelp(m_equation, EquationLayout::plainText(all));
}

// I of e_1, e_2, ... nats; r = greatest / sum; what that adds to the MIR.
void NeuronCard::showInformation()
{
    const NeuronId id = m_snapshot->neuron->id;
    const Information& information = m_snapshot->information[std::size_t(id.layer)];
    const auto row = information.informationNats.row(id.neuron);
    QStringList numbers;
    for (Index factor = 0; factor < row.size(); ++factor)
        numbers.append(inColor(formatFixed(row(factor), 2), m_theme.factor(int(factor)).text));
    const QString list = numbers.join(QStringLiteral("&nbsp; "));
    const QString sum = formatFixed(row.sum(), 2), greatest = formatFixed(row.maxCoeff(), 2);
    const QString ratio = bold(formatFixed(information.ratio(id.neuron), 2));
    const QString floor = QStringLiteral("1/%1").arg(row.size());
    QString toolTip
        = tr("The information of this neuron about each factor in nats, r is the largest over "
             "their sum, and the MIR is the mean over active neurons of (r − %1) / (1 − %1).")
              .arg(floor);
    if (!information.active[std::size_t(id.neuron)] || !information.mir) {
        m_information->setText(tr("I = %1 nats; no part in MIR").arg(list));
    } else {
        m_information->setText(tr("I = %1 nats, r = %2 / %3 = %4").arg(list, greatest, sum, ratio));
        toolTip = tr("%1 This one adds (%2 − %3) / (1 − %3) / %4 = %5.")
                      .arg(toolTip, formatFixed(information.ratio(id.neuron), 2), floor,
                          formatInteger(double(information.activeNeuronCount())),
                          formatFixed(information.mirShare(id.neuron), 4));
    }
    setHelp(m_information, toolTip);
}

// Energy as in the linear example: variance + mean^2.
void NeuronCard::showCost()
{
    const NeuronDetail& neuron = *m_snapshot->neuron;
    const Information& information = m_snapshot->information[std::size_t(neuron.id.layer)];
    const double energy = neuron.energy();
    QString text = QStringLiteral("E z² = %1 + %2 = %3")
                       .arg(inColor(tr("variance %1").arg(formatFixed(neuron.variance, 3)),
                                m_theme.prediction.text),
                           inColor(tr("mean² %1").arg(formatFixed(neuron.mean * neuron.mean, 3)),
                               m_theme.activity.text),
                           bold(formatFixed(energy, 3)));
    if (information.mir && information.active[std::size_t(neuron.id.neuron)])
        text = tr("%1; part in MIR %2")
                   .arg(text, bold(formatFixed(information.mirShare(neuron.id.neuron), 4)));
    m_cost->setText(text);
    setHelp(m_cost,
        tr("Its part of the activity cost is its mean square %1: how much it varies and how far it "
           "is lifted. It falls below zero by %2 on average, and its incoming squared weights add "
           "up to %3.")
            .arg(formatShort(energy, 3), formatShort(neuron.negative, 3),
                formatShort(neuron.squaredWeights, 3)));
}

// One line each, and a second one only where the words are too long for it.
void NeuronCard::fitLines()
{
    for (QLabel* label : {m_information, m_cost})
        label->setFixedHeight(std::max(
            label->fontMetrics().lineSpacing() + 1, label->heightForWidth(std::max(160, width()))));
}

// A label asks for no less than it has: after another width or type it starts without.
void NeuronCard::fitLinesAnew()
{
    for (QLabel* label : {m_information, m_cost})
        label->setMinimumHeight(0);
    fitLines();
}

// Not less without a neuron, so that pointing at one moves nothing.
QSize NeuronCard::minimumSizeHint() const
{
    const QSize needed = layout()->minimumSize();
    return {needed.width(),
        std::max(needed.height(), qRound(leastHeight * std::max(1.0, m_theme.textScale)))};
}

void NeuronCard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitLinesAnew();
}

void NeuronCard::showTuning()
{
    QList<TuningPanel> panels;
    const auto& tuning = m_snapshot->neuron->tuning;
    for (std::size_t factor = 0; factor < tuning.size(); ++factor) {
        const TuningCurve& curve = tuning[factor];
        panels.append({QStringLiteral("$e$_{%1}").arg(factor + 1), int(factor),
            toList(curve.factor), toList(curve.mean), toList(curve.low), toList(curve.high)});
    }
    m_tuning->setPanels(panels);
}

void NeuronCard::showRateMap()
{
    const NeuronId id = m_snapshot->neuron->id;
    const Information& information = m_snapshot->information[std::size_t(id.layer)];
    const Matrix<float>& activity = m_snapshot->gridActivity[std::size_t(id.layer)];
    Matrix<double> rates(gridSide, gridSide);
    for (Index row = 0; row < gridSide; ++row)
        rates.row(row)
            = activity.col(id.neuron).segment(row * gridSide, gridSide).transpose().cast<double>();
    m_rateMap->setHue(m_theme.factor(int(information.preferredFactor(id.neuron))).fill);
    m_rateMap->setMap(rates);
}

void NeuronCard::applyFonts()
{
    QPalette palette = m_information->palette();
    palette.setColor(QPalette::WindowText, m_theme.ink2);
    for (QLabel* label : {m_information, m_cost}) {
        label->setFont(m_theme.font(TextRole::Caption));
        label->setPalette(palette);
    }
    fitLinesAnew();
    m_rateMap->setFixedWidth(qRound(108 * std::max(1.0, m_theme.textScale)));
}

void NeuronCard::retranslate()
{
    m_tuning->setAccessibleName(tr("Tuning curves"));
    setHelp(m_tuning,
        tr("The mean activity where a factor has a value, whatever the others "
           "are, and the band that holds 80 % of it. A neuron that codes one "
           "factor is flat against the others."));
    m_rateMap->setAccessibleName(tr("Rate map"));
    setHelp(m_rateMap, tr("Activity over the square of the two factors."));
    m_rateMap->setAxisNames(QStringLiteral("$e$_{1}"), QStringLiteral("$e$_{2}"));
    refresh();
}

void NeuronCard::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        applyFonts();
}

} // namespace untangle
