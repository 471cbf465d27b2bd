// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/bluevia/callbook.h"
#include "dialect/bluevia/wire.h"
#include "dialect/host.h"

namespace hookswitch::bluevia {

/// The BlueVia Voice REST API (alpha) below /comms/v1, HTTP Basic with API key and secret: calls, a call, its legs
/// and setcommands, and the configuration of numbers. What the platform announced for later answers 501.
class Api
{
public:
    /// REQUIRES: host and book outlive this object.
    Api(Host& host, const CallBook& book, Credentials credentials);

    [[nodiscard]] static bool owns(const std::vector<QString>& path);
    [[nodiscard]] HttpResponse answer(const HttpRequest& request);

private:
    /// One request on its way: where it goes, what it holds.
    struct Asked
    {
        const HttpRequest& request;
        Form form = Form::Json;
        QStringList names; ///< the {parts} of the path
    };
    using Handler = HttpResponse (Api::*)(const Asked& asked);
    struct Route;

    [[nodiscard]] static const std::vector<Route>& routes();
    [[nodiscard]] HttpResponse routed(const HttpRequest& request, const Address& address);

    HttpResponse createCall(const Asked& asked);
    HttpResponse getCall(const Asked& asked);
    HttpResponse getLeg(const Asked& asked);
    HttpResponse setCommands(const Asked& asked);
    HttpResponse configureNumber(const Asked& asked);
    HttpResponse later(const Asked& asked);

    [[nodiscard]] std::optional<Host::Number> ownNumber(const QString& text) const;
    [[nodiscard]] std::optional<Refusal> callProblem(const Json& members) const;

    Host& m_host;
    const CallBook& m_book;
    Credentials m_credentials;
};

} // namespace hookswitch::bluevia
