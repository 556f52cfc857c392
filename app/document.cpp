// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document.h"

#include "app/save_file.h"
#include "app/session_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSettings>
#include <QStandardPaths>
#include <QUuid>

namespace untangle {

namespace {

const QString recentKey = QStringLiteral("recentFiles");

} // namespace

// Three files of one name: the session, the path of its original, and the lock of the program that
// owns them. Gives up the lock, but not the files, when it goes.
class Document::SafetyCopy {
public:
    explicit SafetyCopy(const QString& base)
        : m_base(base)
        , m_lock(base + QStringLiteral(".lock"))
    {
        m_lock.setStaleLockTime(0); // only death ends it, not age
    }

    bool own() { return m_lock.tryLock(0); }
    QString sessionPath() const { return m_base + QStringLiteral(".untangle"); }
    // Empty: untitled.
    QString originalPath() const
    {
        QFile file(pathPath());
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    std::optional<Error> write(const QByteArray& session, const QString& original)
    {
        if (const auto error = saveFile(pathPath(), original.toUtf8()))
            return error;
        return saveFile(sessionPath(), session);
    }

    void remove()
    {
        QFile::remove(sessionPath());
        QFile::remove(pathPath());
    }

    // Under a name that is not looked for; returns the name that it has then.
    QString keepAside()
    {
        const QString aside = sessionPath() + QStringLiteral(".damaged");
        if (!QFile::rename(sessionPath(), aside))
            return sessionPath();
        QFile::remove(pathPath());
        return aside;
    }

private:
    QString pathPath() const { return m_base + QStringLiteral(".path"); }

    QString m_base;
    QLockFile m_lock;
};

Document::Document(Collect collect, Show show, QObject* parent, const QString& safetyFolder)
    : QObject(parent)
    , m_collect(std::move(collect))
    , m_show(std::move(show))
    , m_safetyFolder(safetyFolder)
    , m_savedFingerprint(fingerprint(m_collect()))
{
    m_autosaveTimer.setSingleShot(true);
    m_autosaveTimer.setInterval(autosaveIntervalMs);
    connect(&m_autosaveTimer, &QTimer::timeout, this, &Document::autosave);
}

Document::~Document() = default;

QString Document::standardSafetyFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
        + QStringLiteral("/autosave");
}

QString Document::withSuffix(const QString& path)
{
    const bool hasIt
        = QFileInfo(path).suffix().compare(QLatin1String(suffix), Qt::CaseInsensitive) == 0;
    return hasIt ? path : path + QLatin1Char('.') + QLatin1String(suffix);
}

QString Document::name() const
{
    return nameOf(m_path);
}

QString Document::nameOf(const QString& path)
{
    return path.isEmpty() ? tr("Untitled") : QFileInfo(path).fileName();
}

// A hash: what a long run holds is large.
QByteArray Document::fingerprint(Session session) const
{
    session.chapter = Session().chapter;
    return QCryptographicHash::hash(sessionBytes(session), QCryptographicHash::Sha256);
}

void Document::edit()
{
    setModified(true);
    if (!m_autosaveTimer.isActive())
        m_autosaveTimer.start();
}

bool Document::hasChanges()
{
    if (m_isModified && !m_savedFingerprint.isEmpty()
        && fingerprint(m_collect()) == m_savedFingerprint) {
        dropCopy();
        setModified(false);
    }
    return m_isModified;
}

void Document::countAsUnchanged()
{
    m_savedFingerprint = fingerprint(m_collect());
    dropCopy();
    setModified(false);
}

void Document::setModified(bool isModified)
{
    if (isModified == m_isModified)
        return;
    m_isModified = isModified;
    emit changed();
}

void Document::newSession(const Session& session)
{
    m_show(session);
    m_savedFingerprint = fingerprint(m_collect());
    settle({});
}

std::optional<Error> Document::open(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const Result<Session> session = loadSession(absolute);
    if (!session)
        return session.error();
    m_show(*session);
    m_savedFingerprint = fingerprint(m_collect());
    settle(absolute);
    return std::nullopt;
}

void Document::close()
{
    dropCopy();
}

std::optional<Error> Document::save()
{
    Q_ASSERT(!m_path.isEmpty());
    return saveAs(m_path);
}

std::optional<Error> Document::saveAs(const QString& path)
{
    const QString absolute = QFileInfo(withSuffix(path)).absoluteFilePath();
    const Session session = m_collect();
    if (auto error = saveFile(absolute, sessionBytes(session)))
        return error;
    m_savedFingerprint = fingerprint(session);
    settle(absolute);
    return std::nullopt;
}

// File and window agree from here on.
void Document::settle(const QString& path)
{
    dropCopy();
    m_path = path;
    m_isModified = false;
    if (!path.isEmpty())
        addRecentFile();
    emit changed();
}

void Document::dropCopy()
{
    m_autosaveTimer.stop();
    if (m_copy)
        m_copy->remove();
    m_copy.reset();
}

void Document::autosave()
{
    const std::optional<Error> error = writeCopy();
    if (error) {
        m_autosaveTimer.start();
        if (!m_hasAutosaveFailed)
            emit autosaveFailed(*error);
    }
    m_hasAutosaveFailed = error.has_value();
}

std::optional<Error> Document::writeCopy()
{
    if (!m_copy) {
        QDir().mkpath(m_safetyFolder);
        auto copy = std::make_unique<SafetyCopy>(
            QDir(m_safetyFolder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces)));
        if (!copy->own())
            return Error{m_safetyFolder.toStdString(),
                tr("The folder %1 takes no file.").arg(m_safetyFolder).toStdString()};
        m_copy = std::move(copy);
    }
    return m_copy->write(sessionBytes(m_collect()), m_path);
}

std::optional<QString> Document::findLost()
{
    const QDir folder(m_safetyFolder);
    for (const QFileInfo& file :
        folder.entryInfoList({QStringLiteral("*.untangle")}, QDir::Files, QDir::Time)) {
        auto copy = std::make_unique<SafetyCopy>(folder.filePath(file.completeBaseName()));
        // Its owner may have removed it in the meantime.
        if (copy->own() && QFile::exists(copy->sessionPath())) {
            m_lost = std::move(copy);
            return nameOf(m_lost->originalPath());
        }
    }
    return std::nullopt;
}

std::optional<Error> Document::restoreLost()
{
    std::unique_ptr<SafetyCopy> lost = std::move(m_lost);
    const QString original = lost->originalPath();
    const Result<Session> session = loadSession(lost->sessionPath());
    if (!session)
        return Error{lost->sessionPath().toStdString(),
            tr("%1 The safety copy is kept as %2.")
                .arg(QString::fromStdString(session.error().what), lost->keepAside())
                .toStdString()};
    m_show(*session);
    dropCopy();
    m_copy = std::move(lost); // until this session is saved
    m_path = original;
    m_savedFingerprint.clear();
    m_isModified = true;
    emit changed();
    return std::nullopt;
}

void Document::discardLost()
{
    m_lost->remove();
    m_lost.reset();
}

QStringList Document::recentFiles()
{
    QStringList files = QSettings().value(recentKey).toStringList();
    files.removeAll(QString());
    return files.mid(0, maximumRecentFiles);
}

void Document::addRecentFile() const
{
    QStringList files = recentFiles();
    files.removeAll(m_path);
    files.prepend(m_path);
    QSettings().setValue(recentKey, files.mid(0, maximumRecentFiles));
}

void Document::forgetRecentFile(const QString& path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    QSettings().setValue(recentKey, files);
}

void Document::forgetRecentFiles()
{
    QSettings().remove(recentKey);
}

} // namespace untangle
