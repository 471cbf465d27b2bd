// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/callboard.h"
#include "sim/run.h"

namespace hookswitch {

/// All that is needed to repeat a run to the byte without a network: what it began with and what came from outside,
/// answers to requests among it. A value; what is large in it is shared.
struct RunRecord
{
    RunSetup setup;
    std::shared_ptr<const World> world; ///< the first; shared with the run. Later ones are among the inputs
    std::vector<RunInput> inputs;
    quint64 steps = 0; ///< events handled in all
    SimTime end{0};
};

/// REQUIRES: the run keeps a trace.
[[nodiscard]] RunRecord recordOf(const Run& run);

/// The run again, to where it was recorded: its trace is the same to the byte.
[[nodiscard]] Run replay(const RunRecord& record);
/// The run as it was at this moment, with the inputs before it and everything that was due by then. It goes its own
/// way from there: the original is the record.
[[nodiscard]] Run replayTo(const RunRecord& record, SimTime moment);
/// The run as it was just before this input (an index into record.inputs), with the changed one made instead; none:
/// left out. With keepLater the later inputs follow at their moments, as far as they still fit (a leg may be gone);
/// answers to requests are always kept, since a request that is made again gets the same ticket.
[[nodiscard]] Run forkAt(const RunRecord& record, size_t input, const std::optional<RunInput>& changed,
                         bool keepLater = false);

/// The state of every call right after this event (seq), and after all events up to this moment. From the trace only.
[[nodiscard]] CallBoard stateAfter(const TraceRows& rows, qint64 seq);
[[nodiscard]] CallBoard stateAt(const TraceRows& rows, SimTime moment);

} // namespace hookswitch
