// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chapter.h"
#include "app/language.h"
#include "app/lesson_player.h"
#include "app/main_window.h"
#include "app/presentation.h"
#include "widgets/control_help.h"
#include "widgets/page_dots.h"

#include <QActionGroup>
#include <QApplication>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>

#include <algorithm>
#include <array>

namespace untangle {

namespace {

struct ThemeChoice {
    const char* code; // in the settings
    Theme (*colors)();
};

constexpr std::array themeChoices{ThemeChoice{"light", &Theme::light},
    ThemeChoice{"dark", &Theme::dark}, ThemeChoice{"projector", &Theme::projector}};

} // namespace

void MainWindow::createThemeMenu()
{
    m_themeMenu = m_viewMenu->addMenu(QString());
    auto* themes = new QActionGroup(this);
    for (const ThemeChoice& choice : themeChoices) {
        const QString code = QLatin1String(choice.code);
        QAction* action = m_themeMenu->addAction(QString(), this, [this, code] {
            setTheme(code);
            QSettings().setValue("theme", code);
        });
        action->setCheckable(true);
        action->setChecked(m_themeMenu->actions().size() == 1);
        action->setObjectName("theme_" + code);
        themes->addAction(action);
    }
}

void MainWindow::nameThemes()
{
    m_themeMenu->setTitle(tr("&Theme"));
    const QStringList names{tr("&Light"), tr("&Dark"), tr("&Projector")};
    for (int i = 0; i < names.size(); ++i)
        m_themeMenu->actions().at(i)->setText(names.at(i));
}

void MainWindow::setTheme(const QString& code)
{
    const auto choice = std::find_if(themeChoices.begin(), themeChoices.end(),
        [&](const ThemeChoice& each) { return code == QLatin1String(each.code); });
    if (choice == themeChoices.end())
        return;
    m_themeMenu->actions().at(choice - themeChoices.begin())->setChecked(true);
    m_theme.takeColors(choice->colors());
    applyLook();
}

// Words carry colours, so they are put again; whoever keeps a picture draws it anew.
void MainWindow::applyLook()
{
    applyTheme(*qApp, m_theme);
    for (int index = 0; index < m_chapters.size(); ++index)
        m_railButtons->button(index)->setIcon(m_theme.icon(m_chapters[index]->iconName()));
    m_presentButton->setIcon(m_theme.icon("present"));
    for (QWidget* window : QApplication::topLevelWidgets()) {
        QEvent wordsAnew(QEvent::LanguageChange);
        QApplication::sendEvent(window, &wordsAnew);
    }
}

// --- Presenting

void MainWindow::createPresentButton()
{
    m_presentButton = new QPushButton(m_rail);
    m_presentButton->setObjectName("presentButton");
    m_presentButton->setProperty("role", "rail");
    m_presentButton->setIcon(m_theme.icon("present"));
    m_presentButton->setIconSize(QSize(20, 20));
    m_presentButton->setFixedHeight(38);
    auto* key = new QLabel(QKeySequence(Qt::Key_F5).toString(QKeySequence::NativeText));
    key->setObjectName("presentKey");
    key->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* row = new QHBoxLayout(m_presentButton);
    row->setContentsMargins(0, 0, 10, 0);
    row->addWidget(key, 0, Qt::AlignRight);
    m_rail->layout()->addWidget(m_presentButton);
}

void MainWindow::createPresentAction()
{
    m_present = m_viewMenu->addAction(
        QString(), QKeySequence(Qt::Key_F5), this, [this] { setPresenting(true); });
    m_present->setObjectName("present");
    connect(m_presentButton, &QPushButton::clicked, m_present, &QAction::trigger);
}

void MainWindow::namePresenting()
{
    m_present->setText(tr("&Present"));
    m_present->setWhatsThis(
        tr("The chapter over the whole screen, in large type, without menus. Escape leaves."));
    setHelp(
        m_presentButton, tr("Full screen in large type: Page keys turn, B blanks, Escape leaves."));
    m_presentButton->setAccessibleName(tr("Present"));
}

void MainWindow::setPresenting(bool isPresenting)
{
    if (isPresenting == this->isPresenting())
        return;
    for (QAction* action : {m_larger, m_smaller, m_normalSize, m_fullScreen, m_present})
        action->setEnabled(!isPresenting);
    m_themeMenu->setEnabled(!isPresenting);
    m_rail->setVisible(!isPresenting);
    menuBar()->setVisible(!isPresenting);
    m_pageDots->setVisible(isPresenting);
    m_lessons->setPanelShown(!isPresenting);
    if (isPresenting) {
        // Commands of hidden menus keep their keys.
        for (const QMenu* menu : menuBar()->findChildren<QMenu*>())
            addActions(menu->actions());
        m_presentation = std::make_unique<Presentation>(m_theme, *this);
        connect(m_presentation.get(), &Presentation::pageWanted, this, &MainWindow::turnPage);
        connect(
            m_presentation.get(), &Presentation::endWanted, this, [this] { setPresenting(false); },
            Qt::QueuedConnection);
        m_lookBefore = m_theme;
        m_stateBefore = windowState();
        setMinimumSize(1, 1);
        m_theme.takeColors(Theme::projector());
        m_theme.present(screen()->size(), logicalDpiY());
    } else {
        m_presentation.reset();
        Theme before = m_lookBefore;
        before.languageFontFamily = m_theme.languageFontFamily;
        before.reducedMotion = m_theme.reducedMotion;
        m_theme = before;
    }
    for (Chapter* each : std::as_const(m_chapters)) {
        each->setPresenting(isPresenting);
        each->setHeadline({}, {});
    }
    applyLook();
    arrangeRail();
    setWindowState(isPresenting ? m_stateBefore | Qt::WindowFullScreen : m_stateBefore);
    if (!isPresenting)
        setMinimumSize(leastSize);
    chapter().setFocus();
    showPage();
}

// The type follows the size that the screen turns out to have.
void MainWindow::fitPresentation()
{
    if (!isPresenting())
        return;
    const double before = m_theme.strokeScale;
    m_theme.present(size(), logicalDpiY());
    if (m_theme.strokeScale != before)
        applyLook();
}

// A question is read before what is to be seen; the last step of a lesson goes through the pages of
// its chapter.
void MainWindow::turnPage(int by)
{
    const bool hasLesson = m_lessons->lesson().has_value();
    const bool isLastStep = m_lessons->progress().step + 1 == m_lessons->stepCount();
    const int page = chapter().shownPage() + by;
    const bool hasPage = page >= 0 && page < chapter().pageCount();
    if (hasLesson && by > 0 && m_lessons->step()->question && !m_isRevealed) {
        m_isRevealed = true;
    } else if (hasPage && (!hasLesson || isLastStep)) {
        chapter().showPage(page);
    } else if (hasLesson) {
        m_lessons->goOn(by);
    } else if (const int next = m_stack->currentIndex() + by;
               next >= 0 && next < m_chapters.size()) {
        showChapterAt(next);
        chapter().showPage(by > 0 ? 0 : chapter().pageCount() - 1);
    }
    showPage();
}

void MainWindow::showPage()
{
    if (!isPresenting())
        return;
    for (Chapter* each : std::as_const(m_chapters))
        each->setHeadline({}, {});
    if (m_lessons->lesson()) {
        showStep();
        return;
    }
    int before = 0, count = 0;
    for (const Chapter* each : std::as_const(m_chapters)) {
        if (each == &chapter())
            before = count + each->shownPage();
        count += each->pageCount();
    }
    m_pageDots->setPage(before, count);
}

// The controls that a step of a lesson frames are at hand while it is presented.
void MainWindow::showStep()
{
    const LessonStep& step = *m_lessons->step();
    QStringList framed;
    for (const std::string& name : step.highlighted)
        framed.append(QString::fromStdString(name));
    chapter().setUnlocked(framed);
    const QString language = m_language.code();
    QString sentence = textIn(step.look, language);
    if (step.question && !m_isRevealed) {
        sentence = textIn(step.question->text, language);
        QStringList options;
        for (const LessonText& option : step.question->options)
            options.append(textIn(option, language));
        if (step.question->kind == LessonQuestion::Kind::Choice)
            sentence = tr("%1 %2").arg(sentence, options.join(QStringLiteral(" \u00b7 ")));
    }
    const int index = int(m_lessons->progress().step), count = int(m_lessons->stepCount());
    const bool isLast = index + 1 == count;
    if (!isLast || chapter().shownPage() == 0)
        chapter().setHeadline(textIn(step.title, language), sentence);
    m_pageDots->setPage(index, count);
}

} // namespace untangle
