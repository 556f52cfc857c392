// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/torch_export.h"

#include "app/labels.h"
#include "support/comma_locale.h"
#include "support/compare.h"

#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace untangle;

namespace {

constexpr int timeLimitMs = 240'000;

Snapshot trained(Family family, Activation activation)
{
    ExperimentSettings settings = defaultSettings(family);
    settings.activation = activation;
    settings.factorCount = 3;
    settings.inputCount = 5;
    settings.hiddenSizes = isDeep(family) ? std::vector<Index>{6, 4, 5} : std::vector<Index>{7};
    settings.evaluationSamples = 300;
    settings.seed = 4'000'000'007; // above 2^31
    Trainer trainer(settings);
    for (int i = 0; i < 30; ++i)
        trainer.step();
    return trainer.snapshot();
}

// 40 rows of 3 factors and, if they are to come with the data, 5 inputs.
Snapshot trainedOnOwnData(Family family, bool bringsInputs)
{
    Random random(3, Stream::Task);
    OwnData data;
    data.name = "a \"name\" with @ROWS@";
    data.factors = normalMatrix(40, 3, random);
    data.inputs = normalMatrix(40, bringsInputs ? 5 : 0, random);
    if (standardise(data))
        qFatal("no data");
    ExperimentSettings settings = defaultSettings(family);
    settings.factorCount = 3;
    settings.inputCount = 5;
    settings.data = SharedData(std::move(data));
    Trainer trainer(settings);
    for (int i = 0; i < 30; ++i)
        trainer.step();
    return trainer.snapshot();
}

struct Outcome {
    int exitCode = -1;
    QString output;
};

Outcome run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(timeLimitMs) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.errorString()};
    return {process.exitCode(),
        QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError())};
}

bool write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

// The system's Python, which distributions give PyTorch to, or the user's.
QString pythonWithTorch()
{
    for (const QString& python : {QStringLiteral("/usr/bin/python3"), QStringLiteral("python3")})
        if (run(python, {"-c", "import torch"}).exitCode == 0)
            return python;
    return {};
}

bool isContinuousIntegration()
{
    return qEnvironmentVariableIsSet("CI") || qEnvironmentVariableIsSet("UNTANGLE_CI");
}

constexpr Family families[]{
    Family::Shallow, Family::Autoencoder, Family::Deep, Family::DeepAutoencoder};
constexpr Activation activations[]{
    Activation::Linear, Activation::Relu, Activation::LeakyRelu, Activation::Tanh};

std::vector<Snapshot> everyRun()
{
    std::vector<Snapshot> runs;
    for (Family family : families) {
        for (Activation activation : activations)
            runs.push_back(trained(family, activation));
        for (bool bringsInputs : {false, true})
            runs.push_back(trainedOnOwnData(family, bringsInputs));
    }
    return runs;
}

} // namespace

// Where PyTorch is missing, a developer may go on without it; CI may not.
#define NEED_TORCH()                                                                               \
    if (m_python.isEmpty() && !isContinuousIntegration())                                          \
        QSKIP("no Python with PyTorch is installed");                                              \
    QVERIFY2(!m_python.isEmpty(), "no Python with PyTorch is installed")

class TestTorchExport : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_python = pythonWithTorch();
        QVERIFY(m_folder.isValid());
    }

    // The live values are those of single precision: 1e-4 is what its sums lose on a few terms.
    void doubleEvaluationIsThatOfTheRun()
    {
        for (const Snapshot& snapshot : everyRun()) {
            const ExactEvaluation exact = exactEvaluation(snapshot);
            for (LossTerm term : allLossTerms)
                QVERIFY2(std::abs(exact.terms.value(term) - snapshot.head.terms.value(term))
                        <= 1e-4 * std::abs(exact.terms.value(term)),
                    qPrintable(Labels::of(snapshot.settings.family) + ' ' + Labels::of(term)));
            QVERIFY(std::abs(exact.r2 - snapshot.head.r2) < 1e-4);
            QCOMPARE(exact.outputs.rows(),
                snapshot.settings.data ? 40 : snapshot.settings.evaluationSamples);
        }
    }

    // One process for all of them, since PyTorch takes seconds to load.
    void scriptsFindTheSameValues()
    {
        NEED_TORCH();
        QStringList scripts;
        for (const Snapshot& snapshot : everyRun()) {
            scripts.append(m_folder.filePath(QStringLiteral("%1.py").arg(scripts.size())));
            QVERIFY(write(scripts.last(), torchScript(snapshot)));
        }
        const QString runAll = m_folder.filePath("run_all.py");
        QVERIFY(write(runAll,
            "import runpy, sys\n"
            "codes = []\n"
            "for path in sys.argv[1:]:\n"
            "    try:\n"
            "        runpy.run_path(path, run_name='__main__')\n"
            "    except SystemExit as end:\n"
            "        codes.append(end.code)\n"
            "print('codes', codes)\n"));
        const Outcome outcome = run(m_python, QStringList{runAll} + scripts);
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.output));
        QStringList noughts;
        for (int i = 0; i < scripts.size(); ++i)
            noughts.append("0");
        QVERIFY2(outcome.output.contains("codes [" + noughts.join(", ") + ']'),
            qPrintable(outcome.output));
        QCOMPARE(outcome.output.count("values are the same within 1e-05."), scripts.size());
    }

    void changedWeightIsFound()
    {
        NEED_TORCH();
        const QString path = m_folder.filePath("script.py");
        Snapshot snapshot = trained(Family::Deep, Activation::Tanh);
        const QByteArray script = torchScript(snapshot);
        QVERIFY(write(path, script));
        const Outcome sound = run(m_python, {path});
        QVERIFY2(sound.exitCode == 0, qPrintable(sound.output));

        // The network of another run, beside the values of this one.
        snapshot.parameters(3) *= 1.01f;
        const QByteArray other = torchScript(snapshot);
        const auto data
            = [](const QByteArray& text) { return text.indexOf("# ---- The program's"); };
        QVERIFY(data(script) > 0 && data(other) > 0);
        QVERIFY(write(path, other.left(data(other)) + script.mid(data(script))));
        const Outcome changed = run(m_python, {path});
        QCOMPARE(changed.exitCode, 1);
        QVERIFY2(changed.output.contains("values differ."), qPrintable(changed.output));
    }

    void bytesAreTheSameEverywhere()
    {
        const Snapshot snapshot = trained(Family::Shallow, Activation::Relu);
        const QByteArray english = torchScript(snapshot);
        QVERIFY(!english.contains('@' + QByteArray("SEED")));
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        const QByteArray german = torchScript(snapshot);
        QLocale::setDefault(before);
        QCOMPARE(german, english);
        const test::CommaLocale comma;
        QCOMPARE(torchScript(snapshot), english);
    }

    void everyPlaceholderIsFilled()
    {
        for (Family family : families) {
            const QByteArray script = torchScript(trained(family, Activation::Linear));
            // "@" is also the product of two matrices, with spaces.
            for (qsizetype at = script.indexOf('@'); at >= 0; at = script.indexOf('@', at + 1))
                QVERIFY2(script.mid(at - 1, 3) == " @ ", script.mid(at, 20).constData());
        }
    }

private:
    QTemporaryDir m_folder;
    QString m_python;
};

QTEST_GUILESS_MAIN(TestTorchExport)
#include "tst_torch_export.moc"
