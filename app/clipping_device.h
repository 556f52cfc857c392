// A paint device that hands everything on to another painter and clips it by itself: for devices
// that cannot clip, such as SVG, and for those that widgets would draw on as one image, such as
// printers.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QSize>

#include <memory>

class QPaintEngine;
class QPainter;

namespace untangle {

// Curves stay curves and text stays text: what lies inside of the clip is handed on as it is, what
// crosses it as the outline that is left. Nothing is painted beyond the device.
class ClippingDevice : public QPaintDevice {
public:
    // Paints in pixels of `dotsPerInch` on `target`, whose transform places them. Fonts keep their
    // size in these pixels, whatever the resolution of the target.
    ClippingDevice(QPainter& target, const QSize& size, int dotsPerInch);
    ~ClippingDevice() override;

    QPaintEngine* paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSize m_size;
    int m_dotsPerInch;
    std::unique_ptr<QPaintEngine> m_engine;
};

} // namespace untangle
