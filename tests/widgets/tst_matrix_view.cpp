// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix_view.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>

using namespace untangle;

namespace {

// One factor a neuron, in order: a staircase.
Matrix<double> staircase(int factors, int neurons)
{
    Matrix<double> values = Matrix<double>::Zero(factors, neurons);
    for (int n = 0; n < neurons; ++n)
        values(n * factors / neurons, n) = 2;
    return values;
}

QList<int> reversed(int count)
{
    QList<int> order;
    for (int i = 0; i < count; ++i)
        order.prepend(i);
    return order;
}

} // namespace

class TestMatrixView : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void cellsHaveTheColourOfTheirFactor();
    void theMaximumSetsTheScale();
    void inactiveColumnsAreGreyNotGone();
    void pointingAtAColumnTells();
    void pointingFromOutsideFramesSilently();
    void keysMoveThePointedColumn();
    void manyNeuronsScroll();
    void largeCellsStayWithinTheirLimit();
    void fewerColumnsForgetThePointedOne();
    void anEmptyMatrixSaysSo();
    void valuesThatAreNoNumberLeaveTheirCellOpen();
    void columnsMoveToTheirPlaces();
    void aSecondOrderStartsAtTheEndOfTheFirst();
    void reducedMotionAndHiddenViewsMoveAtOnce();
    void newValuesNeitherMoveNorForgetTheOrder();
    void sortedColumnsArePointedAtByColumn();
    void keysFollowTheOrder();
    void sortedColumnsKeepTheirOwnNumbers();
    void clicksGiveTheColumn();
    void thePinnedColumnKeepsItsFrame();
    void spaceIsTheWindowsWhileTheMousePoints();

private:
    QRgb colorAt(int row, int column)
    {
        return m_view->grab().toImage().pixel(m_view->cellRect(row, column).center().toPoint());
    }
    Theme m_theme;
    std::unique_ptr<MatrixView> m_view;
};

void TestMatrixView::init()
{
    m_theme = Theme::light();
    m_view = std::make_unique<MatrixView>(m_theme);
    m_view->setTitle("Information");
    m_view->setMatrix(staircase(4, 20));
    m_view->setHoverText([](int column, int row) {
        return QStringLiteral("neuron %1, row %2").arg(column + 1).arg(row);
    });
    m_view->resize(420, 140);
    m_view->show();
}

void TestMatrixView::cleanup()
{
    m_view.reset();
}

void TestMatrixView::cellsHaveTheColourOfTheirFactor()
{
    for (int row = 0; row < 4; ++row) {
        QCOMPARE(colorAt(row, 5 * row), m_theme.sequential(m_theme.factor(row).fill, 0.68).rgb());
        QCOMPARE(colorAt(row, (5 * row + 7) % 20),
            m_theme.sequential(m_theme.factor(row).fill, 0).rgb());
    }
    m_view->setRowFactors({2, 1, 0, 3});
    QCOMPARE(colorAt(0, 0), m_theme.sequential(m_theme.factor(2).fill, 0.68).rgb());
}

void TestMatrixView::theMaximumSetsTheScale()
{
    m_view->setMaximum(4);
    QCOMPARE(colorAt(0, 0), m_theme.sequential(m_theme.factor(0).fill, 0.34).rgb());
    m_view->setMaximum(1); // larger values stop at the fullest colour
    QCOMPARE(colorAt(0, 0), m_theme.sequential(m_theme.factor(0).fill, 0.68).rgb());
}

void TestMatrixView::inactiveColumnsAreGreyNotGone()
{
    const QRectF before = m_view->cellRect(0, 1);
    m_view->setInactive({true});
    const QColor grey(colorAt(0, 0));
    QVERIFY(grey.saturation() < 60);
    QVERIFY(grey != m_theme.canvas);
    QCOMPARE(m_view->cellRect(0, 1), before);
    QCOMPARE(colorAt(0, 1), m_theme.sequential(m_theme.factor(0).fill, 0.68).rgb());
}

