// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/hookrules.h"

#include "webhook/template.h"

#include <QUrl>

#include <cmath>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double longestDelay = 600;

struct FaultName
{
    const char* name;
    AnswerFault fault;
};
constexpr FaultName faultNames[] = {{"reset", AnswerFault::Reset},
                                    {"drip", AnswerFault::Drip},
                                    {"garbage", AnswerFault::Garbage},
                                    {"silence", AnswerFault::Silence},
                                    {"cut", AnswerFault::Cut}};

/// The path behind /hooks/NAME, "" for none.
QString restOfPath(const HttpRequest& request)
{
    QString rest;
    const std::vector<QString> path = request.segments();
    for (std::size_t i = 2; i < path.size(); ++i)
        rest += u'/' + path[i];
    return rest;
}

bool isForm(const HttpRequest& request)
{
    return request.headers.value("Content-Type").startsWith("application/x-www-form-urlencoded");
}

/// The body as JSON; a form becomes a flat object; anything else is null.
Json bodyJson(const HttpRequest& request)
{
    if (isForm(request)) {
        Json form = Json::object();
        for (const auto& [name, value] : parseForm(request.body))
            setMember(form, name.toStdString(), value.toStdString());
        return form;
    }
    Result<Json> json = parseJson(request.body);
    return json ? json.take() : Json(nullptr);
}

bool fitsPath(const QString& wanted, const QString& path)
{
    if (wanted.endsWith(u'*'))
        return path.startsWith(wanted.chopped(1));
    return wanted.isEmpty() || wanted == path;
}

bool sameScalar(const Json& a, const Json& b)
{
    return a == b || (a.is_primitive() && b.is_primitive() && scalarText(a) == scalarText(b));
}

/// Reads one receiver; the first mistake stays.
class RuleReader
{
public:
    Result<std::vector<HookRule>> read(const Json& hook)
    {
        const Json* rules = member(hook, "rules");
        if (!hook.is_object() || (rules && !rules->is_array()))
            return Error{u"a receiver is an object with \"rules\", a list"_s, u"/rules"_s};
        std::vector<HookRule> list;
        for (std::size_t i = 0; rules && i < rules->size(); ++i)
            list.push_back(rule((*rules)[i], u"/rules/%1"_s.arg(i)));
        return m_error ? Result<std::vector<HookRule>>(*m_error) : list;
    }

private:
    void fail(const QString& place, const QString& sentence)
    {
        if (!m_error)
            m_error = Error{sentence, place};
    }

    Json objectAt(const Json& from, const char* key, const QString& place)
    {
        const Json* value = member(from, key);
        if (value && !value->is_object())
            fail(place + u'/' + QString::fromLatin1(key), u"this must be an object"_s);
        return value && value->is_object() ? *value : Json::object();
    }

    HookRule rule(const Json& from, const QString& place)
    {
        HookRule rule;
        if (!from.is_object()) {
            fail(place, u"a rule must be an object with \"match\" and \"answer\""_s);
            return rule;
        }
        rule.times = static_cast<int>(std::clamp(numberMember(from, "times", 0), 0.0, 1e9));
        readMatch(objectAt(from, "match", place), rule);
        readAnswer(objectAt(from, "answer", place), rule, place + u"/answer"_s);
        return rule;
    }

    void readMatch(const Json& match, HookRule& rule)
    {
        rule.method = stringMember(match, "method").toUpper().toLatin1();
        rule.path = stringMember(match, "path");
        rule.contains = stringMember(match, "contains");
        const Json query = objectAt(match, "query", u"/match"_s);
        for (const auto& [name, value] : query.items())
            rule.query.emplace_back(toQString(name), scalarText(value));
        const Json headers = objectAt(match, "headers", u"/match"_s);
        for (const auto& [name, value] : headers.items())
            rule.headers.emplace_back(QByteArray::fromStdString(name), scalarText(value));
        const Json fields = objectAt(match, "fields", u"/match"_s);
        for (const auto& [pointer, value] : fields.items())
            rule.fields.emplace_back(toQString(pointer), value);
    }

    void readAnswer(const Json& answer, HookRule& rule, const QString& place)
    {
        const double status = numberMember(answer, "status", 200);
        if (!(status >= 200 && status <= 599) || status != std::floor(status))
            fail(place + u"/status"_s, u"a status is a whole number from 200 to 599"_s);
        else
            rule.answer.status = static_cast<int>(status);
        const Json headers = objectAt(answer, "headers", place);
        for (const auto& [name, value] : headers.items())
            rule.answer.headers.add(QByteArray::fromStdString(name), scalarText(value).toUtf8());
        if (const Json* body = member(answer, "body")) {
            rule.answer.body = body->is_string() ? stringOf(*body).toUtf8() : writeJson(*body);
            if (!body->is_string() && !rule.answer.headers.has("Content-Type"))
                rule.answer.headers.add("Content-Type", "application/json");
        }
        rule.delay = numberMember(answer, "delay", 0);
        if (!(rule.delay >= 0 && rule.delay <= longestDelay)) {
            rule.delay = 0;
            fail(place + u"/delay"_s, u"a delay is a number of seconds from 0 to %1"_s.arg(longestDelay));
        }
        readFault(stringMember(answer, "fault"), rule, place);
    }

