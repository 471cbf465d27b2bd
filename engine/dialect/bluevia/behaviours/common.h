// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "sim/turn.h"

namespace hookswitch::bluevia {

/// The parameters of a command as they stand in the document.
struct CommandData
{
    Json json;
};
[[nodiscard]] CommandData readCommand(const Json& data);

// Values as the platform tolerates them: numbers and yes/no as texts, null for "not given", blanks around.

/// The member when it is there and not null.
[[nodiscard]] const Json* given(const Json& data, std::string_view name);
[[nodiscard]] QString textIn(const Json& data, std::string_view name, const QString& fallback = {});
[[nodiscard]] int countIn(const Json& data, std::string_view name, int fallback);
[[nodiscard]] bool switchIn(const Json& data, std::string_view name, bool fallback);

/// A "speak" or "play" inside another command, the body of one, or the text of speakOnEnter; as often as it says.
[[nodiscard]] std::vector<Prompt> promptsIn(const Json& data);
/// The same for the body of a speak or of a play alone.
[[nodiscard]] std::vector<Prompt> speakPrompts(const Json& speak);
[[nodiscard]] std::vector<Prompt> playPrompts(const Json& play);

/// Every command but a hangup connects a caller who still hears the ringing tone.
void connectCaller(Turn& turn);
/// The application hangs up, also when the commands run beside a talk.
void endCall(Turn& turn, const QString& reason);

} // namespace hookswitch::bluevia
