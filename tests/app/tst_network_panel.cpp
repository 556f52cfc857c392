// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network_panel.h"

#include "support/user.h"
#include "widgets/equation_view.h"
#include "widgets/matrix_view.h"
#include "widgets/neuron_diagram.h"
#include "widgets/plane_view.h"
#include "widgets/rate_map_view.h"
#include "widgets/segmented_switch.h"
#include "widgets/tuning_view.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace untangle;
using namespace untangle::test;

class TestNetworkPanel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_theme.reducedMotion = true;
        applyTheme(*qApp, m_theme);
    }

    void init()
    {
        m_panel = std::make_unique<NetworkPanel>(m_theme);
        m_panel->resize(430, 560);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        // As the chapter does: the snapshot that comes next describes what is wanted.
        connect(m_panel.get(), &NetworkPanel::wantedChanged, m_panel.get(),
            [this](std::optional<NeuronId> neuron) { m_wanted = neuron; });
    }
    void cleanup()
    {
        m_panel.reset();
        m_trainer.reset();
        m_wanted.reset();
    }

    // After larger type they are as low as before.
    void linesOfANeuronTakeTheHeightThatTheyNeed()
    {
        train(defaultSettings(Family::Shallow), 200);
        QTest::mouseMove(diagram(), diagram()->neuronCentre(0, 11).toPoint());
        show();
        auto* cost = child<QLabel>(*m_panel, "neuronCost");
        const int height = cost->height();
        m_theme.textScale = 2;
        applyTheme(*qApp, m_theme);
        QTRY_VERIFY(cost->height() > height);
        m_theme.textScale = 1;
        applyTheme(*qApp, m_theme);
        QTRY_COMPARE(cost->height(), height);
    }

    void pointingInOneViewFramesInTheOther()
    {
        train(defaultSettings(Family::Shallow), 200);
        QTest::mouseMove(diagram(), diagram()->neuronCentre(0, 7).toPoint());
        QCOMPARE(matrix()->pointedColumn(), 7);
        QCOMPARE(m_wanted, std::optional(NeuronId{0, 7}));
        show();
        QVERIFY2(equation().startsWith("z8 ="), qPrintable(equation()));

        QTest::mouseMove(matrix(), matrix()->cellRect(1, 4).center().toPoint());
        QCOMPARE(diagram()->pointedLayer(), 0);
        QCOMPARE(diagram()->pointedNeuron(), 4);
        show();
        QVERIFY2(equation().startsWith("z5 ="), qPrintable(equation()));
        // The pointer has left: the frame goes, what was read stays.
        QTest::mouseMove(matrix(), QPoint(2, 2));
        QCOMPARE(diagram()->pointedNeuron(), -1);
        QCOMPARE(m_wanted, std::optional(NeuronId{0, 4}));
    }

    void aClickKeepsANeuronUntilEscape()
    {
        train(defaultSettings(Family::Shallow), 200);
        QTest::mouseClick(diagram(), Qt::LeftButton, {}, diagram()->neuronCentre(0, 3).toPoint());
        QTest::mouseMove(matrix(), matrix()->cellRect(0, 9).center().toPoint());
        QCOMPARE(m_wanted, std::optional(NeuronId{0, 9}));
        QTest::mouseMove(matrix(), QPoint(2, 2));
        QCOMPARE(m_wanted, std::optional(NeuronId{0, 3}));
        QCOMPARE(matrix()->pointedColumn(), 3);
        QTest::keyClick(m_panel.get(), Qt::Key_Escape);
        QCOMPARE(matrix()->pointedColumn(), -1);
    }

    // The order stands while a run plays and is made when it pauses.
    void neuronsAreSortedWhenTheRunPauses()
    {
        train(defaultSettings(Family::Shallow), 0, true);
        const auto order = [this] {
            QList<int> neurons(20);
            std::iota(neurons.begin(), neurons.end(), 0);
            std::sort(neurons.begin(), neurons.end(), [this](int left, int right) {
                return matrix()->cellRect(0, left).x() < matrix()->cellRect(0, right).x();
            });
            return neurons;
        };
        const QList<int> asTheyCome = order();
        for (int i = 0; i < 800; ++i)
            m_trainer->step();
        show(true);
        QCOMPARE(order(), asTheyCome);
        show(false);
        const QList<int> sorted = order();
        QVERIFY(sorted != asTheyCome);
        const Information information = m_trainer->snapshot().information[0];
        for (int place = 1; place < 20; ++place) {
            const Index left = sorted[place - 1], right = sorted[place];
            const Index before = information.preferredFactor(left);
            const Index after = information.preferredFactor(right);
            QVERIFY(before < after
                || (before == after && information.ratio(left) >= information.ratio(right)));
        }
        QCOMPARE(
            diagram()->neuronCentre(0, sorted[0]).y() < diagram()->neuronCentre(0, sorted[1]).y(),
            true);
        // One more step on a paused run moves nothing, nor does a run that plays; the button does.
        m_trainer->step();
        show(false);
        QCOMPARE(order(), sorted);
        for (int i = 0; i < 3000; ++i)
            m_trainer->step();
        show(true);
        QCOMPARE(order(), sorted);
        QTest::mouseClick(child<QPushButton>(*m_panel, "sort"), Qt::LeftButton);
        QCOMPARE(order().size(), 20);
        const auto last = m_trainer->snapshot().information[0].neuronsByFactor();
        for (int place = 0; place < 20; ++place)
            QCOMPARE(Index(order()[place]), last[std::size_t(place)]);
    }

    // Nobody may have looked while it played.
    void aRunThatIsOverBeforeItIsSeenIsSorted()
    {
        train(defaultSettings(Family::Shallow), 0);
        for (int i = 0; i < 800; ++i)
            m_trainer->step();
        show(false);
        const auto sorted = m_trainer->snapshot().information[0].neuronsByFactor();
        QVERIFY(m_panel->view().orders == std::vector<std::vector<Index>>{sorted});
    }

    void theCardCountsLikeTheSnapshot()
    {
        train(defaultSettings(Family::Shallow), 600);
        QTest::mouseMove(matrix(), matrix()->cellRect(0, 2).center().toPoint());
        show();
        const Snapshot snapshot = m_trainer->snapshot(NeuronId{0, 2});
        const QString cost = plain(child<QLabel>(*m_panel, "neuronCost")->text());
        const QString information = plain(child<QLabel>(*m_panel, "neuronInformation")->text());
        const double energy
            = snapshot.neuron->variance + snapshot.neuron->mean * snapshot.neuron->mean;
        QVERIFY2(cost.contains(QString::number(energy, 'f', 3)), qPrintable(cost));
        QVERIFY2(
            cost.contains(QString::number(snapshot.neuron->variance, 'f', 3)), qPrintable(cost));
        QVERIFY2(cost.contains(QString::number(snapshot.information[0].mirShare(2), 'f', 4)),
            qPrintable(cost));
        QVERIFY2(information.contains(QString::number(snapshot.information[0].ratio(2), 'f', 2)),
            qPrintable(information));
        auto* tuning = child<TuningView>(*m_panel, "tuning");
        QTest::mouseMove(tuning, tuning->panelRect(2).center().toPoint());
        QVERIFY2(tuning->shownLabel().join(' ').contains("$e$_{3}"),
            qPrintable(tuning->shownLabel().join(' ')));
    }

    void twoFactorsHaveAPlaneAndARateMap()
    {
        ExperimentSettings settings = defaultSettings(Family::Shallow);
        train(settings, 100);
        QVERIFY(!m_panel->findChild<SegmentedSwitch*>("networkOrPlane"));
        QVERIFY(!child<RateMapView>(*m_panel, "rateMap")->isVisible());
        settings.factorCount = 2;
        train(settings, 3000);
        show();
        QVERIFY(child<RateMapView>(*m_panel, "rateMap")->isVisible());
        auto* choice = child<SegmentedSwitch>(*m_panel, "networkOrPlane");
        QTest::mouseClick(choice->findChildren<QAbstractButton*>()[1], Qt::LeftButton);
        QVERIFY(child<PlaneView>(*m_panel, "plane")->isVisible());
        m_panel->sort();
        // At first the two neurons that tell most about one factor each.
        const Information information = m_trainer->snapshot().information[0];
        Index first = 0, second = 0;
        information.informationNats.col(0).maxCoeff(&first);
        information.informationNats.col(1).maxCoeff(&second);
        QVERIFY(first != second);
        QCOMPARE(child<QComboBox>(*m_panel, "horizontalNeuron")->currentIndex(), int(first));
        QCOMPARE(child<QComboBox>(*m_panel, "verticalNeuron")->currentIndex(), int(second));
        // Another choice stays, also through a new order.
        auto* vertical = child<QComboBox>(*m_panel, "verticalNeuron");
        vertical->setFocus();
        QTest::keyClick(vertical, Qt::Key_Home);
        emit vertical->activated(vertical->currentIndex());
        m_panel->sort();
        QCOMPARE(vertical->currentIndex(), 0);
        // Back to more factors: the network is there again.
        settings.factorCount = 3;
        train(settings, 10);
        QVERIFY(diagram()->isVisible());
    }

    void anotherNetworkForgetsNeuronsThatItDoesNotHave()
    {
        ExperimentSettings settings = defaultSettings(Family::Deep);
        train(settings, 20);
        QSignalSpy chosen(m_panel.get(), &NetworkPanel::layerChosen);
        QTest::mouseClick(diagram(), Qt::LeftButton, {}, diagram()->neuronCentre(1, 25).toPoint());
        QCOMPARE(m_wanted, std::optional(NeuronId{1, 25}));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<Index>(), Index(1));
        show();
        QVERIFY2(equation().contains("z"), qPrintable(equation()));
        train(defaultSettings(Family::Shallow), 20);
        QCOMPARE(m_wanted, std::optional(NeuronId{0, 0}));
        QCOMPARE(matrix()->columnCount(), 20);
    }

    // Own data with its inputs has two factors, but no square of them that could be mapped.
    void givenInputsTakeThePlaneAway()
    {
        ExperimentSettings settings = defaultSettings(Family::Shallow);
        settings.factorCount = 2;
        train(settings, 20);
        auto* choice = child<SegmentedSwitch>(*m_panel, "networkOrPlane");
        QTest::mouseClick(choice->findChildren<QAbstractButton*>()[1], Qt::LeftButton);
        OwnData data;
        data.factors.resize(4, 2);
        data.factors << 0, 0, 0, 1, 1, 0, 1, 1;
        data.inputs = Matrix<double>::Identity(4, 6)
            + 0.1 * Matrix<double>::Ones(4, 1) * Eigen::RowVectorXd::LinSpaced(6, 0, 1);
        data.inputs.row(3).array() += 1;
        QVERIFY(!standardise(data));
        train(withData(settings, SharedData(data)), 20);
        QVERIFY(diagram()->isVisible());
        train(settings, 20);
        QVERIFY(m_panel->findChild<SegmentedSwitch*>("networkOrPlane"));
    }

    void shareShowsWhatGoesIntoTheRatio()
    {
        train(defaultSettings(Family::Shallow), 800);
        auto* unit = child<SegmentedSwitch>(*m_panel, "informationUnit");
        const QImage nats = matrix()->grab().toImage();
        QTest::mouseClick(unit->findChildren<QAbstractButton*>()[1], Qt::LeftButton);
        QVERIFY(matrix()->grab().toImage() != nats);
    }

private:
    void train(const ExperimentSettings& settings, int steps, bool running = false)
    {
        m_trainer = std::make_unique<Trainer>(settings);
        for (int i = 0; i < steps; ++i)
            m_trainer->step();
        show(running);
        show(running); // with the neuron that is wanted now
    }
    void show(bool running = false)
    {
        auto snapshot = std::make_shared<Snapshot>(m_trainer->snapshot(m_wanted));
        snapshot->running = running;
        m_panel->setSnapshot(snapshot, reportedLayer(snapshot->settings));
    }
    NeuronDiagram* diagram() const { return child<NeuronDiagram>(*m_panel, "diagram"); }
    MatrixView* matrix() const { return child<MatrixView>(*m_panel, "matrix"); }
    QString equation() const
    {
        auto* view = child<EquationView>(*m_panel, "neuronEquation");
        return EquationLayout::plainText(view->shownRuns());
    }

    Theme m_theme = Theme::light();
    std::unique_ptr<NetworkPanel> m_panel;
    std::unique_ptr<Trainer> m_trainer;
    std::optional<NeuronId> m_wanted;
};

QTEST_MAIN(TestNetworkPanel)
#include "tst_network_panel.moc"
