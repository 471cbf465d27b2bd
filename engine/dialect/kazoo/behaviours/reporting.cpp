// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/reporting.h"

#include "dialect/kazoo/behaviours/common.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

Json callFacts(const Turn& turn, const Json& custom)
{
    const CallerInfo caller = turn.caller();
    const Caller known = callerOf(turn);
    Json facts = Json::object();
    facts["hook_event"] = "callflow";
    facts["caller_id_name"] = caller.name.toStdString();
    facts["caller_id_number"] = caller.number.toStdString();
    facts["to"] = turn.dialled().toStdString();
    facts["timestamp"] = gregorianNow(turn);
    if (!known.owner.isEmpty())
        facts["owner_id"] = known.owner.toStdString();
    if (custom.is_object() && !custom.empty())
        facts["custom_data"] = custom;
    return facts;
}

HttpRequest webhookRequest(const Turn& turn, const Json& data)
{
    const Json* custom = member(data, "custom_data");
    const Json facts = callFacts(turn, custom ? *custom : Json::object());
    HttpRequest request;
    QUrl url(stringMember(data, "uri"));
    if (stringMember(data, "http_verb").toLower() == "get"_L1) {
        request.method = "GET";
        QUrlQuery query(url);
        for (const auto& [name, value] : facts.items())
            query.addQueryItem(toQString(name),
                               value.is_object() ? QString::fromUtf8(writeJson(value)) : scalarText(value));
        url.setQuery(query);
    } else {
        request.method = "POST";
        request.headers.add("Content-Type", "application/json");
        request.body = writeJson(facts);
    }
    request.target = url.toEncoded();
    return request;
}

void webhook(Turn& turn)
{
    const Json& data = turn.parameters<BlockData>().json;
    const QUrl url(stringMember(data, "uri"));
    if (!url.isValid() || url.host().isEmpty()) {
        turn.warn(u"no-address"_s, u"The webhook has no address to send to: %1"_s.arg(stringMember(data, "uri")));
        return turn.leave();
    }
    WebhookOrder order;
    order.request = webhookRequest(turn, data);
    order.event = u"callflow"_s;
    turn.queueWebhook(order);
    turn.leave();
}

/// Writes the block's own data into the trace and goes on.
void writeDown(Turn& turn, const QString& sentence)
{
    tell(turn, u"kazoo."_s + turn.step().module, sentence, turn.parameters<BlockData>().json);
    turn.leave();
}

void edr(Turn& turn)
{
    writeDown(turn, u"an event is published"_s);
}

void manualPresence(Turn& turn)
{
    const Json& data = turn.parameters<BlockData>().json;
    writeDown(turn, u"the light of %1 shows %2"_s.arg(stringMember(data, "presence_id"),
                                                      stringMember(data, "status", u"idle"_s)));
}

void notification(Turn& turn)
{
    const Json& data = turn.parameters<BlockData>().json;
    const QString when = stringMember(data, "send_at", stringMember(data, "send_on", u"channel_destroy"_s));
    if (when == "channel_destroy"_L1)
        turn.warn(u"approximated"_s,
                  u"The notice goes out at the end of the call; here it is written down at once"_s);
    writeDown(turn, u"a notice is sent"_s);
}

void missedCallAlert(Turn& turn)
{
    if (callerOf(turn).isKnown())
        return turn.leave({}, u"alerts are for calls from outside only"_s);
    turn.warn(u"approximated"_s,
              u"The alert goes out at the end of a call nobody answered; here it is written down at once"_s);
    writeDown(turn, u"an alert is sent if nobody answers"_s);
}

void recordCall(Turn& turn)
{
    const Json& data = turn.parameters<BlockData>().json;
    const bool start = stringMember(data, "action", u"start"_s) != "stop"_L1;
    turn.set(u"recording"_s, start ? u"on"_s : u"off"_s);
    writeDown(turn, start ? u"both sides are recorded"_s : u"the recording stops"_s);
}

void recordCaller(Turn& turn)
{
    if (turn.why() == Turn::Why::Entered) {
        turn.answer();
        RecordOrder order;
        order.limit =
            SimTime::fromSeconds(std::max(1, secondsMember(turn.parameters<BlockData>().json, "time_limit", 3600)));
        order.endKeys = allKeys();
        return turn.record(order);
    }
    Json data = Json::object();
    data["seconds"] = turn.length().seconds();
    tell(turn, u"kazoo.record_caller"_s, u"the caller was recorded"_s, data);
    turn.leave({}, u"recorded %1 s"_s.arg(secondsText(turn.length())));
}

} // namespace

void addReporting(BehaviourTable& table)
{
    table.add(u"webhook"_s, &webhook, &readData);
    table.add(u"edr"_s, &edr, &readData);
    table.add(u"manual_presence"_s, &manualPresence, &readData);
    table.add(u"notification"_s, &notification, &readData);
    table.add(u"missed_call_alert"_s, &missedCallAlert, &readData);
    table.add(u"record_call"_s, &recordCall, &readData);
    table.add(u"record_caller"_s, &recordCaller, &readData);
}

} // namespace hookswitch::kazoo
