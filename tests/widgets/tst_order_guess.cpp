// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/order_guess.h"

#include <QApplication>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QVBoxLayout>

using namespace untangle;

using Order = QList<int>;

class TestOrderGuess : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void withoutAGuessPlacesAreDashed();
    void draggingMovesAnItemAndTells();
    void othersMakeRoomWhileDragging();
    void escapePutsTheItemBack();
    void aClickIsNoGuess();
    void droppingAtItsOwnPlaceIsAGuessOnce();
    void keysMoveTheItemAtTheFocus();
    void enterAcceptsTheOrderAsItStands();
    void lockedNothingMoves();
    void lockAfterADragGivesTheKeysBack();
    void rightPlacesAreSolidWrongOnesDashed();
    void anOrderFromOutsideMovesSilently();
    void reducedMotionMovesAtOnce();
    void aNewNumberOfItemsForgetsTheGuess();
    void toolTipsNameTheConditionAndTheLock();
    void wordsForThoseWhoListen();
    void numbersStandAboveThePipsWhenNarrow();

private:
    void dragTo(int place, int target)
    {
        const QPoint from = m_guess->placeRect(place).center().toPoint();
        const QPoint to = m_guess->placeRect(target).center().toPoint();
        QTest::mousePress(m_guess.get(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 4; ++i)
            QTest::mouseMove(m_guess.get(), from + (to - from) * i / 4);
        QTRY_VERIFY(m_guess->isDragging() && m_guess->focusPlace() == target);
    }
    void drop(int target)
    {
        QTest::mouseRelease(
            m_guess.get(), Qt::LeftButton, {}, m_guess->placeRect(target).center().toPoint());
    }
    int placeOf(int item) const
    {
        const QPointF middle = m_guess->pipsRect(item).center();
        for (int place = 0; place < 5; ++place) {
            if (m_guess->placeRect(place).contains(middle))
                return place;
        }
        return -1;
    }
    // Whether the upper edge of a place has gaps.
    bool isDashed(int place) const
    {
        const QRectF frame = m_guess->placeRect(place);
        const QImage image = m_guess->grab().toImage();
        int darkest = 255, lightest = 0;
        for (int x = qRound(frame.left()) + 8; x < frame.right() - 8; ++x) {
            const int lightness = image.pixelColor(x, qRound(frame.top())).lightness();
            darkest = qMin(darkest, lightness);
            lightest = qMax(lightest, lightness);
        }
        return lightest > darkest + 60;
    }
    bool isInk(int place) const
    {
        const QRectF frame = m_guess->placeRect(place);
        const QPoint left(qRound(frame.left()), qRound(frame.center().y()));
        return m_guess->grab().toImage().pixelColor(left).lightness() < 90;
    }

    Theme m_theme;
    std::unique_ptr<OrderGuess> m_guess;
};

void TestOrderGuess::init()
{
    m_theme = Theme::light();
    m_theme.reducedMotion = true;
    m_guess = std::make_unique<OrderGuess>(m_theme);
    m_guess->setTitle("Our guess, best first");
    m_guess->setHint("Drag the conditions into order.");
    m_guess->setItems({{{true, false, true, true}, "all with ReLU", m_theme.conditions[0]},
        {{false, true, true, true}, "all with nonneg", m_theme.conditions[1]},
        {{true, false, true, false}, "no weight", m_theme.conditions[2]},
        {{true, false, false, true}, "no activity", m_theme.conditions[3]},
        {{false, false, true, true}, "no nonneg", m_theme.conditions[4]}});
    m_guess->resize(413, m_guess->sizeHint().height());
    m_guess->show();
}

void TestOrderGuess::cleanup()
{
    m_guess.reset();
}

void TestOrderGuess::withoutAGuessPlacesAreDashed()
{
    QVERIFY(!m_guess->order());
    const QRectF frame = m_guess->placeRect(0);
    QVERIFY(isDashed(0));
    const QRect hint(0, qCeil(frame.bottom()) + 3, 200, 14);
    const QImage without = m_guess->grab().toImage();
    m_guess->setOrder(Order{0, 1, 2, 3, 4});
    QVERIFY(!isDashed(0));
    const QImage with = m_guess->grab().toImage();
    QVERIFY(without.copy(hint) != with.copy(hint)); // the hint has done its work
    const QRect number = frame.adjusted(4, 8, -57, -8).toRect();
    QVERIFY(without.copy(number) != with.copy(number)); // "?" became "1"
    QCOMPARE(without.copy(m_guess->pipsRect(2).toRect()), with.copy(m_guess->pipsRect(2).toRect()));
    m_guess->setOrder(std::nullopt);
    QCOMPARE(m_guess->grab().toImage(), without);
}

