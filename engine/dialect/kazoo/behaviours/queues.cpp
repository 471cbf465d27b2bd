// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/queues.h"

#include "dialect/kazoo/behaviours/common.h"
#include "dialect/kazoo/decisions.h"
#include "sim/others.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

constexpr auto queuePrefix = "kazoo.queue/";

bool isListed(const Json& document, const QString& queue)
{
    const Json* queues = member(document, "queues");
    return queues && queues->is_array() &&
           std::any_of(queues->begin(), queues->end(), [&queue](const Json& id) { return stringOf(id) == queue; });
}

Others::AgentState stateOf(const Json& user)
{
    const QString state = stringMember(user, "agent_state", u"logged_in"_s);
    if (state == "logged_out"_L1)
        return Others::AgentState::LoggedOut;
    return state == "paused"_L1 ? Others::AgentState::Paused : Others::AgentState::Available;
}

/// Users whose document names the queue, with the phones that can ring now.
std::vector<QueueAgent> agentsOf(const Turn& turn, const QString& queue, int wrapUp)
{
    std::vector<QueueAgent> agents;
    for (const Entity* user : turn.directory().all(u"users")) {
        if (!isListed(user->document, queue))
            continue;
        QueueAgent agent;
        agent.id = user->id;
        agent.targets = targetsOf(userEndpoints(ringQuestion(turn, Json::object(), true, true), user->id, {}));
        agent.wrapUp = SimTime::fromSeconds(wrapUp);
        agent.available = stateOf(user->document) == Others::AgentState::Available;
        if (!agent.targets.empty())
            agents.push_back(std::move(agent));
    }
    return agents;
}

bool sameAgents(const QueuePlan& a, const QueuePlan& b)
{
    return std::equal(a.agents.begin(), a.agents.end(), b.agents.begin(), b.agents.end(),
                      [](const QueueAgent& x, const QueueAgent& y) {
                          return x.id == y.id &&
                                 std::equal(x.targets.begin(), x.targets.end(), y.targets.begin(), y.targets.end(),
                                            [](const auto& s, const auto& t) { return s.party == t.party; });
                      });
}

/// The queue's agents as the directory has them now; the plan in use as long as they are the same.
std::shared_ptr<const QueuePlan> planOf(Turn& turn, const QString& id, const Json& document)
{
    QueuePlan plan;
    plan.strategy = stringMember(document, "strategy") == "most_idle"_L1 ? QueuePlan::Strategy::MostIdle
                                                                         : QueuePlan::Strategy::RoundRobin;
    plan.ringTime = SimTime::fromSeconds(std::max(1, secondsMember(document, "agent_ring_timeout", 15)));
    plan.maxWaiting = secondsMember(document, "max_queue_size", 0);
    plan.needsAgents = !boolMember(document, "enter_when_empty", true);
    plan.agents = agentsOf(turn, id, secondsMember(document, "agent_wrapup_time", 0));
    const std::shared_ptr<const QueuePlan> known = turn.others().queuePlan(QString::fromLatin1(queuePrefix) + id);
    return known && sameAgents(*known, plan) ? known : std::make_shared<const QueuePlan>(std::move(plan));
}

void join(Turn& turn, const QString& id)
{
    const Entity* entity = turn.directory().find(u"queues", id);
    if (!entity)
        turn.warn(u"missing"_s, u"The project has no queue %1, so the platform's defaults are used"_s.arg(id));
    const Json document = entity ? entity->document : Json::object();
    const QString music = stringMember(document, "moh");
    QueueOrder order;
    order.queue = QString::fromLatin1(queuePrefix) + id;
    order.plan = planOf(turn, id, document);
    order.priority = secondsMember(turn.parameters<BlockData>().json, "priority", 0);
    order.music = Prompt::media(music.isEmpty() ? u"local_stream://default"_s : music);
    order.exitKeys = stringMember(document, "caller_exit_key", u"#"_s);
    order.limit = SimTime::fromSeconds(secondsMember(document, "connection_timeout", 3600));
    turn.answer();
    turn.queue(order);
}

