// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An id is written as the file had it while it still means the same action. Ids that wires need and the file lacks
// are made first, so that every reference is known when the actions are written.

#include "dialect/voipbin/file.h"
#include "dialect/voipbin/ids.h"

#include "dialect/sequence.h"

#include <algorithm>
#include <array>

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

enum class Form
{
    AsWritten,
    Uuids
};

bool isJump(const Flow& flow, const IdTable& ids, const Node& node)
{
    const Exit* next = node.exit({}, ExitRole::Next);
    if (!next || !next->raw.is_string() ||
        !isJsonSlot(node.shell.is_object() ? node.shell.value("next_id", Json()) : Json()))
        return false;
    return !flow.node(next->target) || ids.owner(stringOf(next->raw)) == next->target;
}

class Writer
{
public:
    Writer(const Flow& flow, Form form)
        : m_flow(flow)
        , m_ids(flow)
        , m_form(form)
        , m_order(sequenceOf(flow, [this](const Node& node) { return isJump(m_flow, m_ids, node); }))
    {
        giveIds();
    }

    [[nodiscard]] const std::vector<NodeId>& order() const { return m_order; }

    Json actions() const
    {
        Json list = Json::array();
        for (std::size_t i = 0; i < m_order.size(); ++i)
            list.push_back(action(*m_flow.node(m_order[i]), i + 1 < m_order.size() ? m_order[i + 1] : NodeId()));
        return list;
    }

    /// The id of every action as a UUID, for actions that need none too.
    QHash<NodeId, QString> uuids()
    {
        QHash<NodeId, QString> all;
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            const Node& node = *m_flow.node(m_order[i]);
            const QString text = m_fresh.value(node.id, writtenId(node));
            all.insert(node.id, text.isEmpty() ? m_ids.generate(m_flow, i, node.id) : actionId(text));
        }
        return all;
    }

    void setIds(const QHash<NodeId, QString>& ids) { m_fresh = ids; }

