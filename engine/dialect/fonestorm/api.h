// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/host.h"

#include <map>

namespace hookswitch::fonestorm {

/// The FoneStorm REST API, version 2.2.0 with the numbers' service of 2.4.0, below /v2: auth, calls,
/// calls/send_notify, calls/receive_notify, fonenumbers and fonenumbers/{number}/service.
///
/// Bodies may be JSON or forms; answers are always JSON. Every number of the project that has ten digits is a
/// FoneNumber; a deleted one stays with is_active "cancel" and cannot call any more. The notify calls answer with the
/// FoneNumber and the callback, or with one of them when settings.fonestorm.notifyReply is "fonenumber" (2.2.0) or
/// "callback" (its first draft). More than settings.fonestorm.requestsPerSecond requests (default 10, 0: no limit)
/// within one second of the host's clock get 429.
class Api
{
public:
    /// REQUIRES: host outlives this object.
    Api(Host& host, Credentials credentials);

    [[nodiscard]] HttpResponse answer(const HttpRequest& request);

private:
    using Fields = std::map<QString, Json>;
    using Route = HttpResponse (Api::*)(const Fields& fields);

    HttpResponse authorised(const HttpRequest& request, const std::vector<QString>& path);
    HttpResponse posted(const HttpRequest& request, Route route);
    bool isTooFast();

    HttpResponse auth(const Fields& fields);
    HttpResponse placeCall(const Fields& fields);
    HttpResponse sendNotify(const Fields& fields);
    HttpResponse receiveNotify(const Fields& fields);
    HttpResponse notify(const Fields& fields, bool sending);
    HttpResponse list(const HttpRequest& request) const;
    HttpResponse numbers(const HttpRequest& request, const std::vector<QString>& path);
    HttpResponse order(const Fields& fields);
    HttpResponse update(const Host::Number& number, const Fields& fields);
    HttpResponse setService(const Host::Number& number, const Fields& fields);
    HttpResponse cancelled(const Host::Number& number);
    HttpResponse changed(const Host::Number& number, const Json& details);
    [[nodiscard]] std::optional<Host::Number> ownNumber(const QString& text) const;

    Host& m_host;
    Credentials m_credentials;
    qint64 m_second = 0; ///< the second counted
    int m_inSecond = 0;
};

/// The account code of the project: settings.fonestorm.account, else a made-up one.
[[nodiscard]] QString accountCode(const Json& settings);

} // namespace hookswitch::fonestorm
