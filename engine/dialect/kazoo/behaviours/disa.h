// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::kazoo {

/// disa: a pin, a dial tone, and the flow of the number dialled then (kazoo.md 3.2.3).
void addDisa(BehaviourTable& table);

} // namespace hookswitch::kazoo
