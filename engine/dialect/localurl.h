// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"

namespace hookswitch {

/// Whether only this machine or its own network can reach the host of this address: localhost, loopback, link-local
/// and private addresses, names without a dot.
[[nodiscard]] bool isLocalUrl(const QString& url);

/// What a platform on the Internet has against an address it is to call: no web address (a warning), or one that only
/// this machine can reach (a note, as it works here). An empty code for nothing, and for texts with ${variables}.
[[nodiscard]] Problem urlProblem(const QString& url, const QString& pointer);

} // namespace hookswitch
