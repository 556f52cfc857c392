// A C library whose numbers have a comma, for as long as the object lives.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

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

// The last act of a test: `bytes()` holds `part`, and is the same in a German window and under a C
// library with commas.
template <typename Bytes> void verifySameInEveryLocale(Bytes&& bytes, const char* part)
{
    const QByteArray english = bytes();
    QVERIFY(english.contains(part));
    QLocale::setDefault(QLocale(QLocale::German));
    const QByteArray german = bytes();
    QLocale::setDefault(QLocale::c());
    QCOMPARE(german, english);
    const CommaLocale comma;
    if (!comma.isSet())
        QSKIP("no locale with a decimal comma can be had");
    QCOMPARE(bytes(), english);
}

} // namespace untangle::test
