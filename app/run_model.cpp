// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_model.h"

#include "app/labels.h"
#include "widgets/number_text.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace untangle {

namespace {

constexpr qreal overlayWidth = 1.8;

// In pen widths, for thin lines; none is solid, as the present run's total and MIR are.
const std::array<QList<qreal>, RunModel::dashCount>& runDashes()
{
    static const std::array<QList<qreal>, RunModel::dashCount> dashes{{
        {5, 2},
        {1.2, 1.6},
        {8, 2, 1.2, 2},
        {2.4, 3.6},
        {4, 1.8, 1.2, 1.8, 1.2, 1.8},
        {12, 2.4},
        {1.2, 4},
        {8, 2, 3, 2},
    }};
    return dashes;
}

RunRow rowOf(const RunRecord& record)
{
    const StoredRun& run = record.run;
    return {record.number, record.isOverlaid, record.seconds, run.log.settings(), marksOf(run.log),
        run.tip, run.divergence, run.kernel};
}

bool holds(const RunRow& row, const RunRecord& record)
{
    return row.number == record.number && row.tip == record.run.tip
        && row.kernel == record.run.kernel;
}

// All that a strength was on the way: 0.003→0.1.
QString strengths(const RunRow& row, LiveSetting setting)
{
    QStringList values;
    for (const Mark& mark : row.marks)
        if (mark.setting == setting) {
            if (values.isEmpty())
                values.append(formatShort(mark.from));
            values.append(formatShort(mark.to));
        }
    return values.isEmpty() ? formatShort(liveValue(row.settings, setting))
                            : values.join(QStringLiteral("→"));
}

bool startsLeft(int column)
{
    return column == OverlayColumn || column == ConditionColumn || column == NetworkColumn;
}

} // namespace

RunModel::RunModel(const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent)
    , m_theme(theme)
{
}

int RunModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RunModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(RunColumnCount);
}

bool RunModel::setRuns(const std::vector<RunRecord>& runs, std::optional<std::size_t> present)
{
    const bool isOther = !std::equal(m_rows.begin(), m_rows.end(), runs.begin(), runs.end(), holds);
    const bool hasOtherTicks = isOther
        || !std::equal(m_rows.begin(), m_rows.end(), runs.begin(), runs.end(),
            [](const RunRow& row, const RunRecord& record) {
                return row.isOverlaid == record.isOverlaid;
            });
    if (!hasOtherTicks && present == m_present)
        return false;
    if (isOther)
        beginResetModel();
    m_present = present;
    if (hasOtherTicks) {
        m_rows.clear();
        for (const RunRecord& record : runs)
            m_rows.push_back(rowOf(record));
        draw();
    }
    if (isOther)
        endResetModel();
    else if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, RunColumnCount - 1));
    return true;
}

void RunModel::refresh()
{
    draw();
    emit headerDataChanged(Qt::Horizontal, 0, RunColumnCount - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, RunColumnCount - 1));
}

// Strokes and samples. A run has the dash of its number, or the next one that no overlaid run
// before it has.
void RunModel::draw()
{
    std::array<int, dashCount> uses{};
    m_strokes.clear();
    m_samples.clear();
    for (const RunRow& row : m_rows) {
        auto dash = std::size_t(std::max(0, row.number - 1)) % dashCount;
        if (row.isOverlaid) {
            const int fewest = *std::min_element(uses.begin(), uses.end());
            while (uses[dash] > fewest)
                dash = (dash + 1) % dashCount;
            ++uses[dash];
        }
        const auto condition = conditionOf(row.settings);
        const Tone tone
            = condition ? m_theme.conditions.at(int(*condition)) : Tone{m_theme.ink3, m_theme.ink3};
        QPen pen(tone.fill, overlayWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        pen.setDashPattern(runDashes()[dash]);
        m_strokes.push_back({pen, tone.text});
        m_samples.push_back(sample(pen));
    }
}

QIcon RunModel::sample(const QPen& pen) const
{
    constexpr int ratio = 2;
    const QSize size = sampleSize * std::max(1.0, m_theme.textScale);
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setPen(pen);
    painter.drawLine(QPointF(0, size.height() / 2.0), QPointF(size.width(), size.height() / 2.0));
    painter.end();
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected); // not tinted there
    return icon;
}

