// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/merge.h"

#include "flow/jsonedit.h"
#include "flow/match.h"
#include "flow/sameness.h"

#include <QSet>

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

QSet<NodeId> reachedIn(const Flow& flow)
{
    const std::vector<NodeId> reached = flow.preorder();
    return {reached.begin(), reached.end()};
}

QHash<NodeId, int> waysInto(const Flow& flow)
{
    QHash<NodeId, int> count;
    for (const Entry& entry : flow.entries())
        ++count[entry.target];
    for (const NodeId id : flow.preorder()) {
        for (const Exit& exit : flow.node(id)->exits)
            ++count[exit.target];
    }
    return count;
}

/// Merges three flows that share ids where nodes are the same.
class Merger
{
public:
    Merger(const Flow& base, const Flow& ours, const Flow& theirs, const MergeRules& rules)
        : m_base(base)
        , m_ours(ours)
        , m_theirs(theirs)
        , m_rules(rules)
    {}

    FlowMerge run()
    {
        m_result.flow = m_ours;
        const JsonMerge document = mergeJson(m_base.document(), m_ours.document(), m_theirs.document(), m_rules.sets);
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
        findLost();
        dropUnreached();
        return std::move(m_result);
    }

private:
    void conflict(NodeId id, const QString& sentence) { m_result.conflicts.push_back({id, sentence}); }

    void mergeEntries()
    {
        std::vector<Entry> entries = m_ours.entries();
        for (const Entry& theirs : m_theirs.entries()) {
            const Entry* base = entryAt(m_base, theirs.pointer);
            const auto ours = std::find_if(entries.begin(), entries.end(),
                                           [&](const Entry& e) { return e.pointer == theirs.pointer; });
            if (base && sameEntry(*base, theirs))
                continue;
            if (ours == entries.end() && !base)
                entries.push_back(theirs);
            else if (ours == entries.end())
                conflict({}, u"we removed %1 which they changed"_s.arg(theirs.pointer));
            else if (base && sameEntry(*base, *ours))
                *ours = theirs;
            else if (!sameEntry(*ours, theirs))
                conflict({}, u"both sides put another block at %1"_s.arg(theirs.pointer));
        }
        for (const Entry& base : m_base.entries()) {
            const Entry* ours = entryAt(m_ours, base.pointer);
            if (!ours || entryAt(m_theirs, base.pointer))
                continue;
            if (sameEntry(base, *ours))
                std::erase_if(entries, [&](const Entry& e) { return e.pointer == base.pointer; });
            else
                conflict({}, u"they removed %1 which we changed"_s.arg(base.pointer));
        }
        m_result.flow.setEntries(std::move(entries));
    }

    void mergeNode(NodeId id, const Node& theirs)
    {
        const Node* base = m_base.node(id);
        const Node* ours = m_ours.node(id);
        if (!base && !ours)
            return m_result.flow.put(theirs);
        if (!base) {
            if (!sameNode(*ours, theirs))
                conflict(id, u"both sides added the block %1, but not the same"_s.arg(theirs.module));
            return;
        }
        if (!ours) {
            if (!sameNode(*base, theirs) && !onlyLostExits(theirs, *base))
                conflict({}, u"we removed the block %1 which they changed"_s.arg(theirs.module));
            return;
        }
        Node merged = *ours;
        mergeContent(*base, *ours, theirs, merged);
        mergeExits(*base, theirs, merged);
        m_result.flow.put(std::move(merged));
    }

    void mergeContent(const Node& base, const Node& ours, const Node& theirs, Node& merged)
    {
        const JsonMerge data = mergeJson(base.data, ours.data, theirs.data);
        JsonMerge shell = mergeJson(base.shell, ours.shell, theirs.shell);
        const bool isTheirs = !sameJson(data.value, ours.data) && sameJson(data.value, theirs.data);
        for (const QString& echo : m_rules.echoes) {
            const Json* own = member(isTheirs ? theirs.shell : ours.shell, echo.toStdString());
            if (own)
                setMember(shell.value, echo.toStdString(), *own);
            const QString place = u'/' + pointerStep(echo);
            shell.conflicts.removeIf(
                [&](const QString& pointer) { return pointer == place || pointer.startsWith(place + u'/'); });
        }
        merged.data = data.value;
        merged.shell = shell.value;
        for (const QString& pointer : data.conflicts + shell.conflicts)
            conflict(merged.id, u"both sides changed %1 of the block %2"_s.arg(pointer, ours.module));
        if (theirs.module == base.module || theirs.module == ours.module)
            return;
        if (ours.module == base.module)
            merged.module = theirs.module;
        else
            conflict(merged.id, u"both sides changed the module of the block %1"_s.arg(base.module));
    }

