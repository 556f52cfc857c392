// Work in a thread of its own, whose result comes back to the window.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>
#include <thread>

namespace untangle {

// The work is done once and asked to stop when this is destroyed, which waits for it; then nothing
// comes back. The receiver must outlive this.
template <typename Result> class Background {
public:
    // `done` gets the result in the receiver's thread.
    Background(QObject* receiver, std::function<Result(std::stop_token)> work,
        std::function<void(const Result&)> done)
        : m_thread(
            [receiver, work = std::move(work), done = std::move(done)](std::stop_token stop) {
                auto result = std::make_shared<const Result>(work(stop));
                if (!stop.stop_requested())
                    QMetaObject::invokeMethod(
                        receiver, [done, result] { done(*result); }, Qt::QueuedConnection);
            })
    {
    }

private:
    std::jthread m_thread;
};

} // namespace untangle
