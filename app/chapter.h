// A chapter: one page of the main window, with a head that says what to see now.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure.h"
#include "widgets/theme.h"

#include <QWidget>

class QAction;
class QLabel;

namespace untangle {

class Chapter : public QWidget {
    Q_OBJECT

public:
    virtual QString name() const = 0;
    virtual QString iconName() const = 0;
    // A hidden chapter does no work.
    virtual void setActive(bool active) = 0;
    // Commands of this chapter for the Run menu; their keys work while the chapter is shown.
    virtual QList<QAction*> runActions() const = 0;
    // Its views as they are now, the whole chapter last.
    virtual QList<Figure> figures() const = 0;
    // What else can be taken away.
    virtual QList<Document> documents() const { return {}; }
    const Theme& theme() const { return m_theme; }

protected:
    Chapter(const Theme& theme, QWidget* parent);

    // A command with its key, which works while the chapter is shown.
    QAction* createAction(const char* objectName, const QKeySequence& key);
    // Title and sentence above the body; created once by the chapter and placed in its layout.
    QWidget* createHead();
    // Scrolls where the window is lower than the body needs.
    QWidget* createBody(QWidget* content);
    void setHead(const QString& title, const QString& sentenceHtml);
    // The text in the colour that a factor or the ink has for letters.
    static QString colored(const QString& text, const QColor& color);
    // Title, sentence and body: what a picture of the whole chapter shows.
    QList<QWidget*> page() const { return {m_head, m_body}; }
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    // Puts every word again, in the present language.
    virtual void retranslate() = 0;
    // Gives pictures the least room that their words need at `scale`, 1 or more: where the window
    // has less, the body scrolls.
    virtual void fitToType(double scale) = 0;

private:
    void applyFonts();
    void openFigureMenu(const QWidget* view, const QPoint& globalPosition);

    const Theme& m_theme;
    QWidget *m_head = nullptr, *m_body = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_sentence = nullptr;
};

} // namespace untangle