void TestOrderGuess::draggingMovesAnItemAndTells()
{
    m_guess->setOrder(Order{0, 1, 2, 3, 4});
    QSignalSpy edited(m_guess.get(), &OrderGuess::orderEdited);
    dragTo(0, 3);
    QCOMPARE(edited.count(), 0);
    QCOMPARE(*m_guess->order(), (Order{0, 1, 2, 3, 4}));
    drop(3);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited.constLast()[0].value<Order>(), (Order{1, 2, 3, 0, 4}));
    QCOMPARE(*m_guess->order(), (Order{1, 2, 3, 0, 4}));
    QCOMPARE(placeOf(0), 3);
    dragTo(4, 0);
    drop(0);
    QCOMPARE(*m_guess->order(), (Order{4, 1, 2, 3, 0}));
}

void TestOrderGuess::othersMakeRoomWhileDragging()
{
    m_theme.reducedMotion = false;
    m_guess->setOrder(Order{0, 1, 2, 3, 4});
    dragTo(1, 3);
    QTRY_VERIFY(!m_guess->isMoving());
    QCOMPARE(placeOf(0), 0);
    QCOMPARE(placeOf(2), 1);
    QCOMPARE(placeOf(3), 2);
    QCOMPARE(placeOf(4), 4);
    const QRectF lifted = m_guess->pipsRect(1);
    QCOMPARE(lifted.center().toPoint(), m_guess->placeRect(3).center().toPoint());
    // The edge of what is lifted has the hue of its condition.
    const QPoint edge(qRound(lifted.center().x()), qRound(lifted.top() - 6));
    const QColor above = m_guess->grab().toImage().pixelColor(edge);
    QVERIFY(qAbs(above.hue() - m_theme.conditions[1].fill.hue()) < 8);
    drop(3);
    QTRY_VERIFY(!m_guess->isMoving());
    QCOMPARE(placeOf(1), 3);
}

void TestOrderGuess::escapePutsTheItemBack()
{
    m_guess->setOrder(Order{0, 1, 2, 3, 4});
    QSignalSpy edited(m_guess.get(), &OrderGuess::orderEdited);
    dragTo(0, 4);
    QCOMPARE(placeOf(1), 0);
    QTest::keyClick(m_guess.get(), Qt::Key_Escape);
    QVERIFY(!m_guess->isDragging());
    drop(4);
    QCOMPARE(edited.count(), 0);
    QCOMPARE(*m_guess->order(), (Order{0, 1, 2, 3, 4}));
    for (int item = 0; item < 5; ++item)
        QCOMPARE(placeOf(item), item);
}

void TestOrderGuess::aClickIsNoGuess()
{
    QSignalSpy edited(m_guess.get(), &OrderGuess::orderEdited);
    QTest::mouseClick(m_guess.get(), Qt::LeftButton, {}, m_guess->placeRect(2).center().toPoint());
    QCOMPARE(edited.count(), 0);
    QVERIFY(!m_guess->order());
}

void TestOrderGuess::droppingAtItsOwnPlaceIsAGuessOnce()
{
    QSignalSpy edited(m_guess.get(), &OrderGuess::orderEdited);
    dragTo(1, 2);
    QTest::mouseMove(m_guess.get(), m_guess->placeRect(1).center().toPoint());
    QTRY_COMPARE(m_guess->focusPlace(), 1);
    drop(1);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(*m_guess->order(), (Order{0, 1, 2, 3, 4}));
    dragTo(1, 2);
    QTest::mouseMove(m_guess.get(), m_guess->placeRect(1).center().toPoint());
    QTRY_COMPARE(m_guess->focusPlace(), 1);
    drop(1);
    QCOMPARE(edited.count(), 1); // nothing new
}

