// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One phase for each question the caller is asked; the answer decides the next. Settings and first set-up share the
// recording and pin questions, Target says which of them is meant.
#include "dialect/kazoo/behaviours/common.h"
#include "dialect/kazoo/behaviours/mailbox.h"
#include "dialect/kazoo/behaviours/voicemailsettings.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

constexpr int tries = 3;
constexpr int silentRounds = 4;

void leaveSaying(Turn& turn, const QStringList& prompts)
{
    turn.phase() = Leaving;
    say(turn, prompts);
}

void askBox(Turn& turn)
{
    turn.phase() = BoxAsked;
    ask(turn, {Prompt::named(u"vm-enter_id"_s)}, 15);
}

void askPin(Turn& turn, const QStringList& before)
{
    turn.phase() = PinAsked;
    ask(turn, named(before + QStringList{u"vm-enter_pass"_s}), 6);
}

void enter(Turn& turn)
{
    const Entity* box = chosenBox(turn);
    if (box && boxSettings(*box).isSetup)
        return mainMenu(turn, {});
    beginSetup(turn);
}

/// The box is known; who may go in?
void logIn(Turn& turn, const BoxSettings& box)
{
    chooseBox(turn, box.id);
    const QString owner = callerOf(turn).owner;
    const bool owns = !owner.isEmpty() && owner == box.owner;
    if (owns && !box.requirePin)
        return enter(turn);
    if (box.pin.isEmpty() && !owns)
        return leaveSaying(turn, {u"vm-no_access"_s});
    askPin(turn, {});
}

const Entity* ownBox(const Turn& turn)
{
    const Json& data = turn.parameters<BlockData>().json;
    const std::vector<const Entity*> own = boxesOf(turn.directory(), callerOf(turn).owner);
    if (own.empty())
        return nullptr;
    if (own.size() == 1 || boolMember(data, "single_mailbox_login", false))
        return own.front();
    if (!boolMember(data, "callerid_match_login", false))
        return nullptr;
    const auto same = std::find_if(own.begin(), own.end(), [&turn](const Entity* box) {
        return boxSettings(*box).mailbox == turn.caller().number;
    });
    return same == own.end() ? nullptr : *same;
}

void afterBox(Turn& turn)
{
    if (const Entity* box = boxByNumber(turn.directory(), turn.digits())) {
        turn.counter(Rounds) = 0;
        return logIn(turn, boxSettings(*box));
    }
    if (++turn.counter(Rounds) >= tries)
        return leaveSaying(turn, {u"vm-abort"_s});
    askBox(turn);
}

void afterPin(Turn& turn)
{
    const Entity* box = chosenBox(turn);
    if (box && !turn.digits().isEmpty() && boxSettings(*box).pin == turn.digits()) {
        turn.counter(Rounds) = 0;
        return enter(turn);
    }
    if (++turn.counter(Rounds) >= tries)
        return leaveSaying(turn, {u"vm-fail_auth"_s, u"vm-abort"_s});
    askPin(turn, {u"vm-fail_auth"_s});
}

QStringList countsOf(const BoxSettings& box)
{
    if (box.newMessages == 0 && box.savedMessages == 0)
        return {u"vm-no_messages"_s};
    QStringList prompts{u"vm-you_have"_s};
    if (box.newMessages > 0)
        prompts << (box.newMessages == 1 ? u"vm-new_message"_s : u"vm-new_messages"_s);
    if (box.savedMessages > 0)
        prompts << (box.savedMessages == 1 ? u"vm-saved_message"_s : u"vm-saved_messages"_s);
    return prompts;
}

QString folderOf(Turn& turn)
{
    return turn.counter(Folder) == 0 ? u"new"_s : u"saved"_s;
}

void playMessage(Turn& turn, const QStringList& before)
{
    const Entity* box = chosenBox(turn);
    const std::vector<Message> messages = box ? messagesOf(*box, folderOf(turn)) : std::vector<Message>();
    qint64& index = turn.counter(Index);
    index = std::max<qint64>(0, index);
    if (index >= qint64(messages.size()))
        return mainMenu(turn, before);
    const Message& message = messages[size_t(index)];
    std::vector<Prompt> prompts = named(before);
    Prompt sound = Prompt::media(u"message from %1"_s.arg(message.from));
    sound.length = SimTime::fromSeconds(message.seconds);
    prompts.insert(prompts.end(), {Prompt::named(u"vm-message_number"_s), Prompt::speech(QString::number(index + 1)),
                                   sound, Prompt::named(u"vm-received"_s), Prompt::speech(message.received),
                                   Prompt::named(u"vm-message_menu"_s)});
    turn.phase() = MessageAsked;
    ask(turn, prompts, 1);
}

