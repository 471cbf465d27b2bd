// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/edit.h"

#include <QSet>

#include <algorithm>

namespace hookswitch {

namespace {

const QString defaultKey = QStringLiteral("_");

Edit put(Node node)
{
    return Edit{Edit::PutNode{std::move(node)}};
}

Edit batch(std::vector<Edit> edits)
{
    return Edit{Edit::Batch{std::move(edits)}};
}

void point(Node& node, const QString& key, NodeId target)
{
    if (Exit* exit = node.exit(key)) {
        exit->target = target;
        exit->raw = nullptr;
    } else {
        node.exits.push_back({ExitRole::Key, key, target, nullptr});
    }
    if (!node.shell.contains("children"))
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

Node withSlots(Node node)
{
    if (node.shell.empty())
        node.shell = Json{{"module", jsonSlot()}, {"data", jsonSlot()}, {"children", jsonSlot()}};
    return node;
}

struct Apply {
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

Edit insertNode(const Flow& flow, Node node, NodeId parent, const QString& exitKey)
{
    node = withSlots(std::move(node));
    node.id = flow.nextId();
    const Node* above = flow.node(parent);
    if (parent && !above)
        return batch({});
    const Exit* exit = above ? above->exit(exitKey) : nullptr;
    const NodeId below = above ? (exit ? exit->target : NodeId()) : flow.start();
    if (below)
        point(node, defaultKey, below);
    const NodeId fresh = node.id;
    std::vector<Edit> edits{put(std::move(node))};
    if (above) {
        Node changed = *above;
        point(changed, exitKey, fresh);
        edits.push_back(put(std::move(changed)));
        return batch(std::move(edits));
    }
    std::vector<Entry> entries = flow.entries();
    if (entries.empty()) {
        entries.push_back({QStringLiteral("/flow"), {}, nullptr});
        Json document = flow.document();
        setMember(document, "flow", jsonSlot());
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
    const Exit* next = node->exit(defaultKey);
    if (!next)
        next = node->exit({}, ExitRole::Next);
    const NodeId heir = next ? next->target : NodeId();
    std::vector<Edit> edits = rewire(flow, id, heir, {});
    QSet<NodeId> kept;
    if (heir) {
        for (const NodeId below : flow.branch(heir))
            kept.insert(below);
    }
    for (const NodeId below : flow.branch(id)) {
        if (below == id || !kept.contains(below))
            edits.push_back(Edit{Edit::EraseNode{below}});
    }
    return batch(std::move(edits));
}

Edit removeBranch(const Flow& flow, NodeId id)
{
    if (!flow.node(id))
        return batch({});
    const std::vector<NodeId> branch = flow.branch(id);
    std::vector<Edit> edits = rewire(flow, id, {}, QSet<NodeId>(branch.begin(), branch.end()));
    for (const NodeId below : branch)
        edits.push_back(Edit{Edit::EraseNode{below}});
    return batch(std::move(edits));
}

Edit setData(const Flow& flow, NodeId id, Json data)
{
    const Node* node = flow.node(id);
    if (!node || node->data == data)
        return batch({});
    Node changed = *node;
    changed.data = std::move(data);
    setMember(changed.shell, "data", jsonSlot());
    return put(std::move(changed));
}

Edit connectExit(const Flow& flow, NodeId from, const QString& key, NodeId target)
{
    const Node* node = flow.node(from);
    if (!node || (target && !flow.node(target)))
        return batch({});
    Node changed = *node;
    if (target)
        point(changed, key, target);
    else
        std::erase_if(changed.exits, [&](const Exit& exit) { return exit.role == ExitRole::Key && exit.key == key; });
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

Edit moveBranch(const Flow& flow, NodeId id, NodeId to, const QString& key)
{
    const std::vector<NodeId> branch = flow.branch(id);
    const Node* goal = flow.node(to);
    if (branch.empty() || !goal || std::find(branch.begin(), branch.end(), to) != branch.end())
        return batch({});
    std::vector<Edit> edits = rewire(flow, id, {}, {to});
    Node changed = *goal;
    const Exit* taken = changed.exit(key);
    if (taken && taken->target && taken->target != id)
        return batch({});
    std::erase_if(changed.exits, [&](const Exit& exit) { return exit.target == id && exit.key != key; });
    point(changed, key, id);
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
