// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/chapter.h"
#include "app/data_table.h"
#include "app/language.h"
#include "support/classroom.h"
#include "support/user.h"
#include "widgets/equation_view.h"
#include "widgets/plane_view.h"
#include "widgets/value_slider.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QButtonGroup>
#include <QClipboard>
#include <QFocusFrame>
#include <QFrame>
#include <QLibraryInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPointingDevice>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QWhatsThis>
#include <QWindow>

#include <algorithm>
#include <memory>

using namespace untangle;
using namespace untangle::test;

namespace {

QString named(const QWidget* widget)
{
    QString path;
    for (; widget && !qobject_cast<const Chapter*>(widget); widget = widget->parentWidget())
        path.prepend(QStringLiteral("/%1(%2)").arg(
            QString::fromLatin1(widget->metaObject()->className()).remove("untangle::"),
            widget->objectName()));
    return path;
}

bool isPart(const QWidget* widget)
{
    // The line of a number box, the bars of a scroll area: parts of what they belong to.
    const QWidget* parent = widget->parentWidget();
    return widget->objectName().startsWith("qt_") || qobject_cast<const QScrollBar*>(widget)
        || qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent)
        || qobject_cast<const QFocusFrame*>(widget)
        || qobject_cast<const QAbstractScrollArea*>(parent)
        || qobject_cast<const QAbstractItemView*>(parent ? parent->parentWidget() : nullptr);
}

bool isControl(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget)
        || qobject_cast<const QAbstractSpinBox*>(widget)
        || qobject_cast<const QAbstractSlider*>(widget) || qobject_cast<const QLineEdit*>(widget)
        || (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

// Of options of which one is chosen, Tab stops at one; arrow keys go on to the others.
bool isReached(QWidget* control, const QList<QWidget*>& reached)
{
    const auto* button = qobject_cast<const QAbstractButton*>(control);
    const QButtonGroup* group = button ? button->group() : nullptr;
    return reached.contains(control)
        || (group && group->exclusive()
            && std::any_of(reached.begin(), reached.end(), [&](const QWidget* other) {
                   const auto* option = qobject_cast<const QAbstractButton*>(other);
                   return option && option->group() == group;
               }));
}

} // namespace

class TestAccessibility : public QObject {
    Q_OBJECT

public:
    static void initMain() { enterClassroom(); }

private slots:
    void initTestCase()
    {
        m_theme = Theme::light();
        m_language.use("en", m_theme);
        applyTheme(*qApp, m_theme);
        m_window = std::make_unique<MainWindow>(m_theme, m_language);
        m_window->resize(1366, 768);
        m_window->show();
    }

