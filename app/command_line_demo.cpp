// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The demo: numbers and pictures of a lecture, without a window.
#include "app/command_line.h"

#include "app/csv.h"
#include "app/labels.h"
#include "app/linear_chapter.h"
#include "app/playground_chapter.h"
#include "app/save_file.h"

#include <QBuffer>
#include <QDir>
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

int CommandLine::runDemo(const QString& folder, Theme& theme, Kernel kernel)
{
    // The offscreen platform warns about each window's least size; nobody sees that window.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    return Demo(folder, theme, kernel).run();
}

} // namespace untangle
