// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/decisions.h"

#include <QRegularExpression>

#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

QString withoutPlus(const QString& number)
{
    return number.startsWith(u'+') ? number.mid(1) : number;
}

bool entryFits(const Json& entry, const QString& callerNumber)
{
    const QString number = withoutPlus(stringMember(entry, "number"));
    if (!number.isEmpty() && withoutPlus(callerNumber).startsWith(number))
        return true;
    const QString pattern = stringMember(entry, "pattern");
    if (pattern.isEmpty())
        return false;
    const QRegularExpression expression(pattern);
    return expression.isValid() && expression.match(callerNumber).hasMatch();
}

ListHit hitOf(const Json& entry, const QString& list)
{
    QString name = stringMember(entry, "displayname");
    if (name.isEmpty())
        name = (stringMember(entry, "firstname") + u' ' + stringMember(entry, "lastname")).trimmed();
    const QString number = stringMember(entry, "number");
    return {name, u"entry %1 of %2"_s.arg(number.isEmpty() ? stringMember(entry, "pattern") : number, list)};
}

/// Entries inside the list document, whether an object by id or a list.
const Json* findInside(const Json& document, const QString& callerNumber)
{
    const Json* entries = member(document, "entries");
    if (!entries || !(entries->is_array() || entries->is_object()))
        return nullptr;
    for (const Json& entry : *entries) {
        if (entryFits(entry, callerNumber))
            return &entry;
    }
    return nullptr;
}

} // namespace

Decision decideCheckCid(const Json& data, const QString& callerNumber)
{
    const QString text = stringMember(data, "regex", u".*"_s);
    const QRegularExpression expression(text);
    if (!expression.isValid())
        return {u"_"_s, u"the expression %1 is not valid"_s.arg(text)};
    if (!expression.match(callerNumber).hasMatch())
        return {u"nomatch"_s, u"the caller %1 does not match %2"_s.arg(callerNumber, text)};
    const QString reason = u"the caller %1 matches %2"_s.arg(callerNumber, text);
    return {boolMember(data, "use_absolute_mode", false) ? callerNumber : u"match"_s, reason};
}

std::optional<ListHit> findInList(const Directory& directory, const QString& list, const QString& callerNumber)
{
    const Entity* entity = directory.find(u"lists", list);
    const QString title = entity ? entity->title() : list;
    if (entity) {
        if (const Json* entry = findInside(entity->document, callerNumber))
            return hitOf(*entry, title);
    }
    for (const Entity* entry : directory.all(u"list_entries")) {
        if (stringMember(entry->document, "list_id") == list && entryFits(entry->document, callerNumber))
            return hitOf(entry->document, title);
    }
    return {};
}

Decision decideCidList(const Directory& directory, const Json& data, const QString& callerNumber)
{
    const QString list = stringMember(data, "id");
    if (const auto hit = findInList(directory, list, callerNumber))
        return {u"match"_s, u"the caller %1 is %2"_s.arg(callerNumber, hit->reason)};
    const Entity* entity = directory.find(u"lists", list);
    return {u"nomatch"_s, entity ? u"the caller %1 is not in %2"_s.arg(callerNumber, entity->title())
                                 : u"there is no list %1"_s.arg(list)};
}

QString largestKeyNotAbove(const QStringList& keys, double score, std::optional<double> defaultValue)
{
    QString best;
    double bestValue = 0;
    for (const QString& key : keys) {
        bool isNumber = false;
        double value = key.toInt(&isNumber);
        if (!isNumber) {
            if (key != "_"_L1 || !defaultValue)
                continue;
            value = *defaultValue;
        }
        if (value <= score && (best.isEmpty() || value > bestValue)) {
            best = key;
            bestValue = value;
        }
    }
    return best;
}

QStringList failureKeys(const QString& cause, int code, bool withDefault)
{
    QStringList keys{cause.isEmpty() ? u"UNSPECIFIED"_s : cause, u"sip:%1"_s.arg(code > 0 ? code : 600)};
    if (withDefault)
        keys << u"_"_s;
    return keys;
}

std::vector<size_t> weightedOrder(const std::vector<int>& weights, const std::function<quint64(quint64)>& below)
{
    std::vector<size_t> left(weights.size());
    std::iota(left.begin(), left.end(), size_t(0));
    std::vector<size_t> order;
    while (!left.empty()) {
        quint64 sum = 0;
        for (const size_t i : left)
            sum += quint64(std::max(1, weights[i]));
        quint64 draw = below(sum);
        size_t place = 0;
        while (draw >= quint64(std::max(1, weights[left[place]])))
            draw -= quint64(std::max(1, weights[left[place++]]));
        order.push_back(left[place]);
        left.erase(left.begin() + qsizetype(place));
    }
    return order;
}

CallerId prependCid(const Json& data, const CallerId& now, const CallerId& original)
{
    if (stringMember(data, "action") == "reset"_L1)
        return original;
    const CallerId& base = stringMember(data, "apply_to") == "original"_L1 ? original : now;
    return {stringMember(data, "caller_id_name_prefix") + base.name,
            stringMember(data, "caller_id_number_prefix") + base.number};
}

std::optional<QString> fieldText(const Json& document, const QString& path)
{
    const Json* value = &document;
    for (const QString& step : path.split(u'.')) {
        value = member(*value, step.toStdString());
        if (!value)
            return {};
    }
    if (value->is_object() || value->is_array() || value->is_null())
        return {};
    return scalarText(*value);
}

bool switched(const QString& action, bool now)
{
    if (action == "activate"_L1)
        return true;
    return action != "deactivate"_L1 && !now;
}

} // namespace hookswitch::kazoo
