// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Calls and activeflows.
#include "dialect/voipbin/api.h"

#include "dialect/voipbin/file.h"
#include "dialect/voipbin/ids.h"
#include "dialect/voipbin/runvariables.h"
#include "dialect/voipbin/site.h"

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

CallVariable givenText(const QString& name, const QString& value)
{
    return {name, value, givenScope()};
}

QString dialled(const Json& address)
{
    const QString type = stringMember(address, "type");
    QString target = stringMember(address, "target");
    if (type == "tel"_L1) {
        QString digits = target.startsWith(u'+') ? u"+"_s : QString();
        for (const QChar c : target) {
            if (c.isDigit())
                digits += c;
        }
        return digits.size() > 1 ? digits : target; // a placeholder of an example stays as it is
    }
    if (type == "extension"_L1 && !stringMember(address, "target_name").isEmpty())
        return stringMember(address, "target_name");
    return type == "sip"_L1 || isPersonal(address) ? target : QString();
}

} // namespace

HttpResponse Api::calls(const Asked& asked)
{
    if (asked.path.size() == 1 && asked.is("POST"))
        return placeCalls(asked);
    if (asked.path.size() == 1 && asked.is("GET")) {
        std::vector<std::pair<qint64, Json>> rows;
        for (const CallRecord* call : m_records.calls()) {
            if (call->deleted == 0)
                rows.emplace_back(call->created, callJson(*call, customer(), era()));
        }
        return list(asked, std::move(rows), era() == Era::Seed2023 ? 10 : 100);
    }
    if (asked.path.size() < 2)
        return unknown(asked);
    const QString id = actionId(asked.path[1]);
    if (!isUuid(asked.path[1]) || id.isEmpty())
        return fail({"INVALID_ARGUMENT", "INVALID_ID", u"The id in the path is no UUID."_s}, asked.request);
    CallRecord* found = m_records.call(id);
    if (!found)
        return fail({"NOT_FOUND", "CALL_NOT_FOUND", u"There is no call %1."_s.arg(id)}, asked.request);
    if (found->deleted != 0)
        return fail({"FAILED_PRECONDITION", "STATE_INVALID", u"The call %1 is deleted."_s.arg(id)}, asked.request);
    return call(asked, *found);
}

HttpResponse Api::call(const Asked& asked, CallRecord& call)
{
    if (asked.path.size() == 2 && asked.is("GET"))
        return reply(callJson(call, customer(), era()));
    const bool deletes = asked.path.size() == 2 && asked.is("DELETE");
    const bool hangsUp = asked.path.size() == 3 && asked.path[2] == "hangup"_L1 && asked.is("POST");
    if (!deletes && !hangsUp)
        return turn(asked, call);
    endCall(call);
    if (deletes) {
        call.deleted = m_host.now();
        m_records.tell(u"call_deleted"_s, call);
    }
    return reply(callJson(call, customer(), era()));
}

/// Unless it is ending already.
void Api::endCall(CallRecord& call)
{
    if (call.status == "hangup"_L1 || call.status == "terminating"_L1 || call.status == "canceling"_L1)
        return;
    m_records.terminate(call, m_host.now());
    m_host.endCall(call.call);
}

/// The endpoints that change what is heard. Nothing is heard in a simulation: the trace tells it, and who is in a
/// bridge is muted there. Only mute has a place in the call object and is told by a webhook.
HttpResponse Api::turn(const Asked& asked, CallRecord& call)
{
    static const QStringList switches{u"hold"_s, u"moh"_s, u"silence"_s, u"mute"_s};
    const QString what = asked.path.size() == 3 ? asked.path[2] : QString();
    if (what.startsWith("recording_"_L1) && asked.is("POST"))
        return record(asked, call);
    const bool begins = asked.is("POST");
    if (!switches.contains(what) || (!begins && !asked.is("DELETE")))
        return unknown(asked);
    if (what == "mute"_L1) {
        const auto given = body(asked.request);
        if (const auto* failure = std::get_if<Failure>(&given))
            return fail(*failure, asked.request);
        QString direction = stringMember(std::get<Json>(given), "direction", u"both"_s);
        if (direction.isEmpty())
            direction = u"both"_s;
        const QString other = direction == "in"_L1 ? u"out"_s : u"in"_s;
        if (begins)
            call.mute = call.mute.isEmpty() || call.mute == direction ? direction : u"both"_s;
        else if (direction == "both"_L1 || call.mute == direction)
            call.mute.clear();
        else if (call.mute == "both"_L1)
            call.mute = other;
        m_records.tell(u"call_updated"_s, call);
    } else if (what == "hold"_L1) {
        call.isHeld = begins;
    }
    const bool isHeard = !call.isHeld && call.mute != "both"_L1 && call.mute != "in"_L1;
    const QString value = what == "mute"_L1 ? (call.mute.isEmpty() ? u"off"_s : call.mute)
                          : begins          ? u"on"_s
                                            : u"off"_s;
    if (call.status != "hangup"_L1)
        m_host.turnSound(call.call, {what, value, call.room, isHeard});
    return HttpResponse();
}

