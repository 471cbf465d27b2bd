// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/agenda.h"
#include "sim/call.h"
#include "sim/post.h"
#include "sim/queues.h"
#include "sim/rooms.h"
#include "sim/sentence.h"
#include "sim/trace.h"

#include <deque>

namespace hookswitch {

/// Who ended a leg; the order is that of the trace's flags.
enum class Side : quint8
{
    Caller,
    Callee,
    Flow,
    Engine
};

/// What the answer to a NumberQuery depends on.
struct Lookup
{
    QString number;
    quint32 world = 0;
    bool asTyped = false;
    bool knownCaller = false;

    friend bool operator==(const Lookup&, const Lookup&) = default;
    friend size_t qHash(const Lookup& lookup, size_t seed = 0)
    {
        return ::qHash(lookup.number, seed) ^
               (size_t(lookup.world) << 2 | size_t(lookup.asTyped) << 1 | size_t(lookup.knownCaller));
    }
};

/// The inside of a Run: state and rules of calls, split over engine*.cpp by what they are about. Copying it forks the
/// run.
/// How long a prompt takes: as it says, as the world knows, or reckoned.
[[nodiscard]] SimTime lengthOf(const Prompt& prompt, const World& world);

class Engine
{
public:
    Engine(const RunSetup& setup, std::shared_ptr<const World> world);

    // engine.cpp: the run
    void setWorld(std::shared_ptr<const World> world);
    CallId place(std::shared_ptr<const CallPlan> plan, SimTime at);
    /// Null when it is over.
    Call* find(CallId id)
    {
        const size_t place = size_t(id.value) - m_oldest;
        return id.value == 0 || place >= m_slots.size() || m_slots[place] == 0 ? nullptr
                                                                               : &m_calls[m_slots[place] - 1];
    }
    /// Which flow answers, asked of the world once for each number.
    std::shared_ptr<const Answerer> answererOf(const Call& call, const NumberQuery& query);
    bool isDead(const Event& event) const;
    void dropDead();          ///< what was cancelled and stands first in the agenda
    bool step(SimTime until); ///< handles one event; false: nothing is due
    void dispatch(const Event& event);
    bool endStuckCalls(); ///< false: there are none
    bool settle();        ///< after an input; true
    void reap();          ///< frees what has ended; only between events
    quint32 schedule(SimTime after, Event::Kind kind, const Call& call, quint16 leg = 0);
    quint32 emitEvent(const Call& call, TraceKind kind, const TraceEvent& event)
    {
        return m_trace.isOn() ? append(call, kind, event) : 0;
    }
    quint32 append(const Call& call, TraceKind kind, TraceEvent event);
    TraceEvent texts(const QString& first, const QString& second = {}, qint64 number = 0, quint8 flags = 0)
    {
        TraceEvent event;
        event.text[0] = m_trace.text(first);
        event.text[1] = m_trace.text(second);
        event.number = number;
        event.flags = flags;
        return event;
    }
    void warn(Call& call, const QString& code, const Sentence& sentence);
    const Directory& directory(const Call& call) const;
    void changeDirectory(const Call& call, Entity entity);
    const World& world(const Call& call) const { return *m_worlds[call.world]; }
    quint32 programIndex(const std::shared_ptr<const Program>& program);
    const ProgramStep& currentStep(const Call& call) const;
    const Rules& rules(const Call& call) const;

    // enginelinks.cpp: what calls do to one another
    void post(Post post);
    void act(quint32 number);
    void takeFromQueue(Call& call, const QString& place);
    void record(RunInput input, std::optional<RunInput::More> more = {});
    CallId placeBy(Call& call, CallPlan plan);
    void placeBeside(Call& host, const std::shared_ptr<const Program>& program);
    void relate(const Call& call, const QString& relation, quint32 other);
    /// Those that wait for it in a room learn how it ended: variable "ended CALL", scope "partner".
    void endRelated(Call& call, const Cause& cause);
    void complete(Call& call, const Program& program);
    void hangUpCall(Call& call, const Cause& cause);
    void signal(Call& call, quint32 from, const QString& name, const QString& value);
    void setVariable(Call& call, const CallVariable& changed);
    void setProgram(Call& call, const std::shared_ptr<const Program>& program);
    bool sendAway(Call& call, const QString& number);
    bool isTalking(const Call& call) const;
    void dropWait(Call& call, const QString& reason);  ///< without a result for the flow
    bool watchKey(Call& call, quint16 leg, QChar key); ///< true: the key was for a watch
    void endWatch(Call& call);

    // enginelegs.cpp: phones
    void arrive(Call& call);
    void begin(Call& call, const std::shared_ptr<const Program>& program);
    void tellOrigin(Call& call);
    void moveIn(Call& call);
    quint16 addLeg(Call& call, const DialTarget& target, bool caller);
    void ring(Call& call, quint16 leg);
    bool link(Call& call, quint16 leg);
    bool mayLink(Call& call);
    void answerLeg(Call& call, quint16 leg);
    void endLeg(Call& call, quint16 leg, const Cause& cause, Side by);
    void closeLeg(Call& call, quint16 leg, const Cause& cause, Side by); ///< without consequences for the flow
    void callerGone(Call& call, const Cause& cause, Side by);
    void finish(Call& call, const Cause& cause, Side by, const Sentence& reason);
    void onLeg(Call& call, quint16 leg);

