// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/voipbin/wire.h"
#include "sim/tracerow.h"

#include <functional>
#include <map>

namespace hookswitch::voipbin {

/// Where webhooks go besides the customer's address; an empty uri: nowhere.
struct WebhookTarget
{
    QString uri;
    QString method;
};
/// What is wrong with it, as reason and sentence.
[[nodiscard]] std::optional<std::pair<const char*, QString>> refusedWebhook(const WebhookTarget& target);

/// A run of a flow, as the API shows it. Times in microseconds since 1970, 0: unset.
struct ActiveflowRecord
{
    QString id, flowId, referenceType, referenceId, referenceActiveflowId, onCompleteFlowId;
    bool isEnded = false;
    bool isDeleted = false;
    Json current = Json::object();
    std::vector<Json> executed;
    qint64 created = 0, updated = 0, deleted = 0;
    CallId call; ///< of the live run
    WebhookTarget webhook;
};

/// A call, as the API shows it.
struct CallRecord
{
    CallId call;
    QString id, flowId, activeflowId, masterId, recordingId;
    QStringList chainedIds, recordingIds;
    bool isOutgoing = false;
    Json source = Json::object(), destination = Json::object();
    QString status;
    QString hangupBy, hangupReason, mute;
    bool isHeld = false;
    QString room; ///< of the live run, "" when in none
    Json action = Json::object();
    qint64 ringing = 0, progressing = 0, hangup = 0, created = 0, updated = 0, deleted = 0;
};

[[nodiscard]] Json callJson(const CallRecord& call, const QString& customer, Era era);
[[nodiscard]] Json activeflowJson(const ActiveflowRecord& run, const QString& customer, Era era);

/// The calls and runs of the API, kept by reading the trace of the live run. What changes is told in the order of
/// VoIPBIN's webhooks.
class CallRecords
{
public:
    struct Event
    {
        QString type;     ///< "call_hangup"
        QString resource; ///< "call" or "activeflow"
        QString id;
        QString activeflowId; ///< of the call, "" for others
    };
    using Tell = std::function<void(const Event&)>;
    /// Clock: a moment of the run in microseconds since 1970.
    using Clock = std::function<qint64(SimTime)>;

    CallRecords(Clock clock, Tell tell)
        : m_clock(std::move(clock))
        , m_tell(std::move(tell))
    {}

    /// What an API placed: known at once, before its first row.
    void add(CallRecord call, ActiveflowRecord run);
    void add(ActiveflowRecord run);
    void see(const TraceRow& row);
    /// The live run begins anew: its call numbers do so too. Records stay.
    void forgetRun();

    [[nodiscard]] CallRecord* call(const QString& id);
    [[nodiscard]] ActiveflowRecord* run(const QString& id);
    [[nodiscard]] std::vector<const CallRecord*> calls() const;
    [[nodiscard]] std::vector<const ActiveflowRecord*> runs() const;
    /// The API ends it: the state it passes through until the far end knows.
    void terminate(CallRecord& call, qint64 at);
    void tell(const QString& type, const CallRecord& call);
    void tell(const QString& type, const ActiveflowRecord& run);

private:
    CallRecord* byCall(CallId call);
    ActiveflowRecord* runOf(CallId call);
    void changeStatus(CallRecord& call, const QString& status, qint64 at);
    void runTold(const TraceRow& row);
    void moved(const TraceRow& row);
    void handed(const TraceRow& row);
    void legEnded(CallRecord& call, const TraceRow& row);
    void ended(CallRecord& call, const TraceRow& row);
    void begin(const TraceRow& start, const QString& id, const QString& activeflow);
    void recorded(CallRecord& call, const TraceRow& row);

    Clock m_clock;
    Tell m_tell;
    std::map<QString, CallRecord> m_calls;
    std::map<QString, ActiveflowRecord> m_runs;
    std::map<CallId, QString> m_callIds;
    std::map<CallId, QString> m_runIds;
    std::map<CallId, TraceRow> m_starts; ///< of calls that may turn out to be VoIPBIN's
};

} // namespace hookswitch::voipbin
