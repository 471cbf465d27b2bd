// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/project.h"

namespace hookswitch {

/// Everything that can be said about a file: what was found while reading it, and what reviewProject() finds.
/// Pointers are into the file; the same finding is told once.
[[nodiscard]] Problems checkFile(const LoadedProject& loaded);

} // namespace hookswitch