private:
    void giveIds()
    {
        QHash<NodeId, std::size_t> place;
        for (std::size_t i = 0; i < m_order.size(); ++i)
            place.insert(m_order[i], i);
        const auto give = [&](NodeId id) {
            if (!m_fresh.contains(id) && !m_ids.owns(*m_flow.node(id)))
                m_fresh.insert(id, m_ids.generate(m_flow, place.value(id), id));
        };
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            const Node& node = *m_flow.node(m_order[i]);
            const NodeId owner = m_ids.owner(writtenId(node));
            if (owner && owner != node.id && i < place.value(owner))
                give(node.id);
            const NodeId follower = i + 1 < m_order.size() ? m_order[i + 1] : NodeId();
            for (const Exit& exit : node.exits) {
                const bool needsId =
                    m_flow.node(exit.target) && (exit.role != ExitRole::Next || nextText(node, follower));
                if (needsId && !keepsText(exit))
                    give(exit.target);
            }
        }
    }

    bool keepsText(const Exit& exit) const
    {
        return exit.raw.is_string() && m_ids.owner(stringOf(exit.raw)) == exit.target;
    }

    /// The id of this action as it is written where others refer to it.
    Json idOf(NodeId id) const { return m_fresh.value(id, writtenId(*m_flow.node(id))).toStdString(); }

    Json reference(const Exit& exit) const
    {
        if (!m_flow.node(exit.target))
            return m_form == Form::Uuids && exit.raw.is_string() ? Json(actionId(stringOf(exit.raw)).toStdString())
                                                                 : exit.raw;
        return m_form == Form::AsWritten && keepsText(exit) ? exit.raw : idOf(exit.target);
    }

    /// What next_id must hold, none where the order of the list says it already.
    std::optional<Json> nextText(const Node& node, NodeId follower) const
    {
        const Exit* next = node.exit({}, ExitRole::Next);
        if (isJump(m_flow, m_ids, node))
            return reference(*next);
        const NodeId wish = nextOf(m_flow, node);
        if (wish == follower || (!wish && (endsList(node.module) || !follower)))
            return std::nullopt;
        return wish ? idOf(wish) : Json(finishId().toStdString());
    }

    Json action(const Node& node, NodeId follower) const
    {
        if (!node.shell.is_object())
            return node.shell;
        const std::optional<Json> next = nextText(node, follower);
        Json out = Json::object();
        const bool isNamed = m_fresh.contains(node.id);
        if (isNamed && !node.shell.contains("id"))
            appendMember(out, "id", idOf(node.id));
        bool isNextWritten = !next;
        const auto writeNext = [&] {
            if (!isNextWritten)
                appendMember(out, "next_id", *next);
            isNextWritten = true;
        };
        for (const auto& [key, value] : node.shell.items()) {
            if (key == "next_id") {
                if (!next && !isJsonSlot(value))
                    appendMember(out, key, value);
                writeNext();
                continue;
            }
            if (key == "type" && !node.shell.contains("next_id"))
                writeNext();
            writeMember(out, node, key, value);
        }
        return completed(std::move(out), node, next, isNextWritten);
    }

    void writeMember(Json& out, const Node& node, const std::string& key, const Json& value) const
    {
        if (key == "id")
            appendMember(out, key, m_fresh.contains(node.id) ? idOf(node.id) : value);
        else if (key == "option" && (isJsonSlot(value) || holdsSlots(value)))
            appendMember(out, key, option(node, value));
        else if (key == "type" && isJsonSlot(value))
            appendMember(out, key, node.module.toStdString());
        else if (!isJsonSlot(value))
            appendMember(out, key, value);
    }

    /// A new node has an empty shell: what it needs comes in the usual order.
    Json completed(Json out, const Node& node, const std::optional<Json>& next, bool isNextWritten) const
    {
        if (!isNextWritten)
            appendMember(out, "next_id", *next);
        if (!node.shell.contains("type") && !node.module.isEmpty())
            appendMember(out, "type", node.module.toStdString());
        if (!node.shell.contains("option")) {
            Json fields = option(node, jsonSlot());
            if (!fields.empty())
                appendMember(out, "option", std::move(fields));
        }
        return out;
    }

    static bool holdsSlots(const Json& value)
    {
        return value.is_object() && !value.empty() && isJsonSlot(value.front());
    }

    /// data, with the ids of other actions at the places order remembers, else at the end.
    Json option(const Node& node, const Json& order) const
    {
        Json targets = Json::object();
        for (const TargetMember& member : targetMembers(node.module))
            addTargets(targets, node, member, order);
        Json out = Json::object();
        const auto& fields = node.data.is_object() ? node.data : Json::object();
        if (order.is_object() && keepsOrder(order, fields)) {
            for (const auto& [key, slot] : order.items()) {
                if (const Json* value = member(targets, key))
                    appendMember(out, key, *value);
                else if (const Json* field = member(fields, key))
                    appendMember(out, key, *field);
            }
        }
        for (const Json* source : {&fields, static_cast<const Json*>(&targets)}) {
            for (const auto& [key, value] : source->items()) {
                if (!out.contains(key))
                    appendMember(out, key, value);
            }
        }
        return out;
    }

    void addTargets(Json& targets, const Node& node, const TargetMember& target, const Json& order) const
    {
        Json table = Json::object();
        bool isThere = target.isTable && order.is_object() && order.contains(target.name);
        for (const Exit& exit : node.exits) {
            if (exit.role != target.role || (!target.isTable && exit.key != target.key))
                continue;
            isThere = true;
            if (!target.isTable)
                table = reference(exit);
            else
                setMember(table, exit.key.toStdString(), reference(exit));
        }
        if (isThere && !(node.data.is_object() && node.data.contains(target.name)))
            appendMember(targets, target.name, std::move(table));
    }

    /// Whether the fields still stand in the order the file had them.
    static bool keepsOrder(const Json& order, const Json& fields)
    {
        auto at = order.items().begin();
        for (const auto& [key, value] : fields.items()) {
            if (!order.contains(key))
                continue;
            while (at != order.items().end() && at.key() != key)
                ++at;
            if (at == order.items().end())
                return false;
        }
        return true;
    }

    const Flow& m_flow;
    IdTable m_ids;
    Form m_form;
    std::vector<NodeId> m_order;
    QHash<NodeId, QString> m_fresh; ///< ids that differ from what the shell holds
};

} // namespace

Json saveFlow(const Flow& flow)
{
    Json document = flow.document();
    if (flow.entries().empty())
        return document;
    Json actions = Writer(flow, Form::AsWritten).actions();
    if (isJsonSlot(document))
        return actions.size() == 1 ? actions.front() : actions;
    if (document.is_array())
        return actions;
    if (Json* slot = atPointer(document, flow.entries().front().pointer))
        *slot = std::move(actions);
    return document;
}

std::vector<NodeId> listOrder(const Flow& flow)
{
    return Writer(flow, Form::AsWritten).order();
}

QHash<NodeId, QString> nodePlaces(const Flow& flow)
{
    return Writer(flow, Form::AsWritten).uuids();
}

Json actionsWithIds(const Flow& flow)
{
    Writer writer(flow, Form::Uuids);
    writer.setIds(writer.uuids());
    return writer.actions();
}

Problems unwritableExits(const Flow& flow)
{
    Problems problems;
    const QHash<NodeId, QString> places = nodePlaces(flow);
    for (const auto& [id, node] : flow.nodes()) {
        const std::vector<TargetMember>& known = targetMembers(node.module);
        for (const Exit& exit : node.exits) {
            const bool fits = exit.role == ExitRole::Next ||
                              std::any_of(known.begin(), known.end(), [&](const TargetMember& target) {
                                  return target.role == exit.role && (target.isTable || target.key == exit.key);
                              });
            if (!fits)
                problems.push_back(
                    {Severity::Error, u"exit"_s, places.value(id),
                     u"\"%1\" has no way out \"%2\"; it is left out. Put a branch or a condition here."_s.arg(
                         node.module, exit.key)});
        }
    }
    return problems;
}

} // namespace hookswitch::voipbin
