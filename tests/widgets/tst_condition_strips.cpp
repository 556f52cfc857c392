// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/condition_strips.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <cmath>
#include <limits>

using namespace untangle;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

// Seed 1 at 0.2, seed 2 at 0.4, seed 3 at 0.9; the mean 0.5.
ConditionStrip strip(const Theme& theme, int condition)
{
    ConditionStrip result;
    result.parts = {false, true, true, true};
    result.name = QStringLiteral("condition %1").arg(condition);
    result.lack = QStringLiteral("nothing is missing");
    result.tone = theme.conditions[condition];
    result.dots = {0.2, 0.4, 0.9};
    result.mean = 0.5;
    result.r2 = 0.998;
    return result;
}

} // namespace

class TestConditionStrips : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void pipsHaveTheHueOfTheirCost();
    void missingPartsAreStruckThrough();
    void pipsGrowWithTheTypeAndStaySharp();
    void dotsStandAtTheirValueInTheToneOfTheStrip();
    void theBarEndsAtTheMeanWithAnInkTick();
    void aDashedLineCrossesAllBars();
    void runsThatAreNotOverHaveNoDot();
    void aStripWithoutRunsIsADash();
    void undefinedIsHollowAtTheLeftNeverZero();
    void divergedRunsAreRedCrosses();
    void dotsOfEqualRunsDoNotHideEachOther();
    void pointingTellsTheNearestRun();
    void pointingFromOutsideRingsSilently();
    void theSelectedRunKeepsItsRing();
    void aRunThatIsGoneIsForgotten();
    void clicksAndDoubleClicks();
    void keysMoveAmongRunsThatAreOver();
    void spaceIsTheWindows();
    void wordsForThoseWhoListen();
    void rowsStretchWithTheHeight();
    void textsDoNotOverlap_data();
    void textsDoNotOverlap();
    void cutTextsAreToldInFull();

private:
    QImage image() const { return m_view->grab().toImage(); }
    QColor colorAt(const QPointF& at) const { return image().pixelColor(at.toPoint()); }
    bool isInk(const QPointF& at) const { return colorAt(at).lightness() < 90; }
    QPointF dotAt(int row, int seed) const { return *m_view->dotAt(row, seed); }

    Theme m_theme;
    QList<ConditionStrip> m_strips;
    std::unique_ptr<ConditionStrips> m_view;
};

void TestConditionStrips::init()
{
    m_theme = Theme::light();
    m_view = std::make_unique<ConditionStrips>(m_theme);
    m_view->setTitle("MIR after 4000 steps");
    m_strips.clear();
    for (int i = 0; i < 5; ++i)
        m_strips << strip(m_theme, i);
    m_view->setStrips(m_strips);
    m_view->setHoverText([](int row, int seed) {
        return QStringLiteral("condition %1, seed %2\nMIR 0.9").arg(row).arg(seed);
    });
    m_view->resize(420, m_view->sizeHint().height());
    m_view->show();
}

void TestConditionStrips::cleanup()
{
    m_view.reset();
}

void TestConditionStrips::pipsHaveTheHueOfTheirCost()
{
    const QImage all = pipsPixmap(m_theme, {false, true, true, true}, 1).toImage();
    QCOMPARE(all.size(), QSize(39, 11));
    QCOMPARE(all.pixelColor(5, 5), m_theme.nonneg.fill);
    QCOMPARE(all.pixelColor(19, 5), m_theme.activity.fill);
    QCOMPARE(all.pixelColor(33, 5), m_theme.weight.fill);
    QCOMPARE(all.pixelColor(12, 5).alpha(), 0);
    const QImage relu = pipsPixmap(m_theme, {true, false, true, true}, 1).toImage();
    QCOMPARE(relu.pixelColor(1, 2), m_theme.nonneg.fill);
    QVERIFY(relu.copy(0, 0, 11, 11) != all.copy(0, 0, 11, 11)); // the ramp
    QVERIFY(relu.pixelColor(7, 4).lightness() > 180);
    QCOMPARE(relu.copy(14, 0, 25, 11), all.copy(14, 0, 25, 11));
}

