// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/voicemail.h"

#include "dialect/kazoo/behaviours/common.h"
#include "dialect/kazoo/behaviours/mailbox.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

constexpr int reviewRounds = 4;
constexpr double silenceEnds = 5; // s

enum Phase
{
    Start = 0,
    NoBox,
    Greeting,
    FullBox,
    Announcement,
    Recording,
    Review,
    Listening,
    Operator,
    Saved
};
enum Counter
{
    Length = 0,
    Rounds = 1
};

std::vector<Prompt> greetingOf(const Turn& turn, const BoxSettings& box)
{
    if (box.skipGreeting)
        return {};
    if (!box.greeting.isEmpty())
        return {promptOf(turn.directory(), box.greeting)};
    return {Prompt::named(u"vm-person"_s), sayDigits(box.mailbox), Prompt::named(u"vm-not_available"_s)};
}

void startRecording(Turn& turn)
{
    RecordOrder order;
    order.limit = SimTime::fromSeconds(
        std::max(1, secondsMember(turn.parameters<BlockData>().json, "max_message_length", 500)));
    order.silence = SimTime::fromSeconds(silenceEnds);
    order.endKeys = allKeys();
    turn.phase() = Recording;
    turn.stayAfterHangup();
    turn.record(order);
}

void playGreeting(Turn& turn, const BoxSettings& box)
{
    PlayOrder order;
    order.prompts = greetingOf(turn, box);
    order.stopKeys = allKeys();
    order.keepStopKey = false;
    turn.phase() = Greeting;
    if (box.announcementOnly) {
        turn.phase() = Announcement;
    } else if (box.isFull()) {
        turn.phase() = FullBox;
        order.prompts.push_back(Prompt::named(u"vm-mailbox_full"_s));
    } else if (!box.skipInstructions) {
        order.prompts.push_back(Prompt::named(u"vm-record_message"_s));
    }
    if (!order.prompts.empty())
        return turn.play(order);
    return turn.phase() == Announcement ? turn.leave() : startRecording(turn);
}

const Entity* boxToFill(const Turn& turn)
{
    if (const Entity* box = boxOfBlock(turn))
        return box;
    const bool named = !idOf(turn.parameters<BlockData>().json).isEmpty() || turn.capture();
    const std::vector<const Entity*> own =
        named ? std::vector<const Entity*>() : boxesOf(turn.directory(), callerOf(turn).owner);
    return own.empty() ? nullptr : own.front();
}

void start(Turn& turn)
{
    if (stringMember(turn.parameters<BlockData>().json, "action") == "check"_L1)
        return startCheck(turn);
    turn.answer();
    const Entity* box = boxToFill(turn);
    if (!box) {
        turn.warn(u"missing"_s, u"The project has no such voicemail box, so the caller hears that there is none"_s);
        turn.phase() = NoBox;
        return say(turn, {u"vm-not_available_no_voicemail"_s});
    }
    const BoxSettings settings = boxSettings(*box);
    chooseBox(turn, settings.id);
    const QString owner = callerOf(turn).owner;
    if (settings.checkIfOwner && !owner.isEmpty() && owner == settings.owner)
        return startCheck(turn);
    playGreeting(turn, settings);
}

void callOperator(Turn& turn, const Answerer& found)
{
    turn.stayAfterHangup(false);
    turn.phase() = Operator;
    turn.branch(found.program, true, u"to the operator: "_s + found.reason);
}

void afterGreeting(Turn& turn)
{
    const QString key = turn.ended() == Ended::Key ? turn.digits() : QString();
    if (key == "*"_L1)
        return startCheck(turn);
    if (turn.phase() != Greeting)
        return turn.leave({}, turn.phase() == FullBox ? u"the box is full"_s : u"the box only announces"_s);
    if (const Answerer found = key == "0"_L1 ? operatorOf(turn) : Answerer(); found.found())
        return callOperator(turn, found);
    startRecording(turn);
}

void review(Turn& turn)
{
    turn.phase() = Review;
    askReview(turn);
}

void save(Turn& turn)
{
    storeMessage(turn, SimTime::fromMs(turn.counter(Length)));
    turn.stayAfterHangup(false);
    turn.phase() = Saved;
    say(turn, {u"vm-saved"_s, u"vm-thank_you"_s});
}

void afterReview(Turn& turn)
{
    const SimTime length = SimTime::fromMs(turn.counter(Length));
    switch (reviewOf(turn.digits())) {
    case ReviewChoice::Keep:
        return save(turn);
    case ReviewChoice::Hear:
        turn.phase() = Listening;
        return playRecording(turn, u"the message"_s, length);
    case ReviewChoice::Again:
        return startRecording(turn);
    case ReviewChoice::Other:
        break;
    }
    if (const Answerer found = turn.digits() == "0"_L1 ? operatorOf(turn) : Answerer(); found.found()) {
        storeMessage(turn, length);
        return callOperator(turn, found);
    }
    if (++turn.counter(Rounds) >= reviewRounds)
        return save(turn);
    review(turn);
}

} // namespace

void composeTurn(Turn& turn)
{
    if (turn.phase() == Recording)
        turn.counter(Length) = turn.length().ms();
    if (turn.why() == Turn::Why::Hangup) {
        if (turn.phase() == Recording || turn.phase() == Review || turn.phase() == Listening)
            storeMessage(turn, SimTime::fromMs(turn.counter(Length)));
        return turn.stop(u"the caller hung up"_s);
    }
    switch (turn.phase()) {
    case Start:
        return start(turn);
    case Greeting:
    case FullBox:
    case Announcement:
        return afterGreeting(turn);
    case Recording:
    case Listening:
        return review(turn);
    case Review:
        return afterReview(turn);
    case Saved:
        return turn.leave({}, u"the message is stored"_s);
    default:
        return turn.leave({}, turn.phase() == NoBox ? u"there is no such box"_s : u"the operator's flow is over"_s);
    }
}

void addVoicemail(BehaviourTable& table)
{
    table.add(
        u"voicemail"_s, [](Turn& turn) { turn.phase() >= firstCheckPhase ? checkTurn(turn) : composeTurn(turn); },
        &readData);
}

} // namespace hookswitch::kazoo
