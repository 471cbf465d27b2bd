// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/call.h"
#include "sim/others.h"

#include <deque>
#include <map>
#include <set>

namespace hookswitch {

class Engine;

/// An agent as it is now; one for all the queues it serves.
struct Agent
{
    enum class Phase : quint8
    {
        Free,
        Ringing,
        Talking,
        Resting ///< wraps up, or did not answer
    } phase = Phase::Free;
    Others::AgentState state = Others::AgentState::Available;
    QString id;
    SimTime freeSince{0};
    quint64 chosen = 0; ///< number of the choice that took it last
    quint64 served = 0;
    quint64 dice = 0;
    quint32 token = 0; ///< of the end of its rest
    quint32 cause = 0; ///< event that began its rest
    struct Desk
    {
        quint32 queue = 0;
        quint32 index = 0; ///< in that queue's plan
    };
    std::vector<Desk> desks;
};

struct Queue
{
    struct Ticket
    {
        quint64 number = 0;
        quint32 slot = 0; ///< of the call; a ticket the call no longer holds is dead
    };
    struct Place
    {
        quint64 rank = 0; ///< by the strategy; the lowest is chosen
        quint32 agent = 0;
        friend auto operator<=>(const Place&, const Place&) = default;
    };
    struct Line
    {
        std::deque<Ticket> tickets;
        size_t waiting = 0; ///< tickets that are not dead
    };
    QString name;
    std::shared_ptr<const QueuePlan> plan;     ///< shared: see QueuePlan
    std::map<int, Line, std::greater<>> lines; ///< by priority
    size_t waiting = 0;
    std::set<Place> free;
    std::vector<quint32> agents;
    std::deque<quint32> serving; ///< agents' calls that wait for a customer
    quint64 served = 0;
    qint64 waited = 0; ///< microseconds, of all those served
};

/// The queues and agents of a run. Plain data.
struct Queues
{
    std::deque<Queue> queues;
    QHash<QString, quint32> names;
    std::deque<Agent> agents;
    QHash<QString, quint32> agentIds;
    quint64 tickets = 0;
    quint64 choices = 0;
    Chance chance;
};

/// What happens in queues; see QueueOrder for the rules. Joining, leaving and serving cost the logarithm of the
/// number of agents, however many wait.
namespace queues {

void join(Engine& engine, Call& call, std::shared_ptr<const QueueOrder> order);
bool joinBeside(Engine& engine, Call& call, const QueueOrder& order, const QString& place);
void serve(Engine& engine, Call& call, const QueueOrder& order);
/// The wait or talk ends with this result for the flow. REQUIRES: the call waits for Queued or Serving.
void leave(Engine& engine, Call& call, Ended ended, const QString& reason, const QString& text = {});
/// Without one. REQUIRES: as leave().
void forget(Engine& engine, Call& call, const QString& reason);
void forgetBeside(Engine& engine, Call& call, const QString& reason);
void dequeue(Engine& engine, Call& call, Ended ended, const QString& reason);
void onTimer(Engine& engine, Call& call); ///< a service without a phone is over
void onLimit(Engine& engine, Call& call);
void onAgent(Engine& engine, quint32 agent); ///< has rested
void legAnswered(Engine& engine, Call& call, quint16 leg);
void legEnded(Engine& engine, Call& call, quint16 leg, const Cause& cause);
void setAgent(Engine& engine, const QString& id, Others::AgentState state);
/// Gives waiting customers to free agents.
void match(Engine& engine, quint32 queue);
/// The customer talks with another call from now on, and no longer belongs to the queue.
void handOver(Engine& engine, Call& customer, const QString& agent);

} // namespace queues

} // namespace hookswitch
