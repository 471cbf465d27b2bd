// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/voipbin/api.h"
#include "webhook/delivery.h"

namespace hookswitch {

/// The webhook that tells the customer of an event: {"type", "data"} to the "webhook_uri" of the VoIPBIN settings, by
/// their "webhook_method", signed with the secret when there is one (X-VoIPBIN-Signature: sha256=HEX of the body). Up
/// to three attempts, a second apart. None: no address is set.
[[nodiscard]] std::optional<Delivery> voipbinDelivery(const voipbin::Api::Notice& notice, const Json& settings,
                                                      const QByteArray& secret);

} // namespace hookswitch
