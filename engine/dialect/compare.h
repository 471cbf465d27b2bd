// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/diff.h"
#include "flow/merge.h"

namespace hookswitch {

/// The flow without what only its file's form adds: BlueVia XML in the JSON form, VoIPBIN actions without empty ids.
/// Two flows that a platform runs alike differ as little as possible in this form.
[[nodiscard]] Flow comparable(const Flow& flow);

/// The semantic difference, one edit a line: "changed /flow/children/1 user /timeout: 20 -> 30", "added PLACE
/// MODULE", "removed PLACE MODULE", "moved PLACE MODULE: from PLACE", "document /name: "A" -> "B"". Empty: the flows
/// are the same.
[[nodiscard]] QStringList differenceLines(const Flow& left, const Flow& right);
/// One line for a value that differs; a discarded value is "(none)".
[[nodiscard]] QString changeText(const Json& before, const Json& after);

/// How documents of this platform merge.
[[nodiscard]] MergeRules mergeRulesOf(Platform platform);

} // namespace hookswitch
