// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/ringing.h"

#include "dialect/kazoo/behaviours/common.h"
#include "dialect/kazoo/behaviours/metaflows.h"
#include "dialect/kazoo/decisions.h"
#include "dialect/kazoo/numbers.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

/// Without a ring limit of its own the engine gives up after this many seconds and takes "_".
constexpr int engineGivesUp = 40;

enum Counter
{
    Attempts = 0,
    TriesFailover = 1
};

/// What one attempt needs, from a ring_group's data or a group document.
struct RingPlan
{
    Endpoints found;
    QString strategy;
    int timeout = 20;
    int repeats = 1;
    bool failOnSingleReject = false;
};

void arrange(Turn& turn, RingPlan& plan)
{
    std::vector<Endpoint>& list = plan.found.list;
    if (plan.strategy == "weighted_random"_L1) {
        std::vector<int> weights;
        for (const Endpoint& endpoint : list)
            weights.push_back(endpoint.weight);
        std::vector<Endpoint> shuffled;
        for (const size_t i : weightedOrder(weights, [&turn](quint64 n) { return turn.draw(n); }))
            shuffled.push_back(list[i]);
        list = std::move(shuffled);
    } else if (plan.strategy != "single"_L1) {
        std::stable_sort(list.begin(), list.end(),
                         [](const Endpoint& a, const Endpoint& b) { return a.delay < b.delay; });
    }
}

void startRinging(Turn& turn, RingPlan plan)
{
    arrange(turn, plan);
    tellEndpoints(turn, plan.found);
    if (plan.found.list.empty())
        return turn.leave({}, u"nobody is left to ring"_s);
    DialOrder order;
    order.targets = targetsOf(plan.found);
    order.inSequence = plan.strategy == "single"_L1 || plan.strategy == "weighted_random"_L1;
    order.failOnSingleReject = plan.failOnSingleReject;
    if (!order.inSequence)
        order.limit = SimTime::fromSeconds(plan.timeout > 0 ? plan.timeout : engineGivesUp);
    for (DialTarget& target : order.targets) {
        if (order.inSequence && target.timeout.us == 0)
            target.timeout = SimTime::fromSeconds(engineGivesUp);
    }
    ++turn.counter(Attempts);
    watchMetaflows(turn);
    turn.dial(order);
}

void ringAgainOrLeave(Turn& turn, const RingPlan& plan)
{
    if (turn.ended() == Ended::Talked)
        return goOnAfterTalk(turn);
    const bool gaveUp = plan.timeout == 0 && turn.cause().name == "NO_ANSWER"_L1;
    if (!gaveUp && leaveByCause(turn))
        return;
    if (turn.counter(Attempts) < plan.repeats)
        return startRinging(turn, plan);
    turn.leave({},
               u"nobody answered in %1 of %1 rounds (%2)"_s.arg(QString::number(plan.repeats), turn.cause().name));
}

/// Without the members who left the ring groups of this callflow by ring_group_toggle.
Json presentMembers(const Turn& turn, const Json* members)
{
    const Entity* away = turn.directory().find(u"kazoo_ring_groups", turn.flowId());
    if (!members || !members->is_array())
        return Json::array();
    Json present = Json::array();
    for (const Json& entry : *members) {
        if (!away || !member(away->document, idOf(entry).toStdString()))
            present.push_back(entry);
    }
    return present;
}

RingPlan planOf(const Turn& turn, const Json& data)
{
    RingPlan plan;
    plan.strategy = stringMember(data, "strategy", u"simultaneous"_s);
    plan.timeout = secondsMember(data, "timeout", 20);
    plan.repeats = std::max(1, secondsMember(data, "repeats", 1));
    plan.failOnSingleReject = boolMember(data, "fail_on_single_reject", false);
    const bool ignoreForward = boolMember(data, "ignore_forward", true);
    const Json members = presentMembers(turn, member(data, "endpoints"));
    plan.found = memberEndpoints(ringQuestion(turn, data, ignoreForward, true), members);
    return plan;
}

void ringGroup(Turn& turn)
{
    const RingPlan plan = planOf(turn, turn.parameters<BlockData>().json);
    if (turn.why() == Turn::Why::Entered)
        return startRinging(turn, plan);
    ringAgainOrLeave(turn, plan);
}

/// The group document's own timeout and strategy count before the block's.
RingPlan groupPlanOf(const Turn& turn, const Json& data)
{
    const Json* members = member(data, "endpoints");
    if (members && members->is_array() && !members->empty())
        return planOf(turn, data);
    RingPlan plan;
    const Entity* group = turn.directory().find(u"groups", idOf(data));
    const Json& document = group ? group->document : data;
    plan.timeout = secondsMember(document, "timeout", secondsMember(data, "timeout", 20));
    plan.strategy = stringMember(document, "strategy", stringMember(data, "strategy", u"simultaneous"_s));
    plan.failOnSingleReject = boolMember(data, "fail_on_single_reject", false);
    const RingQuestion question = ringQuestion(turn, data, boolMember(data, "ignore_forward", true), true);
    plan.found = groupEndpoints(question, idOf(data), {0, plan.timeout, 1});
    return plan;
}

void group(Turn& turn)
{
    const RingPlan plan = groupPlanOf(turn, turn.parameters<BlockData>().json);
    if (turn.why() == Turn::Why::Entered) {
        turn.answer();
        return startRinging(turn, plan);
    }
    ringAgainOrLeave(turn, plan);
}

