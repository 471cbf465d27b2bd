// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A tidy tree in linear time, after Reingold and Tilford (contours joined by threads), Walker (many children, gaps
// shared out) and Buchheim, Juenger and Leipert (the same in linear time). Every walk runs over a list made
// beforehand, so depth costs no stack. Inside, "breadth" is the direction siblings stand in (x for top-down) and
// "depth" the other one.
#include "flow/layout.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace hookswitch {

namespace {

/// A tree in arrays. Index 0 is the root; a parent stands before its children.
class Tree
{
public:
    Tree(const Flow& flow, const FlowForest& forest, NodeId root)
        : m_flow(flow)
    {
        std::vector<std::pair<NodeId, int>> stack{{root, -1}};
        while (!stack.empty()) {
            const auto [id, parent] = stack.back();
            stack.pop_back();
            const int at = append(id, parent);
            const auto below = forest.children.constFind(id);
            if (below == forest.children.cend())
                continue;
            for (auto child = below->rbegin(); child != below->rend(); ++child)
                stack.emplace_back(*child, at);
        }
    }

    void measure(const std::function<QSizeF(const Node&)>& sizeOf, const LayoutOptions& options)
    {
        m_gap = options.siblingGap;
        for (Place& place : m_places) {
            const QSizeF size = sizeOf(*m_flow.node(place.id));
            place.breadth = options.leftToRight ? size.height() : size.width();
            place.extent = options.leftToRight ? size.width() : size.height();
        }
    }

    void arrange(qreal levelGap)
    {
        for (const int at : postorder())
            firstWalk(at);
        secondWalk();
        stackLevels(levelGap);
    }

    [[nodiscard]] int size() const { return int(m_places.size()); }
    [[nodiscard]] NodeId id(int at) const { return m_places[std::size_t(at)].id; }
    /// The near edge across; arrange() leaves the smallest one at 0.
    [[nodiscard]] qreal across(int at) const
    {
        return m_places[std::size_t(at)].middle - m_places[std::size_t(at)].breadth / 2;
    }
    [[nodiscard]] qreal along(int at) const { return m_places[std::size_t(at)].depth; }
    [[nodiscard]] qreal totalBreadth() const { return m_breadth; }
    [[nodiscard]] qreal totalDepth() const { return m_depth; }

private:
    struct Place
    {
        NodeId id;
        int parent = -1;
        int level = 0;
        int number = 0; ///< among its siblings
        int left = -1;  ///< sibling before
        int first = -1;
        int last = -1;
        int thread = -1;
        int ancestor = -1;
        int favourite = -1; ///< default ancestor of the children
        qreal breadth = 0;
        qreal extent = 0;
        qreal prelim = 0;
        qreal mod = 0;
        qreal change = 0;
        qreal shift = 0;
        qreal middle = 0;
        qreal depth = 0;
    };

    Place& p(int at) { return m_places[std::size_t(at)]; }

    int append(NodeId id, int parent)
    {
        const int at = size();
        Place place;
        place.id = id;
        place.parent = parent;
        place.ancestor = at;
        if (parent >= 0) {
            Place& above = p(parent);
            place.level = above.level + 1;
            place.left = above.last;
            place.number = above.last < 0 ? 0 : p(above.last).number + 1;
            if (above.first < 0)
                above.first = above.favourite = at;
            above.last = at;
        }
        m_places.push_back(place);
        return at;
    }

    std::vector<int> postorder()
    {
        std::vector<int> order;
        std::vector<int> stack{0};
        while (!stack.empty()) {
            const int at = stack.back();
            stack.pop_back();
            order.push_back(at);
            std::vector<int> below;
            for (int child = p(at).last; child >= 0; child = p(child).left)
                below.push_back(child);
            stack.insert(stack.end(), below.rbegin(), below.rend());
        }
        std::reverse(order.begin(), order.end());
        return order;
    }

    qreal distance(int a, int b) { return (p(a).breadth + p(b).breadth) / 2 + m_gap; }
    int nextLeft(int at) { return p(at).first >= 0 ? p(at).first : p(at).thread; }
    int nextRight(int at) { return p(at).last >= 0 ? p(at).last : p(at).thread; }

