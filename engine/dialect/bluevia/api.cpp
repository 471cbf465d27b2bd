// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/api.h"

#include "dialect/bluevia/ids.h"
#include "dialect/bluevia/site.h"
#include "dialect/token.h"

#include <QUrl>

#include <algorithm>

namespace hookswitch::bluevia {

using namespace Qt::Literals::StringLiterals;

namespace {

Refusal missing(const char* name)
{
    return {400, u"SVC0003"_s, u"Missing mandatory field: %1"_s.arg(QLatin1String(name))};
}

Refusal wrong(const QString& name, const QString& why)
{
    return {400, u"SVC0002"_s, u"Invalid value for %1: %2"_s.arg(name, why)};
}

Refusal unparsable(const Error& error)
{
    return {400, u"SVC0001"_s, u"The body cannot be read: %1"_s.arg(error.text())};
}

QString textOf(const Json& members, const char* name)
{
    const Json* value = member(members, name);
    return value ? scalarText(*value).trimmed() : QString();
}

bool isUrl(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"http" || url.scheme() == u"https");
}

bool isNumber(const QString& text)
{
    const QString digits = plainNumber(text).startsWith(u'+') ? plainNumber(text).mid(1) : QString();
    return digits.size() >= 3 && digits.size() <= 15 &&
           std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// The alpha called the United States, Canada, the United Kingdom and Germany, no other country.
bool isAlphaCountry(const QString& number)
{
    return number.startsWith(u"+1"_s) || number.startsWith(u"+44"_s) || number.startsWith(u"+49"_s);
}

/// What the platform finds wrong with a whole document, none when it is right.
std::optional<Refusal> documentProblem(const LoadedFlow& document)
{
    for (const Problem& problem : document.problems) {
        if (problem.severity != Severity::Error)
            continue;
        const QString place = problem.pointer.isEmpty() ? u"the document"_s : problem.pointer;
        return problem.code == u"required" ? Refusal{400, u"SVC0003"_s, u"%1: %2"_s.arg(place, problem.sentence)}
                                           : wrong(place, problem.sentence);
    }
    return {};
}

/// The address commands come from when a body names one in place of commands; the field has no documented name.
QString documentUrl(const Json& members)
{
    for (const char* name : {"callbackUrl", "actionUrl", "url"}) {
        if (const QString url = textOf(members, name); !url.isEmpty())
            return url;
    }
    return {};
}

std::shared_ptr<const Program> redirectTo(const QString& url)
{
    const Json redirect{{"redirect", {{"actionUrl", url.toStdString()}}}};
    return compileFlow(url, loadFlow(Json{{"commands", Json::array({redirect})}}).flow);
}

} // namespace

struct Api::Route
{
    QString path; ///< steps; "*" for any
    struct Method
    {
        QByteArray name;
        Handler handler;
    };
    std::vector<Method> methods; ///< all others are not allowed
};

const std::vector<Api::Route>& Api::routes()
{
    static const std::vector<Route> all{
        {u"me"_s, {{"GET", &Api::later}}},
        {u"me/numbers"_s, {{"GET", &Api::later}, {"POST", &Api::later}}},
        {u"me/numbers/*"_s,
         {{"POST", &Api::configureNumber}, {"GET", &Api::later}, {"PUT", &Api::later}, {"DELETE", &Api::later}}},
        {u"availablenumbers"_s, {{"GET", &Api::later}}},
        {u"calls"_s, {{"POST", &Api::createCall}, {"GET", &Api::later}}},
        {u"calls/*"_s, {{"GET", &Api::getCall}}},
        {u"calls/*/setcommands"_s, {{"POST", &Api::setCommands}}},
        {u"calls/*/legs"_s, {}},
        {u"calls/*/legs/*"_s, {{"GET", &Api::getLeg}}}};
    return all;
}

Api::Api(Host& host, const CallBook& book, Credentials credentials)
    : m_host(host)
    , m_book(book)
    , m_credentials(std::move(credentials))
{}

bool Api::owns(const std::vector<QString>& path)
{
    return path.size() >= 2 && path[0] == u"comms" && path[1] == u"v1";
}

HttpResponse Api::answer(const HttpRequest& request)
{
    const Address address = addressOf(request);
    const QByteArray wanted =
        "Basic " + (m_credentials.blueviaKey + u':' + m_credentials.blueviaSecret).toUtf8().toBase64();
    QByteArray given = request.headers.value("Authorization").trimmed();
    if (given.left(6).toLower() == "basic ")
        given = "Basic " + given.mid(6).trimmed();
    if (!m_credentials.blueviaKey.isEmpty() && sameSecret(given, wanted))
        return routed(request, address);
    HttpResponse response =
        reply(address.form, {401, u"SEC1000"_s, u"The API key and secret are missing or wrong (HTTP Basic)"_s});
    response.headers.add("WWW-Authenticate", "Basic realm=\"BlueVia\"");
    return response;
}

HttpResponse Api::routed(const HttpRequest& request, const Address& address)
{
    for (const Route& route : routes()) {
        const QStringList steps = route.path.split(u'/');
        Asked asked{request, address.form, {}};
        bool fits = std::size_t(steps.size()) == address.path.size();
        for (qsizetype i = 0; fits && i < steps.size(); ++i) {
            const QString& step = address.path[std::size_t(i)];
            fits = steps[i] == u"*" ? !step.isEmpty() : steps[i] == step;
            if (steps[i] == u"*")
                asked.names << step;
        }
        if (!fits)
            continue;
        QByteArrayList allowed;
        for (const Route::Method& method : route.methods) {
            if (method.name == request.method)
                return (this->*method.handler)(asked);
            allowed << method.name;
        }
        HttpResponse response =
            reply(address.form, {405, u"SVC0005"_s,
                                 u"%1 is not allowed on this resource"_s.arg(QString::fromLatin1(request.method))});
        response.headers.add("Allow", allowed.join(", "));
        return response;
    }
    return reply(address.form, {404, u"SVC1006"_s, u"There is no such resource"_s});
}

HttpResponse Api::later(const Asked& asked)
{
    return reply(asked.form, {501, u"SVC0005"_s, u"This was announced for after the alpha"_s});
}

std::optional<Host::Number> Api::ownNumber(const QString& text) const
{
    const QString wanted = plainNumber(text);
    for (const Host::Number& number : m_host.numbers()) {
        if (number.platform == u"bluevia" && plainNumber(number.number) == wanted)
            return number;
    }
    return {};
}

std::optional<Refusal> Api::callProblem(const Json& members) const
{
    for (const char* name : {"callerId", "destination"}) {
        if (textOf(members, name).isEmpty())
            return missing(name);
    }
    if (!ownNumber(textOf(members, "callerId")))
        return wrong(u"callerId"_s, u"not one of your numbers"_s);
    const QString destination = textOf(members, "destination");
    if (!isNumber(destination))
        return wrong(u"destination"_s, u"write tel:+ and then country code and number"_s);
    const Json* settings = member(m_host.settings(), "bluevia");
    const bool anywhere = settings && boolMember(*settings, "anyDestination", false);
    if (!anywhere && !isAlphaCountry(plainNumber(destination)))
        return Refusal{403, u"POL0011"_s, u"The alpha calls no numbers in the country of %1"_s.arg(destination)};
    for (const char* name : {"callbackUrl", "fallbackUrl"}) {
        if (const QString url = textOf(members, name); !url.isEmpty() && !isUrl(url))
            return wrong(QString::fromLatin1(name), u"not an http or https address"_s);
    }
    return {};
}

HttpResponse Api::createCall(const Asked& asked)
{
    const Result<Json> members = membersOf(asked.request);
    if (!members)
        return reply(asked.form, unparsable(members.error()));
    if (const std::optional<Refusal> problem = callProblem(*members))
        return reply(asked.form, *problem);
    Host::OutboundCall call;
    call.platform = u"bluevia"_s;
    call.from = ownNumber(textOf(*members, "callerId"))->number;
    call.to = plainNumber(textOf(*members, "destination"));
    for (const auto& [name, variable] :
         {std::pair("callbackUrl", u"voiceCallbackUrl"_s), std::pair("fallbackUrl", u"voiceFallbackUrl"_s)}) {
        if (const QString url = textOf(*members, name); !url.isEmpty())
            call.contact[variable] = url;
    }
    const Result<QString> id = m_host.placeCall(call);
    if (!id)
        return reply(asked.form, {500, u"SVC1000"_s, id.error().text()});
    HttpResponse response = reply(201, asked.form, u"createCallResponse"_s, Json{{"callId", id->toStdString()}});
    response.headers.add("Location",
                         "http://" + asked.request.headers.value("Host") + "/comms/v1/calls/" + id->toUtf8());
    return response;
}

HttpResponse Api::getCall(const Asked& asked)
{
    const CallRecord* record = m_book.find(asked.names.front());
    if (!record)
        return reply(asked.form, {404, u"SVC1006"_s, u"No call with that callId"_s});
    const Host::Moment now = m_host.moment();
    return reply(200, asked.form, u"call"_s,
                 callJson(*record, now.virtualNow, now.startUnix, asked.request.queryValue(u"fields")));
}

HttpResponse Api::getLeg(const Asked& asked)
{
    const CallRecord* record = m_book.find(asked.names.front());
    if (!record)
        return reply(asked.form, {404, u"SVC1006"_s, u"No call with that callId"_s});
    for (const auto& [id, leg] : record->legs) {
        if (leg.id != asked.names.back())
            continue;
        const Host::Moment now = m_host.moment();
        return reply(
            200, asked.form, u"callLeg"_s,
            legJson(leg, record->moment(now.virtualNow), now.startUnix, asked.request.queryValue(u"fields")));
    }
    return reply(asked.form, {404, u"SVC1006"_s, u"No leg with that id"_s});
}

HttpResponse Api::setCommands(const Asked& asked)
{
    const CallRecord* record = m_book.find(asked.names.front());
    if (!record)
        return reply(asked.form, {404, u"SVC1006"_s, u"No call with that callId"_s});
    if (record->isOver())
        return reply(asked.form, {409, u"SVC1013"_s, u"The call is over"_s});
    const Result<Json> members = membersOf(asked.request);
    if (!members)
        return reply(asked.form, unparsable(members.error()));
    std::shared_ptr<const Program> program;
    const QString url = documentUrl(*members);
    if (!url.isEmpty() && !member(*members, "commands")) {
        if (!isUrl(url))
            return reply(asked.form, wrong(u"callbackUrl"_s, u"not an http or https address"_s));
        program = redirectTo(url);
    } else {
        const Result<LoadedFlow> document = parseFlow(asked.request.body);
        if (!document)
            return reply(asked.form, unparsable(document.error()));
        if (const std::optional<Refusal> problem = documentProblem(*document))
            return reply(asked.form, *problem);
        if (!document->flow.nodes().empty())
            program = compileFlow(u"setcommands"_s, document->flow);
    }
    if (const Result<void> set = program ? m_host.setProgram(record->call, program) : Result<void>(); !set)
        return reply(asked.form, {409, u"SVC1013"_s, set.error().text()});
    return reply(202);
}

HttpResponse Api::configureNumber(const Asked& asked)
{
    const std::optional<Host::Number> number = ownNumber(asked.names.front());
    if (!number)
        return reply(asked.form, {404, u"SVC1006"_s, u"No number %1 in this account"_s.arg(asked.names.front())});
    const Result<Json> members = membersOf(asked.request);
    if (!members)
        return reply(asked.form, unparsable(members.error()));
    Json contact = Json::object();
    for (const auto& [name, other] :
         {std::pair("voiceCallbackUrl", "callbackUrl"), std::pair("voiceFallbackUrl", "fallbackUrl")}) {
        const char* used = member(*members, name) ? name : other;
        if (!member(*members, used))
            continue;
        const QString url = textOf(*members, used);
        if (!url.isEmpty() && !isUrl(url))
            return reply(asked.form, wrong(QString::fromLatin1(used), u"not an http or https address"_s));
        contact[name] = url.toStdString();
    }
    if (member(*members, "notificationFormat")) {
        const QString format = textOf(*members, "notificationFormat").toUpper();
        if (format != u"JSON" && format != u"XML")
            return reply(asked.form, wrong(u"notificationFormat"_s, u"it is JSON or XML"_s));
        contact["notificationFormat"] = format.toStdString();
    }
    if (const Result<void> set = m_host.setContact(number->number, contact); !set)
        return reply(asked.form, {500, u"SVC1000"_s, set.error().text()});
    return reply(200);
}

} // namespace hookswitch::bluevia
