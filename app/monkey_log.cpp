// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monkey_log.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#if defined(__SANITIZE_ADDRESS__)
extern "C" void __sanitizer_set_death_callback(void (*callback)());
#endif

namespace untangle {

namespace {

// Longer, and the window has stopped: what it does takes a second at most, with sanitizers and a
// busy computer some.
constexpr std::chrono::seconds longestAction(60);

// Said by platforms without a window manager; no fault of ours.
constexpr std::array harmless{
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",
    "This plugin does not support setting window opacity",
};

MonkeyLog* current = nullptr;

} // namespace

MonkeyLog::MonkeyLog(bool printsAll)
    : m_printsAll(printsAll)
{
    current = this;
    m_previous = qInstallMessageHandler(&MonkeyLog::takeMessage);
    std::signal(SIGABRT, &MonkeyLog::crash);
#if defined(__SANITIZE_ADDRESS__)
    __sanitizer_set_death_callback(&MonkeyLog::printLatest);
#else
    std::signal(SIGSEGV, &MonkeyLog::crash);
#endif
    m_watcher = std::jthread([this](const std::stop_token& stop) { watch(stop); });
}

MonkeyLog::~MonkeyLog()
{
    qInstallMessageHandler(m_previous);
    std::signal(SIGABRT, SIG_DFL);
    std::signal(SIGSEGV, SIG_DFL);
    m_watcher = {};
    current = nullptr;
}

void MonkeyLog::action(const QString& text)
{
    const std::lock_guard lock(m_mutex);
    std::string& line = m_latest[m_actionCount % m_latest.size()];
    line = std::to_string(m_actionCount) + ' ' + text.toStdString() + '\n';
    ++m_actionCount;
    if (m_printsAll)
        std::fputs(line.c_str(), stderr);
}

void MonkeyLog::fault(const QString& text)
{
    printLatest();
    std::fprintf(stderr, "fault: %s\n", text.toUtf8().constData());
    ++m_faultCount;
}

void MonkeyLog::takeMessage(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (type == QtDebugMsg || type == QtInfoMsg
        || std::find(harmless.begin(), harmless.end(), text) != harmless.end())
        return;
    if (type == QtFatalMsg) // what follows is an abort, which prints the actions
        current->m_previous(type, context, text);
    else
        current->fault(text);
}

// Without the lock: whoever holds it may be what crashed.
void MonkeyLog::printLatest()
{
    if (!current || current->m_printsAll)
        return;
    const std::size_t count = current->m_actionCount, size = current->m_latest.size();
    for (std::size_t i = std::max(current->m_printedCount, count > size ? count - size : 0);
         i < count; ++i)
        std::fputs(current->m_latest[i % size].c_str(), stderr);
    current->m_printedCount = count;
}

void MonkeyLog::crash(int signal)
{
    std::signal(signal, SIG_DFL);
    printLatest();
    std::raise(signal);
}

void MonkeyLog::watch(const std::stop_token& stop)
{
    std::condition_variable_any woken;
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::size_t seen = m_actionCount;
    while (!stop.stop_requested()) {
        woken.wait_for(lock, stop, longestAction, [] { return false; });
        const std::size_t now = m_actionCount;
        if (now == seen && !stop.stop_requested()) {
            std::fputs("fault: the window stands still\n", stderr);
            std::abort();
        }
        seen = now;
    }
}

} // namespace untangle
