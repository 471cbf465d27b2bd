// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/others.h"
#include "sim/runinput.h"
#include "sim/trace.h"

namespace hookswitch {

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

    // What an API or a program outside does at this moment. False: the call, or the room, is not there.
    /// An API ends the call.
    bool endCall(CallId call, const Cause& cause);
    /// A new program for the call: what it does now is dropped and it begins. During a talk, which is kept, the
    /// program runs beside it, heard by both sides (BlueVia setcommands).
    bool setProgram(CallId call, std::shared_ptr<const Program> program);
    bool signal(CallId call, const QString& name, const QString& value); ///< see Others::signal
    bool mute(const QString& room, CallId call, bool muted);
    bool eject(const QString& room, CallId call);
    bool endRoom(const QString& room);
    bool dequeue(CallId call);
    void setAgent(const QString& id, Others::AgentState state);
    void changeDirectory(const Entity& entity); ///< for the world of new calls

    /// All of the above and the answers to requests, in order. Kept with the trace only: without one, or in a run
    /// that keeps no trace, it is empty.
    [[nodiscard]] const std::vector<RunInput>& inputs() const;
    /// Events of the agenda handled so far.
    [[nodiscard]] quint64 steps() const;
    [[nodiscard]] const RunSetup& setup() const;
    [[nodiscard]] std::shared_ptr<const World> firstWorld() const;
    /// For replay.h: handles events until so many have been, and moves the clock there (never back).
    void goTo(quint64 steps, SimTime t);
    /// For replay.h: makes a recorded input, now; repeat() goes to its place first. False: it does not fit any more.
    bool apply(const RunInput& input);
    bool repeat(const RunInput& input);

    [[nodiscard]] SimTime now() const;
    /// When the next thing happens by itself, none when nothing will.
    [[nodiscard]] std::optional<SimTime> nextEventAt() const;
    /// Lets the next thing happen when it is due by then: false when nothing is, or an answer is pending.
    bool step(SimTime until);
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
    /// Lets go of trace events before this one and of the inputs so far: such a run cannot be repeated from them.
    void forget(qint64 before);

private:
    std::unique_ptr<Engine> m_engine;
};

} // namespace hookswitch
