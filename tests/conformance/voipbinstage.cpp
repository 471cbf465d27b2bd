// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "voipbinstage.h"

#include "dialect/voipbin/file.h"
#include "dialect/voipbin/runvariables.h"
#include "sim/others.h"
#include "sim/run.h"

namespace hookswitch::conformance {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto callId = u"ca110000-0000-4000-8000-00000000ca11"_s;
const auto activeflowId = u"af000000-0000-4000-8000-0000000000af"_s;
const auto startRow = u"00000000-0000-0000-0000-000000000001 "_s;
const auto finishRow = u"00000000-0000-0000-0000-000000000002 "_s;
const auto agentId = u"agent"_s;

bool isTrue(const Json& document, const char* key)
{
    const Json* value = member(document, key);
    return value && value->is_boolean() && value->get<bool>();
}

/// The answers the case file's head describes, by the last step of the address.
FetchAnswer fetched(const QString& url)
{
    const auto talk = [](const QString& text, int id) {
        const QString head = id == 0 ? QString() : u"\"id\":\"b0000000-0000-4000-8000-000000000%1\","_s.arg(id);
        return u"{%1\"type\":\"talk\",\"option\":{\"text\":\"%2\"}}"_s.arg(head, text);
    };
    const QString path = url.section(u'/', -1);
    FetchAnswer answer;
    QString body = u"[]"_s;
    if (path == "ok"_L1)
        body = u"[%1,%2]"_s.arg(talk(u"remote1"_s, 901), talk(u"remote2"_s, 902));
    else if (path == "noid"_L1)
        body = u"[%1,%2]"_s.arg(talk(u"remote1"_s, 0), talk(u"remote2"_s, 0));
    else if (path == "firstnoid"_L1)
        body = u"[%1,%2]"_s.arg(talk(u"remote1"_s, 0), talk(u"remote2"_s, 902));
    else if (path == "object"_L1)
        body = u"{\"actions\":[]}"_s;
    else if (path == "unknown"_L1)
        body = u"[{\"id\":\"b0000000-0000-4000-8000-000000000903\",\"type\":\"dance\"},%1]"_s.arg(talk(u"r2"_s, 904));
    else if (path == "fail"_L1)
        answer.status = 500;
    answer.body = body.toUtf8();
    return answer;
}

void addQueues(Site& site, const Json& actions, const QString& waitFlow)
{
    for (std::size_t i = 0; actions.is_array() && i < actions.size(); ++i) {
        const Json* option = member(actions[i], "option");
        const QString id = option ? stringMember(*option, "queue_id") : QString();
        if (id.isEmpty())
            continue;
        Json agent = Json::object();
        agent["id"] = agentId.toStdString();
        agent["service"] = 5;
        agent["available"] = false;
        Entity queue;
        queue.kind = u"queues"_s;
        queue.id = id;
        queue.document["agents"] = Json::array({agent});
        if (!waitFlow.isEmpty())
            queue.document["wait_flow_id"] = waitFlow.toStdString();
        site.directory.put(std::move(queue));
    }
}

const Json& flowsOf(const Json& input)
{
    static const Json none = Json::object();
    const Json* flows = member(input, "flows");
    return flows ? *flows : none;
}

Json modeOf(const Json& input)
{
    const Json* mode = member(input, "mode");
    return mode ? *mode : Json::object();
}

} // namespace

VoipbinStage::VoipbinStage(const Json& input, voipbin::Manner manner)
    : m_input(input)
    , m_manner(manner)
{}

std::optional<QString> VoipbinStage::refused() const
{
    for (const auto& [id, flow] : flowsOf(m_input).items()) {
        const Json* actions = member(flow, "actions");
        if (const auto type = actions ? voipbin::refusedType(*actions) : std::nullopt)
            return type;
    }
    return {};
}

