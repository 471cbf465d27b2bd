// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::kazoo {

/// Blocks that need a second live call: pick-ups, intercept, eavesdrop, move. There is never another call to be
/// found, which a warning says. camping_feature finds its target idle and runs its flow.
void addOthers(BehaviourTable& table);

} // namespace hookswitch::kazoo
