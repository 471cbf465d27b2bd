// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/substitution.h"

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t mostNames = 100;
constexpr qsizetype mostBytesOfValue = 32 * 1024;
constexpr qsizetype mostBytes = 64 * 1024;

} // namespace

QString substituted(const QString& text, const Lookup& lookup)
{
    qsizetype open = text.indexOf("${"_L1);
    if (open < 0)
        return text;
    QString out;
    qsizetype done = 0;
    while (open >= 0) {
        const qsizetype close = text.indexOf(u'}', open + 2);
        if (close < 0)
            break;
        out += QStringView(text).mid(done, open - done);
        out += lookup(text.mid(open + 2, close - open - 2));
        done = close + 1;
        open = text.indexOf("${"_L1, done);
    }
    out += QStringView(text).mid(done);
    return out;
}

Json substituted(const Json& value, const Lookup& lookup, bool listsAsText)
{
    if (value.is_string())
        return substituted(stringOf(value), lookup).toStdString();
    if (value.is_object()) {
        Json out = Json::object();
        for (const auto& [key, inner] : value.items())
            appendMember(out, key, substituted(inner, lookup, listsAsText));
        return out;
    }
    if (!value.is_array())
        return value;
    Json out = Json::array();
    for (const Json& item : value) {
        const bool isScalar = !item.is_object() && !item.is_array();
        if (listsAsText && isScalar && !item.is_string())
            out.push_back(scalarText(item).toStdString());
        else
            out.push_back(substituted(item, lookup, listsAsText));
    }
    return out;
}

GivenVariables givenVariables(const std::map<QString, QString>& wanted)
{
    GivenVariables given;
    qsizetype bytes = 0;
    given.tooLarge = wanted.size() > mostNames;
    for (const auto& [name, value] : wanted) {
        const qsizetype size = value.toUtf8().size();
        bytes += name.toUtf8().size() + size;
        given.tooLarge = given.tooLarge || size > mostBytesOfValue || bytes > mostBytes;
        const QString trimmed = name.trimmed();
        if (!trimmed.isEmpty() && !trimmed.startsWith("voipbin."_L1, Qt::CaseInsensitive))
            given.accepted[trimmed] = value;
    }
    if (given.tooLarge)
        given.accepted.clear();
    return given;
}

} // namespace hookswitch::voipbin
