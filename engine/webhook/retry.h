// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "webhook/delivery.h"

namespace hookswitch {

/// One try and no more; a redirect is a failed delivery (FoneStorm callbacks: fire and forget, with a time limit of
/// 10 s).
[[nodiscard]] RetryRule singleTry();

/// Up to `further` more tries, `spacing` seconds apart (Kazoo webhook module: its `retries`). At most 100.
[[nodiscard]] RetryRule repeatedTries(int further, double spacing = 1);

/// Up to `further` more tries; the first wait is `first` seconds, every next one twice as long, at most `longest`.
[[nodiscard]] RetryRule growingTries(int further, double first = 1, double longest = 3600);

/// Two more tries a second apart, when nothing came or the status is 500 or above (VoIPBIN webhooks); 307 and 308 are
/// followed.
[[nodiscard]] RetryRule serverErrorTries();

/// The schedule of Standard Webhooks 1.0.0: ten tries over about three days with jitter; 410 ends it, Retry-After is
/// heeded.
[[nodiscard]] RetryRule standardTries();

/// Seconds to wait before the next try after this attempt, none when there must be no further one. tries: attempts so
/// far, this one included; chance: 0 to 1, the part of the jitter to add.
[[nodiscard]] std::optional<double> nextWait(const RetryRule& rule, const Attempt& attempt, size_t tries,
                                             double chance);

/// Whether the attempt delivered, by this rule.
[[nodiscard]] bool isDelivered(const RetryRule& rule, const Attempt& attempt);

} // namespace hookswitch
