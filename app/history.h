// Edits that can be undone: each holds what makes it and what takes it back.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUndoCommand>

#include <functional>

namespace untangle {

// An edit that has been made already. Those of one gesture, such as the drag of a slider, are one.
class EditCommand : public QUndoCommand {
public:
    // gesture 0: an edit by itself.
    EditCommand(
        const QString& text, int gesture, std::function<void()> undo, std::function<void()> redo);

    int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* later) override;
    void undo() override { m_undo(); }
    void redo() override;

private:
    int m_gesture;
    bool m_isMade = true;
    std::function<void()> m_undo, m_redo;
};

} // namespace untangle
