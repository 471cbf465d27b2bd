// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::kazoo {

/// Blocks that change the call and go on: set_variable(s), set, set_cid, prepend_cid, privacy, language,
/// set_alert_info, lookupcidname, after_bridge (kazoo.md 3.2.6).
void addChanging(BehaviourTable& table);

} // namespace hookswitch::kazoo
