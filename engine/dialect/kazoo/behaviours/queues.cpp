// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/queues.h"

#include "dialect/kazoo/behaviours/common.h"
#include "dialect/kazoo/decisions.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

constexpr int pauseBetweenRounds = 5; // s
constexpr int dayAtMost = 86400;

enum MemberPhase
{
    Joining = 0,
    Ringing,
    Waiting
};
enum MemberCounter
{
    Since = 0,
    NextAgent = 1
};

struct Queue
{
    QString title;
    int timeout = 3600;
    int ringTimeout = 15;
    int most = 0;
    bool enterWhenEmpty = true;
    QString exitKey;
    QString music;
};

Queue queueOf(const Directory& directory, const QString& id)
{
    const Entity* entity = directory.find(u"queues", id);
    const Json document = entity ? entity->document : Json::object();
    Queue queue;
    queue.title = entity ? entity->title() : id;
    queue.timeout = secondsMember(document, "connection_timeout", 3600);
    queue.ringTimeout = std::max(1, secondsMember(document, "agent_ring_timeout", 15));
    queue.most = secondsMember(document, "max_queue_size", 0);
    queue.enterWhenEmpty = boolMember(document, "enter_when_empty", true);
    queue.exitKey = stringMember(document, "caller_exit_key", u"#"_s);
    queue.music = stringMember(document, "moh");
    return queue;
}

bool isListed(const Json& document, const QString& queue)
{
    const Json* queues = member(document, "queues");
    return queues && queues->is_array() &&
           std::any_of(queues->begin(), queues->end(), [&queue](const Json& id) { return stringOf(id) == queue; });
}

std::vector<const Entity*> agentsOf(const Directory& directory, const QString& queue)
{
    std::vector<const Entity*> agents;
    for (const Entity* user : directory.all(u"users")) {
        const QString state = stringMember(user->document, "agent_state", u"logged_in"_s);
        if (isListed(user->document, queue) && (state == "logged_in"_L1 || state == "ready"_L1))
            agents.push_back(user);
    }
    return agents;
}

int waitingIn(const Directory& directory, const QString& queue)
{
    const Entity* entity = directory.find(u"kazoo_queues", queue);
    return entity ? int(numberMember(entity->document, "waiting", 0)) : 0;
}

void countWaiting(Turn& turn, const QString& queue, int change)
{
    Entity entity;
    entity.kind = u"kazoo_queues"_s;
    entity.id = queue;
    entity.document["waiting"] = std::max(0, waitingIn(turn.directory(), queue) + change);
    turn.changeDirectory(std::move(entity));
}

int secondsLeft(Turn& turn, const Queue& queue)
{
    const qint64 limit = queue.timeout > 0 ? queue.timeout : dayAtMost;
    return int(std::max<qint64>(0, limit - (turn.wallSeconds() - turn.counter(Since))));
}

void leaveQueue(Turn& turn, const QString& id, const QString& reason)
{
    countWaiting(turn, id, -1);
    turn.leave({}, reason);
}

/// Music, and the exit key counts.
void hold(Turn& turn, const Queue& queue, int seconds)
{
    Prompt music = Prompt::media(queue.music.isEmpty() ? u"local_stream://default"_s : queue.music);
    music.length = SimTime::fromSeconds(seconds);
    CollectOrder order;
    order.prompts = {music};
    order.first = SimTime::fromMs(1);
    order.endKeys.clear();
    order.validKeys = queue.exitKey.isEmpty() ? u"-"_s : queue.exitKey;
    turn.phase() = Waiting;
    turn.collect(order);
}

/// The next agent in turn who has a phone that can ring; none: everybody waits a little.
void ringNext(Turn& turn, const QString& id, const Queue& queue)
{
    const int left = secondsLeft(turn, queue);
    if (left <= 0)
        return leaveQueue(turn, id, u"the caller waited %1 s, which is the queue's limit"_s.arg(queue.timeout));
    const std::vector<const Entity*> agents = agentsOf(turn.directory(), id);
    qint64& next = turn.counter(NextAgent);
    while (next < qint64(agents.size())) {
        const Endpoints found =
            userEndpoints(ringQuestion(turn, Json::object(), true, true), agents[size_t(next++)]->id, {});
        tellEndpoints(turn, found);
        if (found.list.empty())
            continue;
        DialOrder order;
        order.targets = targetsOf(found);
        order.limit = SimTime::fromSeconds(std::min(left, queue.ringTimeout));
        turn.phase() = Ringing;
        return turn.dial(order);
    }
    next = 0;
    hold(turn, queue, agents.empty() ? left : std::min(left, pauseBetweenRounds));
}

void join(Turn& turn, const QString& id, const Queue& queue)
{
    if (!turn.directory().find(u"queues", id))
        turn.warn(u"missing"_s, u"The project has no queue %1, so the platform's defaults are used"_s.arg(id));
    if (queue.most > 0 && waitingIn(turn.directory(), id) >= queue.most)
        return turn.leave({}, u"the queue %1 is full"_s.arg(queue.title));
    if (!queue.enterWhenEmpty && agentsOf(turn.directory(), id).empty())
        return turn.leave({}, u"nobody works in the queue %1"_s.arg(queue.title));
    countWaiting(turn, id, 1);
    turn.counter(Since) = turn.wallSeconds();
    turn.stayAfterHangup();
    turn.answer();
    ringNext(turn, id, queue);
}

void acdcMember(Turn& turn)
{
    const QString id = idOf(turn.parameters<BlockData>().json);
    const Queue queue = queueOf(turn.directory(), id);
    if (turn.why() == Turn::Why::Hangup) {
        countWaiting(turn, id, -1);
        return turn.stop(u"the caller left the queue"_s);
    }
    if (turn.phase() == Joining)
        return join(turn, id, queue);
    if (turn.phase() == Ringing && turn.ended() == Ended::Talked) {
        countWaiting(turn, id, -1);
        return turn.hangUp(normalClearing(), u"an agent took the call"_s);
    }
    if (turn.phase() == Waiting && turn.ended() == Ended::Full)
        return leaveQueue(turn, id, u"the caller pressed the exit key"_s);
    ringNext(turn, id, queue);
}

void afterPrompt(Turn& turn)
{
    turn.leave();
}

const Entity* agent(const Turn& turn)
{
    return turn.directory().find(u"users", callerOf(turn).owner);
}

void acdcAgent(Turn& turn)
{
    if (turn.why() != Turn::Why::Entered)
        return afterPrompt(turn);
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
    turn.changeDirectory(std::move(changed));
    say(turn, {prompts.value(action)});
}

void acdcQueue(Turn& turn)
{
    if (turn.why() != Turn::Why::Entered)
        return afterPrompt(turn);
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

void acdcWaitTime(Turn& turn)
{
    const Entity* queue = turn.directory().find(u"queues", idOf(turn.parameters<BlockData>().json));
    const double average = queue ? numberMember(queue->document, "average_wait", 0) : 0;
    QStringList keys;
    for (const ProgramStep::Way& way : turn.step().ways)
        keys << way.key;
    turn.warn(u"approximated"_s,
              u"The average wait is taken to be %1 s (\"average_wait\" of the queue)"_s.arg(average));
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
