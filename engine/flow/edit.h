// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow.h"

#include <variant>
#include <vector>

namespace hookswitch {

/// One change of a flow, as a value. apply() makes it and returns the edit that takes it back exactly.
///
/// The kinds are few and whole: a node is replaced with all it holds, so changing data, renaming an exit and
/// connecting a wire are all PutNode. Builders for what people do stand below.
struct Edit
{
    struct PutNode
    {
        Node node; ///< with its id; replaces or creates
    };
    struct EraseNode
    {
        NodeId id;
    };
    struct SetEntries
    {
        std::vector<Entry> entries;
    };
    struct SetDocument
    {
        Json document;
    };
    struct Batch
    {
        std::vector<Edit> edits; ///< made in order
    };

    std::variant<PutNode, EraseNode, SetEntries, SetDocument, Batch> what;

    /// Changes the flow and returns the inverse. Erasing a node that is not there changes nothing.
    Edit apply(Flow& flow) const;

    [[nodiscard]] bool isEmpty() const;
};

/// What an exit is found by: its role and, for keys, its text. A key alone is enough for Kazoo.
struct ExitKey
{
    ExitRole role = ExitRole::Key;
    QString key;

    ExitKey(QString text = {})
        : key(std::move(text))
    {}
    ExitKey(ExitRole exitRole, QString text = {})
        : role(exitRole)
        , key(std::move(text))
    {}

    friend bool operator==(const ExitKey&, const ExitKey&) = default;
};

/// The way a block goes on when nothing else is said: "_" for Kazoo, the role Next on platforms with lists of
/// actions. There the key "_" stands for it too, in every edit below.
[[nodiscard]] ExitKey defaultExit(Platform platform);

// What people do, as edits. Each takes the flow as it is now and returns an edit for it; an impossible wish gives an
// empty edit.

/// A fresh node, hung at an exit of parent (created when missing, its old branch is moved below the new node's
/// default exit). parent none: at the flow's start, the same way.
[[nodiscard]] Edit insertNode(const Flow& flow, Node node, NodeId parent, const ExitKey& exit);
/// Removes one node. Its default branch takes its place; its other branches go with it, as far as nothing else leads
/// to them.
[[nodiscard]] Edit removeNode(const Flow& flow, NodeId id);
/// Removes the node and everything that hangs only below it.
[[nodiscard]] Edit removeBranch(const Flow& flow, NodeId id);
/// Replaces the data object of a node.
[[nodiscard]] Edit setData(const Flow& flow, NodeId id, Json data);
/// Points an exit of a node (created when missing) at target; none cuts the wire and leaves the exit out.
[[nodiscard]] Edit connectExit(const Flow& flow, NodeId from, const ExitKey& exit, NodeId target);
/// Gives an exit another key, keeping its place. Empty edit when the new key is taken.
[[nodiscard]] Edit renameExit(const Flow& flow, NodeId from, const QString& oldKey, const QString& newKey);
/// Moves a whole branch from where it hangs to an exit of another node. Empty edit when to lies in the branch itself.
[[nodiscard]] Edit moveBranch(const Flow& flow, NodeId id, NodeId to, const ExitKey& exit);
/// Sets or (with a null value of type discarded) removes a member of the document, such as "name" or "numbers".
[[nodiscard]] Edit setDocumentMember(const Flow& flow, const std::string& key, Json value);

} // namespace hookswitch
