// The language of the program: translators, number format and font, switched while it runs.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

#include <functional>

namespace untangle {

struct Theme;

class Language {
public:
    // `hasChineseFont` tells whether a font with simplified Chinese characters is installed.
    explicit Language(std::function<bool()> hasChineseFont = isChineseFontInstalled);
    struct Choice {
        QString code; // "zh_CN"
        QString nativeName; // in its own language, so that it can always be found again; with
                            // Latin letters beside those that need a font of their own
    };
    static QList<Choice> choices();
    static bool isChoice(const QString& code);
    // The best of the choices for the system's languages; English if none.
    static QString systemChoice();

    // Installs the translators, makes the locale the default one and sets the theme's font; the
    // caller applies the theme. One of choices().
    void use(const QString& code, Theme& theme);
    const QString& code() const { return m_code; }
    // Its characters would show as squares.
    bool lacksFont() const;

private:
    static bool isChineseFontInstalled();

    const std::function<bool()> m_hasChineseFont;
    QString m_code;
    QTranslator m_ours, m_qts;
};

} // namespace untangle
