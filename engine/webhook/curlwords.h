// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hookswitch {

/// What is known about a request that failed.
struct CallFailure
{
    int code = 0;         ///< CURLcode
    long systemError = 0; ///< errno of the socket, 0 for none
    QString address;      ///< "host:port"
    QString host;
    double timeout = 10; ///< seconds
    bool connected = false;
    int status = 0;   ///< of an answer that did not end, 0 for none
    qint64 bytes = 0; ///< of its body so far
    QString detail;   ///< libcurl's own message
};

/// The failure in a sentence for a person: "Nothing listens on 127.0.0.1:9 (connection refused)."
[[nodiscard]] QString failureSentence(const CallFailure& failure);

} // namespace hookswitch
