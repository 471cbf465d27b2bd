// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Nodes are added from top to bottom, so the order of their ids is the order of the file. JSON: the shell of a node
// is the element of the list with a slot for the parameters; an element that is no single command is the shell as it
// is. XML: the shell keeps the element and what stood before it.

#include "dialect/bluevia/document.h"

#include "dialect/bluevia/documentset.h"
#include "dialect/bluevia/xmlform.h"
#include "dialect/bluevia/xmltree.h"

#include <algorithm>

namespace hookswitch::bluevia {

using namespace Qt::Literals::StringLiterals;

namespace {

class Loader
{
public:
    LoadedFlow load(const Json& document)
    {
        Json frame = document;
        const Json* commands = member(document, "commands");
        if (commands && commands->is_array()) {
            setMember(frame, "commands", jsonSlot());
            for (std::size_t i = 0; i < commands->size(); ++i)
                takeCommand((*commands)[i], u"/commands/%1"_s.arg(i));
            addEntry(u"/commands"_s);
        } else if (commands) {
            problem(
                Severity::Error, u"type"_s, u"/commands"_s,
                u"\"commands\" must be a list, since the order of commands matters; it is %1 and is kept as it stands."_s
                    .arg(kindName(*commands)));
        } else if (document.is_object() && document.size() == 1 && isVerb(toQString(document.begin().key()))) {
            problem(Severity::Error, u"bare-command"_s, {},
                    u"A command must stand in a list: {\"commands\": [...]}. Put the list around it."_s);
            takeCommand(document, {});
            frame = jsonSlot();
            addEntry({});
        } else {
            problem(Severity::Error, document.is_object() ? u"required"_s : u"type"_s, {},
                    document.is_object()
                        ? u"A command document has a list \"commands\"; this object has none."_s
                        : u"A command document is an object with a list \"commands\"; this is %1."_s.arg(
                              kindName(document)));
        }
        return finish(std::move(frame));
    }

    LoadedFlow loadXml(Json tree)
    {
        Json& root = tree["root"];
        checkSpace(root);
        if (localName(root) != u"modifyCall")
            problem(Severity::Error, u"root"_s, {},
                    u"The root of a command document is modifyCall; this one is %1."_s.arg(localName(root)));
        bool isFound = false;
        for (Json& child : root["children"]) {
            if (isFound || !isElement(child) || localName(child) != u"commands")
                continue;
            isFound = true;
            takeCommands(child);
        }
        if (isFound)
            addEntry(u"/commands"_s);
        else
            problem(Severity::Error, u"required"_s, u"/commands"_s,
                    u"There is no element commands inside the root."_s);
        return finish(Json{{treeKey, std::move(tree)}});
    }

private:
    void problem(Severity severity, const QString& code, const QString& pointer, const QString& sentence)
    {
        m_problems.push_back({severity, code, pointer, sentence});
    }

    void addEntry(const QString& pointer)
    {
        m_flow.setEntries({{pointer, m_flow.nodes().empty() ? NodeId() : NodeId(1), nullptr}});
    }

    LoadedFlow finish(Json document)
    {
        m_flow.setDocument(std::move(document));
        for (auto at = m_flow.nodes().begin(); at != m_flow.nodes().end(); ++at) {
            Node& node = *m_flow.node(at->first);
            if (std::next(at) != m_flow.nodes().end() && !endsList(node.module))
                node.exits.push_back({ExitRole::Next, {}, std::next(at)->first, nullptr});
        }
        return {std::move(m_flow), std::move(m_problems)};
    }

    void takeCommand(const Json& command, const QString& pointer)
    {
        Node node;
        node.shell = command;
        const bool isOne = command.is_object() && command.size() == 1 && !command.begin().key().empty();
        if (isOne) {
            const std::string verb = command.begin().key();
            node.module = toQString(verb);
            const QString at = pointer + u'/' + pointerStep(node.module);
            if (command.front().is_object()) {
                node.data = command.front();
                node.shell[verb] = jsonSlot();
            } else if (!command.front().is_null() && !(command.front().is_array() && command.front().empty())) {
                problem(Severity::Error, u"type"_s, at,
                        u"The parameters of a command must be an object; this is %1 and is kept as it stands."_s.arg(
                            kindName(command.front())));
            }
            check(node.module, node.data, at);
        } else {
            problem(
                Severity::Error, u"command"_s, pointer,
                command.is_object()
                    ? u"An element of the list must hold exactly one command; this one holds %1. Make one element of each."_s
                          .arg(command.size())
                    : u"A command must be an object; this is %1 and is kept as it stands."_s.arg(kindName(command)));
        }
        m_flow.add(std::move(node));
    }

    void check(const QString& verb, const Json& data, const QString& place)
    {
        const Problems found = checkCommand(verb, data, place);
        m_problems.insert(m_problems.end(), found.begin(), found.end());
    }

    /// Leaves a slot and what stands after the last command in the element.
    void takeCommands(Json& element)
    {
        Json before = Json::array();
        for (Json& child : element["children"]) {
            if (!isElement(child)) {
                before.push_back(std::move(child));
                continue;
            }
            Node node;
            node.module = localName(child);
            node.data = parametersOf(child);
            const QString place = u"/commands/%1/%2"_s.arg(m_flow.nodes().size()).arg(pointerStep(node.module));
            checkElement(child, place);
            check(node.module, node.data, place);
            node.shell = Json{{"before", std::exchange(before, Json::array())}, {"element", std::move(child)}};
            m_flow.add(std::move(node));
        }
        Json rest = Json::array({jsonSlot()});
        for (Json& node : before)
            rest.push_back(std::move(node));
        element["children"] = std::move(rest);
    }

