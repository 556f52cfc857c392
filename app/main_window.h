// The window: rail, chapters in a stack, menus.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel.h"
#include "widgets/theme.h"

#include <QMainWindow>

class QActionGroup;
class QButtonGroup;
class QFrame;
class QPushButton;
class QStackedWidget;

namespace untangle {

class Chapter;
class Language;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    // Both outlive the window and are changed by it. The kernel trains.
    MainWindow(Theme& theme, Language& language, Kernel kernel = bestKernel());

    void showChapter(int index);
    int chapterIndex() const;

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createChapters();
    void createRail();
    void createMenus();
    void createExportMenu();
    void fillExportMenu();
    void fillRunMenu();
    void retranslate();
    void arrangeRail();
    void restoreLook();
    void setLanguage(const QString& code);
    void setTextScale(double scale);
    void showAbout();

    Theme& m_theme;
    Language& m_language;
    const Kernel m_kernel;
    QList<Chapter*> m_chapters;
    QStackedWidget* m_stack = nullptr;
    QFrame* m_rail = nullptr;
    QButtonGroup* m_railButtons = nullptr;
    QMenu *m_fileMenu = nullptr, *m_runMenu = nullptr, *m_viewMenu = nullptr;
    QMenu *m_languageMenu = nullptr, *m_helpMenu = nullptr, *m_exportMenu = nullptr;
    QAction *m_printChapter = nullptr, *m_copyChapter = nullptr;
    QAction *m_quit = nullptr, *m_larger = nullptr, *m_smaller = nullptr, *m_normalSize = nullptr;
    QAction *m_reducedMotion = nullptr, *m_fullScreen = nullptr, *m_about = nullptr;
    QAction* m_aboutQt = nullptr;
    QList<QAction*> m_chapterActions;
};

} // namespace untangle
