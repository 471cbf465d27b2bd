// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/progress.h"

#include <QtEndian>

#include <algorithm>

namespace hookswitch::bluevia {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 kRate = 8000;
constexpr double kLongest = 600;

/// An unanswered leg that ended; "" when nobody failed, such as the ones that stop ringing when another answers.
QString failureOf(const QString& cause)
{
    static const QHash<QString, QString> names{{u"USER_BUSY"_s, u"Busy"_s},
                                               {u"NO_ANSWER"_s, u"NoAnswer"_s},
                                               {u"NO_USER_RESPONSE"_s, u"NoAnswer"_s},
                                               {u"USER_NOT_REGISTERED"_s, u"NotReachable"_s},
                                               {u"SUBSCRIBER_ABSENT"_s, u"NotReachable"_s},
                                               {u"LOSE_RACE"_s, QString()},
                                               {u"ORIGINATOR_CANCEL"_s, QString()},
                                               {u"NORMAL_CLEARING"_s, QString()}};
    return names.value(cause, u"Failed"_s);
}

/// A hang-up ends other legs too; only the one that began it is told.
bool beganHangUp(const TraceRow& row)
{
    const QString by = stringMember(row.data, "by");
    const bool isFirst = row.leg.value == 1;
    return by == u"callee" ? true : isFirst;
}

bool isHeard(const TraceRow& row)
{
    const QString type = stringMember(row.data, "type");
    return type == u"speech" || type == u"media";
}

QString eventOf(const TraceRow& row, const CallRecord& record, const LegRecord& leg)
{
    const bool isAsked = row.leg.value == 1 && record.outbound;
    switch (row.kind) {
    case TraceKind::LegRing:
        return leg.inbound ? QString() : u"Ringing"_s;
    case TraceKind::LegAnswer:
        return isAsked ? QString() : u"Answered"_s;
    case TraceKind::LegEnd:
        if (!leg.answered)
            return leg.inbound ? QString() : failureOf(stringMember(row.data, "cause"));
        return beganHangUp(row) ? u"HangUp"_s : QString();
    case TraceKind::PromptStart:
        return isHeard(row) ? u"PlaybackStarted"_s : QString();
    case TraceKind::PromptEnd:
        return u"PlaybackStopped"_s;
    case TraceKind::Vendor:
        if (row.kindName == u"bluevia.redirect")
            return u"Redirected"_s;
        if (row.kindName == u"bluevia.record")
            return stringMember(row.data, "state") == u"started" ? u"RecordingStarted"_s : u"RecordingStopped"_s;
        return {};
    default:
        return {};
    }
}

void addNumber(QByteArray& bytes, quint32 value)
{
    const quint32 little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char*>(&little), 4);
}

} // namespace

std::optional<Notification> progressOf(const TraceRow& row, const CallBook& book)
{
    const CallRecord* record = book.find(row.call);
    const auto leg =
        record ? record->legs.find(row.leg.isValid() ? row.leg : LegId(1)) : decltype(record->legs.end())();
    if (!record || leg == record->legs.end())
        return {};
    Notification told;
    told.event = eventOf(row, *record, leg->second);
    if (told.event.isEmpty())
        return {};
    told.callerId = leg->second.callerId;
    told.destination = leg->second.destination;
    told.callId = record->id;
    told.legId = leg->second.id;
    if (told.event == u"HangUp") {
        const QString by = stringMember(row.data, "by");
        told.direction = by == u"flow" || by == u"engine" ? u"fromApplication"_s : u"fromParticipant"_s;
    }
    return told;
}

QByteArray silentWav(double seconds)
{
    const auto samples = static_cast<quint32>(std::clamp(seconds, 0.0, kLongest) * kRate);
    QByteArray wav = "RIFF";
    addNumber(wav, 36 + samples);
    wav += "WAVEfmt ";
    addNumber(wav, 16);
    addNumber(wav, 0x00010001); // PCM, one channel
    addNumber(wav, kRate);
    addNumber(wav, kRate);
    addNumber(wav, 0x00080001); // one byte a sample
    wav += "data";
    addNumber(wav, samples);
    wav += QByteArray(qsizetype(samples), char(0x80));
    return wav;
}

} // namespace hookswitch::bluevia
