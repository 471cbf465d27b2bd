// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/httpmessage.h"
#include "dialect/host.h"
#include "dialect/voipbin/apihost.h"
#include "dialect/voipbin/callrecords.h"
#include "dialect/voipbin/groupcalls.h"

namespace hookswitch::voipbin {

/// The REST API below /v1.0, /auth/login and /ping: calls, groupcalls, flows, numbers, activeflows and the customer's
/// own record.
/// Credentials are looked for in the cookie token, the query token, the header Authorization, the cookie accesskey
/// and the query accesskey, in this order. Written in the era of the settings. Lives on the thread of its host.
class Api
{
public:
    /// A webhook of the platform: what is told, and to whom besides the customer ("" for nobody): the address given
    /// to the activeflow that the event belongs to.
    struct Notice
    {
        QString type;
        Json data;
        QString resource, id, activeflowId;
        WebhookTarget also;
    };
    using Notify = std::function<void(const Notice&)>;

    /// REQUIRES: host outlives this object. clock: a moment of the live run in microseconds since 1970.
    Api(ApiHost& host, Credentials credentials, CallRecords::Clock clock, Notify notify);

    [[nodiscard]] static bool owns(const std::vector<QString>& path);
    [[nodiscard]] HttpResponse answer(const HttpRequest& request);
    /// Every row of the live run, in order.
    void see(const TraceRow& row) { m_records.see(row); }
    void forgetRun() { m_records.forgetRun(); }
    /// Whether the request is one for the event stream, /v1.0/ws, and presents good credentials.
    [[nodiscard]] bool mayListen(const HttpRequest& request) const;
    [[nodiscard]] bool isOf2023() const { return era() == Era::Seed2023; }
    /// The customer's UUID, made from the project's settings or fixed.
    [[nodiscard]] QString customer() const;

private:
    struct Asked
    {
        const HttpRequest& request;
        std::vector<QString> path; ///< below /v1.0
        [[nodiscard]] bool is(const char* method) const { return request.method == method; }
    };
    struct Failure
    {
        const char* status;
        const char* reason;
        QString message;
    };
    template <typename T> using Or = std::variant<T, Failure>;

    [[nodiscard]] HttpResponse fail(const Failure& failure, const HttpRequest& request) const;
    [[nodiscard]] HttpResponse reply(const Json& body) const;
    [[nodiscard]] HttpResponse login(const HttpRequest& request);
    [[nodiscard]] std::optional<Failure> refusal(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse routed(const Asked& asked);
    [[nodiscard]] Or<Json> body(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse list(const Asked& asked, std::vector<std::pair<qint64, Json>> rows, int most) const;
    [[nodiscard]] Era era() const { return eraOf(m_host.settings()); }
    [[nodiscard]] HttpResponse unknown(const Asked& asked) const;

    void tell(const CallRecords::Event& event);

    // apicalls.cpp
    [[nodiscard]] HttpResponse calls(const Asked& asked);
    [[nodiscard]] HttpResponse placeCalls(const Asked& asked);
    [[nodiscard]] HttpResponse call(const Asked& asked, CallRecord& call);
    [[nodiscard]] HttpResponse record(const Asked& asked, CallRecord& call);
    [[nodiscard]] HttpResponse turn(const Asked& asked, CallRecord& call);
    void endCall(CallRecord& call);
    [[nodiscard]] Or<FlowToRun> runOf(const Json& body);
    /// The id of the call.
    [[nodiscard]] Result<QString> placeOne(const Json& source, const Json& destination, const FlowToRun& run);
    [[nodiscard]] HttpResponse activeflows(const Asked& asked);
    [[nodiscard]] HttpResponse startRun(const Asked& asked);

    // apigroups.cpp
    [[nodiscard]] Groupcalls::Ways waysOfGroups();
    [[nodiscard]] HttpResponse groupcalls(const Asked& asked);
    [[nodiscard]] HttpResponse startGroup(const Asked& asked);
    [[nodiscard]] QString callPerson(const Json& source, const Json& destination, const FlowToRun& run);

    // apiflows.cpp
    [[nodiscard]] HttpResponse flows(const Asked& asked);
    [[nodiscard]] HttpResponse putFlow(const Asked& asked, const QString& id);
    [[nodiscard]] HttpResponse flow(const Asked& asked, const ApiHost::FlowEntry& entry);
    [[nodiscard]] HttpResponse numbers(const Asked& asked);
    [[nodiscard]] HttpResponse createNumber(const Asked& asked);
    [[nodiscard]] HttpResponse number(const Asked& asked, ApiHost::NumberEntry entry);
    [[nodiscard]] HttpResponse customerRecord(const Asked& asked);
    [[nodiscard]] std::optional<ApiHost::FlowEntry> flowOf(const QString& id) const;
    [[nodiscard]] Json flowJson(const ApiHost::FlowEntry& entry) const;
    [[nodiscard]] Json numberJson(const ApiHost::NumberEntry& entry) const;

    ApiHost& m_host;
    Credentials m_credentials;
    Notify m_notify;
    CallRecords m_records;
    Groupcalls m_groups;
    std::map<QString, Json> m_temporary; ///< flows made for a call, never listed
};

/// The id the API gives a flow of the project: that of its document, else one made from the project's id.
[[nodiscard]] QString flowUuid(const ApiHost::FlowEntry& entry);

} // namespace hookswitch::voipbin
