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
    RingingPhones,
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

using SharedDial = std::shared_ptr<const DialOrder>;

/// Whom the block rings.
struct Ringing
{
    Endpoints endpoints;
    SharedDial order;
    SharedDial failover; ///< null: no endpoint names a number for it
};

SharedDial dialOf(const BridgeParameters& parameters, std::vector<DialTarget> targets)
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
    return std::make_shared<const DialOrder>(std::move(order));
}

using SharedRinging = std::shared_ptr<const Ringing>;

/// For people from outside it is the same in every call.
SharedRinging ringingOf(const Turn& turn, Finder find)
{
    const BridgeParameters& parameters = turn.parameters<BridgeParameters>();
    const RingQuestion question = ringQuestion(turn, parameters.data, false, false);
    const auto make = [&] {
        Ringing ringing;
        ringing.endpoints = find(question, parameters.id, parameters.times);
        ringing.order = dialOf(parameters, targetsOf(ringing.endpoints));
        std::vector<DialTarget> failover = failoverTargets(ringing.endpoints);
        if (!failover.empty())
            ringing.failover = dialOf(parameters, std::move(failover));
        return std::make_shared<const Ringing>(std::move(ringing));
    };
    return question.caller.isKnown() ? make() : turn.settled<SharedRinging>(make);
}

void takeResult(Turn& turn, Finder find)
{
    if (turn.ended() == Ended::Talked)
        return goOnAfterTalk(turn);
    if (turn.phase() == RingingPhones && turn.cause().name == "USER_NOT_REGISTERED"_L1) {
        if (const SharedDial failover = ringingOf(turn, find)->failover) {
            turn.phase() = RingingFailover;
            return turn.dial(failover);
        }
    }
    const bool gaveUp = turn.parameters<BridgeParameters>().times.timeout == 0 && turn.cause().name == "NO_ANSWER"_L1;
    if (gaveUp)
        return turn.leave({},
                          u"nobody answered in %1 s and the block sets no ring time of its own"_s.arg(engineGivesUp));
    leaveFailed(turn);
}

/// kind: the directory's word for what the block rings.
void bridge(Turn& turn, Finder find, QStringView kind, const QString& nobody)
{
    if (turn.why() != Turn::Why::Entered)
        return takeResult(turn, find);
    const QString& id = turn.parameters<BridgeParameters>().id;
    if (turn.isTraced() && !turn.directory().find(kind, id)) {
        const QString one = kind.chopped(1).toString();
        turn.warn(u"missing-"_s + one, u"The project has no %1 \"%2\"."_s.arg(one, id));
    }
    const SharedRinging ringing = ringingOf(turn, find);
    tellEndpoints(turn, ringing->endpoints);
    if (ringing->endpoints.list.empty())
        return turn.leave({}, nobody);
    turn.phase() = RingingPhones;
    watchMetaflows(turn);
    turn.dial(ringing->order);
}

void user(Turn& turn)
{
    bridge(turn, &userEndpoints, u"users", u"the user has no phone that can ring"_s);
}

void device(Turn& turn)
{
    bridge(turn, &deviceEndpoints, u"devices", u"the phone cannot ring"_s);
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
