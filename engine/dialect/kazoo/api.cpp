// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/api.h"

#include "dialect/kazoo/apistore.h"
#include "dialect/kazoo/documentkinds.h"
#include "dialect/kazoo/numbers.h"
#include "dialect/token.h"

#include <QCryptographicHash>

namespace hookswitch::kazoo {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 tokenSeconds = 3600;

bool isHexId(const QString& text)
{
    return text.size() == 32 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
           });
}

std::string md5Hex(const QByteArray& text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex().toStdString();
}

} // namespace

Api::Api(Host& host, Credentials credentials)
    : m_host(host)
    , m_credentials(std::move(credentials))
    , m_neighbours(host, m_credentials)
{}

bool Api::owns(const std::vector<QString>& segments)
{
    if (segments.size() < 2 || (segments[0] != u"v1" && segments[0] != u"v2"))
        return false;
    const QString& family = segments[1];
    return family == u"accounts" || family == u"user_auth" || family == u"api_auth" || family == u"schemas" ||
           family == u"whitelabel";
}

HttpResponse Api::answer(const HttpRequest& request)
{
    Exchange x{request, request.segments(), request.method, request.query(), Json::object(), {}};
    if (!x.path.empty())
        x.path.erase(x.path.begin());
    x.facts.now = m_host.now();
    x.facts.pretty = request.queryValue(u"pretty_print") == u"true";
    x.facts.origin = request.headers.value("Origin");
    x.facts.requestId = QString::fromUtf8(request.headers.value("X-Request-ID")).left(200);
    if (x.facts.requestId.isEmpty())
        x.facts.requestId = m_host.newId();
    if (x.method == "OPTIONS")
        return preflightAnswer(x.facts);
    const bool isUpload = !x.path.empty() && x.path.back() == u"raw";
    if (!isUpload && !request.body.trimmed().isEmpty()) {
        Result<Json> body = parseJson(request.body);
        if (!body || !body->is_object())
            return errorAnswer(x.facts, 400, u"parse_error"_s, Json{{"message", "failed to parse request body"}});
        x.body = body.take();
    }
    if (const QByteArray verb = stringMember(x.body, "verb").toLatin1().toUpper(); !verb.isEmpty())
        x.method = verb;
    if (request.headers.has("X-HTTP-Method-Override"))
        x.method = request.headers.value("X-HTTP-Method-Override").toUpper();
    if (x.method == "HEAD")
        x.method = "GET";
    return route(x);
}

HttpResponse Api::route(Exchange& x)
{
    const std::size_t count = x.path.size();
    const QString& family = x.path.front();
    if (family == u"user_auth" && count <= 2) {
        const QByteArray allowed = count == 1 ? "PUT" : "GET";
        if (x.method != allowed)
            return invalidMethod(x.facts, allowed);
        return count == 1 ? userAuth(x) : readToken(x);
    }
    if (family == u"api_auth" && count == 1)
        return x.method == "PUT" ? apiAuth(x) : invalidMethod(x.facts, "PUT");
    if (family == u"schemas" && count <= 2)
        return x.method == "GET" ? schemas(x) : invalidMethod(x.facts, "GET");
    if (family != u"accounts" || count < 2)
        return notFound(x.facts);
    if (!isAuthorised(x))
        return invalidCredentials(x.facts);
    const QString& id = x.path[1];
    if (!isHexId(id))
        return errorAnswer(
            x.facts, 404, u"bad_identifier"_s,
            Json{{"message", u"invalid account_id '%1'"_s.arg(id).toStdString()}, {"cause", id.toStdString()}});
    if (id.toLower() != m_credentials.kazooAccountId)
        return badIdentifier(x.facts, id);
    if (count == 2 || x.path[2] != u"callflows")
        return m_neighbours.answer(x);
    const QByteArray allowed = count == 3 ? "GET, PUT" : "GET, POST, PATCH, DELETE";
    if (count > 4)
        return notFound(x.facts);
    if (!x.isAmong(allowed))
        return invalidMethod(x.facts, allowed);
    return count == 3 ? callflows(x) : callflow(x, x.path[3]);
}

