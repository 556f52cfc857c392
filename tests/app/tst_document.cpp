// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document.h"

#include "app/session_file.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace untangle;

namespace {

// A window that shows nothing but an angle.
struct Shown {
    explicit Shown(const QString& safetyFolder)
        : document([this] { return session; }, [this](const Session& other) { session = other; },
            nullptr, safetyFolder)
    {
    }
    void turnTo(double angleRad)
    {
        session.linear.state.angleRad = angleRad;
        document.edit();
    }
    double angleRad() const { return session.linear.state.angleRad; }

    Session session;
    Document document;
};

double angleIn(const QString& path)
{
    const Result<Session> session = loadSession(path);
    return session ? session->linear.state.angleRad : -1;
}

QString problem(const std::optional<Error>& error)
{
    return error ? QString::fromStdString(error->what) : QString();
}

bool write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

class TestDocument : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, in("settings"));
        QSettings().clear();
    }
    void cleanup() { m_folder.reset(); }

    void startsUntitledAndUnchanged()
    {
        Shown shown(safety());
        QCOMPARE(shown.document.path(), QString());
        QCOMPARE(shown.document.name(), QStringLiteral("Untitled"));
        QVERIFY(!shown.document.isModified() && !shown.document.hasChanges());
    }

    void savingNamesItAndEndsTheChanges()
    {
        Shown shown(safety());
        QSignalSpy changed(&shown.document, &Document::changed);
        shown.turnTo(0.5);
        QVERIFY(shown.document.isModified());
        QCOMPARE(changed.size(), 1);
        shown.turnTo(0.25);
        QCOMPARE(changed.size(), 1); // once is enough while it trains
        QCOMPARE(problem(shown.document.saveAs(in("lesson"))), QString());
        QCOMPARE(shown.document.path(), in("lesson.untangle"));
        QCOMPARE(shown.document.name(), QStringLiteral("lesson.untangle"));
        QVERIFY(!shown.document.isModified());
        QCOMPARE(changed.size(), 2);
        QCOMPARE(angleIn(in("lesson.untangle")), 0.25);
        shown.turnTo(1);
        QCOMPARE(problem(shown.document.save()), QString());
        QCOMPARE(angleIn(in("lesson.untangle")), 1.0);
    }

    void suffixIsAddedWhereItIsMissing()
    {
        QCOMPARE(Document::withSuffix("a"), QStringLiteral("a.untangle"));
        QCOMPARE(Document::withSuffix("a.b"), QStringLiteral("a.b.untangle"));
        QCOMPARE(Document::withSuffix("a.untangle"), QStringLiteral("a.untangle"));
        QCOMPARE(Document::withSuffix("A.UNTANGLE"), QStringLiteral("A.UNTANGLE"));
    }

    void failedSaveKeepsNameAndChanges()
    {
        Shown shown(safety());
        shown.turnTo(0.5);
        QVERIFY(!shown.document.saveAs(in("old")));
        shown.turnTo(0.75);
        for (const char* path : {"gone/new.untangle", "settings/a/b"}) {
            const QString words = problem(shown.document.saveAs(in(path)));
            QVERIFY2(words.contains(in(path)), qPrintable(words));
            QCOMPARE(shown.document.path(), in("old.untangle"));
            QVERIFY(shown.document.isModified());
        }
        QCOMPARE(angleIn(in("old.untangle")), 0.5);
        QCOMPARE(Document::recentFiles(), QStringList(in("old.untangle")));
    }

    void openedFileIsShown()
    {
        Shown first(safety()), second(safety());
        first.turnTo(0.5);
        QVERIFY(!first.document.saveAs(in("lesson")));
        second.turnTo(1);
        QVERIFY(!second.document.open(in("lesson.untangle")));
        QCOMPARE(second.angleRad(), 0.5);
        QCOMPARE(second.document.path(), in("lesson.untangle"));
        QVERIFY(!second.document.isModified());
    }

    void failedOpenLeavesEverythingAsItWas()
    {
        Shown shown(safety());
        QVERIFY(!shown.document.saveAs(in("lesson")));
        shown.turnTo(0.5);
        QVERIFY(write(in("damaged.untangle"), "{\"format\": \"unt"));
        for (const char* path : {"damaged.untangle", "gone.untangle"}) {
            QVERIFY(shown.document.open(in(path)));
            QCOMPARE(shown.angleRad(), 0.5);
            QCOMPARE(shown.document.path(), in("lesson.untangle"));
            QVERIFY(shown.document.isModified());
        }
        QCOMPARE(Document::recentFiles(), QStringList(in("lesson.untangle")));
    }

    void newSessionIsUntitled()
    {
        Shown shown(safety());
        shown.turnTo(0.5);
        QVERIFY(!shown.document.saveAs(in("lesson")));
        shown.turnTo(1);
        shown.document.newSession();
        QCOMPARE(shown.angleRad(), Session().linear.state.angleRad);
        QCOMPARE(shown.document.path(), QString());
        QVERIFY(!shown.document.isModified());
        QCOMPARE(angleIn(in("lesson.untangle")), 0.5);
    }

    void editThatIsTakenBackIsNone()
    {
        Shown shown(safety());
        shown.turnTo(0.5);
        QVERIFY(!shown.document.saveAs(in("lesson")));
        shown.turnTo(1);
        QVERIFY(shown.document.hasChanges());
        shown.turnTo(0.5);
        shown.session.chapter = "playground"; // another page is no change
        QVERIFY(!shown.document.hasChanges());
        QVERIFY(!shown.document.isModified());
    }

    void safetyCopyIsWrittenWhileThereAreChanges()
    {
        Shown quiet(safety()), shown(safety());
        for (Document* document : {&quiet.document, &shown.document})
            document->setAutosaveInterval(0);
        shown.turnTo(0.5);
        QTRY_COMPARE(copies().size(), 1);
        QCOMPARE(angleIn(copies().front()), 0.5);
        shown.turnTo(0.75);
        QTRY_COMPARE(angleIn(copies().front()), 0.75);
        QCOMPARE(copies().size(), 1);
        QVERIFY(shown.document.isModified());
    }

    void safetyCopyGoesWithTheChanges_data()
    {
        QTest::addColumn<QString>("deed");
        for (const char* deed : {"save", "open", "new", "close", "undo"})
            QTest::newRow(deed) << deed;
    }

    void safetyCopyGoesWithTheChanges()
    {
        QFETCH(QString, deed);
        Shown shown(safety());
        shown.document.setAutosaveInterval(0);
        QVERIFY(!shown.document.saveAs(in("lesson")));
        shown.turnTo(0.5);
        QTRY_COMPARE(copies().size(), 1);
        if (deed == "save")
            QVERIFY(!shown.document.save());
        else if (deed == "open")
            QVERIFY(!shown.document.open(in("lesson.untangle")));
        else if (deed == "new")
            shown.document.newSession();
        else if (deed == "close")
            shown.document.close();
        else {
            shown.turnTo(Session().linear.state.angleRad);
            QVERIFY(!shown.document.hasChanges());
        }
        QCOMPARE(files(), QStringList());
    }

    void failedSaveKeepsTheSafetyCopy()
    {
        Shown shown(safety());
        shown.document.setAutosaveInterval(0);
        shown.turnTo(0.5);
        QTRY_COMPARE(copies().size(), 1);
        QVERIFY(shown.document.saveAs(in("gone/lesson")));
        QCOMPARE(angleIn(copies().front()), 0.5);
    }

    void failedSafetyCopyIsToldOnce()
    {
        QVERIFY(write(in("file"), {}));
        Shown shown(in("file/autosave"));
        QSignalSpy failed(&shown.document, &Document::autosaveFailed);
        shown.document.setAutosaveInterval(0);
        shown.turnTo(0.5);
        QTRY_COMPARE(failed.size(), 1);
        const QString words = problem(failed.front().front().value<Error>());
        QVERIFY2(words.contains(in("file")), qPrintable(words));
        QVERIFY(QFile::remove(in("file"))); // it goes on trying
        QTRY_VERIFY(!copies(in("file/autosave")).isEmpty());
        QCOMPARE(failed.size(), 1);
        QCOMPARE(angleIn(copies(in("file/autosave")).front()), 0.5);
    }

    void lostSessionIsRestoredWithItsNameAndChanges()
    {
        lose(0.5, in("lesson"));
        Shown next(safety());
        next.document.setAutosaveInterval(0);
        QCOMPARE(next.document.findLost(), QStringLiteral("lesson.untangle"));
        QVERIFY(!next.document.isModified()); // until it is wanted
        QCOMPARE(problem(next.document.restoreLost()), QString());
        QCOMPARE(next.angleRad(), 0.5);
        QCOMPARE(next.document.path(), in("lesson.untangle"));
        QVERIFY(next.document.hasChanges());
        // A second crash would lose nothing: its copy stays until it is saved.
        QCOMPARE(angleIn(copies().front()), 0.5);
        QVERIFY(angleIn(in("lesson.untangle")) != 0.5);
        next.turnTo(0.75);
        QTRY_COMPARE(angleIn(copies().front()), 0.75);
        QVERIFY(!next.document.save());
        QCOMPARE(angleIn(in("lesson.untangle")), 0.75);
        QCOMPARE(files(), QStringList());
    }

    void lostSessionThatWasRestoredAndLostAgainIsFoundAgain()
    {
        lose(0.5, in("lesson"));
        {
            Shown next(safety());
            QVERIFY(next.document.findLost());
            QVERIFY(!next.document.restoreLost());
        }
        Shown last(safety());
        QCOMPARE(last.document.findLost(), QStringLiteral("lesson.untangle"));
        QVERIFY(!last.document.restoreLost());
        QCOMPARE(last.angleRad(), 0.5);
    }

    void lostSessionWithoutAFileStaysUntitled()
    {
        lose(0.5, {});
        Shown next(safety());
        QCOMPARE(next.document.findLost(), QStringLiteral("Untitled"));
        QVERIFY(!next.document.restoreLost());
        QCOMPARE(next.document.path(), QString());
        QVERIFY(next.document.isModified());
    }

    void lostSessionThatIsNotWantedIsOfferedOnce()
    {
        lose(0.5, {});
        Shown next(safety());
        QVERIFY(next.document.findLost());
        next.document.discardLost();
        QVERIFY(!next.document.findLost());
        QCOMPARE(files(), QStringList());
        QVERIFY(!next.document.isModified());
    }

    void lostSessionsAreOfferedToOneAndAllTheSame()
    {
        lose(0.5, {});
        lose(0.75, {});
        Shown first(safety()), second(safety());
        QVERIFY(first.document.findLost() && second.document.findLost());
        QVERIFY(!Shown(safety()).document.findLost());
        QVERIFY(!first.document.restoreLost());
        QVERIFY(!second.document.restoreLost());
        QCOMPARE(first.angleRad() + second.angleRad(), 1.25);
    }

    void livingSessionIsNotOffered()
    {
        Shown living(safety());
        living.document.setAutosaveInterval(0);
        living.turnTo(0.5);
        QTRY_COMPARE(copies().size(), 1);
        QVERIFY(!Shown(safety()).document.findLost());
    }

    // Another process, so that the lock is one of a program that really dies.
    void sessionOfAProgramThatIsKilledIsOffered()
    {
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {"--be-lost", safety()});
        QVERIFY(other.waitForReadyRead(30'000));
        QCOMPARE(other.readAllStandardOutput(), QByteArray("autosaved\n"));
        QVERIFY(!Shown(safety()).document.findLost());
        other.kill();
        QVERIFY(other.waitForFinished());
        Shown next(safety());
        QVERIFY(next.document.findLost());
        QVERIFY(!next.document.restoreLost());
        QCOMPARE(next.angleRad(), 0.625);
    }

    void damagedSafetyCopyIsToldAndKeptAside()
    {
        lose(0.5, in("lesson"));
        QVERIFY(write(copies().front(), "half a copy"));
        Shown next(safety());
        next.session.linear.state.angleRad = 1;
        QCOMPARE(next.document.findLost(), QStringLiteral("lesson.untangle"));
        const QString words = problem(next.document.restoreLost());
        QCOMPARE(next.angleRad(), 1.0);
        QCOMPARE(next.document.path(), QString());
        QVERIFY(!next.document.isModified());
        QCOMPARE(files().size(), 1);
        const QString aside = QDir(safety()).filePath(files().front());
        QVERIFY2(words.contains(aside), qPrintable(words));
        QFile file(aside);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("half a copy"));
        QVERIFY(!next.document.findLost());
    }

    void latestFilesAreRemembered()
    {
        Shown shown(safety());
        for (int i = 1; i <= 12; ++i)
            QVERIFY(!shown.document.saveAs(in(QString::number(i))));
        QVERIFY(!shown.document.open(in("7.untangle")));
        QStringList expected;
        for (int i : {7, 12, 11, 10, 9, 8, 6, 5, 4, 3})
            expected.append(in(QStringLiteral("%1.untangle").arg(i)));
        QCOMPARE(Document::recentFiles(), expected);
        Document::forgetRecentFile(in("12.untangle"));
        expected.removeAt(1);
        QCOMPARE(Document::recentFiles(), expected);
        Document::forgetRecentFiles();
        QCOMPARE(Document::recentFiles(), QStringList());
    }

    void damagedListOfFilesDoesNoHarm()
    {
        QStringList many;
        for (int i = 0; i < 1000; ++i)
            many.append(i % 2 ? QStringLiteral("/x%1").arg(i) : QString());
        for (const QVariant& value :
            {QVariant(5), QVariant(QByteArray("\0\xff", 2)), QVariant(many), QVariant()}) {
            QSettings().setValue("recentFiles", value);
            QVERIFY(Document::recentFiles().size() <= Document::maximumRecentFiles);
            QVERIFY(!Document::recentFiles().contains(QString()));
            Shown shown(safety());
            QVERIFY(!shown.document.saveAs(in("lesson")));
            QCOMPARE(Document::recentFiles().front(), in("lesson.untangle"));
        }
    }

