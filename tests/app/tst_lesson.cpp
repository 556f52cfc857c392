// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson.h"

#include "app/answers_command.h"
#include "app/chapter.h"
#include "app/language.h"
#include "app/lesson_player.h"
#include "app/main_window.h"
#include "app/session_file.h"
#include "support/classroom.h"
#include "support/user.h"
#include "widgets/number_box.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QTreeWidget>

#include <memory>
#include <set>

using namespace untangle;
using namespace untangle::test;

namespace {

LessonQuestion numberQuestion(double number, double tolerance)
{
    LessonQuestion question;
    question.kind = LessonQuestion::Kind::Number;
    question.number = number;
    question.tolerance = tolerance;
    return question;
}

LessonQuestion question(LessonQuestion::Kind kind)
{
    LessonQuestion question;
    question.kind = kind;
    question.text = {{"en", "Which?"}};
    question.options = {{{"en", "one"}}, {{"en", "two"}, {"de", "zwei"}}, {{"en", "three"}}};
    question.right = 1;
    question.comment = {{"en", "Because."}};
    return question;
}

std::shared_ptr<const Session> linearState(double angleRad)
{
    Session session;
    session.chapter = "linear";
    session.linear.state.angleRad = angleRad;
    session.linear.step.reset();
    return std::make_shared<const Session>(session);
}

// Two steps of the linear example, and one that goes on from them with a question.
Session lessonSession()
{
    Session session;
    session.chapter = "linear";
    Lesson lesson;
    lesson.title = {{"en", "Turning"}, {"de", "Drehen"}};
    LessonStep first;
    first.title = {{"en", "A square."}};
    first.task = {{"en", "Look."}};
    first.look = {{"en", "The axes."}};
    first.state = linearState(0);
    first.locked = {"distribution"};
    first.hidden = {"shrink"};
    first.highlighted = {"plane"};
    LessonStep second;
    second.title = {{"en", "Turned."}};
    second.state = linearState(0.5);
    second.pressed = {"smallestBias"};
    second.goal = LessonGoal{"energy", true, 4};
    LessonStep third;
    third.title = {{"en", "And now?"}};
    third.question = question(LessonQuestion::Kind::Choice);
    lesson.steps = {first, second, third};
    session.lesson = lesson;
    return session;
}

QByteArray changed(const QByteArray& bytes, const QStringList& path, const QJsonValue& value)
{
    const std::function<QJsonValue(const QJsonValue&, int)> put
        = [&](const QJsonValue& at, int depth) -> QJsonValue {
        if (depth == path.size())
            return value;
        if (at.isArray()) {
            QJsonArray array = at.toArray();
            const int index = path[depth].toInt();
            array[index] = put(array[index], depth + 1);
            return array;
        }
        QJsonObject object = at.toObject();
        object[path[depth]] = put(object[path[depth]], depth + 1);
        return object;
    };
    const QJsonValue root = QJsonDocument::fromJson(bytes).object();
    return QJsonDocument(put(root, 0).toObject()).toJson(QJsonDocument::Compact);
}

} // namespace

class TestLesson : public QObject {
    Q_OBJECT

public:
    static void initMain() { enterClassroom(); }

private slots:
    void init()
    {
        QSettings().clear();
        m_theme = Theme::light();
        m_language.use("en", m_theme);
        m_theme.reducedMotion = true;
        applyTheme(*qApp, m_theme);
    }

    void cleanup() { m_window.reset(); }

    void textFallsBackToEnglishThenToAny()
    {
        const LessonText text{{"de", "Drehen"}, {"en", "Turn"}};
        QCOMPARE(textIn(text, "de"), QStringLiteral("Drehen"));
        QCOMPARE(textIn(text, "zh_CN"), QStringLiteral("Turn"));
        QCOMPARE(textIn({{"de", "Drehen"}}, "en"), QStringLiteral("Drehen"));
        QCOMPARE(textIn({}, "en"), QString());
    }

    void numberIsRightWithinItsTolerance()
    {
        const LessonQuestion its = numberQuestion(4.587, 0.005);
        const auto answer = [](double number) { return LessonAnswer{{}, number, {}}; };
        QVERIFY(isRight(its, answer(4.587)));
        QVERIFY(isRight(its, answer(4.592)));
        QVERIFY(isRight(its, answer(4.582)));
        QVERIFY(!isRight(its, answer(4.5931)));
        QVERIFY(!isRight(its, {}));
    }

