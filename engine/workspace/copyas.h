// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/httpmessage.h"

#include <optional>

namespace hookswitch {

enum class CopyForm
{
    Curl,
    JavaScript, ///< fetch()
    Php,        ///< its curl functions
    Python      ///< the requests package
};

/// "curl", "javascript", "php" and "python".
[[nodiscard]] std::optional<CopyForm> copyFormNamed(const QString& name);

/// The request as a program that sends it. Quoting is complete: whatever stands in URL, headers or body, the text
/// runs nothing else. Lines a client sets itself (Host, Content-Length, Connection...) are left out; a target without
/// host is completed by the Host header. Secrets stay as they are: give a masked request to keep them out.
[[nodiscard]] QString copyAs(const HttpRequest& request, CopyForm form);

} // namespace hookswitch