void TestConditionStrips::missingPartsAreStruckThrough()
{
    const QImage none = pipsPixmap(m_theme, {}, 1).toImage();
    for (const int left : {0, 14, 28}) {
        QVERIFY(none.pixelColor(left + 5, 5).alpha() > 100); // the stroke
        QCOMPARE(none.pixelColor(left + 2, 3).alpha(), 0);
        QCOMPARE(none.pixelColor(left + 5, 0), m_theme.controlEdge);
    }
}

void TestConditionStrips::pipsGrowWithTheTypeAndStaySharp()
{
    const QPixmap fine = pipsPixmap(m_theme, {false, true, true, true}, 2);
    QCOMPARE(fine.size(), QSize(78, 22));
    QCOMPARE(fine.devicePixelRatio(), 2.0);
    const QIcon icon = pipsIcon(m_theme, {false, true, true, true});
    for (const auto mode : {QIcon::Normal, QIcon::Selected, QIcon::Disabled})
        QCOMPARE(icon.pixmap(pipsSize(m_theme), 1.0, mode).toImage().pixelColor(5, 5),
            m_theme.nonneg.fill);
    m_theme.textScale = 2;
    QCOMPARE(pipsSize(m_theme), QSize(78, 22));
    const QImage large = pipsPixmap(m_theme, {false, true, true, true}, 1).toImage();
    QCOMPARE(large.pixelColor(10, 21), m_theme.nonneg.fill); // its lowest row is full
    QCOMPARE(large.pixelColor(24, 10).alpha(), 0);
    m_theme.textScale = 0.8;
    QCOMPARE(pipsSize(m_theme), QSize(39, 11));
}

void TestConditionStrips::dotsStandAtTheirValueInTheToneOfTheStrip()
{
    for (int row = 0; row < 5; ++row) {
        const QRectF bar = m_view->barRect(row);
        for (const auto& [seed, value] : {std::pair(1, 0.2), {2, 0.4}, {3, 0.9}}) {
            const QPointF dot = dotAt(row, seed);
            QVERIFY(std::abs(dot.x() - (bar.left() + value * bar.width())) < 0.01);
            QCOMPARE(colorAt(dot), m_theme.conditions[row].fill);
        }
    }
    // The rim is whiter than the bar.
    const QPointF dot = dotAt(1, 1);
    const int bar = colorAt(dot - QPointF(15, 0)).lightness();
    int rim = 0;
    for (double away = 3; away <= 5; away += 0.5)
        rim = std::max(rim, colorAt(dot - QPointF(away, 0)).lightness());
    QVERIFY(rim > bar + 10);
}

void TestConditionStrips::theBarEndsAtTheMeanWithAnInkTick()
{
    const QRectF bar = m_view->barRect(1);
    const QPointF middle(bar.center().x(), bar.top() + 1);
    QVERIFY(isInk(middle - QPointF(0.6, 3)));
    QVERIFY(!isInk(middle - QPointF(0.6, 6)));
    const QColor filled = colorAt(middle - QPointF(20, 0));
    QVERIFY(qAbs(filled.hue() - m_theme.conditions[1].fill.hue()) < 12);
    QVERIFY(filled.lightness() > 180);
    QCOMPARE(colorAt(middle + QPointF(20, 0)), m_theme.grid);
}

void TestConditionStrips::aDashedLineCrossesAllBars()
{
    const auto isDashed = [this](int row) {
        const QRectF bar = m_view->barRect(row);
        const QImage now = image();
        const int x = qFloor(bar.left() + 0.7 * bar.width());
        int darkest = 255, lightest = 0;
        for (int y = qRound(bar.top()); y < bar.bottom(); ++y) {
            darkest = qMin(darkest, now.pixelColor(x, y).lightness());
            lightest = qMax(lightest, now.pixelColor(x, y).lightness());
        }
        return darkest < 150 && lightest > 200;
    };
    const QRectF last = m_view->barRect(4);
    const QRect foot(qRound(0.4 * last.width()), qRound(last.bottom()) + 5, 150, 14);
    const QImage without = image().copy(foot);
    QVERIFY(!isDashed(0));
    m_view->setReference(0.7, "random mixing");
    for (int row = 0; row < 5; ++row)
        QVERIFY(isDashed(row));
    QVERIFY(image().copy(foot) != without); // its name
    m_view->setReference(notANumber, "random mixing");
    QVERIFY(!isDashed(0));
    QCOMPARE(image().copy(foot), without);
}

