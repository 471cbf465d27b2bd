// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/park.h"

#include "dialect/kazoo/behaviours/common.h"
#include "sim/others.h"

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

constexpr int firstSlot = 101;

enum Phase
{
    Start = 0,
    Refused,
    Parked,
    Retrieved
};

/// Under which the call in this slot is held.
QString holdName(const QString& slot)
{
    return u"kazoo.park/"_s + slot;
}

bool isTaken(Turn& turn, const QString& slot)
{
    return turn.others().isHeld(holdName(slot));
}

QString slotOf(const Turn& turn, const Json& data)
{
    const Json* given = member(data, "slot");
    if (given && !scalarText(*given).isEmpty())
        return scalarText(*given);
    return turn.capture().value_or(QString());
}

QString freeSlot(Turn& turn)
{
    int slot = firstSlot;
    while (isTaken(turn, QString::number(slot)))
        ++slot;
    return QString::number(slot);
}

void refuse(Turn& turn, const QString& prompt)
{
    turn.answer();
    turn.phase() = Refused;
    say(turn, {prompt});
}

void parkIn(Turn& turn, const QString& slot)
{
    if (isTaken(turn, slot))
        return refuse(turn, u"park-already_in_use"_s);
    turn.set(u"parking_slot"_s, slot);
    turn.answer();
    turn.phase() = Parked;
    HoldOrder order;
    order.name = holdName(slot);
    order.music = Prompt::media(u"local_stream://default"_s);
    turn.warn(u"approximated"_s,
              u"The caller waits in slot %1 until another call retrieves it; no phone parked it that could be rung "
              u"back"_s.arg(slot));
    turn.hold(order);
}

void retrieve(Turn& turn, const QString& slot)
{
    if (slot.isEmpty() || !isTaken(turn, slot))
        return refuse(turn, u"park-no_caller"_s);
    turn.answer();
    turn.phase() = Retrieved;
    turn.retrieve(holdName(slot));
}

void start(Turn& turn)
{
    const Json& data = turn.parameters<BlockData>().json;
    const QString action = stringMember(data, "action", u"park"_s);
    const QString slot = slotOf(turn, data);
    const int most = secondsMember(data, "max_slot_number", 0);
    if (action == "direct_park"_L1 && most > 0 && slot.toInt() > most)
        return turn.leave(u"MAX_SLOT_EXCEEDED"_s, u"slot %1 is above %2"_s.arg(slot, QString::number(most)));
    if (action == "retrieve"_L1 || (action == "auto"_L1 && isTaken(turn, slot)))
        return retrieve(turn, slot);
    parkIn(turn, slot.isEmpty() ? freeSlot(turn) : slot);
}

void park(Turn& turn)
{
    switch (turn.phase()) {
    case Start:
        return start(turn);
    case Parked:
    case Retrieved:
        return turn.hangUp(normalClearing(), u"the talk with the parked caller is over"_s);
    default:
        return turn.stop(u"the slot could not be used"_s);
    }
}

} // namespace

void addPark(BehaviourTable& table)
{
    table.add(u"park"_s, &park, &readData);
}

} // namespace hookswitch::kazoo
