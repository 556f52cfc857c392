// The session as a document: its file, whether it has changes, the files opened last, and a safety
// copy of what is not saved, so that a crash loses nothing.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "core/result.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace untangle {

class Document : public QObject {
    Q_OBJECT

public:
    // The session that is shown now, and another one in its place.
    using Collect = std::function<Session()>;
    using Show = std::function<void(const Session&)>;

    // Untitled; what is shown now counts as unchanged. Safety copies go to the folder.
    Document(Collect collect, Show show, QObject* parent = nullptr,
        const QString& safetyFolder = standardSafetyFolder());
    // The safety copy stays, as after a crash: see close().
    ~Document() override;

    static QString standardSafetyFolder();
    static constexpr auto suffix = "untangle";
    static QString withSuffix(const QString& path);

    const QString& path() const { return m_path; } // absolute; empty: untitled
    // For people.
    QString name() const;
    static QString nameOf(const QString& path);

    // Something that a session keeps has changed, or may have.
    void edit();
    bool isModified() const { return m_isModified; }
    // As isModified(), after a look at what a file would hold: an edit that was taken back is none.
    // The chapter in view counts as no change.
    bool hasChanges();
    // What is shown now counts as unchanged.
    void countAsUnchanged();

    // These lose changes; the caller has asked before. A failure leaves everything as it was.
    void newSession(const Session& session = {});
    [[nodiscard]] std::optional<Error> open(const QString& path);
    // The session is given up, and its safety copy with it.
    void close();

    // A failure keeps name and changes. save() needs a path; saveAs() adds a suffix that is
    // missing.
    [[nodiscard]] std::optional<Error> save();
    [[nodiscard]] std::optional<Error> saveAs(const QString& path);

    // What safety copies of dead programs hold, the newest first. findLost() keeps one for this
    // document, so that no other program offers it, and gives its name; then the one or the other
    // is done with it. A restored session has the path of its original, and changes.
    std::optional<QString> findLost();
    // A copy that cannot be read is kept aside; the error names where.
    [[nodiscard]] std::optional<Error> restoreLost();
    void discardLost();

    void setAutosaveInterval(int intervalMs) { m_autosaveTimer.setInterval(intervalMs); }
    static constexpr int autosaveIntervalMs = 30'000;

    // Of all windows, the latest first.
    static QStringList recentFiles();
    static void forgetRecentFile(const QString& path);
    static void forgetRecentFiles();
    static constexpr int maximumRecentFiles = 10;

signals:
    // The path, or whether there are changes.
    void changed();
    // Told once until a copy succeeds.
    void autosaveFailed(const Error& error);

private:
    class SafetyCopy;

    QByteArray fingerprint(Session session) const;
    void settle(const QString& path);
    void setModified(bool isModified);
    void dropCopy();
    void autosave();
    std::optional<Error> writeCopy();
    void addRecentFile() const;

    Collect m_collect;
    Show m_show;
    const QString m_safetyFolder;
    QString m_path;
    QByteArray m_savedFingerprint; // empty: nothing is saved
    bool m_isModified = false;
    std::unique_ptr<SafetyCopy> m_copy, m_lost;
    QTimer m_autosaveTimer; // runs while there are changes that the copy lacks
    bool m_hasAutosaveFailed = false;
};

} // namespace untangle