    void firstWalk(int at)
    {
        Place& v = p(at);
        const qreal beside = v.left >= 0 ? p(v.left).prelim + distance(v.left, at) : 0;
        if (v.first < 0) {
            v.prelim = beside;
        } else {
            shareShifts(at);
            const qreal middle = (p(v.first).prelim + p(v.last).prelim) / 2;
            v.prelim = v.left >= 0 ? beside : middle;
            v.mod = v.left >= 0 ? beside - middle : 0;
        }
        if (v.left >= 0)
            apportion(at);
    }

    void shareShifts(int at)
    {
        qreal shift = 0;
        qreal change = 0;
        for (int child = p(at).last; child >= 0; child = p(child).left) {
            Place& w = p(child);
            w.prelim += shift;
            w.mod += shift;
            change += w.change;
            shift += w.shift + change;
        }
    }

    /// Walks the right contour of what stands left of at, and the left contour of at, level by level; pushes at away
    /// where they meet.
    void apportion(int at)
    {
        const int parent = p(at).parent;
        int inRight = at;
        int outRight = at;
        int inLeft = p(at).left;
        int outLeft = p(parent).first;
        qreal sumInRight = p(at).mod;
        qreal sumOutRight = p(at).mod;
        qreal sumInLeft = p(inLeft).mod;
        qreal sumOutLeft = p(outLeft).mod;
        while (nextRight(inLeft) >= 0 && nextLeft(inRight) >= 0) {
            inLeft = nextRight(inLeft);
            inRight = nextLeft(inRight);
            outLeft = nextLeft(outLeft);
            outRight = nextRight(outRight);
            p(outRight).ancestor = at;
            const qreal shift =
                p(inLeft).prelim + sumInLeft - p(inRight).prelim - sumInRight + distance(inLeft, inRight);
            if (shift > 0) {
                const int own = p(inLeft).ancestor;
                moveSubtree(p(own).parent == parent ? own : p(parent).favourite, at, shift);
                sumInRight += shift;
                sumOutRight += shift;
            }
            sumInLeft += p(inLeft).mod;
            sumInRight += p(inRight).mod;
            sumOutLeft += p(outLeft).mod;
            sumOutRight += p(outRight).mod;
        }
        if (nextRight(inLeft) >= 0 && nextRight(outRight) < 0) {
            p(outRight).thread = nextRight(inLeft);
            p(outRight).mod += sumInLeft - sumOutRight;
        }
        if (nextLeft(inRight) >= 0 && nextLeft(outLeft) < 0) {
            p(outLeft).thread = nextLeft(inRight);
            p(outLeft).mod += sumInRight - sumOutLeft;
            p(parent).favourite = at;
        }
    }

    void moveSubtree(int from, int at, qreal shift)
    {
        const qreal share = shift / (p(at).number - p(from).number);
        p(at).change -= share;
        p(at).shift += shift;
        p(from).change += share;
        p(at).prelim += shift;
        p(at).mod += shift;
    }

    void secondWalk()
    {
        std::vector<qreal> sums(m_places.size(), 0);
        qreal near = 0;
        qreal far = 0;
        for (std::size_t at = 0; at < m_places.size(); ++at) {
            Place& v = m_places[at];
            const qreal above = v.parent < 0 ? 0 : sums[std::size_t(v.parent)];
            v.middle = v.prelim + above;
            sums[at] = above + v.mod;
            near = at == 0 ? v.middle - v.breadth / 2 : std::min(near, v.middle - v.breadth / 2);
            far = at == 0 ? v.middle + v.breadth / 2 : std::max(far, v.middle + v.breadth / 2);
        }
        for (Place& v : m_places)
            v.middle -= near;
        m_breadth = far - near;
    }

    void stackLevels(qreal levelGap)
    {
        std::vector<qreal> depths;
        for (const Place& v : m_places) {
            if (std::size_t(v.level) >= depths.size())
                depths.resize(std::size_t(v.level) + 1, 0);
            depths[std::size_t(v.level)] = std::max(depths[std::size_t(v.level)], v.extent);
        }
        qreal sum = 0;
        for (qreal& depth : depths)
            sum += std::exchange(depth, sum) + levelGap;
        for (Place& v : m_places)
            v.depth = depths[std::size_t(v.level)];
        m_depth = sum - levelGap;
    }

