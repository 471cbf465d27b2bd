// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/callplan.h"
#include "sim/others.h"
#include "sim/turn.h"

namespace hookswitch {

/// Blocks of the made-up platform with which calls meet. Options follow the name, separated by ";".
class ToyMeeting
{
public:
    static void addTo(BehaviourTable& table)
    {
        table.add(QStringLiteral("room"), &room, &readOptions);
        table.add(QStringLiteral("hold"), &hold, &readOptions);
        table.add(QStringLiteral("retrieve"), &retrieve, &readOptions);
        table.add(QStringLiteral("pickup"), &pickUp);
        table.add(QStringLiteral("queue"), &queue, &readOptions);
        table.add(QStringLiteral("serve"), &serve, &readOptions);
        table.add(QStringLiteral("enqueue"), &enqueue, &readOptions);
        table.add(QStringLiteral("agent"), &agent, &readOptions);
        table.add(QStringLiteral("place"), &place, &readOptions);
        table.add(QStringLiteral("signal"), &signal, &readOptions);
        table.add(QStringLiteral("listen"), &listen, &readOptions);
        table.add(QStringLiteral("sendaway"), &sendAway, &readOptions);
        table.add(QStringLiteral("watch"), &watch, &readOptions);
        table.add(QStringLiteral("eject"), &eject, &readOptions);
    }

    /// Agents of the queue named so, used by "queue" and "enqueue": set before the run.
    static std::map<QString, std::shared_ptr<const QueuePlan>>& plans()
    {
        static std::map<QString, std::shared_ptr<const QueuePlan>> made;
        return made;
    }

private:
    struct Options
    {
        QStringList list;
        [[nodiscard]] bool has(const QString& name) const { return list.contains(name); }
        [[nodiscard]] QString value(const QString& name) const
        {
            for (const QString& option : list) {
                if (option.startsWith(name + u'='))
                    return option.mid(name.size() + 1);
            }
            return {};
        }
        [[nodiscard]] SimTime seconds(const QString& name) const
        {
            return SimTime::fromSeconds(value(name).toDouble());
        }
        [[nodiscard]] Prompt music() const
        {
            return value(QStringLiteral("music")).isEmpty() ? Prompt{Prompt::Type::Silence, {}, {}}
                                                            : Prompt::media(value(QStringLiteral("music")));
        }
    };
    static Options readOptions(const Json& data) { return {stringMember(data, "a").split(u';')}; }
    static const Options& options(const Turn& turn) { return turn.parameters<Options>(); }

    /// Keeps what the block came to and goes on; "else" after a failure.
    static void tell(Turn& turn)
    {
        static const QStringList names{QStringLiteral("done"),   QStringLiteral("key"),     QStringLiteral("full"),
                                       QStringLiteral("endkey"), QStringLiteral("silence"), QStringLiteral("timeout"),
                                       QStringLiteral("total"),  QStringLiteral("talked"),  QStringLiteral("failed"),
                                       QStringLiteral("hangup"), QStringLiteral("over"),    QStringLiteral("ejected"),
                                       QStringLiteral("signal")};
        turn.set(QStringLiteral("result"), names.at(int(turn.ended())));
        turn.set(QStringLiteral("length"), QString::number(turn.length().seconds()));
        if (turn.waited().us > 0)
            turn.set(QStringLiteral("waited"), QString::number(turn.waited().seconds()));
        if (!turn.digits().isEmpty())
            turn.set(QStringLiteral("text"), turn.digits());
        turn.leave(turn.ended() == Ended::Failed ? QStringLiteral("else") : QString());
    }

