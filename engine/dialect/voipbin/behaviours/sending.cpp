// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/behaviours/sending.h"

#include "dialect/voipbin/cursor.h"
#include "dialect/voipbin/runvariables.h"

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Hands a message over; nothing leaves the program. A failure matters where the platform waits for the service.
void send(Turn& turn, const QString& service, const Json& told, bool failureEndsRun)
{
    tellService(turn, service, told);
    turn.warn(u"approximated"_s, u"Nothing is sent from here: \"%1\" is only recorded."_s.arg(service));
    if (serviceWorks(turn, service))
        return goOn(turn, {});
    if (failureEndsRun)
        return fail(turn, u"send"_s, u"The message could not be sent."_s);
    goOn(turn, u"it failed, which is passed over"_s);
}

} // namespace

void messageSend(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    (void)option.object("source");
    (void)option.objects("destinations");
    (void)option.text("text");
    if (isReadable(turn, option))
        send(turn, action.type, json, true);
}

void emailSend(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    (void)option.objects("destinations");
    (void)option.text("subject");
    (void)option.text("content");
    (void)option.objects("attachments");
    if (isReadable(turn, option))
        send(turn, action.type, json, false);
}

void conversationSend(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    (void)option.id("conversation_id");
    (void)option.text("text");
    (void)option.flag("sync");
    if (isReadable(turn, option))
        send(turn, action.type, json, false);
}

void webhookSend(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    WebhookOrder order;
    (void)option.flag("sync");
    const QString method = option.text("method");
    const QString type = option.text("data_type");
    order.request.method = method.isEmpty() ? QByteArray("POST") : method.toUpper().toLatin1();
    order.request.target = option.text("uri").toUtf8();
    order.request.body = option.text("data").toUtf8();
    order.request.headers.add("Content-Type", type.isEmpty() ? QByteArray("application/json") : type.toLatin1());
    order.event = u"webhook_send"_s;
    if (!isReadable(turn, option))
        return;
    tellService(turn, action.type, json);
    if (const Result<Json> data = parseJson(order.request.body); !data) {
        turn.warn(u"not-sent"_s, u"\"data\" is no JSON, so the platform sends nothing: "_s + data.error().text());
        return goOn(turn, u"nothing is sent"_s);
    }
    turn.queueWebhook(order);
    goOn(turn, {});
}

void caseCreate(Turn& turn, const Action& action)
{
    const auto variable = u"contact_case_id"_s;
    const OptionNow json = optionNow(turn, action);
    if (!turn.variable(variable).isEmpty())
        return goOn(turn, u"this run has its case already"_s);
    tellService(turn, action.type, json);
    turn.warn(u"approximated"_s, u"There is no customer list here; only the variable is set."_s);
    if (serviceWorks(turn, action.type))
        setValue(turn, variable, madeUuid(turn, u"case"_s));
    goOn(turn, {});
}

} // namespace hookswitch::voipbin
