// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/apistore.h"

#include "dialect/kazoo/validate.h"

#include <QCryptographicHash>

namespace hookswitch::kazoo {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isPrivate(const std::string& key)
{
    return key.starts_with("pvt_") || key.starts_with("_") || key == "id" || key == "metadata";
}

constexpr qint64 gregorianEpoch = 62'167'219'200; ///< of the year 1970, in seconds since the year 0

} // namespace

Json publicFields(const Json& document)
{
    Json kept = Json::object();
    if (!document.is_object())
        return kept;
    for (const auto& [key, value] : document.items()) {
        if (!isPrivate(key))
            appendMember(kept, key, value);
    }
    return kept;
}

Json publicDocument(const Host::FlowDocument& flow)
{
    Json document = publicFields(flow.document);
    appendMember(document, "id", flow.id.toStdString());
    return document;
}

Json patched(Json document, const Json& patch)
{
    if (!patch.is_object())
        return patch;
    if (!document.is_object())
        document = Json::object();
    for (const auto& [key, value] : patch.items()) {
        if (value.is_null())
            removeMember(document, key);
        else if (const Json* old = member(document, key); value.is_object())
            setMember(document, key, patched(old ? *old : Json::object(), value));
        else
            setMember(document, key, value);
    }
    return document;
}

void stampTimes(Json& document, const Json* before, qint64 now)
{
    const Json* created = before ? member(*before, "pvt_created") : nullptr;
    const qint64 gregorian = now + gregorianEpoch;
    if (created || !before)
        setMember(document, "pvt_created", created ? *created : Json(gregorian));
    setMember(document, "pvt_modified", gregorian);
}

QString realmOf(const QString& accountName)
{
    return plainName(accountName) + u".sip.invalid"_s;
}

QString plainName(const QString& name)
{
    QString plain;
    for (const QChar c : name.toLower()) {
        if (c.isLetterOrNumber())
            plain += c;
    }
    return plain;
}

QString revisionOf(const Json& document)
{
    const QByteArray hash = QCryptographicHash::hash(writeJson(document), QCryptographicHash::Md5).toHex();
    return u"1-"_s + QString::fromLatin1(hash);
}

bool allowsInternalUrls(const Json& settings, bool fallback)
{
    const Json* own = member(settings, "kazoo");
    return own ? boolMember(*own, "internalUrls", fallback) : fallback;
}

ValidationErrors withoutInternalUrls(ValidationErrors errors)
{
    std::erase_if(errors, [](const ValidationError& error) { return error.message == u"invalid client URL"; });
    return errors;
}

StoreCheck validateForStore(Json& document, const QString& id, const std::vector<Host::FlowNumbers>& live,
                            const Json& settings)
{
    Validated result = validated(document);
    std::vector<OtherFlow> others;
    for (const Host::FlowNumbers& flow : live) {
        if (flow.id != id)
            others.push_back({flow.id, flow.name, flow.numbers, flow.patterns});
    }
    for (ValidationError& taken : validateUnique(result.document, others))
        result.errors.push_back(std::move(taken));
    document = std::move(result.document);
    const ValidationErrors errors =
        allowsInternalUrls(settings, true) ? withoutInternalUrls(result.errors) : result.errors;
    return {toCrossbarErrorBody(errors), errors.size() < result.errors.size()};
}

} // namespace hookswitch::kazoo
