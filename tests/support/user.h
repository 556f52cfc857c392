// What a user does and reads: presses, typing, dragging, and every word on screen.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/number_box.h"
#include "widgets/slider_track.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>
#include <QTextDocument>
#include <QWheelEvent>

namespace untangle::test {

// A child by its object name, which must exist.
template <typename Widget> Widget* child(const QObject& parent, const char* name)
{
    auto* found = parent.findChild<Widget*>(QLatin1String(name));
    if (!found)
        qFatal("no child is named %s", name);
    return found;
}

// The only child of its kind within a named one, such as the box of a slider.
template <typename Widget> Widget* part(const QObject& parent, const char* name)
{
    auto* found = child<QWidget>(parent, name)->template findChild<Widget*>();
    if (!found)
        qFatal("%s has no such part", name);
    return found;
}

inline QString plain(const QString& text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
}

inline QString title(const QWidget& chapter)
{
    return child<QLabel>(chapter, "title")->text();
}

inline QString sentence(const QWidget& chapter)
{
    return plain(child<QLabel>(chapter, "sentence")->text());
}

// Every text of a widget and its children that is shown or read aloud.
inline QStringList wordsOf(const QWidget& root)
{
    QStringList words;
    QList<const QWidget*> widgets{&root};
    for (const QWidget* widget : root.findChildren<QWidget*>())
        widgets.append(widget);
    for (const QWidget* widget : std::as_const(widgets)) {
        words << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            words << plain(label->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            words << button->text();
        if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
            words << edit->text();
        if (const auto* box = qobject_cast<const QComboBox*>(widget))
            for (int i = 0; i < box->count(); ++i)
                words << box->itemText(i);
    }
    words.removeAll(QString());
    return words;
}

// The first of them that tells of a number that is none; empty when all is well.
inline QString brokenNumber(const QWidget& root)
{
    static const QRegularExpression pattern(
        QStringLiteral("(\\b(nan|inf|infinity)\\b|∞)"), QRegularExpression::CaseInsensitiveOption);
    for (const QString& words : wordsOf(root))
        if (pattern.match(words).hasMatch())
            return words;
    return {};
}

inline void type(QWidget* field, const QString& text)
{
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

// Into the number box of a named slider, or a named box.
inline void typeInto(const QWidget& parent, const char* name, const QString& text)
{
    auto* widget = child<QWidget>(parent, name);
    auto* box = qobject_cast<NumberBox*>(widget);
    type(box ? box : widget->findChild<NumberBox*>(), text);
}

inline void drag(QWidget* widget, const QPoint& from, const QPoint& to)
{
    QTest::mousePress(widget, Qt::LeftButton, {}, from);
    for (int i = 1; i <= 4; ++i)
        QTest::mouseMove(widget, from + (to - from) * i / 4);
    QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
}

// The handle of a named slider, to a fraction of its length.
inline void dragSlider(const QWidget& parent, const char* name, double fraction)
{
    auto* track = part<SliderTrack>(parent, name);
    const int middle = track->height() / 2;
    drag(track, {qRound(track->xOf(track->fraction())), middle},
        {qRound(track->xOf(fraction)), middle});
}

// From the open list, by item data.
inline void choose(QComboBox* box, int data)
{
    const int index = box->findData(data);
    if (index < 0)
        qFatal("nothing to choose with %d", data);
    box->showPopup();
    box->view()->setCurrentIndex(box->model()->index(index, box->modelColumn()));
    QTest::keyClick(box->view(), Qt::Key_Return);
}

// As from a real mouse: such events travel up to the first widget that takes them.
inline void turnWheel(QWidget* widget, int notches)
{
    const QPointF middle = QRectF(widget->rect()).center();
    QWheelEvent event(middle, widget->mapToGlobal(middle), {}, {0, 120 * notches}, Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event);
    qApp->notify(widget, &event);
}

} // namespace untangle::test
