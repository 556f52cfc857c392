// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/take_home_chapter.h"

#include "support/compare.h"
#include "support/user.h"
#include "widgets/bar_chart.h"
#include "widgets/curve_chart.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace untangle;
using namespace untangle::test;

namespace {

constexpr int patienceMs = 60'000; // of a busy machine
constexpr double there = 4; // seconds to the other end of a swing

} // namespace

class TestTakeHomeChapter : public QObject {
    Q_OBJECT

private slots:
    // Its networks take a second: trained once for all tests.
    void initTestCase()
    {
        applyTheme(*qApp, m_theme);
        m_chapter = std::make_unique<TakeHomeChapter>(m_theme);
        m_chapter->resize(1190, 1100);
        m_chapter->show();
    }
    void cleanupTestCase() { m_chapter.reset(); }

    void answersStandBeforeAnythingIsTrained()
    {
        QVERIFY(!m_chapter->hasRuns());
        QVERIFY(!sentence(*m_chapter).isEmpty());
        QVERIFY(wordsOf(*m_chapter).contains("By nonnegative rates, small activity and small weights."));
        QVERIFY(brokenNumber(*m_chapter).isEmpty());
    }

    // Uniform factors, a = 1: 2.667 at the axes and 4.667 at 45 degrees.
    void squareTurnsFromMixedToTheAxes()
    {
        m_chapter->showMotion(0);
        COMPARE_NEAR(bar().total(), 2. / 3 + 4, 1e-9);
        m_chapter->showMotion(there);
        COMPARE_NEAR(bar().total(), 2. / 3 + 2, 1e-9);
        m_chapter->showMotion(2 * there);
        COMPARE_NEAR(bar().total(), 2. / 3 + 4, 1e-9);
    }

    // E(45) / E(0) in closed form: the square has variance 1/3 and lifts 1 and sqrt 2, the diamond
    // of c = 1 has variance 1/6 and lifts 1 and sqrt 1/2.
    void energyBendsAsTheCornersAreCut()
    {
        m_chapter->showMotion(0);
        COMPARE_NEAR(*energy().valueAt("energy", 45), (2. / 3 + 4) / (2. / 3 + 2), 1e-9);
        COMPARE_NEAR(*energy().valueAt("energy", 0), 1.0, 1e-9);
        m_chapter->showMotion(there);
        COMPARE_NEAR(*energy().valueAt("energy", 45), (1. / 3 + 1) / (1. / 3 + 2), 1e-9);
        COMPARE_NEAR(*energy().valueAt("energy", 90), 1.0, 1e-9);
    }

    void numbersInTheAnswersAreThoseOfTheTheory()
    {
        const QString words = wordsOf(*m_chapter).join('\n');
        QVERIFY2(words.contains("it costs up to 75 % more energy"), qPrintable(words));
        QVERIFY2(words.contains("c = 1, the mixed code costs 43 % less"), qPrintable(words));
    }

    void fiveConditionsAreTrainedForTheirPicture()
    {
        m_chapter->setActive(true);
        QTRY_VERIFY_WITH_TIMEOUT(m_chapter->hasRuns(), patienceMs);
        m_chapter->setActive(false);
        const ExperimentSettings base = defaultSettings(Family::Shallow);
        for (Condition condition : {Condition::NonnegActivityWeight, Condition::ActivityWeight}) {
            Trainer trainer(withCondition(base, condition, base.weights));
            while (trainer.step()) { }
            const double mir = *trainer.evaluate().layers.front().mir;
            const auto shown = child<CurveChart>(*m_chapter, "mir")
                                   ->valueAt(QString::number(int(condition)), 4000);
            QVERIFY(shown);
            COMPARE_NEAR(*shown, mir, 1e-9);
            QVERIFY(wordsOf(*m_chapter).join('\n').contains(QString::number(mir, 'f', 2)));
        }
        QVERIFY(brokenNumber(*m_chapter).isEmpty());
    }

    void claimsLeadToTheirChapters()
    {
        QSignalSpy wanted(m_chapter.get(), &TakeHomeChapter::chapterWanted);
        const QStringList chapters{
            "space", "grid", "conditions", "playground", "linear", "playground", "range", "range"};
        for (int i = 0; i < chapters.size(); ++i) {
            const auto name = QStringLiteral("link%1").arg(i + 1).toLatin1();
            child<QPushButton>(*m_chapter, name.constData())->click();
            QCOMPARE(wanted.last()[0].toString(), chapters[i]);
        }
    }

    void leavingWhileItTrainsEndsTheTraining()
    {
        auto fresh = std::make_unique<TakeHomeChapter>(m_theme);
        fresh->setActive(true);
        fresh.reset();
        QCoreApplication::processEvents();
    }

    void picturesCanBeSaved()
    {
        for (const Figure& figure : m_chapter->figures())
            QVERIFY(figureBytes(figure, m_theme, FigureFormat::Svg, true));
    }

private:
    BarChart& bar() { return *child<BarChart>(*m_chapter, "energyBar"); }
    CurveChart& energy() { return *child<CurveChart>(*m_chapter, "energyCurve"); }

    Theme m_theme = Theme::light();
    std::unique_ptr<TakeHomeChapter> m_chapter;
};

QTEST_MAIN(TestTakeHomeChapter)
#include "tst_take_home_chapter.moc"
