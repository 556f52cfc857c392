// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define UNTANGLE_KERNEL x86_64
#define UNTANGLE_KERNEL_LANES 4
#include "core/kernel_tiles.h"
