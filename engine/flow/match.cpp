// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Four passes over the two trees, in the manner of syntax-tree differencing: equal branches by hash, then top-down
// by exit, then what is left and unmistakable, last bottom-up for blocks between pairs that were found (an inserted
// or removed block leaves such a gap).

#include "flow/match.h"

#include "flow/jsonedit.h"
#include "flow/sameness.h"

#include <QSet>

#include <algorithm>

namespace hookswitch {

namespace {

/// What is needed of one side: order, size and hash of every branch.
struct Side
{
    explicit Side(const Flow& source)
        : flow(source)
        , order(source.everyNode())
    {
        for (auto at = order.rbegin(); at != order.rend(); ++at)
            measure(*flow.node(*at));
        for (const NodeId id : order) {
            for (const Exit& exit : flow.node(id)->exits) {
                if (exit.target)
                    parent.insert(exit.target, id);
            }
        }
    }

    void measure(const Node& node)
    {
        std::size_t hash = qHashMulti(0, node.module, hashOf(node.data), hashOf(meaningOf(node.shell)));
        int size = 1;
        std::size_t exits = 0; // order of keys does not matter
        for (const Exit& exit : node.exits) {
            exits += qHashMulti(1, exit.key, int(exit.role), branchHash.value(exit.target),
                                exit.target ? 0 : hashOf(exit.raw));
            size += branchSize.value(exit.target);
        }
        ownHash.insert(node.id, hash);
        branchHash.insert(node.id, qHashMulti(2, hash, exits));
        branchSize.insert(node.id, size);
    }

    const Flow& flow;
    std::vector<NodeId> order;
    QHash<NodeId, std::size_t> ownHash; ///< of the block alone
    QHash<NodeId, std::size_t> branchHash;
    QHash<NodeId, int> branchSize;
    QHash<NodeId, NodeId> parent;
};

class Matcher
{
public:
    Matcher(const Flow& left, const Flow& right)
        : m_left(left)
        , m_right(right)
    {}

    FlowMatch run()
    {
        pairEntries();
        pairEqualBranches();
        pairDown();
        pairUnique();
        pairDown();
        pairUp();
        return std::move(m_match);
    }

private:
    [[nodiscard]] bool isFree(NodeId a, NodeId b) const
    {
        return a && b && !m_match.toRight.contains(a) && !m_match.toLeft.contains(b);
    }

    bool pair(NodeId a, NodeId b)
    {
        if (!isFree(a, b))
            return false;
        m_match.toRight.insert(a, b);
        m_match.toLeft.insert(b, a);
        return true;
    }

    static NodeId targetOf(const Node& node, const Exit& like)
    {
        const Exit* exit = exitLike(node, like);
        return exit ? exit->target : NodeId();
    }

    /// Equal branches at equal entries first, so that copies of a branch keep their own place.
    void pairEntries()
    {
        for (const Entry& entry : m_left.flow.entries()) {
            for (const Entry& other : m_right.flow.entries()) {
                if (entry.pointer == other.pointer)
                    walkEqual(entry.target, other.target);
            }
        }
    }

    /// Pairs what is equal at the same place, going down where the two only differ further below.
    void walkEqual(NodeId left, NodeId right)
    {
        std::vector<std::pair<NodeId, NodeId>> stack{{left, right}};
        QSet<NodeId> seen;
        while (!stack.empty()) {
            const auto [a, b] = stack.back();
            stack.pop_back();
            const Node* from = m_left.flow.node(a);
            const Node* to = m_right.flow.node(b);
            if (!from || !to || seen.contains(a))
                continue;
            seen.insert(a);
            if (m_left.branchHash.value(a) == m_right.branchHash.value(b)) {
                pairBranch(a, b);
                continue;
            }
            for (const Exit& exit : from->exits)
                stack.emplace_back(exit.target, targetOf(*to, exit));
        }
    }

