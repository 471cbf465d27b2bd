// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/box.h"
#include "sim/causes.h"
#include "sim/orders.h"

namespace hookswitch {

/// What the last primitive came to.
struct Outcome
{
    struct More
    {
        Cause cause;
        int status = 0;
        QByteArray body;
        SimTime waited{0}; ///< in a queue
    };
    Ended ended = Ended::Done;
    SimTime length{0};
    QString text;   ///< digits (while they are collected, those so far), or the sentence of an error
    Box<More> more; ///< of a dial or a request

    void clear()
    {
        ended = Ended::Done;
        length = {};
        text.clear();
        more.clear();
    }
};

} // namespace hookswitch
