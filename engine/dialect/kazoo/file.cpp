// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A document is taken apart with an explicit stack, so that its depth is bounded by the JSON limits alone. Each tree
// of nodes leaves a slot behind; in each node a slot stands where module, data and children stood. Saving fills the
// slots again, so what this file does not understand is never touched.

#include "dialect/kazoo/file.h"

#include <QSet>

#include <deque>
#include <tuple>

namespace hookswitch::kazoo {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Pending
{
    Json* source;      ///< what it holds is moved out
    NodeId parent;     ///< none: an entry
    std::size_t index; ///< of the exit in the parent, or of the entry
};

class Loader
{
public:
    LoadedFlow load(Json document)
    {
        findEntries(document);
        std::vector<Pending> stack;
        for (std::size_t i = m_entries.size(); i-- > 0;) {
            if (Json* tree = atPointer(document, m_entries[i].pointer))
                stack.push_back({tree, {}, i});
        }
        while (!stack.empty()) {
            const Pending next = stack.back();
            stack.pop_back();
            take(next, stack);
        }
        for (const Entry& entry : m_entries) {
            if (Json* place = atPointer(document, entry.pointer))
                *place = jsonSlot();
        }
        m_flow.setDocument(std::move(document));
        m_flow.setEntries(std::move(m_entries));
        return {std::move(m_flow), std::move(m_problems)};
    }

private:
    void problem(Severity severity, const QString& code, const QString& pointer, const QString& sentence)
    {
        m_problems.push_back({severity, code, pointer, sentence});
    }

    void findEntries(const Json& document)
    {
        if (!document.is_object()) {
            problem(Severity::Error, u"type"_s, {},
                    u"A callflow is a JSON object; this is %1."_s.arg(kindName(document)));
            return;
        }
        if (document.contains("module")) {
            m_entries.push_back({{}, {}, nullptr});
            return;
        }
        if (document.contains("flow"))
            m_entries.push_back({u"/flow"_s, {}, nullptr});
        const bool isMetaflows = !document.contains("flow") && isMetaflowsObject(document);
        if (isMetaflows)
            addMetaflows(document, {});
        else if (const Json* metaflow = member(document, "metaflow"); metaflow && metaflow->is_object())
            addMetaflows(*metaflow, u"/metaflow"_s);
        checkTextList(document, "numbers", isMetaflows);
        checkTextList(document, "patterns", isMetaflows);
    }

    static bool isMetaflowsObject(const Json& document)
    {
        const Json* numbers = member(document, "numbers");
        const Json* patterns = member(document, "patterns");
        return (numbers && numbers->is_object()) || (patterns && patterns->is_object());
    }

    void addMetaflows(const Json& metaflows, const QString& pointer)
    {
        for (const char* list : {"numbers", "patterns"}) {
            const Json* trees = member(metaflows, list);
            if (!trees || !trees->is_object())
                continue;
            for (const auto& [key, tree] : trees->items())
                m_entries.push_back(
                    {pointer + u'/' + QString::fromLatin1(list) + u'/' + pointerStep(toQString(key)), {}, nullptr});
        }
    }

    void checkTextList(const Json& document, const char* key, bool isMetaflows)
    {
        const Json* list = member(document, key);
        if (!list || isMetaflows)
            return;
        const QString name = QString::fromLatin1(key);
        if (!list->is_array()) {
            problem(
                Severity::Error, u"type"_s, u'/' + name,
                u"\"%1\" must be a list of texts; it is %2 and is kept as it stands."_s.arg(name, kindName(*list)));
            return;
        }
        for (std::size_t i = 0; i < list->size(); ++i) {
            if (!(*list)[i].is_string())
                problem(Severity::Error, u"type"_s, u"/%1/%2"_s.arg(name).arg(i),
                        u"Entries of \"%1\" must be texts; this one is %2."_s.arg(name, kindName((*list)[i])));
        }
    }

    void take(const Pending& pending, std::vector<Pending>& stack)
    {
        Json& source = *pending.source;
        if (!source.is_object() || source.empty()) {
            if (!source.is_object())
                problem(
                    Severity::Error, u"type"_s, placeOf(pending),
                    u"A block must be a JSON object; this is %1 and is kept as it stands."_s.arg(kindName(source)));
            return hang(pending, {}, std::move(source));
        }
        Node node;
        const NodeId id = m_flow.nextId();
        for (auto& [key, value] : source.get_ref<Json::object_t&>())
            takeMember(node, key, value, pending);
        if (node.module.isEmpty() && !source.contains("module"))
            problem(Severity::Error, u"required"_s, placeOf(pending) + u"/module"_s,
                    u"This block has no \"module\"; name the module it runs."_s);
        for (std::size_t i = node.exits.size(); i-- > 0;)
            stack.push_back({&std::next(m_children.back().begin(), qsizetype(i))->second, id, i});
        node.shell = std::move(source);
        m_flow.add(std::move(node));
        m_above.push_back({pending.parent, pending.index});
        hang(pending, id, nullptr);
    }

    /// Leaves a slot in the shell where a member of the node stood.
    void takeMember(Node& node, const std::string& key, Json& value, const Pending& pending)
    {
        const bool isModule = key == "module";
        if (!isModule && key != "data" && key != "children")
            return;
        if (!(isModule ? value.is_string() : value.is_object()))
            return problem(Severity::Error, u"type"_s, placeOf(pending) + u'/' + toQString(key),
                           u"\"%1\" must be %2; it is %3 and is kept as it stands."_s.arg(
                               toQString(key), isModule ? u"a text"_s : u"an object"_s, kindName(value)));
        if (isModule)
            node.module = stringOf(value);
        else if (key == "data")
            node.data = std::move(value);
        else
            takeChildren(node, value.get_ref<Json::object_t&>());
        value = jsonSlot();
    }

