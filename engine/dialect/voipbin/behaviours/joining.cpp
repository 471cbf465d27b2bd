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
std::shared_ptr<const QueuePlan> planOf(const Directory& directory, const QString& id)
{
    auto plan = std::make_shared<QueuePlan>();
    plan->strategy = QueuePlan::Strategy::Random;
    const Entity* queue = directory.find(u"queues", id);
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

/// A queue as the project describes it.
struct QueueFacts
{
    std::shared_ptr<const QueueOrder> order; ///< shared by all who wait
    bool isKnown = false;
    QString name;
    QString detail;
    QString waitLimit;    ///< milliseconds
    QString serviceLimit; ///< milliseconds
    QString waitFlow;
    std::shared_ptr<const Json> note; ///< for the list a visit without a wait flow runs
};

using SharedFacts = std::shared_ptr<const QueueFacts>;

SharedFacts readQueue(const Directory& directory, const QString& id)
{
    QueueFacts facts;
    QueueOrder order;
    order.queue = u"voipbin.queue/"_s + id;
    order.plan = planOf(directory, id);
    order.music = Prompt::media(u"local_stream://moh"_s);
    order.answerCaller = true;
    const Entity* queue = directory.find(u"queues", id);
    const Json none = Json::object();
    const Json& document = queue ? queue->document : none;
    order.limit = millisecondsMember(document, "wait_timeout");
    order.talkLimit = millisecondsMember(document, "service_timeout");
    facts.order = std::make_shared<const QueueOrder>(std::move(order));
    facts.isKnown = queue != nullptr;
    facts.name = stringMember(document, "name");
    facts.detail = stringMember(document, "detail");
    facts.waitLimit = QString::number(qint64(numberMember(document, "wait_timeout", 0)));
    facts.serviceLimit = QString::number(qint64(numberMember(document, "service_timeout", 0)));
    facts.waitFlow = stringMember(document, "wait_flow_id");
    facts.note = std::make_shared<const Json>(Json{{"queue", id.toStdString()}});
    return std::make_shared<const QueueFacts>(std::move(facts));
}

/// A queue keeps the agents it began with in this run, also when the directory has changed since.
std::shared_ptr<const QueueOrder> orderOf(Turn& turn, const QString& id)
{
    std::shared_ptr<const QueueOrder> order = turn.recall(&readQueue, id)->order;
    const std::shared_ptr<const QueuePlan> plan = turn.others().queuePlan(order->queue);
    if (!plan || plan == order->plan)
        return order;
    QueueOrder own = *order;
    own.plan = plan;
    return std::make_shared<const QueueOrder>(std::move(own));
}

void setQueueValues(Turn& turn, const QString& id, bool isIn)
{
    const SharedFacts facts = turn.recall(&readQueue, id);
    const auto set = [&](const QString& name, const QString& value) {
        setValue(turn, name, isIn ? value : QString());
    };
    set(u"voipbin.queue.id"_s, id);
    set(u"voipbin.queue.name"_s, facts->name);
    set(u"voipbin.queue.detail"_s, facts->detail);
    setQueuecall(turn, isIn ? id : QString());
    set(u"voipbin.queuecall.timeout_wait"_s, facts->waitLimit);
    set(u"voipbin.queuecall.timeout_service"_s, facts->serviceLimit);
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

struct WantedQueue
{
    QString id;
    QString error; ///< of the option
};

/// The bridge of a visit to a queue, which has no name but in the trace: its number is that of the move before.
QString bridgeOfVisit(Turn& turn)
{
    return madeUuid(turn, u"queue %1"_s.arg(turn.tally() - 1));
}

void tellJoin(Turn& turn, const Action& action, Json option, const QString& bridge)
{
    setMember(option, "confbridge_id", bridge.toStdString());
    tellHanded(turn, action, option);
}

} // namespace

void confbridgeJoin(Turn& turn, const Action& action)
{
    const Json& note = stackNote(turn);
    if (turn.why() != Turn::Why::Entered)
        return left(turn, note);
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    QString bridge = option.id("confbridge_id");
    if (!isReadable(turn, option))
        return;
    const QString queue = stringMember(note, "queue");
    if (bridge.isEmpty() && (queue.isEmpty() || note.contains("bridge")))
        bridge = stringMember(note, "bridge", given(turn, u"bridge"_s));
    if (turn.isTraced())
        tellJoin(turn, action, json.json(), bridge.isEmpty() && !queue.isEmpty() ? bridgeOfVisit(turn) : bridge);
    if (member(note, "assistant"))
        return talkToAssistant(turn, note);
    if (!queue.isEmpty())
        return turn.queue(orderOf(turn, queue));
    joinBridge(turn, bridge, note);
}

void conferenceJoin(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
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
    const OptionNow json = optionNow(turn, action);
    const auto read = [&] {
        Option option(json, idsOf(action));
        const QString id = option.id("queue_id");
        return WantedQueue{id, option.error()};
    };
    const auto [id, error] = action.isPlain ? turn.settled<WantedQueue>(read) : read();
    if (!isReadable(turn, error))
        return;
    tellService(turn, u"queuecall_start"_s, json);
    if (!serviceWorks(turn, u"queuecall_start"_s))
        return fail(turn, u"calls"_s, u"The queue cannot be joined."_s);
    const SharedFacts facts = turn.recall(&readQueue, id);
    if (!facts->isKnown)
        turn.warn(u"missing"_s,
                  [&id = id] { return u"The project has no queue %1; one agent is taken to serve it."_s.arg(id); });
    setQueueValues(turn, id, true);
    if (facts->waitFlow.isEmpty())
        return pushStack(turn, injected::join(), facts->note);
    Json note = *facts->note;
    note["bridge"] = madeUuid(turn, u"queue %1"_s.arg(turn.tally())).toStdString();
    note["flow"] = facts->waitFlow.toStdString();
    (void)turn.enqueue(*orderOf(turn, id), injected::queueJoinId());
    pushStack(turn, injected::waitThenJoin(), std::move(note));
}

} // namespace hookswitch::voipbin
