// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/kazoo/apienvelope.h"
#include "dialect/kazoo/apilist.h"

namespace hookswitch::kazoo {

/// One Crossbar request while it is being answered.
struct Exchange
{
    const HttpRequest& request;
    std::vector<QString> path; ///< below the version
    QByteArray method;         ///< the one meant: a body or header may tunnel it
    QueryItems query;
    Json body = Json::object(); ///< the request's envelope
    EnvelopeFacts facts;

    [[nodiscard]] Json data() const
    {
        const Json* data = member(body, "data");
        return data ? *data : Json::object();
    }
    /// The client knows this revision (If-None-Match).
    [[nodiscard]] bool knows(const QString& revision) const;
    /// The client wants to change another revision than this one (If-Match).
    [[nodiscard]] bool wantsOther(const QString& revision) const;
    /// "GET, PUT" allows the request's method.
    [[nodiscard]] bool isAmong(const QByteArray& methods) const;
};

/// A document, or 304 when the client has this revision.
[[nodiscard]] HttpResponse documentAnswer(const Exchange& x, Json data, const Json& extra = Json::object());

} // namespace hookswitch::kazoo
