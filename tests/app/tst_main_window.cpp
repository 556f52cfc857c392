// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/csv.h"
#include "app/labels.h"
#include "app/language.h"
#include "app/linear_chapter.h"
#include "app/playground_chapter.h"
#include "support/user.h"
#include "widgets/curve_chart.h"
#include "widgets/loss_equation.h"
#include "widgets/transport_bar.h"

#include <QAction>
#include <QClipboard>
#include <QElapsedTimer>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTranslator>

#include <cmath>
#include <memory>

using namespace untangle;
using namespace untangle::test;

namespace {

QTemporaryDir& privateFolder()
{
    static QTemporaryDir folder;
    return folder;
}

// Every text of ours in brackets: what is not translated again stays without.
class BracketTranslator : public QTranslator {
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        return QByteArray(context).startsWith("untangle::")
            ? QStringLiteral("[%1]").arg(QString::fromUtf8(source))
            : QString();
    }
};

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

public:
    // A screen as a classroom has it, and settings that are nobody's.
    static void initMain()
    {
        QFile screens(privateFolder().filePath("screens.json"));
        if (screens.open(QIODevice::WriteOnly))
            screens.write(R"({"screens": [{"name": "classroom", "x": 0, "y": 0, "width": 1920,
                "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toUtf8());
        QCoreApplication::setOrganizationName("untangle-test");
        QCoreApplication::setApplicationName("untangle-test");
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, privateFolder().path());
    }