Qt::ItemFlags RunModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == OverlayColumn)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

// What a column holds, where it is a number that the run has.
std::optional<double> RunModel::number(const RunRow& row, int column) const
{
    switch (column) {
    case OverlayColumn:
        return row.isOverlaid ? 0 : 1;
    case NumberColumn:
        return row.number;
    case MirColumn:
        return row.divergence ? std::nullopt : row.mir().mir;
    case BetaNonnegColumn:
        return row.tip.weights.betaNonneg;
    case BetaActivityColumn:
        return row.tip.weights.betaActivity;
    case BetaWeightColumn:
        return row.tip.weights.betaWeight;
    case TotalColumn:
        return row.tip.total();
    case R2Column:
        return row.tip.r2;
    case SeedColumn:
        return row.settings.seed;
    case StepsColumn:
        return double(row.tip.step);
    case PredictionColumn:
        return row.tip.terms.prediction;
    case NonnegColumn:
        return row.tip.terms.nonneg;
    case ActivityColumn:
        return row.tip.terms.activity;
    case WeightColumn:
        return row.tip.terms.weight;
    case SecondsColumn:
        return row.seconds > 0 ? std::optional(row.seconds) : std::nullopt;
    default:
        return std::nullopt;
    }
}

QString RunModel::text(const RunRow& row, int column) const
{
    if (column == ConditionColumn)
        return Labels::conditionOf(row.settings);
    if (column == NetworkColumn)
        return tr("%1 %2", "family and neurons of the hidden layers")
            .arg(Labels::of(row.settings.family), Labels::layerSizes(row.settings.hiddenSizes));
    if (column == OverlayColumn)
        return {};
    if (column == MirColumn && row.divergence)
        return tr("diverged");
    const std::optional<double> value = number(row, column);
    if (!value)
        return QString(QChar(0x2013));
    switch (column) {
    case NumberColumn:
    case SeedColumn:
    case StepsColumn:
        return formatInteger(*value);
    case MirColumn:
        return formatFixed(*value, 3);
    case R2Column:
        return formatRatio(*value);
    case BetaNonnegColumn:
        return strengths(row, LiveSetting::BetaNonneg);
    case BetaActivityColumn:
        return strengths(row, LiveSetting::BetaActivity);
    case BetaWeightColumn:
        return strengths(row, LiveSetting::BetaWeight);
    case SecondsColumn:
        return formatFixed(*value, 2);
    default:
        return formatCost(*value);
    }
}

QString RunModel::toolTip(const RunRow& row, int column) const
{
    const ExperimentSettings& settings = row.settings;
    switch (column) {
    case OverlayColumn:
        return row.isOverlaid ? tr("Run %1 is drawn in the charts.").arg(row.number)
                              : tr("Run %1 is not drawn in the charts.").arg(row.number);
    case NumberColumn:
        if (m_present && &row == &m_rows[*m_present])
            return tr("This run is in view.");
        return tr("Double-click trains this run again, to the same numbers.");
    case MirColumn:
        if (row.divergence)
            return Labels::of(*row.divergence);
        return row.mir().undefined ? tr("MIR undefined: %1").arg(Labels::of(*row.mir().undefined))
                                   : QString();
    case ConditionColumn:
    case BetaNonnegColumn:
    case BetaActivityColumn:
    case BetaWeightColumn: {
        QStringList lines{Labels::conditionOf(settings)};
        for (const Mark& mark : row.marks)
            lines.append(tr("Step %1: %2").arg(formatInteger(double(mark.step)), Labels::of(mark)));
        return lines.join('\n');
    }
    case NetworkColumn:
        return tr("%1 factors, %2 inputs, hidden neurons %3, activation %4")
            .arg(settings.factorCount)
            .arg(settings.inputCount)
            .arg(Labels::layerSizes(settings.hiddenSizes), Labels::of(settings.activation));
    case SecondsColumn:
        return row.seconds > 0 ? QString() : tr("Unknown: files do not keep the time.");
    default:
        return {};
    }
}

