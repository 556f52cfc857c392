// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"
#include "widgets/theme.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace untangle;

namespace {

struct Text {
    QString context, source;
    QStringList translations; // one, or one a plural form
    bool isPlural = false;
    bool isUnfinished = false;
};

QList<Text> textsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QXmlStreamReader xml(&file);
    QList<Text> texts;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QStringView name = xml.name();
        if (name == u"name") {
            context = xml.readElementText();
        } else if (name == u"message") {
            texts.append(Text{context, {}, {}, xml.attributes().hasAttribute("numerus")});
        } else if (name == u"source") {
            texts.last().source = xml.readElementText();
        } else if (name == u"translation") {
            texts.last().isUnfinished = xml.attributes().hasAttribute("type");
            if (!texts.last().isPlural)
                texts.last().translations.append(xml.readElementText());
        } else if (name == u"numerusform") {
            texts.last().translations.append(xml.readElementText());
        }
    }
    return texts;
}

QString file(const QString& language)
{
    return QStringLiteral(UNTANGLE_TRANSLATIONS "/untangle_%1.ts").arg(language);
}

// Placeholders, tags and markup, sorted: what a translation has to carry over.
QStringList marksOf(const QString& text)
{
    static const QRegularExpression mark(QStringLiteral("%[0-9n]|</?[a-z0-9]+>|\\$[^$]+\\$"));
    QStringList marks;
    for (auto matches = mark.globalMatch(text); matches.hasNext();)
        marks.append(matches.next().captured());
    marks.sort();
    return marks;
}

QStringList keysOf(const QList<Text>& texts)
{
    QStringList keys;
    for (const Text& text : texts)
        keys.append(text.context + '/' + text.source);
    keys.sort();
    return keys;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void everyTextIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("pluralForms");
        QTest::newRow("English plurals") << "en" << 2;
        QTest::newRow("German") << "de" << 2;
        QTest::newRow("Simplified Chinese") << "zh_CN" << 1;
    }
    void everyTextIsTranslated()
    {
        QFETCH(QString, language);
        QFETCH(int, pluralForms);
        const QList<Text> texts = textsOf(file(language));
        QVERIFY(!texts.isEmpty());
        for (const Text& text : texts) {
            QVERIFY2(!text.isUnfinished, qPrintable("unfinished: " + text.source));
            QCOMPARE(text.translations.size(), text.isPlural ? pluralForms : 1);
            for (const QString& translation : text.translations) {
                QVERIFY2(!translation.isEmpty(), qPrintable("empty: " + text.source));
                QCOMPARE(marksOf(translation), marksOf(text.source));
            }
        }
    }

    void bothLanguagesHaveTheSameTexts()
    {
        const QList<Text> german = textsOf(file("de"));
        QCOMPARE(keysOf(german), keysOf(textsOf(file("zh_CN"))));
        QStringList plurals;
        for (const Text& text : german)
            if (text.isPlural)
                plurals.append(text.context + '/' + text.source);
        plurals.sort();
        QCOMPARE(keysOf(textsOf(file("en"))), plurals);
    }

    void noTextOfTheSourcesIsMissing()
    {
        QTemporaryDir folder;
        const QString copy = folder.filePath("untangle_de.ts");
        QVERIFY(QFile::copy(file("de"), copy));
        QProcess lupdate;
        lupdate.start(UNTANGLE_LUPDATE,
            {UNTANGLE_SOURCES "/app", UNTANGLE_SOURCES "/widgets", "-I", UNTANGLE_SOURCES,
                "-no-obsolete", "-locations", "none", "-ts", copy});
        QVERIFY(lupdate.waitForFinished(60'000));
        QCOMPARE(lupdate.exitCode(), 0);
        QCOMPARE(keysOf(textsOf(copy)), keysOf(textsOf(file("de"))));
    }

    void wordsComeOutInEachLanguage()
    {
        Theme theme = Theme::light();
        Language language;
        const auto word = [] {
            return QCoreApplication::translate("untangle::LinearChapter", "Minimise energy");
        };
        language.use("de", theme);
        QCOMPARE(word(), QStringLiteral("Energie minimieren"));
        QCOMPARE(QLocale().decimalPoint(), QStringLiteral(","));
        language.use("zh_CN", theme);
        QCOMPARE(word(), QStringLiteral("最小化能量"));
        QVERIFY(!theme.languageFontFamily.isEmpty());
        language.use("en", theme);
        QCOMPARE(word(), QStringLiteral("Minimise energy"));
        QVERIFY(theme.languageFontFamily.isEmpty());
        const auto carries = [](int count) {
            return QCoreApplication::translate("untangle::PlaygroundChapter",
                "%n of %1 active neurons carry one factor each: MIR is %2.", nullptr, count);
        };
        QVERIFY(carries(1) != QString(carries(2)).replace('2', '1'));
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
