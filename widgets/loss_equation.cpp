// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/loss_equation.h"

#include "widgets/control_help.h"
#include "widgets/equation_view.h"
#include "widgets/number_text.h"

#include <QAbstractButton>
#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace untangle {
namespace {

constexpr double symbolShare = 0.85; // of the size of other equations, so that 560 px are enough
constexpr int nameHeight = 16;
constexpr int bracketHeight = 6;
constexpr int termHeight = 42;
constexpr int leastGap = 14, comfortableGap = 26; // between two terms, with the sign in it
constexpr int padding = 4; // within a term, where its hover colour shows
constexpr int pillWidth = 16, pillHeight = 9;

enum Place { Total, Prediction, Nonneg, Activity, Weight };

} // namespace

// One term: its symbols, its number below, and for the three switches a small switch before it.
class TermButton : public QAbstractButton {
    Q_OBJECT

public:
    TermButton(const Theme& theme, Cost cost, QWidget* parent)
        : QAbstractButton(parent)
        , m_theme(theme)
        , m_cost(cost)
    {
        if (isSwitch()) {
            setCheckable(true);
            setChecked(true);
            setCursor(Qt::PointingHandCursor);
            setAttribute(Qt::WA_Hover);
            setFocusPolicy(Qt::TabFocus);
            connect(this, &QAbstractButton::toggled, this, &TermButton::updateWords);
        } else {
            setFocusPolicy(Qt::NoFocus);
        }
        updateWords();
    }

    Cost cost() const { return m_cost; }
    bool isSwitch() const { return m_cost != Cost::Total && m_cost != Cost::Prediction; }

    void setName(const QString& name)
    {
        m_ownName = name;
        updateWords();
    }

    void setValue(std::optional<double> value)
    {
        m_value = value && std::isfinite(*value) ? value : std::nullopt;
        update();
    }

    QSize sizeHint() const override
    {
        // The longest of the small costs that are written in full.
        const double value = QFontMetricsF(m_theme.font(TextRole::Caption))
                                 .horizontalAdvance(QStringLiteral("0.0000000"));
        const double number = value + (isSwitch() ? pillWidth + padding : 0);
        const double symbols
            = EquationLayout(m_theme, runs(), TextRole::EquationDigits, symbolShare).size().width();
        return {static_cast<int>(std::ceil(std::max(symbols, number))) + 2 * padding,
            qRound(termHeight * m_theme.textScale)};
    }

    void updateWords()
    {
        setAccessibleName(EquationLayout::plainText(runs()));
        if (isSwitch())
            setHelp(this, isChecked() ? tr("Switch this term off") : tr("Switch this term on"));
        update();
    }

signals:
    void hovered(bool over);

protected:
    void enterEvent(QEnterEvent* event) override
    {
        QAbstractButton::enterEvent(event);
        emit hovered(true);
    }

