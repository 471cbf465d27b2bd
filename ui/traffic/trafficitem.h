// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parts/tones.h"
#include "webhook/delivery.h"

#include <variant>

namespace hookswitch {

/// One line of the traffic log: a webhook of ours, or a request that reached our server.
struct TrafficItem
{
    std::variant<Delivery, Exchange> what;

    [[nodiscard]] const Delivery* delivery() const { return std::get_if<Delivery>(&what); }
    [[nodiscard]] const Exchange* exchange() const { return std::get_if<Exchange>(&what); }
    [[nodiscard]] const HttpRequest& request() const;
    /// The latest answer, null when none came.
    [[nodiscard]] const HttpResponse* response() const;

    [[nodiscard]] QDateTime at() const; ///< invalid for a delivery that has not been tried yet
    [[nodiscard]] QString event() const;
    [[nodiscard]] QString state() const;
    [[nodiscard]] QString status() const; ///< "200", or "–" when no answer came
    [[nodiscard]] QString error() const;  ///< why the latest attempt failed
    [[nodiscard]] int attempts() const;
    [[nodiscard]] double seconds() const; ///< of the latest attempt, negative when unknown
    [[nodiscard]] Tone tone() const;
};

/// Values of headers that carry secrets are "***" in everything we show or copy.
[[nodiscard]] QByteArray shownHeader(const HttpHeaders::Line& line);
/// Request line and headers, one a line.
[[nodiscard]] QString headText(const HttpRequest& request);
/// Status line and headers.
[[nodiscard]] QString headText(const HttpResponse& response);
/// The body for people: JSON indented, form fields one a line, text as it is, anything else as its first bytes in
/// hexadecimal.
[[nodiscard]] QString bodyText(const HttpHeaders& headers, const QByteArray& body);
/// One command for a POSIX shell that sends this request again. base stands before a target that is only a path.
[[nodiscard]] QString curlCommand(const HttpRequest& request, const QString& base = {});
/// One line per attempt: when, how long each phase took, what came of it.
[[nodiscard]] QString attemptsText(const Delivery& delivery);

} // namespace hookswitch
