// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/labels.h"
#include "app/language.h"

#include <QFileInfo>

#include <algorithm>

namespace untangle {

namespace {

QString kernelWords(const std::vector<Kernel>& kernels)
{
    QStringList words;
    for (Kernel kernel : kernels)
        words.append(Labels::nameOf(kernel));
    return words.join(QStringLiteral(", "));
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

// Lines of at most 78 columns, those behind the first indented. They break at spaces, and behind
// Chinese characters.
QString wrapped(const QString& text, int indent)
{
    constexpr int lineWidth = 78;
    QString result, piece;
    int column = indent;
    bool isSpaced = false; // the piece before
    const auto append = [&] {
        const bool breaks = column > indent && column + isSpaced + widthOf(piece) > lineWidth;
        const QString gap = isSpaced && column > indent ? QStringLiteral(" ") : QString();
        result += breaks ? '\n' + QString(indent, ' ') : gap;
        column = (breaks ? indent : column + int(gap.size())) + widthOf(piece);
        result += piece;
        piece.clear();
    };
    for (const QString& word : text.split(' ')) {
        for (const QChar letter : word) {
            // No line begins with a comma or a full stop.
            const bool isMark = !letter.isLetterOrNumber();
            if (!isMark && !piece.isEmpty() && piece.back().unicode() >= 0x2e80) {
                append();
                isSpaced = false;
            }
            piece += letter;
        }
        append();
        isSpaced = true;
    }
    return result;
}

QString wrappedLines(const QString& text)
{
    QStringList lines;
    for (const QString& line : text.split('\n'))
        lines.append(wrapped(line, 0));
    return lines.join('\n');
}

// untangle demo [--out FOLDER]
QString usage(const CommandText& command, int indent)
{
    QString text = "untangle " + command.name;
    if (!command.argument.isEmpty())
        text += ' ' + command.argumentWords();
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
    const QString name
        = option.shortName.isEmpty() ? option.name : option.shortName + ", " + option.name;
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

} // namespace

QString CommandText::argumentWords() const
{
    if (argument.isEmpty())
        return {};
    const QString words = takesManyFiles ? argument + QStringLiteral("...") : argument;
    return isArgumentRequired ? words : '[' + words + ']';
}

// They name the fields of the settings; what they mean is put together in settings_options.cpp.
QList<CommandOption> CommandLine::settingsOptions()
{
    const QString number = tr("NUMBER"), name = tr("NAME");
    return {
        {"--family", name, tr("shallow, autoencoder, deep, deep-autoencoder (default: shallow)")},
        {"--factors", number, tr("2 to 8")}, {"--inputs", number, tr("as many or more")},
        {"--neurons", tr("SIZES"), tr("20 for each hidden layer, or 30-12-30")},
        {"--layers", number, tr("of hidden neurons, 1 to 6")},
        {"--schedule-steps", number, tr("of the rate schedule; 0: a constant rate")},
        {"--beta-nonneg", number, tr("the strength of the nonneg cost: 0 or 1e-5 to 1")},
        {"--beta-activity", number, tr("the strength of the activity cost")},
        {"--beta-weight", number, tr("the strength of the weight cost")},
        {"--optimizer", name, tr("adam, sgd (default: adam)")},
        {"--rate", number, tr("the learning rate, 1e-4 to 1 (default: 0.01)")},
        {"--batch", number, tr("samples in a batch (default: 128)")},
        {"--bins", number, tr("of the histograms, 2 to 200 (default: 20)")},
        {"--equal-count", {}, tr("bins of equal count instead of equal width")},
        {"--plug-in", {}, tr("no Miller-Madow correction")},
        {"--evaluation-samples", number, tr("samples of an evaluation (default: 4096)")},
        {"--data", tr("FILE"), tr("own factors, and inputs named input1 or x1, as CSV")}};
}

CommandText CommandLine::trainText()
{
    const QString number = tr("NUMBER"), name = tr("NAME"), file = tr("FILE");
    CommandText text{Arguments::Command::Train, "train",
        tr("train a network, or go on with the run of a session, and print its loss and MIR"),
        settingsOptions()
            + QList<CommandOption>{
                {"--condition", name,
                    tr("relu+activity+weight, nonneg+activity+weight, relu+activity, relu+weight, "
                       "activity+weight: sets the activation, and strengths that it lacks to 0")},
                {"--activation", name,
                    tr("linear, relu, leaky-relu, tanh; instead of the condition's")},
                {"--seed", number, tr("0 to 4294967295 (default: 1)")},
                {"--steps", number,
                    tr("train until this step (default: the end of the rate schedule)")},
                {"--evaluation-interval", number, tr("steps between evaluations (default: 100)")},
                {"--stop-mir", number, tr("stop as soon as MIR has reached this")},
                {"--plateau-steps", number,
                    tr("stop when the loss falls by less than 1 % in so many steps")},
                {"--save", file, tr("write a session with the trained run")},
                {"--csv", file, tr("write the history, the present step last")},
                {"--figure", file, tr("draw the curves as .svg, .pdf or .png")},
                {"--json", {}, tr("print one JSON object")}}};
    text.argument = tr("SESSION");
    text.details
        = tr("The family gives the defaults, the condition comes next, single options come last. "
             "A strength serves the condition; a condition that lacks that cost refuses it. "
             "A session goes on at the last step that it has reached, not at the one in view. "
             "It keeps its kernel where the computer has it. Strengths, rate, schedule, "
             "activation, condition and stop rules change from that step on. Options that need a "
             "new run are refused. A run that stops, or diverges, still prints its numbers. "
             "Ctrl+C ends the program and writes nothing.");
    text.example = QStringLiteral(
        "untangle train --condition relu+activity+weight --steps 2000 --save a.untangle");
    return text;
}

CommandText CommandLine::conditionsText()
{
    CommandText text{Arguments::Command::Conditions, "conditions",
        tr("train the five conditions with many seeds on all cores, and print the MIR of each"),
        settingsOptions()
            + QList<CommandOption>{
                {"--seeds", tr("NUMBER"), tr("of each condition, 1 to 64 (default: 8)")},
                {"--threads", tr("NUMBER"), tr("that train at once (default: one for each core)")},
                {"--csv", tr("FILE"), tr("write a line for each run")},
                {"--figure", tr("FILE"), tr("draw the curves as .svg, .pdf or .png")},
                {"--json", {}, tr("print one JSON object")}}};
    text.details
        = tr("A row is a condition: mean, deviation and least of the MIR over the seeds, means of "
             "R2 and of the active neurons, then how many runs have no MIR, and how many of these "
             "diverged. A strength serves every condition that has its cost. With a constant "
             "rate a run ends with the schedule of its family. The numbers do not depend on the "
             "threads. Ctrl+C ends the program and writes nothing.");
    text.example = QStringLiteral("untangle conditions --family deep --seeds 8 --csv deep.csv");
    return text;
}

CommandText CommandLine::sweepText()
{
    const QString name = tr("NAME"), range = tr("RANGE");
    CommandText text{Arguments::Command::Sweep, "sweep",
        tr("train a grid of strengths with many seeds on all cores, and write a line for each run"),
        QList<CommandOption>{{"--x", range,
                                 tr("beta_nonneg, beta_activity or beta_weight, its least and "
                                    "greatest value and how many: beta_activity=1e-4:1e-1:7"),
                                 true},
            {"--y", range, tr("the same of another strength")},
            {"--seeds", tr("NUMBER"), tr("of each cell, 1 to 1000 (default: 4)")},
            {"--csv", tr("FILE"), tr("write a line for each run"), true},
            {"--shard", tr("PART"), tr("train a part of the runs: 3/16, the third of sixteen")},
            {"--threads", tr("NUMBER"), tr("that train at once (default: one for each core)")},
            {"--condition", name,
                tr("relu+activity+weight, nonneg+activity+weight, relu+activity, relu+weight, "
                   "activity+weight: sets the activation, and strengths that it lacks to 0")},
            {"--activation", name,
                tr("linear, relu, leaky-relu, tanh; instead of the condition's")}}
            + settingsOptions()
            + QList<CommandOption>{{"--json", {}, tr("print one JSON object")}}};
    text.details
        = tr("The values of a strength are evenly spaced in their logarithm. A line of the table "
             "tells all that its run follows from. Shards are computed anywhere, in any order; "
             "merge puts them together to the bytes that one computer gives with that kernel. The "
             "bytes do not depend on the threads. Ctrl+C ends the program and writes nothing.");
    text.example = QStringLiteral(
        "untangle sweep --x beta_activity=1e-4:1e-1:7 --shard 3/16 --csv part3.csv");
    return text;
}

CommandText CommandLine::mergeText()
{
    CommandText text{Arguments::Command::Merge, "merge",
        tr("put the shards of a sweep together to its whole table"),
        {{"--csv", tr("FILE"), tr("write the table"), true},
            {"--json", {}, tr("print one JSON object")}}};
    text.argument = tr("FILE");
    text.isArgumentRequired = true;
    text.takesManyFiles = true;
    text.details
        = tr("Shards of different sweeps, settings or kernels are refused, and the column that "
             "differs is named. So is what is missing. Then nothing is written.");
    text.example = QStringLiteral("untangle merge part1.csv part2.csv part3.csv --csv sweep.csv");
    return text;
}

// Of both commands about places.
QList<CommandOption> CommandLine::placesOptions()
{
    const QString number = tr("NUMBER");
    return {{"--condition", tr("NAME"),
                tr("relu+activity+weight, nonneg+activity+weight, relu+activity, relu+weight, "
                   "activity+weight (default: nonneg+activity+weight)")},
        {"--seeds", number, tr("1 to 64 (default: 5)")},
        {"--threads", number, tr("that train at once (default: one for each core)")},
        {"--neurons", number, tr("in the hidden layer, 1 to 64")},
        {"--schedule-steps", number, tr("of the rate schedule; 0: a constant rate")},
        {"--beta-nonneg", number, tr("the strength of the nonneg cost: 0 or 1e-5 to 1")},
        {"--beta-activity", number, tr("the strength of the activity cost")},
        {"--beta-weight", number, tr("the strength of the weight cost")},
        {"--rate", number, tr("the learning rate, 1e-4 to 1 (default: 0.01)")},
        {"--csv", tr("FILE"), tr("write a line for each seed")},
        {"--json", {}, tr("print one JSON object")}};
}

CommandText CommandLine::torusText()
{
    CommandText text{Arguments::Command::Torus, "torus",
        tr("train networks on an animal and an object on a torus, and print the modularity of "
           "their neurons"),
        QList<CommandOption>{
            {"--objects", tr("POSITIONS"),
                tr("of the object: all, a number of them such as 16, fixed, or window:1, at most "
                   "so far from the animal (default: all)")},
            {"--components", tr("NUMBER"), tr("of the place code: 4, 8 or 12 (default: 8)")},
            {"--boundaries", {}, tr("a wall as the third factor")},
            {"--batch", tr("NUMBER"), tr("samples in a batch (default: 256)")}}
            + placesOptions()};
    text.details
        = tr("A row is a seed, the last one the mean. Modularity is measured over all positions, "
             "trained or not. The module sizes count the allocentric neurons, the object-vector "
             "neurons and, with a wall, the border neurons. The numbers do not depend on the "
             "threads. Ctrl+C ends the program and writes nothing.");
    text.example = QStringLiteral("untangle torus --objects 16 --components 4 --json");
    return text;
}

CommandText CommandLine::gridText()
{
    CommandText text{Arguments::Command::Grid, "grid",
        tr("train networks on the Fourier modes of one ring, and print how hexagonal the maps of "
           "their neurons are"),
        QList<CommandOption>{
            {"--ring", tr("RANGE"),
                tr("the least and the greatest length of a wave vector, from 1 to 6 (default: "
                   "1.9:2.3)")},
            {"--place-code", {}, tr("Gaussian bumps instead of a ring")}}
            + placesOptions()};
    text.details
        = tr("A row is a seed, the last one the mean. The grid score is the mean over the active "
             "neurons. Spacings are in bins of a torus of 20 x 20; the ideal one is that of a "
             "perfect grid with the mean wave vector. The numbers do not depend on the threads. "
             "Ctrl+C ends the program and writes nothing.");
    text.example = QStringLiteral("untangle grid --ring 1.9:2.3 --condition relu+activity+weight");
    return text;
}

CommandText CommandLine::answersText()
{
    CommandText text{Arguments::Command::Answers, "answers",
        tr("collect what students answered in their sessions of a lesson"),
        {{"--csv", tr("FILE"), tr("write a line for each step with a question or a goal")},
            {"--json", {}, tr("print one JSON object")}}};
    text.argument = tr("FILE");
    text.isArgumentRequired = true;
    text.takesManyFiles = true;
    text.details
        = tr("A row is a session: the student, how many questions are answered and how many of "
             "them right, how many goals are reached. A file that does not open, or holds no "
             "lesson, is named and left out; then the exit code is 2.");
    text.example = QStringLiteral("untangle answers class/*.untangle --csv answers.csv");
    return text;
}

QList<CommandText> CommandLine::commands()
{
    using Command = Arguments::Command;
    const CommandOption json{"--json", {}, tr("print one JSON object")};
    return {
        {Command::Demo, "demo",
            tr("print the numbers of the linear example and of the default run, and write "
               "linear_example.png, run.png and run.csv"),
            {{"--out", tr("FOLDER"), tr("where it writes (default: untangle-demo)")}}, {}, false,
            {}, "untangle demo --out lecture"},
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
                    tr("write the energy at each angle from 0 to below 180 degrees")}},
            {}, false, {}, "untangle energy --distribution cut:1.2 --csv energy.csv"},
        trainText(),
        conditionsText(),
        sweepText(),
        mergeText(),
        torusText(),
        gridText(),
        {Command::Mir, "mir",
            tr("print the mutual information ratio of given activity and factors; a row is a "
               "sample, a column a neuron or a factor"),
            {{"--activity", tr("FILE"), tr("the activity as CSV"), true},
                {"--factors", tr("FILE"), tr("the factors as CSV, with as many rows"), true},
                {"--bins", tr("NUMBER"), tr("of the histograms, 2 to 200 (default: 20)")},
                {"--equal-count", {}, tr("bins of equal count instead of equal width")},
                {"--plug-in", {}, tr("no Miller-Madow correction")}, json,
                {"--csv", tr("FILE"), tr("write a line for each neuron")}},
            {}, false, {}, "untangle mir --activity activity.csv --factors factors.csv --json"},
        {Command::Check, "check",
            tr("tell whether a session opens, and which field is wrong if not"), {json},
            tr("SESSION"), true, {}, "untangle check lesson.untangle"},
        answersText(),
    };
}

