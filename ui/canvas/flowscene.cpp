// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the scene shows: items for nodes, wires and marks, and where they stand.
#include "canvas/flowscene.h"

#include "canvas/editreach.h"
#include "canvas/glide.h"
#include "canvas/nodeitem.h"
#include "canvas/startitem.h"
#include "canvas/wirelayer.h"
#include "canvas/wirerouting.h"

#include <QApplication>

namespace hookswitch {

namespace {

constexpr qreal levelGap = 66;
constexpr std::size_t mostGliding = 400; ///< more would stutter

/// The forest without what hangs below folded nodes.
FlowForest withoutFolded(const FlowForest& all, const QSet<NodeId>& folded)
{
    FlowForest shown;
    shown.roots = all.roots;
    shown.reached = all.reached;
    std::vector<NodeId> stack = all.roots;
    while (!stack.empty()) {
        const NodeId id = stack.back();
        stack.pop_back();
        shown.parent.insert(id, all.parent.value(id));
        const auto below = all.children.constFind(id);
        if (below == all.children.cend() || folded.contains(id))
            continue;
        shown.children.insert(id, *below);
        stack.insert(stack.end(), below->begin(), below->end());
    }
    return shown;
}

int countBelow(const FlowForest& forest, NodeId id)
{
    int count = -1; // itself
    std::vector<NodeId> stack{id};
    while (!stack.empty()) {
        const NodeId at = stack.back();
        stack.pop_back();
        ++count;
        if (const auto below = forest.children.constFind(at); below != forest.children.cend())
            stack.insert(stack.end(), below->begin(), below->end());
    }
    return count;
}

} // namespace

FlowScene::FlowScene(QObject* parent)
    : QGraphicsScene(parent)
    , m_theme(QApplication::palette(), QApplication::font())
    , m_wires(new WireLayer(m_theme))
    , m_start(new StartItem(m_theme))
    , m_glide([this](const std::vector<Glide::Move>& moves, double progress) { glideTo(moves, progress); })
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
    m_glide.stop();
}

void FlowScene::glideTo(const std::vector<Glide::Move>& moves, double progress)
{
    QSet<NodeId> moved;
    for (const Glide::Move& move : moves) {
        if (NodeItem* item = m_items.value(move.node))
            item->setPos(move.from + (move.to - move.from) * progress);
        moved.insert(move.node);
    }
    routeOf(moved);
}

void FlowScene::setFlow(const ProjectFlow& flow, const Directory& directory)
{
    m_updating = true;
    m_glide.finish();
    const bool same = m_flow.id == flow.id && m_flow.flow.platform() == flow.flow.platform();
    const std::vector<NodeId> kept = same ? selection() : std::vector<NodeId>();
    const bool turned = directionOf(m_flow.extra) != directionOf(flow.extra);
    const bool all = !same || turned || !m_faces || !(m_directory == directory);
    const ProjectFlow before = std::exchange(m_flow, flow);
    m_directory = directory;
    m_places.clear();
    if (!same) {
        dropItems();
        m_wires->setSelected({});
    }
    if (all)
        m_faces = std::make_unique<FaceMaker>(catalog(), m_directory, m_theme, direction());
    m_forest = forestOf(m_flow.flow);
    updateItems(before.flow, all);
    m_start->setNumbers(m_numbers.value_or(m_flow.flow.textList("numbers") + m_flow.flow.textList("patterns")));
    showMarks();
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

/// Another flow: nothing of the last one stays.
void FlowScene::dropItems()
{
    qDeleteAll(m_items);
    m_items.clear();
    m_numbers.reset();
    m_problems.clear();
    m_visited.clear();
    m_current = {};
    m_folded.clear();
}

bool FlowScene::applyEdit(const ProjectEdit& edit)
{
    if (!m_faces || !isLocal(edit, m_flow.id))
        return false;
    m_glide.finish();
    const FlowDirection before = direction();
    const EditReach reach = applyLocal(m_flow, edit);
    if (before != direction()) {
        m_faces = std::make_unique<FaceMaker>(catalog(), m_directory, m_theme, direction());
        updateItems(Flow(), true);
        arrange();
    }
    follow(reach);
    return true;
}

void FlowScene::follow(const EditReach& reach)
{
    m_updating = true;
    if (reach.wires) {
        m_places.clear();
        m_forest = forestOf(m_flow.flow);
    }
    bool resized = false;
    for (const NodeId id : reach.nodes) {
        if (const Node* node = m_flow.flow.node(id)) {
            resized |= updateItem(*node);
        } else {
            delete m_items.take(id);
            m_folded.remove(id);
            m_problems.remove(id);
        }
    }
    if (reach.extra)
        showMarks();
    if (reach.wires || reach.places || resized)
        arrange();
    if (const NodeId next = std::exchange(m_selectNext, {}); m_items.contains(next)) {
        clearSelection();
        m_items.value(next)->setSelected(true);
    }
    m_updating = false;
    reportSelection();
}

/// Returns whether its size is another one now.
bool FlowScene::updateItem(const Node& node)
{
    NodeItem*& item = m_items[node.id];
    const QSizeF before = item ? item->face().size() : QSizeF();
    const bool fresh = !item;
    if (fresh)
        item = new NodeItem(node.id, m_theme);
    item->setFace(m_faces->face(node));
    if (fresh)
        addItem(item);
    return item->face().size() != before;
}

void FlowScene::updateItems(const Flow& before, bool all)
{
    for (auto item = m_items.begin(); item != m_items.end();) {
        if (m_flow.flow.node(item.key())) {
            ++item;
        } else {
            delete item.value();
            m_folded.remove(item.key());
            item = m_items.erase(item);
        }
    }
    for (const auto& [id, node] : m_flow.flow.nodes()) {
        const Node* old = all ? nullptr : before.node(id);
        if (!old || !(*old == node) || !m_items.contains(id))
            (void)updateItem(node);
    }
}

void FlowScene::showMarks()
{
    const std::vector<CanvasMark> marks = marksOf(m_flow.extra);
    while (m_marks.size() > marks.size()) {
        delete m_marks.back();
        m_marks.pop_back();
    }
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const bool fresh = i >= m_marks.size() || m_marks[i]->mark().kind != marks[i].kind;
        if (fresh && i < m_marks.size())
            delete std::exchange(m_marks[i], nullptr);
        if (!fresh) {
            m_marks[i]->setMark(marks[i]);
            continue;
        }
        auto* item = new MarkItem(marks[i], m_theme);
        if (i < m_marks.size())
            m_marks[i] = item;
        else
            m_marks.push_back(item);
        addItem(item);
    }
    measure();
}

