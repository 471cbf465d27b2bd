// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/numbers.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

struct NumberClass
{
    QString name;
    QRegularExpression expression;
};

const std::vector<NumberClass>& classTable()
{
    static const QString areas =
        u"684|264|268|242|246|441|284|345|767|809|829|849|473|671|876|664|670|787|939|869|758|784|721|"
        "868|649|340"_s;
    static const std::vector<NumberClass> table{
        {u"tollfree_us"_s, QRegularExpression(u"^\\+1((?:800|88\\d|877|866|855|844|833|822)\\d{7})$"_s)},
        {u"toll_us"_s, QRegularExpression(u"^\\+1(900\\d{7})$"_s)},
        {u"emergency"_s, QRegularExpression(u"^(911|922|933|833|811|711|999)$"_s)},
        {u"caribbean"_s, QRegularExpression(u"^\\+?1((?:%1)\\d{7})$"_s.arg(areas))},
        {u"did_us"_s, QRegularExpression(u"^(\\+?1)?([2-9][0-9]{2}[2-9][0-9]{6})$"_s)},
        {u"international"_s, QRegularExpression(u"^\\+([2-9]\\d{7,})$"_s)},
    };
    return table;
}

bool isDigitsWithPlus(const QString& number)
{
    static const QRegularExpression digits(u"^\\+?[0-9]+$"_s);
    return digits.match(number).hasMatch();
}

/// The text that decides between patterns: the whole match, or the longest of the groups.
QString capturedText(const QRegularExpressionMatch& match, int groups)
{
    if (groups == 0)
        return match.captured(0);
    QString longest;
    for (int i = 1; i <= groups; ++i) {
        if (match.capturedLength(i) > longest.size())
            longest = match.captured(i);
    }
    return longest;
}

std::map<QString, QString> namedGroups(const QRegularExpression& expression, const QRegularExpressionMatch& match)
{
    std::map<QString, QString> named;
    const QStringList names = expression.namedCaptureGroups();
    for (int i = 0; i < names.size(); ++i) {
        if (!names[i].isEmpty() && match.capturedLength(i) > 0)
            named[names[i]] = match.captured(i);
    }
    return named;
}

} // namespace

QString normalizeNumber(const QString& number)
{
    if (number.startsWith(u'+'))
        return number;
    static const QRegularExpression northAmerican(u"^(\\+?1)?([2-9]\\d\\d[2-9]\\d{6})$"_s);
    static const QRegularExpression prefixed(u"^(?:011|00)(\\d{5,})$"_s);
    static const QRegularExpression international(u"^[2-9]\\d{7,}$"_s);
    if (const auto match = northAmerican.match(number); match.hasMatch())
        return u"+1"_s + match.captured(2);
    if (const auto match = prefixed.match(number); match.hasMatch())
        return u'+' + match.captured(1);
    return international.match(number).hasMatch() ? u'+' + number : number;
}

QString numberClass(const QString& number)
{
    for (const NumberClass& row : classTable()) {
        if (row.expression.match(number).hasMatch())
            return row.name;
    }
    return u"unknown"_s;
}

QStringList numberClasses()
{
    QStringList names;
    for (const NumberClass& row : classTable())
        names << row.name;
    return names << u"unknown"_s;
}

NumberPlan::NumberPlan(const std::vector<NumberedFlow>& flows)
{
    for (const NumberedFlow& flow : flows) {
        for (const QString& number : flow.numbers) {
            const QString key = normalizeNumber(number);
            if (!key.isEmpty() && !m_numbers.contains(key))
                m_numbers.insert(key, {flow.id, number});
        }
        for (const QString& text : flow.patterns) {
            const QRegularExpression expression(text);
            if (expression.isValid())
                m_patterns.push_back({flow.id, expression});
            else
                m_bad.push_back({flow.id, text,
                                 u"The pattern %1 is not a valid expression (%2), so it never matches"_s.arg(
                                     text, expression.errorString())});
        }
    }
    std::stable_sort(m_patterns.begin(), m_patterns.end(), [](const Pattern& a, const Pattern& b) {
        return a.expression.pattern() > b.expression.pattern();
    });
}

NumberMatch NumberPlan::findPattern(const QString& number) const
{
    NumberMatch best;
    for (const Pattern& pattern : m_patterns) {
        const QRegularExpressionMatch match = pattern.expression.match(number);
        if (!match.hasMatch())
            continue;
        const QString captured = capturedText(match, pattern.expression.captureCount());
        if (best.found() && captured.size() <= best.capture.size())
            continue;
        best = {NumberMatch::How::Pattern,
                pattern.flow,
                pattern.expression.pattern(),
                captured,
                namedGroups(pattern.expression, match),
                u"pattern %1 captured %2"_s.arg(pattern.expression.pattern(),
                                                captured.isEmpty() ? u"nothing"_s : captured)};
    }
    return best;
}

NumberMatch NumberPlan::find(const QString& number, NoMatch noMatch) const
{
    if (number.isEmpty()) {
        NumberMatch none;
        none.reason = u"no number was dialled"_s;
        return none;
    }
    if (const auto exact = m_numbers.constFind(number); exact != m_numbers.cend() && number != "no_match"_L1)
        return {NumberMatch::How::Number, exact->flow, exact->written, {}, {}, u"number %1"_s.arg(number)};
    if (NumberMatch match = findPattern(number); match.found())
        return match;
    NumberMatch none;
    none.reason = u"no callflow has the number %1 and no pattern matches it"_s.arg(number);
    const auto rest = m_numbers.constFind(u"no_match"_s);
    if (rest == m_numbers.cend())
        return none;
    if (noMatch == NoMatch::Refused)
        none.reason += u"; no_match does not take such calls"_s;
    else if (!isDigitsWithPlus(number))
        none.reason += u"; no_match takes digits only"_s;
    else
        return {NumberMatch::How::NoMatch,
                rest->flow,
                rest->written,
                {},
                {},
                u"no callflow has the number %1, so no_match takes it"_s.arg(number)};
    return none;
}

} // namespace hookswitch::kazoo
