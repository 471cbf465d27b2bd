// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/fonestorm/events.h"

#include <cmath>

namespace hookswitch::fonestorm {

using namespace Qt::Literals::StringLiterals;

QString tenDigits(const QString& number)
{
    QString digits;
    for (const QChar c : number) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    if (digits.size() == 11 && digits.startsWith(u'1'))
        digits.remove(0, 1);
    return digits.size() == 10 ? digits : number;
}

QString disposition(const QString& outcome, int code)
{
    if (outcome == u"answered")
        return u"ANSWERED"_s;
    if (outcome == u"no answer")
        return u"NO_ANSWER"_s;
    if (outcome == u"busy")
        return u"BUSY"_s;
    if (outcome == u"cancelled")
        return u"CANCEL"_s;
    if (outcome == u"rejected")
        return u"REJECTED"_s;
    return u"FAILED:%1"_s.arg(code >= 300 && code <= 699 ? code : 480);
}

int billableSeconds(double answeredFor)
{
    return answeredFor > 0 ? static_cast<int>(std::ceil(std::min(answeredFor, 1e9))) : 0;
}

std::vector<std::pair<QString, QString>> eventFields(const CallEvent& event)
{
    std::vector<std::pair<QString, QString>> fields{{u"uid"_s, event.uid},
                                                    {u"account_code"_s, event.accountCode},
                                                    {u"direction"_s, event.outbound ? u"OUTBOUND"_s : u"INBOUND"_s},
                                                    {u"status"_s, event.ended ? u"END"_s : u"BEGIN"_s},
                                                    {u"from"_s, event.from},
                                                    {u"to"_s, event.to},
                                                    {u"type"_s, u"VOICE"_s}};
    if (event.ended) {
        fields.emplace_back(u"disposition"_s, event.disposition);
        fields.emplace_back(u"billable_seconds"_s, QString::number(event.billableSeconds));
    }
    return fields;
}

std::vector<std::pair<QString, QString>> eventTokens(const CallEvent& event)
{
    std::vector<std::pair<QString, QString>> tokens = eventFields(event);
    if (!event.ended) {
        tokens.emplace_back(u"disposition"_s, QString());
        tokens.emplace_back(u"billable_seconds"_s, QString());
    }
    return tokens;
}

Json eventJson(const CallEvent& event)
{
    Json json = Json::object();
    for (const auto& [name, value] : eventFields(event)) {
        if (name == u"billable_seconds")
            appendMember(json, name.toStdString(), event.billableSeconds);
        else
            appendMember(json, name.toStdString(), value.toStdString());
    }
    return json;
}

} // namespace hookswitch::fonestorm
