// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "directory/directory.h"
#include "sim/causes.h"
#include "sim/meetorders.h"
#include "sim/program.h"
#include "sim/sentence.h"
#include "sim/world.h"

namespace hookswitch {

class Engine;
class Others;
struct Call;
struct CallPlan;

/// Who calls, as far as the platform knows.
struct CallerInfo
{
    QString number;
    QString name;
    QString kind; ///< "users" or "devices" when the caller is one of ours, else ""
    QString id;
};

/// One turn of a behaviour: what happened, and what to do next. See behaviour.h for how to use it. Lives only during
/// the call.
class Turn
{
public:
    /// Entered: the block begins. Ended: what it asked for is over. Returned: the flow it branched to is over.
    /// Hangup: the caller is gone (only after stayAfterHangup).
    enum class Why : quint8
    {
        Entered,
        Ended,
        Returned,
        Hangup
    };

    Turn(Engine& engine, Call& call)
        : m_engine(engine)
        , m_call(call)
    {}
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

    [[nodiscard]] Why why() const;
    template <typename P> [[nodiscard]] const P& parameters() const
    {
        return *static_cast<const P*>(step().parameters.get());
    }

    // What the last primitive came to.
    [[nodiscard]] Ended ended() const;
    [[nodiscard]] const QString& digits() const; ///< keys collected, or the key that ended a prompt or a recording
    [[nodiscard]] Cause cause() const;           ///< of a dial that failed
    [[nodiscard]] SimTime length() const;        ///< of a recording or a talk
    [[nodiscard]] int status() const;            ///< HTTP status of a fetch, 0: no answer
    [[nodiscard]] QByteArray body() const;       ///< of a fetch
    [[nodiscard]] const QString& errorText() const;
    [[nodiscard]] SimTime waited() const; ///< in a queue

    // The block's own memory, zero and empty at entry.
    [[nodiscard]] int& phase();
    [[nodiscard]] qint64& counter(int index); ///< index 0 to 3
    [[nodiscard]] QString& text();
    // Memory that outlives the block.
    [[nodiscard]] qint64& kept();  ///< of this block, as long as its flow stands on the stack
    [[nodiscard]] qint64& tally(); ///< of all blocks of the call's flows together
    /// text() of the block that runs this flow and waits for its return, "" when none does.
    [[nodiscard]] QString textBelow() const;

    // What the block can see.
    [[nodiscard]] const ProgramStep& step() const;
    /// attempt(): the exit is there and leads somewhere.
    [[nodiscard]] bool hasExit(QStringView key) const;
    [[nodiscard]] bool isAnswered() const;
    [[nodiscard]] bool isHungUp() const; ///< the caller is gone
    /// An answering machine took the call: it is on a phone that talks now, be it the one the flow serves (an
    /// outbound call) or one it has rung. How long a detector takes to know is for the block, by wait().
    [[nodiscard]] bool isMachine() const;
    [[nodiscard]] CallId callId() const;
    /// No phone belongs to this execution: an API began it, it completes another, or it runs beside a talk. Prompts
    /// and keys of one beside a talk are those of the host's phone; other primitives that need a phone fail.
    [[nodiscard]] bool isPhoneless() const;
    [[nodiscard]] CallId host() const; ///< the call this runs beside, none when it runs by itself
    /// How many executions came before this one in a chain of completions (Program::onComplete).
    [[nodiscard]] int completions() const;
    [[nodiscard]] CallerInfo caller() const;
    [[nodiscard]] QString dialled() const;
    /// Text the number's pattern captured; none when nothing was captured.
    [[nodiscard]] std::optional<QString> capture() const;
    [[nodiscard]] QString variable(const QString& name, const QString& scope = {}) const;
    [[nodiscard]] std::vector<std::pair<QString, QString>> variables(const QString& scope) const;
    [[nodiscard]] QString& storedDigits(); ///< stray keys, waiting for a collect with useStored
    [[nodiscard]] const Directory& directory() const;
    [[nodiscard]] QString flowId() const; ///< of the flow this block belongs to
    [[nodiscard]] std::shared_ptr<const Program> flow(const QString& id) const;
    [[nodiscard]] Answerer answererOf(NumberQuery query) const;
    [[nodiscard]] qint64 wallSeconds() const; ///< Unix time of this moment
    [[nodiscard]] QString zone() const;       ///< IANA name of the run's time zone
    [[nodiscard]] quint64 seed() const;       ///< of the run
    [[nodiscard]] const CallPlan& plan() const;
    [[nodiscard]] quint64 draw(quint64 count); ///< chance: below count
    [[nodiscard]] double drawUniform();

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
    void record(const RecordOrder& order);
    void dial(const DialOrder& order);
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
    [[nodiscard]] bool isTraced() const;

    friend class Engine;
    Engine& m_engine;
    Call& m_call;
    bool m_decided = false;
};

} // namespace hookswitch
