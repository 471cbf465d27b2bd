// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with single rows of the log.
#include "workspace/controlapi.h"

#include "server/httpserver.h"
#include "store/trafficstore.h"
#include "webhook/courier.h"
#include "webhook/signature.h"
#include "workspace/comparison.h"
#include "workspace/copyas.h"
#include "workspace/har.h"
#include "workspace/hookrules.h"
#include "workspace/masking.h"
#include "workspace/trafficjson.h"

#include <QDateTime>

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int searched = 20'000; ///< newest exchanges looked through for one

Json differencesJson(const std::vector<Difference>& differences)
{
    Json list = Json::array();
    for (const Difference& difference : differences)
        list.push_back(Json{{"place", difference.place.toStdString()},
                            {"left", difference.left.toStdString()},
                            {"right", difference.right.toStdString()}});
    return list;
}

HttpResponse copied(const HttpRequest& logged, const HttpRequest& asked)
{
    const std::optional<CopyForm> form = copyFormNamed(asked.queryValue(u"as"));
    if (!form)
        return plainAnswer(400, u"\"as\" must be curl, javascript, php or python"_s);
    HttpResponse response;
    response.headers.add("Content-Type", "text/plain; charset=utf-8");
    response.body = copyAs(masked(logged), *form).toUtf8() + '\n';
    return response;
}

/// {"key": "whsec_..."}, or {"secret", "header"} for a digest of the body.
Result<void> verified(const HttpRequest& logged, const Json& how, qint64 at)
{
    if (logged.body.contains("***"))
        return Error{u"the log holds the body with its secrets replaced by ***, so no signature fits it"_s, {}};
    const QByteArray key = stringMember(how, "key").toUtf8();
    if (!key.isEmpty())
        return verifyStandard(logged, key, at);
    return verifyBody(logged, stringMember(how, "header", u"X-VoIPBIN-Signature"_s).toUtf8(),
                      stringMember(how, "secret").toUtf8());
}

HttpResponse verdict(const HttpRequest& logged, const HttpRequest& asked, qint64 at)
{
    const Result<Json> how = controlBody(asked);
    if (!how)
        return plainAnswer(400, how.error().text());
    if (stringMember(*how, "key").isEmpty() == stringMember(*how, "secret").isEmpty())
        return plainAnswer(400, u"give \"key\" (whsec_..., Standard Webhooks), or \"secret\" and the \"header\" that "
                                "holds the digest of the body"_s);
    const Result<void> fits = verified(logged, *how, at);
    Json answer{{"valid", bool(fits)}};
    if (!fits)
        answer["reason"] = fits.error().text().toStdString();
    return controlReply(200, answer);
}

} // namespace

HttpResponse ControlApi::onExchange(const QString& id, const std::function<HttpResponse(const Exchange&)>& act) const
{
    const std::vector<Exchange> all = m_bench.store.exchanges(searched);
    const auto exchange =
        std::find_if(all.rbegin(), all.rend(), [&](const Exchange& e) { return QString::number(e.id) == id; });
    return exchange == all.rend() ? plainAnswer(404, u"there is no exchange %1 in the log"_s.arg(id))
                                  : act(*exchange);
}

HttpResponse ControlApi::onDelivery(const QString& id, const std::function<HttpResponse(const Delivery&)>& act) const
{
    const auto found = m_bench.courier.deliveries().find(DeliveryId(id.toUInt()));
    return found == m_bench.courier.deliveries().end()
               ? plainAnswer(404, u"there is no delivery %1 since the start"_s.arg(id))
               : act(found->second);
}

HttpResponse ControlApi::exchange(const HttpRequest&, const Arguments& arguments)
{
    return onExchange(arguments[0], [](const Exchange& found) { return controlReply(200, exchangeJson(found)); });
}

HttpResponse ControlApi::exchangeCopy(const HttpRequest& request, const Arguments& arguments)
{
    return onExchange(arguments[0], [&](const Exchange& found) { return copied(found.request, request); });
}

HttpResponse ControlApi::deliveryCopy(const HttpRequest& request, const Arguments& arguments)
{
    return onDelivery(arguments[0], [&](const Delivery& found) { return copied(found.request, request); });
}

/// A signature was right or not when the request came, however long ago that is.
HttpResponse ControlApi::exchangeVerdict(const HttpRequest& request, const Arguments& arguments)
{
    return onExchange(arguments[0], [&](const Exchange& found) {
        return verdict(found.request, request, found.at.toSecsSinceEpoch());
    });
}

HttpResponse ControlApi::deliveryVerdict(const HttpRequest& request, const Arguments& arguments)
{
    return onDelivery(arguments[0], [&](const Delivery& found) {
        const qint64 at =
            found.attempts.empty() ? QDateTime::currentSecsSinceEpoch() : found.attempts.back().at.toSecsSinceEpoch();
        return verdict(found.request, request, at);
    });
}

HttpResponse ControlApi::exchangeDifferences(const HttpRequest& request, const Arguments& arguments)
{
    return onExchange(arguments[0], [&](const Exchange& left) {
        return onExchange(request.queryValue(u"with"), [&](const Exchange& right) {
            return controlReply(200, Json{{"request", differencesJson(differences(left.request, right.request))},
                                          {"response", differencesJson(differences(left.response, right.response))}});
        });
    });
}

HttpResponse ControlApi::ruled(const QString& name, const Json& rule)
{
    if (name.isEmpty())
        return plainAnswer(400, u"\"hook\" is missing: the NAME of /hooks/NAME that shall get the rule"_s);
    m_bench.document.edit(u"API: rule of /hooks/%1"_s.arg(name),
                          {ProjectEdit::SetSettings{withRule(m_bench.document.project().settings, name, rule)}});
    return controlReply(201, rule);
}

HttpResponse ControlApi::hookFromExchange(const HttpRequest& request, const Arguments& arguments)
{
    const Result<Json> body = controlBody(request);
    if (!body)
        return plainAnswer(400, body.error().text());
    return onExchange(arguments[0], [&](const Exchange& found) {
        return ruled(stringMember(*body, "hook", hookName(found.request)), ruleOf(found));
    });
}

HttpResponse ControlApi::hookFromDelivery(const HttpRequest& request, const Arguments& arguments)
{
    const Result<Json> body = controlBody(request);
    if (!body)
        return plainAnswer(400, body.error().text());
    return onDelivery(arguments[0], [&](const Delivery& found) {
        const bool isAnswered = !found.attempts.empty() && found.attempts.back().response;
        return isAnswered
                   ? ruled(stringMember(*body, "hook"), ruleOf(found))
                   : plainAnswer(400, u"this delivery was not answered, so there is nothing to answer again"_s);
    });
}

/// The log forgets by age: what was recorded long ago counts from now on.
HttpResponse ControlApi::importHar(const HttpRequest& request, const Arguments&)
{
    const Result<Json> har = parseJson(request.body);
    if (!har)
        return plainAnswer(400, har.error().text());
    Result<std::vector<Exchange>> entries = exchangesFromHar(*har);
    if (!entries)
        return plainAnswer(400, entries.error().text());
    Json ids = Json::array();
    for (Exchange& entry : *entries) {
        entry.at = QDateTime::currentDateTimeUtc();
        if (entry.platform.isEmpty())
            entry.platform = u"imported"_s;
        ids.push_back(m_bench.keepExchange(std::move(entry)));
    }
    return controlReply(201, Json{{"exchanges", std::move(ids)}});
}

} // namespace hookswitch
