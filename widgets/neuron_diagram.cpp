// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/neuron_diagram.h"

#include "widgets/card_title.h"
#include "widgets/drawn_text.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLineF>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr int motionMs = 450;
constexpr int pauseMs = 1000 / 15;
constexpr double titleGap = 8;
constexpr double margin = 11; // of the body, for the ring of its first and last neuron
constexpr double widestSpacing = 28, widestEndSpacing = 46;
constexpr double endShare = 0.8; // of the height that inputs and outputs take
constexpr double leastRadius = 2.5, greatestRadius = 8;
constexpr double radiusShare = 0.41; // of the spacing
constexpr double hitReach = 12;

// A blue line for weights above 0 and a red one for those below.
class WeightKey : public QWidget {
public:
    explicit WeightKey(const Theme& theme)
        : m_theme(theme)
    {
        updateWords();
    }

    void updateWords()
    {
        m_positive = QStringLiteral("+");
        m_negative = NeuronDiagram::tr("− weight", "key to colours, after a blue line with a +");
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const QFontMetricsF metrics(m_theme.font(TextRole::Caption));
        const double words
            = metrics.horizontalAdvance(m_positive) + metrics.horizontalAdvance(m_negative);
        return {static_cast<int>(std::ceil(2 * (sample + gap) + 3 * gap + words)),
            static_cast<int>(std::ceil(metrics.height()))};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QFont font = m_theme.font(TextRole::Caption);
        const QFontMetricsF metrics(font);
        painter.setFont(font);
        const double middle = std::round(height() / 2.0);
        double x = 0;
        const auto paint = [&](const QColor& color, const QString& words) {
            painter.setPen(QPen(color, 3 * m_theme.strokeScale, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(QPointF(x, middle), QPointF(x + sample, middle));
            painter.setPen(m_theme.ink2);
            x += sample + gap;
            painter.drawText(
                QPointF(x, (height() - metrics.height()) / 2 + metrics.ascent()), words);
            x += metrics.horizontalAdvance(words) + 2 * gap;
        };
        paint(m_theme.positiveWeight, m_positive);
        paint(m_theme.negativeWeight, m_negative);
    }

    void changeEvent(QEvent* event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
            updateWords();
    }

private:
    static constexpr double sample = 18, gap = 5;
    const Theme& m_theme;
    QString m_positive, m_negative;
};

} // namespace

NeuronDiagram::NeuronDiagram(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new CardTitle(theme, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_title->installEventFilter(this);
    setCornerWidget(nullptr);
    m_motion.setDuration(motionMs);
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_share = value.toDouble();
        m_isPictureStale = true;
        update();
    });
    connect(&m_motion, &QVariantAnimation::finished, this, &NeuronDiagram::finishMotion);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &NeuronDiagram::drawWhatIsDue);
    describe();
}

void NeuronDiagram::setTitle(const QString& title)
{
    m_title->setTitle(title);
    setAccessibleName(DrawnText::plain(title));
}

void NeuronDiagram::setCaption(const QString& caption)
{
    m_title->setCaption(caption);
}

void NeuronDiagram::setCornerWidget(QWidget* widget)
{
    m_key = widget ? nullptr : new WeightKey(m_theme);
    m_title->setCornerWidget(widget ? widget : m_key);
    place();
}

void NeuronDiagram::setLayers(const QList<int>& sizes)
{
    Q_ASSERT(sizes.isEmpty() || sizes.size() >= 2);
    if (sizes == m_sizes)
        return;
    finishMotion();
    m_sizes = sizes;
    m_layers.resize(layerCount());
    for (int layer = 0; layer < layerCount(); ++layer) {
        const int count = neuronCount(layer);
        if (m_layers[layer].places.order.size() == count)
            continue;
        m_layers[layer] = {};
        m_layers[layer].places = Ordering(count);
    }
    m_weights.resize(std::max<qsizetype>(0, m_sizes.size() - 1));
    for (qsizetype i = 0; i < m_weights.size(); ++i) {
        if (m_weights[i].rows() != m_sizes[i + 1] || m_weights[i].cols() != m_sizes[i])
            m_weights[i] = {};
    }
    if (!exists(m_pinned))
        m_pinned = {};
    place();
    if (!m_pointed.isNone() && !exists(m_pointed)) {
        m_origin = Origin::Key; // whoever pointed: the neuron is gone
        unpoint();
    }
    describe();
}

