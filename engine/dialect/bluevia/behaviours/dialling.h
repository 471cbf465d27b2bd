// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::bluevia {

/// dial: numbers, conferences, running calls.
void addDialling(BehaviourTable& table);

} // namespace hookswitch::bluevia
