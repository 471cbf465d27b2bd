// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/httpmessage.h"

#include <QByteArrayView>

#include <memory>
#include <optional>

namespace hookswitch {

/// Bounds of one request, in bytes.
struct FramingLimits
{
    int head = 16 * 1024;
    int target = 8 * 1024;
    qint64 body = qint64(8) << 20;
};

/// One whole request and what its connection has to know about it.
struct FramedRequest
{
    HttpRequest request;
    bool keepAlive = true; ///< the client wants to send more on this connection
    bool http10 = false;
};

/// The bytes of one HTTP/1.x connection in, requests out. No socket, no clock.
///
/// Strict where two readers could disagree (RFC 9112): one Content-Length of digits only, never together with
/// Transfer-Encoding; no folded lines, no blank before the colon, no bare CR or LF, no NUL; versions 1.0 and 1.1;
/// exactly one Host in 1.1. Chunked bodies are taken apart, trailers are dropped. An absolute target
/// ("http://host/path") is turned into its path, its host becomes the Host header. The path must decode to UTF-8
/// without NUL.
class HttpFraming
{
public:
    /// Why the connection cannot go on: the status to answer with before closing.
    struct Fault
    {
        int status = 400;
        QString sentence;
    };
    enum class Phase
    {
        Idle,
        Head,
        Body,
        Failed
    };

    explicit HttpFraming(const FramingLimits& limits = {});
    ~HttpFraming();

    void append(QByteArrayView bytes);
    /// The next whole request; none when more bytes are needed or after a fault.
    [[nodiscard]] std::optional<FramedRequest> next();
    /// True once when a client waits for "100 Continue" before it sends the body.
    [[nodiscard]] bool takeContinue();
    /// Set for good once something could not be understood or exceeded a limit.
    [[nodiscard]] const std::optional<Fault>& fault() const;
    /// Where the reading stands after the last next(). Idle: not one byte of a further request.
    [[nodiscard]] Phase phase() const;
    /// Bytes taken and not yet part of a request.
    [[nodiscard]] qsizetype buffered() const;
    /// What is known of the request being read: method, target and headers once its head is whole.
    [[nodiscard]] const HttpRequest& unfinished() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

/// How an answer has to be written.
struct AnswerStyle
{
    bool headOnly = false; ///< the request was HEAD: the length is told, the body is not sent
    bool close = false;    ///< the connection ends after this answer
    bool http10 = false;   ///< the client speaks HTTP/1.0: a connection that stays open must be announced
};

/// The answer as bytes, with Content-Length and Date. Lengths and connection words in the answer's own headers are
/// replaced; lines whose name is no token are left out. A status outside 200 to 599 is written as 500.
[[nodiscard]] QByteArray writeAnswer(const HttpResponse& answer, const AnswerStyle& style);

} // namespace hookswitch
