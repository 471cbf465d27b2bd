// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/trace.h"

#include <array>

namespace hookswitch {

// How each kind uses the slots of a TraceEvent: for what turns events into rows or lines.

enum class TraceForm : quint8
{
    Text0,
    Text1,
    Number,      ///< as it is
    NumberText,  ///< number is a text's id
    Seconds,     ///< number in microseconds
    SomeSeconds, ///< the same, left out when zero
    Key,         ///< number is a character
    Code,
    Span,  ///< number holds a SIP status in its low ten bits and microseconds above
    Flag,  ///< flags choose a name
    Low,   ///< the low half of number
    High,  ///< the high half of number
    First, ///< the lowest of flags, true or false
    Second,
    Seed
};

struct TraceColumn
{
    const char* key;
    TraceForm form;
    std::array<const char*, 6> names{};
};

/// The members of a kind's data, in their order. None for kinds whose data is JSON text: requests, answers and
/// webhooks in text[0], a platform's own in text[1].
[[nodiscard]] const std::vector<TraceColumn>& columnsOf(TraceKind kind);

} // namespace hookswitch
