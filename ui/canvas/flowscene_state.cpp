// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What changes from moment to moment: selection, folds, findings, runs; and wishes on their way out.
#include "canvas/flowscene.h"

#include "canvas/nodeitem.h"
#include "canvas/startitem.h"
#include "canvas/wirelayer.h"
#include "canvas/wirerouting.h"
#include "catalog/wording.h"
#include "workspace/flowform.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

QSet<NodeId> nodesAt(const QSet<QString>& places, const QHash<QString, NodeId>& byPlace)
{
    QSet<NodeId> nodes;
    for (const QString& place : places) {
        if (const NodeId id = byPlace.value(place))
            nodes.insert(id);
    }
    return nodes;
}

/// The node whose place is the longest beginning of the pointer.
NodeId nearestNode(QString pointer, const QHash<QString, NodeId>& byPlace)
{
    while (true) {
        if (const NodeId id = byPlace.value(pointer))
            return id;
        const qsizetype cut = pointer.lastIndexOf(u'/');
        if (cut < 0)
            return {};
        pointer.truncate(cut);
    }
}

/// What an arrow key means in a flow that grows downwards.
int straightened(int key, FlowDirection direction)
{
    if (direction == FlowDirection::Down)
        return key;
    return key == Qt::Key_Right  ? Qt::Key_Down
           : key == Qt::Key_Left ? Qt::Key_Up
           : key == Qt::Key_Down ? Qt::Key_Right
                                 : Qt::Key_Left;
}

} // namespace

/// Places are long and many; they are worked out when somebody asks.
void FlowScene::learnPlaces() const
{
    if (!m_places.isEmpty() || m_flow.flow.nodes().empty())
        return;
    m_places = flowPlaces(m_flow.flow);
    m_byPlace.clear();
    for (auto place = m_places.cbegin(); place != m_places.cend(); ++place)
        m_byPlace.insert(place.value(), place.key());
}

NodeId FlowScene::nodeAt(const QString& place) const
{
    learnPlaces();
    return m_byPlace.value(place);
}

QString FlowScene::placeOf(NodeId id) const
{
    learnPlaces();
    return m_places.value(id);
}

void FlowScene::setNumbers(const QStringList& numbers)
{
    m_numbers = numbers;
    m_start->setNumbers(numbers);
}

void FlowScene::setProblems(const Problems& problems)
{
    if (!problems.empty())
        learnPlaces();
    m_problems.clear();
    for (const Problem& problem : problems) {
        if (const NodeId id = nearestNode(problem.pointer, m_byPlace))
            m_problems[id].push_back(problem);
    }
    for (NodeItem* item : std::as_const(m_items)) {
        std::optional<Severity> worst;
        if (const auto found = m_problems.constFind(item->id()); found != m_problems.cend()) {
            for (const Problem& problem : *found)
                worst = std::min(worst.value_or(Severity::Note), problem.severity);
        }
        item->setProblem(worst);
    }
}

void FlowScene::setRunState(const QSet<QString>& visited, const QString& current)
{
    if (!visited.isEmpty() || !current.isNull())
        learnPlaces();
    m_visited = nodesAt(visited, m_byPlace);
    m_current = current.isNull() ? NodeId() : m_byPlace.value(current);
    for (NodeItem* item : std::as_const(m_items)) {
        using Run = NodeMood::Run;
        item->setRun(item->id() == m_current ? Run::Here : m_visited.contains(item->id()) ? Run::Visited : Run::None);
    }
    m_wires->setVisited(m_visited, m_current);
}

void FlowScene::setBreakpoints(const QSet<QString>& places)
{
    if (!places.isEmpty())
        learnPlaces();
    const QSet<NodeId> nodes = nodesAt(places, m_byPlace);
    for (NodeItem* item : std::as_const(m_items))
        item->setBreakpoint(nodes.contains(item->id()));
}

NodeId FlowScene::selected() const
{
    const std::vector<NodeId> nodes = selection();
    return nodes.size() == 1 ? nodes.front() : NodeId();
}

std::vector<NodeId> FlowScene::selection() const
{
    std::vector<NodeId> nodes;
    for (QGraphicsItem* item : selectedItems()) {
        if (const auto* node = qgraphicsitem_cast<NodeItem*>(item))
            nodes.push_back(node->id());
    }
    std::sort(nodes.begin(), nodes.end());
    return nodes;
}

void FlowScene::select(NodeId id)
{
    NodeItem* item = m_items.value(id);
    if (item && !item->isVisible()) {
        for (NodeId above = m_forest.parent.value(id); above; above = m_forest.parent.value(above))
            m_folded.remove(above);
        arrange();
    }
    m_updating = true;
    clearSelection();
    m_wires->setSelected({});
    if (item)
        item->setSelected(true);
    m_updating = false;
    reportSelection();
}

void FlowScene::selectAll()
{
    m_updating = true;
    for (NodeItem* item : std::as_const(m_items))
        item->setSelected(item->isVisible());
    m_updating = false;
    reportSelection();
}

void FlowScene::reportSelection()
{
    if (m_updating)
        return;
    const NodeId now = selected();
    if (now)
        m_wires->setSelected({});
    if (std::exchange(m_reported, now) != now)
        Q_EMIT nodeSelected(now);
}

