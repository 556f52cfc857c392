// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/neuron_diagram.h"

#include <QBuffer>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace untangle;

namespace {

// Each neuron tells of one factor, in order.
Matrix<double> pureShares(int neurons, int factors)
{
    Matrix<double> shares = Matrix<double>::Zero(neurons, factors);
    for (int n = 0; n < neurons; ++n)
        shares(n, n * factors / neurons) = 1;
    return shares;
}

QList<int> reversed(int count)
{
    QList<int> order;
    for (int i = 0; i < count; ++i)
        order.prepend(i);
    return order;
}

QPoint atMiddle(const QPointF& a, const QPointF& b)
{
    return ((a + b) / 2).toPoint();
}

// Of `color` over `ground`, to two steps of 255.
bool isBlend(const QColor& shown, const QColor& color, double opacity, const QColor& ground)
{
    const auto isNear = [opacity](int seen, int over, int under) {
        return std::abs(seen - (opacity * over + (1 - opacity) * under)) <= 2;
    };
    return isNear(shown.red(), color.red(), ground.red())
        && isNear(shown.green(), color.green(), ground.green())
        && isNear(shown.blue(), color.blue(), ground.blue());
}

} // namespace

class TestNeuronDiagram : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void pureNeuronsHaveTheColourOfTheirFactor();
    void mixedNeuronsArePies();
    void repeatedHuesHaveAWhiteCore();
    void inactiveNeuronsAreEmpty();
    void linksHaveTheColourOfTheirSign();
    void weakLinksAreLeftOut();
    void manyLinksLeaveRoomBetweenThem();
    void pointingFadesTheLinksOfOthers();
    void pointingAtANeuronTells();
    void theNearestNeuronOfTheColumnIsMeant();
    void clicksGiveTheNeuronNotItsPlace();
    void pointingFromOutsideRingsSilently();
    void thePinnedNeuronKeepsItsRing();
    void keysPointAndClick();
    void spaceIsTheWindowsWhileTheMousePoints();
    void neuronsMoveToTheirPlaces();
    void aSecondOrderStartsAtTheEndOfTheFirst();
    void layersOrderedTogetherMoveTogether();
    void reducedMotionAndHiddenDiagramsMoveAtOnce();
    void linksFollowTheOrder();
    void whileRunningOnePictureAPause();
    void nothingRunsWhenNothingIsDue();
    void whatStillFitsIsKept();
    void fewerNeuronsForgetThePointedOne();
    void manyNeuronsStandSideBySide();
    void largeTypeLeavesRoomForTheNeurons();
    void anEmptyDiagramDrawsItsTitleOnly();
    void theKeyGivesWayToACornerWidget();
    void wordsTellWhatIsDrawn();
    void filesOfVectorsHoldNoImage();
    void weightsThatAreNoNumberAreLeftOut();

private:
    QColor colorAt(const QPoint& at) { return m_view->grab().toImage().pixelColor(at); }
    QColor ground() const { return m_view->palette().color(QPalette::Window); }
    void setWeights(const QList<int>& sizes, double value)
    {
        QList<Matrix<double>> weights;
        for (qsizetype i = 1; i < sizes.size(); ++i)
            weights.append(Matrix<double>::Constant(sizes[i], sizes[i - 1], value));
        m_view->setWeights(weights);
    }

    Theme m_theme;
    std::unique_ptr<NeuronDiagram> m_view;
};