void TestConditionStrips::runsThatAreNotOverHaveNoDot()
{
    m_strips[2].dots = {std::nullopt, 0.4, std::nullopt, 0.8};
    m_view->setStrips(m_strips);
    QVERIFY(!m_view->dotAt(2, 1));
    QVERIFY(m_view->dotAt(2, 2));
    QVERIFY(!m_view->dotAt(2, 3));
    QVERIFY(m_view->dotAt(2, 4));
    QVERIFY(!m_view->dotAt(2, 5));
    QVERIFY(!m_view->dotAt(2, 0));
    QVERIFY(!m_view->dotAt(5, 1));
    // A run stands at the same height whenever it comes.
    QCOMPARE(
        dotAt(2, 2).y() - m_view->barRect(2).top(), dotAt(0, 2).y() - m_view->barRect(0).top());
}

void TestConditionStrips::aStripWithoutRunsIsADash()
{
    m_strips[0].dots = {};
    m_strips[0].mean = m_strips[0].r2 = std::nullopt;
    m_view->setStrips(m_strips);
    const QRectF bar = m_view->barRect(0);
    const QImage empty = image();
    for (double x = bar.left() + 1; x < bar.right() - 1; ++x)
        QCOMPARE(empty.pixelColor(int(x), qRound(bar.center().y())), m_theme.grid);
    m_strips[0].mean = m_strips[0].r2 = notANumber; // the same
    m_view->setStrips(m_strips);
    QCOMPARE(image(), empty);
    m_strips[0].mean = m_strips[0].r2 = 0;
    m_view->setStrips(m_strips);
    QVERIFY(image() != empty);
}

void TestConditionStrips::undefinedIsHollowAtTheLeftNeverZero()
{
    m_strips[1].dots = {notANumber, 0.4};
    m_strips[1].mean = std::nullopt;
    m_view->setStrips(m_strips);
    const QPointF hollow = dotAt(1, 1);
    QVERIFY(hollow.x() < 6);
    QCOMPARE(colorAt(hollow), m_theme.canvas);
    const QRectF bar = m_view->barRect(1);
    QVERIFY(colorAt({3, bar.top() - 2}).lightness() < 130); // the dash above it
    const QColor beyond = colorAt({14, bar.center().y()});
    QCOMPARE(beyond, m_theme.grid); // no bar
    m_strips[1].dots[0] = 0.0; // a run whose MIR is 0 is a full dot without a dash
    m_view->setStrips(m_strips);
    QCOMPARE(colorAt(dotAt(1, 1)), m_theme.conditions[1].fill);
    QVERIFY(colorAt({3, bar.top() - 2}).lightness() > 200);
    QVERIFY(dotAt(1, 1).x() > 4); // whole at the edge
}

void TestConditionStrips::divergedRunsAreRedCrosses()
{
    m_strips[3].dots = {0.5, std::nullopt};
    m_strips[3].diverged = {true, true, false};
    m_view->setStrips(m_strips);
    for (const int seed : {1, 2}) {
        const QPointF cross = dotAt(3, seed);
        const auto hasRed = [&](double x, double y) { // near there
            for (const QPointF& nudge : {QPointF(0, 0), QPointF(0.6, 0.6), QPointF(-0.6, 0.6)}) {
                const QColor color = colorAt(cross + QPointF(x, y) + nudge);
                if (color.saturation() > 100 && qAbs(color.hue() - m_theme.nonneg.fill.hue()) < 8)
                    return true;
            }
            return false;
        };
        QVERIFY(hasRed(0, 0));
        for (const double side : {-2.2, 2.2})
            QVERIFY(hasRed(side, side) && hasRed(side, -side));
        QVERIFY(!hasRed(4, 0) && !hasRed(0, 4));
    }
    QVERIFY(dotAt(3, 2).x() < 6); // no last value
    QVERIFY(!m_view->dotAt(3, 3));
}

