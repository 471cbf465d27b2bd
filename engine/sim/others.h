// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "sim/causes.h"
#include "sim/meetorders.h"

#include <optional>

namespace hookswitch {

class Engine;
struct Call;
struct CallPlan;

/// Another call of the run, as a block can see it.
struct OtherCall
{
    struct Phone
    {
        LegId leg;
        QString party;
        bool ringing = false; ///< rung by the call and not answered yet
        bool talking = false;
    };
    CallId id;
    QString from;
    QString to;
    QString fromKind; ///< as CallPlan
    QString fromId;
    bool answered = false;
    std::vector<Phone> phones; ///< of the called; the phone the flow serves is not among them
    QString room;              ///< it is in, "" when in none
};

/// Who is in a room.
struct RoomView
{
    struct Member
    {
        CallId call;
        bool moderator = false;
        bool muted = false;
    };
    std::vector<Member> members; ///< in the order they came
};

struct QueueView
{
    size_t waiting = 0;
    size_t agents = 0; ///< logged in, busy or not; calls that serve count
    quint64 served = 0;
    double averageWait = 0; ///< seconds, of those served so far
};

/// What a block can do to other calls of its run, by Turn::others(). Looking is immediate. What is done takes effect
/// at the same moment, right after the block's turn, in the order asked for; calls that are over by then ignore it.
class Others
{
public:
    enum class AgentState : quint8
    {
        Available,
        Paused,
        LoggedOut
    };

    Others(Engine& engine, Call& call)
        : m_engine(engine)
        , m_call(call)
    {}

    // Looking.
    [[nodiscard]] std::vector<OtherCall> calls() const; ///< all live ones but this, oldest first
    [[nodiscard]] bool isLive(CallId call) const;
    [[nodiscard]] bool isHeld(const QString& name) const;
    [[nodiscard]] QStringList held(const QString& prefix) const; ///< names, sorted
    [[nodiscard]] std::optional<RoomView> room(const QString& name) const;
    [[nodiscard]] QueueView queue(const QString& name) const;
    [[nodiscard]] std::shared_ptr<const QueuePlan> queuePlan(const QString& name) const; ///< null: none known
    [[nodiscard]] std::optional<AgentState> agent(const QString& id) const;              ///< none: never heard of

    // Calls.
    /// A new call of the run, from now on, in the world of this call. Its plan says whether it is outbound, has no
    /// phone, and (master) ends with this call. None: the limit of linked calls is reached, which has been warned of.
    CallId place(CallPlan plan);
    void hangUp(CallId call, const Cause& cause);
    /// The other call's variable changes, and a Turn::listen() for the name ends there with the value.
    void signal(CallId call, const QString& name, const QString& value);
    /// The other call drops what it does and runs this program; with a talk under way, beside the talk. See
    /// Run::setProgram.
    void run(CallId call, std::shared_ptr<const Program> program);
    /// From an execution beside a talk: the called phone its host talks to goes to a call of its own, to the number,
    /// as a caller with that party's number (blind transfer of the other side). The host's dial ends with Talked and
    /// cause BLIND_TRANSFER. False: the host talks to no phone it has rung, or the limit of linked calls is reached.
    bool sendAway(const QString& number);

    // Rooms and queues.
    void mute(const QString& room, CallId call, bool muted);
    void eject(const QString& room, CallId call);
    void endRoom(const QString& room);
    /// Takes a waiting call out of a queue; it gets Ended::Ejected.
    void dequeue(CallId call);
    /// For all queues of the agent; a talk under way goes on. An agent nobody has heard of is remembered.
    void setAgent(const QString& id, AgentState state);

private:
    Engine& m_engine;
    Call& m_call;
};

} // namespace hookswitch
