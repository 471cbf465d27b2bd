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

} // namespace hookswitch