void TestConditionStrips::dotsOfEqualRunsDoNotHideEachOther()
{
    m_strips[0].dots = QList<std::optional<double>>(3, 0.3);
    m_view->setStrips(m_strips);
    for (int a = 1; a <= 3; ++a) {
        for (int b = a + 1; b <= 3; ++b)
            QVERIFY(std::abs(dotAt(0, a).y() - dotAt(0, b).y()) > 3);
    }
    const QRectF bar = m_view->barRect(0);
    m_strips[0].dots = QList<std::optional<double>>(200, 0.3);
    m_view->setStrips(m_strips);
    for (int seed = 1; seed <= 200; ++seed) {
        QVERIFY(dotAt(0, seed).y() > bar.top());
        QVERIFY(dotAt(0, seed).y() < bar.bottom());
    }
}

void TestConditionStrips::pointingTellsTheNearestRun()
{
    QSignalSpy pointed(m_view.get(), &ConditionStrips::runPointed);
    QSignalSpy left(m_view.get(), &ConditionStrips::pointerLeft);
    QTest::mouseMove(m_view.get(), (dotAt(3, 2) + QPointF(4, 2)).toPoint());
    QTRY_COMPARE(pointed.count(), 1);
    QCOMPARE(pointed.constLast()[0].toInt(), 3);
    QCOMPARE(pointed.constLast()[1].toInt(), 2);
    QCOMPARE(m_view->shownLabel(), QStringLiteral("condition 3, seed 2\nMIR 0.9"));
    QTest::mouseMove(m_view.get(), dotAt(3, 3).toPoint());
    QTRY_COMPARE(pointed.count(), 2);
    QCOMPARE(m_view->pointedSeed(), 3);
    QTest::mouseMove(m_view.get(), (dotAt(3, 3) + QPointF(-40, 0)).toPoint());
    QTRY_COMPARE(left.count(), 1);
    QCOMPARE(m_view->pointedStrip(), -1);
    QVERIFY(m_view->shownLabel().isEmpty());
}

void TestConditionStrips::pointingFromOutsideRingsSilently()
{
    QSignalSpy pointed(m_view.get(), &ConditionStrips::runPointed);
    QSignalSpy left(m_view.get(), &ConditionStrips::pointerLeft);
    const QPointF ring = dotAt(2, 1) - QPointF(5.8, 0);
    QVERIFY(!isInk(ring));
    m_view->setPointed(2, 1);
    QVERIFY(isInk(ring));
    QVERIFY(m_view->shownLabel().isEmpty());
    m_view->setPointed(-1, 0);
    QVERIFY(!isInk(ring));
    m_view->setPointed(9, 9);
    QCOMPARE(m_view->pointedStrip(), -1);
    QCOMPARE(pointed.count() + left.count(), 0);
}

void TestConditionStrips::theSelectedRunKeepsItsRing()
{
    const QPointF ring = dotAt(2, 1) - QPointF(8.6, 0);
    m_view->setSelected(2, 1);
    QVERIFY(isInk(ring));
    m_view->setPointed(2, 1);
    QVERIFY(isInk(ring));
    QVERIFY(isInk(dotAt(2, 1) - QPointF(5.8, 0))); // both rings
    m_view->setPointed(1, 3);
    m_strips[0].mean = 0.4;
    m_view->setStrips(m_strips);
    QVERIFY(isInk(ring));
    m_view->setSelected(-1, 0);
    QVERIFY(!isInk(ring));
}

void TestConditionStrips::aRunThatIsGoneIsForgotten()
{
    QSignalSpy left(m_view.get(), &ConditionStrips::pointerLeft);
    m_view->setSelected(2, 3);
    m_view->setPointed(2, 3);
    m_strips[2].dots = {0.2};
    m_view->setStrips(m_strips);
    QCOMPARE(m_view->selectedStrip(), -1);
    QCOMPARE(m_view->pointedSeed(), 0);
    QCOMPARE(left.count(), 1);
    m_view->setStrips({});
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QVERIFY(!m_view->grab().isNull());
}

