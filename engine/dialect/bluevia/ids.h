// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QString>

namespace hookswitch::bluevia {

/// The callId of a call, in the form of a UUID. It follows from the seed of the run, so that a repeated run tells the
/// same ids.
[[nodiscard]] QString callIdOf(quint64 seed, CallId call);
/// What notifications call legId and the call resource callLegId.
[[nodiscard]] QString legIdOf(quint64 seed, CallId call, LegId leg);

/// "tel:+441632960201" for "+441632960201" and for its digits alone; short numbers, such as extensions, have no plus.
[[nodiscard]] QString telUri(const QString& number);
/// "+441632960201" for "tel:+441632960201" and for its digits alone.
[[nodiscard]] QString plainNumber(const QString& uri);

} // namespace hookswitch::bluevia
