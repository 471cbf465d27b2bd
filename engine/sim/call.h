// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "sim/box.h"
#include "sim/causes.h"
#include "sim/chance.h"
#include "sim/orders.h"
#include "sim/run.h"
#include "sim/turn.h"

#include <variant>

namespace hookswitch {

/// One phone of a call. Plain data.
struct Leg
{
    enum class Phase : quint8
    {
        Waiting,
        Ringing,
        Talking,
        Ended
    } phase = Phase::Waiting;
    bool caller = false;
    bool interactive = false;
    bool machine = false;    ///< an answering machine took the call
    bool confirming = false; ///< answered, but must press 1 before it counts
    bool mustPressKey = false;
    bool greeted = false;    ///< hears the greeting of the dial
    bool indicated = false;  ///< a caller who has been told that somebody is rung
    bool outside = false;    ///< a number, which may be one of ours
    bool promptCame = false; ///< the one the "when" of this step waits for
    bool armed = false;      ///< the script's step has begun and is due with the next script event
    quint32 step = 0;        ///< of the script
    quint32 keyIndex = 0;    ///< within a press step
    quint32 linkCall = 0;    ///< this phone is a leg of another call of the run
    quint32 ringToken = 0;
    quint32 scriptToken = 0;
    quint32 heard = 0;                    ///< number of the prompt the last "when" step took
    quint32 cause = 0;                    ///< event that set the next timer
    const PersonScript* script = nullptr; ///< owned by the call's scenario or world
    SimTime timeout{0};
    SimTime speaksUntil{0};
    QString party;
};

/// One running flow of an execution. Plain data.
struct Frame
{
    quint32 program = 0; ///< index into the engine's programs
    qint32 step = 0;
    qint32 phase = 0;
    qint64 counters[4] = {0, 0, 0, 0};
    QString text;
    Box<QHash<qint32, qint64>> kept; ///< Turn::kept() by step
};

/// A dial under way.
struct DialState
{
    std::vector<DialTarget> targets; ///< in sequence: those still to come, last first
    bool inSequence = false;
    bool failOnSingleReject = false;
    bool answerCaller = true;
    SimTime limit{0};
    quint16 firstLeg = 0;
    quint16 talkLeg = 0;
    SimTime talkSince{0};
    std::vector<Prompt> greeting; ///< still to be heard, last first
    Cause failure;
};

struct Recording
{
    RecordOrder order;
    SimTime since{0};
};

struct Fetching
{
    quint32 ticket = 0;
};

struct Idle
{};
struct Waiting
{};

/// What a flow waits for: nothing, a time or a hang-up, prompts, keys, a recording, phones, an answer. Small while it
/// is nothing or a time, since most calls alive wait for these.
class Wait
{
public:
    Wait& operator=(Idle)
    {
        m_order.clear();
        return *this;
    }
    Wait& operator=(Waiting)
    {
        m_order.clear();
        return *this;
    }
    template <typename Order> Wait& operator=(Order order)
    {
        m_order.made() = std::move(order);
        return *this;
    }
    /// The order of this kind, null when it waits for something else.
    template <typename Order> [[nodiscard]] Order* as()
    {
        return m_order ? std::get_if<Order>(m_order.get()) : nullptr;
    }
    template <typename Order> [[nodiscard]] const Order* as() const
    {
        return m_order ? std::get_if<Order>(m_order.get()) : nullptr;
    }

private:
    Box<std::variant<Fetching, PlayOrder, CollectOrder, Recording, DialState>> m_order;
};

/// What the last primitive came to.
struct Outcome
{
    struct More
    {
        Cause cause;
        int status = 0;
        QByteArray body;
    };
    Ended ended = Ended::Done;
    SimTime length{0};
    QString text;   ///< digits, or the sentence of an error
    Box<More> more; ///< of a dial or a request
};

/// The flows of a call and what they wait for. Plain data.
struct Execution
{
    std::vector<Frame> frames;
    Wait wait;
    Outcome outcome;
    Turn::Why why = Turn::Why::Entered;
    bool ready = false; ///< a turn is due
    bool stayAfterHangup = false;
    bool prompting = false; ///< a prompt is to be heard now
    quint32 promptIndex = 0;
    quint32 promptNumber = 0; ///< counts prompts, so that a "when" step takes each once
    quint32 listening = 0;    ///< number of the block's listening, 0: does not listen
    quint32 listenings = 0;
    quint32 timer = 0; ///< token
    quint32 limit = 0; ///< token
    quint32 cause = 0; ///< event that began the wait
    int branches = 0;
    qint64 tally = 0; ///< Turn::tally()
    int turns = 0;
    int turnsNow = 0; ///< at one moment
    SimTime turnsAt{-1};
    QString collected;
    std::vector<CallVariable> variables;
    QHash<quint64, int> visits; ///< program and step -> how often entered; kept with the trace only
};

/// What few calls need.
struct CallExtras
{
    std::optional<QString> capture;
    std::optional<CallerInfo> caller; ///< when the flow changed the caller id
    QString stored;                   ///< stray keys
    Cause failure;                    ///< of the last dial that failed
    Cause gone;                       ///< why the first leg ended
};

/// A call: its plan, its legs and its execution. A value without pointers into its run.
struct Call
{
    CallId id;
    quint32 slot = 0;
    std::shared_ptr<const CallPlan> plan; ///< shared: immutable, and forks of a run keep using it
    quint32 world = 0;                    ///< index of the world it was placed in
    Chance chance;
    std::vector<Leg> legs; ///< leg n at index n - 1; the first is the one the flow serves
    Execution execution;
    std::optional<SimTime> answered;
    Box<CallExtras> extras;
    quint32 parentCall = 0; ///< the call whose leg the caller of this one is
    quint16 parentLeg = 0;
    quint16 depth = 0;   ///< of linked calls
    quint32 root = 0;    ///< the first of the calls that are linked, 0: this one
    quint32 pressAt = 0; ///< into plan->press
    quint32 pressToken = 0;
    quint32 webhooks = 0;
    bool interactive = false;
    bool driving = false; ///< a turn is on the stack
    bool finished = false;

    [[nodiscard]] Leg& leg(quint16 n) { return legs[size_t(n - 1)]; }
    [[nodiscard]] const Leg& leg(quint16 n) const { return legs[size_t(n - 1)]; }
    [[nodiscard]] bool mainGone() const { return legs.empty() || legs.front().phase == Leg::Phase::Ended; }
};

} // namespace hookswitch
