// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "webhook/delivery.h"

namespace hookswitch {

// Exchanges and deliveries as JSON, for the control API, event streams and `hsw log`. Secrets are replaced by "***".
// Bodies that are text stand in "body", others base64-encoded in "bodyBase64".

[[nodiscard]] Json exchangeJson(const Exchange& exchange);
[[nodiscard]] Json deliveryJson(const Delivery& delivery);

/// A delivery with some of its request replaced: {"method", "url", "headers": {...}, "body"}; a body that is no text
/// is written as compact JSON. It gets a key of its own. Errors name the member.
[[nodiscard]] Result<Delivery> edited(Delivery delivery, const Json& changes);

} // namespace hookswitch
