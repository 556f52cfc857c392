#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Untangle authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed beside the program belongs together: one version, one name of the session's
# type, names of files that exist. Tools that know more have their say where they are installed.
set -u
cd "${1:-$(dirname "$0")/..}" || exit 1
packaging=resources/packaging
failures=0

expect() { # WHAT FILE PATTERN
    grep -qE "$3" "$2" || { echo "$2 lacks $1: $3" && failures=1; }
}
ask() { # TOOL ARGUMENTS...
    command -v "$1" >/dev/null 2>&1 || return 0
    said=$("$@" 2>&1) || { echo "$said" && failures=1; }
}

version=$(sed -n 's/^project(untangle VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
expect "the version" $packaging/changelog "^untangle \\($version\\)"
expect "the version" $packaging/untangle.metainfo.xml "<release version=\"$version\""
type="application/x-untangle-session"
expect "the type" $packaging/untangle.desktop "^MimeType=$type;"
expect "the type" $packaging/untangle-mime.xml "type=\"$type\""
expect "the type" $packaging/untangle.metainfo.xml "<mediatype>$type</mediatype>"
expect "the file" $packaging/untangle.desktop "^Exec=untangle %f"
expect "the icon" $packaging/untangle.desktop "^Icon=untangle$"
for icon in resources/icons/untangle.svg "$packaging/application-x-untangle-session.svg"; do
    expect "a picture" "$icon" "<svg "
done

ask desktop-file-validate $packaging/untangle.desktop
ask appstreamcli validate --pedantic --no-net $packaging/untangle.metainfo.xml
ask xmllint --noout $packaging/untangle-mime.xml $packaging/*.svg resources/icons/*.svg
[ "$failures" -eq 0 ] && echo "What is installed belongs together."
exit "$failures"