void TestOrderGuess::keysMoveTheItemAtTheFocus()
{
    QSignalSpy edited(m_guess.get(), &OrderGuess::orderEdited);
    QTest::keyClick(m_guess.get(), Qt::Key_Left);
    QCOMPARE(m_guess->focusPlace(), 0);
    QTest::keyClick(m_guess.get(), Qt::Key_Right);
    QCOMPARE(m_guess->focusPlace(), 1);
    QCOMPARE(edited.count(), 0);
    QTest::keyClick(m_guess.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(*m_guess->order(), (Order{0, 2, 1, 3, 4}));
    QCOMPARE(m_guess->focusPlace(), 2); // it goes with its item
    QTest::keyClick(m_guess.get(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(*m_guess->order(), (Order{0, 2, 3, 1, 4}));
    QTest::keyClick(m_guess.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(m_guess.get(), Qt::Key_Right, Qt::ShiftModifier); // at the end
    QCOMPARE(*m_guess->order(), (Order{0, 2, 3, 4, 1}));
    QCOMPARE(edited.count(), 3);
}

void TestOrderGuess::enterAcceptsTheOrderAsItStands()
{
    QSignalSpy edited(m_guess.get(), &OrderGuess::orderEdited);
    QTest::keyClick(m_guess.get(), Qt::Key_Return);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(*m_guess->order(), (Order{0, 1, 2, 3, 4}));
    QTest::keyClick(m_guess.get(), Qt::Key_Return);
    QTest::keyClick(m_guess.get(), Qt::Key_Space);
    QCOMPARE(edited.count(), 1);
}

void TestOrderGuess::lockedNothingMoves()
{
    QSignalSpy edited(m_guess.get(), &OrderGuess::orderEdited);
    m_guess->setLocked(true, "The training has begun.");
    QTest::keyClick(m_guess.get(), Qt::Key_Return);
    QTest::keyClick(m_guess.get(), Qt::Key_Right, Qt::ShiftModifier);
    const QPoint from = m_guess->placeRect(0).center().toPoint();
    QTest::mousePress(m_guess.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_guess.get(), from + QPoint(200, 0));
    QVERIFY(!m_guess->isDragging());
    drop(2);
    QCOMPARE(edited.count(), 0);
    QVERIFY(!m_guess->order());
    // A lock in the middle of a drag puts the item back.
    m_guess->setLocked(false);
    dragTo(0, 2);
    m_guess->setLocked(true);
    QVERIFY(!m_guess->isDragging());
    drop(2);
    QCOMPARE(edited.count(), 0);
    QCOMPARE(placeOf(0), 0);
}

void TestOrderGuess::lockAfterADragGivesTheKeysBack()
{
    m_guess->activateWindow();
    m_guess->setFocus(Qt::MouseFocusReason);
    QTRY_VERIFY(m_guess->hasFocus());
    dragTo(0, 2);
    drop(2);
    m_guess->setLocked(true);
    QVERIFY(!m_guess->hasFocus());
    m_guess->setLocked(false);
    m_guess->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(m_guess->hasFocus());
    m_guess->setLocked(true);
    QVERIFY(m_guess->hasFocus()); // who came by key may read the places
}

void TestOrderGuess::rightPlacesAreSolidWrongOnesDashed()
{
    m_guess->setOrder(Order{1, 0, 2, 3, 4});
    QVERIFY(!isInk(0));
    m_guess->setResult(Order{1, 0, 3, 2, 4});
    for (const int place : {0, 1, 4}) {
        QVERIFY(isInk(place));
        QVERIFY(!isDashed(place));
    }
    for (const int place : {2, 3}) {
        QVERIFY(!isInk(place));
        QVERIFY(isDashed(place));
    }
    m_guess->setResult(std::nullopt);
    QVERIFY(!isInk(0));
    QVERIFY(!isDashed(2));
    m_guess->setOrder(std::nullopt); // who guessed nothing is not right either
    m_guess->setResult(Order{0, 1, 2, 3, 4});
    QVERIFY(!isInk(0));
}

void TestOrderGuess::anOrderFromOutsideMovesSilently()
{
    m_theme.reducedMotion = false;
    QSignalSpy edited(m_guess.get(), &OrderGuess::orderEdited);
    const QRectF first = m_guess->pipsRect(0);
    m_guess->setOrder(Order{4, 1, 2, 3, 0});
    QVERIFY(m_guess->isMoving());
    QCOMPARE(m_guess->pipsRect(0), first);
    QTRY_VERIFY(!m_guess->isMoving());
    QCOMPARE(placeOf(0), 4);
    m_guess->hide(); // hidden, at once
    m_guess->setOrder(std::nullopt);
    QVERIFY(!m_guess->isMoving());
    QCOMPARE(m_guess->pipsRect(0), first);
    QCOMPARE(edited.count(), 0);
}

void TestOrderGuess::reducedMotionMovesAtOnce()
{
    m_guess->setOrder(Order{4, 1, 2, 3, 0});
    QVERIFY(!m_guess->isMoving());
    QCOMPARE(placeOf(4), 0);
}

void TestOrderGuess::aNewNumberOfItemsForgetsTheGuess()
{
    m_guess->setOrder(Order{4, 1, 2, 3, 0});
    m_guess->setResult(Order{4, 1, 2, 3, 0});
    m_guess->setItems({{{}, "a", {}}, {{}, "b", {}}});
    QVERIFY(!m_guess->order());
    QVERIFY(!m_guess->grab().isNull());
    m_guess->setItems({});
    QTest::keyClick(m_guess.get(), Qt::Key_Right);
    QTest::keyClick(m_guess.get(), Qt::Key_Return);
    QVERIFY(!m_guess->grab().isNull());
}

void TestOrderGuess::toolTipsNameTheConditionAndTheLock()
{
    m_guess->setOrder(Order{4, 1, 2, 3, 0});
    const auto toolTipAt = [this](int place) {
        const QPoint at = m_guess->placeRect(place).center().toPoint();
        QHelpEvent event(QEvent::ToolTip, at, m_guess->mapToGlobal(at));
        QApplication::sendEvent(m_guess.get(), &event);
        return QToolTip::text();
    };
    QCOMPARE(toolTipAt(0), QStringLiteral("no nonneg"));
    m_guess->setLocked(true, "The training has begun.");
    QCOMPARE(toolTipAt(1), QStringLiteral("all with nonneg\nThe training has begun."));
    QToolTip::hideText();
}

void TestOrderGuess::wordsForThoseWhoListen()
{
    QCOMPARE(m_guess->accessibleName(), QStringLiteral("Our guess, best first"));
    QCOMPARE(m_guess->accessibleDescription(),
        QStringLiteral("No guess yet. Drag the conditions into order."));
    m_guess->setOrder(Order{0, 1, 2, 3, 4});
    m_guess->setResult(Order{0, 1, 2, 4, 3});
    m_guess->setCaption("3 of 5 in the right place");
    const QString whole = m_guess->accessibleDescription();
    QVERIFY(whole.startsWith("1: all with ReLU, in the right place."));
    QVERIFY(whole.contains("4: no activity, in a wrong place."));
    QVERIFY(whole.endsWith("3 of 5 in the right place"));
    m_guess->activateWindow();
    m_guess->setFocus();
    QTRY_VERIFY(m_guess->hasFocus());
    QTest::keyClick(m_guess.get(), Qt::Key_Right);
    QCOMPARE(
        m_guess->accessibleDescription(), QStringLiteral("2: all with nonneg, in the right place"));
}

void TestOrderGuess::numbersStandAboveThePipsWhenNarrow()
{
    const auto isInside = [this] {
        for (int place = 0; place < 5; ++place) {
            const QRectF frame = m_guess->placeRect(place), pips = m_guess->pipsRect(place);
            if (!frame.contains(pips) || !QRectF(m_guess->rect()).contains(frame))
                return false;
            if (place > 0 && frame.left() < m_guess->placeRect(place - 1).right() + 3.5)
                return false;
        }
        return true;
    };
    const int usual = m_guess->sizeHint().height();
    QVERIFY(isInside());
    for (const double scale : {1.0, 1.5, 2.0}) {
        m_theme.textScale = scale;
        m_guess->resize(m_guess->minimumSizeHint());
        m_guess->resize(m_guess->minimumSizeHint()); // the height follows the width
        QVERIFY(isInside());
        QVERIFY(m_guess->height() > usual);
        m_guess->resize(1000, 300);
        QVERIFY(isInside());
    }
}

QTEST_MAIN(TestOrderGuess)
#include "tst_order_guess.moc"