void TestMatrixView::pointingAtAColumnTells()
{
    QSignalSpy pointed(m_view.get(), &MatrixView::columnPointed);
    QSignalSpy left(m_view.get(), &MatrixView::columnLeft);
    QTest::mouseMove(m_view.get(), m_view->cellRect(2, 12).center().toPoint());
    QTRY_COMPARE(pointed.count(), 1);
    QCOMPARE(pointed.constLast()[0].toInt(), 12);
    QCOMPARE(m_view->shownLabel(), QStringLiteral("neuron 13, row 2"));
    QTest::mouseMove(m_view.get(), m_view->cellRect(1, 12).center().toPoint());
    QTRY_COMPARE(m_view->shownLabel(), QStringLiteral("neuron 13, row 1"));
    QCOMPARE(pointed.count(), 1);
    QTest::mouseMove(m_view.get(), QPoint(5, 2));
    QTRY_COMPARE(left.count(), 1);
    QCOMPARE(m_view->pointedColumn(), -1);
}

void TestMatrixView::pointingFromOutsideFramesSilently()
{
    QSignalSpy pointed(m_view.get(), &MatrixView::columnPointed);
    const QRectF cell = m_view->cellRect(1, 3);
    const QPoint edge(qRound(cell.left() - 2), qRound(cell.center().y()));
    const auto isInk = [&] { return m_view->grab().toImage().pixelColor(edge).lightness() < 90; };
    QVERIFY(!isInk());
    m_view->setPointedColumn(3);
    QVERIFY(isInk());
    QCOMPARE(pointed.count(), 0);
    QVERIFY(m_view->shownLabel().isEmpty());
    m_view->setPointedColumn(99);
    QCOMPARE(m_view->pointedColumn(), -1);
}

void TestMatrixView::keysMoveThePointedColumn()
{
    QSignalSpy pointed(m_view.get(), &MatrixView::columnPointed);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->pointedColumn(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->pointedColumn(), 19);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QCOMPARE(m_view->pointedColumn(), 18);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(m_view->pointedColumn(), 0);
    QCOMPARE(pointed.count(), 5);
}

void TestMatrixView::manyNeuronsScroll()
{
    auto* bar = m_view->findChild<QScrollBar*>();
    QVERIFY(!bar->isVisible());
    m_view->setMatrix(staircase(4, 200));
    QVERIFY(bar->isVisible());
    QCOMPARE(m_view->cellRect(0, 0).width(), 8.0);
    QVERIFY(m_view->cellRect(0, 199).left() > m_view->width());
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QVERIFY(m_view->cellRect(0, 199).right() <= m_view->width());
    m_view->setMatrix(staircase(4, 20));
    QVERIFY(!bar->isVisible());
    QVERIFY(m_view->cellRect(0, 0).left() >= 0);
}

void TestMatrixView::largeCellsStayWithinTheirLimit()
{
    m_view->resize(1600, 900);
    m_view->grab();
    QCOMPARE(m_view->cellRect(0, 0).width(), 34.0);
    QVERIFY(m_view->cellRect(0, 0).height() <= 29);
    m_view->resize(m_view->minimumSizeHint());
    m_view->grab();
    QVERIFY(m_view->cellRect(0, 0).height() >= 8);
}

void TestMatrixView::fewerColumnsForgetThePointedOne()
{
    m_view->setPointedColumn(15);
    m_view->setMatrix(staircase(2, 6));
    QCOMPARE(m_view->pointedColumn(), -1);
    QVERIFY(!m_view->grab().isNull());
}

void TestMatrixView::anEmptyMatrixSaysSo()
{
    m_view->setMatrix({});
    const QImage without = m_view->grab().toImage();
    m_view->setEmptyText("No run yet", "Press Space to train");
    QVERIFY(m_view->grab().toImage() != without);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->pointedColumn(), -1);
}

void TestMatrixView::valuesThatAreNoNumberLeaveTheirCellOpen()
{
    Matrix<double> values = staircase(4, 20);
    values(0, 0) = std::numeric_limits<double>::quiet_NaN();
    values(0, 1) = std::numeric_limits<double>::infinity();
    m_view->setMatrix(values);
    const QRgb open = m_view->palette().color(QPalette::Window).rgb();
    QCOMPARE(colorAt(0, 0), open);
    QCOMPARE(colorAt(0, 1), open);
    QCOMPARE(colorAt(0, 2), m_theme.sequential(m_theme.factor(0).fill, 0.68).rgb());
}

