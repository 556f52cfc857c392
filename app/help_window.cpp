// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help_window.h"

#include "app/language.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFile>
#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSettings>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace untangle {

namespace {

constexpr QSize defaultSize(760, 680);
constexpr QSize leastSize(420, 320);
constexpr int margin = 24; // of the text
constexpr double lineHeight = 1.15; // of the type's own

// The link of a page is the same in every language, so the way back outlives a change of it.
QUrl urlOf(const QString& page)
{
    return QUrl(QStringLiteral("qrc:/help/%1.html").arg(page));
}

QString pageOf(const QUrl& url)
{
    return url.fileName().section('.', 0, 0);
}

QString titleOf(const QString& text)
{
    static const QRegularExpression title(QStringLiteral("<title>([^<]*)</title>"));
    return title.match(text).captured(1);
}

// What the pages name by class: factors and costs in their colours, formulas in symbols.
QString pageStyle(const Theme& theme)
{
    const QFont title = theme.font(TextRole::Title), card = theme.font(TextRole::CardTitle);
    const QFont text = theme.font(TextRole::Sentence),
                symbols = theme.symbolFont(TextRole::Sentence);
    QStringList families;
    for (const QString& family : symbols.families())
        families.append(QStringLiteral("'%1'").arg(family));
    QString css = QStringLiteral(
        "body { color: %1; } a { color: %1; } h1 { font-size: %2pt; font-weight: 600; }"
        " h2 { font-size: %3pt; font-weight: 600; color: %4; }"
        " p, li, td, th { line-height: %8px; }"
        " i { font-family: %5; font-size: %6pt; }"
        " .f { margin-left: 24px; font-size: %7pt; } .source { color: %4; }"
        " td, th { padding-right: 14px; } th { text-align: left; font-weight: 600; }")
                      .arg(theme.ink.name())
                      .arg(title.pointSizeF())
                      .arg(card.pointSizeF() * 1.15)
                      .arg(theme.ink2.name(), families.join(','))
                      .arg(symbols.pointSizeF())
                      .arg(text.pointSizeF() * 1.05)
                      .arg(std::lround(QFontMetricsF(text).height() * lineHeight));
    const auto color = [&css](const QString& name, const QColor& tone) {
        css += QStringLiteral(" .%1 { color: %2; font-weight: 600; }").arg(name, tone.name());
    };
    for (int i = 0; i < theme.factors.size(); ++i)
        color(QStringLiteral("e%1").arg(i + 1), theme.factors[i].text);
    color(QStringLiteral("prediction"), theme.prediction.text);
    color(QStringLiteral("nonneg"), theme.nonneg.text);
    color(QStringLiteral("activity"), theme.activity.text);
    color(QStringLiteral("weight"), theme.weight.text);
    return css;
}

} // namespace

// Shows a page and styles it anew when theme or language change, at the same place of the text.
class HelpBrowser : public QTextBrowser {
public:
    HelpBrowser(const Theme& theme, const Language& language, QWidget* parent)
        : QTextBrowser(parent)
        , m_theme(theme)
        , m_language(language)
    {
        setOpenExternalLinks(true);
        setFrameShape(QFrame::NoFrame);
        document()->setDocumentMargin(margin);
        dress();
    }

    // The pages hold nothing but words.
    QVariant loadResource(int, const QUrl& name) override
    {
        return HelpWindow::text(m_language.code(), pageOf(name));
    }

    void dress()
    {
        const int before = verticalScrollBar()->value();
        const int most = std::max(1, verticalScrollBar()->maximum());
        document()->setDefaultFont(m_theme.font(TextRole::Sentence));
        document()->setDefaultStyleSheet(pageStyle(m_theme));
        if (source().isEmpty())
            return;
        reload();
        verticalScrollBar()->setValue(before * verticalScrollBar()->maximum() / most);
    }

protected:
    void changeEvent(QEvent* event) override
    {
        QTextBrowser::changeEvent(event);
        if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
            dress();
    }

private:
    const Theme& m_theme;
    const Language& m_language;
};