    void leaveEvent(QEvent* event) override
    {
        QAbstractButton::leaveEvent(event);
        emit hovered(false);
    }

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isSwitch() && isEnabled() && underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isDown() ? m_theme.selected : m_theme.sunken);
            painter.drawRoundedRect(rect(), 5, 5);
        }
        const EquationLayout layout(m_theme, runs(), TextRole::EquationDigits, symbolShare);
        const double baseline = std::round(20 * m_theme.textScale);
        layout.draw(painter, QPointF(padding, baseline - layout.ascent()));
        if (!isOn()) {
            painter.setPen(QPen(m_theme.ink3, 1.6, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(QPointF(padding - 1, baseline - 4),
                QPointF(padding + layout.size().width() + 1, baseline - 4));
        }
        drawNumber(painter);
    }

private:
    bool isOn() const { return !isSwitch() || isChecked(); }
    QColor color() const { return isOn() ? m_theme.cost(m_cost).text : m_theme.controlEdge; }

    QString name() const
    {
        if (m_ownName)
            return *m_ownName;
        switch (m_cost) {
        case Cost::Total:
            return {};
        case Cost::Prediction:
            return tr("pred");
        case Cost::Nonneg:
            return tr("nonneg");
        case Cost::Activity:
            return tr("activity");
        case Cost::Weight:
            return tr("weight");
        }
        return {};
    }

    QList<EquationRun> runs() const
    {
        QList<EquationRun> result;
        if (isSwitch())
            result << EquationRun::symbol(QStringLiteral("β"), name(), color());
        result << EquationRun::symbol(QStringLiteral("L"), name(), color());
        return result;
    }

    void drawNumber(QPainter& painter) const
    {
        const QFont font = m_theme.font(TextRole::Caption);
        const QFontMetricsF metrics(font);
        const double baseline = height() - metrics.descent();
        double x = padding;
        if (isSwitch()) {
            const QRectF pill(x + 0.5,
                std::round(baseline - metrics.capHeight() / 2 - pillHeight / 2.0), pillWidth - 1,
                pillHeight);
            const QColor on = m_theme.cost(m_cost).fill;
            painter.setPen(QPen(isOn() ? on : m_theme.controlEdge, 1.4));
            painter.setBrush(isOn() ? QBrush(on) : QBrush(m_theme.raised));
            painter.drawRoundedRect(pill, pillHeight / 2.0, pillHeight / 2.0);
            painter.setPen(Qt::NoPen);
            painter.setBrush(isOn() ? m_theme.raised : m_theme.controlEdge);
            const double knob = isOn() ? pill.right() - 4.5 : pill.left() + 4.5;
            painter.drawEllipse(QPointF(knob, pill.center().y()), 2.8, 2.8);
            x += pillWidth + padding;
        }
        painter.setFont(font);
        painter.setPen(isOn() ? m_theme.ink2 : m_theme.ink3);
        const QString dash = QStringLiteral("–");
        painter.drawText(QPointF(x, baseline),
            !isOn()       ? tr("off")
                : m_value ? formatCost(*m_value)
                          : dash);
    }

    const Theme& m_theme;
    Cost m_cost;
    std::optional<QString> m_ownName;
    std::optional<double> m_value;
};

LossEquation::LossEquation(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    for (const Cost cost :
        {Cost::Total, Cost::Prediction, Cost::Nonneg, Cost::Activity, Cost::Weight}) {
        auto* term = new TermButton(theme, cost, this);
        m_terms << term;
        if (term->isSwitch())
            connect(term, &QAbstractButton::clicked, this,
                [this, term](bool on) { emit termToggled(term->cost(), on); });
        connect(term, &TermButton::hovered, this,
            [this, term](bool over) { emit termHovered(term->cost(), over); });
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Loss"));
}

void LossEquation::setGroupNames(const QString& functional, const QString& biological)
{
    m_functional = functional;
    m_biological = biological;
    update();
}

void LossEquation::setTermName(Cost cost, const QString& name)
{
    for (TermButton* term : std::as_const(m_terms))
        if (term->cost() == cost)
            term->setName(name);
    updateGeometry();
    arrange();
}

void LossEquation::setValue(Cost cost, std::optional<double> value)
{
    for (TermButton* term : std::as_const(m_terms))
        if (term->cost() == cost)
            term->setValue(value);
}

void LossEquation::setTermOn(Cost cost, bool on)
{
    for (TermButton* term : std::as_const(m_terms))
        if (term->cost() == cost && term->isSwitch())
            term->setChecked(on);
}

bool LossEquation::isTermOn(Cost cost) const
{
    return std::any_of(m_terms.begin(), m_terms.end(), [cost](const TermButton* term) {
        return term->cost() == cost && (!term->isSwitch() || term->isChecked());
    });
}

QSize LossEquation::sizeHint() const
{
    return {termsWidth(comfortableGap),
        qRound((nameHeight + bracketHeight + termHeight) * m_theme.textScale)};
}

QSize LossEquation::minimumSizeHint() const
{
    return {
        termsWidth(leastGap) - m_terms[Total]->sizeHint().width() - leastGap, sizeHint().height()};
}

int LossEquation::termsWidth(int gap) const
{
    int width = gap * static_cast<int>(m_terms.size() - 1);
    for (const TermButton* term : std::as_const(m_terms))
        width += term->sizeHint().width();
    return width;
}

// The gaps shrink first, and "L =" is the last to go.
void LossEquation::arrange()
{
    const bool withTotal = termsWidth(leastGap) <= width();
    m_terms[Total]->setVisible(withTotal);
    const qsizetype first = withTotal ? Total : Prediction;
    int used = 0;
    for (qsizetype i = first; i < m_terms.size(); ++i)
        used += m_terms[i]->sizeHint().width();
    const int gapCount = static_cast<int>(m_terms.size() - first) - 1;
    const int gap = std::clamp((width() - used) / gapCount, leastGap, comfortableGap);
    int x = 0;
    for (qsizetype i = first; i < m_terms.size(); ++i) {
        const QSize size = m_terms[i]->sizeHint();
        m_terms[i]->setGeometry(x, height() - size.height(), size.width(), size.height());
        x += size.width() + gap;
    }
    update();
}

void LossEquation::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void LossEquation::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        for (TermButton* term : std::as_const(m_terms))
            term->updateWords();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::LanguageChange) {
        updateGeometry();
        arrange();
    }
}