void TestMatrixView::columnsMoveToTheirPlaces()
{
    const QRectF first = m_view->cellRect(1, 0), last = m_view->cellRect(1, 19);
    m_view->setColumnOrder(reversed(20));
    QVERIFY(m_view->isMoving());
    QCOMPARE(m_view->cellRect(1, 0), first);
    QTRY_VERIFY(m_view->cellRect(1, 0) != first);
    QTRY_VERIFY(!m_view->isMoving());
    QCOMPARE(m_view->cellRect(1, 0), last);
    QCOMPARE(m_view->cellRect(1, 19), first);
    QCOMPARE(colorAt(0, 0), m_theme.sequential(m_theme.factor(0).fill, 0.68).rgb());
    QCOMPARE(colorAt(3, 19), m_theme.sequential(m_theme.factor(3).fill, 0.68).rgb());
    m_view->setColumnOrder(reversed(20)); // as it is
    QVERIFY(!m_view->isMoving());
    m_view->setColumnOrder({});
    QTRY_VERIFY(!m_view->isMoving());
    QCOMPARE(m_view->cellRect(1, 0), first);
}

void TestMatrixView::aSecondOrderStartsAtTheEndOfTheFirst()
{
    const QRectF first = m_view->cellRect(0, 0), last = m_view->cellRect(0, 19);
    m_view->setColumnOrder(reversed(20));
    QTRY_VERIFY(m_view->cellRect(0, 0) != first);
    m_view->setColumnOrder({});
    QVERIFY(m_view->isMoving());
    QCOMPARE(m_view->cellRect(0, 0), last);
    QTRY_VERIFY(!m_view->isMoving());
    QCOMPARE(m_view->cellRect(0, 0), first);
}

void TestMatrixView::reducedMotionAndHiddenViewsMoveAtOnce()
{
    const QRectF last = m_view->cellRect(0, 19);
    m_theme.reducedMotion = true;
    m_view->setColumnOrder(reversed(20));
    QVERIFY(!m_view->isMoving());
    QCOMPARE(m_view->cellRect(0, 0), last);
    m_theme.reducedMotion = false;
    m_view->setColumnOrder({});
    QVERIFY(m_view->isMoving());
    m_view->hide(); // ends what moves
    QVERIFY(!m_view->isMoving());
    QCOMPARE(m_view->cellRect(0, 19), last);
    m_view->setColumnOrder(reversed(20));
    QVERIFY(!m_view->isMoving());
    QCOMPARE(m_view->cellRect(0, 0), last);
}

void TestMatrixView::newValuesNeitherMoveNorForgetTheOrder()
{
    const QRectF first = m_view->cellRect(0, 0), last = m_view->cellRect(0, 19);
    m_view->setColumnOrder(reversed(20));
    QTRY_VERIFY(m_view->cellRect(0, 0) != first);
    const QRectF onTheWay = m_view->cellRect(0, 0);
    m_view->setMatrix(staircase(4, 20));
    QCOMPARE(m_view->cellRect(0, 0), onTheWay);
    QTRY_VERIFY(!m_view->isMoving());
    m_view->setMatrix(2 * staircase(4, 20));
    QVERIFY(!m_view->isMoving());
    QCOMPARE(m_view->cellRect(0, 0), last);
    m_view->setMatrix(staircase(4, 10)); // other neurons: as they come
    QVERIFY(m_view->cellRect(0, 0).left() < m_view->cellRect(0, 9).left());
}

void TestMatrixView::sortedColumnsArePointedAtByColumn()
{
    m_theme.reducedMotion = true;
    const QPoint atTheLeft = m_view->cellRect(2, 1).center().toPoint();
    m_view->setColumnOrder(reversed(20));
    m_view->setInactive(QList<bool>(1, true)); // column 0, now at the right end
    QVERIFY(QColor(colorAt(0, 0)).saturation() < 60);
    QSignalSpy pointed(m_view.get(), &MatrixView::columnPointed);
    QTest::mouseMove(m_view.get(), atTheLeft);
    QTRY_COMPARE(pointed.count(), 1);
    QCOMPARE(pointed.constLast()[0].toInt(), 18);
    QCOMPARE(m_view->shownLabel(), QStringLiteral("neuron 19, row 2"));
}

