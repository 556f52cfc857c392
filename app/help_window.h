// Help inside the program: a page for each chapter, the glossary and the keys, in the language in
// use and in the theme's colours.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace untangle {

class HelpBrowser;
class Language;
struct Theme;

class HelpWindow : public QWidget {
    Q_OBJECT

public:
    // Theme and language outlive the window.
    HelpWindow(const Theme& theme, const Language& language, QWidget* parent);

    // In the order of the list: the chapters by their ids, then "glossary" and "keys".
    static QStringList pages();
    // The text of a page as it is shipped; empty where there is none.
    static QString text(const QString& languageCode, const QString& page);

    // To the front with that page. One that there is not changes nothing.
    void open(const QString& page);

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void createBar();
    void addKey(const QKeySequence& key, const std::function<void()>& act);
    void find(bool backwards);
    void retranslate();
    void nameWindow();

    const Theme& m_theme;
    const Language& m_language;
    QString m_page; // in view
    HelpBrowser* m_browser = nullptr;
    QWidget* m_bar = nullptr;
    QToolButton *m_back = nullptr, *m_forward = nullptr;
    QComboBox* m_pages = nullptr;
    QLineEdit* m_search = nullptr;
    QLabel* m_found = nullptr;
};

} // namespace untangle
