// A view as a picture with its caption: SVG, PDF, PNG, the clipboard and paper.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

class QPrinter;
class QWidget;

namespace untangle {

struct Theme;

// What a chapter offers to take away.
struct Figure {
    QString name; // as people read it
    QString fileName; // suggested, without a suffix, the same in every language
    QList<QWidget*> parts; // drawn one below the other, without their buttons and boxes
    std::function<QByteArray()> csv{}; // its numbers; empty: it has no table
    QString caption{}; // what was set
    // What the parts show only in a picture of their own: called with true before, false after it.
    std::function<void(bool)> dress{};
};

// Something else to take away: a file of text.
struct TextFile {
    QString name; // as people read it
    QString fileName; // suggested, with its suffix
    std::function<QByteArray()> content;
};

enum class FigureFormat { Svg, Pdf, Png };
// "svg", "pdf" or "png", also in capitals.
std::optional<FigureFormat> figureFormatOf(const QString& path);

// A widget with this dynamic property set stands on the screen only: it is no part of a picture.
inline constexpr char screenOnly[] = "screenOnly";

// Vectors but for what a view draws as an image; a PNG has 2 x 2 pixels for one of the screen. The
// caption is followed by the paper's citation. First the pointer leaves the parts, so that no label
// of it is in the picture. Parts that are hidden, or were never shown, are laid out as if they
// were.
Result<QByteArray> figureBytes(
    const Figure& figure, const Theme& theme, FigureFormat format, bool withCaption);
// The suffix of the path decides the format.
[[nodiscard]] std::optional<Error> saveFigure(
    const Figure& figure, const Theme& theme, const QString& path, bool withCaption);
// As PNG would be, and as SVG for programs that take it.
void copyFigure(const Figure& figure, const Theme& theme, bool withCaption);
// As large as the page allows.
[[nodiscard]] std::optional<Error> printFigure(
    const Figure& figure, const Theme& theme, QPrinter& printer, bool withCaption);

} // namespace untangle