/// Recordings are kept as facts of the call: there is no sound.
HttpResponse Api::record(const Asked& asked, CallRecord& call)
{
    const bool starts = asked.path[2] == "recording_start"_L1;
    if (!starts && asked.path[2] != "recording_stop"_L1)
        return unknown(asked);
    if (starts) {
        const auto given = body(asked.request);
        if (const auto* failure = std::get_if<Failure>(&given))
            return fail(*failure, asked.request);
    }
    const bool mayStart = call.status == "progressing"_L1 && call.recordingId.isEmpty();
    if (starts && mayStart) {
        call.recordingId = m_host.newUuid();
        call.recordingIds << call.recordingId;
    } else if (!starts) {
        call.recordingId.clear();
    }
    call.updated = m_host.now();
    m_records.tell(u"call_updated"_s, call);
    return reply(callJson(call, customer(), era()));
}

/// The flow a request names, else one made of its actions.
Api::Or<FlowToRun> Api::runOf(const Json& json)
{
    FlowToRun run;
    const QString id = actionId(stringMember(json, "flow_id"));
    const bool isReal = isUuid(stringMember(json, "flow_id")) && !id.isEmpty();
    if (const Json* variables = member(json, "variables"); variables && variables->is_object()) {
        std::map<QString, QString> wanted;
        for (const auto& [name, value] : variables->items())
            wanted[toQString(name)] = scalarText(value);
        const GivenVariables accepted = givenVariables(wanted);
        if (accepted.tooLarge)
            return Failure{"INVALID_ARGUMENT", "INVALID_VARIABLES",
                           u"At most 100 variables, 32 KiB each and 64 KiB in all."_s};
        run.variables = accepted.accepted;
    }
    const Manner manner =
        boolMember(m_host.settings(), "asDeployed", false) ? Manner::AsDeployed : Manner::Documented;
    if (isReal) {
        const auto entry = flowOf(id);
        if (!entry)
            return Failure{"NOT_FOUND", "FLOW_NOT_FOUND", u"There is no flow %1."_s.arg(id)};
        run.flowId = id;
        run.program = compileFlow(entry->id, loadFlow(entry->document).flow, manner);
        return run;
    }
    const Json* actions = member(json, "actions");
    Json document = Json::object();
    run.flowId = m_host.newUuid();
    document["id"] = run.flowId.toStdString();
    document["actions"] = actions && actions->is_array() ? *actions : Json::array();
    if (const auto refused = refusedType(document["actions"], era() == Era::Seed2023))
        return Failure{"INVALID_ARGUMENT", "INVALID_ACTION_TYPE", u"not supported action type: %1"_s.arg(*refused)};
    run.program = compileFlow(run.flowId, loadFlow(document).flow, manner);
    ApiHost::FlowEntry temporary{run.flowId, u"tmp"_s, document};
    temporary.document["detail"] = "tmp outbound flow";
    temporary.document["tm_create"] = m_host.now();
    m_temporary[run.flowId] = flowJson(temporary);
    return run;
}

Result<QString> Api::placeOne(const Json& source, const Json& destination, const FlowToRun& run)
{
    CallRecord record;
    record.id = m_host.newUuid();
    record.activeflowId = m_host.newUuid();
    record.flowId = run.flowId;
    record.isOutgoing = true;
    record.source = completedAddress(source);
    record.destination = completedAddress(destination);
    record.status = u"dialing"_s;
    CallPlan plan;
    plan.from = stringMember(record.source, "target");
    plan.fromName = stringMember(record.source, "target_name");
    plan.to = dialled(record.destination);
    if (plan.to.isEmpty())
        return Error{u"an address of this type cannot be called"_s, {}};
    setMember(record.destination, "target", plan.to.toStdString());
    plan.outbound = true;
    plan.program = run.program;
    plan.variables = {givenText(u"call.id"_s, record.id), givenText(u"activeflow.id"_s, record.activeflowId),
                      givenText(u"flow.id"_s, run.flowId),
                      givenText(u"source"_s, QString::fromUtf8(writeJson(record.source))),
                      givenText(u"destination"_s, QString::fromUtf8(writeJson(record.destination)))};
    for (const auto& [name, value] : run.variables)
        plan.variables.push_back({name, value, {}});
    const Result<CallId> placed = m_host.place(plan);
    if (!placed)
        return placed.error();
    record.call = *placed;
    record.created = m_host.now();
    ActiveflowRecord own;
    own.id = record.activeflowId;
    own.flowId = run.flowId;
    own.referenceType = u"call"_s;
    own.referenceId = record.id;
    own.created = record.created;
    own.call = record.call;
    const QString id = record.id;
    m_records.add(std::move(record), std::move(own));
    return id;
}

