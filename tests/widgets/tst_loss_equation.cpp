// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/loss_equation.h"
#include "widgets/number_text.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>
#include <memory>

using namespace untangle;

class TestLossEquation : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, m_theme); }

    void init()
    {
        m_equation = std::make_unique<LossEquation>(m_theme);
        m_equation->setGroupNames(
            QStringLiteral("functional constraint"), QStringLiteral("biological constraints"));
        for (const Cost cost :
            {Cost::Total, Cost::Prediction, Cost::Nonneg, Cost::Activity, Cost::Weight})
            m_equation->setValue(cost, 0.0358);
        m_equation->resize(700, m_equation->sizeHint().height());
        m_equation->show();
        QApplication::setActiveWindow(m_equation.get());
        QVERIFY(QTest::qWaitForWindowActive(m_equation.get()));
    }

    void cleanup() { m_equation.reset(); }

    void mouseSwitchesATerm()
    {
        QSignalSpy toggled(m_equation.get(), &LossEquation::termToggled);
        QTest::mouseClick(term(3), Qt::LeftButton);
        QCOMPARE(toggled.count(), 1);
        QCOMPARE(toggled.first()[0].value<Cost>(), Cost::Activity);
        QCOMPARE(toggled.first()[1].toBool(), false);
        QVERIFY(!m_equation->isTermOn(Cost::Activity));
        QVERIFY(m_equation->isTermOn(Cost::Weight));
    }

    void keyboardReachesTheThreeSwitchesOnly()
    {
        QSignalSpy toggled(m_equation.get(), &LossEquation::termToggled);
        term(2)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(term(2), Qt::Key_Tab);
        QVERIFY(term(3)->hasFocus());
        QTest::keyClick(term(3), Qt::Key_Space);
        QCOMPARE(toggled.first()[0].value<Cost>(), Cost::Activity);
        QTest::keyClick(term(3), Qt::Key_Tab);
        QVERIFY(term(4)->hasFocus());
        QTest::keyClick(term(4), Qt::Key_Tab);
        QVERIFY(term(2)->hasFocus());
    }

    void predictionCannotBeSwitchedOff()
    {
        QSignalSpy toggled(m_equation.get(), &LossEquation::termToggled);
        QTest::mouseClick(term(1), Qt::LeftButton);
        m_equation->setTermOn(Cost::Prediction, false);
        QVERIFY(m_equation->isTermOn(Cost::Prediction));
        m_equation->setTermOn(Cost::Nonneg, false); // setters are silent
        QVERIFY(!m_equation->isTermOn(Cost::Nonneg));
        QCOMPARE(toggled.count(), 0);
    }

    void termThatIsOffLosesItsColour()
    {
        const auto coloured = [this] {
            const QImage image = term(2)->grab().toImage();
            int count = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixelColor(x, y).rgb() == m_theme.nonneg.text.rgb()
                        || image.pixelColor(x, y).rgb() == m_theme.nonneg.fill.rgb();
            return count;
        };
        QVERIFY(coloured() > 20);
        m_equation->setTermOn(Cost::Nonneg, false);
        QCOMPARE(coloured(), 0);
    }

    void runningNumbersMoveNothing()
    {
        const QRect before = term(4)->geometry();
        for (const double value : {1e-7, 0.0, 123456.0, std::numeric_limits<double>::infinity()}) {
            m_equation->setValue(Cost::Nonneg, value);
            QCOMPARE(term(4)->geometry(), before);
        }
    }

    void smallCostFitsBelowAShortName()
    {
        m_equation->setTermName(Cost::Prediction, QStringLiteral("x"));
        QApplication::processEvents();
        const QFontMetricsF metrics(m_theme.font(TextRole::Caption));
        for (const double cost : {1.07e-5, 8.88e-5, 5.36e-4, 0.0888, 8.88, 88888.0})
            QVERIFY2(term(1)->width() >= metrics.horizontalAdvance(formatCost(cost)) + 4,
                qPrintable(formatCost(cost)));
    }

    void totalIsTheLastToGoWhenNarrow()
    {
        m_equation->resize(560, 64);
        QVERIFY(!term(0)->isHidden());
        QVERIFY(term(4)->geometry().right() < 560);
        m_equation->resize(m_equation->minimumSizeHint().width(), 64);
        QVERIFY(term(0)->isHidden());
        QVERIFY(!term(1)->isHidden());
        QVERIFY(term(4)->geometry().right() < m_equation->width());
        for (int i = 2; i <= 4; ++i)
            QVERIFY(term(i)->x() > term(i - 1)->geometry().right());
    }

    void hoveringNamesTheTerm()
    {
        QSignalSpy hovered(m_equation.get(), &LossEquation::termHovered);
        QTest::mouseMove(m_equation->window()->windowHandle(), term(4)->geometry().center());
        QTRY_VERIFY(hovered.count() >= 1);
        QCOMPARE(hovered.last()[0].value<Cost>(), Cost::Weight);
        QCOMPARE(hovered.last()[1].toBool(), true);
    }

    void standsAtItsHeight() { QCOMPARE(m_equation->sizeHint().height(), 64); }

private:
    QAbstractButton* term(int place) const
    {
        return m_equation->findChildren<QAbstractButton*>().at(place);
    }

    const Theme m_theme = Theme::light();
    std::unique_ptr<LossEquation> m_equation;
};

QTEST_MAIN(TestLossEquation)
#include "tst_loss_equation.moc"
