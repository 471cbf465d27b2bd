// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Nodes are added in the order of the list, so the order of their ids is the order of the file. In the shell of a
// node a slot stands for type, option and an explicit next_id; where the option holds ids of other actions, the
// shell's "option" is an object with a slot for each member, which remembers their order. An implicit next_id (nil,
// empty) stays in the shell as it is.

#include "dialect/voipbin/file.h"

#include "catalog/catalog.h"
#include "dialect/voipbin/ids.h"

#include <algorithm>
#include <array>

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Only members that an action has: {"type": ...} and no more than its companions.
bool looksLikeAction(const Json& document)
{
    const Json* type = member(document, "type");
    if (!type || document.contains("actions") || document.contains("destinations") || stringOf(*type) == u"flow")
        return false;
    return document.contains("option") || document.contains("next_id") ||
           std::all_of(document.items().begin(), document.items().end(), [](const auto& item) {
               static constexpr std::array<std::string_view, 5> members{"id", "next_id", "type", "option",
                                                                        "tm_execute"};
               return std::find(members.begin(), members.end(), item.key()) != members.end();
           });
}

class Loader
{
public:
    explicit Loader(QString pointer)
        : m_document(std::move(pointer))
    {}

    LoadedFlow load(const Json& document)
    {
        Json frame = document;
        if (document.is_array()) {
            frame = Json::array({jsonSlot()});
            takeList(document, QString());
        } else if (!document.is_object()) {
            problem(
                Severity::Error, u"type"_s, {},
                u"A flow is a list of actions or an object with \"actions\"; this is %1."_s.arg(kindName(document)));
        } else if (const Json* actions = member(document, "actions")) {
            if (actions->is_array()) {
                setMember(frame, "actions", jsonSlot());
                takeList(*actions, u"/actions"_s);
            } else {
                problem(Severity::Error, u"type"_s, u"/actions"_s,
                        u"\"actions\" must be a list; it is %1 and is kept as it stands."_s.arg(kindName(*actions)));
            }
        } else if (looksLikeAction(document)) {
            frame = jsonSlot();
            takeAction(document, QString());
            m_entries.push_back({QString(), NodeId(1), nullptr});
        } else {
            problem(Severity::Note, u"no-actions"_s, {}, noActions(document));
        }
        m_flow.setDocument(std::move(frame));
        m_flow.setEntries(m_entries);
        resolve();
        return {std::move(m_flow), std::move(m_problems)};
    }

private:
    /// A reference to be resolved when all actions are known.
    struct Reference
    {
        NodeId node;
        std::size_t exit;
        QString pointer;
    };

    static QString noActions(const Json& document)
    {
        const QString flow = stringMember(document, "flow_id");
        return flow.isEmpty()
                   ? u"There are no actions here; a call with this request ends as soon as it is answered."_s
                   : u"There are no actions here; the flow %1 is run."_s.arg(flow);
    }

    void problem(Severity severity, const QString& code, const QString& pointer, const QString& sentence)
    {
        m_problems.push_back({severity, code, m_document + pointer, sentence});
    }

    void takeList(const Json& actions, const QString& pointer)
    {
        for (std::size_t i = 0; i < actions.size(); ++i)
            takeAction(actions[i], u"%1/%2"_s.arg(pointer).arg(i));
        m_entries.push_back({pointer, actions.empty() ? NodeId() : NodeId(1), nullptr});
    }

    void takeAction(const Json& action, const QString& pointer)
    {
        Node node;
        m_own.clear();
        if (action.is_object()) {
            for (const auto& [key, value] : action.items())
                takeMember(node, action, key, value, pointer);
        } else {
            node.shell = action;
            problem(Severity::Error, u"type"_s, pointer,
                    u"An action must be an object; this is %1 and is kept as it stands."_s.arg(kindName(action)));
        }
        if (node.module.isEmpty() && action.is_object() && !action.contains("type"))
            problem(Severity::Error, u"required"_s, pointer + u"/type"_s,
                    u"This action has no \"type\"; say what it does."_s);
        const NodeId id = m_flow.add(std::move(node));
        for (Reference& reference : m_own) {
            reference.node = id;
            m_references.push_back(reference);
        }
        m_pointers.insert(id, pointer);
    }

