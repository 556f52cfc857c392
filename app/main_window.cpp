// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/conditions_chapter.h"
#include "app/document.h"
#include "app/export_menu.h"
#include "app/grid_chapter.h"
#include "app/labels.h"
#include "app/language.h"
#include "app/lesson_player.h"
#include "app/linear_chapter.h"
#include "app/playground_chapter.h"
#include "app/presentation.h"
#include "app/puzzle_chapter.h"
#include "app/range_chapter.h"
#include "app/space_chapter.h"
#include "app/take_home_chapter.h"
#include "widgets/accessible_views.h"
#include "widgets/control_help.h"
#include "widgets/page_dots.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QActionGroup>
#include <QApplication>
#include <QButtonGroup>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr int narrowWindow = 1200; // below it, times the type's scale, the rail shows icons only
constexpr int narrowRail = 52;
constexpr int leastRail = 176, railFrame = 62; // around the longest name
constexpr int undoLimit = 200;
constexpr int tallScreen = 2000; // from here on type starts larger
constexpr QSize defaultSize(1366, 768);
constexpr QSize frame(8, 36); // at most, of most window managers; known only once it is shown
constexpr int farthest = 1'000'000; // that a screen can be
constexpr QPoint outside(-farthest, -farthest);

// Keys that act on whatever has the focus before they act on the chapter.
bool isFocusKey(int key)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return true;
    default:
        return false;
    }
}

} // namespace

MainWindow::MainWindow(Theme& theme, Language& language, Kernel kernel)
    : m_theme(theme)
    , m_language(language)
    , m_kernel(kernel)
{
    makeViewsAccessible();
    m_undoStack = new QUndoStack(this);
    m_undoStack->setUndoLimit(undoLimit);
    createRail();
    createChapters();
    createLessons();
    createDocument();
    createMenus();
    retranslate();
    setMinimumSize(leastSize);
    setAcceptDrops(true);
    restoreLook();
    qApp->installEventFilter(this);
    QMetaObject::invokeMethod(this, &MainWindow::tellMissingFont, Qt::QueuedConnection);
}

// An edit that a chapter ends on its way out still finds document and stack, and a stack that
// empties itself no window any more.
MainWindow::~MainWindow()
{
    delete centralWidget();
    m_undoStack->disconnect();
}

void MainWindow::createRail()
{
    m_rail = new QFrame(this);
    m_rail->setObjectName("rail");
    auto* layout = new QVBoxLayout(m_rail);
    layout->setContentsMargins(6, 10, 6, 10);
    layout->setSpacing(2);
    m_railButtons = new QButtonGroup(this);
    connect(m_railButtons, &QButtonGroup::idClicked, this, &MainWindow::showChapterAt);
}

