// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/bridging.h"

#include "dialect/kazoo/behaviours/common.h"
#include "dialect/kazoo/behaviours/metaflows.h"

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

/// Without a ring limit of its own the engine gives up after this many seconds and takes "_".
constexpr int engineGivesUp = 40;

enum Phase
{
    Begin,
    Ringing,
    RingingFailover
};
using Finder = Endpoints (*)(const RingQuestion& question, const QString& id, const RingTimes& times);

struct BridgeParameters
{
    QString id;
    Json data;
    RingTimes times;
    bool inSequence = false;
    bool failOnSingleReject = false;
};

BridgeParameters readBridge(const Json& data)
{
    BridgeParameters parameters;
    parameters.id = idOf(data);
    parameters.data = data;
    parameters.times.delay = secondsMember(data, "delay", 0);
    parameters.times.timeout = secondsMember(data, "timeout", 20);
    const QString fallback = u"simultaneous"_s;
    parameters.inSequence = stringMember(data, "strategy", fallback) == "single"_L1 ||
                            stringMember(data, "dial_strategy", fallback) == "single"_L1;
    parameters.failOnSingleReject = boolMember(data, "fail_on_single_reject", false);
    return parameters;
}

void ring(Turn& turn, const BridgeParameters& parameters, std::vector<DialTarget> targets)
{
    const SimTime limit =
        SimTime::fromSeconds(parameters.times.timeout > 0 ? parameters.times.timeout : engineGivesUp);
    DialOrder order;
    order.targets = std::move(targets);
    order.inSequence = parameters.inSequence;
    order.failOnSingleReject = parameters.failOnSingleReject;
    if (!order.inSequence)
        order.limit = limit;
    for (DialTarget& target : order.targets) {
        if (order.inSequence && target.timeout.us == 0)
            target.timeout = limit;
    }
    turn.dial(order);
}

void takeResult(Turn& turn, const BridgeParameters& parameters, const Endpoints& endpoints)
{
    if (turn.ended() == Ended::Talked)
        return goOnAfterTalk(turn);
    const std::vector<DialTarget> failover = failoverTargets(endpoints);
    if (turn.phase() == Ringing && turn.cause().name == "USER_NOT_REGISTERED"_L1 && !failover.empty()) {
        turn.phase() = RingingFailover;
        return ring(turn, parameters, failover);
    }
    const bool gaveUp = parameters.times.timeout == 0 && turn.cause().name == "NO_ANSWER"_L1;
    if (gaveUp)
        return turn.leave({},
                          u"nobody answered in %1 s and the block sets no ring time of its own"_s.arg(engineGivesUp));
    leaveFailed(turn);
}

void bridge(Turn& turn, Finder find, const QString& nobody)
{
    const BridgeParameters& parameters = turn.parameters<BridgeParameters>();
    const Endpoints endpoints =
        find(ringQuestion(turn, parameters.data, false, false), parameters.id, parameters.times);
    if (turn.why() != Turn::Why::Entered)
        return takeResult(turn, parameters, endpoints);
    tellEndpoints(turn, endpoints);
    if (endpoints.list.empty())
        return turn.leave({}, nobody);
    turn.phase() = Ringing;
    watchMetaflows(turn);
    ring(turn, parameters, targetsOf(endpoints));
}

void user(Turn& turn)
{
    if (turn.why() == Turn::Why::Entered && !turn.directory().find(u"users", turn.parameters<BridgeParameters>().id))
        turn.warn(u"missing-user"_s,
                  u"The project has no user \"%1\"."_s.arg(turn.parameters<BridgeParameters>().id));
    bridge(turn, &userEndpoints, u"the user has no phone that can ring"_s);
}

void device(Turn& turn)
{
    if (turn.why() == Turn::Why::Entered &&
        !turn.directory().find(u"devices", turn.parameters<BridgeParameters>().id))
        turn.warn(u"missing-device"_s,
                  u"The project has no device \"%1\"."_s.arg(turn.parameters<BridgeParameters>().id));
    bridge(turn, &deviceEndpoints, u"the phone cannot ring"_s);
}

} // namespace

RingTarget ringTargetOf(const ProgramStep& step)
{
    if (!step.parameters || step.skip)
        return {};
    if (step.module == "user"_L1 || step.module == "device"_L1)
        return {step.module, static_cast<const BridgeParameters*>(step.parameters.get())->id};
    if (step.module == "group"_L1)
        return {step.module, idOf(static_cast<const BlockData*>(step.parameters.get())->json)};
    return {};
}

void addBridging(BehaviourTable& table)
{
    table.add(u"user"_s, &user, &readBridge);
    table.add(u"device"_s, &device, &readBridge);
}

} // namespace hookswitch::kazoo
