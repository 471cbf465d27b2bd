// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What web consoles of Kazoo ask for when they start and while they show a callflow.
#include "dialect/kazoo/apineighbours.h"

#include "dialect/kazoo/apistore.h"
#include "dialect/kazoo/numbers.h"

#include <QCryptographicHash>

namespace hookswitch::kazoo {

using namespace Qt::Literals::StringLiterals;

namespace {

QString md5(const QString& text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Md5).toHex());
}

/// Answers that do not depend on the project. discarded: not one of them.
Json fixedAnswer(const QString& address)
{
    if (address == u"ledgers/total")
        return Json{{"amount", 0}};
    if (address == u"limits")
        return Json{{"twoway_trunks", 0}, {"inbound_trunks", 0}, {"outbound_trunks", 0}, {"allow_prepay", true}};
    static const QStringList empty{u"alerts"_s, u"external_numbers"_s, u"children"_s, u"descendants"_s, u"parents"_s,
                                   u"tree"_s,   u"hotdesks"_s};
    return empty.contains(address) ? Json::array() : Json(Json::value_t::discarded);
}

bool startsWith(const QString& text, const QString& prefix)
{
    return text.startsWith(prefix, Qt::CaseInsensitive);
}

/// The numbers of a callflow, as text to search in.
QStringList numbersOf(const Json& document)
{
    QStringList numbers;
    for (const char* key : {"numbers", "patterns"}) {
        const Json* list = member(document, key);
        for (const Json& number : list && list->is_array() ? *list : Json::array())
            numbers << stringOf(number);
    }
    return numbers;
}

bool fits(const Host::FlowDocument& document, const QString& field, const QString& text)
{
    const bool wantsName = field != u"number";
    const bool wantsNumber = field == u"number" || field == u"name_and_number";
    if (wantsName && startsWith(document.name, text))
        return true;
    if (!wantsNumber)
        return false;
    const QStringList numbers = numbersOf(document.document);
    const QString normal = normalizeNumber(text);
    return std::any_of(numbers.begin(), numbers.end(),
                       [&](const QString& number) { return startsWith(number, text) || startsWith(number, normal); });
}

} // namespace

std::optional<HttpResponse> Neighbours::console(Exchange& x) const
{
    QStringList rest;
    for (std::size_t i = 2; i < x.path.size(); ++i)
        rest << x.path[i];
    const QString address = rest.join(u'/');
    const bool isSearch = address == u"search" || address == u"search/multi";
    const bool isKnown = isSearch || rest.front() == u"apps_store" || rest.front() == u"phone_numbers" ||
                         !fixedAnswer(address).is_discarded();
    if (!isKnown)
        return {};
    if (!x.isAmong("GET"))
        return invalidMethod(x.facts, "GET");
    if (isSearch)
        return search(x);
    if (rest.front() == u"apps_store")
        return apps(x);
    return rest.front() == u"phone_numbers" ? phoneNumbers(x) : documentAnswer(x, fixedAnswer(address));
}

HttpResponse Neighbours::apps(const Exchange& x) const
{
    const QByteArray host = x.request.headers.value("Host");
    const Json app{
        {"id", md5(u"callflows"_s).toStdString()},
        {"name", "callflows"},
        {"i18n", {{"en-US", {{"label", "Callflows"}, {"description", "Draw what happens when a number is called"}}}}},
        {"tags", Json::array({"developer"})},
        {"icon", "callflows.png"},
        {"allowed_users", "all"},
        {"users", Json::array()},
        {"phase", "gold"},
        {"api_url", "http://" + host.toStdString() + "/v2/"}};
    if (x.path.size() == 3)
        return documentAnswer(x, Json::array({app}));
    const bool isOurs = x.path.size() == 4 && x.path[3] == md5(u"callflows"_s);
    return isOurs ? documentAnswer(x, app) : badIdentifier(x.facts, x.path[3]);
}

