// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::kazoo {

/// park: a caller waits in a numbered slot (kazoo.md 3.2.2). Slots are taken for the calls of the run; retrieving
/// does not join the two calls, and nobody rings back, both of which a warning says.
void addPark(BehaviourTable& table);

} // namespace hookswitch::kazoo
