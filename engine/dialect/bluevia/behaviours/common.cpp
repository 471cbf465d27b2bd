// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/behaviours/common.h"

#include "sim/others.h"

#include <algorithm>

namespace hookswitch::bluevia {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostRepeats = 1000;

std::vector<Prompt> repeated(const Prompt& prompt, const Json& data)
{
    const int times = std::clamp(countIn(data, "repeat", 1), 1, kMostRepeats);
    return std::vector<Prompt>(std::size_t(times), prompt);
}

} // namespace

CommandData readCommand(const Json& data)
{
    return {data};
}

const Json* given(const Json& data, std::string_view name)
{
    const Json* value = member(data, name);
    return value && !value->is_null() ? value : nullptr;
}

QString textIn(const Json& data, std::string_view name, const QString& fallback)
{
    const Json* value = given(data, name);
    return value ? scalarText(*value).trimmed() : fallback;
}

int countIn(const Json& data, std::string_view name, int fallback)
{
    bool isNumber = false;
    const int count = textIn(data, name).toInt(&isNumber);
    return isNumber ? count : fallback;
}

bool switchIn(const Json& data, std::string_view name, bool fallback)
{
    const QString text = textIn(data, name).toLower();
    return text == "true"_L1 || (text != "false"_L1 && fallback);
}

std::vector<Prompt> speakPrompts(const Json& speak)
{
    const QString text = textIn(speak, "text");
    return text.isEmpty() ? std::vector<Prompt>() : repeated(Prompt::speech(text), speak);
}

std::vector<Prompt> playPrompts(const Json& play)
{
    const QString url = textIn(play, "url");
    return url.isEmpty() ? std::vector<Prompt>() : repeated(Prompt::media(url), play);
}

std::vector<Prompt> promptsIn(const Json& data)
{
    if (const Json* speak = given(data, "speak"))
        return speakPrompts(*speak);
    if (const Json* play = given(data, "play"))
        return playPrompts(*play);
    return given(data, "text") ? speakPrompts(data) : playPrompts(data);
}

void connectCaller(Turn& turn)
{
    if (!turn.isPhoneless() && !turn.isAnswered() && !turn.isHungUp())
        turn.answer();
}

void endCall(Turn& turn, const QString& reason)
{
    if (!turn.host().isValid())
        return turn.hangUp(normalClearing(), reason);
    turn.others().hangUp(turn.host(), normalClearing());
    turn.stop(reason);
}

} // namespace hookswitch::bluevia
