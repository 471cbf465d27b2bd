// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/httpmessage.h"
#include "sim/callboard.h"
#include "workspace/runner.h"

namespace hookswitch {

class Courier;

/// What the control API works on.
struct ControlBench
{
    Runner& runner;
    Courier& courier;
    const CallBoard& board;
    const TraceRows& rows;
    QString key; ///< the bearer key every request but /health presents
    std::function<Result<CallId>(const CallOrder&)> placeCall;
    std::function<QString(CallId)> uid;
};

/// Our own API below /hookswitch/v1: health, calls, their traces, the phones of a call, deliveries.
class ControlApi
{
public:
    explicit ControlApi(ControlBench bench)
        : m_bench(std::move(bench))
    {}

    [[nodiscard]] HttpResponse answer(const HttpRequest& request);

private:
    [[nodiscard]] HttpResponse calls(const HttpRequest& request);
    [[nodiscard]] HttpResponse placed(const HttpRequest& request);
    [[nodiscard]] HttpResponse call(const HttpRequest& request, const std::vector<QString>& path);
    [[nodiscard]] HttpResponse trace(CallId call) const;
    [[nodiscard]] HttpResponse phone(const HttpRequest& request, CallId call, const std::vector<QString>& path);
    [[nodiscard]] HttpResponse deliveries() const;
    [[nodiscard]] Json callJson(const CallState& call) const;

    ControlBench m_bench;
};

} // namespace hookswitch
