// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help_window.h"

#include "app/chapter.h"
#include "app/language.h"
#include "app/main_window.h"
#include "support/user.h"
#include "widgets/theme.h"

#include <QAction>
#include <QCollator>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>

#include <memory>

using namespace untangle;
using namespace untangle::test;

namespace {

QStringList languages()
{
    QStringList codes;
    for (const Language::Choice& choice : Language::choices())
        codes.append(choice.code);
    return codes;
}

QStringList captures(const QString& text, const QString& pattern)
{
    QStringList found;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured(1));
    return found;
}

QStringList anchorsOf(const QString& text)
{
    return captures(text, QStringLiteral("<a name=\"([^\"]*)\""));
}

QStringList linksOf(const QString& text)
{
    return captures(text, QStringLiteral("href=\"([^\"]*)\""));
}

} // namespace

class TestHelpWindow : public QObject {
    Q_OBJECT

public:
    static void initMain()
    {
        QCoreApplication::setOrganizationName("untangle-test");
        QCoreApplication::setApplicationName("help");
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_theme = Theme::light();
        m_language = std::make_unique<Language>();
        m_language->use("en", m_theme);
        applyTheme(*qApp, m_theme);
        m_help = std::make_unique<HelpWindow>(m_theme, *m_language, nullptr);
    }
    void cleanup()
    {
        m_help.reset();
        m_language.reset();
    }

    void everyPageIsThereInEveryLanguage_data() { addPages(); }
    void everyPageIsThereInEveryLanguage()
    {
        QFETCH(QString, language);
        QFETCH(QString, page);
        const QString text = HelpWindow::text(language, page);
        QCOMPARE(captures(text, QStringLiteral("<title>([^<]+)</title>")).size(), 1);
        QCOMPARE(text.count("<h1>"), 1);
        for (const char* foreign : {"<script", "<img", "<link", "style="})
            QVERIFY2(!text.contains(QLatin1String(foreign)), foreign);
    }

    // Where they lead is the same in every language.
    void everyLinkLeadsSomewhere_data() { addPages(); }
    void everyLinkLeadsSomewhere()
    {
        QFETCH(QString, language);
        QFETCH(QString, page);
        const QString text = HelpWindow::text(language, page);
        for (const QString& link : linksOf(text)) {
            if (link.startsWith("https://"))
                continue;
            const QString target = link.section('.', 0, 0), anchor = link.section('#', 1);
            QVERIFY2(HelpWindow::pages().contains(target), qPrintable(link));
            QVERIFY2(
                anchor.isEmpty() || anchorsOf(HelpWindow::text(language, target)).contains(anchor),
                qPrintable(link));
        }
        const auto sorted = [](QStringList list) {
            list.removeDuplicates();
            list.sort();
            return list;
        };
        QCOMPARE(sorted(linksOf(text)), sorted(linksOf(HelpWindow::text("en", page))));
    }

