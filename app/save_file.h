// The one way a file is written: whole or not at all.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace untangle {

// Writes `content` to `path`, or leaves what was there and returns what went wrong, with the path.
// Returns only when the content is safe on the disk. A link stays a link and its file is replaced;
// an existing file keeps its permissions. An error leaves nothing new in the folder.
[[nodiscard]] std::optional<Error> saveFile(const QString& path, const QByteArray& content);

} // namespace untangle
