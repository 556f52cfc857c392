// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
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
#include <QStyleOptionButton>
#include <QTest>
#include <QToolTip>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <array>
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

using Linear = std::array<double, 3>; // red, green, blue in linear light

Linear linearOf(const QColor& colour)
{
    return {channelLight(static_cast<double>(colour.redF())),
        channelLight(static_cast<double>(colour.greenF())),
        channelLight(static_cast<double>(colour.blueF()))};
}

Linear times(const std::array<Linear, 3>& matrix, const Linear& light)
{
    Linear result{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            result[row] += matrix[row][column] * light[column];
    return result;
}

// Machado, Oliveira and Fernandes 2009, severity 1, on linear light.
struct Eye {
    const char* name;
    std::array<Linear, 3> matrix;
};
const Eye eyes[] = {
    {"normal", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
        {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216},
            {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
        {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
            {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
        {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602},
            {0.004733, 0.691367, 0.303900}}}},
};

// Ottosson 2020, from linear light.
Linear oklab(const Linear& light)
{
    Linear cones = times(
        {{{0.4122214708, 0.5363325363, 0.0514459929}, {0.2119034982, 0.6806995451, 0.1073969566},
            {0.0883024619, 0.2817188376, 0.6299787005}}},
        light);
    for (double& cone : cones)
        cone = std::cbrt(cone);
    return times(
        {{{0.2104542553, 0.7936177850, -0.0040720468}, {1.9779984951, -2.4285922050, 0.4505937099},
            {0.0259040371, 0.7827717662, -0.8086757660}}},
        cones);
}

// 100 times the distance in OKLab, as that eye sees the two.
double difference(const QColor& a, const QColor& b, const Eye& eye)
{
    const auto seen = [&eye](const QColor& colour) {
        Linear light = times(eye.matrix, linearOf(colour));
        for (double& channel : light)
            channel = std::clamp(channel, 0.0, 1.0);
        return oklab(light);
    };
    const Linear first = seen(a), second = seen(b);
    return 100 * std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

QList<QColor> fillsOf(const QList<Tone>& tones)
{
    QList<QColor> fills;
    for (const Tone& tone : tones)
        fills << tone.fill;
    return fills;
}

QList<Tone> costsOf(const Theme& theme)
{
    return {theme.cost(Cost::Total), theme.prediction, theme.nonneg, theme.activity, theme.weight};
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

    void themes()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::light();
        QTest::newRow("dark") << Theme::dark();
        QTest::newRow("projector") << Theme::projector();
    }

    void textCanBeReadOnEveryBackground_data() { themes(); }
    void textCanBeReadOnEveryBackground()
    {
        QFETCH(const Theme, theme);
        QList<QColor> letters{theme.ink, theme.ink2, theme.ink3};
        for (const Tone& tone : theme.factors + costsOf(theme) + theme.conditions)
            letters << tone.text;
        for (const QColor& ground : {theme.canvas, theme.window, theme.sunken})
            for (const QColor& letter : std::as_const(letters))
                QVERIFY2(contrast(letter, ground) >= 4.5,
                    qPrintable(letter.name() + QStringLiteral(" on ") + ground.name()));
        for (const QColor& ground : {theme.raised, theme.selected})
            QVERIFY(contrast(theme.ink, ground) >= 4.5);
        QVERIFY(contrast(theme.onInk, theme.ink) >= 4.5);
        QVERIFY(contrast(theme.ink, theme.noteFill) >= 4.5);
        for (const Cost cost : {Cost::Prediction, Cost::Activity})
            QVERIFY(contrast(theme.onFill, theme.cost(cost).fill) >= 4.5);
    }

    void strokesCanBeSeenOnTheCanvas_data() { themes(); }
    void strokesCanBeSeenOnTheCanvas()
    {
        QFETCH(const Theme, theme);
        const QList<QColor> fills = fillsOf(theme.factors + costsOf(theme) + theme.conditions)
            + QList<QColor>{
                theme.controlEdge, theme.positiveWeight, theme.negativeWeight, theme.neutralMap};
        for (const QColor& fill : fills)
            QVERIFY2(contrast(fill, theme.canvas) >= 3, qPrintable(fill.name()));
    }

    void coloursOfOneKindAreToldApartByEveryEye_data() { themes(); }
    void coloursOfOneKindAreToldApartByEveryEye()
    {
        QFETCH(const Theme, theme);
        for (const Eye& eye : eyes)
            for (const QList<Tone>& kind : {theme.factors, costsOf(theme), theme.conditions}) {
                const QList<QColor> fills = fillsOf(kind);
                for (qsizetype i = 0; i < fills.size(); ++i)
                    for (qsizetype j = 0; j < i; ++j)
                        QVERIFY2(difference(fills[i], fills[j], eye) >= 8,
                            qPrintable(QStringLiteral("%1 and %2, %3: %4")
                                           .arg(fills[i].name(), fills[j].name(), eye.name)
                                           .arg(difference(fills[i], fills[j], eye))));
            }
    }

    void simulationOfEyesIsThatOfTheLiterature()
    {
        // White stays white for everybody; a red and a green of one lightness are told apart by the
        // normal eye alone.
        for (const Eye& eye : eyes)
            QVERIFY(difference(Qt::white, Qt::white, eye) < 1e-9
                && std::abs(difference(Qt::black, Qt::white, eye) - 100) < 0.1);
        const QColor red(0xB0, 0x60, 0x40), green(0x70, 0x78, 0x38);
        QVERIFY(difference(red, green, eyes[0]) > 10);
        QVERIFY(difference(red, green, eyes[2]) < 8);
    }

    void costsAreToldApartWithoutColour()
    {
        QVERIFY(Theme::dash(Cost::Total).isEmpty());
        QVERIFY(Theme::dash(Cost::Nonneg) != Theme::dash(Cost::Activity));
        QVERIFY(Theme::dash(Cost::Activity) != Theme::dash(Cost::Weight));
        QCOMPARE(m_theme.curvePen(Cost::Total, 2).style(), Qt::SolidLine);
        QCOMPARE(m_theme.curvePen(Cost::Nonneg, 2).dashPattern(), Theme::dash(Cost::Nonneg));
        QCOMPARE(m_theme.curvePen(Cost::Nonneg, 2).capStyle(), Qt::FlatCap);
        for (int i = 0; i < 5; ++i)
            for (int j = 0; j < i; ++j)
                QVERIFY(Theme::conditionDash(i) != Theme::conditionDash(j));
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

    void sequentialMapOfTheDarkThemeEndsLight()
    {
        const Theme dark = Theme::dark();
        const QColor hue = dark.factor(0).fill;
        QCOMPARE(dark.sequential(hue, 0).rgb(), dark.sunken.rgb());
        QCOMPARE(dark.sequential(hue, 0.62).rgb(), hue.rgb());
        QVERIFY(std::abs(dark.sequential(hue, 1).red() - (0.28 * hue.red() + 0.72 * 255)) <= 1);
        for (int i = 1; i <= 10; ++i)
            QVERIFY(luminance(dark.sequential(hue, i / 10.0))
                > luminance(dark.sequential(hue, (i - 1) / 10.0)));
        QCOMPARE(dark.diverging(0).rgb(), dark.divergingMiddle.rgb());
        QCOMPARE(dark.diverging(-1).rgb(), dark.negativeWeight.rgb());
    }

    void anotherThemeChangesColoursOnly()
    {
        Theme theme = Theme::light();
        theme.textScale = 1.3;
        theme.reducedMotion = true;
        theme.languageFontFamily = QStringLiteral("Noto Sans CJK SC");
        theme.takeColors(Theme::dark());
        QVERIFY(theme.isDark);
        QCOMPARE(theme.canvas, Theme::dark().canvas);
        QCOMPARE(theme.conditions.at(4).fill, Theme::dark().conditions.at(4).fill);
        QCOMPARE(theme.textScale, 1.3);
        QVERIFY(theme.reducedMotion);
        QVERIFY(theme.font(TextRole::Label).families().contains(theme.languageFontFamily));
    }

    void presentedTypeFillsTheScreen()
    {
        Theme theme = Theme::projector();
        theme.present({1024, 768}, 96);
        QCOMPARE(theme.font(TextRole::Title).pointSizeF(), 28.0);
        QCOMPARE(theme.font(TextRole::Sentence).pointSizeF(), 22.0);
        QCOMPARE(theme.font(TextRole::Hero).pointSizeF(), 54.0);
        QCOMPARE(theme.font(TextRole::Caption).pointSizeF(), 14.0);
        QCOMPARE(theme.symbolFont(TextRole::EquationDigits).pointSizeF(), 30.0);
        QCOMPARE(theme.strokeScale, 1.6);
        theme.present({3840, 2160}, 192); // twice as dense: half the points
        QCOMPARE(theme.font(TextRole::Title).pointSizeF(), 28 * 2.8125 / 2);
        QCOMPARE(theme.strokeScale, 1.6 * 2.8125);
    }

    void boxesCanBeSeenAndTheirMarksToo()
    {
        QCheckBox box;
        for (const Theme& theme : {Theme::light(), Theme::dark()}) {
            m_shown.takeColors(theme);
            applyTheme(*qApp, m_shown);
            for (const bool isOn : {false, true}) {
                box.setChecked(isOn);
                box.resize(30, 30);
                const QImage image = box.grab().toImage();
                QStyleOptionButton option;
                option.initFrom(&box);
                const QRect square
                    = box.style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, &box);
                const QColor edge = image.pixelColor(square.left(), square.center().y());
                QVERIFY(contrast(edge, theme.canvas) >= 3);
                const QColor inside = image.pixelColor(square.left() + 3, square.center().y() - 3);
                QCOMPARE(inside.rgb(), (isOn ? theme.ink : theme.canvas).rgb());
            }
        }
        m_shown.takeColors(Theme::light());
        applyTheme(*qApp, m_shown);
    }

    void everyIconIsLinkedInAndTakesTheTint()
    {
        const QStringList names = QDir(QStringLiteral(":/icons")).entryList();
        QVERIFY(names.size() >= 11);
        for (const QString& file : names) {
            const QString name = QString(file).chopped(4);
            if (name == QLatin1String("untangle"))
                continue; // the program's own, which has its colours
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
    Theme m_shown = Theme::light();
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
