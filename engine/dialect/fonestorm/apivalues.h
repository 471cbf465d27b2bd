// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/host.h"

#include <map>
#include <variant>

namespace hookswitch::fonestorm {

/// The fields of a request's body by name.
using Fields = std::map<QString, Json>;

/// The fields of a body of either kind, JSON or form, or the answer that refuses it (400, 415).
[[nodiscard]] std::variant<Fields, HttpResponse> readFields(const HttpRequest& request);
[[nodiscard]] QString textOf(const Fields& fields, const QString& name);

[[nodiscard]] HttpResponse reply(int status, const Json& body);
/// {"error","message","status_code"}.
[[nodiscard]] HttpResponse error(int status, const QString& message);

/// 405 with the methods the route takes.
[[nodiscard]] HttpResponse wrongMethod(const HttpRequest& request, const QString& route, const char* allowed);

[[nodiscard]] bool isTenDigits(const QString& text);
/// Documentation examples show whole URLs percent-encoded in JSON; those are decoded once.
[[nodiscard]] QString plainUrl(const QString& url);
/// A whole http or https URL.
[[nodiscard]] bool isWebUrl(const QString& text);

[[nodiscard]] Json callbackJson(const std::optional<QString>& method, const std::optional<QString>& url);
/// The FoneNumber object. Unset values are empty texts, never null or absent.
[[nodiscard]] Json numberJson(const Host::Number& number);

} // namespace hookswitch::fonestorm
