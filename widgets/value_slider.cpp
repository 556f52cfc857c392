// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/value_slider.h"

#include "widgets/number_box.h"
#include "widgets/number_text.h"
#include "widgets/slider_track.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr int rowHeight = 26, rowSpacing = 6;
constexpr int sampleWidth = 22;
constexpr int sampleGap = 6;
constexpr int leastWidth = 160;
constexpr double zeroShare = 0.05; // of the length, between the stop at 0 and the minimum
constexpr double stepsPerDecade = 20;
constexpr double stepsInRange = 100; // at least, of a linear slider
constexpr int pageSteps = 10;
constexpr double subscriptScale = 0.72;
constexpr double subscriptShift = 0.28;

} // namespace

// The left part of the row: line sample, words, symbol.
class SliderLabel : public QWidget {
    Q_OBJECT

public:
    SliderLabel(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFixedHeight(qRound(rowHeight * theme.textScale));
    }

    void setText(const QString& words, const QString& symbol, const QString& subscript)
    {
        m_words = words;
        m_symbol = symbol;
        m_subscript = subscript;
        updateGeometry();
        update();
    }

    void setSample(const std::optional<QPen>& pen)
    {
        m_sample = pen;
        update();
    }

    QString plainText() const
    {
        QStringList parts;
        for (const QString& part : {m_words, m_symbol, m_subscript})
            if (!part.isEmpty())
                parts << part;
        return parts.join(QLatin1Char(' '));
    }

    QSize minimumSizeHint() const override
    {
        const QFont upright = m_theme.font(TextRole::Label);
        QFont subscript = upright;
        subscript.setPointSizeF(upright.pointSizeF() * subscriptScale);
        double width = (m_sample ? sampleWidth + sampleGap : 0)
            + QFontMetricsF(upright).horizontalAdvance(m_words)
            + (m_words.isEmpty() || m_symbol.isEmpty() ? 0 : 4)
            + QFontMetricsF(m_theme.symbolFont(TextRole::Label)).horizontalAdvance(m_symbol)
            + QFontMetricsF(subscript).horizontalAdvance(m_subscript);
        return {int(std::ceil(width)) + 1, height()};
    }

signals:
    void doubleClicked();

protected:
    void mouseDoubleClickEvent(QMouseEvent* event) override
    {
        if (event->button() == Qt::LeftButton)
            emit doubleClicked();
    }

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor ink = isEnabled() ? m_theme.ink : m_theme.controlEdge;
        const QFont upright = m_theme.font(TextRole::Label);
        const QFontMetricsF metrics(upright);
        const double baseline = std::round((height() + metrics.ascent() - metrics.descent()) / 2);
        double x = 0;
        if (m_sample) {
            QPen pen = *m_sample;
            if (!isEnabled() && pen.style() != Qt::NoPen)
                pen.setColor(m_theme.controlEdge);
            painter.setPen(pen);
            painter.drawLine(QPointF(0, height() / 2.0), QPointF(sampleWidth, height() / 2.0));
            x = sampleWidth + sampleGap;
        }
        painter.setPen(ink);

        const QFont symbolFont = m_theme.symbolFont(TextRole::Label);
        QFont subscriptFont = upright;
        subscriptFont.setPointSizeF(upright.pointSizeF() * subscriptScale);
        const double symbolWidth = QFontMetricsF(symbolFont).horizontalAdvance(m_symbol);
        const double subscriptWidth = QFontMetricsF(subscriptFont).horizontalAdvance(m_subscript);
        const double gap = m_words.isEmpty() || m_symbol.isEmpty() ? 0 : 4;

        const double room = width() - x - gap - symbolWidth - subscriptWidth;
        const QString words = metrics.elidedText(m_words, Qt::ElideRight, std::max(0.0, room));
        painter.setFont(upright);
        painter.drawText(QPointF(x, baseline), words);
        x += metrics.horizontalAdvance(words) + gap;
        painter.setFont(symbolFont);
        painter.drawText(QPointF(x, baseline), m_symbol);
        x += symbolWidth + 0.5;
        painter.setFont(subscriptFont);
        painter.drawText(QPointF(x, baseline + subscriptShift * metrics.ascent()), m_subscript);
    }

private:
    const Theme& m_theme;
    QString m_words, m_symbol, m_subscript;
    std::optional<QPen> m_sample;
};

