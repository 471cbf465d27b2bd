// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/edit.h"

namespace hookswitch {

/// One difference in words a person understands.
struct FlowChange
{
    enum class Kind
    {
        Added,
        Removed,
        Moved,
        Changed,
        Document
    } kind = Kind::Changed;
    NodeId left;  ///< node of the first flow, none for Added and Document
    NodeId right; ///< node of the second flow, none for Removed and Document
    QString module;
    /// For Changed and Document: JSON pointers that differ, below data, the block or the document; "module"; "exit
    /// KEY" for a way out that leads elsewhere.
    QStringList pointers;
};

/// The semantic difference of two flows: order of keys and drawing positions do not count. There are changes exactly
/// when the edit does something.
struct FlowDiff
{
    std::vector<FlowChange> changes; ///< in the order of the second flow, removals last
    Edit edit; ///< applied to the first flow it gives the second (with the first one's ids where a block is the same)

    [[nodiscard]] bool isEmpty() const { return changes.empty(); }
};
[[nodiscard]] FlowDiff diffFlows(const Flow& left, const Flow& right);

/// "changed", "added", ...
[[nodiscard]] QString changeKindName(FlowChange::Kind kind);

} // namespace hookswitch
