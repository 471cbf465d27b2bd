// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/voipbin/action.h"
#include "dialect/voipbin/option.h"
#include "sim/turn.h"

namespace hookswitch::voipbin {

// The cursor of a run ("activeflow"): how it moves, and how a run begins, ends and fails. Every action ends in
// exactly one of goOn, jumpTo, pushStack, fail, finish, endCall.

/// What every block of a VoIPBIN flow does: counts the move, passes over what does not fit the run, hands call side
/// actions to the call, and lets the action act.
void act(Turn& turn);

/// Moves the cursor the usual way: to next_id, searched in this stack and in those below (unknown: the flow finishes
/// without a word), else to the next element of the list, else to what follows the action that pushed this stack,
/// else to the end.
void goOn(Turn& turn, const Sentence& reason);
/// Jumps to an action of this stack or of those below; an unknown or empty id fails. exit: what the trace shows.
void jumpTo(Turn& turn, const QString& id, const QString& exit, const QString& reason);
/// Runs another list of actions and comes back; note is kept for the actions of that list (stackNote()). A list
/// without actions is passed over.
void pushStack(Turn& turn, const std::shared_ptr<const Program>& program, Json note = {});
/// The same with a note that many runs share.
void pushStack(Turn& turn, const std::shared_ptr<const Program>& program, std::shared_ptr<const Json> note);
/// What the action that pushed this stack left for it; null when nothing did.
[[nodiscard]] const Json& stackNote(const Turn& turn);

/// An engine error: the run ends, and with it the call. code: "limit-moves", "target", "option", "flow", "fetch",
/// "calls", "send".
void fail(Turn& turn, const QString& code, const QString& sentence);
/// The cursor comes to the end: the run is over, and so is its call.
void finish(Turn& turn, const Sentence& reason);
/// The flow hangs up.
void endCall(Turn& turn, const Cause& cause, const Sentence& reason);

/// The option of an action as it is now.
class OptionNow
{
public:
    /// REQUIRES: it outlives this object.
    explicit OptionNow(const Json* written)
        : m_written(written)
    {}
    explicit OptionNow(Json made)
        : m_made(std::move(made))
    {}
    [[nodiscard]] const Json& json() const { return m_written ? *m_written : m_made; }
    operator const Json&() const { return json(); }

private:
    const Json* m_written = nullptr;
    Json m_made;
};
/// The option with variables put in, copied only where there are any; an empty object when the action has none.
[[nodiscard]] OptionNow optionNow(Turn& turn, const Action& action);
[[nodiscard]] Option::Ids idsOf(const Action& action);
/// Fails when something in the option was of the wrong type. True: nothing was.
[[nodiscard]] bool isReadable(Turn& turn, const Option& option);
[[nodiscard]] bool isReadable(Turn& turn, const QString& error);

/// Tells that the call gets an action to do; option as it stands now, null for none.
void tellHanded(Turn& turn, const Action& action, const Json& option);
/// Tells what the platform asks of its other services, such as "calls_create"; members as the service gets them.
void tellService(Turn& turn, const QString& service, const Json& data = Json::object());
/// Says how a call side action came to its end: "condition", "timeout", "already satisfied", "interrupted".
void tellDone(Turn& turn, const QString& by);
/// What the scenario lets a service answer (its "http" rules, URL voipbin://SERVICE): false when it is to fail.
[[nodiscard]] bool serviceWorks(const Turn& turn, const QString& service);

} // namespace hookswitch::voipbin
