// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/experiment_panel.h"

#include "support/comma_locale.h"
#include "support/user.h"
#include "support/written_file.h"
#include "widgets/theme.h"
#include "widgets/value_slider.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace untangle;
using namespace untangle::test;

namespace {

constexpr const char* threeThousandths[] = {"3e-3", "0,003", "0.003", "3E-3", ".003", "0.3e-2"};

} // namespace

class TestExperimentPanel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qRegisterMetaType<ExperimentSettings>();
        applyTheme(*qApp, m_theme);
    }

    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_panel = new ExperimentPanel(m_theme, m_window.get());
        m_panel->resize(m_panel->width(), 700);
        m_window->resize(400, 700);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_edited = std::make_unique<QSignalSpy>(m_panel, &ExperimentPanel::settingsEdited);
    }

    void cleanup()
    {
        m_edited.reset();
        m_window.reset();
        QLocale::setDefault(QLocale::c());
    }

    void opensWithTheShallowDefaultsAndTellsNobody()
    {
        QVERIFY(settings() == defaultSettings(Family::Shallow));
        QCOMPARE(number("betaNonneg"), 0.3);
        QCOMPARE(number("betaActivity"), 3e-3);
        QCOMPARE(number("rate"), 0.01);
        QCOMPARE(number("factors"), 4.0);
        QCOMPARE(number("inputs"), 6.0);
        QCOMPARE(neurons()->text(), QStringLiteral("20"));
        QCOMPARE(m_edited->count(), 0);
    }

    void fillingTheFormIsNoEdit()
    {
        for (Family family :
            {Family::Deep, Family::DeepAutoencoder, Family::Autoencoder, Family::Shallow}) {
            ExperimentSettings wanted
                = withCondition(defaultSettings(family), Condition::ReluWeight, {0.1, 0.2, 0.4});
            wanted.optimizer = Optimizer::Sgd;
            wanted.seed = 4294967295u;
            wanted.rate = 0.02;
            m_panel->setSettings(wanted);
            QVERIFY(settings() == wanted);
            QCOMPARE(number("seed"), 4294967295.0);
            QCOMPARE(number("rate"), 0.02);
            QCOMPARE(box("family")->currentData().toInt(), int(family));
            QCOMPARE(box("optimizer")->currentData().toInt(), int(Optimizer::Sgd));
        }
        QCOMPARE(m_edited->count(), 0);
    }

    void languageChangeIsNoEdit()
    {
        const ExperimentSettings before = settings();
        QEvent event(QEvent::LanguageChange);
        QApplication::sendEvent(m_panel, &event);
        QVERIFY(settings() == before);
        QCOMPARE(box("condition")->currentData().toInt(), int(Condition::NonnegActivityWeight));
        QCOMPARE(box("family")->currentData().toInt(), int(Family::Shallow));
        QCOMPARE(m_edited->count(), 0);
    }

    void conditionSetsActivationAndBetas_data()
    {
        QTest::addColumn<int>("family");
        QTest::addColumn<int>("condition");
        QTest::addColumn<int>("activation");
        QTest::addColumn<QList<bool>>("isOn");
        const int linear = int(Activation::Linear), relu = int(Activation::Relu);
        const int tanh = int(Activation::Tanh), shallow = int(Family::Shallow);
        QTest::newRow("all with ReLU") << shallow << int(Condition::ReluActivityWeight) << relu
                                       << QList<bool>{false, true, true};
        QTest::newRow("all with nonneg") << shallow << int(Condition::NonnegActivityWeight)
                                         << linear << QList<bool>{true, true, true};
        QTest::newRow("no weight")
            << shallow << int(Condition::ReluActivity) << relu << QList<bool>{false, true, false};
        QTest::newRow("no activity")
            << shallow << int(Condition::ReluWeight) << relu << QList<bool>{false, false, true};
        QTest::newRow("no nonnegativity") << shallow << int(Condition::ActivityWeight) << linear
                                          << QList<bool>{false, true, true};
        QTest::newRow("deep without nonnegativity")
            << int(Family::Deep) << int(Condition::ActivityWeight) << tanh
            << QList<bool>{false, true, true};
        QTest::newRow("deep with nonneg")
            << int(Family::DeepAutoencoder) << int(Condition::NonnegActivityWeight) << tanh
            << QList<bool>{true, true, true};
    }

    void conditionSetsActivationAndBetas()
    {
        QFETCH(int, family);
        QFETCH(int, condition);
        QFETCH(int, activation);
        QFETCH(QList<bool>, isOn);
        choose(box("family"), family);
        const LossWeights own = defaultSettings(Family(family)).weights;
        choose(box("condition"), int(Condition::ReluWeight));
        choose(box("condition"), condition);
        QCOMPARE(int(settings().activation), activation);
        QCOMPARE(box("activation")->currentData().toInt(), activation);
        QCOMPARE(box("condition")->currentData().toInt(), condition);
        QCOMPARE(settings().weights.betaNonneg, isOn[0] ? own.betaNonneg : 0);
        QCOMPARE(settings().weights.betaActivity, isOn[1] ? own.betaActivity : 0);
        QCOMPARE(settings().weights.betaWeight, isOn[2] ? own.betaWeight : 0);
        QCOMPARE(number("betaNonneg"), settings().weights.betaNonneg);
        QCOMPARE(number("betaActivity"), settings().weights.betaActivity);
        QCOMPARE(number("betaWeight"), settings().weights.betaWeight);
    }

    void conditionBringsTheOldStrengthBack()
    {
        typeInto(*m_panel, "betaNonneg", "0.7");
        typeInto(*m_panel, "betaWeight", "0.02");
        choose(box("condition"), int(Condition::ReluActivity));
        QVERIFY(settings().weights.betaNonneg == 0 && settings().weights.betaWeight == 0);
        choose(box("condition"), int(Condition::NonnegActivityWeight));
        QVERIFY(settings().weights.betaNonneg == 0.7);
        QVERIFY(settings().weights.betaWeight == 0.02);
        QVERIFY(settings().weights.betaActivity == 3e-3);
    }

    void termComesBackWithTheStrengthItHad()
    {
        typeInto(*m_panel, "betaActivity", "0.05");
        m_panel->setTermOn(LossTerm::Activity, false);
        QVERIFY(settings().weights.betaActivity == 0);
        QCOMPARE(number("betaActivity"), 0.0);
        m_panel->setTermOn(LossTerm::Activity, true);
        QVERIFY(settings().weights.betaActivity == 0.05);
    }

    void movedBetaOffThePatternIsAnOwnMix()
    {
        const QString pattern = box("condition")->currentText();
        dragSlider(*m_panel, "betaWeight", 0); // no condition has nonneg and activity alone
        QVERIFY(settings().weights.betaWeight == 0);
        QVERIFY(!box("condition")->currentData().isValid());
        QCOMPARE(box("condition")->currentText(), QStringLiteral("own mix"));
        typeInto(*m_panel, "betaWeight", "0.5");
        QCOMPARE(box("condition")->currentText(), pattern);
        choose(box("activation"), int(Activation::LeakyRelu));
        QCOMPARE(box("condition")->currentText(), QStringLiteral("own mix"));
    }

    void leftStopOfABetaIsExactlyZero()
    {
        for (const char* name : {"betaNonneg", "betaActivity", "betaWeight"}) {
            dragSlider(*m_panel, name, 0);
            QVERIFY2(number(name) == 0, name);
        }
        const LossWeights& weights = lastEdited().weights;
        QVERIFY(weights.betaNonneg == 0 && weights.betaActivity == 0 && weights.betaWeight == 0);
        QCOMPARE(part<QLineEdit>(*m_panel, "betaNonneg")->text(), QStringLiteral("0"));
    }

    void rateHasNoZero()
    {
        dragSlider(*m_panel, "rate", 0);
        QVERIFY(settings().rate == 1e-4);
    }

    void typedNumberIsReadTheSameInEveryLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        for (const char* language : {"en", "de", "zh_CN"})
            for (const char* text : threeThousandths)
                QTest::addRow("%s in %s", text, language) << language << text;
    }

    void typedNumberIsReadTheSameInEveryLanguage()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QLocale::setDefault(QLocale(language));
        typeInto(*m_panel, "betaActivity", "0.5");
        typeInto(*m_panel, "betaActivity", text);
        QVERIFY(lastEdited().weights.betaActivity == 0.003);
        QVERIFY(settings().weights.betaActivity == 0.003);
        QCOMPARE(part<QLineEdit>(*m_panel, "betaActivity")->text(),
            language == "de" ? QStringLiteral("0,00300") : QStringLiteral("0.00300"));
    }

    void typedNumberIsReadTheSameUnderACommaInTheCLibrary()
    {
        const CommaLocale comma;
        if (!comma.isSet())
            QSKIP("no locale with a decimal comma can be had");
        for (const char* language : {"en", "de"}) {
            QLocale::setDefault(QLocale(language));
            for (const char* text : threeThousandths) {
                typeInto(*m_panel, "betaActivity", "0.5");
                QVERIFY(lastEdited().weights.betaActivity == 0.5);
                typeInto(*m_panel, "betaActivity", text);
                QVERIFY2(lastEdited().weights.betaActivity == 0.003, text);
            }
        }
    }

    void typedNumberIsKeptExactly()
    {
        typeInto(*m_panel, "betaNonneg", "0.123456789");
        QVERIFY(settings().weights.betaNonneg == 0.123456789);
        typeInto(*m_panel, "seed", "4294967295");
        QCOMPARE(settings().seed, 4294967295u);
    }

    void badValueIsRefusedInWords_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("no number among the layers") << "neurons"
                                                    << "30-12-x"
                                                    << "Neurons";
        QTest::newRow("no neurons") << "neurons"
                                    << ""
                                    << "Neurons";
        QTest::newRow("gap among the layers") << "neurons"
                                              << "30--30"
                                              << "Neurons";
        QTest::newRow("too many neurons") << "neurons"
                                          << "99"
                                          << "Neurons";
        QTest::newRow("zero neurons") << "neurons"
                                      << "0"
                                      << "Neurons";
        QTest::newRow("negative neurons") << "neurons"
                                          << "-5"
                                          << "Neurons";
        QTest::newRow("huge neurons") << "neurons"
                                      << "99999999999999999999"
                                      << "Neurons";
        QTest::newRow("too many layers") << "neurons"
                                         << "1-2-3-4-5-6-7"
                                         << "Layers";
        QTest::newRow("too many factors") << "factors"
                                          << "9"
                                          << "2 to 8";
        QTest::newRow("one factor") << "factors"
                                    << "1"
                                    << "2 to 8";
        QTest::newRow("half a factor") << "factors"
                                       << "2.5"
                                       << "whole number";
        QTest::newRow("fewer inputs than factors") << "inputs"
                                                   << "3"
                                                   << "4 to";
        QTest::newRow("negative seed") << "seed"
                                       << "-1"
                                       << "0 to 4294967295";
        QTest::newRow("seed above 32 bits") << "seed"
                                            << "4294967296"
                                            << "0 to 4294967295";
        QTest::newRow("rate of five") << "rate"
                                      << "5"
                                      << "to 1";
        QTest::newRow("rate of zero") << "rate"
                                      << "0"
                                      << "to 1";
        QTest::newRow("negative beta") << "betaNonneg"
                                       << "-0.1"
                                       << "to 1";
        QTest::newRow("beta below the smallest") << "betaWeight"
                                                 << "1e-6"
                                                 << "to 1";
        QTest::newRow("beta with two commas") << "betaWeight"
                                              << "0,0,3"
                                              << "not a number";
        QTest::newRow("beta in words") << "betaWeight"
                                       << "nan"
                                       << "not a number";
        QTest::newRow("beta beyond all numbers") << "betaWeight"
                                                 << "1e999"
                                                 << "to 1";
    }

    void badValueIsRefusedInWords()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, said);
        const QByteArray name = field.toLatin1();
        const ExperimentSettings before = settings();
        auto* widget = child<QWidget>(*m_panel, name.constData());
        if (field == "neurons")
            type(widget, text);
        else
            typeInto(*m_panel, name.constData(), text);
        QVERIFY(settings() == before);
        QCOMPARE(m_edited->count(), 0);
        const QStringList words = shownProblems();
        QVERIFY2(words.join('|').contains(said), qPrintable(words.join('|')));
        // A number that is right again takes the words away.
        if (field == "neurons")
            type(widget, "10");
        else
            typeInto(*m_panel, name.constData(), field.startsWith("beta") ? "0.5" : "1e0");
        if (field == "rate" || field == "neurons" || field.startsWith("beta"))
            QCOMPARE(shownProblems(), QStringList());
    }

    void neuronsAreOneNumberOrOneForEachLayer()
    {
        type(neurons(), "12");
        QVERIFY(lastEdited().hiddenSizes == std::vector<Index>({12}));
        typeInto(*m_panel, "layers", "3");
        QVERIFY(lastEdited().hiddenSizes == std::vector<Index>({12, 12, 12}));
        type(neurons(), "30-12-30");
        QVERIFY(lastEdited().hiddenSizes == std::vector<Index>({30, 12, 30}));
        QCOMPARE(neurons()->text(), QStringLiteral("30-12-30"));
        type(neurons(), "8");
        QVERIFY(lastEdited().hiddenSizes == std::vector<Index>({8, 8, 8}));
        type(neurons(), "10-20");
        QVERIFY(lastEdited().hiddenSizes == std::vector<Index>({10, 20}));
        QCOMPARE(number("layers"), 2.0);
    }

    void moreFactorsThanInputsBringInputs()
    {
        typeInto(*m_panel, "factors", "8");
        QCOMPARE(lastEdited().factorCount, 8);
        QCOMPARE(lastEdited().inputCount, 8);
        QCOMPARE(number("inputs"), 8.0);
        typeInto(*m_panel, "factors", "3");
        QCOMPARE(lastEdited().factorCount, 3);
        QCOMPARE(lastEdited().inputCount, 8);
        QVERIFY(validate(settings()).empty());
    }

    void familyBringsItsDefaultsAndKeepsSeedAndCondition()
    {
        typeInto(*m_panel, "seed", "77");
        typeInto(*m_panel, "rate", "0.5");
        choose(box("condition"), int(Condition::ReluActivity));
        for (Family family : {Family::DeepAutoencoder, Family::Deep, Family::Autoencoder}) {
            choose(box("family"), int(family));
            ExperimentSettings expected = withCondition(
                defaultSettings(family), Condition::ReluActivity, defaultSettings(family).weights);
            expected.seed = 77;
            QVERIFY(lastEdited() == expected);
            QVERIFY(settings() == expected);
        }
        choose(box("family"), int(Family::DeepAutoencoder));
        QCOMPARE(neurons()->text(), QStringLiteral("30-12-30"));
        QCOMPARE(number("inputs"), 10.0);
        choose(box("condition"), int(Condition::NonnegActivityWeight));
        QVERIFY(settings().weights == defaultSettings(Family::DeepAutoencoder).weights);
    }

    void defaultsComeBackAndTheSeedStays()
    {
        typeInto(*m_panel, "seed", "5");
        typeInto(*m_panel, "betaWeight", "0");
        type(neurons(), "7");
        m_panel->restoreDefaults();
        ExperimentSettings expected = defaultSettings(Family::Shallow);
        expected.seed = 5;
        QVERIFY(lastEdited() == expected);
        QCOMPARE(neurons()->text(), QStringLiteral("20"));
    }

    void newSeedIsAnotherOneAndNothingElse()
    {
        const ExperimentSettings before = settings();
        QTest::mouseClick(child<QToolButton>(*m_panel, "newSeed"), Qt::LeftButton);
        QCOMPARE(m_edited->count(), 1);
        QVERIFY(lastEdited().seed != before.seed);
        QCOMPARE(number("seed"), double(lastEdited().seed));
        ExperimentSettings expected = before;
        expected.seed = lastEdited().seed;
        QVERIFY(lastEdited() == expected);
    }

    void sameValueTypedAgainIsNoEdit()
    {
        typeInto(*m_panel, "betaNonneg", "0.3");
        type(neurons(), "20");
        choose(box("family"), int(Family::Shallow));
        QCOMPARE(m_edited->count(), 0);
    }

    void wheelScrollsThePanelAndEditsNothing()
    {
        m_panel->resize(m_panel->width(), 260);
        QCoreApplication::processEvents();
        auto* bar = m_panel->findChild<QScrollArea*>()->verticalScrollBar();
        QVERIFY(bar->maximum() > 0);
        m_window->setFocus();
        const ExperimentSettings before = settings();
        QList<QWidget*> controls{neurons()};
        for (auto* control : m_panel->findChildren<QComboBox*>())
            controls.append(control);
        for (auto* control : m_panel->findChildren<SliderTrack*>())
            controls.append(control);
        for (auto* control : m_panel->findChildren<NumberBox*>())
            controls.append(control);
        QVERIFY(controls.size() >= 17);
        for (QWidget* control : std::as_const(controls)) {
            bar->setValue(0);
            turnWheel(control, -1);
            QVERIFY2(bar->value() > 0, qPrintable(control->objectName()));
            QVERIFY2(!control->hasFocus(), qPrintable(control->objectName()));
            turnWheel(control, 1);
        }
        QVERIFY(settings() == before);
        QCOMPARE(m_edited->count(), 0);
        // With focus it is a control again.
        auto* track = part<SliderTrack>(*m_panel, "betaNonneg");
        track->setFocus();
        turnWheel(track, 1);
        QCOMPARE(m_edited->count(), 1);
    }

    void everyControlHasANameAndATooltip()
    {
        QList<QWidget*> controls{neurons(), child<QWidget>(*m_panel, "newSeed")};
        for (auto* control : m_panel->findChildren<QComboBox*>())
            controls.append(control);
        for (auto* control : m_panel->findChildren<NumberBox*>())
            controls.append(control);
        for (auto* control : m_panel->findChildren<SliderTrack*>())
            controls.append(control);
        for (QWidget* control : std::as_const(controls)) {
            QVERIFY2(!control->toolTip().isEmpty(), qPrintable(control->objectName()));
            const bool hasLabel = !control->accessibleName().isEmpty() || isLabelled(control);
            QVERIFY2(hasLabel, qPrintable(control->objectName()));
        }
    }

    void ownDataSetsTheNumbersOfFactorsAndInputs()
    {
        const WrittenFile file("measured.csv", "a,b,c,x1,x2\n1,2,1,4,1\n2,1,1,2,2\n1,1,3,5,3\n");
        m_panel->openData(file.path());
        QCOMPARE(shownProblems(), QStringList());
        QCOMPARE(m_edited->count(), 1);
        QVERIFY(lastEdited().data && lastEdited() == settings());
        QCOMPARE(settings().factorCount, Index(3));
        QCOMPARE(settings().inputCount, Index(2));
        QCOMPARE(box("data")->currentText(), QStringLiteral("measured.csv"));
        QVERIFY(box("data")->toolTip().contains("measured.csv"));
        for (const char* name : {"factors", "inputs"})
            QVERIFY(!child<QWidget>(*m_panel, name)->isEnabled());

        // It stays with another family, whose own numbers it does not take.
        choose(box("family"), int(Family::Deep));
        QVERIFY(settings().data);
        QCOMPARE(settings().factorCount, Index(3));
        m_panel->restoreDefaults();
        QVERIFY(settings().data);
        // The same data again changes nothing.
        const auto count = m_edited->count();
        m_panel->openData(file.path());
        QCOMPARE(m_edited->count(), count);

        choose(box("data"), 0);
        QVERIFY(!settings().data && !lastEdited().data);
        QVERIFY(validate(settings()).empty());
        QCOMPARE(box("data")->count(), 2);
        for (const char* name : {"factors", "inputs"})
            QVERIFY(child<QWidget>(*m_panel, name)->isEnabled());
    }

    void ownFactorsWithoutInputsLeaveTheirNumberFree()
    {
        const WrittenFile file("five.csv", "1,2,1,4,1\n2,1,1,2,2\n1,1,3,5,3\n");
        m_panel->openData(file.path());
        QCOMPARE(settings().factorCount, Index(5));
        QCOMPARE(settings().inputCount, Index(6));
        QVERIFY(!child<QWidget>(*m_panel, "factors")->isEnabled());
        typeInto(*m_panel, "inputs", "9");
        QCOMPARE(settings().inputCount, Index(9));
        QVERIFY(settings().data);
    }

    void dataThatCannotBeUsedIsToldAndWhatWasThereStays()
    {
        const WrittenFile good("good.csv", "1,2\n2,1\n3,3\n");
        const WrittenFile broken("broken.csv", "1,2\n2,one\n");
        const WrittenFile constant("constant.csv", "wind,rain\n1,2\n1,3\n");
        m_panel->openData(broken.path());
        QVERIFY(settings() == defaultSettings(Family::Shallow));
        m_panel->openData(good.path());
        const ExperimentSettings before = settings();
        const auto count = m_edited->count();
        const auto said = [&](const QString& path, const char* words) {
            m_panel->openData(path);
            return shownProblems().join(' ').contains(QString::fromUtf8(words));
        };
        QVERIFY(said(broken.path(), "broken.csv: Line 2, column 2"));
        QVERIFY(said(constant.path(), "“wind” is constant"));
        QVERIFY(said(good.path() + "x", "good.csvx"));
        QVERIFY(settings() == before);
        QCOMPARE(m_edited->count(), count);
        QCOMPARE(box("data")->currentText(), QStringLiteral("good.csv"));
        typeInto(*m_panel, "seed", "5");
        QCOMPARE(shownProblems(), QStringList());
    }

