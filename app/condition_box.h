// The choice of one of the five conditions, each with its pips.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment.h"
#include "widgets/theme.h"

#include <QComboBox>

namespace untangle {

class ConditionBox : public QComboBox {
    Q_OBJECT

public:
    explicit ConditionBox(const Theme& theme, QWidget* parent = nullptr);

    // None: an own mix, which is shown and cannot be chosen. No signal.
    void setCondition(std::optional<Condition> condition);
    std::optional<Condition> condition() const;

    // A combo box forgets to take a new least size from new entries.
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void conditionChosen(Condition condition); // by the user

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
};

} // namespace untangle
