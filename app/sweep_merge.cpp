// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sweep_merge.h"

#include "app/csv.h"
#include "app/sweep_table.h"

#include <QStringList>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace untangle {

namespace {

constexpr std::string_view lineEnd = "\r\n";

// 3, 7 to 9
QString rangeWords(const std::vector<std::size_t>& numbers)
{
    constexpr qsizetype mostRanges = 20;
    QStringList ranges;
    for (std::size_t first = 0, last = 0; first < numbers.size(); first = last + 1) {
        if (ranges.size() == mostRanges) {
            ranges.append(QChar(0x2026));
            break;
        }
        last = first;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1)
            ++last;
        ranges.append(first == last
                ? QString::number(numbers[first])
                : CommandLine::tr("%1 to %2").arg(numbers[first]).arg(numbers[last]));
    }
    return ranges.join(QStringLiteral(", "));
}

// How many shards a table was cut into, if each file holds one, whole: the runs N, N + count, ...
// Numbers from 1, rising. No file with two runs tells.
std::size_t shardCountOf(const std::vector<std::vector<std::size_t>>& files, std::size_t runCount)
{
    const auto telling = std::find_if(
        files.begin(), files.end(), [](const auto& runs) { return runs.size() > 1; });
    if (telling == files.end())
        return 0;
    const std::size_t count = (*telling)[1] - (*telling)[0];
    for (const auto& runs : files) {
        if (runs.empty())
            continue;
        if (runs.front() > count || runs.back() + count <= runCount)
            return 0;
        for (std::size_t i = 1; i < runs.size(); ++i)
            if (runs[i] - runs[i - 1] != count)
                return 0;
    }
    return count;
}

bool isNumber(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(value);
}

using Cells = std::vector<std::string_view>;

Cells cellsOf(std::string_view line)
{
    Cells cells;
    for (std::size_t end = line.find(','); end != line.npos; end = line.find(',')) {
        cells.push_back(line.substr(0, end));
        line.remove_prefix(end + 1);
    }
    cells.push_back(line);
    return cells;
}

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

QString textOf(std::string_view cell)
{
    return QString::fromUtf8(cell.data(), qsizetype(cell.size()));
}

// For a sentence.
QString shown(std::string_view cell)
{
    constexpr std::size_t mostBytes = 80;
    return textOf(cell.substr(0, mostBytes)) + (cell.size() > mostBytes ? "\u2026" : "");
}

