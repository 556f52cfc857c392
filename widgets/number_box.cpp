// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/number_box.h"

#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace untangle {
namespace {

constexpr int boxWidth = 74;
constexpr int wheelNotch = 120; // eighths of a degree
constexpr int exactDigits = 12; // what steps keep, so that 0.1 + 0.2 is 0.3

} // namespace

NumberBox::NumberBox(const Theme& theme, QWidget* parent)
    : QAbstractSpinBox(parent)
    , m_theme(theme)
    , m_minimum(-std::numeric_limits<double>::infinity())
    , m_maximum(std::numeric_limits<double>::infinity())
{
    setButtonSymbols(NoButtons);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setFocusPolicy(Qt::StrongFocus); // not by the wheel
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] { check(false); });
    showValue();
}

void NumberBox::setValue(double value)
{
    if (value == m_value)
        return;
    m_value = value;
    showValue();
}

void NumberBox::setRange(double minimum, double maximum)
{
    Q_ASSERT(minimum <= maximum);
    m_minimum = minimum;
    m_maximum = maximum;
    if (isInvalid())
        check(true);
}

void NumberBox::setZeroAllowed(bool allowed)
{
    m_zeroAllowed = allowed;
    if (isInvalid())
        check(true);
}

void NumberBox::setKind(Kind kind)
{
    m_kind = kind;
    showValue();
}

void NumberBox::setSignificantDigits(int digits)
{
    Q_ASSERT(digits >= 1);
    m_digits = digits;
    showValue();
}

void NumberBox::setTrailingZeros(bool shown)
{
    m_trailingZeros = shown;
    showValue();
}

void NumberBox::setUnit(const QString& unit)
{
    m_unit = unit;
    showValue();
}

void NumberBox::setSingleStep(double step)
{
    m_singleStep = step;
}

void NumberBox::setStepper(Stepper stepper)
{
    m_stepper = std::move(stepper);
}

void NumberBox::setDecadeSteps()
{
    setStepper([](double value, int steps) {
        return roundToDigits(value * std::pow(10, steps / 3.0), 1);
    });
}

void NumberBox::setProblemShown(bool shown)
{
    m_problemShown = shown;
    placeProblem();
}

QSize NumberBox::sizeHint() const
{
    return {qRound(boxWidth * m_theme.textScale), QAbstractSpinBox::sizeHint().height()};
}

QSize NumberBox::minimumSizeHint() const
{
    return sizeHint();
}

void NumberBox::stepBy(int steps)
{
    const double stepped = m_stepper ? m_stepper(m_value, steps) : m_value + steps * m_singleStep;
    edit(std::clamp(roundToDigits(stepped, exactDigits),
        m_zeroAllowed ? std::min(0.0, m_minimum) : m_minimum, m_maximum));
    selectAll();
}

// Nothing is kept from being typed: a wrong text is marked, not swallowed.
QValidator::State NumberBox::validate(QString&, int&) const
{
    return QValidator::Acceptable;
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const
{
    return isReadOnly() ? StepNone : StepUpEnabled | StepDownEnabled;
}

void NumberBox::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        commit();
        selectAll();
        if (!isInvalid())
            emit entered(m_value);
        return;
    case Qt::Key_Escape:
        if (lineEdit()->isModified() || isInvalid()) {
            showValue();
            selectAll();
            return;
        }
        event->ignore(); // nothing to take back, so the key belongs to the window
        return;
    default:
        QAbstractSpinBox::keyPressEvent(event);
    }
}

void NumberBox::focusOutEvent(QFocusEvent* event)
{
    // A menu of the box itself does not end the typing.
    if (event->reason() != Qt::PopupFocusReason)
        commit();
    QAbstractSpinBox::focusOutEvent(event);
}

void NumberBox::wheelEvent(QWheelEvent* event)
{
    if (!hasFocus()) {
        event->ignore();
        return;
    }
    m_wheel += event->angleDelta().y();
    const int notches = m_wheel / wheelNotch;
    m_wheel -= notches * wheelNotch;
    if (notches != 0)
        stepBy(notches);
    event->accept();
}

void NumberBox::changeEvent(QEvent* event)
{
    QAbstractSpinBox::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
        if (isInvalid())
            check(true);
        else if (!lineEdit()->isModified())
            showValue();
        break;
    case QEvent::FontChange:
    case QEvent::PaletteChange:
        updateGeometry();
        placeProblem();
        break;
    default:
        break;
    }
}

void NumberBox::moveEvent(QMoveEvent* event)
{
    QAbstractSpinBox::moveEvent(event);
    placeProblem();
}