HttpResponse Api::placeCalls(const Asked& asked)
{
    const auto given = body(asked.request);
    if (const auto* failure = std::get_if<Failure>(&given))
        return fail(*failure, asked.request);
    const Json& json = std::get<Json>(given);
    const Json* source = member(json, "source");
    const Json* destinations = member(json, "destinations");
    const bool isComplete = source && source->is_object() && destinations && destinations->is_array();
    if (!isComplete && era() == Era::Seed2023)
        return fail({"INVALID_ARGUMENT", "INVALID_JSON_BODY", u"\"source\" and \"destinations\" are required."_s},
                    asked.request);
    auto run = runOf(json);
    if (const auto* failure = std::get_if<Failure>(&run))
        return fail(*failure, asked.request);
    const Json from = source ? *source : Json::object();
    Json calls = Json::array();
    Json groups = Json::array();
    for (std::size_t i = 0; destinations && destinations->is_array() && i < destinations->size(); ++i) {
        const Json& to = (*destinations)[i];
        if (isPersonal(to)) {
            const QString group = callPerson(from, to, std::get<FlowToRun>(run));
            if (!group.isEmpty())
                groups.push_back(groupcallJson(*m_groups.group(group), customer(), era()));
        } else if (const Result<QString> one = placeOne(from, to, std::get<FlowToRun>(run))) {
            calls.push_back(callJson(*m_records.call(*one), customer(), era()));
        }
    }
    if (calls.empty() && groups.empty())
        return fail({"INTERNAL", "INTERNAL",
                     u"None of the destinations can be called; name a tel, sip, agent or extension address."_s},
                    asked.request);
    if (era() == Era::Seed2023)
        return reply(calls);
    return reply(Json{{"calls", std::move(calls)}, {"groupcalls", std::move(groups)}});
}

HttpResponse Api::activeflows(const Asked& asked)
{
    if (asked.path.size() == 1 && asked.is("POST"))
        return startRun(asked);
    if (asked.path.size() == 1 && asked.is("GET")) {
        std::vector<std::pair<qint64, Json>> rows;
        for (const ActiveflowRecord* run : m_records.runs()) {
            if (!run->isDeleted)
                rows.emplace_back(run->created, activeflowJson(*run, customer(), era()));
        }
        return list(asked, std::move(rows), 100);
    }
    if (asked.path.size() < 2)
        return unknown(asked);
    const QString id = actionId(asked.path[1]);
    if (!isUuid(asked.path[1]) || id.isEmpty())
        return fail({"INVALID_ARGUMENT", "INVALID_ID", u"The id in the path is no UUID."_s}, asked.request);
    ActiveflowRecord* run = m_records.run(id);
    if (!run)
        return fail({"NOT_FOUND", "ACTIVEFLOW_NOT_FOUND", u"There is no activeflow %1."_s.arg(id)}, asked.request);
    if (run->isDeleted)
        return fail({"NOT_FOUND", "RESOURCE_NOT_FOUND", u"The activeflow %1 is deleted."_s.arg(id)}, asked.request);
    if (asked.path.size() == 2 && asked.is("GET"))
        return reply(activeflowJson(*run, customer(), era()));
    const bool stops = asked.path.size() == 3 && asked.path[2] == "stop"_L1 && asked.is("POST");
    const bool deletes = asked.path.size() == 2 && asked.is("DELETE");
    if (!stops && !deletes)
        return unknown(asked);
    if (!run->isEnded) {
        run->isEnded = true;
        run->updated = m_host.now();
        m_records.tell(u"activeflow_updated"_s, *run);
        m_host.endCall(run->call);
    }
    if (deletes) {
        run->isDeleted = true;
        run->deleted = m_host.now();
        m_records.tell(u"activeflow_deleted"_s, *run);
    }
    return reply(activeflowJson(*run, customer(), era()));
}

HttpResponse Api::startRun(const Asked& asked)
{
    const auto given = body(asked.request);
    if (const auto* failure = std::get_if<Failure>(&given))
        return fail(*failure, asked.request);
    const Json& json = std::get<Json>(given);
    auto made = runOf(json);
    if (const auto* failure = std::get_if<Failure>(&made))
        return fail(*failure, asked.request);
    const FlowToRun& run = std::get<FlowToRun>(made);
    ActiveflowRecord record;
    record.webhook = {stringMember(json, "webhook_uri"), stringMember(json, "webhook_method")};
    if (const auto refused = refusedWebhook(record.webhook))
        return fail({"INVALID_ARGUMENT", refused->first, refused->second}, asked.request);
    record.id = actionId(stringMember(json, "id"));
    if (record.id.isEmpty())
        record.id = m_host.newUuid();
    record.flowId = run.flowId;
    record.referenceType = u"api"_s;
    record.created = m_host.now();
    CallPlan plan;
    plan.phoneless = true;
    plan.program = run.program;
    plan.variables = {givenText(u"activeflow.id"_s, record.id), givenText(u"flow.id"_s, run.flowId),
                      givenText(u"reference_type"_s, u"api"_s)};
    for (const auto& [name, value] : run.variables)
        plan.variables.push_back({name, value, {}});
    const Result<CallId> placed = m_host.place(plan);
    if (!placed)
        return fail({"INTERNAL", "INTERNAL", placed.error().text()}, asked.request);
    record.call = *placed;
    const QString id = record.id;
    m_records.add(std::move(record));
    return reply(activeflowJson(*m_records.run(id), customer(), era()));
}

} // namespace hookswitch::voipbin
