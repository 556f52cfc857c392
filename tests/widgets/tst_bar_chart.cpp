// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bar_chart.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QTest>

#include <cmath>
#include <limits>
#include <memory>

using namespace untangle;

class TestBarChart : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, m_theme); }

    void init()
    {
        m_chart = std::make_unique<BarChart>(m_theme);
        m_chart->setMaximum(5);
        m_chart->setRowLabels(QStringLiteral("before"), QStringLiteral("now"));
        m_chart->resize(571, m_chart->sizeHint().height());
    }

    void cleanup() { m_chart.reset(); }

    void partsLieEndToEndInScale()
    {
        setEnergy(0.6667, 3.92);
        QCOMPARE(at(0.1), m_theme.prediction.fill);
        QCOMPARE(at(0.6), m_theme.prediction.fill);
        QCOMPARE(at(0.75), m_theme.activity.fill);
        QCOMPARE(at(4.5), m_theme.activity.fill);
        QVERIFY(at(4.65) != m_theme.activity.fill);
        QCOMPARE(m_chart->total(), 0.6667 + 3.92);
        QCOMPARE(m_chart->barRect().height(), 34);
    }

    void scaleStaysWhileTheBarChanges()
    {
        const QRect before = m_chart->barRect();
        const double two = m_chart->xOf(2);
        setEnergy(0.6667, 2);
        m_chart->setReference(2.6);
        QCOMPARE(m_chart->barRect(), before);
        QCOMPARE(m_chart->xOf(2), two);
    }

    void barBeyondTheScaleEndsAtItsEnd()
    {
        setEnergy(3, 40);
        QVERIFY(m_chart->barRect().right() < m_chart->width() - 40);
        const QImage image = grab();
        for (int x = m_chart->barRect().right() + 2; x < image.width(); ++x)
            QVERIFY(image.pixelColor(x, m_chart->barRect().top() + 2) != m_theme.activity.fill);
    }

    void wrongValuesAreLeftOut()
    {
        const double infinite = std::numeric_limits<double>::infinity();
        m_chart->setParts({{std::nan(""), QStringLiteral("a"), Qt::red},
            {infinite, QStringLiteral("b"), Qt::red}, {-1, QStringLiteral("c"), Qt::red},
            {0, QStringLiteral("d"), Qt::red}, {2, QStringLiteral("e"), Qt::blue}});
        m_chart->setReference(infinite, QStringLiteral("x"));
        QCOMPARE(m_chart->total(), 2.0);
        QCOMPARE(at(0.1), QColor(Qt::blue));
        QVERIFY(!m_chart->accessibleDescription().contains(QStringLiteral("inf")));
        QVERIFY(!m_chart->accessibleDescription().contains(QStringLiteral("nan")));
    }

    void stateBeforeStandsPaleAbove()
    {
        setEnergy(0.6667, 3.92);
        const QPoint above(qRound(m_chart->xOf(0.3)), m_chart->barRect().top() - 15);
        const QColor empty = grab().pixelColor(above);
        m_chart->setBefore({{0.6667, {}, m_theme.prediction.fill}});
        const QColor pale = grab().pixelColor(above);
        QVERIFY(pale != empty);
        const double share = (1.0 * empty.red() - pale.red())
            / (1.0 * empty.red() - m_theme.prediction.fill.red());
        QVERIFY(std::abs(share - 0.55) < 0.02);
    }

    void markStandsAtTheReferenceAndMissesTheNumbers()
    {
        setEnergy(0.6667, 3.92);
        m_chart->setReference(2.667, QStringLiteral("least possible <b>2.667</b>"));
        const QImage image = grab();
        const QRect bar = m_chart->barRect();
        const int x = qRound(m_chart->xOf(2.667));
        int ink = 0;
        for (int y = bar.top(); y <= bar.bottom(); ++y) {
            ink += image.pixelColor(x, y) == m_theme.ink;
            for (const int side : {-2, 2}) // the halo
                QVERIFY(image.pixelColor(x + side, y).lightness() > 240);
            for (const int side : {-5, 5}) // and no number that it cuts
                QCOMPARE(image.pixelColor(x + side, y), m_theme.activity.fill);
        }
        QVERIFY(ink > 10 && ink < 34); // dashed
    }

    void descriptionTellsTheNumbers()
    {
        setEnergy(0.6667, 3.92);
        m_chart->setBefore({{0.6667, {}, m_theme.prediction.fill}});
        m_chart->setReference(2.667, QStringLiteral("least possible <b>2.667</b>"));
        QCOMPARE(m_chart->accessibleDescription(),
            QStringLiteral("variance 0.667, bias² 3.920, total 4.587; before 0.667; "
                           "least possible 2.667"));
    }

private:
    void setEnergy(double variance, double bias)
    {
        m_chart->setParts({{variance, QStringLiteral("variance"), m_theme.prediction.fill},
            {bias, QStringLiteral("bias²"), m_theme.activity.fill}});
    }

    QImage grab() const { return m_chart->grab().toImage(); }

    // Near the upper edge of the bar, where no number stands.
    QColor at(double value) const
    {
        return grab().pixelColor(qRound(m_chart->xOf(value)), m_chart->barRect().top() + 2);
    }

    const Theme m_theme = Theme::light();
    std::unique_ptr<BarChart> m_chart;
};

QTEST_MAIN(TestBarChart)
#include "tst_bar_chart.moc"
