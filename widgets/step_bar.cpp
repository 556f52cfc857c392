// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/step_bar.h"

#include "widgets/theme.h"

#include <QAbstractButton>
#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace untangle {
namespace {

constexpr int barHeight = 60;
constexpr int margin = 24;
constexpr int itemHeight = 34;
constexpr double discRadius = 13;
constexpr int nameGap = 8; // disc to name
constexpr int itemPadding = 4;
constexpr int longLine = 30, shortLine = 14;
constexpr int lineGap = 8; // name to line and line to disc
constexpr int buttonGap = 16; // least, between the steps and the two buttons

} // namespace

// One step: a disc with its number, or a check once it is done, and its name.
class StepItem : public QAbstractButton {
    Q_OBJECT

public:
    enum class State { Done, Present, Later };

    StepItem(const Theme& theme, int number, const QString& name, QWidget* parent)
        : QAbstractButton(parent)
        , m_theme(theme)
        , m_number(number)
    {
        setText(name);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
    }

    void setState(State state)
    {
        m_state = state;
        const QString name = tr("Step %1, %2").arg(QString::number(m_number), text());
        setAccessibleName(name);
        setWhatsThis(tr("One step of the argument. A click goes there, from any other step."));
        setAccessibleDescription(state == State::Present ? tr("the present step") : QString());
        update();
    }

    void setNameShown(bool shown)
    {
        m_nameShown = shown;
        setToolTip(shown ? QString() : text());
        update();
    }

    // As wide as with the bold name, so that nothing moves when the step becomes the present one.
    int widthWith(bool name) const
    {
        const double disc = 2 * (discRadius + itemPadding);
        const double words = QFontMetricsF(font(true)).horizontalAdvance(text()) + nameGap;
        return static_cast<int>(std::ceil(disc + (name && !text().isEmpty() ? words : 0)));
    }

    QSize sizeHint() const override { return {widthWith(m_nameShown), itemHeight}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse() && isEnabled()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.selected);
            painter.drawRoundedRect(rect(), 5, 5);
        }
        const QPointF centre(itemPadding + discRadius, height() / 2.0);
        const bool present = m_state == State::Present;
        const QColor edge = m_state == State::Later ? m_theme.controlEdge : m_theme.ink;
        painter.setPen(QPen(edge, m_state == State::Later ? 1.2 : 2));
        painter.setBrush(present ? m_theme.ink : m_theme.raised);
        painter.drawEllipse(centre, discRadius - 1, discRadius - 1);
        if (m_state == State::Done) {
            constexpr int side = 16;
            m_theme.icon(QStringLiteral("check"), m_theme.ink)
                .paint(&painter, qRound(centre.x()) - side / 2, qRound(centre.y()) - side / 2, side,
                    side);
        } else {
            painter.setFont(font(present));
            painter.setPen(present ? m_theme.onInk : m_theme.ink2);
            painter.drawText(QRectF(0, 0, 2 * (itemPadding + discRadius), height()),
                Qt::AlignCenter, QString::number(m_number));
        }
        if (!m_nameShown)
            return;
        painter.setFont(font(present));
        painter.setPen(present ? m_theme.ink : m_theme.ink2);
        const double left = itemPadding + 2 * discRadius + nameGap;
        painter.drawText(
            QRectF(left, 0, width() - left, height()), Qt::AlignLeft | Qt::AlignVCenter, text());
    }

private:
    QFont font(bool bold) const
    {
        return m_theme.font(bold ? TextRole::CardTitle : TextRole::Label);
    }

    const Theme& m_theme;
    int m_number;
    State m_state = State::Later;
    bool m_nameShown = true;
};

