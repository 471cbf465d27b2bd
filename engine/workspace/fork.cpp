// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people do reaches a run in two ways: as inputs (somebody plays the phones) and out of the plan of a call (keys
// for listening blocks, a script). Inputs are changed where they stand; planned keys are changed in the plan, after
// those that had been pressed by then. What neither tells happens at the moment itself.

#include "workspace/fork.h"

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

const SimTime kLongest = SimTime::fromSeconds(366.0 * 86400);

class Forking
{
public:
    Forking(const RunRecord& record, const TraceRows& rows, const Fork& fork)
        : m_record(record)
        , m_rows(rows)
        , m_fork(fork)
    {}

    Result<TraceRows> rows()
    {
        const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), m_fork.seq,
                                         [](const TraceRow& row, qint64 seq) { return row.seq < seq; });
        if (at == m_rows.end() || at->seq != m_fork.seq)
            return Error{u"this event is not in the run"_s, {}};
        m_at = at;
        std::optional<Run> run = changed();
        if (!run)
            return Error{u"this phone cannot do that at this moment"_s, {}};
        finish(*run);
        return run->trace().rows();
    }

private:
    [[nodiscard]] bool isPress() const { return m_fork.change == Fork::Change::Press; }

    std::optional<Run> changed()
    {
        if (isPress()) {
            if (const std::optional<size_t> place = plannedKeys())
                return forkAt(m_record, *place, placeWithKeys(m_record.inputs[*place]), true);
        }
        if (const std::optional<size_t> input = inputInstead())
            return forkAt(m_record, *input, asInput(m_record.inputs[*input]), true);
        Run run = upToMoment();
        return run.apply(asInput({})) ? std::optional(std::move(run)) : std::nullopt;
    }

    /// Inputs of the very moment are among it, but for what this phone did then.
    [[nodiscard]] Run upToMoment() const
    {
        Run run(m_record.setup, m_record.world);
        qsizetype keys = keysBefore();
        for (const RunInput& input : m_record.inputs) {
            const bool isOwn = input.call == m_fork.call && input.leg == m_fork.leg && input.leg.isValid();
            keys -= isOwn && input.kind == RunInput::Kind::Press ? input.digits.size() : 0;
            const bool isPressed = input.kind == RunInput::Kind::Press && keys >= 0;
            if (input.t < m_at->t || (input.t == m_at->t && (!isOwn || isPressed)))
                run.repeat(input);
        }
        run.advanceTo(m_at->t);
        return run;
    }

    /// The input that placed the call, when it came with keys.
    [[nodiscard]] std::optional<size_t> plannedKeys() const
    {
        for (size_t i = 0; i < m_record.inputs.size(); ++i) {
            const RunInput& input = m_record.inputs[i];
            if (input.kind == RunInput::Kind::Place && input.call == m_fork.call &&
                !input.more->plan->press.isEmpty())
                return i;
        }
        return {};
    }

    [[nodiscard]] RunInput placeWithKeys(RunInput place) const
    {
        const qsizetype pressed = keysBefore();
        auto plan = std::make_shared<CallPlan>(*place.more->plan);
        plan->press = keysAfter(plan->press, pressed) + m_fork.digits;
        auto more = std::make_shared<RunInput::More>(*place.more);
        more->plan = plan;
        place.more = more;
        return place;
    }

    /// Pressed before the moment.
    [[nodiscard]] qsizetype keysBefore() const
    {
        return std::count_if(m_rows.begin(), m_at, [&](const TraceRow& row) {
            return row.kind == TraceKind::Digit && row.call == m_fork.call && row.leg == m_fork.leg;
        });
    }

    /// The beginning of the keys that holds so many, with the comma that ends it.
    static QString keysAfter(const QString& keys, qsizetype pressed)
    {
        qsizetype at = 0;
        for (; at < keys.size() && pressed > 0; ++at)
            pressed -= keys[at] != u',';
        if (at > 0 && (at == keys.size() || keys[at] == u','))
            return keys.left(at) + u',';
        return keys.left(at);
    }

    /// The first thing this phone did at or after the moment that the change stands for.
    [[nodiscard]] std::optional<size_t> inputInstead() const
    {
        using Kind = RunInput::Kind;
        if (m_fork.change == Fork::Change::Hangup)
            return {};
        qsizetype keys = keysBefore();
        for (size_t i = 0; i < m_record.inputs.size(); ++i) {
            const RunInput& input = m_record.inputs[i];
            if (input.call != m_fork.call || input.leg != m_fork.leg)
                continue;
            if (isPress() && input.kind == Kind::Press && (keys -= input.digits.size()) < 0)
                return i;
            if (!isPress() && input.t >= m_at->t && (input.kind == Kind::Answer || input.kind == Kind::Reject))
                return i;
        }
        return {};
    }

    [[nodiscard]] RunInput asInput(RunInput input) const
    {
        using Kind = RunInput::Kind;
        constexpr Kind kinds[] = {Kind::Press, Kind::Answer, Kind::Reject, Kind::Hangup};
        input.kind = kinds[int(m_fork.change)];
        input.call = m_fork.call;
        input.leg = m_fork.leg;
        input.digits = m_fork.digits;
        input.code = m_fork.code;
        return input;
    }

    void finish(Run& run) const
    {
        do {
            run.runToEnd(kLongest);
        } while (answerPending(run) || hangUpOne(run));
    }

    /// By the answers of the original.
    bool answerPending(Run& run) const
    {
        const std::vector<PendingFetch> pending = run.pendingFetches();
        for (const PendingFetch& fetch : pending)
            run.deliver(fetch.ticket, recorded(fetch));
        return !pending.empty();
    }

    [[nodiscard]] FetchAnswer recorded(const PendingFetch& fetch) const
    {
        for (const RunInput& input : m_record.inputs) {
            if (input.kind == RunInput::Kind::Deliver && quint32(input.code) == fetch.ticket)
                return input.more->answer;
        }
        FetchAnswer none;
        none.status = 0;
        none.error = u"the recorded run did not ask this, and a fork asks nobody"_s;
        return none;
    }

    /// A caller whom nobody plays any more.
    static bool hangUpOne(Run& run)
    {
        if (run.liveCalls() == 0)
            return false;
        CallBoard board;
        board.append(run.trace().rows());
        for (const auto& [id, call] : board.calls()) {
            for (const auto& [leg, state] : call.legs) {
                if (!call.end && state.phase != LegState::Phase::Ended && run.hangUp(id, leg))
                    return true;
            }
        }
        return false;
    }

    const RunRecord& m_record;
    const TraceRows& m_rows;
    const Fork& m_fork;
    TraceRows::const_iterator m_at;
};

} // namespace

Result<TraceRows> forkedRun(const RunRecord& record, const TraceRows& rows, const Fork& fork)
{
    return Forking(record, rows, fork).rows();
}

} // namespace hookswitch
