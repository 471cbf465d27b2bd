// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/httpmessage.h"
#include "base/json.h"
#include "dialect/bluevia/document.h"

namespace hookswitch::bluevia {

// What all requests and answers of the REST API have in common.

/// An error as the provider's other APIs write it: exceptionId and exceptionText.
struct Refusal
{
    int status = 400;
    QString code; ///< "SVC0002"
    QString text;
};

/// The path below /comms/v1 without the suffix .json or .xml, and the form of the answer: the suffix decides, else
/// Accept, else JSON.
struct Address
{
    std::vector<QString> path;
    Form form = Form::Json;
};
[[nodiscard]] Address addressOf(const HttpRequest& request);

/// The members of a body, told apart by its first character whatever its label says. XML: the elements inside the
/// root. An empty body has none.
[[nodiscard]] Result<Json> membersOf(const HttpRequest& request);

/// root, items: see xmlBody().
[[nodiscard]] HttpResponse reply(int status, Form form, const QString& root, const Json& body);
[[nodiscard]] HttpResponse reply(int status); ///< without a body
[[nodiscard]] HttpResponse reply(Form form, const Refusal& refusal);

} // namespace hookswitch::bluevia
