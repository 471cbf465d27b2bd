// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/person.h"

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

} // namespace hookswitch
