// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow.h"

namespace hookswitch::bench {

/// A Kazoo callflow of about this many blocks: menus of three branches with short tails, their texts all different.
[[nodiscard]] Flow bigFlow(int blocks);

} // namespace hookswitch::bench
