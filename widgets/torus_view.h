// A torus of places with an animal, two places of an object and a wall, each a handle to drag.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QList>
#include <QPoint>
#include <QPolygonF>
#include <QWidget>

#include <optional>

namespace untangle {

// Positions are in places, whole numbers in their middles: column to the right, row upwards, from
// 0. Opposite edges meet, so that all positions are taken modulo the side. The view draws what it
// is given and moves nothing.
class TorusView : public QWidget {
    Q_OBJECT

public:
    explicit TorusView(const Theme& theme, QWidget* parent = nullptr);

    void setSide(int placeCount); // 8 unless told
    // The way it looks, counterclockwise from the right.
    void setAnimal(const QPointF& at, double headingRad);
    void setTrail(const QList<QPointF>& trail); // oldest first
    // The vector begins at the first.
    void setObjects(const QPoint& first, const QPoint& second);
    void setWall(std::optional<int> column);
    // Small squares, such as where the object stands while a network trains.
    void setMarkedPlaces(const QList<QPoint>& places);
    // Of the animal, the vector, the objects; markup of DrawnText.
    void setNames(
        const QString& animal, const QString& vector, const QString& first, const QString& second);

    // The short way from the first object to the animal, across the edges where that is shorter.
    QPointF vector() const;
    QRectF square() const; // in pixels of the widget, as the next
    QPointF pixelOf(const QPointF& place) const;
    QPointF placeAt(const QPointF& pixel) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void dragStarted(); // around a drag and every key
    void animalMoved(const QPointF& at);
    void firstObjectMoved(const QPoint& place);
    void secondObjectMoved(const QPoint& place);
    void wallMoved(int column);
    void dragFinished();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Handle { None, Animal, First, Second, Wall };

    double wrapped(double coordinate) const;
    QPoint wrapped(const QPoint& place) const;
    QPointF shortWay(const QPointF& from, const QPointF& to) const;
    Handle handleAt(const QPointF& pixel) const;
    void move(Handle handle, const QPointF& to);
    void describe();
    double boxSide() const;
    void drawOnTorus(QPainter& painter, const QPointF& from, const QPointF& way) const;
    void paintGround(QPainter& painter) const;
    void paintMarked(QPainter& painter) const;
    void paintWall(QPainter& painter) const;
    void paintTrail(QPainter& painter) const;
    void paintVector(QPainter& painter) const;
    void paintObjects(QPainter& painter) const;
    void paintAnimal(QPainter& painter) const;

    const Theme& m_theme;
    int m_side = 8;
    QPointF m_animal;
    double m_headingRad = 0;
    QList<QPointF> m_trail;
    QPoint m_first, m_second;
    std::optional<int> m_wall;
    QList<QPoint> m_marked;
    QString m_animalName, m_vectorName, m_firstName, m_secondName;
    Handle m_held = Handle::None;
    QPointF m_grip; // from the pointer to what it holds, in places
};

} // namespace untangle
