// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/enginestate.h"
#include "sim/turn.h"

namespace hookswitch {

/// Who ended a leg; the order is that of the trace's flags.
enum class Side : quint8
{
    Caller,
    Callee,
    Flow,
    Engine
};

/// How long a prompt takes: as it says, as the world knows, or reckoned.
[[nodiscard]] SimTime lengthOf(const Prompt& prompt, const World& world);

/// The inside of a Run: the rules of calls, split over engine*.cpp by what they are about. Copying it forks the run.
class Engine : public EngineState
{
public:
    using EngineState::EngineState;
    using EngineState::record;

    // engine.cpp: the run
    bool step(SimTime until); ///< handles one event; false: nothing is due
    void dispatch(const Event& event);
    bool endStuckCalls(); ///< false: there are none
    bool settle();        ///< after an input; true
    void reap();          ///< frees what has ended; only between events

    // enginelinks.cpp: what calls do to one another
    void post(Post post);
    void act(quint32 number);
    void takeFromQueue(Call& call, const QString& place);
    CallId placeBy(Call& call, CallPlan plan);
    void placeBeside(Call& host, const std::shared_ptr<const Program>& program);
    void relate(const Call& call, const QString& relation, quint32 other);
    /// Those that wait for it in a room learn how it ended: variable "ended CALL", scope "partner".
    void endRelated(Call& call, const Cause& cause);
    void complete(Call& call, const Program& program);
    void hangUpCall(Call& call, const Cause& cause);
    void signal(Call& call, quint32 from, const QString& name, const QString& value);
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
    void dial(Call& call, std::shared_ptr<const DialOrder> order);
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
    void pop(Call& call, const Sentence& reason);
    void afterPop(Call& call, const Rules& rules, const Sentence& reason);
    void branch(Call& call, const std::shared_ptr<const Program>& program, bool returns, const Sentence& reason);
    void hangUp(Call& call, const Cause& cause, const Sentence& reason);
    void exitAll(Call& call, const Sentence& reason);
    void push(Call& call, const std::shared_ptr<const Program>& program, const Sentence& reason);
    [[nodiscard]] std::optional<Turn::Spot> spotOf(const Call& call, const QString& place) const;
    void jump(Call& call, const Turn::Spot& spot, const QString& key, const Sentence& reason);
    void dropFrame(Call& call, const QString& reason);
};

} // namespace hookswitch
