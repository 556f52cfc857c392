// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/range_chapter.h"

#include "support/compare.h"
#include "support/user.h"
#include "support/written_file.h"
#include "widgets/factor_square.h"
#include "widgets/segmented_switch.h"
#include "widgets/support_view.h"
#include "widgets/value_slider.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QUndoStack>

using namespace untangle;
using namespace untangle::test;

Q_DECLARE_METATYPE(untangle::FactorDistribution)

class TestRangeChapter : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, m_theme); }
    void init()
    {
        m_chapter = std::make_unique<RangeChapter>(m_theme);
        m_chapter->resize(1190, 714);
        m_chapter->show();
        m_chapter->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_chapter.get()));
        m_chapter->setFocus();
        m_chapter->setUndoStack(&m_undoStack);
        m_chapter->setActive(true);
        QTRY_VERIFY(!shown("No run yet"));
    }
    void cleanup()
    {
        m_undoStack.clear();
        m_chapter.reset();
    }

    void itOpensWithCutCornersAndTrainsAtOnce()
    {
        QCOMPARE(distribution().kind, DistributionKind::CutCorners);
        QVERIFY(alignment() < 0.7);
        QVERIFY(child<QPushButton>(*m_chapter, "lessonCut")->isChecked());
        QVERIFY(brokenNumber(*m_chapter).isEmpty());
    }

    // Two edits without a frame between: the run of the first has not been seen.
    void theRunBeforeIsOneThatWasSeen()
    {
        const auto training = [this] {
            Session session;
            m_chapter->store(session);
            return session.range.training;
        };
        std::optional<StoredRun> before;
        const auto editTwiceAfterARun = [&] {
            const StoredRun run = training().run;
            if (before || run.tip.step < run.log.start.scheduleSteps)
                return before.has_value();
            child<QPushButton>(*m_chapter, "lessonCopy")->click();
            child<QPushButton>(*m_chapter, "lessonGaussian")->click();
            before = training().before;
            return before.has_value();
        };
        QTRY_VERIFY(editTwiceAfterARun());
        QVERIFY(before->state);
    }

    void theWholeSquareKeepsTheAxes()
    {
        chooseSquare();
        QTRY_VERIFY2(sentence(*m_chapter).contains("the alignment is 1.00"),
            qPrintable(sentence(*m_chapter)));
        QVERIFY(sentence(*m_chapter).contains("nowhere inside the ellipse"));
        QVERIFY(shown("not below 0"));
    }

    // E = 2 (sigma^2 + h^2): at c = 1.2 the axes cost 2.4408 and the diagonal 1.8808.
    void cuttingTheSquareCutsAllFourCornersAndTurnsTheCode()
    {
        chooseSquare();
        setSlider("cut", 1.2);
        QCOMPARE(distribution().kind, DistributionKind::CutCorners);
        QCOMPARE(distribution().parameter, 1.2);
        QVERIFY(shown("−0.28")); // h(45°)^2 - 1 = 0.72 - 1
        QVERIFY(shown("22.9 %"));
        QVERIFY(sentence(*m_chapter).contains("45°"));
        QVERIFY(child<QWidget>(*m_chapter, "supportView")
                    ->accessibleDescription()
                    .contains("−0.28 at 45°"));
        QTRY_VERIFY(alignment() < 0.7);
    }

    void otherCornersKeepTheCutAndPullOnlyTheBestCode()
    {
        setSlider("cut", 1);
        child<SegmentedSwitch>(*m_chapter, "corners")->findChildren<QAbstractButton*>()[1]->click();
        QCOMPARE(distribution().kind, DistributionKind::OppositeCorners);
        QCOMPARE(distribution().parameter, 1.0);
        QVERIFY2(sentence(*m_chapter).contains("3.4 %"), qPrintable(sentence(*m_chapter)));
        QVERIFY(shown("saves  0 %"));
    }

    void movingTheCopiedFractionCopies()
    {
        setSlider("fraction", 0.6);
        QCOMPARE(distribution().kind, DistributionKind::Copy);
        QCOMPARE(distribution().parameter, 0.6);
        QVERIFY(shown("not below 0"));
        choose(child<QComboBox>(*m_chapter, "rangeDistribution"), int(DistributionKind::Gaussian));
        QCOMPARE(distribution().parameter, 0.6); // the slider keeps its place
        setSlider("fraction", 0.3);
        QCOMPARE(distribution().kind, DistributionKind::Gaussian);
    }

    void lessonsSetADistributionAndSayWhatItTeaches_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<FactorDistribution>("expected");
        QTest::addColumn<QString>("said");
        QTest::newRow("cut") << "lessonCut"
                             << FactorDistribution{DistributionKind::CutCorners, 1, 1.2}
                             << "turn the code to 45°";
        QTest::newRow("copy") << "lessonCopy" << FactorDistribution{DistributionKind::Copy, 1, 0.9}
                              << "every pair still occurs";
        QTest::newRow("gaussian") << "lessonGaussian"
                                  << FactorDistribution{DistributionKind::Gaussian, 1, 0.99}
                                  << "the network follows the band";
    }
    void lessonsSetADistributionAndSayWhatItTeaches()
    {
        QFETCH(QString, button);
        QFETCH(FactorDistribution, expected);
        QFETCH(QString, said);
        auto* lesson = child<QPushButton>(*m_chapter, qPrintable(button));
        lesson->click();
        QVERIFY(distribution() == expected);
        QVERIFY(lesson->isChecked());
        QTRY_VERIFY2(sentence(*m_chapter).contains(said), qPrintable(sentence(*m_chapter)));
        for (const QString& each : sentence(*m_chapter).split(". "))
            QVERIFY(each.split(' ').size() <= 20);
    }

    // Full on paper, a band in the samples: both gaps stand on screen.
    void samplesHaveAGapOfTheirOwn()
    {
        child<QPushButton>(*m_chapter, "lessonGaussian")->click();
        QVERIFY(shown("for the samples it is −1.4"));
        QTRY_VERIFY(shown("follows the samples"));
        child<QPushButton>(*m_chapter, "lessonCopy")->click();
        QVERIFY(!shown("for the samples"));
    }

    void bestCodeTakesThePlaceOfTheNetwork()
    {
        setSlider("cut", 1);
        child<SegmentedSwitch>(*m_chapter, "arrows")->findChildren<QAbstractButton*>()[1]->click();
        QVERIFY(shown("3.266")); // 4 sqrt(2/3)
        QVERIFY(shown("4.320")); // 4 sqrt(1/6 + 1)
        typeInto(*m_chapter, "codeNeurons", "2");
        Session session;
        m_chapter->store(session);
        QVERIFY(session.range.showsBestCode);
        QCOMPARE(session.range.codeNeurons, Index(2));
        m_undoStack.undo();
        m_undoStack.undo();
        m_chapter->store(session);
        QVERIFY(!session.range.showsBestCode);
        QCOMPARE(session.range.codeNeurons, Index(8));
    }

    void aDragOfASliderIsOneEditAndTrainsWhatItEndsAt()
    {
        chooseSquare();
        QTRY_VERIFY(alignment() > 0.9);
        dragSlider(*m_chapter, "cut", 0.2);
        QCOMPARE(m_undoStack.count(), 2);
        const FactorDistribution reached = distribution();
        QVERIFY(reached.parameter < 0.6);
        QTRY_VERIFY(alignment() < 0.7);
        m_undoStack.undo();
        QCOMPARE(distribution().kind, DistributionKind::Square);
        QTRY_VERIFY(alignment() > 0.9);
    }

    void everyEditCanBeUndone()
    {
        setSlider("cut", 1.3);
        setSlider("fraction", 0.6);
        child<QPushButton>(*m_chapter, "lessonGaussian")->click();
        QCOMPARE(m_undoStack.count(), 3);
        m_undoStack.undo();
        QCOMPARE(distribution().kind, DistributionKind::Copy);
        m_undoStack.undo();
        QCOMPARE(distribution().parameter, 1.3);
        m_undoStack.undo();
        QCOMPARE(distribution().parameter, 1.2);
        m_undoStack.redo();
        QCOMPARE(distribution().parameter, 1.3);
        QTest::keyClick(m_chapter.get(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(distribution().parameter, 1.2);
    }

    void drawnPointsRuleAsSoonAsTheyFillThePlane()
    {
        press("drawPoints");
        drawAt({0, 0});
        QVERIFY(sentence(*m_chapter).contains("at least three points"));
        drawAt({0.5, 0});
        drawAt({0.9, 0});
        QCOMPARE(distribution().kind, DistributionKind::CutCorners); // on a line
        QVERIFY2(sentence(*m_chapter).contains("must vary in both factors"),
            qPrintable(sentence(*m_chapter)));
        drawAt({-0.5, 0.5});
        QCOMPARE(distribution().kind, DistributionKind::Points);
        QCOMPARE(distribution().points.rows(), Index(4));
        QVERIFY(!sentence(*m_chapter).contains("must"));
        press("erasePoints");
        drawAt({-0.5, 0.5}); // erases it
        QCOMPARE(distribution().points.rows(), Index(4)); // still rules
        QVERIFY(sentence(*m_chapter).contains("still rules"));
        m_undoStack.undo();
        QCOMPARE(distribution().kind, DistributionKind::CutCorners);
        QVERIFY(!sentence(*m_chapter).contains("still rules"));
        press("drawPoints"); // puts the tool down
        QVERIFY(!child<QWidget>(*m_chapter, "erasePoints")->isVisible());
    }

    void aStrokeIsOneEdit()
    {
        press("drawPoints");
        auto* square = child<FactorSquare>(*m_chapter, "factorSquare");
        QTest::mousePress(square, Qt::LeftButton, {}, square->toPixel({-0.8, -0.8}).toPoint());
        QTest::mouseMove(square, square->toPixel({0.8, -0.8}).toPoint());
        QTest::mouseMove(square, square->toPixel({0.8, 0.8}).toPoint());
        QTest::mouseRelease(square, Qt::LeftButton, {}, square->toPixel({0.8, 0.8}).toPoint());
        QCOMPARE(distribution().kind, DistributionKind::Points);
        QVERIFY(distribution().points.rows() > 10);
        QCOMPARE(m_undoStack.count(), 1);
    }

    void pointsAreLoadedWithTheirName()
    {
        const WrittenFile points("points.csv", "a,b\n0,0\n4,0\n4,4\n0,4\n2,1\n");
        m_chapter->openPoints(points.path());
        QCOMPARE(distribution().kind, DistributionKind::Points);
        QCOMPARE(distribution().points.rows(), Index(5));
        Session session;
        m_chapter->store(session);
        QCOMPARE(session.range.pointsName, std::string("points.csv"));
        m_undoStack.undo();
        m_chapter->store(session);
        QCOMPARE(session.range.pointsName, std::string());

        const WrittenFile line("points.csv", "1,2\n2,4\n3,6\n");
        m_chapter->openPoints(line.path());
        QCOMPARE(distribution().kind, DistributionKind::CutCorners);
        QVERIFY2(sentence(*m_chapter).contains("points.csv")
                && sentence(*m_chapter).contains("on a line"),
            qPrintable(sentence(*m_chapter)));
    }

    void aSessionComesBackAsItWas()
    {
        setSlider("cut", 1.3);
        child<SegmentedSwitch>(*m_chapter, "arrows")->findChildren<QAbstractButton*>()[1]->click();
        QTRY_VERIFY(alignment() < 0.9);
        Session session;
        m_chapter->store(session);
        RangeChapter other(m_theme);
        other.load(session);
        Session again;
        other.store(again);
        QVERIFY(again.range.training.run.log == session.range.training.run.log);
        QVERIFY(again.range.showsBestCode);
        QCOMPARE(again.range.training.isInstant, true);
    }

    void everyPictureHasItsNumbers()
    {
        setSlider("cut", 1.2);
        const auto history = [&] { return m_chapter->textFiles().first().content(); };
        QTRY_COMPARE(history().count('\n'), 32); // each 100 of 3000 steps
        QVERIFY(history().startsWith("step,alignment,total,r2\r\n0,0."));
        const QList<Figure> figures = m_chapter->figures();
        QCOMPARE(figures.size(), 4);
        const QByteArray square = figures[0].csv();
        QVERIFY(square.startsWith("part,e1,e2\r\nmean,"));
        QCOMPARE(square.count("\nhull,"), 8);
        QCOMPARE(square.count("\nneuron,"), 10);
        QCOMPARE(square.count("\nbest_code,"), 8);
        QCOMPARE(square.count("\nsample,"), 4096);
        const QByteArray test = figures[1].csv();
        QVERIFY(test.startsWith("angle_deg,support,ellipse,gap,sampled_support"));
        QVERIFY(test.contains("\r\n0,1,1,0,"));
        QVERIFY(figures[2].csv().startsWith("angle_deg,variance,bias_squared,energy\r\n0,"));
        QVERIFY(figures[0].caption.contains("1.2"));
    }

    void nothingIsCutOffInSmallWindows()
    {
        for (const QSize& size : {QSize(972, 714), QSize(1744, 1026), QSize(784, 520)}) {
            m_chapter->resize(size);
            QCoreApplication::processEvents();
            for (const auto* button : m_chapter->findChildren<QPushButton*>())
                if (button->isVisible())
                    QVERIFY2(button->width() >= button->sizeHint().width() - 1,
                        qPrintable(button->text()));
        }
    }

private:
    FactorDistribution distribution() const
    {
        Session session;
        m_chapter->store(session);
        return *session.range.training.run.log.start.distribution;
    }
    double alignment() const
    {
        Session session;
        m_chapter->store(session);
        return session.range.training.run.tip.alignment.value_or(1);
    }
    bool shown(const QString& words) const
    {
        for (const QString& each : wordsOf(*m_chapter)) {
            QString spaced = each;
            if (spaced.replace(QChar(0xA0), ' ').contains(words))
                return true;
        }
        return false;
    }
    void setSlider(const char* name, double value)
    {
        typeInto(*m_chapter, name, QString::number(value));
    }
    void chooseSquare()
    {
        choose(child<QComboBox>(*m_chapter, "rangeDistribution"), int(DistributionKind::Square));
    }
    void press(const char* name) { child<QPushButton>(*m_chapter, name)->click(); }
    void drawAt(const QPointF& values)
    {
        auto* square = child<FactorSquare>(*m_chapter, "factorSquare");
        QTest::mouseClick(square, Qt::LeftButton, {}, square->toPixel(values).toPoint());
    }

    Theme m_theme = Theme::light();
    QUndoStack m_undoStack;
    std::unique_ptr<RangeChapter> m_chapter;
};

QTEST_MAIN(TestRangeChapter)
#include "tst_range_chapter.moc"
