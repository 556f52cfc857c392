// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation.h"

#include "widgets/theme.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QWidget>
#include <QWindow>

namespace untangle {

namespace {

constexpr double haloDiameter = 64; // on a screen of 768 px height
constexpr float haloOpacity = 0.3f;
constexpr int restMs = 3000;

// A disc around the pointer that the last row can follow.
class Halo : public QWidget {
    Q_OBJECT

public:
    Halo(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setObjectName("pointerHalo");
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor color = m_theme.activity.fill;
        color.setAlphaF(haloOpacity);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(rect());
    }

private:
    const Theme& m_theme;
};

class Blank : public QWidget {
    Q_OBJECT

public:
    explicit Blank(QWidget* parent)
        : QWidget(parent)
    {
        setObjectName("blankScreen");
        hide();
    }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), Qt::black); }
    void mousePressEvent(QMouseEvent*) override { hide(); }
};

bool isTyping()
{
    const QWidget* focus = QApplication::focusWidget();
    return qobject_cast<const QLineEdit*>(focus) || qobject_cast<const QAbstractSpinBox*>(focus);
}

} // namespace

Presentation::Presentation(const Theme& theme, QWidget& window)
    : m_theme(theme)
    , m_window(window)
    , m_blank(new Blank(&window))
    , m_halo(new Halo(theme, &window))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, m_halo, &QWidget::hide);
    qApp->installEventFilter(this);
}

Presentation::~Presentation()
{
    delete m_blank;
    delete m_halo;
}

bool Presentation::isBlank() const
{
    return m_blank->isVisible();
}

void Presentation::setBlank(bool isBlank)
{
    m_blank->setGeometry(m_window.rect());
    m_blank->raise();
    m_blank->setVisible(isBlank);
}

// What a clicker sends, and B; in a text box letters and points are text.
bool Presentation::isOurs(const QKeyEvent& event) const
{
    if (isBlank())
        return true;
    switch (event.key()) {
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
    case Qt::Key_Escape:
        return event.modifiers() == Qt::NoModifier;
    case Qt::Key_F5:
        return !(event.modifiers() & ~Qt::ShiftModifier);
    case Qt::Key_B:
    case Qt::Key_Period:
        return !(event.modifiers() & ~Qt::KeypadModifier) && !isTyping();
    default:
        return false;
    }
}

void Presentation::act(const QKeyEvent& event)
{
    if (isBlank()) {
        setBlank(false);
        return;
    }
    switch (event.key()) {
    case Qt::Key_PageDown:
        emit pageWanted(1);
        break;
    case Qt::Key_PageUp:
        emit pageWanted(-1);
        break;
    case Qt::Key_B:
    case Qt::Key_Period:
        setBlank(true);
        break;
    default:
        emit endWanted();
    }
}

// Before any shortcut or focus has them: some of the keys mean something else to a chapter.
bool Presentation::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (!widget || widget->window() != &m_window)
            break;
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (!isOurs(key))
            break;
        event->accept();
        if (event->type() == QEvent::KeyPress && !key.isAutoRepeat())
            act(key);
        return true;
    }
    case QEvent::MouseMove:
        if (watched == m_window.windowHandle())
            moveHalo(static_cast<QMouseEvent*>(event)->position());
        break;
    case QEvent::Resize:
        if (watched == &m_window)
            m_blank->setGeometry(m_window.rect());
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void Presentation::moveHalo(const QPointF& position)
{
    const int side = m_theme.pagePx(haloDiameter);
    QRect place(0, 0, side, side);
    place.moveCenter(position.toPoint());
    m_halo->setGeometry(place);
    if (!isBlank())
        m_halo->raise();
    m_halo->show();
    m_rest.start();
}

} // namespace untangle

#include "presentation.moc"
