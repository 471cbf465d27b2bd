// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/kazoo/apineighbours.h"

namespace hookswitch::kazoo {

/// The part of Kazoo's REST API (Crossbar, 4.x) that works on an account's callflows and the documents beside them,
/// below /v1 and /v2: accounts, user_auth, api_auth and schemas. Envelope, codes and messages as Kazoo gives them.
///
/// Deleting is Kazoo's soft delete for the client; in the project the flow is gone, and undo brings it back. The
/// ownership check of numbers (403) is left out, since there is no carrier to buy them from.
class Api
{
public:
    /// REQUIRES: host outlives this object.
    Api(Host& host, Credentials credentials);

    /// Whether a path below /v1 or /v2 is Kazoo's.
    [[nodiscard]] static bool owns(const std::vector<QString>& segments);

    [[nodiscard]] HttpResponse answer(const HttpRequest& request);

private:
    [[nodiscard]] HttpResponse route(Exchange& x);
    [[nodiscard]] HttpResponse userAuth(Exchange& x);
    [[nodiscard]] HttpResponse apiAuth(Exchange& x);
    [[nodiscard]] HttpResponse loggedIn(Exchange& x, const QString& owner);
    [[nodiscard]] HttpResponse readToken(Exchange& x) const;
    [[nodiscard]] HttpResponse schemas(Exchange& x) const;
    [[nodiscard]] HttpResponse callflows(Exchange& x);
    [[nodiscard]] HttpResponse callflow(Exchange& x, const QString& id);
    [[nodiscard]] HttpResponse list(Exchange& x) const;
    [[nodiscard]] HttpResponse store(Exchange& x, const QString& id, Json document);
    [[nodiscard]] HttpResponse erase(Exchange& x, const Host::FlowDocument& flow);
    [[nodiscard]] bool isAuthorised(Exchange& x) const;
    [[nodiscard]] bool knowsAccount(const Json& data) const;

    Host& m_host;
    Credentials m_credentials;
    Neighbours m_neighbours;
};

} // namespace hookswitch::kazoo
