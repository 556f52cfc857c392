// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heat_map.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

using namespace untangle;

namespace {

constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

QStringList texts(int count, const QString& text)
{
    QStringList result;
    for (int i = 0; i < count; ++i)
        result.append(text.arg(i));
    return result;
}

// 0 at the lower left, 1 at the upper right; steeper upwards.
Matrix<double> slope(int columns, int rows)
{
    Matrix<double> values(rows, columns);
    for (int y = 0; y < rows; ++y)
        for (int x = 0; x < columns; ++x)
            values(y, x) = (x + 2.0 * y) / (columns - 1 + 2.0 * (rows - 1));
    return values;
}

// Text on a ground, contrast of WCAG 2.
double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& color) {
        const auto light = [](float channel) {
            const auto value = static_cast<double>(channel);
            return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * light(color.redF()) + 0.7152 * light(color.greenF())
            + 0.0722 * light(color.blueF());
    };
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace

class TestHeatMap : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_theme = Theme::light();
        m_map = std::make_unique<HeatMap>(m_theme);
        m_map->setTitle("MIR");
        m_map->setCaption("mean of 4 seeds");
        m_map->setAxisNames("$β$_{activity}", "$β$_{weight}");
        m_map->setHoverText(
            [](int x, int y) { return QStringLiteral("column %1, row %2").arg(x).arg(y); });
        setGrid(7, 5);
        m_map->resize(500, 320);
        m_map->show();
    }
    void cleanup() { m_map.reset(); }

    void cellsHaveTheColourOfTheirValue()
    {
        m_map->setRange(0, 1);
        const Matrix<double> values = slope(7, 5);
        for (int y = 0; y < 5; ++y)
            for (int x = 0; x < 7; ++x)
                QCOMPARE(cornerColor(x, y), colorOf(values(y, x)));
        QVERIFY(cornerColor(0, 0) != m_theme.sunken.rgb()); // the colour of an empty cell
    }

    void yGrowsUpwards()
    {
        QVERIFY(m_map->cellRect(0, 1).bottom() < m_map->cellRect(0, 0).top());
        QVERIFY(m_map->cellRect(1, 0).left() > m_map->cellRect(0, 0).right());
        const QPointF between = m_map->toPixel({0.5, 0.5});
        QVERIFY(between.x() > m_map->cellRect(0, 0).right());
        QVERIFY(between.y() < m_map->cellRect(0, 0).top());
        QCOMPARE(m_map->toPixel({3, 2}), m_map->cellRect(3, 2).center());
    }

    void manyCellsHaveTheSameColoursWithoutGaps_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("rows");
        QTest::newRow("too narrow for gaps") << 100 << 3;
        QTest::newRow("too low for gaps") << 3 << 100;
        QTest::newRow("too many for gaps") << 40 << 30;
        QTest::newRow("largest") << 100 << 100;
    }
    void manyCellsHaveTheSameColoursWithoutGaps()
    {
        QFETCH(int, columns);
        QFETCH(int, rows);
        setGrid(columns, rows);
        m_map->resize(700, 480);
        QCOMPARE(m_map->cellRect(0, 0).right(), m_map->cellRect(1, 0).left());
        const QImage image = m_map->grab().toImage();
        const Matrix<double> values = slope(columns, rows);
        for (int y = 0; y < rows; ++y)
            for (int x = 0; x < columns; ++x)
                QCOMPARE(pixel(image, m_map->cellRect(x, y).center()), colorOf(values(y, x)));
    }

    void theRangeIsThatOfTheValuesUnlessSet()
    {
        m_map->setValues(3 * slope(7, 5));
        QCOMPARE(cornerColor(6, 4), colorOf(1));
        m_map->setRange(0, 6);
        QCOMPARE(cornerColor(6, 4), colorOf(0.5));
        m_map->setRange(2.5, 2.75);
        QCOMPARE(cornerColor(6, 4), colorOf(1));
        QCOMPARE(cornerColor(0, 0), colorOf(0));
    }

    void aRangeThatIsNoneLeavesThatOfTheValues_data()
    {
        QTest::addColumn<double>("minimum");
        QTest::addColumn<double>("maximum");
        QTest::newRow("empty") << 1.0 << 1.0;
        QTest::newRow("inverted") << 1.0 << 0.0;
        QTest::newRow("without end") << 0.0 << infinity;
        QTest::newRow("without beginning") << -infinity << 1.0;
        QTest::newRow("no number") << noNumber << 1.0;
        QTest::newRow("no numbers") << noNumber << noNumber;
    }
    void aRangeThatIsNoneLeavesThatOfTheValues()
    {
        QFETCH(double, minimum);
        QFETCH(double, maximum);
        m_map->setValues(2 * slope(7, 5));
        m_map->setRange(minimum, maximum);
        QCOMPARE(cornerColor(6, 4), colorOf(1));
        QCOMPARE(cornerColor(0, 0), colorOf(0));
    }

    void extremeValuesAreSafe()
    {
        Matrix<double> values = Matrix<double>::Constant(5, 7, 0.25);
        m_map->setValues(values); // all the same
        QCOMPARE(cornerColor(3, 3), colorOf(0.5));
        values(0, 0) = -std::numeric_limits<double>::max();
        values(4, 6) = std::numeric_limits<double>::max();
        m_map->setValues(values);
        QCOMPARE(cornerColor(0, 0), colorOf(0));
        QCOMPARE(cornerColor(3, 3), colorOf(0.5));
        QCOMPARE(cornerColor(6, 4), colorOf(1));
    }

    void valuesThatAreNoNumberPaintNoColour_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("rows");
        QTest::newRow("with gaps") << 7 << 5;
        QTest::newRow("without gaps") << 60 << 40;
    }
    void valuesThatAreNoNumberPaintNoColour()
    {
        QFETCH(int, columns);
        QFETCH(int, rows);
        setGrid(columns, rows);
        Matrix<double> values = Matrix<double>::Ones(rows, columns);
        values(0, 0) = noNumber;
        values(1, 1) = infinity;
        values(2, 2) = -infinity;
        m_map->setRange(0, 1);
        m_map->setValues(values);
        const QImage image = m_map->grab().toImage();
        for (int i = 0; i < 3; ++i) {
            QVERIFY(!m_map->isFilled(i, i));
            QCOMPARE(pixel(image, m_map->cellRect(i, i).center()), m_theme.sunken.rgb());
        }
        QCOMPARE(pixel(image, m_map->cellRect(3, 3).topLeft() + QPointF(3, 3)), colorOf(1));
        m_map->setRange(0, 0); // they do not stretch the range either
        QCOMPARE(pixel(m_map->grab().toImage(), m_map->cellRect(3, 3).topLeft() + QPointF(3, 3)),
            colorOf(0.5));
    }

    void undefinedCellsAreHatchedWhateverTheirValue_data()
    {
        valuesThatAreNoNumberPaintNoColour_data();
    }
    void undefinedCellsAreHatchedWhateverTheirValue()
    {
        QFETCH(int, columns);
        QFETCH(int, rows);
        setGrid(columns, rows);
        m_map->setValues(Matrix<double>::Ones(rows, columns));
        m_map->setRange(0, 1);
        Matrix<bool> isUndefined = Matrix<bool>::Constant(rows, columns, false);
        isUndefined.block(1, 1, 3, 4).setConstant(true);
        m_map->setUndefined(isUndefined);
        QVERIFY(m_map->isFilled(1, 1));
        const QRect inside
            = m_map->cellRect(1, 1).united(m_map->cellRect(4, 3)).adjusted(2, 2, -2, -2).toRect();
        const QImage image = m_map->grab(inside).toImage();
        int light = 0, lines = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                QVERIFY(image.pixel(x, y) != colorOf(1));
                light += image.pixel(x, y) == m_theme.sunken.rgb();
                lines += image.pixelColor(x, y).lightness() < 190;
            }
        }
        const int all = image.width() * image.height();
        QVERIFY2(light > all / 2, qPrintable(QString::number(light)));
        QVERIFY2(lines > all / 40, qPrintable(QString::number(lines)));
        m_map->setUndefined({});
        QCOMPARE(cornerColor(2, 2), colorOf(1));
    }

    void hatchingEndsWhereACellIsFilled()
    {
        setGrid(60, 40);
        m_map->setRange(0, 1);
        m_map->setValues(Matrix<double>::Ones(40, 60));
        Matrix<bool> isUndefined = Matrix<bool>::Constant(40, 60, false);
        isUndefined.block(0, 0, 10, 20).setConstant(true);
        isUndefined.block(10, 0, 10, 10).setConstant(true); // a step
        m_map->setUndefined(isUndefined);
        const QRect filled = m_map->cellRect(10, 10)
                                 .united(m_map->cellRect(19, 19))
                                 .adjusted(2, 2, -2, -2)
                                 .toRect();
        const QImage image = m_map->grab(filled).toImage();
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                QCOMPARE(image.pixel(x, y), colorOf(1));
    }

    void aNewGridForgetsTheValues()
    {
        m_map->setUndefined(Matrix<bool>::Constant(5, 7, true));
        m_map->setGrid(texts(3, "a%1"), texts(4, "b%1"));
        QCOMPARE(m_map->columnCount(), 3);
        QCOMPARE(m_map->rowCount(), 4);
        for (int x = 0; x < 3; ++x)
            for (int y = 0; y < 4; ++y)
                QVERIFY(!m_map->isFilled(x, y));
        m_map->setValues(slope(3, 4));
        m_map->setGrid(texts(3, "c%1"), texts(4, "d%1")); // other words, the same shape
        QVERIFY(m_map->isFilled(2, 3));
        m_map->setGrid({}, {});
        QVERIFY(!m_map->grab().isNull());
        QTest::keyClick(m_map.get(), Qt::Key_Right);
        QVERIFY(!m_map->pointed());
    }

    void valuesStandInLargeCellsOnly()
    {
        m_map->setRange(0, 1);
        m_map->setValues(Matrix<double>::Constant(5, 7, 0.3));
        QVERIFY(hasOtherColors(m_map->cellRect(2, 2)));
        m_map->resize(300, 220);
        QVERIFY(!hasOtherColors(m_map->cellRect(2, 2)));
        m_map->resize(500, 320);
        m_map->setValues(Matrix<double>::Constant(5, 7, -1.23456e-105)); // too wide for its cell
        QVERIFY(!hasOtherColors(m_map->cellRect(2, 2)));
    }

    void lettersCanBeReadOnEveryColour()
    {
        for (int i = 0; i <= 1000; ++i) {
            const QColor ground = m_theme.sequential(m_theme.neutralMap, i / 1000.0);
            QVERIFY2(contrast(m_theme.letterOn(ground), ground) >= 4.5, qPrintable(ground.name()));
        }
        for (int grey = 0; grey < 256; ++grey) {
            const QColor ground(grey, grey, grey);
            QVERIFY2(contrast(m_theme.letterOn(ground), ground) >= 4.5, qPrintable(ground.name()));
        }
    }

    void pointingAtACellTells()
    {
        QSignalSpy pointed(m_map.get(), &HeatMap::cellPointed);
        QSignalSpy left(m_map.get(), &HeatMap::pointerLeft);
        QTest::mouseMove(m_map.get(), centre(5, 1));
        QTRY_COMPARE(pointed.count(), 1);
        QCOMPARE(pointed.constLast(), QVariantList({5, 1}));
        QCOMPARE(m_map->pointed(), QPoint(5, 1));
        QCOMPARE(m_map->shownLabel(), QStringLiteral("column 5, row 1"));
        QTest::mouseMove(m_map.get(), centre(5, 1) + QPoint(3, 2)); // still the same cell
        QTest::mouseMove(m_map.get(), centre(0, 4));
        QTRY_COMPARE(pointed.count(), 2);
        QCOMPARE(pointed.constLast(), QVariantList({0, 4}));
        QTest::mouseMove(m_map.get(), QPoint(3, m_map->height() - 3));
        QTRY_COMPARE(left.count(), 1);
        QVERIFY(!m_map->pointed());
        QVERIFY(m_map->shownLabel().isEmpty());
    }

    void everyPixelOfTheCellsBelongsToOne()
    {
        const QRectF cells = m_map->cellRect(0, 0).united(m_map->cellRect(6, 4));
        for (const auto& [corner, cell] : {std::pair(cells.topLeft() + QPointF(1, 1), QPoint(0, 4)),
                 std::pair(cells.topRight() + QPointF(-1, 1), QPoint(6, 4)),
                 std::pair(cells.bottomLeft() + QPointF(1, -1), QPoint(0, 0)),
                 std::pair(cells.bottomRight() - QPointF(1, 1), QPoint(6, 0))}) {
            QTest::mouseMove(m_map.get(), corner.toPoint());
            QTRY_COMPARE(m_map->pointed(), cell);
        }
    }

    void theHandIsShownOverFilledCells()
    {
        Matrix<double> values = slope(7, 5);
        values(1, 1) = noNumber;
        m_map->setValues(values);
        QTest::mouseMove(m_map.get(), centre(3, 3));
        QTRY_COMPARE(m_map->cursor().shape(), Qt::PointingHandCursor);
        QTest::mouseMove(m_map.get(), centre(1, 1));
        QTRY_COMPARE(m_map->cursor().shape(), Qt::ArrowCursor);
        QTest::mouseMove(m_map.get(), centre(3, 3));
        QTRY_COMPARE(m_map->cursor().shape(), Qt::PointingHandCursor);
        QTest::mouseMove(m_map.get(), QPoint(3, m_map->height() - 3));
        QTRY_COMPARE(m_map->cursor().shape(), Qt::ArrowCursor);
    }

    void pointingFromOutsideFramesSilently()
    {
        QSignalSpy pointed(m_map.get(), &HeatMap::cellPointed);
        QSignalSpy left(m_map.get(), &HeatMap::pointerLeft);
        const QRectF cell = m_map->cellRect(1, 1);
        const QPointF edge(cell.left() - 1, cell.center().y());
        const auto isInk = [&] { return QColor(pixelAt(edge)).lightness() < 90; };
        QVERIFY(!isInk());
        m_map->setPointed(QPoint(1, 1));
        QVERIFY(isInk());
        QVERIFY(m_map->shownLabel().isEmpty());
        m_map->setPointed(std::nullopt);
        QVERIFY(!isInk());
        m_map->setPointed(QPoint(7, 1));
        QVERIFY(!m_map->pointed());
        QCOMPARE(pointed.count() + left.count(), 0);
    }

    // As two maps of one window do it.
    void linkedMapsPointAtTheSameCell()
    {
        HeatMap other(m_theme);
        other.setGrid(texts(7, "%1"), texts(5, "%1"));
        const auto link = [](HeatMap* from, HeatMap* to) {
            connect(from, &HeatMap::cellPointed, to,
                [to](int x, int y) { to->setPointed(QPoint(x, y)); });
            connect(from, &HeatMap::pointerLeft, to, [to] { to->setPointed(std::nullopt); });
        };
        link(m_map.get(), &other);
        link(&other, m_map.get());
        QSignalSpy pointed(m_map.get(), &HeatMap::cellPointed);
        QTest::mouseMove(m_map.get(), centre(2, 3));
        QTRY_COMPARE(other.pointed(), QPoint(2, 3));
        QTest::keyClick(&other, Qt::Key_Right); // goes on from there
        QCOMPARE(other.pointed(), QPoint(3, 3));
        QCOMPARE(m_map->pointed(), QPoint(3, 3));
        QVERIFY(m_map->shownLabel().isEmpty());
        QCOMPARE(pointed.count(), 1);
    }

    void keysMoveThePointedCell()
    {
        const auto press = [this](Qt::Key key) {
            QTest::keyClick(m_map.get(), key);
            return m_map->pointed();
        };
        QSignalSpy pointed(m_map.get(), &HeatMap::cellPointed);
        QCOMPARE(press(Qt::Key_Up), QPoint(0, 0));
        QCOMPARE(press(Qt::Key_Up), QPoint(0, 1));
        QCOMPARE(press(Qt::Key_Right), QPoint(1, 1));
        QCOMPARE(press(Qt::Key_End), QPoint(6, 1));
        QCOMPARE(press(Qt::Key_Right), QPoint(6, 1));
        QCOMPARE(press(Qt::Key_Left), QPoint(5, 1));
        QCOMPARE(press(Qt::Key_Down), QPoint(5, 0));
        QCOMPARE(press(Qt::Key_Down), QPoint(5, 0));
        QCOMPARE(press(Qt::Key_Home), QPoint(0, 0));
        QCOMPARE(pointed.count(), 7);
        QCOMPARE(m_map->accessibleDescription(), QStringLiteral("column 0, row 0"));
        m_map->setPointed(std::nullopt);
        m_map->setPresent(QPointF(3.4, 2.8));
        QCOMPARE(press(Qt::Key_Left), QPoint(3, 3));
        m_map->setPointed(std::nullopt);
        m_map->setPresent(QPointF(-infinity, 2.8)); // beyond the grid
        QCOMPARE(press(Qt::Key_Left), QPoint(0, 0));
    }

    void clicksGiveAFilledCell()
    {
        Matrix<double> values = slope(7, 5);
        values(1, 1) = noNumber;
        m_map->setValues(values);
        QSignalSpy clicked(m_map.get(), &HeatMap::cellClicked);
        QTest::keyClick(m_map.get(), Qt::Key_Return); // nothing is pointed at
        QTest::mouseClick(m_map.get(), Qt::RightButton, {}, centre(4, 3));
        QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, QPoint(2, 2));
        QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, centre(1, 1));
        QTest::keyClick(m_map.get(), Qt::Key_Return); // an empty cell
        QCOMPARE(clicked.count(), 0);
        QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, centre(4, 3));
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked.constLast(), QVariantList({4, 3}));
        QTest::keyClick(m_map.get(), Qt::Key_Left);
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        QTest::keyClick(m_map.get(), Qt::Key_Enter);
        QCOMPARE(clicked.count(), 3);
        QCOMPARE(clicked.constLast(), QVariantList({3, 3}));
        QTest::keyClick(m_map.get(), Qt::Key_Space); // the window's
        QCOMPARE(clicked.count(), 3);
    }

    void aSmallerGridForgetsThePointedCell()
    {
        QSignalSpy left(m_map.get(), &HeatMap::pointerLeft);
        m_map->setPointed(QPoint(6, 4));
        setGrid(3, 3);
        QVERIFY(!m_map->pointed());
        QCOMPARE(left.count(), 1);
        m_map->setPointed(QPoint(2, 2));
        setGrid(4, 3);
        QCOMPARE(m_map->pointed(), QPoint(2, 2));
    }

    void aFillingCellRenewsTheLabel()
    {
        int step = 0;
        m_map->setHoverText([&step](int, int) { return QString::number(step); });
        QTest::mouseMove(m_map.get(), centre(2, 2));
        QTRY_COMPARE(m_map->shownLabel(), QStringLiteral("0"));
        step = 1;
        m_map->setValues(2 * slope(7, 5));
        QCOMPARE(m_map->shownLabel(), QStringLiteral("1"));
    }

    void thePresentSettingIsARing()
    {
        QVERIFY(m_map->presentBox().isEmpty());
        m_map->setPresent(QPointF(2.5, 3));
        const QPointF at = m_map->toPixel({2.5, 3});
        QCOMPARE(m_map->presentBox().center(), at);
        const QImage image = m_map->grab().toImage();
        QVERIFY(darkestNear(image, at + QPointF(6, 0)) < 60);
        QVERIFY(QColor(pixel(image, at - QPointF(0, 8))).lightness() > 200); // its white edge
        m_map->setPresent(QPointF(noNumber, 3));
        QVERIFY(m_map->presentBox().isEmpty());
        QVERIFY(m_map->grab().toImage() != image);
    }

    void beyondTheGridItIsAnArrowAtTheEdge_data()
    {
        QTest::addColumn<QPointF>("present");
        QTest::addColumn<QPoint>("side");
        QTest::newRow("left") << QPointF(-0.6, 2) << QPoint(-1, 0);
        QTest::newRow("far left") << QPointF(-infinity, 2) << QPoint(-1, 0);
        QTest::newRow("right") << QPointF(6.6, 2) << QPoint(1, 0);
        QTest::newRow("below") << QPointF(2, -3) << QPoint(0, 1);
        QTest::newRow("above") << QPointF(2, infinity) << QPoint(0, -1);
        QTest::newRow("corner") << QPointF(99, 99) << QPoint(1, -1);
        QTest::newRow("just inside") << QPointF(-0.4, 4.4) << QPoint(0, 0);
    }
    void beyondTheGridItIsAnArrowAtTheEdge()
    {
        QFETCH(QPointF, present);
        QFETCH(QPoint, side);
        m_map->setPresent(present);
        const QRectF cells
            = m_map->cellRect(0, 0).united(m_map->cellRect(6, 4)).adjusted(-1, -1, 1, 1);
        const QRectF box = m_map->presentBox().adjusted(2, 2, -2, -2);
        if (side.isNull()) {
            QCOMPARE(box.size(), QSizeF(12, 12));
            return;
        }
        QVERIFY(cells.contains(box.center()));
        if (side.x() != 0) {
            const double edge
                = side.x() < 0 ? box.left() - cells.left() : cells.right() - box.right();
            QVERIFY2(std::abs(edge) <= 2, qPrintable(QString::number(edge)));
        }
        if (side.y() != 0) {
            const double edge
                = side.y() < 0 ? box.top() - cells.top() : cells.bottom() - box.bottom();
            QVERIFY2(std::abs(edge) <= 2, qPrintable(QString::number(edge)));
        }
        const QImage image = m_map->grab().toImage();
        QVERIFY(darkestNear(image, box.center()) < 60);
    }

    void thePresentLabelStandsWhereThereIsRoom()
    {
        m_map->setPresentLabel("present setting");
        m_map->setPresent(QPointF(3, 2));
        const QRectF cells = m_map->cellRect(0, 0).united(m_map->cellRect(6, 4));
        QVERIFY(!m_map->presentLabelBox().isEmpty());
        for (double x = -2; x <= 8; x += 0.25) {
            for (double y = -2; y <= 6; y += 0.25) {
                m_map->setPresent(QPointF(x, y));
                const QRectF box = m_map->presentLabelBox();
                if (!box.isEmpty()) {
                    QVERIFY(cells.contains(box));
                    QVERIFY(!box.intersects(m_map->presentBox().adjusted(1, 1, -1, -1)));
                }
            }
        }
        m_map->setPresentLabel(QStringLiteral("present setting ").repeated(9));
        QVERIFY(m_map->presentLabelBox().isEmpty());
    }

    void textsNeverTouch_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("textScale");
        for (const QSize& size : {QSize(240, 180), QSize(300, 220), QSize(700, 480)}) {
            for (const int count : {2, 7, 40, 100}) {
                for (const double textScale : {1.0, 2.0}) {
                    const QByteArray row = QByteArray::number(size.width()) + " px, "
                        + QByteArray::number(count) + " cells, " + QByteArray::number(textScale);
                    QTest::addRow("%s", row.constData())
                        << count << count << "10^{−%1}" << size << textScale;
                    QTest::addRow("%s, doubled", row.constData())
                        << count << count + 3 << "0.0003%1 0.0003%1" << size << textScale;
                }
            }
        }
    }
    void textsNeverTouch()
    {
        QFETCH(int, columns);
        QFETCH(int, rows);
        QFETCH(QString, text);
        QFETCH(QSize, size);
        QFETCH(double, textScale);
        m_theme.textScale = textScale;
        m_map->setGrid(texts(columns, text), texts(rows, text));
        m_map->setValues(-1.2345e-7 * slope(columns, rows));
        m_map->setAxisNames("activity cost $β$_{activity} activity cost $β$_{activity}",
            "weight cost $β$_{weight} weight cost $β$_{weight}");
        m_map->resize(size.expandedTo(m_map->minimumSizeHint()));
        m_map->grab();
        const QList<QRectF> boxes = m_map->textBoxes();
        QVERIFY(boxes.size() >= 6); // one number an axis at least, two names, two at the legend
        const QRectF cells = m_map->cellRect(0, 0).united(m_map->cellRect(columns - 1, rows - 1));
        for (qsizetype i = 0; i < boxes.size(); ++i) {
            QVERIFY(QRectF(m_map->rect()).contains(boxes[i]));
            QVERIFY(!boxes[i].intersects(cells));
            QVERIFY(!boxes[i].intersects(m_map->legendRect()));
            for (qsizetype k = 0; k < i; ++k)
                QVERIFY(!boxes[i].intersects(boxes[k]));
        }
    }

    void bothEndsOfAnAxisHaveANumberWhereTheyFit()
    {
        m_map->setGrid(texts(21, "0.00%1"), texts(2, "%1"));
        m_map->resize(500, 200);
        const double last = m_map->cellRect(20, 0).center().x();
        const double first = m_map->cellRect(0, 0).center().x();
        const QList<QRectF> boxes = m_map->textBoxes();
        const auto stands = [&boxes](double x) {
            return std::any_of(boxes.begin(), boxes.end(),
                [x](const QRectF& box) { return std::abs(box.center().x() - x) < 0.5; });
        };
        QVERIFY(stands(first));
        QVERIFY(stands(last));
        QVERIFY(!stands(m_map->cellRect(1, 0).center().x()));
    }

    void itFitsItsSmallestSizeAtEveryTextScale()
    {
        const QSize usual = m_map->minimumSizeHint();
        QVERIFY(usual.width() <= 240 && usual.height() <= 184);
        m_theme.textScale = 2;
        QEvent event(QEvent::PaletteChange);
        QCoreApplication::sendEvent(m_map.get(), &event);
        QVERIFY(m_map->minimumSizeHint().width() > usual.width());
        QVERIFY(m_map->minimumSizeHint().height() > usual.height());
        QVERIFY(m_map->sizeHint().width() > m_map->minimumSizeHint().width());
        m_map->resize(m_map->minimumSizeHint());
        QVERIFY(m_map->cellRect(0, 0).width() > 10);
        QVERIFY(m_map->cellRect(0, 0).height() > 10);
        m_map->resize(1, 1);
        QVERIFY(!m_map->grab().isNull());
    }

    void theLegendShowsWhereThePointedValueLies()
    {
        m_map->setRange(0, 1);
        const QRectF bar = m_map->legendRect();
        const auto inkAt = [&](double position) {
            return darkestNear(
                m_map->grab().toImage(), {bar.left() - 2, bar.bottom() - position * bar.height()});
        };
        const double value = slope(7, 5)(1, 2);
        QVERIFY(inkAt(value) > 200);
        m_map->setPointed(QPoint(2, 1));
        QVERIFY(inkAt(value) < 60);
        QVERIFY(inkAt(0.8) > 200);
        m_map->setValues(Matrix<double>::Constant(5, 7, noNumber));
        QVERIFY(inkAt(value) > 200);
    }

    void anEmptyMapSaysSo()
    {
        m_map->setValues(Matrix<double>::Constant(5, 7, noNumber));
        const QImage open = m_map->grab().toImage();
        m_map->setEmptyText("No sweep yet", "Press Space to start");
        QVERIFY(m_map->grab().toImage() != open);
        QCOMPARE(m_map->accessibleDescription(), QStringLiteral("No sweep yet"));
        m_map->setPresent(QPointF(3, 2)); // its mark would stand on the words
        QVERIFY(m_map->presentBox().isEmpty());
        Matrix<double> one = Matrix<double>::Constant(5, 7, noNumber);
        one(0, 0) = 0.5;
        m_map->setValues(one);
        const QImage begun = m_map->grab().toImage();
        m_map->setEmptyText({}, {});
        QCOMPARE(m_map->grab().toImage(), begun);
    }

    void theDescriptionTellsLeastAndGreatestAndWhere()
    {
        Matrix<double> values = Matrix<double>::Constant(5, 7, 0.5);
        values(3, 1) = 0.125;
        values(2, 6) = 0.75;
        values(0, 0) = 9; // does not count
        values(4, 4) = noNumber;
        m_map->setValues(values);
        Matrix<bool> isUndefined = Matrix<bool>::Constant(5, 7, false);
        isUndefined(0, 0) = true;
        m_map->setUndefined(isUndefined);
        QCOMPARE(m_map->accessibleName(), QStringLiteral("MIR"));
        QCOMPARE(m_map->accessibleDescription(),
            QStringLiteral("34 of 35 cells are filled. The least value is 0.125, where βactivity "
                           "is x1 and βweight is y3. The greatest value is 0.750, where βactivity "
                           "is x6 and βweight is y2."));
    }

    void theCornerWidgetStandsInTheTitleRow()
    {
        auto* corner = new QLabel("by seed");
        m_map->setCornerWidget(corner);
        QVERIFY(corner->mapTo(m_map.get(), corner->rect().bottomRight()).y()
            < m_map->cellRect(0, 4).top());
        QVERIFY(corner->mapTo(m_map.get(), corner->rect().center()).x() > m_map->width() / 2);
    }

