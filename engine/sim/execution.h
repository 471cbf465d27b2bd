// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/interner.h"
#include "sim/outcome.h"
#include "sim/turnview.h"
#include "sim/visits.h"
#include "sim/waits.h"

namespace hookswitch {

/// What few blocks remember.
struct FrameMemory
{
    qint64 counters[4] = {0, 0, 0, 0};
    QString text;
    std::shared_ptr<const Json> note; ///< shared: immutable; see Turn::leaveNote()
    QHash<qint32, qint64> kept;       ///< TurnView::kept() by step; outlives the block
};

/// One running flow of an execution. Plain data.
struct Frame
{
    quint32 program = 0; ///< index into the engine's programs
    qint32 step = 0;
    qint32 phase = 0;
    Box<FrameMemory> memory;
};

/// A variable of a call. Name and scope are numbers in the engine's names, since calls have the same ones.
struct KeptVariable
{
    TextId name = 0;
    TextId scope = 0;
    QString value;
};

/// Where an execution stands, in numbers.
struct ExecutionMarks
{
    TurnView::Why why = TurnView::Why::Entered;
    bool ready = false; ///< a turn is due
    bool stayAfterHangup = false;
    bool prompting = false; ///< a prompt is to be heard now
    quint32 promptIndex = 0;
    quint32 promptNumber = 0; ///< counts prompts, so that a "when" step takes each once
    int rounds = 1;           ///< of the prompts, still to come; 0: without an end
    quint32 listening = 0;    ///< number of the block's listening, 0: does not listen
    quint32 listenings = 0;
    quint32 timer = 0; ///< token
    quint32 limit = 0; ///< token
    quint32 cause = 0; ///< event that began the wait
    int branches = 0;
    quint32 origin = 0; ///< index + 1 of the program it began with
    int turns = 0;
    int turnsNow = 0; ///< at one moment
    qint64 tally = 0; ///< TurnView::tally()
    SimTime turnsAt{-1};
};

/// The flows of a call and what they wait for. Plain data.
struct Execution : ExecutionMarks
{
    std::vector<Frame> frames;
    Wait wait;
    Outcome outcome;
    std::vector<KeptVariable> variables;
    Box<Visits> visits; ///< kept with the trace only

    void clear()
    {
        static_cast<ExecutionMarks&>(*this) = {};
        frames.clear();
        wait = Idle();
        outcome.clear();
        variables.clear();
        if (visits)
            visits.get()->clear();
    }
};

} // namespace hookswitch