void TestNeuronDiagram::init()
{
    m_theme = Theme::light();
    m_view = std::make_unique<NeuronDiagram>(m_theme);
    m_view->setTitle("Network");
    m_view->setLayers({6, 20, 12, 4});
    m_view->setNeurons(0, pureShares(20, 4), QList<bool>(20, false), {});
    m_view->resize(420, 250);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestNeuronDiagram::cleanup()
{
    m_view.reset();
}

void TestNeuronDiagram::pureNeuronsHaveTheColourOfTheirFactor()
{
    for (int factor = 0; factor < 4; ++factor)
        QCOMPARE(colorAt(m_view->neuronCentre(0, 5 * factor + 2).toPoint()).rgb(),
            m_theme.factor(factor).fill.rgb());
}

void TestNeuronDiagram::mixedNeuronsArePies()
{
    Matrix<double> shares = pureShares(12, 2);
    shares.row(0) << 0.25, 0.75; // clockwise from the top
    m_view->setNeurons(1, shares, {}, {});
    m_view->resize(900, 500);
    const QPointF centre = m_view->neuronCentre(1, 0);
    const double radius = m_view->neuronRadius(1);
    QCOMPARE(radius, 8.0);
    QCOMPARE(colorAt((centre + QPointF(3, -3)).toPoint()), m_theme.factor(0).fill);
    for (const QPointF& rest : {QPointF(3, 3), QPointF(-3, 3), QPointF(-4, -4)})
        QCOMPARE(colorAt((centre + rest).toPoint()), m_theme.factor(1).fill);
}

void TestNeuronDiagram::repeatedHuesHaveAWhiteCore()
{
    m_view->setNeurons(1, pureShares(12, 12), {}, {});
    m_view->resize(900, 500);
    QCOMPARE(colorAt(m_view->neuronCentre(1, 1).toPoint()), m_theme.factor(1).fill);
    const QPointF repeated = m_view->neuronCentre(1, 7);
    QCOMPARE(colorAt(repeated.toPoint()), m_theme.canvas);
    QCOMPARE(colorAt((repeated + QPointF(5, 0)).toPoint()), m_theme.factor(1).fill);
}

void TestNeuronDiagram::inactiveNeuronsAreEmpty()
{
    QList<bool> isInactive(20, false);
    isInactive[3] = true;
    m_view->setNeurons(0, pureShares(20, 4), isInactive, {});
    QCOMPARE(colorAt(m_view->neuronCentre(0, 3).toPoint()), m_theme.canvas);
    QCOMPARE(colorAt(m_view->neuronCentre(0, 2).toPoint()), m_theme.factor(0).fill);
}

void TestNeuronDiagram::linksHaveTheColourOfTheirSign()
{
    m_view->setLayers({1, 1, 1});
    m_view->setWeights({Matrix<double>::Constant(1, 1, 0.2), Matrix<double>::Constant(1, 1, -3)});
    const QPointF neuron = m_view->neuronCentre(0, 0);
    const QColor positive = colorAt(atMiddle(m_view->inputCentre(0), neuron));
    const QColor negative = colorAt(atMiddle(neuron, m_view->outputCentre(0)));
    QVERIFY(isBlend(positive, m_theme.positiveWeight, 0.85, ground()));
    QVERIFY(isBlend(negative, m_theme.negativeWeight, 0.85, ground()));
}

void TestNeuronDiagram::weakLinksAreLeftOut()
{
    m_view->setLayers({3, 1, 1});
    Matrix<double> incoming(1, 3);
    const auto lastLinkIsSeen = [&](double weight) {
        incoming << 1, 0, weight;
        m_view->setWeights({incoming, Matrix<double>::Constant(1, 1, 1)});
        const QImage shown = m_view->grab().toImage();
        const QPoint middle = atMiddle(m_view->inputCentre(2), m_view->neuronCentre(0, 0));
        bool isSeen = false;
        for (int dy = -3; dy <= 3; ++dy)
            isSeen = isSeen || shown.pixelColor(middle + QPoint(0, dy)) != ground();
        return isSeen;
    };
    QVERIFY(!lastLinkIsSeen(0.059));
    QVERIFY(lastLinkIsSeen(0.061));
    QVERIFY(lastLinkIsSeen(-0.061));
}

void TestNeuronDiagram::manyLinksLeaveRoomBetweenThem()
{
    const QList<int> sizes{10, 64, 64, 64, 64, 64, 64, 8};
    m_view->setLayers(sizes);
    setWeights(sizes, 1);
    const QImage shown = m_view->grab().toImage();
    const int x = atMiddle(m_view->neuronCentre(2, 0), m_view->neuronCentre(3, 0)).x();
    int empty = 0, all = 0;
    for (int y = int(m_view->neuronCentre(2, 0).y()); y < int(m_view->neuronCentre(2, 63).y());
         ++y, ++all)
        empty += shown.pixelColor(x, y) == ground() ? 1 : 0;
    QVERIFY2(empty > all / 4, qPrintable(QString::number(empty)));
    QVERIFY(empty < all);
}

void TestNeuronDiagram::pointingFadesTheLinksOfOthers()
{
    m_view->setLayers({2, 2, 1});
    m_view->setWeights({Matrix<double>::Identity(2, 2), Matrix<double>::Constant(1, 2, 1)});
    m_view->setPointed(0, 0);
    const auto linkOf = [this](int neuron) {
        const QPointF from = m_view->inputCentre(neuron), to = m_view->neuronCentre(0, neuron);
        return colorAt(atMiddle(from, to));
    };
    // On its own ghost of a quarter.
    QVERIFY(isBlend(linkOf(0), m_theme.positiveWeight, 0.85 + 0.15 * 0.85 / 4, ground()));
    QVERIFY(isBlend(linkOf(1), m_theme.positiveWeight, 0.85 / 4, ground()));
    m_view->setPointed(-1, -1);
    QVERIFY(isBlend(linkOf(1), m_theme.positiveWeight, 0.85, ground()));
}

void TestNeuronDiagram::pointingAtANeuronTells()
{
    QSignalSpy pointed(m_view.get(), &NeuronDiagram::neuronPointed);
    QSignalSpy left(m_view.get(), &NeuronDiagram::pointerLeft);
    QStringList words;
    for (int i = 0; i < 20; ++i)
        words << QStringLiteral("words of %1").arg(i);
    m_view->setNeurons(0, pureShares(20, 4), {}, words);
    QTest::mouseMove(m_view.get(), m_view->neuronCentre(0, 7).toPoint());
    QTRY_COMPARE(pointed.count(), 1);
    QCOMPARE(pointed.constLast(), QVariantList({0, 7}));
    QCOMPARE(m_view->shownLabel(), QStringLiteral("words of 7"));
    words[7] = "other words";
    m_view->setNeurons(0, pureShares(20, 4), {}, words);
    QCOMPARE(m_view->shownLabel(), QStringLiteral("other words"));
    QTest::mouseMove(m_view.get(), m_view->neuronCentre(1, 2).toPoint());
    QTRY_COMPARE(pointed.count(), 2);
    QCOMPARE(pointed.constLast(), QVariantList({1, 2}));
    QTest::mouseMove(m_view.get(), m_view->inputCentre(2).toPoint());
    QTRY_COMPARE(left.count(), 1);
    QCOMPARE(m_view->pointedLayer(), -1);
    QVERIFY(m_view->shownLabel().isEmpty());
}

void TestNeuronDiagram::theNearestNeuronOfTheColumnIsMeant()
{
    const QPointF neuron = m_view->neuronCentre(1, 4);
    QTest::mouseMove(m_view.get(), (neuron + QPointF(11, 2)).toPoint());
    QTRY_COMPARE(m_view->pointedNeuron(), 4);
    const QPointF first = m_view->neuronCentre(1, 0);
    QTest::mouseMove(m_view.get(), (first - QPointF(0, 11)).toPoint());
    QTRY_COMPARE(m_view->pointedNeuron(), 0);
    QTest::mouseMove(m_view.get(), (neuron + QPointF(20, 0)).toPoint());
    QTRY_COMPARE(m_view->pointedNeuron(), -1);
}

void TestNeuronDiagram::clicksGiveTheNeuronNotItsPlace()
{
    m_theme.reducedMotion = true;
    m_view->setOrder(0, reversed(20));
    QSignalSpy clicked(m_view.get(), &NeuronDiagram::neuronClicked);
    const QPoint top(qRound(m_view->neuronCentre(0, 0).x()),
        qRound(std::min(m_view->neuronCentre(0, 0).y(), m_view->neuronCentre(0, 19).y())));
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, top);
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked.constLast(), QVariantList({0, 19}));
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(3, 3));
    QTest::mouseClick(m_view.get(), Qt::RightButton, {}, top);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, m_view->inputCentre(0).toPoint());
    QCOMPARE(clicked.count(), 1);
}

