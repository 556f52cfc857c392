// The window: rail, chapters in a stack, menus, and the dialogs around the session's file.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel.h"
#include "widgets/theme.h"

#include <QMainWindow>

#include <functional>
#include <memory>
#include <string>

class QActionGroup;
class QBoxLayout;
class QButtonGroup;
class QFileDialog;
class QFrame;
class QMessageBox;
class QPagedPaintDevice;
class QPushButton;
class QStackedWidget;
class QUndoStack;

namespace untangle {

class Chapter;
class Document;
class HelpWindow;
class Language;
class LessonPlayer;
class PageDots;
class Presentation;
struct Error;
struct Session;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    // Both outlive the window and are changed by it. The kernel trains.
    MainWindow(Theme& theme, Language& language, Kernel kernel = bestKernel());
    ~MainWindow() override;

    // One that there is not changes nothing.
    void showChapter(const std::string& id);
    Chapter& chapter() const; // in view

    // Full screen, in large type and the projector's colours, without rail, menus and controls. A
    // state of the window that nothing remembers.
    void setPresenting(bool isPresenting);
    bool isPresenting() const { return bool(m_presentation); }
    // While presenting: pages of the chapter in view, then the next chapter.
    void turnPage(int by);

    // Each asks about changes before they are lost, and says what went wrong.
    void openFile(const QString& path);
    void saveFileAs(const QString& path);
    // One that ships with the program, by the name of its file: talk.
    void openLesson(const QString& name);
    // What another start of the program wants: to the front, and a file unless the path is empty.
    void answerCall(const QString& path);
    // Offers what a program that ended unexpectedly had not saved.
    void offerLost();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static constexpr QSize leastSize{960, 600};
    using Continuation = std::function<void()>;

    void createDocument();
    Session collectSession() const;
    void showSession(const Session& session);
    void createFileMenu();
    void fillRecentMenu();
    void nameFiles();
    void nameWindow();
    void askAboutChanges(const Continuation& then);
    void chooseAndOpen();
    void openRecent(const QString& path);
    void save(const Continuation& then);
    void chooseAndSave(const Continuation& then);
    void confirmAndSave(const QString& chosen, const Continuation& then);
    void finishSave(const std::optional<Error>& error, const Continuation& then);
    QFileDialog* createFileDialog(const char* objectName);
    QMessageBox* createBox(const char* objectName, const QString& text, const QString& details);
    void tellProblem(const QString& text, const QString& reason);

    void createLessons();
    QString suggestedName() const;
    void createLessonMenu();
    void fillLessonMenu();
    void nameLessons();
    void writeSheet(QPagedPaintDevice& device) const;
    void printSheet();
    void saveSheet();

    void createChapters();
    void showChapterAt(int index);
    int indexOf(const std::string& id) const; // -1: there is none
    void createRail();
    void createMenus();
    void createEditMenu();
    void nameUndo();
    bool leavesUndo(const QWidget* focus, const QKeySequence& key) const;
    void createExportMenu();
    void fillExportMenu();
    void fillRunMenu();
    void retranslate();
    void createWhatsThis();
    void explainActions();
    void showTableInView();
    void tellMissingFont();
    void arrangeRail();
    void restoreLook();
    void placeWindow();
    void setLanguage(const QString& code);
    void setTextScale(double scale);
    void createThemeMenu();
    void nameThemes();
    void setTheme(const QString& code); // one that there is not changes nothing
    void applyLook();
    void createHelpMenu();
    void nameHelp();
    void showHelp(const QString& page); // see HelpWindow::pages()
    void createPresentButton();
    void createPresentAction();
    void namePresenting();
    void fitPresentation();
    void showPage();
    void showStep(); // of a lesson
    void showAbout();

    Theme& m_theme;
    Language& m_language;
    const Kernel m_kernel;
    QList<Chapter*> m_chapters;
    QStackedWidget* m_stack = nullptr;
    QFrame* m_rail = nullptr;
    QBoxLayout* m_beside = nullptr; // chapters and lesson
    QButtonGroup* m_railButtons = nullptr;
    QUndoStack* m_undoStack = nullptr;
    Document* m_document = nullptr;
    LessonPlayer* m_lessons = nullptr;
    bool m_isRevealed = false; // while presenting: what answers the question of the step
    bool m_stepsUnchanged = false; // a step is being set in a session without changes
    bool m_isLeaving = false; // changes have been asked about
    QMenu* m_editMenu = nullptr;
    QAction *m_undo = nullptr, *m_redo = nullptr;
    QMenu *m_fileMenu = nullptr, *m_runMenu = nullptr, *m_viewMenu = nullptr;
    QMenu* m_recentMenu = nullptr;
    QAction *m_new = nullptr, *m_open = nullptr, *m_save = nullptr, *m_saveAs = nullptr;
    QMenu* m_themeMenu = nullptr;
    QPushButton* m_presentButton = nullptr;
    QAction* m_present = nullptr;
    PageDots* m_pageDots = nullptr;
    std::unique_ptr<Presentation> m_presentation; // while presenting
    Theme m_lookBefore; // presenting
    Qt::WindowStates m_stateBefore; // presenting
    QMenu *m_languageMenu = nullptr, *m_helpMenu = nullptr, *m_exportMenu = nullptr;
    QAction *m_printChapter = nullptr, *m_copyChapter = nullptr;
    QAction *m_quit = nullptr, *m_larger = nullptr, *m_smaller = nullptr, *m_normalSize = nullptr;
    QAction *m_reducedMotion = nullptr, *m_fullScreen = nullptr, *m_about = nullptr;
    QAction *m_aboutQt = nullptr, *m_whatsThis = nullptr, *m_showTable = nullptr;
    QAction *m_chapterHelp = nullptr, *m_glossary = nullptr, *m_keys = nullptr;
    HelpWindow* m_help = nullptr; // none before it is asked for
    QMenu* m_lessonMenu = nullptr;
    QAction *m_nextStep = nullptr, *m_stepBefore = nullptr, *m_setAgain = nullptr;
    QAction *m_newLesson = nullptr, *m_writeLesson = nullptr, *m_closeLesson = nullptr;
    QAction *m_printSheet = nullptr, *m_saveSheet = nullptr;
    QList<QAction*> m_chapterActions;
};

} // namespace untangle
