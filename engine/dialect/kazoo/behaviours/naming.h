// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::kazoo {

/// directory (search by name) and dynamic_cid (kazoo.md 3.2.3, 3.2.4).
void addNaming(BehaviourTable& table);

} // namespace hookswitch::kazoo