void VoipbinStage::setUp(Site& site) const
{
    const Json mode = modeOf(m_input);
    std::vector<voipbin::SiteFlow> flows;
    for (const auto& [id, flow] : flowsOf(m_input).items()) {
        // A project is one customer's: somebody else's flow is one it does not have.
        if (stringMember(mode, "foreign_flow") != toQString(id))
            flows.push_back({toQString(id), voipbin::loadFlow(flow).flow});
        if (const Json* actions = member(flow, "actions"))
            addQueues(site, *actions, stringMember(mode, "wait_flow"));
    }
    voipbin::addFlows(site, flows, m_manner);
    site.fetch = [](const HttpRequest& request) {
        return std::optional<FetchAnswer>(fetched(QString::fromUtf8(request.target)));
    };
}

CallPlan VoipbinStage::plan(const World& world) const
{
    CallPlan plan;
    const Json* call = member(m_input, "call");
    const Json about = call ? *call : Json::object();
    plan.program = world.flow(stringMember(m_input, "main_flow_id"));
    plan.phoneless = stringMember(m_input, "reference_type", u"call"_s) != "call"_L1;
    plan.outbound = stringMember(about, "direction") == "outgoing"_L1;
    plan.answered = stringMember(about, "status", u"progressing"_s) == "progressing"_L1;
    const auto give = [&plan](const QString& name, const QString& value) {
        plan.variables.push_back({name, value, voipbin::givenScope()});
    };
    give(u"activeflow.id"_s, activeflowId);
    give(u"call.id"_s, callId);
    if (plan.phoneless)
        give(u"reference_type"_s, stringMember(m_input, "reference_type"));
    for (const char* side : {"source", "destination"}) {
        const Json* address = member(about, side);
        if (!address)
            continue;
        give(QString::fromLatin1(side), QString::fromUtf8(writeJson(*address)));
        (side[0] == 's' ? plan.from : plan.to) = stringMember(*address, "target");
    }
    std::map<QString, QString> wanted;
    if (const Json* variables = member(m_input, "variables")) {
        for (const auto& [name, value] : variables->items())
            wanted[toQString(name)] = stringOf(value);
    }
    for (const auto& [name, value] : voipbin::givenVariables(wanted).accepted)
        plan.variables.push_back({name, value, {}});
    Scenario scenario;
    const Json mode = modeOf(m_input);
    for (const auto& [service, how] : mode.items()) {
        if (stringOf(how) != "error"_L1)
            continue;
        HttpRule rule;
        rule.url = u"voipbin://"_s + toQString(service);
        rule.answer.status = 500;
        scenario.http.push_back(rule);
    }
    plan.scenario = std::make_shared<const Scenario>(std::move(scenario));
    return plan;
}

VoipbinOutcome VoipbinStage::play()
{
    Site site;
    setUp(site);
    const auto world = std::make_shared<const SiteWorld>(std::move(site));
    m_run.emplace(RunSetup(), world);
    m_call = m_run->placeCall(plan(*world));
    do {
        while (const auto next = m_run->nextEventAt()) {
            m_run->advanceTo(*next);
            seeRows();
            if (m_isCut)
                return outcome();
        }
    } while (leaveRoom());
    return outcome();
}

/// Acts on every action the cursor has come to since the last look.
void VoipbinStage::seeRows()
{
    const qint64 before = qint64(m_rows.size());
    for (const TraceRow& row : m_run->trace().rows(before, m_run->trace().size())) {
        m_rows.push_back(row);
        if (row.call != m_call || row.kind != TraceKind::BlockEnter)
            continue;
        const int most = int(numberMember(m_input, "max_steps", 0));
        if (++m_moves == most)
            m_isCut = true;
        react(row);
    }
    if (qint64(m_rows.size()) < m_run->trace().size() && !m_isCut)
        seeRows();
}

void VoipbinStage::react(const TraceRow& entered)
{
    const Json* script = member(m_input, "script");
    if (!script || m_step >= script->size())
        return;
    const QString on = stringMember((*script)[m_step], "on");
    if (on == entered.node || on == entered.module)
        act((*script)[m_step++], entered.seq);
}