void TestNeuronDiagram::pointingFromOutsideRingsSilently()
{
    QSignalSpy pointed(m_view.get(), &NeuronDiagram::neuronPointed);
    const QPointF centre = m_view->neuronCentre(1, 5);
    const QPoint ring = (centre + QPointF(m_view->neuronRadius(1) + 2.5, 0)).toPoint();
    const auto isInk = [&] { return colorAt(ring).lightness() < 110; };
    QVERIFY(!isInk());
    m_view->setPointed(1, 5);
    QVERIFY(isInk());
    QVERIFY(m_view->shownLabel().isEmpty());
    QCOMPARE(pointed.count(), 0);
    m_view->setPointed(1, 12);
    QCOMPARE(m_view->pointedLayer(), -1);
    QVERIFY(!isInk());
}

void TestNeuronDiagram::thePinnedNeuronKeepsItsRing()
{
    const QPointF centre = m_view->neuronCentre(1, 5);
    const QPoint ring = (centre + QPointF(m_view->neuronRadius(1) + 2.5, 0)).toPoint();
    const auto isInk = [&] { return colorAt(ring).lightness() < 150; };
    m_view->setPinned(1, 5);
    QVERIFY(isInk());
    m_view->setPointed(0, 3);
    QVERIFY(isInk());
    m_view->setPinned(-1, -1);
    QVERIFY(!isInk());
}

