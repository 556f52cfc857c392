// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/single_instance.h"

#include "app/session_file.h"

#include <QDialog>
#include <QDir>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace untangle;

namespace {

// The program itself, with folders of its own. What a window has opened is seen in its list of
// latest files.
class Program {
public:
    Program(const QString& folder, const QStringList& arguments, const QString& workingFolder = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(name, folder);
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(workingFolder.isEmpty() ? folder : workingFolder);
        m_process.start(QStringLiteral(UNTANGLE_PROGRAM), arguments);
    }
    ~Program() { end(); }

    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    // Its exit code once it has ended by itself.
    int exitCode()
    {
        return m_process.waitForFinished(30'000) && m_process.exitStatus() == QProcess::NormalExit
            ? m_process.exitCode()
            : -1;
    }
    void signal(int number) { ::kill(pid_t(m_process.processId()), number); }
    // As kill -9 does.
    void end()
    {
        if (!isRunning())
            return;
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

} // namespace

class TestSingleInstance : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const char* name : {"first", "second", "third", "fourth"})
            QVERIFY(write(in(QString(name) + ".untangle")));
    }
    void cleanup() { m_folder.reset(); }

    void secondStartHandsItsFileOver()
    {
        Program first(folder(), {"first.untangle"});
        QTRY_COMPARE_WITH_TIMEOUT(opened(), QStringList(in("first.untangle")), 60'000);
        QVERIFY(QDir().mkpath(in("elsewhere")));
        Program second(folder(), {"../second.untangle"}, in("elsewhere"));
        QCOMPARE(second.exitCode(), 0);
        QTRY_COMPARE(opened().value(0), in("second.untangle"));
        QCOMPARE(Program(folder(), {}).exitCode(), 0); // only brings the window to the front
        QCOMPARE(opened().size(), 2);
        QVERIFY(first.isRunning());
    }

    void newWindowKeepsItsFile()
    {
        Program first(folder(), {"first.untangle"});
        QTRY_COMPARE_WITH_TIMEOUT(opened().size(), 1, 60'000);
        Program second(folder(), {"--new-window", "second.untangle"});
        QTRY_COMPARE_WITH_TIMEOUT(opened().value(0), in("second.untangle"), 60'000);
        QVERIFY(first.isRunning() && second.isRunning());
        // The first still answers.
        second.end();
        QCOMPARE(Program(folder(), {"third.untangle"}).exitCode(), 0);
        QTRY_COMPARE(opened().value(0), in("third.untangle"));
    }

    void startAfterAKilledProgramOpensItselfAndAnswers()
    {
        Program first(folder(), {"first.untangle"});
        QTRY_COMPARE_WITH_TIMEOUT(opened().size(), 1, 60'000);
        first.end();
        Program second(folder(), {"second.untangle"});
        QTRY_COMPARE_WITH_TIMEOUT(opened().value(0), in("second.untangle"), 60'000);
        QVERIFY(second.isRunning());
        QCOMPARE(Program(folder(), {"third.untangle"}).exitCode(), 0);
        QTRY_COMPARE(opened().value(0), in("third.untangle"));
    }

    void startBesideAProgramThatHangsOpensItself()
    {
        Program first(folder(), {"first.untangle"});
        QTRY_COMPARE_WITH_TIMEOUT(opened().size(), 1, 60'000);
        first.signal(SIGSTOP);
        Program second(folder(), {"second.untangle"});
        QTRY_COMPARE_WITH_TIMEOUT(opened().value(0), in("second.untangle"), 60'000);
        QVERIFY(second.isRunning());
        // The first was handed nothing, and answers again.
        first.signal(SIGCONT);
        QCOMPARE(Program(folder(), {"third.untangle"}).exitCode(), 0);
        QTRY_COMPARE(opened().value(0), in("third.untangle"));
        QCOMPARE(opened().count(in("second.untangle")), 1);
        QCOMPARE(opened().size(), 3);
    }

    void fileIsHandedToNobodyWhoIsAsked()
    {
        qputenv("XDG_RUNTIME_DIR", folder().toUtf8());
        QCoreApplication::setApplicationName("untangle");
        SingleInstance first;
        first.listen();
        QSignalSpy called(&first, &SingleInstance::called);
        Program second(folder(), {"second.untangle"});
        QTRY_COMPARE_WITH_TIMEOUT(called.size(), 1, 60'000);
        QCOMPARE(called.takeFirst().front().toString(), in("second.untangle"));
        QDialog question;
        question.open();
        Program third(folder(), {"third.untangle"});
        QTRY_COMPARE_WITH_TIMEOUT(opened(), QStringList(in("third.untangle")), 60'000);
        QVERIFY(third.isRunning());
        QCOMPARE(called.size(), 0);
        Program fourth(folder(), {}); // to the front, to be answered
        QTRY_COMPARE_WITH_TIMEOUT(called.size(), 1, 60'000);
        QCOMPARE(called.front().front().toString(), QString());
    }

    void brokenSocketIsNoObstacle()
    {
        QVERIFY(write(in("untangle.socket")));
        Program first(folder(), {"first.untangle"});
        QTRY_COMPARE_WITH_TIMEOUT(opened().size(), 1, 60'000);
        QCOMPARE(Program(folder(), {"second.untangle"}).exitCode(), 0);
        QTRY_COMPARE(opened().value(0), in("second.untangle"));
    }

private:
    QString folder() const { return m_folder->path(); }
    QString in(const QString& name) const { return m_folder->filePath(name); }
    bool write(const QString& path) const
    {
        QFile file(path);
        const QByteArray content = sessionBytes({});
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
    QStringList opened() const
    {
        const QSettings settings(in("untangle/untangle.conf"), QSettings::IniFormat);
        return settings.value("recentFiles").toStringList();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestSingleInstance)
#include "tst_single_instance.moc"
