// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/hotdesk.h"

#include "dialect/kazoo/behaviours/common.h"

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

constexpr int triesForPin = 3;

enum Phase
{
    Start = 0,
    IdAsked,
    PinAsked,
    Ringing,
    Aborted,
    Said
};

Json hotdeskOf(const Json& document)
{
    const Json* part = member(document, "hotdesk");
    return part && part->is_object() ? *part : Json::object();
}

bool isLoggedIn(const Entity& device, const QString& user)
{
    const Json part = hotdeskOf(device.document);
    const Json* users = member(part, "users");
    return users && member(*users, user.toStdString()) != nullptr;
}

const Entity* userByHotdeskId(const Directory& directory, const QString& id)
{
    for (const Entity* user : directory.all(u"users")) {
        const Json part = hotdeskOf(user->document);
        const Json* known = member(part, "id");
        if (!id.isEmpty() && known && scalarText(*known) == id)
            return user;
    }
    return nullptr;
}

void putUser(Turn& turn, const Entity& device, const QString& user, bool in)
{
    Entity changed = device;
    Json part = hotdeskOf(device.document);
    const Json* known = member(part, "users");
    Json users = known && known->is_object() ? *known : Json::object();
    if (in)
        setMember(users, user.toStdString(), Json::object());
    else
        removeMember(users, user.toStdString());
    setMember(part, "users", std::move(users));
    setMember(changed.document, "hotdesk", std::move(part));
    turn.changeDirectory(std::move(changed));
}

void logOutElsewhere(Turn& turn, const QString& user, const QString& here)
{
    QStringList devices;
    for (const Entity* device : turn.directory().all(u"devices")) {
        if (device->id != here && isLoggedIn(*device, user))
            devices << device->id;
    }
    for (const QString& id : devices)
        putUser(turn, *turn.directory().find(u"devices", id), user, false);
}

void abort(Turn& turn, const QStringList& prompts)
{
    turn.phase() = Aborted;
    say(turn, prompts);
}

void ring(Turn& turn, const Entity& user)
{
    Endpoints found;
    const RingQuestion question = ringQuestion(turn, turn.parameters<BlockData>().json, false, false);
    for (const Entity* device : turn.directory().all(u"devices")) {
        if (!isLoggedIn(*device, user.id))
            continue;
        const Endpoints one = deviceEndpoints(question, device->id, {});
        found.list.insert(found.list.end(), one.list.begin(), one.list.end());
        found.leftOut += one.leftOut;
    }
    tellEndpoints(turn, found);
    if (found.list.empty())
        return turn.leave({}, u"%1 is logged in nowhere that can ring"_s.arg(user.title()));
    DialOrder order;
    order.targets = targetsOf(found);
    order.limit = SimTime::fromSeconds(20);
    turn.phase() = Ringing;
    turn.dial(order);
}

/// Who the block is about is certain now.
void act(Turn& turn, const Entity& user)
{
    const QString action = stringMember(turn.parameters<BlockData>().json, "action", u"toggle"_s);
    const QString deviceId = callerOf(turn).device;
    const Entity* device = turn.directory().find(u"devices", deviceId);
    if (!device)
        return turn.leave({}, u"the caller uses no device of ours"_s);
    const bool in = action == "login"_L1 || (action == "toggle"_L1 && !isLoggedIn(*device, user.id));
    const bool keep = boolMember(hotdeskOf(user.document), "keep_logged_in_elsewhere", false);
    const QString id = user.id;
    turn.set(u"hotdesk"_s, in ? u"in"_s : u"out"_s, id);
    if (!keep)
        logOutElsewhere(turn, id, deviceId);
    putUser(turn, *turn.directory().find(u"devices", deviceId), id, in);
    turn.phase() = Said;
    say(turn, {in ? u"hotdesk-logged_in"_s : u"hotdesk-logged_out"_s});
}

void askPin(Turn& turn)
{
    turn.phase() = PinAsked;
    ask(turn, {Prompt::named(u"hotdesk-enter_pin"_s)}, 6);
}

void identify(Turn& turn, const Entity& user)
{
    const Json part = hotdeskOf(user.document);
    turn.text() = user.id;
    turn.answer();
    if (!boolMember(part, "enabled", false))
        return abort(turn, {u"hotdesk-disabled"_s});
    return boolMember(part, "require_pin", false) ? askPin(turn) : act(turn, user);
}

void start(Turn& turn)
{
    const Json& data = turn.parameters<BlockData>().json;
    const Entity* user = turn.directory().find(u"users", idOf(data));
    if (stringMember(data, "action") == "bridge"_L1)
        return user ? ring(turn, *user) : turn.leave({}, u"there is no user to ring"_s);
    if (user)
        return identify(turn, *user);
    turn.answer();
    turn.phase() = IdAsked;
    ask(turn, {Prompt::named(u"hotdesk-enter_id"_s)}, 15);
}

void checkId(Turn& turn)
{
    if (const Entity* user = userByHotdeskId(turn.directory(), turn.digits()))
        return identify(turn, *user);
    if (++turn.counter(0) >= triesForPin)
        return abort(turn, {u"hotdesk-abort"_s, u"vm-goodbye"_s});
    ask(turn, {Prompt::named(u"hotdesk-invalid_entry"_s), Prompt::named(u"hotdesk-enter_id"_s)}, 15);
}

void checkPin(Turn& turn)
{
    const Entity* user = turn.directory().find(u"users", turn.text());
    const Json part = user ? hotdeskOf(user->document) : Json::object();
    const Json* pin = member(part, "pin");
    if (user && pin && !turn.digits().isEmpty() && scalarText(*pin) == turn.digits())
        return act(turn, *user);
    if (++turn.counter(1) >= triesForPin)
        return abort(turn, {u"hotdesk-abort"_s, u"vm-goodbye"_s});
    ask(turn, {Prompt::named(u"hotdesk-invalid_entry"_s), Prompt::named(u"hotdesk-enter_pin"_s)}, 6);
}

void hotdesk(Turn& turn)
{
    switch (turn.phase()) {
    case Start:
        return start(turn);
    case IdAsked:
        return checkId(turn);
    case PinAsked:
        return checkPin(turn);
    case Ringing:
        return turn.ended() == Ended::Talked ? turn.leave({}, u"the talk is over"_s) : leaveFailed(turn);
    case Aborted:
        return turn.leave({}, u"the login failed"_s);
    default:
        return turn.leave();
    }
}

} // namespace

void addHotdesk(BehaviourTable& table)
{
    table.add(u"hotdesk"_s, &hotdesk, &readData);
}

} // namespace hookswitch::kazoo
