// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QString>

namespace hookswitch {
class Turn;
}

namespace hookswitch::voipbin {

struct Action;

/// What the platform knows about a type of action.
struct ActionKind
{
    /// Actions that need a call are passed over in runs without one, and the other way round.
    enum class Needs : quint8
    {
        Nothing,
        Call,
        NoCall
    } needs = Needs::Nothing;
    bool callSide =
        false; ///< handed to the call, which asks for the next action; otherwise the engine does it itself
    /// Called when the cursor comes to the action and each time something it asked for is over.
    void (*act)(Turn&, const Action&) = nullptr;
};

/// One action, ready to run: the parameters of its block. Ids are UUIDs in lower case, "" for none.
struct Action
{
    QString id;
    QString type;
    QString nextId;      ///< "next_id"
    QString following;   ///< id of the next element of the list, "" at its end
    Json option;         ///< as written, before variables are put in; null when the action has none
    bool isPlain = true; ///< the option has no variables to put in, and so is the same in every run
    bool asDeployed = false;
    bool isFollowed = false; ///< another flow completes the runs of this one
    ActionKind kind;
};

/// Reads the form compileFlow() makes: {"id", "type", "next_id", "following", "option", "as_deployed", "followed"}.
[[nodiscard]] Action readAction(const Json& data);

/// What the platform knows of a type; without act for one it does not know.
[[nodiscard]] ActionKind kindOf(const QString& type);
/// Every type the simulator runs.
[[nodiscard]] QStringList knownTypes();

} // namespace hookswitch::voipbin