    const Flow& m_flow;
    std::vector<Place> m_places;
    qreal m_gap = 0;
    qreal m_breadth = 0;
    qreal m_depth = 0;
};

/// Hangs everything below root that hangs nowhere yet.
void hang(const Flow& flow, NodeId root, FlowForest& forest)
{
    std::vector<std::pair<NodeId, NodeId>> stack{{root, NodeId()}};
    while (!stack.empty()) {
        const auto [id, parent] = stack.back();
        stack.pop_back();
        const Node* node = flow.node(id);
        if (!node || forest.parent.contains(id))
            continue;
        forest.parent.insert(id, parent);
        if (parent)
            forest.children[parent].push_back(id);
        else
            forest.roots.push_back(id);
        for (auto exit = node->exits.rbegin(); exit != node->exits.rend(); ++exit) {
            if (exit->target && !forest.parent.contains(exit->target))
                stack.emplace_back(exit->target, id);
        }
    }
}

/// Puts trees one beside the other, single nodes in columns about as deep as the first tree.
class Bench
{
public:
    Bench(QHash<NodeId, QPointF>& places, const LayoutOptions& options)
        : m_places(places)
        , m_options(options)
    {}

    void add(const Tree& tree, bool mayStack)
    {
        if (mayStack && tree.size() == 1) {
            stack(tree);
            return;
        }
        endColumn();
        for (int at = 0; at < tree.size(); ++at)
            put(tree.id(at), m_across + tree.across(at), tree.along(at));
        m_across += tree.totalBreadth() + 2 * m_options.siblingGap;
        m_depth = std::max(m_depth, tree.totalDepth());
    }

private:
    void stack(const Tree& tree)
    {
        if (m_along > 0 && m_along + tree.totalDepth() > std::max<qreal>(m_depth, 800))
            endColumn();
        put(tree.id(0), m_across, m_along);
        m_along += tree.totalDepth() + m_options.levelGap / 2;
        m_column = std::max(m_column, tree.totalBreadth());
    }

    void endColumn()
    {
        if (m_along > 0)
            m_across += m_column + 2 * m_options.siblingGap;
        m_along = m_column = 0;
    }

    void put(NodeId id, qreal across, qreal along)
    {
        m_places.insert(id, m_options.leftToRight ? QPointF(along, across) : QPointF(across, along));
    }

    QHash<NodeId, QPointF>& m_places;
    const LayoutOptions& m_options;
    qreal m_across = 0;
    qreal m_along = 0;
    qreal m_column = 0;
    qreal m_depth = 0;
};

} // namespace

FlowForest forestOf(const Flow& flow)
{
    FlowForest forest;
    for (const Entry& entry : flow.entries())
        hang(flow, entry.target, forest);
    forest.reached = forest.roots.size();
    QSet<NodeId> targets;
    for (const auto& [id, node] : flow.nodes()) {
        for (const Exit& exit : node.exits) {
            if (exit.target != id)
                targets.insert(exit.target);
        }
    }
    for (const auto& [id, node] : flow.nodes()) {
        if (!targets.contains(id))
            hang(flow, id, forest);
    }
    for (const auto& [id, node] : flow.nodes())
        hang(flow, id, forest); // what is left runs in circles
    return forest;
}

QHash<NodeId, QPointF> tidyLayout(const Flow& flow, const std::function<QSizeF(const Node&)>& sizeOf,
                                  const LayoutOptions& options)
{
    return tidyLayout(flow, forestOf(flow), sizeOf, options);
}

QHash<NodeId, QPointF> tidyLayout(const Flow& flow, const FlowForest& forest,
                                  const std::function<QSizeF(const Node&)>& sizeOf, const LayoutOptions& options)
{
    QHash<NodeId, QPointF> places;
    places.reserve(qsizetype(flow.nodes().size()));
    Bench bench(places, options);
    for (std::size_t i = 0; i < forest.roots.size(); ++i) {
        Tree tree(flow, forest, forest.roots[i]);
        tree.measure(sizeOf, options);
        tree.arrange(options.levelGap);
        bench.add(tree, i >= forest.reached);
    }
    return places;
}

} // namespace hookswitch
