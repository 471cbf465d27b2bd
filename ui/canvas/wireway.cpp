// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paths are made as if the flow grew downwards; for one that grows to the right they are turned over.
#include "canvas/wirelayer.h"

#include <QPainterPath>
#include <QTransform>

namespace hookswitch {

namespace {

constexpr qreal bend = 8;

QPointF turned(const QPointF& point, FlowDirection direction)
{
    return direction == FlowDirection::Down ? point : point.transposed();
}

QPointF pulledInto(const QPointF& point, const QRectF& clip)
{
    return {std::clamp(point.x(), clip.left(), clip.right()), std::clamp(point.y(), clip.top(), clip.bottom())};
}

/// Through all corners, each rounded as far as the legs beside it allow. Legs run along the axes, so corners outside
/// of the clip can be pulled to its edge without changing what is seen inside.
QPainterPath rounded(std::vector<QPointF> corners, const QRectF& clip)
{
    if (!clip.isEmpty()) {
        for (QPointF& corner : corners)
            corner = pulledInto(corner, clip);
    }
    QPainterPath path(corners.front());
    for (std::size_t i = 1; i + 1 < corners.size(); ++i) {
        const QPointF in = corners[i] - corners[i - 1];
        const QPointF out = corners[i + 1] - corners[i];
        const qreal before = qAbs(in.x()) + qAbs(in.y());
        const qreal after = qAbs(out.x()) + qAbs(out.y());
        const qreal round = std::min({bend, before / 2, after / 2});
        if (round < 0.5) {
            path.lineTo(corners[i]);
            continue;
        }
        path.lineTo(corners[i] - in / before * round);
        path.quadTo(corners[i], corners[i] + out / after * round);
    }
    path.lineTo(corners.back());
    return path;
}

} // namespace

QPainterPath WireWay::path(const QRectF& clip) const
{
    const QRectF seen =
        direction == FlowDirection::Down ? clip : QRectF(clip.y(), clip.x(), clip.height(), clip.width());
    const QPointF start = turned(from, direction);
    const QPointF end = turned(to, direction);
    QPainterPath path(start);
    switch (shape) {
    case Shape::None:
        return {};
    case Shape::Straight:
        path = rounded({start, end}, seen);
        break;
    case Shape::Stepped:
        path = rounded({start, {start.x(), channel}, {end.x(), channel}, end}, seen);
        break;
    case Shape::Around:
        path =
            rounded({start, {start.x(), channel}, {lane, channel}, {lane, landing}, {end.x(), landing}, end}, seen);
        break;
    case Shape::Curved: {
        const qreal reach = std::clamp(qAbs(end.y() - start.y()) / 2, 50.0, 160.0);
        path.cubicTo(start + QPointF(0, reach), end - QPointF(0, reach), end);
        break;
    }
    }
    return direction == FlowDirection::Down ? path : QTransform(0, 1, 1, 0, 0, 0).map(path);
}

QRectF WireWay::bounds() const
{
    // A straight wire has no width, and united() passes over such rectangles.
    const QPointF start = turned(from, direction);
    const QPointF end = turned(to, direction);
    qreal left = std::min(start.x(), end.x());
    qreal right = std::max(start.x(), end.x());
    qreal top = std::min(start.y(), end.y());
    qreal bottom = std::max(start.y(), end.y());
    if (shape == Shape::Curved) {
        const qreal reach = std::clamp((bottom - top) / 2, 50.0, 160.0);
        top = std::min(top, end.y() - reach);
        bottom = std::max(bottom, start.y() + reach);
    } else if (shape == Shape::Around) {
        left = std::min(left, lane);
        right = std::max(right, lane);
        top = std::min({top, channel, landing});
        bottom = std::max({bottom, channel, landing});
    }
    const QRectF rect(left, top, right - left, bottom - top);
    return (direction == FlowDirection::Down ? rect : QRectF(rect.y(), rect.x(), rect.height(), rect.width()))
        .adjusted(-6, -6, 6, 6);
}

} // namespace hookswitch
