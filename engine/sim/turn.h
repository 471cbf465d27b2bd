// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/meetorders.h"
#include "sim/sentence.h"
#include "sim/turnview.h"

namespace hookswitch {

class Others;

/// One turn of a behaviour: what happened (TurnView), and what to do next. See behaviour.h for how to use it. Lives
/// only during the call.
class Turn : public TurnView
{
public:
    Turn(Engine& engine, Call& call)
        : TurnView(engine, call)
    {}

    // Immediate.
    void answer();
    /// Says a variable of the call changed and keeps it. Scopes are the platform's; "" for the default one.
    void set(const QString& name, const QString& value, const QString& scope = {});
    void setCaller(const QString& number, const QString& name);
    void setCapture(const std::optional<QString>& capture);
    /// Tells the user what is only approximated, missing or odd. code is short and stable.
    void warn(const QString& code, const Sentence& sentence);
    void note(const QString& kindName, const Json& data); ///< an event of the platform's own, such as "kazoo.menu"
    /// The same with a function that makes the data, called only when a trace is kept.
    template <typename Make>
        requires std::is_invocable_r_v<Json, const Make&>
    void note(const QString& kindName, const Make& make)
    {
        if (isTraced())
            note(kindName, Json(make()));
    }
    /// For the blocks of the flow this block is about to run; until this block is left.
    void leaveNote(std::shared_ptr<const Json> note);
    void queueWebhook(const WebhookOrder& order);
    void changeDirectory(Entity entity);    ///< seen by this and all later calls of the run, never by the project
    void stayAfterHangup(bool stay = true); ///< until this block is left

    Others others(); ///< other calls, rooms and queues; see others.h
    /// Keys that begin a flow beside a talk, from now on; null: none.
    void watchKeys(std::shared_ptr<const KeyWatch> watch);
    /// The call waits in the queue while its flow goes on. When an agent is free, what the flow does is dropped and
    /// it goes on at the block with this place, as by jump(); that block asks for queue() and so talks (VoIPBIN
    /// queue_join). A queue() with the same name before that waits with the place in the queue kept. The wait
    /// limit and the exit keys hold only once queue() is asked for. False: full or without agents; says why.
    bool enqueue(const QueueOrder& order, const QString& place);

    // One of these ends the turn.
    void play(PlayOrder order);
    void collect(CollectOrder order);
    // The same with an order that many calls share, such as one among the block's parameters.
    void play(std::shared_ptr<const PlayOrder> order);
    void collect(std::shared_ptr<const CollectOrder> order);
    void dial(std::shared_ptr<const DialOrder> order);
    void record(const RecordOrder& order);
    void dial(DialOrder order);
    void wait(SimTime span, const QString& name);
    void fetch(const FetchOrder& order);
    void join(RoomOrder order);
    void hold(HoldOrder order);
    /// Takes the call held under this name and talks with it. Result: Ended::Talked, or Failed when none is held.
    void retrieve(const QString& name);
    /// Takes a phone another call rings, or talks to, and talks with that call instead. Its dial ends with Talked
    /// when that talk is over. Result: Ended::Talked, or Failed when that call no longer rings or talks.
    void pickUp(CallId call);
    void queue(const QueueOrder& order);
    void queue(std::shared_ptr<const QueueOrder> order); ///< one that many calls share, such as the block's own
    /// As an agent's call: takes the next customer of the queue and talks; waits for one until the limit. Uses queue,
    /// music, exitKeys and limit. Result: Ended::Talked, Key, Total, Hangup.
    void serve(const QueueOrder& order);
    /// Until Others::signal() with this name, or the limit (0: none). Result: Ended::Signal with the value in text,
    /// or Total.
    void listen(const QString& signal, SimTime limit);

    /// Goes on by the exit with this key; without it by the default exit; without that the rules decide.
    void leave(const QString& key = {}, const Sentence& reason = {});
    /// Runs another flow. With returns (and something at the default exit) this block gets Why::Returned at its end;
    /// otherwise the other flow takes this one's place. Over the platform's limit of branches the flow ends with a
    /// warning.
    void branch(std::shared_ptr<const Program> program, bool returns, const Sentence& reason);
    /// Runs another flow; this block gets Why::Returned at its end, whatever follows the block.
    void push(const std::shared_ptr<const Program>& program);
    /// A block of one of the flows on the stack.
    struct Spot
    {
        size_t frame = 0;
        int step = -1;
    };
    /// The block with this place in this flow, else in those that wait for its return, the nearest first.
    [[nodiscard]] std::optional<Spot> find(const QString& place) const;
    /// Goes on with this block; flows above it are given up. key: what the trace shows as the exit.
    void jump(const Spot& spot, const QString& key, const Sentence& reason);
    /// All flows end, also those that wait for a return, and the rule for running out holds.
    void end(const Sentence& reason);
    /// Every flow of the call ends, also those that wait for a return, and this one takes the call.
    void transfer(const std::shared_ptr<const Program>& program, const Sentence& reason);
    /// The flow ends here: a waiting return point runs, else the rules decide.
    void stop(const Sentence& reason);
    /// Ends every flow and the call, by the flow.
    void hangUp(const Cause& cause, const Sentence& reason);
    /// Nothing more until somebody hangs up.
    void stay(const QString& reason);

private:
    bool begin();
    bool beginOnPhone(bool beside);

    friend class Engine;
    bool m_decided = false;
};

} // namespace hookswitch
