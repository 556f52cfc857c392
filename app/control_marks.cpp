// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control_marks.h"

#include "app/figure.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVariantAnimation>

#include <algorithm>

namespace untangle {

namespace {

constexpr int frameWidth = 3, frameGap = 3, radius = 7;
constexpr int lockSide = 14;

// Lies over a control and follows it. A frame lets the mouse through; a lock does not.
class Cover : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Frame, Lock };

    Cover(Kind kind, QWidget& control, QWidget& chapter, const Theme& theme)
        : QWidget(&chapter)
        , m_kind(kind)
        , m_control(control)
        , m_theme(theme)
    {
        setProperty(screenOnly, true);
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_TransparentForMouseEvents, kind == Kind::Frame);
        if (kind == Kind::Lock) {
            setToolTip(tr("The lesson has locked this for now."));
            setCursor(Qt::ForbiddenCursor);
        }
        for (QWidget* each = &control; each != &chapter; each = each->parentWidget())
            each->installEventFilter(this);
        m_fade.setStartValue(0.0);
        m_fade.setEndValue(1.0);
        m_fade.setDuration(450);
        connect(&m_fade, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
        if (kind == Kind::Frame && !theme.reducedMotion)
            m_fade.start();
        follow();
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        switch (event->type()) {
        case QEvent::Move:
        case QEvent::Resize:
        case QEvent::Show:
        case QEvent::Hide:
        case QEvent::ShowToParent:
        case QEvent::HideToParent:
        case QEvent::ZOrderChange:
            follow();
            break;
        default:
            break;
        }
        return false;
    }

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_kind == Kind::Frame) {
            const bool fades = m_fade.state() == QAbstractAnimation::Running;
            painter.setOpacity(fades ? m_fade.currentValue().toDouble() : 1);
            painter.setPen(QPen(m_theme.activity.fill, frameWidth));
            const double inset = frameWidth / 2.0;
            painter.drawRoundedRect(
                QRectF(m_whole).adjusted(inset, inset, -inset, -inset), radius, radius);
            return;
        }
        QColor wash = m_theme.canvas;
        wash.setAlphaF(0.6F);
        const int edge = lockSide / 2; // beyond the control, so that its number can be read
        painter.fillRect(m_whole.adjusted(edge, edge, -edge, -edge), wash);
        const QRect icon(m_whole.right() + 1 - lockSide, m_whole.top(), lockSide, lockSide);
        m_theme.icon(QStringLiteral("lock"), m_theme.ink2).paint(&painter, icon);
    }

private:
    void follow()
    {
        const int gap = m_kind == Kind::Frame ? frameGap + frameWidth : lockSide / 2;
        const QRect whole = QRect(m_control.mapTo(parentWidget(), QPoint()), m_control.size())
                                .adjusted(-gap, -gap, gap, gap);
        // What is scrolled out of sight has no frame there.
        QRect seen = whole.intersected(parentWidget()->rect());
        for (QWidget* each = m_control.parentWidget(); each != parentWidget();
             each = each->parentWidget())
            if (qobject_cast<QAbstractScrollArea*>(each->parentWidget()))
                seen &= QRect(each->mapTo(parentWidget(), QPoint()), each->size());
        m_whole = whole.translated(-seen.topLeft());
        setGeometry(seen);
        setVisible(!seen.isEmpty() && m_control.isVisibleTo(parentWidget()));
        raise();
        update();
    }

    const Kind m_kind;
    QWidget& m_control;
    const Theme& m_theme;
    QRect m_whole; // with what is out of sight
    QVariantAnimation m_fade;
};

QWidget* controlOf(const QWidget& chapter, const std::string& name)
{
    return chapter.findChild<QWidget*>(QString::fromStdString(name));
}

} // namespace

QList<NamedControl> namedControls(const QWidget& chapter)
{
    QList<NamedControl> controls;
    for (const QWidget* widget : chapter.findChildren<QWidget*>()) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        QString name = widget->accessibleName();
        if (name.isEmpty() && button)
            name = button->text();
        name.remove('&');
        const QString objectName = widget->objectName();
        const bool isOurs = !objectName.isEmpty() && !objectName.startsWith("qt_");
        if (isOurs && !name.isEmpty())
            controls.append({objectName, name});
    }
    return controls;
}

ControlMarks::ControlMarks(const Theme& theme, QObject* parent)
    : QObject(parent)
    , m_theme(theme)
{
}

ControlMarks::~ControlMarks()
{
    clear();
}

void ControlMarks::set(QWidget& chapter, const std::vector<std::string>& highlighted,
    const std::vector<std::string>& hidden, const std::vector<std::string>& locked)
{
    clear();
    for (const std::string& name : hidden)
        if (QWidget* widget = controlOf(chapter, name))
            m_hidden.hide(*widget);
    for (const std::string& name : locked) {
        if (QWidget* widget = controlOf(chapter, name)) {
            lock(*widget);
            m_covers.append(new Cover(Cover::Kind::Lock, *widget, chapter, m_theme));
        }
    }
    for (const std::string& name : highlighted)
        if (QWidget* widget = controlOf(chapter, name))
            m_covers.append(new Cover(Cover::Kind::Frame, *widget, chapter, m_theme));
}

void ControlMarks::clear()
{
    for (const QPointer<QWidget>& cover : std::as_const(m_covers))
        delete cover;
    m_covers.clear();
    m_hidden.bringBack();
    // The line of a number box gives its policy on to the box, which comes before it.
    for (auto each = m_locked.crbegin(); each != m_locked.crend(); ++each)
        if (each->widget)
            each->widget->setFocusPolicy(each->policy);
    m_locked.clear();
}

// The mouse meets the cover; the keyboard must not come by another way.
void ControlMarks::lock(QWidget& widget)
{
    QList<QWidget*> all = widget.findChildren<QWidget*>();
    all.append(&widget);
    for (QWidget* each : std::as_const(all))
        m_locked.append({each, each->focusPolicy()});
    for (QWidget* each : std::as_const(all)) {
        each->setFocusPolicy(Qt::NoFocus);
        if (each->hasFocus())
            each->clearFocus();
    }
}

} // namespace untangle

#include "control_marks.moc"
