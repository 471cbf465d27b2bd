// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/callstatus.h"

#include <QHash>

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int normal = 16;
constexpr int busy = 17;
constexpr int noUserResponse = 18;
constexpr int noAnswer = 19;
constexpr int rejected = 21;
constexpr int answeredElsewhere = 26;

/// The end of a call that nobody had answered, as its direction makes it.
QString unansweredReason(bool outgoing, int cause)
{
    if (cause == busy)
        return u"busy"_s;
    if (cause == noAnswer || (outgoing && cause == rejected))
        return u"noanswer"_s;
    if (!outgoing || cause == normal || cause == answeredElsewhere)
        return u"normal"_s;
    return cause == dialoutCause ? u"dialout"_s : u"failed"_s;
}

struct CauseRow
{
    const char* name;
    int number;
};

constexpr CauseRow causes[]{{"NORMAL_CLEARING", normal},
                            {"USER_BUSY", busy},
                            {"NO_USER_RESPONSE", noUserResponse},
                            {"NO_ANSWER", noAnswer},
                            {"CALL_REJECTED", rejected},
                            {"LOSE_RACE", answeredElsewhere},
                            {"UNALLOCATED_NUMBER", 1},
                            {"NO_ROUTE_DESTINATION", 3},
                            {"SUBSCRIBER_ABSENT", 20},
                            {"USER_NOT_REGISTERED", 20},
                            {"NUMBER_CHANGED", 22},
                            {"EXCHANGE_ROUTING_ERROR", 25},
                            {"INVALID_NUMBER_FORMAT", 28},
                            {"NETWORK_OUT_OF_ORDER", 38},
                            {"NORMAL_TEMPORARY_FAILURE", 41},
                            {"SERVICE_UNAVAILABLE", 63},
                            {"SERVICE_NOT_IMPLEMENTED", 79},
                            {"INCOMPATIBLE_DESTINATION", 88},
                            {"RECOVERY_ON_TIMER_EXPIRE", 102},
                            {"ALLOTTED_TIMEOUT", durationCause},
                            {"MACHINE_DETECTED", amdCause}};

} // namespace

QStringList callStatuses()
{
    return {u"dialing"_s, u"ringing"_s, u"progressing"_s, u"terminating"_s, u"canceling"_s, u"hangup"_s};
}

QStringList nextStatuses(const QString& status)
{
    if (status == "dialing"_L1)
        return {u"ringing"_s, u"progressing"_s, u"terminating"_s, u"canceling"_s, u"hangup"_s};
    if (status == "ringing"_L1)
        return {u"progressing"_s, u"terminating"_s, u"canceling"_s, u"hangup"_s};
    if (status == "progressing"_L1)
        return {u"terminating"_s, u"hangup"_s};
    if (status == "terminating"_L1 || status == "canceling"_L1)
        return {u"hangup"_s};
    return {};
}

QString hangupBy(const QString& lastStatus)
{
    return lastStatus == "terminating"_L1 || lastStatus == "canceling"_L1 ? u"local"_s : u"remote"_s;
}

QString hangupReason(bool outgoing, const QString& lastStatus, int cause)
{
    if (lastStatus == "dialing"_L1 || lastStatus == "ringing"_L1)
        return unansweredReason(outgoing, cause);
    if (lastStatus == "progressing"_L1 && cause == durationCause)
        return u"timeout"_s;
    if (outgoing && lastStatus == "canceling"_L1)
        return u"cancel"_s;
    return outgoing && lastStatus == "terminating"_L1 && cause == amdCause ? u"amd"_s : u"normal"_s;
}

int causeOfReason(const QString& reason)
{
    static const QHash<QString, int> table{{u"busy"_s, busy},
                                           {u"noanswer"_s, noAnswer},
                                           {u"dialout"_s, noAnswer},
                                           {u"failed"_s, noUserResponse},
                                           {u"amd"_s, amdCause}};
    return table.value(reason, normal);
}

int causeNumber(const Cause& cause)
{
    for (const CauseRow& row : causes) {
        if (cause.name == QLatin1StringView(row.name))
            return row.number;
    }
    return normal;
}

Cause causeOfNumber(int number)
{
    for (const CauseRow& row : causes) {
        if (row.number == number) {
            const Cause cause = causeNamed(QString::fromLatin1(row.name));
            return cause.code == 0 ? Cause{cause.name, 200} : cause;
        }
    }
    return normalClearing();
}

} // namespace hookswitch::voipbin
