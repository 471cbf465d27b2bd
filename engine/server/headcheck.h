// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/httpmessage.h"

#include <optional>

namespace hookswitch {

/// Why the head of a request is refused, and with which status.
struct HeadProblem
{
    int status = 400;
    QString sentence;
};

/// Checks the lines of a whole head, up to and with its empty line, before anything is read out of it: version,
/// names, folding, Content-Length and Transfer-Encoding.
[[nodiscard]] std::optional<HeadProblem> checkHeadLines(QByteArrayView head);

/// Checks target, Host and Expect of a request whose lines are in order, and brings its target into the form
/// "/path?query".
[[nodiscard]] std::optional<HeadProblem> checkRequest(HttpRequest& request, bool http10);

/// Whether the text may be a header name or a method (RFC 9110, token).
[[nodiscard]] bool isToken(QByteArrayView text);

} // namespace hookswitch
