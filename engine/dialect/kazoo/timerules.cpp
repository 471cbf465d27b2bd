// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Recurrence counts periods (days, ISO weeks, months, years) from the rule's start; a period is active when its
// distance is a multiple of the interval. Every cycle then asks two questions: is there a later day in the active
// period the search starts in, and otherwise, which is the first day of the next active period.
#include "dialect/kazoo/timerules.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

constexpr qint64 unixEpochGregorian = 62167219200;
constexpr qint64 schemaStart = 62586115200; // what the schema of temporal_rules fills in

/// Beyond this many periods a date that never comes (29 February in odd years) is given up.
constexpr int longestSearch = 500;

qint64 floorDivide(qint64 a, qint64 b)
{
    return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

/// Distance of the first active period after the one at this distance, never before the start itself.
qint64 nextActive(qint64 distance, int interval)
{
    return std::max<qint64>(0, (floorDivide(distance, interval) + 1) * interval);
}

bool isActivePeriod(qint64 distance, int interval)
{
    return distance >= 0 && distance % interval == 0;
}

/// Months counted from year 0, so that they can be added.
qint64 monthNumber(QDate date)
{
    return qint64(date.year()) * 12 + date.month() - 1;
}

QDate firstOfMonth(qint64 number)
{
    return QDate(int(floorDivide(number, 12)), int(number - floorDivide(number, 12) * 12) + 1, 1);
}

QDate dayOfMonth(qint64 month, int day)
{
    return firstOfMonth(month).addDays(day - 1);
}

QDate mondayOf(QDate date)
{
    return date.addDays(1 - date.dayOfWeek());
}

/// The first such weekday on or after the date.
QDate weekdayFrom(QDate date, int weekday)
{
    return date.addDays((weekday - date.dayOfWeek() + 7) % 7);
}

/// The n-th (Fifth may roll into the next month), first (Every) or last such weekday of a month.
QDate weekdayOfMonth(qint64 month, TimeRule::Ordinal ordinal, int weekday)
{
    if (ordinal == TimeRule::Ordinal::Last)
        return weekdayFrom(firstOfMonth(month + 1).addDays(-7), weekday);
    const int weeks = ordinal == TimeRule::Ordinal::Every ? 0 : int(ordinal) - int(TimeRule::Ordinal::First);
    return weekdayFrom(firstOfMonth(month), weekday).addDays(7 * weeks);
}

/// The first listed day greater than the day, 0 for none.
int dayAfter(const std::vector<int>& days, int day)
{
    const auto found = std::find_if(days.begin(), days.end(), [day](int d) { return d > day; });
    return found == days.end() ? 0 : *found;
}

QDate nextDaily(const TimeRule& rule, QDate from)
{
    return rule.start.addDays(nextActive(rule.start.daysTo(from), rule.interval));
}

QDate nextWeekly(const TimeRule& rule, QDate from)
{
    if (rule.weekdays.empty())
        return {};
    const qint64 distance = mondayOf(rule.start).daysTo(mondayOf(from)) / 7;
    if (distance == 0 && from < rule.start)
        return nextWeekly(rule, rule.start);
    if (isActivePeriod(distance, rule.interval)) {
        for (const int weekday : rule.weekdays) {
            if (weekday >= from.dayOfWeek())
                return mondayOf(from).addDays(weekday - 1);
        }
    }
    return mondayOf(rule.start).addDays(7 * nextActive(distance, rule.interval) + rule.weekdays.front() - 1);
}

QDate nextMonthlyDay(const TimeRule& rule, QDate from)
{
    const qint64 distance = monthNumber(from) - monthNumber(rule.start);
    const int later = dayAfter(rule.days, from.day());
    if (later > 0 && isActivePeriod(distance, rule.interval))
        return dayOfMonth(monthNumber(from), later);
    return dayOfMonth(monthNumber(rule.start) + nextActive(distance, rule.interval), rule.days.front());
}

QDate nextMonthlyWeekday(const TimeRule& rule, QDate from, int weekday)
{
    const qint64 distance = monthNumber(from) - monthNumber(rule.start);
    const bool every = rule.ordinal == TimeRule::Ordinal::Every;
    if (isActivePeriod(distance, rule.interval)) {
        const QDate date =
            every ? weekdayFrom(from.addDays(1), weekday) : weekdayOfMonth(monthNumber(from), rule.ordinal, weekday);
        // A fifth that rolls beyond the month is no longer waited for on the month's last day.
        const bool fits = every ? rule.interval == 1 || date.month() == from.month()
                                : date > from && (date.month() == from.month() || from.day() < from.daysInMonth());
        if (fits)
            return date;
    }
    return weekdayOfMonth(monthNumber(rule.start) + nextActive(distance, rule.interval), rule.ordinal, weekday);
}

QDate nextYearlyDay(const TimeRule& rule, QDate from)
{
    const qint64 distance = from.year() - rule.start.year();
    const qint64 month = qint64(from.year()) * 12 + rule.month - 1;
    if (isActivePeriod(distance, rule.interval) && from.month() <= rule.month) {
        const int day = from.month() < rule.month ? rule.days.front() : dayAfter(rule.days, from.day());
        if (day > 0)
            return dayOfMonth(month, day);
    }
    const qint64 year = rule.start.year() + nextActive(distance, rule.interval);
    return dayOfMonth(year * 12 + rule.month - 1, rule.days.front());
}

QDate nextYearlyWeekday(const TimeRule& rule, QDate from, int weekday)
{
    const qint64 distance = from.year() - rule.start.year();
    qint64 years = isActivePeriod(distance, rule.interval) ? distance : nextActive(distance, rule.interval);
    if (rule.ordinal == TimeRule::Ordinal::Every && years == distance && from.month() == rule.month) {
        const QDate date = weekdayFrom(from.addDays(1), weekday);
        if (date.month() == rule.month)
            return date;
    }
    for (int step = 0; step < longestSearch; ++step, years += rule.interval) {
        const QDate date = weekdayOfMonth((rule.start.year() + years) * 12 + rule.month - 1, rule.ordinal, weekday);
        if (!date.isValid())
            return {};
        if (date > from && date.month() == rule.month)
            return date;
    }
    return {};
}

/// The earliest of the rule's weekdays, each asked alone.
template <typename Next> QDate earliestWeekday(const TimeRule& rule, QDate from, Next next)
{
    QDate best;
    for (const int weekday : rule.weekdays) {
        const QDate date = next(rule, from, weekday);
        if (date.isValid() && (!best.isValid() || date < best))
            best = date;
    }
    return best;
}

int weekdayNumber(const QString& name)
{
    static const QStringList names{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                   u"friday"_s, u"saturday"_s, u"sunday"_s};
    const QString lower = name.toLower();
    return lower == "wensday"_L1 ? 3 : int(names.indexOf(lower)) + 1;
}

TimeRule::Cycle cycleOf(const QString& name)
{
    static const QHash<QString, TimeRule::Cycle> table{
        {u""_s, TimeRule::Cycle::Empty},          {u"date"_s, TimeRule::Cycle::Date},
        {u"daily"_s, TimeRule::Cycle::Daily},     {u"weekly"_s, TimeRule::Cycle::Weekly},
        {u"monthly"_s, TimeRule::Cycle::Monthly}, {u"yearly"_s, TimeRule::Cycle::Yearly}};
    return table.value(name, TimeRule::Cycle::Unknown);
}

TimeRule::Ordinal ordinalOf(const QString& name)
{
    static const QStringList names{u"every"_s,  u"first"_s, u"second"_s, u"third"_s,
                                   u"fourth"_s, u"fifth"_s, u"last"_s};
    return TimeRule::Ordinal(std::max<qsizetype>(0, names.indexOf(name.isEmpty() ? u"first"_s : name)));
}

/// Whole numbers of a list, also those written as texts.
std::vector<int> numbersOf(const Json* list)
{
    std::vector<int> numbers;
    if (!list || !list->is_array())
        return numbers;
    for (const Json& item : *list) {
        const int number = scalarText(item).toInt();
        if (number >= 1 && number <= 31)
            numbers.push_back(number);
    }
    return numbers;
}

std::vector<int> weekdaysOf(const Json* list)
{
    std::vector<int> weekdays;
    if (!list || !list->is_array())
        return weekdays;
    for (const Json& item : *list) {
        if (const int number = weekdayNumber(stringOf(item)); number > 0)
            weekdays.push_back(number);
    }
    std::sort(weekdays.begin(), weekdays.end());
    weekdays.erase(std::unique(weekdays.begin(), weekdays.end()), weekdays.end());
    return weekdays;
}

QDate startOf(const Json* value, const QTimeZone& zone)
{
    if (value && value->is_string()) {
        if (const QDate date = QDate::fromString(stringOf(*value), Qt::ISODate); date.isValid())
            return date;
    }
    const qint64 seconds = value ? scalarText(*value).toLongLong() : 0;
    const qint64 since1970 = (seconds > 0 ? seconds : schemaStart) - unixEpochGregorian;
    return QDateTime::fromSecsSinceEpoch(since1970, zone).date();
}

} // namespace

