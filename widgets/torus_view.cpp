// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/torus_view.h"

#include "widgets/arrow_step.h"
#include "widgets/drawn_text.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace untangle {

namespace {

constexpr double room = 6; // for the marks on the edges
constexpr double largestSide = 420;
constexpr double grabRadius = 14;
constexpr double animalRadius = 10;
constexpr double arrowHead = 11;

} // namespace

TorusView::TorusView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TorusView::setSide(int placeCount)
{
    m_side = std::max(1, placeCount);
    update();
}

void TorusView::setAnimal(const QPointF& at, double headingRad)
{
    if (!std::isfinite(at.x()) || !std::isfinite(at.y()))
        return;
    const QPointF next(wrapped(at.x()), wrapped(at.y()));
    const bool isNewPlace = next.toPoint() != m_animal.toPoint();
    m_animal = next;
    m_headingRad = headingRad;
    if (isNewPlace)
        describe();
    update();
}

void TorusView::setTrail(const QList<QPointF>& trail)
{
    m_trail = trail;
    update();
}

void TorusView::setObjects(const QPoint& first, const QPoint& second)
{
    m_first = wrapped(first);
    m_second = wrapped(second);
    describe();
    update();
}

void TorusView::setWall(std::optional<int> column)
{
    m_wall = column ? std::optional(wrapped(QPoint(*column, 0)).x()) : std::nullopt;
    describe();
    update();
}

void TorusView::setMarkedPlaces(const QList<QPoint>& places)
{
    m_marked = places;
    update();
}

void TorusView::setNames(
    const QString& animal, const QString& vector, const QString& first, const QString& second)
{
    m_animalName = animal;
    m_vectorName = vector;
    m_firstName = first;
    m_secondName = second;
    describe();
    update();
}

// From -1/2, where the first place begins.
double TorusView::wrapped(double coordinate) const
{
    const double side = m_side;
    return coordinate - side * std::floor((coordinate + 0.5) / side);
}

QPoint TorusView::wrapped(const QPoint& place) const
{
    const auto one = [this](int coordinate) { return (coordinate % m_side + m_side) % m_side; };
    return {one(place.x()), one(place.y())};
}

QPointF TorusView::shortWay(const QPointF& from, const QPointF& to) const
{
    const auto one = [this](double difference) { return std::remainder(difference, m_side); };
    return {one(to.x() - from.x()), one(to.y() - from.y())};
}

QPointF TorusView::vector() const
{
    return shortWay(m_first, m_animal);
}

QRectF TorusView::square() const
{
    const double side
        = std::max(1.0, std::min({width() - 2 * room, height() - 2 * room, largestSide}));
    return {(width() - side) / 2, room, side, side};
}

QPointF TorusView::pixelOf(const QPointF& place) const
{
    const QRectF view = square();
    const double cell = view.width() / m_side;
    return {view.left() + (place.x() + 0.5) * cell, view.bottom() - (place.y() + 0.5) * cell};
}

QPointF TorusView::placeAt(const QPointF& pixel) const
{
    const QRectF view = square();
    const double cell = view.width() / m_side;
    return {(pixel.x() - view.left()) / cell - 0.5, (view.bottom() - pixel.y()) / cell - 0.5};
}

QSize TorusView::sizeHint() const
{
    return {246, 246};
}

QSize TorusView::minimumSizeHint() const
{
    return {160, 160};
}

double TorusView::boxSide() const
{
    return std::ceil(QFontMetricsF(m_theme.font(TextRole::CardTitle)).height()) + 4;
}

void TorusView::describe()
{
    const auto places = [](const QPointF& at) {
        return QStringList{
            QString::number(at.toPoint().x() + 1), QString::number(at.toPoint().y() + 1)};
    };
    const QStringList animal = places(m_animal), first = places(m_first), second = places(m_second);
    QString text = tr("The animal is in column %1, row %2; %3 in column %4, row %5; %6 in column "
                      "%7, row %8.")
                       .arg(animal[0], animal[1], m_firstName, first[0], first[1], m_secondName,
                           second[0], second[1]);
    if (m_wall)
        text = tr("%1 The wall stands in column %2.").arg(text).arg(*m_wall + 1);
    setAccessibleDescription(text);
}

