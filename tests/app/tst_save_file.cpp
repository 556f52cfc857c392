// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/save_file.h"

#include "support/failing_writes.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace untangle;
using namespace untangle::test;

namespace {

// No file may grow beyond a size, as on a disk that fills up.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    using Handler = void (*)(int);
    Handler m_handler;
    rlimit m_before{};
};

// Root may write everywhere: as long as this lives, it is an ordinary user.
class OrdinaryUser {
public:
    OrdinaryUser()
        : m_before(geteuid())
    {
        m_isSet = m_before != 0 || seteuid(65534) == 0;
    }
    ~OrdinaryUser() { m_isSet = seteuid(m_before) == 0 && m_isSet; }
    OrdinaryUser(const OrdinaryUser&) = delete;
    OrdinaryUser& operator=(const OrdinaryUser&) = delete;

    bool isSet() const { return m_isSet; }

private:
    uid_t m_before;
    bool m_isSet = false;
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

QString words(const Error& error)
{
    return QString::fromStdString(error.what);
}

} // namespace

class TestSaveFile : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void contentIsWrittenExactly_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("line ends") << QByteArray("a\nb\r\nc");
        QTest::newRow("all bytes with zeros") << QByteArray("\0\xff\x1a\0", 4);
        QTest::newRow("larger than a buffer") << QByteArray(300'000, 'x');
    }

    void contentIsWrittenExactly()
    {
        QFETCH(QByteArray, content);
        const QString path = m_folder->filePath("out.csv");
        QVERIFY(!saveFile(path, content));
        QCOMPARE(contentOf(path), content);
    }

    void existingFileIsReplacedAsAWhole()
    {
        const QString path = m_folder->filePath("out.csv");
        QVERIFY(!saveFile(path, QByteArray(50'000, 'o')));
        QVERIFY(!saveFile(path, "new"));
        QCOMPARE(contentOf(path), "new");
        QCOMPARE(
            QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList("out.csv"));
    }

    void namesOutsideAsciiWork()
    {
        const QString path = m_folder->filePath(QStringLiteral("Läufe 解耦.csv"));
        QVERIFY(!saveFile(path, "1"));
        QCOMPARE(contentOf(path), "1");
    }

    void everyErrorNamesThePathAndTheReason_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no name") << ""
                                 << "this is no name for a file";
        QTest::newRow("a zero in the name")
            << QString::fromLatin1("a\0b", 3) << "this is no name for a file";
        QTest::newRow("a slash in the name") << "March 3/4.csv"
                                             << "the folder %1/March 3 does not exist";
        QTest::newRow("a slash at the end") << "march/"
                                            << "the folder %1/march does not exist";
        QTest::newRow("a file as a folder") << "file/out.csv"
                                            << "%1/file is not a folder";
        QTest::newRow("a folder") << "folder"
                                  << "it is a folder";
        QTest::newRow("a device") << "device"
                                  << "it is a device and not a file";
        QTest::newRow("a link to nothing") << "dangling"
                                           << "it is a link to %1/gone, where no file is found";
        QTest::newRow("a link to itself") << "loop"
                                          << "it is a link to %1/loop, where no file is found";
        QTest::newRow("a long name") << QString(300, 'n') << "File name too long";
    }

    void everyErrorNamesThePathAndTheReason()
    {
        QFETCH(QString, name);
        QFETCH(QString, reason);
        QVERIFY(!saveFile(path("file"), "old"));
        QVERIFY(QDir().mkpath(path("folder")));
        QCOMPARE(mkfifo(QFile::encodeName(path("device")).constData(), 0600), 0);
        QVERIFY(QFile::link(path("gone"), path("dangling")));
        QVERIFY(QFile::link(path("loop"), path("loop")));
        const QStringList before = entries();

        const QString asked = name.isEmpty() ? name : path(name);
        const auto error = saveFile(asked, "1");
        QVERIFY(error);
        QCOMPARE(QString::fromStdString(error->where), asked);
        QCOMPARE(words(*error),
            QString("The file %1 could not be written: %2.")
                .arg(asked, reason.replace("%1", m_folder->path())));
        QCOMPARE(entries(), before);
        QCOMPARE(contentOf(path("file")), "old");
    }

    void nameAsLongAsTheSystemAllowsWorks()
    {
        const QString longest = path(QString(255, 'n'));
        QVERIFY(!saveFile(longest, "1"));
        QVERIFY(!saveFile(longest, "2"));
        QCOMPARE(contentOf(longest), "2");
    }

    void linkStaysALinkAndItsFileIsReplaced_data()
    {
        QTest::addColumn<QString>("first");
        QTest::newRow("from another folder") << "../real/out.csv";
        QTest::newRow("over another link") << "second";
        QTest::newRow("absolute") << "/real/out.csv";
    }

    void linkStaysALinkAndItsFileIsReplaced()
    {
        QFETCH(QString, first);
        if (first.startsWith('/'))
            first.prepend(m_folder->path());
        QVERIFY(QDir().mkpath(path("real")) && QDir().mkpath(path("links")));
        QVERIFY(!saveFile(path("real/out.csv"), "old"));
        const auto link = [this](const QString& to, const QString& name) {
            return symlink(QFile::encodeName(to).constData(),
                       QFile::encodeName(path("links/" + name)).constData())
                == 0;
        };
        QVERIFY(link("../real/out.csv", "second") && link(first, "first"));

        QVERIFY(!saveFile(path("links/first"), "new"));
        QCOMPARE(contentOf(path("real/out.csv")), "new");
        QCOMPARE(QFile(path("links/first")).symLinkTarget(),
            QDir::cleanPath(QDir(path("links")).absoluteFilePath(first)));
        QVERIFY(QFileInfo(path("links/second")).isSymbolicLink());
        QCOMPARE(QDir(path("real")).entryList(hidden), QStringList("out.csv"));
    }

    void permissionsAndGroupStay_data()
    {
        QTest::addColumn<int>("mode");
        for (const int mode : {0600, 0640, 0664, 0666, 0755})
            QTest::addRow("%o", unsigned(mode)) << mode;
    }

    void permissionsAndGroupStay()
    {
        QFETCH(int, mode);
        const QByteArray name = QFile::encodeName(path("out.csv"));
        QVERIFY(!saveFile(path("out.csv"), "old"));
        // Only root may choose any group.
        const gid_t group = geteuid() == 0 ? 12345 : getegid();
        QCOMPARE(chown(name.constData(), uid_t(-1), group), 0);
        QCOMPARE(chmod(name.constData(), mode_t(mode)), 0);

        QVERIFY(!saveFile(path("out.csv"), "new"));
        struct stat now { };
        QCOMPARE(stat(name.constData(), &now), 0);
        QCOMPARE(int(now.st_mode & 07777), mode);
        QCOMPARE(now.st_gid, group);
        QCOMPARE(contentOf(path("out.csv")), "new");
    }

    void newFileGetsThePermissionsOfAnyNewFile()
    {
        QFile plain(path("plain"));
        QVERIFY(plain.open(QIODevice::WriteOnly));
        QVERIFY(!saveFile(path("saved"), "1"));
        QCOMPARE(QFileInfo(path("saved")).permissions(), plain.permissions());
    }

    void protectedFileStays_data()
    {
        QTest::addColumn<int>("folderMode");
        QTest::addColumn<int>("fileMode");
        QTest::newRow("in a read-only folder") << 0555 << 0666;
        QTest::newRow("itself read-only") << 0777 << 0444;
        QTest::newRow("in a closed folder") << 0000 << 0666;
    }

    void protectedFileStays()
    {
        QFETCH(int, folderMode);
        QFETCH(int, fileMode);
        const QString inner = path("inner");
        const QString file = path("inner/out.csv");
        QVERIFY(QDir().mkpath(inner) && !saveFile(file, "old"));
        QCOMPARE(chmod(QFile::encodeName(m_folder->path()).constData(), 0755), 0);
        QCOMPARE(chmod(QFile::encodeName(file).constData(), mode_t(fileMode)), 0);
        QCOMPARE(chmod(QFile::encodeName(inner).constData(), mode_t(folderMode)), 0);
        std::optional<Error> error;
        {
            const OrdinaryUser user;
            QVERIFY(user.isSet());
            error = saveFile(file, "new");
        }
        QCOMPARE(chmod(QFile::encodeName(inner).constData(), 0777), 0);
        QVERIFY(error);
        QCOMPARE(words(*error),
            QString("The file %1 could not be written: Permission denied.").arg(file));
        QCOMPARE(contentOf(file), "old");
        QCOMPARE(QDir(inner).entryList(hidden), QStringList("out.csv"));
    }

    void vanishedFolderIsNamed()
    {
        QVERIFY(QDir().mkpath(path("gone")));
        QVERIFY(!saveFile(path("gone/out.csv"), "old"));
        QVERIFY(QDir(path("gone")).removeRecursively());
        const auto error = saveFile(path("gone/out.csv"), "new");
        QVERIFY(error);
        QVERIFY(words(*error).endsWith(QString("the folder %1 does not exist.").arg(path("gone"))));
        QVERIFY(entries().isEmpty());
    }

    // A disk with room for each multiple of 4 KB below the size.
    void fullDiskKeepsTheOldFile_data()
    {
        QTest::addColumn<bool>("isNew");
        QTest::newRow("over an old file") << false;
        QTest::newRow("without an old file") << true;
    }

    void fullDiskKeepsTheOldFile()
    {
        QFETCH(bool, isNew);
        const QString file = path("out.csv");
        const QByteArray old(70'000, 'o');
        const QByteArray content(100'000, 'n');
        if (!isNew)
            QVERIFY(!saveFile(file, old));
        const QStringList before = entries();
        int failureCount = 0;
        for (int room = 0; room < content.size(); room += 4096) {
            std::optional<Error> error;
            {
                const FileSizeLimit limit(static_cast<rlim_t>(room));
                error = saveFile(file, content);
            }
            QVERIFY2(error, qPrintable(QString::number(room)));
            QCOMPARE(words(*error),
                QString("The file %1 could not be written: File too large.").arg(file));
            QCOMPARE(entries(), before);
            if (!isNew)
                QVERIFY(contentOf(file) == old);
            ++failureCount;
        }
        QCOMPARE(failureCount, 25);
        const FileSizeLimit limit(static_cast<rlim_t>(content.size()));
        QVERIFY(!saveFile(file, content));
    }

    void anyCallMayFail_data()
    {
        const QStringList all{"open", "write", "fsync", "rename"};
        const struct {
            const char* name;
            Fault fault;
            QString reason;
            QStringList fatalCalls;
        } rows[] = {
            {"broken", Fault::Broken, "Input/output error", all},
            {"full", Fault::Full, "No space left on device", all},
            {"silent", Fault::Silent, "the disk may be full", {"write"}},
            {"short", Fault::Short, {}, {}},
        };
        QTest::addColumn<WriteFaults>("faults");
        QTest::addColumn<bool>("isNew");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QStringList>("fatalCalls");
        for (const auto& row : rows)
            for (const bool hasUnnamedFiles : {true, false})
                for (const bool isNew : {true, false})
                    QTest::addRow("%s, %s, %s", row.name, hasUnnamedFiles ? "unnamed" : "named",
                        isNew ? "new file" : "old file")
                        << WriteFaults{0, row.fault, hasUnnamedFiles} << isNew << row.reason
                        << row.fatalCalls;
    }

    void anyCallMayFail()
    {
        QFETCH(WriteFaults, faults);
        QFETCH(bool, isNew);
        QFETCH(QString, reason);
        QFETCH(QStringList, fatalCalls);
        const QString file = path("out.csv");
        const QByteArray old(50'000, 'o');
        const QByteArray content(60'000, 'n');
        QStringList failedCalls;
        for (QString failed = "none yet"; !failed.isEmpty();) {
            if (isNew)
                QFile::remove(file);
            else
                QVERIFY(!saveFile(file, old));
            const QStringList before = entries();
            ++faults.firstCall;
            std::optional<Error> error;
            {
                const FailingWrites failing(faults);
                error = saveFile(file, content);
                failed = QString::fromStdString(failing.failedCall());
            }
            if (!error) {
                QVERIFY(contentOf(file) == content);
                QCOMPARE(entries(), QStringList("out.csv"));
                continue;
            }
            failedCalls << failed;
            QCOMPARE(entries(), before);
            QVERIFY(isNew || contentOf(file) == old);
            const QString expected = failed == "linkat" ? "its folder takes no new file"
                : failed == "fchmod" && !isNew          ? "its permissions cannot be kept"
                                                        : reason;
            QCOMPARE(words(*error),
                QString("The file %1 could not be written: %2.").arg(file, expected));
        }
        if (!isNew && fatalCalls.contains("fsync"))
            fatalCalls << "fchmod"; // or its permissions would change
        for (const QString& call : std::as_const(fatalCalls))
            QVERIFY2(failedCalls.contains(call), qPrintable(call));
        QCOMPARE(failedCalls.isEmpty(), fatalCalls.isEmpty());
        QVERIFY(faults.firstCall > 6); // all calls had their turn
    }

private:
    static constexpr QDir::Filters hidden
        = QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System;

    QString path(const QString& name) const { return m_folder->path() + '/' + name; }
    QStringList entries() const { return QDir(m_folder->path()).entryList(hidden); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSaveFile)
#include "tst_save_file.moc"
