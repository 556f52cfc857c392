// What a step of a lesson does with the controls of a chapter: frames around some, others hidden or
// locked.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hidden_widgets.h"
#include "app/lesson.h"
#include "widgets/theme.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace untangle {

// The controls of a chapter that a lesson can name: those with an object name and a name for
// people.
struct NamedControl {
    QString objectName;
    QString name; // as people read it
};
QList<NamedControl> namedControls(const QWidget& chapter);

class ControlMarks : public QObject {
    Q_OBJECT

public:
    ControlMarks(const Theme& theme, QObject* parent = nullptr);
    ~ControlMarks() override;

    // Takes away what stood before. Names that the chapter does not have do nothing.
    void set(QWidget& chapter, const std::vector<std::string>& highlighted,
        const std::vector<std::string>& hidden, const std::vector<std::string>& locked);
    void clear();

private:
    struct Locked {
        QPointer<QWidget> widget;
        Qt::FocusPolicy policy;
    };

    void lock(QWidget& widget);

    const Theme& m_theme;
    QList<QPointer<QWidget>> m_covers;
    HiddenWidgets m_hidden;
    QList<Locked> m_locked;
};

} // namespace untangle
