// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accessible_views.h"

#include "widgets/slider_track.h"

#include <QAccessibleWidget>

namespace untangle {

namespace {

// A view draws what it shows: without a role of its own it counts as an empty container.
QAccessible::Role roleOf(const QString& className)
{
    static const char* const charts[]
        = {"BarChart", "CurveChart", "HeatMap", "Histogram", "ScatterChart", "TuningView"};
    static const char* const pictures[] = {"ConditionStrips", "EquationView", "FactorSquare",
        "MapGrid", "MapWall", "MatrixView", "NeuronDiagram", "PlaneView", "RateMapView", "RingView",
        "SupportView", "TorusCellCard", "TorusMapView", "TorusView"};
    for (const char* name : charts)
        if (className == QLatin1String("untangle::") + QLatin1String(name))
            return QAccessible::Chart;
    for (const char* name : pictures)
        if (className == QLatin1String("untangle::") + QLatin1String(name))
            return QAccessible::Graphic;
    if (className == QLatin1String("untangle::OrderGuess"))
        return QAccessible::List;
    return QAccessible::NoRole;
}

// The whole run, of which it tells the present step.
class AccessibleProgress : public QAccessibleWidget {
public:
    explicit AccessibleProgress(QWidget* track)
        : QAccessibleWidget(track, QAccessible::Slider)
    {
    }
    QString text(QAccessible::Text text) const override
    {
        return QAccessibleWidget::text(
            text == QAccessible::Value ? QAccessible::Description : text);
    }
};

// In the units of what is set, not in places along the groove.
class AccessibleTrack : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit AccessibleTrack(SliderTrack* track)
        : QAccessibleWidget(track, QAccessible::Slider)
    {
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text text) const override
    {
        return text == QAccessible::Value ? scale().text : QAccessibleWidget::text(text);
    }
    QVariant currentValue() const override { return scale().value; }
    QVariant minimumValue() const override { return scale().minimum; }
    QVariant maximumValue() const override { return scale().maximum; }
    QVariant minimumStepSize() const override { return 0.0; } // any value can be set
    void setCurrentValue(const QVariant& value) override
    {
        emit track()->valueRequested(value.toDouble());
    }

private:
    SliderTrack* track() const { return static_cast<SliderTrack*>(widget()); }
    const SliderTrack::Scale& scale() const { return track()->scale(); }
};

QAccessibleInterface* accessibleView(const QString& className, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    if (!widget)
        return nullptr;
    if (auto* track = qobject_cast<SliderTrack*>(widget))
        return new AccessibleTrack(track);
    if (className == QLatin1String("untangle::ProgressTrack"))
        return new AccessibleProgress(widget);
    const QAccessible::Role role = roleOf(className);
    return role == QAccessible::NoRole ? nullptr : new QAccessibleWidget(widget, role);
}

} // namespace

void makeViewsAccessible()
{
    QAccessible::installFactory(accessibleView);
}

} // namespace untangle
