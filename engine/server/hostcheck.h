// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHostAddress>

namespace hookswitch {

/// Whether a Host header ("localhost:8731", "127.0.0.1", "[::1]:8731") names a server bound to this address and port.
/// A web page of a stranger can point its own name at 127.0.0.1, so names are believed only when they are local by
/// definition: localhost, names below it and loopback addresses; for a server bound elsewhere also its address, any
/// address when it is bound to all of them, and the machine's own name. A port, when given, must be ours.
[[nodiscard]] bool namesThisServer(QByteArrayView host, const QHostAddress& bound, quint16 port);

/// Whether an Origin header is a page that came from this server itself. "null" is not.
[[nodiscard]] bool isOwnOrigin(QByteArrayView origin, const QHostAddress& bound, quint16 port);

} // namespace hookswitch