void TestNeuronDiagram::keysPointAndClick()
{
    m_theme.reducedMotion = true;
    m_view->setOrder(1, reversed(12));
    m_view->setShownLayer(1);
    QSignalSpy pointed(m_view.get(), &NeuronDiagram::neuronPointed);
    QSignalSpy clicked(m_view.get(), &NeuronDiagram::neuronClicked);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(m_view.get(), key);
        return QList<int>{m_view->pointedLayer(), m_view->pointedNeuron()};
    };
    QTest::keyClick(m_view.get(), Qt::Key_Return); // nothing to click yet
    QCOMPARE(clicked.count(), 0);
    QCOMPARE(press(Qt::Key_Down), (QList<int>{1, 11}));
    QCOMPARE(press(Qt::Key_Down), (QList<int>{1, 10}));
    QCOMPARE(press(Qt::Key_Up), (QList<int>{1, 11}));
    QCOMPARE(press(Qt::Key_Up), (QList<int>{1, 11}));
    QCOMPARE(press(Qt::Key_End), (QList<int>{1, 0}));
    QCOMPARE(press(Qt::Key_Left), (QList<int>{0, 19}));
    QCOMPARE(press(Qt::Key_Left), (QList<int>{0, 19}));
    QCOMPARE(press(Qt::Key_Home), (QList<int>{0, 0}));
    QCOMPARE(press(Qt::Key_Right), (QList<int>{1, 11}));
    QCOMPARE(pointed.count(), 7);
    QCOMPARE(m_view->shownLabel(), QStringLiteral("neuron 12"));
    press(Qt::Key_Return);
    press(Qt::Key_Space);
    QCOMPARE(clicked.count(), 2);
    QCOMPARE(clicked.constLast(), QVariantList({1, 11}));
}

void TestNeuronDiagram::spaceIsTheWindowsWhileTheMousePoints()
{
    const auto takesSpace = [this] {
        QKeyEvent event(QEvent::ShortcutOverride, Qt::Key_Space, {});
        event.ignore();
        QCoreApplication::sendEvent(m_view.get(), &event);
        return event.isAccepted();
    };
    QVERIFY(!takesSpace());
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QVERIFY(takesSpace());
    QTest::mouseMove(m_view.get(), m_view->neuronCentre(0, 7).toPoint());
    QTRY_COMPARE(m_view->pointedNeuron(), 7);
    QVERIFY(!takesSpace());
}