void FlowScene::walk(int key)
{
    const NodeId at = selected();
    if (!at) {
        select(m_flow.flow.start());
        return;
    }
    const int way = straightened(key, direction());
    const NodeId parent = m_forest.parent.value(at);
    const std::vector<NodeId> below = m_forest.children.value(at);
    const std::vector<NodeId> beside = parent ? m_forest.children.value(parent) : m_forest.roots;
    const auto own = std::find(beside.begin(), beside.end(), at);
    NodeId next;
    if (way == Qt::Key_Up)
        next = parent;
    else if (way == Qt::Key_Down && !below.empty())
        next = below.front();
    else if (way == Qt::Key_Left && own != beside.begin())
        next = *(own - 1);
    else if (way == Qt::Key_Right && own != beside.end() && own + 1 != beside.end())
        next = *(own + 1);
    if (next)
        select(next);
}

void FlowScene::fold(NodeId id, bool folded)
{
    if (folded == m_folded.contains(id) || (folded && !m_forest.children.contains(id)))
        return;
    if (folded)
        m_folded.insert(id);
    else
        m_folded.remove(id);
    arrange();
    for (QGraphicsItem* item : selectedItems()) {
        if (!item->isVisible())
            item->setSelected(false);
    }
}

void FlowScene::foldAll(bool folded)
{
    m_folded.clear();
    for (auto below = m_forest.children.cbegin(); folded && below != m_forest.children.cend(); ++below) {
        if (m_forest.parent.value(below.key()))
            m_folded.insert(below.key());
    }
    arrange();
}

NodeItem* FlowScene::itemUnder(const QPointF& at) const
{
    for (QGraphicsItem* item : items(at)) {
        if (auto* node = qgraphicsitem_cast<NodeItem*>(item))
            return node;
    }
    return nullptr;
}

MarkItem* FlowScene::markUnder(const QPointF& at) const
{
    for (QGraphicsItem* item : items(at)) {
        if (auto* mark = qgraphicsitem_cast<MarkItem*>(item))
            return mark;
    }
    return nullptr;
}

void FlowScene::refineWires(const QRectF& seen)
{
    QSet<NodeId> sources;
    for (const Wire& wire : m_wires->wires()) {
        if (wire.way.shape == WireWay::Shape::Curved && wire.bounds.intersects(seen))
            sources.insert(wire.end.from);
    }
    if (sources.isEmpty())
        return;
    const auto cardsIn = [this](const QRectF& area) {
        std::vector<QRectF> cards;
        for (QGraphicsItem* item : items(area, Qt::IntersectsItemBoundingRect)) {
            if (const auto* node = qgraphicsitem_cast<NodeItem*>(item))
                cards.emplace_back(node->pos(), node->face().size());
        }
        return cards;
    };
    m_wires->change(sources, [&](Wire* first, std::size_t count) {
        for (Wire* wire = first; wire != first + count; ++wire) {
            if (wire->way.shape == WireWay::Shape::Curved)
                wire->way = routeAround(*wire, cardsIn);
        }
    });
}

void FlowScene::paintFar(QPainter& painter, const QRectF& exposed) const
{
    painter.fillRect(exposed, m_theme.ground);
    m_wires->paintFar(painter, exposed);
    std::vector<std::pair<QRgb, QList<QRectF>>> boxes; // few colours: looking through them beats hashing
    for (const NodeItem* item : m_items) {
        const QRectF card = item->cardRect();
        if (!card.intersects(exposed) || !item->isVisible())
            continue;
        const QRgb colour = farColour(item->face(), item->mood(), m_theme).rgb();
        auto box = std::find_if(boxes.begin(), boxes.end(), [&](const auto& one) { return one.first == colour; });
        if (box == boxes.end())
            box = boxes.insert(boxes.end(), {colour, {}});
        box->second.append(card);
    }
    painter.setPen(Qt::NoPen);
    for (const auto& [colour, cards] : boxes) {
        painter.setBrush(QColor::fromRgb(colour));
        painter.drawRects(cards);
    }
}

QString FlowScene::toolTipAt(const QPointF& at) const
{
    const NodeItem* item = itemUnder(at);
    const Node* node = item ? m_flow.flow.node(item->id()) : nullptr;
    if (!node)
        return {};
    const BlockSpec* spec = catalog().block(node->module);
    QString text = u"<p><b>%1</b> <tt>%2</tt></p>"_s.arg(nodeTitle(catalog(), *node).toHtmlEscaped(),
                                                         node->module.toHtmlEscaped());
    const QString summary = nodeSummary(catalog(), m_directory, *node);
    if (!summary.isEmpty())
        text += u"<p>%1</p>"_s.arg(summary.toHtmlEscaped());
    text += u"<p>%1</p>"_s.arg(spec ? spec->help.toHtmlEscaped() : tr("The catalogue does not know this module."));
    for (const Problem& problem : m_problems.value(node->id))
        text += u"<p>⚠ %1</p>"_s.arg(problem.sentence.toHtmlEscaped());
    return text;
}

void FlowScene::request(const QString& name, const Edit& edit, const QString& otherwise)
{
    if (edit.isEmpty())
        Q_EMIT message(otherwise);
    else
        request(name, ProjectEdit{ProjectEdit::EditFlow{m_flow.id, edit}});
}

void FlowScene::request(const QString& name, const ProjectEdit& edit)
{
    if (m_readOnly)
        Q_EMIT message(tr("This flow is shown for reading only."));
    else
        Q_EMIT editRequested(name, edit);
}

} // namespace hookswitch
