// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/apineighbours.h"

#include "dialect/kazoo/apistore.h"
#include "dialect/kazoo/validatefields.h"

#include <QCryptographicHash>

namespace hookswitch::kazoo {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype uploadsAtMost = 64 * 1024 * 1024;
const QByteArray itemMethods = "GET, POST, PATCH, DELETE";

/// Entries of match lists hang below their list and are documents of their own.
const DocumentKind& entryKind()
{
    static const DocumentKind kind = [] {
        DocumentKind entries;
        entries.address = u"list_entries"_s;
        entries.type = u"list_entry"_s;
        for (const char* name : {"displayname", "firstname", "lastname", "type"}) {
            FieldSpec field;
            field.name = QString::fromLatin1(name);
            field.minLength = 1;
            field.maxLength = 128;
            entries.fields.push_back(field);
        }
        for (const char* name : {"number", "pattern", "capture_group_key"}) {
            FieldSpec field;
            field.name = QString::fromLatin1(name);
            entries.fields.push_back(field);
        }
        entries.summary = {u"displayname"_s, u"firstname"_s, u"lastname"_s, u"number"_s,
                           u"pattern"_s,     u"type"_s,      u"list_id"_s};
        return entries;
    }();
    return kind;
}

const std::vector<FieldSpec>& accountFields()
{
    static const std::vector<FieldSpec> fields = [] {
        FieldSpec name;
        name.name = u"name"_s;
        name.required = true;
        name.minLength = 1;
        name.maxLength = 128;
        FieldSpec realm;
        realm.name = u"realm"_s;
        realm.minLength = 4;
        realm.maxLength = 253;
        FieldSpec timezone;
        timezone.name = u"timezone"_s;
        timezone.minLength = 3;
        timezone.maxLength = 32;
        return std::vector<FieldSpec>{name, realm, timezone};
    }();
    return fields;
}

Json withId(Json document, const QString& id)
{
    setMember(document, "id", id.toStdString());
    return document;
}

Json summaryOf(const DocumentKind& kind, const Host::FlowDocument& document)
{
    Json summary{{"id", document.id.toStdString()}};
    for (const QString& key : kind.summary) {
        if (const Json* value = member(document.document, key.toStdString()))
            appendMember(summary, key.toStdString(), *value);
    }
    return summary;
}

HttpResponse refused(const Exchange& x, const ValidationErrors& errors)
{
    return errorAnswer(x.facts, 400, u"validation error"_s, toCrossbarErrorBody(errors));
}

HttpResponse diskFault(const Exchange& x, const Error& error)
{
    return errorAnswer(x.facts, 500, u"datastore_fault"_s, Json{{"message", error.text().toStdString()}});
}

} // namespace

Neighbours::Neighbours(Host& host, const Credentials& credentials)
    : m_host(host)
    , m_credentials(credentials)
{}

QString Neighbours::operatorId(const Credentials& credentials)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(credentials.kazooUser.toUtf8(), QCryptographicHash::Md5).toHex());
}

HttpResponse Neighbours::answer(Exchange& x)
{
    const Place account{nullptr, m_credentials.kazooAccountId};
    if (x.path.size() == 2)
        return x.isAmong("GET, POST, PATCH") ? item(x, account) : invalidMethod(x.facts, "GET, POST, PATCH");
    if (x.path.size() == 3 && x.path[2] == u"metaflows")
        return metaflows(x, account);
    if (std::optional<HttpResponse> answer = console(x))
        return *answer;
    const DocumentKind* kind = documentKind(x.path[2]);
    if (!kind)
        return notFound(x.facts);
    if (x.path.size() == 3)
        return collection(x, {kind, {}});
    if (x.path.size() == 4)
        return item(x, {kind, x.path[3]});
    return below(x, *kind);
}

HttpResponse Neighbours::below(Exchange& x, const DocumentKind& kind)
{
    const Place owner{&kind, x.path[3]};
    if (!load(owner))
        return badIdentifier(x.facts, x.path[3]);
    const QString& part = x.path[4];
    const bool isPhone = kind.address == u"users" || kind.address == u"devices";
    if (kind.address == u"lists" && part == u"entries" && x.path.size() <= 6)
        return entries(x);
    if (x.path.size() != 5)
        return notFound(x.facts);
    if (isPhone && part == u"metaflows")
        return metaflows(x, owner);
    if (kind.address == u"media" && part == u"raw")
        return raw(x);
    if (isPhone && part == u"hotdesks")
        return x.isAmong("GET") ? documentAnswer(x, Json::array()) : invalidMethod(x.facts, "GET");
    return notFound(x.facts);
}

std::optional<Json> Neighbours::load(const Place& place) const
{
    if (!place.kind) {
        const Json* account = m_host.entity(u"accounts"_s, place.id);
        return account ? patched(defaultAccount(), publicFields(*account)) : defaultAccount();
    }
    const Json* document = m_host.entity(place.kind->address, place.id);
    if (document && place.extra.empty())
        return publicFields(*document);
    if (document && stringMember(*document, "list_id") == stringMember(place.extra, "list_id"))
        return publicFields(*document);
    if (place.kind->address == u"users" && place.id == operatorId(m_credentials))
        return m_operator.is_object() ? m_operator : defaultOperator();
    return {};
}

Result<void> Neighbours::keep(const Place& place, const Json& document)
{
    const bool isOperator = place.kind && place.kind->address == u"users" && place.id == operatorId(m_credentials);
    if (isOperator && !m_host.entity(place.kind->address, place.id)) {
        m_operator = publicFields(document);
        return {};
    }
    return m_host.putEntity({place.kind ? place.kind->address : u"accounts"_s, place.id, document});
}