void acdcMember(Turn& turn)
{
    if (turn.why() == Turn::Why::Entered)
        return join(turn, idOf(turn.parameters<BlockData>().json));
    switch (turn.ended()) {
    case Ended::Talked:
        return turn.hangUp(normalClearing(), u"an agent took the call"_s);
    case Ended::Key:
        return turn.leave({}, u"the caller pressed the exit key"_s);
    case Ended::Total:
        return turn.leave({}, u"the caller waited for the queue's limit of %1 s"_s.arg(secondsText(turn.waited())));
    case Ended::Failed:
        return turn.leave({},
                          turn.errorText() == "full"_L1 ? u"the queue is full"_s : u"nobody works in the queue"_s);
    default:
        return turn.leave({}, u"the caller was taken out of the queue"_s);
    }
}

const Entity* agent(const Turn& turn)
{
    return turn.directory().find(u"users", callerOf(turn).owner);
}

void acdcAgent(Turn& turn)
{
    if (turn.why() != Turn::Why::Entered)
        return turn.leave();
    turn.answer();
    const Entity* user = agent(turn);
    if (!user)
        return say(turn, {u"agent-not_call_center_agent"_s});
    const QString action = stringMember(turn.parameters<BlockData>().json, "action");
    static const QHash<QString, QString> prompts{{u"login"_s, u"agent-logged_in"_s},
                                                 {u"logout"_s, u"agent-logged_out"_s},
                                                 {u"paused"_s, u"agent-pause"_s},
                                                 {u"resume"_s, u"agent-resume"_s}};
    static const QHash<QString, QString> states{{u"login"_s, u"logged_in"_s},
                                                {u"logout"_s, u"logged_out"_s},
                                                {u"paused"_s, u"paused"_s},
                                                {u"resume"_s, u"ready"_s}};
    if (!prompts.contains(action))
        return say(turn, {u"agent-invalid_choice"_s});
    Entity changed = *user;
    setMember(changed.document, "agent_state", states.value(action).toStdString());
    turn.set(u"agent_state"_s, states.value(action), user->title());
    turn.others().setAgent(user->id, stateOf(changed.document));
    turn.changeDirectory(std::move(changed));
    say(turn, {prompts.value(action)});
}

void acdcQueue(Turn& turn)
{
    if (turn.why() != Turn::Why::Entered)
        return turn.leave();
    turn.answer();
    const Entity* user = agent(turn);
    if (!user)
        return say(turn, {u"agent-not_call_center_agent"_s});
    const Json& data = turn.parameters<BlockData>().json;
    const QString id = idOf(data);
    const bool in = stringMember(data, "action") != "logout"_L1;
    Json queues = Json::array();
    const Json* known = member(user->document, "queues");
    for (const Json& queue : known && known->is_array() ? *known : Json::array()) {
        if (stringOf(queue) != id)
            queues.push_back(queue);
    }
    if (in)
        queues.push_back(id.toStdString());
    Entity changed = *user;
    setMember(changed.document, "queues", std::move(queues));
    turn.changeDirectory(std::move(changed));
    say(turn, {in ? u"agent-logged_in"_s : u"agent-logged_out"_s});
}

/// The average of the run's own queue; before anybody was served, what the queue's document says.
void acdcWaitTime(Turn& turn)
{
    const QString id = idOf(turn.parameters<BlockData>().json);
    const QueueView view = turn.others().queue(QString::fromLatin1(queuePrefix) + id);
    const Entity* queue = turn.directory().find(u"queues", id);
    double average = view.averageWait;
    if (view.served == 0) {
        average = queue ? numberMember(queue->document, "average_wait", 0) : 0;
        turn.warn(u"approximated"_s,
                  u"Nobody was served in the queue yet, so the average wait is taken to be %1 s (\"average_wait\" of "
                  "the queue)"_s.arg(average));
    }
    QStringList keys;
    for (const ProgramStep::Way& way : turn.step().ways)
        keys << way.key;
    turn.leave(largestKeyNotAbove(keys, average, {}), u"the average wait is %1 s"_s.arg(average));
}

} // namespace

void addQueues(BehaviourTable& table)
{
    table.add(u"acdc_member"_s, &acdcMember, &readData);
    table.add(u"acdc_agent"_s, &acdcAgent, &readData);
    table.add(u"acdc_queue"_s, &acdcQueue, &readData);
    table.add(u"acdc_wait_time"_s, &acdcWaitTime, &readData);
}

} // namespace hookswitch::kazoo
