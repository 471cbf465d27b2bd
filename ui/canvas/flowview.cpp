// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/flowview.h"

#include "canvas/canvasmenus.h"
#include "canvas/flowscene.h"
#include "canvas/lassotool.h"
#include "canvas/marktool.h"
#include "canvas/minimap.h"
#include "canvas/nodeitem.h"
#include "canvas/pantool.h"
#include "canvas/selecttool.h"
#include "canvas/wiretool.h"
#include "canvas/wishes.h"
#include "parts/blockmime.h"
#include "parts/emptyhint.h"

#include <QGestureEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

constexpr double leastZoom = 0.01;
constexpr double mostZoom = 4;
constexpr int grid = 24;

void popUp(QMenu* menu, const QPoint& at)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(at);
}

} // namespace

FlowView::FlowView(FlowScene& scene, QWidget* parent)
    : QGraphicsView(&scene, parent)
    , m_flow(scene)
    , m_hint(new EmptyHint(viewport(), tr("This flow is empty"),
                           tr("Drag a block here from the palette, or double-click one. A call begins with the first "
                              "block and goes on from there.")))
    , m_minimap(new Minimap(*this))
{
    m_tools.push_back(std::make_unique<PanTool>(*this));
    m_tools.push_back(std::make_unique<LassoTool>(*this));
    m_tools.push_back(std::make_unique<WireTool>(*this));
    m_tools.push_back(std::make_unique<MarkTool>(*this));
    m_tools.push_back(std::make_unique<SelectTool>(*this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setViewportUpdateMode(SmartViewportUpdate);
    setOptimizationFlags(DontSavePainterState | DontAdjustForAntialiasing);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->grabGesture(Qt::PinchGesture);
    setAcceptDrops(true);
    setAccessibleName(tr("Canvas"));
    setAccessibleDescription(tr("Picture of the flow. The outline shows the same as a list."));
    if (m_flow.views().size() == 1)
        m_flow.setLook(palette(), font());
    connect(&m_flow, &QGraphicsScene::sceneRectChanged, this, &FlowView::giveRoom);
    connect(&m_flow, &FlowScene::nodeSelected, this, &FlowView::showNode);
    giveRoom();
}

FlowView::~FlowView() = default;

double FlowView::zoom() const
{
    return transform().m11();
}

void FlowView::giveRoom()
{
    m_hint->setVisible(m_flow.flow().flow.nodes().empty());
    const QRectF seen(QPointF(), QSizeF(viewport()->size()) / zoom());
    const qreal across = seen.width() * 0.8;
    const qreal along = seen.height() * 0.8;
    setSceneRect(m_flow.contentRect().adjusted(-across, -along, across, along));
    m_minimap->follow();
}

void FlowView::zoomBy(double factor, const QPoint& about)
{
    const double wanted = std::clamp(zoom() * factor, leastZoom, mostZoom);
    const QPointF before = mapToScene(about);
    setTransform(QTransform::fromScale(wanted, wanted));
    giveRoom();
    const QPoint drift = mapFromScene(before) - about;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + drift.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + drift.y());
    Q_EMIT zoomChanged(zoom());
}

void FlowView::zoomIn()
{
    zoomBy(1.25, viewport()->rect().center());
}

void FlowView::zoomOut()
{
    zoomBy(1 / 1.25, viewport()->rect().center());
}

void FlowView::zoomToNormal()
{
    zoomBy(1 / zoom(), viewport()->rect().center());
}

void FlowView::fit()
{
    fitTo(m_flow.contentRect());
}

void FlowView::fitSelection()
{
    QRectF rect;
    for (const NodeId id : m_flow.selection()) {
        const NodeItem* item = m_flow.item(id);
        rect |= QRectF(item->pos(), item->face().size());
    }
    fitTo(rect.isEmpty() ? m_flow.contentRect() : rect);
}

void FlowView::fitTo(const QRectF& rect)
{
    const QRectF content = rect.adjusted(-30, -30, 30, 30);
    const QSizeF room = viewport()->size();
    const double wanted = std::min({1.0, room.width() / content.width(), room.height() / content.height()});
    zoomBy(wanted / zoom(), viewport()->rect().center());
    centerOn(content.center());
}

void FlowView::showNode(NodeId id)
{
    if (const NodeItem* item = m_flow.item(id))
        ensureVisible(item->cardRect(), 40, 50);
}

void FlowView::paintEvent(QPaintEvent* event)
{
    if (zoom() >= boxDetail) {
        if (zoom() >= textDetail)
            m_flow.refineWires(mapToScene(event->rect()).boundingRect());
        QGraphicsView::paintEvent(event);
        return;
    }
    QPainter painter(viewport());
    painter.setTransform(viewportTransform());
    m_flow.paintFar(painter, mapToScene(event->rect().adjusted(-2, -2, 2, 2)).boundingRect());
}

void FlowView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    giveRoom();
}

