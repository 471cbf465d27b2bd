// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/project.h"

namespace hookswitch {

/// Everything that can be said about a project or bare flow: what was found while reading, what the platform would refuse (errors),
/// and what only shows when a whole flow, or all of them, are seen (warnings and notes). Pointers are into the file.
[[nodiscard]] Problems checkProject(const LoadedProject& loaded);

/// The directory with the project's callflows in it, as whole-flow checks want it.
[[nodiscard]] Directory directoryWithFlows(const Project& project);

} // namespace hookswitch
