// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What blocks ask for when several calls of a run meet: rooms, held calls, queues. Names of rooms, held calls and
// queues are of the whole run; a dialect puts its own word and the account's id in front ("kazoo.park/101").
#pragma once

#include "sim/orders.h"
#include "sim/person.h"
#include "sim/program.h"

#include <memory>

namespace hookswitch {

/// Enter a room, where all members hear one another, and stay until something ends it. The room begins with its first
/// member and ends with its last. Result: length, and
/// Ended::Key (a leave key, in digits), RoomOver (the rules below, or another call ended the room), Ejected, Total
/// (the limit), Failed (full; text says so), Hangup. Other calls mute, eject and end by Others.
struct RoomOrder
{
    QString room;
    bool moderator = false;
    bool waitForModerator = false; ///< hears music until a moderator is in
    bool endWithModerator = false; ///< leaves when the last moderator has left
    bool endWhenAlone = false;     ///< two-party bridge: leaves when all others have left, once there was another
    bool answerOnCompany = false;  ///< the call is answered when another member is in (VoIPBIN connect)
    std::vector<quint32> partners; ///< calls it waits for: when all of them are over and nobody is in, it leaves
    int maxMembers = 0;            ///< with more inside nobody gets in; 0: no limit
    bool muted = false;
    Prompt music{Prompt::Type::Silence, {}, {}}; ///< while alone or waiting for a moderator; Silence: nothing
    QString enterSound;                          ///< heard by all when this member enters; "": nothing
    QString leaveSound;
    QString leaveKeys;
    SimTime limit{0}; ///< 0: none
};

/// Wait under a name for another call's Turn::retrieve(). Result: Ended::Talked (retrieved, and that talk is over;
/// length), Key (a leave key, in digits), Total (the limit), Failed (the name is taken), Hangup.
struct HoldOrder
{
    QString name;
    Prompt music{Prompt::Type::Silence, {}, {}};
    QString leaveKeys;
    SimTime limit{0}; ///< 0: none
};

/// Somebody who serves a queue. The id is of the whole run: an agent of several queues talks to one caller at a time.
struct QueueAgent
{
    QString id;
    std::vector<DialTarget> targets; ///< rung together; none: serves without a phone, for the service time
    Span service;                    ///< without a phone: how long it serves, drawn for each customer
    SimTime wrapUp{0};
    bool available = true; ///< at first; later by Others::setAgent
};

/// The agents of a queue and how they are chosen. Immutable; shared by the queue's customers. Give the same pointer
/// as long as nothing has changed (Others::queuePlan).
struct QueuePlan
{
    enum class Strategy : quint8
    {
        RoundRobin, ///< who was chosen longest ago
        MostIdle,   ///< who has been free for longest
        FewestCalls,
        Random
    } strategy = Strategy::RoundRobin;
    std::vector<QueueAgent> agents;
    SimTime ringTime{15'000'000};
    SimTime afterMiss{5'000'000}; ///< an agent who did not answer is rung again after that; at least 1 ms counts
    int maxWaiting = 0;           ///< with so many waiting nobody gets in; 0: no limit
    bool needsAgents = false;     ///< nobody gets in, or stays, while no agent is logged in
};

/// Wait in a queue, in the order of priority and arrival, then talk with an agent. Result: Ended::Talked (served;
/// length is the talk, Turn::waited() the wait), Total (waited for the limit), Key (an exit key, in digits), Failed
/// ("full" or "no agents" in text), Ejected, Hangup.
struct QueueOrder
{
    QString queue;
    std::shared_ptr<const QueuePlan>
        plan;         ///< shared: see QueuePlan. Null: as known, or no agents but calls that serve
    int priority = 0; ///< higher first
    Prompt music{Prompt::Type::Silence, {}, {}};
    QString exitKeys;
    SimTime limit{0};          ///< of the wait; 0: none
    SimTime talkLimit{0};      ///< of the talk; 0: none
    bool answerCaller = false; ///< when an agent answers
};

/// What keys during a talk begin (Kazoo metaflows): after the binding key, further keys until time between keys runs
/// out or an entry fits; that entry's flow then runs beside the talk. Keys are those of the phone the flow serves, or
/// of the other side.
struct KeyWatch
{
    QString bindingKey = QStringLiteral("*");
    SimTime between{2'000'000};
    bool ownLeg = true;
    bool otherLeg = false;
    struct Entry
    {
        QString digits;  ///< exactly these, or
        QString pattern; ///< a regular expression; its first group becomes the capture
        std::shared_ptr<const Program> program;
    };
    std::vector<Entry> entries;
};

} // namespace hookswitch
