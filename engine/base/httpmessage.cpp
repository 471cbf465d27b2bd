// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/httpmessage.h"

#include <QByteArrayList>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace hookswitch {

namespace {

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QByteArray cleanValue(QByteArray value)
{
    value.removeIf([](char c) { return c == '\r' || c == '\n' || c == '\0'; });
    return value;
}

QString decoded(QByteArrayView raw, bool plusIsBlank)
{
    QByteArray bytes = raw.toByteArray();
    if (plusIsBlank)
        bytes.replace('+', ' ');
    QStringDecoder utf8(QStringConverter::Utf8);
    QString text = utf8(QByteArray::fromPercentEncoding(bytes));
    return utf8.hasError() ? QString() : text;
}

QByteArrayView pathOf(const QByteArray& target)
{
    const qsizetype end = target.indexOf('?');
    return end < 0 ? QByteArrayView(target) : QByteArrayView(target).first(end);
}

} // namespace

void HttpHeaders::add(const QByteArray& name, const QByteArray& value)
{
    m_lines.emplace_back(cleanValue(name), cleanValue(value));
}

void HttpHeaders::set(const QByteArray& name, const QByteArray& value)
{
    remove(name);
    add(name, value);
}

void HttpHeaders::remove(QByteArrayView name)
{
    std::erase_if(m_lines, [&](const Line& line) { return sameName(line.first, name); });
}

QByteArray HttpHeaders::value(QByteArrayView name) const
{
    for (const Line& line : m_lines) {
        if (sameName(line.first, name))
            return line.second.isNull() ? QByteArray("") : line.second;
    }
    return {};
}

bool HttpHeaders::has(QByteArrayView name) const
{
    return std::any_of(m_lines.begin(), m_lines.end(), [&](const Line& line) { return sameName(line.first, name); });
}

std::vector<QString> HttpRequest::segments() const
{
    std::vector<QString> result;
    const QByteArray path = pathOf(target).toByteArray();
    for (const QByteArray& raw : path.split('/')) {
        if (raw.isEmpty())
            continue;
        const QString segment = decoded(raw, false);
        if (segment.isNull() || segment.contains(QChar::Null))
            return {QString()};
        result.push_back(segment);
    }
    return result;
}

std::vector<std::pair<QString, QString>> HttpRequest::query() const
{
    const qsizetype start = target.indexOf('?');
    return start < 0 ? std::vector<std::pair<QString, QString>>{}
                     : parseForm(QByteArrayView(target).sliced(start + 1));
}

QString HttpRequest::queryValue(QStringView name) const
{
    for (const auto& [key, value] : query()) {
        if (key == name)
            return value.isNull() ? QStringLiteral("") : value;
    }
    return {};
}

QByteArray httpReason(int status)
{
    struct Phrase
    {
        int status;
        const char* text;
    };
    static constexpr std::array phrases = std::to_array<Phrase>({{100, "Continue"},
                                                                 {101, "Switching Protocols"},
                                                                 {200, "OK"},
                                                                 {201, "Created"},
                                                                 {202, "Accepted"},
                                                                 {204, "No Content"},
                                                                 {301, "Moved Permanently"},
                                                                 {302, "Found"},
                                                                 {303, "See Other"},
                                                                 {304, "Not Modified"},
                                                                 {307, "Temporary Redirect"},
                                                                 {308, "Permanent Redirect"},
                                                                 {400, "Bad Request"},
                                                                 {401, "Unauthorized"},
                                                                 {402, "Payment Required"},
                                                                 {403, "Forbidden"},
                                                                 {404, "Not Found"},
                                                                 {405, "Method Not Allowed"},
                                                                 {406, "Not Acceptable"},
                                                                 {408, "Request Timeout"},
                                                                 {409, "Conflict"},
                                                                 {410, "Gone"},
                                                                 {411, "Length Required"},
                                                                 {412, "Precondition Failed"},
                                                                 {413, "Payload Too Large"},
                                                                 {414, "URI Too Long"},
                                                                 {415, "Unsupported Media Type"},
                                                                 {416, "Range Not Satisfiable"},
                                                                 {417, "Expectation Failed"},
                                                                 {421, "Misdirected Request"},
                                                                 {422, "Unprocessable Entity"},
                                                                 {423, "Locked"},
                                                                 {426, "Upgrade Required"},
                                                                 {429, "Too Many Requests"},
                                                                 {431, "Request Header Fields Too Large"},
                                                                 {500, "Internal Server Error"},
                                                                 {501, "Not Implemented"},
                                                                 {502, "Bad Gateway"},
                                                                 {503, "Service Unavailable"},
                                                                 {504, "Gateway Timeout"},
                                                                 {505, "HTTP Version Not Supported"}});
    const auto* found =
        std::find_if(phrases.begin(), phrases.end(), [&](const Phrase& p) { return p.status == status; });
    return found == phrases.end() ? QByteArray("Unknown") : QByteArray(found->text);
}

std::vector<std::pair<QString, QString>> parseForm(QByteArrayView text)
{
    std::vector<std::pair<QString, QString>> items;
    for (const QByteArray& item : text.toByteArray().split('&')) {
        if (item.isEmpty())
            continue;
        const qsizetype equals = item.indexOf('=');
        const QByteArrayView name = equals < 0 ? QByteArrayView(item) : QByteArrayView(item).first(equals);
        const QByteArrayView value = equals < 0 ? QByteArrayView() : QByteArrayView(item).sliced(equals + 1);
        items.emplace_back(decoded(name, true), decoded(value, true));
    }
    return items;
}

QByteArray writeForm(const std::vector<std::pair<QString, QString>>& items)
{
    QByteArray text;
    for (const auto& [name, value] : items) {
        if (!text.isEmpty())
            text += '&';
        text += name.toUtf8().toPercentEncoding(" ").replace(' ', '+');
        text += '=';
        text += value.toUtf8().toPercentEncoding(" ").replace(' ', '+');
    }
    return text;
}

} // namespace hookswitch