    static void room(Turn& turn)
    {
        if (turn.why() != Turn::Why::Entered)
            return tell(turn);
        const Options& given = options(turn);
        RoomOrder order;
        order.room = given.list.front();
        order.moderator = given.has(QStringLiteral("moderator"));
        order.waitForModerator = given.has(QStringLiteral("wait"));
        order.endWithModerator = given.has(QStringLiteral("withmoderator"));
        order.endWhenAlone = given.has(QStringLiteral("alone"));
        order.muted = given.has(QStringLiteral("muted"));
        order.maxMembers = given.value(QStringLiteral("max")).toInt();
        order.limit = given.seconds(QStringLiteral("limit"));
        order.leaveKeys = given.value(QStringLiteral("keys"));
        order.music = given.music();
        for (const QString& partner : turn.variable(QStringLiteral("placed")).split(u' ', Qt::SkipEmptyParts))
            order.partners.push_back(partner.toUInt());
        order.answerOnCompany = !order.partners.empty();
        turn.join(order);
    }
    static void hold(Turn& turn)
    {
        if (turn.why() != Turn::Why::Entered)
            return tell(turn);
        HoldOrder order;
        order.name = options(turn).list.front();
        order.limit = options(turn).seconds(QStringLiteral("limit"));
        order.leaveKeys = options(turn).value(QStringLiteral("keys"));
        order.music = options(turn).music();
        turn.hold(order);
    }
    static void retrieve(Turn& turn)
    {
        if (turn.why() != Turn::Why::Entered)
            return tell(turn);
        turn.retrieve(options(turn).list.front());
    }
    static void pickUp(Turn& turn)
    {
        if (turn.why() != Turn::Why::Entered)
            return tell(turn);
        for (const OtherCall& other : turn.others().calls()) {
            if (!other.phones.empty())
                return turn.pickUp(other.id);
        }
        turn.pickUp({});
    }
    static QueueOrder queueOrder(const Turn& turn)
    {
        const Options& given = options(turn);
        QueueOrder order;
        order.queue = given.list.front();
        const auto plan = plans().find(order.queue);
        order.plan = plan == plans().end() ? nullptr : plan->second;
        order.priority = given.value(QStringLiteral("priority")).toInt();
        order.limit = given.seconds(QStringLiteral("limit"));
        order.talkLimit = given.seconds(QStringLiteral("talk"));
        order.exitKeys = given.value(QStringLiteral("keys"));
        order.music = given.music();
        order.answerCaller = true;
        return order;
    }
    static void queue(Turn& turn)
    {
        if (turn.why() != Turn::Why::Entered)
            return tell(turn);
        turn.queue(queueOrder(turn));
    }
    static void serve(Turn& turn)
    {
        if (turn.why() != Turn::Why::Entered)
            return tell(turn);
        turn.answer();
        turn.serve(queueOrder(turn));
    }
    static void enqueue(Turn& turn)
    {
        turn.set(QStringLiteral("enqueued"),
                 turn.enqueue(queueOrder(turn), options(turn).value(QStringLiteral("then"))) ? QStringLiteral("yes")
                                                                                             : QStringLiteral("no"));
        turn.leave();
    }
    /// agent:ID;in or agent:ID;out or agent:ID;pause
    static void agent(Turn& turn)
    {
        const Options& given = options(turn);
        turn.others().setAgent(given.list.front(), given.has(QStringLiteral("in"))    ? Others::AgentState::Available
                                                   : given.has(QStringLiteral("out")) ? Others::AgentState::LoggedOut
                                                                                      : Others::AgentState::Paused);
        turn.leave();
    }
    /// place:NUMBER;flow=ID[;chained][;early] or place:;flow=ID;phoneless
    static void place(Turn& turn)
    {
        const Options& given = options(turn);
        CallPlan plan;
        plan.from = turn.dialled();
        plan.to = given.list.front();
        plan.outbound = !given.has(QStringLiteral("phoneless"));
        plan.phoneless = !plan.outbound;
        plan.early = given.has(QStringLiteral("early"));
        plan.program = turn.flow(given.value(QStringLiteral("flow")));
        if (given.has(QStringLiteral("chained")))
            plan.master = turn.callId();
        plan.variables = {{QStringLiteral("given"), QStringLiteral("by %1").arg(turn.callId().value), {}}};
        const CallId placed = turn.others().place(plan);
        turn.set(QStringLiteral("placed"),
                 (turn.variable(QStringLiteral("placed")) + u' ' + QString::number(placed.value)).trimmed());
        turn.leave();
    }
    /// signal:CALL;name=N;value=V
    static void signal(Turn& turn)
    {
        turn.others().signal(CallId(options(turn).list.front().toUInt()), options(turn).value(QStringLiteral("name")),
                             options(turn).value(QStringLiteral("value")));
        turn.leave();
    }
    static void listen(Turn& turn)
    {
        if (turn.why() != Turn::Why::Entered)
            return tell(turn);
        turn.listen(options(turn).list.front(), options(turn).seconds(QStringLiteral("limit")));
    }
    static void sendAway(Turn& turn)
    {
        const bool sent = turn.others().sendAway(options(turn).list.front());
        turn.set(QStringLiteral("sent"), sent ? QStringLiteral("yes") : QStringLiteral("no"));
        turn.leave();
    }
    /// watch:DIGITS=FLOW;...
    static void watch(Turn& turn)
    {
        auto watch = std::make_shared<KeyWatch>();
        for (const QString& entry : options(turn).list)
            watch->entries.push_back({entry.section(u'=', 0, 0), {}, turn.flow(entry.section(u'=', 1))});
        turn.watchKeys(watch);
        turn.leave();
    }
    /// eject:ROOM;first, eject:ROOM;mute or eject:ROOM;all
    static void eject(Turn& turn)
    {
        const QString room = options(turn).list.front();
        const std::optional<RoomView> view = turn.others().room(room);
        if (view && options(turn).has(QStringLiteral("all")))
            turn.others().endRoom(room);
        else if (view && options(turn).has(QStringLiteral("mute")))
            turn.others().mute(room, view->members.front().call, true);
        else if (view)
            turn.others().eject(room, view->members.front().call);
        turn.leave();
    }
};

} // namespace hookswitch
