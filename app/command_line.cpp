// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/csv.h"
#include "app/labels.h"
#include "app/language.h"
#include "app/linear_chapter.h"
#include "app/playground_chapter.h"
#include "app/save_file.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QPixmap>
#include <QTextStream>

#include <algorithm>

namespace untangle {

namespace {

constexpr QSize pictureSize(1190, 714); // a chapter in a window of 1366 x 768

// The C locale's digits, whatever the system's.
QString fixed(double value, int decimals)
{
    return QString::number(value, 'f', decimals);
}

struct Cell {
    QString text;
    int width; // in columns of a terminal; negative to stand at the left
};

// Chinese characters take two columns of a terminal.
QString row(std::initializer_list<Cell> cells)
{
    QStringList padded;
    for (const Cell& cell : cells) {
        const auto wide = int(std::count_if(cell.text.begin(), cell.text.end(),
            [](QChar c) { return c.script() == QChar::Script_Han; }));
        padded.append(QStringLiteral("%1").arg(
            cell.text, cell.width < 0 ? cell.width + wide : cell.width - wide));
    }
    return padded.join(QChar(' '));
}

QStringList kernelWords()
{
    QStringList words;
    for (Kernel kernel : availableKernels())
        words.append(Labels::nameOf(kernel));
    return words;
}

std::optional<Kernel> kernelNamed(const QString& word)
{
    for (Kernel kernel : availableKernels())
        if (word == Labels::nameOf(kernel))
            return kernel;
    return std::nullopt;
}

// Not a mistyped command.
bool isFileName(const QString& word)
{
    return word.contains('.') || word.contains('/') || QFileInfo::exists(word);
}

const CommandOption* optionNamed(const QString& name, const QList<CommandText>& commands)
{
    for (const CommandText& command : commands)
        for (const CommandOption& option : command.options)
            if (option.name == name)
                return &option;
    return nullptr;
}

// The commands that an option belongs to.
QString ownersOf(const QString& option, const QList<CommandText>& commands)
{
    QStringList names;
    for (const CommandText& command : commands)
        if (optionNamed(option, {command}))
            names.append(command.name);
    return names.join(QStringLiteral(", "));
}

// In columns of a terminal, where Chinese characters take two.
int widthOf(const QString& text)
{
    return int(text.size()) + int(std::count_if(text.begin(), text.end(), [](QChar c) {
        return c.script() == QChar::Script_Han;
    }));
}

// Lines of at most 78 columns, those behind the first indented.
QString wrapped(const QString& text, int indent)
{
    constexpr int lineWidth = 78;
    QString result;
    int column = indent;
    for (const QString& word : text.split(' ')) {
        const bool breaks = column > indent && column + 1 + widthOf(word) > lineWidth;
        if (breaks)
            result += '\n' + QString(indent, ' ');
        else if (column > indent)
            result += ' ';
        column = (breaks ? indent : column + (column > indent)) + widthOf(word);
        result += word;
    }
    return result;
}

// untangle demo [--out FOLDER]
QString usage(const CommandText& command, int indent)
{
    QString text = "untangle " + command.name;
    if (!command.argument.isEmpty())
        text
            += ' ' + (command.isArgumentRequired ? command.argument : '[' + command.argument + ']');
    for (const CommandOption& option : command.options) {
        QString words = option.name;
        if (!option.value.isEmpty())
            words += QChar::Nbsp + option.value; // stays on a line
        text += ' ' + (option.isRequired ? words : '[' + words + ']');
    }
    return wrapped(text + " [OPTIONS]", indent).replace(QChar::Nbsp, ' ');
}

struct HelpRow {
    QString name, text;
};

HelpRow helpRow(const CommandOption& option)
{
    QString name = option.name;
    if (name == "--version" || name == "--help")
        name = QStringLiteral("%1, %2").arg(name.mid(1, 2), name);
    return {option.value.isEmpty() ? name : name + ' ' + option.value, option.help};
}

QString helpTable(const QList<HelpRow>& rows)
{
    int nameWidth = 0;
    for (const HelpRow& row : rows)
        nameWidth = std::max(nameWidth, widthOf(row.name));
    QString table;
    for (const HelpRow& row : rows)
        table += "  " + row.name + QString(nameWidth - widthOf(row.name) + 2, ' ')
            + wrapped(row.text, nameWidth + 4) + '\n';
    return table;
}

QByteArray pictureOf(Chapter& chapter)
{
    chapter.setAttribute(Qt::WA_DontShowOnScreen);
    chapter.resize(pictureSize);
    chapter.show();
    QCoreApplication::processEvents();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    chapter.grab().save(&buffer, "PNG");
    return png;
}

class Demo {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    Demo(const QString& folder, const Theme& theme, Kernel kernel)
        : m_folder(folder)
        , m_theme(theme)
        , m_kernel(kernel)
        , m_out(stdout)
    {
    }

