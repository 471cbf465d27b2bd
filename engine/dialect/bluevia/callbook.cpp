// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/callbook.h"

#include "dialect/bluevia/ids.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace hookswitch::bluevia {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kKept = 2000;
constexpr int kCentsPerMinute = 5;

QString timeText(SimTime t, qint64 startUnix)
{
    return QDateTime::fromSecsSinceEpoch(startUnix + t.us / 1'000'000, Qt::UTC).toString(u"yyyy-MM-dd'T'HH:mm:ss"_s);
}

const char* statusName(LegRecord::Status status)
{
    switch (status) {
    case LegRecord::Status::Ringing:
        return "Ringing";
    case LegRecord::Status::Answered:
        return "Answered";
    case LegRecord::Status::OnHold:
        return "OnHold";
    case LegRecord::Status::Terminated:
        return "Terminated";
    }
    return "";
}

/// Only the members wanted, and the one that always comes.
Json picked(Json all, const QString& fields, const char* always)
{
    if (fields.trimmed().isEmpty())
        return all;
    Json some = Json::object();
    const QStringList names = fields.split(u',');
    for (const auto& [name, value] : all.items()) {
        const bool isWanted = std::any_of(names.begin(), names.end(), [&name = name](const QString& wanted) {
            return wanted.trimmed() == toQString(name);
        });
        if (isWanted || name == always)
            appendMember(some, name, value);
    }
    return some;
}

double amountOf(int cents)
{
    return double(cents) / 100;
}

int centsOf(const LegRecord& leg, SimTime now)
{
    if (!leg.answered)
        return 0;
    const double minutes = std::ceil((leg.ended.value_or(now) - *leg.answered).seconds() / 60);
    return std::max(1, static_cast<int>(minutes)) * kCentsPerMinute;
}

} // namespace

int LegRecord::seconds(SimTime now) const
{
    return answered ? static_cast<int>((ended.value_or(now) - *answered).us / 1'000'000) : 0;
}

double LegRecord::cost(SimTime now) const
{
    return amountOf(centsOf(*this, now));
}

void CallBook::see(const TraceRow& row)
{
    if (row.kind == TraceKind::CallStart)
        return begin(row);
    const auto found = m_calls.find(row.call);
    if (found == m_calls.end())
        return;
    CallRecord& record = found->second;
    record.updated = row.t;
    if (row.kind == TraceKind::LegStart)
        return beginLeg(record, row);
    if (row.kind == TraceKind::CallEnd)
        return end(record, row);
    if (row.kind == TraceKind::Vendor && row.kindName == u"bluevia.dial")
        record.dialCallerId = stringMember(row.data, "callerId");
    const auto leg = record.legs.find(row.leg.isValid() ? row.leg : LegId(1));
    if (leg == record.legs.end())
        return;
    LegRecord& told = leg->second;
    if (row.kind == TraceKind::LegAnswer) {
        told.status = LegRecord::Status::Answered;
        told.answered = row.t;
        record.answered = record.answered.value_or(row.t);
    } else if (row.kind == TraceKind::LegEnd) {
        told.status = LegRecord::Status::Terminated;
        told.ended = row.t;
    } else if (row.kind == TraceKind::PromptStart && stringMember(row.data, "prompt") == u"conference music") {
        told.status = LegRecord::Status::OnHold;
    } else if (row.kind == TraceKind::PromptEnd && told.status == LegRecord::Status::OnHold) {
        told.status = LegRecord::Status::Answered;
    }
}

void CallBook::expect(quint64 seed, CallRecord placed)
{
    placed.id = callIdOf(seed, placed.call);
    m_ids.insert(placed.id, placed.call);
    m_seeds[placed.call] = seed;
    LegRecord leg;
    leg.id = legIdOf(seed, placed.call, LegId(1));
    leg.created = placed.created;
    leg.callerId = telUri(placed.from);
    leg.destination = telUri(placed.to);
    placed.legs[LegId(1)] = std::move(leg);
    m_calls[placed.call] = std::move(placed);
}

