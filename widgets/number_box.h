// A box for one number that takes what is typed, exactly, and says in words what it cannot take.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSpinBox>
#include <QPointer>

#include <functional>

class QLabel;

namespace untangle {

struct Theme;

// The shown text is rounded, value() is what was typed. Until a valid number is committed (Enter,
// or the focus leaves) the old value rules; the stylesheet marks the box through the property
// `invalid`.
class NumberBox : public QAbstractSpinBox {
    Q_OBJECT
    Q_PROPERTY(double value READ value WRITE setValue NOTIFY valueEdited)
    Q_PROPERTY(double minimum READ minimum)
    Q_PROPERTY(double maximum READ maximum)
    Q_PROPERTY(bool invalid READ isInvalid NOTIFY problemChanged)

public:
    enum class Kind { Real, Integer };
    // The value `steps` steps above (or below) `value`; the box keeps it in the range.
    using Stepper = std::function<double(double value, int steps)>;

    explicit NumberBox(const Theme& theme, QWidget* parent = nullptr);

    double value() const { return m_value; }
    // No signal. What is being typed stays when the value does not change.
    void setValue(double value);

    // Default: every number. Infinities leave a side open.
    void setRange(double minimum, double maximum);
    double minimum() const { return m_minimum; }
    double maximum() const { return m_maximum; }
    // Allows 0 besides the range.
    void setZeroAllowed(bool allowed);
    void setKind(Kind kind);
    // Of a real number, 3 unless told; four at most are ever useful.
    void setSignificantDigits(int digits);
    // "45" instead of "45.00".
    void setTrailingZeros(bool shown);
    // Shown behind the number, may be typed or left out.
    void setUnit(const QString& unit);
    void setSingleStep(double step); // 1 unless told
    void setStepper(Stepper stepper);
    // Three stops a decade: 1, 2, 5.
    void setDecadeSteps();
    // The problem stands below the box unless somebody else shows it (problemChanged).
    void setProblemShown(bool shown);

    bool isInvalid() const { return !m_problem.isEmpty(); }
    QString problem() const { return m_problem; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void stepBy(int steps) override;
    QValidator::State validate(QString& text, int& position) const override;

signals:
    // By the user: typed and committed, stepped or turned with the wheel.
    void valueEdited(double value);
    // Enter with a valid number, changed or not; after valueEdited.
    void entered(double value);
    // The allowed range or the reason in words, empty when the text is fine again.
    void problemChanged(const QString& problem);

protected:
    StepEnabled stepEnabled() const override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    bool accepts(double value) const;
    QString shownText() const;
    QString rangeInWords() const;
    QString problemOf(const QString& text) const;
    void showValue();
    void check(bool committed);
    void commit();
    void setProblem(const QString& problem);
    void placeProblem();
    void edit(double value);

    const Theme& m_theme;
    QPointer<QLabel> m_label; // a child of our parent
    Stepper m_stepper;
    QString m_unit;
    QString m_problem;
    double m_value = 0;
    double m_minimum;
    double m_maximum;
    double m_singleStep = 1;
    int m_digits = 3;
    int m_wheel = 0;
    Kind m_kind = Kind::Real;
    bool m_zeroAllowed = false;
    bool m_trailingZeros = true;
    bool m_problemShown = true;
};

} // namespace untangle