StepBar::StepBar(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_back(new QPushButton(this))
    , m_next(new QPushButton(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_back->setObjectName(QStringLiteral("back"));
    m_next->setObjectName(QStringLiteral("next"));
    m_next->setProperty("role", QStringLiteral("primary"));
    m_next->setLayoutDirection(Qt::RightToLeft); // its arrow stands behind the word
    for (QPushButton* button : {m_back, m_next})
        button->setFocusPolicy(Qt::TabFocus);
    connect(m_back, &QPushButton::clicked, this, [this] { emit stepRequested(m_current - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { emit stepRequested(m_current + 1); });
    refresh();
}

void StepBar::setSteps(const QStringList& names)
{
    if (names == m_names)
        return;
    m_names = names;
    qDeleteAll(m_items);
    m_items.clear();
    for (int i = 0; i < names.size(); ++i) {
        auto* item = new StepItem(m_theme, i + 1, names[i], this);
        connect(item, &QAbstractButton::clicked, this, [this, i] { emit stepRequested(i); });
        m_items << item;
        item->show();
    }
    QWidget* before = m_back;
    for (StepItem* item : std::as_const(m_items)) {
        setTabOrder(before, item);
        before = item;
    }
    setTabOrder(before, m_next);
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(names.size()) - 1));
    updateGeometry();
    refresh();
}

void StepBar::setCurrent(int step)
{
    Q_ASSERT(step >= 0 && step < std::max(1, static_cast<int>(m_names.size())));
    m_current = step;
    refresh();
}

QSize StepBar::sizeHint() const
{
    const int buttons = m_back->sizeHint().width() + m_next->sizeHint().width();
    return {itemsWidth(true, longLine) + buttons + 2 * (margin + buttonGap),
        qRound(barHeight * m_theme.textScale)};
}

QSize StepBar::minimumSizeHint() const
{
    int widest = 0;
    for (const StepItem* item : std::as_const(m_items))
        widest = std::max(widest, item->widthWith(true) - item->widthWith(false));
    const int buttons = m_back->sizeHint().width() + m_next->sizeHint().width();
    int discs = 0;
    for (const StepItem* item : std::as_const(m_items))
        discs += item->widthWith(false);
    const int lines
        = static_cast<int>(std::max<qsizetype>(0, m_items.size() - 1)) * (shortLine + 4);
    return {discs + widest + lines + buttons + 2 * (margin + buttonGap), sizeHint().height()};
}

int StepBar::itemsWidth(bool allNames, int line) const
{
    const int gap = line == longLine ? lineGap : 2;
    int width = static_cast<int>(std::max<qsizetype>(0, m_items.size() - 1)) * (line + 2 * gap);
    for (int i = 0; i < m_items.size(); ++i)
        width += m_items[i]->widthWith(allNames || i == m_current);
    return width;
}

void StepBar::refresh()
{
    m_back->setText(tr("Back"));
    m_next->setText(tr("Next"));
    m_back->setWhatsThis(tr("Goes back by one step of the argument."));
    m_next->setWhatsThis(
        tr("Goes on by one step of the argument, with motion between the two states."));
    m_back->setEnabled(m_current > 0);
    m_next->setEnabled(m_current + 1 < m_items.size());
    m_back->setIcon(m_theme.icon(QStringLiteral("previous")));
    m_next->setIcon(
        m_theme.icon(QStringLiteral("play"), m_next->isEnabled() ? m_theme.onInk : m_theme.ink3));
    m_back->setIconSize({12, 12});
    m_next->setIconSize({12, 12});
    for (int i = 0; i < m_items.size(); ++i)
        m_items[i]->setState(i < m_current ? StepItem::State::Done
                : i == m_current           ? StepItem::State::Present
                                           : StepItem::State::Later);
    arrange();
}

// All names with long lines, with short ones, and then only the name of the present step.
void StepBar::arrange()
{
    const QSize back = m_back->sizeHint();
    const QSize next = m_next->sizeHint();
    const int middle = (height() + 1) / 2;
    m_back->setGeometry(margin, middle - back.height() / 2, back.width(), back.height());
    m_next->setGeometry(
        width() - margin - next.width(), middle - next.height() / 2, next.width(), next.height());

    const int room = m_next->x() - m_back->geometry().right() - 1 - 2 * buttonGap;
    const bool longFits = itemsWidth(true, longLine) <= room;
    const bool allNames = longFits || itemsWidth(true, shortLine) <= room;
    m_line = longFits || (!allNames && itemsWidth(false, longLine) <= room) ? longLine : shortLine;
    const int gap = m_line == longLine ? lineGap : 2;
    int x = m_back->geometry().right() + 1 + buttonGap
        + std::max(0, (room - itemsWidth(allNames, m_line)) / 2);
    for (int i = 0; i < m_items.size(); ++i) {
        m_items[i]->setNameShown(allNames || i == m_current);
        const QSize size = m_items[i]->sizeHint();
        m_items[i]->setGeometry(x, middle - size.height() / 2, size.width(), size.height());
        x += size.width() + m_line + 2 * gap;
    }
    update();
}

void StepBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    painter.fillRect(0, 0, width(), 1, m_theme.line);
    const int gap = m_line == longLine ? lineGap : 2;
    for (int i = 1; i < m_items.size(); ++i) {
        const int left = m_items[i - 1]->geometry().right() + 1 + gap;
        const int middle = (height() + 1) / 2;
        painter.fillRect(
            left, middle - 1, m_line, 2, i <= m_current ? m_theme.ink : m_theme.controlEdge);
    }
}

void StepBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StepBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange) {
        updateGeometry();
        refresh();
    }
}

} // namespace untangle

#include "step_bar.moc"