QVariant RunModel::data(const QModelIndex& index, int role) const
{
    const RunRow& row = m_rows[std::size_t(index.row())];
    const int column = index.column();
    const bool isPresent = m_present == std::size_t(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole:
        return column == OverlayColumn ? toolTip(row, column) : text(row, column);
    case Qt::CheckStateRole:
        return column == OverlayColumn ? QVariant(row.isOverlaid ? Qt::Checked : Qt::Unchecked)
                                       : QVariant();
    case Qt::DecorationRole:
        return column == OverlayColumn ? QVariant(m_samples[std::size_t(index.row())]) : QVariant();
    case Qt::ForegroundRole:
        if (column == ConditionColumn)
            return m_strokes[std::size_t(index.row())].textColor;
        return column == MirColumn && row.divergence ? QVariant(m_theme.nonneg.text) : QVariant();
    case Qt::FontRole: {
        QFont font = m_theme.font(TextRole::Caption);
        if (isPresent)
            font.setWeight(QFont::Bold);
        return font;
    }
    case Qt::TextAlignmentRole:
        return int((startsLeft(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case presentRole:
        return isPresent;
    case sortRole: {
        if (column == ConditionColumn || column == NetworkColumn)
            return text(row, column);
        const std::optional<double> value = number(row, column);
        return value ? QVariant(*value) : QVariant(); // what has none comes last
    }
    default:
        return {};
    }
}

bool RunModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != OverlayColumn)
        return false;
    emit overlayToggled(index.row(), value.toInt() == Qt::Checked);
    return true;
}

QString RunModel::headerName(int column) const
{
    switch (column) {
    case OverlayColumn:
        return tr("Curves");
    case NumberColumn:
        return tr("Run");
    case ConditionColumn:
        return tr("Condition");
    case MirColumn:
        return tr("MIR");
    case BetaNonnegColumn:
        return tr("β\nnonneg");
    case BetaActivityColumn:
        return tr("β\nactivity");
    case BetaWeightColumn:
        return tr("β\nweight");
    case TotalColumn:
        return tr("Total\nloss");
    case R2Column:
        return tr("R²");
    case SeedColumn:
        return tr("Seed");
    case StepsColumn:
        return tr("Steps");
    case PredictionColumn:
        return tr("Prediction\nerror");
    case NonnegColumn:
        return tr("Nonneg\ncost");
    case ActivityColumn:
        return tr("Activity\ncost");
    case WeightColumn:
        return tr("Weight\ncost");
    case NetworkColumn:
        return tr("Network");
    case SecondsColumn:
        return tr("Seconds");
    default:
        return {};
    }
}

QString RunModel::headerToolTip(int column) const
{
    switch (column) {
    case OverlayColumn:
        return tr("Tick a run to lay its total loss and its MIR over the present ones.");
    case NumberColumn:
        return tr("Runs are numbered as they end or are left. The bold one is in view.");
    case ConditionColumn:
        return tr("The costs and the activation at the end of the run.");
    case MirColumn:
        return tr("Mutual information ratio: 1 when each active neuron carries one "
                  "factor.");
    case BetaNonnegColumn:
        return tr("Strength of the nonneg cost at the end of the run.");
    case BetaActivityColumn:
        return tr("Strength of the activity cost at the end of the run.");
    case BetaWeightColumn:
        return tr("Strength of the weight cost at the end of the run.");
    case TotalColumn:
        return tr("Prediction error plus each cost times its β.");
    case R2Column:
        return tr("Share of the targets' variance that the network explains.");
    case SeedColumn:
        return tr("The same seed and settings give the same run.");
    case StepsColumn:
        return tr("Training steps that were taken.");
    case PredictionColumn:
        return tr("Mean squared error of the outputs.");
    case NonnegColumn:
        return tr("Activity below zero, without its β.");
    case ActivityColumn:
        return tr("Squared activity of the hidden neurons, without its β.");
    case WeightColumn:
        return tr("Sum of the squared weights, without its β.");
    case NetworkColumn:
        return tr("Family and hidden neurons.");
    case SecondsColumn:
        return tr("Time of training on this computer; files do not keep it.");
    default:
        return {};
    }
}

QVariant RunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return headerName(section);
    case Qt::AccessibleTextRole:
        return headerName(section).replace('\n', ' ');
    case Qt::ToolTipRole:
        return headerToolTip(section);
    case Qt::FontRole:
        return m_theme.font(TextRole::Caption);
    case Qt::TextAlignmentRole:
        return int((startsLeft(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignBottom);
    default:
        return {};
    }
}

} // namespace untangle