    int run()
    {
        if (!QDir().mkpath(m_folder))
            return failed(tr("The folder %1 could not be made.").arg(m_folder));
        tellLinearExample();
        const auto snapshot = trainDefaultRun();

        LinearChapter linear(m_theme);
        linear.goTo(LinearStep::MakeNonnegative, true);
        linear.goTo(LinearStep::MinimiseEnergy, true);
        PlaygroundChapter playground(m_theme);
        playground.showRun(snapshot);
        return write("linear_example.png", pictureOf(linear))
                && write("run.png", pictureOf(playground))
                && write("run.csv",
                    historyCsv(
                        snapshot->curve(), reportedLayer(snapshot->settings), snapshot->kernel))
            ? tell(tr("Pictures and curves are in %1.").arg(QDir(m_folder).absolutePath()))
            : CommandLine::fileError;
    }

private:
    int tell(const QString& words)
    {
        m_out << words << '\n' << Qt::flush;
        return 0;
    }

    int failed(const QString& words)
    {
        QTextStream(stderr) << words << '\n';
        return CommandLine::fileError;
    }

    bool write(const QString& name, const QByteArray& content)
    {
        if (const auto error = saveFile(QDir(m_folder).filePath(name), content)) {
            failed(QString::fromStdString(error->what));
            return false;
        }
        return true;
    }

    void tellLinearExample()
    {
        const FactorGeometry factors({});
        tell(tr("Linear example, z = M e + b, factors uniform on [-1, 1]"));
        tell(row({{tr("step"), -18}, {tr("angle"), 9}, {tr("bias"), 9}, {tr("variance"), 9},
            {tr("bias^2"), 9}, {tr("energy"), 9}}));
        const auto tellStep = [&](LinearStep step, const QString& name) {
            const LinearState state = linearStep(step, factors);
            const Energy energy = energyOf(state.mixing(), state.bias, factors.covariance());
            tell(row({{name, -18}, {fixed(state.angleRad * 180 / 3.14159265358979323846, 2), 9},
                {fixed(state.bias.x(), 4), 9}, {fixed(energy.variance, 4), 9},
                {fixed(energy.biasSquared, 4), 9}, {fixed(energy.total(), 4), 9}}));
            return energy.total();
        };
        tellStep(LinearStep::Start, tr("start"));
        tellStep(LinearStep::Rotate, tr("rotate"));
        const double mixed = tellStep(LinearStep::MakeNonnegative, tr("make nonnegative"));
        const double least = tellStep(LinearStep::MinimiseEnergy, tr("minimise energy"));
        tell(tr("The last code costs %1 % less than the one before it.")
                 .arg(fixed(100 * (1 - least / mixed), 1)));
        tell({});
    }

    std::shared_ptr<const Snapshot> trainDefaultRun()
    {
        const ExperimentSettings settings = defaultSettings(Family::Shallow);
        Trainer trainer(settings, m_kernel);
        while (trainer.step()) { }
        auto snapshot = std::make_shared<Snapshot>(trainer.snapshot());
        const Index layer = reportedLayer(settings);
        tell(tr("Playground, default run: %1, %2 neurons, %3 factors, seed %4, kernel %5")
                 .arg(Labels::of(Condition::NonnegActivityWeight))
                 .arg(settings.hiddenSizes.front())
                 .arg(settings.factorCount)
                 .arg(settings.seed)
                 .arg(Labels::nameOf(snapshot->kernel)));
        tell(row({{tr("step"), 7}, {tr("total"), 10}, {tr("prediction"), 11}, {tr("nonneg"), 10},
            {tr("activity"), 10}, {tr("weight"), 10}, {tr("MIR"), 8}, {tr("R2"), 7}}));
        for (const Evaluation& evaluation : snapshot->curve()) {
            if (evaluation.step % 500 != 0)
                continue;
            const auto mir = evaluation.layers[std::size_t(layer)].mir;
            tell(row({{QString::number(evaluation.step), 7}, {fixed(evaluation.total(), 5), 10},
                {fixed(evaluation.terms.prediction, 5), 11},
                {fixed(evaluation.terms.nonneg, 5), 10}, {fixed(evaluation.terms.activity, 4), 10},
                {fixed(evaluation.terms.weight, 4), 10},
                {mir ? fixed(*mir, 4) : QStringLiteral("-"), 8}, {fixed(evaluation.r2, 4), 7}}));
        }
        if (snapshot->reference.randomMixing && snapshot->reference.oneFactorPerNeuron)
            tell(tr("For comparison: random mixing has MIR %1, one factor per neuron %2.")
                     .arg(fixed(*snapshot->reference.randomMixing, 4),
                         fixed(*snapshot->reference.oneFactorPerNeuron, 4)));
        tell({});
        return snapshot;
    }

