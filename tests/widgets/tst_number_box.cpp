// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/number_box.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <clocale>
#include <cmath>

using namespace untangle;

namespace {

// Runs the rest of a scope in one language, and with a C library that uses commas where there is
// one.
class InLanguage {
public:
    explicit InLanguage(const QString& name)
    {
        QLocale::setDefault(QLocale(name));
        std::setlocale(LC_NUMERIC, "de_DE.UTF-8");
    }
    ~InLanguage()
    {
        QLocale::setDefault(QLocale::c());
        std::setlocale(LC_NUMERIC, "C");
    }
    Q_DISABLE_COPY_MOVE(InLanguage)
};

void turnWheel(QWidget* widget, int notches)
{
    const QPointF middle = QRectF(widget->rect()).center();
    QWheelEvent event(middle, widget->mapToGlobal(middle), {}, {0, 120 * notches}, Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event); // as from a real mouse
    qApp->notify(widget, &event);
}

QLineEdit* edit(NumberBox& box)
{
    return box.findChild<QLineEdit*>();
}

} // namespace

class TestNumberBox : public QObject {
    Q_OBJECT

private slots:
    void costsAreWrittenInFullDownToTheirLastDecade()
    {
        QCOMPARE(formatCost(0.0357), QStringLiteral("0.0357"));
        QCOMPARE(formatCost(1.654e-4), QStringLiteral("0.000165"));
        QCOMPARE(formatCost(9.996e-4), QStringLiteral("0.001000"));
        QCOMPARE(formatCost(0), QStringLiteral("0"));
        QVERIFY(formatCost(2e-7).contains('e'));
    }

    void initTestCase() { applyTheme(*qApp, m_theme); }

