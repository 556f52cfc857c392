// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/value_slider.h"

#include "widgets/number_box.h"
#include "widgets/slider_track.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>
#include <memory>

using namespace untangle;

namespace {

SliderTrack* track(const ValueSlider& slider)
{
    return slider.findChild<SliderTrack*>();
}

NumberBox* box(const ValueSlider& slider)
{
    return slider.findChild<NumberBox*>();
}

QPoint at(const SliderTrack& track, double fraction, int offset = 0)
{
    return {qRound(track.xOf(fraction)) + offset, 10};
}

void drag(SliderTrack* track, const QPoint& from, const QPoint& to)
{
    QTest::mousePress(track, Qt::LeftButton, {}, from);
    for (int i = 1; i <= 5; ++i)
        QTest::mouseMove(track, from + (to - from) * i / 5);
    QTest::mouseRelease(track, Qt::LeftButton, {}, to);
}

void type(ValueSlider& slider, const QString& text)
{
    auto* edit = slider.findChild<QLineEdit*>();
    edit->selectAll();
    edit->insert(text);
    QTest::keyClick(box(slider), Qt::Key_Return);
}

// As from a real mouse: such events travel up to the first widget that takes them.
void turnWheel(QWidget* widget, int notches)
{
    const QPointF middle = QRectF(widget->rect()).center();
    QWheelEvent event(middle, widget->mapToGlobal(middle), {}, {0, 120 * notches}, Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event);
    qApp->notify(widget, &event);
}

} // namespace

