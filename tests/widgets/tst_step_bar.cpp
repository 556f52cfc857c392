// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/step_bar.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace untangle;

class TestStepBar : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, m_theme); }

    void init()
    {
        m_bar = std::make_unique<StepBar>(m_theme);
        m_bar->setSteps({QStringLiteral("Start"), QStringLiteral("Rotate"),
            QStringLiteral("Make nonnegative"), QStringLiteral("Minimise energy")});
        m_bar->setCurrent(2);
        m_bar->resize(1190, 60);
        m_bar->show();
        QApplication::setActiveWindow(m_bar.get());
        QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    }

    void cleanup() { m_bar.reset(); }

    void stepsBackAndNextAskAndMoveNothing()
    {
        QSignalSpy asked(m_bar.get(), &StepBar::stepRequested);
        QTest::mouseClick(items().at(0), Qt::LeftButton);
        QCOMPARE(asked.takeFirst().first().toInt(), 0);
        QTest::mouseClick(push("next"), Qt::LeftButton);
        QCOMPARE(asked.takeFirst().first().toInt(), 3);
        QTest::mouseClick(push("back"), Qt::LeftButton);
        QCOMPARE(asked.takeFirst().first().toInt(), 1);
        QCOMPARE(m_bar->current(), 2);
    }

    void endsHaveNoNeighbour()
    {
        m_bar->setCurrent(0);
        QVERIFY(!push("back")->isEnabled());
        QVERIFY(push("next")->isEnabled());
        m_bar->setCurrent(3);
        QVERIFY(push("back")->isEnabled());
        QVERIFY(!push("next")->isEnabled());
    }

    void keyboardGoesThroughTheSteps()
    {
        QSignalSpy asked(m_bar.get(), &StepBar::stepRequested);
        push("back")->setFocus(Qt::TabFocusReason);
        for (QAbstractButton* item : items()) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(item->hasFocus());
        }
        QTest::keyClick(items().at(3), Qt::Key_Space);
        QCOMPARE(asked.takeFirst().first().toInt(), 3);
        QTest::keyClick(items().at(3), Qt::Key_Tab);
        QVERIFY(push("next")->hasFocus());
    }

    void presentStepIsAFilledDiscAndDoneOnesAreNot()
    {
        const auto disc = [this](int step) {
            const QImage image = items().at(step)->grab().toImage();
            return image.pixelColor(4 + 13, image.height() / 2 - 9);
        };
        QCOMPARE(disc(2), m_theme.ink);
        QCOMPARE(disc(1), m_theme.raised);
        QCOMPARE(disc(3), m_theme.raised);
        QCOMPARE(items().at(2)->accessibleDescription(), QStringLiteral("the present step"));
        QVERIFY(items().at(1)->accessibleDescription().isEmpty());
    }

    void changingTheStepMovesNothing()
    {
        QList<QRect> before;
        for (const QAbstractButton* item : items())
            before << item->geometry();
        m_bar->setCurrent(1);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(items().at(i)->geometry(), before.at(i));
    }

    void onlyThePresentNameStaysWhenNarrow()
    {
        m_bar->resize(620, 60);
        QVERIFY(items().at(0)->width() < 40);
        QCOMPARE(items().at(0)->toolTip(), QStringLiteral("Start"));
        QVERIFY(items().at(2)->width() > 100);
        for (int step = 0; step < 4; ++step) {
            m_bar->setCurrent(step);
            m_bar->resize(m_bar->minimumSizeHint().width(), 60);
            QVERIFY(items().at(0)->x() > push("back")->geometry().right());
            QVERIFY(items().at(3)->geometry().right() < push("next")->x());
        }
    }

    void stepsCanBeReplaced()
    {
        m_bar->setSteps({QStringLiteral("One"), QStringLiteral("Two")});
        QCOMPARE(items().size(), 2);
        QCOMPARE(m_bar->current(), 1);
        QVERIFY(items().at(0)->isVisible());
    }

private:
    QList<QAbstractButton*> items() const
    {
        QList<QAbstractButton*> result;
        for (QAbstractButton* button : m_bar->findChildren<QAbstractButton*>())
            if (!qobject_cast<QPushButton*>(button))
                result << button;
        return result;
    }

    QPushButton* push(const char* name) const
    {
        return m_bar->findChild<QPushButton*>(QString::fromLatin1(name));
    }

    const Theme m_theme = Theme::light();
    std::unique_ptr<StepBar> m_bar;
};

QTEST_MAIN(TestStepBar)
#include "tst_step_bar.moc"
