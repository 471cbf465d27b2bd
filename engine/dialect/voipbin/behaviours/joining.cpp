// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/behaviours/joining.h"

#include "dialect/voipbin/cursor.h"
#include "dialect/voipbin/injected.h"
#include "dialect/voipbin/runvariables.h"
#include "sim/others.h"
#include "sim/run.h"

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double defaultAssistantSeconds = 30;

SimTime millisecondsMember(const Json& document, std::string_view key)
{
    return SimTime::fromMs(qint64(std::max(0.0, numberMember(document, key, 0))));
}

QueueAgent agentOf(const Json& document)
{
    QueueAgent agent;
    agent.id = stringMember(document, "id", stringMember(document, "name"));
    agent.available = boolMember(document, "available", true);
    if (const Json* service = member(document, "service")) {
        const Result<Span> span = Span::fromJson(*service, u"/service"_s);
        agent.service = span ? *span : Span::fixed(10);
        return agent;
    }
    DialTarget target;
    target.party = stringMember(document, "number", agent.id);
    target.owner = agent.id;
    target.name = stringMember(document, "name");
    target.outside = document.contains("number");
    agent.targets = {target};
    return agent;
}

/// The queue's agents as the project lists them; a queue it lacks, or one without agents, has one who is called like
/// the queue.
std::shared_ptr<const QueuePlan> planOf(const Turn& turn, const QString& id)
{
    auto plan = std::make_shared<QueuePlan>();
    plan->strategy = QueuePlan::Strategy::Random;
    const Entity* queue = turn.directory().find(u"queues", id);
    const Json* agents = queue ? member(queue->document, "agents") : nullptr;
    for (std::size_t i = 0; agents && agents->is_array() && i < agents->size(); ++i)
        plan->agents.push_back(agentOf((*agents)[i]));
    if (plan->agents.empty()) {
        Json one = Json::object();
        one["id"] = id.toStdString();
        plan->agents.push_back(agentOf(one));
    }
    return plan;
}

QueueOrder orderOf(Turn& turn, const QString& id)
{
    QueueOrder order;
    order.queue = u"voipbin.queue/"_s + id;
    order.plan = turn.others().queuePlan(order.queue);
    if (!order.plan)
        order.plan = planOf(turn, id);
    order.music = Prompt::media(u"local_stream://moh"_s);
    order.answerCaller = true;
    if (const Entity* queue = turn.directory().find(u"queues", id)) {
        order.limit = millisecondsMember(queue->document, "wait_timeout");
        order.talkLimit = millisecondsMember(queue->document, "service_timeout");
    }
    return order;
}

void setQueueValues(Turn& turn, const QString& id, bool isIn)
{
    const Entity* queue = turn.directory().find(u"queues", id);
    const Json document = queue ? queue->document : Json::object();
    const auto set = [&](const QString& name, const QString& value) {
        setValue(turn, name, isIn ? value : QString());
    };
    set(u"voipbin.queue.id"_s, id);
    set(u"voipbin.queue.name"_s, stringMember(document, "name"));
    set(u"voipbin.queue.detail"_s, stringMember(document, "detail"));
    set(u"voipbin.queuecall.id"_s, madeUuid(turn, u"queuecall "_s + id));
    set(u"voipbin.queuecall.timeout_wait"_s, QString::number(qint64(numberMember(document, "wait_timeout", 0))));
    set(u"voipbin.queuecall.timeout_service"_s,
        QString::number(qint64(numberMember(document, "service_timeout", 0))));
}

void joinBridge(Turn& turn, const QString& bridge, const Json& note)
{
    RoomOrder order;
    order.room = u"voipbin.bridge/"_s + bridge;
    const Json* legs = member(note, "legs");
    const bool isLeg = !given(turn, u"bridge"_s).isEmpty() && given(turn, u"bridge"_s) == bridge;
    order.endWhenAlone = legs || isLeg; // the bridge of a connect is for two
    for (std::size_t i = 0; legs && i < legs->size(); ++i)
        order.partners.push_back((*legs)[i].get<quint32>());
    order.answerOnCompany = legs && !turn.plan().outbound;
    turn.join(order);
}

