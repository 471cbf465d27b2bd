// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fixes by the code of the finding. A fix never guesses: what could be meant in several ways is left to the person.

#include "dialect/check.h"

#include "dialect/bluevia/document.h"
#include "dialect/bluevia/documentset.h"
#include "dialect/formats.h"
#include "dialect/valuefix.h"
#include "dialect/voipbin/file.h"

#include <QSet>

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

class Fixer
{
public:
    Fixer(const Flow& flow, const Problem& problem)
        : m_flow(flow)
        , m_problem(problem)
    {
        findBlock(placesOf(flow));
        if (flow.platform() == Platform::Voipbin)
            findBlock(pointersOf(flow));
        m_rest = problem.pointer.mid(m_place.size());
    }

    /// The block the finding is in, none for the document around the blocks.
    [[nodiscard]] NodeId block() const { return m_node ? m_node->id : NodeId(); }
    [[nodiscard]] const QString& place() const { return m_place; }

    std::optional<Fix> fix() const
    {
        using Maker = std::optional<Fix> (Fixer::*)() const;
        static const QHash<QString, Maker> makers{{u"unreachable"_s, &Fixer::removeLoose},
                                                  {u"unknown-module"_s, &Fixer::removeBlock},
                                                  {u"exit-never-taken"_s, &Fixer::removeExit},
                                                  {u"loop"_s, &Fixer::cutWire},
                                                  {u"dangling"_s, &Fixer::removeExit},
                                                  {u"dead-end"_s, &Fixer::hangUp},
                                                  {u"menu-no-way-out"_s, &Fixer::hangUp},
                                                  {u"branch-without-default"_s, &Fixer::hangUpOtherwise},
                                                  {u"condition-without-default"_s, &Fixer::hangUpOtherwise},
                                                  {u"symbolic-id"_s, &Fixer::makeUuid},
                                                  {u"duplicate-id"_s, &Fixer::makeOwnId},
                                                  {u"error"_s, &Fixer::removeUnknown},
                                                  {u"unknown-type"_s, &Fixer::removeUnknown},
                                                  {u"unknown-verb"_s, &Fixer::removeBlock},
                                                  {u"not-in-alpha"_s, &Fixer::removeBlock},
                                                  {u"undocumented-chain"_s, &Fixer::goOnInFurtherDocument},
                                                  {u"bare-command"_s, &Fixer::wrap}};
        const Maker maker = makers.value(m_problem.code);
        std::optional<Fix> made = maker ? (this->*maker)() : valueFixFor(m_flow, m_problem, m_node, m_rest);
        return made && !made->edit.isEmpty() ? made : std::nullopt;
    }

private:
    void findBlock(const QHash<NodeId, QString>& places)
    {
        for (auto at = places.begin(); at != places.end(); ++at) {
            const QString& place = at.value();
            const bool isInside = m_problem.pointer == place || m_problem.pointer.startsWith(place + u'/');
            if (isInside && (!m_node || place.size() > m_place.size())) {
                m_node = m_flow.node(at.key());
                m_place = place;
            }
        }
    }

    /// At the end of a way a call would be over without a word after it is gone, as it is now.
    std::optional<Fix> removeBlock() const
    {
        if (!m_node)
            return std::nullopt;
        const ExitKey way = defaultExit(m_flow.platform());
        const Exit* next = m_node->exit(way.key, way.role);
        if (next && next->target)
            return Fix{u"Remove this block"_s, removeNode(m_flow, m_node->id)};
        Node hangup = *m_node;
        hangup.module = u"hangup"_s;
        hangup.data = Json::object();
        std::erase_if(hangup.exits, [](const Exit& each) { return !each.target; });
        if (!hangup.exits.empty())
            return std::nullopt;
        return Fix{u"Hang up instead"_s, Edit{Edit::PutNode{std::move(hangup)}}};
    }

    /// A file of Kazoo has no place for what nothing leads to, so the finding has none either.
    std::optional<Fix> removeLoose() const
    {
        if (!m_node && m_problem.pointer.isEmpty()) {
            const std::vector<NodeId> reached = m_flow.preorder();
            const QSet<NodeId> kept(reached.begin(), reached.end());
            Edit::Batch all;
            for (const auto& [id, node] : m_flow.nodes()) {
                if (!kept.contains(id))
                    all.edits.push_back(Edit{Edit::EraseNode{id}});
            }
            return Fix{u"Remove what nothing leads to"_s, Edit{std::move(all)}};
        }
        if (!m_node)
            return std::nullopt;
        return Fix{u"Remove this block and what hangs only below it"_s, removeBranch(m_flow, m_node->id)};
    }

