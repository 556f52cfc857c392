// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/about_box.h"
#include "app/chapter.h"
#include "app/export_menu.h"
#include "app/help_window.h"
#include "app/language.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QWhatsThis>

#include <algorithm>

namespace untangle {

void MainWindow::createHelpMenu()
{
    m_helpMenu = menuBar()->addMenu(QString());
    m_chapterHelp = m_helpMenu->addAction(QString(), QKeySequence::HelpContents, this,
        [this] { showHelp(QString::fromStdString(chapter().id())); });
    m_chapterHelp->setObjectName("chapterHelp");
    m_glossary
        = m_helpMenu->addAction(QString(), this, [this] { showHelp(QStringLiteral("glossary")); });
    m_glossary->setObjectName("glossary");
    m_keys = m_helpMenu->addAction(QString(), this, [this] { showHelp(QStringLiteral("keys")); });
    m_keys->setObjectName("keys");
    createWhatsThis();
    m_about = m_helpMenu->addAction(QString(), this, &MainWindow::showAbout);
    m_about->setMenuRole(QAction::AboutRole);
    m_aboutQt = m_helpMenu->addAction(QString(), qApp, &QApplication::aboutQt);
    m_aboutQt->setMenuRole(QAction::AboutQtRole);
}

void MainWindow::nameHelp()
{
    m_helpMenu->setTitle(tr("&Help"));
    m_chapterHelp->setText(tr("&Help on this chapter"));
    m_glossary->setText(tr("&Glossary"));
    m_keys->setText(tr("&Keys"));
    m_about->setText(tr("&About Untangle"));
    m_aboutQt->setText(tr("About &Qt"));
    explainActions();
}

void MainWindow::showHelp(const QString& page)
{
    if (!m_help)
        m_help = new HelpWindow(m_theme, m_language, this);
    m_help->open(page);
}

void MainWindow::showAbout()
{
    (new AboutBox(m_kernel, this))->open();
}

void MainWindow::createWhatsThis()
{
    m_whatsThis = QWhatsThis::createAction(this); // with its key
    m_whatsThis->setObjectName("whatsThis");
    m_helpMenu->addAction(m_whatsThis);
    m_helpMenu->addSeparator();
}

// What each command of the menus is for; those of a chapter explain themselves.
void MainWindow::explainActions()
{
    m_whatsThis->setText(tr("&What's this?"));
    m_whatsThis->setIcon({});
    m_whatsThis->setWhatsThis(tr("The next click explains what it hits, and does nothing else."));
    m_new->setWhatsThis(tr("Every chapter as it opens for the first time."));
    m_open->setWhatsThis(tr("A session from a file: all chapters with their settings and runs."));
    m_save->setWhatsThis(
        tr("All chapters with their settings and runs, into the file in the title."));
    m_saveAs->setWhatsThis(tr("All chapters with their settings and runs, into another file."));
    m_printChapter->setWhatsThis(tr("The chapter in view as one page, with its settings below."));
    m_copyChapter->setWhatsThis(tr("The chapter in view as a picture, for a slide or a text."));
    m_showTable->setText(tr("Show picture as &table…"));
    m_showTable->setWhatsThis(
        tr("The numbers behind the picture that has the focus, to read or to copy."));
    m_quit->setWhatsThis(tr("Closes the window. Changes that are not saved are asked about."));
    m_undo->setWhatsThis(tr("Takes back the last change of a setting, in whichever chapter."));
    m_redo->setWhatsThis(tr("Makes the change again that was taken back last."));
    for (QAction* action : std::as_const(m_chapterActions))
        action->setWhatsThis(tr("Opens this chapter. What runs in the present one pauses."));
    for (QAction* action : {m_larger, m_smaller, m_normalSize})
        action->setWhatsThis(tr("The size of all words and numbers; pictures take what is left."));
    m_reducedMotion->setWhatsThis(
        tr("States change at once and pictures stand still. What they show stays the same."));
    m_fullScreen->setWhatsThis(
        tr("The window over the whole screen; the same key brings it back."));
    for (QAction* action : m_languageMenu->actions())
        action->setWhatsThis(
            tr("Words, numbers and dialogs in this language. Files are the same in all."));
    m_chapterHelp->setWhatsThis(
        tr("What the chapter in view shows, its formulas, its source and what to try."));
    m_glossary->setWhatsThis(tr("Each term of the field in one sentence."));
    m_keys->setWhatsThis(tr("All keys of the program."));
    m_about->setWhatsThis(tr("Version, licence and the papers to cite."));
    m_aboutQt->setWhatsThis(tr("The library that draws this window."));
}

// The picture with the focus, or else the first of the chapter that has numbers.
void MainWindow::showTableInView()
{
    QList<Figure> figures = chapter().figures();
    if (const QWidget* focus = QApplication::focusWidget(); chapter().isAncestorOf(focus))
        figures.prepend(chapter().figureAt(focus));
    const auto found = std::find_if(
        figures.begin(), figures.end(), [](const Figure& figure) { return bool(figure.csv); });
    if (found != figures.end()) {
        showTable(*found, *this);
        return;
    }
    auto* box = createBox("noTable", tr("There are no numbers to show yet."),
        tr("They come with the first run of this chapter."));
    box->open();
}

// In both languages: without the font, nobody can read the first.
void MainWindow::tellMissingFont()
{
    if (!m_language.lacksFont() || findChild<QMessageBox*>("missingFont"))
        return;
    static const char* const text
        = QT_TR_NOOP("No font for Chinese is installed, so its characters show as squares.");
    static const char* const details
        = QT_TR_NOOP("Install one, such as the package fonts-noto-cjk, and start Untangle again.");
    const auto both = [](const char* words) {
        return tr(words) + QStringLiteral("\n") + QString::fromUtf8(words);
    };
    QMessageBox* box = createBox("missingFont", both(text), both(details));
    box->setIcon(QMessageBox::Warning);
    box->setWindowModality(Qt::NonModal);
    box->addButton(QMessageBox::Close);
    QPushButton* english = box->addButton(QStringLiteral("English"), QMessageBox::ActionRole);
    connect(english, &QPushButton::clicked, this, [this] {
        const QList<QAction*> all = m_languageMenu->actions();
        for (QAction* action : all)
            if (action->objectName() == QLatin1String("language_en"))
                action->trigger();
    });
    box->show();
}

} // namespace untangle
