// The numbers behind a picture as a table to read, for those who do not see it and for all who want
// to look one up.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QByteArray>
#include <QDialog>

#include <vector>

class QTableView;

namespace untangle {

// The cells of a line of a CSV table, without their quotation marks.
QByteArrayList cellsOfLine(QByteArrayView line);

// A CSV table as app/csv.h writes it. It is read a line at a time, when a view asks for it, so that
// a long one opens at once.
class CsvModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit CsvModel(QByteArray csv, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    // Numbers in the user's locale: six digits to look at, all of them to edit.
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const QByteArrayList& cellsOf(int row) const;

    const QByteArray m_csv;
    QByteArrayList m_names;
    std::vector<qsizetype> m_starts; // of the lines, and one behind the last
    mutable int m_readRow = -1; // whose cells are in m_cells
    mutable QByteArrayList m_cells;
};

class DataTable : public QDialog {
    Q_OBJECT

public:
    // Closes and goes on its own.
    DataTable(const QString& name, const QString& caption, const QByteArray& csv, QWidget* parent);

    // The chosen cells, or all where none are, to the clipboard: columns apart by tabs.
    void copy() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTableView* m_view;
};

} // namespace untangle
