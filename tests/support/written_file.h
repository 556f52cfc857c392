// A file that lives as long as its object.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>

namespace untangle::test {

class WrittenFile {
public:
    WrittenFile(const char* name, const QByteArray& content)
        : m_path(m_folder.filePath(QLatin1String(name)))
    {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", name);
    }
    const QString& path() const { return m_path; }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

} // namespace untangle::test