    void checkSpace(const Json& root)
    {
        const QString space = stringMember(root, "space");
        m_space = space;
        if (space.isEmpty())
            problem(Severity::Warning, u"namespace"_s, {},
                    u"The document has no namespace; it is read as if it had %1. Add it."_s.arg(commandSpace()));
        else if (space != commandSpace())
            problem(Severity::Error, u"namespace"_s, {},
                    u"The namespace is %1; BlueVia's is %2."_s.arg(space, commandSpace()));
    }

    void checkElement(const Json& element, const QString& place)
    {
        if (stringMember(element, "space") != m_space)
            problem(Severity::Error, u"namespace"_s, place,
                    u"This element is in another namespace than the document: \"%1\"."_s.arg(
                        stringMember(element, "space")));
        for (const Json& attribute : element.at("attributes")) {
            const QString name = stringOf(attribute[0]);
            if (!name.startsWith(u"xmlns") && !name.startsWith(u"xsi:"))
                problem(Severity::Warning, u"attribute"_s, place,
                        u"The attribute %1 means nothing here; parameters are elements."_s.arg(name));
        }
        const Json& children = element.at("children");
        if (std::any_of(children.begin(), children.end(), isElement) && !textInside(element).isEmpty())
            problem(Severity::Warning, u"text"_s, place,
                    u"The text \"%1\" between the elements means nothing."_s.arg(textInside(element)));
        for (const Json& child : children) {
            if (isElement(child))
                checkElement(child, place + u'/' + pointerStep(localName(child)));
        }
    }

    QString m_space;
    Flow m_flow{Platform::Bluevia};
    Problems m_problems;
};

bool looksLikeXml(QByteArrayView text)
{
    const QByteArrayView start = text.startsWith("\xef\xbb\xbf") ? text.sliced(3) : text;
    return start.trimmed().startsWith('<');
}

/// Lists that were read stand where they stood; new ones come behind all that were read.
QString placeOfList(const Flow& flow, std::size_t list)
{
    if (list < flow.entries().size() && flow.entries()[list].pointer.startsWith(u"/documents/"_s))
        return flow.entries()[list].pointer;
    const Json* documents = member(flow.document(), "documents");
    const std::size_t before = documents ? documents->size() : 0;
    const std::size_t read = documents ? flow.entries().size() : 0;
    return u"/documents/%1/commands"_s.arg(before + list - read);
}

} // namespace

LoadedFlow loadFlow(const Json& document)
{
    if (isDocumentSet(document))
        return loadSet(document);
    if (document.is_string()) {
        const QByteArray text = QByteArray::fromStdString(document.get<std::string>());
        if (Result<Json> tree = looksLikeXml(text) ? parseXml(text.trimmed()) : Result<Json>(Error{}); tree)
            return Loader().loadXml(tree.take());
    }
    return Loader().load(document);
}

Result<LoadedFlow> parseFlow(QByteArrayView text)
{
    if (looksLikeXml(text)) {
        Result<Json> tree = parseXml(text.startsWith("\xef\xbb\xbf") ? text.sliced(3).trimmed() : text.trimmed());
        if (!tree)
            return tree.error();
        return Loader().loadXml(tree.take());
    }
    Result<Json> document = parseJson(text);
    if (!document)
        return document.error();
    return Loader().load(*document);
}

QHash<NodeId, QString> nodePlaces(const Flow& flow)
{
    QHash<NodeId, QString> places;
    const std::vector<std::vector<NodeId>> lists = commandLists(flow);
    const bool isSet = spansDocuments(flow);
    for (std::size_t list = 0; list < lists.size(); ++list) {
        const QString pointer = isSet ? placeOfList(flow, list) : u"/commands"_s;
        for (std::size_t i = 0; i < lists[list].size(); ++i)
            places.insert(lists[list][i], isBareCommand(flow) && !isSet ? QString() : u"%1/%2"_s.arg(pointer).arg(i));
    }
    return places;
}

std::vector<NodeId> listOrder(const Flow& flow)
{
    std::vector<NodeId> all;
    for (const std::vector<NodeId>& list : commandLists(flow))
        all.insert(all.end(), list.begin(), list.end());
    return all;
}

bool isBareCommand(const Flow& flow)
{
    return isJsonSlot(flow.document()) && flow.nodes().size() == 1;
}

Flow wrapped(Flow flow)
{
    if (!isJsonSlot(flow.document()))
        return flow;
    std::vector<Entry> entries = flow.entries();
    for (Entry& entry : entries)
        entry.pointer = u"/commands"_s;
    flow.setEntries(std::move(entries));
    flow.setDocument(Json{{"commands", jsonSlot()}});
    return flow;
}

std::vector<FurtherDocument> furtherDocuments(const Flow& flow)
{
    std::vector<FurtherDocument> found;
    for (const NodeId id : listOrder(flow)) {
        const Node& node = *flow.node(id);
        if (node.module != u"redirect" && node.module != u"getDigits")
            continue;
        const QString url = stringMember(node.data, "actionUrl", stringMember(node.data, "callbackUrl"));
        if (!url.isEmpty())
            found.push_back({id, url});
    }
    return found;
}

bool endsList(QStringView verb)
{
    return verb == u"hangup" || verb == u"redirect";
}

} // namespace hookswitch::bluevia
