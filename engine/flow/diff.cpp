// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/diff.h"

#include "flow/jsonedit.h"
#include "flow/match.h"

#include <QSet>

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A flow whose nodes carry the ids of another flow where they are the same, fresh ones elsewhere.
Flow renumbered(const Flow& flow, const QHash<NodeId, NodeId>& ids, quint32 firstFree)
{
    QHash<NodeId, NodeId> all = ids;
    for (const NodeId id : flow.everyNode()) {
        if (!all.contains(id))
            all.insert(id, NodeId(firstFree++));
    }
    Flow out(flow.platform());
    out.setDocument(flow.document());
    for (const NodeId id : flow.everyNode()) {
        Node node = *flow.node(id);
        node.id = all.value(id);
        for (Exit& exit : node.exits)
            exit.target = all.value(exit.target);
        out.put(std::move(node));
    }
    std::vector<Entry> entries = flow.entries();
    for (Entry& entry : entries)
        entry.target = all.value(entry.target);
    out.setEntries(std::move(entries));
    return out;
}

bool sameExits(const Node& a, const Node& b)
{
    return a.exits.size() == b.exits.size() && std::all_of(a.exits.begin(), a.exits.end(), [&](const Exit& exit) {
               const Exit* other = b.exit(exit.key, exit.role);
               return other && other->target == exit.target && sameJson(other->raw, exit.raw);
           });
}

bool sameNode(const Node& a, const Node& b)
{
    return a.module == b.module && sameJson(a.data, b.data) && sameJson(a.shell, b.shell) && sameExits(a, b);
}

struct Hanging
{
    NodeId parent;
    QString key;
    friend bool operator==(const Hanging&, const Hanging&) = default;
};

QHash<NodeId, Hanging> hangings(const Flow& flow)
{
    QHash<NodeId, Hanging> all;
    for (const Entry& entry : flow.entries())
        all.insert(entry.target, {{}, entry.pointer});
    for (const NodeId id : flow.everyNode()) {
        for (const Exit& exit : flow.node(id)->exits) {
            if (exit.target && !all.contains(exit.target))
                all.insert(exit.target, {id, exit.key});
        }
    }
    return all;
}

QStringList nodeChanges(const Node& a, const Node& b)
{
    QStringList pointers = changedPointers(a.data, b.data);
    if (a.module != b.module)
        pointers.prepend(u"module"_s);
    if (!sameJson(a.shell, b.shell))
        pointers.append(changedPointers(a.shell, b.shell));
    return pointers;
}

/// Changes from left to right; both have the same ids where a node is the same.
std::vector<FlowChange> describe(const Flow& left, const Flow& right)
{
    std::vector<FlowChange> changes;
    if (const QStringList document = changedPointers(left.document(), right.document()); !document.isEmpty())
        changes.push_back({FlowChange::Kind::Document, {}, {}, {}, document});
    const QHash<NodeId, Hanging> before = hangings(left);
    const QHash<NodeId, Hanging> after = hangings(right);
    for (const NodeId id : right.everyNode()) {
        const Node& now = *right.node(id);
        const Node* was = left.node(id);
        if (!was) {
            changes.push_back({FlowChange::Kind::Added, {}, id, now.module, {}});
            continue;
        }
        if (!(before.value(id) == after.value(id)))
            changes.push_back({FlowChange::Kind::Moved, id, id, now.module, {}});
        if (const QStringList pointers = nodeChanges(*was, now); !pointers.isEmpty())
            changes.push_back({FlowChange::Kind::Changed, id, id, now.module, pointers});
    }
    for (const NodeId id : left.everyNode()) {
        if (!right.node(id))
            changes.push_back({FlowChange::Kind::Removed, id, {}, left.node(id)->module, {}});
    }
    return changes;
}

