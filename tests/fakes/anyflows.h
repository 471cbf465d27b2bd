// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/formats.h"

#include "fakes/choices.h"

#include <algorithm>

namespace hookswitch {

/// Documents of every platform, well formed and odd, made from choices.
class AnyFlows
{
public:
    explicit AnyFlows(Choices& choices)
        : m_choices(choices)
    {}

    Json document(Platform platform)
    {
        if (platform == Platform::Kazoo)
            return kazoo();
        return platform == Platform::Voipbin ? voipbin() : bluevia();
    }

    Flow flow(Platform platform) { return loadFlow(platform, document(platform)).flow; }

private:
    Json kazoo()
    {
        Json tree = kazooNode(5);
        switch (m_choices.below(8)) {
        case 1:
            return tree.is_object() ? tree : Json{{"flow", tree}};
        case 2:
            return Json{{"numbers", Json{{"5", tree}, {"6", Json::object()}}}, {"patterns", Json{{"^1", tree}}}};
        case 3:
            return Json{{"flow", tree}, {"metaflow", Json{{"numbers", Json{{"5", tree}}}}}, {"x", m_choices.value()}};
        default:
            return Json{{"numbers", m_choices.value()}, {"flow", tree}, {"name", m_choices.value()}};
        }
    }

    Json kazooNode(int depth)
    {
        if (m_choices.below(12) == 11)
            return m_choices.value();
        Json node = Json::object();
        static const char* const modules[] = {"menu", "user", "play", "tts", "hangup", "nope", ""};
        if (m_choices.one())
            addChildren(node, depth);
        if (m_choices.below(12) != 11)
            node["module"] = m_choices.of(modules);
        if (m_choices.below(12) == 11)
            node["extra"] = m_choices.value();
        if (m_choices.below(6) != 5)
            node["data"] = Json{{"n", m_choices.fresh()}, {"id", m_choices.value()}};
        if (!node.contains("children") && m_choices.one())
            addChildren(node, depth);
        if (m_choices.below(16) == 15)
            node["children"] = m_choices.value();
        return node;
    }

    void addChildren(Json& node, int depth)
    {
        static const char* const keys[] = {"_", "1", "2", "timeout", "a/b~c"};
        Json children = Json::object();
        for (int i = depth > 0 && m_choices.areLeft() ? m_choices.below(4) : 0; i > 0; --i)
            children[m_choices.of(keys)] = kazooNode(depth - 1);
        node["children"] = std::move(children);
    }

    Json voipbin()
    {
        Json actions = Json::array();
        do
            actions.push_back(action());
        while (m_choices.areLeft() && actions.size() < 12);
        switch (m_choices.below(5)) {
        case 1:
            return Json{{"name", "f"}, {"actions", actions}, {"x", m_choices.value()}};
        case 2:
            return Json{{"source", Json{{"type", "tel"}}}, {"actions", actions}, {"destinations", Json::array()}};
        case 3:
            return Json{{"id", "ed1aa9ab-5ab2-4a33-8f29-08ee5b9a0e3c"}, {"actions", Json::array()}};
        default:
            return actions;
        }
    }

    std::string actionName()
    {
        static const char* const names[] = {
            "a", "b", "c", "00000000-0000-0000-0000-000000000000", "ed1aa9ab-5ab2-4a33-8f29-08ee5b9a0e3c", ""};
        return m_choices.of(names);
    }

    Json action()
    {
        static const char* const types[] = {"talk", "branch", "goto", "condition_variable", "hangup", "answer", "x"};
        const std::string type = m_choices.of(types);
        Json made = Json::object();
        if (m_choices.one())
            made["id"] = actionName();
        if (m_choices.below(4) == 3)
            made["next_id"] = m_choices.one() ? Json(actionName()) : m_choices.value();
        made["type"] = type;
        if (m_choices.below(4) != 3)
            made["option"] = option(type);
        if (m_choices.below(12) == 11)
            made["tm_execute"] = m_choices.value();
        return made;
    }

