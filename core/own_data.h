// Data that the user brings: samples of factors and, if there are any, of inputs.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace untangle {

// Rows are samples. Every column has mean 0 and variance 1/3, that of a factor on [-1, 1].
struct OwnData {
    std::string name; // for people, in UTF-8 as the next
    std::vector<std::string> factorNames, inputNames; // of each column, or none at all
    Matrix<double> factors; // samples x factors
    Matrix<double> inputs; // samples x inputs, or empty

    bool operator==(const OwnData& other) const;
};

inline constexpr Index leastFactors = 2, mostFactors = 8, mostInputs = 64, leastRows = 2;
// Of both matrices: what a session can hold.
inline constexpr Index mostCells = 500'000;

// Why data cannot be used.
struct DataProblem {
    enum class Kind {
        FactorCount, // not from leastFactors to mostFactors
        InputCount, // more than mostInputs
        RowCount, // fewer than leastRows
        TooLarge, // more than mostCells numbers
        Shape, // not as many rows of inputs as of factors, not as many names as columns
        NotFinite, // in a column, as the next
        Constant,
        NotStandardised, // its mean is not 0 or its variance not 1/3
    };
    Kind kind = Kind::FactorCount;
    bool isInput = false; // the column is one of the inputs
    Index column = 0;
};

// Centres every column and scales it to variance 1/3 (population). Returns the first constant
// column instead, whose scale has no meaning. Precondition: finite.
std::optional<Index> standardise(Matrix<double>& columns);
// Both matrices of data as it was read. Returns what keeps it from being used.
std::optional<DataProblem> standardise(OwnData& data);
// Of data as it is kept: whether it is what OwnData promises, to 1e-9.
std::optional<DataProblem> dataProblem(const OwnData& data);

// Own data or none, shared by all copies: settings are compared and passed about at every step of a
// slider.
class SharedData {
public:
    SharedData() = default;
    // Precondition: dataProblem(data) is empty.
    explicit SharedData(OwnData data);

    explicit operator bool() const { return bool(m_data); }
    const OwnData& operator*() const { return *m_data; }
    const OwnData* operator->() const { return m_data.get(); }
    bool hasInputs() const { return m_data && m_data->inputs.cols() > 0; }

    // The same content, whoever read it.
    bool operator==(const SharedData& other) const;

private:
    std::shared_ptr<const OwnData> m_data;
};

} // namespace untangle