/// The edit from left to right, ids as in describe().
Edit editTo(const Flow& left, const Flow& right)
{
    std::vector<Edit> edits;
    for (const auto& [id, node] : right.nodes()) {
        const Node* was = left.node(id);
        if (!was || !sameNode(*was, node))
            edits.push_back(Edit{Edit::PutNode{node}});
    }
    for (const auto& [id, node] : left.nodes()) {
        if (!right.node(id))
            edits.push_back(Edit{Edit::EraseNode{id}});
    }
    if (left.entries() != right.entries())
        edits.push_back(Edit{Edit::SetEntries{right.entries()}});
    if (!sameJson(left.document(), right.document()))
        edits.push_back(Edit{Edit::SetDocument{right.document()}});
    return Edit{Edit::Batch{std::move(edits)}};
}

/// Merges three flows that share ids where nodes are the same.
class Merger
{
public:
    Merger(const Flow& base, const Flow& ours, const Flow& theirs)
        : m_base(base)
        , m_ours(ours)
        , m_theirs(theirs)
    {}

    FlowMerge run()
    {
        m_result.flow = m_ours;
        const JsonMerge document = mergeJson(m_base.document(), m_ours.document(), m_theirs.document());
        m_result.flow.setDocument(document.value);
        for (const QString& pointer : document.conflicts)
            conflict({}, u"both sides changed %1 of the document"_s.arg(pointer));
        mergeEntries();
        for (const auto& [id, node] : m_theirs.nodes())
            mergeNode(id, node);
        for (const auto& [id, node] : m_base.nodes()) {
            if (!m_theirs.node(id) && m_ours.node(id))
                removeNode(id, node);
        }
        dropUnreached();
        return std::move(m_result);
    }

private:
    void conflict(NodeId id, const QString& sentence) { m_result.conflicts.push_back({id, sentence}); }

    void mergeEntries()
    {
        std::vector<Entry> entries = m_ours.entries();
        for (const Entry& theirs : m_theirs.entries()) {
            const auto at = [&](const std::vector<Entry>& list) {
                return std::find_if(list.begin(), list.end(),
                                    [&](const Entry& e) { return e.pointer == theirs.pointer; });
            };
            const auto base = at(m_base.entries());
            const auto ours = std::find_if(entries.begin(), entries.end(),
                                           [&](const Entry& e) { return e.pointer == theirs.pointer; });
            if (ours == entries.end()) {
                entries.push_back(theirs);
                continue;
            }
            const NodeId before = base == m_base.entries().end() ? NodeId() : base->target;
            if (theirs.target == before || theirs.target == ours->target)
                continue;
            if (ours->target == before)
                *ours = theirs;
            else
                conflict({}, u"both sides put another block at %1"_s.arg(theirs.pointer));
        }
        m_result.flow.setEntries(std::move(entries));
    }

    void mergeNode(NodeId id, const Node& theirs)
    {
        const Node* base = m_base.node(id);
        const Node* ours = m_ours.node(id);
        if (!base) {
            if (!ours)
                m_result.flow.put(theirs);
            return;
        }
        if (!ours) {
            if (!sameNode(*base, theirs))
                conflict({}, u"we removed the block %1 which they changed"_s.arg(theirs.module));
            return;
        }
        Node merged = *ours;
        const JsonMerge data = mergeJson(base->data, ours->data, theirs.data);
        const JsonMerge shell = mergeJson(base->shell, ours->shell, theirs.shell);
        merged.data = data.value;
        merged.shell = shell.value;
        for (const QString& pointer : data.conflicts + shell.conflicts)
            conflict(id, u"both sides changed %1 of the block %2"_s.arg(pointer, ours->module));
        if (theirs.module != base->module) {
            if (ours->module == base->module)
                merged.module = theirs.module;
            else if (ours->module != theirs.module)
                conflict(id, u"both sides changed the module of the block %1"_s.arg(base->module));
        }
        mergeExits(*base, theirs, merged);
        m_result.flow.put(std::move(merged));
    }

