// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Groupcalls, and how calls of the API become theirs.
#include "dialect/voipbin/api.h"

#include "dialect/voipbin/file.h"
#include "dialect/voipbin/ids.h"
#include "dialect/voipbin/runvariables.h"

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

Groupcalls::Ways Api::waysOfGroups()
{
    Groupcalls::Ways ways;
    ways.place = [this](const GroupcallRecord& group, const Json& destination) {
        return placeOne(group.source, destination, group.run);
    };
    ways.end = [this](const QString& id) {
        if (CallRecord* call = m_records.call(id))
            endCall(*call);
    };
    ways.isLive = [this](const QString& id) {
        const CallRecord* call = m_records.call(id);
        return call && call->status != "hangup"_L1;
    };
    ways.tell = [this](const QString& type, const GroupcallRecord& group) {
        m_notify({type, groupcallJson(group, customer(), era()), u"groupcall"_s, group.id, {}, {}});
    };
    ways.now = [this] { return m_host.now(); };
    ways.newId = [this] { return m_host.newUuid(); };
    return ways;
}

HttpResponse Api::groupcalls(const Asked& asked)
{
    if (asked.path.size() == 1 && asked.is("POST"))
        return startGroup(asked);
    if (asked.path.size() == 1 && asked.is("GET")) {
        std::vector<std::pair<qint64, Json>> rows;
        for (const GroupcallRecord* group : m_groups.all()) {
            if (group->deleted == 0)
                rows.emplace_back(group->created, groupcallJson(*group, customer(), era()));
        }
        return list(asked, std::move(rows), 100);
    }
    if (asked.path.size() < 2)
        return unknown(asked);
    const QString id = actionId(asked.path[1]);
    if (!isUuid(asked.path[1]) || id.isEmpty())
        return fail({"INVALID_ARGUMENT", "INVALID_ID", u"The id in the path is no UUID."_s}, asked.request);
    GroupcallRecord* group = m_groups.group(id);
    if (!group)
        return fail({"NOT_FOUND", "GROUPCALL_NOT_FOUND", u"There is no groupcall %1."_s.arg(id)}, asked.request);
    if (group->deleted != 0)
        return fail({"NOT_FOUND", "RESOURCE_NOT_FOUND", u"The groupcall %1 is deleted."_s.arg(id)}, asked.request);
    if (asked.path.size() == 3 && asked.path[2] == "hangup"_L1 && asked.is("POST"))
        m_groups.hangUp(*group);
    else if (asked.path.size() == 2 && asked.is("DELETE"))
        m_groups.erase(*group);
    else if (asked.path.size() != 2 || !asked.is("GET"))
        return unknown(asked);
    return reply(groupcallJson(*group, customer(), era()));
}

HttpResponse Api::startGroup(const Asked& asked)
{
    const auto given = body(asked.request);
    if (const auto* failure = std::get_if<Failure>(&given))
        return fail(*failure, asked.request);
    const Json& json = std::get<Json>(given);
    GroupcallRecord group;
    group.ringMethod = stringMember(json, "ring_method", u"ring_all"_s);
    group.answerMethod = stringMember(json, "answer_method");
    const bool isKnown = QStringList{u""_s, u"ring_all"_s, u"linear"_s}.contains(group.ringMethod) &&
                         QStringList{u""_s, u"hangup_others"_s}.contains(group.answerMethod);
    if (!isKnown)
        return fail({"INVALID_ARGUMENT", "INVALID_REQUEST_PARAMETER",
                     u"\"ring_method\" must be ring_all or linear, \"answer_method\" hangup_others or empty."_s},
                    asked.request);
    auto run = runOf(json);
    if (const auto* failure = std::get_if<Failure>(&run))
        return fail(*failure, asked.request);
    group.run = std::get<FlowToRun>(std::move(run));
    if (const Json* source = member(json, "source"))
        group.source = completedAddress(*source);
    if (const Json* destinations = member(json, "destinations"); destinations && destinations->is_array())
        group.destinations = *destinations;
    const Result<QString> id = m_groups.start(std::move(group));
    if (!id)
        return fail({"INTERNAL", "INTERNAL", id.error().text()}, asked.request);
    return reply(groupcallJson(*m_groups.group(*id), customer(), era()));
}

/// Of POST /calls: an agent or an extension is called by a groupcall. "" when it cannot be.
QString Api::callPerson(const Json& source, const Json& destination, const FlowToRun& run)
{
    GroupcallRecord group;
    group.source = completedAddress(source);
    group.destinations.push_back(completedAddress(destination));
    group.ringMethod = u"ring_all"_s;
    group.answerMethod = u"hangup_others"_s;
    group.isPerson = true;
    group.run = run;
    const Result<QString> id = m_groups.start(std::move(group));
    return id ? *id : QString();
}

} // namespace hookswitch::voipbin