void FlowScene::setLook(const QPalette& palette, const QFont& font)
{
    m_theme = CanvasTheme(palette, font);
    if (!m_faces)
        return;
    m_faces = std::make_unique<FaceMaker>(catalog(), m_directory, m_theme, direction());
    updateItems(Flow(), true);
    arrange();
    update();
}

QHash<NodeId, QPointF> FlowScene::layOut() const
{
    LayoutOptions options;
    options.levelGap = levelGap;
    options.leftToRight = direction() == FlowDirection::Right;
    const auto sizeOf = [this](const Node& node) { return m_items.value(node.id)->face().size(); };
    const auto automatic = tidyLayout(m_flow.flow, shown(), sizeOf, options);
    // The first block never moves by itself, so that a growing flow does not run away under the user's eyes.
    const NodeItem* first = m_items.value(m_flow.flow.start());
    const QPointF origin = first ? automatic.value(first->id()) + (first->entryEnd() - first->pos()) : QPointF();
    QHash<NodeId, QPointF> places;
    places.reserve(automatic.size());
    std::vector<std::pair<NodeId, QPointF>> stack; // with how far off its tidy place the parent stands
    for (auto root = shown().roots.rbegin(); root != shown().roots.rend(); ++root)
        stack.emplace_back(*root, QPointF());
    while (!stack.empty()) {
        auto [id, offset] = stack.back();
        stack.pop_back();
        const QPointF own = automatic.value(id) - origin;
        if (const auto moved = m_flow.positions.find(id); moved != m_flow.positions.end())
            offset = moved->second - own;
        places.insert(id, own + offset);
        if (const auto below = shown().children.constFind(id); below != shown().children.cend()) {
            for (const NodeId child : *below)
                stack.emplace_back(child, offset);
        }
    }
    return places;
}

void FlowScene::arrange()
{
    m_glide.finish();
    showFolds();
    std::vector<Wire> wires = wiresOf(m_flow.flow, m_forest, shown());
    std::vector<Glide::Move> moves = moveTo(layOut());
    for (std::size_t first = 0, last = 0; first < wires.size(); first = last) {
        while (last < wires.size() && wires[last].end.from == wires[first].end.from)
            ++last;
        routeWires(&wires[first], last - first, m_items);
    }
    m_wires->setWires(std::move(wires));
    m_wires->setVisited(m_visited, m_current);
    const NodeItem* first = m_items.value(m_flow.flow.start());
    m_start->setVisible(first);
    if (first)
        m_start->stand(first->entryEnd(), direction());
    measure();
    if (m_glideTime > 0 && moves.size() <= mostGliding)
        m_glide.begin(std::move(moves), m_glideTime);
    Q_EMIT rearranged();
}

/// What is hidden, and how many stand behind each fold.
void FlowScene::showFolds()
{
    if (!m_folded.isEmpty())
        m_shown = withoutFolded(m_forest, m_folded);
    for (NodeItem* item : std::as_const(m_items)) {
        item->setVisible(m_folded.isEmpty() || m_shown.parent.contains(item->id()));
        item->setFolded(m_folded.contains(item->id()) ? countBelow(m_forest, item->id()) : 0);
    }
}

/// Everything stands there at once. Returns what stood elsewhere before.
std::vector<Glide::Move> FlowScene::moveTo(const QHash<NodeId, QPointF>& places)
{
    std::vector<Glide::Move> moves;
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        NodeItem* item = m_items.value(place.key());
        if (item->isPlaced() && item->pos() != *place)
            moves.push_back({place.key(), item->pos(), *place});
        item->place(*place);
    }
    return moves;
}

void FlowScene::routeOf(const QSet<NodeId>& moved)
{
    m_wires->change(moved, [this](Wire* first, std::size_t count) { routeWires(first, count, m_items); });
    if (const NodeItem* first = m_items.value(m_flow.flow.start()); first && moved.contains(first->id()))
        m_start->stand(first->entryEnd(), direction());
}

void FlowScene::shiftBranch(NodeId id, const QPointF& by)
{
    m_glide.finish();
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
    routeOf(moved);
}

void FlowScene::measure()
{
    QRectF rect = m_wires->boundingRect();
    for (const NodeItem* item : std::as_const(m_items)) {
        if (item->isVisible())
            rect |= item->boundingRect().translated(item->pos());
    }
    for (const MarkItem* mark : m_marks)
        rect |= mark->boundingRect().translated(mark->pos());
    if (m_start->isVisible())
        rect |= m_start->boundingRect().translated(m_start->pos());
    m_content = rect;
    setSceneRect(rect);
}

} // namespace hookswitch
