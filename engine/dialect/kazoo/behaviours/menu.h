// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::kazoo {

/// menu: greeting, digits, branches, dial by extension, recording of a new greeting (kazoo.md 3.4).
void addMenu(BehaviourTable& table);

} // namespace hookswitch::kazoo
