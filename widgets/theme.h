// What everything is drawn with: colours, dashes, type and strokes, one value handed to every view.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QList>
#include <QPen>
#include <QSize>

class QApplication;

namespace untangle {

// A hue for areas and strokes and, where needed, a darker tone of it for letters.
struct Tone {
    QColor fill;
    QColor text;
};

enum class Cost { Total, Prediction, Nonneg, Activity, Weight };
enum class TextRole { Title, Sentence, EquationDigits, KeyNumber, Label, CardTitle, Caption, Hero };

// Views keep a const Theme& that outlives them; when its content changes, they get a palette change
// event and repaint.
struct Theme {
    QColor canvas, window, sunken, raised; // backgrounds
    QColor ink, ink2, ink3; // text, from strongest to weakest
    QColor onInk, controlEdge, line, grid, selected;
    QColor onFill; // a number inside a bar
    QColor noteFill; // behind a note such as "diverged"
    bool isDark = false; // ink is lighter than canvas
    QList<Tone> factors; // e1 to e6; see factor()
    QColor positiveWeight, negativeWeight, divergingMiddle; // weights, and what lies between
    QColor neutralMap; // hue of a map that belongs to no factor
    Tone prediction, nonneg, activity, weight; // costs; variance = prediction, bias = activity
    QList<Tone> conditions; // the five, in the paper's order
    QString languageFontFamily; // put second in the font families, empty for Latin script
    double textScale = 1; // View > Larger; while presenting, how far labels outgrow the usual
    double strokeScale = 1; // of every line; above 1 while presenting
    bool isPresenting = false; // type for the back row
    bool reducedMotion = false; // View > Reduced motion: states change at once

    static Theme light();
    static Theme dark();
    static Theme projector(); // the light one with more contrast
    // The colours of `other`; type, strokes and motion stay.
    void takeColors(const Theme& other);
    // Type and strokes for a screen of that size, in pixels that are `dotsPerInch` to an inch.
    void present(QSize screen, double dotsPerInch);
    // While presenting, a length of a page that is 768 pixels high.
    int pagePx(double px) const;

    // The tone of factor `index` (from 0). Beyond six the hues repeat: hasWhiteCore tells them
    // apart.
    const Tone& factor(int index) const;
    static bool hasWhiteCore(int index) { return index >= 6; }
    // Total is ink.
    Tone cost(Cost cost) const;
    // Dash pattern in pen widths, empty for a solid line.
    static QList<qreal> dash(Cost cost);
    QPen curvePen(Cost cost, qreal width) const;
    // Of a condition's curve, from 0 in the paper's order.
    static QList<qreal> conditionDash(int condition);

    QFont font(TextRole role) const; // upright face with digits of one width
    QFont symbolFont(
        TextRole role, bool bold = false) const; // italic maths symbols, 1.16 x the size
    // An SVG of resources/icons (":/icons/<name>.svg") tinted with ink2, ink when on or active, and
    // the control edge colour when disabled.
    QIcon icon(const QString& name) const;
    QIcon icon(const QString& name, const QColor& tint) const;
    // The sequential map of a hue at `position` in [0, 1]: sunken, hue at 0.62, then darker, or
    // lighter on a dark canvas.
    QColor sequential(const QColor& hue, double position) const;
    // The diverging map at `value` in [-1, 1]: negative weight, nearly canvas at 0, positive
    // weight.
    QColor diverging(double value) const;
    // The colour in which letters on `ground` can be read, with a contrast of 4.5 or more.
    QColor letterOn(const QColor& ground) const;
};

// Fusion, palette, stylesheet, focus ring and fonts for the whole application. Call before any
// widget exists, and again when the theme's content changed. `theme` must outlive the application's
// widgets.
void applyTheme(QApplication& application, const Theme& theme);

} // namespace untangle