HttpResponse Neighbours::phoneNumbers(const Exchange& x) const
{
    const QString part = x.path.size() > 3 ? x.path[3] : QString();
    if (part == u"classifiers") {
        Json classes = Json::object();
        for (const QString& name : numberClasses())
            classes[name.toStdString()] = Json{{"friendly_name", name.toStdString()}, {"pretty_print", ""}};
        return documentAnswer(x, std::move(classes));
    }
    Json numbers = Json::object();
    for (const Host::Number& number : m_host.numbers()) {
        const QString normal = normalizeNumber(number.number);
        if (normal.startsWith(u'+'))
            numbers[normal.toStdString()] =
                Json{{"id", normal.toStdString()}, {"state", "in_service"}, {"used_by", "callflow"}};
    }
    if (part.isEmpty())
        return documentAnswer(x, Json{{"numbers", std::move(numbers)}, {"casquade_quantity", 0}});
    const Json* one = member(numbers, normalizeNumber(part).toStdString());
    return one ? documentAnswer(x, *one) : badIdentifier(x.facts, part);
}

Json Neighbours::found(const QString& type, const QString& field, const QString& text) const
{
    Json hits = Json::array();
    std::vector<Host::FlowDocument> documents;
    if (type == u"callflow") {
        documents = m_host.flows();
    } else if (type == u"account") {
        documents.push_back({m_credentials.kazooAccountId, m_credentials.kazooAccountName, Json::object()});
    } else {
        for (const Entity& entity : m_host.entities(type + u's'))
            documents.push_back({entity.id, entity.title(), entity.document});
    }
    for (const Host::FlowDocument& document : documents) {
        if (!fits(document, field, text))
            continue;
        Json hit = type == u"callflow"
                       ? callflowSummary(document)
                       : Json{{"id", document.id.toStdString()}, {"name", document.name.toStdString()}};
        hits.push_back(std::move(hit));
    }
    return hits;
}

HttpResponse Neighbours::search(const Exchange& x) const
{
    const QString type = x.request.queryValue(u"t");
    if (!QStringList{u"callflow"_s, u"account"_s, u"user"_s, u"device"_s}.contains(type)) {
        const bool isMissing = type.isEmpty();
        const char* message =
            isMissing ? "Search needs a document type to search on" : "Search does not support that document type";
        return errorAnswer(x.facts, 400, u"validation error"_s,
                           Json{{"t", {{isMissing ? "required" : "enum", {{"message", message}}}}}});
    }
    if (x.path.size() == 4) {
        Json all = Json::object();
        for (const auto& [key, value] : x.query) {
            if (key.startsWith(u"by_"_s))
                all[key.sliced(3).toStdString()] = found(type, key.sliced(3), value);
        }
        return documentAnswer(x, std::move(all));
    }
    const QString field = x.request.queryValue(u"q");
    if (field.isEmpty())
        return errorAnswer(x.facts, 400, u"validation error"_s,
                           Json{{"q", {{"required", {{"message", "Search needs a view to search in"}}}}}});
    return documentAnswer(x, found(type, field, x.request.queryValue(u"v")));
}

Json Neighbours::defaultAccount() const
{
    const QString& name = m_credentials.kazooAccountName;
    return Json{{"name", name.toStdString()},
                {"realm", realmOf(name).toStdString()},
                {"language", "en-US"},
                {"timezone", stringMember(m_host.settings(), "zone", u"UTC"_s).toStdString()},
                {"enabled", true},
                {"superduper_admin", false},
                {"wnm_allow_additions", false}};
}

Json Neighbours::defaultOperator() const
{
    return Json{{"first_name", m_credentials.kazooUser.toStdString()},
                {"last_name", "(login)"},
                {"username", m_credentials.kazooUser.toStdString()},
                {"enabled", true},
                {"priv_level", "admin"},
                {"appList", Json::array({md5(u"callflows"_s).toStdString()})},
                {"apps", Json::object()},
                {"ui_flags", Json::object()}};
}

} // namespace hookswitch::kazoo