void MainWindow::createChapters()
{
    m_stack = new QStackedWidget(this);
    m_pageDots = new PageDots(m_theme, this);
    m_pageDots->hide();
    auto* playground = new PlaygroundChapter(m_theme, m_stack, m_kernel);
    auto* conditions = new ConditionsChapter(m_theme, m_stack, m_kernel);
    auto* puzzle = new PuzzleChapter(m_theme, m_stack, m_kernel);
    auto* takeHome = new TakeHomeChapter(m_theme, m_stack, m_kernel);
    m_chapters = {puzzle, new LinearChapter(m_theme, m_stack), playground, conditions,
        new RangeChapter(m_theme, m_stack, m_kernel), new SpaceChapter(m_theme, m_stack, m_kernel),
        new GridChapter(m_theme, m_stack, m_kernel), takeHome};
    const auto follow = [this](const QString& id) { showChapter(id.toStdString()); };
    connect(puzzle, &PuzzleChapter::chapterWanted, this, follow);
    connect(takeHome, &TakeHomeChapter::chapterWanted, this, follow);
    connect(conditions, &ConditionsChapter::settingsWanted, this, [playground, conditions] {
        conditions->takeSettings(playground->settings(), playground->strengths());
    });
    connect(conditions, &ConditionsChapter::runWanted, this,
        [this, playground](const StoredRun& run, const QString& name) {
            showChapter(playground->id());
            playground->openForeignRun(run, name);
        });
    auto* railLayout = static_cast<QVBoxLayout*>(m_rail->layout());
    for (Chapter* chapter : std::as_const(m_chapters)) {
        const int index = m_stack->addWidget(chapter);
        chapter->setUndoStack(m_undoStack);
        connect(chapter, &Chapter::wanted, this, [this, index] {
            if (index != m_stack->currentIndex())
                showChapterAt(index);
        });
        auto* button = new QPushButton(m_rail);
        button->setCheckable(true);
        button->setProperty("role", "rail");
        button->setIcon(m_theme.icon(chapter->iconName()));
        button->setIconSize(QSize(20, 20));
        button->setFixedHeight(38);
        m_railButtons->addButton(button, index);
        railLayout->addWidget(button);
    }
    railLayout->addStretch();
    createPresentButton();

    auto* central = new QWidget(this);
    auto* layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    m_beside = new QHBoxLayout;
    m_beside->setSpacing(0);
    m_beside->addWidget(m_stack, 1);
    auto* page = new QVBoxLayout;
    page->setSpacing(0);
    page->addLayout(m_beside, 1);
    page->addWidget(m_pageDots);
    layout->addLayout(page, 1);
    setCentralWidget(central);
}

