// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webhook/template.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename Encode>
FilledTemplate fill(const QString& source, const QRegularExpression& place, const Tokens& tokens, Encode encode)
{
    FilledTemplate result;
    qsizetype copied = 0;
    for (auto matches = place.globalMatch(source); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString name = match.captured(1);
        const auto token = std::find_if(tokens.begin(), tokens.end(), [&](const auto& t) { return t.first == name; });
        result.text += QStringView(source).sliced(copied, match.capturedStart() - copied);
        if (token != tokens.end())
            result.text += encode(token->second);
        else if (!result.unknown.contains(name))
            result.unknown += name;
        copied = match.capturedEnd();
        ++result.places;
    }
    result.text += QStringView(source).sliced(copied);
    return result;
}

QString decodedIfWhole(const QString& url)
{
    const bool whole =
        url.startsWith(u"http%3A"_s, Qt::CaseInsensitive) || url.startsWith(u"https%3A"_s, Qt::CaseInsensitive);
    return whole ? QUrl::fromPercentEncoding(url.toUtf8()) : url;
}

} // namespace

FilledTemplate fillUrl(const QString& urlTemplate, const Tokens& tokens)
{
    static const QRegularExpression place(u"(?:\\{|%7[Bb]){2}([A-Za-z0-9_]+)(?:\\}|%7[Dd]){2}"_s);
    return fill(decodedIfWhole(urlTemplate.trimmed()), place, tokens,
                [](const QString& value) { return QString::fromLatin1(QUrl::toPercentEncoding(value)); });
}

FilledTemplate fillText(const QString& textTemplate, const Tokens& tokens)
{
    static const QRegularExpression place(u"\\{\\{([A-Za-z0-9_]+)\\}\\}"_s);
    return fill(textTemplate, place, tokens, [](const QString& value) { return value; });
}

} // namespace hookswitch