ValueSlider::ValueSlider(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_label(new SliderLabel(theme, this))
    , m_box(new NumberBox(theme, this))
    , m_track(new SliderTrack(theme, this))
    , m_problem(new QLabel(this))
{
    auto* row = new QHBoxLayout;
    row->setSpacing(rowSpacing);
    row->addWidget(m_label, 1);
    row->addWidget(m_box);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_problem);
    column->addWidget(m_track);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusProxy(m_box);

    m_problem->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_problem->hide();
    m_box->setProblemShown(false);
    m_box->setStepper([this](double value, int steps) { return stepped(value, steps, false); });

    connect(m_box, &NumberBox::valueEdited, this, &ValueSlider::edit);
    connect(m_box, &NumberBox::problemChanged, this, &ValueSlider::showProblem);
    connect(m_track, &SliderTrack::fractionMoved, this, [this](double fraction, int tick) {
        edit(tick >= 0 ? m_specialValues[tick].value : rounded(valueAt(fraction)));
    });
    connect(m_track, &SliderTrack::stepRequested, this,
        [this](int steps) { edit(stepped(m_value, steps, false)); });
    connect(m_track, &SliderTrack::pageRequested, this,
        [this](int pages) { edit(stepped(m_value, pages, true)); });
    connect(m_track, &SliderTrack::endRequested, this,
        [this](bool right) { edit(right ? m_maximum : lowest()); });
    connect(m_track, &SliderTrack::valueRequested, this,
        [this](double value) { edit(std::clamp(value, lowest(), m_maximum)); });
    connect(m_track, &SliderTrack::dragStarted, this, &ValueSlider::editingStarted);
    connect(m_track, &SliderTrack::dragFinished, this, [this] {
        m_track->setFraction(fractionOf(m_value)); // where the rounded value stands
        emit editingFinished();
    });
    connect(m_label, &SliderLabel::doubleClicked, this, [this] {
        if (m_default)
            edit(*m_default);
    });
    updateRange();
}

void ValueSlider::setValue(double value)
{
    m_value = value;
    m_box->setValue(value);
    m_track->setFraction(fractionOf(value));
    tellValue();
}

void ValueSlider::setLinearRange(double minimum, double maximum)
{
    Q_ASSERT(minimum < maximum);
    m_minimum = minimum;
    m_maximum = maximum;
    m_logarithmic = false;
    m_leftStop = LeftStop::Minimum;
    updateRange();
}

void ValueSlider::setLogarithmicRange(double minimum, double maximum, LeftStop leftStop)
{
    Q_ASSERT(minimum > 0 && minimum < maximum);
    m_minimum = minimum;
    m_maximum = maximum;
    m_logarithmic = true;
    m_leftStop = leftStop;
    updateRange();
}

void ValueSlider::setInteger(bool integer)
{
    m_integer = integer;
    m_box->setKind(integer ? NumberBox::Kind::Integer : NumberBox::Kind::Real);
}

void ValueSlider::setSignificantDigits(int digits)
{
    m_digits = digits;
    m_box->setSignificantDigits(digits);
}

void ValueSlider::setTrailingZeros(bool shown)
{
    m_box->setTrailingZeros(shown);
}

void ValueSlider::setUnit(const QString& unit)
{
    m_box->setUnit(unit);
}

void ValueSlider::setDefaultValue(double value)
{
    m_default = value;
}

void ValueSlider::setSpecialValues(const QList<SpecialValue>& values)
{
    m_specialValues = values;
    updateTicks();
}

void ValueSlider::setLabel(const QString& words, const QString& symbol, const QString& subscript)
{
    m_label->setText(words, symbol, subscript);
    updateGeometry();
    updateNames();
}

void ValueSlider::setLineSample(const std::optional<QPen>& pen)
{
    m_label->setSample(pen);
}

QSize ValueSlider::minimumSizeHint() const
{
    // The layout of a slider that was never shown does not hear of new words.
    const int row = m_label->minimumSizeHint().width() + rowSpacing + m_box->sizeHint().width();
    return {std::max(leastWidth, row), QWidget::minimumSizeHint().height()};
}

void ValueSlider::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        m_label->setFixedHeight(qRound(rowHeight * m_theme.textScale));
        showProblem(m_box->problem());
    }
}

bool ValueSlider::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTipChange)
        for (QWidget* part : {static_cast<QWidget*>(m_label), static_cast<QWidget*>(m_box),
                 static_cast<QWidget*>(m_track)})
            part->setToolTip(toolTip());
    return QWidget::event(event);
}

