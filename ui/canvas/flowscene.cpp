// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/flowscene.h"

#include "canvas/nodeitem.h"
#include "canvas/startitem.h"
#include "canvas/wirelayer.h"
#include "canvas/wirerouting.h"
#include "canvas/wishes.h"
#include "catalog/wording.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

constexpr qreal levelGap = 66;

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

} // namespace

FlowScene::FlowScene(QObject* parent)
    : QGraphicsScene(parent)
    , m_theme(QApplication::palette(), QApplication::font())
    , m_wires(new WireLayer(m_theme))
    , m_start(new StartItem(m_theme))
{
    addItem(m_wires);
    addItem(m_start);
    m_start->hide();
    connect(this, &QGraphicsScene::selectionChanged, this, &FlowScene::reportSelection);
}

FlowScene::~FlowScene()
{
    // The items go after this, and QGraphicsScene tells about the selection even then.
    disconnect(this, &QGraphicsScene::selectionChanged, this, nullptr);
}

void FlowScene::setFlow(const ProjectFlow& flow, const Directory& directory, const QHash<NodeId, QString>& places)
{
    m_updating = true;
    const bool same = m_flow.id == flow.id && m_flow.flow.platform() == flow.flow.platform();
    const std::vector<NodeId> kept = same ? selection() : std::vector<NodeId>();
    const bool all = !same || !(m_directory == directory);
    const ProjectFlow before = std::exchange(m_flow, flow);
    m_directory = directory;
    m_places = places;
    m_byPlace.clear();
    for (auto place = places.cbegin(); place != places.cend(); ++place)
        m_byPlace.insert(place.value(), place.key());
    if (!same) {
        m_numbers.reset();
        m_allProblems.clear();
        m_visitedPlaces.clear();
        m_currentPlace.clear();
        m_wires->setSelected({});
    }
    m_forest = forestOf(m_flow.flow);
    updateItems(before.flow, all);
    setProblems(Problems(m_allProblems));
    updateMoods();
    arrange();
    clearSelection();
    const NodeId next = std::exchange(m_selectNext, {});
    for (const NodeId id : m_items.contains(next) ? std::vector{next} : kept) {
        if (NodeItem* item = m_items.value(id))
            item->setSelected(true);
    }
    m_updating = false;
    reportSelection();
}

void FlowScene::updateItems(const Flow& before, bool all)
{
    for (auto item = m_items.begin(); item != m_items.end();) {
        if (m_flow.flow.node(item.key())) {
            ++item;
        } else {
            delete item.value();
            item = m_items.erase(item);
        }
    }
    const FaceMaker maker(catalog(), m_directory, m_theme);
    for (const auto& [id, node] : m_flow.flow.nodes()) {
        NodeItem*& item = m_items[id];
        const Node* old = before.node(id);
        if (item && !all && old && *old == node)
            continue;
        const bool fresh = !item;
        if (fresh)
            item = new NodeItem(id, m_theme);
        item->setFace(maker.face(node));
        if (fresh)
            addItem(item);
    }
    m_start->setNumbers(m_numbers.value_or(m_flow.flow.textList("numbers") + m_flow.flow.textList("patterns")));
}

void FlowScene::setLook(const QPalette& palette, const QFont& font)
{
    m_theme = CanvasTheme(palette, font);
    updateItems(Flow(), true);
    arrange();
    update();
}

void FlowScene::arrange()
{
    LayoutOptions options;
    options.levelGap = levelGap;
    const auto automatic =
        tidyLayout(m_flow.flow, [this](const Node& node) { return m_items.value(node.id)->face().size(); }, options);
    // The first block never moves by itself, so that a growing flow does not run away under the user's eyes.
    const NodeItem* first = m_items.value(m_flow.flow.start());
    const QPointF origin =
        first ? automatic.value(first->id()) + QPointF(first->face().card.width() / 2, 0) : QPointF();
    QHash<NodeId, QPointF> offsets;
    std::vector<NodeId> stack(m_forest.roots.rbegin(), m_forest.roots.rend());
    while (!stack.empty()) {
        const NodeId id = stack.back();
        stack.pop_back();
        const QPointF own = automatic.value(id) - origin;
        QPointF offset = offsets.value(m_forest.parent.value(id));
        if (const auto moved = m_flow.positions.find(id); moved != m_flow.positions.end())
            offset = moved->second - own;
        offsets.insert(id, offset);
        m_items.value(id)->setPos(own + offset);
        if (const auto below = m_forest.children.constFind(id); below != m_forest.children.cend())
            stack.insert(stack.end(), below->begin(), below->end());
    }
    m_wires->setWires(wiresOf(m_flow.flow, m_forest));
    routeWires(nullptr);
    m_start->setVisible(first);
    setSceneRect(contentRect());
}

