#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Untangle authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the dev preset and runs all tests.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
sh "$root/app/install_packages.sh" locales
cd "$root"
cmake --preset dev ${UNTANGLE_CI:+"-DCMAKE_CXX_FLAGS_DEBUG=-O1 -g0"}
cmake --build --preset dev
ctest --preset dev