void FlowView::wheelEvent(QWheelEvent* event)
{
    const bool touchPad = !event->pixelDelta().isNull();
    const bool scrolls = event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier);
    if ((touchPad || scrolls) && !(event->modifiers() & Qt::ControlModifier)) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    zoomBy(std::pow(1.0015, event->angleDelta().y()), event->position().toPoint());
    event->accept();
}

bool FlowView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), m_flow.toolTipAt(mapToScene(help->pos())), viewport());
        return true;
    }
    return handleGesture(*event) || QGraphicsView::viewportEvent(event);
}

/// Two fingers on a touch pad, or on a touch screen.
bool FlowView::handleGesture(QEvent& event)
{
    if (event.type() == QEvent::NativeGesture) {
        const auto& gesture = static_cast<const QNativeGestureEvent&>(event);
        if (gesture.gestureType() != Qt::ZoomNativeGesture)
            return false;
        zoomBy(1 + gesture.value(), gesture.position().toPoint());
        return true;
    }
    if (event.type() != QEvent::Gesture)
        return false;
    const auto* pinch =
        static_cast<const QPinchGesture*>(static_cast<QGestureEvent&>(event).gesture(Qt::PinchGesture));
    if (!pinch)
        return false;
    zoomBy(pinch->scaleFactor(), viewport()->mapFromGlobal(pinch->centerPoint().toPoint()));
    return true;
}

void FlowView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    m_minimap->follow();
}

void FlowView::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    event->accept();
    if (m_active)
        return;
    for (const auto& tool : m_tools) {
        if (tool->press(*event)) {
            m_active = tool.get();
            return;
        }
    }
}

void FlowView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_active)
        m_active->move(*event);
    else
        hover(event->pos());
    event->accept();
}

void FlowView::mouseReleaseEvent(QMouseEvent* event)
{
    if (CanvasTool* tool = std::exchange(m_active, nullptr))
        tool->release(*event);
    event->accept();
}

void FlowView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QPointF at = mapToScene(event->pos());
    if (event->button() != Qt::LeftButton)
        return mousePressEvent(event);
    if (const NodeItem* item = m_flow.itemUnder(at)) {
        const int port = item->portAt(at);
        const ExitKey name = port < 0 ? ExitKey() : item->face().ports[std::size_t(port)].name;
        if (port < 0)
            Q_EMIT m_flow.nodeActivated(item->id());
        else if (name.role == ExitRole::Key && item->portOf(name) == port)
            editKey(item->id(), name.key);
    } else if (const MarkItem* mark = m_flow.markUnder(at)) {
        editMark(mark->mark());
    } else {
        mousePressEvent(event);
    }
}

void FlowView::hover(const QPoint& at)
{
    const QPointF place = mapToScene(at);
    NodeItem* item = m_flow.itemUnder(place);
    const int port = item && zoom() >= textDetail ? item->portAt(place) : -1;
    const NodeId hot = port >= 0 ? item->id() : NodeId();
    if (NodeItem* before = m_flow.item(m_hot); before && m_hot != hot)
        before->setHotPort(-1);
    m_hot = hot;
    if (hot)
        item->setHotPort(port);
    if (!m_space)
        viewport()->setCursor(port >= 0 ? Qt::CrossCursor : Qt::ArrowCursor);
}

void FlowView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const NodeItem* chosen = byKey ? m_flow.item(m_flow.selected()) : nullptr;
    const QPoint place = chosen ? mapFromScene(chosen->cardRect().center()) : event->pos();
    const QPointF at = mapToScene(place);
    auto* menu = new QMenu(this);
    if (NodeItem* item = m_flow.itemUnder(at)) {
        if (!item->isSelected())
            m_flow.select(item->id());
        fillNodeMenu(*menu, *this, item->id());
    } else if (const Wire* wire = m_flow.wires().wireAt(at, 6 / zoom()); wire && !m_flow.isReadOnly()) {
        m_flow.select({});
        m_flow.wires().setSelected(wire->end);
        fillWireMenu(*menu, *this, wire->end);
    } else {
        fillGroundMenu(*menu, *this);
    }
    popUp(menu, viewport()->mapToGlobal(place));
    event->accept();
}

void FlowView::drawBackground(QPainter* painter, const QRectF& rect)
{
    painter->fillRect(rect, m_flow.theme().ground);
    if (zoom() < 0.5)
        return;
    QList<QPointF> dots;
    for (qreal x = std::floor(rect.left() / grid) * grid; x < rect.right(); x += grid) {
        for (qreal y = std::floor(rect.top() / grid) * grid; y < rect.bottom(); y += grid)
            dots.append({x, y});
    }
    QPen pen(m_flow.theme().dot, 1.6);
    pen.setCosmetic(true);
    painter->setPen(pen);
    painter->drawPoints(dots.constData(), int(dots.size()));
}

void FlowView::changeEvent(QEvent* event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_flow.setLook(palette(), font());
}

} // namespace hookswitch
