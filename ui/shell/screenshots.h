// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace hookswitch {

/// Renders every panel and the whole window from the first sample after a short simulated call, in light and dark, at
/// 100 % and 150 %, into folder/PANEL-THEME-SCALE.png. Runs its own event loop for a few seconds.
[[nodiscard]] Result<void> takeScreenshots(const QString& folder);

} // namespace hookswitch
