// The runs of a session as a table: what each was trained with, and what came out.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_model.h"

#include <QWidget>

class QAction;
class QLabel;
class QSortFilterProxyModel;
class QStackedLayout;

namespace untangle {

class CardTitle;
class RunView;

// A row is named by its place in what was set, however the table is sorted.
class RunTable : public QWidget {
    Q_OBJECT

public:
    explicit RunTable(const Theme& theme, QWidget* parent = nullptr);

    // `present` is the run in view. Cheap when nothing has changed.
    void setRuns(const std::vector<RunRecord>& runs, std::optional<std::size_t> present);
    // How each run is drawn, here and in the charts.
    const std::vector<RunStroke>& strokes() const { return m_model->strokes(); }
    // All runs, oldest first; the seconds are no result and stay out.
    QByteArray csv() const;
    void retranslate();

signals:
    void overlayToggled(int row, bool isOverlaid);
    void restoreRequested(int row);
    void removeRequested(int row);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void createView();
    void createActions();
    void applyTheme();
    void fitColumns();
    std::optional<int> currentRow() const;
    void selectNear(int number);
    void toggleCurrent();

    const Theme& m_theme;
    CardTitle* m_title;
    RunModel* m_model;
    QSortFilterProxyModel* m_sorted;
    RunView* m_view;
    QLabel* m_emptyWords;
    QStackedLayout* m_pages = nullptr;
    QAction *m_overlay = nullptr, *m_restore = nullptr, *m_remove = nullptr;
};

} // namespace untangle