private:
    QString in(const QString& name) const { return m_folder->filePath(name); }
    QString safety() const { return in("autosave"); }
    QStringList files() const { return QDir(safety()).entryList(QDir::Files); }
    QStringList copies(const QString& folder = {}) const
    {
        const QDir copies(folder.isEmpty() ? safety() : folder);
        QStringList paths;
        for (const QString& name : copies.entryList({"*.untangle"}))
            paths.append(copies.filePath(name));
        return paths;
    }

    // As a crash leaves it: the lock goes, the copy stays.
    void lose(double angleRad, const QString& path)
    {
        const auto before = copies().size();
        Shown shown(safety());
        shown.document.setAutosaveInterval(0);
        if (!path.isEmpty())
            QVERIFY(!shown.document.saveAs(path));
        shown.turnTo(angleRad);
        QTRY_COMPARE(copies().size(), before + 1);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

// With "--be-lost FOLDER": a program with a safety copy that waits to be killed.
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName("untangle-test");
    QCoreApplication::setApplicationName("untangle-test");
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) != "--be-lost") {
        TestDocument test;
        return QTest::qExec(&test, argc, argv);
    }
    Shown shown(arguments.value(2));
    shown.document.setAutosaveInterval(0);
    shown.turnTo(0.625);
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &poll, [&] {
        if (QDir(arguments.value(2)).entryList({"*.untangle"}).isEmpty())
            return;
        QTextStream(stdout) << "autosaved\n" << Qt::flush;
        poll.stop();
    });
    poll.start(0);
    return application.exec();
}

#include "tst_document.moc"