    void glossaryHasTheSameTermsInOrder_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString& language : languages())
            QTest::newRow(qPrintable(language)) << language;
    }
    void glossaryHasTheSameTermsInOrder()
    {
        QFETCH(QString, language);
        const QString text = HelpWindow::text(language, "glossary");
        QStringList terms = captures(text, QStringLiteral("<a name=\"[^\"]*\"></a><b>([^<]*)</b>"));
        QCOMPARE(terms.size(), anchorsOf(text).size());
        QVERIFY(terms.size() > 40);
        QCollator order{QLocale(language)};
        order.setCaseSensitivity(Qt::CaseInsensitive);
        for (int i = 1; i < terms.size(); ++i)
            QVERIFY2(order.compare(terms[i - 1], terms[i]) < 0, qPrintable(terms[i]));
        QStringList anchors = anchorsOf(text),
                    english = anchorsOf(HelpWindow::text("en", "glossary"));
        anchors.sort();
        english.sort();
        QCOMPARE(anchors, english);
        QCOMPARE(anchors.removeDuplicates(), 0);
    }

    void linkIsFollowedAndTheWayBackTaken()
    {
        m_help->open("linear");
        QVERIFY(QTest::qWaitForWindowExposed(m_help.get()));
        const QString first = shown();
        QTest::keyClick(browser(), Qt::Key_Tab); // to the first link
        QTest::keyClick(browser(), Qt::Key_Return);
        QVERIFY(shown() != first);
        QVERIFY(m_help->windowTitle().contains("Glossary"));
        QTest::keyClick(browser(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(shown(), first);
        QTest::mouseClick(child<QToolButton>(*m_help, "helpForward"), Qt::LeftButton);
        QVERIFY(shown() != first);
    }

    void pageStaysInAnotherLanguage()
    {
        m_help->open("linear");
        m_help->open("glossary");
        m_language->use("de", m_theme);
        QTRY_VERIFY(shown().contains("Transinformation"));
        QTest::mouseClick(child<QToolButton>(*m_help, "helpBack"), Qt::LeftButton);
        QVERIFY(shown().startsWith("Lineares Beispiel"));
        m_language->use("zh_CN", m_theme);
        QTRY_VERIFY(shown().startsWith(QStringLiteral("线性例子")));
    }

    void coloursAndTypeFollowTheTheme()
    {
        m_help->open("linear");
        const auto colorOf = [this](const QString& words) {
            return browser()->document()->find(words).charFormat().foreground().color();
        };
        const QFont small = browser()->document()->defaultFont();
        const QColor ink = colorOf("Linear");
        QCOMPARE(ink, m_theme.ink);
        m_theme.ink = Qt::darkGreen;
        m_theme.textScale = 1.5;
        applyTheme(*qApp, m_theme);
        QCOMPARE(colorOf("Linear"), QColor(Qt::darkGreen));
        QCOMPARE(browser()->document()->defaultFont().pointSizeF(), 1.5 * small.pointSizeF());
    }

    void wordIsFoundFromTheTopAgain()
    {
        m_help->open("glossary");
        auto* field = child<QLineEdit>(*m_help, "helpSearch");
        auto* found = child<QLabel>(*m_help, "helpFound");
        QTest::keyClicks(field, "modular");
        QVERIFY(browser()->textCursor().hasSelection());
        const int first = browser()->textCursor().selectionStart();
        for (int i = 0; i < 50 && (i == 0 || browser()->textCursor().selectionStart() != first);
             ++i)
            QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(browser()->textCursor().selectionStart(), first);
        QCOMPARE(found->text(), QString());
        QTest::keyClicks(field, "xyz");
        QVERIFY(!found->text().isEmpty());
        m_help->open("keys"); // of which nothing is known yet
        QCOMPARE(found->text(), QString());
    }

    void sizeIsRemembered()
    {
        m_help->open("keys");
        m_help->resize(600, 500);
        m_help->close();
        QCOMPARE(HelpWindow(m_theme, *m_language, nullptr).size(), QSize(600, 500));
    }

    void keyOpensThePageOfTheChapterInView()
    {
        MainWindow window(m_theme, *m_language);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto* action = child<QAction>(window, "chapterHelp");
        QCOMPARE(action->shortcut(), QKeySequence(Qt::Key_F1));
        for (const char* id : {"puzzle", "linear", "playground", "conditions", "range", "space",
                 "grid", "take_home"}) {
            window.showChapter(id);
            QVERIFY2(HelpWindow::pages().contains(QLatin1String(id)), id);
            action->trigger();
            auto* help = child<HelpWindow>(window, "help");
            const QString heading
                = child<QTextBrowser>(*help, "helpText")->document()->firstBlock().text();
            QCOMPARE(heading, window.chapter().name());
        }
        QVERIFY(QTest::qWaitForWindowActive(child<HelpWindow>(window, "help")));
        QTest::keyClick(child<QTextBrowser>(window, "helpText"), Qt::Key_Escape);
        QVERIFY(!child<HelpWindow>(window, "help")->isVisible());
    }

private:
    static void addPages()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("page");
        for (const QString& language : languages())
            for (const QString& page : HelpWindow::pages())
                QTest::newRow(qPrintable(language + ' ' + page)) << language << page;
    }
    QTextBrowser* browser() const { return child<QTextBrowser>(*m_help, "helpText"); }
    QString shown() const { return browser()->toPlainText(); }

    Theme m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<HelpWindow> m_help;
};

QTEST_MAIN(TestHelpWindow)
#include "tst_help_window.moc"