    void takeChildren(Node& node, Json::object_t& trees)
    {
        node.exits.reserve(trees.size());
        for (const auto& [key, child] : trees)
            node.exits.push_back({ExitRole::Key, toQString(key), {}, nullptr});
        m_children.push_back(std::move(trees));
    }

    /// The pointer of what is being taken. REQUIRES: the nodes above it are added.
    [[nodiscard]] QString placeOf(const Pending& pending) const
    {
        QString below;
        NodeId parent = pending.parent;
        std::size_t index = pending.index;
        while (parent) {
            below.prepend(u"/children/"_s + pointerStep(m_flow.node(parent)->exits[index].key));
            std::tie(parent, index) = m_above[parent.value - 1];
        }
        return m_entries[index].pointer + below;
    }

    void hang(const Pending& pending, NodeId id, Json raw)
    {
        if (pending.parent) {
            Exit& exit = m_flow.node(pending.parent)->exits[pending.index];
            exit.target = id;
            exit.raw = std::move(raw);
        } else {
            m_entries[pending.index].target = id;
            m_entries[pending.index].raw = std::move(raw);
        }
    }

    Flow m_flow{Platform::Kazoo};
    std::vector<Entry> m_entries;
    std::vector<std::pair<NodeId, std::size_t>> m_above; ///< of node 1, 2, ...: its parent and the exit there
    std::deque<Json::object_t> m_children;               ///< taken out of the nodes, so that these can become shells
    Problems m_problems;
};

/// A node waiting for its children to be written.
struct Writing
{
    const Node* node;
    std::size_t nextExit = 0;
    Json children = Json::object();
};

class Saver
{
public:
    explicit Saver(const Flow& flow)
        : m_flow(flow)
    {}

    Json tree(NodeId root)
    {
        std::vector<Writing> stack;
        stack.push_back({m_flow.node(root), 0, Json::object()});
        m_open.insert(root);
        for (;;) {
            Writing& top = stack.back();
            if (top.nextExit == top.node->exits.size()) {
                Json done = close(top);
                m_open.remove(top.node->id);
                stack.pop_back();
                if (stack.empty())
                    return done;
                Writing& parent = stack.back();
                put(parent.children, parent.node->exits[parent.nextExit++].key, std::move(done));
                continue;
            }
            const Exit& exit = top.node->exits[top.nextExit];
            const Node* child = m_flow.node(exit.target);
            if (child && !m_open.contains(child->id)) {
                m_open.insert(child->id);
                stack.push_back({child, 0, Json::object()});
                continue;
            }
            put(top.children, exit.key, child ? Json::object() : exit.raw);
            ++top.nextExit;
        }
    }

private:
    static void put(Json& children, const QString& key, Json value)
    {
        appendMember(children, key.toStdString(), std::move(value));
    }

    static Json close(Writing& writing)
    {
        Json node = Json::object();
        for (const auto& [key, value] : writing.node->shell.items()) {
            if (!isJsonSlot(value))
                appendMember(node, key, value);
            else if (key == "module")
                appendMember(node, key, writing.node->module.toStdString());
            else if (key == "data")
                appendMember(node, key, writing.node->data);
            else
                appendMember(node, key, std::move(writing.children));
        }
        return node;
    }

    const Flow& m_flow;
    QSet<NodeId> m_open; ///< guards against a wire back to a node above it
};

} // namespace

LoadedFlow loadFlow(Json document)
{
    return Loader().load(std::move(document));
}

Result<LoadedFlow> parseFlow(QByteArrayView text)
{
    Result<Json> document = parseJson(text);
    if (!document)
        return document.error();
    if (!document->is_object())
        return Error{u"a callflow is a JSON object, but the text holds another kind of value"_s, {}};
    return loadFlow(document.take());
}

Json saveFlow(const Flow& flow)
{
    Json document = flow.document();
    for (const Entry& entry : flow.entries()) {
        Json* slot = atPointer(document, entry.pointer);
        if (!slot)
            continue;
        if (flow.node(entry.target))
            *slot = Saver(flow).tree(entry.target);
        else
            *slot = entry.raw;
    }
    return document;
}

QHash<NodeId, QString> nodePlaces(const Flow& flow)
{
    QHash<NodeId, QString> places;
    places.reserve(qsizetype(flow.nodes().size()));
    std::vector<std::pair<NodeId, QString>> stack;
    for (auto entry = flow.entries().rbegin(); entry != flow.entries().rend(); ++entry)
        stack.emplace_back(entry->target, entry->pointer);
    while (!stack.empty()) {
        const auto [id, pointer] = std::move(stack.back());
        stack.pop_back();
        const Node* node = flow.node(id);
        if (!node || places.contains(id))
            continue;
        places.insert(id, pointer);
        for (auto exit = node->exits.rbegin(); exit != node->exits.rend(); ++exit) {
            QString below;
            below.reserve(pointer.size() + exit->key.size() + 16);
            below.append(pointer).append("/children/"_L1).append(pointerStep(exit->key));
            stack.emplace_back(exit->target, std::move(below));
        }
    }
    return places;
}

} // namespace hookswitch::kazoo
