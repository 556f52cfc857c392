// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/save_file.h"

#include "core/random.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <chrono>
#include <cstdio>
#include <thread>

using namespace untangle;

namespace {

constexpr QDir::Filters everyFile = QDir::Files | QDir::Hidden;
const char saverArgument[] = "--save-until-killed";

// Of different lengths, so that neither is a part of the other.
const std::array<QByteArray, 2> contents{QByteArray(900'000, 'o'), QByteArray(700'000, 'n')};

// What the killed process does: one after the other, telling of each save before it begins.
int saveUntilKilled(const QString& path)
{
    for (std::size_t i = 0;; i = 1 - i) {
        if (std::fputc('.', stdout) == EOF || std::fflush(stdout) != 0)
            return 1;
        if (saveFile(path, contents[i]))
            return 2;
    }
}

} // namespace

class TestSaveFileKilled : public QObject {
    Q_OBJECT

private slots:
    void killedSaveLeavesOneWholeFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("out.untangle");
        QVERIFY(!saveFile(path, contents[0]));
        Random random(1, Stream::Batches);
        std::array<int, 2> seen{};
        for (int kill = 0; kill < 200; ++kill) {
            QProcess saver;
            saver.start(QCoreApplication::applicationFilePath(), {saverArgument, path});
            const int saveCount = 1 + int(random.uniform() * 4);
            while (saver.bytesAvailable() < saveCount)
                QVERIFY2(saver.waitForReadyRead(), qPrintable(saver.errorString()));
            // Any moment of a save, which takes a few thousandths of a second.
            std::this_thread::sleep_for(std::chrono::microseconds(int(random.uniform() * 6000)));
            saver.kill();
            QVERIFY(saver.waitForFinished());
            QCOMPARE(saver.exitStatus(), QProcess::CrashExit);

            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray left = file.readAll();
            QVERIFY2(left == contents[0] || left == contents[1],
                qPrintable(QString::number(left.size())));
            ++seen[left == contents[0] ? 0 : 1];
            // A kill between naming and renaming leaves the new file under its first name.
            const QDir inside(folder.path());
            for (const QString& name : inside.entryList({".untangle-*"}, everyFile))
                QVERIFY(QFile::remove(inside.filePath(name)));
            QCOMPARE(inside.entryList(everyFile), QStringList("out.untangle"));
        }
        QVERIFY(seen[0] > 0 && seen[1] > 0); // the saves went on until the end
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == saverArgument)
        return saveUntilKilled(arguments[2]);
    TestSaveFileKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_save_file_killed.moc"
