// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/csv.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <string_view>

namespace untangle {

namespace {

constexpr std::size_t mostCells = 4'000'000;
constexpr std::size_t mostColumns = 10'000;
constexpr std::size_t mostNameBytes = 200;

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

// The number that a cell holds as a whole; infinite or NaN where it says so or is too large.
std::optional<double> numberOf(std::string_view text)
{
    if (text.starts_with('+')) {
        text.remove_prefix(1);
        if (text.starts_with('-'))
            return std::nullopt;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || end != text.data() + text.size() || error == std::errc::invalid_argument)
        return std::nullopt;
    return error == std::errc() ? value : std::numeric_limits<double>::infinity();
}

// What a cell says, for a sentence.
QString shown(std::string_view text)
{
    constexpr qsizetype mostLetters = 40;
    QString words = QString::fromUtf8(text.substr(0, 4 * mostLetters));
    for (QChar& letter : words)
        if (!letter.isPrint() && !letter.isSurrogate())
            letter = QChar::ReplacementCharacter;
    return words.size() > mostLetters ? words.left(mostLetters) + QChar(0x2026) : words;
}

// Goes through a table cell by cell and holds no more of its text than one cell.
class TableReader {
    Q_DECLARE_TR_FUNCTIONS(Csv)

public:
    explicit TableReader(std::string_view content)
        : m_rest(content)
    {
    }

    Result<Table> read()
    {
        constexpr std::string_view mark = "\xEF\xBB\xBF";
        if (m_rest.starts_with(mark))
            m_rest.remove_prefix(mark.size());
        if (const auto zero = m_rest.find('\0'); zero != m_rest.npos) {
            m_line = 1 + std::size_t(std::count(m_rest.data(), m_rest.data() + zero, '\n'));
            return failed(
                tr("Line %1 holds a zero byte, so the file is no text in UTF-8.").arg(m_line));
        }
        while (!m_rest.empty() && (isLineEnd(m_rest.back()) || isSpace(m_rest.back())))
            m_rest.remove_suffix(1);
        if (m_rest.empty())
            return failed(tr("The file is empty."));
        if (!readHeader())
            return *m_error;
        while (!m_rest.empty())
            if (!readLine())
                return *m_error;
        if (m_values.empty())
            return failed(tr("There is a header line, but no line of numbers."));
        using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
        const auto columnCount = Index(m_columnCount);
        Table table;
        table.names = std::move(m_names);
        table.values = Eigen::Map<const RowMajor>(
            m_values.data(), Index(m_values.size()) / columnCount, columnCount);
        return table;
    }

private:
    struct Cell {
        std::string_view text; // until the next cell is read
        bool isQuoted = false;
        bool isLast = false; // of its line
    };

    Error failed(const QString& words) const
    {
        return {
            tr("line %1, column %2").arg(m_line).arg(m_column).toStdString(), words.toStdString()};
    }
    bool fail(const QString& words)
    {
        m_error = failed(words);
        return false;
    }
    // %1 and %2 of the words are the place.
    bool failHere(const QString& words) { return fail(words.arg(m_line).arg(m_column)); }

    // Takes the next cell off the rest. m_line stays that of its beginning until the line ends.
    std::optional<Cell> nextCell()
    {
        std::size_t end = 0;
        while (end < m_rest.size() && isSpace(m_rest[end]))
            ++end;
        Cell cell;
        if (end < m_rest.size() && m_rest[end] == '"') {
            cell.isQuoted = true;
            const auto afterQuote = readQuoted(end + 1);
            if (!afterQuote)
                return std::nullopt;
            end = *afterQuote;
            cell.text = trimmed(m_unquoted);
        } else {
            end = std::min(m_rest.find_first_of(",\r\n"), m_rest.size());
            cell.text = trimmed(m_rest.substr(0, end));
        }
        cell.isLast = end == m_rest.size() || m_rest[end] != ',';
        const bool isPair = m_rest.substr(end).starts_with("\r\n");
        m_rest.remove_prefix(std::min(m_rest.size(), end + (isPair ? 2 : 1)));
        return cell;
    }

