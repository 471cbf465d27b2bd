// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::kazoo {

/// user and device: ring the phones of one user, or one phone (kazoo.md 1.5, 3.2.1).
void addBridging(BehaviourTable& table);

} // namespace hookswitch::kazoo