    Json option(const std::string& type)
    {
        Json made{{"n", m_choices.fresh()}};
        if (type == "branch") {
            made["target_ids"] = m_choices.one() ? Json{{"1", actionName()}, {"", actionName()}} : Json::object();
            if (m_choices.one())
                made["default_target_id"] = actionName();
        }
        if (type == "goto")
            made["target_id"] = actionName();
        if (type == "condition_variable")
            made["false_target_id"] = actionName();
        if (m_choices.below(4) == 3)
            made["extra"] = m_choices.value();
        return made;
    }

    Json bluevia()
    {
        Json commands = Json::array();
        do
            commands.push_back(command());
        while (m_choices.areLeft() && commands.size() < 10);
        Json document{{"commands", std::move(commands)}};
        if (m_choices.below(4) == 3)
            document["x"] = m_choices.value();
        return document;
    }

    Json command()
    {
        switch (m_choices.below(8)) {
        case 1:
            return Json{{"wait", Json{{"length", m_choices.fresh()}}}};
        case 2:
            return Json{{"hangup", Json::object()}};
        case 3:
            return Json{{"dial", Json{{"number", Json{{"destination", "tel:+4412"}, {"n", m_choices.fresh()}}},
                                      {"behaviorOnAnswer", Json{{"speak", Json{{"text", "hi"}}}}}}}};
        case 4:
            return Json{{"getDigits", Json{{"actionUrl", "http://127.0.0.1/x"}, {"n", m_choices.fresh()}}}};
        case 5:
            return Json{{"hangup", m_choices.value()}};
        case 6:
            return m_choices.value();
        default:
            return Json{{"speak", Json{{"text", "t" + std::to_string(m_choices.fresh())}, {"voice", "female"}}}};
        }
    }

    Choices& m_choices;
};

/// What a flow means, whatever ids its nodes have and in whatever order keys, exits and entries stand. Two flows mean
/// the same exactly when these are equal.
class Meaning
{
public:
    static nlohmann::json of(const Flow& flow)
    {
        Meaning meaning(flow);
        nlohmann::json entries = nlohmann::json::object();
        std::map<std::string, const Entry*> sorted;
        for (const Entry& entry : flow.entries())
            sorted.emplace(entry.pointer.toStdString(), &entry);
        for (const auto& [pointer, entry] : sorted)
            entries[pointer] = entry->target ? meaning.node(entry->target) : nlohmann::json(plain(entry->raw));
        std::vector<nlohmann::json> loose;
        for (const NodeId id : flow.everyNode()) {
            if (!meaning.m_names.contains(id))
                loose.push_back(Meaning(flow).node(id));
        }
        std::sort(loose.begin(), loose.end());
        return {plain(flow.document()), entries, loose};
    }

private:
    explicit Meaning(const Flow& flow)
        : m_flow(flow)
    {}

    static nlohmann::json plain(const Json& value) { return nlohmann::json::parse(writeJson(value).toStdString()); }

    /// Shells without slots: those only mark places.
    static nlohmann::json shell(const Json& value)
    {
        nlohmann::json kept = nlohmann::json::object();
        if (!value.is_object())
            return plain(value);
        for (const auto& [key, item] : value.items()) {
            const bool isOrder = item.is_object() && !item.empty() &&
                                 std::all_of(item.begin(), item.end(), [](const Json& v) { return isJsonSlot(v); });
            if (!isJsonSlot(item) && !isOrder)
                kept[key] = plain(item);
        }
        return kept;
    }

    nlohmann::json node(NodeId id)
    {
        if (m_names.contains(id))
            return m_names.value(id);
        m_names.insert(id, int(m_names.size()));
        const Node& found = *m_flow.node(id);
        std::map<std::pair<int, std::string>, const Exit*> sorted;
        for (const Exit& exit : found.exits)
            sorted.emplace(std::pair(int(exit.role), exit.key.toStdString()), &exit);
        nlohmann::json exits = nlohmann::json::array();
        for (const auto& [name, exit] : sorted)
            exits.push_back({name.first, name.second, exit->target ? node(exit->target) : plain(exit->raw)});
        return {{"module", found.module.toStdString()},
                {"data", plain(found.data)},
                {"shell", shell(found.shell)},
                {"exits", exits}};
    }

    const Flow& m_flow;
    QHash<NodeId, int> m_names;
};

} // namespace hookswitch
