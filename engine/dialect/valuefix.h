// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/check.h"

namespace hookswitch {

/// The part of fixFor() that changes one value and no wire. node: the block the finding is in, null for the document
/// around the blocks; inside: the rest of the finding's pointer below the place of the block, the whole pointer for
/// the document.
[[nodiscard]] std::optional<Fix> valueFixFor(const Flow& flow, const Problem& problem, const Node* node,
                                             const QString& inside);

} // namespace hookswitch
