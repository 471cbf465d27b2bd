// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::kazoo {

/// Feature codes that change documents of the run: do_not_disturb, call_waiting, call_forward, ring_group_toggle
/// (kazoo.md 3.2.7). Later calls of the run see the change, the project does not.
void addFeatures(BehaviourTable& table);

} // namespace hookswitch::kazoo
