// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/sameness.h"

#include "flow/jsonedit.h"

#include <algorithm>

namespace hookswitch {

Json meaningOf(const Json& shell)
{
    if (!shell.is_object())
        return shell;
    Json rest = Json::object();
    for (const auto& [key, value] : shell.items()) {
        const bool isOrder = value.is_object() && !value.empty() &&
                             std::all_of(value.begin(), value.end(), [](const Json& v) { return isJsonSlot(v); });
        if (!isJsonSlot(value) && !isOrder)
            appendMember(rest, key, value);
    }
    return rest;
}

const Exit* exitLike(const Node& node, const Exit& like)
{
    const auto found = std::find_if(node.exits.begin(), node.exits.end(),
                                    [&](const Exit& e) { return e.role == like.role && e.key == like.key; });
    return found == node.exits.end() ? nullptr : &*found;
}

bool sameExit(const Exit& a, const Exit& b)
{
    return a.target == b.target && (a.target || sameJson(a.raw, b.raw));
}

bool sameEntry(const Entry& a, const Entry& b)
{
    return a.target == b.target && (a.target || sameJson(a.raw, b.raw));
}

const Entry* entryAt(const Flow& flow, const QString& pointer)
{
    const auto found = std::find_if(flow.entries().begin(), flow.entries().end(),
                                    [&](const Entry& e) { return e.pointer == pointer; });
    return found == flow.entries().end() ? nullptr : &*found;
}

bool sameExits(const Node& a, const Node& b)
{
    return a.exits.size() == b.exits.size() && std::all_of(a.exits.begin(), a.exits.end(), [&](const Exit& exit) {
               const Exit* other = exitLike(b, exit);
               return other && sameExit(exit, *other);
           });
}

bool sameNode(const Node& a, const Node& b)
{
    return a.module == b.module && sameJson(a.data, b.data) && sameJson(meaningOf(a.shell), meaningOf(b.shell)) &&
           sameExits(a, b);
}

QHash<NodeId, NodeId> completedIds(const Flow& flow, QHash<NodeId, NodeId> ids, quint32 firstFree)
{
    for (const NodeId id : flow.everyNode()) {
        if (!ids.contains(id))
            ids.insert(id, NodeId(firstFree++));
    }
    return ids;
}

Flow renumbered(const Flow& flow, const QHash<NodeId, NodeId>& ids)
{
    Flow out(flow.platform());
    out.setDocument(flow.document());
    for (const auto& [id, before] : flow.nodes()) {
        Node node = before;
        node.id = ids.value(id);
        for (Exit& exit : node.exits)
            exit.target = ids.value(exit.target);
        out.put(std::move(node));
    }
    std::vector<Entry> entries = flow.entries();
    for (Entry& entry : entries)
        entry.target = ids.value(entry.target);
    out.setEntries(std::move(entries));
    return out;
}

} // namespace hookswitch