void NeuronDiagram::setWeights(const QList<Matrix<double>>& weights)
{
    Q_ASSERT(weights.size() == std::max<qsizetype>(0, m_sizes.size() - 1));
    for (qsizetype i = 0; i < weights.size(); ++i)
        Q_ASSERT(weights[i].rows() == m_sizes[i + 1] && weights[i].cols() == m_sizes[i]);
    m_weights = weights;
    m_areLinksStale = true;
    m_isPictureStale = true;
    drawSoon();
}

void NeuronDiagram::setNeurons(int layer, const Matrix<double>& shares,
    const QList<bool>& isInactive, const QStringList& words)
{
    Q_ASSERT(layer >= 0 && layer < layerCount() && shares.rows() == neuronCount(layer));
    m_layers[layer].shares = shares;
    m_layers[layer].isInactive = isInactive;
    m_layers[layer].words = words;
    if (layer == m_pointed.layer && !m_label.isEmpty())
        m_label = wordsOf(m_pointed);
    drawSoon();
}

void NeuronDiagram::setOrder(int layer, const QList<int>& order)
{
    Q_ASSERT(layer >= 0 && layer < layerCount());
    Q_ASSERT(order.isEmpty() || order.size() == neuronCount(layer));
    Ordering& places = m_layers[layer].places;
    const QList<int> next = order.isEmpty() ? Ordering(neuronCount(layer)).order : order;
    if (next == places.order)
        return;
    // A layer joins a motion that has not begun to show.
    if (m_share > 0 || places.isMoving())
        finishMotion();
    places.moveTo(next);
    if (m_theme.reducedMotion || !isVisible()) {
        finishMotion();
        return;
    }
    if (isMoving())
        return;
    m_share = 0;
    m_motion.start();
}

void NeuronDiagram::finishMotion()
{
    m_motion.stop();
    m_share = 1;
    for (HiddenLayer& layer : m_layers)
        layer.places.finish();
    m_isPictureStale = true;
    update();
}

void NeuronDiagram::setShownLayer(int layer)
{
    m_shown = layer;
    update();
}

void NeuronDiagram::setPointed(int layer, int neuron)
{
    Neuron next{layer, neuron};
    if (!exists(next))
        next = {};
    if (next == m_pointed)
        return;
    m_pointed = next;
    m_origin = Origin::Outside;
    m_label.clear();
    describe();
    update();
}

void NeuronDiagram::setPinned(int layer, int neuron)
{
    m_pinned = {layer, neuron};
    if (!exists(m_pinned))
        m_pinned = {};
    update();
}

void NeuronDiagram::setRunning(bool running)
{
    m_isRunning = running;
    if (running)
        return;
    m_pause.stop();
    drawWhatIsDue();
}

// At once, or after the pause that the last picture has started.
void NeuronDiagram::drawSoon()
{
    if (m_isRunning && m_pause.isActive()) {
        m_isDue = true;
        return;
    }
    if (m_isRunning && isVisible())
        m_pause.start();
    update();
}

void NeuronDiagram::drawWhatIsDue()
{
    if (!m_isDue)
        return;
    m_isDue = false;
    drawSoon();
}

QPointF NeuronDiagram::neuronCentre(int layer, int neuron) const
{
    const Ordering& places = m_layers[layer].places;
    const QPointF from = placeCentre(layer + 1, places.from[neuron]);
    return from + m_share * (placeCentre(layer + 1, places.to[neuron]) - from);
}

QPointF NeuronDiagram::placeCentre(int column, int place) const
{
    const Column& at = m_columns[column];
    return {at.x + (place % at.fileCount - (at.fileCount - 1) / 2.0) * at.fileStep,
        at.top + place * at.spacing};
}

QPointF NeuronDiagram::centreOf(int column, int index) const
{
    return column == 0 || column > layerCount() ? placeCentre(column, index)
                                                : neuronCentre(column - 1, index);
}

QSize NeuronDiagram::sizeHint() const
{
    return {420, 250};
}

