// About the program: the paper and the talk that it follows, and how to cite them.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel.h"

#include <QDialog>

namespace untangle {

class AboutBox : public QDialog {
    Q_OBJECT

public:
    AboutBox(Kernel kernel, QWidget* parent);

    // In BibTeX: the paper and its sequel.
    static QString citation();
};

} // namespace untangle
