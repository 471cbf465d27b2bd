// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::kazoo {

/// hotdesk: log a user in or out of the calling device, or ring where the user is logged in (kazoo.md 3.2.1).
void addHotdesk(BehaviourTable& table);

} // namespace hookswitch::kazoo
