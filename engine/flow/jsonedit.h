// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QStringList>

#include <vector>

namespace hookswitch {

/// Equal apart from the order of keys. Numbers compare by value.
[[nodiscard]] bool sameJson(const Json& a, const Json& b);
/// Equal for values that are sameJson().
[[nodiscard]] std::size_t hashOf(const Json& value);

/// JSON pointers (below value) at which b differs from a; lists are compared as wholes.
[[nodiscard]] QStringList changedPointers(const Json& a, const Json& b);

/// What became of one value that two sides started from.
struct JsonMerge
{
    Json value;            ///< ours where both sides changed the same place differently
    QStringList conflicts; ///< JSON pointers of those places
};
/// Three-way merge: members of objects one by one, lists and scalars as wholes; order of keys follows ours, what
/// theirs added comes last. A discarded value means "not there". sets: JSON pointers of lists whose items have no
/// order; they merge item by item and never conflict.
[[nodiscard]] JsonMerge mergeJson(const Json& base, const Json& ours, const Json& theirs,
                                  const QStringList& sets = {});

} // namespace hookswitch