    void typedTextIsReadTheSameInEveryLanguage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value"); // NaN: refused
        const double refused = std::nan("");
        QTest::newRow("point") << QStringLiteral("0.05") << 0.05;
        QTest::newRow("comma") << QStringLiteral("0,05") << 0.05;
        QTest::newRow("exponent") << QStringLiteral("3e-3") << 0.003;
        QTest::newRow("capital exponent") << QStringLiteral("3E-3") << 0.003;
        QTest::newRow("comma and exponent") << QStringLiteral("1,5e+2") << 150.0;
        QTest::newRow("minus sign") << QStringLiteral("−5") << -5.0;
        QTest::newRow("minus in the exponent") << QStringLiteral("3e−3") << 0.003;
        QTest::newRow("hyphen") << QStringLiteral("-5") << -5.0;
        QTest::newRow("plus") << QStringLiteral("+7") << 7.0;
        QTest::newRow("unit") << QStringLiteral("36.87°") << 36.87;
        QTest::newRow("unit after a blank") << QStringLiteral(" 36,87 ° ") << 36.87;
        QTest::newRow("no leading digit") << QStringLiteral(".5") << 0.5;
        QTest::newRow("full width") << QStringLiteral("０．０５") << 0.05;
        QTest::newRow("seventeen digits") << QStringLiteral("0.10000000000000001") << 0.1;
        QTest::newRow("grouped") << QStringLiteral("1.234,5") << refused;
        QTest::newRow("two commas") << QStringLiteral("1,2,3") << refused;
        QTest::newRow("letters") << QStringLiteral("12a") << refused;
        QTest::newRow("words") << QStringLiteral("nan") << refused;
        QTest::newRow("infinity") << QStringLiteral("inf") << refused;
        QTest::newRow("hexadecimal") << QStringLiteral("0x10") << refused;
        QTest::newRow("superscript") << QStringLiteral("10²") << refused;
        QTest::newRow("blank inside") << QStringLiteral("1 000") << refused;
        QTest::newRow("empty") << QString() << refused;
        QTest::newRow("half an exponent") << QStringLiteral("3e") << refused;
        QTest::newRow("too small") << QStringLiteral("1e-999") << refused;
    }

    void typedTextIsReadTheSameInEveryLanguage()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        for (const QString& name : {QStringLiteral("en_US"), QStringLiteral("de_DE"),
                 QStringLiteral("zh_CN"), QStringLiteral("fr_FR")}) {
            const InLanguage language(name);
            NumberBox box(m_theme);
            box.setUnit(QStringLiteral("°"));
            box.setValue(1.25);
            QSignalSpy edited(&box, &NumberBox::valueEdited);
            edit(box)->clear();
            QTest::keyClicks(edit(box), QStringLiteral("9"));
            edit(box)->selectAll();
            edit(box)->insert(text); // what a keyboard of any layout may bring
            QTest::keyClick(&box, Qt::Key_Return);
            if (std::isnan(value)) {
                QCOMPARE(box.value(), 1.25);
                QCOMPARE(edited.count(), 0);
                QVERIFY(box.isInvalid());
                QVERIFY(!box.problem().isEmpty());
                QCOMPARE(edit(box)->text(), text);
            } else {
                QVERIFY2(box.value() == value, qPrintable(name + QString::number(box.value())));
                QCOMPARE(edited.count(), 1);
                QVERIFY(!box.isInvalid());
            }
        }
    }

    void wholeNumbersTakeNoSeparator()
    {
        NumberBox box(m_theme);
        box.setKind(NumberBox::Kind::Integer);
        box.setRange(0, 4294967295.0);
        type(box, QStringLiteral("4294967295"));
        QCOMPARE(box.value(), 4294967295.0);
        QCOMPARE(box.text(), QStringLiteral("4294967295"));
        for (const char* wrong : {"4,000", "4.000", "1.5", "4294967296", "-1", "1e-3", "1e400"}) {
            type(box, QString::fromLatin1(wrong));
            QVERIFY2(box.isInvalid(), wrong);
            QCOMPARE(box.value(), 4294967295.0);
        }
        type(box, QStringLiteral("4e3"));
        QCOMPARE(box.value(), 4000.0);
    }

    void typedValueIsKeptExactlyThoughItIsShownRounded()
    {
        NumberBox box(m_theme);
        type(box, QStringLiteral("0.123456789"));
        QCOMPARE(box.value(), 0.123456789);
        QCOMPARE(box.text(), QStringLiteral("0.123"));
        QTest::keyClick(&box, Qt::Key_Return); // nothing typed: nothing rounded
        QCOMPARE(box.value(), 0.123456789);
    }

    void numbersAreShownWithTheirDigits_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("digits");
        QTest::addColumn<QString>("shown");
        QTest::newRow("rate") << 0.003 << 3 << QStringLiteral("0.00300");
        QTest::newRow("beta") << 0.3 << 3 << QStringLiteral("0.300");
        QTest::newRow("angle") << 36.87 << 4 << QStringLiteral("36.87");
        QTest::newRow("bias") << 1.4 << 3 << QStringLiteral("1.40");
        QTest::newRow("zero") << 0.0 << 3 << QStringLiteral("0");
        QTest::newRow("negative") << -1.4 << 3 << QStringLiteral("−1.40");
        QTest::newRow("small") << 0.00001 << 3 << QStringLiteral("1.00e−5");
        QTest::newRow("large") << 123456.0 << 3 << QStringLiteral("1.23e5");
        QTest::newRow("carry") << 0.9996 << 3 << QStringLiteral("1.00");
    }

    void numbersAreShownWithTheirDigits()
    {
        QFETCH(double, value);
        QFETCH(int, digits);
        QFETCH(QString, shown);
        QCOMPARE(formatNumber(value, digits), shown);
        const InLanguage language(QStringLiteral("de_DE"));
        QCOMPARE(formatNumber(value, digits), shown.replace(QLatin1Char('.'), QLatin1Char(',')));
        QVERIFY(std::abs(*parseNumber(shown) - value) <= 0.005 * std::abs(value));
    }

    void shortNumbersAndCoefficients()
    {
        QCOMPARE(formatShort(45), QStringLiteral("45"));
        QCOMPARE(formatShort(0.0001), QStringLiteral("1e−4"));
        QCOMPARE(formatShort(1000), QStringLiteral("1000"));
        QCOMPARE(formatShort(2.50), QStringLiteral("2.5"));
        QCOMPARE(formatCoefficient(-0.004), QStringLiteral("0.00"));
        QCOMPARE(formatCoefficient(-0.0), QStringLiteral("0.00"));
        QCOMPARE(formatCoefficient(-0.6), QStringLiteral("−0.60"));
        QCOMPARE(formatCoefficient(0.19), QStringLiteral("0.19"));
    }

    void rangeIsToldInWordsWhileTyping()
    {
        NumberBox box(m_theme);
        box.setRange(0.001, 1);
        box.setValue(0.3);
        QSignalSpy problem(&box, &NumberBox::problemChanged);
        edit(box)->selectAll();
        QTest::keyClicks(edit(box), QStringLiteral("5"));
        QVERIFY(box.property("invalid").toBool());
        QCOMPARE(problem.last().first().toString(), QStringLiteral("0.001 to 1"));
        QCOMPARE(box.value(), 0.3);
        QTest::keyClick(&box, Qt::Key_Return);
        QVERIFY(box.isInvalid());
        QCOMPARE(box.value(), 0.3);
        QTest::keyClick(&box, Qt::Key_Escape);
        QVERIFY(!box.isInvalid());
        QCOMPARE(box.text(), QStringLiteral("0.300"));
        QCOMPARE(problem.last().first().toString(), QString());

        box.setRange(0, INFINITY);
        type(box, QStringLiteral("-5"));
        QCOMPARE(box.problem(), QStringLiteral("0 or more"));
        box.setRange(1e-5, 1);
        box.setZeroAllowed(true);
        QCOMPARE(box.problem(), QStringLiteral("0, or 1e−5 to 1"));
        type(box, QStringLiteral("0"));
        QCOMPARE(box.value(), 0.0);
    }

    void theBeginningOfANumberIsNotYetWrong()
    {
        NumberBox box(m_theme);
        box.setRange(0, 1);
        edit(box)->selectAll();
        for (const QChar key : QStringLiteral("3e-3")) {
            QTest::keyClick(edit(box), key.toLatin1());
            if (edit(box)->text() != QStringLiteral("3"))
                QVERIFY2(!box.isInvalid(), qPrintable(edit(box)->text()));
        }
        QTest::keyClick(&box, Qt::Key_Return);
        QCOMPARE(box.value(), 0.003);
    }

    void invalidBoxIsUnderlinedAndExplained()
    {
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* box = new NumberBox(m_theme, &window);
        layout->addWidget(box);
        layout->addStretch();
        window.resize(200, 100);
        window.show();
        box->setRange(0, 10);
        const auto underline = [&] {
            const QImage image = window.grab().toImage();
            return image.pixelColor(box->x() + 30, box->geometry().bottom() - 1);
        };
        QVERIFY(underline() != m_theme.nonneg.fill);
        const QRect before = box->geometry();
        type(*box, QStringLiteral("-5"));
        QCOMPARE(underline(), m_theme.nonneg.fill);
        QCOMPARE(box->geometry(), before);
        const auto labels = window.findChildren<QLabel*>();
        QCOMPARE(labels.size(), 1);
        QVERIFY(labels.first()->isVisible());
        QCOMPARE(labels.first()->text(), QStringLiteral("0 to 10"));
        QCOMPARE(labels.first()->y(), box->geometry().bottom() + 1);
        type(*box, QStringLiteral("5"));
        QVERIFY(!labels.first()->isVisible());
        QVERIFY(underline() != m_theme.nonneg.fill);
    }

    void leavingTheBoxCommits()
    {
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* box = new NumberBox(m_theme, &window);
        auto* other = new QLineEdit(&window);
        layout->addWidget(box);
        layout->addWidget(other);
        window.show();
        QApplication::setActiveWindow(&window);
        QVERIFY(QTest::qWaitForWindowActive(&window));
        box->setFocus();
        QSignalSpy edited(box, &NumberBox::valueEdited);
        box->selectAll();
        QTest::keyClicks(edit(*box), QStringLiteral("0,5"));
        QCOMPARE(edited.count(), 0);
        other->setFocus();
        QCOMPARE(edited.count(), 1);
        QCOMPARE(box->value(), 0.5);
    }

    void settersAreSilentAndDoNotDisturbTyping()
    {
        NumberBox box(m_theme);
        QSignalSpy edited(&box, &NumberBox::valueEdited);
        box.setValue(2);
        edit(box)->selectAll();
        QTest::keyClicks(edit(box), QStringLiteral("7"));
        box.setValue(2);
        QCOMPARE(edit(box)->text(), QStringLiteral("7"));
        box.setValue(3);
        QCOMPARE(edit(box)->text(), QStringLiteral("3.00"));
        QCOMPARE(edited.count(), 0);
    }

    void arrowKeysStepWithinTheRange()
    {
        NumberBox box(m_theme);
        box.setRange(0, 0.3);
        box.setSingleStep(0.1);
        box.setValue(0.1);
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(&box, Qt::Key_Up);
        QVERIFY(box.value() == 0.3);
        QTest::keyClick(&box, Qt::Key_Up);
        QVERIFY(box.value() == 0.3);
        QTest::keyClick(&box, Qt::Key_Down);
        QVERIFY(box.value() == 0.2);
    }

    void wheelWithoutFocusScrollsThePanelInstead()
    {
        QScrollArea area;
        auto* content = new QWidget;
        content->setFixedSize(100, 2000);
        auto* box = new NumberBox(m_theme, content);
        box->move(0, 20);
        auto* other = new QLineEdit(content);
        area.setWidget(content);
        area.resize(150, 200);
        area.show();
        QApplication::setActiveWindow(&area);
        QVERIFY(QTest::qWaitForWindowActive(&area));
        other->setFocus();
        QVERIFY(!box->hasFocus());
        turnWheel(box, -1);
        QVERIFY(!box->hasFocus());
        QCOMPARE(box->value(), 0.0);
        QVERIFY(area.verticalScrollBar()->value() > 0);
        box->setFocus();
        turnWheel(box, -1);
        QCOMPARE(box->value(), -1.0);
    }

private:
    static void type(NumberBox& box, const QString& text)
    {
        edit(box)->selectAll();
        edit(box)->insert(text);
        QTest::keyClick(&box, Qt::Key_Return);
    }

    const Theme m_theme = Theme::light();
};

QTEST_MAIN(TestNumberBox)
#include "tst_number_box.moc"