void TestNeuronDiagram::neuronsMoveToTheirPlaces()
{
    const QPointF top = m_view->neuronCentre(0, 0), bottom = m_view->neuronCentre(0, 19);
    m_view->setOrder(0, reversed(20));
    QVERIFY(m_view->isMoving());
    QCOMPARE(m_view->neuronCentre(0, 0), top);
    QTRY_VERIFY(m_view->neuronCentre(0, 0) != top);
    QTRY_VERIFY(!m_view->isMoving());
    QCOMPARE(m_view->neuronCentre(0, 0), bottom);
    QCOMPARE(m_view->neuronCentre(0, 19), top);
    QCOMPARE(colorAt(top.toPoint()), m_theme.factor(3).fill);
    m_view->setOrder(0, reversed(20)); // as it is
    QVERIFY(!m_view->isMoving());
    m_view->setOrder(0, {});
    QTRY_VERIFY(!m_view->isMoving());
    QCOMPARE(m_view->neuronCentre(0, 0), top);
}

void TestNeuronDiagram::aSecondOrderStartsAtTheEndOfTheFirst()
{
    const QPointF top = m_view->neuronCentre(0, 0), bottom = m_view->neuronCentre(0, 19);
    m_view->setOrder(0, reversed(20));
    QTRY_VERIFY(m_view->neuronCentre(0, 0) != top);
    m_view->setOrder(0, {});
    QVERIFY(m_view->isMoving());
    QCOMPARE(m_view->neuronCentre(0, 0), bottom);
    QTRY_VERIFY(!m_view->isMoving());
    QCOMPARE(m_view->neuronCentre(0, 0), top);
}

void TestNeuronDiagram::layersOrderedTogetherMoveTogether()
{
    const QPointF first = m_view->neuronCentre(0, 0), second = m_view->neuronCentre(1, 0);
    m_view->setOrder(0, reversed(20));
    m_view->setOrder(1, reversed(12));
    QCOMPARE(m_view->neuronCentre(0, 0), first);
    QCOMPARE(m_view->neuronCentre(1, 0), second);
    QTRY_VERIFY(!m_view->isMoving());
    QVERIFY(m_view->neuronCentre(0, 0) != first);
    QVERIFY(m_view->neuronCentre(1, 0) != second);
}

void TestNeuronDiagram::reducedMotionAndHiddenDiagramsMoveAtOnce()
{
    const QPointF bottom = m_view->neuronCentre(0, 19);
    m_theme.reducedMotion = true;
    m_view->setOrder(0, reversed(20));
    QVERIFY(!m_view->isMoving());
    QCOMPARE(m_view->neuronCentre(0, 0), bottom);
    m_theme.reducedMotion = false;
    m_view->setOrder(0, {});
    QVERIFY(m_view->isMoving());
    m_view->hide(); // ends what moves
    QVERIFY(!m_view->isMoving());
    QCOMPARE(m_view->neuronCentre(0, 19), bottom);
    m_view->setOrder(0, reversed(20));
    QVERIFY(!m_view->isMoving());
    QCOMPARE(m_view->neuronCentre(0, 0), bottom);
}

void TestNeuronDiagram::linksFollowTheOrder()
{
    m_theme.reducedMotion = true;
    m_view->setLayers({1, 3, 1});
    Matrix<double> incoming = Matrix<double>::Zero(3, 1);
    incoming(0, 0) = 1;
    m_view->setWeights({incoming, Matrix<double>::Zero(1, 3)});
    const auto isReached = [this](int neuron) {
        const QPointF end
            = m_view->neuronCentre(0, neuron) - QPointF(m_view->neuronRadius(0) + 2, 0);
        return colorAt(end.toPoint()) != ground();
    };
    QVERIFY(isReached(0) && !isReached(1) && !isReached(2));
    m_view->setOrder(0, {1, 2, 0});
    QVERIFY(isReached(0) && !isReached(1) && !isReached(2));
}

