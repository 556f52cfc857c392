// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/save_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace untangle {

std::optional<Error> saveFile(const QString& path, const QByteArray& content)
{
    const auto failed = [&path](const QString& reason) {
        return Error{path.toStdString(),
            QCoreApplication::translate("SaveFile", "The file %1 could not be written: %2")
                .arg(path, reason)
                .toStdString()};
    };
    QSaveFile file(path);
    // A full disk shows only in the count of a write that no buffer takes: commit() would then
    // replace a good file by a cut one.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return failed(file.errorString());
    if (file.write(content) != content.size()) {
        file.cancelWriting();
        return failed(QCoreApplication::translate("SaveFile", "the disk may be full."));
    }
    if (!file.commit())
        return failed(file.errorString());
    return std::nullopt;
}

} // namespace untangle