    void mergeExits(const Node& base, const Node& theirs, Node& merged)
    {
        for (const Exit& exit : theirs.exits) {
            const Exit* before = base.exit(exit.key, exit.role);
            Exit* now = merged.exit(exit.key, exit.role);
            const bool theyChanged = !before || before->target != exit.target || !sameJson(before->raw, exit.raw);
            const bool weChanged = before ? !now || now->target != before->target : now != nullptr;
            if (!theyChanged || (now && now->target == exit.target))
                continue;
            if (weChanged)
                conflict(merged.id, u"both sides changed the exit %1 of the block %2"_s.arg(exit.key, merged.module));
            else if (now)
                *now = exit;
            else
                merged.exits.push_back(exit);
        }
        for (const Exit& before : base.exits) {
            Exit* now = merged.exit(before.key, before.role);
            if (!now || theirs.exit(before.key, before.role))
                continue;
            if (now->target == before.target)
                std::erase_if(merged.exits,
                              [&](const Exit& e) { return e.key == before.key && e.role == before.role; });
            else
                conflict(merged.id, u"they removed the exit %1 of the block %2 which we changed"_s.arg(
                                        before.key, merged.module));
        }
    }

    void removeNode(NodeId id, const Node& base)
    {
        if (!sameNode(*m_ours.node(id), base) && !onlyLostExits(*m_ours.node(id), base))
            conflict(id, u"they removed the block %1 which we changed"_s.arg(base.module));
        else
            m_result.flow.remove(id);
    }

    static bool onlyLostExits(const Node& ours, const Node& base)
    {
        return ours.module == base.module && sameJson(ours.data, base.data) && sameJson(ours.shell, base.shell) &&
               std::all_of(ours.exits.begin(), ours.exits.end(), [&](const Exit& exit) {
                   const Exit* before = base.exit(exit.key, exit.role);
                   return before && before->target == exit.target;
               });
    }

    /// Cuts wires to nodes that went, and drops what nothing leads to any more, unless it hung loose on our side
    /// already.
    void dropUnreached()
    {
        Flow& flow = m_result.flow;
        for (const auto& [id, node] : std::map<NodeId, Node>(flow.nodes())) {
            Node kept = node;
            const auto gone =
                std::erase_if(kept.exits, [&](const Exit& e) { return e.target && !flow.node(e.target); });
            if (gone > 0)
                flow.put(std::move(kept));
        }
        const std::vector<NodeId> reached = flow.preorder();
        const std::vector<NodeId> reachedBefore = m_ours.preorder();
        const QSet<NodeId> now(reached.begin(), reached.end());
        const QSet<NodeId> before(reachedBefore.begin(), reachedBefore.end());
        for (const auto& [id, node] : std::map<NodeId, Node>(flow.nodes())) {
            if (!now.contains(id) && (before.contains(id) || !m_ours.node(id)))
                flow.remove(id);
        }
    }

    const Flow& m_base;
    const Flow& m_ours;
    const Flow& m_theirs;
    FlowMerge m_result;
};

} // namespace

FlowDiff diffFlows(const Flow& left, const Flow& right)
{
    const FlowMatch match = matchFlows(left, right);
    const Flow same = renumbered(right, match.toLeft, left.nextId().value);
    FlowDiff diff;
    diff.changes = describe(left, same);
    diff.edit = editTo(left, same);
    QHash<NodeId, NodeId> back; // ids of the renumbered flow -> ids of right
    const std::vector<NodeId> was = right.everyNode();
    const std::vector<NodeId> is = same.everyNode();
    for (std::size_t i = 0; i < was.size(); ++i)
        back.insert(is[i], was[i]);
    for (FlowChange& change : diff.changes)
        change.right = back.value(change.right);
    return diff;
}

QString changeKindName(FlowChange::Kind kind)
{
    switch (kind) {
    case FlowChange::Kind::Added:
        return u"added"_s;
    case FlowChange::Kind::Removed:
        return u"removed"_s;
    case FlowChange::Kind::Moved:
        return u"moved"_s;
    case FlowChange::Kind::Changed:
        return u"changed"_s;
    case FlowChange::Kind::Document:
        break;
    }
    return u"document"_s;
}

FlowMerge mergeFlows(const Flow& base, const Flow& ours, const Flow& theirs)
{
    const Flow left = renumbered(ours, matchFlows(base, ours).toLeft, base.nextId().value);
    const quint32 free = std::max(base.nextId().value, left.nextId().value);
    const Flow right = renumbered(theirs, matchFlows(base, theirs).toLeft, free);
    return Merger(base, left, right).run();
}

} // namespace hookswitch
