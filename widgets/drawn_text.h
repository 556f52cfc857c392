// One line of text with symbols, sub- and superscripts, for QPainter, with a halo if wanted.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

class QPainter;

namespace untangle {

// Markup: "$z$" is a symbol, "_{nonneg}" and the characters U+2080 to U+2089 are subscripts,
// "^{-3}" is a superscript. Everything else stands for itself: "rate of neuron 1, $z$_{1}".
class DrawnText {
public:
    DrawnText() = default;
    DrawnText(const QString& markup, const QFont& font, const QFont& symbolFont);

    // The longest beginning of `markup` that fits, with an ellipsis; cut text loses its markup.
    static DrawnText elided(
        const QString& markup, const QFont& font, const QFont& symbolFont, double room);

    bool isEmpty() const { return m_runs.isEmpty(); }
    double width() const { return m_width; }
    double ascent() const { return m_ascent; }
    double descent() const { return m_descent; }
    double height() const { return m_ascent + m_descent; }
    // The box of the text when its top left corner is at the origin.
    QSizeF size() const { return {m_width, height()}; }

    void draw(QPainter& painter, const QPointF& topLeft, const QColor& color) const;
    // Text over a drawing: a border of `halo` first, 4 px wide.
    void drawWithHalo(
        QPainter& painter, const QPointF& topLeft, const QColor& color, const QColor& halo) const;

    // The markup read aloud: "rate of neuron 1, z1".
    static QString plain(const QString& markup);

private:
    struct Run {
        QString text;
        QFont font;
        double x = 0;
        double drop = 0; // below the base line
    };
    QList<Run> m_runs;
    double m_width = 0;
    double m_ascent = 0;
    double m_descent = 0;
};

} // namespace untangle
