// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/behaviours/deciding.h"

#include "dialect/voipbin/cursor.h"
#include "dialect/voipbin/runvariables.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

/// An operator the platform does not know never holds.
template <typename T> bool holds(const T& left, const QString& op, const T& right)
{
    if (op == "=="_L1)
        return left == right;
    if (op == "!="_L1)
        return left != right;
    if (op == ">"_L1)
        return left > right;
    if (op == ">="_L1)
        return left >= right;
    if (op == "<"_L1)
        return left < right;
    return op == "<="_L1 && left <= right;
}

/// A number as the platform reads it: no blanks, nothing behind it.
std::optional<float> numberIn(const QString& text)
{
    bool ok = false;
    const float number = text.toFloat(&ok);
    if (!ok || text.trimmed() != text)
        return {};
    return number;
}

void decide(Turn& turn, Option& option, bool isTrue, const QString& what)
{
    const QString target = option.id("false_target_id");
    if (!isReadable(turn, option))
        return;
    if (isTrue)
        return goOn(turn, what + u" holds"_s);
    jumpTo(turn, target, u"false"_s, what + u" does not hold"_s);
}

} // namespace

void branch(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    QString name = option.text("variable");
    const auto targets = option.ids("target_ids");
    const QString otherwise = option.id("default_target_id");
    if (!isReadable(turn, option))
        return;
    if (name.isEmpty())
        name = u"voipbin.call.digits"_s;
    const QString value = valueOf(turn, name);
    setValue(turn, name, {});
    const QString reason = u"%1 is \"%2\""_s.arg(name, value);
    for (const auto& [text, target] : targets) {
        if (text == value)
            return jumpTo(turn, target, text, reason);
    }
    if (otherwise.isEmpty())
        return fail(
            turn, u"target"_s,
            u"%1, for which the branch has no way, and it has none for everything else either."_s.arg(reason));
    jumpTo(turn, otherwise, u"otherwise"_s, reason);
}

void conditionVariable(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    const QString op = option.text("condition");
    const QString left = option.text("variable");
    const QString type = option.text("value_type");
    const QString text = option.text("value_string");
    const float number = option.number("value_number");
    const qint64 length = option.whole("value_length");
    bool isTrue = false;
    QString right = text;
    if (type == "string"_L1) {
        isTrue = holds(left.toUtf8(), op, text.toUtf8());
    } else if (type == "number"_L1) {
        const std::optional<float> value = numberIn(left);
        isTrue = value && holds(*value, op, number);
        right = QString::number(double(number));
    } else if (type == "length"_L1) {
        isTrue = holds(qint64(left.toUtf8().size()), op, length);
        right = QString::number(length);
    }
    decide(turn, option, isTrue, u"\"%1\" %2 \"%3\" (%4)"_s.arg(left, op, right, type));
}

void conditionDatetime(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    const QString op = option.text("condition");
    const QDateTime now = QDateTime::fromSecsSinceEpoch(turn.wallSeconds(), QTimeZone::utc());
    const std::vector<qint64> weekdays = option.wholes("weekdays");
    struct Part
    {
        const char* key;
        qint64 smallest; ///< below it the part is not compared
        qint64 now;
    };
    const Part parts[]{{"month", 1, now.date().month()},
                       {"day", 1, now.date().day()},
                       {"hour", 0, now.time().hour()},
                       {"minute", 0, now.time().minute()}};
    const qint64 today = now.date().dayOfWeek() % 7;
    bool isTrue = weekdays.empty() || std::find(weekdays.begin(), weekdays.end(), today) != weekdays.end();
    for (const Part& part : parts) {
        const qint64 wanted = option.whole(part.key);
        isTrue = isTrue && (wanted < part.smallest || holds(wanted, op, part.now));
    }
    decide(turn, option, isTrue, u"the condition on %1 UTC"_s.arg(now.toString(u"dddd yyyy-MM-dd hh:mm"_s)));
}

void conditionCallDigits(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    const qint64 length = option.whole("length");
    const QString key = option.text("key");
    const QString digits = valueOf(turn, u"voipbin.call.digits"_s);
    const bool enough = length != 0 && digits.size() >= length;
    const bool found = !key.isEmpty() && digits.contains(key);
    decide(turn, option, enough || found, u"the condition on the digits \"%1\""_s.arg(digits));
}

void conditionCallStatus(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    const QString status = option.text("status");
    const QString now = callStatus(turn);
    decide(turn, option, status == now, u"status %1 (the call is %2)"_s.arg(status, now));
}

} // namespace hookswitch::voipbin
