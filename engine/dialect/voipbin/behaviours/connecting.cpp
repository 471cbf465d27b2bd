// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/behaviours/connecting.h"

#include "dialect/voipbin/cursor.h"
#include "dialect/voipbin/injected.h"
#include "dialect/voipbin/runvariables.h"
#include "dialect/voipbin/site.h"
#include "sim/others.h"
#include "sim/run.h"

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Calls
{
    Json source = Json::object();
    Json destinations = Json::array();
    std::shared_ptr<const Program> program;
    QString bridge;
    bool chained = false;
    bool early = false;
};

/// What is rung for an address; "" for types that cannot be called.
QString dialled(const Json& address)
{
    const QString type = stringMember(address, "type");
    if (type == "extension"_L1 && !stringMember(address, "target_name").isEmpty())
        return stringMember(address, "target_name");
    const bool isCallable = type == "tel"_L1 || type == "sip"_L1 || type == "agent"_L1 || type == "extension"_L1;
    return isCallable ? stringMember(address, "target") : QString();
}

bool isPerson(const Json& address)
{
    const QString type = stringMember(address, "type");
    return type == "agent"_L1 || type == "extension"_L1;
}

/// Places one call for each destination that can be called; the others are passed over.
std::vector<CallId> placeAll(Turn& turn, const Calls& calls)
{
    std::vector<CallId> placed;
    if (!serviceWorks(turn, u"calls_create"_s))
        return placed;
    for (const Json& destination : calls.destinations) {
        const Json address = completedAddress(destination);
        CallPlan plan;
        plan.from = stringMember(calls.source, "target");
        plan.fromName = stringMember(calls.source, "target_name");
        plan.to = dialled(address);
        if (plan.to.isEmpty()) {
            turn.warn(u"not-callable"_s, u"An address of the type \"%1\" cannot be called; it is passed over."_s.arg(
                                             stringMember(address, "type")));
            continue;
        }
        plan.outbound = true;
        plan.early = calls.early;
        plan.program = calls.program;
        if (calls.chained)
            plan.master = turn.callId();
        plan.variables = {
            {u"source"_s, QString::fromUtf8(writeJson(completedAddress(calls.source))), givenScope()},
            {u"destination"_s, QString::fromUtf8(writeJson(address)), givenScope()},
        };
        if (!calls.bridge.isEmpty())
            plan.variables.push_back({u"bridge"_s, calls.bridge, givenScope()});
        const CallId id = turn.others().place(std::move(plan));
        if (id.isValid())
            placed.push_back(id);
    }
    return placed;
}

void tellCalls(Turn& turn, const Calls& calls, bool masterGoesOn)
{
    Json told = Json::object();
    told["master"] = calls.chained;
    told["source"] = calls.source;
    told["destinations"] = calls.destinations;
    told["early_execution"] = calls.early;
    told["execute_next_master_on_hangup"] = masterGoesOn;
    tellService(turn, u"calls_create"_s, std::move(told));
}

void tellFlow(Turn& turn, const QString& name, const QString& detail, const Json& actions)
{
    Json told = Json::object();
    told["name"] = name.toStdString();
    told["detail"] = detail.toStdString();
    told["persist"] = false;
    QStringList types;
    for (const Json& action : actions)
        types << stringMember(action, "type");
    told["actions"] = types.join(u',').toStdString();
    tellService(turn, u"flow_create"_s, std::move(told));
}

void ringAndJoin(Turn& turn, Calls calls, bool relays)
{
    calls.bridge = madeUuid(turn, u"connect %1"_s.arg(turn.tally()));
    calls.program = injected::leg();
    calls.chained = true;
    Json bridge = Json::object();
    bridge["type"] = "connect";
    tellService(turn, u"confbridge_create"_s, std::move(bridge));
    tellFlow(turn, u"tmp"_s, u"tmp flow for action connect"_s,
             Json::array({{{"type", "confbridge_join"}}, {{"type", "hangup"}}}));
    tellCalls(turn, calls, calls.destinations.size() <= 1);
    const std::vector<CallId> legs = placeAll(turn, calls);
    if (legs.empty())
        return fail(turn, u"calls"_s, u"None of the destinations can be called."_s);
    Json note = Json::object();
    note["bridge"] = calls.bridge.toStdString();
    note["legs"] = Json::array();
    for (const CallId leg : legs)
        note["legs"].push_back(leg.value);
    const bool hasPerson = std::any_of(calls.destinations.begin(), calls.destinations.end(), isPerson);
    const bool mayRelay = relays && !hasPerson;
    if (mayRelay)
        note["relay"] = callUuid(turn.seed(), legs.front()).toStdString();
    pushStack(turn, mayRelay ? injected::joinThenRelay() : injected::join(), note);
}

} // namespace

void connect(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    Calls calls;
    calls.source = option.object("source");
    calls.destinations = option.objects("destinations");
    calls.early = option.flag("early_media");
    const bool relays = option.flag("relay_reason");
    (void)option.text("anonymous");
    if (isReadable(turn, option))
        ringAndJoin(turn, std::move(calls), relays);
}

void startCalls(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    Calls calls;
    calls.source = option.object("source");
    calls.destinations = option.objects("destinations");
    const QString flow = option.id("flow_id");
    const QString writtenFlow = option.text("flow_id");
    const Json actions = option.objects("actions");
    calls.chained = option.flag("chained");
    calls.early = option.flag("early_execution");
    (void)option.text("anonymous");
    if (!isReadable(turn, option))
        return;
    if (!flow.isEmpty()) {
        calls.program = turn.flow(flow) ? turn.flow(flow) : turn.flow(writtenFlow);
        if (!calls.program)
            return fail(turn, u"flow"_s, u"There is no flow %1 in this project."_s.arg(writtenFlow));
    } else {
        tellFlow(turn, {}, {}, actions);
        if (const auto refused = refusedType(actions))
            return fail(turn, u"flow"_s, u"The platform refuses an action of the type \"%1\"."_s.arg(*refused));
        calls.program = compileActions(turn.flowId() + u"/called"_s, actions,
                                       action.asDeployed ? Manner::AsDeployed : Manner::Documented);
    }
    tellCalls(turn, calls, false);
    if (placeAll(turn, calls).empty())
        return fail(turn, u"calls"_s, u"None of the destinations can be called."_s);
    goOn(turn, u"the calls are on their way"_s);
}

void agentCall(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    const QString agent = option.id("agent_id");
    if (!isReadable(turn, option))
        return;
    Calls calls;
    calls.source = addressOf(turn.plan().from, turn.plan().fromName);
    Json destination = Json::object();
    destination["type"] = "agent";
    destination["target"] = agent.toStdString();
    calls.destinations.push_back(std::move(destination));
    ringAndJoin(turn, std::move(calls), false);
}

} // namespace hookswitch::voipbin
