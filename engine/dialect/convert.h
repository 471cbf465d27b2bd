// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "flow/flow.h"

namespace hookswitch {

/// A flow of another platform with everything that did not come along.
struct Conversion
{
    Flow flow;
    /// One entry for each block, field or way that was changed or left out; code "lost", pointer: its place in the
    /// source (see placesOf()), sentence: the block and the reason. Empty: nothing is missing.
    Problems losses;
};

/// The flow in the form of another platform with flows. Converted is what platforms share: answering, speaking,
/// playing, waiting, choosing by keys, dialling a number, recording the call, hanging up. A flow of these alone comes
/// back the same when it is converted there and back. Blocks without a counterpart are passed over and named in
/// losses, never silently. Into BlueVia, the ways of a
/// choice lead to further documents (see bluevia/documentset.h). A tree cannot hold jumps: into Kazoo, a block with
/// several ways in is copied, and a way back is left out. The same platform gives the same flow. FoneStorm has no
/// flows: nothing is converted, and losses says so. documentsUrl: below which further command documents of BlueVia
/// are served, "" for this program's own server.
[[nodiscard]] Conversion convertFlow(const Flow& flow, Platform target, const QString& documentsUrl = {});

} // namespace hookswitch
