// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/run.h"

#include <memory>

namespace hookswitch::bench {

/// A world with one number, the plan of a call to it, and what such a call is.
struct Workload
{
    QString name;
    std::shared_ptr<const World> world;
    std::shared_ptr<const CallPlan> plan; ///< shared by all calls
    int blocks = 0;                       ///< each call enters
    SimTime length;                       ///< of one call
};

/// Ten Kazoo blocks over two callflows: answer, two prompts, a menu left by a digit, two branches on a variable and
/// into the other callflow, a bridge with a talk, and the flow's own hang-up.
[[nodiscard]] Workload kazooTenBlocks();
/// A Kazoo call that has set three short variables and then waits for ever.
[[nodiscard]] Workload kazooWaiting();

/// Plays this many calls so that the given number of them is alive at once, and gives the finished run. Stops the
/// program when the calls did not enter the blocks they should.
[[nodiscard]] Run played(const Workload& workload, bool trace, int calls, int alive);

} // namespace hookswitch::bench
