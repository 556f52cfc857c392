// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chapter.h"
#include "app/main_window.h"

#include <QActionGroup>
#include <QApplication>
#include <QButtonGroup>
#include <QMenu>
#include <QPushButton>
#include <QSettings>

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
    for (QWidget* window : QApplication::topLevelWidgets()) {
        QEvent wordsAnew(QEvent::LanguageChange);
        QApplication::sendEvent(window, &wordsAnew);
    }
}

} // namespace untangle
