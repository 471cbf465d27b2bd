// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/callboard.h"

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

void startCall(CallState& call, const TraceRow& row)
{
    call.from = stringMember(row.data, "from");
    call.to = stringMember(row.data, "to");
    call.number = stringMember(row.data, "number");
    call.outbound = stringMember(row.data, "direction") == "outbound"_L1;
    call.start = row.t;
}

void endCall(CallState& call, const TraceRow& row)
{
    call.end = row.t;
    call.outcome = stringMember(row.data, "outcome");
    call.cause = stringMember(row.data, "cause");
    call.flow.clear();
    call.node.clear();
    call.module.clear();
}

void startLeg(LegState& leg, const TraceRow& row)
{
    leg.parent = LegId(quint32(numberMember(row.data, "parent", 0)));
    leg.role = stringMember(row.data, "role");
    leg.party = stringMember(row.data, "party");
    leg.name = stringMember(row.data, "name");
}

void changeLeg(CallState& call, const TraceRow& row)
{
    LegState& leg = call.legs[row.leg];
    leg.id = row.leg;
    leg.since = row.t;
    switch (row.kind) {
    case TraceKind::LegStart:
        startLeg(leg, row);
        break;
    case TraceKind::LegRing:
        leg.phase = LegState::Phase::Ringing;
        break;
    case TraceKind::LegAnswer:
        leg.phase = LegState::Phase::Talking;
        if (!call.answered && (call.outbound || leg.role == "caller"_L1))
            call.answered = row.t;
        break;
    default:
        leg.phase = LegState::Phase::Ended;
        leg.cause = stringMember(row.data, "cause");
    }
}

void enterBlock(CallState& call, const TraceRow& row)
{
    call.flow = row.flow;
    call.node = row.node;
    call.module = row.module;
    if (call.stack.empty())
        call.stack.emplace_back();
    call.stack.back() = {row.flow, row.node, row.module};
}

/// The flow below runs on, at the block that has waited.
void popFlow(CallState& call)
{
    if (call.stack.empty())
        return;
    call.stack.pop_back();
    if (call.stack.empty())
        return;
    call.flow = call.stack.back().flow;
    call.node = call.stack.back().node;
    call.module = call.stack.back().module;
}

void erase(std::map<QString, std::vector<CallId>>& lists, const QString& name, CallId call)
{
    const auto found = lists.find(name);
    if (found == lists.end())
        return;
    std::erase(found->second, call);
    if (found->second.empty())
        lists.erase(found);
}

void leaveBlock(CallState& call, const TraceRow& row)
{
    if (call.stack.size() == 1 && stringMember(row.data, "exit").isEmpty())
        call.stack.clear();
    if (call.flow != row.flow || call.node != row.node)
        return;
    call.node.clear();
    call.module.clear();
    if (stringMember(row.data, "exit").isEmpty())
        call.flow.clear();
}

void pressKey(CallState& call, const TraceRow& row)
{
    const auto leg = call.legs.find(row.leg);
    if (leg == call.legs.end() || leg->second.role == "caller"_L1)
        call.digits += stringMember(row.data, "digit");
}

} // namespace

void CallBoard::append(const TraceRow& row)
{
    if (row.kind == TraceKind::QueueAgent)
        m_agents[stringMember(row.data, "agent")] = stringMember(row.data, "state");
    if (!row.call.isValid())
        return;
    CallState& call = m_calls[row.call];
    call.id = row.call;
    switch (row.kind) {
    case TraceKind::CallStart:
        startCall(call, row);
        break;
    case TraceKind::CallEnd:
        endCall(call, row);
        break;
    case TraceKind::LegStart:
    case TraceKind::LegRing:
    case TraceKind::LegAnswer:
    case TraceKind::LegEnd:
        changeLeg(call, row);
        break;
    case TraceKind::BlockEnter:
        enterBlock(call, row);
        break;
    case TraceKind::BlockExit:
        leaveBlock(call, row);
        break;
    case TraceKind::Digit:
        pressKey(call, row);
        break;
    case TraceKind::Variable:
        call.variables[stringMember(row.data, "name")] = stringMember(row.data, "value");
        break;
    case TraceKind::WebhookQueued:
        ++call.deliveries;
        break;
    case TraceKind::Warning:
        ++call.warnings;
        break;
    case TraceKind::PromptStart:
        call.prompt = stringMember(row.data, "prompt");
        break;
    case TraceKind::PromptEnd:
        call.prompt.clear();
        break;
    case TraceKind::CallLink:
        call.links.emplace_back(stringMember(row.data, "relation"),
                                CallId(quint32(numberMember(row.data, "other", 0))));
        break;
    case TraceKind::StackPush:
        call.stack.push_back({stringMember(row.data, "flow"), {}, {}});
        break;
    case TraceKind::StackPop:
        popFlow(call);
        break;
    default:
        meet(call, row);
    }
}

void CallBoard::meet(CallState& call, const TraceRow& row)
{
    switch (row.kind) {
    case TraceKind::RoomJoin:
        call.room = stringMember(row.data, "room");
        call.moderator = boolMember(row.data, "moderator", false);
        call.muted = boolMember(row.data, "muted", false);
        m_rooms[call.room].push_back(call.id);
        break;
    case TraceKind::RoomLeave:
        erase(m_rooms, call.room, call.id);
        call.room.clear();
        call.moderator = call.muted = false;
        break;
    case TraceKind::RoomMute:
        call.muted = boolMember(row.data, "muted", false);
        break;
    case TraceKind::HoldBegin:
        call.held = stringMember(row.data, "name");
        break;
    case TraceKind::HoldEnd:
        call.held.clear();
        break;
    case TraceKind::QueueJoin:
        joinQueue(call, row);
        break;
    case TraceKind::QueueServe:
        erase(m_queues, call.queue, call.id);
        call.agent = stringMember(row.data, "agent");
        break;
    case TraceKind::QueueLeave:
        erase(m_queues, call.queue, call.id);
        call.queue.clear();
        call.agent.clear();
        break;
    default:
        break;
    }
}

void CallBoard::joinQueue(CallState& call, const TraceRow& row)
{
    call.queue = stringMember(row.data, "queue");
    call.agent.clear();
    call.priority = int(numberMember(row.data, "priority", 0));
    std::vector<CallId>& line = m_queues[call.queue];
    const auto behind =
        std::find_if(line.begin(), line.end(), [&](CallId other) { return m_calls[other].priority < call.priority; });
    line.insert(behind, call.id);
}

int CallBoard::queuePosition(CallId id) const
{
    const CallState* state = call(id);
    const auto line = state ? m_queues.find(state->queue) : m_queues.end();
    if (line == m_queues.end())
        return 0;
    const auto found = std::find(line->second.begin(), line->second.end(), id);
    return found == line->second.end() ? 0 : int(found - line->second.begin()) + 1;
}

void CallBoard::append(const TraceRows& rows)
{
    for (const TraceRow& row : rows)
        append(row);
}

void CallBoard::clear()
{
    m_calls.clear();
    m_rooms.clear();
    m_queues.clear();
    m_agents.clear();
}

const CallState* CallBoard::call(CallId id) const
{
    const auto found = m_calls.find(id);
    return found == m_calls.end() ? nullptr : &found->second;
}

} // namespace hookswitch
