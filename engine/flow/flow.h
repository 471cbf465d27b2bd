// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/json.h"

#include <QHash>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace hookswitch {

/// Whose form a flow has. FoneStorm has numbers and callbacks, but no flows.
enum class Platform
{
    Kazoo,
    Voipbin,
    Bluevia,
    Fonestorm
};

/// "kazoo", "voipbin", "bluevia", "fonestorm": the spelling of files and the command line.
[[nodiscard]] QString platformName(Platform platform);
[[nodiscard]] std::optional<Platform> platformFromName(QStringView name);

/// What an exit stands for. Kazoo knows Key only ("_" is its default key); lists of actions use Next; branches
/// Otherwise and False.
enum class ExitRole
{
    Key,
    Next,
    Otherwise,
    False
};

/// A way out of a node. Without a target, raw is what the file holds at this place ({}, null or anything else).
struct Exit
{
    ExitRole role = ExitRole::Key;
    QString key;
    NodeId target;
    Json raw;

    friend bool operator==(const Exit&, const Exit&) = default;
};

/// One block. data is the vendor's own object. shell holds the other members of the node in the file's order, with a
/// jsonSlot() where module, data and children stand; a member that is there but has the wrong type stays in the shell
/// as it is.
struct Node
{
    NodeId id;
    QString module;
    Json data = Json::object();
    Json shell = Json::object();
    std::vector<Exit> exits;

    /// The exit with this role and key, null when there is none. "_" as a key also finds the exit Next, which is the
    /// default way on platforms with lists of blocks.
    [[nodiscard]] const Exit* exit(QStringView key, ExitRole role = ExitRole::Key) const;
    [[nodiscard]] Exit* exit(QStringView key, ExitRole role = ExitRole::Key);

    friend bool operator==(const Node&, const Node&) = default;
};

/// Where a tree of nodes hangs in the document: a JSON pointer ("/flow", "" for a bare node, "/metaflow/numbers/5").
struct Entry
{
    QString pointer;
    NodeId target; ///< none: nothing drawn yet; raw tells what the file holds

    Json raw;

    friend bool operator==(const Entry&, const Entry&) = default;
};

/// One callflow document as a graph. A value: copying it gives an independent flow.
///
/// Ids are small, never reused within a flow, and survive edits and their inverses. A node may have several
/// incoming wires only where the platform allows it; the graph itself does not forbid it.
class Flow
{
public:
    explicit Flow(Platform platform = Platform::Kazoo)
        : m_platform(platform)
    {}
    Flow(const Flow& other);
    Flow& operator=(const Flow& other);
    Flow(Flow&&) = default;
    Flow& operator=(Flow&&) = default;
    ~Flow() = default;

    [[nodiscard]] Platform platform() const { return m_platform; }

    /// The document without its nodes: every other key in the file's order, a jsonSlot() where each entry's tree
    /// stands. For a file that is a bare node it is the slot itself.
    [[nodiscard]] const Json& document() const { return m_document; }
    void setDocument(Json document) { m_document = std::move(document); }

    /// The first entry is the one a call starts at.
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    void setEntries(std::vector<Entry> entries) { m_entries = std::move(entries); }
    /// The node a call starts at, or none.
    [[nodiscard]] NodeId start() const { return m_entries.empty() ? NodeId() : m_entries.front().target; }

    /// All nodes, ordered by id. Reachability is not implied.
    [[nodiscard]] const std::map<NodeId, Node>& nodes() const { return m_nodes; }
    [[nodiscard]] const Node* node(NodeId id) const;
    [[nodiscard]] Node* node(NodeId id);

    /// Adds a node under a fresh id and returns the id.
    NodeId add(Node node);
    /// Puts a node under its own id. REQUIRES: node.id is valid and free, or the node there is to be replaced.
    void put(Node node);
    /// Removes the node only; wires to it stay and must be cut by the caller.
    void remove(NodeId id);
    /// The id the next add() gives.
    [[nodiscard]] NodeId nextId() const { return NodeId(m_next); }

    /// Nodes from the entries in depth-first order, exits in their order, each node once.
    [[nodiscard]] std::vector<NodeId> preorder() const;
    /// preorder(), then the nodes no entry reaches, in id order.
    [[nodiscard]] std::vector<NodeId> everyNode() const;
    /// The nodes of the branch below and including id, in depth-first order.
    [[nodiscard]] std::vector<NodeId> branch(NodeId id) const;
    /// Who has an exit to this node, in id order.
    [[nodiscard]] std::vector<NodeId> parents(NodeId id) const;

    /// Convenience over the document: members of kind text list, such as "numbers" and "patterns". Missing: empty.
    [[nodiscard]] QStringList textList(std::string_view key) const;

    friend bool operator==(const Flow& a, const Flow& b)
    {
        return a.m_platform == b.m_platform && a.m_document == b.m_document && a.m_entries == b.m_entries &&
               a.m_nodes == b.m_nodes;
    }

private:
    void walk(std::vector<NodeId> stack, std::vector<NodeId>& out) const;
    void remember(NodeId id, Node* node);

    Platform m_platform;
    Json m_document = Json::object();
    std::vector<Entry> m_entries;
    std::map<NodeId, Node> m_nodes;
    std::vector<Node*> m_byId; ///< into m_nodes, which never moves its nodes; shorter than m_next where ids are free
    quint32 m_next = 1;
};

} // namespace hookswitch
