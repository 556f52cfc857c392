// Counts the allocations of the process: include it in one source of an executable.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdlib>

namespace untangle::test {

inline std::atomic<long> allocations = 0;

inline long allocationCount()
{
    return allocations;
}

} // namespace untangle::test

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)

// The sanitizers have an allocator of their own, with a place to listen. Its header does not come
// with every compiler.
extern "C" int __sanitizer_install_malloc_and_free_hooks(
    void (*allocated)(const volatile void*, std::size_t), void (*freed)(const volatile void*));

namespace untangle::test {

inline void countOne(const volatile void*, std::size_t)
{
    ++allocations;
}
inline void countNone(const volatile void*) { }
inline const bool countsAllocations
    = __sanitizer_install_malloc_and_free_hooks(countOne, countNone) > 0;

} // namespace untangle::test

#elif defined(__GLIBC__)

// Eigen allocates by malloc, the standard containers by operator new, which calls malloc.
namespace untangle::test {

inline constexpr bool countsAllocations = true;

} // namespace untangle::test

extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);

void* malloc(std::size_t size) noexcept
{
    ++untangle::test::allocations;
    return __libc_malloc(size);
}
void* calloc(std::size_t count, std::size_t size) noexcept
{
    ++untangle::test::allocations;
    return __libc_calloc(count, size);
}
void* realloc(void* memory, std::size_t size) noexcept
{
    ++untangle::test::allocations;
    return __libc_realloc(memory, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept
{
    ++untangle::test::allocations;
    return __libc_memalign(alignment, size);
}
}

#else

namespace untangle::test {

inline constexpr bool countsAllocations = false;

} // namespace untangle::test

#endif