    void takeMember(Node& node, const Json& action, const std::string& key, const Json& value, const QString& pointer)
    {
        const bool isText = key == "type" || key == "id" || key == "next_id";
        const bool fits = key == "type"     ? value.is_string()
                          : isText          ? value.is_string() || value.is_null()
                          : key == "option" ? value.is_object()
                                            : true;
        if (!fits) {
            appendMember(node.shell, key, value);
            problem(Severity::Error, u"type"_s, pointer + u'/' + toQString(key),
                    u"\"%1\" must be %2; it is %3 and is kept as it stands."_s.arg(
                        toQString(key), isText ? u"a text"_s : u"an object"_s, kindName(value)));
        } else if (key == "type") {
            node.module = stringOf(value);
            appendMember(node.shell, key, jsonSlot());
            checkType(node.module, pointer + u"/type"_s);
        } else if (key == "option") {
            takeOption(node, stringMember(action, "type"), value, pointer + u"/option"_s);
        } else if (key == "next_id" && !actionId(stringOf(value)).isEmpty()) {
            appendMember(node.shell, key, jsonSlot());
            addExit(node, {ExitRole::Next, {}, {}, value}, pointer + u"/next_id"_s);
        } else {
            appendMember(node.shell, key, value);
        }
    }

    void checkType(const QString& type, const QString& pointer)
    {
        const BlockSpec* spec = Catalog::of(Platform::Voipbin).block(type);
        if (!spec || spec->era == u"internal")
            problem(Severity::Error, u"unknown-type"_s, pointer,
                    u"The platform refuses a flow with an action of the type \"%1\"; use one it has."_s.arg(type));
        else if (!spec->era.isEmpty())
            problem(Severity::Warning, u"old-type"_s, pointer,
                    u"The type \"%1\" is of %2; today's platform refuses a flow with it."_s.arg(type, spec->era));
    }

    void takeOption(Node& node, const QString& type, const Json& option, const QString& pointer)
    {
        Json order = Json::object();
        bool hasTargets = false;
        for (const auto& [key, value] : option.items()) {
            const TargetMember* target = nullptr;
            for (const TargetMember& known : targetMembers(type)) {
                if (known.name == key)
                    target = &known;
            }
            if (target && !takeTargets(node, *target, value, pointer + u'/' + toQString(key)))
                target = nullptr;
            hasTargets = hasTargets || target;
            appendMember(order, key, jsonSlot());
            if (!target)
                appendMember(node.data, key, value);
        }
        appendMember(node.shell, "option", hasTargets ? std::move(order) : jsonSlot());
    }

    bool takeTargets(Node& node, const TargetMember& target, const Json& value, const QString& pointer)
    {
        const bool fits = target.isTable ? value.is_object() : value.is_string() || value.is_null();
        if (!fits) {
            problem(Severity::Error, u"type"_s, pointer,
                    u"\"%1\" must be %2; it is %3 and is kept as it stands."_s.arg(
                        QString::fromLatin1(target.name),
                        target.isTable ? u"an object of values and action ids"_s : u"the id of an action"_s,
                        kindName(value)));
            return false;
        }
        if (!target.isTable) {
            addExit(node, {target.role, target.key, {}, value}, pointer);
            return true;
        }
        for (const auto& [key, id] : value.items())
            addExit(node, {target.role, toQString(key), {}, id}, pointer + u'/' + pointerStep(toQString(key)));
        return true;
    }

    void addExit(Node& node, Exit exit, const QString& pointer)
    {
        m_own.push_back({{}, node.exits.size(), pointer});
        node.exits.push_back(std::move(exit));
    }

    void resolve()
    {
        const IdTable ids(m_flow);
        reportDuplicates(ids);
        QSet<NodeId> targets;
        for (const Reference& reference : m_references) {
            Exit& exit = m_flow.node(reference.node)->exits[reference.exit];
            const QString text = stringOf(exit.raw);
            exit.target = ids.owner(text);
            targets.insert(exit.target);
            const bool isSame = exit.target && exit.role != ExitRole::Next &&
                                stringMember(m_flow.node(exit.target)->shell, "id") == text;
            if (isSame)
                exit.raw = nullptr;
            else if (!exit.target && !(exit.role == ExitRole::Next && actionId(text) == finishId()))
                reportDangling(exit, text, reference.pointer);
        }
        reportSymbolic(targets);
        for (auto at = m_flow.nodes().begin(); at != m_flow.nodes().end(); ++at)
            addImplicitNext(at->first, std::next(at) == m_flow.nodes().end() ? NodeId() : std::next(at)->first);
    }

