// How far a run is: in ink up to its tip, with a dot at the step in view, which can be dragged.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QWidget>

#include <optional>

namespace untangle {

struct Theme;

class ProgressTrack : public QWidget {
    Q_OBJECT

public:
    // A step where something changed, such as a beta.
    struct Mark {
        qint64 step = 0;
        QColor color;
    };

    ProgressTrack(const Theme& theme, QWidget* parent);

    // The step in view, the last one that the run has reached, and its end; without an end the
    // track grows in steps.
    void setProgress(qint64 step, qint64 tip, std::optional<qint64> end);
    void setMarks(const QList<Mark>& marks);
    // Without a dot it cannot be dragged.
    void setDotVisible(bool isVisible);

signals:
    void stepChosen(qint64 step); // from 0 to the tip

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void drag(const QMouseEvent& event);
    std::optional<qint64> targetOf(int key) const;
    double xOf(qint64 step) const;

    const Theme& m_theme;
    QList<Mark> m_marks;
    qint64 m_step = 0, m_tip = 0;
    qint64 m_length = 0;
    std::optional<qint64> m_dragged; // the step under the pointer
    bool m_hasDot = true;
};

} // namespace untangle
