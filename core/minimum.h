// The least value of a function of one number.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <numbers>

namespace untangle {

// Golden-section search for a minimum of f on [low, high]; works at a kink as well.
template <typename Function> double minimumIn(double low, double high, Function&& f)
{
    const double ratio = std::numbers::phi - 1;
    double left = high - ratio * (high - low), right = low + ratio * (high - low);
    double atLeft = f(left), atRight = f(right);
    for (int i = 0; i < 80; ++i) {
        if (atLeft <= atRight) {
            high = right;
            right = left;
            atRight = atLeft;
            left = high - ratio * (high - low);
            atLeft = f(left);
        } else {
            low = left;
            left = right;
            atLeft = atRight;
            right = low + ratio * (high - low);
            atRight = f(right);
        }
    }
    return (low + high) / 2;
}

} // namespace untangle