TimeRule timeRule(const Json& document, const QTimeZone& zone)
{
    TimeRule rule;
    rule.cycle = cycleOf(stringMember(document, "cycle"));
    rule.ordinal = ordinalOf(stringMember(document, "ordinal"));
    rule.interval = int(std::clamp(numberMember(document, "interval", 1), 1.0, 100000.0));
    rule.month = int(std::clamp(numberMember(document, "month", 1), 1.0, 12.0));
    rule.days = numbersOf(member(document, "days"));
    rule.weekdays = weekdaysOf(member(document, "wdays"));
    rule.start = startOf(member(document, "start_date"), zone);
    if (const Json* enabled = member(document, "enabled"); enabled && enabled->is_boolean())
        rule.enabled = enabled->get<bool>();
    if (const Json* start = member(document, "time_window_start"))
        rule.windowStart = scalarText(*start).toLongLong();
    if (const Json* stop = member(document, "time_window_stop"))
        rule.windowStop = scalarText(*stop).toLongLong();
    return rule;
}

QDate nextDate(const TimeRule& rule, QDate from)
{
    if (!rule.start.isValid() || !from.isValid())
        return {};
    switch (rule.cycle) {
    case TimeRule::Cycle::Date:
        return rule.start;
    case TimeRule::Cycle::Daily:
        return nextDaily(rule, from);
    case TimeRule::Cycle::Weekly:
        return nextWeekly(rule, from);
    case TimeRule::Cycle::Monthly:
        return rule.days.empty() ? earliestWeekday(rule, from, nextMonthlyWeekday) : nextMonthlyDay(rule, from);
    case TimeRule::Cycle::Yearly:
        return rule.days.empty() ? earliestWeekday(rule, from, nextYearlyWeekday) : nextYearlyDay(rule, from);
    case TimeRule::Cycle::Empty:
    case TimeRule::Cycle::Unknown:
        break;
    }
    return {};
}

bool isActive(const TimeRule& rule, QDate day, qint64 secondOfDay)
{
    if (rule.start > day || secondOfDay < rule.windowStart || secondOfDay > rule.windowStop)
        return false;
    const QDate from = rule.cycle == TimeRule::Cycle::Weekly ? day : day.addDays(-1);
    return nextDate(rule, from) == day;
}

QDate rolledDate(const QString& text)
{
    const QStringList parts = text.split(u'-');
    if (parts.size() != 3)
        return {};
    const QDate month(parts[0].toInt(), parts[1].toInt(), 1);
    const int day = parts[2].toInt();
    return month.isValid() && day >= 1 && day <= 31 ? month.addDays(day - 1) : QDate();
}

} // namespace hookswitch::kazoo
