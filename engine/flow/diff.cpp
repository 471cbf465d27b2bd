// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/diff.h"

#include "flow/jsonedit.h"
#include "flow/match.h"
#include "flow/sameness.h"

#include <algorithm>
#include <tuple>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Where a node hangs. Of several places the lowest counts, so that the order of exits does not matter.
struct Hanging
{
    NodeId parent;
    ExitRole role = ExitRole::Key;
    QString key;
    friend bool operator==(const Hanging&, const Hanging&) = default;
    friend bool operator<(const Hanging& a, const Hanging& b)
    {
        return std::tie(a.parent, a.role, a.key) < std::tie(b.parent, b.role, b.key);
    }
};

QHash<NodeId, Hanging> hangings(const Flow& flow)
{
    QHash<NodeId, Hanging> all;
    const auto hang = [&](NodeId id, const Hanging& place) {
        const auto known = all.find(id);
        if (known == all.end())
            all.insert(id, place);
        else if (place < *known)
            *known = place;
    };
    for (const Entry& entry : flow.entries())
        hang(entry.target, {{}, ExitRole::Key, entry.pointer});
    for (const auto& [id, node] : flow.nodes()) {
        for (const Exit& exit : node.exits)
            hang(exit.target, {id, exit.role, exit.key});
    }
    return all;
}

QString exitName(const Exit& exit)
{
    switch (exit.role) {
    case ExitRole::Next:
        return u"exit next"_s;
    case ExitRole::Otherwise:
        return u"exit otherwise"_s;
    case ExitRole::False:
        return u"exit false"_s;
    case ExitRole::Key:
        break;
    }
    return u"exit "_s + exit.key;
}

/// Says in words what differs; both flows have the same ids where a node is the same.
class Description
{
public:
    Description(const Flow& left, const Flow& right)
        : m_left(left)
        , m_right(right)
        , m_before(hangings(left))
        , m_after(hangings(right))
    {}

    std::vector<FlowChange> changes()
    {
        std::vector<FlowChange> all;
        if (const QStringList document = documentChanges(); !document.isEmpty())
            all.push_back({FlowChange::Kind::Document, {}, {}, {}, document});
        for (const NodeId id : m_right.everyNode()) {
            const Node& now = *m_right.node(id);
            const Node* was = m_left.node(id);
            if (!was) {
                all.push_back({FlowChange::Kind::Added, {}, id, now.module, {}});
                continue;
            }
            if (isMoved(id))
                all.push_back({FlowChange::Kind::Moved, id, id, now.module, {}});
            if (const QStringList pointers = nodeChanges(*was, now); !pointers.isEmpty())
                all.push_back({FlowChange::Kind::Changed, id, id, now.module, pointers});
        }
        for (const NodeId id : m_left.everyNode()) {
            if (!m_right.node(id))
                all.push_back({FlowChange::Kind::Removed, id, {}, m_left.node(id)->module, {}});
        }
        return all;
    }

private:
    bool isMoved(NodeId id) const { return !(m_before.value(id) == m_after.value(id)); }

    /// Whether a wire that led to one block and now leads to another is told by what is said of the blocks.
    bool isTold(NodeId was, NodeId now) const
    {
        return (was && (!m_right.node(was) || isMoved(was))) || (now && (!m_left.node(now) || isMoved(now)));
    }

    QStringList documentChanges() const
    {
        QStringList pointers = changedPointers(m_left.document(), m_right.document());
        for (const Entry& now : m_right.entries()) {
            const Entry* was = entryAt(m_left, now.pointer);
            const bool isSame = was && sameEntry(*was, now);
            if (!isSame && !isTold(was ? was->target : NodeId(), now.target) && !pointers.contains(now.pointer))
                pointers.append(now.pointer);
        }
        for (const Entry& was : m_left.entries()) {
            if (!entryAt(m_right, was.pointer) && !isTold(was.target, {}) && !pointers.contains(was.pointer))
                pointers.append(was.pointer);
        }
        return pointers;
    }

    QStringList nodeChanges(const Node& was, const Node& now) const
    {
        QStringList pointers = changedPointers(was.data, now.data);
        if (was.module != now.module)
            pointers.prepend(u"module"_s);
        pointers.append(changedPointers(meaningOf(was.shell), meaningOf(now.shell)));
        for (const Exit& exit : now.exits) {
            const Exit* before = exitLike(was, exit);
            const bool isSame = before && sameExit(*before, exit);
            if (!isSame && !isTold(before ? before->target : NodeId(), exit.target))
                pointers.append(exitName(exit));
        }
        for (const Exit& exit : was.exits) {
            if (!exitLike(now, exit) && !isTold(exit.target, {}))
                pointers.append(exitName(exit));
        }
        return pointers;
    }

    const Flow& m_left;
    const Flow& m_right;
    QHash<NodeId, Hanging> m_before;
    QHash<NodeId, Hanging> m_after;
};

bool sameEntries(const Flow& left, const Flow& right)
{
    return left.entries().size() == right.entries().size() &&
           std::all_of(left.entries().begin(), left.entries().end(), [&](const Entry& entry) {
               const Entry* other = entryAt(right, entry.pointer);
               return other && sameEntry(entry, *other);
           });
}

/// The edit from left to right, ids as in Description.
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
    if (!sameEntries(left, right))
        edits.push_back(Edit{Edit::SetEntries{right.entries()}});
    if (!sameJson(left.document(), right.document()))
        edits.push_back(Edit{Edit::SetDocument{right.document()}});
    return Edit{Edit::Batch{std::move(edits)}};
}

} // namespace

FlowDiff diffFlows(const Flow& left, const Flow& right)
{
    const QHash<NodeId, NodeId> ids = completedIds(right, matchFlows(left, right).toLeft, left.nextId().value);
    const Flow same = renumbered(right, ids);
    FlowDiff diff;
    diff.changes = Description(left, same).changes();
    diff.edit = editTo(left, same);
    QHash<NodeId, NodeId> back; // ids of the renumbered flow -> ids of right
    for (auto id = ids.begin(); id != ids.end(); ++id)
        back.insert(id.value(), id.key());
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

} // namespace hookswitch