void TestConditionStrips::clicksAndDoubleClicks()
{
    QSignalSpy clicked(m_view.get(), &ConditionStrips::runClicked);
    QSignalSpy activated(m_view.get(), &ConditionStrips::runActivated);
    const QPoint dot = dotAt(4, 3).toPoint();
    QTest::mouseClick(m_view.get(), Qt::RightButton, {}, dot);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, dot - QPoint(60, 0));
    QCOMPARE(clicked.count(), 0);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, dot);
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked.constLast(), (QVariantList{4, 3}));
    QCOMPARE(activated.count(), 0);
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, dot);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.constLast(), (QVariantList{4, 3}));
}

void TestConditionStrips::keysMoveAmongRunsThatAreOver()
{
    m_strips[1].dots = {0.1, std::nullopt, 0.3};
    m_strips[2].dots = {};
    m_strips[3].dots = {0.2};
    m_view->setStrips(m_strips);
    QSignalSpy activated(m_view.get(), &ConditionStrips::runActivated);
    QTest::keyClick(m_view.get(), Qt::Key_Return); // nothing to open yet
    QCOMPARE(activated.count(), 0);
    const auto press = [this](Qt::Key key) {
        QTest::keyClick(m_view.get(), key);
        return QPair(m_view->pointedStrip(), m_view->pointedSeed());
    };
    QCOMPARE(press(Qt::Key_Down), QPair(0, 1));
    QCOMPARE(press(Qt::Key_Up), QPair(0, 1));
    QCOMPARE(press(Qt::Key_Right), QPair(0, 2));
    QCOMPARE(press(Qt::Key_Down), QPair(1, 1)); // seed 2 is not over
    QCOMPARE(press(Qt::Key_Right), QPair(1, 3));
    QCOMPARE(press(Qt::Key_Right), QPair(1, 3));
    QCOMPARE(press(Qt::Key_Down), QPair(3, 1)); // past the empty strip
    QCOMPARE(m_view->shownLabel(), QStringLiteral("condition 3, seed 1\nMIR 0.9"));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(activated.constLast(), (QVariantList{3, 1}));
    // From the selected run on, when none is pointed at.
    m_view->setPointed(-1, 0);
    m_view->setSelected(0, 2);
    QCOMPARE(press(Qt::Key_Right), QPair(0, 3));
}

void TestConditionStrips::spaceIsTheWindows()
{
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QSignalSpy activated(m_view.get(), &ConditionStrips::runActivated);
    QSignalSpy clicked(m_view.get(), &ConditionStrips::runClicked);
    QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_Space, {});
    asked.ignore();
    QCoreApplication::sendEvent(m_view.get(), &asked);
    QVERIFY(!asked.isAccepted());
    QKeyEvent pressed(QEvent::KeyPress, Qt::Key_Space, {});
    QCoreApplication::sendEvent(m_view.get(), &pressed);
    QVERIFY(!pressed.isAccepted());
    QCOMPARE(activated.count() + clicked.count(), 0);
}

void TestConditionStrips::wordsForThoseWhoListen()
{
    m_strips[0].mean = notANumber;
    m_strips[1].dots = {std::nullopt};
    m_strips[1].mean = std::nullopt;
    m_strips[2].r2 = -1e300;
    m_view->setStrips(m_strips);
    QCOMPARE(m_view->accessibleName(), QStringLiteral("MIR after 4000 steps"));
    const QString words = m_view->accessibleDescription();
    QVERIFY(words.startsWith("condition 0: MIR undefined. condition 1: no run yet. "
                             "condition 2: MIR 0.500, R² "));
    QVERIFY(words.endsWith("condition 4: MIR 0.500, R² 0.998."));
    static const QRegularExpression broken("nan|inf", QRegularExpression::CaseInsensitiveOption);
    QVERIFY(!words.contains(broken));
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QVERIFY(m_view->accessibleDescription().startsWith("condition 0, seed 1"));
}

