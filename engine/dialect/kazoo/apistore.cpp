// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/apistore.h"

#include "dialect/kazoo/numbers.h"

#include <QCryptographicHash>

namespace hookswitch::kazoo {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isPrivate(const std::string& key)
{
    return key.starts_with("pvt_") || key.starts_with("_") || key == "id" || key == "metadata";
}

void normaliseNumbers(Json& document)
{
    const auto numbers = document.find("numbers");
    if (numbers == document.end() || !numbers->is_array())
        return;
    for (Json& number : *numbers) {
        if (number.is_string())
            number = normalizeNumber(stringOf(number)).toStdString();
    }
}

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

QString revisionOf(const Json& document)
{
    const QByteArray hash = QCryptographicHash::hash(writeJson(document), QCryptographicHash::Md5).toHex();
    return u"1-"_s + QString::fromLatin1(hash);
}

Json validateForStore(Json& document, const QString& id, const std::vector<Host::FlowDocument>& live)
{
    normaliseNumbers(document);
    Json errors = Json::object();
    const auto isFilled = [&](const char* key) {
        const Json* list = member(document, key);
        return list && list->is_array() && !list->empty();
    };
    if (!isFilled("numbers") && !isFilled("patterns"))
        errors["numbers"]["required"] = {{"message", "Callflows must be assigned at least one number or pattern"}};
    for (const char* key : {"numbers", "patterns"}) {
        for (const Host::FlowDocument& other : live) {
            const Json* theirs = member(other.document, key);
            if (other.id == id || !theirs || !theirs->is_array() || !isFilled(key))
                continue;
            for (const Json& entry : document.at(key)) {
                if (std::find(theirs->begin(), theirs->end(), entry) == theirs->end())
                    continue;
                const QString what = QLatin1String(key) == u"numbers" ? u"Number"_s : u"Pattern"_s;
                errors[key]["unique"] = {{"message", u"%1 %2 exists in callflow %3 %4"_s.arg(what, scalarText(entry), other.id, stringMember(other.document, "name", other.name)).toStdString()},
                    {"cause", entry}};
            }
        }
    }
    return errors;
}

} // namespace hookswitch::kazoo
