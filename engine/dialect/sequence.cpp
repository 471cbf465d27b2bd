// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Nodes are strung into chains along their Next exits, and the chains are laid end to end. A node can follow only one
// other, so where several want the same follower, the one that stands before it already wins.

#include "dialect/sequence.h"

#include <QHash>

#include <algorithm>

namespace hookswitch {

namespace {

class Chains
{
public:
    explicit Chains(const Flow& flow)
        : m_flow(flow)
    {}

    /// Lets b follow a, unless b follows another node or the chain would close.
    void link(NodeId a, NodeId b)
    {
        if (m_before.contains(b) || m_after.contains(a) || b == m_flow.start() || headOf(a) == headOf(b))
            return;
        m_after.insert(a, b);
        m_before.insert(b, a);
        m_group.insert(headOf(b), headOf(a));
    }

    std::vector<NodeId> laidOut()
    {
        struct Chain
        {
            quint32 place;
            NodeId head;
        };
        QHash<NodeId, quint32> lowest;
        for (const auto& [id, node] : m_flow.nodes())
            lowest.insert(headOf(id), std::min(lowest.value(headOf(id), id.value), id.value));
        std::vector<Chain> chains;
        for (const auto& [id, node] : m_flow.nodes()) {
            if (!m_before.contains(id))
                chains.push_back({id == m_flow.start() ? 0 : lowest.value(headOf(id)), id});
        }
        std::sort(chains.begin(), chains.end(), [](const Chain& a, const Chain& b) { return a.place < b.place; });
        std::vector<NodeId> out;
        for (const Chain& chain : chains) {
            for (NodeId at = chain.head; at; at = m_after.value(at))
                out.push_back(at);
        }
        return out;
    }

private:
    /// One name for all nodes of a chain.
    NodeId headOf(NodeId id)
    {
        NodeId top = id;
        while (m_group.contains(top))
            top = m_group.value(top);
        while (id != top) {
            const NodeId up = m_group.value(id);
            m_group.insert(id, top);
            id = up;
        }
        return top;
    }

    const Flow& m_flow;
    QHash<NodeId, NodeId> m_before;
    QHash<NodeId, NodeId> m_after;
    QHash<NodeId, NodeId> m_group;
};

} // namespace

NodeId nextOf(const Flow& flow, const Node& node)
{
    const Exit* next = node.exit({}, ExitRole::Next);
    return next && flow.node(next->target) ? next->target : NodeId();
}

std::vector<NodeId> sequenceOf(const Flow& flow, const std::function<bool(const Node&)>& isFixed)
{
    Chains chains(flow);
    for (const bool onlyNeighbours : {true, false}) {
        for (auto at = flow.nodes().begin(); at != flow.nodes().end(); ++at) {
            const NodeId next = nextOf(flow, at->second);
            const auto neighbour = std::next(at);
            const bool isNeighbour = neighbour != flow.nodes().end() && neighbour->first == next;
            const bool isWished = next && next != at->first && (!isFixed || !isFixed(at->second));
            if (isWished && isNeighbour == onlyNeighbours)
                chains.link(at->first, next);
        }
    }
    return chains.laidOut();
}

} // namespace hookswitch
