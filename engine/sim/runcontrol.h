// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/callboard.h"
#include "sim/run.h"

namespace hookswitch {

/// Stops a run when a call enters a block.
struct Breakpoint
{
    QString flow; ///< id in the project
    QString node; ///< place in the flow
    enum class When : quint8
    {
        Always,
        Variable, ///< the variable with this name has this value
        Digits,   ///< the keys the caller has pressed so far end with value
        Visit     ///< the count-th time the call enters it
    } when = When::Always;
    QString name;
    QString value;
    int count = 1;

    friend bool operator==(const Breakpoint&, const Breakpoint&) = default;
};

/// Where a run has been stopped.
struct RunStop
{
    enum class Reason : quint8
    {
        Breakpoint,
        Block, ///< the next block, or the one asked for
        Webhook
    } reason = Reason::Block;
    qint64 seq = 0; ///< of the event that stopped it
    CallId call;
    QString flow;
    QString node;
    SimTime t;
};

/// Lets a run go on until a breakpoint or a goal. A value.
///
/// Many blocks take no time, so that one event of the agenda enters several. The run is stopped after such an event,
/// but shown only up to the block that stopped it: what is beyond shown() has happened at the same moment and is kept
/// from the user, who goes through it block by block without the run moving on. So stopping never changes a trace.
class RunControl
{
public:
    enum class Goal : quint8
    {
        None,      ///< only breakpoints
        NextBlock, ///< of the call, or of any
        Block,     ///< flow and node
        Webhook
    };

    void setBreakpoints(std::vector<Breakpoint> breakpoints);
    [[nodiscard]] const std::vector<Breakpoint>& breakpoints() const { return m_breakpoints; }
    /// What the next advance() stops at, once; without a call any call counts.
    void setGoal(Goal goal, CallId call = {}, const QString& flow = {}, const QString& node = {});
    [[nodiscard]] Goal goal() const { return m_goal; }

    /// Up to this moment of virtual time, to the next stop, or until an answer is pending. None: it was not stopped.
    [[nodiscard]] std::optional<RunStop> advance(Run& run, SimTime until);
    /// Number of trace events the user may see.
    [[nodiscard]] qint64 shown() const { return m_shown; }
    /// As shown() allows.
    [[nodiscard]] const CallBoard& board() const { return m_board; }
    /// Everything that has happened is shown.
    void showAll(const Run& run);
    void clear(); ///< for a new run; breakpoints stay

private:
    [[nodiscard]] std::optional<RunStop> look(const Run& run);
    [[nodiscard]] std::optional<RunStop::Reason> reasonOf(const TraceRow& row);
    [[nodiscard]] bool holds(const Breakpoint& breakpoint, const TraceRow& row) const;
    [[nodiscard]] bool isIdle() const { return m_breakpoints.empty() && m_goal == Goal::None; }

    std::vector<Breakpoint> m_breakpoints;
    Goal m_goal = Goal::None;
    CallId m_call;
    QString m_flow;
    QString m_node;
    qint64 m_shown = 0;
    qint64 m_read = 0; ///< events the board knows; fewer than shown while there was nothing to look for
    CallBoard m_board;
};

} // namespace hookswitch
