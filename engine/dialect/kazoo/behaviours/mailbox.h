// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/kazoo/settings.h"
#include "sim/turn.h"

namespace hookswitch::kazoo {

/// Phases of a voicemail block below this belong to leaving a message, the others to listening.
constexpr int firstCheckPhase = 100;

/// The block works on this box from now on.
void chooseBox(Turn& turn, const QString& id);
/// The box chosen, null when there is none.
[[nodiscard]] const Entity* chosenBox(Turn& turn);
/// A new pin between its two entries.
void rememberPin(Turn& turn, const QString& pin);
[[nodiscard]] QString rememberedPin(Turn& turn);
/// By data.id, else the mailbox number captured, else none.
[[nodiscard]] const Entity* boxOfBlock(const Turn& turn);

/// One message of a box.
struct Message
{
    size_t place = 0; ///< in the box's list
    QString from;
    double seconds = 0;
    QString received; ///< date and time for people
};
/// The messages of a folder ("new", "saved") in the order they are played.
[[nodiscard]] std::vector<Message> messagesOf(const Entity& box, const QString& folder);
/// Appends a message from the caller; what is shorter than half a second is thrown away. Both are noted in the trace.
void storeMessage(Turn& turn, SimTime length);
/// Moves a message to another folder: "saved", "deleted".
void moveMessage(Turn& turn, size_t place, const QString& folder);
/// Copies a message of the chosen box into another box as new.
void copyMessage(Turn& turn, size_t place, const Entity& to);
/// Changes a member of the chosen box's document; a discarded value removes it.
void changeBox(Turn& turn, std::string_view key, Json value);
/// The same inside its media object.
void changeBoxMedia(Turn& turn, std::string_view key, Json value);

/// The turns of the two halves of the module.
void composeTurn(Turn& turn);
void checkTurn(Turn& turn);
/// Goes over to listening, from the start or by `*` during a greeting.
void startCheck(Turn& turn);

/// The flow of the chosen box's operator, nobody when there is none.
[[nodiscard]] Answerer operatorOf(Turn& turn);

} // namespace hookswitch::kazoo
