// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <optional>

namespace hookswitch::fonestorm {

/// The ten digits FoneStorm writes for a number: everything but digits is dropped, then a leading 1 of eleven. A
/// number that is no ten-digit number after that stays as it was written.
[[nodiscard]] QString tenDigits(const QString& number);

/// What FoneStorm tells about a call, once when it begins and once when it has ended.
struct CallEvent
{
    QString uid; ///< of the call, as POST /calls returned it
    QString accountCode;
    bool outbound = false;
    bool ended = false;
    QString from;
    QString to;
    QString disposition;     ///< only at the end
    int billableSeconds = 0; ///< only at the end
};

/// How a call that is over is called: "ANSWERED", "NO_ANSWER", "BUSY", "CANCEL", "REJECTED" or "FAILED:" and the SIP
/// status. outcome as CallState::outcome has it.
[[nodiscard]] QString disposition(const QString& outcome, int code);
/// Whole seconds from answer to hang-up, rounded up.
[[nodiscard]] int billableSeconds(double answeredFor);

/// Callback data as texts in the documented order; without disposition and billable_seconds at the beginning of a
/// call.
[[nodiscard]] std::vector<std::pair<QString, QString>> eventFields(const CallEvent& event);
/// The same for replacing tokens in a URL: every field is there, those not known yet are empty.
[[nodiscard]] std::vector<std::pair<QString, QString>> eventTokens(const CallEvent& event);
/// The same as one flat JSON object; billable_seconds is a number.
[[nodiscard]] Json eventJson(const CallEvent& event);

} // namespace hookswitch::fonestorm
