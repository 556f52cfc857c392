// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history.h"

#include <utility>

namespace untangle {

EditCommand::EditCommand(
    const QString& text, int gesture, std::function<void()> undo, std::function<void()> redo)
    : QUndoCommand(text)
    , m_gesture(gesture)
    , m_undo(std::move(undo))
    , m_redo(std::move(redo))
{
}

bool EditCommand::mergeWith(const QUndoCommand* later)
{
    const auto* other = static_cast<const EditCommand*>(later); // all with this id are
    if (m_gesture == 0 || other->m_gesture != m_gesture)
        return false;
    m_redo = other->m_redo;
    return true;
}

// The stack calls it for an edit that it is given, too.
void EditCommand::redo()
{
    if (!std::exchange(m_isMade, false))
        m_redo();
}

} // namespace untangle
