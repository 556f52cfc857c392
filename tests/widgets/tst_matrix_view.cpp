// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix_view.h"

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

private:
    QRgb colorAt(int row, int column)
    {
        return m_view->grab().toImage().pixel(m_view->cellRect(row, column).center().toPoint());
    }
    Theme m_theme = Theme::light();
    std::unique_ptr<MatrixView> m_view;
};

void TestMatrixView::init()
{
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

QTEST_MAIN(TestMatrixView)
#include "tst_matrix_view.moc"
