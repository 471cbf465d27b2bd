// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/voipbin/api.h"
#include "webhook/delivery.h"

namespace hookswitch {

/// The webhook that tells of an event: {"type", "data"} to this address by its method (POST unless it names one),
/// signed with the secret when there is one (X-VoIPBIN-Signature: sha256=HEX of the body). Up to three attempts, a
/// second apart.
[[nodiscard]] Delivery voipbinDelivery(const voipbin::Api::Notice& notice, const voipbin::WebhookTarget& target,
                                       const QByteArray& secret);

} // namespace hookswitch
