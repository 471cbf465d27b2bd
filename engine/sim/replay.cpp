// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/replay.h"

#include <limits>

namespace hookswitch {

RunRecord recordOf(const Run& run)
{
    return {run.setup(), run.firstWorld(), run.inputs(), run.steps(), run.now()};
}

Run replay(const RunRecord& record)
{
    Run run(record.setup, record.world);
    for (const RunInput& input : record.inputs)
        run.repeat(input);
    run.goTo(record.steps, record.end);
    return run;
}

Run replayTo(const RunRecord& record, SimTime moment)
{
    Run run(record.setup, record.world);
    for (const RunInput& input : record.inputs) {
        if (input.t >= moment)
            break;
        run.repeat(input);
    }
    run.advanceTo(moment);
    return run;
}

Run forkAt(const RunRecord& record, size_t input, const std::optional<RunInput>& changed, bool keepLater)
{
    Run run(record.setup, record.world);
    for (size_t i = 0; i < input && i < record.inputs.size(); ++i)
        run.repeat(record.inputs[i]);
    if (input >= record.inputs.size())
        return run;
    run.goTo(record.inputs[input].step, record.inputs[input].t);
    if (changed)
        run.apply(*changed);
    for (size_t i = input + 1; i < record.inputs.size(); ++i) {
        const RunInput& later = record.inputs[i];
        if (later.kind == RunInput::Kind::EndStuck || (!keepLater && later.kind != RunInput::Kind::Deliver))
            continue;
        run.advanceTo(later.t);
        run.apply(later);
    }
    return run;
}

CallBoard stateAfter(const TraceRows& rows, qint64 seq)
{
    CallBoard board;
    for (const TraceRow& row : rows) {
        if (row.seq > seq)
            break;
        board.append(row);
    }
    return board;
}

CallBoard stateAt(const TraceRows& rows, SimTime moment)
{
    CallBoard board;
    for (const TraceRow& row : rows) {
        if (row.t > moment)
            break;
        board.append(row);
    }
    return board;
}

} // namespace hookswitch
