// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "directory/directory.h"
#include "flow/flow.h"
#include "sim/program.h"

#include <memory>

namespace hookswitch::bluevia {

/// What each command does, and "callback": asks the application what to do with a call.
[[nodiscard]] const BehaviourTable& behaviours();
/// A list that has run out leaves the call up and silent; stray keys are lost.
[[nodiscard]] Rules rules();

/// A command document ready to run. id: of the flow in the project, or the address it came from.
[[nodiscard]] std::shared_ptr<const Program> compileFlow(const QString& id, const Flow& flow);
/// Asks the callback URL of the call, else of the number, then runs what it answers; a number without one has the
/// built-in document. For a call to one of our numbers, and for CallPlan::program of one that the API places.
[[nodiscard]] std::shared_ptr<const Program> callbackProgram();
/// Hears the greeting (a speak or play inside, may be empty) and enters the room of the simulator with this name.
[[nodiscard]] std::shared_ptr<const Program> roomProgram(const QString& room, const Json& greeting);

/// Where the behaviours find the configuration: entities that a world's directory has beside the project's own.
///   kind numbersKind, id "+441632960100": {"voiceCallbackUrl", "voiceFallbackUrl", "notificationFormat"}
///   kind accountKind, id accountKind: the project's settings.bluevia
inline const QString numbersKind = QStringLiteral("bluevia.numbers");
inline const QString accountKind = QStringLiteral("bluevia");
/// Variables of a call in this scope: voiceCallbackUrl and voiceFallbackUrl take the place of the number's, direction
/// is "outbound" when the API placed the call.
inline const QString callScope = QStringLiteral("bluevia");
/// Variable of a call, without a scope: "true" when other commands have taken the place of the list that waits for a
/// talk to end. Set by a signal of that name.
inline const QString superseded = QStringLiteral("superseded");

} // namespace hookswitch::bluevia
