// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data_table.h"

#include "widgets/control_help.h"
#include "widgets/number_text.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <charconv>
#include <optional>

namespace untangle {

namespace {

constexpr int shownDigits = 6;

std::optional<double> numberIn(const QByteArray& cell)
{
    double value = 0;
    const auto [end, error] = std::from_chars(cell.begin(), cell.end(), value);
    if (cell.isEmpty() || error != std::errc() || end != cell.end())
        return std::nullopt;
    return value;
}

bool isWhole(const QByteArray& cell)
{
    return std::all_of(
        cell.begin(), cell.end(), [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
}

QString shownText(const QByteArray& cell)
{
    const std::optional<double> value = numberIn(cell);
    if (!value)
        return QString::fromUtf8(cell);
    return isWhole(cell) ? formatInteger(*value) : formatShort(*value, shownDigits);
}

// With every digit, as a program that reads numbers of the user's locale takes it.
QString exactLocalText(const QByteArray& cell)
{
    QString text = QString::fromUtf8(cell);
    if (numberIn(cell))
        text.replace(QLatin1Char('.'), QLocale().decimalPoint());
    return text;
}

} // namespace

QByteArrayList cellsOfLine(QByteArrayView line)
{
    QByteArrayList cells{QByteArray()};
    bool isQuoted = false;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (c == '"' && isQuoted && at + 1 < line.size() && line[at + 1] == '"')
            cells.last().append(line[++at]);
        else if (c == '"')
            isQuoted = !isQuoted;
        else if (c == ',' && !isQuoted)
            cells.append(QByteArray());
        else
            cells.last().append(c);
    }
    return cells;
}

CsvModel::CsvModel(QByteArray csv, QObject* parent)
    : QAbstractTableModel(parent)
    , m_csv(std::move(csv))
{
    for (qsizetype at = 0; at < m_csv.size();) {
        m_starts.push_back(at);
        const qsizetype end = m_csv.indexOf('\n', at);
        at = end < 0 ? m_csv.size() : end + 1;
    }
    m_starts.push_back(m_csv.size());
    m_names = cellsOf(-1);
}

int CsvModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : std::max(0, int(m_starts.size()) - 2);
}

int CsvModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_names.size());
}

// Of the header line, in row -1, too.
const QByteArrayList& CsvModel::cellsOf(int row) const
{
    const auto line = std::size_t(row + 1);
    if ((row == m_readRow && !m_cells.isEmpty()) || line + 1 >= m_starts.size())
        return m_cells;
    QByteArrayView text
        = QByteArrayView(m_csv).sliced(m_starts[line], m_starts[line + 1] - m_starts[line]);
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    m_cells = cellsOfLine(text);
    m_readRow = row;
    return m_cells;
}

QVariant CsvModel::data(const QModelIndex& index, int role) const
{
    const QByteArray cell = cellsOf(index.row()).value(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shownText(cell);
    case Qt::EditRole:
        return exactLocalText(cell);
    case Qt::TextAlignmentRole:
        return int((numberIn(cell) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant CsvModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return orientation == Qt::Horizontal ? QString::fromUtf8(m_names.value(section))
                                         : formatInteger(section + 1);
}

DataTable::DataTable(
    const QString& name, const QString& caption, const QByteArray& csv, QWidget* parent)
    : QDialog(parent)
    , m_view(new QTableView(this))
{
    setObjectName("dataTable");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1 as a table").arg(name));
    auto* model = new CsvModel(csv, this);
    m_view->setModel(model);
    m_view->setAccessibleName(windowTitle());
    m_view->setAccessibleDescription(
        tr("%1 rows and %2 columns.")
            .arg(formatInteger(model->rowCount()), formatInteger(model->columnCount())));
    m_view->setWhatsThis(
        tr("The numbers behind the picture. Arrow keys go from cell to cell, Ctrl+C copies what is "
           "chosen."));
    m_view->setTabKeyNavigation(false); // Tab goes on to the buttons
    m_view->horizontalHeader()->setResizeContentsPrecision(100); // rows that are measured
    m_view->resizeColumnsToContents();
    if (model->rowCount() > 0)
        m_view->setCurrentIndex(model->index(0, 0));
    m_view->clearSelection();

    auto* words = new QLabel(caption, this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setVisible(!caption.isEmpty());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copyButton = buttons->addButton(tr("C&opy"), QDialogButtonBox::ActionRole);
    copyButton->setObjectName("copyTable");
    setHelp(copyButton, tr("The chosen cells, or the whole table, to the clipboard."),
        tr("Columns are apart by tabs, so that a spreadsheet takes them as they stand."));
    connect(copyButton, &QPushButton::clicked, this, &DataTable::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_view, 1);
    layout->addWidget(words);
    layout->addWidget(buttons);
    const int columns = m_view->horizontalHeader()->length() + m_view->verticalHeader()->width();
    resize(std::clamp(columns + 60, 420, 900), 480);
    m_view->setFocus();
}

void DataTable::copy() const
{
    const QAbstractItemModel& model = *m_view->model();
    QModelIndexList chosen = m_view->selectionModel()->selectedIndexes();
    std::sort(chosen.begin(), chosen.end()); // by row, then by column
    QString text;
    const auto add = [&](int row, int column, bool isFirstOfRow) {
        if (!isFirstOfRow)
            text += '\t';
        else if (!text.isEmpty())
            text += '\n';
        text += model.data(model.index(row, column), Qt::EditRole).toString();
    };
    for (qsizetype i = 0; i < chosen.size(); ++i)
        add(chosen[i].row(), chosen[i].column(), i == 0 || chosen[i].row() != chosen[i - 1].row());
    if (chosen.isEmpty()) {
        QStringList names;
        for (int column = 0; column < model.columnCount(); ++column)
            names << model.headerData(column, Qt::Horizontal).toString();
        text = names.join('\t');
        for (int row = 0; row < model.rowCount(); ++row)
            for (int column = 0; column < model.columnCount(); ++column)
                add(row, column, column == 0);
    }
    QGuiApplication::clipboard()->setText(text);
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QDialog::keyPressEvent(event);
}

} // namespace untangle
