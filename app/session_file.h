// The session document: all that a session keeps as JSON, and back. The only place that knows its
// keys.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace untangle {

// The same session gives the same bytes, also after it was read from them.
QByteArray sessionBytes(const Session& session);

// A document as a whole, or why it is none: `where` is the path of the first wrong field, such as
// playground.run.state.parameters[17], and `what` a sentence that names it.
Result<Session> sessionFromBytes(const QByteArray& bytes);

// The same of a file, whose name is in the sentence as well. Where no field is to blame, `where` is
// the file.
Result<Session> loadSession(const QString& path);
inline constexpr qint64 maximumSessionBytes = 64 * 1024 * 1024;

} // namespace untangle