HttpResponse Neighbours::collection(Exchange& x, const Place& place)
{
    if (!x.isAmong("GET, PUT"))
        return invalidMethod(x.facts, "GET, PUT");
    if (x.method == "PUT")
        return store(x, {place.kind, m_host.newId(), place.extra}, publicFields(x.data()));
    std::vector<Host::FlowDocument> documents;
    for (const Entity& entity : m_host.entities(place.kind->address)) {
        const bool isOurs =
            place.extra.empty() || stringMember(entity.document, "list_id") == stringMember(place.extra, "list_id");
        if (isOurs)
            documents.push_back({entity.id, entity.title(), entity.document});
    }
    const Result<ListPage> page = listDocuments(
        std::move(documents), x.query, [&](const Host::FlowDocument& d) { return summaryOf(*place.kind, d); });
    return page ? documentAnswer(x, page->data, page->envelope) : badPage(x.facts, page.error());
}

HttpResponse Neighbours::item(Exchange& x, const Place& place)
{
    std::optional<Json> document = load(place);
    if (!document)
        return badIdentifier(x.facts, place.id);
    if (x.method == "GET")
        return documentAnswer(x, withId(std::move(*document), place.id));
    if (x.wantsOther(revisionOf(withId(*document, place.id))))
        return preconditionFailed(x.facts);
    if (x.method == "POST")
        return store(x, place, publicFields(x.data()));
    if (x.method == "PATCH")
        return store(x, place, patched(std::move(*document), publicFields(x.data())));
    return x.method == "DELETE" ? erase(x, place, std::move(*document)) : invalidMethod(x.facts, itemMethods);
}

HttpResponse Neighbours::store(Exchange& x, const Place& place, Json document)
{
    ValidationErrors errors;
    if (!document.is_object())
        errors.push_back(wrongType({}, u"object"_s, document));
    else
        FieldCheck(place.kind ? place.kind->fields : accountFields(), errors).check(document, {});
    if (!errors.empty())
        return refused(x, errors);
    for (const auto& [key, value] : place.extra.items())
        setMember(document, key, value);
    const bool isNew = !load(place);
    Json dated = document;
    const Json* before = m_host.entity(place.kind ? place.kind->address : u"accounts"_s, place.id);
    stampTimes(dated, before, m_host.now());
    if (const Result<void> kept = keep(place, dated); !kept)
        return diskFault(x, kept.error());
    const Json stored = withId(std::move(document), place.id);
    HttpResponse response = successAnswer(x.facts, isNew ? 201 : 200, stored, revisionOf(stored));
    if (isNew)
        response.headers.add("Location", place.id.toLatin1());
    return response;
}

HttpResponse Neighbours::erase(Exchange& x, const Place& place, Json document)
{
    if (!m_host.eraseEntity(place.kind->address, place.id))
        return errorAnswer(x.facts, 403, u"forbidden"_s, Json{{"message", "forbidden"}});
    m_uploads.erase(place.id);
    Json erased = withId(std::move(document), place.id);
    const QString revision = revisionOf(erased);
    appendMember(erased, "_read_only", Json{{"deleted", true}});
    return successAnswer(x.facts, 200, std::move(erased), revision);
}

HttpResponse Neighbours::entries(Exchange& x)
{
    const Json extra{{"list_id", x.path[3].toStdString()}};
    return x.path.size() == 5 ? collection(x, {&entryKind(), {}, extra}) : item(x, {&entryKind(), x.path[5], extra});
}

HttpResponse Neighbours::metaflows(Exchange& x, const Place& place)
{
    if (!x.isAmong("GET, POST, DELETE"))
        return invalidMethod(x.facts, "GET, POST, DELETE");
    Json document = load(place).value_or(Json::object());
    const Json* now = member(document, "metaflows");
    Json value = now ? *now : Json::object();
    if (x.method == "GET")
        return documentAnswer(x, std::move(value));
    if (x.method == "POST") {
        value = x.data();
        if (!value.is_object())
            return refused(x, {wrongType({}, u"object"_s, value)});
        setMember(document, "metaflows", value);
    } else {
        removeMember(document, "metaflows");
    }
    if (const Result<void> kept = keep(place, document); !kept)
        return diskFault(x, kept.error());
    return successAnswer(x.facts, 200, std::move(value), revisionOf(document));
}

HttpResponse Neighbours::raw(Exchange& x)
{
    const Place place{documentKind(u"media"), x.path[3]};
    if (x.method == "GET") {
        const auto upload = m_uploads.find(place.id);
        if (upload == m_uploads.end())
            return badIdentifier(x.facts, place.id);
        HttpResponse response;
        response.headers.add("Content-Type", upload->second.type);
        response.headers.add("Content-Disposition", "attachment; filename=\"" + place.id.toLatin1() + '"');
        response.body = upload->second.bytes;
        return response;
    }
    if (x.method != "POST")
        return invalidMethod(x.facts, "GET, POST");
    qsizetype total = x.request.body.size();
    for (const auto& [id, upload] : m_uploads)
        total += id == place.id ? 0 : upload.bytes.size();
    if (total > uploadsAtMost)
        return errorAnswer(x.facts, 413, u"too_large"_s,
                           Json{{"message", "uploads together hold at most 64 MB; delete some media first"}});
    const QByteArray type = x.request.headers.value("Content-Type");
    Json document = load(place).value_or(Json::object());
    setMember(document, "content_type", QString::fromUtf8(type).toStdString());
    setMember(document, "content_length", x.request.body.size());
    if (const Result<void> kept = keep(place, document); !kept)
        return diskFault(x, kept.error());
    m_uploads[place.id] = {type.isEmpty() ? QByteArray("application/octet-stream") : type, x.request.body};
    return successAnswer(x.facts, 200, withId(std::move(document), place.id));
}

} // namespace hookswitch::kazoo
