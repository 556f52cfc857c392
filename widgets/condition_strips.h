// A strip a condition: its pips and name, a bar to the mean MIR, one dot a seed, and the numbers.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/condition_pips.h"
#include "widgets/theme.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <functional>
#include <optional>

namespace untangle {

class CardTitle;

struct ConditionStrip {
    PipParts parts;
    QString name;
    QString lack; // what the condition does without, at the right of its name
    QString layers; // a line below the bar, such as the MIR of each layer; empty: no line
    Tone tone;
    // The MIR of seed 1, 2, ...: none where the run is not over, no number where it is undefined.
    QList<std::optional<double>> dots;
    QList<bool> diverged; // a cross in place of the dot
    std::optional<double> mean, r2; // over the seeds; none is a dash, never 0
};

// The axis of every bar goes from 0 to 1. Strips count from 0, seeds from 1; seed 0 is none.
class ConditionStrips : public QWidget {
    Q_OBJECT

public:
    explicit ConditionStrips(const Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setCaption(const QString& caption);
    void setStrips(const QList<ConditionStrip>& strips);
    // A dashed line across all bars, with its name and value below the last one.
    void setReference(std::optional<double> value, const QString& name);
    void setPointed(int strip, int seed); // -1, 0: none
    void setSelected(int strip, int seed); // keeps its ring; -1, 0: none
    // For the dark label, lines parted by "\n"; without it there is no label.
    void setHoverText(std::function<QString(int strip, int seed)> text);

    int pointedStrip() const { return m_pointed.strip; }
    int pointedSeed() const { return m_pointed.seed; }
    int selectedStrip() const { return m_selected.strip; }
    int selectedSeed() const { return m_selected.seed; }
    QRectF barRect(int strip) const;
    // The middle of a dot, in pixels; nothing while its run is not over.
    std::optional<QPointF> dotAt(int strip, int seed) const;
    QString shownLabel() const { return m_label; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void runPointed(int strip, int seed);
    void pointerLeft();
    void runClicked(int strip, int seed);
    void runActivated(int strip, int seed); // double click or Enter

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Run {
        int strip = -1;
        int seed = 0;
        bool operator==(const Run&) const = default;
    };
    struct Names; // of one strip, as they fit beside each other

    int stripCount() const { return static_cast<int>(m_strips.size()); }
    int seedCount(int strip) const;
    bool hasLayers() const;
    double captionHeight() const;
    double nameHeight() const;
    double leastRowHeight() const;
    double usualRowHeight() const;
    double heightWithRows(double rowHeight) const;
    double footHeight() const;
    void place();
    void measureNumbers();
    double mirRight() const { return width() - m_r2Width; }
    double barRight() const { return width() - m_numbersWidth; }
    QRectF rowRect(int strip) const;
    double xOf(int strip, double value) const;
    bool isOver(const Run& run) const;
    bool isDiverged(const Run& run) const;
    Names namesOf(int strip) const;
    Run runAt(const QPointF& position) const;
    Run besideStrip(const Run& from, int step) const;
    Run besideSeed(const Run& from, int step) const;
    void point(const Run& run, const QPointF& anchor);
    void unpoint();
    void describe();
    bool showToolTip(const QPoint& position, const QPoint& onScreen);

    void paintLegend(QPainter& painter) const;
    void paintStrip(QPainter& painter, int strip) const;
    void paintBar(QPainter& painter, int strip) const;
    void paintDot(QPainter& painter, const Run& run) const;
    void paintRing(QPainter& painter, const Run& run, double usualRadius) const;
    void paintFoot(QPainter& painter) const;

    const Theme& m_theme;
    CardTitle* m_title;
    QList<ConditionStrip> m_strips;
    std::optional<double> m_reference;
    QString m_referenceName;
    std::function<QString(int, int)> m_hoverText;
    double m_rowsTop = 0, m_rowHeight = 0;
    QSize m_least;
    double m_r2Width = 0, m_numbersWidth = 0; // of the column and of all right of the bars
    Run m_pointed, m_selected;
    bool m_isPointedHere = false; // by this view's pointer or keys
    QString m_label;
    QPointF m_labelAnchor;
};

} // namespace untangle
