// A C library whose numbers have a comma, for as long as the object lives.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <clocale>

namespace untangle::test {

class CommaLocale {
public:
    CommaLocale()
        : m_before(std::setlocale(LC_NUMERIC, nullptr))
    {
        for (const char* name :
            {"de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "pl_PL.UTF-8", "de_DE"})
            if (!m_isSet && std::setlocale(LC_NUMERIC, name))
                m_isSet = *std::localeconv()->decimal_point == ',';
    }
    ~CommaLocale() { std::setlocale(LC_NUMERIC, m_before.constData()); }
    CommaLocale(const CommaLocale&) = delete;
    CommaLocale& operator=(const CommaLocale&) = delete;

    bool isSet() const { return m_isSet; } // not where no such locale is installed

private:
    QByteArray m_before;
    bool m_isSet = false;
};

} // namespace untangle::test
