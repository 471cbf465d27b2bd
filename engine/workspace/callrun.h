// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/runner.h"

#include <functional>

namespace hookswitch {

/// One call to be run by itself.
struct CallRunOrder
{
    CallOrder call;
    quint64 seed = 1;
    QString
        at; ///< when it begins, local time of the project's zone or with an offset; "": as scenario or project say
    double speed = 0; ///< virtual seconds per real second; 0: as fast as possible
};

struct CallRunResult
{
    TraceRows rows;
    /// "" when the call was ended by its flow or a party; otherwise why the engine ended it: no flow, a limit,
    /// nothing can happen.
    QString refusal;
};

/// Runs one call to its end and returns its trace, which is a function of project, order and the answers of real HTTP
/// requests. Such requests are sent from a local event loop, as is waiting when the speed is not 0. onRows gets rows
/// as they come.
[[nodiscard]] Result<CallRunResult> runCall(const Project& project, const CallRunOrder& order,
                                            const std::function<void(const TraceRows&)>& onRows = {});

} // namespace hookswitch
