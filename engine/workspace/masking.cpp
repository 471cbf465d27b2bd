// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/masking.h"

#include "base/json.h"

#include <QRegularExpression>
#include <QSet>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray mask = "***";

bool isSecretName(const QString& name)
{
    static const QSet<QString> names{u"password"_s,       u"url_password"_s, u"credentials"_s, u"api_key"_s,
                                     u"auth_token"_s,     u"token"_s,        u"accesskey"_s,   u"secret"_s,
                                     u"webhook_secret"_s, u"key"_s,          u"pin"_s};
    return names.contains(name.toLower());
}

void maskHeaders(HttpHeaders& headers)
{
    for (const char* name :
         {"Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "token", "X-Auth-Token"}) {
        const QByteArray value = headers.value(name);
        if (value.isEmpty())
            continue;
        const qsizetype blank = value.indexOf(' ');
        headers.set(name, blank > 0 ? value.first(blank + 1) + mask : mask);
    }
}

QByteArray maskForm(const QByteArray& text)
{
    QByteArrayList items;
    for (const QByteArray& item : text.split('&')) {
        const qsizetype equals = item.indexOf('=');
        const QString name =
            QString::fromUtf8(QByteArray::fromPercentEncoding(item.first(std::max<qsizetype>(equals, 0))));
        items.append(equals > 0 && isSecretName(name) ? item.first(equals + 1) + mask : item);
    }
    return items.join('&');
}

/// True when something was replaced.
bool maskJson(Json& value)
{
    bool found = false;
    std::vector<Json*> stack{&value};
    while (!stack.empty()) {
        Json* top = stack.back();
        stack.pop_back();
        if (!top->is_structured())
            continue;
        for (auto item = top->begin(); item != top->end(); ++item) {
            if (top->is_object() && item->is_primitive() && !item->is_null() && isSecretName(toQString(item.key()))) {
                *item = mask.toStdString();
                found = true;
            } else {
                stack.push_back(&*item);
            }
        }
    }
    return found;
}

/// Members of what was meant to be JSON: a request that is refused for a stray comma carries its password all the
/// same.
QByteArray maskBrokenJson(const QByteArray& text)
{
    static const QRegularExpression member(uR"re("([A-Za-z_]+)"(\s*:\s*)("(?:[^"\\]|\\.)*"?|[^\s,}\]]+))re"_s);
    const QString all = QString::fromUtf8(text);
    QString shown;
    qsizetype end = 0;
    for (auto found = member.globalMatch(all); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        if (!isSecretName(match.captured(1)))
            continue;
        shown += all.mid(end, match.capturedStart(3) - end) + u"\"***\""_s;
        end = match.capturedEnd(3);
    }
    return end == 0 ? text : (shown + all.mid(end)).toUtf8();
}

/// What the body is counts, not its type: curl calls everything a form unless it is told otherwise.
void maskBody(const HttpHeaders& headers, QByteArray& body)
{
    if (body.trimmed().startsWith('{') || body.trimmed().startsWith('[')) {
        Result<Json> json = parseJson(body);
        if (!json)
            body = maskBrokenJson(body);
        else if (maskJson(json.value()))
            body = writeJson(*json);
    } else if (headers.value("Content-Type").startsWith("application/x-www-form-urlencoded")) {
        body = maskForm(body);
    }
}

QByteArray maskTarget(const QByteArray& target)
{
    static const QRegularExpression userInfo(u"^([a-z]+://[^/@:]*):[^/@]*@"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    QByteArray shown = QString::fromUtf8(target).replace(userInfo, u"\\1:***@"_s).toUtf8();
    const qsizetype query = shown.indexOf('?');
    return query < 0 ? shown : shown.first(query + 1) + maskForm(shown.sliced(query + 1));
}

/// A token in the path of GET /v2/user_auth/{token}.
QByteArray maskPath(const QByteArray& target)
{
    const qsizetype place = target.indexOf("/user_auth/");
    return place < 0 ? target : target.first(place + 11) + mask;
}

} // namespace

HttpRequest masked(HttpRequest request)
{
    maskHeaders(request.headers);
    maskBody(request.headers, request.body);
    request.target = maskPath(maskTarget(request.target));
    return request;
}

HttpResponse masked(HttpResponse response)
{
    maskHeaders(response.headers);
    maskBody(response.headers, response.body);
    return response;
}

Delivery masked(Delivery delivery)
{
    maskHeaders(delivery.request.headers);
    const qsizetype query = delivery.request.target.indexOf('?');
    const QByteArray& target = delivery.request.target;
    delivery.request.target = query < 0 ? maskTarget(target) : maskTarget(target.first(query)) + target.sliced(query);
    return delivery;
}

} // namespace hookswitch
