// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::kazoo {

/// audio_macro, noop, skel, dead_air, wait_for_hangup (kazoo.md 3.2.3).
void addMedia(BehaviourTable& table);

} // namespace hookswitch::kazoo
