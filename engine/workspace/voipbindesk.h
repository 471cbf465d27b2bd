// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/secrets.h"
#include "workspace/voipbinhost.h"
#include "workspace/voipbinstream.h"
#include "workspace/voipbinwebhook.h"

namespace hookswitch {

/// The VoIPBIN API of a session: joins the API with the project, the live run, the webhooks and the event stream.
/// Lives on the session's thread.
class VoipbinDesk
{
public:
    using Send = std::function<void(Delivery)>;

    /// REQUIRES: document, runner and secrets outlive this object.
    VoipbinDesk(ProjectDocument& document, Runner& runner, Secrets& secrets, const Credentials& credentials,
                std::pair<VoipbinHost::PlaceCall, Send> ways);

    [[nodiscard]] voipbin::Api& api() { return m_api; }
    /// True when the request begins an event stream and its socket was taken.
    bool takeStream(const HttpRequest& request, const HttpServer::TakeSocket& take);
    /// "seed2023" or "current", whatever the project says; "": as it says.
    void setEra(const QString& era) { m_host.setEra(era); }

private:
    void notify(const voipbin::Api::Notice& notice);

    Send m_send;
    VoipbinHost m_host;
    voipbin::Api m_api;
    VoipbinStream m_stream;
};

} // namespace hookswitch
