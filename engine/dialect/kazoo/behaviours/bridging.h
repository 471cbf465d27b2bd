// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"
#include "sim/program.h"

namespace hookswitch::kazoo {

/// user and device: ring the phones of one user, or one phone (kazoo.md 1.5, 3.2.1).
void addBridging(BehaviourTable& table);

struct RingTarget
{
    QString kind; ///< "user", "device", "group"; "" for blocks of other kinds
    QString id;
};
/// Whom a block rings that rings one user, device or group.
[[nodiscard]] RingTarget ringTargetOf(const ProgramStep& step);

} // namespace hookswitch::kazoo
