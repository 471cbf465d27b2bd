// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks that reach into another live call of the run.
#include "dialect/kazoo/behaviours/others.h"

#include "dialect/kazoo/behaviours/bridging.h"
#include "dialect/kazoo/behaviours/common.h"
#include "sim/others.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

enum Phase
{
    Start = 0,
    Told, ///< the caller hears why it does not work
    Joined
};

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

/// The phones of a user, a group or one device.
QStringList phonesOf(const Turn& turn, const QString& kind, const QString& id)
{
    if (id.isEmpty())
        return {};
    if (kind == "device"_L1)
        return {id};
    if (kind == "user"_L1)
        return devicesOf(turn.directory(), id);
    RingQuestion question = ringQuestion(turn, Json::object(), true, true);
    question.canCallSelf = true;
    QStringList phones;
    for (const Endpoint& endpoint : groupEndpoints(question, id, {}).list)
        phones << endpoint.device;
    return phones;
}

/// The phones behind an extension: what the first block of its callflow rings.
QStringList phonesOfExtension(const Turn& turn, const QString& number)
{
    const Answerer target = flowOfNumber(turn, number, false);
    if (!target.found() || target.program->start() < 0)
        return {};
    const RingTarget first = ringTargetOf(target.program->steps()[size_t(target.program->start())]);
    return phonesOf(turn, first.kind, first.id);
}

/// Whose calls the block looks for: given in its data, or by the digits dialled behind a feature code.
QStringList targetPhones(const Turn& turn, const Json& data)
{
    for (const char* kind : {"device", "user", "group"}) {
        const QString id = idOf(data, std::string(kind) + "_id");
        if (!id.isEmpty())
            return phonesOf(turn, QString::fromLatin1(kind), id);
    }
    const QString captured = turn.capture().value_or(QString());
    const QString type = stringMember(data, "type", u"extension"_s);
    return type == "extension"_L1 ? phonesOfExtension(turn, captured) : phonesOf(turn, type, captured);
}

/// The oldest call that has one of the phones; ringing before talking.
std::optional<OtherCall> callWith(Turn& turn, const QStringList& phones, bool alsoTalking)
{
    const std::vector<OtherCall> calls = turn.others().calls();
    const auto has = [&](const OtherCall& call, bool OtherCall::Phone::* state) {
        return std::any_of(call.phones.begin(), call.phones.end(), [&](const OtherCall::Phone& phone) {
            return phone.*state && phones.contains(phone.party);
        });
    };
    for (const OtherCall& call : calls) {
        if (has(call, &OtherCall::Phone::ringing))
            return call;
    }
    for (const OtherCall& call : calls) {
        if (alsoTalking && has(call, &OtherCall::Phone::talking))
            return call;
    }
    return {};
}

void explain(Turn& turn, const QString& prompt)
{
    turn.phase() = Told;
    turn.answer();
    say(turn, {prompt});
}

void pickUp(Turn& turn, bool alsoTalking)
{
    if (turn.phase() == Joined)
        return turn.stop(turn.ended() == Ended::Talked ? u"the talk is over"_s : u"the call was gone"_s);
    if (turn.phase() == Told)
        return turn.stop(u"there was nothing to pick up"_s);
    const Json& data = turn.parameters<BlockData>().json;
    if (!isApproved(turn, data))
        return explain(turn, u"fault-can_not_be_completed_at_this_time"_s);
    const std::optional<OtherCall> call = callWith(turn, targetPhones(turn, data), alsoTalking);
    if (!call)
        return explain(turn, u"fault-can_not_be_completed_at_this_time"_s);
    tell(turn, u"kazoo.pickup"_s, u"picks up the call from %1"_s.arg(call->from));
    turn.phase() = Joined;
    turn.answer();
    turn.pickUp(call->id);
}

void pickUpRinging(Turn& turn)
{
    pickUp(turn, false);
}

void intercept(Turn& turn)
{
    pickUp(turn, true);
}

/// The caller's own talk on another phone comes to this one.
void move(Turn& turn)
{
    if (turn.phase() == Joined)
        return turn.stop(turn.ended() == Ended::Talked ? u"the talk is over"_s : u"the call was gone"_s);
    if (turn.phase() == Told)
        return turn.stop(u"there was nothing to move"_s);
    const QString owner = callerOf(turn).owner;
    QStringList phones = devicesOf(turn.directory(), owner);
    phones.removeAll(callerOf(turn).device);
    const std::optional<OtherCall> call = owner.isEmpty() ? std::nullopt : callWith(turn, phones, true);
    if (!call) {
        const std::vector<OtherCall> calls = turn.others().calls();
        if (std::any_of(calls.begin(), calls.end(), [&](const OtherCall& c) { return phones.contains(c.fromId); }))
            turn.warn(u"approximated"_s,
                      u"Only a call the other phone has taken can be moved here, not one it made"_s);
        return explain(turn, u"fault-can_not_be_completed_at_this_time"_s);
    }
    turn.phase() = Joined;
    turn.answer();
    turn.pickUp(call->id);
}

void eavesdrop(Turn& turn)
{
    if (turn.phase() == Told)
        return turn.stop(u"there was nothing to listen to"_s);
    const Json& data = turn.parameters<BlockData>().json;
    if (!isApproved(turn, data))
        return explain(turn, u"fault-can_not_be_completed_at_this_time"_s);
    const std::optional<OtherCall> call = callWith(turn, targetPhones(turn, data), true);
    if (!call)
        return explain(turn, u"eavesdrop-no_channels"_s);
    turn.warn(u"approximated"_s,
              u"The listener hears the talk of %1 until hanging up; what is said is not simulated, and "
              "the end of that talk does not end the listening"_s.arg(call->from));
    turn.answer();
    turn.stay(u"listens to the call from %1"_s.arg(call->from));
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
        return turn.stop(u"the caller has been told"_s);
    const QString number = turn.capture().value_or(QString());
    const Answerer target = flowOfNumber(turn, number, false);
    if (!canBeCamped(target))
        return say(turn, {u"camper-deny"_s});
    if (callWith(turn, phonesOfExtension(turn, number), true)) {
        turn.warn(u"approximated"_s, u"%1 is busy; the call back when it is free is not simulated"_s.arg(number));
        return say(turn, {u"camper-queue"_s});
    }
    turn.branch(target.program, true, u"the extension is idle: "_s + target.reason);
}

} // namespace

void addOthers(BehaviourTable& table)
{
    table.add(u"group_pickup"_s, &pickUpRinging, &readData);
    table.add(u"group_pickup_feature"_s, &pickUpRinging, &readData);
    table.add(u"intercept"_s, &intercept, &readData);
    table.add(u"intercept_feature"_s, &intercept, &readData);
    table.add(u"move"_s, &move, &readData);
    table.add(u"eavesdrop"_s, &eavesdrop, &readData);
    table.add(u"eavesdrop_feature"_s, &eavesdrop, &readData);
    table.add(u"camping_feature"_s, &camping);
}

} // namespace hookswitch::kazoo
