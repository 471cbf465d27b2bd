// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/causes.h"

#include <array>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Row
{
    const char* name;
    int code; ///< what the cause is sent as
};

constexpr std::array kNames{
    Row{"NORMAL_CLEARING", 200},
    Row{"USER_BUSY", 486},
    Row{"CALL_REJECTED", 603},
    Row{"NO_ANSWER", 480},
    Row{"NO_USER_RESPONSE", 408},
    Row{"SUBSCRIBER_ABSENT", 480},
    Row{"USER_NOT_REGISTERED", 480},
    Row{"UNALLOCATED_NUMBER", 404},
    Row{"NO_ROUTE_DESTINATION", 404},
    Row{"ORIGINATOR_CANCEL", 487},
    Row{"NORMAL_TEMPORARY_FAILURE", 503},
    Row{"RECOVERY_ON_TIMER_EXPIRE", 504},
    Row{"INVALID_NUMBER_FORMAT", 484},
    Row{"INCOMPATIBLE_DESTINATION", 488},
    Row{"NUMBER_CHANGED", 410},
    Row{"EXCHANGE_ROUTING_ERROR", 483},
    Row{"NETWORK_OUT_OF_ORDER", 502},
    Row{"SERVICE_UNAVAILABLE", 405},
    Row{"SERVICE_NOT_IMPLEMENTED", 501},
    Row{"LOSE_RACE", 487},
    Row{"PICKED_OFF", 487},
    Row{"BLIND_TRANSFER", 200},
    Row{"ATTENDED_TRANSFER", 200},
    Row{"NORMAL_UNSPECIFIED", 480},
};

const char* nameOfCode(int code)
{
    switch (code) {
    case 200:
        return "NORMAL_CLEARING";
    case 401:
    case 402:
    case 403:
    case 407:
    case 603:
    case 608:
        return "CALL_REJECTED";
    case 404:
        return "UNALLOCATED_NUMBER";
    case 485:
    case 604:
        return "NO_ROUTE_DESTINATION";
    case 408:
    case 504:
        return "RECOVERY_ON_TIMER_EXPIRE";
    case 410:
        return "NUMBER_CHANGED";
    case 480:
        return "NO_USER_RESPONSE";
    case 400:
    case 481:
    case 500:
    case 503:
        return "NORMAL_TEMPORARY_FAILURE";
    case 486:
    case 600:
        return "USER_BUSY";
    case 484:
        return "INVALID_NUMBER_FORMAT";
    case 488:
    case 606:
        return "INCOMPATIBLE_DESTINATION";
    case 502:
        return "NETWORK_OUT_OF_ORDER";
    case 405:
        return "SERVICE_UNAVAILABLE";
    case 406:
    case 415:
    case 501:
        return "SERVICE_NOT_IMPLEMENTED";
    case 482:
    case 483:
        return "EXCHANGE_ROUTING_ERROR";
    case 487:
        return "ORIGINATOR_CANCEL";
    default:
        return "NORMAL_UNSPECIFIED";
    }
}

} // namespace

Cause causeNamed(const QString& name)
{
    for (const Row& row : kNames) {
        if (name == QLatin1StringView(row.name))
            return {name, row.code};
    }
    return {name, 0};
}

Cause causeOfCode(int code)
{
    return {QString::fromLatin1(nameOfCode(code)), code};
}

Cause normalClearing()
{
    return {u"NORMAL_CLEARING"_s, 200};
}

QString outcomeOf(const Cause& cause)
{
    switch (cause.code) {
    case 486:
    case 600:
        return u"busy"_s;
    case 401:
    case 402:
    case 403:
    case 407:
    case 603:
    case 608:
        return u"rejected"_s;
    case 408:
    case 480:
        return u"no answer"_s;
    case 487:
        return u"cancelled"_s;
    default:
        return u"failed"_s;
    }
}

} // namespace hookswitch