    void choiceAndOrderAreComparedWhole()
    {
        const LessonQuestion choice = question(LessonQuestion::Kind::Choice);
        QVERIFY(isRight(choice, {1, {}, {}}));
        QVERIFY(!isRight(choice, {0, {}, {}}));
        const LessonQuestion order = question(LessonQuestion::Kind::Order);
        QVERIFY(isRight(order, {{}, {}, {0, 1, 2}}));
        QVERIFY(!isRight(order, {{}, {}, {0, 2, 1}}));
        QVERIFY(!isRight(order, {{}, {}, {0, 1}}));
        QCOMPARE(
            answerText(order, {{}, {}, {1, 0, 2}}, "de"), QStringLiteral("zwei > one > three"));
    }

    void optionsOfAnOrderAreNeverDealtInTheRightOne()
    {
        for (std::size_t count = 2; count <= LessonQuestion::mostOptions; ++count) {
            for (std::size_t step = 0; step < 50; ++step) {
                std::vector<Index> order = dealtOrder(count, step);
                QCOMPARE(order, dealtOrder(count, step));
                QVERIFY(!std::is_sorted(order.begin(), order.end()));
                std::sort(order.begin(), order.end());
                for (std::size_t i = 0; i < count; ++i)
                    QCOMPARE(order[i], Index(i));
            }
        }
    }

    void sessionKeepsLessonAndAnswers()
    {
        Session session = lessonSession();
        session.progress.student = "Ada \"L\", 解耦";
        session.progress.step = 2;
        session.progress.at(2).answer = LessonAnswer{0, {}, {}};
        session.progress.at(1).reached = 4.25;
        const QByteArray bytes = sessionBytes(session);
        const Result<Session> read = sessionFromBytes(bytes);
        QVERIFY2(read.has_value(), read ? "" : read.error().what.c_str());
        QCOMPARE(sessionBytes(*read), bytes);
        QVERIFY(read->progress == session.progress);
        QCOMPARE(read->lesson->steps[1].state->linear.state.angleRad, 0.5);
        QVERIFY(read->lesson->steps[2].question == session.lesson->steps[2].question);
        QVERIFY(read->lesson->steps[1].goal == session.lesson->steps[1].goal);
        QVERIFY(!read->lesson->steps[2].state);
    }

