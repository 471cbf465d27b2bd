// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/callboard.h"

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

void leaveBlock(CallState& call, const TraceRow& row)
{
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
        call.flow = row.flow;
        call.node = row.node;
        call.module = row.module;
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
    default:
        break;
    }
}

void CallBoard::append(const TraceRows& rows)
{
    for (const TraceRow& row : rows)
        append(row);
}

void CallBoard::clear()
{
    m_calls.clear();
}

const CallState* CallBoard::call(CallId id) const
{
    const auto found = m_calls.find(id);
    return found == m_calls.end() ? nullptr : &found->second;
}

} // namespace hookswitch