    /// The exit the rest of the pointer names: "/children/KEY", "/option/target_ids/KEY", "/next_id".
    const Exit* exit() const
    {
        if (!m_node)
            return nullptr;
        const QString last = QString(m_rest.section(u'/', -1)).replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
        const ExitRole role = last == u"next_id"             ? ExitRole::Next
                              : last == u"default_target_id" ? ExitRole::Otherwise
                              : last == u"false_target_id"   ? ExitRole::False
                                                             : ExitRole::Key;
        const QString key = role != ExitRole::Key ? QString() : last == u"target_id" ? u"target"_s : last;
        for (const Exit& each : m_node->exits) {
            if (each.role == role && each.key == key)
                return &each;
        }
        return nullptr;
    }

    std::optional<Fix> removeExit() const
    {
        const Exit* found = exit();
        // A loop in a tree is told at the block the wire leads to, which hangs at its parent's exit.
        if (!found)
            return branchAtPlace();
        const Edit cut = connectExit(m_flow, m_node->id, ExitKey(found->role, found->key), {});
        Flow without = m_flow;
        cut.apply(without);
        const std::vector<NodeId> reached = without.preorder();
        const bool isLoose = std::find(reached.begin(), reached.end(), found->target) == reached.end();
        if (!found->target || !isLoose)
            return Fix{u"Remove this way"_s, cut};
        return Fix{u"Remove this way and what hangs only there"_s,
                   Edit{Edit::Batch{{cut, removeBranch(without, found->target)}}}};
    }

    /// "/flow/children/KEY" is the place of the block that hangs there.
    std::optional<Fix> branchAtPlace() const
    {
        if (!m_node || !m_rest.isEmpty() || m_flow.platform() != Platform::Kazoo)
            return std::nullopt;
        return Fix{u"Remove this way and what hangs only there"_s, removeBranch(m_flow, m_node->id)};
    }

    std::optional<Fix> cutWire() const
    {
        const QString parentPlace = m_problem.pointer.section(u"/children/"_s, 0, -2);
        const QHash<NodeId, QString> places = placesOf(m_flow);
        const NodeId parent = places.key(parentPlace);
        if (!parent || parentPlace == m_problem.pointer)
            return std::nullopt;
        const QString key = QString(m_problem.pointer.section(u'/', -1)).replace(u"~1"_s, u"/"_s);
        return Fix{u"Cut this way"_s, connectExit(m_flow, parent, key, {})};
    }

    Edit insertHangup(const ExitKey& way) const
    {
        Node hangup;
        hangup.module = u"hangup"_s;
        return insertNode(m_flow, std::move(hangup), m_node->id, way);
    }

    std::optional<Fix> hangUp() const
    {
        if (!m_node)
            return std::nullopt;
        return Fix{u"Hang up then"_s, insertHangup(defaultExit(m_flow.platform()))};
    }

    std::optional<Fix> hangUpOtherwise() const
    {
        if (!m_node)
            return std::nullopt;
        const ExitKey way = m_flow.platform() == Platform::Kazoo             ? ExitKey(u"_"_s)
                            : m_problem.code == u"condition-without-default" ? ExitKey(ExitRole::False)
                                                                             : ExitKey(ExitRole::Otherwise);
        return Fix{u"Hang up otherwise"_s, insertHangup(way)};
    }

    /// Kazoo names the module, VoIPBIN the type. Addresses that Kazoo refuses have the code "error" too.
    std::optional<Fix> removeUnknown() const
    {
        const bool isModule = m_rest == u"/module"_s || m_rest == u"/type"_s;
        return isModule ? removeBlock() : std::nullopt;
    }

    /// Nothing leads to the id of the later action, so a new one changes no way.
    std::optional<Fix> makeOwnId() const
    {
        if (!m_node)
            return std::nullopt;
        Node changed = *m_node;
        const QString text = u"%1 %2"_s.arg(stringMember(m_node->shell, "id")).arg(m_node->id.value);
        setMember(changed.shell, "id", voipbin::actionId(text).toStdString());
        return Fix{u"Give it an id of its own"_s, Edit{Edit::PutNode{std::move(changed)}}};
    }

    /// What stands from here on becomes a document of its own, and the list redirects to it. Only sets of documents
    /// have addresses that a new one can go below.
    std::optional<Fix> goOnInFurtherDocument() const
    {
        const Json* first = atPointer(m_flow.document(), u"/documents/0");
        const QString base = first ? stringMember(*first, "url") : QString();
        const std::vector<NodeId> before = m_node ? m_flow.parents(m_node->id) : std::vector<NodeId>();
        if (base.isEmpty() || before.size() != 1)
            return std::nullopt;
        const QByteArray written = writeJson(flowDocument(m_flow));
        QString url;
        for (int i = 1; url.isEmpty() || written.contains('"' + url.toUtf8() + '"'); ++i)
            url = u"%1/%2"_s.arg(base).arg(i);
        Node redirect;
        redirect.id = m_flow.nextId();
        redirect.module = u"redirect"_s;
        redirect.data = Json{{"actionUrl", url.toStdString()}};
        redirect.exits.push_back({ExitRole::Key, bluevia::documentExit, m_node->id, nullptr});
        Node parent = *m_flow.node(before.front());
        for (Exit& each : parent.exits) {
            if (each.target == m_node->id)
                each.target = redirect.id;
        }
        return Fix{u"Go on in a document of its own"_s, Edit{Edit::Batch{{Edit{Edit::PutNode{std::move(redirect)}},
                                                                          Edit{Edit::PutNode{std::move(parent)}}}}}};
    }

