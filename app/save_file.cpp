// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/save_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cerrno>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace untangle {

namespace {

struct SaveFile {
    Q_DECLARE_TR_FUNCTIONS(SaveFile)
};

Error reason(const QString& words)
{
    return {{}, words.toStdString()};
}

Error reason(const std::error_code& error)
{
    return reason(QString::fromLocal8Bit(error.message()));
}

Error reason(const QFileDevice& file)
{
    const bool isKnown = file.error() != QFileDevice::NoError
        && file.errorString() != QCoreApplication::translate("QIODevice", "Unknown error");
    return reason(isKnown ? file.errorString() : SaveFile::tr("the disk may be full"));
}

#ifdef Q_OS_WIN

std::error_code syncToDisk(int handle)
{
    return _commit(handle) == 0 ? std::error_code()
                                : std::error_code(errno, std::generic_category());
}

void syncFolder(const QString&) { }

std::optional<Error> takeAccess(QFile&, const QFileInfo&)
{
    return std::nullopt;
}

#else

std::error_code syncToDisk(int handle)
{
    return fsync(handle) == 0 ? std::error_code() : std::error_code(errno, std::generic_category());
}

// Makes the new name outlast a loss of power. Nothing can be undone here, so nothing is reported:
// the name then leads to the old file or to the new one.
void syncFolder(const QString& folder)
{
    const int handle = open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return;
    fsync(handle);
    close(handle);
}

// Who may do what with the old file may do it with the new one; without an old file, what every
// new file gets. Only a permission that would change is an error: some file systems know none.
std::optional<Error> takeAccess(QFile& file, const QFileInfo& target)
{
    struct stat old { };
    if (stat(QFile::encodeName(target.filePath()).constData(), &old) != 0) {
        const mode_t mask = umask(0);
        umask(mask);
        fchmod(file.handle(), 0666 & ~mask);
        return std::nullopt;
    }
    // The owner can be kept by few, the group by its members.
    [[maybe_unused]] const bool keepsGroup = fchown(file.handle(), old.st_uid, old.st_gid) == 0
        || fchown(file.handle(), uid_t(-1), old.st_gid) == 0;
    const mode_t permissions = 07777;
    struct stat now { };
    if (fchmod(file.handle(), old.st_mode & permissions) == 0
        || (fstat(file.handle(), &now) == 0
            && (now.st_mode & permissions) == (old.st_mode & permissions)))
        return std::nullopt;
    return reason(SaveFile::tr("its permissions cannot be kept"));
}

#endif

// The file to replace: where a link leads, or `path` itself. Says early, and in words, what the
// system would say late or not at all: a read-only file in an open folder is easily replaced.
Result<QFileInfo> targetOf(const QString& path)
{
    if (path.isEmpty() || path.contains(QChar::Null))
        return reason(SaveFile::tr("this is no name for a file"));
    const QFileInfo named(path);
    if (named.isSymbolicLink() && !named.exists())
        return reason(
            SaveFile::tr("it is a link to %1, where no file is found").arg(named.symLinkTarget()));
    const QFileInfo target(named.isSymbolicLink() ? named.canonicalFilePath() : path);
    const QFileInfo folder(target.path());
    if (!folder.exists())
        return reason(SaveFile::tr("the folder %1 does not exist").arg(folder.filePath()));
    if (!folder.isDir())
        return reason(SaveFile::tr("%1 is not a folder").arg(folder.filePath()));
    if (target.isDir())
        return reason(SaveFile::tr("it is a folder"));
    if (!target.exists())
        return target;
    if (!target.isFile())
        return reason(SaveFile::tr("it is a device and not a file"));
    QFile old(target.filePath());
    if (!old.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::ExistingOnly))
        return reason(old);
    return target;
}

// The name of a whole file in the folder of the target, safe on the disk. Where the system can, it
// has no name until then, so that a process that is killed leaves nothing behind.
Result<QString> writeBeside(const QFileInfo& target, const QByteArray& content)
{
    QTemporaryFile temporary(target.path() + QStringLiteral("/.untangle-XXXXXX"));
    QFile& file = temporary; // the base lets itself be opened without a buffer
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return reason(file);
    if (const auto error = takeAccess(file, target))
        return *error;
    // A disk that fills up first takes a part and gives the reason only when asked again.
    for (qint64 written = 0; written < content.size();) {
        const qint64 count = file.write(content.constData() + written, content.size() - written);
        if (count <= 0)
            return reason(file);
        written += count;
    }
    if (const auto error = syncToDisk(file.handle()))
        return reason(error);
    const QString name = temporary.fileName();
    if (name.isEmpty() || !QFileInfo::exists(name))
        return reason(SaveFile::tr("its folder takes no new file"));
    temporary.setAutoRemove(false);
    return name;
}

std::optional<Error> replaceFile(const QString& path, const QByteArray& content)
{
    const Result<QFileInfo> target = targetOf(path);
    if (!target)
        return target.error();
    const Result<QString> whole = writeBeside(*target, content);
    if (!whole)
        return whole.error();
    std::error_code error;
    std::filesystem::rename(
        QFileInfo(*whole).filesystemFilePath(), target->filesystemFilePath(), error);
    if (error) {
        QFile::remove(*whole);
        return reason(error);
    }
    syncFolder(target->path());
    return std::nullopt;
}

} // namespace

std::optional<Error> saveFile(const QString& path, const QByteArray& content)
{
    const auto error = replaceFile(path, content);
    if (!error)
        return std::nullopt;
    return Error{path.toStdString(),
        SaveFile::tr("The file %1 could not be written: %2.")
            .arg(path, QString::fromStdString(error->what))
            .toStdString()};
}

} // namespace untangle
