// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/ids.h"

#include <QCryptographicHash>

#include <algorithm>

namespace hookswitch::bluevia {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kShortest = 7; ///< digits of a number that has a country code

QString uuidOf(const QString& name)
{
    QByteArray bytes = QCryptographicHash::hash("bluevia " + name.toUtf8(), QCryptographicHash::Sha1).left(16);
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x50);
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    QByteArray hex = bytes.toHex();
    for (const int place : {20, 16, 12, 8})
        hex.insert(place, '-');
    return QString::fromLatin1(hex);
}

bool isLongNumber(const QString& text)
{
    return text.size() >= kShortest &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QString callIdOf(quint64 seed, CallId call)
{
    return uuidOf(u"%1 call %2"_s.arg(seed).arg(call.value));
}

QString legIdOf(quint64 seed, CallId call, LegId leg)
{
    return uuidOf(u"%1 call %2 leg %3"_s.arg(seed).arg(call.value).arg(leg.value));
}

QString telUri(const QString& number)
{
    if (number.startsWith(u"tel:"_s))
        return number;
    return (isLongNumber(number) ? u"tel:+"_s : u"tel:"_s) + number;
}

QString plainNumber(const QString& uri)
{
    QString number = uri.trimmed();
    if (number.startsWith(u"tel:"_s, Qt::CaseInsensitive))
        number = number.mid(4).trimmed();
    return isLongNumber(number) ? u'+' + number : number;
}

} // namespace hookswitch::bluevia
