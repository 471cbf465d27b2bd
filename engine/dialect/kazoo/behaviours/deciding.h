// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::kazoo {

/// branch_variable, branch_bnumber, check_cid, cidlistmatch, temporal_route, fax_detect (kazoo.md 3.2.4, 3.6). A
/// caller is a fax when the calling device has the type "fax"; everybody else is a voice.
void addDeciding(BehaviourTable& table);

} // namespace hookswitch::kazoo
