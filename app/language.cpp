// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include "widgets/theme.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace untangle {

Language::Language(std::function<bool()> hasChineseFont)
    : m_hasChineseFont(std::move(hasChineseFont))
{
}

bool Language::isChineseFontInstalled()
{
    return !QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty();
}

bool Language::lacksFont() const
{
    return QLocale(m_code).language() == QLocale::Chinese && !m_hasChineseFont();
}

QList<Language::Choice> Language::choices()
{
    return {{QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("zh_CN"), QStringLiteral("简体中文 (Chinese)")},
        {QStringLiteral("de"), QStringLiteral("Deutsch")}};
}

bool Language::isChoice(const QString& code)
{
    const auto all = choices();
    return std::any_of(
        all.begin(), all.end(), [&](const Choice& choice) { return choice.code == code; });
}

QString Language::systemChoice()
{
    for (const QString& name : QLocale::system().uiLanguages()) {
        const QLocale wanted(name);
        for (const Choice& choice : choices())
            if (QLocale(choice.code).language() == wanted.language())
                return choice.code;
    }
    return QStringLiteral("en");
}

void Language::use(const QString& code, Theme& theme)
{
    Q_ASSERT(isChoice(code));
    m_code = code;
    const QLocale locale(code);
    QLocale::setDefault(locale);
    const bool isChinese = locale.language() == QLocale::Chinese;
    theme.languageFontFamily = isChinese ? QStringLiteral("Noto Sans CJK SC") : QString();

    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
    // Qt's own words stand where Qt is, or beside a program that was moved together with it.
    for (const QString& folder : {QLibraryInfo::path(QLibraryInfo::TranslationsPath),
             QCoreApplication::applicationDirPath() + QStringLiteral("/../share/qt6/translations")})
        if (m_qts.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), folder)) {
            QCoreApplication::installTranslator(&m_qts);
            break;
        }
    if (m_ours.load(
            locale, QStringLiteral("untangle"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&m_ours);
}

} // namespace untangle
