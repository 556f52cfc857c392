// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map_wall.h"

#include "support/user.h"

#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace untangle;

namespace {

constexpr int side = 8;

// Every cell fires at one place, `cell` columns from the left edge.
Matrix<double> spots(int cellCount, double rate = 1)
{
    Matrix<double> rates = Matrix<double>::Zero(side * side, cellCount);
    for (int cell = 0; cell < cellCount; ++cell)
        rates(cell % side + side * 3, cell) = rate;
    return rates;
}

QList<int> counted(int from, int count)
{
    QList<int> cells(count);
    std::iota(cells.begin(), cells.end(), from);
    return cells;
}

} // namespace

class TestMapWall : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_wall = std::make_unique<MapWall>(m_theme);
        m_wall->resize(500, 560);
        m_wall->setSituations(side, {{"A", spots(32), QPoint(0, 0)}, {"B", spots(32, 2)}});
        m_wall->setBlocks({block(0, 0, 16), block(1, 16, 16)});
        m_wall->show();
    }
    void cleanup() { m_wall.reset(); }

    void tilesStandInTheirBlocksOneSituationBelowTheOther()
    {
        QList<QRectF> rects;
        for (int cell = 0; cell < 32; ++cell) {
            const QRectF one = m_wall->tileRect(0, cell), other = m_wall->tileRect(1, cell);
            QCOMPARE(one.size(), QSizeF(m_wall->tileSide(), m_wall->tileSide()));
            QCOMPARE(one.left(), other.left());
            QVERIFY(other.top() > one.bottom() && other.top() < one.bottom() + 6);
            QVERIFY(QRectF(m_wall->rect()).contains(one) && QRectF(m_wall->rect()).contains(other));
            QVERIFY(one.top() > m_wall->titleRect(cell / 16).bottom() - 1);
            rects << one << other;
        }
        for (qsizetype i = 0; i < rects.size(); ++i)
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY(!rects[i].intersects(rects[j]));
        QVERIFY(m_wall->tileRect(0, 15).bottom() < m_wall->titleRect(1).top());
        QVERIFY(m_wall->tileRect(0, 32).isEmpty());
    }

    void tilesAreAsLargeAsTheRoomAllows()
    {
        const double usual = m_wall->tileSide();
        QVERIFY(usual >= 46 && usual <= 54);
        m_wall->resize(1000, 1100);
        QVERIFY(m_wall->tileSide() > 80 && m_wall->tileSide() <= 96);
        m_wall->resize(300, 200);
        QCOMPARE(m_wall->tileSide(), 36.0);
        QVERIFY(m_wall->minimumSizeHint().height() > 200);
        m_wall->resize(300, m_wall->minimumSizeHint().height());
        QVERIFY(m_wall->tileRect(1, 31).bottom() < m_wall->height());
        // Narrower needs more height.
        const int high = m_wall->minimumSizeHint().height();
        m_wall->resize(600, 200);
        QVERIFY(m_wall->minimumSizeHint().height() < high);
    }

    void tilesDoNotGrowWhileBlocksChange()
    {
        m_wall->setShrinkingOnly(true);
        m_wall->setBlocks({block(0, 0, 11), block(1, 11, 10), block(2, 21, 11)});
        const double small = m_wall->tileSide();
        QVERIFY(small < 46);
        m_wall->setBlocks({block(0, 0, 16), block(1, 16, 16)});
        QCOMPARE(m_wall->tileSide(), small);
        m_wall->setShrinkingOnly(false);
        QVERIFY(m_wall->tileSide() > small);
    }

    void mapsOfACellShareItsGreatestRate()
    {
        // The spot of cell 2 is twice as strong in B as in A.
        const QColor full = m_theme.sequential(m_theme.factor(0).fill, 0.92);
        const auto distance = [](const QColor& one, const QColor& other) {
            return std::abs(one.red() - other.red()) + std::abs(one.green() - other.green())
                + std::abs(one.blue() - other.blue());
        };
        QVERIFY(distance(m_wall->colorAt(1, 2, {2, 3}), full) < 60);
        QVERIFY(distance(m_wall->colorAt(0, 2, {2, 3}), full) > 100);
        QVERIFY(distance(m_wall->colorAt(0, 2, {5, 3}), m_theme.sunken) < 8);
        // Row 0 is at the bottom.
        QVERIFY(distance(m_wall->colorAt(1, 2, {2, 4}), full) > 200);
        // Each its own hue.
        const QColor other = m_wall->colorAt(1, 18, {2, 3});
        QVERIFY(other.red() > other.blue());
    }

    void smoothingGoesAcrossTheEdges()
    {
        Matrix<double> rates = Matrix<double>::Zero(side * side, 1);
        rates.col(0).segment(0, side).setOnes(); // row 0
        m_wall->setSituations(side, {{{}, rates}});
        m_wall->setBlocks({block(0, 0, 1)});
        const QImage image = m_wall->grab().toImage();
        const QRectF tile = m_wall->tileRect(0, 0);
        // Just inside the frame: half as strong at the upper edge as at the lower one, either way.
        const QColor upper = image.pixelColor(QPointF(tile.center().x(), tile.top() + 2).toPoint());
        const QColor middle = image.pixelColor(tile.center().toPoint());
        QVERIFY(middle.red() - upper.red() > 60);
    }

    void negativeRatesAreDiverging()
    {
        Matrix<double> rates = spots(1);
        rates.col(0) = (rates.col(0).array() - 0.5).matrix();
        m_wall->setSituations(side, {{{}, rates}});
        m_wall->setBlocks({block(0, 0, 1)});
        const QColor low = m_wall->colorAt(0, 0, {5, 6});
        QVERIFY(low.red() > low.blue() + 60);
    }

    void pointingAndOpening()
    {
        m_wall->setHoverText([](int cell) { return QStringList{QString::number(cell + 1)}; });
        QSignalSpy pointed(m_wall.get(), &MapWall::cellPointed);
        QSignalSpy left(m_wall.get(), &MapWall::cellLeft);
        QSignalSpy opened(m_wall.get(), &MapWall::cellOpened);
        QTest::mouseMove(m_wall.get(), m_wall->tileRect(1, 5).center().toPoint());
        QCOMPARE(pointed.constLast().constFirst().toInt(), 5);
        QCOMPARE(m_wall->shownLabel(), QStringList("6"));
        QTest::mouseClick(
            m_wall.get(), Qt::LeftButton, {}, m_wall->tileRect(0, 5).center().toPoint());
        QCOMPARE(opened.constLast().constFirst().toInt(), 5);
        QTest::mouseMove(m_wall.get(), m_wall->titleRect(0).center().toPoint());
        QCOMPARE(left.count(), 1);
        QCOMPARE(m_wall->pointedCell(), -1);
        // Pointed at elsewhere: a frame, no label.
        m_wall->setPointedCell(7);
        QVERIFY(m_wall->shownLabel().isEmpty());
        const QPoint corner = m_wall->tileRect(0, 7).topLeft().toPoint() - QPoint(1, -10);
        QCOMPARE(m_wall->grab().toImage().pixelColor(corner), m_theme.ink);
        m_wall->setPointedCell(-1);
        QVERIFY(m_wall->grab().toImage().pixelColor(corner) != m_theme.ink);
    }

    void keysGoFromTileToTile()
    {
        m_wall->setHoverText([](int cell) { return QStringList{QString::number(cell + 1)}; });
        QSignalSpy opened(m_wall.get(), &MapWall::cellOpened);
        QTest::keyClick(m_wall.get(), Qt::Key_Right);
        QCOMPARE(m_wall->pointedCell(), 0);
        QTest::keyClick(m_wall.get(), Qt::Key_Right);
        QTest::keyClick(m_wall.get(), Qt::Key_Down);
        QCOMPARE(m_wall->pointedCell(), 9); // eight in a row
        QTest::keyClick(m_wall.get(), Qt::Key_Down);
        QCOMPARE(m_wall->pointedCell(), 17); // in the next block
        QTest::keyClick(m_wall.get(), Qt::Key_Up);
        QCOMPARE(m_wall->pointedCell(), 9);
        QCOMPARE(m_wall->accessibleDescription(), QString("10"));
        QTest::keyClick(m_wall.get(), Qt::Key_Return);
        QCOMPARE(opened.constLast().constFirst().toInt(), 9);
        QTest::keyClick(m_wall.get(), Qt::Key_End);
        QCOMPARE(m_wall->pointedCell(), 31);
    }

    void withoutCellsTheHintIsShown()
    {
        m_wall->setEmptyText("No run yet", "Press Space to train.");
        m_wall->setBlocks({});
        const QImage with = m_wall->grab().toImage();
        m_wall->setEmptyText({}, {});
        QVERIFY(with != m_wall->grab().toImage());
        m_wall->setBlocks({block(0, 40, 3)}); // cells that have no maps
        QVERIFY(!m_wall->grab().isNull());
    }

private:
    MapBlock block(int factor, int from, int count) const
    {
        return {QStringLiteral("%1 cells").arg(count), "fire somewhere",
            m_theme.factor(factor).fill, m_theme.factor(factor).text, counted(from, count)};
    }

    Theme m_theme = Theme::light();
    std::unique_ptr<MapWall> m_wall;
};

QTEST_MAIN(TestMapWall)
#include "tst_map_wall.moc"
