// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/lookup.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

/// Groups inside groups deeper than this are a mistake or a ring.
constexpr int deepestGroup = 8;

const Json& partOf(const Json& document, std::string_view key)
{
    static const Json nothing = Json::object();
    const Json* part = member(document, key);
    return part ? *part : nothing;
}

QString internalNumber(const Json& document)
{
    return stringMember(partOf(partOf(document, "caller_id"), "internal"), "number");
}

bool isLoggedIn(const Json& device, const QString& user)
{
    return member(partOf(partOf(device, "hotdesk"), "users"), user.toStdString()) != nullptr;
}

QString singleGuest(const Json& device)
{
    const Json& users = partOf(partOf(device, "hotdesk"), "users");
    return users.is_object() && users.size() == 1 ? toQString(users.begin().key()) : QString();
}

bool doNotDisturb(const Json& document)
{
    return boolMember(partOf(document, "do_not_disturb"), "enabled", false);
}

bool forwards(const Json& rule)
{
    return boolMember(rule, "enabled", false) && !stringMember(rule, "number").isEmpty();
}

/// The device's own forwarding when it is on, else its owner's.
const Json& forwardingOf(const Json& device, const Json& owner)
{
    const Json& own = partOf(device, "call_forward");
    if (forwards(own))
        return own;
    const Json& users = partOf(owner, "call_forward");
    return forwards(users) || boolMember(users, "failover", false) ? users : own;
}

/// Why a device does not ring, "" when it does.
QString obstacle(const RingQuestion& question, const Entity& device, const Json& owner)
{
    if (!boolMember(device.document, "enabled", true))
        return u"%1 is disabled"_s.arg(device.title());
    if (doNotDisturb(device.document) || doNotDisturb(owner))
        return u"%1 is not to be disturbed"_s.arg(device.title());
    if (question.canCallSelf)
        return {};
    if (device.id == question.caller.device)
        return u"%1 is the calling device"_s.arg(device.title());
    if (!question.caller.owner.isEmpty() && ownerOf(question.directory, device.id) == question.caller.owner)
        return u"%1 belongs to the caller"_s.arg(device.title());
    return {};
}

void addForwarded(std::vector<Endpoint>& out, const Endpoint& device, const Json& rule)
{
    Endpoint away = device;
    away.number = stringMember(rule, "number");
    away.requireKeypress = boolMember(rule, "require_keypress", false);
    away.keepCallerId = boolMember(rule, "keep_caller_id", false);
    if (!boolMember(rule, "substitute", true))
        out.push_back(device);
    out.push_back(away);
}

void append(Endpoints& to, Endpoints more)
{
    to.list.insert(to.list.end(), more.list.begin(), more.list.end());
    to.leftOut += more.leftOut;
}

void removeRepeats(std::vector<Endpoint>& list)
{
    std::vector<Endpoint> unique;
    for (const Endpoint& candidate : list) {
        const bool known = std::any_of(unique.begin(), unique.end(), [&candidate](const Endpoint& e) {
            return e.device == candidate.device && e.number == candidate.number && e.delay == candidate.delay &&
                   e.timeout == candidate.timeout;
        });
        if (!known)
            unique.push_back(candidate);
    }
    list = std::move(unique);
}

Endpoints expandGroup(const RingQuestion& question, const QString& id, const RingTimes& times, int depth);

Endpoints expandMember(const RingQuestion& question, const QString& type, const QString& id, const RingTimes& times,
                       int depth)
{
    if (type == "group"_L1)
        return expandGroup(question, id, times, depth + 1);
    return type == "user"_L1 ? userEndpoints(question, id, times) : deviceEndpoints(question, id, times);
}

Endpoints expandGroup(const RingQuestion& question, const QString& id, const RingTimes& times, int depth)
{
    Endpoints out;
    const Entity* group = question.directory.find(u"groups", id);
    if (!group) {
        out.leftOut << u"There is no group %1"_s.arg(id);
        return out;
    }
    if (depth > deepestGroup) {
        out.leftOut << u"The group %1 lies too deep inside other groups"_s.arg(group->title());
        return out;
    }
    const Json& members = partOf(group->document, "endpoints");
    if (!members.is_object())
        return out;
    for (const auto& [key, value] : members.items()) {
        RingTimes own = times;
        own.weight = int(std::clamp(numberMember(value, "weight", times.weight), 1.0, 100.0));
        append(out, expandMember(question, stringMember(value, "type"), toQString(key), own, depth));
    }
    return out;
}

