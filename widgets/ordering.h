// The places of neurons that are sorted, and where they come from while they move.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <numeric>

namespace untangle {

struct Ordering {
    QList<int> order; // neuron of each place
    QList<int> from, to; // place of each neuron, before and after the motion

    Ordering() = default;
    explicit Ordering(int count)
        : order(count)
    {
        std::iota(order.begin(), order.end(), 0);
        from = to = order;
    }

    bool isMoving() const { return from != to; }
    void finish() { from = to; }
    // `next` has each neuron once; call finish() first when something still moves.
    void moveTo(const QList<int>& next)
    {
        Q_ASSERT(next.size() == order.size() && !isMoving());
        order = next;
        to.fill(-1);
        for (int place = 0; place < order.size(); ++place) {
            Q_ASSERT(order[place] >= 0 && order[place] < to.size() && to[order[place]] < 0);
            to[order[place]] = place;
        }
    }
};

} // namespace untangle
