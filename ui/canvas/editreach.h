// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/project.h"

#include <QSet>

namespace hookswitch {

/// What an edit changes of the picture of a flow, so that the rest of a large one can stay as it is.
struct EditReach
{
    QSet<NodeId> nodes;  ///< put or erased
    bool wires = false;  ///< blocks, exits or entries came, went or lead elsewhere
    bool places = false; ///< places chosen by hand
    bool extra = false;  ///< what stands beside the blocks
};

/// Whether the edit touches only blocks and their looks in this flow. Others need the whole flow shown anew.
[[nodiscard]] bool isLocal(const ProjectEdit& edit, const QString& flow);
/// Makes the edit on a copy of its flow. REQUIRES: isLocal().
EditReach applyLocal(ProjectFlow& flow, const ProjectEdit& edit);

} // namespace hookswitch
