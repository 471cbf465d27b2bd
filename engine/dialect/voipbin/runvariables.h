// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/voipbin/substitution.h"
#include "sim/turn.h"

namespace hookswitch::voipbin {

// The variables of a run. Those of the platform are worked out when they are asked for, unless a flow has overwritten
// them. What an API gave a call when it placed it stands in the scope givenScope.

/// Scope of what a call was placed with: "call.id", "activeflow.id", "reference_type", "reference_id", "flow.id",
/// "source", "destination" (addresses as JSON), "master_call_id", "bridge".
[[nodiscard]] QString givenScope();
[[nodiscard]] QString given(const Turn& turn, const QString& name, const QString& fallback = {});

[[nodiscard]] QString valueOf(Turn& turn, const QString& name);
void setValue(Turn& turn, const QString& name, const QString& value);
[[nodiscard]] Lookup lookupOf(Turn& turn);
/// Tells the trace about digits that keys changed.
void tellDigits(Turn& turn);

/// The ids of this call and of this run.
[[nodiscard]] QString callUuid(const Turn& turn);
[[nodiscard]] QString activeflowUuid(const Turn& turn);
/// The id the platform gives call n of a run with this seed, when nobody gave it another one.
[[nodiscard]] QString callUuid(quint64 seed, CallId call);
[[nodiscard]] QString activeflowUuid(const QString& callUuid);
/// A UUID that depends on this run and the name only.
[[nodiscard]] QString madeUuid(const Turn& turn, const QString& name);

/// Sets the variable that names a visit to this queue, "": no visit.
void setQueuecall(Turn& turn, const QString& queue);

/// "call" or "api".
[[nodiscard]] QString referenceType(const Turn& turn);
/// "dialing", "ringing", "progressing" or "hangup", while the flow runs.
[[nodiscard]] QString callStatus(const Turn& turn);

/// An address object; the type is inferred when it is missing: tel for digits, sip for what has an @.
[[nodiscard]] Json addressOf(const QString& target, const QString& name = {});
[[nodiscard]] Json completedAddress(Json address);

} // namespace hookswitch::voipbin
