// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/agenda.h"
#include "sim/call.h"
#include "sim/post.h"
#include "sim/queues.h"
#include "sim/recollections.h"
#include "sim/rooms.h"
#include "sim/sentence.h"
#include "sim/trace.h"

#include <deque>

namespace hookswitch {

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

/// The state of a run, and what all its rules need of it: calls by id, what a call sees of its world, variables, the
/// agenda, the trace. Copying it forks the run.
class EngineState
{
public:
    EngineState(const RunSetup& setup, std::shared_ptr<const World> world);

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
    const Directory& directory(const Call& call) const;
    void changeDirectory(quint32 world, Entity entity);
    const World& world(const Call& call) const { return *m_worlds[call.world]; }
    quint32 programIndex(const std::shared_ptr<const Program>& program);
    const ProgramStep& currentStep(const Call& call) const
    {
        const Frame& frame = call.execution.frames.back();
        return m_programs[frame.program].steps[frame.step];
    }
    /// Of the current step, in the trace.
    quint32 placeOf(const Call& call) const
    {
        const Frame& frame = call.execution.frames.back();
        return m_programs[frame.program].base + quint32(frame.step);
    }
    const Rules& rules(const Call& call) const
    {
        return m_programs[call.execution.frames.back().program].program->rules();
    }
    const QString& variable(const Call& call, const QString& name, const QString& scope); ///< "" when there is none
    std::vector<CallVariable> variables(const Call& call) const;
    void setVariable(Call& call, const QString& name, const QString& value, const QString& scope);

    bool isDead(const Event& event) const;
    void fetchNext() const; ///< tells the processor which call comes next, since it takes long to reach it
    void dropDead();        ///< what was cancelled and stands first in the agenda
    quint32 schedule(SimTime after, Event::Kind kind, const Call& call, quint16 leg = 0);

    void record(RunInput input, std::optional<RunInput::More> more = {});
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
    /// The sentence as it reads now: what it speaks of may change while the flows above end. "" without a trace.
    QString said(const Sentence& sentence) const { return m_trace.isOn() ? sentence.text() : QString(); }

    struct LoadedProgram
    {
        std::shared_ptr<const Program> program; ///< shared: the world made it, calls keep it alive
        const ProgramStep* steps = nullptr;     ///< its own
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
    Recollections m_recollections;
    Interner m_names; ///< of variables and their scopes
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