HttpResponse Api::schemas(Exchange& x) const
{
    if (x.path.size() == 1) {
        Json names = Json::array();
        for (const QString& name : schemaNames())
            names.push_back(name.toStdString());
        return documentAnswer(x, std::move(names));
    }
    std::optional<Json> schema = schemaNamed(x.path[1]);
    return schema ? documentAnswer(x, std::move(*schema)) : badIdentifier(x.facts, x.path[1]);
}

bool Api::isAuthorised(Exchange& x) const
{
    QByteArray token = x.request.headers.value("X-Auth-Token");
    const QByteArray bearer = x.request.headers.value("Authorization");
    if (token.isEmpty() && bearer.toLower().startsWith("bearer "))
        token = bearer.sliced(7).trimmed();
    if (token.isEmpty())
        token = x.request.queryValue(u"auth_token").toUtf8();
    if (token.isEmpty())
        token = stringMember(x.body, "auth_token").toUtf8();
    const ReadToken read = hookswitch::readToken(token, m_credentials.signingKey, m_host.now());
    if (read.state != TokenState::Good || stringMember(read.claims, "account_id") != m_credentials.kazooAccountId)
        return false;
    x.facts.authToken = QString::fromUtf8(token);
    return true;
}

bool Api::knowsAccount(const Json& data) const
{
    const QString name = plainName(m_credentials.kazooAccountName);
    if (const QString given = stringMember(data, "account_name"); !given.isEmpty())
        return plainName(given) == name;
    for (const char* key : {"account_realm", "realm"}) {
        if (const QString given = stringMember(data, key); !given.isEmpty())
            return given.toLower() == realmOf(m_credentials.kazooAccountName);
    }
    const QString number = normalizeNumber(stringMember(data, "phone_number"));
    for (const Host::Number& own : m_host.numbers()) {
        if (!number.isEmpty() && normalizeNumber(own.number) == number)
            return true;
    }
    return false;
}

HttpResponse Api::userAuth(Exchange& x)
{
    const Json data = x.data();
    const QByteArray given = stringMember(data, "credentials").toLatin1().toLower();
    if (given.isEmpty())
        return errorAnswer(x.facts, 400, u"validation error"_s,
                           Json{{"credentials", {{"required", {{"message", "Field is required but missing"}}}}}});
    const QByteArray secret = (m_credentials.kazooUser + u':' + m_credentials.kazooPassword).toUtf8();
    const QByteArray asMd5 = QCryptographicHash::hash(secret, QCryptographicHash::Md5).toHex();
    const QByteArray asSha = QCryptographicHash::hash(secret, QCryptographicHash::Sha1).toHex();
    const bool isRight = sameSecret(given, given.size() == asSha.size() ? asSha : asMd5);
    if (!isRight || !knowsAccount(data))
        return invalidCredentials(x.facts);
    return loggedIn(x, Neighbours::operatorId(m_credentials));
}

HttpResponse Api::apiAuth(Exchange& x)
{
    const QString key = stringMember(x.data(), "api_key");
    if (key.isEmpty())
        return errorAnswer(x.facts, 400, u"validation error"_s,
                           Json{{"api_key", {{"required", {{"message", "Field is required but missing"}}}}}});
    if (!sameSecret(key.toUtf8(), m_credentials.kazooApiKey.toUtf8()))
        return badIdentifier(x.facts, u"api_key"_s);
    return loggedIn(x, {});
}

HttpResponse Api::loggedIn(Exchange& x, const QString& owner)
{
    Json claims{{"iss", "kazoo"},
                {"account_id", m_credentials.kazooAccountId.toStdString()},
                {"identity_sig", m_host.newId().toStdString()},
                {"iat", x.facts.now},
                {"exp", x.facts.now + tokenSeconds}};
    Json data{{"account_id", m_credentials.kazooAccountId.toStdString()},
              {"account_name", m_credentials.kazooAccountName.toStdString()}};
    if (!owner.isEmpty()) {
        appendMember(claims, "owner_id", owner.toStdString());
        appendMember(data, "owner_id", owner.toStdString());
    }
    const Json rest{{"language", "en-US"},
                    {"is_reseller", false},
                    {"reseller_id", m_credentials.kazooAccountId.toStdString()},
                    {"is_master_account", false},
                    {"cluster_id", md5Hex("hookswitch")},
                    {"apps", Json::array()},
                    {"capabilities", Json::object()},
                    {"ui_config", Json::object()}};
    for (const auto& [key, value] : rest.items())
        appendMember(data, key, value);
    x.facts.authToken = QString::fromLatin1(signToken(claims, m_credentials.signingKey));
    return successAnswer(x.facts, 201, std::move(data));
}

