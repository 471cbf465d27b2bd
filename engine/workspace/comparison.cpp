// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/comparison.h"

#include "base/json.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

using Differences = std::vector<Difference>;

void compareTexts(Differences& found, const QString& place, const QByteArray& left, const QByteArray& right)
{
    if (left != right)
        found.push_back({place, QString::fromUtf8(left), QString::fromUtf8(right)});
}

void compareHeaders(Differences& found, const HttpHeaders& left, const HttpHeaders& right)
{
    QByteArrayList seen;
    for (const HttpHeaders* side : {&left, &right}) {
        for (const auto& [name, value] : side->lines()) {
            if (seen.contains(name.toLower()))
                continue;
            seen.append(name.toLower());
            compareTexts(found, u"header "_s + QString::fromLatin1(name), left.value(name), right.value(name));
        }
    }
}

/// A body as JSON: a JSON text, or the items of a form; none for anything else.
std::optional<Json> structured(const HttpHeaders& headers, const QByteArray& body)
{
    if (headers.value("Content-Type").startsWith("application/x-www-form-urlencoded")) {
        Json form = Json::object();
        for (const auto& [name, value] : parseForm(body))
            setMember(form, name.toStdString(), value.toStdString());
        return form;
    }
    Result<Json> json = parseJson(body);
    return json && json->is_structured() ? std::optional<Json>(json.take()) : std::nullopt;
}

QString shown(const Json* value)
{
    return value ? QString::fromUtf8(writeJson(*value)) : QString();
}

/// One pair of values that stand at the same place.
struct Pair
{
    QString pointer;
    const Json* left;
    const Json* right;
};

void pushMembers(std::vector<Pair>& work, const Pair& pair)
{
    if (pair.left->is_array()) {
        const std::size_t size = std::max(pair.left->size(), pair.right->size());
        for (std::size_t i = size; i-- > 0;)
            work.push_back({pair.pointer + u'/' + QString::number(i),
                            i < pair.left->size() ? &(*pair.left)[i] : nullptr,
                            i < pair.right->size() ? &(*pair.right)[i] : nullptr});
        return;
    }
    for (auto item = pair.right->begin(); item != pair.right->end(); ++item) {
        if (!member(*pair.left, item.key()))
            work.push_back({pair.pointer + u'/' + pointerStep(toQString(item.key())), nullptr, &*item});
    }
    for (auto item = pair.left->end(); item != pair.left->begin();) {
        --item;
        work.push_back(
            {pair.pointer + u'/' + pointerStep(toQString(item.key())), &*item, member(*pair.right, item.key())});
    }
}

void compareJson(Differences& found, const Json& left, const Json& right)
{
    std::vector<Pair> work{{QString(), &left, &right}};
    while (!work.empty()) {
        const Pair pair = work.back();
        work.pop_back();
        const bool descends =
            pair.left && pair.right && pair.left->is_structured() && pair.left->type() == pair.right->type();
        if (descends)
            pushMembers(work, pair);
        else if (!pair.left || !pair.right || *pair.left != *pair.right)
            found.push_back({u"body "_s + pair.pointer, shown(pair.left), shown(pair.right)});
    }
}

template <typename Message> void compareBodies(Differences& found, const Message& left, const Message& right)
{
    const std::optional<Json> leftJson = structured(left.headers, left.body);
    const std::optional<Json> rightJson = structured(right.headers, right.body);
    if (leftJson && rightJson)
        compareJson(found, *leftJson, *rightJson);
    else
        compareTexts(found, u"body"_s, left.body, right.body);
}

} // namespace

std::vector<Difference> differences(const HttpRequest& left, const HttpRequest& right)
{
    Differences found;
    compareTexts(found, u"method"_s, left.method, right.method);
    compareTexts(found, u"url"_s, left.target, right.target);
    compareHeaders(found, left.headers, right.headers);
    compareBodies(found, left, right);
    return found;
}

std::vector<Difference> differences(const HttpResponse& left, const HttpResponse& right)
{
    Differences found;
    compareTexts(found, u"status"_s, QByteArray::number(left.status), QByteArray::number(right.status));
    compareHeaders(found, left.headers, right.headers);
    compareBodies(found, left, right);
    return found;
}

} // namespace hookswitch
