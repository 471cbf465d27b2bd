// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "flow/flow.h"

namespace hookswitch::kazoo {

/// A flow together with what was found while reading it.
struct LoadedFlow
{
    Flow flow;
    Problems problems;
};

/// Takes a Kazoo callflow document, a bare flow node, or a metaflows object apart into a graph. Never refuses:
/// whatever has an unexpected shape is kept as it is and reported (wrong types as errors, unknown modules as
/// warnings).
[[nodiscard]] LoadedFlow loadFlow(Json document);
/// Parses and loads; a text that is not JSON, or whose top is no object, is an error.
[[nodiscard]] Result<LoadedFlow> parseFlow(QByteArrayView text);

/// The document again. saveFlow(loadFlow(d).flow) == d, with the order of keys.
[[nodiscard]] Json saveFlow(const Flow& flow);

/// JSON pointer of every node in the document saveFlow() gives.
[[nodiscard]] QHash<NodeId, QString> nodePlaces(const Flow& flow);

} // namespace hookswitch::kazoo
