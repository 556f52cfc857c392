// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFocusFrame>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QToolTip>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace untangle;

namespace {

double channelLight(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * channelLight(static_cast<double>(colour.redF()))
        + 0.7152 * channelLight(static_cast<double>(colour.greenF()))
        + 0.0722 * channelLight(static_cast<double>(colour.blueF()));
}

// Contrast ratio of WCAG 2: (L1 + 0.05) / (L2 + 0.05), L1 the lighter one.
double contrast(const QColor& a, const QColor& b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

QFocusFrame* ringIn(const QWidget& window)
{
    return window.findChild<QFocusFrame*>(QStringLiteral("focusRing"));
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void longTooltipBreaksIntoLines()
    {
        QPushButton button;
        const auto shown = [&button](const QString& toolTip) {
            button.setToolTip(toolTip);
            QHelpEvent event(QEvent::ToolTip, {}, {});
            QApplication::sendEvent(&button, &event);
            return QToolTip::text();
        };
        button.show();
        const QString sentence = QStringLiteral("a < b, and so on. ").repeated(6);
        QCOMPARE(shown(sentence), QStringLiteral("<p>%1</p>").arg(sentence.toHtmlEscaped()));
        QCOMPARE(shown("short & plain"), QStringLiteral("short & plain"));
        QToolTip::hideText();
    }

    void initTestCase() { applyTheme(*qApp, m_theme); }

    void textCanBeReadOnEveryBackground()
    {
        QList<QColor> letters{m_theme.ink, m_theme.ink2, m_theme.ink3};
        for (const Tone& tone : std::as_const(m_theme.factors))
            letters << tone.text;
        for (const Cost cost :
            {Cost::Total, Cost::Prediction, Cost::Nonneg, Cost::Activity, Cost::Weight})
            letters << m_theme.cost(cost).text;
        for (const Tone& tone : std::as_const(m_theme.conditions))
            letters << tone.text;
        for (const QColor& ground : {m_theme.canvas, m_theme.window, m_theme.sunken})
            for (const QColor& letter : std::as_const(letters))
                QVERIFY2(contrast(letter, ground) >= 4.5,
                    qPrintable(letter.name() + QStringLiteral(" on ") + ground.name()));
        QVERIFY(contrast(m_theme.onInk, m_theme.ink) >= 4.5);
        for (const Cost cost : {Cost::Prediction, Cost::Activity})
            QVERIFY(contrast(m_theme.onFill, m_theme.cost(cost).fill) >= 4.5);
    }

    void strokesCanBeSeenOnTheCanvas()
    {
        QList<QColor> fills{m_theme.controlEdge};
        for (const Tone& tone : std::as_const(m_theme.factors))
            fills << tone.fill;
        for (const Cost cost :
            {Cost::Total, Cost::Prediction, Cost::Nonneg, Cost::Activity, Cost::Weight})
            fills << m_theme.cost(cost).fill;
        for (const Tone& tone : std::as_const(m_theme.conditions))
            fills << tone.fill;
        for (const QColor& fill : std::as_const(fills))
            QVERIFY2(contrast(fill, m_theme.canvas) >= 3, qPrintable(fill.name()));
    }

    void costsAreToldApartWithoutColour()
    {
        QVERIFY(Theme::dash(Cost::Total).isEmpty());
        QVERIFY(Theme::dash(Cost::Nonneg) != Theme::dash(Cost::Activity));
        QVERIFY(Theme::dash(Cost::Activity) != Theme::dash(Cost::Weight));
        QCOMPARE(m_theme.curvePen(Cost::Total, 2).style(), Qt::SolidLine);
        QCOMPARE(m_theme.curvePen(Cost::Nonneg, 2).dashPattern(), Theme::dash(Cost::Nonneg));
        QCOMPARE(m_theme.curvePen(Cost::Nonneg, 2).capStyle(), Qt::FlatCap);
    }

    void factorHuesRepeatWithAWhiteCore()
    {
        QCOMPARE(m_theme.factor(6).fill, m_theme.factor(0).fill);
        QVERIFY(Theme::hasWhiteCore(6));
        QVERIFY(!Theme::hasWhiteCore(5));
    }

    void sequentialMapRunsFromPaperOverTheHueToDark()
    {
        const QColor hue = m_theme.factor(1).fill;
        QCOMPARE(m_theme.sequential(hue, 0).rgb(), m_theme.sunken.rgb());
        QCOMPARE(m_theme.sequential(hue, -3).rgb(), m_theme.sunken.rgb());
        QCOMPARE(m_theme.sequential(hue, 0.62).rgb(), hue.rgb());
        const QColor end = m_theme.sequential(hue, 1);
        QVERIFY(std::abs(end.red() - 0.38 * hue.red()) <= 1);
        QCOMPARE(m_theme.sequential(hue, 7).rgb(), end.rgb());
        double before = 2;
        for (int i = 0; i <= 10; ++i) {
            const double now = luminance(m_theme.sequential(hue, i / 10.0));
            QVERIFY(now < before);
            before = now;
        }
    }

    void everyIconIsLinkedInAndTakesTheTint()
    {
        const QStringList names = QDir(QStringLiteral(":/icons")).entryList();
        QVERIFY(names.size() >= 11);
        for (const QString& file : names) {
            const QString name = QString(file).chopped(4);
            for (const QIcon& icon : {m_theme.icon(name), m_theme.icon(name, Qt::red)})
                QVERIFY2(!icon.isNull(), qPrintable(name));
            const QImage image = m_theme.icon(name, Qt::red).pixmap(QSize(20, 20), 2.0).toImage();
            QCOMPARE(image.width(), 40);
            int drawn = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (const QColor colour = image.pixelColor(x, y); colour.alpha() == 255) {
                        ++drawn;
                        QCOMPARE(colour, QColor(Qt::red));
                    }
            QVERIFY2(drawn > 20 && drawn < 800, qPrintable(name)); // lines, not an area
        }
    }

    void disabledAndChosenIconsDiffer()
    {
        const QIcon icon = m_theme.icon(QStringLiteral("play"));
        const auto middle = [&icon](QIcon::Mode mode, QIcon::State state) {
            return icon.pixmap(QSize(20, 20), 1.0, mode, state).toImage().pixelColor(9, 10).rgb();
        };
        QCOMPARE(middle(QIcon::Normal, QIcon::Off), m_theme.ink2.rgb());
        QCOMPARE(middle(QIcon::Normal, QIcon::On), m_theme.ink.rgb());
        QCOMPARE(middle(QIcon::Disabled, QIcon::Off), m_theme.controlEdge.rgb());
    }

    void stylesheetHasNoTokenLeft()
    {
        QVERIFY(QFile::exists(QStringLiteral(":/untangle.qss")));
        QVERIFY(qApp->styleSheet().contains(m_theme.ink.name()));
        QVERIFY(!qApp->styleSheet().contains(QLatin1Char('@')));
        QVERIFY(QFile::exists(QStringLiteral(":/icons/chevron_down.svg")));
    }

    void numbersDoNotTremble()
    {
        const QFontMetricsF metrics(m_theme.font(TextRole::Label));
        for (int digit = 0; digit <= 9; ++digit)
            QCOMPARE(metrics.horizontalAdvance(QString::number(digit)),
                metrics.horizontalAdvance(QStringLiteral("0")));
    }

    void largerTextScalesEveryRole()
    {
        Theme larger = m_theme;
        larger.textScale = 1.5;
        QCOMPARE(larger.font(TextRole::Caption).pointSizeF(), 13.5);
        QCOMPARE(larger.symbolFont(TextRole::EquationDigits).pointSizeF(), 30.0);
        QCOMPARE(larger.font(TextRole::Title).weight(), QFont::DemiBold);
    }

    void ringFollowsTheKeyboardOnly()
    {
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* first = new QPushButton(QStringLiteral("a"), &window);
        auto* second = new QPushButton(QStringLiteral("b"), &window);
        layout->addWidget(first);
        layout->addWidget(second);
        layout->setContentsMargins(20, 20, 20, 20);
        window.show();
        QApplication::setActiveWindow(&window);
        QVERIFY(QTest::qWaitForWindowActive(&window));

        first->setFocus(Qt::MouseFocusReason);
        QVERIFY(!ringIn(window) || !ringIn(window)->isVisible());
        QTest::keyClick(first, Qt::Key_Tab);
        QVERIFY(second->hasFocus());
        QVERIFY(ringIn(window));
        QVERIFY(ringIn(window)->isVisible());
        QCOMPARE(ringIn(window)->geometry(), second->geometry().adjusted(-4, -4, 4, 4));
        const QImage image = window.grab().toImage();
        QCOMPARE(image.pixelColor(second->geometry().center().x(), second->y() - 3).rgb(),
            m_theme.ink.rgb());
        first->setFocus(Qt::MouseFocusReason);
        QVERIFY(!ringIn(window)->isVisible());
    }

    void spacePressesTheRingedButtonAndIsFreeOtherwise()
    {
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* first = new QPushButton(&window);
        auto* second = new QPushButton(&window);
        layout->addWidget(first);
        layout->addWidget(second);
        auto* play = new QAction(&window);
        play->setShortcut(Qt::Key_Space);
        window.addAction(play);
        window.show();
        QApplication::setActiveWindow(&window);
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QSignalSpy played(play, &QAction::triggered);
        QSignalSpy pressed(second, &QPushButton::clicked);

        QTest::mouseClick(second, Qt::LeftButton);
        QCOMPARE(pressed.count(), 1);
        QTest::keyClick(window.windowHandle(), Qt::Key_Space);
        QCOMPARE(played.count(), 1);
        QCOMPARE(pressed.count(), 1);
        first->setFocus(Qt::MouseFocusReason);
        second->setFocus(Qt::TabFocusReason);
        QTest::keyClick(window.windowHandle(), Qt::Key_Space);
        QCOMPARE(played.count(), 1);
        QCOMPARE(pressed.count(), 2);
    }

    void wheelScrollsThePanelOverControlsWithoutFocus()
    {
        QScrollArea area;
        auto* content = new QWidget;
        auto* layout = new QVBoxLayout(content);
        auto* edit = new QLineEdit;
        auto* combo = new QComboBox;
        combo->addItems({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        auto* spin = new QSpinBox;
        auto* slider = new QSlider(Qt::Horizontal);
        for (QWidget* widget : {static_cast<QWidget*>(edit), static_cast<QWidget*>(combo),
                 static_cast<QWidget*>(spin), static_cast<QWidget*>(slider)})
            layout->addWidget(widget);
        layout->addSpacing(3000);
        area.setWidget(content);
        area.setWidgetResizable(true);
        area.resize(200, 200);
        area.show();
        QApplication::setActiveWindow(&area);
        QVERIFY(QTest::qWaitForWindowActive(&area));
        edit->setFocus();
        slider->setValue(50);
        const auto turn = [](QWidget* widget) {
            const QPointF middle = QRectF(widget->rect()).center();
            QWheelEvent event(middle, widget->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton,
                Qt::NoModifier, Qt::NoScrollPhase, false);
            QSpontaneKeyEvent::setSpontaneous(&event);
            qApp->notify(widget, &event);
        };
        int before = area.verticalScrollBar()->value();
        for (QWidget* widget : {static_cast<QWidget*>(combo), static_cast<QWidget*>(spin),
                 static_cast<QWidget*>(slider)}) {
            turn(widget);
            QVERIFY(edit->hasFocus());
            QVERIFY2(area.verticalScrollBar()->value() > before, widget->metaObject()->className());
            before = area.verticalScrollBar()->value();
        }
        QCOMPARE(combo->currentIndex(), 0);
        QCOMPARE(spin->value(), 0);
        QCOMPARE(slider->value(), 50);
        combo->setFocus();
        turn(combo);
        QCOMPARE(combo->currentIndex(), 1);
    }

    void ringOutlivesTheWindowItStoodIn()
    {
        for (int round = 0; round < 2; ++round) {
            QWidget window;
            auto* layout = new QVBoxLayout(&window);
            layout->addWidget(new QPushButton(&window));
            auto* button = new QPushButton(&window);
            layout->addWidget(button);
            window.show();
            QApplication::setActiveWindow(&window);
            QVERIFY(QTest::qWaitForWindowActive(&window));
            button->setFocus(Qt::TabFocusReason);
            QVERIFY(ringIn(window));
            QVERIFY(ringIn(window)->isVisible());
        }
    }

private:
    const Theme m_theme = Theme::light();
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