RingTimes timesOf(const Json& member)
{
    RingTimes times;
    times.delay = int(std::clamp(numberMember(member, "delay", 0), 0.0, 86400.0));
    times.timeout = int(std::clamp(numberMember(member, "timeout", 20), 0.0, 86400.0));
    times.weight = int(std::clamp(numberMember(member, "weight", 1), 1.0, 100.0));
    return times;
}

} // namespace

QString idOf(const Json& data, std::string_view key)
{
    const QString id = stringMember(data, key);
    return id == "null"_L1 || id == "undefined"_L1 ? QString() : id;
}

QString ownerOf(const Directory& directory, const QString& device)
{
    const Entity* found = directory.find(u"devices", device);
    return found ? idOf(found->document, "owner_id") : QString();
}

QStringList devicesOf(const Directory& directory, const QString& user)
{
    QStringList owned;
    QStringList visited;
    if (user.isEmpty())
        return owned;
    for (const Entity* device : directory.all(u"devices")) {
        if (idOf(device->document, "owner_id") == user)
            owned << device->id;
        else if (isLoggedIn(device->document, user))
            visited << device->id;
    }
    return owned + visited;
}

Caller findCaller(const Directory& directory, const QString& from)
{
    if (from.isEmpty())
        return {};
    for (const Entity* device : directory.all(u"devices")) {
        const Json& sip = partOf(device->document, "sip");
        if (device->id != from && stringMember(sip, "username") != from && internalNumber(device->document) != from)
            continue;
        const QString guest = singleGuest(device->document);
        return {device->id, guest.isEmpty() ? idOf(device->document, "owner_id") : guest};
    }
    for (const Entity* user : directory.all(u"users")) {
        const Json& document = user->document;
        if (user->id == from || stringMember(document, "username") == from ||
            stringMember(document, "presence_id") == from || internalNumber(document) == from) {
            return {devicesOf(directory, user->id).value(0), user->id};
        }
    }
    return {};
}

Endpoints deviceEndpoints(const RingQuestion& question, const QString& device, const RingTimes& times)
{
    Endpoints out;
    const Entity* found = question.directory.find(u"devices", device);
    if (!found) {
        out.leftOut << u"There is no device %1"_s.arg(device);
        return out;
    }
    Endpoint endpoint;
    endpoint.device = device;
    endpoint.title = found->title();
    endpoint.owner = ownerOf(question.directory, device);
    endpoint.delay = times.delay;
    endpoint.timeout = times.timeout;
    endpoint.weight = times.weight;
    const Entity* user = question.directory.find(u"users", endpoint.owner);
    const Json nobody = Json::object();
    const Json& owner = user ? user->document : nobody;
    if (const QString reason = obstacle(question, *found, owner); !reason.isEmpty()) {
        out.leftOut << reason;
        return out;
    }
    const Json& rule = forwardingOf(found->document, owner);
    if (boolMember(rule, "failover", false))
        endpoint.failover = stringMember(rule, "number");
    const bool ignored = question.ignoreForward || (question.toGroup && boolMember(rule, "direct_calls_only", false));
    if (forwards(rule) && !ignored && endpoint.failover.isEmpty())
        addForwarded(out.list, endpoint, rule);
    else
        out.list.push_back(endpoint);
    return out;
}

Endpoints userEndpoints(const RingQuestion& question, const QString& user, const RingTimes& times)
{
    Endpoints out;
    if (!question.directory.find(u"users", user))
        out.leftOut << u"There is no user %1"_s.arg(user);
    for (const QString& device : devicesOf(question.directory, user))
        append(out, deviceEndpoints(question, device, times));
    return out;
}

Endpoints memberEndpoints(const RingQuestion& question, const Json& members)
{
    Endpoints out;
    if (!members.is_array())
        return out;
    for (const Json& entry : members) {
        const QString id = idOf(entry);
        if (id.isEmpty())
            continue;
        if (numberMember(entry, "disable_until", 0) > double(question.now)) {
            out.leftOut << u"%1 has left the group for now"_s.arg(id);
            continue;
        }
        const QString type = stringMember(entry, "endpoint_type", u"device"_s);
        append(out, expandMember(question, type, id, timesOf(entry), 0));
    }
    removeRepeats(out.list);
    return out;
}

Endpoints groupEndpoints(const RingQuestion& question, const QString& group, const RingTimes& times)
{
    Endpoints out = expandGroup(question, group, times, 0);
    removeRepeats(out.list);
    return out;
}

} // namespace hookswitch::kazoo
