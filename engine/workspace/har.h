// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "webhook/delivery.h"

namespace hookswitch {

/// The traffic as an HTTP Archive 1.2 in order of time: exchanges of our server and every attempt of the deliveries.
/// Secrets are replaced by "***". What the format has no place for (call, node, attempt number, error) stands in
/// members that begin with "_".
[[nodiscard]] Json harOf(const std::vector<Exchange>& exchanges, const std::vector<Delivery>& deliveries);

/// The entries of an archive of any origin as exchanges, numbered from 1; target is the whole URL. Entries that were
/// never answered have status 0. Errors have the JSON pointer as their place.
[[nodiscard]] Result<std::vector<Exchange>> exchangesFromHar(const Json& har);

} // namespace hookswitch
