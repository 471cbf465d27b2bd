// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/program.h"

#include <memory>

namespace hookswitch::fonestorm {

/// What a call placed through the API does once the called party has answered: speaks the text once and ends, or
/// without a text stays silent until one side hangs up. For CallPlan::program of an outbound plan.
[[nodiscard]] std::shared_ptr<const Program> outboundProgram(const QString& speech);

/// What answers a number with this service: "Busy" and "Reject" end the call unanswered,
/// "Hangup" answers and drops it at once, "Conference" answers and joins the callers of all numbers with this id.
/// Null for anything else: then the number's flow decides.
[[nodiscard]] std::shared_ptr<const Program> inboundProgram(const QString& service, const QString& id);

} // namespace hookswitch::fonestorm