TorusView::Handle TorusView::handleAt(const QPointF& pixel) const
{
    const auto isNear = [&](const QPointF& place) {
        const QPointF way = pixel - pixelOf(place);
        return std::hypot(way.x(), way.y()) <= grabRadius;
    };
    if (isNear(m_animal))
        return Handle::Animal;
    if (isNear(m_first))
        return Handle::First;
    if (isNear(m_second))
        return Handle::Second;
    if (m_wall && square().contains(pixel)
        && std::abs(pixel.x() - pixelOf(QPointF(*m_wall, 0)).x()) <= grabRadius / 2)
        return Handle::Wall;
    return Handle::None;
}

void TorusView::move(Handle handle, const QPointF& to)
{
    const QPoint place = wrapped(
        QPoint(static_cast<int>(std::lround(to.x())), static_cast<int>(std::lround(to.y()))));
    switch (handle) {
    case Handle::None:
        break;
    case Handle::Animal:
        emit animalMoved({wrapped(to.x()), wrapped(to.y())});
        break;
    case Handle::First:
        if (place != m_first)
            emit firstObjectMoved(place);
        break;
    case Handle::Second:
        if (place != m_second)
            emit secondObjectMoved(place);
        break;
    case Handle::Wall:
        if (place.x() != m_wall)
            emit wallMoved(place.x());
        break;
    }
}

void TorusView::mousePressEvent(QMouseEvent* event)
{
    m_held = event->button() == Qt::LeftButton ? handleAt(event->position()) : Handle::None;
    if (m_held == Handle::None) {
        event->ignore();
        return;
    }
    const QPointF held = m_held == Handle::Animal ? m_animal
        : m_held == Handle::First                 ? QPointF(m_first)
        : m_held == Handle::Second                ? QPointF(m_second)
                                                  : QPointF(*m_wall, 0);
    m_grip = held - placeAt(event->position());
    setCursor(Qt::ClosedHandCursor);
    emit dragStarted();
}

void TorusView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_held != Handle::None) {
        move(m_held, placeAt(event->position()) + m_grip);
        return;
    }
    const Handle handle = handleAt(event->position());
    setCursor(handle == Handle::None ? Qt::ArrowCursor
            : handle == Handle::Wall ? Qt::SizeHorCursor
                                     : Qt::OpenHandCursor);
}

void TorusView::mouseReleaseEvent(QMouseEvent*)
{
    if (m_held == Handle::None)
        return;
    m_held = Handle::None;
    setCursor(Qt::OpenHandCursor);
    emit dragFinished();
}

// Arrow keys move the animal, with Ctrl the first object, with Ctrl and Shift the second one, with
// Shift the wall.
void TorusView::keyPressEvent(QKeyEvent* event)
{
    const std::optional<QPoint> arrow = arrowStep(event->key());
    if (!arrow) {
        QWidget::keyPressEvent(event);
        return;
    }
    const QPointF step = *arrow;
    const bool isCtrl = event->modifiers() & Qt::ControlModifier,
               isShift = event->modifiers() & Qt::ShiftModifier;
    if (isShift && !isCtrl && (!m_wall || step.x() == 0))
        return;
    emit dragStarted();
    if (isCtrl)
        move(isShift ? Handle::Second : Handle::First, (isShift ? m_second : m_first) + step);
    else if (isShift)
        move(Handle::Wall, QPointF(*m_wall, 0) + step);
    else
        move(Handle::Animal, m_animal.toPoint() + step);
    emit dragFinished();
}

void TorusView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
    update();
}

void TorusView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    painter.save();
    painter.setClipRect(square());
    paintMarked(painter);
    paintWall(painter);
    paintTrail(painter);
    paintVector(painter);
    paintObjects(painter);
    paintAnimal(painter);
    painter.restore();
}