void VoipbinStage::act(const Json& step, qint64 enteredAt)
{
    const auto stillThere = [this, enteredAt] {
        const TraceRows rows = m_run->trace().rows(enteredAt + 1, m_run->trace().size());
        return std::none_of(rows.begin(), rows.end(), [this](const TraceRow& row) {
            return row.call == m_call && row.kind == TraceKind::BlockExit;
        });
    };
    for (const QChar key : stringMember(step, "digits")) {
        if (stillThere())
            (void)m_run->press(m_call, LegId(1), key);
    }
    if (isTrue(step, "hangup")) {
        m_hungUpDuring = m_run->trace().rows(enteredAt, enteredAt + 1).front().module;
        (void)m_run->hangUp(m_call, LegId(1));
    }
    if (step.contains("forward"))
        m_run->setAgent(agentId, Others::AgentState::Available);
    // A queue takes a call out only while the run stands in the queue's own list of actions.
    const QString flow = m_run->trace().rows(enteredAt, enteredAt + 1).front().flow;
    if (step.contains("service_stop") && flow.startsWith("injected/"_L1) && !m_run->dequeue(m_call))
        (void)leaveRoom();
}

/// Nothing happens by itself any more: a call in a bridge leaves it.
bool VoipbinStage::leaveRoom()
{
    std::size_t joins = 0;
    QString room;
    for (const TraceRow& row : m_rows) {
        if (row.call != m_call || row.kind != TraceKind::RoomJoin)
            continue;
        ++joins;
        room = stringMember(row.data, "room");
    }
    if (joins <= m_left || !m_run->isLive(m_call))
        return false;
    m_left = joins;
    return m_run->eject(room, m_call);
}

void VoipbinStage::read(VoipbinOutcome& out, const TraceRow& row) const
{
    if (row.kind == TraceKind::BlockEnter)
        out.history << row.node + u' ' + row.module;
    else if (row.kind == TraceKind::Variable && stringMember(row.data, "scope").isEmpty())
        out.variables[stringMember(row.data, "name")] = stringMember(row.data, "value");
    else if (row.kind == TraceKind::CallEnd)
        out.status = u"ended"_s;
    else if (row.kindName == "voipbin.action"_L1)
        out.handed.push_back(row.data);
    else if (row.kindName == "voipbin.service"_L1)
        out.services.push_back(row.data);
    else if (row.kindName == "voipbin.done"_L1 && !out.handed.empty())
        setMember(out.handed.back(), "done", row.data);
    else if (row.kindName == "voipbin.activeflow"_L1) {
        out.status = stringMember(row.data, "status");
        out.moves = qint64(numberMember(row.data, "moves", 0));
        out.error = stringMember(row.data, "why");
    }
}

VoipbinOutcome VoipbinStage::outcome() const
{
    VoipbinOutcome out;
    out.history << startRow;
    if (stringMember(m_input, "reference_type", u"call"_s) == "call"_L1) {
        out.variables[u"voipbin.call.digits"_s] = QString();
        const Json* call = member(m_input, "call");
        out.variables[u"voipbin.call.direction"_s] =
            call ? stringMember(*call, "direction", u"incoming"_s) : u"incoming"_s;
    }
    for (const TraceRow& row : m_rows) {
        const bool begins =
            row.kindName == "voipbin.activeflow"_L1 && stringMember(row.data, "status") == "running"_L1;
        if (row.call == m_call)
            read(out, row);
        else if (begins && row.data.contains("reference_activeflow_id"))
            out.completion = row.data;
        if (begins && (row.call == m_call || row.data.contains("reference_activeflow_id")))
            ++out.created;
    }
    if (out.error == "finish"_L1)
        out.history << finishRow;
    out.moves = out.history.size() - 1;
    out.updated = int(out.moves) + (out.status == "ended"_L1 ? 1 : 0);
    const bool isCall = stringMember(m_input, "reference_type", u"call"_s) == "call"_L1;
    if (m_isCut)
        out.end = u"driver step limit"_s;
    else if (!m_hungUpDuring.isEmpty())
        out.end = u"remote hangup during "_s + m_hungUpDuring;
    else if (out.error == "hangup"_L1)
        out.end = u"hangup action"_s;
    else if (out.error.isEmpty() || out.error == "finish"_L1)
        out.end = isCall ? u"finish -> call hung up"_s : u"returned"_s;
    else
        out.end = u"engine error -> activeflow ended -> call hung up"_s;
    return out;
}

} // namespace hookswitch::conformance
