// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/groupcalls.h"

#include "dialect/voipbin/runvariables.h"

#include <algorithm>

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

bool isPersonal(const Json& address)
{
    const QString type = stringMember(address, "type");
    return type == "agent"_L1 || type == "extension"_L1;
}

Json groupcallJson(const GroupcallRecord& group, const QString& customer, Era era)
{
    Wire wire(era);
    wire.id("id", group.id);
    wire.id("customer_id", customer);
    if (era == Era::Current)
        wire.id("owner_id", {});
    wire.text("status", group.status);
    wire.id("flow_id", group.run.flowId);
    wire.address("source", group.source);
    Json destinations = Json::array();
    for (const Json& destination : group.destinations) {
        Wire one(era);
        one.address("one", destination);
        destinations.push_back(one.take()["one"]);
    }
    wire.value("destinations", std::move(destinations));
    wire.id("master_call_id", {});
    wire.id("master_groupcall_id", group.masterId);
    wire.text("ring_method", group.ringMethod);
    wire.text("answer_method", group.answerMethod);
    wire.id("answer_call_id", group.answerCallId);
    wire.ids("call_ids", group.callIds);
    wire.id("answer_groupcall_id", group.answerGroupId);
    wire.ids("groupcall_ids", group.groupIds);
    wire.value("call_count", group.callIds.size());
    wire.value("groupcall_count", group.groupIds.size());
    wire.value("dial_index", group.dialIndex);
    wire.time("tm_create", group.created, false);
    wire.time("tm_update", group.updated, false);
    wire.time("tm_delete", group.deleted, false);
    return wire.take();
}

GroupcallRecord* Groupcalls::group(const QString& id)
{
    const auto found = m_groups.find(id);
    return found == m_groups.end() ? nullptr : &found->second;
}

std::vector<const GroupcallRecord*> Groupcalls::all() const
{
    std::vector<const GroupcallRecord*> groups;
    for (const auto& [id, group] : m_groups)
        groups.push_back(&group);
    return groups;
}

Result<QString> Groupcalls::start(GroupcallRecord record)
{
    record.id = m_ways.newId();
    record.created = m_ways.now();
    const QString id = record.id;
    GroupcallRecord& kept = m_groups[id] = std::move(record);
    dialNext(kept);
    if (kept.callIds.isEmpty() && kept.groupIds.isEmpty()) {
        m_groups.erase(id);
        return Error{u"None of the destinations can be called; name a tel, sip, agent or extension address."_s, {}};
    }
    m_ways.tell(u"groupcall_created"_s, kept);
    return id;
}

/// Whether anybody is called by it.
bool Groupcalls::dial(GroupcallRecord& group, const Json& given)
{
    const Json destination = completedAddress(given);
    if (isPersonal(destination) && !group.isPerson) {
        GroupcallRecord nested;
        nested.masterId = group.id;
        nested.source = group.source;
        nested.destinations.push_back(destination);
        nested.ringMethod = u"ring_all"_s;
        nested.answerMethod = u"hangup_others"_s;
        nested.isPerson = true;
        nested.run = group.run;
        const Result<QString> id = start(std::move(nested));
        if (id)
            group.groupIds << *id;
        return bool(id);
    }
    const Result<QString> call = m_ways.place(group, destination);
    if (!call)
        return false;
    group.callIds << *call;
    m_groupOf[*call] = group.id;
    return true;
}

void Groupcalls::dialNext(GroupcallRecord& group)
{
    const bool isLinear = group.ringMethod == "linear"_L1;
    while (group.dialIndex < group.destinations.size()) {
        const Json destination = group.destinations[group.dialIndex++];
        if (dial(group, destination) && isLinear)
            return;
    }
}

bool Groupcalls::hasLive(const GroupcallRecord& group)
{
    const bool hasCall = std::any_of(group.callIds.begin(), group.callIds.end(), m_ways.isLive);
    return hasCall || std::any_of(group.groupIds.begin(), group.groupIds.end(), [this](const QString& id) {
               const GroupcallRecord* nested = this->group(id);
               return nested && nested->status != "hangup"_L1;
           });
}

/// kept: a call or a groupcall of this one.
void Groupcalls::endOthers(GroupcallRecord& group, const QString& kept)
{
    for (const QString& call : QStringList(group.callIds)) {
        if (call != kept && m_ways.isLive(call))
            m_ways.end(call);
    }
    for (const QString& id : QStringList(group.groupIds)) {
        if (GroupcallRecord* nested = this->group(id); nested && id != kept)
            hangUp(*nested);
    }
}

void Groupcalls::answered(const QString& call)
{
    const auto found = m_groupOf.find(call);
    GroupcallRecord* own = found == m_groupOf.end() ? nullptr : group(found->second);
    if (own && own->isAnswered() && own->answerMethod == "hangup_others"_L1)
        return m_ways.end(call); // too late
    QString answerer = call;
    for (bool isCall = true; own && !own->isAnswered(); isCall = false) {
        (isCall ? own->answerCallId : own->answerGroupId) = answerer;
        own->updated = m_ways.now();
        m_ways.tell(u"groupcall_progressing"_s, *own);
        if (own->answerMethod == "hangup_others"_L1)
            endOthers(*own, answerer);
        answerer = own->id;
        own = group(own->masterId);
    }
}

void Groupcalls::over(const QString& call)
{
    const auto found = m_groupOf.find(call);
    if (GroupcallRecord* own = found == m_groupOf.end() ? nullptr : group(found->second))
        endIfOver(*own);
}

void Groupcalls::endIfOver(GroupcallRecord& group)
{
    if (group.status == "hangup"_L1 || hasLive(group))
        return;
    const bool goesOn = group.status == "progressing"_L1 && !group.isAnswered();
    if (goesOn) {
        dialNext(group);
        if (hasLive(group)) {
            group.updated = m_ways.now();
            return;
        }
    }
    group.status = u"hangup"_s;
    group.updated = m_ways.now();
    m_ways.tell(u"groupcall_hangup"_s, group);
    if (GroupcallRecord* master = this->group(group.masterId))
        endIfOver(*master);
}

void Groupcalls::hangUp(GroupcallRecord& group)
{
    if (group.status != "progressing"_L1)
        return;
    group.status = u"hangingup"_s;
    group.updated = m_ways.now();
    endOthers(group, {});
    endIfOver(group);
}

void Groupcalls::erase(GroupcallRecord& group)
{
    hangUp(group);
    group.deleted = m_ways.now();
    m_ways.tell(u"groupcall_deleted"_s, group);
}

} // namespace hookswitch::voipbin
