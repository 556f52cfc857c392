// The surroundings of a window in a test: a screen as a classroom has it, and settings that are
// nobody's.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

namespace untangle::test {

inline QTemporaryDir& privateFolder()
{
    static QTemporaryDir folder;
    return folder;
}

// Before the application is made: call it in initMain().
inline void enterClassroom()
{
    QFile screens(privateFolder().filePath("screens.json"));
    if (screens.open(QIODevice::WriteOnly))
        screens.write(R"({"screens": [{"name": "classroom", "x": 0, "y": 0, "width": 1920,
            "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toUtf8());
    qputenv("XDG_DATA_HOME", privateFolder().path().toUtf8());
    QCoreApplication::setOrganizationName("untangle-test");
    QCoreApplication::setApplicationName("untangle-test");
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, privateFolder().path());
}

} // namespace untangle::test
