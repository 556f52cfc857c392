// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_table.h"

#include "app/csv.h"
#include "app/labels.h"
#include "support/user.h"

#include <QAction>
#include <QHeaderView>
#include <QLocale>
#include <QSet>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace untangle;
using namespace untangle::test;

namespace {

RunRecord recordOf(int number, Condition condition = Condition::NonnegActivityWeight)
{
    RunRecord record;
    record.number = number;
    record.seconds = 1.5;
    ExperimentSettings& start = record.run.log.start;
    start = withCondition(defaultSettings(Family::Shallow), condition, start.weights);
    start.seed = std::uint32_t(10 * number);
    Evaluation& tip = record.run.tip;
    tip.step = 4000;
    tip.terms = {0.1, 0.2, 0.3, 0.1 + 0.2};
    tip.weights = start.weights;
    tip.r2 = 0.99;
    tip.layers = {{0.25 * number, {}, 7}};
    record.run.step = tip.step;
    record.run.history = History(100, {tip});
    return record;
}

std::vector<RunRecord> threeRuns()
{
    std::vector<RunRecord> runs{recordOf(1), recordOf(2, Condition::ReluActivity), recordOf(3)};
    runs[1].run.tip.layers[0] = {std::nullopt, MirUndefined::NoActiveNeuron, 0};
    runs[2].run.log.start.activation = Activation::LeakyRelu; // of no condition
    runs[2].run.divergence = Divergence{4001, LossTerm::Activity};
    return runs;
}

} // namespace

