// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/digits.h"

#include "dialect/kazoo/behaviours/common.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

struct CollectParameters
{
    CollectOrder order;
    QString collection;
};

SimTime millisecondsMember(const Json& data, std::string_view key, int fallback)
{
    return SimTime::fromMs(qint64(std::clamp(numberMember(data, key, fallback), 1.0, 86400000.0)));
}

/// A single terminator, which documents made through the API always have, hides the list.
QString endKeysOf(const Json& data)
{
    if (const QString key = stringMember(data, "terminator"); !key.isEmpty())
        return key;
    return member(data, "terminators") ? terminatorsOf(data) : u"#"_s;
}

CollectParameters readCollect(const Json& data)
{
    CollectParameters parameters;
    parameters.order.first = millisecondsMember(data, "timeout", 5000);
    parameters.order.between = millisecondsMember(data, "interdigit_timeout", 2000);
    parameters.order.maxDigits = int(std::clamp(numberMember(data, "max_digits", 1), 1.0, 1000.0));
    parameters.order.endKeys = endKeysOf(data);
    parameters.order.useStored = true;
    parameters.collection = stringMember(data, "collection_name", u"default"_s);
    return parameters;
}

void collectDtmf(Turn& turn)
{
    const CollectParameters& parameters = turn.parameters<CollectParameters>();
    if (turn.why() == Turn::Why::Entered) {
        turn.answer();
        return turn.collect(parameters.order);
    }
    const QString digits = turn.digits();
    turn.set(parameters.collection.isEmpty() ? u"default"_s : parameters.collection, digits, u"dtmf"_s);
    turn.leave({}, digits.isEmpty() ? u"no key was pressed"_s : u"collected %1"_s.arg(digits));
}

struct FlushParameters
{
    QString collection;
};

FlushParameters readFlush(const Json& data)
{
    return {stringMember(data, "collection_name", u"default"_s)};
}

void flushDtmf(Turn& turn)
{
    const QString& collection = turn.parameters<FlushParameters>().collection;
    if (collection == "default"_L1)
        turn.storedDigits().clear();
    turn.set(collection, {}, u"dtmf"_s);
    turn.leave();
}

struct SendParameters
{
    QString digits;
};

SendParameters readSend(const Json& data)
{
    return {stringMember(data, "digits")};
}

void sendDtmf(Turn& turn)
{
    const QString& digits = turn.parameters<SendParameters>().digits;
    tell(turn, u"kazoo.send_dtmf"_s, u"sends the keys %1"_s.arg(digits), Json{{"digits", digits.toStdString()}});
    turn.leave();
}

} // namespace

void addDigits(BehaviourTable& table)
{
    table.add(u"collect_dtmf"_s, &collectDtmf, &readCollect);
    table.add(u"flush_dtmf"_s, &flushDtmf, &readFlush);
    table.add(u"send_dtmf"_s, &sendDtmf, &readSend);
}

} // namespace hookswitch::kazoo
