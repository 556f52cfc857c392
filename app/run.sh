#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Untangle authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the release, and opens Untangle. Without a display the
# program runs its demo, which writes pictures and curves to a folder. Arguments go to the program.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
sh "$root/app/install_packages.sh"
(
    cd "$root"
    [ -f build/release/CMakeCache.txt ] || cmake --preset release
    cmake --build --preset release --target untangle
)
exec "$root/build/release/app/untangle" "$@"
