// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/callrecords.h"

#include "dialect/voipbin/callstatus.h"
#include "dialect/voipbin/file.h"
#include "dialect/voipbin/runvariables.h"

#include <QUrl>

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

Json actionAt(const QString& id, const QString& type)
{
    Json action = Json::object();
    action["id"] = id.toStdString();
    action["type"] = type.toStdString();
    return action;
}

Json startAction()
{
    return actionAt(startId(), {});
}

} // namespace

std::optional<std::pair<const char*, QString>> refusedWebhook(const WebhookTarget& target)
{
    static const QStringList methods{u""_s, u"POST"_s, u"GET"_s, u"PUT"_s, u"DELETE"_s};
    const QUrl url(target.uri, QUrl::StrictMode);
    const bool isWeb = (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty();
    if (!target.uri.isEmpty() && !isWeb)
        return std::pair{"INVALID_WEBHOOK_URI", u"\"webhook_uri\" must be an http or https address."_s};
    if (!methods.contains(target.method))
        return std::pair{"INVALID_WEBHOOK_METHOD", u"\"webhook_method\" must be POST, GET, PUT or DELETE."_s};
    return {};
}

Json callJson(const CallRecord& call, const QString& customer, Era era)
{
    Wire wire(era);
    wire.id("id", call.id);
    wire.id("customer_id", customer);
    wire.id("flow_id", call.flowId);
    if (era == Era::Current)
        wire.id("activeflow_id", call.activeflowId);
    wire.text("type", u"flow"_s);
    wire.id("master_call_id", call.masterId);
    wire.ids("chained_call_ids", call.chainedIds);
    wire.id("recording_id", call.recordingId);
    wire.ids("recording_ids", call.recordingIds);
    if (era == Era::Current)
        wire.id("groupcall_id", {});
    wire.address("source", call.source);
    wire.address("destination", call.destination);
    wire.text("status", call.status);
    wire.action("action", call.action);
    wire.text("direction", call.isOutgoing ? u"outgoing"_s : u"incoming"_s);
    if (era == Era::Current)
        wire.text("mute_direction", call.mute);
    wire.text("hangup_by", call.hangupBy);
    wire.text("hangup_reason", call.hangupReason);
    wire.time("tm_progressing", call.progressing, false);
    wire.time("tm_ringing", call.ringing, false);
    wire.time("tm_hangup", call.hangup, false);
    wire.time("tm_create", call.created, false);
    wire.time("tm_update", call.updated, false);
    wire.time("tm_delete", call.deleted, false);
    return wire.take();
}

Json activeflowJson(const ActiveflowRecord& run, const QString& customer, Era era)
{
    Wire wire(era);
    wire.id("id", run.id);
    wire.id("customer_id", customer);
    wire.id("flow_id", run.flowId);
    wire.text("status", run.isEnded ? u"ended"_s : u"running"_s);
    wire.text("reference_type", run.referenceType);
    wire.id("reference_id", run.referenceId);
    wire.id("reference_activeflow_id", run.referenceActiveflowId);
    wire.id("on_complete_flow_id", run.onCompleteFlowId);
    if (era == Era::Current) {
        wire.text("webhook_uri", run.webhook.uri);
        wire.text("webhook_method", run.webhook.method);
    }
    wire.action("current_action", run.current);
    wire.id("forward_action_id", {});
    Json executed = Json::array();
    for (const Json& action : run.executed)
        executed.push_back(actionJson(action, era));
    wire.value("executed_actions", std::move(executed));
    wire.time("tm_create", run.created, true);
    wire.time("tm_update", run.updated, true);
    wire.time("tm_delete", run.deleted, true);
    return wire.take();
}

void CallRecords::add(ActiveflowRecord run)
{
    run.current = startAction();
    if (run.call.isValid())
        m_runIds[run.call] = run.id;
    const ActiveflowRecord& kept = m_runs[run.id] = std::move(run);
    tell(u"activeflow_created"_s, kept);
}

void CallRecords::add(CallRecord call, ActiveflowRecord run)
{
    add(std::move(run));
    call.action = startAction();
    m_callIds[call.call] = call.id;
    const CallRecord& kept = m_calls[call.id] = std::move(call);
    tell(u"call_created"_s, kept);
}

void CallRecords::forgetRun()
{
    m_callIds.clear();
    m_runIds.clear();
    m_starts.clear();
}

CallRecord* CallRecords::call(const QString& id)
{
    const auto found = m_calls.find(id);
    return found == m_calls.end() ? nullptr : &found->second;
}

ActiveflowRecord* CallRecords::run(const QString& id)
{
    const auto found = m_runs.find(id);
    return found == m_runs.end() ? nullptr : &found->second;
}

std::vector<const CallRecord*> CallRecords::calls() const
{
    std::vector<const CallRecord*> all;
    for (const auto& [id, call] : m_calls)
        all.push_back(&call);
    return all;
}

std::vector<const ActiveflowRecord*> CallRecords::runs() const
{
    std::vector<const ActiveflowRecord*> all;
    for (const auto& [id, run] : m_runs)
        all.push_back(&run);
    return all;
}

CallRecord* CallRecords::byCall(CallId id)
{
    const auto found = m_callIds.find(id);
    return found == m_callIds.end() ? nullptr : call(found->second);
}

ActiveflowRecord* CallRecords::runOf(CallId id)
{
    const auto found = m_runIds.find(id);
    return found == m_runIds.end() ? nullptr : run(found->second);
}

void CallRecords::tell(const QString& type, const CallRecord& call)
{
    m_tell({type, u"call"_s, call.id, call.activeflowId});
}

void CallRecords::tell(const QString& type, const ActiveflowRecord& run)
{
    m_tell({type, u"activeflow"_s, run.id, {}});
}

void CallRecords::changeStatus(CallRecord& call, const QString& status, qint64 at)
{
    if (!nextStatuses(call.status).contains(status))
        return;
    call.status = status;
    call.updated = at;
    if (status == "ringing"_L1)
        call.ringing = call.updated;
    else if (status == "progressing"_L1)
        call.progressing = call.updated;
    tell(u"call_"_s + status, call);
}

void CallRecords::terminate(CallRecord& call, qint64 at)
{
    const bool isUnanswered = call.status == "dialing"_L1 || call.status == "ringing"_L1;
    changeStatus(call, call.isOutgoing && isUnanswered ? u"canceling"_s : u"terminating"_s, at);
}

/// A call that no API has placed: somebody rang a number of ours, or a flow has placed it.
void CallRecords::begin(const TraceRow& start, const QString& id, const QString& activeflow)
{
    CallRecord record;
    record.call = start.call;
    record.id = id;
    record.activeflowId = activeflow;
    record.isOutgoing = stringMember(start.data, "direction") == "outbound"_L1;
    record.source = addressOf(stringMember(start.data, "from"));
    record.destination = addressOf(stringMember(start.data, "to"));
    record.status = record.isOutgoing ? u"dialing"_s : u"ringing"_s;
    record.created = m_clock(start.t);
    ActiveflowRecord run;
    run.id = activeflow;
    run.referenceType = u"call"_s;
    run.referenceId = id;
    run.created = record.created;
    run.call = start.call;
    add(std::move(record), std::move(run));
}

void CallRecords::runTold(const TraceRow& row)
{
    const QString id = stringMember(row.data, "id");
    const bool isCall = stringMember(row.data, "reference_type") == "call"_L1;
    if (const auto start = m_starts.find(row.call); start != m_starts.end() && !byCall(row.call)) {
        if (isCall && !row.data.contains("reference_activeflow_id"))
            begin(start->second, stringMember(row.data, "reference_id"), id);
        m_starts.erase(start);
    }
    if (!run(id)) {
        ActiveflowRecord record;
        record.id = id;
        record.referenceType = stringMember(row.data, "reference_type");
        record.referenceId = stringMember(row.data, "reference_id");
        record.referenceActiveflowId = stringMember(row.data, "reference_activeflow_id");
        record.created = m_clock(row.t);
        record.call = row.call;
        add(std::move(record));
    }
    ActiveflowRecord& known = *run(id);
    if (known.flowId.isEmpty())
        known.flowId = stringMember(row.data, "flow_id");
    if (CallRecord* own = byCall(row.call); own && own->flowId.isEmpty())
        own->flowId = known.flowId;
    if (stringMember(row.data, "status") != "ended"_L1 || known.isEnded)
        return;
    if (stringMember(row.data, "why") == "finish"_L1) {
        known.executed.push_back(known.current);
        known.current = actionAt(finishId(), {});
        tell(u"activeflow_updated"_s, known);
    }
    known.isEnded = true;
    known.updated = m_clock(row.t);
    tell(u"activeflow_updated"_s, known);
}

void CallRecords::moved(const TraceRow& row)
{
    ActiveflowRecord* own = runOf(row.call);
    if (!own || own->isEnded)
        return;
    own->executed.push_back(own->current);
    own->current = actionAt(row.node, row.module);
    own->updated = m_clock(row.t);
    tell(u"activeflow_updated"_s, *own);
}

void CallRecords::handed(const TraceRow& row)
{
    CallRecord* own = byCall(row.call);
    if (!own)
        return;
    own->action = row.data;
    own->updated = m_clock(row.t);
    own->action["tm_execute"] = own->updated;
    tell(u"call_updated"_s, *own);
}

void CallRecords::legEnded(CallRecord& call, const TraceRow& row)
{
    const QString by = stringMember(row.data, "by");
    const bool isRemote = by == (call.isOutgoing ? u"callee"_s : u"caller"_s);
    if (!isRemote && by == "flow"_L1)
        terminate(call, m_clock(row.t));
    call.updated = m_clock(row.t);
}

void CallRecords::ended(CallRecord& call, const TraceRow& row)
{
    if (call.status == "hangup"_L1)
        return;
    const QString last = call.status;
    const Cause cause = causeNamed(stringMember(row.data, "cause"));
    call.hangupBy = hangupBy(last);
    call.hangupReason = hangupReason(call.isOutgoing, last, causeNumber(cause));
    call.hangup = m_clock(row.t);
    call.recordingId.clear();
    if (ActiveflowRecord* own = runOf(row.call); own && !own->isEnded) {
        own->isEnded = true;
        own->updated = call.hangup;
        tell(u"activeflow_updated"_s, *own);
    }
    changeStatus(call, u"hangup"_s, call.hangup);
}

void CallRecords::recorded(CallRecord& call, const TraceRow& row)
{
    const QString id = stringMember(row.data, "id");
    if (stringMember(row.data, "event") == "started"_L1) {
        call.recordingId = id;
        call.recordingIds << id;
    } else {
        call.recordingId.clear();
    }
    call.updated = m_clock(row.t);
    tell(u"call_updated"_s, call);
}

void CallRecords::see(const TraceRow& row)
{
    if (row.kind == TraceKind::CallStart && !byCall(row.call) && !runOf(row.call)) {
        m_starts[row.call] = row;
        return;
    }
    if (row.kindName == "voipbin.activeflow"_L1)
        return runTold(row);
    if (row.kind == TraceKind::BlockEnter)
        return moved(row);
    if (row.kindName == "voipbin.action"_L1)
        return handed(row);
    if (row.kind == TraceKind::CallEnd)
        m_starts.erase(row.call);
    CallRecord* own = byCall(row.call);
    if (!own)
        return;
    if (row.kind == TraceKind::LegRing && row.leg == LegId(1) && own->isOutgoing)
        changeStatus(*own, u"ringing"_s, m_clock(row.t));
    else if (row.kind == TraceKind::LegAnswer && row.leg == LegId(1))
        changeStatus(*own, u"progressing"_s, m_clock(row.t));
    else if (row.kind == TraceKind::LegEnd && row.leg == LegId(1))
        legEnded(*own, row);
    else if (row.kind == TraceKind::CallEnd)
        ended(*own, row);
    else if (row.kind == TraceKind::RoomJoin)
        own->room = stringMember(row.data, "room");
    else if (row.kind == TraceKind::RoomLeave)
        own->room.clear();
    else if (row.kindName == "voipbin.recording"_L1)
        recorded(*own, row);
}

} // namespace hookswitch::voipbin