void pageGroup(Turn& turn)
{
    if (turn.why() != Turn::Why::Entered)
        return turn.ended() == Ended::Talked ? turn.stop(u"the page is over"_s)
                                             : turn.leave({}, u"nobody heard the page"_s);
    const Json& data = turn.parameters<BlockData>().json;
    RingPlan plan = planOf(turn, data);
    plan.strategy = u"simultaneous"_s;
    plan.timeout = secondsMember(data, "timeout", 5);
    turn.warn(u"approximated"_s,
              u"A page reaches all phones at once; here it is one talk with the first phone that answers"_s);
    turn.answer();
    startRinging(turn, plan);
}

bool hasCallerId(const Json& document, const QStringList& types, const QString& number)
{
    return std::any_of(types.begin(), types.end(), [&](const QString& type) {
        return fieldText(document, u"caller_id.%1.number"_s.arg(type)) == number;
    });
}

QStringList textsOf(const Json& data, std::string_view key, const QString& fallback)
{
    QStringList texts;
    if (const Json* list = member(data, key); list && list->is_array()) {
        for (const Json& item : *list)
            texts << stringOf(item);
    }
    return texts.isEmpty() && !fallback.isEmpty() ? QStringList{fallback} : texts;
}

Endpoints endpointsByCallerId(const Turn& turn, const Json& data)
{
    const QStringList types = textsOf(data, "cid_types", u"internal"_s);
    const QStringList kinds = textsOf(data, "endpoint_types", {});
    const RingQuestion question = ringQuestion(turn, data, false, false);
    const RingTimes times{secondsMember(data, "delay", 0), secondsMember(data, "timeout", 0), 1};
    Endpoints out;
    const auto add = [&out](const Endpoints& more) {
        out.list.insert(out.list.end(), more.list.begin(), more.list.end());
        out.leftOut += more.leftOut;
    };
    for (const Entity* user : turn.directory().all(u"users")) {
        if ((kinds.isEmpty() || kinds.contains("user"_L1)) && hasCallerId(user->document, types, turn.dialled()))
            add(userEndpoints(question, user->id, times));
    }
    for (const Entity* device : turn.directory().all(u"devices")) {
        if ((kinds.isEmpty() || kinds.contains("device"_L1)) && hasCallerId(device->document, types, turn.dialled()))
            add(deviceEndpoints(question, device->id, times));
    }
    return out;
}

void routeToCid(Turn& turn)
{
    const Json& data = turn.parameters<BlockData>().json;
    RingPlan plan;
    plan.timeout = secondsMember(data, "timeout", 0);
    if (turn.why() != Turn::Why::Entered)
        return ringAgainOrLeave(turn, plan);
    plan.found = endpointsByCallerId(turn, data);
    startRinging(turn, plan);
}

/// resources and offnet: failures without an exit of their own never take "_".
void carrier(Turn& turn)
{
    if (turn.why() == Turn::Why::Entered) {
        const Json& data = turn.parameters<BlockData>().json;
        const QString given = stringMember(data, "to_did");
        const QString number = given.isEmpty() ? turn.dialled() : given;
        DialTarget target;
        target.party = boolMember(data, "do_not_normalize", false) ? number : normalizeNumber(number);
        target.name = target.party;
        target.outside = true;
        DialOrder order;
        order.targets.push_back(target);
        order.limit = SimTime::fromSeconds(std::max(1, secondsMember(data, "timeout", 20)));
        watchMetaflows(turn);
        return turn.dial(order);
    }
    if (turn.ended() == Ended::Talked || turn.cause().name == "NORMAL_CLEARING"_L1)
        return goOnAfterTalk(turn);
    if (leaveByCause(turn))
        return;
    const QString reason =
        u"the carrier failed with %1, and this block never takes its default exit"_s.arg(turn.cause().name);
    if (turn.hasExit(u"_") || turn.isAnswered())
        return turn.stop(reason);
    turn.hangUp(turn.cause(), reason);
}

void intercom(Turn& turn)
{
    if (turn.why() == Turn::Why::Returned)
        return turn.leave({}, u"the extension's flow is over"_s);
    if (turn.why() == Turn::Why::Ended)
        return turn.stop(u"no extension was dialled"_s);
    const auto capture = turn.capture();
    if (!capture || capture->isEmpty())
        return say(turn, {u"fault-can_not_be_completed_as_dialed"_s});
    const Answerer extension = flowOfNumber(turn, *capture, false);
    if (!extension.found())
        return turn.leave({}, extension.reason);
    turn.set(u"auto_answer"_s, u"true"_s);
    turn.branch(extension.program, true, u"intercom to "_s + extension.reason);
}

} // namespace

void addRinging(BehaviourTable& table)
{
    table.add(u"ring_group"_s, &ringGroup, &readData);
    table.add(u"group"_s, &group, &readData);
    table.add(u"page_group"_s, &pageGroup, &readData);
    table.add(u"route_to_cid"_s, &routeToCid, &readData);
    table.add(u"resources"_s, &carrier, &readData);
    table.add(u"offnet"_s, &carrier, &readData);
    table.add(u"intercom"_s, &intercom);
}

} // namespace hookswitch::kazoo
