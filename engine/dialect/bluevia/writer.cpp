// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An XML element that was read is written again as it was, as long as it still says what data says.

#include "dialect/bluevia/document.h"

#include "dialect/bluevia/documentset.h"
#include "dialect/bluevia/xmlform.h"
#include "dialect/bluevia/xmltree.h"
#include "dialect/sequence.h"

#include <algorithm>

namespace hookswitch::bluevia {

using namespace Qt::Literals::StringLiterals;

namespace {

const Json* treeOf(const Flow& flow)
{
    return member(flow.document(), treeKey);
}

/// {"speak": {...}}, or whatever stood at this place.
Json commandOf(const Node& node)
{
    const Json& shell = node.shell;
    const bool isXml =
        !node.module.isEmpty() && shell.is_object() && shell.contains("element") && shell.contains("before");
    const bool isNew = isXml || (!node.module.isEmpty() && shell.is_object() && shell.empty());
    if (!isNew && (node.module.isEmpty() || !shell.is_object() || shell.size() != 1))
        return shell;
    const Json* parameters = isNew ? nullptr : &shell.front();
    const bool isLiteral = parameters && !isJsonSlot(*parameters) && node.data == Json::object();
    Json command = Json::object();
    appendMember(command, node.module.toStdString(), isLiteral ? *parameters : node.data);
    return command;
}

Json jsonForm(const Flow& flow)
{
    Json commands = Json::array();
    for (const NodeId id : listOrder(flow))
        commands.push_back(commandOf(*flow.node(id)));
    if (treeOf(flow))
        return Json{{"commands", std::move(commands)}};
    Json document = flow.document();
    if (flow.entries().empty())
        return document;
    if (isJsonSlot(document) && commands.size() == 1)
        return commands.front();
    if (isJsonSlot(document))
        return Json{{"commands", std::move(commands)}};
    setMember(document, "commands", std::move(commands));
    return document;
}

bool saysTheSame(const Node& node, const Json& element)
{
    return localName(element) == node.module && parametersOf(element) == node.data;
}

/// The blanks in front of the first command, for commands that come new.
Json usualBefore(const Flow& flow)
{
    for (const auto& [id, node] : flow.nodes()) {
        const Json* before = member(node.shell, "before");
        if (before && before->size() == 1 && before->front().is_string())
            return *before;
    }
    return Json::array();
}

Json commandElements(const Flow& flow, const QString& prefix, const QString& space)
{
    const Json usual = usualBefore(flow);
    Json children = Json::array();
    for (const NodeId id : listOrder(flow)) {
        const Node& node = *flow.node(id);
        const Json* before = member(node.shell, "before");
        for (const Json& each : before ? *before : usual)
            children.push_back(each);
        const Json* element = member(node.shell, "element");
        if (element && saysTheSame(node, *element)) {
            children.push_back(*element);
        } else if (isXmlName(node.module)) {
            Json fresh = elementOf(node.module, node.data, prefix, space);
            if (!usual.empty())
                indentElement(fresh, int(stringOf(usual.front()).section(u'\n', -1).size() / 2));
            children.push_back(std::move(fresh));
        }
    }
    return children;
}

/// The tree the flow was read from, with its commands.
Json keptTree(const Flow& flow, Json tree)
{
    Json& root = tree["root"];
    const QString prefix = prefixOf(root);
    const QString space = stringMember(root, "space");
    for (Json& child : root["children"]) {
        if (!isElement(child) || child["children"].empty() || !isJsonSlot(child["children"].front()))
            continue;
        Json children = commandElements(flow, prefixOf(child), space);
        for (std::size_t i = 1; i < child["children"].size(); ++i)
            children.push_back(child["children"][i]);
        child["children"] = std::move(children);
        return tree;
    }
    if (!flow.nodes().empty())
        root["children"].push_back(xmlElement(prefix + u"commands"_s, space, commandElements(flow, prefix, space)));
    return tree;
}

Json freshTree(const Flow& flow)
{
    const QString space = commandSpace();
    Json root = xmlElement(u"tns:modifyCall"_s, space);
    root["attributes"].push_back(Json::array({"xmlns:tns", space.toStdString()}));
    root["children"].push_back(xmlElement(u"tns:commands"_s, space, commandElements(flow, u"tns:"_s, space)));
    indentElement(root, 0);
    return Json{{"version", "1.0"},        {"encoding", "UTF-8"},     {"standalone", nullptr},
                {"prolog", Json::array()}, {"root", std::move(root)}, {"epilog", Json::array()}};
}

} // namespace

Form formOf(const Flow& flow)
{
    return treeOf(flow) ? Form::Xml : Form::Json;
}

Json saveFlow(const Flow& flow)
{
    if (spansDocuments(flow))
        return saveSet(flow);
    if (formOf(flow) == Form::Xml)
        return writeFlow(flow, Form::Xml).toStdString();
    return jsonForm(flow);
}

QByteArray writeFlow(const Flow& flow, Form form)
{
    if (spansDocuments(flow)) // a set is our own, and JSON
        return writeJson(saveSet(flow), 2) + '\n';
    if (form == Form::Json)
        return writeJson(jsonForm(flow), 2) + '\n';
    const Json* tree = treeOf(flow);
    return writeXml(tree ? keptTree(flow, *tree) : freshTree(flow));
}

Problems lossesIn(const Flow& flow, Form form)
{
    Problems problems;
    const QHash<NodeId, QString> places = nodePlaces(flow);
    for (const NodeId id : listOrder(flow)) {
        const Node& node = *flow.node(id);
        const Json* element = member(node.shell, "element");
        if (form == Form::Xml && !element && !(isXmlName(node.module) && hasXmlNames(node.data)))
            problems.push_back({Severity::Warning, u"xml-name"_s, places.value(id),
                                u"A name in this command cannot be an XML element; it is left out."_s});
        const Json* before = member(node.shell, "before");
        const bool hasComment =
            before && std::any_of(before->begin(), before->end(), [](const Json& n) { return n.is_object(); });
        if (form == Form::Json && hasComment)
            problems.push_back({Severity::Note, u"comment"_s, places.value(id),
                                u"The comment in front of this command has no place in JSON; it is left out."_s});
    }
    return problems;
}

Problems unwritableExits(const Flow& flow)
{
    Problems problems = spansDocuments(flow) ? unservedWires(flow) : Problems();
    const QHash<NodeId, QString> places = nodePlaces(flow);
    const bool isSet = spansDocuments(flow);
    const auto add = [&](const Node& node, const QString& sentence) {
        problems.push_back({Severity::Error, u"exit"_s, places.value(node.id), sentence});
    };
    for (const std::vector<NodeId>& list : commandLists(flow)) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            const Node& node = *flow.node(list[i]);
            const NodeId follower = i + 1 < list.size() ? list[i + 1] : NodeId();
            for (const Exit& exit : node.exits) {
                const bool isWritten = exit.role == ExitRole::Next ? !exit.target || exit.target == follower
                                                                   : isSet && exit.role == ExitRole::Key;
                if (!isWritten)
                    add(node,
                        u"A list of commands only goes on to the next one; this way out is left out. Redirect to another document instead."_s);
            }
            if (!nextOf(flow, node) && follower && !endsList(node.module))
                add(node, u"The command after this one in the list will run, although no wire leads to it."_s);
        }
    }
    return problems;
}

} // namespace hookswitch::bluevia
