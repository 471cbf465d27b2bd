// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/kazoo/behaviours/mailbox.h"

namespace hookswitch::kazoo {

/// What a caller who listens to a box was asked last.
enum CheckPhase
{
    BoxAsked = firstCheckPhase,
    PinAsked,
    MainAsked,
    MessageAsked,
    ForwardAsked,
    CalledBack,
    Leaving,
    SettingsAsked,
    NewPinAsked,
    PinConfirmAsked,
    GreetingRecorded,
    GreetingReviewed,
    GreetingPlayed
};
/// What the counters hold while a box is listened to.
enum CheckCounter
{
    Rounds = 0, ///< fruitless tries of the question asked now
    Index = 1,  ///< message in its folder; while recording: length in ms
    Folder = 2, ///< 0 new, 1 saved
    Target =
        3 ///< what is recorded or set: 1 greeting, 2 name, 3 pin, 4 temporary greeting; +10 during the first set-up
};

/// Counts and main menu; the prompts before come first.
void mainMenu(Turn& turn, const QStringList& before);
void settingsMenu(Turn& turn, const QStringList& before);
/// First use of a box: pin, greeting, then the main menu.
void beginSetup(Turn& turn);
/// Turns of the phases from SettingsAsked on.
void settingsTurn(Turn& turn);

} // namespace hookswitch::kazoo
