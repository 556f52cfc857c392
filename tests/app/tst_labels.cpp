// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labels.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace untangle;

namespace {

constexpr Field allFields[] = {Field::Factors, Field::Inputs, Field::Layers, Field::Neurons,
    Field::BetaNonneg, Field::BetaActivity, Field::BetaWeight, Field::Rate, Field::ScheduleSteps,
    Field::BatchSize, Field::Bins, Field::EvaluationInterval, Field::EvaluationSamples,
    Field::StopMir, Field::PlateauSteps, Field::Components, Field::ObjectCount, Field::Window,
    Field::Ring, Field::RingModes, Field::Distribution, Field::FactorRange,
    Field::DistributionParameter, Field::PointCount};

// Each has a label of its own.
template <typename Enum> void requireLabels(std::initializer_list<Enum> values)
{
    QSet<QString> labels;
    for (Enum value : values) {
        const QString label = Labels::of(value);
        QVERIFY2(!label.trimmed().isEmpty(), qPrintable(QString::number(int(value))));
        QVERIFY2(!labels.contains(label), qPrintable(label));
        labels.insert(label);
    }
}

} // namespace

class TestLabels : public QObject {
    Q_OBJECT

private slots:
    void everyValueHasALabelOfItsOwn()
    {
        requireLabels({Family::Shallow, Family::Autoencoder, Family::Deep, Family::DeepAutoencoder,
            Family::Torus, Family::Ring});
        requireLabels({Condition::ReluActivityWeight, Condition::NonnegActivityWeight,
            Condition::ReluActivity, Condition::ReluWeight, Condition::ActivityWeight});
        requireLabels(
            {Activation::Linear, Activation::Relu, Activation::LeakyRelu, Activation::Tanh});
        requireLabels({Optimizer::Adam, Optimizer::Sgd});
        requireLabels(
            {LossTerm::Prediction, LossTerm::Nonneg, LossTerm::Activity, LossTerm::Weight});
        requireLabels({DistributionKind::Square, DistributionKind::CutCorners,
            DistributionKind::OppositeCorners, DistributionKind::OneCorner, DistributionKind::Disc,
            DistributionKind::Parallelogram, DistributionKind::Copy, DistributionKind::Exponential,
            DistributionKind::Gaussian, DistributionKind::Points});
        requireLabels({MirUndefined::NoSamples, MirUndefined::NotFinite,
            MirUndefined::FewerThanTwoFactors, MirUndefined::NoActiveNeuron});
        QSet<QString> fields;
        for (Field field : allFields) {
            QVERIFY(!Labels::of(field).isEmpty());
            fields.insert(Labels::of(field));
        }
        QCOMPARE(fields.size(), qsizetype(std::size(allFields)));
    }

    void everyProblemNamesItsFieldAndItsRange()
    {
        for (Field field : allFields) {
            const FieldRange range = fieldRange(field, ExperimentSettings());
            const QString words = Labels::of(Problem{field, range});
            QVERIFY2(words.contains(Labels::of(field)), qPrintable(words));
            QVERIFY2(words.endsWith('.'), qPrintable(words));
            if (field == Field::Distribution) // has no range
                continue;
            QVERIFY2(words.contains(Labels::number(range.minimum)), qPrintable(words));
            QVERIFY2(words.contains(Labels::number(range.maximum)), qPrintable(words));
        }
    }

    void problemOfABetaSaysThatZeroIsAllowed()
    {
        QVERIFY(Labels::of(Problem{Field::BetaNonneg, {1e-5, 1, true}}).contains("0 or"));
        QVERIFY(!Labels::of(Problem{Field::Rate, {1e-4, 1, false}}).contains("0 or"));
    }

    void everyProblemOfDataHasASentenceThatNamesTheColumn()
    {
        using Kind = DataProblem::Kind;
        OwnData data;
        data.factorNames = {"wind", "rain"};
        QSet<QString> sentences;
        for (Kind kind : {Kind::FactorCount, Kind::InputCount, Kind::RowCount, Kind::TooLarge,
                 Kind::Shape, Kind::NotFinite, Kind::Constant, Kind::NotStandardised}) {
            const QString words = Labels::of(DataProblem{kind, false, 1}, data);
            QVERIFY2(words.endsWith('.'), qPrintable(words));
            sentences.insert(words);
            const bool hasColumn = kind == Kind::NotFinite || kind == Kind::Constant
                || kind == Kind::NotStandardised;
            QCOMPARE(words.contains("rain"), hasColumn);
            // Without names the number stands for it.
            QCOMPARE(Labels::of(DataProblem{kind, true, 6}, data).contains('7'), hasColumn);
        }
        QCOMPARE(sentences.size(), 8);
    }

    void divergenceTellsStepAndTerm()
    {
        QSet<QString> sentences;
        for (LossTerm term : allLossTerms) {
            const QString words = Labels::of(Divergence{480, term});
            QVERIFY2(words.contains("480"), qPrintable(words));
            QVERIFY2(words.contains(Labels::of(term)), qPrintable(words));
            sentences.insert(words);
        }
        QCOMPARE(sentences.size(), 4);
    }

    void parametersAreNamedWhereTheyAreUsed()
    {
        for (DistributionKind kind : {DistributionKind::Square, DistributionKind::CutCorners,
                 DistributionKind::OppositeCorners, DistributionKind::OneCorner,
                 DistributionKind::Disc, DistributionKind::Parallelogram, DistributionKind::Copy,
                 DistributionKind::Exponential, DistributionKind::Gaussian})
            QCOMPARE(Labels::parameterOf(kind).isEmpty(), !parameterRange(kind).used);
    }

    void equalLayersAreOneNumber()
    {
        QCOMPARE(Labels::layerSizes({20}), QStringLiteral("20"));
        QCOMPARE(Labels::layerSizes({30, 30, 30}), QStringLiteral("30"));
        QCOMPARE(Labels::layerSizes({30, 12, 30}), QStringLiteral("30-12-30"));
        QCOMPARE(Labels::layerSizes({}), QString());
    }

    void numbersHaveTheSeparatorOfTheLanguage()
    {
        QCOMPARE(Labels::number(0.25), QStringLiteral("0.25"));
        QCOMPARE(Labels::percent(0.41861), QStringLiteral("41.9"));
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        const QString number = Labels::number(0.25), percent = Labels::percent(0.41861);
        QLocale::setDefault(before);
        QCOMPARE(number, QStringLiteral("0,25"));
        QCOMPARE(percent, QStringLiteral("41,9"));
    }
};

QTEST_MAIN(TestLabels)
#include "tst_labels.moc"