    void wrongLessonIsRefusedByItsField_data()
    {
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char* path, const QJsonValue& value) {
            QTest::newRow(path) << QString(path).split('.') << value;
        };
        row("lesson.steps", QJsonArray());
        row("lesson.steps.2.question.right", 3);
        row("lesson.steps.2.question.kind", "essay");
        row("lesson.steps.2.question.options", QJsonArray{QJsonObject{{"en", "only"}}});
        row("lesson.steps.1.goal.at_least", "much");
        row("lesson.steps.0.title.en", 5);
        row("lesson.steps.0.state.linear.state.bias", QJsonArray{1});
        row("lesson.steps.0.state.chapter", "nowhere");
        row("progress.step", 3);
        row("progress.results.2.answer.choice", 7);
        row("progress.results.2.answer.number", 7);
    }

    void wrongLessonIsRefusedByItsField()
    {
        QFETCH(QStringList, path);
        QFETCH(QJsonValue, value);
        Session session = lessonSession();
        session.progress.at(2).answer = LessonAnswer{0, {}, {}};
        const Result<Session> read = sessionFromBytes(changed(sessionBytes(session), path, value));
        QVERIFY(!read);
        // An answer is wrong as a whole.
        QString where = path.join('.').section(".answer", 0, 0);
        where.replace(QRegularExpression("\\.(\\d+)"), "[\\1]");
        QVERIFY2(QString::fromStdString(read.error().where).startsWith(where),
            read.error().where.c_str());
        QVERIFY(QString::fromStdString(read.error().what).contains(where));
    }

    void sheetHasEveryStepAndNoAnswer()
    {
        const QString sheet = lessonSheet(*lessonSession().lesson, "en");
        for (const char* words : {"Turning", "A square.", "Turned.", "And now?", "two"})
            QVERIFY2(sheet.contains(words), words);
        QVERIFY(!sheet.contains("Because."));
    }

    void stepSetsItsStateAndMarksItsControls()
    {
        openWindow();
        QCOMPARE(player().progress().step, 0);
        QCOMPARE(angle(), 0.0);
        QVERIFY(child<QPushButton>(chapter(), "shrink")->isHidden());
        auto* distribution = child<QComboBox>(chapter(), "distribution");
        QCOMPARE(distribution->focusPolicy(), Qt::NoFocus);
        QWidget* above
            = m_window->childAt(distribution->mapTo(m_window.get(), distribution->rect().center()));
        QVERIFY(above && above != distribution && !distribution->isAncestorOf(above));

        trigger("nextStep");
        QVERIFY(std::abs(angle() - 0.5) < 1e-12);
        QVERIFY(!child<QPushButton>(chapter(), "shrink")->isHidden());
        QVERIFY(distribution->focusPolicy() != Qt::NoFocus);
        const double c = std::cos(0.5), s = std::sin(0.5);
        QVERIFY(std::abs(measure("bias1") - (c + s)) < 1e-12); // the command was given
        trigger("stepBefore");
        QCOMPARE(angle(), 0.0);
    }

    void lockedNumberBoxTakesNumbersAgainInTheNextStep()
    {
        Session session = lessonSession();
        session.lesson->steps[0].locked = {"angle"};
        openWindow(session);
        auto* box = part<NumberBox>(chapter(), "angle");
        auto* line = box->findChild<QLineEdit*>();
        QCOMPARE(box->focusPolicy(), Qt::NoFocus);
        trigger("nextStep");
        QVERIFY(box->focusPolicy() & Qt::TabFocus);
        QTest::mouseClick(line, Qt::LeftButton);
        line->selectAll();
        QTest::keyClicks(line, "30");
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(std::abs(measure("angle") - 30) < 1e-9);
    }

    void presentedQuestionComesBeforeWhatIsToBeSeen()
    {
        Session session = lessonSession();
        session.lesson->steps[1].question = question(LessonQuestion::Kind::Choice);
        session.lesson->steps[1].look = {{"en", "The answer."}};
        openWindow(session);
        m_window->setPresenting(true);
        QCOMPARE(title(chapter()), QStringLiteral("A square."));
        QCOMPARE(sentence(chapter()), QStringLiteral("The axes."));
        QVERIFY(child<QWidget>(*m_window, "lessonTitle")->isHidden()
            || !child<QWidget>(*m_window, "lessonTitle")->isVisible());
        m_window->turnPage(1);
        QVERIFY(sentence(chapter()).startsWith("Which?"));
        QVERIFY(sentence(chapter()).contains("three"));
        m_window->turnPage(1);
        QCOMPARE(player().progress().step, 1);
        QCOMPARE(sentence(chapter()), QStringLiteral("The answer."));
        m_window->turnPage(1);
        QCOMPARE(player().progress().step, 2);
        m_window->turnPage(-1);
        m_window->turnPage(-1);
        QCOMPARE(player().progress().step, 0);
        m_window->setPresenting(false);
        QVERIFY(title(chapter()) != QStringLiteral("A square."));
    }

    void stepIsNoChangeOfTheSession()
    {
        openWindow();
        trigger("nextStep");
        QVERIFY(!m_window->isWindowModified());
        child<QPushButton>(chapter(), "minimiseEnergy")->click();
        QVERIFY(m_window->isWindowModified());
        trigger("nextStep");
        QVERIFY(m_window->isWindowModified()); // and stays one
    }

    void goalIsReachedWhenTheChapterMeasuresIt()
    {
        openWindow();
        trigger("nextStep");
        // 2/3 + 2 (1 + sin 2 theta)
        const double energy = 2.0 / 3 + 2 * (1 + std::sin(1.0));
        QVERIFY(energy > 4);
        QTRY_VERIFY(player().progress().at(1).reached.has_value());
        QVERIFY(std::abs(*player().progress().at(1).reached - energy) < 1e-12);
        QVERIFY(child<QLabel>(*m_window, "lessonGoal")->text().contains("reached"));
        QVERIFY(!player().progress().at(0).reached);
    }

    // What was there before the step is not measured.
    void goalIsNotReachedByTheStepBefore()
    {
        Session session = lessonSession();
        session.lesson->steps[1].goal = LessonGoal{"energy", false, 1};
        openWindow(session);
        QVERIFY(measure("energy") < 1);
        trigger("nextStep");
        QVERIFY(!player().progress().at(1).reached);
        m_window->showChapter("playground"); // nor anything elsewhere
        QVERIFY(!player().progress().at(1).reached);
    }

    void answersAreKeptInTheSession()
    {
        openWindow();
        auto* name = child<QLineEdit>(*m_window, "lessonStudent");
        QTest::keyClicks(name, "Ada, B");
        trigger("nextStep");
        trigger("nextStep");
        child<QRadioButton>(*m_window, "lessonOption0")->click();
        child<QPushButton>(*m_window, "lessonCheck")->click();
        auto* verdict = child<QLabel>(*m_window, "lessonVerdict");
        QCOMPARE(plain(verdict->text()), QStringLiteral("Not yet. Try again."));
        child<QRadioButton>(*m_window, "lessonOption1")->click();
        child<QPushButton>(*m_window, "lessonCheck")->click();
        QCOMPARE(plain(verdict->text()), QStringLiteral("Right. Because."));

        const QString path = privateFolder().filePath("ada.untangle");
        m_window->saveFileAs(path);
        m_window.reset();
        showWindow();
        m_window->openFile(path);
        QCOMPARE(player().progress().step, 2);
        QCOMPARE(player().progress().student, std::string("Ada, B"));
        QVERIFY(player().progress().at(2).answer == (LessonAnswer{1, {}, {}}));

        Arguments arguments;
        arguments.command = Arguments::Command::Answers;
        const QString broken = privateFolder().filePath("broken.untangle");
        arguments.files = {path, broken, path};
        const QString csvPath = privateFolder().filePath("class.csv");
        arguments.options.insert("--csv", csvPath);
        QString out, errors;
        QTextStream outStream(&out), errorStream(&errors);
        QCOMPARE(runAnswers(arguments, outStream, errorStream), CommandLine::fileError);
        QVERIFY(errors.contains(broken)); // and only that one is left out
        QFile csv(csvPath);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = csv.readAll().split('\n');
        QCOMPARE(lines.size(), 6); // header, two steps of two sessions, the end
        QVERIFY(
            lines[2].startsWith("ada.untangle,\"Ada, B\",Turning,3,And now?,Which?,two,true,2,"));
        QVERIFY(out.contains("Ada, B"));
    }

    void sessionWithoutALessonHasNoAnswers()
    {
        const QString path = privateFolder().filePath("plain.untangle");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sessionBytes(Session()));
        file.close();
        Arguments arguments;
        arguments.files = {path};
        QString out, errors;
        QTextStream outStream(&out), errorStream(&errors);
        QCOMPARE(runAnswers(arguments, outStream, errorStream), CommandLine::fileError);
        QVERIFY(errors.contains(path));
        QVERIFY(out.isEmpty());
    }

    void optionsArePutInOrderByKeyAndButton()
    {
        Session session = lessonSession();
        session.lesson->steps[2].question = question(LessonQuestion::Kind::Order);
        openWindow(session);
        trigger("nextStep");
        trigger("nextStep");
        auto* list = child<QListWidget>(*m_window, "lessonOrder");
        QCOMPARE(list->count(), 3);
        for (int wanted = 0; wanted < 3; ++wanted) {
            const QString name = QStringList{"one", "two", "three"}[wanted];
            list->setCurrentItem(list->findItems(name, Qt::MatchExactly).constFirst());
            while (list->currentRow() > wanted)
                child<QPushButton>(*m_window, "lessonUp")->click();
        }
        child<QPushButton>(*m_window, "lessonCheck")->click();
        QVERIFY(isRight(*session.lesson->steps[2].question, *player().progress().at(2).answer));
    }

    void lessonIsWrittenInTheWindow()
    {
        showWindow();
        m_window->showChapter("linear");
        trigger("newLesson");
        auto* title = child<QLineEdit>(*m_window, "authorText0");
        title->setText("Mine");
        emit title->editingFinished();
        auto* headline = child<QLineEdit>(*m_window, "authorText2");
        headline->setText("First");
        emit headline->editingFinished();
        child<QPushButton>(chapter(), "minimiseEnergy")->click();
        child<QPushButton>(*m_window, "authorRecord")->click();
        child<QPushButton>(*m_window, "authorAdd")->click();
        QCOMPARE(player().progress().step, 1);
        QCOMPARE(child<QLineEdit>(*m_window, "authorText2")->text(), QString());
        auto* kind = child<QComboBox>(*m_window, "authorKind");
        kind->setCurrentIndex(2);
        emit kind->activated(2);
        auto* controls = child<QTreeWidget>(*m_window, "authorControls");
        const auto items = controls->findItems("Angle", Qt::MatchContains);
        QVERIFY(!items.isEmpty());
        items.constFirst()->setCheckState(3, Qt::Checked);
        QCOMPARE(player().step()->locked.size(), std::size_t(1));
        child<QPushButton>(*m_window, "authorUp")->click();
        QCOMPARE(player().progress().step, 0);
        QCOMPARE(textIn(player().lesson()->steps[1].title, "en"), QStringLiteral("First"));
        trigger("undo");
        QCOMPARE(textIn(player().lesson()->steps[0].title, "en"), QStringLiteral("First"));

        const QString path = privateFolder().filePath("mine.untangle");
        m_window->saveFileAs(path);
        const Result<Session> saved = loadSession(path);
        QVERIFY(saved.has_value());
        QCOMPARE(saved->progress.step, 0);
        QCOMPARE(textIn(saved->lesson->title, "en"), QStringLiteral("Mine"));
        QCOMPARE(saved->lesson->steps[0].state->chapter, std::string("linear"));
        QVERIFY(saved->lesson->steps[1].question);
        QCOMPARE(saved->lesson->steps[1].question->kind, LessonQuestion::Kind::Number);

        trigger("closeLesson");
        QVERIFY(!player().lesson());
        trigger("undo");
        QCOMPARE(textIn(player().lesson()->title, "en"), QStringLiteral("Mine"));
    }

    // Their words are in all languages; what they name is there; their goals are not reached before
    // anyone has done anything.
    void shippedLessonsAreSound_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"talk", "ten_minutes", "lab", "fails"})
            QTest::newRow(name) << QString(name);
    }

    void shippedLessonsAreSound()
    {
        QFETCH(QString, name);
        showWindow();
        m_window->openLesson(name);
        QVERIFY(player().lesson().has_value());
        const auto isWhole = [](const LessonText& text) {
            return text.size() == 3 && text.count("en") && text.count("de") && text.count("zh_CN");
        };
        QVERIFY(isWhole(player().lesson()->title));
        for (Index i = 0; i < player().stepCount(); ++i) {
            if (i > 0)
                trigger("nextStep");
            const LessonStep& step = *player().step();
            const QByteArray place = QByteArray("step ") + QByteArray::number(qint64(i) + 1);
            QVERIFY2(isWhole(step.title) && isWhole(step.task) && isWhole(step.look), place);
            if (step.state)
                QCOMPARE(chapter().id(), step.state->chapter);
            for (const auto* names : {&step.highlighted, &step.hidden, &step.locked})
                for (const std::string& each : *names)
                    QVERIFY2(
                        chapter().findChild<QWidget*>(each.c_str()), place + ": " + each.c_str());
            for (const std::string& each : step.pressed)
                QVERIFY2(chapter().findChild<QAction*>(each.c_str())
                        || chapter().findChild<QAbstractButton*>(each.c_str()),
                    place + ": " + each.c_str());
            if (step.question) {
                QVERIFY2(isWhole(step.question->text) && isWhole(step.question->comment), place);
                for (const LessonText& option : step.question->options)
                    QVERIFY2(isWhole(option), place);
            }
            if (step.goal) {
                std::set<std::string> known;
                for (const Measure& measure : chapter().measures())
                    known.insert(measure.id);
                QVERIFY2(known.count(step.goal->measure), place);
            }
        }
        QVERIFY(!m_window->isWindowModified());
    }

private:
    void showWindow()
    {
        m_window = std::make_unique<MainWindow>(m_theme, m_language);
        m_window->resize(1366, 768);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void openWindow(const Session& session = lessonSession())
    {
        const QString path = privateFolder().filePath("lesson.untangle");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sessionBytes(session));
        file.close();
        showWindow();
        m_window->openFile(path);
    }

    LessonPlayer& player() { return *m_window->findChild<LessonPlayer*>(); }
    Chapter& chapter() { return m_window->chapter(); }
    void trigger(const char* name) { child<QAction>(*m_window, name)->trigger(); }
    double measure(const std::string& id)
    {
        for (const Measure& each : chapter().measures())
            if (each.id == id)
                return each.value.value_or(std::nan(""));
        return std::nan("");
    }
    double angle() { return measure("angle") / 180 * std::acos(-1.0); }

    Theme m_theme;
    Language m_language;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestLesson)
#include "tst_lesson.moc"