    // Fills m_unquoted from behind the opening mark; where the cell ends.
    std::optional<std::size_t> readQuoted(std::size_t at)
    {
        m_unquoted.clear();
        for (;; ++at) {
            if (at == m_rest.size()) {
                failHere(tr("Line %1, column %2: the closing quotation mark is missing."));
                return std::nullopt;
            }
            if (m_rest[at] == '"' && !m_rest.substr(at + 1).starts_with('"'))
                break;
            at += m_rest[at] == '"';
            m_linesInCells += m_rest[at] == '\n';
            m_unquoted.push_back(m_rest[at]);
        }
        do
            ++at;
        while (at < m_rest.size() && isSpace(m_rest[at]));
        if (at < m_rest.size() && m_rest[at] != ',' && !isLineEnd(m_rest[at])) {
            failHere(tr("Line %1, column %2: a comma must follow the closing quotation mark."));
            return std::nullopt;
        }
        return at;
    }

    void goToNextLine()
    {
        m_line += 1 + m_linesInCells;
        m_linesInCells = 0;
        m_column = 1;
    }

    // Counts the columns; takes the line away when it holds anything that is no number.
    bool readHeader()
    {
        const std::string_view start = m_rest;
        bool isHeader = false;
        std::vector<std::string> names;
        for (bool isLast = false; !isLast; ++m_column) {
            const auto cell = nextCell();
            if (!cell || !isSeparatedByCommas(*cell))
                return false;
            if (m_column > mostColumns)
                return fail(tr("There are more than %1 columns.").arg(mostColumns));
            if (cell->text.size() > mostNameBytes)
                return failHere(tr("Line %1, column %2: the name is too long."));
            isHeader = isHeader || !numberOf(cell->text);
            names.push_back(QString::fromUtf8(cell->text).toStdString());
            isLast = cell->isLast;
        }
        m_columnCount = names.size();
        if (m_columnCount == 1 && names.front().empty())
            return fail(tr("Line %1 is empty.").arg(m_line));
        if (isHeader)
            m_names = std::move(names);
        else
            m_rest = start;
        if (isHeader)
            goToNextLine();
        m_column = 1;
        return true;
    }

    bool readLine()
    {
        for (bool isLast = false; !isLast; ++m_column) {
            const auto cell = nextCell();
            if (!cell)
                return false;
            isLast = cell->isLast;
            const bool isTooLong = m_column > m_columnCount;
            if (isTooLong || (isLast && m_column < m_columnCount)) {
                if (m_column == 1 && cell->text.empty() && isLast)
                    return fail(tr("Line %1 is empty.").arg(m_line));
                return isSeparatedByCommas(*cell) && failRagged(isLast);
            }
            if (m_values.size() == mostCells)
                return fail(tr("There are more than %1 cells.").arg(mostCells));
            const auto number = numberOf(cell->text);
            if (!number)
                return failNoNumber(*cell);
            if (!std::isfinite(*number))
                return fail(tr("Line %1, column %2: “%3” is no finite number.")
                                .arg(QString::number(m_line), QString::number(m_column),
                                    shown(cell->text)));
            m_values.push_back(*number);
        }
        goToNextLine();
        return true;
    }

    bool failRagged(bool isLast)
    {
        while (!isLast) {
            const auto cell = nextCell();
            if (!cell)
                return false;
            isLast = cell->isLast;
            ++m_column;
        }
        if (m_column == 2 * m_columnCount)
            return fail(tr("Line %1 has %2 cells instead of %3. A decimal comma splits a number; "
                           "write a decimal point.")
                            .arg(m_line)
                            .arg(m_column)
                            .arg(m_columnCount));
        return fail(tr("The number of cells in line %1 is %2 instead of %3.")
                        .arg(m_line)
                        .arg(m_column)
                        .arg(m_columnCount));
    }

    bool failNoNumber(const Cell& cell)
    {
        if (cell.text.empty())
            return failHere(tr("Line %1, column %2 is empty."));
        if (!isSeparatedByCommas(cell))
            return false;
        std::string withPoint(cell.text);
        std::replace(withPoint.begin(), withPoint.end(), ',', '.');
        const QString place[] = {QString::number(m_line), QString::number(m_column)};
        if (cell.text.find(',') != cell.text.npos && numberOf(withPoint))
            return fail(tr("Line %1, column %2: “%3” has a decimal comma; write a decimal point.")
                            .arg(place[0], place[1], shown(cell.text)));
        return fail(
            tr("Line %1, column %2: “%3” is no number.").arg(place[0], place[1], shown(cell.text)));
    }

    bool isSeparatedByCommas(const Cell& cell)
    {
        const auto separator = cell.text.find_first_of(";\t");
        if (cell.isQuoted || separator == cell.text.npos)
            return true;
        return cell.text[separator] == ';'
            ? failHere(tr("Line %1, column %2 holds a semicolon. Commas must separate the columns, "
                          "and numbers have a decimal point."))
            : failHere(tr("Line %1, column %2 holds a tab. Commas must separate the columns."));
    }

