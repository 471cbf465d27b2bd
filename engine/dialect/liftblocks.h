// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/sharedflow.h"

#include <optional>

namespace hookswitch {

/// Reads one block of any platform as a shared step, without its ways. Every field that is not read and not just the
/// default is named among the losses.
class BlockLifter
{
public:
    BlockLifter(const Flow& flow, Losses& losses)
        : m_flow(flow)
        , m_losses(losses)
    {}

    /// None for a block without a counterpart, which is named then.
    [[nodiscard]] std::optional<SharedStep> lift(const Node& node);
    /// The block that holds the ways of this choice, where it is another one (VoIPBIN's branch behind
    /// digits_receive).
    [[nodiscard]] NodeId branchOf(NodeId id) const { return m_branches.value(id); }

private:
    /// Fields nobody read. A default that is written out is no loss.
    void reportRest(const Node& node);
    const Json* take(const Node& node, const char* key);
    QString takeText(const Node& node, const char* key);
    double takeNumber(const Node& node, const char* key, double fallback);
    static SharedStep of(SharedKind kind);
    std::optional<SharedStep> fromKazoo(const Node& node);
    std::optional<SharedStep> kazooPlay(const Node& node, SharedStep step);
    std::optional<SharedStep> kazooWait(const Node& node, SharedStep step);
    std::optional<SharedStep> kazooDial(const Node& node, SharedStep step);
    std::optional<SharedStep> kazooRecord(const Node& node, SharedStep step);
    void takeFormat(const Node& node);
    std::optional<SharedStep> fromVoipbin(const Node& node);
    std::optional<SharedStep> voipbinDial(const Node& node, SharedStep step);
    /// digits_receive and the branch behind it are one choice.
    std::optional<SharedStep> voipbinChoose(const Node& node, SharedStep step);
    std::optional<SharedStep> fromBluevia(const Node& node);
    static bool leadsToDocuments(const Node& node);
    SharedStep blueviaChoose(const Node& node);
    std::optional<SharedStep> blueviaDial(const Node& node, SharedStep step);

    const Flow& m_flow;
    Losses& m_losses;
    QHash<NodeId, NodeId> m_branches;
    QSet<QString> m_read; ///< fields of the present block
};

} // namespace hookswitch
