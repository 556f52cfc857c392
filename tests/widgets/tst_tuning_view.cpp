// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tuning_view.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace untangle;

namespace {

// Rises with slope 1 from -1 to 1, with a band of half width 0.25.
TuningPanel rising(int factor, int bins = 20)
{
    TuningPanel panel;
    panel.name = QStringLiteral("$e$_{%1}").arg(factor + 1);
    panel.factor = factor;
    for (int bin = 0; bin < bins; ++bin) {
        const double x = -1 + (bin + 0.5) * 2 / bins;
        panel.x.append(x);
        panel.mean.append(x);
        panel.low.append(x - 0.25);
        panel.high.append(x + 0.25);
    }
    return panel;
}

} // namespace

class TestTuningView : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<TuningView>(m_theme);
        m_view->resize(400, 120);
        m_view->show();
        m_view->setHoverText([](int panel, int bin) {
            return QStringList{QStringLiteral("panel %1, bin %2").arg(panel).arg(bin)};
        });
    }
    void cleanup() { m_view.reset(); }

    void aCurveHasTheColourOfItsFactorAndItsBandIsPaler()
    {
        m_view->setPanels({rising(0), rising(2)});
        const TuningPanel panel = rising(2);
        QCOMPARE(
            colorAt(m_view->pixelAt(1, panel.x[10], panel.mean[10])), m_theme.factor(2).fill.rgb());
        const QColor band = QColor(colorAt(m_view->pixelAt(1, panel.x[10], panel.mean[10] + 0.15)));
        QVERIFY(band != m_theme.sunken && band != m_theme.factor(2).fill);
        QCOMPARE(
            colorAt(m_view->pixelAt(1, panel.x[10], panel.mean[10] + 0.6)), m_theme.sunken.rgb());
    }

    void theAxisHoldsWhatItIsAskedTo()
    {
        TuningPanel flat = rising(0);
        for (QList<double>* list : {&flat.mean, &flat.low, &flat.high})
            list->fill(0.5);
        m_view->setPanels({flat});
        QVERIFY(m_view->yRange().span() < 1.5);
        m_view->setLeastRange(AxisRange{0, 4});
        m_view->setPanels({flat});
        QVERIFY(m_view->yRange().minimum <= 0 && m_view->yRange().maximum >= 4);
    }

    void panelsShareTheirRange()
    {
        TuningPanel flat = rising(1);
        for (double& value : flat.mean)
            value = 0;
        m_view->setPanels({rising(0), flat});
        QVERIFY(m_view->yRange().minimum <= -1.2 && m_view->yRange().maximum >= 1.2);
        QCOMPARE(m_view->pixelAt(0, 0, 0.5).y(), m_view->pixelAt(1, 0, 0.5).y());
    }

    void aValueIsReadOffByPointing()
    {
        m_view->setPanels({rising(0), rising(1)});
        QVERIFY(m_view->shownLabel().isEmpty());
        const QRectF panel = m_view->panelRect(1);
        QTest::mouseMove(m_view.get(), QPointF(panel.left() + 1, panel.center().y()).toPoint());
        QCOMPARE(m_view->shownLabel(), QStringList("panel 1, bin 0"));
        QTest::mouseMove(m_view.get(), QPointF(panel.right() - 2, panel.center().y()).toPoint());
        QCOMPARE(m_view->shownLabel(), QStringList("panel 1, bin 19"));
        // Where the panel is gone, nothing is pointed at.
        m_view->setPanels({rising(0)});
        QVERIFY(m_view->shownLabel().isEmpty());
    }

    void keysWalkThroughAllPanels()
    {
        m_view->setPanels({rising(0, 3), rising(1, 3)});
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->shownLabel(), QStringList("panel 1, bin 0"));
        QCOMPARE(m_view->accessibleDescription(), QStringLiteral("panel 1, bin 0"));
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QCOMPARE(m_view->shownLabel(), QStringList("panel 0, bin 2"));
    }

    void whatIsNoNumberIsAGap()
    {
        TuningPanel broken = rising(0);
        broken.mean[10] = broken.low[10] = std::numeric_limits<double>::quiet_NaN();
        broken.high[11] = std::numeric_limits<double>::infinity();
        m_view->setPanels({broken});
        QVERIFY(std::isfinite(m_view->yRange().minimum) && m_view->yRange().maximum < 10);
        QVERIFY(!m_view->grab().isNull());
        m_view->setPanels({});
        QVERIFY(!m_view->grab().isNull());
    }

private:
    QRgb colorAt(const QPointF& at) { return m_view->grab().toImage().pixel(at.toPoint()); }
    Theme m_theme = Theme::light();
    std::unique_ptr<TuningView> m_view;
};

QTEST_MAIN(TestTuningView)
#include "tst_tuning_view.moc"