void TestNeuronDiagram::whileRunningOnePictureAPause()
{
    const QList<int> sizes{6, 20, 12, 4};
    QCoreApplication::processEvents();
    m_view->setRunning(true);
    const int before = m_view->linkPictureCount();
    for (int i = 0; i < 50; ++i) {
        setWeights(sizes, i);
        m_view->setPointed(0, i % 20); // the rings are drawn at once, without the links
        m_view->grab();
    }
    QCOMPARE(m_view->linkPictureCount(), before + 1);
    QVERIFY(m_view->isWaiting());
    QTRY_COMPARE(m_view->linkPictureCount(), before + 2); // the last of them, once
    QTRY_VERIFY(!m_view->isWaiting());
    QCOMPARE(m_view->linkPictureCount(), before + 2);
    setWeights(sizes, 1);
    setWeights(sizes, 2);
    m_view->setRunning(false); // shows what is due
    QVERIFY(!m_view->isWaiting());
    m_view->grab();
    QCOMPARE(m_view->linkPictureCount(), before + 3);
    for (int i = 0; i < 3; ++i) {
        setWeights(sizes, i);
        m_view->grab();
    }
    QCOMPARE(m_view->linkPictureCount(), before + 6);
}

void TestNeuronDiagram::nothingRunsWhenNothingIsDue()
{
    m_view->setRunning(true);
    QVERIFY(!m_view->isWaiting());
    setWeights({6, 20, 12, 4}, 1);
    QTRY_VERIFY(!m_view->isWaiting());
    const int drawn = m_view->linkPictureCount();
    m_view->setPointed(0, 1);
    m_view->setPinned(0, 2);
    m_view->setShownLayer(1);
    m_view->setNeurons(0, pureShares(20, 4), {}, {});
    m_view->grab();
    QCOMPARE(m_view->linkPictureCount(), drawn); // the links are as they were
    m_view->resize(500, 300);
    m_view->grab();
    QCOMPARE(m_view->linkPictureCount(), drawn + 1);
    m_view->hide();
    setWeights({6, 20, 12, 4}, 2);
    QVERIFY(!m_view->isWaiting());
    m_view->show();
    QTRY_COMPARE(m_view->linkPictureCount(), drawn + 2);
}

void TestNeuronDiagram::whatStillFitsIsKept()
{
    m_theme.reducedMotion = true;
    m_view->setOrder(0, reversed(20));
    m_view->setPinned(1, 3);
    m_view->setLayers({6, 20, 8, 4});
    QVERIFY(m_view->neuronCentre(0, 19).y() < m_view->neuronCentre(0, 0).y());
    QVERIFY(m_view->neuronCentre(1, 7).y() > m_view->neuronCentre(1, 0).y());
    QCOMPARE(colorAt(m_view->neuronCentre(0, 19).toPoint()), m_theme.factor(3).fill);
    QCOMPARE(m_view->layerCount(), 2);
    m_view->setLayers({6, 4});
    QCOMPARE(m_view->layerCount(), 0);
    QVERIFY(!m_view->grab().isNull());
}

void TestNeuronDiagram::fewerNeuronsForgetThePointedOne()
{
    QSignalSpy left(m_view.get(), &NeuronDiagram::pointerLeft);
    m_view->setPointed(1, 10);
    m_view->setPinned(1, 11);
    m_view->setLayers({6, 20, 5, 4});
    QCOMPARE(m_view->pointedLayer(), -1);
    QCOMPARE(left.count(), 1);
    QVERIFY(!m_view->grab().isNull());
}

void TestNeuronDiagram::manyNeuronsStandSideBySide()
{
    m_view->setLayers({10, 64, 64, 64, 64, 64, 64, 8});
    for (int layer = 0; layer < 6; ++layer) {
        const double radius = m_view->neuronRadius(layer);
        QCOMPARE(radius, 2.5);
        for (int a = 0; a < 64; ++a) {
            const QPointF centre = m_view->neuronCentre(layer, a);
            QVERIFY(m_view->rect().contains(centre.toPoint()));
            for (int b = 0; b < a; ++b) {
                const QPointF apart = centre - m_view->neuronCentre(layer, b);
                QVERIFY(std::hypot(apart.x(), apart.y()) >= 2 * radius);
            }
        }
        if (layer > 0)
            QVERIFY(
                m_view->neuronCentre(layer, 0).x() - m_view->neuronCentre(layer - 1, 0).x() > 30);
    }
}

