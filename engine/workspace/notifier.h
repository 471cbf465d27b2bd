// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/tracerow.h"
#include "webhook/delivery.h"
#include "workspace/blueviateller.h"
#include "workspace/project.h"
#include "workspace/secrets.h"

#include <functional>
#include <map>

namespace hookswitch {

/// Turns what a run's trace tells into webhooks: BEGIN and END of calls of numbers that have a callback (FoneStorm),
/// and the requests of webhook blocks, those excepted that a scenario answers. Reads rows in order; knows no network.
class Notifier
{
public:
    using Send = std::function<void(Delivery)>;

    /// salt: makes the call ids of this run differ from those of other runs; the same salt gives the same ids.
    /// REQUIRES: secrets outlives this object.
    Notifier(const Secrets& secrets, QByteArray salt, Send send);

    /// The address known when an event happens counts, so the project is given with every row.
    void see(const TraceRow& row, const Project& project);

    /// The id a platform gives this call, in the form of a version-1 UUID.
    [[nodiscard]] QString uid(CallId call) const;
    /// Lets go of a call that has ended long ago; its id is made anew when asked for.
    void forget(CallId call) { m_calls.erase(call); }

private:
    struct Known
    {
        QString uid;
        QString number;
        QString from;
        QString to;
        bool outbound = false;
    };

    void callStarted(const TraceRow& row, const Project& project);
    void callEnded(const TraceRow& row, const Project& project);
    void tell(const TraceRow& row, const Project& project, const Known& call);
    void webhookQueued(const TraceRow& row, const Project& project);

    const Secrets& m_secrets;
    QByteArray m_salt;
    Send m_send;
    BlueviaTeller m_bluevia;
    std::map<CallId, Known> m_calls;
    std::map<qint64, CallId> m_ringing; ///< seq of leg.start rows, to find whose leg a linked call is
};

/// Whether the callback's endpoint is to be told by Standard Webhooks 1.0.0 ("profile": "standard-webhooks").
[[nodiscard]] bool isStandardWebhook(const Callback& callback);

/// Puts back what is not stored with a delivery: the password and the signing key of the callback it belongs to.
/// False when something secret of it is lost for good.
bool restoreSecrets(Delivery& delivery, const Project& project, const Secrets& secrets);

/// What a callback sends, for a preview: sample values of an answered call. The password is left out.
[[nodiscard]] HttpRequest callbackPreview(const NumberBinding& binding, bool sending, bool ended);

} // namespace hookswitch
