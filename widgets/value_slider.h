// A named value with a slider below and a box that takes what is typed, linear or logarithmic.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPen>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;

namespace untangle {

class NumberBox;
class SliderTrack;
class SliderLabel;
struct Theme;

// A typed value is kept exactly and the slider shows its nearest position; a dragged one is rounded
// to the digits that are shown, so that the number on screen is the number in use.
class ValueSlider : public QWidget {
    Q_OBJECT
    Q_PROPERTY(double value READ value WRITE setValue NOTIFY valueChanged)

public:
    struct SpecialValue {
        double value = 0;
        QString label; // below its tick, may be empty
    };
    enum class LeftStop { Minimum, Zero };

    explicit ValueSlider(const Theme& theme, QWidget* parent = nullptr);

    double value() const { return m_value; }
    void setValue(double value); // no signal

    // 0 to 1 unless told.
    void setLinearRange(double minimum, double maximum);
    // With LeftStop::Zero the left end is 0 exactly and the next position is `minimum`.
    void setLogarithmicRange(double minimum, double maximum, LeftStop leftStop = LeftStop::Minimum);
    // Whole values only, in box and slider.
    void setInteger(bool integer);
    void setSignificantDigits(int digits); // 3 unless told
    void setTrailingZeros(bool shown); // "45" instead of "45.00" when off
    void setUnit(const QString& unit);
    // A double-click on the label brings it back. Without one nothing happens.
    void setDefaultValue(double value);
    void setSpecialValues(const QList<SpecialValue>& values);

    // "Bias" and an italic symbol with an upright subscript behind it; each part may be empty.
    void setLabel(const QString& words, const QString& symbol = {}, const QString& subscript = {});
    // The curve's own pen in front of the label. Qt::NoPen keeps the room, std::nullopt gives it
    // up.
    void setLineSample(const std::optional<QPen>& pen);

    QSize minimumSizeHint() const override;

signals:
    void valueChanged(double value); // by the user
    void editingStarted(); // around a drag
    void editingFinished();

protected:
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    double rounded(double value) const;
    double fractionOf(double value) const;
    double valueAt(double fraction) const;
    double stepped(double value, int steps, bool pages) const;
    double lowest() const;
    void updateRange();
    void updateTicks();
    void tellValue();
    void updateNames();
    void showProblem(const QString& problem);
    void edit(double value);

    const Theme& m_theme;
    SliderLabel* m_label;
    NumberBox* m_box;
    SliderTrack* m_track;
    QLabel* m_problem;
    QList<SpecialValue> m_specialValues;
    std::optional<double> m_default;
    double m_value = 0;
    double m_minimum = 0;
    double m_maximum = 1;
    int m_digits = 3;
    LeftStop m_leftStop = LeftStop::Minimum;
    bool m_logarithmic = false;
    bool m_integer = false;
};

} // namespace untangle
