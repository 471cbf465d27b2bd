// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Flows, numbers and the customer's own record.
#include "dialect/voipbin/api.h"

#include "dialect/voipbin/file.h"
#include "dialect/voipbin/ids.h"
#include "dialect/voipbin/site.h"

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Times stand in our own documents in microseconds, in others as they were written.
qint64 momentIn(const Json& document, const char* key)
{
    const Json* value = member(document, key);
    if (!value || value->is_null())
        return 0;
    return value->is_string() ? momentOfToken(stringOf(*value)).value_or(0) : qint64(numberOf(*value).value_or(0));
}

Json actionsOf(const Json& document)
{
    if (document.is_array())
        return document;
    const Json* actions = member(document, "actions");
    return actions && actions->is_array() ? *actions : Json::array();
}

} // namespace

QString flowUuid(const ApiHost::FlowEntry& entry)
{
    const QString own = stringMember(entry.document, "id");
    if (isUuid(own))
        return actionId(own);
    return actionId(isUuid(entry.id) ? entry.id : u"flow "_s + entry.id);
}

std::optional<ApiHost::FlowEntry> Api::flowOf(const QString& id) const
{
    for (ApiHost::FlowEntry& entry : m_host.flows()) {
        if (flowUuid(entry) == id || entry.id == id)
            return std::move(entry);
    }
    return {};
}

Json Api::flowJson(const ApiHost::FlowEntry& entry) const
{
    Wire wire(era());
    wire.id("id", flowUuid(entry));
    wire.id("customer_id", customer());
    wire.value("type", "flow");
    wire.value("name", entry.name.toStdString());
    wire.value("detail", stringMember(entry.document, "detail").toStdString());
    Json actions = Json::array();
    for (const Json& action : actionsWithIds(loadFlow(entry.document).flow))
        actions.push_back(actionJson(action, era()));
    wire.value("actions", std::move(actions));
    wire.id("on_complete_flow_id", stringMember(entry.document, "on_complete_flow_id"));
    wire.time("tm_create", momentIn(entry.document, "tm_create"), true);
    wire.time("tm_update", momentIn(entry.document, "tm_update"), true);
    wire.time("tm_delete", momentIn(entry.document, "tm_delete"), true);
    return wire.take();
}

HttpResponse Api::flows(const Asked& asked)
{
    if (asked.path.size() == 1 && asked.is("GET")) {
        std::vector<std::pair<qint64, Json>> rows;
        qint64 order = 0; // flows drawn in the window have no time
        for (const ApiHost::FlowEntry& entry : m_host.flows())
            rows.emplace_back(std::max(++order, momentIn(entry.document, "tm_create")), flowJson(entry));
        return list(asked, std::move(rows), 100);
    }
    if (asked.path.size() == 1 && asked.is("POST"))
        return putFlow(asked, {});
    if (asked.path.size() != 2)
        return unknown(asked);
    const QString id = actionId(asked.path[1]);
    if (!isUuid(asked.path[1]) || id.isEmpty())
        return fail({"INVALID_ARGUMENT", "INVALID_ID", u"The id in the path is no UUID."_s}, asked.request);
    if (const auto temporary = m_temporary.find(id); temporary != m_temporary.end() && asked.is("GET"))
        return reply(temporary->second);
    const auto entry = flowOf(id);
    if (!entry)
        return fail({"NOT_FOUND", "FLOW_NOT_FOUND", u"There is no flow %1."_s.arg(id)}, asked.request);
    return flow(asked, *entry);
}

HttpResponse Api::flow(const Asked& asked, const ApiHost::FlowEntry& entry)
{
    if (asked.is("GET"))
        return reply(flowJson(entry));
    if (asked.is("PUT"))
        return putFlow(asked, flowUuid(entry));
    if (!asked.is("DELETE"))
        return unknown(asked);
    ApiHost::FlowEntry deleted = entry;
    setMember(deleted.document, "tm_delete", m_host.now());
    for (ApiHost::NumberEntry& number : m_host.numbers()) {
        if (number.flow != entry.id)
            continue;
        number.flow.clear();
        (void)m_host.putNumber(number);
    }
    m_host.eraseFlow(entry.id);
    return reply(flowJson(deleted));
}