double LossEquation::bottomOfNames() const
{
    return nameHeight * m_theme.textScale;
}

void LossEquation::drawOperator(QPainter& painter, double middle, const QString& text) const
{
    QFont font = m_theme.font(TextRole::EquationDigits);
    font.setPointSizeF(font.pointSizeF() * symbolShare);
    painter.setFont(font);
    painter.setPen(m_theme.ink);
    const double baseline = m_terms[Prediction]->y() + std::round(20 * m_theme.textScale);
    painter.drawText(
        QPointF(middle - QFontMetricsF(font).horizontalAdvance(text) / 2, baseline), text);
}

void LossEquation::drawBracket(QPainter& painter, double left, double right, const QString& name,
    double nameLeft, double nameRight) const
{
    const double top = std::round(bottomOfNames()) + 0.5;
    painter.setPen(QPen(m_theme.controlEdge, 1));
    painter.drawPolyline(QPolygonF{QPointF(left, top + bracketHeight - 1), QPointF(left, top),
        QPointF(right, top), QPointF(right, top + bracketHeight - 1)});
    const QFont font = m_theme.font(TextRole::Caption);
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(name, Qt::ElideRight, nameRight - nameLeft);
    const double wide = metrics.horizontalAdvance(shown);
    const double x
        = std::clamp((left + right - wide) / 2, nameLeft, std::max(nameLeft, nameRight - wide));
    painter.setFont(font);
    painter.setPen(m_theme.ink2);
    painter.drawText(QPointF(x, top - 1 - metrics.descent()), shown);
}

void LossEquation::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto between = [this](Place a, Place b) {
        return (m_terms[a]->geometry().right() + 1 + m_terms[b]->x()) / 2.0;
    };
    if (!m_terms[Total]->isHidden())
        drawOperator(painter, between(Total, Prediction), QStringLiteral("="));
    drawOperator(painter, between(Prediction, Nonneg), QStringLiteral("+"));
    drawOperator(painter, between(Nonneg, Activity), QStringLiteral("+"));
    drawOperator(painter, between(Activity, Weight), QStringLiteral("+"));

    // The first name may reach over "L =" and, when that is not enough, up to the second name.
    const double left = m_terms[Nonneg]->x() + padding + 0.5;
    const double right = m_terms[Weight]->geometry().right() - padding + 0.5;
    const QFontMetricsF metrics(m_theme.font(TextRole::Caption));
    const double second
        = std::max(left, (left + right - metrics.horizontalAdvance(m_biological)) / 2);
    drawBracket(painter, left, right, m_biological, left, right);
    const QRect prediction = m_terms[Prediction]->geometry();
    const bool fitsBefore = metrics.horizontalAdvance(m_functional) <= left - padding;
    drawBracket(painter, prediction.left() + padding + 0.5, prediction.right() - padding + 0.5,
        m_functional, 0, fitsBefore ? left - padding : second - 16);
}

} // namespace untangle

#include "loss_equation.moc"