void CallBook::begin(const TraceRow& row)
{
    CallRecord record;
    record.call = row.call;
    const auto seed = static_cast<quint64>(numberMember(row.data, "seed", 1));
    record.id = callIdOf(seed, row.call);
    record.outbound = stringMember(row.data, "direction") == u"outbound";
    record.from = stringMember(row.data, "from");
    record.to = stringMember(row.data, "to");
    record.number = stringMember(row.data, "number");
    record.created = record.updated = row.t;
    m_ids.insert(record.id, row.call);
    m_seeds[row.call] = seed;
    m_calls[row.call] = std::move(record);
}

void CallBook::beginLeg(CallRecord& record, const TraceRow& row)
{
    LegRecord leg;
    leg.id = legIdOf(m_seeds[row.call], row.call, row.leg);
    leg.created = row.t;
    const bool isFirst = row.leg.value == 1;
    leg.inbound = isFirst && !record.outbound;
    leg.callerId = isFirst || record.dialCallerId.isEmpty() ? telUri(record.from) : record.dialCallerId;
    leg.destination = telUri(isFirst ? record.to : stringMember(row.data, "party"));
    record.legs[row.leg] = std::move(leg);
}

void CallBook::end(CallRecord& record, const TraceRow& row)
{
    record.ended = row.t;
    m_ended.push_back(record.call);
    if (m_ended.size() <= kKept)
        return;
    const CallId oldest = m_ended.front();
    m_ended.pop_front();
    m_ids.remove(m_calls[oldest].id);
    m_calls.erase(oldest);
    m_seeds.erase(oldest);
}

void CallBook::clear()
{
    m_calls.clear();
    m_ids.clear();
    m_seeds.clear();
    m_ended.clear();
}

const CallRecord* CallBook::find(const QString& callId) const
{
    const auto id = m_ids.constFind(callId);
    return id == m_ids.constEnd() ? nullptr : find(*id);
}

const CallRecord* CallBook::find(CallId call) const
{
    const auto found = m_calls.find(call);
    return found == m_calls.end() ? nullptr : &found->second;
}

Json legJson(const LegRecord& leg, SimTime now, qint64 startUnix, const QString& fields)
{
    const SimTime moment = leg.ended.value_or(now);
    Json json{{"callLegId", leg.id.toStdString()},
              {"callerId", leg.callerId.toStdString()},
              {"destination", leg.destination.toStdString()},
              {"legStatus", statusName(leg.status)},
              {"direction", leg.inbound ? "Inbound" : "Outbound"},
              {"duration", QString::number(leg.seconds(now)).toStdString()},
              {"callLegCost", {{"amount", leg.cost(now)}, {"currency", "USD"}}},
              {"createdAt", timeText(leg.created, startUnix).toStdString()},
              {"lastUpdated", timeText(moment, startUnix).toStdString()}};
    return picked(std::move(json), fields, "callLegId");
}

Json callJson(const CallRecord& record, SimTime now, qint64 startUnix, const QString& fields)
{
    const SimTime moment = record.moment(now);
    int cents = 0;
    Json legs = Json::array();
    for (const auto& [id, leg] : record.legs) {
        cents += centsOf(leg, moment);
        legs.push_back(legJson(leg, moment, startUnix));
    }
    const int seconds = record.answered ? static_cast<int>((moment - *record.answered).us / 1'000'000) : 0;
    const char* status = record.isOver() ? "Terminated" : record.answered ? "Established" : "Connecting";
    Json json{{"callId", record.id.toStdString()},
              {"createdAt", timeText(record.created, startUnix).toStdString()},
              {"lastUpdated", timeText(moment, startUnix).toStdString()},
              {"callStatus", status}};
    if (record.answered)
        json["startTime"] = timeText(*record.answered, startUnix).toStdString();
    json["duration"] = QString::number(seconds).toStdString();
    json["callCost"] = Json{{"amount", amountOf(cents)}};
    json["numberOfLegs"] = record.legs.size();
    json["callLegs"] = std::move(legs);
    return picked(std::move(json), fields, "callId");
}

} // namespace hookswitch::bluevia
