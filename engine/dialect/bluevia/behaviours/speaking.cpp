// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/behaviours/speaking.h"

#include "dialect/bluevia/behaviours/common.h"

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::bluevia {
namespace {

void playAll(Turn& turn, std::vector<Prompt> prompts)
{
    connectCaller(turn);
    PlayOrder order;
    order.prompts = std::move(prompts);
    turn.play(std::move(order));
}

void speak(Turn& turn)
{
    if (turn.why() != Turn::Why::Entered)
        return turn.leave();
    playAll(turn, speakPrompts(turn.parameters<CommandData>().json));
}

void play(Turn& turn)
{
    if (turn.why() != Turn::Why::Entered)
        return turn.leave();
    playAll(turn, playPrompts(turn.parameters<CommandData>().json));
}

void pause(Turn& turn)
{
    if (turn.why() != Turn::Why::Entered)
        return turn.leave();
    connectCaller(turn);
    const Json& data = turn.parameters<CommandData>().json;
    const int seconds = countIn(data, "length", countIn(data, "lenght", 0));
    turn.wait(SimTime::fromSeconds(std::max(0, seconds)), u"wait"_s);
}

} // namespace

void addSpeaking(BehaviourTable& table)
{
    table.add(u"speak"_s, &speak, &readCommand);
    table.add(u"play"_s, &play, &readCommand);
    table.add(u"wait"_s, &pause, &readCommand);
}

} // namespace hookswitch::bluevia