class TestRunTable : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, m_theme); }

    void init()
    {
        m_table = std::make_unique<RunTable>(m_theme);
        m_table->resize(1200, 300);
        m_table->show();
        m_table->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
    }
    void cleanup() { m_table.reset(); }

    void emptyItSaysWhatGathersHere()
    {
        QVERIFY(child<QLabel>(*m_table, "noRuns")->isVisible());
        QVERIFY(!view()->isVisible());
        m_table->setRuns(threeRuns(), {});
        QVERIFY(!child<QLabel>(*m_table, "noRuns")->isVisible());
        QVERIFY(view()->isVisible());
        m_table->setRuns({}, {});
        QVERIFY(child<QLabel>(*m_table, "noRuns")->isVisible());
    }

    void valuesStandAsTheHouseWritesThem()
    {
        m_table->setRuns(threeRuns(), 0);
        QCOMPARE(text(0, NumberColumn), QString("1"));
        QCOMPARE(text(0, ConditionColumn), QString("nonneg + activity + weight"));
        QCOMPARE(text(0, MirColumn), QString("0.250"));
        QCOMPARE(text(0, BetaNonnegColumn), QString("0.3"));
        QCOMPARE(text(0, BetaActivityColumn), QString("0.003"));
        QCOMPARE(text(0, SeedColumn), QString("10"));
        QCOMPARE(text(0, StepsColumn), QString("4000"));
        // 0.1 + 0.3 · 0.2 + 0.003 · 0.3 + 0.003 · 0.3
        QCOMPARE(text(0, TotalColumn), QString("0.162"));
        QCOMPARE(text(0, ActivityColumn), QString("0.300"));
        QCOMPARE(text(0, R2Column), QString("0.990"));
        QCOMPARE(text(0, NetworkColumn), QString("Shallow 20"));
        QCOMPARE(text(0, SecondsColumn), QString("1.50"));
        for (int column : {int(MirColumn), int(TotalColumn), int(NumberColumn)})
            QVERIFY(at(0, column).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    }

    void whatIsNoNumberIsSaidInWords()
    {
        m_table->setRuns(threeRuns(), {});
        QCOMPARE(text(1, MirColumn), QString(QChar(0x2013)));
        QVERIFY(at(1, MirColumn).data(Qt::ToolTipRole).toString().contains("no neuron is active"));
        QCOMPARE(text(2, MirColumn), QString("diverged"));
        QVERIFY(at(2, MirColumn).data(Qt::ToolTipRole).toString().contains("step 4001"));
        QCOMPARE(text(2, ConditionColumn), QString("own mix"));
        QCOMPARE(brokenNumber(*m_table), QString());
    }

    void aChangeWhileItRanIsTold()
    {
        auto runs = threeRuns();
        runs[0].run.log.edits = {{150, LiveSetting::BetaActivity, 0.5}};
        runs[0].run.tip.weights.betaActivity = 0.5;
        m_table->setRuns(runs, {});
        QCOMPARE(text(0, BetaActivityColumn), QString::fromUtf8("0.003→0.5"));
        const QString words = at(0, BetaActivityColumn).data(Qt::ToolTipRole).toString();
        QVERIFY2(words.contains("150") && words.contains("from 0.003 to 0.5"), qPrintable(words));
    }

    void everyHeaderTeaches()
    {
        QSet<QString> tips;
        for (int column = 0; column < RunColumnCount; ++column) {
            const auto header = [&](int role) {
                return view()->model()->headerData(column, Qt::Horizontal, role).toString();
            };
            QVERIFY(!header(Qt::DisplayRole).isEmpty());
            QVERIFY(header(Qt::ToolTipRole).endsWith('.'));
            tips.insert(header(Qt::ToolTipRole));
        }
        QCOMPARE(tips.size(), int(RunColumnCount));
        QVERIFY(!view()->accessibleName().isEmpty());
    }

    void sortingByAColumnKeepsTheRows()
    {
        auto runs = threeRuns();
        runs[2].run.divergence.reset();
        runs[0].run.tip.layers[0].mir = 0.9;
        m_table->setRuns(runs, {});
        clickHeader(MirColumn);
        QCOMPARE(column(NumberColumn), QStringList({"3", "1", "2"})); // undefined last
        QSignalSpy restored(m_table.get(), &RunTable::restoreRequested);
        doubleClick(0, NumberColumn);
        QCOMPARE(restored.count(), 1);
        QCOMPARE(restored[0][0].toInt(), 2); // its place, not where it stands
        clickHeader(SeedColumn);
        QCOMPARE(column(NumberColumn), QStringList({"1", "2", "3"}));
        clickHeader(SeedColumn);
        QCOMPARE(column(NumberColumn), QStringList({"3", "2", "1"}));
    }

    void aClickOnTheBoxTicks()
    {
        m_table->setRuns(threeRuns(), {});
        QSignalSpy toggled(m_table.get(), &RunTable::overlayToggled);
        QSignalSpy restored(m_table.get(), &RunTable::restoreRequested);
        const QRect cell = view()->visualRect(at(1, OverlayColumn));
        QTest::mouseClick(
            view()->viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 10, cell.center().y()));
        QCOMPARE(toggled.count(), 1);
        QCOMPARE(toggled[0], QVariantList({1, true}));
        auto runs = threeRuns();
        runs[1].isOverlaid = true;
        m_table->setRuns(runs, {});
        QCOMPARE(at(1, OverlayColumn).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QTest::mouseClick(
            view()->viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 10, cell.center().y()));
        QCOMPARE(toggled[1], QVariantList({1, false}));
        QCOMPARE(restored.count(), 0);
    }

    void keysTickRestoreAndRemove()
    {
        m_table->setRuns(threeRuns(), {});
        QSignalSpy toggled(m_table.get(), &RunTable::overlayToggled);
        QSignalSpy restored(m_table.get(), &RunTable::restoreRequested);
        QSignalSpy removed(m_table.get(), &RunTable::removeRequested);
        view()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(view(), Qt::Key_Down);
        QTest::keyClick(view(), Qt::Key_Space);
        QCOMPARE(toggled.count(), 1);
        QCOMPARE(toggled[0], QVariantList({1, true}));
        QTest::keyClick(view(), Qt::Key_Return);
        QCOMPARE(restored.count(), 1);
        QCOMPARE(restored[0][0].toInt(), 1);
        QTest::keyClick(view(), Qt::Key_Delete);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed[0][0].toInt(), 1);
    }

    void spaceIsTheWindowsUntilTheKeyboardComesHere()
    {
        m_table->setRuns(threeRuns(), {});
        QAction play;
        play.setShortcut(Qt::Key_Space);
        m_table->addAction(&play);
        QSignalSpy played(&play, &QAction::triggered);
        QSignalSpy toggled(m_table.get(), &RunTable::overlayToggled);
        const QRect cell = view()->visualRect(at(1, NumberColumn));
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, cell.center());
        QVERIFY(view()->hasFocus());
        QTest::keyClick(view(), Qt::Key_Space);
        QCOMPARE(played.count(), 1);
        QCOMPARE(toggled.count(), 0);
        QTest::keyClick(view(), Qt::Key_Down);
        QTest::keyClick(view(), Qt::Key_Space);
        QCOMPARE(played.count(), 1);
        QCOMPARE(toggled.count(), 1);
    }

    void theRunInViewIsMarked()
    {
        m_table->setRuns(threeRuns(), 1);
        const auto isBold = [&](int row) {
            return at(row, MirColumn).data(Qt::FontRole).value<QFont>().weight() >= QFont::Bold;
        };
        QVERIFY(!isBold(0) && isBold(1) && !isBold(2));
        const auto inkAtTheLeft = [&](int row) {
            const QRect cell = view()->visualRect(at(row, OverlayColumn));
            const QImage image = view()->viewport()->grab().toImage();
            return image.pixelColor(1, cell.center().y()) == m_theme.ink;
        };
        QVERIFY(!inkAtTheLeft(0) && inkAtTheLeft(1));
        m_table->setRuns(threeRuns(), 0);
        QVERIFY(isBold(0) && !isBold(1));
        m_table->setRuns(threeRuns(), {});
        QVERIFY(!isBold(0));
    }

    void theSameRunsAgainChangeNothing()
    {
        m_table->setRuns(threeRuns(), 1);
        QSignalSpy reset(view()->model(), &QAbstractItemModel::modelReset);
        QSignalSpy changed(view()->model(), &QAbstractItemModel::dataChanged);
        m_table->setRuns(threeRuns(), 1);
        QCOMPARE(reset.count() + changed.count(), 0);
        auto runs = threeRuns();
        runs[0].isOverlaid = true;
        m_table->setRuns(runs, 1);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        runs[0].run.tip.terms.prediction = 0.7; // another session's run of the same number
        m_table->setRuns(runs, 1);
        QCOMPARE(reset.count(), 1);
    }

    void aRemovedRowLeavesTheNextOneCurrent()
    {
        auto runs = threeRuns();
        m_table->setRuns(runs, {});
        view()->setCurrentIndex(at(1, NumberColumn));
        runs.erase(runs.begin() + 1);
        m_table->setRuns(runs, {});
        QCOMPARE(view()->currentIndex().row(), 1);
        QCOMPARE(text(1, NumberColumn), QString("3"));
        runs.push_back(recordOf(4));
        m_table->setRuns(runs, {});
        QCOMPARE(view()->currentIndex().row(), 1); // stays on run 3
    }

    void overlaidRunsAreToldApartByDashAndTheirConditionByColour()
    {
        std::vector<RunRecord> runs;
        for (int number = 1; number <= 12; ++number)
            runs.push_back(recordOf(number, allConditions[std::size_t(number % 5)]));
        // Numbers that would share dashes.
        for (int row : {0, 1, 2, 3, 8, 9, 10, 11})
            runs[std::size_t(row)].isOverlaid = true;
        m_table->setRuns(runs, {});
        QList<QList<qreal>> dashes;
        for (std::size_t row = 0; row < runs.size(); ++row) {
            const RunStroke& stroke = m_table->strokes()[row];
            QCOMPARE(stroke.pen.color(), m_theme.conditions[int((row + 1) % 5)].fill);
            if (!runs[row].isOverlaid)
                continue;
            QVERIFY(!stroke.pen.dashPattern().isEmpty());
            QVERIFY(!dashes.contains(stroke.pen.dashPattern()));
            dashes.append(stroke.pen.dashPattern());
        }
        QCOMPARE(std::size_t(dashes.size()), RunModel::dashCount);
        runs[4].isOverlaid = true; // one more shares a dash
        m_table->setRuns(runs, {});
        QCOMPARE(m_table->strokes().size(), runs.size());
        runs[4].run.log.start.activation = Activation::LeakyRelu;
        runs[4].number = 99;
        m_table->setRuns(runs, {});
        QCOMPARE(m_table->strokes()[4].pen.color(), m_theme.ink3);
    }

    void theCsvHasExactDigitsAndNoSeconds()
    {
        auto runs = threeRuns();
        m_table->setRuns(runs, {});
        clickHeader(MirColumn); // does not matter
        const QByteArray expected
            = "run,condition,family,factors,inputs,neurons,activation,rate,beta_nonneg,"
              "beta_activity,beta_weight,seed,steps,total,prediction,nonneg,activity,weight,mir,"
              "r2,active_neurons,diverged_at_step,kernel\r\n"
              "1,nonneg+activity+weight,shallow,4,6,20,linear,0.01,0.3,0.003,0.003,10,4000,"
            + exactText(runs[0].run.tip.total())
            + ",0.1,0.2,0.3,0.30000000000000004,0.25,0.99,7,,eigen\r\n"
              "2,relu+activity,shallow,4,6,20,relu,0.01,0,0.003,0,20,4000,"
            + exactText(runs[1].run.tip.total())
            + ",0.1,0.2,0.3,0.30000000000000004,,0.99,0,,eigen\r\n"
              "3,own,shallow,4,6,20,leaky-relu,0.01,0.3,0.003,0.003,30,4000,"
            + exactText(runs[2].run.tip.total())
            + ",0.1,0.2,0.3,0.30000000000000004,0.75,0.99,7,4001,eigen\r\n";
        QCOMPARE(m_table->csv(), expected);
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(m_table->csv(), expected);
        m_table->setRuns({}, {});
        m_table->setRuns(runs, {});
        QCOMPARE(text(0, MirColumn), QString("0,250"));
        QLocale::setDefault(before);
        runs[0].seconds = 77;
        m_table->setRuns(runs, {});
        QCOMPARE(m_table->csv(), expected);
    }

private:
    QTableView* view() const { return child<QTableView>(*m_table, "runs"); }
    QModelIndex at(int row, int column) const { return view()->model()->index(row, column); }
    QString text(int row, int column) const { return at(row, column).data().toString(); }
    QStringList column(int column) const
    {
        QStringList texts;
        for (int row = 0; row < view()->model()->rowCount(); ++row)
            texts.append(text(row, column));
        return texts;
    }
    void clickHeader(int column)
    {
        QHeaderView* header = view()->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
            QPoint(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                header->height() / 2));
    }
    void doubleClick(int row, int column)
    {
        const QPoint middle = view()->visualRect(at(row, column)).center();
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, middle);
        QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, middle);
    }

    Theme m_theme = Theme::light();
    std::unique_ptr<RunTable> m_table;
};

QTEST_MAIN(TestRunTable)
#include "tst_run_table.moc"