void openFolder(Turn& turn, int folder)
{
    turn.counter(Folder) = folder;
    turn.counter(Index) = 0;
    turn.counter(Rounds) = 0;
    playMessage(turn, {});
}

void afterMain(Turn& turn)
{
    const QString key = turn.digits();
    if (key == "1"_L1 || key == "2"_L1)
        return openFolder(turn, key == "2"_L1);
    if (key == "5"_L1)
        return settingsMenu(turn, {});
    if (key == "#"_L1)
        return turn.leave({}, u"the caller left the box"_s);
    if (key.isEmpty() && ++turn.counter(Rounds) >= silentRounds)
        return leaveSaying(turn, {u"vm-goodbye"_s});
    mainMenu(turn, {});
}

void fileMessage(Turn& turn, size_t place, const QString& folder)
{
    const bool staysInList = folder == folderOf(turn);
    moveMessage(turn, place, folder);
    if (staysInList)
        ++turn.counter(Index);
    playMessage(turn, {folder == "deleted"_L1 ? u"vm-deleted"_s : u"vm-saved"_s});
}

void callBack(Turn& turn, const QString& from)
{
    const Answerer found = flowOfNumber(turn, from, false);
    if (!found.found())
        return playMessage(turn, {});
    turn.phase() = CalledBack;
    turn.branch(found.program, true, u"calls back: "_s + found.reason);
}

void askForward(Turn& turn)
{
    turn.phase() = ForwardAsked;
    ask(turn, {Prompt::named(u"vm-enter_forward_id"_s)}, 15);
}

void repeatMessage(Turn& turn)
{
    if (++turn.counter(Rounds) >= silentRounds)
        return mainMenu(turn, {});
    playMessage(turn, {});
}

std::optional<Message> currentMessage(Turn& turn)
{
    const Entity* box = chosenBox(turn);
    const std::vector<Message> messages = box ? messagesOf(*box, folderOf(turn)) : std::vector<Message>();
    const size_t index = size_t(std::max<qint64>(0, turn.counter(Index)));
    return index < messages.size() ? std::optional(messages[index]) : std::nullopt;
}

void afterMessage(Turn& turn)
{
    const auto message = currentMessage(turn);
    const QString key = turn.digits();
    if (!message || key == "0"_L1)
        return mainMenu(turn, {});
    if (key.isEmpty() || key == "5"_L1 || key == "8"_L1)
        return repeatMessage(turn);
    if (key == "1"_L1 || key == "7"_L1)
        return fileMessage(turn, message->place, key == "1"_L1 ? u"saved"_s : u"deleted"_s);
    if (key == "3"_L1)
        return askForward(turn);
    if (key == "9"_L1)
        return callBack(turn, message->from);
    turn.counter(Index) += key == "6"_L1 ? 1 : key == "4"_L1 ? -1 : 0;
    playMessage(turn, {});
}

void afterForward(Turn& turn)
{
    const auto message = currentMessage(turn);
    const Entity* to = boxByNumber(turn.directory(), turn.digits());
    if (!message || !to)
        return playMessage(turn, {u"vm-forward_abort"_s});
    copyMessage(turn, message->place, *to);
    playMessage(turn, {u"vm-forward_confirmed"_s});
}

} // namespace

void mainMenu(Turn& turn, const QStringList& before)
{
    const Entity* box = chosenBox(turn);
    CollectOrder order;
    order.prompts =
        named(before + (box ? countsOf(boxSettings(*box)) : QStringList()) + QStringList{u"vm-main_menu"_s});
    order.endKeys.clear();
    turn.phase() = MainAsked;
    turn.collect(order);
}

void startCheck(Turn& turn)
{
    turn.answer();
    turn.counter(Rounds) = 0;
    const Entity* box = chosenBox(turn);
    if (!box)
        box = boxOfBlock(turn);
    if (!box)
        box = ownBox(turn);
    return box ? logIn(turn, boxSettings(*box)) : askBox(turn);
}

void checkTurn(Turn& turn)
{
    switch (turn.phase()) {
    case BoxAsked:
        return afterBox(turn);
    case PinAsked:
        return afterPin(turn);
    case MainAsked:
        return afterMain(turn);
    case MessageAsked:
        return afterMessage(turn);
    case ForwardAsked:
        return afterForward(turn);
    case CalledBack:
    case Leaving:
        return turn.leave({}, turn.phase() == Leaving ? u"the caller could not go in"_s : u"the call back is over"_s);
    default:
        return settingsTurn(turn);
    }
}

} // namespace hookswitch::kazoo
