// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/httpmessage.h"
#include "base/ids.h"

#include <QDateTime>
#include <QMetaType>

#include <optional>

namespace hookswitch {

/// When a failed delivery is tried again. Delays in seconds, one entry per further try.
struct RetryRule
{
    std::vector<double> delays;
    bool redirectsFail = true;      ///< a 3xx is a failed delivery; otherwise 307 and 308 are followed
    bool clientErrorsCount = false; ///< every answer below 500 counts as delivered (VoIPBIN), not only 2xx
    bool heedsAnswers = false; ///< Standard Webhooks 1.0.0: 410 ends the tries, Retry-After is waited for, 429, 502
                               ///< and 504 double the wait
    double jitter = 0;         ///< a wait is made longer by a random part of up to this share of it
};

/// One try of a delivery and what came of it. Times in seconds since the try began; negative when the phase was not
/// reached.
struct Attempt
{
    int number = 1; ///< counted from 1
    QDateTime at;   ///< UTC wall clock
    double resolved = -1;
    double connected = -1;
    double firstByte = -1;
    double total = -1;
    std::optional<HttpResponse> response; ///< none: the request got no answer
    QString error;   ///< a sentence in words a person knows; with an answer only when that was cut off, else ""
    bool ok = false; ///< the answer counts as delivered (2xx)
};

/// One webhook: what is to be sent, why, and every attempt so far.
struct Delivery
{
    DeliveryId id;
    QString key;      ///< stable id, kept over retries and restarts; sent as a header where the platform has one
    QString event;    ///< "BEGIN", "END", "webhook", ...
    QString platform; ///< "fonestorm", "kazoo", ...
    QString number;   ///< the number of ours it belongs to
    QString order;    ///< deliveries of the same order text leave strictly one after the other (one per call)
    quint32 call = 0; ///< CallId in the run, 0 for none
    quint32 leg = 0;  ///< LegId in the call, 0 for none
    qint64 traceSeq = -1;
    QString flow;
    QString node;
    HttpRequest request;
    QByteArray signingKey; ///< "whsec_...": every try is signed with it (Standard Webhooks); never stored or shown
    double timeout = 10;   ///< seconds, whole exchange
    RetryRule retry;
    enum class State
    {
        Queued,
        Running,
        Delivered,
        Failed
    } state = State::Queued;
    std::vector<Attempt> attempts;
};

/// "queued", "running", "delivered", "failed".
[[nodiscard]] QString deliveryStateName(Delivery::State state);

/// One request that reached our own server, with its answer.
struct Exchange
{
    qint64 id = 0;
    QDateTime at;        ///< UTC wall clock
    double seconds = 0;  ///< until the answer was handed to the socket
    QString platform;    ///< which API answered, "hooks" for the receiver, "" when none did
    quint32 call = 0;    ///< CallId in the run of the call the request placed or acted on, 0 for none
    HttpRequest request; ///< secrets already replaced by "***"
    HttpResponse response;
};

} // namespace hookswitch

Q_DECLARE_METATYPE(hookswitch::Delivery)
Q_DECLARE_METATYPE(hookswitch::Exchange)
