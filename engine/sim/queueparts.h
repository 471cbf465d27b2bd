// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/queues.h"

/// What the files about queues need of one another. Agents are given by their index.
namespace hookswitch::queues {

// queueagents.cpp
/// The queue's agents are those of the plan from now on.
void adopt(Engine& engine, quint32 index, const std::shared_ptr<const QueuePlan>& plan);
/// How the agent serves this queue, null when it does not.
[[nodiscard]] const QueueAgent* deskOf(const Queue& queue, const Agent& agent, quint32 index);
[[nodiscard]] bool hasAgents(const Engine& engine, const Queue& queue);
/// Writes down how the agent is now.
quint32 tell(Engine& engine, const Agent& agent);
void occupy(Engine& engine, quint32 agent, Agent::Phase phase);
/// The agent rests and is then free again.
void rest(Engine& engine, quint32 agent, SimTime span);

// queueserving.cpp
/// An agent takes the call, which has left the line.
void assign(Engine& engine, Call& call, quint32 agent);
/// Sends the flow of a call that waits beside it to where it asks for the queue.
void callFlow(Engine& engine, const Call& call);
/// The agent is done with a customer.
void release(Engine& engine, const Queued& queued);
void endRinging(Engine& engine, Call& call, const Cause& cause, quint16 except = 0);

// queues.cpp
/// What the ticket belongs to, null when it is dead.
[[nodiscard]] Queued* holderOf(Call& call, quint64 ticket);

} // namespace hookswitch::queues
