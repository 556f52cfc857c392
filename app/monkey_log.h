// What a random test did last, what went wrong meanwhile, and whether the window still moves.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <atomic>
#include <mutex>
#include <string>
#include <thread>

namespace untangle {

// While one lives, Qt's warnings are faults, and the latest actions are printed on standard error
// when the program crashes or its window stands still. One at a time: what Qt and the system call
// back knows no object.
class MonkeyLog {
public:
    explicit MonkeyLog(bool printsAll);
    ~MonkeyLog();
    MonkeyLog(const MonkeyLog&) = delete;
    MonkeyLog& operator=(const MonkeyLog&) = delete;

    void action(const QString& text);
    // Prints it behind the actions that led there.
    void fault(const QString& text);
    int faultCount() const { return m_faultCount; }

private:
    static void takeMessage(QtMsgType type, const QMessageLogContext& context, const QString& text);
    static void printLatest();
    static void crash(int signal);
    void watch(const std::stop_token& stop);

    const bool m_printsAll;
    std::mutex m_mutex;
    std::array<std::string, 40> m_latest;
    std::size_t m_printedCount = 0; // of m_actionCount
    std::atomic<std::size_t> m_actionCount = 0;
    std::atomic<int> m_faultCount = 0;
    QtMessageHandler m_previous = nullptr;
    std::jthread m_watcher; // last: it is joined first
};

} // namespace untangle