QSize NeuronDiagram::minimumSizeHint() const
{
    return {200, static_cast<int>(std::ceil(bodyTop())) + 100};
}

double NeuronDiagram::bodyTop() const
{
    const double names
        = layerCount() > 1 ? QFontMetricsF(m_theme.font(TextRole::Caption)).height() : 0;
    return m_title->sizeHint().height() + titleGap + names;
}

void NeuronDiagram::place()
{
    updateGeometry();
    m_title->setGeometry(0, 0, width(), m_title->sizeHint().height());
    if (m_key)
        m_key->setVisible(!m_sizes.isEmpty());
    m_body = QRectF(0, bodyTop(), width(), std::max(1.0, height() - bodyTop()));
    m_columns.clear();
    const qsizetype last = m_sizes.size() - 1;
    for (qsizetype i = 0; i <= last; ++i)
        m_columns.append(columnOf(i == 0 || i == last, m_sizes[i]));
    if (!m_columns.isEmpty()) {
        const double left = endNamesWidth(0) + nameGap + m_columns.constFirst().radius;
        const double right = width() - endNamesWidth(last) - nameGap - m_columns.constLast().radius;
        for (qsizetype i = 0; i <= last; ++i)
            m_columns[i].x
                = left + static_cast<double>(i) * (right - left) / static_cast<double>(last);
    }
    m_areLinksStale = true; // how many are drawn depends on the height
    m_isPictureStale = true;
    update();
}

NeuronDiagram::Column NeuronDiagram::columnOf(bool isEnd, int count) const
{
    Column column;
    const double room = std::max(1.0, m_body.height() - 2 * margin);
    const double gaps = std::max(1, count - 1);
    // Inputs and outputs take less than the whole height, unless they would touch.
    column.spacing = isEnd
        ? std::min(widestEndSpacing, std::max(endShare * room / gaps, std::min(room / gaps, 14.0)))
        : std::min(widestSpacing, room / gaps);
    column.top = m_body.center().y() - column.spacing * (count - 1) / 2;
    column.radius = std::clamp(radiusShare * column.spacing, leastRadius, greatestRadius);
    const double apart = 2 * column.radius + 1;
    if (count > 1 && column.spacing < apart) {
        column.fileCount = static_cast<int>(std::ceil(apart / column.spacing));
        column.fileStep = std::sqrt(apart * apart - column.spacing * column.spacing);
    }
    return column;
}

bool NeuronDiagram::exists(const Neuron& neuron) const
{
    return neuron.layer >= 0 && neuron.layer < layerCount() && neuron.neuron >= 0
        && neuron.neuron < neuronCount(neuron.layer);
}

// The nearest neuron of the column at the pointer.
NeuronDiagram::Neuron NeuronDiagram::neuronAt(const QPointF& position) const
{
    Neuron nearest;
    double least = 1e9;
    const double halfGap = layerCount() > 0 ? (m_columns[1].x - m_columns[0].x) / 2 : 0;
    for (int layer = 0; layer < layerCount(); ++layer) {
        const Column& column = m_columns[layer + 1];
        const double files = (column.fileCount - 1) * column.fileStep / 2;
        const double bottom = column.top + (neuronCount(layer) - 1) * column.spacing;
        if (std::abs(position.x() - column.x) > std::min(halfGap, hitReach + files)
            || position.y() < column.top - hitReach || position.y() > bottom + hitReach)
            continue;
        for (int neuron = 0; neuron < neuronCount(layer); ++neuron) {
            const double distance = QLineF(position, neuronCentre(layer, neuron)).length();
            if (distance < least) {
                least = distance;
                nearest = {layer, neuron};
            }
        }
    }
    return nearest;
}

QString NeuronDiagram::wordsOf(const Neuron& neuron) const
{
    const QStringList& words = m_layers[neuron.layer].words;
    return neuron.neuron < words.size()
        ? words[neuron.neuron]
        : tr("neuron %1").arg(QLocale().toString(neuron.neuron + 1));
}

