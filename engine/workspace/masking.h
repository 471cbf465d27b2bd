// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "webhook/delivery.h"

namespace hookswitch {

// Secrets are replaced by "***" before anything is shown, logged or handed to a client: credentials in headers, query
// values and members of JSON or form bodies with telling names (password, token, api_key, ...), and passwords inside
// URLs.

[[nodiscard]] HttpRequest masked(HttpRequest request);
[[nodiscard]] HttpResponse masked(HttpResponse response);
[[nodiscard]] Delivery masked(Delivery delivery);

} // namespace hookswitch