    /// The references follow, as they are written from where the wires lead.
    std::optional<Fix> makeUuid() const
    {
        if (!m_node)
            return std::nullopt;
        std::vector<Edit> edits;
        Node changed = *m_node;
        setMember(changed.shell, "id", voipbin::actionId(stringMember(m_node->shell, "id")).toStdString());
        for (const auto& [id, other] : m_flow.nodes()) {
            Node parent = id == changed.id ? changed : other;
            for (Exit& each : parent.exits) {
                if (each.target == changed.id && each.role != ExitRole::Next)
                    each.raw = nullptr;
                else if (each.target == changed.id && each.raw.is_string())
                    each.raw = *member(changed.shell, "id");
            }
            if (id == changed.id || !(parent == other))
                edits.push_back(Edit{Edit::PutNode{std::move(parent)}});
        }
        return Fix{u"Use a UUID as the id"_s, Edit{Edit::Batch{std::move(edits)}}};
    }

    std::optional<Fix> wrap() const
    {
        if (!bluevia::isBareCommand(m_flow))
            return std::nullopt;
        const Flow wrapped = bluevia::wrapped(m_flow);
        return Fix{u"Put a list around it"_s, Edit{Edit::Batch{{Edit{Edit::SetEntries{wrapped.entries()}},
                                                                Edit{Edit::SetDocument{wrapped.document()}}}}}};
    }

    const Flow& m_flow;
    const Problem& m_problem;
    const Node* m_node = nullptr; ///< the block the finding is in
    QString m_place;              ///< of the block
    QString m_rest;               ///< of the pointer, below the block
};

/// A finding with the block it is in, as the flow was at first.
struct Found
{
    Problem problem;
    NodeId block;
    QString place; ///< of the block
};

/// Whether a pointer comes before another one in a file: what is inside a thing comes after it, indexes count as
/// numbers.
bool isBefore(const QString& a, const QString& b)
{
    const QStringList left = a.split(u'/');
    const QStringList right = b.split(u'/');
    for (qsizetype i = 0; i < std::min(left.size(), right.size()); ++i) {
        if (left[i] == right[i])
            continue;
        bool areNumbers[] = {false, false};
        const uint numbers[] = {left[i].toUInt(&areNumbers[0]), right[i].toUInt(&areNumbers[1])};
        return areNumbers[0] && areNumbers[1] ? numbers[0] < numbers[1] : left[i] < right[i];
    }
    return left.size() < right.size();
}

/// Blocks inside others first, whatever the names of the members the findings are at; of one block, what is wrong
/// with it as a whole.
bool isSettledBefore(const Found& a, const Found& b)
{
    if (a.place != b.place)
        return isBefore(b.place, a.place);
    const bool isWhole = a.problem.pointer == a.place;
    const bool isOtherWhole = b.problem.pointer == b.place;
    return isWhole != isOtherWhole ? isWhole : isBefore(b.problem.pointer, a.problem.pointer);
}

} // namespace

Edit fixAll(const Flow& flow, const Problems& problems)
{
    std::vector<Found> all;
    for (const Problem& problem : problems) {
        const Fixer fixer(flow, problem);
        all.push_back({problem, fixer.block(), fixer.place()});
    }
    std::stable_sort(all.begin(), all.end(), &isSettledBefore);
    Edit::Batch edits;
    Flow fixed = flow;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i > 0 && all[i].problem.pointer == all[i - 1].problem.pointer &&
            all[i].problem.code == all[i - 1].problem.code)
            continue;
        const Fixer fixer(fixed, all[i].problem);
        // When the block is gone, another one may stand at its place.
        std::optional<Fix> fix = fixer.block() == all[i].block ? fixer.fix() : std::nullopt;
        if (!fix)
            continue;
        fix->edit.apply(fixed);
        edits.edits.push_back(std::move(fix->edit));
    }
    return Edit{std::move(edits)};
}

std::optional<Fix> fixFor(const Flow& flow, const Problem& problem)
{
    return Fixer(flow, problem).fix();
}

} // namespace hookswitch
