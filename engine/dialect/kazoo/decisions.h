// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "directory/directory.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace hookswitch::kazoo {

/// A way out and why it is taken, in words. The key is what the module asks for; an exit that is missing falls to
/// "_".
struct Decision
{
    QString key;
    QString reason;
};

/// check_cid: data.regex on the caller's number, unanchored. An invalid expression takes "_".
[[nodiscard]] Decision decideCheckCid(const Json& data, const QString& callerNumber);

/// Who a list entry describes.
struct ListHit
{
    QString name;   ///< displayname, else first and last name, "" when the entry has none
    QString reason; ///< "entry 4420 of Family"
};
/// The first entry that fits: its number is a prefix of the caller's (a leading + counts on neither side) or its
/// pattern matches. Entries stand in the list document ("entries") or as documents of kind "list_entries" with this
/// list_id.
[[nodiscard]] std::optional<ListHit> findInList(const Directory& directory, const QString& list,
                                                const QString& callerNumber);

/// cidlistmatch: "match" or "nomatch".
[[nodiscard]] Decision decideCidList(const Directory& directory, const Json& data, const QString& callerNumber);

/// The integer key with the largest value not above the score; "_" counts as defaultValue. "" when none fits.
/// acdc_wait_time (without "_") and nomorobo ("_" counts as -1).
[[nodiscard]] QString largestKeyNotAbove(const QStringList& keys, double score, std::optional<double> defaultValue);

/// Hang-up cause, "sip:NNN", and "_" unless the module never takes it (resources, offnet).
[[nodiscard]] QStringList failureKeys(const QString& cause, int code, bool withDefault);

/// A random order in which heavier items tend to come first: draws without replacement, each by its share of the
/// weight. below(n) gives a number in [0, n).
[[nodiscard]] std::vector<size_t> weightedOrder(const std::vector<int>& weights,
                                                const std::function<quint64(quint64)>& below);

/// The caller id after prepend_cid, from the id now and the first one.
struct CallerId
{
    QString name;
    QString number;
    friend bool operator==(const CallerId&, const CallerId&) = default;
};
[[nodiscard]] CallerId prependCid(const Json& data, const CallerId& now, const CallerId& original);

/// The text of a document's field by a path with dots, such as "caller_id.internal.number". None when it is absent or
/// no scalar.
[[nodiscard]] std::optional<QString> fieldText(const Json& document, const QString& path);

/// A switch of feature codes: activate, deactivate, or the opposite of what it is now.
[[nodiscard]] bool switched(const QString& action, bool now);

} // namespace hookswitch::kazoo
