// The language of the program: translators, number format and font, switched while it runs.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

namespace untangle {

struct Theme;

class Language {
public:
    struct Choice {
        QString code; // "zh_CN"
        QString nativeName; // in its own language, so that it can always be found again
    };
    static QList<Choice> choices();
    static bool isChoice(const QString& code);
    // The best of the choices for the system's languages; English if none.
    static QString systemChoice();

    // Installs the translators, makes the locale the default one and sets the theme's font; the
    // caller applies the theme. One of choices().
    void use(const QString& code, Theme& theme);
    const QString& code() const { return m_code; }

private:
    QString m_code;
    QTranslator m_ours, m_qts;
};

} // namespace untangle
