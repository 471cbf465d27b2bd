// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/run.h"
#include "webhook/delivery.h"
#include "workspace/project.h"

namespace hookswitch {

class CompiledFlows;

/// A project made ready to be called: flows compiled, numbers and far ends looked up as the project says. A binding
/// wins over what documents say about their numbers. HTTP requests of flows stay pending (Run::pendingFetches) for
/// whoever drives the run. Far ends that are no scripts are an error with its JSON pointer ("/farEnds/...").
[[nodiscard]] Result<std::shared_ptr<const World>> worldOf(const Project& project);
/// The same, with programs that an earlier state of the project has left.
[[nodiscard]] Result<std::shared_ptr<const World>> worldOf(const Project& project, CompiledFlows& compiled);

/// The setup of a run over this project: settings.zone (else UTC) and settings.at, when it is there, as the moment it
/// begins. at and zone of a scenario or a command line win when they are not empty. Errors name the setting.
[[nodiscard]] Result<RunSetup> runSetupOf(const Project& project, const QString& at = {}, const QString& zone = {});

struct CallOrder;
/// A call as the simulator wants it. Takes a user or device of the directory as the caller when the order names one.
/// An error when its scenario is malformed.
[[nodiscard]] Result<CallPlan> callPlanOf(const Project& project, const CallOrder& order);

/// For a diagram: the API request an application would have placed this call with, as a row beside the call's first.
/// It is not part of the trace. None for calls that no API places.
[[nodiscard]] std::optional<TraceRow> requestRowOf(const Project& project, const CallOrder& order,
                                                   const TraceRow& start);

/// What a flow gets of a real request: the answer, or why there was none. Its latency is the scenario's default, not
/// the real one, so that the trace does not depend on the network's speed.
[[nodiscard]] FetchAnswer fetchAnswerOf(const Attempt& attempt);

} // namespace hookswitch
