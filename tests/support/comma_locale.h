// A C library whose numbers have a comma, for as long as the object lives.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

#include <clocale>

namespace untangle::test {

// An installed locale or, where localedef has its sources, one made for the moment.
class CommaLocale {
public:
    CommaLocale()
        : m_before(std::setlocale(LC_NUMERIC, nullptr))
    {
        for (const char* name : {"de_DE.UTF-8", "fr_FR.UTF-8", "pl_PL.UTF-8"})
            m_isSet = m_isSet || choose(name);
        if (m_isSet)
            return;
        QProcess::execute(QStringLiteral("localedef"),
            {QStringLiteral("-i"), QStringLiteral("de_DE"), QStringLiteral("-f"),
                QStringLiteral("UTF-8"), m_folder.filePath(QStringLiteral("de_DE.UTF-8"))});
        qputenv("LOCPATH", m_folder.path().toLocal8Bit());
        m_isSet = choose("de_DE.UTF-8");
        qunsetenv("LOCPATH");
    }
    ~CommaLocale() { std::setlocale(LC_NUMERIC, m_before.constData()); }
    CommaLocale(const CommaLocale&) = delete;
    CommaLocale& operator=(const CommaLocale&) = delete;

    bool isSet() const { return m_isSet; }

private:
    static bool choose(const char* name)
    {
        return std::setlocale(LC_NUMERIC, name) && *std::localeconv()->decimal_point == ',';
    }

    QTemporaryDir m_folder;
    QByteArray m_before;
    bool m_isSet = false;
};

} // namespace untangle::test
