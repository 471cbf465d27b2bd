// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/voipbin/action.h"

namespace hookswitch::voipbin {

// Messages, webhooks, records. A scenario lets one fail by an "http" rule for the URL voipbin://SERVICE.
/// Waits for the service: a failure fails the run.
void messageSend(Turn& turn, const Action& action);
void emailSend(Turn& turn, const Action& action);
void conversationSend(Turn& turn, const Action& action);
/// Hands the request over and goes on; data that is no JSON is not sent.
void webhookSend(Turn& turn, const Action& action);
/// Once a run; sets contact_case_id.
void caseCreate(Turn& turn, const Action& action);

} // namespace hookswitch::voipbin
