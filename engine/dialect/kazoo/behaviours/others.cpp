// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/others.h"

#include "dialect/kazoo/behaviours/common.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

bool isInGroup(const Directory& directory, const QString& group, const Caller& caller)
{
    const Entity* entity = directory.find(u"groups", group);
    const Json* members = entity ? member(entity->document, "endpoints") : nullptr;
    return members && (member(*members, caller.device.toStdString()) || member(*members, caller.owner.toStdString()));
}

/// One of approved_device_id, approved_user_id and approved_group_id decides when it is set.
bool isApproved(const Turn& turn, const Json& data)
{
    const Caller caller = callerOf(turn);
    const QString device = idOf(data, "approved_device_id");
    const QString user = idOf(data, "approved_user_id");
    const QString group = idOf(data, "approved_group_id");
    if (!device.isEmpty())
        return device == caller.device;
    if (!user.isEmpty())
        return user == caller.owner;
    return group.isEmpty() || isInGroup(turn.directory(), group, caller);
}

void findsNothing(Turn& turn, const QString& prompt)
{
    if (turn.why() != Turn::Why::Entered)
        return turn.stop(u"there was nothing to pick up"_s);
    turn.answer();
    if (!isApproved(turn, turn.parameters<BlockData>().json))
        return say(turn, {u"fault-can_not_be_completed_at_this_time"_s});
    turn.warn(u"approximated"_s, u"This block needs a second live call; the simulator never finds one"_s);
    say(turn, {prompt});
}

void pickUp(Turn& turn)
{
    findsNothing(turn, u"fault-can_not_be_completed_at_this_time"_s);
}

void eavesdrop(Turn& turn)
{
    findsNothing(turn, u"eavesdrop-no_channels"_s);
}

bool canBeCamped(const Answerer& target)
{
    if (!target.found() || target.program->start() < 0)
        return false;
    const QString& module = target.program->steps()[size_t(target.program->start())].module;
    return module == "user"_L1 || module == "device"_L1 || module == "offnet"_L1;
}

void camping(Turn& turn)
{
    if (turn.why() == Turn::Why::Returned)
        return turn.leave();
    if (turn.why() == Turn::Why::Ended)
        return turn.stop(u"the extension cannot be watched"_s);
    const Answerer target = flowOfNumber(turn, turn.capture().value_or(QString()), false);
    if (!canBeCamped(target))
        return say(turn, {u"camper-deny"_s});
    turn.branch(target.program, true, u"the extension is idle: "_s + target.reason);
}

} // namespace

void addOthers(BehaviourTable& table)
{
    for (const QString& module :
         {u"group_pickup"_s, u"group_pickup_feature"_s, u"intercept"_s, u"intercept_feature"_s, u"move"_s})
        table.add(module, &pickUp, &readData);
    table.add(u"eavesdrop"_s, &eavesdrop, &readData);
    table.add(u"eavesdrop_feature"_s, &eavesdrop, &readData);
    table.add(u"camping_feature"_s, &camping);
}

} // namespace hookswitch::kazoo
