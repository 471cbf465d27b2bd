// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/park.h"

#include "dialect/kazoo/behaviours/common.h"

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

constexpr int firstSlot = 101;
constexpr auto slotKind = "kazoo_parking";

enum Phase
{
    Start = 0,
    Refused,
    Parked
};

bool isTaken(const Directory& directory, const QString& slot)
{
    const Entity* entity = directory.find(QString::fromLatin1(slotKind), slot);
    return entity && boolMember(entity->document, "taken", false);
}

void mark(Turn& turn, const QString& slot, bool taken)
{
    Entity entity;
    entity.kind = QString::fromLatin1(slotKind);
    entity.id = slot;
    entity.document["taken"] = taken;
    turn.changeDirectory(std::move(entity));
}

QString slotOf(const Turn& turn, const Json& data)
{
    const Json* given = member(data, "slot");
    if (given && !scalarText(*given).isEmpty())
        return scalarText(*given);
    return turn.capture().value_or(QString());
}

QString freeSlot(const Directory& directory)
{
    int slot = firstSlot;
    while (isTaken(directory, QString::number(slot)))
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
    if (isTaken(turn.directory(), slot))
        return refuse(turn, u"park-already_in_use"_s);
    mark(turn, slot, true);
    turn.set(u"parking_slot"_s, slot);
    turn.answer();
    turn.stayAfterHangup();
    turn.phase() = Parked;
    PlayOrder music;
    music.prompts = {Prompt::media(u"local_stream://default"_s)};
    music.times = 0;
    turn.warn(u"approximated"_s,
              u"The caller waits in slot %1; nobody is rung back, since no other phone parked the call"_s.arg(slot));
    turn.play(music);
}

void retrieve(Turn& turn, const QString& slot)
{
    if (slot.isEmpty() || !isTaken(turn.directory(), slot))
        return refuse(turn, u"park-no_caller"_s);
    mark(turn, slot, false);
    turn.warn(u"approximated"_s, u"The call in slot %1 is picked up; the two calls are not joined here"_s.arg(slot));
    turn.answer();
    turn.stop(u"slot %1 is picked up"_s.arg(slot));
}

void start(Turn& turn)
{
    const Json& data = turn.parameters<BlockData>().json;
    const QString action = stringMember(data, "action", u"park"_s);
    const QString slot = slotOf(turn, data);
    const int most = secondsMember(data, "max_slot_number", 0);
    if (action == "direct_park"_L1 && most > 0 && slot.toInt() > most)
        return turn.leave(u"MAX_SLOT_EXCEEDED"_s, u"slot %1 is above %2"_s.arg(slot, QString::number(most)));
    if (action == "retrieve"_L1 || (action == "auto"_L1 && isTaken(turn.directory(), slot)))
        return retrieve(turn, slot);
    parkIn(turn, slot.isEmpty() ? freeSlot(turn.directory()) : slot);
}

void park(Turn& turn)
{
    if (turn.phase() == Start)
        return start(turn);
    if (turn.phase() == Parked)
        mark(turn, turn.variable(u"parking_slot"_s), false);
    turn.stop(turn.phase() == Parked ? u"the parked caller hung up"_s : u"the slot could not be used"_s);
}

} // namespace

void addPark(BehaviourTable& table)
{
    table.add(u"park"_s, &park, &readData);
}

} // namespace hookswitch::kazoo