HttpResponse Api::readToken(Exchange& x) const
{
    const ReadToken read = hookswitch::readToken(x.path[1].toUtf8(), m_credentials.signingKey, m_host.now());
    if (read.state != TokenState::Good || !read.claims.contains("account_id"))
        return invalidCredentials(x.facts);
    x.facts.authToken = x.path[1];
    Json data = read.claims;
    appendMember(data, "account_name", m_credentials.kazooAccountName.toStdString());
    return successAnswer(x.facts, 200, std::move(data));
}

HttpResponse Api::callflows(Exchange& x)
{
    if (x.method == "GET")
        return list(x);
    HttpResponse response = store(x, m_host.newId(), publicFields(x.data()));
    return response;
}

HttpResponse Api::list(Exchange& x) const
{
    const Result<ListPage> page = listCallflows(m_host.flows(), x.query);
    return page ? documentAnswer(x, page->data, page->envelope) : badPage(x.facts, page.error());
}

HttpResponse Api::callflow(Exchange& x, const QString& id)
{
    const std::optional<Host::FlowDocument> flow = m_host.flow(id);
    if (!flow)
        return badIdentifier(x.facts, id);
    if (x.method != "GET" && x.wantsOther(revisionOf(publicDocument(*flow))))
        return preconditionFailed(x.facts);
    if (x.method == "DELETE")
        return erase(x, *flow);
    if (x.method == "POST")
        return store(x, id, publicFields(x.data()));
    if (x.method == "PATCH")
        return store(x, id, patched(publicFields(flow->document), publicFields(x.data())));
    Json document = publicDocument(*flow);
    const QString revision = revisionOf(document);
    if (x.knows(revision))
        return notModified(x.facts, revision);
    appendMember(document, "metadata", callflowMetadata(document, m_host));
    return successAnswer(x.facts, 200, std::move(document), revision);
}

HttpResponse Api::store(Exchange& x, const QString& id, Json document)
{
    const std::optional<Host::FlowDocument> before = m_host.flow(id);
    const bool isNew = !before;
    const StoreCheck check = validateForStore(document, id, m_host.flowNumbers(), m_host.settings());
    if (!check.errors.empty())
        return errorAnswer(x.facts, 400, u"validation error"_s, check.errors);
    stampTimes(document, before ? &before->document : nullptr, m_host.now());
    const Host::FlowDocument flow{id, stringMember(document, "name"), std::move(document)};
    if (const Result<void> done = m_host.putFlow(flow); !done)
        return errorAnswer(x.facts, 500, u"datastore_fault"_s, Json{{"message", done.error().text().toStdString()}});
    const Json stored = publicDocument(flow);
    HttpResponse response = successAnswer(x.facts, isNew ? 201 : 200, stored, revisionOf(stored));
    if (isNew)
        response.headers.add("Location", id.toLatin1());
    if (check.callsOwnNetwork)
        response.headers.add("Warning",
                             "199 hookswitch \"an address of this callflow is in the platform's own network, "
                             "which Kazoo refuses by default\"");
    return response;
}

HttpResponse Api::erase(Exchange& x, const Host::FlowDocument& flow)
{
    Json document = publicDocument(flow);
    const QString revision = revisionOf(document);
    appendMember(document, "_read_only", Json{{"deleted", true}});
    m_host.eraseFlow(flow.id);
    return successAnswer(x.facts, 200, std::move(document), revision);
}

} // namespace hookswitch::kazoo
