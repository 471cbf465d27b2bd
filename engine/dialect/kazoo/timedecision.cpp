// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/timerules.h"

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

QStringList textsOf(const Json* list)
{
    QStringList texts;
    if (list && list->is_array()) {
        for (const Json& item : *list)
            texts << stringOf(item);
    }
    return texts;
}

/// The candidate itself, or the members of the set it names.
void addCandidate(std::vector<TimeCandidate>& out, const QString& id, const QString& child,
                  const Directory& directory)
{
    const Entity* set = directory.find(u"temporal_rules_sets", id);
    if (!set) {
        out.push_back({id, child});
        return;
    }
    for (const QString& rule : textsOf(member(set->document, "temporal_rules")))
        out.push_back({rule, child});
}

QTimeZone zoneOf(const Json& data, const QTimeZone& account, QStringList& notes)
{
    const QString name = stringMember(data, "timezone");
    if (name.isEmpty() || name == "inherit"_L1)
        return account;
    const QTimeZone zone(name.toLatin1());
    if (zone.isValid())
        return zone;
    notes << u"The time zone %1 is not known here, so the account's is used"_s.arg(name);
    return account;
}

bool isInFuture(const Json& document, const QDateTime& now)
{
    const Json* start = member(document, "start_date");
    const qint64 seconds = start ? scalarText(*start).toLongLong() : 0;
    return seconds - 62167219200 > now.toSecsSinceEpoch();
}

/// Why a candidate wins, "" when it does not.
QString winningReason(const Entity& entity, const QDateTime& local, const QDateTime& now)
{
    const TimeRule rule = timeRule(entity.document, local.timeZone());
    if (rule.enabled)
        return *rule.enabled ? u"rule %1 is switched on"_s.arg(entity.title()) : QString();
    const qint64 second = local.time().msecsSinceStartOfDay() / 1000;
    if (rule.cycle == TimeRule::Cycle::Empty || isInFuture(entity.document, now) ||
        !isActive(rule, local.date(), second))
        return {};
    return u"rule %1 covers %2"_s.arg(entity.title(), QLocale::c().toString(local, u"dddd yyyy-MM-dd HH:mm:ss"_s));
}

} // namespace

std::vector<TimeCandidate> timeCandidates(const Json& data, const QStringList& childKeys, const Directory& directory)
{
    std::vector<TimeCandidate> out;
    for (const QString& id : textsOf(member(data, "rules")))
        addCandidate(out, id, id, directory);
    for (const QString& key : childKeys) {
        if (key != "_"_L1 && key != "rule_set"_L1)
            addCandidate(out, key, key, directory);
    }
    const QString set = stringMember(data, "rule_set");
    if (!set.isEmpty() && directory.find(u"temporal_rules_sets", set))
        addCandidate(out, set, u"rule_set"_s, directory);
    return out;
}

TimeDecision decideTime(const Json& data, const QStringList& childKeys, const TimeQuestion& question)
{
    TimeDecision decision;
    const QDateTime local = question.now.toTimeZone(zoneOf(data, question.accountZone, decision.notes));
    for (const TimeCandidate& candidate : timeCandidates(data, childKeys, question.directory)) {
        const Entity* rule = question.directory.find(u"temporal_rules", candidate.rule);
        if (!rule) {
            decision.notes << u"There is no time rule %1, so it is skipped"_s.arg(candidate.rule);
            continue;
        }
        decision.reason = winningReason(*rule, local, question.now);
        if (!decision.reason.isEmpty()) {
            decision.rule = candidate.rule;
            decision.child = candidate.child;
            return decision;
        }
    }
    decision.reason = u"no time rule covers %1"_s.arg(QLocale::c().toString(local, u"dddd yyyy-MM-dd HH:mm:ss"_s));
    return decision;
}

} // namespace hookswitch::kazoo
