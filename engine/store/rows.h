// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "webhook/delivery.h"

#include <variant>

namespace hookswitch {

/// The trace of one finished run, as the lines the trace contract prints.
struct StoredRun
{
    QString id;
    QDateTime at;     ///< UTC wall clock of the run's end
    QByteArray trace; ///< JSON lines
};

/// One ended call of a live run: its record and its trace.
struct StoredCall
{
    QString uid;      ///< the id a platform gave it
    int run = 0;      ///< which run of its session
    quint32 call = 0; ///< CallId in that run
    QString from;
    QString to;
    QString number; ///< the number of ours it belongs to
    bool outbound = false;
    QString flow;       ///< id of the flow that answered, "" for none
    QDateTime at;       ///< UTC wall clock when it was seen to begin
    double ring = -1;   ///< seconds of virtual time from the beginning to the answer, -1 without one
    double seconds = 0; ///< from the beginning to the end
    double talk = 0;    ///< from the answer to the end
    QString outcome;    ///< as CallState::outcome
    QString cause;
    int deliveries = 0; ///< webhooks queued
    QByteArray trace;   ///< JSON lines

    friend bool operator==(const StoredCall&, const StoredCall&) = default;
};

/// A change of a project that was answered and may not be in its file yet.
struct JournalEntry
{
    QString project;   ///< path of the project file
    qint64 number = 0; ///< counts up within the project
    QByteArray change; ///< JSON
};

/// The project file holds every change up to this number: its entries may go.
struct JournalFold
{
    QString project;
    qint64 number = 0;
};

/// Something to be written.
using StoreRow = std::variant<Delivery, Exchange, StoredRun, StoredCall, JournalEntry, JournalFold>;

/// What is kept at most; beyond, the oldest rows go. 0: no limit.
struct StoreLimits
{
    qint64 exchanges = 100'000;
    qint64 deliveries = 100'000;
    qint64 calls = 100'000;
    qint64 runs = 1'000;
    int days = 0; ///< rows older than this, of wall clock

    friend bool operator==(const StoreLimits&, const StoreLimits&) = default;
};

/// Header lines as the bytes they have on the wire, each ended by CR LF; and back.
[[nodiscard]] QByteArray headersToBytes(const HttpHeaders& headers);
[[nodiscard]] HttpHeaders headersFromBytes(const QByteArray& bytes);

/// What may be kept of a request or answer: "***" instead of the values of Authorization, Proxy-Authorization,
/// Cookie, Set-Cookie and X-Auth-Token, of a password inside a URL, and of query items that are named as credentials
/// are (token, password, api_key...).
[[nodiscard]] HttpRequest withoutSecrets(HttpRequest request);
[[nodiscard]] HttpResponse withoutSecrets(HttpResponse response);

} // namespace hookswitch
