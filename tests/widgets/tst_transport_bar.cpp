// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/transport_bar.h"

#include "widgets/number_box.h"
#include "widgets/slider_track.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cmath>
#include <memory>

using namespace untangle;

class TestTransportBar : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, m_theme); }

    void init()
    {
        m_bar = std::make_unique<TransportBar>(m_theme);
        m_bar->setStep(2460, 2460, 4000);
        m_bar->resize(1190, 60);
        m_bar->show();
        QCoreApplication::processEvents();
    }

    void cleanup() { m_bar.reset(); }

    void buttonsAskForWhatTheySay()
    {
        QSignalSpy restart(m_bar.get(), &TransportBar::restartRequested);
        QSignalSpy play(m_bar.get(), &TransportBar::playToggled);
        QSignalSpy step(m_bar.get(), &TransportBar::stepRequested);
        button("restart")->click();
        button("step")->click();
        button("play")->click();
        QCOMPARE(restart.count(), 1);
        QCOMPARE(step.count(), 1);
        QCOMPARE(play.takeFirst().first().toBool(), true);
        button("play")->click(); // nobody said that it runs: it still asks to play
        QCOMPARE(play.takeFirst().first().toBool(), true);
        m_bar->setRunning(true);
        button("play")->click();
        QCOMPARE(play.takeFirst().first().toBool(), false);
    }

    void buttonsHaveNamesAndTellTheirKeys()
    {
        for (const char* name : {"restart", "play", "step", "runTo"}) {
            QVERIFY(!button(name)->accessibleName().isEmpty());
            QVERIFY(!button(name)->toolTip().isEmpty());
        }
        QVERIFY(button("play")->toolTip().contains(QStringLiteral("Space")));
        QVERIFY(button("play")->toolTip().contains(QStringLiteral("Train")));
        QVERIFY(button("step")->toolTip().contains(QStringLiteral("Right")));
        QVERIFY(button("restart")->toolTip().contains(QStringLiteral("Home")));
        m_bar->setRunning(true);
        QVERIFY(button("play")->toolTip().contains(QStringLiteral("Pause")));
    }

    void clickedButtonLeavesTheKeyboardAlone()
    {
        for (const char* name : {"restart", "play", "step", "runTo"})
            QCOMPARE(button(name)->focusPolicy(), Qt::TabFocus);
    }

    void runToTakesTheStepFromTheBox()
    {
        QSignalSpy runTo(m_bar.get(), &TransportBar::runToRequested);
        m_bar->setRunTo(3000);
        button("runTo")->click();
        QCOMPARE(runTo.takeFirst().first().toLongLong(), 3000);
        auto* edit = m_bar->findChild<QLineEdit*>();
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("5000"));
        QTest::keyClick(m_bar->findChild<NumberBox*>(), Qt::Key_Return);
        QCOMPARE(runTo.takeFirst().first().toLongLong(), 5000);
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("-5"));
        QTest::keyClick(m_bar->findChild<NumberBox*>(), Qt::Key_Return);
        button("runTo")->click();
        QCOMPARE(runTo.count(), 0);
    }

    void trackShowsProgressAndMarks()
    {
        m_bar->setMarks({{1000, m_theme.nonneg.fill}});
        QWidget* track = find(tr("Progress of the run"));
        const auto at = [&](double share) {
            const int x = qRound(5 + share * (track->width() - 10));
            return track->grab().toImage().pixelColor(x, track->height() / 2);
        };
        QCOMPARE(at(0.1), m_theme.ink);
        QCOMPARE(at(0.25), m_theme.nonneg.fill);
        QCOMPARE(at(0.6), m_theme.ink);
        QCOMPARE(at(0.9), m_theme.line);
        m_bar->setStep(9000, 9000, 4000); // beyond the end it is full, not outside
        QCOMPARE(at(0.99), m_theme.ink);
        m_bar->setStep(1500, 1500, std::nullopt); // without an end it leaves room
        QCOMPARE(at(0.9), m_theme.line);
    }

    void stepIsToldAndDoesNotTremble()
    {
        QLabel* label = labelWith(QStringLiteral("2460"));
        QVERIFY(label);
        QVERIFY(label->text().startsWith(QStringLiteral("step ")));
        QVERIFY(label->text().endsWith(QStringLiteral("of 4000")));
        const QRect before = label->geometry();
        for (const qint64 step : {0, 1, 999, 4000}) {
            m_bar->setStep(step, step, 4000);
            QCoreApplication::processEvents();
            QCOMPARE(label->geometry(), before);
        }
        m_bar->setStep(77, 77, std::nullopt);
        QVERIFY(!label->text().contains(QStringLiteral("of")));
    }

    void speedRunsFromOneStepASecondToFull()
    {
        auto* slider = m_bar->findChild<SliderTrack*>();
        QSignalSpy changed(m_bar.get(), &TransportBar::speedChanged);
        m_bar->setSpeed(1000);
        QVERIFY(labelWith(QStringLiteral("1000 a second")));
        QCOMPARE(changed.count(), 0);
        QTest::keyClick(slider, Qt::Key_Left);
        QCOMPARE(changed.takeFirst().first().toDouble(), 500.0);
        QTest::keyClick(slider, Qt::Key_End);
        QVERIFY(std::isinf(changed.takeFirst().first().toDouble()));
        QVERIFY(labelWith(QStringLiteral("full speed")));
        QTest::keyClick(slider, Qt::Key_Right);
        QCOMPARE(changed.count(), 0);
        QTest::keyClick(slider, Qt::Key_Home);
        QCOMPARE(changed.takeFirst().first().toDouble(), 1.0);
        m_bar->setSpeed(0);
        QVERIFY(std::isinf(m_bar->speed()));
        QTest::mouseClick(slider, Qt::LeftButton, {}, {8, 10});
        QCOMPARE(changed.takeFirst().first().toDouble(), 1.0);
    }

    void wordsOfTheSpeedGoFirst()
    {
        QLabel* words = labelWith(QStringLiteral("full speed"));
        QVERIFY(words->isVisible());
        m_bar->resize(880, 60);
        QCoreApplication::processEvents();
        QVERIFY(!words->isVisible());
        for (const int width : {880, m_bar->minimumSizeHint().width()}) {
            m_bar->resize(width, 60);
            QCoreApplication::processEvents();
            QVERIFY(m_bar->findChild<SliderTrack*>()->geometry().right() < width);
            QVERIFY(find(tr("Progress of the run"))->width() >= 60);
            QVERIFY(labelWith(QStringLiteral("2460"))->isVisible());
        }
        m_bar->resize(1190, 60);
        QVERIFY(words->isVisible());
    }

    void playIsTheOnlyFilledButton()
    {
        const auto corner = [this](const char* name) {
            const QImage image = button(name)->grab().toImage();
            return image.pixelColor(image.width() / 2, 4);
        };
        QCOMPARE(button("play")->size(), QSize(40, 40));
        QCOMPARE(corner("play"), m_theme.ink);
        for (const char* name : {"restart", "step", "runTo"})
            QVERIFY(corner(name) != m_theme.ink);
        QCOMPARE(m_bar->sizeHint().height(), 60);
    }

private:
    QToolButton* button(const char* name) const
    {
        return m_bar->findChild<QToolButton*>(QString::fromLatin1(name));
    }

    QWidget* find(const QString& accessibleName) const
    {
        for (QWidget* widget : m_bar->findChildren<QWidget*>())
            if (widget->accessibleName() == accessibleName)
                return widget;
        return nullptr;
    }

    QLabel* labelWith(const QString& text) const
    {
        for (QLabel* label : m_bar->findChildren<QLabel*>())
            if (label->text().contains(text))
                return label;
        return nullptr;
    }

    const Theme m_theme = Theme::light();
    std::unique_ptr<TransportBar> m_bar;
};

QTEST_MAIN(TestTransportBar)
#include "tst_transport_bar.moc"
