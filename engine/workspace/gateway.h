// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/bluevia/api.h"
#include "dialect/fonestorm/api.h"
#include "dialect/kazoo/api.h"
#include "server/eventhub.h"
#include "server/staticfiles.h"
#include "workspace/controlapi.h"
#include "workspace/document.h"
#include "workspace/voipbindesk.h"

namespace hookswitch {

/// Leads each request on the one port to the API whose path it has.
class Gateway
{
public:
    /// What single APIs need besides the host.
    struct Parts
    {
        const bluevia::CallBook& book;
        const ProjectDocument& document;
        VoipbinDesk& voipbin;
    };
    /// REQUIRES: host and parts outlive this object.
    Gateway(Host& host, const Parts& parts, const Credentials& credentials, ControlBench bench);

    [[nodiscard]] HttpResponse answer(const HttpRequest& request);
    /// True when the request begins a stream of events and its socket was taken.
    bool takeStream(const HttpRequest& request, const HttpServer::TakeSocket& take);
    /// Paths of no API are files of this folder from now on (a vendor's web console).
    Result<void> serveFolder(const QString& folder);

    /// What happens, for listeners of the control API. Costs nothing while nobody has ever listened.
    void publish(const QByteArray& event, const std::function<QByteArray()>& data);

    /// "control", "kazoo", "fonestorm", "voipbin", "bluevia", "hooks" for the receiver, "serve" for served flows, or
    /// "" when nothing has this path.
    [[nodiscard]] static QString platformOf(const HttpRequest& request);

private:
    const ProjectDocument& m_document;
    bluevia::Api m_bluevia;
    kazoo::Api m_kazoo;
    fonestorm::Api m_fonestorm;
    VoipbinDesk& m_voipbin;
    ControlApi m_control;
    EventHub m_events;
    bool m_isHeard = false; ///< somebody has listened since the start
    std::optional<StaticFiles> m_files;
};

} // namespace hookswitch
