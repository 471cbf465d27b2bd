// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "flow/flow.h"

namespace hookswitch {

/// A flow in its vendor's own form, together with what was found while reading it. Pointers are into the document.
struct ReadFlow
{
    Flow flow;
    Problems problems;
};

/// Reads a vendor's document through that vendor's dialect. Never refuses: what is not understood is kept and
/// reported.
[[nodiscard]] ReadFlow readFlowDocument(Platform platform, const Json& document);
/// The document again; writeFlowDocument(readFlowDocument(p, d).flow) == d.
[[nodiscard]] Json writeFlowDocument(const Flow& flow);
/// The place of every node in that document: a JSON pointer for Kazoo, the action's id for VoIPBIN, "/commands/0" for
/// BlueVia.
[[nodiscard]] QHash<NodeId, QString> flowPlaces(const Flow& flow);

} // namespace hookswitch
