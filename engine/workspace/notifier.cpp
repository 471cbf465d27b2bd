// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/notifier.h"

#include "dialect/fonestorm/api.h"
#include "dialect/fonestorm/events.h"
#include "webhook/httpclient.h"
#include "webhook/retry.h"
#include "webhook/template.h"
#include "workspace/flowform.h"

#include <QCryptographicHash>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double standardTimeout = 20; // Standard Webhooks: 15 to 30 s
constexpr double voipbinTimeout = 30;

QString uuidOf(const QByteArray& seed)
{
    QByteArray bytes = QCryptographicHash::hash(seed, QCryptographicHash::Md5);
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x10);
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    QByteArray hex = bytes.toHex();
    for (const int place : {20, 16, 12, 8})
        hex.insert(place, '-');
    return QString::fromLatin1(hex);
}

HttpRequest callbackRequest(const Callback& callback, const QString& password, const fonestorm::CallEvent& event)
{
    HttpRequest request;
    request.method = callback.method == u"GET" ? "GET" : "POST";
    request.target = fillUrl(callback.url, fonestorm::eventTokens(event)).text.toUtf8();
    if (!callback.user.isEmpty())
        request.headers.add("Authorization", basicAuthorization(callback.user, password));
    if (callback.method == u"POST") {
        request.headers.add("Content-Type", "application/x-www-form-urlencoded");
        request.body = writeForm(fonestorm::eventFields(event));
    } else if (callback.method == u"JSON") {
        request.headers.add("Content-Type", "application/json");
        request.body = writeJson(fonestorm::eventJson(event));
    }
    return request;
}

const std::optional<Callback>& callbackOf(const NumberBinding& binding, bool sending)
{
    return sending ? binding.send : binding.receive;
}

/// How the endpoint of a callback is told: once, as FoneStorm does, or by Standard Webhooks.
void addProfile(Delivery& delivery, const NumberBinding& binding, bool sending, const Secrets& secrets)
{
    const Callback& callback = *callbackOf(binding, sending);
    if (!isStandardWebhook(callback)) {
        delivery.retry = singleTry();
        return;
    }
    delivery.retry = standardTries();
    delivery.timeout = standardTimeout;
    delivery.signingKey = secrets.value(signingSecret(binding.number, sending, callback.url)).toLatin1();
}

/// How often Kazoo's webhook block tries again, from the block's own data.
int retriesOf(const TraceRow& row, const Project& project)
{
    const ProjectFlow* flow = project.flow(row.flow);
    if (!flow)
        return 0;
    const NodeId id = flowPlaces(flow->flow).key(row.node);
    const Node* node = flow->flow.node(id);
    return node ? static_cast<int>(numberMember(node->data, "retries", 0)) : 0;
}

/// A webhook of a flow is tried again as the platform of the flow does it.
void addRetries(Delivery& delivery, const TraceRow& row, const Project& project)
{
    const ProjectFlow* flow = project.flow(row.flow);
    const Platform platform = flow ? flow->flow.platform() : Platform::Kazoo;
    delivery.platform = platformName(platform);
    if (platform == Platform::Voipbin) {
        delivery.retry = serverErrorTries();
        delivery.timeout = voipbinTimeout;
    } else {
        delivery.retry = repeatedTries(platform == Platform::Kazoo ? retriesOf(row, project) : 0);
    }
}

QString orderText(const char* what, CallId call)
{
    return u"%1 of call %2"_s.arg(QString::fromLatin1(what)).arg(call.value);
}

} // namespace

Notifier::Notifier(const Secrets& secrets, QByteArray salt, Send send)
    : m_secrets(secrets)
    , m_salt(std::move(salt))
    , m_send(std::move(send))
    , m_bluevia([this](Delivery delivery) { m_send(std::move(delivery)); })
{}

QString Notifier::uid(CallId call) const
{
    const auto known = m_calls.find(call);
    return known != m_calls.end() ? known->second.uid : uuidOf(m_salt + ' ' + QByteArray::number(call.value));
}

void Notifier::see(const TraceRow& row, const Project& project)
{
    m_bluevia.see(row, project);
    switch (row.kind) {
    case TraceKind::CallStart:
        return callStarted(row, project);
    case TraceKind::CallEnd:
        return callEnded(row, project);
    case TraceKind::LegStart:
        m_ringing[row.seq] = row.call;
        return;
    case TraceKind::WebhookQueued:
        return webhookQueued(row, project);
    default:
        return;
    }
}

void Notifier::callStarted(const TraceRow& row, const Project& project)
{
    Known call;
    const auto caller = m_ringing.find(row.cause);
    call.uid = uid(caller == m_ringing.end() ? row.call : caller->second);
    call.number = stringMember(row.data, "number");
    call.from = stringMember(row.data, "from");
    call.to = stringMember(row.data, "to");
    call.outbound = stringMember(row.data, "direction") == u"outbound";
    m_calls[row.call] = call;
    tell(row, project, call);
}

