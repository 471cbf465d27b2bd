// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/replay.h"

namespace hookswitch {

/// What somebody does otherwise from one moment of a run on.
struct Fork
{
    qint64 seq = 0; ///< the state right after this trace event; of a digit: instead of it
    CallId call;
    LegId leg;
    enum class Change : quint8
    {
        Press,  ///< digits, in place of those the caller pressed from then on
        Answer, ///< a phone that rings
        Reject, ///< a phone that rings, with a SIP status
        Hangup
    } change = Change::Press;
    QString digits;
    int code = 486;
};

/// The trace of the run with the change, to its end. Up to the moment it is the same. Nobody is asked anything:
/// people do what they did as far as it still fits, a request that was made before gets the answer it got, another
/// one fails with a sentence that says so, and callers a person played hang up when nothing happens any more. An
/// error when the event is not there or nobody can do this then. REQUIRES: the record is of a run with a trace, which
/// rows are.
[[nodiscard]] Result<TraceRows> forkedRun(const RunRecord& record, const TraceRows& rows, const Fork& fork);

} // namespace hookswitch
