// Comparisons of numbers that take a tolerance and name the worst element.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QString>
#include <QTest>

#include <cmath>

namespace untangle::test {

// Empty when every element of `actual` is within `tolerance` of `expected` (absolute, or relative
// where the expected value is above 1 and `relative` is set).
template <typename Actual, typename Expected>
QString difference(const Eigen::MatrixBase<Actual>& actual,
    const Eigen::MatrixBase<Expected>& expected, double tolerance, bool relative = false)
{
    if (actual.rows() != expected.rows() || actual.cols() != expected.cols())
        return QStringLiteral("shape %1 x %2, expected %3 x %4")
            .arg(actual.rows())
            .arg(actual.cols())
            .arg(expected.rows())
            .arg(expected.cols());
    double worst = 0;
    QString message;
    for (Index row = 0; row < actual.rows(); ++row) {
        for (Index column = 0; column < actual.cols(); ++column) {
            const auto is = double(actual(row, column)), should = double(expected(row, column));
            const double scale = relative ? std::max(1.0, std::abs(should)) : 1;
            const double error = std::abs(is - should) / scale;
            if (!(error <= tolerance) && !(error <= worst)) {
                worst = error;
                message = QStringLiteral("element (%1, %2) is %3, expected %4, off by %5")
                              .arg(row)
                              .arg(column)
                              .arg(is, 0, 'g', 17)
                              .arg(should, 0, 'g', 17)
                              .arg(error);
            }
        }
    }
    return message;
}

inline QString difference(double actual, double expected, double tolerance)
{
    return difference(
        Eigen::Matrix<double, 1, 1>(actual), Eigen::Matrix<double, 1, 1>(expected), tolerance);
}

} // namespace untangle::test

#define COMPARE_NEAR(actual, expected, tolerance)                                                  \
    do {                                                                                           \
        const QString message = untangle::test::difference(actual, expected, tolerance);           \
        QVERIFY2(message.isEmpty(), qPrintable(QStringLiteral(#actual ": ") + message));           \
    } while (false)
