// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

namespace hookswitch {

/// Where a URL leads, as libcurl will read it: asking another parser would leave a gap between what is checked and
/// what is dialled.
struct Address
{
    QByteArray url; ///< blanks, control bytes and non-ASCII behind the host percent-encoded
    QString scheme; ///< "http" or "https"
    QString host;   ///< lower case, IPv4 numbers in dotted form, IPv6 without brackets
    int port = 0;

    /// "host:port", IPv6 in brackets.
    [[nodiscard]] QString text() const;
};

/// Fails with a sentence for anything but http and https URLs with a host.
[[nodiscard]] Result<Address> parseAddress(const QByteArray& url);

/// "localhost", names below it, 127.0.0.0/8 and ::1.
[[nodiscard]] bool isLoopback(const Address& address);

/// Whether one of the patterns names the address: "api.example.com" (any port), "*.example.com" (names below it),
/// "api.example.com:8443" (this port), "*".
[[nodiscard]] bool isAllowed(const Address& address, const QStringList& patterns);

} // namespace hookswitch
