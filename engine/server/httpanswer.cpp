// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/headcheck.h"
#include "server/httpframing.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace hookswitch {

namespace {

/// Formatting a date costs more than the rest of an answer, so it is kept for its second.
const QByteArray& dateNow()
{
    thread_local qint64 second = -1;
    thread_local QByteArray text;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (now != second) {
        second = now;
        const QDateTime moment = QDateTime::fromSecsSinceEpoch(now, Qt::UTC);
        text = QLocale::c().toString(moment, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
    }
    return text;
}

bool isOurs(const QByteArray& name)
{
    static constexpr std::array names = {"Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive", "Date"};
    return std::any_of(names.begin(), names.end(),
                       [&](const char* n) { return name.compare(n, Qt::CaseInsensitive) == 0; });
}

} // namespace

QByteArray writeAnswer(const HttpResponse& answer, const AnswerStyle& style)
{
    const int status = answer.status >= 200 && answer.status <= 599 ? answer.status : 500;
    const bool mayHaveBody = status != 204 && status != 304;
    QByteArray text;
    text.reserve(256 + (style.headOnly ? 0 : answer.body.size()));
    text += "HTTP/1.1 " + QByteArray::number(status) + ' ' + httpReason(status) + "\r\n";
    text += "Date: " + dateNow() + "\r\n";
    for (const auto& [name, value] : answer.headers.lines()) {
        if (isToken(name) && !isOurs(name))
            text += name + ": " + value + "\r\n";
    }
    if (mayHaveBody)
        text += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    if (style.close)
        text += "Connection: close\r\n";
    else if (style.http10)
        text += "Connection: keep-alive\r\n";
    text += "\r\n";
    if (mayHaveBody && !style.headOnly)
        text += answer.body;
    return text;
}

} // namespace hookswitch