private slots:
    void initTestCase()
    {
        QVERIFY(QSettings().fileName().startsWith(privateFolder().path()));
        QCOMPARE(QGuiApplication::primaryScreen()->size(), QSize(1920, 1080));
    }

    void init()
    {
        QSettings().clear();
        m_theme = Theme::light();
        m_language.use("en", m_theme);
        applyTheme(*qApp, m_theme);
        open();
    }

    void cleanup() { m_window.reset(); }

    void railHoldsTheTwoChaptersAndNoOther()
    {
        const QList<QPushButton*> buttons = rail();
        QCOMPARE(buttons.size(), 2);
        QCOMPARE(buttons[0]->text().trimmed(), QStringLiteral("Linear example"));
        QCOMPARE(buttons[1]->text().trimmed(), QStringLiteral("Playground"));
        QVERIFY(buttons[0]->isChecked() && !buttons[1]->isChecked());
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        QVERIFY(playground().isVisible() && !linear().isVisible());
        QVERIFY(!buttons[0]->isChecked() && buttons[1]->isChecked());
    }

    void exportMenuHasTheViewsOfTheChapterInView()
    {
        auto* menu = child<QMenu>(*m_window, "exportMenu");
        const auto entries = [menu] {
            emit menu->aboutToShow();
            QStringList texts;
            for (const QAction* action : menu->actions())
                texts.append(action->text());
            return texts;
        };
        const QStringList linear = entries();
        QVERIFY2(linear.contains("Energy at each angle"), qPrintable(linear.join(", ")));
        QVERIFY(!linear.contains("Loss"));
        m_window->showChapter(1);
        QTRY_VERIFY(entries().contains("Information"));
        const QStringList playground = entries();
        QVERIFY(playground.contains("Trained network as &PyTorch script…"));
        QVERIFY(!playground.contains("Energy at each angle"));
        QCOMPARE(entries(), playground); // and never twice
        QCOMPARE(menu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly).size(),
            playground
                .filter(QRegularExpression("^(Loss|Loss equation|MIR|Network|Information|"
                                           "Neuron 1|Whole chapter)$"))
                .size());
    }

    void chapterPictureIsCopiedByItsKey()
    {
        QGuiApplication::clipboard()->clear();
        child<QAction>(*m_window, "copyChapter")->trigger();
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat("image/svg+xml"));
    }

    void aboutNamesTheKernel()
    {
        for (Kernel kernel : availableKernels()) {
            MainWindow window(m_theme, m_language, kernel);
            QString text;
            QTimer::singleShot(0, &window, [&text] {
                auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
                if (!box)
                    return;
                text = box->text();
                box->accept();
            });
            for (QAction* action : window.findChildren<QAction*>())
                if (action->menuRole() == QAction::AboutRole)
                    action->trigger();
            QVERIFY2(text.contains("kernel " + Labels::nameOf(kernel) + '.'), qPrintable(text));
        }
    }

    void keysChooseTheChapter()
    {
        press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_window->chapterIndex(), 1);
        QVERIFY(playground().isVisible());
        QVERIFY(rail()[1]->isChecked());
        press(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(m_window->chapterIndex(), 0);
        QVERIFY(linear().isVisible());
    }

    void runMenuHoldsTheCommandsOfTheChapter()
    {
        const QMenu* run = menus()[1];
        QVERIFY(run->actions() == linear().runActions());
        press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(run->actions() == playground().runActions());
        for (const QAction* action : run->actions())
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
    }

    void everyTextIsPutAgainWhenTheLanguageChanges()
    {
        // What is told of a chart comes with its picture.
        const auto isTold = [](const Chapter& chapter, const char* chart) {
            return !child<CurveChart>(chapter, chart)->accessibleDescription().isEmpty();
        };
        QTRY_VERIFY(isTold(linear(), "energyCurve"));
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(!sentence(playground()).isEmpty());
        QTRY_VERIFY(!child<QLabel>(playground(), "neuronCost")->text().isEmpty());
        QTRY_VERIFY(isTold(playground(), "lossChart"));
        const QStringList before = allTexts();
        BracketTranslator brackets;
        QCoreApplication::installTranslator(&brackets);
        QCoreApplication::processEvents();
        for (const QPushButton* button : rail())
            QVERIFY2(button->text().trimmed().startsWith('['), qPrintable(button->text()));
        for (const QMenu* menu : menus())
            QVERIFY2(menu->title().startsWith('['), qPrintable(menu->title()));
        for (const Chapter* chapter :
            {static_cast<Chapter*>(&linear()), static_cast<Chapter*>(&playground())}) {
            QVERIFY2(sentence(*chapter).startsWith('['), qPrintable(sentence(*chapter)));
            QVERIFY2(title(*chapter).startsWith('['), qPrintable(title(*chapter)));
            for (const QAction* action : chapter->runActions())
                QVERIFY2(action->text().startsWith('['), qPrintable(action->text()));
        }
        QVERIFY(languageMenu()->title().contains("Language")); // the way back stays readable
        QVERIFY(languageMenu()->title().contains("[Language]"));
        QCoreApplication::removeTranslator(&brackets);
        QCoreApplication::processEvents();
        QCOMPARE(allTexts(), before);
    }

    void languagesAreNamedInThemselves()
    {
        for (const char* code : {"zh_CN", "de", "en"}) {
            chooseLanguage(code);
            QVERIFY(languageMenu()->title().contains("Language"));
            QStringList names;
            for (const QAction* action : languageMenu()->actions()) {
                names.append(action->text());
                QCOMPARE(
                    action->isChecked(), action->objectName() == QByteArray("language_") + code);
            }
            QCOMPARE(names, QStringList({"English", QStringLiteral("简体中文"), "Deutsch"}));
        }
    }

    void everyLanguageHasMnemonicsOfItsOwnInEachMenu()
    {
        for (const Language::Choice& language : Language::choices()) {
            chooseLanguage(language.code.toLatin1());
            for (const Qt::Key chapter : {Qt::Key_1, Qt::Key_2}) {
                press(chapter, Qt::ControlModifier);
                QList<const QWidget*> menus{m_window->menuBar()};
                for (const QAction* action : m_window->menuBar()->actions())
                    menus.append(action->menu());
                for (const QWidget* menu : std::as_const(menus)) {
                    QStringList taken;
                    for (const QAction* action : menu->actions()) {
                        const QString key = QKeySequence::mnemonic(action->text()).toString();
                        QVERIFY2(key.isEmpty() || !taken.contains(key),
                            qPrintable(language.code + ": " + action->text()));
                        taken.append(key);
                    }
                    QVERIFY2(!taken.first().isEmpty() || menu->actions().first()->isCheckable(),
                        qPrintable(language.code + ": " + menu->actions().first()->text()));
                }
            }
        }
    }

    void languageSwitchesLiveAndBack()
    {
        const auto* curve = child<CurveChart>(linear(), "energyCurve");
        QTRY_VERIFY(!curve->accessibleDescription().isEmpty()); // comes a little later
        const QStringList english = allTexts();
        for (const char* code : {"zh_CN", "de", "zh_CN"}) {
            chooseLanguage(code);
            QCOMPARE(m_language.code(), QString(code));
            QCOMPARE(QLocale().name().left(2), QString(code).left(2));
            QCOMPARE(brokenNumber(*m_window), QString());
            // Where a translation exists, it stands in the rail.
            const QString translated
                = QCoreApplication::translate("untangle::PlaygroundChapter", "Playground");
            QCOMPARE(rail()[1]->text().trimmed(), translated);
            QVERIFY(rail()[1]->width() >= 38);
        }
        chooseLanguage("en");
        QTRY_COMPARE(allTexts(), english);
    }

    void boxesUseTheSeparatorOfTheLanguageAndTablesDoNot()
    {
        press(Qt::Key_2, Qt::ControlModifier);
        const auto rate = [&] { return part<QLineEdit>(playground(), "rate")->text(); };
        Evaluation evaluation;
        evaluation.terms.prediction = 0.25;
        evaluation.layers.resize(1);
        const QByteArray table = historyCsv({evaluation}, 0, Kernel::Eigen);
        QCOMPARE(rate(), QStringLiteral("0.0100"));
        chooseLanguage("de");
        QCOMPARE(rate(), QStringLiteral("0,0100"));
        QCOMPARE(historyCsv({evaluation}, 0, Kernel::Eigen), table);
        QVERIFY(table.contains("0.25"));
        press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY2(sentence(linear()).contains("0,667"), qPrintable(sentence(linear())));
        chooseLanguage("zh_CN");
        QCOMPARE(rate(), QStringLiteral("0.0100"));
        QVERIFY(sentence(linear()).contains("0.667"));
    }

    void languageChangeKeepsTheRun()
    {
        press(Qt::Key_2, Qt::ControlModifier);
        QTest::keyClick(
            playground().findChild<TransportBar*>()->findChild<SliderTrack*>(), Qt::Key_End);
        playground().setFocus();
        press(Qt::Key_Space);
        auto* chart = child<CurveChart>(playground(), "lossChart");
        QTRY_VERIFY(chart->valueAt("total", 4000));
        const auto value = chart->valueAt("total", 4000);
        chooseLanguage("de");
        QCOMPARE(chart->valueAt("total", 4000), value);
        QTRY_VERIFY(!playButton()->accessibleName().isEmpty());
    }

    void narrowWindowShowsIconsWithTooltips()
    {
        m_window->resize(1366, 768);
        QVERIFY(!rail()[0]->text().isEmpty());
        m_window->resize(1024, 768);
        QTRY_VERIFY(rail()[0]->text().isEmpty());
        for (const QPushButton* button : rail()) {
            QVERIFY(button->text().isEmpty());
            QVERIFY(!button->icon().isNull());
            QVERIFY(!button->toolTip().isEmpty());
            QVERIFY(!button->accessibleName().isEmpty());
        }
        QVERIFY(child<QFrame>(*m_window, "rail")->width() <= 60);
        m_window->resize(1366, 768);
        QTRY_COMPARE(rail()[0]->text().trimmed(), QStringLiteral("Linear example"));
    }

    void opensWithTheDefaultSize()
    {
        QCOMPARE(m_window->size(), QSize(1366, 768));
        QCOMPARE(m_window->chapterIndex(), 0);
    }

    void sizeChapterAndLanguageAreRemembered()
    {
        m_window->resize(1500, 900);
        press(Qt::Key_2, Qt::ControlModifier);
        chooseLanguage("de");
        reopen();
        QCOMPARE(m_window->size(), QSize(1500, 900));
        QCOMPARE(m_window->chapterIndex(), 1);
        QVERIFY(playground().isVisible());
        QCOMPARE(QSettings().value("language").toString(), QStringLiteral("de"));
    }

    void reducedMotionIsRemembered()
    {
        QAction* action = actionNamed("Reduced &motion");
        QVERIFY(action && !action->isChecked());
        action->trigger();
        QVERIFY(m_theme.reducedMotion);
        reopen();
        QVERIFY(actionNamed("Reduced &motion")->isChecked());
        QVERIFY(m_theme.reducedMotion);
    }

    void damagedValuesFallBack_data()
    {
        QTest::addColumn<QVariant>("size");
        QTest::addColumn<QVariant>("chapter");
        QTest::newRow("words") << QVariant("wide") << QVariant("third");
        QTest::newRow("zero") << QVariant(QSize(0, 0)) << QVariant(0);
        QTest::newRow("negative") << QVariant(QSize(-1366, -768)) << QVariant(0);
        QTest::newRow("tiny") << QVariant(QSize(3, 900)) << QVariant(0);
        QTest::newRow("bytes") << QVariant(QByteArray("\0\xff\x13", 3))
                               << QVariant(QByteArray("\1"));
        QTest::newRow("none") << QVariant() << QVariant();
    }

    void damagedValuesFallBack()
    {
        QFETCH(QVariant, size);
        QFETCH(QVariant, chapter);
        cleanup();
        QSettings().setValue("windowSize", size);
        QSettings().setValue("chapter", chapter);
        QSettings().setValue("textScale", "large");
        m_theme = Theme::light();
        open();
        QCOMPARE(m_window->size(), QSize(1366, 768));
        QCOMPARE(m_window->chapterIndex(), 0);
        QVERIFY(m_theme.textScale == 1);
    }

    void sizeBeyondTheScreenIsCut()
    {
        cleanup();
        QSettings().setValue("windowSize", QSize(20'000, 30'000));
        QSettings().setValue("chapter", 99);
        open();
        const QRect screen = m_window->screen()->availableGeometry();
        QVERIFY(m_window->width() <= screen.width() && m_window->height() <= screen.height());
        QVERIFY(m_window->chapterIndex() <= 1);
    }

    void textScaleGrowsShrinksAndIsRemembered()
    {
        const auto height
            = [&] { return child<QLabel>(linear(), "title")->fontMetrics().height(); };
        const int normal = height();
        press(Qt::Key_Plus, Qt::ControlModifier);
        press(Qt::Key_Equal, Qt::ControlModifier);
        QVERIFY(std::abs(m_theme.textScale - 1.2) < 1e-9);
        QVERIFY(height() > normal);
        const QFont small = child<QLabel>(playground(), "problem")->font(); // a font of its own
        QVERIFY(std::abs(small.pointSizeF() - m_theme.font(TextRole::Caption).pointSizeF()) < 0.01);
        const int larger = height();
        m_theme = Theme::light();
        reopen();
        QVERIFY(std::abs(m_theme.textScale - 1.2) < 1e-9);
        QCOMPARE(height(), larger);
        press(Qt::Key_0, Qt::ControlModifier);
        QVERIFY(m_theme.textScale == 1);
        QCOMPARE(height(), normal);
        for (int i = 0; i < 20; ++i)
            press(Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(m_theme.textScale == 0.8);
        for (int i = 0; i < 20; ++i)
            press(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(m_theme.textScale == 2);
        QVERIFY(!m_window->grab().isNull());
    }

    void spacePlaysWhateverWasClickedLast_data()
    {
        QTest::addColumn<QString>("clicked");
        for (const char* name : {"canvas", "lossChart", "mirChart", "matrix", "restart", "step",
                 "newSeed", "term of the equation", "switch of the chart", "slider", "number box",
                 "seed", "neurons", "rail", "condition"})
            QTest::newRow(name) << name;
    }

    void spacePlaysWhateverWasClickedLast()
    {
        QFETCH(QString, clicked);
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(!sentence(playground()).isEmpty());
        QWidget* widget = nullptr;
        if (clicked == "canvas")
            widget = &playground();
        else if (clicked == "term of the equation")
            widget = termButton();
        else if (clicked == "switch of the chart")
            widget = child<CurveChart>(playground(), "lossChart")->findChild<QToolButton*>();
        else if (clicked == "slider")
            widget = part<SliderTrack>(playground(), "betaNonneg");
        else if (clicked == "number box")
            widget = part<NumberBox>(playground(), "betaNonneg");
        else if (clicked == "rail")
            widget = rail()[1];
        else
            widget = child<QWidget>(playground(), clicked.toLatin1().constData());
        if (auto* list = qobject_cast<QComboBox*>(widget)) {
            list->setFocus(Qt::MouseFocusReason);
            choose(list, list->currentData().toInt());
        } else {
            QTest::mouseClick(widget, Qt::LeftButton);
        }
        press(Qt::Key_Space);
        QTRY_COMPARE(playButton()->accessibleName(), QStringLiteral("Pause"));
        press(Qt::Key_Space);
        QTRY_COMPARE(playButton()->accessibleName(), QStringLiteral("Train"));
    }

    void spacePressesTheButtonThatTabHasReached()
    {
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(!sentence(playground()).isEmpty());
        auto* term = termButton();
        QVERIFY(term->isChecked());
        for (int i = 0; i < 80 && QApplication::focusWidget() != term; ++i)
            press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), term);
        press(Qt::Key_Space);
        QVERIFY(!term->isChecked());
        QCOMPARE(playButton()->accessibleName(), QStringLiteral("Train"));
    }

    void arrowOnAFocusedSliderMovesItAndTakesNoStep()
    {
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(!sentence(playground()).isEmpty());
        auto* slider = part<SliderTrack>(playground(), "betaNonneg");
        const double before = slider->fraction();
        slider->setFocus();
        press(Qt::Key_Right);
        QVERIFY(slider->fraction() > before);
        QCOMPARE(playButton()->accessibleName(), QStringLiteral("Train"));
        QVERIFY(!child<CurveChart>(playground(), "lossChart")->valueAt("total", 1));
    }

    void arrowOnAFocusedChartReadsItAndTakesNoStep()
    {
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(!sentence(playground()).isEmpty());
        press(Qt::Key_Right);
        auto* chart = child<CurveChart>(playground(), "lossChart");
        QTRY_VERIFY(chart->valueAt("total", 1));
        chart->setFocus();
        press(Qt::Key_Left);
        QVERIFY(chart->cursor());
        press(Qt::Key_Right);
        playground().setFocus();
        press(Qt::Key_Right);
        QTRY_VERIFY(chart->valueAt("total", 2));
        QVERIFY(!chart->valueAt("total", 3));
    }

    void homeInANumberBoxStaysThere()
    {
        press(Qt::Key_PageDown);
        press(Qt::Key_PageDown);
        QTRY_COMPARE(part<QLineEdit>(linear(), "firstBias")->text(), QStringLiteral("1.40"));
        part<NumberBox>(linear(), "firstBias")->setFocus();
        press(Qt::Key_Home); // to the start of the text; elsewhere it resets the chapter
        QCOMPARE(part<QLineEdit>(linear(), "firstBias")->text(), QStringLiteral("1.40"));
        linear().setFocus();
        press(Qt::Key_Home);
        QCOMPARE(part<QLineEdit>(linear(), "firstBias")->text(), QStringLiteral("0"));
    }

    void leavingThePlaygroundPausesIt()
    {
        press(Qt::Key_2, Qt::ControlModifier);
        press(Qt::Key_Space);
        QTRY_COMPARE(playButton()->accessibleName(), QStringLiteral("Pause"));
        press(Qt::Key_1, Qt::ControlModifier);
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_COMPARE(playButton()->accessibleName(), QStringLiteral("Train"));
        QVERIFY(!child<CurveChart>(playground(), "lossChart")->valueAt("total", 4000));
    }

    void closesAtOnceWhileItTrains()
    {
        press(Qt::Key_2, Qt::ControlModifier);
        choose(child<QComboBox>(playground(), "family"), int(Family::Deep));
        QTest::keyClick(
            playground().findChild<TransportBar*>()->findChild<SliderTrack*>(), Qt::Key_End);
        playground().setFocus();
        press(Qt::Key_Space);
        QTRY_COMPARE(playButton()->accessibleName(), QStringLiteral("Pause"));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_window->close());
        m_window.reset();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QCoreApplication::processEvents();
    }

    void closesWhileANumberIsBeingTyped()
    {
        press(Qt::Key_2, Qt::ControlModifier);
        auto* neurons = child<QLineEdit>(playground(), "neurons");
        neurons->setFocus();
        neurons->selectAll();
        QTest::keyClicks(neurons, "12");
        m_window.reset();
        QCoreApplication::processEvents();
    }