private:
    void setGrid(int columns, int rows)
    {
        m_map->setGrid(texts(columns, "x%1"), texts(rows, "y%1"));
        m_map->setValues(slope(columns, rows));
    }
    QRgb colorOf(double position) const
    {
        return m_theme
            .sequential(m_theme.neutralMap,
                HeatMap::palestPosition
                    + (HeatMap::fullestPosition - HeatMap::palestPosition) * position)
            .rgb();
    }
    QPoint centre(int x, int y) const { return m_map->cellRect(x, y).center().toPoint(); }
    static QRgb pixel(const QImage& image, const QPointF& at)
    {
        return image.pixel(
            static_cast<int>(std::floor(at.x())), static_cast<int>(std::floor(at.y())));
    }
    QRgb pixelAt(const QPointF& at) { return pixel(m_map->grab().toImage(), at); }
    // Beside the number that stands in its middle.
    QRgb cornerColor(int x, int y)
    {
        return pixelAt(m_map->cellRect(x, y).topLeft() + QPointF(4, 4));
    }
    static int darkestNear(const QImage& image, const QPointF& at)
    {
        int darkest = 255;
        for (const double dx : {-1, 0, 1})
            for (const double dy : {-1, 0, 1})
                darkest = std::min(darkest, QColor(pixel(image, at + QPointF(dx, dy))).lightness());
        return darkest;
    }
    bool hasOtherColors(const QRectF& cell)
    {
        const QRect inside = cell.adjusted(4, 4, -4, -4).toRect();
        const QImage image = m_map->grab(inside).toImage();
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixel(x, y) != image.pixel(0, 0))
                    return true;
        return false;
    }

    Theme m_theme;
    std::unique_ptr<HeatMap> m_map;
};

QTEST_MAIN(TestHeatMap)
#include "tst_heat_map.moc"
