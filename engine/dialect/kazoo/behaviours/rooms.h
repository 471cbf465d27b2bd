// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/behaviour.h"

namespace hookswitch::kazoo {

/// conference, conference_feature, faxbox, receive_fax: another application takes the call over and no exit is ever
/// taken.
void addRooms(BehaviourTable& table);

} // namespace hookswitch::kazoo