void NeuronDiagram::point(const Neuron& neuron, Origin origin, const QPointF& anchor)
{
    const bool isNew = !(neuron == m_pointed);
    m_pointed = neuron;
    m_origin = origin;
    m_label = wordsOf(neuron);
    m_labelAnchor = anchor;
    update();
    if (!isNew)
        return;
    describe();
    emit neuronPointed(neuron.layer, neuron.neuron);
}

void NeuronDiagram::unpoint()
{
    m_label.clear();
    update();
    if (m_origin == Origin::Outside)
        return;
    m_origin = Origin::Outside;
    m_pointed = {};
    describe();
    emit pointerLeft();
}

void NeuronDiagram::mouseMoveEvent(QMouseEvent* event)
{
    const Neuron neuron = neuronAt(event->position());
    if (neuron.isNone())
        unpoint();
    else
        point(neuron, Origin::Mouse, event->position());
}

void NeuronDiagram::mousePressEvent(QMouseEvent* event)
{
    const Neuron neuron = neuronAt(event->position());
    if (event->button() != Qt::LeftButton || neuron.isNone()) {
        QWidget::mousePressEvent(event);
        return;
    }
    point(neuron, Origin::Mouse, event->position());
    emit neuronClicked(neuron.layer, neuron.neuron);
}

// The pointer that goes to a child has left the neurons.
bool NeuronDiagram::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Enter)
        unpoint();
    return QWidget::eventFilter(watched, event);
}

void NeuronDiagram::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    unpoint();
}

// Space is this view's while its keys point, and otherwise the window's.
bool NeuronDiagram::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && m_origin == Origin::Key
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void NeuronDiagram::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (!m_pointed.isNone()
        && (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter)) {
        emit neuronClicked(m_pointed.layer, m_pointed.neuron);
        return;
    }
    const Neuron next = neuronByKey(key);
    if (next.isNone()) {
        QWidget::keyPressEvent(event);
        return;
    }
    point(next, Origin::Key, neuronCentre(next.layer, next.neuron));
}

// None for a key that does not point.
NeuronDiagram::Neuron NeuronDiagram::neuronByKey(int key) const
{
    if (layerCount() == 0)
        return {};
    const bool isFirst = m_pointed.isNone();
    int layer = isFirst ? std::clamp(m_shown, 0, layerCount() - 1) : m_pointed.layer;
    int last = neuronCount(layer) - 1;
    int at = isFirst ? 0 : m_layers[layer].places.to[m_pointed.neuron];
    switch (key) {
    case Qt::Key_Up:
        at = isFirst ? last : at - 1;
        break;
    case Qt::Key_Down:
        at = isFirst ? 0 : at + 1;
        break;
    case Qt::Key_Home:
        at = 0;
        break;
    case Qt::Key_End:
        at = last;
        break;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const double y = placeCentre(layer + 1, at).y();
        if (!isFirst)
            layer = std::clamp(layer + (key == Qt::Key_Left ? -1 : 1), 0, layerCount() - 1);
        last = neuronCount(layer) - 1;
        const Column& column = m_columns[layer + 1];
        at = static_cast<int>(std::lround((y - column.top) / column.spacing));
        break;
    }
    default:
        return {};
    }
    return {layer, m_layers[layer].places.order[std::clamp(at, 0, last)]};
}

void NeuronDiagram::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_label.clear();
    update();
}

void NeuronDiagram::describe()
{
    if (!m_pointed.isNone()) {
        setAccessibleDescription(DrawnText::plain(wordsOf(m_pointed)));
        return;
    }
    if (m_sizes.isEmpty()) {
        setAccessibleDescription({});
        return;
    }
    QStringList hidden;
    for (int layer = 0; layer < layerCount(); ++layer)
        hidden << QLocale().toString(neuronCount(layer));
    setAccessibleDescription(
        tr("Inputs: %1. Neurons of each hidden layer: %2. Outputs: %3.")
            .arg(QLocale().toString(m_sizes.constFirst()), hidden.join(QStringLiteral(", ")),
                QLocale().toString(m_sizes.constLast())));
}

void NeuronDiagram::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        place();
        break;
    case QEvent::LanguageChange:
        describe();
        update();
        break;
    default:
        break;
    }
}

void NeuronDiagram::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void NeuronDiagram::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    finishMotion();
    m_pause.stop();
    m_isDue = false;
}

} // namespace untangle
