// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/voicemailsettings.h"

#include "dialect/kazoo/behaviours/common.h"

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

constexpr int tries = 3;
constexpr int duringSetup = 10;

enum Setting
{
    UnavailableGreeting = 1,
    Name,
    Pin,
    TemporaryGreeting,
    DeleteTemporary,
    AnnouncementMode
};

void askNewPin(Turn& turn, const QStringList& before)
{
    turn.phase() = NewPinAsked;
    ask(turn, named(before + QStringList{u"vm-enter_new_pin"_s}), 6);
}

void recordGreeting(Turn& turn)
{
    RecordOrder order;
    order.limit = SimTime::fromSeconds(60);
    order.silence = SimTime::fromSeconds(5);
    order.endKeys = allKeys();
    turn.phase() = GreetingRecorded;
    turn.record(order);
}

/// Says what to record; the recording begins when the prompt is over.
void announceRecording(Turn& turn, const QStringList& prompts)
{
    turn.phase() = GreetingPlayed;
    turn.counter(Index) = -1;
    say(turn, prompts);
}

void afterNewPin(Turn& turn)
{
    if (turn.digits().size() < 4) {
        if (++turn.counter(Rounds) >= tries)
            return mainMenu(turn, {u"vm-pin_invalid"_s});
        return askNewPin(turn, {u"vm-pin_invalid"_s});
    }
    rememberPin(turn, turn.digits());
    turn.phase() = PinConfirmAsked;
    ask(turn, named({u"vm-enter_new_pin_confirm"_s}), 6);
}

void afterPinConfirm(Turn& turn)
{
    const QString pin = rememberedPin(turn);
    if (turn.digits() != pin) {
        if (++turn.counter(Rounds) >= tries)
            return mainMenu(turn, {u"vm-pin_invalid"_s});
        return askNewPin(turn, {u"vm-pin_invalid"_s});
    }
    turn.counter(Rounds) = 0;
    changeBox(turn, "pin", pin.toStdString());
    if (turn.counter(Target) < duringSetup)
        return settingsMenu(turn, {u"vm-pin_set"_s});
    turn.counter(Target) = duringSetup + UnavailableGreeting;
    announceRecording(turn, {u"vm-pin_set"_s, u"vm-setup_rec_greeting"_s, u"vm-record_greeting"_s});
}

void reviewGreeting(Turn& turn)
{
    turn.phase() = GreetingReviewed;
    askReview(turn);
}

void keepGreeting(Turn& turn)
{
    const qint64 target = turn.counter(Target);
    const qint64 setting = target % duringSetup;
    turn.counter(Rounds) = 0;
    changeBoxMedia(turn,
                   setting == Name                ? "name"
                   : setting == TemporaryGreeting ? "temporary_unavailable"
                                                  : "unavailable",
                   "recorded in this run");
    if (target < duringSetup)
        return settingsMenu(turn, {u"vm-saved"_s});
    changeBox(turn, "is_setup", true);
    mainMenu(turn, {u"vm-saved"_s, u"vm-setup_complete"_s});
}

void afterReview(Turn& turn)
{
    const ReviewChoice wanted = reviewOf(turn.digits());
    if (wanted == ReviewChoice::Hear) {
        turn.phase() = GreetingPlayed;
        return playRecording(turn, u"the recording"_s, SimTime::fromMs(turn.counter(Index)));
    }
    if (wanted == ReviewChoice::Again)
        return recordGreeting(turn);
    if (wanted == ReviewChoice::Keep || ++turn.counter(Rounds) > tries)
        return keepGreeting(turn);
    reviewGreeting(turn);
}

void afterSettings(Turn& turn)
{
    const int setting = turn.digits().toInt();
    turn.counter(Target) = setting;
    const Entity* box = chosenBox(turn);
    if (turn.digits() == "0"_L1 || !box)
        return mainMenu(turn, {});
    switch (setting) {
    case UnavailableGreeting:
        return announceRecording(turn, {u"vm-record_greeting"_s});
    case Name:
        return announceRecording(turn, {u"vm-record_name"_s});
    case TemporaryGreeting:
        return announceRecording(turn, {u"vm-record_temp_greeting"_s});
    case Pin:
        return askNewPin(turn, {});
    case DeleteTemporary:
        changeBoxMedia(turn, "temporary_unavailable", Json(Json::value_t::discarded));
        return settingsMenu(turn, {u"vm-deleted"_s});
    case AnnouncementMode:
        changeBox(turn, "announcement_only", !boxSettings(*box).announcementOnly);
        return settingsMenu(turn, {});
    default:
        return ++turn.counter(Rounds) > tries ? mainMenu(turn, {}) : settingsMenu(turn, {});
    }
}

} // namespace

void settingsMenu(Turn& turn, const QStringList& before)
{
    const Entity* box = chosenBox(turn);
    const bool announces = box && boxSettings(*box).announcementOnly;
    turn.phase() = SettingsAsked;
    ask(turn, named(before + QStringList{announces ? u"vm-settings_menu_announcement_on"_s : u"vm-settings_menu"_s}),
        1);
}

void beginSetup(Turn& turn)
{
    turn.counter(Target) = duringSetup + Pin;
    askNewPin(turn, {u"vm-setup_intro"_s});
}

void settingsTurn(Turn& turn)
{
    switch (turn.phase()) {
    case SettingsAsked:
        return afterSettings(turn);
    case NewPinAsked:
        return afterNewPin(turn);
    case PinConfirmAsked:
        return afterPinConfirm(turn);
    case GreetingRecorded:
        turn.counter(Index) = turn.length().ms();
        return reviewGreeting(turn);
    case GreetingReviewed:
        return afterReview(turn);
    default:
        return turn.counter(Index) < 0 ? recordGreeting(turn) : reviewGreeting(turn);
    }
}

} // namespace hookswitch::kazoo