private:
    const ExperimentSettings& settings() const { return m_panel->settings(); }
    ExperimentSettings lastEdited() const
    {
        return m_edited->isEmpty() ? ExperimentSettings()
                                   : m_edited->last().first().value<ExperimentSettings>();
    }
    QComboBox* box(const char* name) const { return child<QComboBox>(*m_panel, name); }
    QLineEdit* neurons() const { return child<QLineEdit>(*m_panel, "neurons"); }

    double number(const char* name) const
    {
        auto* widget = child<QWidget>(*m_panel, name);
        if (auto* slider = qobject_cast<ValueSlider*>(widget))
            return slider->value();
        return qobject_cast<NumberBox*>(widget)->value();
    }

    bool isLabelled(const QWidget* control) const
    {
        for (const QLabel* label : m_panel->findChildren<QLabel*>())
            if (label->buddy() == control && !label->text().isEmpty())
                return true;
        return false;
    }

    // What stands in words of the form's complaints, below the form or beside a box.
    QStringList shownProblems() const
    {
        QStringList words;
        const auto* problem = child<QLabel>(*m_panel, "problem");
        if (problem->isVisibleTo(m_panel))
            words << problem->text();
        for (const NumberBox* number : m_panel->findChildren<NumberBox*>())
            if (number->isInvalid())
                words << number->accessibleName() + ": " + number->problem();
        return words;
    }

    Theme m_theme = Theme::light();
    std::unique_ptr<QWidget> m_window;
    ExperimentPanel* m_panel = nullptr;
    std::unique_ptr<QSignalSpy> m_edited;
};

QTEST_MAIN(TestExperimentPanel)
#include "tst_experiment_panel.moc"
