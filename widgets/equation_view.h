// Equations as one line: coefficients, italic symbols with sub- and superscripts, and column
// brackets.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/number_text.h" // formatCoefficient, for the texts of runs
#include "widgets/theme.h"

#include <QColor>
#include <QList>
#include <QPointF>
#include <QSizeF>
#include <QStringList>
#include <QWidget>

class QPainter;

namespace untangle {

// A piece of an equation. Text is upright (digits, operators, words), Symbol is italic, Column is a
// bracket with its entries on top of each other. Operators such as "=" and "+" stand in runs of
// their own, without blanks: the layout gives them room.
struct EquationRun {
    enum class Kind { Text, Symbol, Column };
    Kind kind = Kind::Text;
    QString text;
    QString subscript;
    QString superscript;
    QStringList entries; // of a Column
    QColor color; // invalid: ink
    bool bold = false; // DemiBold digits, bold symbols
    bool droppable = false; // goes first when there is no room, up to the operator before it

    static EquationRun words(const QString& text, const QColor& color = {}, bool bold = false);
    static EquationRun symbol(const QString& text, const QString& subscript = {},
        const QColor& color = {}, bool bold = false);
    static EquationRun column(const QStringList& entries, const QColor& color = {});
};

// Runs measured and placed on one line; draws anywhere a QPainter does.
class EquationLayout {
public:
    // `scale` shrinks or enlarges all faces of the role; scripts stay 9 pt at least.
    EquationLayout(const Theme& theme, const QList<EquationRun>& runs,
        TextRole role = TextRole::EquationDigits, double scale = 1);

    QSizeF size() const { return {m_width, m_ascent + m_descent}; }
    double ascent() const { return m_ascent; } // from the top of the line to the baseline
    double left(int run) const { return m_lefts.at(run); }
    double right(int run) const { return m_lefts.at(run) + m_widths.at(run); }
    // `topLeft` is the corner of the line box.
    void draw(QPainter& painter, const QPointF& topLeft) const;
    // As text to read aloud or to copy: "z = e1 [0.8; 0.6] + a [1.4; 1.4]".
    static QString plainText(const QList<EquationRun>& runs);

private:
    struct Faces {
        QFont text, symbol, script;
    };
    Faces faces(const EquationRun& run) const;
    double columnHeight(const EquationRun& run) const;
    double widthOf(const EquationRun& run) const;
    double gapBetween(const EquationRun& before, const EquationRun& after) const;
    void drawColumn(QPainter& painter, const EquationRun& run, double x, double baseline) const;

    const Theme& m_theme;
    QList<EquationRun> m_runs;
    QList<double> m_lefts, m_widths;
    TextRole m_role;
    double m_scale;
    double m_em = 0; // size of the digits in pixels
    double m_width = 0, m_ascent = 0, m_descent = 0;
};

class EquationView : public QWidget {
    Q_OBJECT

public:
    explicit EquationView(const Theme& theme, QWidget* parent = nullptr);

    void setRuns(const QList<EquationRun>& runs);
    void setRole(TextRole role); // EquationDigits unless told
    // The runs that stand in the present width.
    QList<EquationRun> shownRuns() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    const Theme& m_theme;
    QList<EquationRun> m_runs;
    TextRole m_role = TextRole::EquationDigits;
};

} // namespace untangle
