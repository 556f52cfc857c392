// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/failing_writes.h"

#include <cerrno>
#include <cstdarg>
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

namespace untangle::test {

namespace {

thread_local WriteFaults faults;
thread_local bool isArmed = false;
thread_local int callCount = 0;
thread_local std::string firstFailed;

// Whether the call now counted is to fail.
bool failsNow(const char* name)
{
    if (!isArmed)
        return false;
    ++callCount;
    const bool isChosen = callCount == faults.firstCall;
    const bool isLater = faults.fault == Fault::Full && !firstFailed.empty();
    if (!isChosen && !isLater)
        return false;
    if (isChosen)
        firstFailed = name;
    errno = faults.fault == Fault::Broken ? EIO : ENOSPC;
    return true;
}

// For calls other than write, which know no half.
bool isRefused(const char* name)
{
    return failsNow(name) && (faults.fault == Fault::Broken || faults.fault == Fault::Full);
}

template <typename Function> Function* original(const char* name)
{
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

} // namespace

FailingWrites::FailingWrites(const WriteFaults& wanted)
{
    faults = wanted;
    callCount = 0;
    firstFailed.clear();
    isArmed = true;
}

FailingWrites::~FailingWrites()
{
    isArmed = false;
}

std::string FailingWrites::failedCall()
{
    return firstFailed;
}

} // namespace untangle::test

// The executable's own definitions are found before those of the C library, by shared libraries
// too. Each of these calls the C library when nothing is to fail.
using namespace untangle::test;

namespace {

int openUnlessRefused(const char* name, const char* path, int flags, mode_t mode)
{
    const auto next = original<int(const char*, int, ...)>(name);
    if (isArmed && !faults.hasUnnamedFiles && (flags & O_TMPFILE) == O_TMPFILE) {
        errno = EOPNOTSUPP;
        return -1;
    }
    return isRefused("open") ? -1 : next(path, flags, mode);
}

mode_t modeOf(int flags, va_list arguments)
{
    return flags & O_CREAT || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(arguments, mode_t) : 0;
}

} // namespace

extern "C" {

int open(const char* path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return openUnlessRefused("open", path, flags, mode);
}

int open64(const char* path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return openUnlessRefused("open64", path, flags, mode);
}

ssize_t write(int file, const void* bytes, size_t size)
{
    const auto next = original<ssize_t(int, const void*, size_t)>("write");
    const bool wasWhole = firstFailed.empty();
    if (!failsNow("write"))
        return next(file, bytes, size);
    if (faults.fault == Fault::Silent) {
        errno = 0;
        return 0;
    }
    const bool takesHalf
        = faults.fault == Fault::Short || (faults.fault == Fault::Full && wasWhole);
    return takesHalf && size > 1 ? next(file, bytes, size / 2) : -1;
}

int fsync(int file)
{
    const auto next = original<int(int)>("fsync");
    return isRefused("fsync") ? -1 : next(file);
}

int fchmod(int file, mode_t mode) noexcept
{
    const auto next = original<int(int, mode_t)>("fchmod");
    return isRefused("fchmod") ? -1 : next(file, mode);
}

int linkat(int fromFolder, const char* from, int toFolder, const char* to, int flags) noexcept
{
    const auto next = original<int(int, const char*, int, const char*, int)>("linkat");
    return isRefused("linkat") ? -1 : next(fromFolder, from, toFolder, to, flags);
}

int rename(const char* from, const char* to) noexcept
{
    const auto next = original<int(const char*, const char*)>("rename");
    return isRefused("rename") ? -1 : next(from, to);
}
}