void TestConditionStrips::rowsStretchWithTheHeight()
{
    const auto pitch = [this] { return m_view->barRect(1).top() - m_view->barRect(0).top(); };
    const auto isInside = [this] { return m_view->barRect(4).bottom() + 16 < m_view->height(); };
    QVERIFY(std::abs(pitch() - 66) < 6);
    const double usual = m_view->barRect(0).height();
    m_view->resize(m_view->minimumSizeHint());
    m_view->grab();
    QVERIFY(pitch() < 50);
    QVERIFY(isInside());
    m_view->resize(420, 900);
    m_view->grab();
    QVERIFY(pitch() > 80 && pitch() < 95);
    QVERIFY(m_view->barRect(0).height() > usual);
    const int least = m_view->minimumSizeHint().height();
    m_strips[2].layers = "0.61, 0.80, 0.99";
    m_view->setStrips(m_strips);
    QVERIFY(m_view->minimumSizeHint().height() > least + 50); // a line in every strip
    m_theme.textScale = 2;
    QEvent fontChange(QEvent::FontChange);
    QApplication::sendEvent(m_view.get(), &fontChange);
    m_view->resize(m_view->minimumSizeHint());
    m_view->grab();
    QVERIFY(isInside());
}

void TestConditionStrips::textsDoNotOverlap_data()
{
    QTest::addColumn<int>("times");
    QTest::addColumn<QString>("word");
    QTest::newRow("one letter") << 1 << "x";
    QTest::newRow("usual") << 1 << "nonneg + activity + weight";
    QTest::newRow("doubled") << 2 << "nonneg + activity + weight";
}

// Name, lack and numbers each take their own room, whatever the other says: without the lack, the
// pixels of the name are the same.
void TestConditionStrips::textsDoNotOverlap()
{
    QFETCH(int, times);
    QFETCH(QString, word);
    for (ConditionStrip& each : m_strips) {
        each.name = word.repeated(times);
        each.lack = word.repeated(times);
        each.layers = word.repeated(times);
    }
    for (const int width : {m_view->minimumSizeHint().width(), 420, 700}) {
        m_view->setStrips(m_strips);
        m_view->resize(std::max(width, m_view->minimumSizeHint().width()), 500);
        const QRectF bar = m_view->barRect(2);
        QVERIFY(bar.width() >= 79);
        const QImage with = image();
        QList<ConditionStrip> without = m_strips;
        without[2].lack.clear();
        m_view->setStrips(without);
        const QImage noLack = image();
        without[2].name.clear();
        m_view->setStrips(without);
        const QImage noName = image();
        // Where the name is drawn, the lack changes nothing.
        for (int y = 0; y < with.height(); ++y) {
            for (int x = 0; x < with.width(); ++x) {
                if (noLack.pixel(x, y) != noName.pixel(x, y))
                    QCOMPARE(with.pixel(x, y), noLack.pixel(x, y));
            }
        }
        // The numbers are whole: the column right of the bar is as it is with short words.
        for (ConditionStrip& each : without)
            each.name = each.lack = each.layers = "x";
        m_view->setStrips(without);
        const QRect numbers = QRect(qCeil(bar.right()) + 2, qRound(bar.top()) - 1, m_view->width(),
            qRound(bar.height()) + 2);
        QCOMPARE(m_view->barRect(2), bar);
        QCOMPARE(image().copy(numbers), with.copy(numbers));
    }
}

void TestConditionStrips::cutTextsAreToldInFull()
{
    const auto toolTip = [this] {
        const QPoint at(60, qRound(m_view->barRect(0).top()) - 16);
        QHelpEvent event(QEvent::ToolTip, at, m_view->mapToGlobal(at));
        QToolTip::hideText();
        QApplication::sendEvent(m_view.get(), &event);
        return QToolTip::isVisible() ? QToolTip::text() : QString();
    };
    QCOMPARE(toolTip(), QString());
    m_strips[0].lack = QString("no cost on activity ").repeated(5);
    m_view->setStrips(m_strips);
    QCOMPARE(toolTip(), "condition 0: " + m_strips[0].lack);
    QToolTip::hideText();
}

QTEST_MAIN(TestConditionStrips)
#include "tst_condition_strips.moc"
