// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/edit.h"

#include <QSet>

#include <algorithm>

namespace hookswitch {

namespace {

/// The member of a new document that holds its blocks.
std::string entryMember(Platform platform)
{
    return platform == Platform::Kazoo ? "flow" : platform == Platform::Voipbin ? "actions" : "commands";
}

/// The exit as this platform names it: "_" means the default way everywhere.
ExitKey named(const Flow& flow, const ExitKey& exit)
{
    const bool isDefault = exit.role == ExitRole::Key && exit.key == QStringLiteral("_");
    return isDefault ? defaultExit(flow.platform()) : exit;
}

bool isKazoo(const Flow& flow)
{
    return flow.platform() == Platform::Kazoo;
}

Edit put(Node node)
{
    return Edit{Edit::PutNode{std::move(node)}};
}

Edit batch(std::vector<Edit> edits)
{
    return Edit{Edit::Batch{std::move(edits)}};
}

void point(const Flow& flow, Node& node, const ExitKey& way, NodeId target)
{
    if (Exit* exit = node.exit(way.key, way.role)) {
        exit->target = target;
        exit->raw = nullptr;
    } else {
        node.exits.push_back({way.role, way.key, target, nullptr});
    }
    if (isKazoo(flow) && !node.shell.contains("children"))
        setMember(node.shell, "children", jsonSlot());
}

void cut(Node& node, NodeId target)
{
    std::erase_if(node.exits, [&](const Exit& exit) { return exit.target == target; });
}

/// Replaces every wire to old by a wire to replacement (none: the exit goes), as edits.
std::vector<Edit> rewire(const Flow& flow, NodeId old, NodeId replacement, const QSet<NodeId>& except)
{
    std::vector<Edit> edits;
    for (const NodeId parent : flow.parents(old)) {
        if (except.contains(parent))
            continue;
        Node node = *flow.node(parent);
        if (replacement) {
            for (Exit& exit : node.exits) {
                if (exit.target == old)
                    exit.target = replacement;
            }
        } else {
            cut(node, old);
        }
        edits.push_back(put(std::move(node)));
    }
    std::vector<Entry> entries = flow.entries();
    bool changed = false;
    for (Entry& entry : entries) {
        if (entry.target != old)
            continue;
        entry.target = replacement;
        entry.raw = replacement ? Json(nullptr) : Json::object();
        changed = true;
    }
    if (changed)
        edits.push_back(Edit{Edit::SetEntries{std::move(entries)}});
    return edits;
}

/// What hangs below id alone, id included, when every wire to id is led to heir instead (none: cut).
QSet<NodeId> onlyBelow(const Flow& flow, NodeId id, NodeId heir)
{
    const std::vector<NodeId> branch = flow.branch(id);
    QSet<NodeId> dead(branch.begin(), branch.end());
    std::vector<NodeId> stack{heir};
    for (const Entry& entry : flow.entries())
        stack.push_back(entry.target);
    for (const auto& [other, node] : flow.nodes()) {
        if (!dead.contains(other)) {
            for (const Exit& exit : node.exits)
                stack.push_back(exit.target);
        }
    }
    while (!stack.empty()) {
        const NodeId at = stack.back() == id ? heir : stack.back();
        stack.pop_back();
        if (!dead.remove(at))
            continue;
        for (const Exit& exit : flow.node(at)->exits)
            stack.push_back(exit.target);
    }
    dead.insert(id);
    return dead;
}

/// Erases in a fixed order, so that the same wish always gives the same edit.
Edit withoutAll(std::vector<Edit> edits, const Flow& flow, const QSet<NodeId>& dead)
{
    for (const auto& [id, node] : flow.nodes()) {
        if (dead.contains(id))
            edits.push_back(Edit{Edit::EraseNode{id}});
    }
    return batch(std::move(edits));
}

Node withSlots(const Flow& flow, Node node)
{
    if (isKazoo(flow) && node.shell.empty())
        node.shell = Json{{"module", jsonSlot()}, {"data", jsonSlot()}, {"children", jsonSlot()}};
    return node;
}

struct Apply
{
    Flow& flow;

    Edit operator()(const Edit::PutNode& edit) const
    {
        const Node* before = flow.node(edit.node.id);
        Edit inverse = before ? put(*before) : Edit{Edit::EraseNode{edit.node.id}};
        flow.put(edit.node);
        return inverse;
    }

    Edit operator()(const Edit::EraseNode& edit) const
    {
        const Node* before = flow.node(edit.id);
        if (!before)
            return batch({});
        Edit inverse = put(*before);
        flow.remove(edit.id);
        return inverse;
    }

    Edit operator()(const Edit::SetEntries& edit) const
    {
        Edit inverse{Edit::SetEntries{flow.entries()}};
        flow.setEntries(edit.entries);
        return inverse;
    }

    Edit operator()(const Edit::SetDocument& edit) const
    {
        Edit inverse{Edit::SetDocument{flow.document()}};
        flow.setDocument(edit.document);
        return inverse;
    }