// Takes a line off the rest. What came with another system's line ends is the same.
std::string_view takeLine(std::string_view& rest)
{
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(line.size() + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

// What is known of a column by its name.
struct Column {
    std::string_view name;
    bool isShared = false; // the same in all lines
    bool isNumber = false; // or empty
};

// Reads file after file and keeps where each run stands. The files must outlive it.
class Merger {
public:
    std::optional<Failure> add(const TableFile& file)
    {
        std::string_view rest = viewOf(file.content);
        if (!rest.ends_with('\n'))
            return failedIn(file, CommandLine::tr("The last line is cut off."));
        const std::string_view header = takeLine(rest);
        if (!isHeader(header))
            return failedIn(file, CommandLine::tr("Line 1 is not the header of a sweep."));
        if (!m_headerFile)
            takeHeader(header, file);
        else if (header != m_header)
            return failedIn(file,
                CommandLine::tr("The columns differ from those of %1.").arg(m_headerFile->path));
        std::vector<std::size_t>& numbers = m_numbersOfFiles.emplace_back();
        for (std::size_t number = 2; !rest.empty(); ++number)
            if (auto failure = addLine({takeLine(rest), &file, number}, numbers))
                return failure;
        std::sort(numbers.begin(), numbers.end());
        return std::nullopt;
    }

    Outcome<MergedTable> table() const
    {
        if (m_lines.empty())
            return Failure{
                CommandLine::tr("There is no run in these files."), CommandLine::fileError};
        if (auto failure = missing())
            return *failure;
        MergedTable merged;
        const auto append = [&csv = merged.csv](std::string_view text) {
            csv.append(text.data(), qsizetype(text.size()));
        };
        append(m_header);
        append(lineEnd);
        for (const Line& line : m_lines) {
            append(line.text);
            append(lineEnd);
        }
        merged.runCount = qsizetype(m_lines.size());
        merged.sweep = textOf(m_firstCells[placeOf("sweep")]);
        merged.kernel = textOf(m_firstCells[placeOf("kernel")]);
        return merged;
    }

private:
    struct Line {
        std::string_view text;
        const TableFile* file = nullptr; // none: not there yet
        std::size_t number = 0; // from 1
    };

    static Failure failedIn(const TableFile& file, const QString& words)
    {
        return {QString::fromStdString(inFile(file.path, {{}, words.toStdString()}).what),
            CommandLine::fileError};
    }
    static Failure failedAt(
        const Line& line, const Column& column, const QString& words, std::string_view cell)
    {
        return failedIn(
            *line.file, words.arg(QString::number(line.number), shown(column.name), shown(cell)));
    }

    std::size_t placeOf(std::string_view name) const
    {
        const auto found = std::find_if(m_columns.begin(), m_columns.end(),
            [name](const Column& column) { return column.name == name; });
        return std::size_t(found - m_columns.begin());
    }

    // The columns depend on the number of hidden layers.
    static bool isHeader(std::string_view text)
    {
        BetaSweep sweep;
        const auto mostLayers = std::size_t(fieldRange(Field::Layers, sweep.base).maximum);
        for (std::size_t count = 1; count <= mostLayers; ++count) {
            sweep.base.hiddenSizes.assign(count, 1);
            if (viewOf(sweepHeader(sweep)) == text)
                return true;
        }
        return false;
    }

    void takeHeader(std::string_view header, const TableFile& file)
    {
        m_header = header;
        m_headerFile = &file;
        const QByteArrayList shared
            = (namesIn(sharedOf({}) + strengthsOf({})) + ",kernel").split(',');
        const QByteArrayList words{"sweep", "family", "hidden", "activation", "optimizer",
            "binning", "miller_madow", "data", "mir_reason", "status", "kernel"};
        for (std::string_view name : cellsOf(header)) {
            const QByteArray bytes(name.data(), qsizetype(name.size()));
            m_columns.push_back({name, shared.contains(bytes), !words.contains(bytes)});
        }
    }

    // The first line tells what the others must fit.
    std::optional<Failure> takeSweep(const Line& line, const Cells& cells)
    {
        const std::size_t place = placeOf("sweep");
        const auto sweep = sweepIn(textOf(cells[place]));
        if (!sweep)
            return failedAt(line, m_columns[place], noFit(), cells[place]);
        for (const auto& axis : {std::optional(sweep->x), sweep->y})
            if (axis)
                m_columns[placeOf(betaName(axis->beta).toStdString())].isShared = false;
        m_runs = runsOf(*sweep);
        m_lines.resize(m_runs.size());
        m_first = line;
        m_firstCells = cells;
        return std::nullopt;
    }

    std::optional<Failure> addLine(const Line& line, std::vector<std::size_t>& numbers)
    {
        const Cells cells = cellsOf(line.text);
        if (cells.size() != m_columns.size())
            return failedIn(*line.file,
                QCoreApplication::translate(
                    "Csv", "The number of cells in line %1 is %2 instead of %3.")
                    .arg(line.number)
                    .arg(cells.size())
                    .arg(m_columns.size()));
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (m_columns[i].isNumber && !cells[i].empty() && !isNumber(cells[i]))
                return failedAt(line, m_columns[i],
                    QCoreApplication::translate("Csv", "Line %1, column %2: “%3” is no number."),
                    cells[i]);
        if (m_firstCells.empty())
            if (auto failure = takeSweep(line, cells))
                return failure;
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (m_columns[i].isShared && cells[i] != m_firstCells[i])
                return Failure{
                    CommandLine::tr("These are no parts of one table: %1 is “%2” in line "
                                    "%3 of %4, but “%5” in line %6 of %7.")
                        .arg(shown(m_columns[i].name), shown(m_firstCells[i]),
                            QString::number(m_first.number), m_first.file->path, shown(cells[i]),
                            QString::number(line.number), line.file->path),
                    CommandLine::fileError};
        const auto run = runOf(line, cells);
        if (const auto* failure = std::get_if<Failure>(&run))
            return *failure;
        Line& kept = m_lines[std::get<std::size_t>(run)];
        if (kept.file && kept.text != line.text)
            return Failure{
                CommandLine::tr("Run %1 differs between line %2 of %3 and line %4 of %5.")
                    .arg(QString::number(std::get<std::size_t>(run) + 1),
                        QString::number(kept.number), kept.file->path, QString::number(line.number),
                        line.file->path),
                CommandLine::fileError};
        kept = line;
        numbers.push_back(std::get<std::size_t>(run) + 1);
        return std::nullopt;
    }

    // The place of a run whose strengths and seed are those that the sweep has there.
    Outcome<std::size_t> runOf(const Line& line, const Cells& cells) const
    {
        const auto failed = [&](std::size_t place) {
            return failedAt(line, m_columns[place], noFit(), cells[place]);
        };
        const auto number = numberIn(textOf(cells[0])).value_or(0);
        if (!(number >= 1 && number <= double(m_runs.size()) && number == std::floor(number)))
            return failed(0);
        const std::size_t run = std::size_t(number) - 1;
        const Results fitting = Results{{"run", qint64(number)}, {"runs", qint64(m_runs.size())},
                                    {"seed", qint64(m_runs[run].seed)}}
            + strengthsOf(m_runs[run].weights);
        for (const auto& [name, value] : fitting) {
            const std::size_t place = placeOf(name.toStdString());
            const bool isFixed = m_columns[place].isShared && name != QLatin1String("runs");
            if (!isFixed && textOf(cells[place]) != plainWords(value))
                return failed(place);
        }
        return run;
    }

    std::optional<Failure> missing() const
    {
        std::vector<std::size_t> runs, shards;
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            if (!m_lines[i].file)
                runs.push_back(i + 1);
        if (runs.empty())
            return std::nullopt;
        QString words = CommandLine::tr("Of %1 runs, these are missing: %2.")
                            .arg(QString::number(m_lines.size()), rangeWords(runs));
        const std::size_t shardCount = shardCountOf(m_numbersOfFiles, m_lines.size());
        for (std::size_t shard = 1; shard <= std::min(shardCount, m_lines.size()); ++shard)
            if (!m_lines[shard - 1].file)
                shards.push_back(shard);
        if (!shards.empty())
            words += ' '
                + CommandLine::tr("These shards of %1 hold them: %2.")
                      .arg(QString::number(shardCount), rangeWords(shards));
        return Failure{words, CommandLine::fileError};
    }

    static QString noFit()
    {
        return CommandLine::tr("Line %1, column %2: “%3” does not fit the sweep.");
    }

    std::string_view m_header;
    const TableFile* m_headerFile = nullptr; // that came first
    std::vector<Column> m_columns;
    Line m_first;
    Cells m_firstCells;
    std::vector<ExperimentSettings> m_runs;
    std::vector<Line> m_lines; // of each run
    std::vector<std::vector<std::size_t>> m_numbersOfFiles; // of runs, from 1
};

} // namespace

Outcome<MergedTable> mergedSweep(const QList<TableFile>& files)
{
    Merger merger;
    for (const TableFile& file : files)
        if (auto failure = merger.add(file))
            return *failure;
    return merger.table();
}

} // namespace untangle
