// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPalette>
#include <QPointer>
#include <QProxyStyle>
#include <QSlider>
#include <QSvgRenderer>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace untangle {
namespace {

constexpr int iconSide = 20;
constexpr double symbolScale = 1.16;
constexpr double hueAt = 0.62; // where the sequential map shows the pure hue
constexpr double darkening = 0.62; // share of black at its end
constexpr double lightening = 0.72; // share of white there on a dark canvas
constexpr double presentedScale = 1.6; // of labels and strokes, at the size below
constexpr QSize presentedAt(1024, 768);
constexpr double usualDotsPerInch = 96;

QColor mix(const QColor& from, const QColor& to, double share)
{
    const auto channel = [share](float a, float b) {
        return static_cast<float>(
            (1 - share) * static_cast<double>(a) + share * static_cast<double>(b));
    };
    return QColor::fromRgbF(channel(from.redF(), to.redF()), channel(from.greenF(), to.greenF()),
        channel(from.blueF(), to.blueF()));
}

// Relative luminance of WCAG 2: 0.2126 R + 0.7152 G + 0.0722 B in linear light.
double luminance(const QColor& color)
{
    const auto linear = [](float channel) {
        const auto value = static_cast<double>(channel);
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

// In points: at the desk, and presented on a screen of 768 px height.
struct TypeSize {
    double usual, presented;
};

TypeSize typeSize(TextRole role)
{
    switch (role) {
    case TextRole::Title:
        return {15, 28};
    case TextRole::Sentence:
        return {11, 22};
    case TextRole::EquationDigits:
        return {14, 23};
    case TextRole::KeyNumber:
        return {13, 20};
    case TextRole::Label:
    case TextRole::CardTitle:
        return {10, 16};
    case TextRole::Caption:
        return {9, 14};
    case TextRole::Hero:
        return {34, 54};
    }
    return {10, 16};
}

constexpr TypeSize equationSymbol{20, 30};

double pointSize(const TypeSize& size, const Theme& theme)
{
    return theme.isPresenting ? size.presented / presentedScale * theme.textScale
                              : size.usual * theme.textScale;
}

QFont::Weight weight(TextRole role)
{
    switch (role) {
    case TextRole::Title:
    case TextRole::CardTitle:
        return QFont::DemiBold;
    case TextRole::KeyNumber:
    case TextRole::Hero:
        return QFont::Bold;
    case TextRole::Sentence:
    case TextRole::EquationDigits:
    case TextRole::Label:
    case TextRole::Caption:
        return QFont::Normal;
    }
    return QFont::Normal;
}

QPixmap tinted(const QString& name, const QColor& tint, int side, int ratio)
{
    QPixmap pixmap(side * ratio, side * ratio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(name));
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), tint);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

// Controls that would change while a panel is scrolled below the pointer.
bool takesWheel(const QObject* object)
{
    return qobject_cast<const QComboBox*>(object) || qobject_cast<const QAbstractSpinBox*>(object)
        || qobject_cast<const QSlider*>(object);
}

// Fusion with room for our own focus ring in place of its dotted rectangles.
class Style : public QProxyStyle {
    Q_OBJECT

public:
    Style()
        : QProxyStyle(QStringLiteral("Fusion"))
    {
    }

    int pixelMetric(
        PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        if (metric == PM_FocusFrameHMargin || metric == PM_FocusFrameVMargin)
            return 4;
        return QProxyStyle::pixelMetric(metric, option, widget);
    }

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
        QStyleHintReturn* returnData) const override
    {
        switch (hint) {
        case SH_FocusFrame_AboveWidget:
            return 1;
        case SH_FocusFrame_Mask:
        case SH_DialogButtonBox_ButtonsHaveIcons:
        case SH_TitleBar_ModifyNotification: // a title says it in its own way
            return 0;
        default:
            return QProxyStyle::styleHint(hint, option, widget, returnData);
        }
    }

    void polish(QWidget* widget) override
    {
        QProxyStyle::polish(widget);
        if (takesWheel(widget) && widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
    }
    using QProxyStyle::polish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget) const override
    {
        // The current cell of a table keeps its mark, the ring goes around the whole table.
        if (element == PE_FrameFocusRect && !qobject_cast<const QAbstractItemView*>(widget))
            return;
        if (element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton) {
            drawIndicator(*option, element == PE_IndicatorRadioButton, *painter);
            return;
        }
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }

private:
    // Fusion derives their edges from the window's colour, which nobody sees on a dark one.
    static void drawIndicator(const QStyleOption& option, bool isRound, QPainter& painter)
    {
        const bool isOn = option.state & (State_On | State_NoChange);
        const auto color = [&](QPalette::ColorRole role) {
            return option.palette.color(
                option.state & State_Enabled ? QPalette::Active : QPalette::Disabled, role);
        };
        const QColor edge
            = isOn ? color(QPalette::WindowText) : option.palette.color(QPalette::Dark);
        const double side = std::min(option.rect.width(), option.rect.height()) - 1;
        QRectF box(0, 0, side, side);
        box.moveCenter(QRectF(option.rect).center());
        const double radius = isRound ? side / 2 : 3;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(edge);
        painter.setBrush(isOn ? edge : color(QPalette::Base));
        painter.drawRoundedRect(box, radius, radius);
        const QColor mark = color(QPalette::Base);
        if (isOn && isRound) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(mark);
            painter.drawEllipse(box.center(), side / 5, side / 5);
        } else if (isOn) {
            painter.setPen(QPen(mark, side / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const auto at
                = [&](double x, double y) { return box.topLeft() + QPointF(x * side, y * side); };
            painter.drawPolyline(option.state & State_NoChange
                    ? QPolygonF({at(0.25, 0.5), at(0.75, 0.5)})
                    : QPolygonF({at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.3)}));
        }
        painter.restore();
    }
};

class RingFrame : public QFocusFrame {
    Q_OBJECT

public:
    explicit RingFrame(QWidget* parent)
        : QFocusFrame(parent)
    {
        setObjectName(QStringLiteral("focusRing"));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
    }
};

// What the whole application does with the focus: one ring around the widget that the keyboard
// reached, Space for the button inside it, the wheel only for the control that has the focus. A
// window that closes takes the ring with it, so the ring is made anew when it is needed.
class FocusRules : public QObject {
    Q_OBJECT

public:
    explicit FocusRules(QApplication& application)
        : QObject(&application)
    {
        application.installEventFilter(this);
        connect(&application, &QApplication::focusChanged, this, &FocusRules::follow);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::FocusIn)
            m_reason = static_cast<QFocusEvent*>(event)->reason();
        // Space acts on the button or list inside the ring; otherwise it is the window's.
        if (event->type() == QEvent::ShortcutOverride && m_byKeyboard
            && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space
            && (qobject_cast<QAbstractButton*>(watched) || qobject_cast<QComboBox*>(watched))) {
            event->accept();
            return true;
        }
        if (event->type() == QEvent::ToolTip)
            return showsWrapped(qobject_cast<QWidget*>(watched), static_cast<QHelpEvent*>(event));
        if (event->type() == QEvent::Wheel && takesWheel(watched)
            && !static_cast<QWidget*>(watched)->hasFocus()) {
            event->ignore(); // so that it travels on to the panel
            return true;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    // A sentence in a tooltip breaks into lines; plain text would stand on one, however long.
    static bool showsWrapped(QWidget* widget, QHelpEvent* event)
    {
        constexpr int oneLine = 60; // characters
        if (!widget || widget->toolTip().size() <= oneLine
            || Qt::mightBeRichText(widget->toolTip()))
            return false;
        QToolTip::showText(event->globalPos(),
            QStringLiteral("<p>%1</p>").arg(widget->toolTip().toHtmlEscaped()), widget);
        return true;
    }

    void follow(QWidget* before, QWidget* now)
    {
        switch (now ? m_reason : Qt::OtherFocusReason) {
        case Qt::TabFocusReason:
        case Qt::BacktabFocusReason:
        case Qt::ShortcutFocusReason:
            m_byKeyboard = true;
            break;
        case Qt::ActiveWindowFocusReason:
        case Qt::PopupFocusReason:
            break; // back from another window or a menu: as it was
        default:
            m_byKeyboard = now ? false : m_byKeyboard;
        }
        Q_UNUSED(before)
        if (!now || !m_byKeyboard || now->isWindow()) {
            if (m_frame)
                m_frame->setWidget(nullptr);
            return;
        }
        if (!m_frame)
            m_frame = new RingFrame(now);
        m_frame->setWidget(now);
    }

    QPointer<RingFrame> m_frame;
    Qt::FocusReason m_reason = Qt::OtherFocusReason;
    bool m_byKeyboard = false;
};

QPalette palette(const Theme& theme)
{
    QPalette result(theme.ink, theme.raised, theme.raised, theme.controlEdge, theme.line, theme.ink,
        theme.ink, theme.canvas, theme.window);
    result.setColor(QPalette::AlternateBase, theme.sunken);
    result.setColor(QPalette::Highlight, theme.ink);
    result.setColor(QPalette::HighlightedText, theme.onInk);
    result.setColor(QPalette::ToolTipBase, theme.ink);
    result.setColor(QPalette::ToolTipText, theme.onInk);
    result.setColor(QPalette::PlaceholderText, theme.ink3);
    result.setColor(QPalette::Link, theme.ink);
    result.setColor(QPalette::LinkVisited, theme.ink2);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, theme.controlEdge);
    result.setColor(QPalette::Disabled, QPalette::Highlight, theme.line);
    return result;
}

QString styleSheet(const Theme& theme)
{
    QFile file(QStringLiteral(":/untangle.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    const std::pair<const char*, QColor> colours[] = {
        {"canvas", theme.canvas},
        {"window", theme.window},
        {"sunken", theme.sunken},
        {"raised", theme.raised},
        {"ink", theme.ink},
        {"ink2", theme.ink2},
        {"ink3", theme.ink3},
        {"on_ink", theme.onInk},
        {"control", theme.controlEdge},
        {"line", theme.line},
        {"grid", theme.grid},
        {"selected", theme.selected},
        {"nonneg", theme.nonneg.fill},
    };
    for (const int height : {20, 22, 24, 26})
        text.replace(QStringLiteral("@%1px@").arg(height),
            QStringLiteral("%1px").arg(std::lround(height * std::max(1.0, theme.textScale))));
    for (const auto& [token, colour] : colours)
        text.replace(QStringLiteral("@%1@").arg(QLatin1String(token)), colour.name());
    text.replace(QStringLiteral("@chevron@"),
        theme.isDark ? QStringLiteral(":/icons/chevron_down_on_dark.svg")
                     : QStringLiteral(":/icons/chevron_down.svg"));
    return text;
}

} // namespace

Theme Theme::light()
{
    Theme theme;
    theme.canvas = 0xFFFFFF;
    theme.window = 0xF3F5F7;
    theme.sunken = 0xF6F8FA;
    theme.raised = 0xFFFFFF;
    theme.ink = 0x17212B;
    theme.ink2 = 0x4E5D6B;
    theme.ink3 = 0x616E7A;
    theme.onInk = 0xFFFFFF;
    theme.controlEdge = 0x8693A0;
    theme.line = 0xDDE3E8;
    theme.grid = 0xE9EDF1;
    theme.selected = 0xE6EBF0;
    theme.onFill = 0x0B1015;
    theme.noteFill = 0xFFF6E0;
    theme.divergingMiddle = 0xF1F3F5;
    theme.factors = {
        {0x0B4BB5, 0x0B4BB5}, // blue
        {0xE8620A, 0xB84A00}, // orange
        {0x2F9E8C, 0x17786A}, // teal
        {0x86086A, 0x86086A}, // plum
        {0x8B55E6, 0x7A3FE0}, // violet
        {0x645900, 0x645900}, // olive
    };
    theme.prediction = {0x84909B, 0x5F6C78};
    theme.nonneg = {0xC2213A, 0xB81B34};
    theme.activity = {0xB57500, 0x8A5900};
    theme.weight = {0x2C6A8F, 0x2C6A8F};
    theme.conditions = {
        {0x1F747B, 0x1F747B}, // ReLU, activity, weight
        {0x2E1187, 0x2E1187}, // nonneg, activity, weight
        {0xC77A04, 0x8F5600}, // ReLU, activity
        {0x8392A4, 0x56677A}, // ReLU, weight
        {0x8E0E22, 0x8E0E22}, // activity, weight
    };
    theme.positiveWeight = 0x1D6A96;
    theme.negativeWeight = 0xC2213A;
    theme.neutralMap = 0x4A7386;
    return theme;
}

Theme Theme::dark()
{
    Theme theme;
    theme.isDark = true;
    theme.canvas = 0x1A2027;
    theme.window = 0x12171D;
    theme.sunken = 0x151B21;
    theme.raised = 0x222A33;
    theme.ink = 0xEDF1F5;
    theme.ink2 = 0xAEBAC6;
    theme.ink3 = 0x8E9BA8;
    theme.onInk = 0x12171D;
    theme.controlEdge = 0x778594;
    theme.line = 0x303B46;
    theme.grid = 0x28313A;
    theme.selected = 0x2A343F;
    theme.onFill = 0x0B1015;
    theme.noteFill = 0x3A3018;
    theme.divergingMiddle = 0x262F38;
    theme.factors = {
        {0x5B95FF, 0x7BAAFF}, // blue
        {0xF5741C, 0xFF9147}, // orange
        {0x6FEBD0, 0x6FEBD0}, // teal
        {0xE07BC1, 0xEE93CB}, // plum
        {0xBDB6FF, 0xBDB6FF}, // violet
        {0xEBD433, 0xEBD433}, // olive
    };
    theme.prediction = {0x8D99A5, 0xA3AFBA};
    theme.nonneg = {0xF2505F, 0xFF8C97};
    theme.activity = {0xE9B44C, 0xE9B44C};
    theme.weight = {0x7CC0E8, 0x7CC0E8};
    theme.conditions = {
        {0x25BAC4, 0x25BAC4}, // ReLU, activity, weight
        {0x9B7BFF, 0xB09AFF}, // nonneg, activity, weight
        {0xFEBB62, 0xFEBB62}, // ReLU, activity
        {0xCBD8E6, 0xCBD8E6}, // ReLU, weight
        {0xF7555A, 0xFF7A7E}, // activity, weight
    };
    theme.positiveWeight = 0x8CC8F0;
    theme.negativeWeight = 0xF2505F;
    theme.neutralMap = 0x6E9DB3;
    return theme;
}

Theme Theme::projector()
{
    Theme theme = light();
    theme.window = 0xFFFFFF;
    theme.ink = Qt::black;
    theme.ink2 = 0x26303A;
    theme.ink3 = 0x3D4854;
    theme.controlEdge = 0x4E5D6B;
    theme.line = 0x9AA5B0;
    theme.grid = 0xD5DBE1;
    theme.factors[1] = {0xD95700, 0xB84A00}; // orange
    theme.factors[2] = {0x1F8F7E, 0x17786A}; // teal
    return theme;
}

void Theme::takeColors(const Theme& other)
{
    Theme next = other;
    next.languageFontFamily = languageFontFamily;
    next.textScale = textScale;
    next.strokeScale = strokeScale;
    next.isPresenting = isPresenting;
    next.reducedMotion = reducedMotion;
    *this = next;
}

void Theme::present(QSize screen, double dotsPerInch)
{
    const double growth = std::min(double(screen.width()) / presentedAt.width(),
        double(screen.height()) / presentedAt.height());
    isPresenting = true;
    strokeScale = presentedScale * growth;
    textScale = strokeScale * usualDotsPerInch / dotsPerInch;
}

const Tone& Theme::factor(int index) const
{
    Q_ASSERT(index >= 0 && !factors.isEmpty());
    return factors.at(index % factors.size());
}

Tone Theme::cost(Cost cost) const
{
    switch (cost) {
    case Cost::Total:
        return {ink, ink};
    case Cost::Prediction:
        return prediction;
    case Cost::Nonneg:
        return nonneg;
    case Cost::Activity:
        return activity;
    case Cost::Weight:
        return weight;
    }
    return {ink, ink};
}

QList<qreal> Theme::dash(Cost cost)
{
    switch (cost) {
    case Cost::Total:
    case Cost::Prediction:
        return {};
    case Cost::Nonneg:
        return {2.9, 1.7};
    case Cost::Activity:
        return {0.8, 1.25};
    case Cost::Weight:
        return {4.2, 1.25, 0.8, 1.25};
    }
    return {};
}

QList<qreal> Theme::conditionDash(int condition)
{
    static const QList<qreal> dashes[]
        = {{}, {3.2, 1.4}, {0.7, 1.1}, {3.2, 1.1, 0.7, 1.1}, {1.8, 1.1}};
    return dashes[condition];
}

QPen Theme::curvePen(Cost which, qreal width) const
{
    const QList<qreal> pattern = dash(which);
    // Qt Charts strokes the segments of a solid line one by one: round caps hide the seams.
    QPen pen(cost(which).fill, width, Qt::SolidLine, pattern.isEmpty() ? Qt::RoundCap : Qt::FlatCap,
        Qt::RoundJoin);
    if (!pattern.isEmpty())
        pen.setDashPattern(pattern);
    return pen;
}

QFont Theme::font(TextRole role) const
{
    QStringList families{QStringLiteral("Open Sans")};
    if (!languageFontFamily.isEmpty())
        families << languageFontFamily;
    families << QStringLiteral("Noto Sans") << QStringLiteral("DejaVu Sans");
    QFont font;
    font.setFamilies(families);
    font.setPointSizeF(pointSize(typeSize(role), *this));
    font.setWeight(untangle::weight(role));
    return font;
}

QFont Theme::symbolFont(TextRole role, bool bold) const
{
    const double size = role == TextRole::EquationDigits
        ? pointSize(equationSymbol, *this)
        : symbolScale * pointSize(typeSize(role), *this);
    QFont font;
    font.setFamilies({QStringLiteral("STIXGeneral"), QStringLiteral("DejaVu Serif")});
    font.setPointSizeF(size);
    font.setItalic(true);
    font.setBold(bold);
    return font;
}

QIcon Theme::icon(const QString& name) const
{
    const int side = qRound(iconSide * textScale);
    QIcon icon;
    for (const int ratio : {1, 2}) {
        const QPixmap normal = tinted(name, ink2, side, ratio);
        const QPixmap strong = tinted(name, ink, side, ratio);
        const QPixmap faint = tinted(name, controlEdge, side, ratio);
        icon.addPixmap(normal, QIcon::Normal, QIcon::Off);
        for (const auto state : {QIcon::Off, QIcon::On}) {
            icon.addPixmap(strong, QIcon::Active, state);
            icon.addPixmap(strong, QIcon::Selected, state);
            icon.addPixmap(faint, QIcon::Disabled, state);
        }
        icon.addPixmap(strong, QIcon::Normal, QIcon::On);
    }
    return icon;
}

QIcon Theme::icon(const QString& name, const QColor& tint) const
{
    const int side = qRound(iconSide * textScale);
    QIcon icon;
    for (const int ratio : {1, 2}) {
        const QPixmap pixmap = tinted(name, tint, side, ratio);
        for (const auto mode : {QIcon::Normal, QIcon::Active, QIcon::Selected, QIcon::Disabled})
            icon.addPixmap(pixmap, mode);
    }
    return icon;
}

QColor Theme::sequential(const QColor& hue, double position) const
{
    const double at = std::clamp(position, 0.0, 1.0);
    if (at <= hueAt)
        return mix(sunken, hue, at / hueAt);
    const QColor end = isDark ? mix(hue, Qt::white, lightening) : mix(hue, Qt::black, darkening);
    return mix(hue, end, (at - hueAt) / (1 - hueAt));
}

QColor Theme::diverging(double value) const
{
    const double at = std::clamp(value, -1.0, 1.0);
    return mix(divergingMiddle, at < 0 ? negativeWeight : positiveWeight, std::abs(at));
}

int Theme::pagePx(double px) const
{
    return int(std::lround(px * strokeScale / presentedScale));
}

// Ink and its opposite leave a band of middle grounds unread; black or white reads there.
QColor Theme::letterOn(const QColor& ground) const
{
    constexpr double readable = 4.5;
    const double light = luminance(ground);
    for (const QColor& letter : {ink, onInk, QColor(Qt::black)}) {
        const auto [low, high] = std::minmax({light, luminance(letter)});
        if ((high + 0.05) / (low + 0.05) >= readable)
            return letter;
    }
    return Qt::white;
}

void applyTheme(QApplication& application, const Theme& theme)
{
    const bool isFirst = !application.findChild<FocusRules*>(QString(), Qt::FindDirectChildrenOnly);
    if (isFirst)
        QApplication::setStyle(new Style); // every time, it would polish every widget once more
    QApplication::setPalette(palette(theme));
    QApplication::setFont(theme.font(TextRole::Label));
    application.setStyleSheet(styleSheet(theme));
    // Fonts that widgets set on the way here were undone by the style sheet.
    for (QWidget* widget : QApplication::allWidgets()) {
        QEvent fontChange(QEvent::FontChange);
        QApplication::sendEvent(widget, &fontChange);
    }
    if (isFirst)
        new FocusRules(application);
}

} // namespace untangle

#include "theme.moc"
