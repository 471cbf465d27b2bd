// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/branches.h"

#include <QSet>

namespace hookswitch {

namespace {

QString actionId(const Node& node)
{
    const Json* id = member(node.shell, "id");
    return id && id->is_string() ? stringOf(*id) : QString();
}

/// The last block of the default path, where what stood at the place goes on.
NodeId endOf(const Flow& branch, NodeId start)
{
    NodeId at = start;
    const ExitKey way = defaultExit(branch.platform());
    for (std::size_t steps = 0; steps < branch.nodes().size(); ++steps) {
        const Node* node = branch.node(at);
        const Exit* next = node ? node->exit(way.key, way.role) : nullptr;
        if (!next || !branch.node(next->target))
            break;
        at = next->target;
    }
    return at;
}

} // namespace

Flow branchAlone(const Flow& flow, NodeId id)
{
    Flow branch(flow.platform());
    for (const NodeId below : flow.branch(id))
        branch.put(*flow.node(below));
    Entry entry;
    entry.target = id;
    branch.setDocument(jsonSlot());
    branch.setEntries({entry});
    return branch;
}

Edit pasteBranch(const Flow& flow, const Flow& branch, NodeId parent, const ExitKey& exit)
{
    const NodeId start = branch.start();
    if (!branch.node(start) || branch.platform() != flow.platform() || (parent && !flow.node(parent)))
        return Edit{Edit::Batch{}};
    QSet<QString> taken;
    for (const auto& [id, node] : flow.nodes())
        taken.insert(actionId(node));
    // The first block comes by way of insertNode(), which makes room for it; the others hang below it.
    QHash<NodeId, NodeId> fresh;
    quint32 next = flow.nextId().value;
    const std::vector<NodeId> all = branch.branch(start);
    for (const NodeId id : all)
        fresh.insert(id, NodeId(next++));
    const auto copied = [&](NodeId id) {
        Node node = *branch.node(id);
        node.id = fresh.value(id);
        for (Exit& way : node.exits)
            way.target = fresh.value(way.target);
        if (taken.contains(actionId(node)))
            removeMember(node.shell, "id");
        return node;
    };
    Node first = copied(start);
    const std::vector<Exit> ways = std::exchange(first.exits, {});
    std::vector<Edit> edits{insertNode(flow, std::move(first), parent, exit)};
    Flow after = flow;
    edits.front().apply(after);
    const ExitKey way = defaultExit(flow.platform());
    const Exit* displaced = after.node(fresh.value(start))->exit(way.key, way.role);
    const NodeId pushed = displaced ? displaced->target : NodeId();
    for (const NodeId id : all) {
        Node node = id == start ? *after.node(fresh.value(start)) : copied(id);
        if (id == start)
            node.exits = ways;
        edits.push_back(Edit{Edit::PutNode{std::move(node)}});
        edits.back().apply(after);
    }
    if (pushed) {
        edits.push_back(connectExit(after, fresh.value(endOf(branch, start)), way, pushed));
        edits.back().apply(after);
    }
    return Edit{Edit::Batch{std::move(edits)}};
}

} // namespace hookswitch
