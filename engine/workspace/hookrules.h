// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "server/faultyanswer.h"
#include "webhook/delivery.h"

namespace hookswitch {

/// One rule of the built-in receiver, /hooks/NAME: which requests it answers, and how. Rules stand in the project
/// file under settings.hooks: {"NAME": {"rules": [{"match": {"method", "path", "query": {...}, "headers": {...},
/// "fields": {POINTER: VALUE}, "contains"}, "answer": {"status", "headers": {...}, "body", "delay", "fault"},
/// "times"}]}}.
struct HookRule
{
    QByteArray method; ///< "" for any
    QString path;      ///< behind /hooks/NAME, such as "/sms"; "*" at its end stands for anything; "" for any
    std::vector<std::pair<QString, QString>> query;
    std::vector<std::pair<QByteArray, QString>> headers;
    std::vector<std::pair<QString, Json>> fields; ///< JSON pointer into the body (JSON, or a form as a flat object)
    QString contains;                             ///< part of the body
    int times = 0;                                ///< answers this many requests and no more; 0: all

    HttpResponse answer; ///< the body is a template: see hookAnswer()
    double delay = 0;    ///< seconds of real time before the answer
    AnswerFault fault = AnswerFault::None;
    bool wrongType = false; ///< says another Content-Type than the body has

    [[nodiscard]] bool matches(const HttpRequest& request) const;
};

/// The rules of one receiver, {"rules": [...]}, in their order. An error has the JSON pointer as its place.
[[nodiscard]] Result<std::vector<HookRule>> hookRules(const Json& hook);

/// NAME when the path is /hooks/NAME or below, "" otherwise.
[[nodiscard]] QString hookName(const HttpRequest& request);

/// The rule's answer with the places of its body filled: {{method}}, {{path}}, {{body}}, {{query_NAME}},
/// {{header_NAME}} (lower case, "-" as "_") and {{body_NAME}} for the members of a JSON or form body.
[[nodiscard]] HttpResponse hookAnswer(const HookRule& rule, const HttpRequest& request);

/// A rule that answers requests like this one (method, path, query) with the answer it got.
[[nodiscard]] Json ruleOf(const Exchange& exchange);
/// The same of a delivery whose last attempt was answered.
[[nodiscard]] Json ruleOf(const Delivery& delivery);

/// Settings with this receiver replaced, or with one more rule in front of its others.
[[nodiscard]] Json withHook(Json settings, const QString& name, const Json& hook);
[[nodiscard]] Json withRule(Json settings, const QString& name, const Json& rule);

} // namespace hookswitch