// A dragged or stepped value takes the digits that are shown; on a linear scale the last of them is
// the largest power of ten that still leaves a hundred positions.
double ValueSlider::rounded(double value) const
{
    double result = value;
    if (m_integer)
        result = std::round(value);
    else if (m_logarithmic)
        result = roundToDigits(value, m_digits);
    else {
        const int decimals
            = -static_cast<int>(std::floor(std::log10((m_maximum - m_minimum) / stepsInRange)));
        const double unit = std::pow(10.0, -decimals);
        const double count = std::round(value / unit);
        // dividing by a whole power of ten is exact to the last digit, multiplying by 0.01 is not
        result = decimals > 0 ? count / std::pow(10.0, decimals) : count * unit;
    }
    return std::clamp(result, lowest(), m_maximum);
}

double ValueSlider::lowest() const
{
    return m_leftStop == LeftStop::Zero ? 0 : m_minimum;
}

double ValueSlider::fractionOf(double value) const
{
    if (!m_logarithmic)
        return std::clamp((value - m_minimum) / (m_maximum - m_minimum), 0.0, 1.0);
    const double start = m_leftStop == LeftStop::Zero ? zeroShare : 0;
    if (value < m_minimum)
        return value > 0 ? start : 0;
    const double share = std::log(value / m_minimum) / std::log(m_maximum / m_minimum);
    return std::min(1.0, start + (1 - start) * share);
}

double ValueSlider::valueAt(double fraction) const
{
    if (!m_logarithmic)
        return m_minimum + fraction * (m_maximum - m_minimum);
    const double start = m_leftStop == LeftStop::Zero ? zeroShare : 0;
    if (fraction < start)
        return fraction < start / 2 ? 0 : m_minimum;
    const double share = (fraction - start) / (1 - start);
    return m_minimum * std::pow(m_maximum / m_minimum, share);
}

double ValueSlider::stepped(double value, int steps, bool pages) const
{
    const int count = pages ? steps * (m_logarithmic ? qRound(stepsPerDecade) : pageSteps) : steps;
    if (m_integer)
        return std::clamp(std::round(value) + (pages && m_logarithmic ? steps * pageSteps : count),
            lowest(), m_maximum);
    if (!m_logarithmic) {
        const double decade = std::floor(std::log10((m_maximum - m_minimum) / stepsInRange));
        return rounded(value + count * std::pow(10.0, decade));
    }
    if (m_leftStop == LeftStop::Zero && value < m_minimum) // from 0 the first step is the minimum
        return count <= 0 ? 0 : rounded(m_minimum * std::pow(10, (count - 1) / stepsPerDecade));
    const double next = value * std::pow(10, count / stepsPerDecade);
    if (next < m_minimum * (1 - 1e-9) && m_leftStop == LeftStop::Zero)
        return value > m_minimum * (1 + 1e-9) ? m_minimum : 0;
    return rounded(std::clamp(next, m_minimum, m_maximum));
}

void ValueSlider::updateRange()
{
    m_box->setRange(m_minimum, m_maximum);
    m_box->setZeroAllowed(m_leftStop == LeftStop::Zero);
    m_track->setLeftStop(m_leftStop == LeftStop::Zero);
    m_track->setFraction(fractionOf(m_value));
    updateTicks();
    tellValue();
}

void ValueSlider::updateTicks()
{
    QList<SliderTrack::Tick> ticks;
    for (const SpecialValue& special : std::as_const(m_specialValues))
        ticks.append({fractionOf(special.value), special.label});
    m_track->setTicks(ticks);
}

void ValueSlider::tellValue()
{
    m_track->setScale({m_value, lowest(), m_maximum, m_box->text()});
}

void ValueSlider::updateNames()
{
    const QString name = m_label->plainText();
    setAccessibleName(name);
    m_box->setAccessibleName(name);
    m_track->setAccessibleName(name);
}

void ValueSlider::showProblem(const QString& problem)
{
    m_problem->setFont(m_theme.font(TextRole::Caption));
    QPalette colours = m_problem->palette();
    colours.setColor(QPalette::WindowText, m_theme.nonneg.text);
    m_problem->setPalette(colours);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void ValueSlider::edit(double value)
{
    const bool changed = value != m_value;
    m_value = value;
    m_box->setValue(value);
    if (!m_track->isSliderDown())
        m_track->setFraction(fractionOf(value));
    tellValue();
    if (changed)
        emit valueChanged(value);
}

} // namespace untangle

#include "value_slider.moc"
