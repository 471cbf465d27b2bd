// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Digits are taken as a whole: a child for exactly these digits, then the number hunt, then the record pin, then
// "invalid". "_" is not the way of a wrong digit; it is reached only when all retries are used up.
#include "dialect/kazoo/behaviours/menu.h"

#include "dialect/kazoo/behaviours/common.h"
#include "dialect/kazoo/settings.h"

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

enum Phase
{
    Begin,
    Collecting,
    Transferring,
    Invalid,
    Exiting,
    LastTransfer,
    Recording,
    Reviewing,
    Listening,
    Returning
};
enum Counter
{
    TriesLeft,
    RecordedUs
};

/// A menu as this block offers it.
struct Menu : MenuSettings
{
    std::shared_ptr<const CollectOrder> offer; ///< shared by all calls
};

Menu read(const Directory& directory, const Json& data)
{
    Menu menu{menuSettings(directory, data), nullptr};
    CollectOrder order;
    if (!menu.greeting.isSilent())
        order.prompts.push_back(promptOf(directory, menu.greeting.media));
    order.first = SimTime::fromMs(menu.timeout);
    order.between = SimTime::fromMs(menu.interdigit);
    order.maxDigits = menu.maxLength;
    menu.offer = std::make_shared<const CollectOrder>(std::move(order));
    return menu;
}

/// Plays the prompt and comes back with Ended; a silent one comes back at once.
void speak(Turn& turn, Phase phase, const PromptChoice& prompt)
{
    turn.phase() = phase;
    PlayOrder order;
    if (!prompt.isSilent())
        order.prompts.push_back(promptOf(turn.directory(), prompt.media));
    turn.play(order);
}

void offer(Turn& turn, const Menu& menu)
{
    turn.phase() = Collecting;
    turn.collect(menu.offer);
}

void begin(Turn& turn, const Menu& menu)
{
    if (!menu.missing.isEmpty())
        turn.warn(u"missing-menu"_s, menu.missing + u'.');
    turn.counter(TriesLeft) = menu.retries;
    turn.answer();
    offer(turn, menu);
}

void tryAgain(Turn& turn, const Menu& menu)
{
    if (--turn.counter(TriesLeft) > 0)
        return offer(turn, menu);
    speak(turn, Exiting, menu.exit);
}

bool mayRecord(const Turn& turn, const Menu& menu, const QString& digits)
{
    return !menu.recordPin.isEmpty() && digits == menu.recordPin &&
           (menu.recordFromOutside || callerOf(turn).isKnown());
}

void startRecording(Turn& turn)
{
    turn.phase() = Recording;
    RecordOrder order;
    order.endKeys = allKeys();
    order.silence = SimTime::fromMs(5000);
    turn.record(order);
}

void takeDigits(Turn& turn, const Menu& menu)
{
    const QString digits = turn.digits();
    if (digits.isEmpty()) {
        if (turn.hasExit(u"timeout"))
            return turn.leave(u"timeout"_s, u"nothing was pressed"_s);
        return tryAgain(turn, menu);
    }
    if (turn.hasExit(digits))
        return turn.leave(digits, [&digits] { return u"%1 was pressed"_s.arg(digits); });
    const bool hunts = menu.hunt && huntAllowed(digits, menu.huntAllow, menu.huntDeny);
    if (hunts && flowOfNumber(turn, digits, true).found()) {
        turn.text() = digits;
        return speak(turn, Transferring, menu.transfer);
    }
    if (mayRecord(turn, menu, digits))
        return startRecording(turn);
    speak(turn, Invalid, menu.invalid);
}

void transfer(Turn& turn)
{
    const Answerer answerer = flowOfNumber(turn, turn.text(), true);
    turn.setCapture(answerer.capture);
    turn.branch(answerer.program, true, [&] { return u"extension %1: %2"_s.arg(turn.text(), answerer.reason); });
}

/// All retries are used up and "menu-exit" has been played.
void exitMenu(Turn& turn, const Menu& menu)
{
    if (turn.hasExit(u"max_retries"))
        return turn.leave(u"max_retries"_s, u"all retries are used up"_s);
    speak(turn, LastTransfer, turn.hasExit(u"_") ? menu.transfer : PromptChoice{u"vm-goodbye"_s});
}

void review(Turn& turn)
{
    turn.phase() = Reviewing;
    askReview(turn);
}

/// For this and later calls of the run.
void keepGreeting(Turn& turn)
{
    const Entity* menu = turn.directory().find(u"menus", idOf(turn.parameters<BlockData>().json));
    if (!menu)
        return turn.warn(u"missing-menu"_s, u"The new greeting has no menu to be kept in."_s);
    Entity changed = *menu;
    const Json* media = member(changed.document, "media");
    Json greetings = media && media->is_object() ? *media : Json::object();
    setMember(greetings, "greeting", "greeting recorded by phone");
    setMember(changed.document, "media", std::move(greetings));
    turn.changeDirectory(std::move(changed));
}

void takeReview(Turn& turn, const Menu& menu)
{
    const ReviewChoice wanted = reviewOf(turn.digits());
    if (wanted == ReviewChoice::Hear) {
        turn.phase() = Listening;
        return playRecording(turn, u"the new greeting"_s, SimTime::fromUs(turn.counter(RecordedUs)));
    }
    if (wanted == ReviewChoice::Again)
        return startRecording(turn);
    if (wanted != ReviewChoice::Keep)
        return --turn.counter(TriesLeft) > 0 ? review(turn) : speak(turn, Exiting, menu.exit);
    tell(turn, u"kazoo.menu.recorded"_s, u"a new greeting was recorded"_s);
    keepGreeting(turn);
    speak(turn, Returning, {u"menu-return"_s});
}

void menu(Turn& turn)
{
    const Menu& settings =
        turn.settled<Menu>([&turn] { return read(turn.directory(), turn.parameters<BlockData>().json); });
    if (turn.why() == Turn::Why::Returned)
        return turn.leave({}, u"the extension's callflow is over"_s);
    switch (Phase(turn.phase())) {
    case Begin:
        return begin(turn, settings);
    case Collecting:
        return takeDigits(turn, settings);
    case Transferring:
        return transfer(turn);
    case Invalid:
        return tryAgain(turn, settings);
    case Exiting:
        return exitMenu(turn, settings);
    case LastTransfer:
        return turn.leave({}, u"all retries are used up"_s);
    case Recording:
        turn.counter(RecordedUs) = turn.length().us;
        return review(turn);
    case Reviewing:
        return takeReview(turn, settings);
    case Listening:
        return review(turn);
    case Returning:
        return offer(turn, settings);
    }
}

} // namespace

void addMenu(BehaviourTable& table)
{
    table.add(u"menu"_s, &menu, &readData);
}

} // namespace hookswitch::kazoo
