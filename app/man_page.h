// The manual page, from the same tables as the help.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace untangle {

// In the markup of man(7). Its own words are English, those of the tables in the present language.
QString manPage(const QString& version);

} // namespace untangle
