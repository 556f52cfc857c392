// A disk that fails at a chosen moment: include it in an executable with failing_writes.cpp.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace untangle::test {

enum class Fault {
    Broken, // the call is refused, the next one works
    Full, // a write takes half of its bytes, it and all later calls find no space
    Silent, // a write takes nothing and gives no reason; other calls work
    Short, // a write takes half of its bytes and says so; other calls work
};

struct WriteFaults {
    int firstCall = 0; // counted from 1; 0: none
    Fault fault = Fault::Broken;
    bool hasUnnamedFiles = true; // whether a file can be open without a name
};

// As long as it lives, the calls of this thread that open, write, sync, link or rename files are
// counted and fail as asked. One at a time.
class FailingWrites {
public:
    explicit FailingWrites(const WriteFaults& faults);
    ~FailingWrites();
    FailingWrites(const FailingWrites&) = delete;
    FailingWrites& operator=(const FailingWrites&) = delete;

    // The name of the first call that failed; empty when there were fewer calls.
    static std::string failedCall();
};

} // namespace untangle::test
