// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow.h"

#include <QSet>

namespace hookswitch::voipbin {

/// "target_ids" and its like: the members of an option that name other actions, with the exit each becomes.
struct TargetMember
{
    const char* name;
    ExitRole role;
    QString key;  ///< of the exit, "" where the role says it all
    bool isTable; ///< an object of values and ids, one exit each
};
/// Those of an action of this type, in the order a new action gets them.
[[nodiscard]] const std::vector<TargetMember>& targetMembers(QStringView type);

/// The id as the file writes it, "" when there is none or it is empty or nil.
[[nodiscard]] QString writtenId(const Node& node);
[[nodiscard]] bool isUuid(const QString& text);

/// Which action an id means. Of several actions with one id the lowest node owns it (VoIPBIN runs the first in the
/// list).
class IdTable
{
public:
    explicit IdTable(const Flow& flow);

    /// The action this text names, none for an unknown, empty or nil one.
    [[nodiscard]] NodeId owner(const QString& text) const;
    [[nodiscard]] bool owns(const Node& node) const { return owner(writtenId(node)) == node.id; }
    [[nodiscard]] bool isTaken(const QString& uuid) const { return m_owners.contains(uuid); }

    /// An id nobody has yet, made from the flow's own id and a place in the list. It is taken afterwards.
    [[nodiscard]] QString generate(const Flow& flow, std::size_t place, NodeId node);

private:
    QHash<QString, NodeId> m_owners; ///< UUID -> action
};

} // namespace hookswitch::voipbin
