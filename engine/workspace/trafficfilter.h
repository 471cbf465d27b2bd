// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "webhook/delivery.h"

#include <optional>

namespace hookswitch {

/// Which exchanges and deliveries are wanted. Empty members let everything through; the others must all fit.
struct TrafficFilter
{
    QString text;     ///< somewhere in URL, headers or bodies, of either direction; without regard to case
    QString path;     ///< part of path or URL
    QString status;   ///< "404", "4xx", "ok", "failed" (no answer, or 400 and above), or a delivery's state
    QString platform; ///< "kazoo", "hooks", ...
    quint32 call = 0;
    /// "FIELD=VALUE": a member of a JSON or form body, of request or answer. FIELD is a JSON pointer ("/data/id"), or
    /// names joined by "." ("data.id"), "$." in front allowed; "FIELD" alone: it is there.
    QString field;

    [[nodiscard]] bool matches(const Exchange& exchange) const;
    [[nodiscard]] bool matches(const Delivery& delivery) const;
};

/// Reads a filter from names and values (text, path, status, platform, call, field). Other names are left alone. An
/// error says which value cannot be used.
[[nodiscard]] Result<TrafficFilter> trafficFilter(const std::vector<std::pair<QString, QString>>& items);

} // namespace hookswitch
