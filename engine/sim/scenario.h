// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/person.h"
#include "sim/world.h"

namespace hookswitch {

/// What a scenario says a URL answers. A request matches when the method is equal (or not given) and the URL contains
/// the text.
struct HttpRule
{
    QString method;
    QString url;
    FetchAnswer answer;

    [[nodiscard]] bool matches(const HttpRequest& request) const;
};

/// A scenario file: what the caller, the called people and the web servers do during a call.
///
///     {"format":1, "caller":[{"wait":1}, {"press":"1"}], "callees":{"DEVICE-ID":[{"busy":true}]},
///      "http":[{"match":{"method":"GET","url":"/flow"},
///      "answer":{"status":200,"headers":{},"body":"[]","latency":0.2}}], "at":"2026-03-02T09:30:00",
///      "zone":"Europe/Vienna"}
struct Scenario
{
    PersonScript caller;
    PersonScripts callees;
    std::vector<HttpRule> http;
    QString at;   ///< local time in zone, or with an offset; "": not said
    QString zone; ///< IANA name; "": not said

    /// Errors name the JSON pointer. An empty object is a scenario that says nothing.
    [[nodiscard]] static Result<Scenario> fromJson(const Json& value);
    [[nodiscard]] const HttpRule* ruleFor(const HttpRequest& request) const;
};

/// Unix seconds of "2026-03-02T09:30:00" (in the zone, UTC when it is empty) or of a text with an offset or Z.
[[nodiscard]] Result<qint64> momentOf(const QString& text, const QString& zone);

} // namespace hookswitch
