// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/project.h"

namespace hookswitch {

/// The project's directory with its flows added under the kind "callflows", so that a block that calls another flow
/// can be shown with that flow's name. For display only.
[[nodiscard]] Directory referencesOf(const Project& project);

} // namespace hookswitch