/// Creates, or replaces the whole flow: what is missing becomes empty.
HttpResponse Api::putFlow(const Asked& asked, const QString& id)
{
    const auto given = body(asked.request);
    if (const auto* failure = std::get_if<Failure>(&given))
        return fail(*failure, asked.request);
    const Json& json = std::get<Json>(given);
    const Json actions = actionsOf(json);
    if (const auto refused = refusedType(actions, era() == Era::Seed2023))
        return fail({"INVALID_ARGUMENT", "INVALID_ACTION_TYPE", u"not supported action type: %1"_s.arg(*refused)},
                    asked.request);
    const auto before = id.isEmpty() ? std::nullopt : flowOf(id);
    ApiHost::FlowEntry entry;
    const QString uuid = before ? id : m_host.newUuid();
    entry.id = before ? before->id : uuid;
    entry.name = stringMember(json, "name");
    Json document = Json::object();
    document["id"] = uuid.toStdString();
    document["name"] = entry.name.toStdString();
    document["detail"] = stringMember(json, "detail").toStdString();
    document["actions"] = actions;
    document["actions"] = actionsWithIds(loadFlow(document).flow);
    if (const QString next = actionId(stringMember(json, "on_complete_flow_id")); !next.isEmpty())
        document["on_complete_flow_id"] = next.toStdString();
    document["tm_create"] = before ? momentIn(before->document, "tm_create") : m_host.now();
    if (before)
        document["tm_update"] = m_host.now();
    entry.document = std::move(document);
    if (const Result<void> kept = m_host.putFlow(entry); !kept)
        return fail({"INTERNAL", "INTERNAL", kept.error().text()}, asked.request);
    return reply(flowJson(entry));
}

Json Api::numberJson(const ApiHost::NumberEntry& entry) const
{
    const auto flow = entry.flow.isEmpty() ? std::nullopt : flowOf(entry.flow);
    const Json& details = entry.details;
    Wire wire(era());
    wire.id("id", stringMember(details, "id", actionId(u"number "_s + entry.number)));
    wire.id("customer_id", customer());
    wire.value("number", entry.number.toStdString());
    wire.value("type", entry.number.startsWith("+899"_L1) ? "virtual" : "normal");
    wire.id("call_flow_id", flow ? flowUuid(*flow) : QString());
    wire.id("message_flow_id", stringMember(details, "message_flow_id"));
    wire.value("name", stringMember(details, "name").toStdString());
    wire.value("detail", stringMember(details, "detail").toStdString());
    wire.value("status", "active");
    wire.value("t38_enabled", false);
    wire.value("emergency_enabled", false);
    wire.time("tm_purchase", momentIn(details, "tm_create"), true);
    wire.time("tm_renew", 0, true);
    wire.time("tm_create", momentIn(details, "tm_create"), true);
    wire.time("tm_update", momentIn(details, "tm_update"), true);
    wire.time("tm_delete", momentIn(details, "tm_delete"), true);
    return wire.take();
}

HttpResponse Api::numbers(const Asked& asked)
{
    if (asked.path.size() == 1 && asked.is("GET")) {
        std::vector<std::pair<qint64, Json>> rows;
        qint64 order = 0;
        for (const ApiHost::NumberEntry& entry : m_host.numbers())
            rows.emplace_back(std::max(++order, momentIn(entry.details, "tm_create")), numberJson(entry));
        return list(asked, std::move(rows), 100);
    }
    if (asked.path.size() == 1 && asked.is("POST"))
        return createNumber(asked);
    if (asked.path.size() < 2)
        return unknown(asked);
    for (const ApiHost::NumberEntry& entry : m_host.numbers()) {
        if (stringMember(numberJson(entry), "id") == actionId(asked.path[1]))
            return number(asked, entry);
    }
    if (!isUuid(asked.path[1]))
        return fail({"INVALID_ARGUMENT", "INVALID_ID", u"The id in the path is no UUID."_s}, asked.request);
    return fail({"NOT_FOUND", "NUMBER_NOT_FOUND", u"There is no such number."_s}, asked.request);
}

