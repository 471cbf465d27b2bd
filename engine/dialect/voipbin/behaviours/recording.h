// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/voipbin/action.h"

namespace hookswitch::voipbin {

// Recordings and what is written down, in the background of a call.
void recordingStart(Turn& turn, const Action& action);
void recordingStop(Turn& turn, const Action& action);
void transcribeStart(Turn& turn, const Action& action);
void transcribeRecording(Turn& turn, const Action& action);

} // namespace hookswitch::voipbin