    void addImplicitNext(NodeId id, NodeId next)
    {
        Node& node = *m_flow.node(id);
        if (next && !node.exit({}, ExitRole::Next) && !endsList(node.module))
            node.exits.insert(node.exits.begin(), Exit{ExitRole::Next, {}, next, nullptr});
    }

    void reportDangling(const Exit& exit, const QString& text, const QString& pointer)
    {
        if (exit.role == ExitRole::Next)
            problem(
                Severity::Warning, u"dangling"_s, pointer,
                u"No action has the id \"%1\"; the flow ends here without a word. Name an action of this list."_s.arg(
                    text));
        else
            problem(
                Severity::Warning, u"dangling"_s, pointer,
                actionId(text).isEmpty()
                    ? u"No action is named here; going this way ends the flow with an error."_s
                    : u"No action has the id \"%1\"; going this way ends the flow with an error. Name an action of this list."_s
                          .arg(text));
    }

    void reportDuplicates(const IdTable& ids)
    {
        for (const auto& [id, node] : m_flow.nodes()) {
            const QString text = writtenId(node);
            if (!text.isEmpty() && ids.owner(text) != id)
                problem(
                    Severity::Warning, u"duplicate-id"_s, m_pointers.value(id) + u"/id"_s,
                    u"The id \"%1\" stands at an earlier action too; every jump goes to that one. Give this action its own id."_s
                        .arg(text));
        }
    }

    void reportSymbolic(const QSet<NodeId>& targets)
    {
        for (const auto& [id, node] : m_flow.nodes()) {
            const QString text = writtenId(node);
            if (text.isEmpty() || isUuid(text))
                continue;
            const bool isTarget = targets.contains(id);
            problem(isTarget ? Severity::Warning : Severity::Note, u"symbolic-id"_s, m_pointers.value(id) + u"/id"_s,
                    u"\"%1\" is no UUID. Here it stands for %2; the platform replaces it by a new id%3"_s.arg(
                        text, actionId(text), isTarget ? u", so that jumps to it fail. Use a UUID."_s : u"."_s));
        }
    }

    QString m_document; ///< pointer of the document itself
    Flow m_flow{Platform::Voipbin};
    std::vector<Entry> m_entries;
    std::vector<Reference> m_own;
    std::vector<Reference> m_references;
    QHash<NodeId, QString> m_pointers;
    Problems m_problems;
};

/// {"actions": [...]}, whatever else it holds.
bool isFlowObject(const Json& value)
{
    const Json* actions = member(value, "actions");
    return actions && actions->is_array();
}

const Json* listOfFlows(const Json& document)
{
    const Json* list = document.is_array() ? &document : member(document, "result");
    const bool isList = list && list->is_array() && !list->empty() && !document.contains("actions") &&
                        std::all_of(list->begin(), list->end(), isFlowObject);
    return isList ? list : nullptr;
}

} // namespace

LoadedFlow loadFlow(const Json& document)
{
    return Loader(QString()).load(document);
}

Result<LoadedFlow> parseFlow(QByteArrayView text)
{
    Result<Json> document = parseJson(text);
    if (!document)
        return document.error();
    if (!document->is_object() && !document->is_array())
        return Error{
            u"a VoIPBIN flow is a list of actions or an object with \"actions\"; the text holds another kind of value"_s,
            {}};
    return loadFlow(*document);
}

bool isListOfFlows(const Json& document)
{
    return listOfFlows(document) != nullptr;
}

LoadedFlows loadFlows(const Json& document)
{
    LoadedFlows loaded;
    loaded.frame = document;
    const Json* list = listOfFlows(document);
    Json& places = document.is_array() ? loaded.frame : *atPointer(loaded.frame, u"/result");
    for (std::size_t i = 0; i < list->size(); ++i) {
        loaded.flows.push_back(
            Loader(u"%1/%2"_s.arg(document.is_array() ? QString() : u"/result"_s).arg(i)).load((*list)[i]));
        places[i] = jsonSlot();
    }
    return loaded;
}

Json saveFlows(Json frame, const std::vector<Flow>& flows)
{
    Json& list = frame.is_array() ? frame : *atPointer(frame, u"/result");
    for (std::size_t i = 0; i < flows.size() && i < list.size(); ++i)
        list[i] = saveFlow(flows[i]);
    return frame;
}

QString finishId()
{
    return u"00000000-0000-0000-0000-000000000002"_s;
}

bool endsList(QStringView type)
{
    return type == u"hangup" || type == u"stop" || type == u"branch";
}

} // namespace hookswitch::voipbin
