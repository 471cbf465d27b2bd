// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/program.h"

#include <memory>

namespace hookswitch::fonestorm {

/// What a call placed through the API does once the called party has answered: speaks the text once and ends, or
/// without a text stays silent until one side hangs up (fonestorm.md 3.1). For CallPlan::program of an outbound plan.
[[nodiscard]] std::shared_ptr<const Program> outboundProgram(const QString& speech);

} // namespace hookswitch::fonestorm