    void readFault(const QString& name, HookRule& rule, const QString& place)
    {
        rule.wrongType = name == u"wrong-type";
        if (name.isEmpty() || rule.wrongType)
            return;
        const auto* known = std::find_if(std::begin(faultNames), std::end(faultNames),
                                         [&](const FaultName& f) { return name == QLatin1StringView(f.name); });
        if (known == std::end(faultNames))
            fail(place + u"/fault"_s,
                 u"\"%1\" is no fault; use reset, drip, garbage, silence, cut or wrong-type"_s.arg(name));
        else
            rule.fault = known->fault;
    }

    std::optional<Error> m_error;
};

Tokens tokensOf(const HttpRequest& request)
{
    Tokens tokens{{u"method"_s, QString::fromLatin1(request.method)},
                  {u"path"_s, restOfPath(request)},
                  {u"body"_s, QString::fromUtf8(request.body)}};
    for (const auto& [name, value] : request.query())
        tokens.emplace_back(u"query_"_s + name, value);
    for (const auto& [name, value] : request.headers.lines())
        tokens.emplace_back(u"header_"_s + QString::fromLatin1(name).toLower().replace(u'-', u'_'),
                            QString::fromUtf8(value));
    const Json body = bodyJson(request);
    for (auto item = body.begin(); body.is_object() && item != body.end(); ++item) {
        const QString text = item->is_primitive() ? scalarText(*item) : QString::fromUtf8(writeJson(*item));
        tokens.emplace_back(u"body_"_s + toQString(item.key()), text);
    }
    return tokens;
}

QByteArray otherType(const QByteArray& type)
{
    return type.startsWith("application/json") ? "text/html" : "application/json";
}

Json ruleFor(const HttpRequest& request, const HttpResponse& response)
{
    Json match{{"method", request.method.toStdString()}};
    if (const QString path = restOfPath(request); !hookName(request).isEmpty() && !path.isEmpty())
        match["path"] = path.toStdString();
    Json query = Json::object();
    for (const auto& [name, value] : request.query())
        setMember(query, name.toStdString(), value.toStdString());
    if (!query.empty())
        match["query"] = std::move(query);
    Json headers = Json::object();
    for (const char* name : {"Content-Type", "Location", "Retry-After"}) {
        if (response.headers.has(name))
            headers[name] = QString::fromUtf8(response.headers.value(name)).toStdString();
    }
    Json answer{{"status", response.status}};
    if (!headers.empty())
        answer["headers"] = std::move(headers);
    answer["body"] = QString::fromUtf8(response.body).toStdString();
    return Json{{"match", std::move(match)}, {"answer", std::move(answer)}};
}

} // namespace

bool HookRule::matches(const HttpRequest& request) const
{
    if ((!method.isEmpty() && method != request.method) || !fitsPath(path, restOfPath(request)))
        return false;
    const auto hasQuery = [&](const auto& item) { return request.queryValue(item.first) == item.second; };
    const auto hasHeader = [&](const auto& item) {
        return QString::fromUtf8(request.headers.value(item.first)) == item.second;
    };
    if (!std::all_of(query.begin(), query.end(), hasQuery) || !std::all_of(headers.begin(), headers.end(), hasHeader))
        return false;
    if (!contains.isEmpty() && !QString::fromUtf8(request.body).contains(contains))
        return false;
    const Json body = fields.empty() ? Json() : bodyJson(request);
    return std::all_of(fields.begin(), fields.end(), [&](const auto& item) {
        const Json* found = atPointer(body, item.first);
        return found && sameScalar(*found, item.second);
    });
}

Result<std::vector<HookRule>> hookRules(const Json& hook)
{
    return RuleReader().read(hook);
}

QString hookName(const HttpRequest& request)
{
    const std::vector<QString> path = request.segments();
    return path.size() >= 2 && path[0] == u"hooks" ? path[1] : QString();
}

HttpResponse hookAnswer(const HookRule& rule, const HttpRequest& request)
{
    HttpResponse answer = rule.answer;
    if (answer.body.contains("{{"))
        answer.body = fillText(QString::fromUtf8(answer.body), tokensOf(request)).text.toUtf8();
    if (rule.wrongType)
        answer.headers.set("Content-Type", otherType(answer.headers.value("Content-Type")));
    return answer;
}

Json ruleOf(const Exchange& exchange)
{
    return ruleFor(exchange.request, exchange.response);
}

Json ruleOf(const Delivery& delivery)
{
    const bool isAnswered = !delivery.attempts.empty() && delivery.attempts.back().response;
    HttpRequest request = delivery.request;
    const qsizetype host = request.target.indexOf("://");
    const qsizetype path = host < 0 ? 0 : request.target.indexOf('/', host + 3);
    request.target = path < 0 ? QByteArray("/") : request.target.sliced(path);
    return ruleFor(request, isAnswered ? *delivery.attempts.back().response : HttpResponse());
}

Json withHook(Json settings, const QString& name, const Json& hook)
{
    Json hooks = Json::object();
    if (const Json* known = member(settings, "hooks"); known && known->is_object())
        hooks = *known;
    setMember(hooks, name.toStdString(), hook);
    setMember(settings, "hooks", std::move(hooks));
    return settings;
}

Json withRule(Json settings, const QString& name, const Json& rule)
{
    Json hook = Json::object();
    const Json* hooks = member(settings, "hooks");
    if (const Json* known = hooks ? member(*hooks, name.toStdString()) : nullptr; known && known->is_object())
        hook = *known;
    Json rules = Json::array({rule});
    if (const Json* others = member(hook, "rules"); others && others->is_array())
        rules.insert(rules.end(), others->begin(), others->end());
    setMember(hook, "rules", std::move(rules));
    return withHook(std::move(settings), name, hook);
}

} // namespace hookswitch