void TestMatrixView::keysFollowTheOrder()
{
    m_theme.reducedMotion = true;
    m_view->setColumnOrder(reversed(20));
    const auto press = [this](Qt::Key key) {
        QTest::keyClick(m_view.get(), key);
        return m_view->pointedColumn();
    };
    QCOMPARE(press(Qt::Key_Right), 19);
    QCOMPARE(press(Qt::Key_Right), 18);
    QCOMPARE(press(Qt::Key_Left), 19);
    QCOMPARE(press(Qt::Key_Left), 19);
    QCOMPARE(press(Qt::Key_End), 0);
    QCOMPARE(press(Qt::Key_Home), 19);
    m_view->setMatrix(staircase(4, 200)); // scrolls to where the column stands
    m_view->setColumnOrder(reversed(200));
    QCOMPARE(press(Qt::Key_End), 0);
    QVERIFY(m_view->rect().contains(m_view->cellRect(0, 0).toAlignedRect()));
    QVERIFY(m_view->cellRect(0, 199).right() < 0);
}

// Under the left column of a sorted matrix stands its own number, not that of its place.
void TestMatrixView::sortedColumnsKeepTheirOwnNumbers()
{
    m_theme.reducedMotion = true;
    const QRect below = m_view->cellRect(3, 0).translated(0, 24).adjusted(-4, -2, 4, 4).toRect();
    const auto numberAtTheLeft = [&] { return m_view->grab(below).toImage(); };
    const QImage one = numberAtTheLeft();
    m_view->setColumnOrder(reversed(20));
    QVERIFY(numberAtTheLeft() != one);
    QStringList names(20, "1");
    m_view->setColumnNames(names);
    QCOMPARE(numberAtTheLeft(), one);
}

void TestMatrixView::clicksGiveTheColumn()
{
    m_theme.reducedMotion = true;
    const QPoint atTheLeft = m_view->cellRect(2, 0).center().toPoint();
    m_view->setColumnOrder(reversed(20));
    QSignalSpy clicked(m_view.get(), &MatrixView::columnClicked);
    QTest::keyClick(m_view.get(), Qt::Key_Return); // nothing to click yet
    QTest::mouseClick(m_view.get(), Qt::RightButton, {}, atTheLeft);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(2, 2));
    QCOMPARE(clicked.count(), 0);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, atTheLeft);
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked.constLast()[0].toInt(), 19);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(clicked.count(), 3);
    QCOMPARE(clicked.constLast()[0].toInt(), 18);
}

void TestMatrixView::thePinnedColumnKeepsItsFrame()
{
    const auto inkAt = [this](int column) {
        const QRectF cell = m_view->cellRect(1, column);
        return 255
            - m_view->grab()
                  .toImage()
                  .pixelColor(qRound(cell.left() - 2.5), qRound(cell.center().y()))
                  .lightness();
    };
    const int without = inkAt(3);
    m_view->setPinnedColumn(3);
    const int pinned = inkAt(3);
    QVERIFY(pinned > without + 30);
    m_view->setPointedColumn(7);
    QCOMPARE(inkAt(3), pinned);
    m_view->setPointedColumn(3);
    QVERIFY(inkAt(3) > pinned); // the thicker frame
    m_view->setPointedColumn(-1);
    m_view->setPinnedColumn(-1);
    QCOMPARE(inkAt(3), without);
    m_view->setPinnedColumn(15);
    m_view->setMatrix(staircase(4, 10));
    QVERIFY(!m_view->grab().isNull());
}

void TestMatrixView::spaceIsTheWindowsWhileTheMousePoints()
{
    const auto takesSpace = [this] {
        QKeyEvent event(QEvent::ShortcutOverride, Qt::Key_Space, {});
        event.ignore();
        QCoreApplication::sendEvent(m_view.get(), &event);
        return event.isAccepted();
    };
    QVERIFY(!takesSpace());
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QVERIFY(takesSpace());
    QTest::mouseMove(m_view.get(), m_view->cellRect(2, 12).center().toPoint());
    QTRY_COMPARE(m_view->pointedColumn(), 12);
    QVERIFY(!takesSpace());
}

QTEST_MAIN(TestMatrixView)
#include "tst_matrix_view.moc"
