// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/media.h"

#include "dialect/kazoo/behaviours/common.h"

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

Prompt toneOf(const Json& item)
{
    const double onOff = numberMember(item, "duration_on", 250) + numberMember(item, "duration_off", 0);
    const double times = std::clamp(numberMember(item, "repeat", 0) + 1, 1.0, 1000.0);
    QStringList frequencies;
    if (const Json* list = member(item, "frequencies"); list && list->is_array()) {
        for (const Json& frequency : *list)
            frequencies << scalarText(frequency);
    }
    Prompt tone;
    tone.type = Prompt::Type::Tone;
    tone.text = frequencies.isEmpty() ? u"tone"_s : frequencies.join(u'+') + u" Hz"_s;
    tone.length = SimTime::fromMs(qint64(std::clamp(onOff, 0.0, 3600000.0) * times));
    return tone;
}

void addItem(std::vector<Prompt>& prompts, const Directory& directory, const Json& item)
{
    const QString macro = stringMember(item, "macro");
    const QString id = idOf(item);
    if (macro == "tone"_L1)
        prompts.push_back(toneOf(item));
    else if (macro == "tts"_L1 || macro == "say"_L1)
        prompts.push_back(Prompt::speech(stringMember(item, "text")));
    else if (!id.isEmpty())
        prompts.push_back(macro == "prompt"_L1 ? Prompt::named(id) : promptOf(directory, id));
}

void audioMacro(Turn& turn)
{
    if (turn.why() != Turn::Why::Entered)
        return turn.leave();
    const Json& data = turn.parameters<BlockData>().json;
    PlayOrder order;
    if (const Json* items = member(data, "macros"); items && items->is_array()) {
        for (const Json& item : *items)
            addItem(order.prompts, turn.directory(), item);
    }
    if (order.prompts.empty())
        return turn.leave({}, u"there is nothing to play"_s);
    order.stopKeys = terminatorsOf(data);
    turn.answer();
    turn.play(order);
}

void nothing(Turn& turn)
{
    turn.leave();
}

void deadAir(Turn& turn)
{
    turn.answer();
    turn.stay(u"silence until the caller hangs up"_s);
}

void waitForHangup(Turn& turn)
{
    turn.stay(u"waits until the caller hangs up"_s);
}

} // namespace

void addMedia(BehaviourTable& table)
{
    table.add(u"audio_macro"_s, &audioMacro, &readData);
    table.add(u"noop"_s, &nothing);
    table.add(u"skel"_s, &nothing);
    table.add(u"dead_air"_s, &deadAir);
    table.add(u"wait_for_hangup"_s, &waitForHangup);
}

} // namespace hookswitch::kazoo
