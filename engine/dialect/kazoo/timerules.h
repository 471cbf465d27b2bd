// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "directory/directory.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace hookswitch::kazoo {

/// One document of kind temporal_rules, read. Dates are civil dates of the zone the rule is asked in.
struct TimeRule
{
    enum class Cycle
    {
        Empty,
        Date,
        Daily,
        Weekly,
        Monthly,
        Yearly,
        Unknown
    } cycle = Cycle::Empty;
    enum class Ordinal
    {
        Every,
        First,
        Second,
        Third,
        Fourth,
        Fifth,
        Last
    } ordinal = Ordinal::First;
    int interval = 1;
    int month = 1;
    std::vector<int> days;     ///< of the month, as listed
    std::vector<int> weekdays; ///< 1 Monday to 7 Sunday, sorted
    QDate start;
    std::optional<bool> enabled; ///< forced on or off by people, whatever the date
    qint64 windowStart = 0;      ///< seconds of the day, both ends belong to the window
    qint64 windowStop = 86400;
};

/// Reads a rule. start_date is a number of gregorian seconds (UTC), or a text "YYYY-MM-DD" taken as it stands;
/// missing: the schema's default, 11 April 1983.
[[nodiscard]] TimeRule timeRule(const Json& document, const QTimeZone& zone);

/// The next day the rule applies on when searched from this date (kazoo.md 3.6, the table of cycles). Days beyond the
/// end of a month roll over. Several weekdays with an ordinal: the earliest of them. Invalid when there is none.
[[nodiscard]] QDate nextDate(const TimeRule& rule, QDate from);

/// Whether the rule covers this day and second of the day; enabled is not looked at.
[[nodiscard]] bool isActive(const TimeRule& rule, QDate day, qint64 secondOfDay);

/// A date whose day may lie beyond the month's end: "2009-02-29" is 1 March 2009. Invalid for anything else.
[[nodiscard]] QDate rolledDate(const QString& text);

/// What a temporal_route decides by.
struct TimeQuestion
{
    const Directory& directory; ///< temporal_rules and temporal_rules_sets
    QDateTime now;
    QTimeZone accountZone;
};

/// One candidate, in the order they are asked.
struct TimeCandidate
{
    QString rule;  ///< id of the temporal_rules document
    QString child; ///< key it leads to: the rule, the rule set it is a member of, or "rule_set"
};
/// data.rules, then the child keys, then the members of data.rule_set; a rule set stands for its members.
[[nodiscard]] std::vector<TimeCandidate> timeCandidates(const Json& data, const QStringList& childKeys,
                                                        const Directory& directory);

/// What a temporal_route decided. No winner: rule and child are empty.
struct TimeDecision
{
    QString rule;
    QString child;
    QString reason;    ///< in words: "rule Business hours covers Friday 12:00:00"
    QStringList notes; ///< what the candidates lacked: documents, known time zones
};
/// The first candidate that is active now.
[[nodiscard]] TimeDecision decideTime(const Json& data, const QStringList& childKeys, const TimeQuestion& question);

} // namespace hookswitch::kazoo
