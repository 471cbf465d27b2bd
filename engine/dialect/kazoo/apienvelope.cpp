// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/apienvelope.h"

#include <QDateTime>

namespace hookswitch::kazoo {

using namespace Qt::Literals::StringLiterals;

namespace {

void addHeaders(HttpResponse& response, const EnvelopeFacts& facts)
{
    response.headers.add("X-Request-ID", facts.requestId.toUtf8());
    if (facts.origin.isEmpty())
        return;
    response.headers.add("Access-Control-Allow-Origin", facts.origin);
    response.headers.add("Vary", "Origin");
    response.headers.add("Access-Control-Allow-Methods", "GET, PUT, POST, PATCH, DELETE, OPTIONS");
    response.headers.add(
        "Access-Control-Allow-Headers",
        "content-type, depth, user-agent, x-http-method-override, x-file-size, x-requested-with, if-modified-since, "
        "x-file-name, cache-control, x-auth-token, x-kazoo-cluster-id, if-match, if-none-match, authorization");
    response.headers.add("Access-Control-Expose-Headers", "content-type, x-auth-token, x-request-id, location, etag");
    response.headers.add("Access-Control-Max-Age", "86400");
}

HttpResponse finished(const EnvelopeFacts& facts, int status, Json envelope)
{
    appendMember(envelope, "request_id", facts.requestId.toStdString());
    appendMember(envelope, "timestamp",
                 QDateTime::fromSecsSinceEpoch(facts.now, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ssZ"_s).toStdString());
    appendMember(envelope, "version", "4.3");
    appendMember(envelope, "node", "hookswitch");
    if (!facts.authToken.isEmpty())
        appendMember(envelope, "auth_token", facts.authToken.toStdString());
    appendMember(envelope, "tokens", Json{{"consumed", 1}, {"remaining", 100}});
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "application/json");
    addHeaders(response, facts);
    response.body = writeJson(envelope, facts.pretty ? 2 : -1);
    return response;
}

QByteArray quoted(const QString& revision)
{
    return '"' + revision.toUtf8() + '"';
}

Json messageData(const char* message)
{
    return Json{{"message", message}};
}

} // namespace

HttpResponse successAnswer(const EnvelopeFacts& facts, int status, Json data, const QString& revision,
                           const Json& extra)
{
    Json envelope = extra.is_object() ? extra : Json::object();
    appendMember(envelope, "data", std::move(data));
    appendMember(envelope, "revision", revision.isEmpty() ? "automatic" : revision.toStdString());
    appendMember(envelope, "status", "success");
    HttpResponse response = finished(facts, status, std::move(envelope));
    if (!revision.isEmpty())
        response.headers.add("ETag", quoted(revision));
    return response;
}

HttpResponse errorAnswer(const EnvelopeFacts& facts, int status, const QString& message, Json data)
{
    Json envelope = Json::object();
    appendMember(envelope, "data", std::move(data));
    appendMember(envelope, "error", std::to_string(status));
    appendMember(envelope, "message", message.toStdString());
    appendMember(envelope, "status", "error");
    return finished(facts, status, std::move(envelope));
}

HttpResponse badIdentifier(const EnvelopeFacts& facts, const QString& id)
{
    return errorAnswer(facts, 404, u"bad_identifier"_s,
                       Json{{"message", "bad identifier"}, {"cause", id.toStdString()}});
}

HttpResponse notFound(const EnvelopeFacts& facts)
{
    return errorAnswer(facts, 404, u"not_found"_s, messageData("not found"));
}

HttpResponse invalidCredentials(const EnvelopeFacts& facts)
{
    return errorAnswer(facts, 401, u"invalid_credentials"_s, messageData("invalid credentials"));
}

HttpResponse invalidMethod(const EnvelopeFacts& facts, const QByteArray& allowed)
{
    HttpResponse response = errorAnswer(facts, 405, u"invalid_method"_s, messageData("method not allowed"));
    response.headers.add("Allow", allowed);
    return response;
}

HttpResponse preconditionFailed(const EnvelopeFacts& facts)
{
    return errorAnswer(facts, 412, u"precondition_failed"_s, messageData("the document has another revision by now"));
}

HttpResponse notModified(const EnvelopeFacts& facts, const QString& revision)
{
    HttpResponse response;
    response.status = 304;
    addHeaders(response, facts);
    response.headers.add("ETag", quoted(revision));
    return response;
}

HttpResponse badPage(const EnvelopeFacts& facts, const Error& error)
{
    return errorAnswer(facts, 400, u"validation error"_s,
                       Json{{error.place.toStdString(), {{"minimum", {{"message", error.sentence.toStdString()}}}}}});
}

HttpResponse preflightAnswer(const EnvelopeFacts& facts)
{
    HttpResponse response;
    response.headers.add("Allow", "GET, PUT, POST, PATCH, DELETE, OPTIONS");
    addHeaders(response, facts);
    return response;
}

} // namespace hookswitch::kazoo
