// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/circles.h"

#include <QSet>

#include <algorithm>

namespace hookswitch {

namespace {

/// Tarjan's strongly connected components with a stack of its own, so that long flows are no danger.
class Circles
{
public:
    explicit Circles(const Flow& flow)
        : m_flow(flow)
    {}

    std::vector<std::vector<NodeId>> all()
    {
        for (const NodeId id : m_flow.preorder())
            visit(id);
        return std::move(m_circles);
    }

private:
    struct Open
    {
        NodeId id;
        std::size_t next;
    };

    void enter(NodeId id)
    {
        m_index.insert(id, int(m_index.size()));
        m_low.insert(id, m_index.value(id));
        m_stack.push_back(id);
        m_onStack.insert(id);
        m_open.push_back({id, 0});
    }

    void visit(NodeId root)
    {
        if (m_index.contains(root))
            return;
        enter(root);
        while (!m_open.empty()) {
            Open& top = m_open.back();
            const std::vector<Exit>& exits = m_flow.node(top.id)->exits;
            if (top.next == exits.size()) {
                leave(top.id);
                continue;
            }
            const NodeId target = exits[top.next++].target;
            if (!m_flow.node(target))
                continue;
            if (!m_index.contains(target))
                enter(target);
            else if (m_onStack.contains(target))
                m_low[top.id] = std::min(m_low.value(top.id), m_index.value(target));
        }
    }

    void leave(NodeId id)
    {
        m_open.pop_back();
        if (!m_open.empty())
            m_low[m_open.back().id] = std::min(m_low.value(m_open.back().id), m_low.value(id));
        if (m_low.value(id) != m_index.value(id))
            return;
        std::vector<NodeId> circle;
        do {
            circle.push_back(m_stack.back());
            m_onStack.remove(m_stack.back());
            m_stack.pop_back();
        } while (circle.back() != id);
        m_circles.push_back(std::move(circle));
    }

    const Flow& m_flow;
    QHash<NodeId, int> m_index;
    QHash<NodeId, int> m_low;
    std::vector<NodeId> m_stack;
    QSet<NodeId> m_onStack;
    std::vector<Open> m_open;
    std::vector<std::vector<NodeId>> m_circles;
};

} // namespace

std::vector<std::vector<NodeId>> circlesOf(const Flow& flow)
{
    return Circles(flow).all();
}

} // namespace hookswitch