void TestNeuronDiagram::largeTypeLeavesRoomForTheNeurons()
{
    const double before = m_view->neuronCentre(0, 0).y();
    m_theme.textScale = 2;
    QEvent change(QEvent::FontChange);
    QCoreApplication::sendEvent(m_view.get(), &change);
    QVERIFY(m_view->neuronCentre(0, 0).y() > before);
    QVERIFY(m_view->neuronCentre(0, 19).y() < 250);
    QVERIFY(m_view->neuronCentre(0, 19).y() - m_view->neuronCentre(0, 0).y() > 100);
    QVERIFY(m_view->minimumSizeHint().height() <= 250);
}

void TestNeuronDiagram::anEmptyDiagramDrawsItsTitleOnly()
{
    m_view->setLayers({});
    const QImage shown = m_view->grab().toImage();
    int titlePixels = 0;
    for (int y = 0; y < shown.height(); ++y) {
        for (int x = 0; x < shown.width(); ++x) {
            if (shown.pixelColor(x, y) == ground())
                continue;
            ++titlePixels;
            QVERIFY2(y < 24 && x < 120, qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
        }
    }
    QVERIFY(titlePixels > 0);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->pointedLayer(), -1);
    QTest::mouseMove(m_view.get(), m_view->rect().center());
    m_view->setWeights({});
    QVERIFY(m_view->accessibleDescription().isEmpty());
}

void TestNeuronDiagram::theKeyGivesWayToACornerWidget()
{
    const auto isShown = [this](const QColor& color) {
        const QImage shown = m_view->grab().toImage();
        for (int y = 0; y < 24; ++y) {
            for (int x = 210; x < shown.width(); ++x) {
                if (shown.pixelColor(x, y) == color)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(isShown(m_theme.positiveWeight) && isShown(m_theme.negativeWeight));
    m_view->setCornerWidget(new QLabel("corner"));
    QVERIFY(!isShown(m_theme.positiveWeight) && !isShown(m_theme.negativeWeight));
    m_view->setCornerWidget(nullptr);
    QVERIFY(isShown(m_theme.positiveWeight) && isShown(m_theme.negativeWeight));
}

void TestNeuronDiagram::wordsTellWhatIsDrawn()
{
    QCOMPARE(m_view->accessibleName(), QStringLiteral("Network"));
    QCOMPARE(m_view->accessibleDescription(),
        QStringLiteral("Inputs: 6. Neurons of each hidden layer: 20, 12. Outputs: 4."));
    m_view->setNeurons(1, pureShares(12, 4), {}, QStringList(12, "neuron, $r$ = 0.56"));
    m_view->setPointed(1, 4);
    QCOMPARE(m_view->accessibleDescription(), QStringLiteral("neuron, r = 0.56"));
}

void TestNeuronDiagram::filesOfVectorsHoldNoImage()
{
    setWeights({6, 20, 12, 4}, 1);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(m_view->size());
    QPainter painter(&generator);
    m_view->render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
    painter.end();
    QVERIFY(!buffer.data().contains("<image"));
    QVERIFY(buffer.data().count("<path") > 100);
}

void TestNeuronDiagram::weightsThatAreNoNumberAreLeftOut()
{
    m_view->setLayers({2, 1, 1});
    Matrix<double> incoming(1, 2);
    incoming << std::numeric_limits<double>::infinity(), 1;
    m_view->setWeights(
        {incoming, Matrix<double>::Constant(1, 1, std::numeric_limits<double>::quiet_NaN())});
    const QPointF neuron = m_view->neuronCentre(0, 0);
    QCOMPARE(colorAt(atMiddle(m_view->inputCentre(0), neuron)), ground());
    QCOMPARE(colorAt(atMiddle(neuron, m_view->outputCentre(0))), ground());
    QVERIFY(colorAt(atMiddle(m_view->inputCentre(1), neuron)) != ground());
}

QTEST_MAIN(TestNeuronDiagram)
#include "tst_neuron_diagram.moc"