void Notifier::callEnded(const TraceRow& row, const Project& project)
{
    const auto known = m_calls.find(row.call);
    if (known == m_calls.end())
        return;
    tell(row, project, known->second);
    std::erase_if(m_ringing, [&](const auto& leg) { return leg.second == row.call; });
}

void Notifier::tell(const TraceRow& row, const Project& project, const Known& call)
{
    const NumberBinding* binding = project.number(call.number);
    if (!binding)
        return;
    const std::optional<Callback>& callback = callbackOf(*binding, call.outbound);
    if (!callback || callback->url.isEmpty())
        return;
    fonestorm::CallEvent event;
    event.uid = call.uid;
    event.accountCode = fonestorm::accountCode(project.settings);
    event.outbound = call.outbound;
    event.ended = row.kind == TraceKind::CallEnd;
    event.from = fonestorm::tenDigits(call.from);
    event.to = fonestorm::tenDigits(call.to);
    event.disposition = fonestorm::disposition(stringMember(row.data, "outcome"),
                                               static_cast<int>(numberMember(row.data, "code", 0)));
    event.billableSeconds = fonestorm::billableSeconds(numberMember(row.data, "answeredFor", 0));
    Delivery delivery;
    delivery.event = event.ended ? u"END"_s : u"BEGIN"_s;
    delivery.platform = u"fonestorm"_s;
    delivery.number = binding->number;
    delivery.order = orderText(call.outbound ? "callbacks sent" : "callbacks received", row.call);
    delivery.call = row.call.value;
    delivery.traceSeq = row.seq;
    delivery.request = callbackRequest(
        *callback, m_secrets.value(callbackSecret(binding->number, call.outbound, callback->url, callback->user)),
        event);
    addProfile(delivery, *binding, call.outbound, m_secrets);
    m_send(std::move(delivery));
}

void Notifier::webhookQueued(const TraceRow& row, const Project& project)
{
    if (boolMember(row.data, "scripted", false))
        return;
    const auto known = m_calls.find(row.call);
    Delivery delivery;
    delivery.event = stringMember(row.data, "event", u"webhook"_s);
    delivery.key = uid(row.call) + u'/' + QString::number(row.seq);
    delivery.number = known == m_calls.end() ? QString() : known->second.number;
    delivery.order = orderText("webhooks", row.call);
    delivery.call = row.call.value;
    delivery.traceSeq = row.seq;
    delivery.flow = row.flow;
    delivery.node = row.node;
    delivery.request.method = stringMember(row.data, "method", u"POST"_s).toLatin1();
    delivery.request.target = stringMember(row.data, "url").toUtf8();
    delivery.request.body = stringMember(row.data, "body").toUtf8();
    if (const double seconds = numberMember(row.data, "recording", -1); seconds >= 0)
        delivery.request.body = bluevia::silentWav(seconds);
    if (const Json* headers = member(row.data, "headers"); headers && headers->is_object()) {
        for (const auto& [name, value] : headers->items())
            delivery.request.headers.add(QByteArray::fromStdString(name), stringOf(value).toUtf8());
    }
    delivery.leg = row.leg.value;
    addRetries(delivery, row, project);
    m_send(std::move(delivery));
}

bool isStandardWebhook(const Callback& callback)
{
    return stringMember(callback.extra, "profile") == u"standard-webhooks";
}

bool restoreSecrets(Delivery& delivery, const Project& project, const Secrets& secrets)
{
    const bool needsPassword = delivery.request.headers.value("Authorization").contains("***");
    const NumberBinding* binding = delivery.platform == u"fonestorm" ? project.number(delivery.number) : nullptr;
    const bool sending = delivery.order.contains(u"callbacks sent"_s);
    const std::optional<Callback> callback = binding ? callbackOf(*binding, sending) : std::nullopt;
    if (!callback)
        return !needsPassword && !delivery.request.target.contains("***");
    const QString password = secrets.value(callbackSecret(binding->number, sending, callback->url, callback->user));
    if (needsPassword)
        delivery.request.headers.set("Authorization", basicAuthorization(callback->user, password));
    if (isStandardWebhook(*callback))
        delivery.signingKey = secrets.value(signingSecret(binding->number, sending, callback->url)).toLatin1();
    return !needsPassword || !password.isEmpty();
}

HttpRequest callbackPreview(const NumberBinding& binding, bool sending, bool ended)
{
    const std::optional<Callback>& callback = sending ? binding.send : binding.receive;
    if (!callback)
        return {};
    const QString own = fonestorm::tenDigits(binding.number);
    const QString other = u"3215550182"_s;
    fonestorm::CallEvent event;
    event.uid = u"6d1f7c1e-0b7e-1d6a-8a51-1f2f9f4f2f10"_s;
    event.accountCode = fonestorm::accountCode(Json::object());
    event.outbound = sending;
    event.ended = ended;
    event.from = sending ? own : other;
    event.to = sending ? other : own;
    event.disposition = u"ANSWERED"_s;
    event.billableSeconds = 37;
    Callback shown = *callback;
    shown.user.clear();
    return callbackRequest(shown, {}, event);
}

} // namespace hookswitch