HelpWindow::HelpWindow(const Theme& theme, const Language& language, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_theme(theme)
    , m_language(language)
{
    setObjectName("help");
    createBar();
    m_browser = new HelpBrowser(theme, language, this);
    m_browser->setObjectName("helpText");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_browser, 1);
    connect(m_browser, &QTextBrowser::sourceChanged, this, [this](const QUrl& url) {
        m_page = pageOf(url); // the browser itself tells it too late
        m_found->clear();
        nameWindow();
    });
    connect(m_browser, &QTextBrowser::backwardAvailable, m_back, &QToolButton::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, m_forward, &QToolButton::setEnabled);
    connect(m_back, &QToolButton::clicked, m_browser, &QTextBrowser::backward);
    connect(m_forward, &QToolButton::clicked, m_browser, &QTextBrowser::forward);

    addKey(QKeySequence::Back, [this] { m_browser->backward(); });
    addKey(QKeySequence::Forward, [this] { m_browser->forward(); });
    addKey(QKeySequence::Close, [this] { close(); });
    addKey(QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    addKey(Qt::Key_F3, [this] { find(false); });
    addKey(Qt::SHIFT | Qt::Key_F3, [this] { find(true); });

    setMinimumSize(leastSize);
    const QSize stored = QSettings().value("helpSize", defaultSize).toSize();
    resize(stored.expandedTo(leastSize).boundedTo(screen()->availableSize()));
    retranslate();
}

void HelpWindow::createBar()
{
    m_bar = new QWidget(this);
    const auto button = [this](const char* name) {
        auto* made = new QToolButton(m_bar);
        made->setObjectName(name);
        made->setIconSize(QSize(20, 20));
        made->setAutoRaise(true);
        made->setEnabled(false);
        return made;
    };
    m_back = button("helpBack");
    m_forward = button("helpForward");
    m_pages = new QComboBox(m_bar);
    m_pages->setObjectName("helpPages");
    connect(
        m_pages, &QComboBox::activated, this, [this] { open(m_pages->currentData().toString()); });
    m_search = new QLineEdit(m_bar);
    m_search->setObjectName("helpSearch");
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textEdited, this, [this] {
        // A longer word may stand where the shorter one was found.
        QTextCursor cursor = m_browser->textCursor();
        cursor.setPosition(cursor.selectionStart());
        m_browser->setTextCursor(cursor);
        find(false);
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { find(false); });
    m_found = new QLabel(m_bar);
    m_found->setObjectName("helpFound");

    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(m_pages);
    row->addStretch();
    row->addWidget(m_found);
    row->addWidget(m_search);
}

void HelpWindow::addKey(const QKeySequence& key, const std::function<void()>& act)
{
    auto* shortcut = new QShortcut(key, this);
    connect(shortcut, &QShortcut::activated, this, act);
}

QStringList HelpWindow::pages()
{
    return {QStringLiteral("puzzle"), QStringLiteral("linear"), QStringLiteral("playground"),
        QStringLiteral("conditions"), QStringLiteral("range"), QStringLiteral("space"),
        QStringLiteral("grid"), QStringLiteral("take_home"), QStringLiteral("glossary"),
        QStringLiteral("keys")};
}

QString HelpWindow::text(const QString& languageCode, const QString& page)
{
    QFile file(QStringLiteral(":/help/%1/%2.html").arg(languageCode, page));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void HelpWindow::open(const QString& page)
{
    if (!pages().contains(page))
        return;
    m_browser->setSource(urlOf(page));
    show();
    raise();
    activateWindow();
    m_browser->setFocus();
}

// From the place of the last find on, and at the end from the other end again.
void HelpWindow::find(bool backwards)
{
    const QString words = m_search->text();
    const QTextDocument::FindFlags flags
        = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    bool isFound = words.isEmpty() || m_browser->find(words, flags);
    if (!isFound) {
        const QTextCursor before = m_browser->textCursor();
        m_browser->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
        isFound = m_browser->find(words, flags);
        if (!isFound)
            m_browser->setTextCursor(before);
    }
    m_found->setText(isFound ? QString() : tr("not found"));
}

void HelpWindow::nameWindow()
{
    m_pages->setCurrentIndex(m_pages->findData(m_page));
    setWindowTitle(tr("%1 — Help").arg(m_pages->currentText()));
}

void HelpWindow::retranslate()
{
    const auto dress = [this](QToolButton* button, const char* icon, const QString& words,
                           QKeySequence::StandardKey key) {
        button->setIcon(m_theme.icon(QLatin1String(icon)));
        button->setAccessibleName(words);
        button->setToolTip(tr("%1 (%2)", "what a button does, and its key")
                               .arg(words, QKeySequence(key).toString(QKeySequence::NativeText)));
    };
    dress(m_back, "previous", tr("Back"), QKeySequence::Back);
    dress(m_forward, "play", tr("Forward"), QKeySequence::Forward);
    m_pages->setAccessibleName(tr("Page"));
    m_search->setPlaceholderText(tr("Find in this page"));
    m_search->setAccessibleName(tr("Find in this page"));
    m_search->setToolTip(tr("Enter or F3 goes to the next place, Shift+F3 to the one before."));
    m_search->setMinimumWidth(
        m_search->fontMetrics().horizontalAdvance(m_search->placeholderText()) + 48);
    m_browser->setAccessibleName(tr("Help"));
    if (!m_found->text().isEmpty())
        m_found->setText(tr("not found"));
    for (QToolButton* button : {m_back, m_forward})
        button->setWhatsThis(tr("Goes through the pages in the order in which they were read."));
    m_pages->setWhatsThis(tr("All pages: one for each chapter, the glossary and the keys."));
    m_search->setWhatsThis(
        tr("Marks the next place of these letters in the page, and begins again at its end."));
    m_browser->setWhatsThis(tr("Links lead to other pages; those to the papers open a browser."));
    const QSignalBlocker blocker(m_pages);
    m_pages->clear();
    for (const QString& page : pages())
        m_pages->addItem(titleOf(text(m_language.code(), page)), page);
    nameWindow();
}

void HelpWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_browser->dress();
    } else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

// As in a dialog.
void HelpWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void HelpWindow::hideEvent(QHideEvent* event)
{
    QSettings().setValue("helpSize", size());
    QWidget::hideEvent(event);
}

} // namespace untangle