    // enginepeople.cpp: what people do
    void runScript(Call& call, quint16 leg);
    void onScript(Call& call, quint16 leg);
    bool takePrompt(Call& call, quint16 leg);
    void heard(Call& call, int depth = 0);
    static const std::vector<Prompt>* promptsOf(const Wait& wait);
    static const Prompt* promptNow(const Execution& execution);
    static bool mayHangUp(const Call& call, quint16 leg);
    static bool mayReject(const Call& call, quint16 leg);
    bool hangUpByPerson(Call& call, quint16 leg);
    bool rejectByPerson(Call& call, quint16 leg, const Cause& cause);
    void listen(Call& call);
    void onKey(Call& call);
    void reportUnpressed(Call& call);

    // enginemedia.cpp: prompts, keys, recordings
    void conclude(Call& call, Outcome outcome); ///< the primitive is over
    void play(Call& call, std::shared_ptr<const PlayOrder> order);
    void collect(Call& call, std::shared_ptr<const CollectOrder> order);
    void record(Call& call, const RecordOrder& order);
    void startPrompt(Call& call, const Prompt& prompt);
    void startMusic(Call& call, const Prompt& music); ///< without an end
    void endPrompt(Call& call, quint8 reason);
    Leg* mainLeg(Call& call); ///< of the host when the call runs beside; null: there is no phone
    void nextPrompt(Call& call);
    void awaitKeys(Call& call);
    bool takeKey(Call& call, QChar key); ///< of a collect; true: that was the last one
    void onTimer(Call& call);
    void onLimit(Call& call);
    void press(Call& call, quint16 leg, QChar key);
    void pressMain(Call& call, QChar key);
    bool pressBeside(Call& call, QChar key);
    bool pressMeeting(Call& call, QChar key);
    void keepStray(Call& call, QChar key);

    // enginedial.cpp: ringing others, requests
    void dial(Call& call, const DialOrder& order);
    void dialNext(Call& call);
    void dialAnswered(Call& call, quint16 leg);
    void greet(Call& call, quint16 leg); ///< next part of the greeting, or the talk
    void endGreeting(Call& call, quint16 leg, quint8 reason);
    void dialLegEnded(Call& call, quint16 leg, const Cause& cause, Side by);
    void dialTimedOut(Call& call);
    void dialFailed(Call& call, const Cause& cause);
    void fetch(Call& call, const FetchOrder& order);
    void deliver(quint32 ticket, const FetchAnswer& answer);
    void endFetch(Call& call, quint32 ticket);
    void fetchTimedOut(Call& call, quint32 ticket);
    void queueWebhook(Call& call, const WebhookOrder& order);
    void answerWebhook(quint32 index);

    // engineflow.cpp: blocks
    bool isOverLimit(Call& call);
    void drive(Call& call);
    void resume(Call& call, Outcome outcome, Turn::Why why = Turn::Why::Ended);
    void enter(Call& call, int step);
    void start(Call& call, const std::shared_ptr<const Program>& program);
    void leave(Call& call, const QString& key, const Sentence& reason);
    QString said(const Sentence& sentence) const;
    void pop(Call& call, const Sentence& reason);
    void afterPop(Call& call, const Rules& rules, const Sentence& reason);
    void branch(Call& call, const std::shared_ptr<const Program>& program, bool returns, const Sentence& reason);
    void hangUp(Call& call, const Cause& cause, const Sentence& reason);
    QString variable(const Call& call, const QString& name, const QString& scope);
    std::vector<CallVariable> variables(const Call& call) const;
    void exitAll(Call& call, const Sentence& reason);
    void push(Call& call, const std::shared_ptr<const Program>& program, const Sentence& reason);
    [[nodiscard]] std::optional<Turn::Spot> spotOf(const Call& call, const QString& place) const;
    void jump(Call& call, const Turn::Spot& spot, const QString& key, const Sentence& reason);
    void dropFrame(Call& call, const QString& reason);

    struct LoadedProgram
    {
        std::shared_ptr<const Program> program; ///< shared: the world made it, calls keep it alive
        quint32 base = 0;                       ///< its first place in the trace
    };
    struct Request
    {
        PendingFetch pending;
        SimTime since;
        FetchAnswer answer;
        bool isPending = true;
    };

    RunSetup m_setup;
    std::vector<std::shared_ptr<const World>> m_worlds;  ///< shared with other runs; the last is for new calls
    std::vector<std::optional<Directory>> m_directories; ///< per world, once a call has changed it
    Agenda m_agenda;
    Trace m_trace;
    SimTime m_now;
    quint32 m_cause = 0; ///< event being acted upon, as in TraceEvent
    quint32 m_token = 0;
    quint32 m_prompts = 0;
    quint32 m_nextCall = 1;
    quint32 m_nextTicket = 1;
    quint64 m_entries = 0;
    std::deque<Call> m_calls; ///< slots; references stay valid while calls are added
    std::vector<quint32> m_free;
    std::vector<quint32> m_dead;
    std::deque<quint32> m_slots; ///< slot + 1 of each call from the oldest live one on, 0: it is over
    quint32 m_oldest = 1;        ///< id of the first of them
    size_t m_live = 0;
    QHash<Lookup, std::shared_ptr<const Answerer>> m_answerers; ///< shared: immutable, forks keep using them
    Interner m_names;                                           ///< of variables and their scopes
    std::vector<LoadedProgram> m_programs;
    QHash<const Program*, quint32> m_programIndex;
    std::map<quint32, Request> m_requests; ///< by ticket
    QHash<quint32, int> m_linked;          ///< first call -> how many it has brought about
    int m_pending = 0;                     ///< requests without an answer
    std::vector<TraceEvent> m_webhooks;    ///< answers to webhooks that a scenario scripts
    std::vector<RunInput> m_inputs;
    Rooms m_rooms;
    Queues m_queues;
    std::map<quint32, Post> m_posts; ///< by number
    quint32 m_nextPost = 1;
    quint64 m_steps = 0;
};

} // namespace hookswitch
