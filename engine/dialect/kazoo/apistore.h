// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/host.h"
#include "dialect/kazoo/validate.h"

namespace hookswitch::kazoo {

/// A document without what clients may not set: id, metadata and private keys ("pvt_...", "_...") at its top.
[[nodiscard]] Json publicFields(const Json& document);
/// What clients see of a flow: public fields and its id.
[[nodiscard]] Json publicDocument(const Host::FlowDocument& flow);

/// The document after a PATCH: objects merge deeply, null removes a key, everything else replaces.
[[nodiscard]] Json patched(Json document, const Json& patch);

/// Writes when the document was made (kept from before, null: now) and changed, in seconds since the year 0, where
/// Kazoo keeps it: pvt_created and pvt_modified. now: seconds since 1970.
void stampTimes(Json& document, const Json* before, qint64 now);

/// Names of accounts compare without case and everything that is no letter or digit.
[[nodiscard]] QString plainName(const QString& name);
/// The SIP realm of the account.
[[nodiscard]] QString realmOf(const QString& accountName);

/// A revision that changes with the content.
[[nodiscard]] QString revisionOf(const Json& document);

struct StoreCheck
{
    Json errors = Json::object(); ///< body of a 400, empty when the document may be stored
    bool callsOwnNetwork = false; ///< the platform would refuse an address that the project's settings let pass
};
/// Checks a document as Kazoo does before storing it and writes what it would store (normalised numbers, coerced
/// values, defaults) into it. settings: of the project.
[[nodiscard]] StoreCheck validateForStore(Json& document, const QString& id,
                                          const std::vector<Host::FlowNumbers>& live, const Json& settings);

/// settings.kazoo.internalUrls: may documents name addresses of this machine or its network? Where it is not set, the
/// API takes them (fallback true: flows are tried out on one machine) and a check tells what Kazoo would say (false).
[[nodiscard]] bool allowsInternalUrls(const Json& settings, bool fallback);
/// The errors less "invalid client URL".
[[nodiscard]] ValidationErrors withoutInternalUrls(ValidationErrors errors);

} // namespace hookswitch::kazoo
