// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace hookswitch {

/// How a platform treats what its flows do not say. One constant per dialect; programs keep a copy.
struct Rules
{
    QString defaultKey; ///< key of the exit taken when no other fits; Kazoo "_"
    /// A flow has nothing more to run. HangUp: a waiting return point runs, else the call is hung up. Silent: the
    /// call stays up.
    enum class RunningOut
    {
        HangUp,
        Silent
    } runningOut = RunningOut::HangUp;
    /// What a key pressed while nothing collects does to the keys kept for later.
    enum class StrayDigits
    {
        Append,
        Overwrite,
        Drop
    } strayDigits = StrayDigits::Drop;
    std::string skipKey; ///< member of a block's data that, when true, makes it pass silently; Kazoo "skip_module"
    int completions = 5; ///< executions that may complete one another in a chain (VoIPBIN)
    int branches = 50;   ///< changes into another flow a call may make (Kazoo max_branch_count)
};

/// What protects a run from flows that never end. The call that reaches a limit ends with a warning that names it.
struct Limits
{
    int turnsPerMoment =
        20'000; ///< steps one call may take without any virtual time passing; a block takes one or more
    int turnsPerCall = 200'000;
    int linkedDepth = 20;  ///< how deep calls may ring numbers of ours that ring numbers of ours
    int linkedCalls = 200; ///< how many calls one call may bring about in that way
    int legs = 1'000;      ///< phones one call may have
    int frames = 1'000;    ///< flows that wait for another to return
};

} // namespace hookswitch
