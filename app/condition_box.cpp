// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/condition_box.h"

#include "app/labels.h"
#include "widgets/condition_pips.h"
#include "widgets/control_help.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace untangle {

namespace {

// Shows the pips in the list; the closed box has room for the words only.
class ConditionDelegate : public QStyledItemDelegate {
public:
    ConditionDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = pipsSize(m_theme);
        if (const QVariant condition = index.data(Qt::UserRole); condition.isValid())
            option->icon = pipsIcon(m_theme, pipsOf(Condition(condition.toInt())));
    }

private:
    const Theme& m_theme;
};

} // namespace

ConditionBox::ConditionBox(const Theme& theme, QWidget* parent)
    : QComboBox(parent)
{
    setObjectName("condition");
    setItemDelegate(new ConditionDelegate(theme, this));
    setSizeAdjustPolicy(QComboBox::AdjustToContents); // nobody guesses the end of a condition
    connect(this, &QComboBox::activated, this, [this] {
        if (const auto chosen = condition())
            emit conditionChosen(*chosen);
    });
    fill();
}

std::optional<Condition> ConditionBox::condition() const
{
    const QVariant chosen = currentData();
    return chosen.isValid() ? std::optional(Condition(chosen.toInt())) : std::nullopt;
}

void ConditionBox::setCondition(std::optional<Condition> condition)
{
    const QSignalBlocker blocker(this);
    setCurrentIndex(condition ? findData(int(*condition)) : count() - 1);
}

void ConditionBox::fill()
{
    const auto present = condition();
    const QSignalBlocker blocker(this);
    clear();
    for (Condition each : allConditions)
        addItem(Labels::of(each), int(each));
    addItem(tr("own mix"));
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + 12);
    qobject_cast<QStandardItemModel*>(model())->item(count() - 1)->setEnabled(false);
    setCondition(present);
    setHelp(this,
        tr("Which of the three constraints are at work. ReLU keeps activity "
           "nonnegative by itself, so it needs no nonneg cost."));
    setAccessibleName(tr("Condition"));
}

void ConditionBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        fill();
    QComboBox::changeEvent(event);
}

} // namespace untangle