void NumberBox::resizeEvent(QResizeEvent* event)
{
    QAbstractSpinBox::resizeEvent(event);
    placeProblem();
}

void NumberBox::hideEvent(QHideEvent* event)
{
    QAbstractSpinBox::hideEvent(event);
    if (m_label)
        m_label->hide();
}

void NumberBox::showEvent(QShowEvent* event)
{
    QAbstractSpinBox::showEvent(event);
    placeProblem();
}

bool NumberBox::accepts(double value) const
{
    return (value >= m_minimum && value <= m_maximum) || (m_zeroAllowed && value == 0);
}

QString NumberBox::shownText() const
{
    if (m_kind == Kind::Integer)
        return formatInteger(m_value) + m_unit;
    return (m_trailingZeros ? formatNumber(m_value, m_digits) : formatShort(m_value, m_digits))
        + m_unit;
}

QString NumberBox::rangeInWords() const
{
    const auto words = [this](double value) {
        return (m_kind == Kind::Integer ? formatInteger(value) : formatShort(value)) + m_unit;
    };
    if (std::isinf(m_minimum) && std::isinf(m_maximum))
        return tr("too large");
    if (std::isinf(m_maximum))
        return tr("%1 or more").arg(words(m_minimum));
    if (std::isinf(m_minimum))
        return tr("%1 or less").arg(words(m_maximum));
    if (m_zeroAllowed && m_minimum > 0)
        return tr("0, or %1 to %2").arg(words(m_minimum), words(m_maximum));
    return tr("%1 to %2").arg(words(m_minimum), words(m_maximum));
}

QString NumberBox::problemOf(const QString& text) const
{
    const std::optional<double> value
        = m_kind == Kind::Integer ? parseInteger(text, m_unit) : parseNumber(text, m_unit);
    if (!value)
        return m_kind == Kind::Integer ? tr("not a whole number") : tr("not a number");
    return accepts(*value) ? QString() : rangeInWords();
}

void NumberBox::showValue()
{
    lineEdit()->setText(shownText());
    setProblem({});
}

// While typing, the beginning of a number is not yet wrong.
void NumberBox::check(bool committed)
{
    const QString text = lineEdit()->text();
    const bool begun = !committed && beginsNumber(text)
        && !(m_kind == Kind::Integer ? parseInteger(text, m_unit) : parseNumber(text, m_unit));
    setProblem(begun ? QString() : problemOf(text));
}

void NumberBox::commit()
{
    if (!lineEdit()->isModified())
        return;
    check(true);
    if (isInvalid())
        return;
    const QString text = lineEdit()->text();
    edit(*(m_kind == Kind::Integer ? parseInteger(text, m_unit) : parseNumber(text, m_unit)));
}

void NumberBox::edit(double value)
{
    const bool changed = value != m_value;
    m_value = value;
    showValue();
    if (changed)
        emit valueEdited(value);
}

void NumberBox::setProblem(const QString& problem)
{
    if (problem == m_problem)
        return;
    const bool marked = isInvalid();
    m_problem = problem;
    setAccessibleDescription(problem);
    if (marked != isInvalid()) {
        style()->unpolish(this); // the stylesheet looks at `invalid` only then
        style()->polish(this);
        update();
    }
    placeProblem();
    emit problemChanged(problem);
}

// Right below the box and over what stands there, so that nothing moves; above it at the lower
// edge.
void NumberBox::placeProblem()
{
    const bool wanted = m_problemShown && isInvalid() && parentWidget() && isVisible();
    if (!wanted) {
        if (m_label)
            m_label->hide();
        return;
    }
    if (!m_label || m_label->parentWidget() != parentWidget()) {
        delete m_label;
        m_label = new QLabel(parentWidget());
        m_label->setAttribute(Qt::WA_TransparentForMouseEvents);
        m_label->setAutoFillBackground(true);
        m_label->setContentsMargins(4, 0, 0, 0);
        connect(this, &QObject::destroyed, m_label, &QObject::deleteLater);
    }
    m_label->setFont(m_theme.font(TextRole::Caption));
    QPalette colours = m_label->palette();
    colours.setColor(QPalette::WindowText, m_theme.nonneg.text);
    colours.setColor(QPalette::Window, m_theme.raised); // as the box
    m_label->setPalette(colours);
    m_label->setText(m_problem);
    m_label->adjustSize();
    const int left = std::max(0, x() + width() - m_label->width());
    const bool fitsBelow = y() + height() + m_label->height() <= parentWidget()->height();
    m_label->move(left, fitsBelow ? y() + height() : y() - m_label->height());
    m_label->raise();
    m_label->show();
}

} // namespace untangle