    void init()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void controlsHaveNamesRolesAndHelp_data() { chapters(); }
    void controlsHaveNamesRolesAndHelp()
    {
        QStringList problems;
        for (const QWidget* control : controls()) {
            auto* told = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(control));
            QVERIFY(told);
            QStringList missing;
            if (told->text(QAccessible::Name).isEmpty())
                missing << "name";
            if (told->role() == QAccessible::NoRole || told->role() == QAccessible::Client)
                missing << "role";
            if (helpOf(control).isEmpty())
                missing << "help";
            if (!missing.isEmpty())
                problems << missing.join(' ') + ": " + named(control);
        }
        for (const QString& problem : std::as_const(problems))
            qWarning().noquote() << problem;
        QVERIFY2(problems.isEmpty(), "told above");
    }

    void tabGoesThroughEveryControlInReadingOrder_data() { chapters(); }
    void tabGoesThroughEveryControlInReadingOrder()
    {
        QList<QWidget*> wanted;
        for (QWidget* control : controls())
            if (control->isVisible() && control->isEnabled()
                && (control->focusPolicy() & Qt::TabFocus))
                wanted << control;
        QList<QWidget*> reached;
        for (int i = 0; i < 300; ++i) {
            QTest::keyClick(m_window->windowHandle(), Qt::Key_Tab);
            QWidget* now = QApplication::focusWidget();
            if (!now || reached.contains(now))
                break;
            reached << now;
        }
        QStringList problems;
        for (QWidget* control : wanted)
            if (!isReached(control, reached))
                problems << "not reached: " + named(control);
        for (int i = 1; i < reached.size(); ++i) {
            const QRect before = placeOf(reached[i - 1]), after = placeOf(reached[i]);
            const bool isSameColumn
                = before.left() <= after.right() && after.left() <= before.right();
            if (after.bottom() < before.top() && isSameColumn
                && m_window->chapter().isAncestorOf(reached[i])
                && m_window->chapter().isAncestorOf(reached[i - 1]))
                problems << "backwards: " + named(reached[i - 1]) + "\n       to "
                        + named(reached[i]);
        }
        for (const QString& problem : std::as_const(problems))
            qWarning().noquote() << problem;
        QVERIFY2(problems.isEmpty(), "told above");
    }

    // After a step of training, where a chapter trains.
    void picturesTellWhatTheyShow_data() { chapters(); }
    void picturesTellWhatTheyShow()
    {
        controls();
        press(Qt::Key_Right);
        QTRY_COMPARE(silentPictures().join('\n'), QString());
    }

    void sliderTellsItsValueInItsUnits()
    {
        m_window->showChapter("playground");
        auto* track = part<SliderTrack>(m_window->chapter(), "rate");
        auto* told = QAccessible::queryAccessibleInterface(track);
        QCOMPARE(told->role(), QAccessible::Slider);
        QCOMPARE(told->text(QAccessible::Value), QStringLiteral("0.0100"));
        QAccessibleValueInterface* value = told->valueInterface();
        QVERIFY(value);
        QCOMPARE(value->currentValue().toDouble(), 0.01);
        QCOMPARE(value->minimumValue().toDouble(), 1e-4);
        QCOMPARE(value->maximumValue().toDouble(), 1.0);
        value->setCurrentValue(0.02);
        QCOMPARE(part<NumberBox>(m_window->chapter(), "rate")->value(), 0.02);
        QCOMPARE(value->currentValue().toDouble(), 0.02);
        child<QAction>(*m_window, "undo")->trigger();
        QCOMPARE(value->currentValue().toDouble(), 0.01);
    }

    void focusIsShownWhereTabArrives()
    {
        m_window->showChapter("linear");
        press(Qt::Key_Tab);
        const auto* ring = m_window->findChild<QFocusFrame*>("focusRing");
        QVERIFY(ring && ring->isVisible());
        QCOMPARE(ring->widget(), QApplication::focusWidget());
    }

    void commandsSayWhatTheyAreFor_data() { chapters(); }
    void commandsSayWhatTheyAreFor()
    {
        controls();
        QStringList silent;
        for (QAction* menu : m_window->menuBar()->actions())
            for (const QAction* action : menu->menu()->actions())
                if (!action->isSeparator() && !action->menu() && action->whatsThis().isEmpty())
                    silent << action->text();
        QCOMPARE(silent.join('\n'), QString());
    }

    void nextClickExplainsWhatItHits()
    {
        m_window->showChapter("linear");
        press(Qt::Key_F1, Qt::ShiftModifier);
        QVERIFY(QWhatsThis::inWhatsThisMode());
        auto* angle = child<ValueSlider>(m_window->chapter(), "angle");
        const double before = angle->value();
        auto* track = angle->findChild<SliderTrack*>();
        QTest::mouseClick(track, Qt::LeftButton, {}, {5, track->height() / 2});
        QCOMPARE(angle->value(), before);
        QVERIFY(!QWhatsThis::inWhatsThisMode());
        QWhatsThis::hideText();
    }

    void fingerMovesSliderAndPlane()
    {
        m_window->showChapter("linear");
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        auto* angle = child<ValueSlider>(m_window->chapter(), "angle");
        auto* track = angle->findChild<SliderTrack*>();
        const auto swipe = [&](QWidget* widget, const QPoint& from, const QPoint& to) {
            QTest::touchEvent(widget, screen.get()).press(0, from, widget);
            for (int i = 1; i <= 4; ++i)
                QTest::touchEvent(widget, screen.get()).move(0, from + (to - from) * i / 4, widget);
            QTest::touchEvent(widget, screen.get()).release(0, to, widget);
        };
        const int middle = track->height() / 2;
        swipe(track, {qRound(track->xOf(track->fraction())), middle},
            {qRound(track->xOf(0.5)), middle});
        QCOMPARE(angle->value(), 90.0);

        auto* plane = child<PlaneView>(m_window->chapter(), "plane");
        const QPointF centre = plane->toPixel({0, 0});
        const double bias = child<ValueSlider>(m_window->chapter(), "firstBias")->value();
        swipe(plane, centre.toPoint(), plane->toPixel({1, 1}).toPoint());
        QVERIFY(child<ValueSlider>(m_window->chapter(), "firstBias")->value() > bias + 0.5);
    }

    void handsFindWhatTheyTake_data() { chapters(); }
    void handsFindWhatTheyTake()
    {
        constexpr int least = 20; // of the theme's small buttons; rows leave 4 around them
        for (const QWidget* control : controls())
            if (control->isVisible())
                QVERIFY2(control->height() >= least && control->width() >= least,
                    qPrintable(named(control)));
    }

    void figuresHaveTheSameNumbersInEveryLanguage_data() { chapters(); }
    void figuresHaveTheSameNumbersInEveryLanguage()
    {
        controls();
        press(Qt::Key_Right);
        QCoreApplication::processEvents();
        QByteArrayList first;
        for (const char* language : {"en", "de", "zh_CN"}) {
            m_language.use(language, m_theme);
            QCoreApplication::processEvents();
            QByteArrayList tables;
            for (const Figure& figure : m_window->chapter().figures())
                if (figure.csv)
                    tables << figure.csv();
            if (first.isEmpty())
                first = tables;
            QCOMPARE(tables, first);
        }
        m_language.use("en", m_theme);
    }

    void tableHoldsTheNumbersOfAPicture()
    {
        m_window->showChapter("linear");
        m_language.use("de", m_theme);
        child<QWidget>(m_window->chapter(), "energyCurve")->setFocus();
        press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        auto* table = m_window->findChild<DataTable*>();
        QVERIFY(table && table->isVisible());
        const QAbstractItemModel* model = table->findChild<QTableView*>()->model();
        const QByteArray csv = m_window->chapter()
                                   .figureAt(child<QWidget>(m_window->chapter(), "energyCurve"))
                                   .csv();
        QCOMPARE(model->rowCount(), csv.count('\n') - 1);
        QCOMPARE(model->headerData(0, Qt::Horizontal).toString(), QStringLiteral("angle_deg"));
        const QString energy = model->index(0, 3).data().toString();
        QVERIFY2(energy.contains(','), qPrintable(energy));
        child<QPushButton>(*table, "copyTable")->click();
        const QStringList lines = QGuiApplication::clipboard()->text().split('\n');
        QCOMPARE(lines.size(), model->rowCount() + 1);
        QCOMPARE(lines.first(), QStringLiteral("angle_deg\tvariance\tbias_squared\tenergy"));
        QCOMPARE(QString(lines.last()).replace(',', '.').replace('\t', ',').toUtf8(),
            csv.trimmed().split('\n').last().trimmed());
        table->findChild<QTableView*>()->setCurrentIndex(model->index(0, 0));
        QTest::keyClick(table->findChild<QTableView*>(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("0"));
        table->close();
        m_language.use("en", m_theme);
    }

    void longTableIsReadWhereItIsLookedAt()
    {
        QByteArray csv = "step,\"a, b\",kind\r\n";
        for (int row = 0; row < 100'000; ++row)
            csv += QByteArray::number(row) + ",-1.5e-07,\"say \"\"x\"\"\"\r\n";
        const CsvModel model(csv);
        QCOMPARE(model.rowCount(), 100'000);
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), "a, b");
        QCOMPARE(model.index(99'999, 0).data().toString(), "99999");
        QCOMPARE(model.index(99'999, 1).data().toString(), QString::fromUtf8("−1.5e−7"));
        QCOMPARE(model.index(0, 2).data().toString(), "say \"x\"");
        QCOMPARE(CsvModel("a\r\n").rowCount(), 0);
        QCOMPARE(CsvModel("").rowCount(), 0);
    }

    void dialogsOfTheLibrarySpeakTheLanguage()
    {
        QTranslator here;
        if (!here.load("qtbase_de", QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QSKIP("the translations of Qt are not installed");
        m_language.use("de", m_theme);
        QMessageBox box(QMessageBox::Question, {}, {}, QMessageBox::Yes | QMessageBox::Cancel);
        QCOMPARE(box.button(QMessageBox::Yes)->text().remove('&'), QStringLiteral("Ja"));
        QCOMPARE(box.button(QMessageBox::Cancel)->text().remove('&'), QStringLiteral("Abbrechen"));
        m_language.use("en", m_theme);
        QMessageBox english(QMessageBox::Question, {}, {}, QMessageBox::Yes);
        QCOMPARE(english.button(QMessageBox::Yes)->text().remove('&'), QStringLiteral("Yes"));
    }

    void missingFontIsToldInBothLanguages()
    {
        QVERIFY(!m_window->findChild<QMessageBox*>("missingFont"));
        m_hasFont = false;
        child<QAction>(*m_window, "language_zh_CN")->trigger();
        auto* box = m_window->findChild<QMessageBox*>("missingFont");
        QVERIFY(box && box->isVisible() && !box->isModal());
        QVERIFY2(
            box->informativeText().contains("Install one"), qPrintable(box->informativeText()));
        QCOMPARE(box->informativeText().count("fonts-noto-cjk"), 2);
        // The way back can be read without the font.
        QCOMPARE(child<QAction>(*m_window, "language_en")->text(), QStringLiteral("English"));
        for (QAbstractButton* button : box->buttons())
            if (button->text() == "English")
                button->click();
        QCOMPARE(m_language.code(), QStringLiteral("en"));
        m_hasFont = true;
    }

    void missingFontIsToldAtTheStart()
    {
        m_language.use("zh_CN", m_theme);
        for (const bool hasFont : {false, true}) {
            m_hasFont = hasFont;
            MainWindow window(m_theme, m_language);
            QCoreApplication::processEvents();
            QCOMPARE(window.findChild<QMessageBox*>("missingFont") == nullptr, hasFont);
        }
        m_language.use("en", m_theme);
    }

private:
    static void chapters()
    {
        QTest::addColumn<QString>("id");
        for (const char* id :
            {"puzzle", "linear", "playground", "conditions", "range", "space", "grid", "take_home"})
            QTest::newRow(id) << QString(id);
    }
    QList<QWidget*> controls()
    {
        QFETCH(QString, id);
        m_window->showChapter(id.toStdString());
        QList<QWidget*> result;
        for (QWidget* widget : m_window->chapter().findChildren<QWidget*>())
            if (widget->window() == m_window.get() && isControl(widget) && !isPart(widget))
                result << widget;
        return result;
    }
    // As the keyboard does it.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window->windowHandle(), key, modifiers);
    }
    QStringList silentPictures() const
    {
        QStringList silent;
        for (QWidget* widget : m_window->chapter().findChildren<QWidget*>()) {
            const auto* told = QAccessible::queryAccessibleInterface(widget);
            const bool isPicture = told
                && (told->role() == QAccessible::Chart || told->role() == QAccessible::Graphic);
            if (isPicture && widget->isVisible() && widget->accessibleDescription().isEmpty()

                && !qobject_cast<const EquationView*>(widget)) // whose name is what it shows
                silent << named(widget);
        }
        return silent;
    }
    QString helpOf(const QWidget* widget) const
    {
        for (; widget && widget != &m_window->chapter(); widget = widget->parentWidget())
            if (!widget->whatsThis().isEmpty())
                return widget->whatsThis();
        return {};
    }
    QRect placeOf(const QWidget* widget) const
    {
        return {widget->mapTo(m_window.get(), QPoint()), widget->size()};
    }

    Theme m_theme;
    bool m_hasFont = true;
    Language m_language{[this] { return m_hasFont; }};
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
