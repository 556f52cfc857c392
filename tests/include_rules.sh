#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Untangle authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Who may include whom: core <- widgets <- app, never the other way, chapters never each other.
set -u
cd "${1:-$(dirname "$0")/..}" || exit 1
failures=0

# forbid WHERE WHAT-IS-ALLOWED FILES...: every include of FILES matches the extended expression.
forbid() {
    place=$1 allowed=$2
    shift 2
    found=$(grep -nE '^[[:space:]]*#[[:space:]]*include' "$@" | grep -vE "$allowed")
    if [ -n "$found" ]; then
        echo "$place may not include:" && echo "$found"
        failures=1
    fi
}

# Standard headers are lower case without a dot, Qt's begin with Q.
standard='<[a-z_]+>'
forbid core "$standard|<Eigen/[A-Za-z]+>|\"core/" core/*.h core/*.cpp
forbid widgets "$standard|<Q[A-Za-z]+>|\"widgets/|\"core/types\\.h\"|\"[a-z_]+\\.moc\"" \
    widgets/*.h widgets/*.cpp
in_app="$standard|<Q[A-Za-z]+>|\"(core|widgets|app)/|\"[a-z_]+\\.moc\""
forbid app "$in_app" app/*.h $(ls app/*.cpp | grep -vE '^app/(main|save_file)\.cpp$')
# What the standard library cannot ask of a disk.
forbid app/save_file "$in_app|<(fcntl|io|sys/stat|unistd)\\.h>" app/save_file.cpp
# Whether somebody reads along.
forbid app/main "$in_app|<unistd\\.h>" app/main.cpp

for chapter in app/*_chapter.h; do
    name=$(basename "$chapter" .h)
    found=$(grep -nE '#include "app/[a-z_]+_chapter\.h"' "app/$name.h" "app/$name.cpp" |
        grep -v "\"app/$name.h\"")
    if [ -n "$found" ]; then
        echo "Chapters may not include each other:" && echo "$found"
        failures=1
    fi
done
[ "$failures" -eq 0 ] && echo "The include rules hold."
exit "$failures"
