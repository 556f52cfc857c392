// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/linear_chapter.h"

#include "app/data_file.h"
#include "support/compare.h"
#include "support/user.h"
#include "support/written_file.h"
#include "widgets/bar_chart.h"
#include "widgets/curve_chart.h"
#include "widgets/equation_view.h"
#include "widgets/plane_view.h"
#include "widgets/theme.h"
#include "widgets/value_slider.h"

#include <QAction>
#include <QComboBox>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <cmath>
#include <memory>
#include <numbers>

using namespace untangle;
using namespace untangle::test;

namespace {

constexpr double degree = std::numbers::pi / 180;
const double talkAngle = std::atan2(0.6, 0.8) / degree; // 36.87
constexpr double rounding = 1e-12;

constexpr DistributionKind allKinds[]
    = {DistributionKind::Square, DistributionKind::CutCorners, DistributionKind::OppositeCorners,
        DistributionKind::OneCorner, DistributionKind::Disc, DistributionKind::Parallelogram,
        DistributionKind::Copy, DistributionKind::Exponential, DistributionKind::Gaussian};

} // namespace

class TestLinearChapter : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, m_theme); }

    void init()
    {
        m_theme.reducedMotion = true;
        m_chapter = std::make_unique<LinearChapter>(m_theme);
        m_chapter->resize(1190, 714);
        m_chapter->show();
        m_chapter->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_chapter.get()));
        m_chapter->setFocus();
        m_chapter->setActive(true);
        m_chapter->setUndoStack(&m_undoStack);
    }

    void cleanup()
    {
        m_undoStack.clear();
        m_chapter.reset();
        QLocale::setDefault(QLocale::c());
    }

    void stepsShowTheNumbersOfTheTalk_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QStringList>("said");
        QTest::addColumn<double>("energy");
        QTest::addColumn<double>("angle");
        QTest::addColumn<double>("bias");
        QTest::addColumn<QString>("equation");
        QTest::newRow("start") << 0 << QStringList{"0.667"} << 2.0 / 3 << 0.0 << 0.0
                               << "z = e1 [1.00; 0.00] + e2 [0.00; 1.00] + a [0.00; 0.00]";
        QTest::newRow("rotate") << 1 << QStringList{"36.87°", "0.667"} << 2.0 / 3 << talkAngle
                                << 0.0 << "z = e1 [0.80; 0.60] + e2 [−0.60; 0.80] + a [0.00; 0.00]";
        QTest::newRow("make nonnegative")
            << 2 << QStringList{"0.8 + 0.6 = 1.4"} << 2.0 / 3 + 2 * 1.4 * 1.4 << talkAngle << 1.4
            << "z = e1 [0.80; 0.60] + e2 [−0.60; 0.80] + a [1.40; 1.40]";
        QTest::newRow("minimise energy")
            << 3 << QStringList{"2.667", "4.587", "41.9 %"} << 2.0 / 3 + 2 << 0.0 << 1.0
            << "z = e1 [1.00; 0.00] + e2 [0.00; 1.00] + a [1.00; 1.00]";
    }

    void stepsShowTheNumbersOfTheTalk()
    {
        QFETCH(int, step);
        QFETCH(QStringList, said);
        QFETCH(double, energy);
        QFETCH(double, angle);
        QFETCH(double, bias);
        QFETCH(QString, equation);
        for (int i = 0; i < step; ++i)
            press("next");
        for (const QString& number : said)
            QVERIFY2(sentence(*m_chapter).contains(number), qPrintable(sentence(*m_chapter)));
        COMPARE_NEAR(bar()->total(), energy, rounding);
        COMPARE_NEAR(value("angle"), angle, rounding);
        COMPARE_NEAR(value("firstBias"), bias, rounding);
        COMPARE_NEAR(value("secondBias"), bias, rounding);
        QCOMPARE(child<EquationView>(*m_chapter, "equation")->accessibleName(), equation);
        const QString shown = bar()->accessibleDescription();
        QVERIFY2(shown.contains("total " + QString::number(energy, 'f', 3)), qPrintable(shown));
    }

    void mixedCodeTellsHowMuchLessIsPossible()
    {
        press("next");
        press("next");
        const QString shown = bar()->accessibleDescription();
        QVERIFY2(shown.contains("4.587") && shown.contains("2.667") && shown.contains("41.9 %"),
            qPrintable(shown));
    }

    void boxesShowWhatTheyHold()
    {
        press("next");
        press("next");
        QCOMPARE(boxText("angle"), QStringLiteral("36.87°"));
        QCOMPARE(boxText("firstBias"), QStringLiteral("1.40"));
        QLocale::setDefault(QLocale(QLocale::German));
        typeInto(*m_chapter, "firstBias", "1.5");
        QCOMPARE(boxText("firstBias"), QStringLiteral("1,50"));
        QVERIFY2(bar()->accessibleDescription().contains("4,877"),
            qPrintable(bar()->accessibleDescription()));
    }

    void nextAndBackWalkThroughTheSteps()
    {
        QVERIFY(!button("back")->isEnabled());
        const QString first = title(*m_chapter);
        QStringList titles{first};
        while (button("next")->isEnabled()) {
            press("next");
            titles.append(title(*m_chapter));
        }
        QCOMPARE(titles.size(), 4);
        QCOMPARE(QSet<QString>(titles.begin(), titles.end()).size(), 4);
        COMPARE_NEAR(bar()->total(), 2.0 / 3 + 2, rounding);
        press("back");
        QCOMPARE(title(*m_chapter), titles[2]);
        COMPARE_NEAR(value("firstBias"), 1.4, rounding);
        press("back");
        press("back");
        QCOMPARE(title(*m_chapter), first);
        COMPARE_NEAR(value("firstBias"), 0, rounding);
        QVERIFY(!button("back")->isEnabled());
    }

    void pageKeysWalkThroughTheSteps()
    {
        for (double bias : {0.0, 1.4, 1.0, 1.0}) { // the last step has none after it
            QTest::keyClick(m_chapter.get(), Qt::Key_PageDown);
            COMPARE_NEAR(value("secondBias"), bias, rounding);
        }
        for (double bias : {1.4, 0.0, 0.0, 0.0}) {
            QTest::keyClick(m_chapter.get(), Qt::Key_PageUp);
            COMPARE_NEAR(value("secondBias"), bias, rounding);
        }
        COMPARE_NEAR(value("angle"), 0, rounding);
    }

    void nameOfAStepGoesThere()
    {
        const auto items = child<QWidget>(*m_chapter, "steps")->findChildren<QAbstractButton*>();
        for (QAbstractButton* item : items)
            if (item->text() == "Make nonnegative")
                QTest::mouseClick(item, Qt::LeftButton);
        COMPARE_NEAR(bar()->total(), 4.58666666666666667, rounding);
    }

    void motionEndsExactlyInTheNextState()
    {
        m_theme.reducedMotion = false;
        press("next");
        QVERIFY(value("angle") == 0); // it begins where it was
        QTRY_VERIFY(value("angle") > 0);
        const auto target = linearStep(LinearStep::Rotate, FactorGeometry({}));
        QTRY_VERIFY(value("angle") == target.angleRad / degree);
        press("next");
        QVERIFY(value("firstBias") == 0);
        const auto lifted = linearStep(LinearStep::MakeNonnegative, FactorGeometry({}));
        QTRY_VERIFY(value("firstBias") == lifted.bias.x());
        QVERIFY(value("secondBias") == lifted.bias.y());
        QVERIFY(value("angle") == target.angleRad / degree);
    }

    void anglesMoveAndTheSquareKeepsItsSize()
    {
        m_theme.reducedMotion = false;
        press("next");
        // Without a bias the energy is the variance, which no rotation changes.
        double worst = 0;
        const auto arrives = [&] {
            worst = std::max(worst, std::abs(bar()->total() - 2.0 / 3));
            return value("angle") > talkAngle - rounding;
        };
        QTRY_VERIFY(arrives());
        QVERIFY(worst < rounding);
    }

    void secondPressJumpsToTheEndOfTheFirst()
    {
        m_theme.reducedMotion = false;
        press("next");
        QVERIFY(value("angle") == 0);
        press("next");
        const auto target = linearStep(LinearStep::MakeNonnegative, FactorGeometry({}));
        QVERIFY(value("angle") == target.angleRad / degree);
        QVERIFY(value("firstBias") == 0);
        QTRY_VERIFY(value("firstBias") == target.bias.x());
    }

    void touchingAControlEndsTheMotion()
    {
        m_theme.reducedMotion = false;
        press("next");
        typeInto(*m_chapter, "firstBias", "0.5");
        COMPARE_NEAR(value("angle"), talkAngle, rounding);
        QVERIFY(value("firstBias") == 0.5);
        QCoreApplication::processEvents();
        QVERIFY(value("firstBias") == 0.5);
    }

    void reducedMotionChangesAtOnce()
    {
        press("next");
        press("next");
        const auto target = linearStep(LinearStep::MakeNonnegative, FactorGeometry({}));
        QVERIFY(value("angle") == target.angleRad / degree);
        QVERIFY(value("firstBias") == target.bias.x());
    }

    void hiddenChapterEndsItsMotion()
    {
        m_theme.reducedMotion = false;
        press("next");
        m_chapter->setActive(false);
        COMPARE_NEAR(value("angle"), talkAngle, rounding);
    }

    void draggedArrowTurnsTheCode_data()
    {
        QTest::addColumn<bool>("isSecond");
        QTest::addColumn<double>("angle");
        QTest::newRow("first arrow a little") << false << 30.0;
        QTest::newRow("first arrow far") << false << 150.0;
        QTest::newRow("second arrow") << true << 60.0;
    }

    void draggedArrowTurnsTheCode()
    {
        QFETCH(bool, isSecond);
        QFETCH(double, angle);
        const double turn = isSecond ? 90 : 0;
        const auto tip = [&](double angleDeg) {
            const double rad = (angleDeg + turn) * degree;
            return plane()->toPixel({0.97 * std::cos(rad), 0.97 * std::sin(rad)}).toPoint();
        };
        QTest::mousePress(plane(), Qt::LeftButton, {}, tip(0));
        for (int i = 1; i <= 10; ++i)
            QTest::mouseMove(plane(), tip(angle * i / 10));
        QTest::mouseRelease(plane(), Qt::LeftButton, {}, tip(angle));
        COMPARE_NEAR(value("angle"), angle, 0.5); // a pixel is 0.4 degrees or less
        QVERIFY(value("firstBias") == 0);
        COMPARE_NEAR(bar()->total(), 2.0 / 3, rounding);
        QVERIFY2(sentence(*m_chapter).contains("below zero"), qPrintable(sentence(*m_chapter)));
    }

    void draggedSquareMovesTheBias()
    {
        press("next");
        press("next");
        const QPointF from(1.4, 1.4), to(1.9, 1.6);
        drag(plane(), plane()->toPixel(from).toPoint(), plane()->toPixel(to).toPoint());
        const double pixel = 1 / (plane()->toPixel({1, 0}).x() - plane()->toPixel({0, 0}).x());
        COMPARE_NEAR(value("firstBias"), 1.9, pixel);
        COMPARE_NEAR(value("secondBias"), 1.6, pixel);
        COMPARE_NEAR(value("angle"), talkAngle, rounding);
        COMPARE_NEAR(bar()->total(),
            2.0 / 3 + std::pow(value("firstBias"), 2) + std::pow(value("secondBias"), 2), 1e-9);
    }

    void squareCannotBeDraggedBeyondTheBoxes()
    {
        const QPoint centre = plane()->toPixel({0, 0}).toPoint();
        drag(plane(), centre, centre + QPoint(-2000, -4000)); // left, and up
        QVERIFY(value("firstBias") == 0);
        QVERIFY(value("secondBias") == 3);
        QCOMPARE(brokenNumber(*m_chapter), QString());
    }

    void draggedPointOfTheCurveTurnsTheCode()
    {
        press("next");
        press("next");
        auto* curve = child<CurveChart>(*m_chapter, "energyCurve");
        const auto at = [&](double angleDeg) {
            const double energy = 2.0 / 3 + 2 * (1 + std::abs(std::sin(2 * angleDeg * degree)));
            return curve->pixelAt({angleDeg, energy}).toPoint();
        };
        QVERIFY(curve->valueAt("energy", 45));
        COMPARE_NEAR(*curve->valueAt("energy", 45), 2.0 / 3 + 4, 1e-9);
        auto* target = curve->childAt(at(talkAngle));
        QVERIFY(target);
        drag(target, target->mapFrom(curve, at(talkAngle)), target->mapFrom(curve, at(90)));
        COMPARE_NEAR(value("angle"), 90, 0.5);
        COMPARE_NEAR(value("firstBias"), 1, 0.02); // the smallest bias followed
    }

    void slidersMoveWhatTheyName()
    {
        dragSlider(*m_chapter, "angle", 0.5);
        QVERIFY(value("angle") == 90); // a tick catches it
        dragSlider(*m_chapter, "firstBias", 0.5);
        COMPARE_NEAR(value("firstBias"), 1.5, 0.03);
        QVERIFY(value("secondBias") == 0);
        dragSlider(*m_chapter, "secondBias", 1);
        QVERIFY(value("secondBias") == 3);
        dragSlider(*m_chapter, "range", 1);
        QVERIFY(value("range") == 2);
        COMPARE_NEAR(bar()->total(), 4 * 2.0 / 3 + 9 + std::pow(value("firstBias"), 2), 1e-9);
        choose(distribution(), int(DistributionKind::CutCorners));
        QVERIFY(child<QWidget>(*m_chapter, "parameter")->isVisible());
        dragSlider(*m_chapter, "parameter", 0);
        QVERIFY(value("parameter") == 0.2);
    }

    void boxesTakeWhatIsTyped()
    {
        typeInto(*m_chapter, "angle", "12,5");
        QVERIFY(std::abs(value("angle") - 12.5) < rounding);
        typeInto(*m_chapter, "firstBias", "0.123456");
        QVERIFY(value("firstBias") == 0.123456);
        typeInto(*m_chapter, "secondBias", "2e-1");
        QVERIFY(value("secondBias") == 0.2);
        typeInto(*m_chapter, "range", "0.5");
        QVERIFY(value("range") == 0.5);
        choose(distribution(), int(DistributionKind::Copy));
        typeInto(*m_chapter, "parameter", "0.75");
        QVERIFY(value("parameter") == 0.75);
    }

    void typedNumbersOutOfRangeChangeNothing()
    {
        const double energy = bar()->total();
        typeInto(*m_chapter, "angle", "200");
        typeInto(*m_chapter, "firstBias", "-1");
        typeInto(*m_chapter, "range", "0");
        QVERIFY(value("angle") == 0 && value("firstBias") == 0 && value("range") == 1);
        QVERIFY(bar()->total() == energy);
    }

    void biasBelowTheSmallestTellsWhichNeuronFalls()
    {
        press("next");
        press("next");
        typeInto(*m_chapter, "firstBias", "1");
        QVERIFY2(sentence(*m_chapter).contains(QStringLiteral("Neuron 1 falls to −0.4")),
            qPrintable(sentence(*m_chapter)));
        press("smallestBias");
        QVERIFY(!sentence(*m_chapter).contains("falls"));
        typeInto(*m_chapter, "secondBias", "0.9");
        QVERIFY2(sentence(*m_chapter).contains(QStringLiteral("Neuron 2 falls to −0.5")),
            qPrintable(sentence(*m_chapter)));
        typeInto(*m_chapter, "firstBias", "0.2"); // now the first is deeper
        QVERIFY2(sentence(*m_chapter).contains(QStringLiteral("Neuron 1 falls to −1.2")),
            qPrintable(sentence(*m_chapter)));
    }

    void smallestBiasFollowsTheArrows()
    {
        press("next");
        press("next");
        typeInto(*m_chapter, "angle", "45");
        COMPARE_NEAR(value("firstBias"), std::numbers::sqrt2, rounding);
        COMPARE_NEAR(value("secondBias"), std::numbers::sqrt2, rounding);
        dragSlider(*m_chapter, "angle", 0.9);
        const double expected = std::abs(std::cos(value("angle") * degree))
            + std::abs(std::sin(value("angle") * degree));
        COMPARE_NEAR(value("firstBias"), expected, 1e-9);
        typeInto(*m_chapter, "range", "2");
        COMPARE_NEAR(value("firstBias"), 2 * expected, 1e-9);
    }

    void equationCountsTheBiasInRanges()
    {
        press("next");
        press("next");
        typeInto(*m_chapter, "range", "2");
        COMPARE_NEAR(value("firstBias"), 2.8, rounding);
        const QString equation = child<EquationView>(*m_chapter, "equation")->accessibleName();
        QVERIFY2(equation.endsWith("+ a [1.40; 1.40]"), qPrintable(equation));
    }

    void otherBiasStaysWhereItIs()
    {
        typeInto(*m_chapter, "firstBias", "2.5");
        typeInto(*m_chapter, "angle", "45");
        QVERIFY(value("firstBias") == 2.5 && value("secondBias") == 0);
    }

    void buttonsLiftAndMinimise()
    {
        typeInto(*m_chapter, "angle", "45");
        press("smallestBias");
        COMPARE_NEAR(bar()->total(), 2.0 / 3 + 4, rounding);
        QVERIFY(!button("smallestBias")->isEnabled()); // there is nothing left to do
        press("minimiseEnergy");
        COMPARE_NEAR(bar()->total(), 2.0 / 3 + 2, rounding);
    }

    void everyDistributionIsDrawnWithNumbers_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("range");
        for (DistributionKind kind : allKinds)
            for (double range : {0.1, 1.0, 2.0})
                QTest::addRow("%d, a = %g", int(kind), range) << int(kind) << range;
    }

    void everyDistributionIsDrawnWithNumbers()
    {
        QFETCH(int, kind);
        QFETCH(double, range);
        choose(distribution(), kind);
        typeInto(*m_chapter, "range", QString::number(range));
        QCOMPARE(distribution()->currentData().toInt(), kind);
        QVERIFY(value("range") == range);
        FactorDistribution expected{DistributionKind(kind), range};
        const ParameterRange parameter = parameterRange(expected.kind);
        QCOMPARE(child<QWidget>(*m_chapter, "parameter")->isVisible(), parameter.used);
        for (double fraction : parameter.used ? QList<double>{0, 0.5, 1} : QList<double>{0}) {
            if (parameter.used) {
                dragSlider(*m_chapter, "parameter", fraction);
                expected.parameter = value("parameter");
            }
            const FactorGeometry factors(expected);
            press("minimiseEnergy");
            QVERIFY(bestRotation(factors).energyBest > 0);
            COMPARE_NEAR(bar()->total(), bestRotation(factors).energyBest, 1e-9);
            for (const char* angle : {"0", "36.87", "45", "90", "135", "180"}) {
                typeInto(*m_chapter, "angle", angle);
                if (button("smallestBias")->isEnabled())
                    press("smallestBias");
                requireAllOnScreen(factors);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    void stepsWorkOnEveryDistribution()
    {
        for (DistributionKind kind : allKinds) {
            choose(distribution(), int(kind));
            for (int step = 0; step < 4; ++step)
                QTest::keyClick(m_chapter.get(), Qt::Key_PageUp);
            for (int step = 0; step < 3; ++step) {
                press("next");
                QCOMPARE(brokenNumber(*m_chapter), QString());
                QVERIFY(std::isfinite(bar()->total()));
            }
        }
    }

    void resetBringsTheStartBack()
    {
        const QString start = sentence(*m_chapter), startTitle = title(*m_chapter);
        choose(distribution(), int(DistributionKind::Disc));
        typeInto(*m_chapter, "range", "2");
        typeInto(*m_chapter, "angle", "70");
        typeInto(*m_chapter, "firstBias", "3");
        child<QAction>(*m_chapter, "resetAction")->trigger();
        QCOMPARE(distribution()->currentData().toInt(), int(DistributionKind::Square));
        QVERIFY(value("range") == 1 && value("angle") == 0);
        QVERIFY(value("firstBias") == 0 && value("secondBias") == 0);
        COMPARE_NEAR(bar()->total(), 2.0 / 3, rounding);
        QCOMPARE(sentence(*m_chapter), start);
        QCOMPARE(title(*m_chapter), startTitle);
        QVERIFY(!bar()->accessibleDescription().contains("before"));
    }

    void homeKeyResets()
    {
        press("next");
        press("next");
        m_chapter->setFocus();
        QTest::keyClick(m_chapter.get(), Qt::Key_Home);
        QVERIFY(value("angle") == 0 && value("firstBias") == 0);
    }

    void languageChangeKeepsTheState()
    {
        choose(distribution(), int(DistributionKind::Parallelogram));
        typeInto(*m_chapter, "parameter", "0.5");
        typeInto(*m_chapter, "angle", "20");
        typeInto(*m_chapter, "firstBias", "1.75");
        const double energy = bar()->total();
        QEvent event(QEvent::LanguageChange);
        QApplication::sendEvent(m_chapter.get(), &event);
        QVERIFY(value("firstBias") == 1.75 && value("parameter") == 0.5);
        COMPARE_NEAR(value("angle"), 20, rounding);
        QVERIFY(bar()->total() == energy);
        QCOMPARE(distribution()->currentData().toInt(), int(DistributionKind::Parallelogram));
    }

    void everyEditIsUndoneAndRedone_data()
    {
        QTest::addColumn<QString>("edit");
        for (const char* edit : {"angle", "firstBias", "secondBias", "range", "distribution",
                 "parameter", "smallestBias", "minimiseEnergy", "shrink", "step", "reset", "plane"})
            QTest::newRow(edit) << edit;
    }

    void everyEditIsUndoneAndRedone()
    {
        QFETCH(QString, edit);
        choose(distribution(), int(DistributionKind::CutCorners));
        m_chapter->goTo(LinearStep::Rotate, true);
        m_undoStack.clear();
        const LinearSession before = session();
        const QString words = sentence(*m_chapter);
        if (edit == "distribution")
            choose(distribution(), int(DistributionKind::Disc));
        else if (edit == "step")
            QTest::keyClick(m_chapter.get(), Qt::Key_PageDown);
        else if (edit == "reset")
            child<QAction>(*m_chapter, "resetAction")->trigger();
        else if (edit == "plane")
            emit plane()->biasDragged(0.5, 0.7);
        else if (auto* found = m_chapter->findChild<QPushButton*>(edit))
            QTest::mouseClick(found, Qt::LeftButton);
        else
            typeInto(*m_chapter, edit.toUtf8().constData(), "0.9");
        const LinearSession after = session();
        QVERIFY(after != before);
        QCOMPARE(m_undoStack.count(), 1);
        QVERIFY(!m_undoStack.undoText().isEmpty());
        m_undoStack.undo();
        QVERIFY(session() == before);
        QCOMPARE(sentence(*m_chapter), words);
        m_undoStack.redo();
        QVERIFY(session() == after);
    }

    void dragOfASliderIsOneStepBack()
    {
        const LinearSession before = session();
        dragSlider(*m_chapter, "angle", 0.3);
        QCOMPARE(m_undoStack.count(), 1);
        dragSlider(*m_chapter, "angle", 0.6);
        QCOMPARE(m_undoStack.count(), 2);
        m_undoStack.undo();
        m_undoStack.undo();
        QVERIFY(session() == before);
        QCOMPARE(value("angle"), 0.0);
    }

    void undoOfAStepThatStillMovesGoesAllTheWay()
    {
        m_theme.reducedMotion = false;
        const LinearSession before = session();
        m_chapter->goTo(LinearStep::Rotate);
        m_undoStack.undo();
        QVERIFY(session() == before);
        QCOMPARE(value("angle"), 0.0);
        m_undoStack.redo();
        COMPARE_NEAR(value("angle"), talkAngle, 1e-9);
    }

    void sessionOpensExactlySo()
    {
        const QSignalSpy edited(m_chapter.get(), &Chapter::edited);
        choose(distribution(), int(DistributionKind::Copy));
        m_chapter->goTo(LinearStep::MakeNonnegative, true);
        typeInto(*m_chapter, "secondBias", "1.75");
        typeInto(*m_chapter, "range", "0.5");
        QVERIFY(edited.count() >= 4);
        Session stored;
        m_chapter->store(stored);
        const QString words = sentence(*m_chapter);
        const double energy = bar()->total();

        LinearChapter other(m_theme);
        QUndoStack untouched;
        other.setUndoStack(&untouched);
        const QSignalSpy otherEdited(&other, &Chapter::edited);
        other.load(stored);
        QCOMPARE(sentence(other), words);
        QCOMPARE(child<BarChart>(other, "energyBar")->total(), energy);
        QCOMPARE(child<ValueSlider>(other, "secondBias")->value(), 1.75);
        Session again;
        other.store(again);
        QVERIFY(again.linear == stored.linear);
        QCOMPARE(otherEdited.count(), 0);
        QCOMPARE(untouched.count(), 0);

        other.load({});
        other.store(again);
        QVERIFY(again.linear == LinearSession());
    }

    void pointsOfAFileAreADistribution()
    {
        press("next");
        press("next");
        // A diamond: scaled to variance 1/3 its corners lie at a sqrt(2/3) on the axes.
        const WrittenFile file("diamond.csv", "east,north\n2,0\n-2,0\n0,7\n0,-7\n");
        m_chapter->openPoints(file.path());
        QCOMPARE(distribution()->currentData().toInt(), int(DistributionKind::Points));
        typeInto(*m_chapter, "angle", "0");
        press("smallestBias");
        for (double range : {1.0, 0.5}) {
            typeInto(*m_chapter, "range", QString::number(range));
            COMPARE_NEAR(bar()->total(), range * range * (2.0 / 3 + 2 * 2.0 / 3), 1e-12);
        }
        typeInto(*m_chapter, "range", "1");
        press("minimiseEnergy");
        COMPARE_NEAR(value("angle"), 45.0, 1e-6);
        COMPARE_NEAR(bar()->total(), 2.0 / 3 + 2 * 1.0 / 3, 1e-9);

        // Another shape and back: the points are kept until the chapter is reset.
        choose(distribution(), int(DistributionKind::Square));
        choose(distribution(), int(DistributionKind::Points));
        COMPARE_NEAR(bar()->total(), 2.0 / 3 + 2 * 1.0 / 3, 1e-9);
        child<QAction>(*m_chapter, "resetAction")->trigger();
        QCOMPARE(distribution()->currentData().toInt(), int(DistributionKind::Square));
        QCOMPARE(distribution()->findData(int(DistributionKind::Points)), -1);
    }

    void pointsFarOutStayOnScreen()
    {
        Random random(2, Stream::Task);
        QByteArray content = "1000,1\n";
        for (int i = 0; i < 500; ++i)
            content += QByteArray::number(random.uniform()) + ','
                + QByteArray::number(random.uniform()) + '\n';
        const WrittenFile file("far.csv", content);
        m_chapter->openPoints(file.path());
        press("smallestBias");
        FactorDistribution expected{DistributionKind::Points};
        expected.points = *readPoints(file.path());
        requireAllOnScreen(FactorGeometry(expected));
    }

    void pointsThatCannotBeUsedAreToldAndTheOldOnesStay()
    {
        const WrittenFile good("good.csv", "0,0\n1,0\n0,1\n");
        const WrittenFile broken("<b>.csv", "0,0\n1,0\n0,one\n");
        const WrittenFile wide("wide.csv", "0,0,0\n1,0,1\n0,1,1\n");
        m_chapter->openPoints(broken.path());
        QVERIFY2(sentence(*m_chapter).contains("<b>.csv: Line 3, column 2"),
            qPrintable(sentence(*m_chapter)));
        QCOMPARE(distribution()->currentData().toInt(), int(DistributionKind::Square));
        m_chapter->openPoints(good.path());
        QVERIFY(!sentence(*m_chapter).contains("Line"));
        const double energy = bar()->total();
        m_chapter->openPoints(wide.path());
        QVERIFY2(sentence(*m_chapter).contains("columns is 3"), qPrintable(sentence(*m_chapter)));
        QCOMPARE(distribution()->currentData().toInt(), int(DistributionKind::Points));
        QCOMPARE(bar()->total(), energy);
        press("minimiseEnergy");
        QVERIFY(!sentence(*m_chapter).contains("columns"));
    }

private:
    LinearSession session()
    {
        Session stored;
        m_chapter->store(stored);
        return stored.linear;
    }
    BarChart* bar() const { return child<BarChart>(*m_chapter, "energyBar"); }
    PlaneView* plane() const { return child<PlaneView>(*m_chapter, "plane"); }
    QComboBox* distribution() const { return child<QComboBox>(*m_chapter, "distribution"); }
    QPushButton* button(const char* name) const { return child<QPushButton>(*m_chapter, name); }
    double value(const char* name) const { return child<ValueSlider>(*m_chapter, name)->value(); }
    QString boxText(const char* name) const { return part<QLineEdit>(*m_chapter, name)->text(); }
    void press(const char* name) { QTest::mouseClick(button(name), Qt::LeftButton); }

    // The whole image of the factors lies in the plane, the bar on its scale, and no text tells of
    // a number that is none.
    void requireAllOnScreen(const FactorGeometry& factors)
    {
        const Vector2 bias(value("firstBias"), value("secondBias"));
        double reach = 0;
        for (const Vector2& corner : factors.hull())
            reach = std::max(reach, corner.norm());
        const QRectF square = plane()->square().adjusted(-1, -1, 1, 1);
        const QPointF centre = plane()->toPixel({bias.x(), bias.y()});
        const QPointF corner = plane()->toPixel({bias.x() + reach, bias.y() + reach});
        QVERIFY(square.contains(centre));
        QVERIFY2(square.contains(corner),
            qPrintable(QStringLiteral("%1 of %2").arg(corner.y()).arg(square.top())));
        for (const QRectF& label : plane()->labelRects())
            QVERIFY(QRectF(plane()->rect()).contains(label));
        QVERIFY(std::isfinite(bar()->total()));
        QVERIFY(bar()->xOf(bar()->total()) <= bar()->barRect().right() + 1);
        const AxisRange energies = child<CurveChart>(*m_chapter, "energyCurve")->yRange();
        QVERIFY(energies.minimum == 0 && std::isfinite(energies.maximum));
        QVERIFY(energies.maximum > 0);
        const QString broken = brokenNumber(*m_chapter);
        QVERIFY2(broken.isEmpty(), qPrintable(broken));
    }

    Theme m_theme = Theme::light();
    QUndoStack m_undoStack;
    std::unique_ptr<LinearChapter> m_chapter;
};

QTEST_MAIN(TestLinearChapter)
#include "tst_linear_chapter.moc"
