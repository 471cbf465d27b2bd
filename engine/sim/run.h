// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/rules.h"
#include "sim/scenario.h"
#include "sim/trace.h"
#include "sim/world.h"

#include <memory>
#include <optional>
#include <vector>

namespace hookswitch {

/// How a run begins.
struct RunSetup
{
    quint64 seed = 1;
    qint64 startUnix = 1767607200; ///< wall time at virtual time 0 for time rules: Monday 5 January 2026, 10:00 UTC
    QString zone = QStringLiteral("UTC"); ///< time zone of the account, IANA name
    Limits limits;
    bool trace = true; ///< false: nothing is recorded (load)
};

/// A text a flow keeps under a name. Scopes are the platform's.
struct CallVariable
{
    QString name;
    QString value;
    QString scope;
};

/// A call to be placed in a run.
struct CallPlan
{
    QString from;
    QString fromName;
    QString fromKind; ///< "users" or "devices" when the caller is one of ours, else ""
    QString fromId;
    QString to;               ///< number dialled
    bool interactive = false; ///< people are played through the inputs; legs ring until one comes (ring limits hold)
    QString press;            ///< keys for listening blocks: "," waits for the next one, "h" hangs up
    std::shared_ptr<const Scenario> scenario; ///< may be null
    /// Outbound: "to" is rung first, and when it answers this program runs on that leg. Otherwise null: the flow that
    /// answers "to" in this world, or, when given, this program.
    bool outbound = false;
    std::shared_ptr<const Program> program;
    SimTime ringLimit{60'000'000};       ///< outbound: how long "to" rings
    bool early = false;                  ///< outbound: the program runs as soon as "to" rings
    bool answered = false;               ///< inbound: the caller is connected already when the flow begins
    std::vector<CallVariable> variables; ///< what the flow finds set when it begins
};

/// Something a person did from outside, with its moment: enough to repeat a run.
struct RunInput
{
    enum class Kind : quint8
    {
        Press,
        Answer,
        Reject,
        Hangup
    } kind = Kind::Press;
    SimTime t;
    CallId call;
    LegId leg;
    QString digits;
    int code = 0;
};

/// A request the world could not answer at once.
struct PendingFetch
{
    quint32 ticket = 0;
    CallId call;
    HttpRequest request;
};

class Engine;

/// A run of the simulator: calls in virtual time on one agenda. Deterministic: setup, world, plans, inputs and
/// delivered answers decide every byte of the trace. Knows no clock, thread or network. A value: a copy is a fork
/// that goes its own way.
class Run
{
public:
    Run(const RunSetup& setup, std::shared_ptr<const World> world);
    Run(const Run& other);
    Run(Run&& other) noexcept;
    Run& operator=(Run other) noexcept;
    ~Run();

    /// The world for calls placed from now on; earlier calls keep theirs. The directory is the new world's again.
    void setWorld(std::shared_ptr<const World> world);

    /// The call begins at this moment of virtual time, now when it has passed. A problem with the call shows in its
    /// trace.
    CallId placeCall(const CallPlan& plan, SimTime at = {});
    /// The same with a plan that many calls share.
    CallId placeCall(std::shared_ptr<const CallPlan> plan, SimTime at = {});

    // What a person does at this moment. Legs that are over, or do not ring (answer, reject), ignore it and give
    // false.
    bool press(CallId call, LegId leg, const QString& digits);
    bool answer(CallId call, LegId leg);
    bool reject(CallId call, LegId leg, int code);
    bool hangUp(CallId call, LegId leg);
    [[nodiscard]] const std::vector<RunInput>& inputs() const;

    [[nodiscard]] SimTime now() const;
    /// When the next thing happens by itself, none when nothing will.
    [[nodiscard]] std::optional<SimTime> nextEventAt() const;
    /// Lets everything due up to this moment happen and moves the clock there; stops early while an answer is
    /// pending. Returns now().
    SimTime advanceTo(SimTime t);
    /// Until nothing is due any more (or an answer is pending). Calls that then wait for ever, because nobody will
    /// ever act, end with a warning, unless they are interactive. At most until the limit.
    void runToEnd(SimTime limit = SimTime::fromSeconds(366.0 * 86400));

    [[nodiscard]] std::vector<PendingFetch> pendingFetches() const;
    /// The answer to a pending request; after counts from the moment the request was made.
    void deliver(quint32 ticket, const FetchAnswer& answer);

    [[nodiscard]] bool isLive(CallId call) const;
    [[nodiscard]] size_t liveCalls() const;
    /// Blocks entered so far, of all calls.
    [[nodiscard]] quint64 entries() const;
    /// The run's own copy, with what calls changed.
    [[nodiscard]] const Directory& directory() const;
    [[nodiscard]] const Trace& trace() const;

private:
    std::unique_ptr<Engine> m_engine;
};

} // namespace hookswitch
