// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/save_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <sys/resource.h>

using namespace untangle;

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

    void missingFolderIsAnErrorThatNamesThePath()
    {
        const QString path = m_folder->filePath("missing/out.csv");
        const auto error = saveFile(path, "1");
        QVERIFY(error);
        QVERIFY(words(*error).contains(path));
        QVERIFY2(words(*error).size() > path.size() + 30, error->what.c_str()); // and a reason
        QVERIFY(!QFile::exists(path));
    }

    void folderIsNoFile()
    {
        const QString path = m_folder->filePath("taken");
        QVERIFY(QDir().mkpath(path));
        const auto error = saveFile(path, "1");
        QVERIFY(error);
        QVERIFY(words(*error).contains(path));
        QVERIFY(QFileInfo(path).isDir());
    }

    void fullDiskKeepsTheOldFile_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("within one buffer") << 4'000;
        QTest::newRow("one large write") << 400'000;
    }

    void fullDiskKeepsTheOldFile()
    {
        QFETCH(int, size);
        const QString path = m_folder->filePath("out.csv");
        QVERIFY(!saveFile(path, "old"));
        std::optional<Error> error;
        {
            const FileSizeLimit limit(rlim_t(size) / 2);
            error = saveFile(path, QByteArray(size, 'n'));
        }
        QVERIFY(error);
        QVERIFY(words(*error).contains(path));
        QCOMPARE(contentOf(path), "old");
        QCOMPARE(
            QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList("out.csv"));
    }

    void fullDiskLeavesNoCutFile()
    {
        const QString path = m_folder->filePath("out.csv");
        std::optional<Error> error;
        {
            const FileSizeLimit limit(1000);
            error = saveFile(path, QByteArray(100'000, 'n'));
        }
        QVERIFY(error);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestSaveFile)
#include "tst_save_file.moc"
