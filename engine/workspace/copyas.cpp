// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/copyas.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isOwnLine(const QByteArray& name)
{
    static const QByteArrayList own{"host", "content-length", "connection", "transfer-encoding", "accept-encoding"};
    return own.contains(name.toLower());
}

std::vector<HttpHeaders::Line> linesOf(const HttpRequest& request)
{
    std::vector<HttpHeaders::Line> lines;
    for (const HttpHeaders::Line& line : request.headers.lines()) {
        if (!isOwnLine(line.first))
            lines.push_back(line);
    }
    return lines;
}

QString urlOf(const HttpRequest& request)
{
    const QString target = QString::fromUtf8(request.target);
    return target.startsWith(u'/') ? u"http://"_s + QString::fromUtf8(request.headers.value("Host")) + target
                                   : target;
}

/// For a POSIX shell: nothing is special between single quotes but the quote itself.
QString shellQuoted(const QString& text)
{
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

QString hex(ushort code, int digits)
{
    return QString::number(code, 16).rightJustified(digits, u'0');
}

/// A JavaScript and Python text: both know \\uXXXX and escape the same characters.
QString scriptQuoted(const QString& text)
{
    QString quoted = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            quoted += u'\\' + QString(c);
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f || c.unicode() == 0x2028 || c.unicode() == 0x2029)
            quoted += u"\\u"_s + hex(c.unicode(), 4);
        else
            quoted += c;
    }
    return quoted + u'"';
}

/// PHP: between single quotes only the quote and the backslash are special.
QString phpQuoted(const QString& text)
{
    return u'\'' + QString(text).replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

QString headerText(const HttpHeaders::Line& line)
{
    return QString::fromLatin1(line.first) + u": "_s + QString::fromUtf8(line.second);
}

QString asCurl(const HttpRequest& request)
{
    QString text =
        u"curl -X "_s + shellQuoted(QString::fromLatin1(request.method)) + u' ' + shellQuoted(urlOf(request));
    for (const HttpHeaders::Line& line : linesOf(request))
        text += u" \\\n  -H "_s + shellQuoted(headerText(line));
    if (!request.body.isEmpty())
        text += u" \\\n  --data-raw "_s + shellQuoted(QString::fromUtf8(request.body));
    return text + u'\n';
}

QString asJavaScript(const HttpRequest& request)
{
    QStringList headers;
    for (const HttpHeaders::Line& line : linesOf(request))
        headers += u"    "_s + scriptQuoted(QString::fromLatin1(line.first)) + u": "_s +
                   scriptQuoted(QString::fromUtf8(line.second));
    QString text = u"const response = await fetch("_s + scriptQuoted(urlOf(request)) + u", {\n  method: "_s +
                   scriptQuoted(QString::fromLatin1(request.method)) + u",\n  headers: {\n"_s +
                   headers.join(u",\n"_s) + u"\n  }"_s;
    if (!request.body.isEmpty())
        text += u",\n  body: "_s + scriptQuoted(QString::fromUtf8(request.body));
    return text + u"\n});\nconsole.log(response.status, await response.text());\n"_s;
}

QString asPhp(const HttpRequest& request)
{
    QStringList headers;
    for (const HttpHeaders::Line& line : linesOf(request))
        headers += u"    "_s + phpQuoted(headerText(line));
    QString text = u"<?php\n$request = curl_init("_s + phpQuoted(urlOf(request)) +
                   u");\ncurl_setopt($request, CURLOPT_RETURNTRANSFER, true);\ncurl_setopt($request, "
                   "CURLOPT_CUSTOMREQUEST, "_s +
                   phpQuoted(QString::fromLatin1(request.method)) +
                   u");\ncurl_setopt($request, CURLOPT_HTTPHEADER, [\n"_s + headers.join(u",\n"_s) + u"\n]);\n"_s;
    if (!request.body.isEmpty())
        text +=
            u"curl_setopt($request, CURLOPT_POSTFIELDS, "_s + phpQuoted(QString::fromUtf8(request.body)) + u");\n"_s;
    return text + u"$body = curl_exec($request);\necho curl_getinfo($request, CURLINFO_RESPONSE_CODE), ' ', $body, "
                  "\"\\n\";\n"_s;
}

QString asPython(const HttpRequest& request)
{
    QString text = u"import requests\n\nresponse = requests.request(\n    "_s +
                   scriptQuoted(QString::fromLatin1(request.method)) + u",\n    "_s + scriptQuoted(urlOf(request)) +
                   u",\n    headers={\n"_s;
    for (const HttpHeaders::Line& line : linesOf(request))
        text += u"        "_s + scriptQuoted(QString::fromLatin1(line.first)) + u": "_s +
                scriptQuoted(QString::fromUtf8(line.second)) + u",\n"_s;
    text += u"    },\n"_s;
    if (!request.body.isEmpty())
        text += u"    data="_s + scriptQuoted(QString::fromUtf8(request.body)) + u".encode(\"utf-8\"),\n"_s;
    return text + u"    timeout=10,\n)\nprint(response.status_code, response.text)\n"_s;
}

} // namespace

std::optional<CopyForm> copyFormNamed(const QString& name)
{
    if (name == u"curl")
        return CopyForm::Curl;
    if (name == u"javascript")
        return CopyForm::JavaScript;
    if (name == u"php")
        return CopyForm::Php;
    return name == u"python" ? std::optional<CopyForm>(CopyForm::Python) : std::nullopt;
}

QString copyAs(const HttpRequest& request, CopyForm form)
{
    switch (form) {
    case CopyForm::Curl:
        return asCurl(request);
    case CopyForm::JavaScript:
        return asJavaScript(request);
    case CopyForm::Php:
        return asPhp(request);
    case CopyForm::Python:
        break;
    }
    return asPython(request);
}

} // namespace hookswitch