    std::string_view m_rest;
    std::size_t m_line = 1, m_column = 1;
    std::size_t m_columnCount = 0;
    std::size_t m_linesInCells = 0; // line ends within quotation marks of this line
    std::string m_unquoted;
    std::vector<std::string> m_names;
    std::vector<double> m_values; // line after line
    std::optional<Error> m_error;
};

} // namespace

QByteArray textCell(const QString& text)
{
    const std::string plain = text.toStdString();
    const auto bytes = QByteArray::fromStdString(plain);
    if (plain.find_first_of(",\"\r\n") == plain.npos && trimmed(plain).size() == plain.size())
        return bytes;
    return '"' + QByteArray(bytes).replace('"', "\"\"") + '"';
}

Result<Table> readTable(const QByteArray& content)
{
    return TableReader(std::string_view(content.constData(), std::size_t(content.size()))).read();
}

Result<QByteArray> readFile(const QString& path)
{
    const auto failed = [&path](const QString& reason) {
        return Error{path.toStdString(),
            QCoreApplication::translate("Csv", "The file %1 could not be read: %2")
                .arg(path, reason)
                .toStdString()};
    };
    if (QFileInfo(path).isDir())
        return failed(QCoreApplication::translate("Csv", "it is a folder."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(file.errorString());
    const auto isTooLarge
        = [&] { return failed(QCoreApplication::translate("Csv", "it is larger than 64 MB.")); };
    if (file.size() > mostFileBytes)
        return isTooLarge();
    // A pipe has no size before it is read.
    const QByteArray content = file.read(mostFileBytes + 1);
    if (content.size() > mostFileBytes)
        return isTooLarge();
    if (file.error() != QFileDevice::NoError)
        return failed(file.errorString());
    return content;
}

Result<Table> readTableFile(const QString& path)
{
    const Result<QByteArray> content = readFile(path);
    if (!content)
        return content.error();
    Result<Table> table = readTable(*content);
    if (!table)
        return inFile(QFileInfo(path).fileName(), table.error());
    return table;
}

Error inFile(const QString& fileName, const Error& error)
{
    return {error.where,
        QCoreApplication::translate("Csv", "%1: %2")
            .arg(fileName, QString::fromStdString(error.what))
            .toStdString()};
}

QByteArray tableCsv(const std::vector<std::string>& names, const Matrix<double>& values)
{
    Q_ASSERT(Index(names.size()) == values.cols());
    QByteArrayList fields;
    for (const std::string& name : names)
        fields.append(textCell(QString::fromStdString(name)));
    QByteArray csv = fields.join(',') + "\r\n";
    for (Index row = 0; row < values.rows(); ++row) {
        for (Index column = 0; column < values.cols(); ++column) {
            if (column > 0)
                csv += ',';
            if (const double value = values(row, column); std::isfinite(value))
                csv += exactText(value);
        }
        csv += "\r\n";
    }
    return csv;
}

QByteArray exactText(double value)
{
    std::array<char, 32> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return QByteArray(text.data(), end - text.data());
}

QByteArray historyCsv(const std::vector<Evaluation>& evaluations, Index layer, Kernel kernel)
{
    QByteArray csv = "step,total,prediction,nonneg,activity,weight,beta_nonneg,beta_activity,"
                     "beta_weight,mir,r2,active_neurons,kernel\r\n";
    const std::string_view word = kernelName(kernel);
    const QByteArray name(word.data(), qsizetype(word.size()));
    for (const Evaluation& evaluation : evaluations) {
        const auto at = std::size_t(layer);
        const LayerMir mir = at < evaluation.layers.size() ? evaluation.layers[at] : LayerMir{};
        const QByteArrayList fields{QByteArray::number(qint64(evaluation.step)),
            exactText(evaluation.total()), exactText(evaluation.terms.prediction),
            exactText(evaluation.terms.nonneg), exactText(evaluation.terms.activity),
            exactText(evaluation.terms.weight), exactText(evaluation.weights.betaNonneg),
            exactText(evaluation.weights.betaActivity), exactText(evaluation.weights.betaWeight),
            mir.mir ? exactText(*mir.mir) : QByteArray(), exactText(evaluation.r2),
            QByteArray::number(qint64(mir.activeNeurons)), name};
        csv += fields.join(',') + "\r\n";
    }
    return csv;
}

} // namespace untangle
