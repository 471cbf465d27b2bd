// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/nodeitem.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace hookswitch {

NodeItem::NodeItem(NodeId id, const CanvasTheme& theme)
    : m_id(id)
    , m_theme(theme)
{
    setFlag(ItemIsSelectable);
    setZValue(1);
}

void NodeItem::setFace(NodeFace face)
{
    if (face == m_face)
        return;
    prepareGeometryChange();
    m_face = std::move(face);
    update();
}

void NodeItem::place(const QPointF& at)
{
    m_placed = true;
    setPos(at);
}

void NodeItem::setRun(NodeMood::Run run)
{
    if (std::exchange(m_mood.run, run) != run)
        update();
}

void NodeItem::setTarget(bool target)
{
    if (std::exchange(m_mood.target, target) != target)
        update();
}

void NodeItem::setHotPort(int port)
{
    if (std::exchange(m_mood.hotPort, port) != port)
        update();
}

void NodeItem::setProblem(std::optional<Severity> worst)
{
    if (std::exchange(m_mood.badge, worst) != worst)
        update();
}

void NodeItem::setBreakpoint(bool set)
{
    if (std::exchange(m_mood.breakpoint, set) != set)
        update();
}

void NodeItem::setFolded(int count)
{
    if (std::exchange(m_mood.folded, count) != count)
        update();
}

int NodeItem::portAt(const QPointF& at) const
{
    if (m_mood.folded)
        return -1;
    const QPointF local = at - pos();
    for (std::size_t i = 0; i < m_face.ports.size(); ++i) {
        if (m_face.ports[i].box.adjusted(-3, -3, 3, 3).contains(local))
            return int(i);
    }
    return -1;
}

int NodeItem::portOf(const ExitKey& name) const
{
    for (std::size_t i = 0; i < m_face.ports.size(); ++i) {
        if (m_face.ports[i].name == name && m_face.ports[i].kind != PortFace::Kind::More)
            return int(i);
    }
    return -1;
}

QPointF NodeItem::portEnd(int port) const
{
    const QRectF& box = m_face.ports[std::size_t(port)].box;
    return pos() + (m_face.direction == FlowDirection::Down ? QPointF(box.center().x(), box.bottom())
                                                            : QPointF(box.right(), box.center().y()));
}

QPointF NodeItem::entryEnd() const
{
    return pos() + (m_face.direction == FlowDirection::Down ? QPointF(m_face.card.width() / 2, 0)
                                                            : QPointF(0, m_face.card.height() / 2));
}

QRectF NodeItem::foldRect() const
{
    return m_mood.folded ? foldBox(m_face, m_theme).translated(pos()) : QRectF();
}

QRectF NodeItem::boundingRect() const
{
    return QRectF(QPointF(), m_face.size()).adjusted(-nodeMargin, -nodeMargin - 2, nodeMargin + 2, nodeMargin);
}

QPainterPath NodeItem::shape() const
{
    QPainterPath path;
    path.addRect(QRectF(QPointF(), m_face.size()));
    return path;
}

NodeMood NodeItem::mood() const
{
    NodeMood mood = m_mood;
    mood.selected = isSelected();
    return mood;
}

void NodeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const qreal detail = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    paintNode(*painter, m_face, mood(), m_theme, detail);
}

} // namespace hookswitch
