// What can be done with a figure, as menu entries with their dialogs.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure.h"

class QMenu;

namespace untangle {

// Whether pictures carry their caption: a choice that is remembered, for all of them.
bool hasCaptions();
void setCaptions(bool areOn);

// Copy, save, print, show and save its table. Dialogs open over `window`, which outlives the menu,
// as the theme does.
void addFigureActions(QMenu& menu, const Figure& figure, const Theme& theme, QWidget& window);
// Its numbers in a window of their own; for a figure that has a table.
void showTable(const Figure& figure, QWidget& window);
void addCaptionAction(QMenu& menu);
void addTextFileAction(QMenu& menu, const TextFile& file, QWidget& window);

// With the dialog that asks for the printer; what goes wrong is told over `window`.
void printWithDialog(const Figure& figure, const Theme& theme, QWidget& window);

} // namespace untangle
