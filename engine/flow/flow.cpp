// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/flow.h"

#include <algorithm>
#include <array>

namespace hookswitch {

namespace {

constexpr std::array platformNames{QLatin1String("kazoo"), QLatin1String("voipbin"), QLatin1String("bluevia"),
                                   QLatin1String("fonestorm")};

} // namespace

QString platformName(Platform platform)
{
    return platformNames[static_cast<std::size_t>(platform)];
}

std::optional<Platform> platformFromName(QStringView name)
{
    for (std::size_t i = 0; i < platformNames.size(); ++i) {
        if (name == platformNames[i])
            return static_cast<Platform>(i);
    }
    return std::nullopt;
}

const Exit* Node::exit(QStringView key, ExitRole role) const
{
    const auto found =
        std::find_if(exits.begin(), exits.end(), [&](const Exit& e) { return e.role == role && e.key == key; });
    if (found == exits.end() && role == ExitRole::Key && key == u"_")
        return exit({}, ExitRole::Next);
    return found == exits.end() ? nullptr : &*found;
}

Exit* Node::exit(QStringView key, ExitRole role)
{
    return const_cast<Exit*>(std::as_const(*this).exit(key, role));
}

Flow::Flow(const Flow& other)
    : m_platform(other.m_platform)
    , m_document(other.m_document)
    , m_entries(other.m_entries)
    , m_nodes(other.m_nodes)
    , m_next(other.m_next)
{
    for (auto& [id, node] : m_nodes)
        remember(id, &node);
}

Flow& Flow::operator=(const Flow& other)
{
    if (this != &other)
        *this = Flow(other);
    return *this;
}

void Flow::remember(NodeId id, Node* node)
{
    if (id.value >= m_byId.size())
        m_byId.resize(std::size_t(id.value) + 1, nullptr);
    m_byId[id.value] = node;
}

const Node* Flow::node(NodeId id) const
{
    return id.value < m_byId.size() ? m_byId[id.value] : nullptr;
}

Node* Flow::node(NodeId id)
{
    return const_cast<Node*>(std::as_const(*this).node(id));
}

NodeId Flow::add(Node node)
{
    node.id = NodeId(m_next);
    put(std::move(node));
    return NodeId(m_next - 1);
}

void Flow::put(Node node)
{
    m_next = std::max(m_next, node.id.value + 1);
    const NodeId id = node.id;
    if (Node* there = this->node(id)) {
        *there = std::move(node);
        return;
    }
    const auto at = m_nodes.emplace_hint(m_nodes.lower_bound(id), id, std::move(node));
    remember(id, &at->second);
}

void Flow::remove(NodeId id)
{
    if (!node(id))
        return;
    m_byId[id.value] = nullptr;
    m_nodes.erase(id);
}

std::vector<NodeId> Flow::preorder() const
{
    std::vector<NodeId> roots;
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry)
        roots.push_back(entry->target);
    std::vector<NodeId> out;
    walk(std::move(roots), out);
    return out;
}

std::vector<NodeId> Flow::everyNode() const
{
    std::vector<NodeId> all = preorder();
    if (all.size() == m_nodes.size())
        return all;
    std::vector<bool> reached(m_byId.size(), false);
    for (const NodeId id : all)
        reached[id.value] = true;
    for (const auto& [id, node] : m_nodes) {
        if (!reached[id.value])
            all.push_back(id);
    }
    return all;
}

std::vector<NodeId> Flow::branch(NodeId id) const
{
    std::vector<NodeId> out;
    walk({id}, out);
    return out;
}

void Flow::walk(std::vector<NodeId> stack, std::vector<NodeId>& out) const
{
    std::vector<bool> seen(m_byId.size(), false);
    while (!stack.empty()) {
        const NodeId id = stack.back();
        stack.pop_back();
        const Node* at = node(id);
        if (!at || seen[id.value])
            continue;
        seen[id.value] = true;
        out.push_back(id);
        for (auto exit = at->exits.rbegin(); exit != at->exits.rend(); ++exit)
            stack.push_back(exit->target);
    }
}

std::vector<NodeId> Flow::parents(NodeId id) const
{
    std::vector<NodeId> out;
    for (const auto& [parent, node] : m_nodes) {
        if (std::any_of(node.exits.begin(), node.exits.end(), [&](const Exit& e) { return e.target == id; }))
            out.push_back(parent);
    }
    return out;
}

QStringList Flow::textList(std::string_view key) const
{
    QStringList texts;
    const Json* list = member(m_document, key);
    if (!list || !list->is_array())
        return texts;
    for (const Json& item : *list) {
        if (item.is_string())
            texts.append(stringOf(item));
    }
    return texts;
}

} // namespace hookswitch
