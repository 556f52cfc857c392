// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/csv.h"
#include "app/document.h"
#include "app/labels.h"
#include "app/language.h"
#include "app/linear_chapter.h"
#include "app/playground_chapter.h"
#include "app/session_file.h"
#include "support/classroom.h"
#include "support/user.h"
#include "widgets/curve_chart.h"
#include "widgets/loss_equation.h"
#include "widgets/transport_bar.h"

#include <QAction>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
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
    static void initMain() { enterClassroom(); }

private slots:
    void initTestCase()
    {
        QVERIFY(QSettings().fileName().startsWith(privateFolder().path()));
        QCOMPARE(QGuiApplication::primaryScreen()->size(), QSize(1920, 1080));
    }

    void init()
    {
        QSettings().clear();
        QSettings().setValue("chapter", "linear");
        m_files = std::make_unique<QTemporaryDir>();
        m_theme = Theme::light();
        m_language.use("en", m_theme);
        applyTheme(*qApp, m_theme);
        open();
    }

    void cleanup()
    {
        m_window.reset();
        QDir(Document::standardSafetyFolder()).removeRecursively();
    }

    void railHoldsTheChaptersInTheirOrder()
    {
        const QList<QPushButton*> buttons = rail();
        QStringList names;
        for (const QPushButton* button : buttons)
            names.append(button->text().trimmed());
        QCOMPARE(names.join(", "),
            QStringLiteral("The puzzle, Linear example, Playground, Five conditions, Range, "
                           "Space and objects, Grid cells, Take-home"));
        QVERIFY(buttons[1]->isChecked() && !buttons[2]->isChecked());
        QTest::mouseClick(buttons[2], Qt::LeftButton);
        QVERIFY(playground().isVisible() && !linear().isVisible());
        QVERIFY(!buttons[1]->isChecked() && buttons[2]->isChecked());
    }

    void linksLeadToTheirChapters()
    {
        for (const char* chapter : {"puzzle", "take_home"}) {
            m_window->showChapter(chapter);
            const Chapter* from = &m_window->chapter();
            int count = 0;
            for (auto* link : from->findChildren<QPushButton*>()) {
                m_window->showChapter(chapter);
                if (!link->isVisible())
                    continue;
                link->click();
                QVERIFY2(&m_window->chapter() != from, qPrintable(link->text()));
                ++count;
            }
            QVERIFY(count >= 3);
        }
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
        m_window->showChapter("playground");
        QTRY_VERIFY(entries().contains("Information"));
        const QStringList playground = entries();
        QVERIFY(playground.contains("Trained network as &PyTorch script…"));
        QVERIFY(!playground.contains("Energy at each angle"));
        QCOMPARE(entries(), playground); // and never twice
        QCOMPARE(menu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly).size(),
            playground
                .filter(QRegularExpression("^(Loss|Loss equation|MIR|Network|Information|"
                                           "Neuron 1|Runs|Whole chapter)$"))
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
            openAbout(window);
            const QString text = child<QLabel>(window, "aboutText")->text();
            QVERIFY2(text.contains("kernel " + Labels::nameOf(kernel) + '.'), qPrintable(text));
        }
    }

    void citationIsCopiedFromTheAboutBox()
    {
        openAbout(*m_window);
        QGuiApplication::clipboard()->clear();
        child<QPushButton>(*m_window, "copyCitation")->click();
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(copied, child<QPlainTextEdit>(*m_window, "citation")->toPlainText());
        for (const char* part : {"Whittington, James C. R.", "Dorrell", "Ganguli", "Behrens",
                 "A Theory of Functional Cell Types", "2023"})
            QVERIFY2(copied.contains(part), part);
    }

    void keysChooseTheChapter()
    {
        const std::vector<std::string> inOrder{
            "puzzle", "linear", "playground", "conditions", "range", "space", "grid", "take_home"};
        for (std::size_t i = 0; i < inOrder.size(); ++i) {
            press(Qt::Key(Qt::Key_1 + int(i)), Qt::ControlModifier);
            QCOMPARE(m_window->chapter().id(), inOrder[i]);
            QVERIFY(m_window->chapter().isVisible());
            QVERIFY(rail()[int(i)]->isChecked());
        }
    }

    void runMenuHoldsTheCommandsOfTheChapter()
    {
        const QMenu* run = menus()[2];
        QVERIFY(run->actions() == linear().runActions());
        m_window->showChapter("playground");
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
        m_window->showChapter("playground");
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
            QCOMPARE(
                names, QStringList({"English", QStringLiteral("简体中文 (Chinese)"), "Deutsch"}));
        }
    }

    void everyLanguageHasMnemonicsOfItsOwnInEachMenu()
    {
        for (const Language::Choice& language : Language::choices()) {
            chooseLanguage(language.code.toLatin1());
            for (const Chapter* each : m_window->findChildren<Chapter*>()) {
                m_window->showChapter(each->id());
                QList<const QWidget*> menus{m_window->menuBar()};
                for (const QAction* action : m_window->menuBar()->actions())
                    menus.append(action->menu());
                for (const QWidget* menu : std::as_const(menus)) {
                    if (menu->actions().isEmpty()) { // a chapter that runs nothing
                        QVERIFY(!menu->isEnabled());
                        continue;
                    }
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
            QCOMPARE(rail()[2]->text().trimmed(), translated);
            QVERIFY(rail()[2]->width() >= 38);
        }
        chooseLanguage("en");
        QTRY_COMPARE(allTexts(), english);
    }

    void themeSwitchesLiveAndIsRemembered()
    {
        const auto paper = [&] { return m_window->grab().toImage().pixelColor(700, 700).rgb(); };
        const auto* icon = rail()[3];
        const auto iconImage = [&] { return icon->icon().pixmap(20, 20).toImage(); };
        const QString light = child<QLabel>(linear(), "sentence")->text();
        const QImage lightIcon = iconImage();
        QCOMPARE(paper(), Theme::light().canvas.rgb());
        child<QAction>(*m_window, "theme_dark")->trigger();
        QCOMPARE(paper(), Theme::dark().canvas.rgb());
        QVERIFY(child<QLabel>(linear(), "sentence")->text() != light); // words carry colours
        QVERIFY(iconImage() != lightIcon);
        QCOMPARE(QSettings().value("theme").toString(), QStringLiteral("dark"));
        m_theme = Theme::light();
        reopen();
        QCOMPARE(m_theme.canvas, Theme::dark().canvas);
        QVERIFY(child<QAction>(*m_window, "theme_dark")->isChecked());
        child<QAction>(*m_window, "theme_projector")->trigger();
        QCOMPARE(m_theme.ink, Theme::projector().ink);
        child<QAction>(*m_window, "theme_light")->trigger();
        QCOMPARE(child<QLabel>(linear(), "sentence")->text(), light);
    }

    void boxesUseTheSeparatorOfTheLanguageAndTablesDoNot()
    {
        m_window->showChapter("playground");
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
        m_window->showChapter("linear");
        QVERIFY2(sentence(linear()).contains("0,667"), qPrintable(sentence(linear())));
        chooseLanguage("zh_CN");
        QCOMPARE(rate(), QStringLiteral("0.0100"));
        QVERIFY(sentence(linear()).contains("0.667"));
    }

    void languageChangeKeepsTheRun()
    {
        m_window->showChapter("playground");
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
        QTRY_COMPARE(rail()[1]->text().trimmed(), QStringLiteral("Linear example"));
    }

    void opensWithTheDefaultSize()
    {
        QCOMPARE(m_window->size(), QSize(1366, 768));
        cleanup();
        QSettings().clear();
        open();
        QCOMPARE(m_window->size(), QSize(1366, 768));
        QCOMPARE(m_window->chapter().id(), std::string("puzzle"));
    }

    void sizeChapterAndLanguageAreRemembered()
    {
        m_window->resize(1500, 900);
        m_window->showChapter("playground");
        chooseLanguage("de");
        reopen();
        QCOMPARE(m_window->size(), QSize(1500, 900));
        QCOMPARE(m_window->chapter().id(), std::string("playground"));
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
        QCOMPARE(m_window->chapter().id(), std::string("puzzle"));
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
        QCOMPARE(m_window->chapter().id(), std::string("puzzle"));
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
        m_window->showChapter("playground");
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
            widget = rail()[2];
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
        m_window->showChapter("playground");
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
        m_window->showChapter("playground");
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
        m_window->showChapter("playground");
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
        m_window->showChapter("playground");
        press(Qt::Key_Space);
        QTRY_COMPARE(playButton()->accessibleName(), QStringLiteral("Pause"));
        m_window->showChapter("linear");
        m_window->showChapter("playground");
        QTRY_COMPARE(playButton()->accessibleName(), QStringLiteral("Train"));
        QVERIFY(!child<CurveChart>(playground(), "lossChart")->valueAt("total", 4000));
    }

    void closesAtOnceWhileItTrains()
    {
        m_window->showChapter("playground");
        choose(child<QComboBox>(playground(), "family"), int(Family::Deep));
        QTest::keyClick(
            playground().findChild<TransportBar*>()->findChild<SliderTrack*>(), Qt::Key_End);
        playground().setFocus();
        press(Qt::Key_Space);
        QTRY_COMPARE(playButton()->accessibleName(), QStringLiteral("Pause"));
        QVERIFY(!m_window->close()); // a run is worth a question
        QElapsedTimer timer;
        timer.start();
        answer("question", QMessageBox::Discard);
        QVERIFY(!m_window->isVisible());
        m_window.reset();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QCoreApplication::processEvents();
    }

    void closesWhileANumberIsBeingTyped()
    {
        m_window->showChapter("playground");
        auto* neurons = child<QLineEdit>(playground(), "neurons");
        neurons->setFocus();
        neurons->selectAll();
        QTest::keyClicks(neurons, "12");
        m_window.reset();
        QCoreApplication::processEvents();
    }

    void titleNamesTheFileAndItsChanges()
    {
        QCOMPARE(windowName(), QStringLiteral("Untitled — Untangle"));
        press(Qt::Key_PageDown);
        QCOMPARE(windowName(), QStringLiteral("• Untitled — Untangle"));
        m_window->saveFileAs(in("my lesson"));
        QCOMPARE(windowName(), QStringLiteral("my lesson.untangle — Untangle"));
        QVERIFY(!m_window->isWindowModified());
        QCOMPARE(m_window->windowFilePath(), in("my lesson.untangle"));
        press(Qt::Key_PageDown);
        QCOMPARE(windowName(), QStringLiteral("• my lesson.untangle — Untangle"));
        QVERIFY(m_window->isWindowModified());
        press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(windowName(), QStringLiteral("my lesson.untangle — Untangle"));
        m_window->saveFileAs(in("odd[*]name"));
        QCOMPARE(windowName(), QStringLiteral("odd[*]name.untangle — Untangle"));
        m_window->openFile(in("my lesson.untangle"));
        press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(windowName(), QStringLiteral("Untitled — Untangle"));
        QCOMPARE(m_window->windowFilePath(), QString());
    }

    void questionIsAskedOnlyAboutChanges()
    {
        press(Qt::Key_PageDown);
        m_window->saveFileAs(in("lesson"));
        m_window->showChapter("playground"); // looking elsewhere changes nothing
        press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(!box("question"));
        m_window->openFile(in("lesson.untangle"));
        QCOMPARE(windowName(), QStringLiteral("lesson.untangle — Untangle"));
        QVERIFY(!box("question"));
        QVERIFY(m_window->close());
    }

    void questionOffersToSaveDiscardOrCancel_data()
    {
        QTest::addColumn<QString>("deed");
        QTest::addColumn<int>("choice");
        for (const char* deed : {"new", "open", "quit", "call"}) {
            QTest::addRow("%s, save", deed) << deed << int(QMessageBox::Save);
            QTest::addRow("%s, discard", deed) << deed << int(QMessageBox::Discard);
            QTest::addRow("%s, cancel", deed) << deed << int(QMessageBox::Cancel);
        }
    }

    void questionOffersToSaveDiscardOrCancel()
    {
        QFETCH(QString, deed);
        QFETCH(int, choice);
        m_window->saveFileAs(in("other"));
        m_window->saveFileAs(in("lesson"));
        const double angle = angleIn("lesson");
        press(Qt::Key_PageDown);
        press(Qt::Key_PageDown);
        QVERIFY(!box("question"));
        if (deed == "new")
            press(Qt::Key_N, Qt::ControlModifier);
        else if (deed == "open")
            m_window->openFile(in("other.untangle"));
        else if (deed == "call")
            m_window->answerCall(in("other.untangle"));
        else
            press(Qt::Key_Q, Qt::ControlModifier);
        QVERIFY2(box("question")->text().contains("lesson.untangle"),
            qPrintable(box("question")->text()));
        answer("question", QMessageBox::StandardButton(choice));
        QVERIFY((angleIn("lesson") != angle) == (choice == QMessageBox::Save));
        const QString there = deed == "new" ? "Untitled" : deed == "quit" ? "" : "other.untangle";
        if (choice == QMessageBox::Cancel) {
            QCOMPARE(windowName(), QStringLiteral("• lesson.untangle — Untangle"));
            QVERIFY(m_window->isVisible());
            QVERIFY(child<QAction>(*m_window, "undo")->isEnabled());
        } else if (deed == "quit") {
            QVERIFY(!m_window->isVisible());
        } else {
            QCOMPARE(windowName(), there + " — Untangle");
            QVERIFY(!child<QAction>(*m_window, "undo")->isEnabled());
        }
    }

    void savingAnUntitledSessionAsksForAName()
    {
        press(Qt::Key_PageDown);
        press(Qt::Key_Q, Qt::ControlModifier);
        answer("question", QMessageBox::Save);
        chooseFile("saveDialog", {}); // and thinks better of it
        QVERIFY(m_window->isVisible());
        QCOMPARE(windowName(), QStringLiteral("• Untitled — Untangle"));
        press(Qt::Key_Q, Qt::ControlModifier);
        answer("question", QMessageBox::Save);
        chooseFile("saveDialog", in("named"));
        QVERIFY(!m_window->isVisible());
        QVERIFY(QFileInfo::exists(in("named.untangle")));
    }

    void dialogOpensTheChosenFile()
    {
        press(Qt::Key_PageDown);
        press(Qt::Key_PageDown);
        m_window->saveFileAs(in("lesson"));
        const QString words = sentence(linear());
        press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(sentence(linear()) != words);
        press(Qt::Key_O, Qt::ControlModifier);
        chooseFile("openDialog", in("lesson.untangle"));
        QCOMPARE(windowName(), QStringLiteral("lesson.untangle — Untangle"));
        QCOMPARE(sentence(linear()), words);
    }

    void sessionOpensInTheChapterThatWasInView()
    {
        m_window->showChapter("playground");
        m_window->saveFileAs(in("lesson"));
        m_window->showChapter("linear");
        m_window->openFile(in("lesson.untangle"));
        QCOMPARE(m_window->chapter().id(), std::string("playground"));
    }

    void suffixReplacesNoFileUnasked()
    {
        m_window->saveFileAs(in("lesson"));
        press(Qt::Key_PageDown);
        press(Qt::Key_PageDown);
        const double angle = angleIn("lesson");
        m_window->saveFileAs(in("lesson"));
        answer("replace", QMessageBox::Cancel);
        QCOMPARE(angleIn("lesson"), angle);
        QVERIFY(m_window->isWindowModified());
        m_window->saveFileAs(in("lesson"));
        press(box("replace"), QMessageBox::AcceptRole);
        QVERIFY(angleIn("lesson") != angle);
        QVERIFY(!m_window->isWindowModified());
    }

    void failedOpenSaysWhyAndLeavesTheSession()
    {
        press(Qt::Key_PageDown);
        m_window->saveFileAs(in("lesson"));
        const QString words = sentence(linear());
        QFile damaged(in("damaged.untangle"));
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("{\"format\": 3}") > 0);
        damaged.close();
        for (const char* name : {"damaged.untangle", "gone.untangle"}) {
            m_window->openFile(in(name));
            QVERIFY(box("problem")->text().contains(name));
            QVERIFY(!box("problem")->informativeText().isEmpty());
            answer("problem", QMessageBox::Ok);
            QCOMPARE(windowName(), QStringLiteral("lesson.untangle — Untangle"));
            QCOMPARE(sentence(linear()), words);
        }
    }

    void failedSaveSaysWhyAndKeepsNameAndChanges()
    {
        m_window->saveFileAs(in("lesson"));
        press(Qt::Key_PageDown);
        m_window->saveFileAs(in("gone/lesson.untangle"));
        QVERIFY(box("problem")->informativeText().contains(in("gone/lesson.untangle")));
        answer("problem", QMessageBox::Ok);
        QCOMPARE(windowName(), QStringLiteral("• lesson.untangle — Untangle"));
        // A save on the way out that fails keeps the window.
        QVERIFY(m_files->remove());
        press(Qt::Key_Q, Qt::ControlModifier);
        answer("question", QMessageBox::Save);
        QVERIFY(box("problem"));
        answer("problem", QMessageBox::Ok);
        QVERIFY(m_window->isVisible());
        QCOMPARE(windowName(), QStringLiteral("• lesson.untangle — Untangle"));
    }

    void editsThatAreUndoneAreNoChanges()
    {
        press(Qt::Key_PageDown);
        m_window->saveFileAs(in("lesson"));
        press(Qt::Key_PageDown);
        QVERIFY(m_window->isWindowModified());
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!m_window->isWindowModified());
        press(Qt::Key_Z, Qt::ControlModifier); // beyond what is saved
        QVERIFY(m_window->isWindowModified());
        press(Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(!m_window->isWindowModified());
    }

    void trainingIsAChange()
    {
        m_window->showChapter("playground");
        m_window->saveFileAs(in("lesson"));
        press(Qt::Key_Right);
        QTRY_VERIFY(child<CurveChart>(playground(), "lossChart")->valueAt("total", 1));
        QVERIFY(m_window->isWindowModified());
        QVERIFY(!m_window->close());
        answer("question", QMessageBox::Cancel);
    }

    void openedSessionIsUnchangedWhereverOneLooks()
    {
        m_window->showChapter("playground");
        press(Qt::Key_I);
        auto* chart = child<CurveChart>(playground(), "lossChart");
        QTRY_VERIFY(chart->valueAt("total", 4000));
        QTRY_COMPARE(playButton()->accessibleName(), QStringLiteral("Train"));
        m_window->saveFileAs(in("lesson"));
        press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(!chart->valueAt("total", 4000));
        m_window->openFile(in("lesson.untangle"));
        QTRY_VERIFY(chart->valueAt("total", 4000));
        for (const char* chapter : {"linear", "playground"})
            m_window->showChapter(chapter);
        chooseLanguage("de");
        QTRY_VERIFY(child<QAbstractButton>(playground(), "play")->isEnabled());
        QVERIFY(!m_window->isWindowModified());
        document().edit(); // so that it looks
        QVERIFY(!document().hasChanges());
    }

    void opensAndBeginsAnewWhileItTrains()
    {
        m_window->saveFileAs(in("lesson"));
        for (const char* deed : {"open", "new"}) {
            m_window->showChapter("playground");
            choose(child<QComboBox>(playground(), "family"), int(Family::Deep));
            activate(); // after the list
            playground().setFocus();
            press(Qt::Key_Space);
            QTRY_COMPARE(playButton()->accessibleName(), QStringLiteral("Pause"));
            QElapsedTimer timer;
            if (QLatin1String(deed) == QLatin1String("open"))
                m_window->openFile(in("lesson.untangle"));
            else
                press(Qt::Key_N, Qt::ControlModifier);
            timer.start();
            answer("question", QMessageBox::Discard);
            QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
            m_window->showChapter("playground");
            QTRY_COMPARE(playButton()->accessibleName(), QStringLiteral("Train"));
            QVERIFY2(
                !m_window->isWindowModified(), deed); // what still came from the old run is gone
        }
    }

    void latestFilesAreInTheMenu()
    {
        const auto names = [&] {
            QStringList texts;
            recentMenu()->aboutToShow();
            for (const QAction* action : recentMenu()->actions())
                if (!action->isSeparator())
                    texts.append(action->text());
            return texts;
        };
        QCOMPARE(names().size(), 2);
        QVERIFY(!recentMenu()->actions().front()->isEnabled());
        m_window->saveFileAs(in("this & that"));
        m_window->saveFileAs(in("gone"));
        QCOMPARE(names().size(), 3);
        QVERIFY2(names()[0].startsWith("&1 ") && names()[0].endsWith("gone.untangle"),
            qPrintable(names()[0]));
        QVERIFY2(names()[1].startsWith("&2 ") && names()[1].endsWith("this && that.untangle"),
            qPrintable(names()[1]));
        recentMenu()->actions()[1]->trigger();
        QCOMPARE(windowName(), QStringLiteral("this & that.untangle — Untangle"));
        QVERIFY(QFile::remove(in("gone.untangle")));
        names();
        recentMenu()->actions()[1]->trigger();
        QVERIFY(box("problem")->text().contains("gone.untangle"));
        answer("problem", QMessageBox::Ok);
        QCOMPARE(windowName(), QStringLiteral("this & that.untangle — Untangle"));
        QCOMPARE(names().size(), 2);
        child<QAction>(*m_window, "clearRecent")->trigger();
        QCOMPARE(names().size(), 2);
        QVERIFY(!recentMenu()->actions().front()->isEnabled());
    }

    void droppedSessionIsOpenedAndNothingElse()
    {
        m_window->saveFileAs(in("lesson"));
        press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(!drop({QUrl::fromLocalFile(in("points.csv"))}));
        QVERIFY(!drop({QUrl("https://example.org/lesson.untangle")}));
        QVERIFY(!drop({}));
        const QUrl url = QUrl::fromLocalFile(in("lesson.untangle"));
        QVERIFY(!drop({url, url}));
        QCOMPARE(windowName(), QStringLiteral("Untitled — Untangle"));
        QVERIFY(drop({url}));
        QCOMPARE(windowName(), QStringLiteral("lesson.untangle — Untangle"));
    }

    void callBringsTheWindowToTheFront()
    {
        m_window->saveFileAs(in("lesson"));
        press(Qt::Key_N, Qt::ControlModifier);
        m_window->showMinimized();
        m_window->answerCall({});
        QVERIFY(!m_window->isMinimized());
        QCOMPARE(windowName(), QStringLiteral("Untitled — Untangle"));
        m_window->answerCall(in("lesson.untangle"));
        QCOMPARE(windowName(), QStringLiteral("lesson.untangle — Untangle"));
    }

    void lostSessionIsOfferedWhenTheWindowOpens()
    {
        press(Qt::Key_PageDown);
        m_window->saveFileAs(in("lesson"));
        loseEdits();
        m_window->offerLost();
        QVERIFY(box("lost")->informativeText().contains("lesson.untangle"));
        press(box("lost"), QMessageBox::AcceptRole);
        QCOMPARE(windowName(), QStringLiteral("• lesson.untangle — Untangle"));
        m_window->offerLost();
        QVERIFY(!box("lost"));
        loseEdits();
        m_window->offerLost();
        press(box("lost"), QMessageBox::DestructiveRole);
        QCOMPARE(windowName(), QStringLiteral("Untitled — Untangle"));
        QVERIFY(!box("lost"));
        m_window->offerLost();
        QVERIFY(!box("lost"));
    }

    void orderlyCloseLeavesNothingToOffer()
    {
        press(Qt::Key_PageDown);
        document().setAutosaveInterval(0);
        press(Qt::Key_PageDown);
        QTRY_VERIFY(!QDir(Document::standardSafetyFolder()).isEmpty());
        m_window->close();
        answer("question", QMessageBox::Discard);
        m_window.reset();
        QVERIFY(QDir(Document::standardSafetyFolder()).isEmpty());
    }

    void placeOfTheWindowIsRemembered()
    {
        m_window->move(300, 200);
        reopen();
        QCOMPARE(m_window->pos(), QPoint(300, 200));
        QCOMPARE(m_window->size(), QSize(1366, 768));
    }

    void windowIsAlwaysFound_data()
    {
        QTest::addColumn<QVariant>("position");
        QTest::addColumn<QVariant>("size");
        const QSize size(1366, 768);
        QTest::newRow("right of the screen") << QVariant(QPoint(5000, 200)) << QVariant(size);
        QTest::newRow("left of the screen") << QVariant(QPoint(-3000, 200)) << QVariant(size);
        QTest::newRow("below") << QVariant(QPoint(100, 1070)) << QVariant(size);
        QTest::newRow("title bar above") << QVariant(QPoint(100, -400)) << QVariant(size);
        QTest::newRow("most of it outside") << QVariant(QPoint(1200, 900)) << QVariant(size);
        QTest::newRow("huge") << QVariant(QPoint(2'147'483'647, 2'147'483'647))
                              << QVariant(QSize(2'147'483'647, 2'147'483'647));
        QTest::newRow("lowest") << QVariant(QPoint(-2'147'483'647 - 1, -2'147'483'647 - 1))
                                << QVariant(QSize(-2'147'483'647 - 1, 768));
        QTest::newRow("words") << QVariant("there") << QVariant("wide");
        QTest::newRow("bytes") << QVariant(QByteArray("@Point(\0\xff", 9))
                               << QVariant(QByteArray("\0\xff\x13", 3));
        QTest::newRow("other types") << QVariant(QSize(10, 10)) << QVariant(QPoint(10, 10));
        QTest::newRow("lists") << QVariant(QStringList{"1", "2"}) << QVariant(QStringList{"3"});
        QTest::newRow("none") << QVariant() << QVariant();
    }

    void windowIsAlwaysFound()
    {
        QFETCH(QVariant, position);
        QFETCH(QVariant, size);
        cleanup();
        QSettings().setValue("windowPosition", position);
        QSettings().setValue("windowSize", size);
        QSettings().setValue("windowMaximized", "perhaps");
        QSettings().setValue("windowFullScreen", QByteArray("\0", 1));
        open();
        const QRect screen = m_window->screen()->availableGeometry();
        QVERIFY(!m_window->isMaximized() && !m_window->isFullScreen());
        const QRect frame = m_window->frameGeometry();
        QVERIFY2(screen.contains(QPoint(frame.center().x(), frame.top())), "title bar");
        QVERIFY(frame.width() <= screen.width() && frame.height() <= screen.height());
        const QRect seen = frame & screen;
        QVERIFY(2 * seen.width() * seen.height() >= frame.width() * frame.height());
        QVERIFY(frame.width() >= 960 && frame.height() >= 600);
    }

    void fullScreenAndMaximizedAreRememberedWithTheSizeBelow()
    {
        m_window->resize(1500, 900);
        press(Qt::Key_F11);
        QVERIFY(m_window->isFullScreen());
        reopen();
        QVERIFY(m_window->isFullScreen());
        press(Qt::Key_F11);
        QVERIFY(!m_window->isFullScreen());
        m_window->showMaximized();
        press(Qt::Key_F11);
        press(Qt::Key_F11);
        QVERIFY(m_window->isMaximized()); // as it was before
        reopen();
        QVERIFY(m_window->isMaximized() && !m_window->isFullScreen());
    }

private:
    static void openAbout(MainWindow& window)
    {
        for (QAction* action : window.findChildren<QAction*>())
            if (action->menuRole() == QAction::AboutRole)
                action->trigger();
    }
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

    QString in(const QString& name) const { return m_files->filePath(name); }
    // As the window manager shows it.
    QString windowName() const { return m_window->windowHandle()->title(); }
    Document& document() const { return *m_window->findChild<Document*>(); }
    double angleIn(const QString& name) const
    {
        const Result<Session> session = loadSession(in(name + ".untangle"));
        return session ? session->linear.state.angleRad : -1;
    }
    QMenu* recentMenu() const { return child<QMenu>(*m_window, "recent"); }

    // The one that is open, if any.
    QMessageBox* box(const char* name) const
    {
        for (auto* found : m_window->findChildren<QMessageBox*>(QLatin1String(name)))
            if (found->isVisible())
                return found;
        return nullptr;
    }
    void answer(const char* name, QMessageBox::StandardButton button)
    {
        QVERIFY2(box(name), name);
        QTest::mouseClick(box(name)->button(button), Qt::LeftButton);
        activate();
    }
    // As the window manager does it when a dialog has closed; unless that closed the window, or led
    // to another dialog.
    void activate()
    {
        if (!m_window->isVisible() || QApplication::activeModalWidget())
            return;
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void press(QMessageBox* box, QMessageBox::ButtonRole role)
    {
        for (QAbstractButton* button : box->buttons())
            if (box->buttonRole(button) == role) {
                QTest::mouseClick(button, Qt::LeftButton);
                break;
            }
        activate();
    }
    // An empty path: cancels.
    void chooseFile(const char* dialogName, const QString& path)
    {
        QFileDialog* dialog = nullptr;
        for (auto* found : m_window->findChildren<QFileDialog*>(QLatin1String(dialogName)))
            if (found->isVisible())
                dialog = found;
        QVERIFY2(dialog, dialogName);
        auto* field = dialog->findChild<QLineEdit*>("fileNameEdit");
        QVERIFY(field);
        field->setText(path);
        QTest::keyClick(field, path.isEmpty() ? Qt::Key_Escape : Qt::Key_Return);
        activate();
    }
    bool drop(const QList<QUrl>& urls)
    {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(
            {50, 50}, Qt::CopyAction | Qt::LinkAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(m_window.get(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &event);
        return true;
    }
    // As a crash does, after a safety copy.
    void loseEdits()
    {
        document().setAutosaveInterval(0);
        press(Qt::Key_PageDown);
        QTRY_VERIFY(!QDir(Document::standardSafetyFolder()).isEmpty());
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
    QList<QPushButton*> rail() const // of the chapters
    {
        QList<QPushButton*> buttons
            = child<QFrame>(*m_window, "rail")->findChildren<QPushButton*>();
        buttons.removeIf([](const QPushButton* button) { return !button->isCheckable(); });
        return buttons;
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
    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