void MainWindow::createMenus()
{
    createFileMenu();
    createEditMenu();
    m_runMenu = menuBar()->addMenu(QString());
    createLessonMenu();
    m_viewMenu = menuBar()->addMenu(QString());
    for (int index = 0; index < m_chapters.size(); ++index) {
        QAction* action
            = m_viewMenu->addAction(QString(), QKeySequence(Qt::CTRL | (Qt::Key_1 + index)), this,
                [this, index] { showChapterAt(index); });
        action->setCheckable(true);
        m_chapterActions.append(action);
    }
    m_viewMenu->addSeparator();
    m_larger = m_viewMenu->addAction(
        QString(), QKeySequence::ZoomIn, this, [this] { setTextScale(m_theme.textScale + 0.1); });
    // "+" sits on a shifted key on many keyboards.
    m_larger->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    m_smaller = m_viewMenu->addAction(
        QString(), QKeySequence::ZoomOut, this, [this] { setTextScale(m_theme.textScale - 0.1); });
    m_normalSize = m_viewMenu->addAction(
        QString(), QKeySequence(Qt::CTRL | Qt::Key_0), this, [this] { setTextScale(1); });
    m_viewMenu->addSeparator();
    m_reducedMotion = m_viewMenu->addAction(QString());
    m_reducedMotion->setCheckable(true);
    connect(m_reducedMotion, &QAction::toggled, this, [this](bool reduced) {
        m_theme.reducedMotion = reduced;
        QSettings().setValue("reducedMotion", reduced);
    });
    m_fullScreen = m_viewMenu->addAction(QString());
    m_fullScreen->setShortcut(Qt::Key_F11);
    m_fullScreen->setCheckable(true);
    connect(m_fullScreen, &QAction::toggled, this,
        [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    createPresentAction();
    m_viewMenu->addSeparator();
    createThemeMenu();
    m_languageMenu = m_viewMenu->addMenu(QString());
    auto* languages = new QActionGroup(this);
    for (const Language::Choice& choice : Language::choices()) {
        QAction* action = m_languageMenu->addAction(
            choice.nativeName, this, [this, code = choice.code] { setLanguage(code); });
        action->setCheckable(true);
        action->setChecked(choice.code == m_language.code());
        action->setObjectName("language_" + choice.code);
        languages->addAction(action);
    }
    createHelpMenu();
}

void MainWindow::createEditMenu()
{
    m_editMenu = menuBar()->addMenu(QString());
    m_undo = m_editMenu->addAction(QString(), QKeySequence::Undo, m_undoStack, &QUndoStack::undo);
    m_undo->setObjectName("undo");
    m_redo = m_editMenu->addAction(QString(), this, [this] { m_undoStack->redo(); });
    m_redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    m_redo->setObjectName("redo");
    connect(m_undoStack, &QUndoStack::indexChanged, this, &MainWindow::nameUndo);
}

// Each says what it would take back or bring.
void MainWindow::nameUndo()
{
    m_undo->setEnabled(m_undoStack->canUndo());
    m_redo->setEnabled(m_undoStack->canRedo());
    m_undo->setText(
        m_undoStack->canUndo() ? tr("&Undo: %1").arg(m_undoStack->undoText()) : tr("&Undo"));
    m_redo->setText(
        m_undoStack->canRedo() ? tr("&Redo: %1").arg(m_undoStack->redoText()) : tr("&Redo"));
}

// What can be exported changes with the chapter and its state: the submenu is filled when it opens.
void MainWindow::createExportMenu()
{
    const auto wholeChapter = [this] { return chapter().figures().constLast(); };
    m_exportMenu = m_fileMenu->addMenu(QString());
    m_exportMenu->setObjectName("exportMenu");
    m_exportMenu->setToolTipsVisible(true);
    connect(m_exportMenu, &QMenu::aboutToShow, this, &MainWindow::fillExportMenu);
    m_printChapter = m_fileMenu->addAction(QString(), QKeySequence::Print, this,
        [this, wholeChapter] { printWithDialog(wholeChapter(), m_theme, *this); });
    m_copyChapter = m_fileMenu->addAction(QString(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
        this, [this, wholeChapter] { copyFigure(wholeChapter(), m_theme, hasCaptions()); });
    m_copyChapter->setObjectName("copyChapter");
    m_showTable = m_fileMenu->addAction(QString(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T),
        this, &MainWindow::showTableInView);
    m_showTable->setObjectName("showTableInView");
    m_fileMenu->addSeparator();
}

void MainWindow::fillExportMenu()
{
    m_exportMenu->clear(); // and deletes what it owns
    qDeleteAll(m_exportMenu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
    for (const Figure& figure : chapter().figures()) {
        QMenu* menu = m_exportMenu->addMenu(figure.name);
        addFigureActions(*menu, figure, m_theme, *this);
    }
    const QList<TextFile> files = chapter().textFiles();
    if (!files.isEmpty())
        m_exportMenu->addSeparator();
    for (const TextFile& file : files)
        addTextFileAction(*m_exportMenu, file, *this);
    m_exportMenu->addSeparator();
    addCaptionAction(*m_exportMenu);
}

void MainWindow::fillRunMenu()
{
    m_runMenu->clear();
    m_runMenu->addActions(chapter().runActions());
    m_runMenu->setEnabled(!m_runMenu->isEmpty());
}

void MainWindow::retranslate()
{
    nameWindow();
    nameFiles();
    m_editMenu->setTitle(tr("&Edit"));
    nameUndo();
    m_exportMenu->setTitle(tr("&Export"));
    m_printChapter->setText(tr("&Print chapter…"));
    m_copyChapter->setText(tr("&Copy chapter picture"));
    m_runMenu->setTitle(tr("&Run"));
    nameLessons();
    m_viewMenu->setTitle(tr("&View"));
    m_larger->setText(tr("&Larger"));
    m_smaller->setText(tr("&Smaller"));
    m_normalSize->setText(tr("&Normal size"));
    m_reducedMotion->setText(tr("Reduced &motion"));
    m_fullScreen->setText(tr("&Full screen"));
    nameThemes();
    namePresenting();
    nameHelp();
    // Both words, so that the way back stays readable.
    const QString language = tr("Language");
    m_languageMenu->setTitle(language == QLatin1String("Language")
            ? language
            : QStringLiteral("%1 (Language)").arg(language));
    for (int index = 0; index < m_chapters.size(); ++index) {
        const QString name = m_chapters[index]->name();
        m_chapterActions[index]->setText(name);
        setHelp(m_railButtons->button(index), name,
            tr("Opens this chapter, as Ctrl+%1 does.").arg(index + 1));
        m_railButtons->button(index)->setAccessibleName(name);
    }
    arrangeRail();
    fillRunMenu();
}

void MainWindow::arrangeRail()
{
    const double scale = std::max(1.0, m_theme.textScale);
    const int lesson = m_lessons->panelWidth();
    QFont chosen = m_theme.font(TextRole::Label);
    chosen.setWeight(QFont::DemiBold);
    int labelWidth = 0;
    for (const Chapter* chapter : std::as_const(m_chapters))
        labelWidth = std::max(labelWidth, QFontMetrics(chosen).horizontalAdvance(chapter->name()));
    const int wide = std::max(leastRail, labelWidth + railFrame);
    const bool narrow = width() - lesson < narrowWindow * scale || wide > width() / 4;
    for (int index = 0; index < m_chapters.size(); ++index)
        m_railButtons->button(index)->setText(
            narrow ? QString() : QStringLiteral("  ") + m_chapters[index]->name());
    m_presentButton->setText(narrow ? QString() : QStringLiteral("  ") + tr("Present"));
    m_presentButton->findChild<QLabel*>()->setVisible(!narrow);
    m_rail->setFixedWidth(narrow ? narrowRail : wide);
    // A chapter keeps the width that the smallest window gives it.
    m_lessons->setBelow(width() - narrowRail - lesson < leastSize.width() - narrowRail);
    m_beside->setDirection(
        m_lessons->isBelow() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void MainWindow::showChapterAt(int index)
{
    m_stack->setCurrentIndex(index);
    for (int i = 0; i < m_chapters.size(); ++i) {
        m_chapters[i]->setActive(i == index);
        m_chapterActions[i]->setChecked(i == index);
    }
    m_railButtons->button(index)->setChecked(true);
    m_chapters[index]->setFocus(); // no control takes the chapter's keys before it is chosen
    fillRunMenu();
    m_lessons->setChapter(*m_chapters[index]);
    showPage();
}

void MainWindow::showChapter(const std::string& id)
{
    if (const int index = indexOf(id); index >= 0)
        showChapterAt(index);
}

int MainWindow::indexOf(const std::string& id) const
{
    for (int index = 0; index < m_chapters.size(); ++index)
        if (m_chapters[index]->id() == id)
            return index;
    return -1;
}

Chapter& MainWindow::chapter() const
{
    return *m_chapters[m_stack->currentIndex()];
}

void MainWindow::setLanguage(const QString& code)
{
    m_language.use(code, m_theme);
    applyTheme(*qApp, m_theme);
    QSettings().setValue("language", code);
    tellMissingFont();
}

void MainWindow::setTextScale(double scale)
{
    m_theme.textScale = std::clamp(std::round(scale * 10) / 10, 0.8, 2.0);
    applyTheme(*qApp, m_theme);
    QSettings().setValue("textScale", m_theme.textScale);
    arrangeRail();
}

void MainWindow::restoreLook()
{
    const QSettings settings;
    m_reducedMotion->setChecked(settings.value("reducedMotion", false).toBool());
    setTheme(settings.value("theme").toString());
    if (const double scale = settings.value("textScale").toDouble(); scale >= 0.8 && scale <= 2)
        setTextScale(scale);
    else if (screen()->geometry().height() >= tallScreen)
        setTextScale(1.5);
    // What is not shown does not begin to work.
    showChapterAt(std::max(0, indexOf(settings.value("chapter").toString().toStdString())));
    placeWindow();
}

// Damaged or foreign values fall back to the defaults. The window fits its screen, title bar and
// all; where its title bar would be on none, the window manager finds a place.
void MainWindow::placeWindow()
{
    const QSettings settings;
    const QSize stored = settings.value("windowSize", defaultSize).toSize();
    const bool isSound
        = stored.width() >= leastSize.width() && stored.height() >= leastSize.height();
    const QSize size = (isSound ? stored : defaultSize).boundedTo(screen()->virtualSize());
    QPoint position = settings.value("windowPosition", outside).toPoint();
    if (std::abs(qint64(position.x())) > farthest || std::abs(qint64(position.y())) > farthest)
        position = outside;
    const QScreen* its = QGuiApplication::screenAt(position + QPoint(size.width() / 2, 0));
    QRect room = (its ? its : screen())->availableGeometry();
    room.setSize(room.size() - frame);
    resize(size.boundedTo(room.size()));
    if (its)
        move(std::max(room.left(), std::min(position.x(), room.right() + 1 - width())),
            std::max(room.top(), std::min(position.y(), room.bottom() + 1 - height())));
    const auto isTrue = [&](const char* key) { return settings.value(key).toString() == "true"; };
    setWindowState(windowState()
                       .setFlag(Qt::WindowMaximized, isTrue("windowMaximized"))
                       .setFlag(Qt::WindowFullScreen, isTrue("windowFullScreen")));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_isLeaving && m_document->hasChanges()) {
        event->ignore();
        askAboutChanges([this] {
            m_isLeaving = true;
            close();
        });
        return;
    }
    m_document->close();
    QSettings settings;
    settings.setValue("chapter", QString::fromStdString(chapter().id()));
    if (!isPresenting()) {
        settings.setValue("windowMaximized", isMaximized());
        settings.setValue("windowFullScreen", isFullScreen());
    }
    if (!isPresenting() && !isMaximized() && !isFullScreen()) {
        settings.setValue("windowSize", size());
        settings.setValue("windowPosition", pos());
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::WindowStateChange)
        m_fullScreen->setChecked(isFullScreen());
    QMainWindow::changeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    fitPresentation();
    arrangeRail();
}

// A box in which nothing was typed leaves Undo and Redo to the chapters.
bool MainWindow::leavesUndo(const QWidget* focus, const QKeySequence& key) const
{
    const auto* edit = qobject_cast<const QLineEdit*>(focus);
    if (qobject_cast<const QAbstractSpinBox*>(focus))
        edit = focus->findChild<const QLineEdit*>();
    if (!edit)
        return false;
    return (m_undo->shortcuts().contains(key) && !edit->isUndoAvailable())
        || (m_redo->shortcuts().contains(key) && !edit->isRedoAvailable());
}

// Right on a focused slider moves it: such keys reach the chapter only when the focused widget has
// no use for them (Chapter::keyPressEvent). Space is no part of a number, so it plays even while a
// box is being typed in.
bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride || watched != QApplication::focusWidget())
        return QMainWindow::eventFilter(watched, event);
    const QWidget* focus = QApplication::focusWidget();
    const Chapter* shown = &chapter();
    const auto* key = static_cast<QKeyEvent*>(event);
    if (leavesUndo(focus, QKeySequence(key->keyCombination()))) {
        event->ignore();
        return true;
    }
    if (focus == shown || !shown->isAncestorOf(focus) || key->modifiers() != Qt::NoModifier)
        return QMainWindow::eventFilter(watched, event);
    const bool isTyping
        = qobject_cast<const QAbstractSpinBox*>(focus) || qobject_cast<const QLineEdit*>(focus);
    const bool isForeign = key->key() == Qt::Key_Space
        || (qobject_cast<const QAbstractSpinBox*>(focus) && key->key() >= Qt::Key_A
            && key->key() <= Qt::Key_Z && key->key() != Qt::Key_E);
    if (isForeign && isTyping) {
        event->ignore();
        return true;
    }
    if (isFocusKey(key->key()) && !qobject_cast<const QAbstractButton*>(focus)) {
        event->accept();
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace untangle
