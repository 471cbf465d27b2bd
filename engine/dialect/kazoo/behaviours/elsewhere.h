// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::kazoo {

/// pivot, transfer, nomorobo: the next step comes from a web server or from a number (kazoo.md 3.2.4, 3.7). What a
/// TwiML reply asks for is played by the blocks closest to it, see twiml.h.
void addElsewhere(BehaviourTable& table);

} // namespace hookswitch::kazoo
