// A value or the error that kept it from being made.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace untangle {

// What went wrong, and where: a file, a line, a field. In UTF-8; worded by whoever knows the place.
struct Error {
    std::string where;
    std::string what;
};

// The member names are those of std::expected, so that an alias can replace it.
template <typename T> class [[nodiscard]] Result {
public:
    Result(T value)
        : m_content(std::move(value))
    {
    }
    Result(Error error)
        : m_content(std::move(error))
    {
    }

    bool has_value() const { return std::holds_alternative<T>(m_content); }
    explicit operator bool() const { return has_value(); }
    const T& value() const { return std::get<T>(m_content); }
    const T& operator*() const { return value(); }
    const T* operator->() const { return &value(); }
    const Error& error() const { return std::get<Error>(m_content); }

private:
    std::variant<T, Error> m_content;
};

} // namespace untangle
