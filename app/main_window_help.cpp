// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/about_box.h"
#include "app/chapter.h"
#include "app/help_window.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>

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
    m_helpMenu->addSeparator();
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

} // namespace untangle
