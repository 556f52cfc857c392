// The seed of a chapter's run: to be typed, or drawn anew.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace untangle {

class NumberBox;
class RunControl;
struct Theme;

// Shows the seed of the run in hand; an edit of it can be undone.
class SeedRow : public QWidget {
    Q_OBJECT

public:
    // Both outlive it.
    SeedRow(RunControl& run, const Theme& theme, QWidget* parent = nullptr);

    // What a new seed changes.
    void setNewSeedToolTip(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    RunControl& m_run;
    const Theme& m_theme;
    QLabel* m_label;
    QToolButton* m_newSeed;
    NumberBox* m_seed;
};

} // namespace untangle
