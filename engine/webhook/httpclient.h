// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "webhook/delivery.h"

#include <QObject>

#include <functional>
#include <memory>

namespace hookswitch {

/// One request to be sent to the outside.
struct HttpCall
{
    HttpRequest request; ///< target: a whole http or https URL
    double timeout = 10; ///< seconds for everything, redirects included
    bool followRedirects =
        false; ///< follow 307 and 308, at most five, with method and body kept; other 3xx are answers
};

/// The only place that dials out: HTTP by libcurl in the event loop of the thread it lives on.
///
/// One call is at most one request on the wire: a request is never sent again behind the caller's back, also not when
/// a kept connection turns out to be closed. Proxies of the environment are not used. An answer is kept up to 1 MiB;
/// of a longer one the attempt holds the beginning, and its error says so.
class HttpClient : public QObject
{
    Q_OBJECT
public:
    /// Gets what came of the call, numbered 1; called once, never from inside start().
    using Done = std::function<void(const Attempt&)>;

    explicit HttpClient(QObject* parent = nullptr);
    ~HttpClient() override;

    /// Hosts that may be called besides loopback: "api.example.com", "*.example.com", "api.example.com:8443", "*".
    void setAllowedHosts(const QStringList& hosts);
    /// "http://host:port", "" for none.
    void setProxy(const QString& url);
    /// A sentence when this URL may not or can not be called, "" when it can.
    [[nodiscard]] QString refusal(const QByteArray& url) const;

    /// Begins the call and returns its number, for cancel().
    quint64 start(const HttpCall& call, Done done);
    /// Cuts the call; done is not called any more.
    void cancel(quint64 number);
    [[nodiscard]] int running() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

/// The value of an Authorization header for this user (RFC 7617, UTF-8).
[[nodiscard]] QByteArray basicAuthorization(const QString& user, const QString& password);

} // namespace hookswitch
