// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/wire.h"

#include "dialect/bluevia/notification.h"
#include "dialect/bluevia/xmlform.h"
#include "dialect/bluevia/xmltree.h"

namespace hookswitch::bluevia {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How much Accept wants a type, below 0 for not at all: "*" stands for anything.
double wish(const QByteArray& accept, const QByteArrayList& types)
{
    double best = -1;
    for (const QByteArray& part : accept.split(',')) {
        const QByteArrayList pieces = part.split(';');
        if (!types.contains(pieces.front().trimmed().toLower()))
            continue;
        double quality = 1;
        for (qsizetype i = 1; i < pieces.size(); ++i) {
            if (pieces[i].trimmed().startsWith("q="))
                quality = pieces[i].trimmed().mid(2).toDouble();
        }
        best = std::max(best, quality > 0 ? quality : -1);
    }
    return best;
}

Form acceptedForm(const QByteArray& accept)
{
    const double xml = wish(accept, {"application/xml", "text/xml"});
    const double json = wish(accept, {"application/json", "text/json"});
    return xml > json ? Form::Xml : Form::Json;
}

QByteArray contentType(Form form)
{
    return form == Form::Xml ? "application/xml; charset=utf-8" : "application/json; charset=utf-8";
}

} // namespace

Address addressOf(const HttpRequest& request)
{
    Address address;
    address.path = request.segments();
    address.path.erase(address.path.begin(), address.path.begin() + std::min<std::size_t>(2, address.path.size()));
    address.form = acceptedForm(request.headers.value("Accept"));
    if (address.path.empty())
        return address;
    QString& last = address.path.back();
    for (const auto& [suffix, form] : {std::pair(u".json"_s, Form::Json), std::pair(u".xml"_s, Form::Xml)}) {
        if (!last.endsWith(suffix))
            continue;
        last.chop(suffix.size());
        address.form = form;
        break;
    }
    return address;
}

Result<Json> membersOf(const HttpRequest& request)
{
    const QByteArray body = request.body.trimmed();
    if (body.isEmpty())
        return Json::object();
    if (body.startsWith('<')) {
        const Result<Json> tree = parseXml(body);
        if (!tree)
            return tree.error();
        return parametersOf(tree->at("root"));
    }
    Result<Json> json = parseJson(body);
    if (json && !json->is_object())
        return Error{u"the body must be an object"_s, {}};
    return json;
}

HttpResponse reply(int status, Form form, const QString& root, const Json& body)
{
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", contentType(form));
    response.body = form == Form::Xml ? xmlBody(root, body, {{u"callLegs"_s, u"callLeg"_s}}) : writeJson(body);
    return response;
}

HttpResponse reply(int status)
{
    HttpResponse response;
    response.status = status;
    return response;
}

HttpResponse reply(Form form, const Refusal& refusal)
{
    const Json body{{"exceptionId", refusal.code.toStdString()}, {"exceptionText", refusal.text.toStdString()}};
    return reply(refusal.status, form, refusal.status >= 500 ? u"ServerException"_s : u"ClientException"_s, body);
}

} // namespace hookswitch::bluevia