private:
    void open()
    {
        m_window = std::make_unique<MainWindow>(m_theme, m_language);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void reopen()
    {
        QVERIFY(m_window->close());
        m_window.reset();
        open();
    }

    // As the keyboard does it: to the window, and from there to shortcuts and to the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window->windowHandle(), key, modifiers);
    }

    LinearChapter& linear() const { return *m_window->findChild<LinearChapter*>(); }
    PlaygroundChapter& playground() const { return *m_window->findChild<PlaygroundChapter*>(); }
    QAbstractButton* playButton() const { return child<QAbstractButton>(playground(), "play"); }
    QList<QPushButton*> rail() const
    {
        return child<QFrame>(*m_window, "rail")->findChildren<QPushButton*>();
    }
    QAbstractButton* termButton() const
    {
        for (auto* button :
            playground().findChild<LossEquation*>()->findChildren<QAbstractButton*>())
            if (button->isCheckable())
                return button;
        qFatal("the equation has no switch");
    }

    QList<QMenu*> menus() const
    {
        QList<QMenu*> result;
        for (const QAction* action : m_window->menuBar()->actions())
            result.append(action->menu());
        return result;
    }
    QMenu* languageMenu() const
    {
        return qobject_cast<QMenu*>(child<QAction>(*m_window, "language_en")->parent());
    }
    QAction* actionNamed(const QString& text) const
    {
        for (QAction* action : m_window->findChildren<QAction*>())
            if (action->text() == text)
                return action;
        return nullptr;
    }
    void chooseLanguage(const char* code)
    {
        child<QAction>(*m_window, (QByteArray("language_") + code).constData())->trigger();
        QCoreApplication::processEvents();
    }

    // Rail, menus, heads, controls: whatever is written, in one list.
    QStringList allTexts() const
    {
        QStringList texts = wordsOf(*m_window);
        for (const QMenu* menu : menus()) {
            texts.append(menu->title());
            for (const QAction* action : menu->actions())
                texts.append(action->text());
        }
        return texts;
    }

    Theme m_theme;
    Language m_language;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
