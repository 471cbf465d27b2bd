// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/minimap.h"

#include "canvas/flowscene.h"
#include "canvas/flowview.h"

#include <QMouseEvent>
#include <QPainter>

namespace hookswitch {

namespace {

constexpr QSize largest{200, 140};
constexpr int margin = 12;
constexpr qreal border = 4;

} // namespace

Minimap::Minimap(FlowView& view)
    : QWidget(view.viewport())
    , m_view(view)
{
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Overview of the flow"));
    hide();
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(60);
    connect(&m_redraw, &QTimer::timeout, this, [this] {
        m_picture = {};
        follow();
        update();
    });
    connect(&view.flowScene(), &FlowScene::rearranged, &m_redraw, qOverload<>(&QTimer::start));
    connect(&view.flowScene(), &QGraphicsScene::selectionChanged, &m_redraw, qOverload<>(&QTimer::start));
}

void Minimap::setWanted(bool wanted)
{
    m_wanted = wanted;
    follow();
}

void Minimap::follow()
{
    const QRectF content = m_view.flowScene().contentRect();
    const QRectF seen = m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
    const bool useful =
        m_wanted && !content.isEmpty() && !seen.contains(content) && m_view.viewport()->height() > 260;
    setVisible(useful);
    if (!useful)
        return;
    const QSize size = content.size().scaled(largest, Qt::KeepAspectRatio).toSize().expandedTo({60, 40});
    if (size != this->size())
        m_picture = {};
    resize(size);
    move(m_view.viewport()->width() - width() - margin, m_view.viewport()->height() - height() - margin);
    update();
}

QPointF Minimap::toMap(const QPointF& scenePlace) const
{
    const QRectF content = m_view.flowScene().contentRect();
    const qreal scale =
        std::min((width() - 2 * border) / content.width(), (height() - 2 * border) / content.height());
    return QPointF(width(), height()) / 2 + (scenePlace - content.center()) * scale;
}

void Minimap::draw()
{
    const FlowScene& scene = m_view.flowScene();
    m_picture = QPixmap(size() * devicePixelRatioF());
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture.fill(scene.theme().ground);
    QPainter painter(&m_picture);
    const QPointF origin = toMap({0, 0});
    const QPointF unit = toMap({1, 1}) - origin;
    painter.translate(origin);
    painter.scale(unit.x(), unit.y());
    scene.paintFar(painter, scene.contentRect());
}

void Minimap::paintEvent(QPaintEvent*)
{
    if (m_picture.isNull())
        draw();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    const QRectF seen = m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
    const QRectF frame = QRectF(toMap(seen.topLeft()), toMap(seen.bottomRight())).intersected(rect());
    QColor veil = m_view.flowScene().theme().select;
    veil.setAlphaF(0.12f);
    painter.fillRect(frame, veil);
    painter.setPen(QPen(m_view.flowScene().theme().select, 1.5));
    painter.drawRect(frame.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setPen(m_view.flowScene().theme().edge);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void Minimap::goTo(const QPointF& at)
{
    const QPointF origin = toMap({0, 0});
    const QPointF unit = toMap({1, 1}) - origin;
    m_view.centerOn((at.x() - origin.x()) / unit.x(), (at.y() - origin.y()) / unit.y());
    follow();
}

void Minimap::mousePressEvent(QMouseEvent* event)
{
    goTo(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        goTo(event->position());
}

} // namespace hookswitch