void FlowScene::routeWires(const QSet<NodeId>* moved)
{
    std::vector<Wire*> group;
    const auto finish = [&] {
        hookswitch::routeWires(group, m_items);
        group.clear();
    };
    m_wires->reroute(
        [&](Wire& wire) {
            if (!group.empty() && group.front()->end.from != wire.end.from)
                finish();
            wire.visited = m_visited.contains(wire.end.from) && (m_visited.contains(wire.to) || m_current == wire.to);
            if (!moved || moved->contains(wire.end.from) || moved->contains(wire.to))
                group.push_back(&wire);
        },
        finish);
    if (const NodeItem* first = m_items.value(m_flow.flow.start()))
        m_start->setPos(first->topEnd());
}

void FlowScene::shiftBranch(NodeId id, const QPointF& by)
{
    QSet<NodeId> moved;
    std::vector<NodeId> stack{id};
    while (!stack.empty()) {
        const NodeId at = stack.back();
        stack.pop_back();
        moved.insert(at);
        if (NodeItem* item = m_items.value(at))
            item->setPos(item->pos() + by);
        if (const auto below = m_forest.children.constFind(at); below != m_forest.children.cend())
            stack.insert(stack.end(), below->begin(), below->end());
    }
    routeWires(&moved);
}

QRectF FlowScene::contentRect() const
{
    QRectF rect = m_wires->boundingRect();
    for (const NodeItem* item : m_items)
        rect |= item->boundingRect().translated(item->pos());
    if (m_start->isVisible())
        rect |= m_start->boundingRect().translated(m_start->pos());
    return rect;
}

void FlowScene::setNumbers(const QStringList& numbers)
{
    m_numbers = numbers;
    m_start->setNumbers(numbers);
}

void FlowScene::setProblems(const Problems& problems)
{
    m_allProblems = problems;
    m_problems.clear();
    for (const Problem& problem : problems) {
        if (const NodeId id = nearestNode(problem.pointer, m_byPlace))
            m_problems[id].push_back(problem);
    }
    for (NodeItem* item : std::as_const(m_items)) {
        std::optional<Severity> worst;
        for (const Problem& problem : m_problems.value(item->id()))
            worst = std::min(worst.value_or(Severity::Note), problem.severity);
        item->setProblem(worst);
    }
}

void FlowScene::setRunState(const QSet<QString>& visited, const QString& current)
{
    m_visitedPlaces = visited;
    m_currentPlace = current;
    updateMoods();
    const QSet<NodeId> nothing;
    routeWires(&nothing);
}

void FlowScene::updateMoods()
{
    m_visited = nodesAt(m_visitedPlaces, m_byPlace);
    m_current = m_currentPlace.isNull() ? NodeId() : m_byPlace.value(m_currentPlace);
    for (NodeItem* item : std::as_const(m_items)) {
        using Run = NodeMood::Run;
        item->setRun(item->id() == m_current ? Run::Here : m_visited.contains(item->id()) ? Run::Visited : Run::None);
    }
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
    m_updating = true;
    clearSelection();
    m_wires->setSelected({});
    if (NodeItem* item = m_items.value(id))
        item->setSelected(true);
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

NodeItem* FlowScene::itemUnder(const QPointF& at) const
{
    for (QGraphicsItem* item : items(at)) {
        if (auto* node = qgraphicsitem_cast<NodeItem*>(item))
            return node;
    }
    return nullptr;
}

void FlowScene::paintFar(QPainter& painter, const QRectF& exposed) const
{
    painter.fillRect(exposed, m_theme.ground);
    m_wires->paintFar(painter, exposed);
    QHash<QRgb, QList<QRectF>> boxes;
    for (const NodeItem* item : m_items) {
        if (item->cardRect().intersects(exposed))
            boxes[farColour(item->face(), item->mood(), m_theme).rgb()].append(item->cardRect());
    }
    painter.setPen(Qt::NoPen);
    for (auto box = boxes.cbegin(); box != boxes.cend(); ++box) {
        painter.setBrush(QColor::fromRgb(box.key()));
        painter.drawRects(box.value());
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

void FlowScene::walk(int key)
{
    const NodeId at = selected();
    if (!at) {
        select(m_flow.flow.start());
        return;
    }
    const NodeId parent = m_forest.parent.value(at);
    const std::vector<NodeId> below = m_forest.children.value(at);
    const std::vector<NodeId> beside = parent ? m_forest.children.value(parent) : m_forest.roots;
    const auto own = std::find(beside.begin(), beside.end(), at);
    NodeId next;
    if (key == Qt::Key_Up)
        next = parent;
    else if (key == Qt::Key_Down && !below.empty())
        next = below.front();
    else if (key == Qt::Key_Left && own != beside.begin())
        next = *(own - 1);
    else if (key == Qt::Key_Right && own != beside.end() && own + 1 != beside.end())
        next = *(own + 1);
    if (next)
        select(next);
}

void FlowScene::addBlock(const QString& module)
{
    hookswitch::addBlock(*this, module);
}

void FlowScene::removeSelected(bool keepFollowers)
{
    hookswitch::removeSelected(*this, keepFollowers);
}

void FlowScene::tidy()
{
    hookswitch::tidy(*this);
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
