// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/runcontrol.h"

#include <algorithm>

namespace hookswitch {

void RunControl::setBreakpoints(std::vector<Breakpoint> breakpoints)
{
    m_breakpoints = std::move(breakpoints);
}

void RunControl::setGoal(Goal goal, CallId call, const QString& flow, const QString& node)
{
    m_goal = goal;
    m_call = call;
    m_flow = flow;
    m_node = node;
}

std::optional<RunStop> RunControl::advance(Run& run, SimTime until)
{
    do {
        if (std::optional<RunStop> stop = look(run))
            return stop;
    } while (run.step(until));
    run.advanceTo(until);
    return {};
}

void RunControl::showAll(const Run& run)
{
    m_shown = run.trace().size();
}

void RunControl::clear()
{
    m_goal = Goal::None;
    m_shown = m_read = 0;
    m_board.clear();
}

std::optional<RunStop> RunControl::look(const Run& run)
{
    const qint64 size = run.trace().size();
    if (isIdle()) {
        m_shown = size;
        return {};
    }
    if (m_read < m_shown)
        m_board.append(run.trace().rows(m_read, m_shown));
    m_read = m_shown;
    while (m_shown < size) {
        const TraceRow row = run.trace().rows(m_shown, m_shown + 1).front();
        m_board.append(row);
        m_read = ++m_shown;
        const std::optional<RunStop::Reason> reason = reasonOf(row);
        if (!reason)
            continue;
        if (*reason != RunStop::Reason::Breakpoint)
            m_goal = Goal::None;
        return RunStop{*reason, row.seq, row.call, row.flow, row.node, row.t};
    }
    return {};
}

std::optional<RunStop::Reason> RunControl::reasonOf(const TraceRow& row)
{
    const bool meant = !m_call.isValid() || m_call == row.call;
    if (row.kind == TraceKind::WebhookQueued && m_goal == Goal::Webhook && meant)
        return RunStop::Reason::Webhook;
    if (row.kind != TraceKind::BlockEnter)
        return {};
    if (std::any_of(m_breakpoints.begin(), m_breakpoints.end(), [&](const Breakpoint& b) { return holds(b, row); }))
        return RunStop::Reason::Breakpoint;
    const bool isGoal =
        m_goal == Goal::NextBlock || (m_goal == Goal::Block && m_flow == row.flow && m_node == row.node);
    return isGoal && meant ? std::optional(RunStop::Reason::Block) : std::nullopt;
}

bool RunControl::holds(const Breakpoint& breakpoint, const TraceRow& row) const
{
    if (breakpoint.flow != row.flow || breakpoint.node != row.node)
        return false;
    const CallState* call = m_board.call(row.call);
    switch (breakpoint.when) {
    case Breakpoint::When::Always:
        return true;
    case Breakpoint::When::Variable: {
        const auto found = call->variables.find(breakpoint.name);
        return found != call->variables.end() && found->second == breakpoint.value;
    }
    case Breakpoint::When::Digits:
        return call->digits.endsWith(breakpoint.value);
    case Breakpoint::When::Visit:
        return int(numberMember(row.data, "visit", 0)) == breakpoint.count;
    }
    return false;
}

} // namespace hookswitch