HttpResponse Api::createNumber(const Asked& asked)
{
    const auto given = body(asked.request);
    if (const auto* failure = std::get_if<Failure>(&given))
        return fail(*failure, asked.request);
    const Json& json = std::get<Json>(given);
    ApiHost::NumberEntry entry;
    entry.number = stringMember(json, "number");
    for (const char* key : {"name", "detail", "message_flow_id"})
        entry.details[key] = stringMember(json, key).toStdString();
    entry.details["id"] = m_host.newUuid().toStdString();
    entry.details["tm_create"] = m_host.now();
    if (const auto flow = flowOf(actionId(stringMember(json, "call_flow_id"))))
        entry.flow = flow->id;
    if (const Result<void> kept = m_host.putNumber(entry); !kept)
        return fail({"INVALID_ARGUMENT", "INVALID_REQUEST_PARAMETER", kept.error().text()}, asked.request);
    return reply(numberJson(entry));
}

HttpResponse Api::number(const Asked& asked, ApiHost::NumberEntry entry)
{
    const bool onlyFlows = asked.path.size() == 3 && asked.path[2] == "flow_ids"_L1;
    if (asked.path.size() == 2 && asked.is("GET"))
        return reply(numberJson(entry));
    if (asked.path.size() == 2 && asked.is("DELETE")) {
        m_host.eraseNumber(entry.number);
        entry.details["tm_delete"] = m_host.now();
        return reply(numberJson(entry));
    }
    if (!asked.is("PUT") || (asked.path.size() != 2 && !onlyFlows))
        return unknown(asked);
    const auto given = body(asked.request);
    if (const auto* failure = std::get_if<Failure>(&given))
        return fail(*failure, asked.request);
    const Json& json = std::get<Json>(given);
    const auto flow = flowOf(actionId(stringMember(json, "call_flow_id")));
    entry.flow = flow ? flow->id : QString();
    setMember(entry.details, "message_flow_id", stringMember(json, "message_flow_id").toStdString());
    for (const char* key : {"name", "detail"}) {
        if (!onlyFlows)
            setMember(entry.details, key, stringMember(json, key).toStdString());
    }
    setMember(entry.details, "tm_update", m_host.now());
    if (const Result<void> kept = m_host.putNumber(entry); !kept)
        return fail({"INTERNAL", "INTERNAL", kept.error().text()}, asked.request);
    return reply(numberJson(entry));
}

HttpResponse Api::customerRecord(const Asked& asked)
{
    static constexpr const char* fields[]{"name",    "detail",         "email",      "phone_number",
                                          "address", "webhook_method", "webhook_uri"};
    Json settings = m_host.settings();
    if (asked.is("PUT")) {
        const auto given = body(asked.request);
        if (const auto* failure = std::get_if<Failure>(&given))
            return fail(*failure, asked.request);
        const WebhookTarget target{stringMember(std::get<Json>(given), "webhook_uri"),
                                   stringMember(std::get<Json>(given), "webhook_method")};
        if (const auto refused = refusedWebhook(target))
            return fail({"INVALID_ARGUMENT", refused->first, refused->second}, asked.request);
        for (const char* key : fields)
            setMember(settings, key, stringMember(std::get<Json>(given), key).toStdString());
        m_host.putSettings(settings);
    } else if (!asked.is("GET")) {
        return unknown(asked);
    }
    Json record = Json::object();
    record["id"] = customer().toStdString();
    for (const char* key : fields)
        record[key] = stringMember(settings, key).toStdString();
    if (era() == Era::Current)
        record["webhook_secret"] = m_host.webhookSecret().toStdString();
    if (stringMember(record, "email").isEmpty())
        record["email"] = m_credentials.voipbinUser.toStdString();
    return reply(record);
}

} // namespace hookswitch::voipbin