    void pairBranch(NodeId left, NodeId right)
    {
        std::vector<std::pair<NodeId, NodeId>> stack{{left, right}};
        while (!stack.empty()) {
            const auto [a, b] = stack.back();
            stack.pop_back();
            // A hash knows nothing of what a wire back leads to, so every block on the way is asked for its own.
            if (m_left.branchHash.value(a) != m_right.branchHash.value(b) || !pair(a, b))
                continue;
            const Node* to = m_right.flow.node(b);
            for (const Exit& exit : m_left.flow.node(a)->exits)
                stack.emplace_back(exit.target, targetOf(*to, exit));
        }
    }

    void pairEqualBranches()
    {
        QHash<std::size_t, std::vector<NodeId>> free;
        for (auto at = m_right.order.rbegin(); at != m_right.order.rend(); ++at) {
            if (!m_match.toLeft.contains(*at))
                free[m_right.branchHash.value(*at)].push_back(*at);
        }
        std::vector<NodeId> bySize = m_left.order;
        std::stable_sort(bySize.begin(), bySize.end(),
                         [&](NodeId a, NodeId b) { return m_left.branchSize.value(a) > m_left.branchSize.value(b); });
        for (const NodeId a : bySize) {
            if (m_match.toRight.contains(a))
                continue;
            auto found = free.find(m_left.branchHash.value(a));
            if (found == free.end())
                continue;
            while (!found->empty() && m_match.toLeft.contains(found->back()))
                found->pop_back();
            if (!found->empty())
                pairBranch(a, found->back());
        }
    }

    void pairDown()
    {
        for (const Entry& entry : m_left.flow.entries()) {
            for (const Entry& other : m_right.flow.entries()) {
                if (entry.pointer == other.pointer)
                    pairSameModule(entry.target, other.target);
            }
        }
        for (const NodeId a : m_left.order) {
            const Node* to = m_right.flow.node(m_match.toRight.value(a));
            if (!to)
                continue;
            for (const Exit& exit : m_left.flow.node(a)->exits)
                pairSameModule(exit.target, targetOf(*to, exit));
        }
    }

    void pairSameModule(NodeId a, NodeId b)
    {
        const Node* from = m_left.flow.node(a);
        const Node* to = m_right.flow.node(b);
        if (from && to && from->module == to->module)
            pair(a, b);
    }

    /// A block without partner whose child has one: its partner is the nearest free block of its module above the
    /// child's.
    void pairUp()
    {
        for (auto at = m_left.order.rbegin(); at != m_left.order.rend(); ++at) {
            if (m_match.toRight.contains(*at))
                continue;
            const Node* from = m_left.flow.node(*at);
            for (const Exit& exit : from->exits) {
                const NodeId above = m_right.parent.value(m_match.toRight.value(exit.target));
                const Node* to = m_right.flow.node(above);
                if (to && to->module == from->module && pair(*at, above))
                    break;
            }
        }
        pairDown();
    }

    /// What is left and says the same once on each side, such as a block that lost a branch or hangs loose.
    void pairUnique()
    {
        const auto single = [](const Side& side, const QHash<NodeId, NodeId>& taken) {
            QHash<std::size_t, NodeId> found; // none where there are several
            for (const NodeId id : side.order) {
                if (taken.contains(id))
                    continue;
                const std::size_t hash = side.ownHash.value(id);
                found.insert(hash, found.contains(hash) ? NodeId() : id);
            }
            return found;
        };
        const QHash<std::size_t, NodeId> right = single(m_right, m_match.toLeft);
        const QHash<std::size_t, NodeId> left = single(m_left, m_match.toRight);
        for (auto at = left.begin(); at != left.end(); ++at)
            pair(at.value(), right.value(at.key()));
    }

    Side m_left;
    Side m_right;
    FlowMatch m_match;
};

} // namespace

FlowMatch matchFlows(const Flow& left, const Flow& right)
{
    return Matcher(left, right).run();
}

} // namespace hookswitch