QList<CommandOption> CommandLine::commonOptions()
{
    return {{"--kernel", tr("NAME"),
                tr("the machine code that trains: %1, where the computer has it; the same bytes "
                   "come only from the same kernel (default: the last that it has)")
                    .arg(kernelWords({allKernels.begin(), allKernels.end()}))},
        {"--language", tr("CODE"), tr("the language of the words: en, zh_CN or de")},
        {"--version", {}, tr("print the version"), false, "-v"},
        {"--help", {}, tr("print this help"), false, "-h"}};
}

QList<CommandOption> CommandLine::windowOptions()
{
    return {{"--new-window", {}, tr("open another window")},
        {"--present", {}, tr("present on the full screen")}};
}

QString CommandLine::purpose()
{
    return tr("Why brains, and some networks, put different factors in different neurons.\n"
              "Without a command the window opens, with the session FILE; one that is open "
              "already "
              "takes the file.\nCommands need no display.\n");
}

QString CommandLine::exitCodes()
{
    return tr("Exit codes: 0 fine, 1 wrong usage, 2 a bad file or a file that could not be "
              "written.\n");
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
        if (name == "--man") { // for who builds a package
            result.command = Arguments::Command::ManPage;
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
                                 .arg(kernelWords(availableKernels())));
            result.kernel = *kernel;
            result.choseKernel = true;
        } else if (name == "--new-window") {
            result.newWindow = true;
        } else if (name == "--present") {
            result.present = true;
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
                result.files.append(arguments[i]);
            } else {
                return wrong(tr("There is no command %1.").arg(arguments[i]));
            }
        }
    }
    if (command && result.newWindow)
        return wrong(tr("--new-window belongs to the window."));
    if (command && result.present)
        return wrong(tr("--present belongs to the window."));
    const qsizetype mostFiles = command && command->argument.isEmpty() ? 0 : 1;
    if (result.files.size() > mostFiles && !(command && command->takesManyFiles))
        return wrong(tr("The file %1 is one too many.").arg(result.files[mostFiles]));
    if (command && result.files.isEmpty() && command->isArgumentRequired)
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
                   .arg(QStringLiteral("untangle [%1] [--new-window] [--present] [OPTIONS]")
                            .arg(tr("FILE")))
            + '\n';
        for (const CommandText& other : known) {
            text += "       " + usage(other, 11) + '\n';
            rows.append({other.name, other.summary});
        }
        text += '\n' + wrappedLines(purpose()) + '\n' + tr("Commands:") + '\n' + helpTable(rows);
    } else {
        text = tr("Usage: %1").arg(usage(*command, 11)) + "\n\n" + wrapped(command->summary, 0)
            + '\n';
        if (!command->details.isEmpty())
            text += '\n' + wrapped(command->details, 0) + '\n';
    }
    rows.clear();
    if (command != known.end()) {
        for (const CommandOption& option : command->options)
            rows.append(helpRow(option));
    } else {
        for (const CommandOption& option : windowOptions())
            rows.append(helpRow(option));
    }
    for (const CommandOption& option : commonOptions())
        rows.append(helpRow(option));
    text += '\n' + tr("Options:") + '\n' + helpTable(rows) + '\n';
    if (command != known.end())
        text += tr("Example:") + "\n  " + command->example + "\n\n";
    return text + wrappedLines(exitCodes());
}

} // namespace untangle
