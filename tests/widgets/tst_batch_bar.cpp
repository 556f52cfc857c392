// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/batch_bar.h"

#include "widgets/progress_track.h"
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace untangle;

class TestBatchBar : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, m_theme); }

    void init()
    {
        for (auto [action, name, text] : {std::tuple(&m_train, "train", "&Train all"),
                 std::tuple(&m_playBack, "playBack", "Play &back"),
                 std::tuple(&m_openRun, "openRun", "Open &run")}) {
            *action = std::make_unique<QAction>();
            (*action)->setObjectName(name);
            (*action)->setText(text);
        }
        m_bar
            = std::make_unique<BatchBar>(m_theme, m_train.get(), m_playBack.get(), m_openRun.get());
        m_bar->resize(900, 60);
        m_bar->show();
        QApplication::setActiveWindow(m_bar.get());
        QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    }

    void cleanup() { m_bar.reset(); }

    void buttonsTriggerTheirActions()
    {
        for (auto* action : {m_train.get(), m_playBack.get(), m_openRun.get()}) {
            QSignalSpy triggered(action, &QAction::triggered);
            QTest::mouseClick(button(action), Qt::LeftButton);
            QCOMPARE(triggered.count(), 1);
        }
    }

    void buttonsFollowTheirActions()
    {
        QPushButton* train = button(m_train.get());
        QCOMPARE(train->text(), QStringLiteral("Train all"));
        m_train->setText("&Pause training");
        m_train->setShortcut(Qt::Key_Space);
        QCOMPARE(train->text(), QStringLiteral("Pause training"));
        QCOMPARE(train->toolTip(), QStringLiteral("Pause training (Space)"));
        m_train->setToolTip("What is trained stays.");
        QCOMPARE(train->toolTip(), QStringLiteral("What is trained stays. (Space)"));
        m_train->setShortcut({});
        QCOMPARE(train->toolTip(), QStringLiteral("What is trained stays."));
        m_train->setText(
            QStringLiteral("全部训练(&T)")); // as menus have it where words have no letters
        QCOMPARE(train->text(), QStringLiteral("全部训练"));
        m_train->setEnabled(false);
        QVERIFY(!train->isEnabled());
        QSignalSpy triggered(m_train.get(), &QAction::triggered);
        QTest::mouseClick(train, Qt::LeftButton);
        QCOMPARE(triggered.count(), 0);
        m_openRun->setVisible(false);
        QVERIFY(!button(m_openRun.get())->isVisible());
        QVERIFY(button(m_playBack.get())->isVisible());
        m_openRun->setVisible(true);
        QVERIFY(button(m_openRun.get())->isVisible());
    }

    void runningShowsWhatAClickStops()
    {
        const auto iconOf
            = [this](QAction* action) { return button(action)->icon().pixmap(20, 20).toImage(); };
        const QImage play = iconOf(m_train.get()), playBack = iconOf(m_playBack.get());
        m_bar->setRunning(true, false);
        QVERIFY(iconOf(m_train.get()) != play);
        QVERIFY(iconOf(m_playBack.get()) == playBack);
        m_bar->setRunning(false, true);
        QVERIFY(iconOf(m_train.get()) == play);
        QVERIFY(iconOf(m_playBack.get()) != playBack);
        m_bar->setRunning(false, false);
        QVERIFY(iconOf(m_playBack.get()) == playBack);
    }

    void progressIsInkWithoutADot()
    {
        m_bar->setProgress(0);
        QVERIFY(!isInk(0.05) && !isInk(0.95));
        m_bar->setProgress(0.5);
        QVERIFY(isInk(0.05) && isInk(0.45));
        QVERIFY(!isInk(0.55));
        QVERIFY(!isInk(0.5, 4)); // a dot would be higher than the line
        m_bar->setProgress(1);
        QVERIFY(isInk(0.95));
    }

    void progressCannotBeDragged()
    {
        QSignalSpy chosen(m_bar.get(), &BatchBar::stepChosen);
        m_bar->setProgress(0.5);
        drag();
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(track()->cursor().shape(), Qt::ArrowCursor);
        QVERIFY(track()->focusPolicy() == Qt::NoFocus);
    }

    void finishedRunsCanBeGoneThrough()
    {
        QSignalSpy chosen(m_bar.get(), &BatchBar::stepChosen);
        m_bar->setStep(4000, 4000);
        QVERIFY(isInk(0.05) && isInk(0.95));
        drag();
        QVERIFY(chosen.count() > 0);
        QVERIFY(std::abs(chosen.last().first().toLongLong() - 2000) < 30);
        m_bar->setStep(1000, 4000);
        QVERIFY(isInk(0.25, 6)); // the ring
        track()->setFocus();
        QTest::keyClick(track(), Qt::Key_Home);
        QCOMPARE(chosen.last().first().toLongLong(), qint64(0));
        QTest::keyClick(track(), Qt::Key_End);
        QCOMPARE(chosen.last().first().toLongLong(), qint64(4000));
        QTest::keyClick(track(), Qt::Key_PageDown);
        QCOMPARE(chosen.last().first().toLongLong(), qint64(900));

        m_bar->setProgress(0.5); // a new training
        chosen.clear();
        drag();
        QTest::keyClick(track(), Qt::Key_Home);
        QCOMPARE(chosen.count(), 0);
    }

    void textStandsBesideTheTrack()
    {
        m_bar->setText("<b>10</b> of 40 runs");
        QCoreApplication::processEvents();
        const auto* text = m_bar->findChild<QLabel*>("batchText");
        QVERIFY(text->geometry().left() > track()->geometry().right());
        QVERIFY(text->geometry().right() < button(m_openRun.get())->geometry().left());
        QVERIFY(m_bar->minimumSizeHint().width() < 900);
    }

private:
    QPushButton* button(const QAction* action) const
    {
        return m_bar->findChild<QPushButton*>(action->objectName() + "Button");
    }
    ProgressTrack* track() const { return m_bar->findChild<ProgressTrack*>(); }
    // At a share of the track's length, so many pixels above its middle.
    bool isInk(double share, int above = 0) const
    {
        const QImage image = track()->grab().toImage();
        const int x = 5 + qRound(share * (image.width() - 10));
        return image.pixelColor(x, image.height() / 2 - above).lightness() < 90;
    }
    void drag()
    {
        const int middle = track()->height() / 2;
        QTest::mousePress(track(), Qt::LeftButton, {}, {track()->width() / 4, middle});
        QTest::mouseMove(track(), {track()->width() / 2, middle});
        QTest::mouseRelease(track(), Qt::LeftButton, {}, {track()->width() / 2, middle});
    }

    const Theme m_theme = Theme::light();
    std::unique_ptr<QAction> m_train, m_playBack, m_openRun;
    std::unique_ptr<BatchBar> m_bar;
};

QTEST_MAIN(TestBatchBar)
#include "tst_batch_bar.moc"