void TorusView::paintGround(QPainter& painter) const
{
    const QRectF view = square();
    painter.fillRect(view, m_theme.sunken);
    painter.setPen(QPen(m_theme.grid, 1 * m_theme.strokeScale));
    const double cell = view.width() / m_side;
    for (int i = 1; i < m_side; ++i) {
        const double x = std::round(view.left() + i * cell) + 0.5,
                     y = std::round(view.top() + i * cell) + 0.5;
        painter.drawLine(QPointF(x, view.top()), QPointF(x, view.bottom()));
        painter.drawLine(QPointF(view.left(), y), QPointF(view.right(), y));
    }
    // Edges that meet carry the same arrows.
    painter.setPen(
        QPen(m_theme.ink2, 1.6 * m_theme.strokeScale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(view);
    constexpr double reach = 4.5;
    for (double y : {view.top(), view.bottom()})
        for (double shift : {-3.0, 3.0}) {
            const QPointF tip(view.center().x() + shift + reach / 2, y);
            painter.drawPolyline(
                QPolygonF({tip + QPointF(-reach, -reach), tip, tip + QPointF(-reach, reach)}));
        }
    for (double x : {view.left(), view.right()}) {
        const QPointF tip(x, view.center().y() - reach / 2);
        painter.drawPolyline(
            QPolygonF({tip + QPointF(-reach, reach), tip, tip + QPointF(reach, reach)}));
    }
}

// A line in places and its copies across the edges; the painter clips to the square.
void TorusView::drawOnTorus(QPainter& painter, const QPointF& from, const QPointF& way) const
{
    const QPointF to = from + way;
    const auto leaves
        = [this](double coordinate) { return coordinate < -0.5 || coordinate > m_side - 0.5; };
    painter.drawLine(pixelOf(from), pixelOf(to));
    if (!leaves(to.x()) && !leaves(to.y()))
        return;
    for (int column = -1; column <= 1; ++column)
        for (int row = -1; row <= 1; ++row) {
            const QPointF shift(column * m_side, row * m_side);
            if (column != 0 || row != 0)
                painter.drawLine(pixelOf(from + shift), pixelOf(to + shift));
        }
}

void TorusView::paintMarked(QPainter& painter) const
{
    painter.setPen(QPen(m_theme.controlEdge, 1.2 * m_theme.strokeScale));
    painter.setBrush(m_theme.line);
    for (const QPoint& place : m_marked) {
        QRectF box(0, 0, 9, 9);
        box.moveCenter(pixelOf(place));
        painter.drawRoundedRect(box, 2, 2);
    }
}

void TorusView::paintWall(QPainter& painter) const
{
    if (!m_wall)
        return;
    const QRectF view = square();
    const double x = pixelOf(QPointF(*m_wall, 0)).x();
    painter.setPen(
        QPen(m_theme.factor(2).fill, 5 * m_theme.strokeScale, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(x, view.top()), QPointF(x, view.bottom()));
    // A grip, as on a slider.
    painter.setPen(QPen(m_theme.factor(2).fill, 2 * m_theme.strokeScale));
    painter.setBrush(m_theme.canvas);
    painter.drawRoundedRect(QRectF(x - 5, view.center().y() - 9, 10, 18), 4, 4);
}

void TorusView::paintTrail(QPainter& painter) const
{
    QPen pen(m_theme.ink3, 1.6 * m_theme.strokeScale, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.1, 2.4});
    painter.setPen(pen);
    // In pieces that leave the square nowhere, so that the dots run on.
    QPolygonF piece;
    for (qsizetype i = 0; i < m_trail.size(); ++i) {
        if (i > 0) {
            const QPointF straight = m_trail[i] - m_trail[i - 1];
            const QPointF way = shortWay(m_trail[i - 1], m_trail[i]);
            if (std::abs(straight.x() - way.x()) > 0.5 || std::abs(straight.y() - way.y()) > 0.5) {
                painter.drawPolyline(piece);
                piece.clear();
            }
        }
        piece.append(pixelOf(m_trail[i]));
    }
    painter.drawPolyline(piece);
}

void TorusView::paintVector(QPainter& painter) const
{
    const QPointF way = vector();
    const double cell = square().width() / m_side,
                 length = std::hypot(way.x(), way.y()) * cell; // in pixels
    const double start = boxSide() / 2 + 1, end = length - animalRadius - 2;
    if (end - start < 4)
        return;
    const Tone& tone = m_theme.factor(1);
    const QPointF along = way / length; // places a pixel
    const QPointF from = m_first + start * along, neck = m_first + (end - arrowHead + 1) * along;
    painter.setPen(QPen(tone.fill, 2.4 * m_theme.strokeScale, Qt::SolidLine, Qt::FlatCap));
    if (end - start > arrowHead)
        drawOnTorus(painter, from, neck - from);
    // The head, near the animal.
    const QPointF direction(way.x() * cell / length, -way.y() * cell / length);
    const QPointF across(-direction.y(), direction.x());
    const QPointF tip = pixelOf(m_animal) - (animalRadius + 2) * direction;
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone.fill);
    const double head = std::min(arrowHead, end - start);
    const QPolygonF triangle({tip, tip - head * direction + 0.42 * head * across,
        tip - head * direction - 0.42 * head * across});
    for (int column = -1; column <= 1; ++column)
        for (int row = -1; row <= 1; ++row)
            painter.drawPolygon(
                triangle.translated(column * square().width(), row * square().width()));
    // Beside the middle of the way.
    const DrawnText name(
        m_vectorName, m_theme.font(TextRole::Label), m_theme.symbolFont(TextRole::Sentence, true));
    const QPointF middle = m_first + way / 2;
    QPointF at = pixelOf({wrapped(middle.x()), wrapped(middle.y())});
    const double side
        = across.x() > 0 ? -1 : 1; // to the left of the arrow, as far as there is room
    at += side * (8 + std::max(name.width(), name.height()) / 2) * across
        - QPointF(name.width() / 2, name.height() / 2);
    const QRectF view = square();
    at.setX(std::clamp(at.x(), view.left() + 3, view.right() - 3 - name.width()));
    at.setY(std::clamp(at.y(), view.top() + 1, view.bottom() - 1 - name.height()));
    name.drawWithHalo(painter, at, tone.text, m_theme.sunken);
}

void TorusView::paintObjects(QPainter& painter) const
{
    const double side = boxSide();
    const QFont font = m_theme.font(TextRole::CardTitle);
    const auto draw = [&](const QPoint& place, const QString& words, bool isGhost) {
        QRectF box(0, 0, side, side);
        box.moveCenter(pixelOf(place));
        QPen pen(m_theme.ink, 1.6 * m_theme.strokeScale);
        if (isGhost)
            pen.setDashPattern({2, 1.6});
        painter.setPen(isGhost ? pen : QPen(Qt::NoPen));
        painter.setBrush(isGhost ? m_theme.sunken : m_theme.ink);
        painter.drawRoundedRect(box, 3, 3);
        const DrawnText name(words, font, m_theme.symbolFont(TextRole::CardTitle, true));
        name.draw(painter, box.center() - QPointF(name.width() / 2, name.height() / 2),
            isGhost ? m_theme.ink : m_theme.onInk);
    };
    draw(m_second, m_secondName, true);
    draw(m_first, m_firstName, false);
}

void TorusView::paintAnimal(QPainter& painter) const
{
    const Tone& tone = m_theme.factor(0);
    // Near an edge a part of it is at the other one.
    for (int column = -1; column <= 1; ++column)
        for (int row = -1; row <= 1; ++row) {
            painter.save();
            painter.translate(pixelOf(m_animal + QPointF(column * m_side, row * m_side)));
            painter.setPen(QPen(m_theme.canvas, 1.5 * m_theme.strokeScale));
            painter.setBrush(tone.fill);
            painter.drawEllipse(QPointF(), animalRadius, animalRadius);
            painter.rotate(-m_headingRad * 180 / std::numbers::pi);
            painter.setPen(QPen(m_theme.canvas, 1.8 * m_theme.strokeScale, Qt::SolidLine,
                Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(QPolygonF({QPointF(-2, -4), QPointF(2.5, 0), QPointF(-2, 4)}));
            painter.restore();
        }
    const DrawnText name(
        m_animalName, m_theme.font(TextRole::Label), m_theme.symbolFont(TextRole::Sentence, true));
    const QRectF view = square();
    QPointF at = pixelOf(m_animal) + QPointF(animalRadius + 4, 1);
    if (at.x() + name.width() > view.right() - 3)
        at.setX(pixelOf(m_animal).x() - animalRadius - 4 - name.width());
    at.setY(std::clamp(at.y(), view.top() + 1, view.bottom() - 1 - name.height()));
    name.drawWithHalo(painter, at, tone.text, m_theme.sunken);
}

} // namespace untangle
