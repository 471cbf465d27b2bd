// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/flow.h"

#include <QSet>

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

const Node* Flow::node(NodeId id) const
{
    const auto found = m_nodes.find(id);
    return found == m_nodes.end() ? nullptr : &found->second;
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
    m_nodes.insert_or_assign(id, std::move(node));
}

void Flow::remove(NodeId id)
{
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
    const QSet<NodeId> reached(all.begin(), all.end());
    for (const auto& [id, node] : m_nodes) {
        if (!reached.contains(id))
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
    QSet<NodeId> seen;
    while (!stack.empty()) {
        const NodeId id = stack.back();
        stack.pop_back();
        const Node* at = node(id);
        if (!at || seen.contains(id))
            continue;
        seen.insert(id);
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
