// A chapter: one page of the main window, with a head that says what to see now.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure.h"
#include "app/hidden_widgets.h"
#include "widgets/theme.h"

#include <QMargins>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>
#include <string>

class QAction;
class QLabel;
class QScrollArea;
class QUndoStack;

namespace untangle {

struct Session;

// A number that the chapter shows now, for the goals of lessons.
struct Measure {
    std::string id; // in files
    QString name;
    std::optional<double> value; // none yet
};

class Chapter : public QWidget {
    Q_OBJECT

public:
    // What the chapter is called in files: linear, playground.
    virtual std::string id() const = 0;
    virtual QString name() const = 0;
    virtual QString iconName() const = 0;
    // A hidden chapter does no work.
    virtual void setActive(bool active) = 0;
    // Commands of this chapter for the Run menu; their keys work while the chapter is shown.
    virtual QList<QAction*> runActions() const = 0;
    // Shows that part of a session, paused and exactly so; counts as no edit.
    virtual void load(const Session& session) = 0;
    // As load(), but what is the same thing at another place moves there.
    virtual void approach(const Session& session) { load(session); }
    virtual QList<Measure> measures() const { return {}; }
    // Puts the chapter's part into the session.
    virtual void store(Session& session) = 0;
    // Where the chapter's edits can be undone.
    void setUndoStack(QUndoStack* stack) { m_undoStack = stack; }
    // Its views as they are now, the whole chapter last.
    virtual QList<Figure> figures() const = 0;
    // What else can be taken away.
    virtual QList<TextFile> textFiles() const { return {}; }
    // The innermost of them that is in view and holds the widget, or the whole chapter.
    Figure figureAt(const QWidget* widget) const;
    const Theme& theme() const { return m_theme; }

    // On a projector: large and without its controls, but for those unlocked by their object name.
    // What a session keeps stays as it is.
    void setPresenting(bool isPresenting);
    bool isPresenting() const { return m_isPresenting; }
    void setUnlocked(const QStringList& objectNames);
    // Said in place of the chapter's own title and sentence; empty ones leave those.
    void setHeadline(const QString& title, const QString& sentence);
    // Presented, a chapter is read page by page.
    virtual int pageCount() const { return 1; }
    virtual int shownPage() const { return 0; }
    virtual void showPage(int page) { Q_UNUSED(page) }

    // For the chapter and its parts.
    // The text in the colour that a factor or the ink has for letters.
    static QString colored(const QString& text, const QColor& color);
    // A command with its key, which works while the chapter is shown.
    QAction* createAction(const char* objectName, const QKeySequence& key);
    // Puts an edit that has been made on the undo stack; those of one gesture above 0 are one step.
    void recordEdit(
        const QString& text, int gesture, std::function<void()> undo, std::function<void()> redo);
    // A number for the next drag.
    int nextGesture();

signals:
    // Something that a session keeps has changed.
    void edited();
    // An edit of this chapter is undone or made again: it should be in view.
    void wanted();

protected:
    Chapter(const Theme& theme, QWidget* parent);

    // Title and sentence above the body; created once by the chapter and placed in its layout.
    // `corner` stands at the right end of the title.
    QWidget* createHead(QWidget* corner = nullptr);
    // Scrolls where the window is lower than the body needs.
    QWidget* createBody(QWidget* content);
    void setHead(const QString& title, const QString& sentenceHtml);
    // While presenting, one number that tells the picture, with its words; none without a number.
    void setHero(const QString& number, const QString& words);
    // Room for it elsewhere than below the body; created once, before the body. Its words stand
    // beside it or below.
    QWidget* createHero(Qt::Orientation words = Qt::Horizontal);
    // What stands back while presenting, besides what is on the screen only.
    virtual QWidgetList putAwayWhenPresenting() const { return {}; }
    // Arranges what is left, or as it was.
    virtual void arrangePage() { }
    // Title, sentence and body: what a picture of the whole chapter shows.
    QList<QWidget*> page() const { return {m_head, m_body}; }
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    // Puts every word again, in the present language.
    virtual void retranslate() = 0;
    // The margins of the page, and fitToType() at the scale of the type.
    void fitToScreen();
    // Gives pictures the least room that their words need at `scale`, 1 or more: where the window
    // has less, the body scrolls.
    virtual void fitToType(double scale) = 0;

private:
    void applyFonts();
    void showHead();
    bool isUnlocked(const QWidget& widget) const;
    bool holdsUnlocked(const QWidget& widget) const;
    void putControlsAway();
    void putAwayIn(const QWidget& parent, const QWidgetList& views, bool isInControl);
    void fitBody();
    void shareWidth();
    void openFigureMenu(const QWidget* view, const QPoint& globalPosition);

    const Theme& m_theme;
    QUndoStack* m_undoStack = nullptr;
    QWidget *m_head = nullptr, *m_body = nullptr;
    QScrollArea* m_area = nullptr; // of the body
    QLabel* m_title = nullptr;
    QLabel* m_sentence = nullptr;
    struct Head {
        QString title, sentence; // plain, rich text
    };
    Head m_ownHead, m_headline;
    QWidget* m_hero = nullptr;
    QLabel *m_heroNumber = nullptr, *m_heroWords = nullptr;
    QMargins m_bodyMargins;
    bool m_isPresenting = false;
    QStringList m_unlocked;
    HiddenWidgets m_putAway;
    QList<QPointer<QWidget>> m_sharing; // the page's width
};

} // namespace untangle
