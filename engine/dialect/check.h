// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "flow/edit.h"

#include <optional>

namespace hookswitch {

/// What only one platform's rules tell about a flow, as warnings and notes: see the check.h of each dialect, and
/// "slow-pattern" for Kazoo. places: of placesOf(). Beside it stands checkFlow(), which knows the catalogue.
[[nodiscard]] Problems checkDialect(const Flow& flow, const QHash<NodeId, QString>& places);

/// A change that settles a finding.
struct Fix
{
    QString title; ///< "Hang up here": what the person sees on the button
    Edit edit;
};
/// The one change that clearly settles a finding of this flow, none where a person must decide. The finding's pointer
/// is one of placesOf() or inside it, as checkFlow(), checkDialect() and the reading of a file give it.
[[nodiscard]] std::optional<Fix> fixFor(const Flow& flow, const Problem& problem);
/// One edit that settles all findings of this flow that have a fix, from the last place to the first, so that no fix
/// moves the place of another. Empty when none has one. A finding that an earlier fix has settled as well is passed
/// over.
[[nodiscard]] Edit fixAll(const Flow& flow, const Problems& problems);

} // namespace hookswitch
