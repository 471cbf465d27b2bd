// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::kazoo {

/// ring_group, group, page_group, route_to_cid, resources, offnet, intercom (kazoo.md 1.5, 3.2.1). A page is shown as
/// one talk with the first phone that answers.
void addRinging(BehaviourTable& table);

} // namespace hookswitch::kazoo
