// One horizontal bar of parts laid end to end, with the state before above it and a mark at a goal.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

namespace untangle {

struct Theme;

struct BarPart {
    double value = 0; // 0 or more; what is not finite is left out
    QString label; // inside the part, before its number, when there is room
    QColor color;
};

// The scale is fixed by setMaximum, so that bars can be compared while they change.
class BarChart : public QWidget {
    Q_OBJECT

public:
    explicit BarChart(const Theme& theme, QWidget* parent = nullptr);

    // The value at the right end of the scale, above 0. A longer bar is cut there.
    void setMaximum(double maximum);
    void setParts(const QList<BarPart>& parts);
    // The thin pale bar above; `note` follows its number, such as "(but negative)". Empty: no bar.
    void setBefore(const QList<BarPart>& parts, const QString& note = {});
    // A dashed mark through the bar and a text under it, in which <b> may stand.
    void setReference(std::optional<double> value, const QString& text = {});
    // At the left of the two bars, such as "before" and "now".
    void setRowLabels(const QString& before, const QString& now);
    void setDecimals(int decimals); // 3 unless told

    double total() const;
    // Where a value stands, in pixels.
    double xOf(double value) const;
    QRect barRect() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString number(double value) const;
    double labelWidth() const;
    double labelHeight() const;
    QRect beforeRect() const;
    bool meetsMark(double left, double right) const;
    std::optional<double> placed(double textWidth, double left, double right) const;
    void drawBefore(QPainter& painter) const;
    void drawParts(QPainter& painter) const;
    void drawOutside(QPainter& painter, const QList<std::pair<double, QString>>& numbers) const;
    void drawReference(QPainter& painter) const;
    void describe();

    const Theme& m_theme;
    QList<BarPart> m_parts, m_before;
    QString m_beforeNote, m_referenceText, m_beforeLabel, m_nowLabel;
    std::optional<double> m_reference;
    double m_maximum = 1;
    int m_decimals = 3;
};

} // namespace untangle