void talkToAssistant(Turn& turn, const Json& note)
{
    DialOrder order;
    DialTarget assistant;
    assistant.party = stringMember(note, "assistant");
    assistant.name = u"assistant"_s;
    order.targets = {assistant};
    const double seconds = numberMember(note, "seconds", 0);
    order.limit = SimTime::fromSeconds(seconds > 0 ? seconds : defaultAssistantSeconds);
    turn.dial(order);
}

void left(Turn& turn, const Json& note)
{
    const QString queue = stringMember(note, "queue");
    if (!queue.isEmpty())
        setQueueValues(turn, queue, false);
    goOn(turn, queue.isEmpty() ? u"the bridge is left"_s : u"the visit to the queue is over"_s);
}

} // namespace

void confbridgeJoin(Turn& turn, const Action& action)
{
    Json note = stackNote(turn);
    if (!note.is_object())
        note = Json::object();
    if (turn.why() != Turn::Why::Entered)
        return left(turn, note);
    Json json = optionNow(turn, action);
    Option option(json, idsOf(action));
    QString bridge = option.id("confbridge_id");
    if (!isReadable(turn, option))
        return;
    if (bridge.isEmpty())
        bridge = stringMember(note, "bridge", given(turn, u"bridge"_s));
    setMember(json, "confbridge_id", bridge.toStdString());
    tellHanded(turn, action, json);
    if (note.contains("assistant"))
        return talkToAssistant(turn, note);
    if (note.contains("queue"))
        return turn.queue(orderOf(turn, stringMember(note, "queue")));
    joinBridge(turn, bridge, note);
}

void conferenceJoin(Turn& turn, const Action& action)
{
    const Json json = optionNow(turn, action);
    Option option(json, idsOf(action));
    const QString id = option.id("conference_id");
    if (!isReadable(turn, option))
        return;
    tellService(turn, u"conferencecall_start"_s, json);
    if (!serviceWorks(turn, u"conferencecall_start"_s))
        return fail(turn, u"calls"_s, u"The conference cannot be joined."_s);
    const Entity* conference = turn.directory().find(u"conferences", id);
    if (!conference)
        turn.warn(u"missing"_s, u"The project has no conference %1; it is taken to exist."_s.arg(id));
    const QString flow = conference ? stringMember(conference->document, "pre_flow_id") : QString();
    Json note = Json::object();
    note["bridge"] = id.toStdString();
    if (!flow.isEmpty())
        note["flow"] = flow.toStdString();
    pushStack(turn, flow.isEmpty() ? injected::join() : injected::flowThenJoin(), note);
}

void queueJoin(Turn& turn, const Action& action)
{
    const Json json = optionNow(turn, action);
    Option option(json, idsOf(action));
    const QString id = option.id("queue_id");
    if (!isReadable(turn, option))
        return;
    tellService(turn, u"queuecall_start"_s, json);
    if (!serviceWorks(turn, u"queuecall_start"_s))
        return fail(turn, u"calls"_s, u"The queue cannot be joined."_s);
    const Entity* queue = turn.directory().find(u"queues", id);
    if (!queue)
        turn.warn(u"missing"_s, u"The project has no queue %1; one agent is taken to serve it."_s.arg(id));
    setQueueValues(turn, id, true);
    const QString flow = queue ? stringMember(queue->document, "wait_flow_id") : QString();
    Json note = Json::object();
    note["queue"] = id.toStdString();
    note["bridge"] = madeUuid(turn, u"queue %1"_s.arg(turn.tally())).toStdString();
    if (flow.isEmpty())
        return pushStack(turn, injected::join(), note);
    note["flow"] = flow.toStdString();
    (void)turn.enqueue(orderOf(turn, id), injected::queueJoinId());
    pushStack(turn, injected::waitThenJoin(), note);
}

} // namespace hookswitch::voipbin
