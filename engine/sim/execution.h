// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/turn.h"
#include "sim/waits.h"

namespace hookswitch {

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
    qint64 tally = 0;   ///< Turn::tally()
    quint32 origin = 0; ///< index + 1 of the program it began with
    int turns = 0;
    int turnsNow = 0; ///< at one moment
    SimTime turnsAt{-1};
    QString collected;
    std::vector<CallVariable> variables;
    QHash<quint64, int> visits; ///< program and step -> how often entered; kept with the trace only
};

} // namespace hookswitch