class TestValueSlider : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, m_theme); }

    void init()
    {
        m_slider = std::make_unique<ValueSlider>(m_theme);
        m_slider->resize(216, m_slider->sizeHint().height());
        m_slider->show();
    }

    void cleanup() { m_slider.reset(); }

    void dragGivesTheShownValueAndFramesItself()
    {
        m_slider->setLinearRange(0, 2);
        QSignalSpy changed(m_slider.get(), &ValueSlider::valueChanged);
        QSignalSpy started(m_slider.get(), &ValueSlider::editingStarted);
        QSignalSpy finished(m_slider.get(), &ValueSlider::editingFinished);
        drag(track(*m_slider), at(*track(*m_slider), 0), at(*track(*m_slider), 0.4));
        QCOMPARE(started.count(), 1);
        QCOMPARE(finished.count(), 1);
        QVERIFY(changed.count() >= 4);
        QCOMPARE(changed.last().first().toDouble(), m_slider->value());
        QVERIFY(std::abs(m_slider->value() - 0.8) < 0.02);
        QVERIFY(m_slider->value() * 100 == std::round(m_slider->value() * 100));
        QCOMPARE(box(*m_slider)->value(), m_slider->value());
    }

    void logarithmicSliderHasZeroAtItsLeftStop()
    {
        m_slider->setLogarithmicRange(1e-5, 1, ValueSlider::LeftStop::Zero);
        m_slider->setValue(0.003);
        drag(track(*m_slider), at(*track(*m_slider), track(*m_slider)->fraction()), {0, 10});
        QVERIFY(m_slider->value() == 0);
        QTest::keyClick(track(*m_slider), Qt::Key_Right);
        QVERIFY(m_slider->value() == 1e-5);
        QTest::keyClick(track(*m_slider), Qt::Key_Right);
        QVERIFY(m_slider->value() > 1e-5 && m_slider->value() < 1.2e-5);
        QTest::keyClick(track(*m_slider), Qt::Key_Left);
        QVERIFY(m_slider->value() == 1e-5);
        QTest::keyClick(track(*m_slider), Qt::Key_Left);
        QVERIFY(m_slider->value() == 0);
        QTest::keyClick(track(*m_slider), Qt::Key_Left);
        QVERIFY(m_slider->value() == 0);
        QTest::keyClick(track(*m_slider), Qt::Key_End);
        QVERIFY(m_slider->value() == 1);
        QTest::keyClick(track(*m_slider), Qt::Key_PageDown);
        QVERIFY(m_slider->value() == 0.1);
        QTest::keyClick(track(*m_slider), Qt::Key_Home);
        QVERIFY(m_slider->value() == 0);
        type(*m_slider, QStringLiteral("1e-6"));
        QVERIFY(box(*m_slider)->isInvalid());
        QVERIFY(m_slider->value() == 0);
    }

    void handleSnapsToASpecialValueWithinSixPixels()
    {
        m_slider->setLinearRange(0, 180);
        m_slider->setSpecialValues({{45, QStringLiteral("45")}, {M_PI * 30, {}}});
        SliderTrack* bar = track(*m_slider);
        drag(bar, at(*bar, 0), at(*bar, 0.25, 5));
        QVERIFY(m_slider->value() == 45);
        drag(bar, at(*bar, 0.25), at(*bar, 0.25, 12));
        QVERIFY(m_slider->value() > 50);
        drag(bar, at(*bar, 0), at(*bar, M_PI / 6, -4));
        QVERIFY(m_slider->value() == M_PI * 30); // exactly, not rounded
    }

    void typedValueIsKeptExactly()
    {
        m_slider->setLinearRange(0, 180);
        QSignalSpy changed(m_slider.get(), &ValueSlider::valueChanged);
        type(*m_slider, QStringLiteral("36,869897645844"));
        QVERIFY(m_slider->value() == 36.869897645844);
        QCOMPARE(changed.count(), 1);
        QVERIFY(std::abs(track(*m_slider)->fraction() - 36.869897645844 / 180) < 1e-9);
        QTest::mouseClick(track(*m_slider), Qt::LeftButton, {},
            at(*track(*m_slider), track(*m_slider)->fraction()));
        QVERIFY(m_slider->value() == 36.869897645844); // a click on the handle moves nothing
    }

    void settersAreSilent()
    {
        QSignalSpy changed(m_slider.get(), &ValueSlider::valueChanged);
        m_slider->setLogarithmicRange(1e-4, 1);
        m_slider->setValue(0.01);
        m_slider->setSpecialValues({{0.1, {}}});
        m_slider->setDefaultValue(0.5);
        QVERIFY(m_slider->value() == 0.01);
        QVERIFY(std::abs(track(*m_slider)->fraction() - 0.5) < 1e-9);
        QCOMPARE(changed.count(), 0);
    }

    void doubleClickOnTheLabelRestoresTheDefault()
    {
        m_slider->setLabel(QStringLiteral("Bias"), QStringLiteral("b"));
        QTest::mouseDClick(m_slider->childAt(5, 10), Qt::LeftButton);
        QVERIFY(m_slider->value() == 0);
        m_slider->setDefaultValue(0.25);
        QSignalSpy changed(m_slider.get(), &ValueSlider::valueChanged);
        QTest::mouseDClick(m_slider->childAt(5, 10), Qt::LeftButton);
        QVERIFY(m_slider->value() == 0.25);
        QCOMPARE(changed.count(), 1);
    }

    void wheelScrollsThePanelUnlessTheSliderHasFocus()
    {
        QScrollArea area;
        auto* content = new QWidget;
        auto* layout = new QVBoxLayout(content);
        auto* first = new QLineEdit;
        auto* slider = new ValueSlider(m_theme);
        layout->addWidget(first);
        layout->addWidget(slider);
        layout->addSpacing(2000);
        area.setWidget(content);
        area.setWidgetResizable(true);
        area.resize(260, 200);
        area.show();
        QApplication::setActiveWindow(&area);
        QVERIFY(QTest::qWaitForWindowActive(&area));
        first->setFocus();
        slider->setValue(0.5);
        for (QWidget* part :
            {static_cast<QWidget*>(track(*slider)), static_cast<QWidget*>(box(*slider))}) {
            const int before = area.verticalScrollBar()->value();
            turnWheel(part, -1);
            QVERIFY(slider->value() == 0.5);
            QVERIFY(first->hasFocus());
            QVERIFY2(area.verticalScrollBar()->value() > before, part->metaObject()->className());
        }
        const int before = area.verticalScrollBar()->value();
        track(*slider)->setFocus();
        turnWheel(track(*slider), -1);
        QVERIFY(slider->value() < 0.5);
        QCOMPARE(area.verticalScrollBar()->value(), before);
    }

    void namesAndTooltipReachTheParts()
    {
        m_slider->setLabel({}, QStringLiteral("β"), QStringLiteral("nonneg"));
        m_slider->setToolTip(QStringLiteral("What lifts the rates"));
        for (const QWidget* part :
            {static_cast<QWidget*>(track(*m_slider)), static_cast<QWidget*>(box(*m_slider))}) {
            QCOMPARE(part->accessibleName(), QStringLiteral("β nonneg"));
            QCOMPARE(part->toolTip(), QStringLiteral("What lifts the rates"));
        }
    }

    void problemIsToldBelowTheRow()
    {
        m_slider->setLogarithmicRange(1e-4, 1);
        const int before = m_slider->sizeHint().height();
        type(*m_slider, QStringLiteral("7"));
        auto* label = m_slider->findChild<QLabel*>();
        QVERIFY(label->isVisible());
        QCOMPARE(label->text(), QStringLiteral("1e−4 to 1"));
        type(*m_slider, QStringLiteral("0.7"));
        QVERIFY(!label->isVisible());
        QCOMPARE(m_slider->sizeHint().height(), before);
    }

    void asksForTheRoomOfItsWords()
    {
        QCOMPARE(m_slider->minimumSizeHint().width(), 160);
        const QString words = QStringLiteral("Eine sehr lange deutsche Bezeichnung");
        m_slider->setLabel(words);
        const int width = m_slider->minimumSizeHint().width();
        QVERIFY(width >= QFontMetrics(m_theme.font(TextRole::Label)).horizontalAdvance(words) + 74);
        m_slider->resize(width, m_slider->sizeHint().height());
        QVERIFY(box(*m_slider)->geometry().right() < width);
        QCOMPARE(box(*m_slider)->width(), 74);
        QCOMPARE(track(*m_slider)->height(), 20);
    }

    void wholeValuesOnly()
    {
        m_slider->setLinearRange(2, 8);
        m_slider->setInteger(true);
        m_slider->setValue(4);
        QTest::keyClick(track(*m_slider), Qt::Key_Right);
        QVERIFY(m_slider->value() == 5);
        drag(track(*m_slider), at(*track(*m_slider), 0.5), at(*track(*m_slider), 0.7));
        QVERIFY(m_slider->value() == 6);
        QTest::keyClick(box(*m_slider), Qt::Key_Up);
        QVERIFY(m_slider->value() == 7);
    }

private:
    const Theme m_theme = Theme::light();
    std::unique_ptr<ValueSlider> m_slider;
};

QTEST_MAIN(TestValueSlider)
#include "tst_value_slider.moc"
