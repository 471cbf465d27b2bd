// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/program.h"

#include <memory>

/// The lists of actions the platform pushes by itself. What differs from run to run (which bridge, which flow) stands
/// in the note of the action that pushes them, so that each list exists once.
namespace hookswitch::voipbin::injected {

/// [confbridge_join]
[[nodiscard]] std::shared_ptr<const Program> join();
/// [confbridge_join, hangup], the hangup with the cause of the first leg
[[nodiscard]] std::shared_ptr<const Program> joinThenRelay();
/// [confbridge_join, hangup]: what a leg of a connect runs
[[nodiscard]] std::shared_ptr<const Program> leg();
/// [fetch_flow, confbridge_join]: a conference with a flow of its own first
[[nodiscard]] std::shared_ptr<const Program> flowThenJoin();
/// [fetch_flow, empty, confbridge_join]: the wait flow over and over; the queue sends the run to the last one
[[nodiscard]] std::shared_ptr<const Program> waitThenJoin();
/// [block]
[[nodiscard]] std::shared_ptr<const Program> block();
/// The id of the confbridge_join in waitThenJoin().
[[nodiscard]] QString queueJoinId();

} // namespace hookswitch::voipbin::injected
