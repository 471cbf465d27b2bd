// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/controlapi.h"

#include "server/httpserver.h"
#include "store/trafficstore.h"
#include "webhook/courier.h"
#include "workspace/har.h"
#include "workspace/trafficfilter.h"
#include "workspace/trafficjson.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostRows = 10'000;

/// The newest rows that fit, in order, at most ?limit= (100) of them.
template <typename Row> std::vector<Row> chosen(const std::vector<Row>& rows, const TrafficFilter& filter, int limit)
{
    std::vector<Row> list;
    for (auto row = rows.rbegin(); row != rows.rend() && int(list.size()) < limit; ++row) {
        if (filter.matches(*row))
            list.push_back(*row);
    }
    std::reverse(list.begin(), list.end());
    return list;
}

int limitOf(const HttpRequest& request, int fallback)
{
    bool ok = false;
    const int limit = request.queryValue(u"limit").toInt(&ok);
    return ok ? std::clamp(limit, 1, mostRows) : fallback;
}

HttpResponse download(const char* type, const char* name, const QByteArray& body)
{
    HttpResponse response;
    response.headers.add("Content-Type", type);
    response.headers.add("Content-Disposition", QByteArray("attachment; filename=") + name);
    response.body = body;
    return response;
}

} // namespace

HttpResponse ControlApi::deliveries(const HttpRequest& request, const Arguments&)
{
    const Result<TrafficFilter> filter = trafficFilter(request.query());
    if (!filter)
        return plainAnswer(400, filter.error().text());
    std::vector<Delivery> all;
    for (const auto& [id, delivery] : m_bench.courier.deliveries())
        all.push_back(delivery);
    Json list = Json::array();
    for (const Delivery& delivery : chosen(all, *filter, limitOf(request, 1000)))
        list.push_back(deliveryJson(delivery));
    return controlReply(200, Json{{"deliveries", std::move(list)}});
}

HttpResponse ControlApi::delivery(const HttpRequest&, const Arguments& arguments)
{
    return onDelivery(arguments[0], [](const Delivery& found) { return controlReply(200, deliveryJson(found)); });
}

HttpResponse ControlApi::resend(const HttpRequest& request, const Arguments& arguments)
{
    const Result<Json> body = controlBody(request);
    if (!body)
        return plainAnswer(400, body.error().text());
    return onDelivery(arguments[0], [&](const Delivery& found) {
        Result<Delivery> again = edited(found, *body);
        if (!again)
            return plainAnswer(400, again.error().text());
        const DeliveryId id = m_bench.courier.send(again.take());
        return controlReply(201, Json{{"id", id.value}});
    });
}

HttpResponse ControlApi::exchanges(const HttpRequest& request, const Arguments&)
{
    const Result<TrafficFilter> filter = trafficFilter(request.query());
    if (!filter)
        return plainAnswer(400, filter.error().text());
    Json list = Json::array();
    for (const Exchange& exchange : chosen(m_bench.store.exchanges(mostRows), *filter, limitOf(request, 100)))
        list.push_back(exchangeJson(exchange));
    return controlReply(200, Json{{"exchanges", std::move(list)}});
}

HttpResponse ControlApi::har(const HttpRequest& request, const Arguments&)
{
    const Result<TrafficFilter> filter = trafficFilter(request.query());
    if (!filter)
        return plainAnswer(400, filter.error().text());
    const int limit = limitOf(request, 1000);
    const Json har = harOf(chosen(m_bench.store.exchanges(mostRows), *filter, limit),
                           chosen(m_bench.store.deliveries(mostRows), *filter, limit));
    return download("application/json", "hookswitch.har", writeJson(har, 2));
}

HttpResponse ControlApi::records(const HttpRequest& request, const Arguments&)
{
    const std::vector<StoredCall> calls = m_bench.store.calls(limitOf(request, 1000));
    const QString format = request.queryValue(u"format");
    if (format == u"csv")
        return download("text/csv; charset=utf-8", "calls.csv", recordsCsv(calls));
    if (!format.isEmpty() && format != u"json")
        return plainAnswer(400, u"\"format\" must be json or csv"_s);
    return controlReply(200, Json{{"records", recordsJson(calls)}});
}

} // namespace hookswitch