    Edit operator()(const Edit::Batch& edit) const
    {
        std::vector<Edit> inverses;
        inverses.reserve(edit.edits.size());
        for (const Edit& part : edit.edits)
            inverses.push_back(part.apply(flow));
        std::reverse(inverses.begin(), inverses.end());
        return batch(std::move(inverses));
    }
};

} // namespace

Edit Edit::apply(Flow& flow) const
{
    return std::visit(Apply{flow}, what);
}

bool Edit::isEmpty() const
{
    const auto* edits = std::get_if<Batch>(&what);
    return edits && std::all_of(edits->edits.begin(), edits->edits.end(), [](const Edit& e) { return e.isEmpty(); });
}

ExitKey defaultExit(Platform platform)
{
    return platform == Platform::Kazoo ? ExitKey(QStringLiteral("_")) : ExitKey(ExitRole::Next);
}

Edit insertNode(const Flow& flow, Node node, NodeId parent, const ExitKey& exit)
{
    node = withSlots(flow, std::move(node));
    node.id = flow.nextId();
    const Node* above = flow.node(parent);
    if (parent && !above)
        return batch({});
    const ExitKey way = named(flow, exit);
    const Exit* taken = above ? above->exit(way.key, way.role) : nullptr;
    const NodeId below = above ? (taken ? taken->target : NodeId()) : flow.start();
    if (below)
        point(flow, node, defaultExit(flow.platform()), below);
    const NodeId fresh = node.id;
    std::vector<Edit> edits{put(std::move(node))};
    if (above) {
        Node changed = *above;
        point(flow, changed, way, fresh);
        edits.push_back(put(std::move(changed)));
        return batch(std::move(edits));
    }
    std::vector<Entry> entries = flow.entries();
    if (entries.empty()) {
        const std::string key = entryMember(flow.platform());
        entries.push_back({u'/' + toQString(key), {}, nullptr});
        Json document = flow.document();
        setMember(document, key, jsonSlot());
        edits.push_back(Edit{Edit::SetDocument{std::move(document)}});
    }
    entries.front().target = fresh;
    entries.front().raw = nullptr;
    edits.push_back(Edit{Edit::SetEntries{std::move(entries)}});
    return batch(std::move(edits));
}

Edit removeNode(const Flow& flow, NodeId id)
{
    const Node* node = flow.node(id);
    if (!node)
        return batch({});
    const ExitKey way = defaultExit(flow.platform());
    const Exit* next = node->exit(way.key, way.role);
    const NodeId heir = next && next->target != id ? next->target : NodeId();
    const QSet<NodeId> dead = onlyBelow(flow, id, heir);
    return withoutAll(rewire(flow, id, heir, dead), flow, dead);
}

Edit removeBranch(const Flow& flow, NodeId id)
{
    if (!flow.node(id))
        return batch({});
    const QSet<NodeId> dead = onlyBelow(flow, id, {});
    return withoutAll(rewire(flow, id, {}, dead), flow, dead);
}

Edit setData(const Flow& flow, NodeId id, Json data)
{
    const Node* node = flow.node(id);
    if (!node || node->data == data)
        return batch({});
    Node changed = *node;
    changed.data = std::move(data);
    if (isKazoo(flow))
        setMember(changed.shell, "data", jsonSlot());
    return put(std::move(changed));
}

Edit connectExit(const Flow& flow, NodeId from, const ExitKey& exit, NodeId target)
{
    const Node* node = flow.node(from);
    if (!node || (target && !flow.node(target)))
        return batch({});
    Node changed = *node;
    const ExitKey way = named(flow, exit);
    if (target)
        point(flow, changed, way, target);
    else
        std::erase_if(changed.exits, [&](const Exit& e) { return e.role == way.role && e.key == way.key; });
    return put(std::move(changed));
}

Edit renameExit(const Flow& flow, NodeId from, const QString& oldKey, const QString& newKey)
{
    const Node* node = flow.node(from);
    if (!node || newKey.isEmpty() || oldKey == newKey || node->exit(newKey) || !node->exit(oldKey))
        return batch({});
    Node changed = *node;
    changed.exit(oldKey)->key = newKey;
    return put(std::move(changed));
}

Edit moveBranch(const Flow& flow, NodeId id, NodeId to, const ExitKey& exit)
{
    const std::vector<NodeId> branch = flow.branch(id);
    const Node* goal = flow.node(to);
    if (branch.empty() || !goal || std::find(branch.begin(), branch.end(), to) != branch.end())
        return batch({});
    std::vector<Edit> edits = rewire(flow, id, {}, {to});
    Node changed = *goal;
    const ExitKey way = named(flow, exit);
    const Exit* taken = changed.exit(way.key, way.role);
    if (taken && taken->target && taken->target != id)
        return batch({});
    std::erase_if(changed.exits,
                  [&](const Exit& e) { return e.target == id && (e.role != way.role || e.key != way.key); });
    point(flow, changed, way, id);
    edits.push_back(put(std::move(changed)));
    return batch(std::move(edits));
}

Edit setDocumentMember(const Flow& flow, const std::string& key, Json value)
{
    Json document = flow.document();
    if (!document.is_object())
        return batch({});
    if (value.is_discarded())
        removeMember(document, key);
    else
        setMember(document, key, std::move(value));
    return Edit{Edit::SetDocument{std::move(document)}};
}

} // namespace hookswitch