    QString m_folder;
    const Theme& m_theme;
    Kernel m_kernel;
    QTextStream m_out;
};

} // namespace

QList<CommandText> CommandLine::commands()
{
    using Command = Arguments::Command;
    const CommandOption json{"--json", {}, tr("print one JSON object")};
    return {
        {Command::Demo, "demo",
            tr("print the numbers of the linear example and of the default run, and write "
               "linear_example.png, run.png and run.csv"),
            {{"--out", tr("FOLDER"), tr("where it writes (default: untangle-demo)")}}},
        {Command::Energy, "energy",
            tr("print what codes of two factors cost: the best rotation, the best code, and "
               "whether one factor per neuron is optimal"),
            {{"--distribution", tr("NAME"),
                 tr("square, cut:1.2, opposite:1, corner:0.8, disc, parallelogram:0.4, copy:0.9, "
                    "exponential, gaussian:0.9, or a CSV file with two columns, which are scaled "
                    "to variance 1/3"),
                 true},
                {"--a", tr("NUMBER"), tr("the range of the factors (default: 1)")},
                {"--angle-step", tr("DEGREES"), tr("between the lines of --csv (default: 5)")},
                json,
                {"--csv", tr("FILE"),
                    tr("write the energy at each angle from 0 to below 180 degrees")}}},
        {Command::Mir, "mir",
            tr("print the mutual information ratio of given activity and factors; a row is a "
               "sample, a column a neuron or a factor"),
            {{"--activity", tr("FILE"), tr("the activity as CSV"), true},
                {"--factors", tr("FILE"), tr("the factors as CSV, with as many rows"), true},
                {"--bins", tr("NUMBER"), tr("of the histograms, 2 to 200 (default: 20)")},
                {"--equal-count", {}, tr("bins of equal count instead of equal width")},
                {"--plug-in", {}, tr("no Miller-Madow correction")}, json,
                {"--csv", tr("FILE"), tr("write a line for each neuron")}}},
    };
}

QList<CommandOption> CommandLine::commonOptions()
{
    return {{"--kernel", tr("NAME"),
                tr("the machine code that trains, here %1; same bytes only from the same kernel "
                   "(default: the last)")
                    .arg(kernelWords().join(QStringLiteral(", ")))},
        {"--language", tr("CODE"), tr("en, zh_CN or de")},
        {"--version", {}, tr("print the version")}, {"--help", {}, tr("print this help")}};
}

Result<Arguments> CommandLine::parse(const QStringList& arguments)
{
    Arguments result;
    const auto wrong = [](const QString& words) { return Error{{}, words.toStdString()}; };
    const QList<CommandText> known = commands();
    const CommandText* command = nullptr;
    QStringList given; // options of commands, in their order
    for (int i = 0; i < arguments.size(); ++i) {
        QString name = arguments[i];
        std::optional<QString> value;
        if (const auto equals = name.indexOf('='); name.startsWith("--") && equals > 0) {
            value = name.mid(equals + 1);
            name.truncate(equals);
        }
        const auto takeValue = [&] {
            if (!value && i + 1 < arguments.size() && !arguments[i + 1].startsWith("--"))
                value = arguments[++i];
            return value && !value->isEmpty();
        };
        if (name == "--version" || name == "-v") {
            result.command = Arguments::Command::Version;
            return result;
        }
        if (name == "--help" || name == "-h") {
            result.command = Arguments::Command::Help;
            return result;
        }
        if (name == "--language") {
            if (!takeValue() || !Language::isChoice(*value))
                return wrong(tr("--language must be en, zh_CN or de."));
            result.language = *value;
        } else if (name == "--kernel") {
            const auto kernel = takeValue() ? kernelNamed(*value) : std::nullopt;
            if (!kernel)
                return wrong(tr("--kernel must be one that this computer has: %1.")
                                 .arg(kernelWords().join(QStringLiteral(", "))));
            result.kernel = *kernel;
        } else if (name == "--new-window") {
            result.newWindow = true;
        } else if (const auto* option = optionNamed(name, known)) {
            if (option->value.isEmpty() ? value.has_value() : !takeValue())
                return wrong(option->value.isEmpty()
                        ? tr("%1 takes no value.").arg(name)
                        : tr("%1 needs a value: %2.").arg(name, option->value));
            if (given.contains(name))
                return wrong(tr("%1 stands twice.").arg(name));
            given.append(name);
            result.options.insert(name, value.value_or(QString()));
        } else if (name.startsWith('-')) {
            return wrong(tr("There is no option %1.").arg(name));
        } else {
            const auto found = std::find_if(known.begin(), known.end(),
                [&](const CommandText& text) { return text.name == arguments[i]; });
            if (!command && found != known.end()) {
                command = &*found;
                result.command = command->command;
                result.commandName = arguments[i];
            } else if (isFileName(arguments[i]) || (command && !command->argument.isEmpty())) {
                if (!result.file.isEmpty())
                    return wrong(tr("The file %1 is one too many.").arg(arguments[i]));
                result.file = arguments[i];
            } else {
                return wrong(tr("There is no command %1.").arg(arguments[i]));
            }
        }
    }
    if (command && result.newWindow)
        return wrong(tr("--new-window belongs to the window."));
    if (command && !result.file.isEmpty() && command->argument.isEmpty())
        return wrong(tr("The file %1 is one too many.").arg(result.file));
    if (command && result.file.isEmpty() && command->isArgumentRequired)
        return wrong(tr("%1 needs %2.").arg(command->name, command->argument));
    for (const QString& name : std::as_const(given))
        if (!command || !optionNamed(name, {*command}))
            return wrong(tr("%1 belongs to the command %2.").arg(name, ownersOf(name, known)));
    if (command)
        for (const CommandOption& option : command->options)
            if (option.isRequired && !given.contains(option.name))
                return wrong(tr("%1 needs %2.").arg(command->name, option.name));
    if (result.options.contains("--out"))
        result.outputFolder = result.options.value("--out");
    return result;
}

QString CommandLine::helpText(const QString& commandName)
{
    const QList<CommandText> known = commands();
    const auto command = std::find_if(known.begin(), known.end(),
        [&](const CommandText& text) { return text.name == commandName; });
    QList<HelpRow> rows;
    QString text;
    if (command == known.end()) {
        text = tr("Usage: %1")
                   .arg(QStringLiteral("untangle [%1] [--new-window] [OPTIONS]").arg(tr("FILE")))
            + '\n';
        for (const CommandText& other : known) {
            text += "       " + usage(other, 11) + '\n';
            rows.append({other.name, other.summary});
        }
        text += '\n'
            + tr("Why brains, and some networks, put different factors in different neurons.\n"
                 "Without a command the window opens, with the session FILE; one that is open "
                 "already "
                 "takes the file.\nCommands need no display.\n")
            + '\n' + tr("Commands:") + '\n' + helpTable(rows);
    } else {
        text = tr("Usage: %1").arg(usage(*command, 11)) + "\n\n" + wrapped(command->summary, 0)
            + '\n';
    }
    rows.clear();
    if (command != known.end()) {
        for (const CommandOption& option : command->options)
            rows.append(helpRow(option));
    } else {
        rows.append({QStringLiteral("--new-window"), tr("open another window")});
    }
    for (const CommandOption& option : commonOptions())
        rows.append(helpRow(option));
    return text + '\n' + tr("Options:") + '\n' + helpTable(rows) + '\n'
        + tr("Exit codes: 0 fine, 1 wrong usage, 2 a bad file or a file that could not be "
             "written.\n");
}

int CommandLine::runDemo(const QString& folder, Theme& theme, Kernel kernel)
{
    // The offscreen platform warns about each window's least size; nobody sees that window.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    return Demo(folder, theme, kernel).run();
}

} // namespace untangle
