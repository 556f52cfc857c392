// What assistive tools are told of the views: that they are pictures, and where a track stands.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace untangle {

// For all views of the process, those that exist included.
void makeViewsAccessible();

} // namespace untangle