    void mergeExits(const Node& base, const Node& theirs, Node& merged)
    {
        for (const Exit& exit : theirs.exits) {
            const Exit* before = exitLike(base, exit);
            Exit* now = const_cast<Exit*>(exitLike(merged, exit));
            const bool theyChanged = !before || !sameExit(*before, exit);
            const bool weChanged = before ? !now || !sameExit(*now, *before) : now != nullptr;
            if (!theyChanged || (now && sameExit(*now, exit)))
                continue;
            if (weChanged)
                conflict(merged.id, u"both sides changed the exit %1 of the block %2"_s.arg(exit.key, merged.module));
            else if (now)
                *now = exit;
            else
                merged.exits.push_back(exit);
        }
        for (const Exit& before : base.exits) {
            const Exit* now = exitLike(merged, before);
            if (!now || exitLike(theirs, before))
                continue;
            if (sameExit(*now, before))
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

    static bool onlyLostExits(const Node& now, const Node& base)
    {
        return now.module == base.module && sameJson(now.data, base.data) &&
               sameJson(meaningOf(now.shell), meaningOf(base.shell)) &&
               std::all_of(now.exits.begin(), now.exits.end(), [&](const Exit& exit) {
                   const Exit* before = exitLike(base, exit);
                   return before && sameExit(*before, exit);
               });
    }

    /// Two moves can together tie a branch into a knot that nothing leads to, or hang one block at two places.
    void findLost()
    {
        const QSet<NodeId> ours = reachedIn(m_ours);
        const QSet<NodeId> theirs = reachedIn(m_theirs);
        const QSet<NodeId> merged = reachedIn(m_result.flow);
        for (const auto& [id, node] : m_result.flow.nodes()) {
            const bool isWanted = (ours.contains(id) && theirs.contains(id)) ||
                                  (!m_base.node(id) && (ours.contains(id) || theirs.contains(id)));
            if (isWanted && !merged.contains(id))
                conflict({}, u"after both sides' changes nothing leads to the block %1"_s.arg(node.module));
        }
        if (!m_rules.isTree)
            return;
        const QHash<NodeId, int> left = waysInto(m_ours);
        const QHash<NodeId, int> right = waysInto(m_theirs);
        const QHash<NodeId, int> both = waysInto(m_result.flow);
        for (const auto& [id, node] : m_result.flow.nodes()) {
            if (both.value(id) > std::max({1, left.value(id), right.value(id)}))
                conflict(id, u"both sides moved the block %1 to another place"_s.arg(node.module));
        }
    }

    /// Cuts wires to nodes that went, and drops what nothing leads to any more, unless one side left it hanging
    /// loose.
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
        const QSet<NodeId> now = reachedIn(flow);
        const QSet<NodeId> ours = reachedIn(m_ours);
        const QSet<NodeId> theirs = reachedIn(m_theirs);
        for (const auto& [id, node] : std::map<NodeId, Node>(flow.nodes())) {
            const bool isLoose =
                (m_ours.node(id) && !ours.contains(id)) || (m_theirs.node(id) && !theirs.contains(id));
            if (!now.contains(id) && !isLoose)
                flow.remove(id);
        }
    }

    const Flow& m_base;
    const Flow& m_ours;
    const Flow& m_theirs;
    const MergeRules& m_rules;
    FlowMerge m_result;
};

/// Ids for theirs: those of base, and for a block that both sides added at the same place that of ours.
class IdsOfTheirs
{
public:
    IdsOfTheirs(const Flow& base, const Flow& ours, const Flow& theirs)
        : m_base(base)
        , m_ours(ours)
        , m_theirs(theirs)
        , m_ids(matchFlows(base, theirs).toLeft)
    {}

    QHash<NodeId, NodeId> run()
    {
        for (const Entry& entry : m_theirs.entries()) {
            if (const Entry* own = entryAt(m_ours, entry.pointer))
                pair(entry.target, own->target);
        }
        for (const NodeId id : m_theirs.preorder()) {
            const Node* own = m_ours.node(m_ids.value(id));
            for (const Exit& exit : m_theirs.node(id)->exits) {
                if (const Exit* other = own ? exitLike(*own, exit) : nullptr)
                    pair(exit.target, other->target);
            }
        }
        return m_ids;
    }

private:
    void pair(NodeId their, NodeId our)
    {
        const Node* a = m_theirs.node(their);
        const Node* b = m_ours.node(our);
        if (!a || !b || m_ids.contains(their) || m_base.node(our) || m_taken.contains(our) || a->module != b->module)
            return;
        m_ids.insert(their, our);
        m_taken.insert(our);
    }

    const Flow& m_base;
    const Flow& m_ours;
    const Flow& m_theirs;
    QHash<NodeId, NodeId> m_ids;
    QSet<NodeId> m_taken;
};

} // namespace

FlowMerge mergeFlows(const Flow& base, const Flow& ours, const Flow& theirs, const MergeRules& rules)
{
    const QHash<NodeId, NodeId> leftIds = completedIds(ours, matchFlows(base, ours).toLeft, base.nextId().value);
    const Flow left = renumbered(ours, leftIds);
    const quint32 free = std::max(base.nextId().value, left.nextId().value);
    const QHash<NodeId, NodeId> rightIds = completedIds(theirs, IdsOfTheirs(base, left, theirs).run(), free);
    const Flow right = renumbered(theirs, rightIds);
    FlowMerge merge = Merger(base, left, right, rules).run();
    merge.oursToFlow = leftIds;
    merge.theirsToFlow = rightIds;
    return merge;
}

} // namespace hookswitch
