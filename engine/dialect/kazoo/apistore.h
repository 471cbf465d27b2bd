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

/// A revision that changes with the content.
[[nodiscard]] QString revisionOf(const Json& document);

/// Checks a document as Kazoo does before storing it and writes what it would store (normalised numbers, coerced
/// values, defaults) into it. Returns the errors as the body of a 400, empty when it may be stored. settings: of the
/// project.
[[nodiscard]] Json validateForStore(Json& document, const QString& id, const std::vector<Host::FlowNumbers>& live,
                                    const Json& settings);

/// Drops "invalid client URL" when settings.kazoo.internalUrls is true, as an operator may empty the cluster's list
/// of internal hosts (kazoo.md 3.7): flows that are tried out on one machine call this machine.
[[nodiscard]] ValidationErrors withoutAllowed(ValidationErrors errors, const Json& settings);

} // namespace hookswitch::kazoo
