#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Untangle authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the Debian packages that building, running and testing need and that are missing; with
# nothing missing it asks for no network and no rights. More packages may be named as arguments.
set -eu
packages="g++ cmake ninja-build qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libeigen3-dev qt6-translations-l10n
    fonts-open-sans fonts-stix fonts-noto-cjk fonts-dejavu-core $*"
missing=""
for package in $packages; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "ok installed" ||
        missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "These Debian packages, or what they are called here, are needed:$missing" >&2
    exit 1
fi
as_root=""
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
        echo "Some packages are missing. Run this as root, then start again:" >&2
        echo "  apt-get install --no-install-recommends$missing" >&2
        exit 1
    fi
    as_root="sudo"
fi
echo "Installing$missing"
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive sh -c \
    "apt-get update -q && apt-get install -q -y --no-install-recommends $missing"
