// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/tracerow.h"

#include <QStringList>

namespace hookswitch {

/// A vertical line of the sequence diagram: a leg, the engine ("Hookswitch") or a host that is called over HTTP.
struct LadderLane
{
    QString id;    ///< "leg:1", "engine", "http:127.0.0.1:9000"
    QString title; ///< what to write above it
};

/// One arrow or one note of the sequence diagram.
struct LadderStep
{
    SimTime t;
    qint64 seq = 0; ///< the trace event it stands for
    int from = 0;   ///< lane index; equal to "to" for a note beside one lane
    int to = 0;
    QString label;  ///< short: "INVITE", "180 Ringing", "menu", "1"
    QString detail; ///< longer, for tooltips: "menu at /flow/children/1"
    enum class Style
    {
        Signal,
        Media,
        Http,
        Note
    } style = Style::Signal;
    QString flow;
    QString node;
};

/// The sequence diagram of one call (none: of all calls), derived from the trace.
struct Ladder
{
    std::vector<LadderLane> lanes;
    std::vector<LadderStep> steps;
};
[[nodiscard]] Ladder ladderOf(const TraceRows& rows, CallId call = {});

/// What an event of a platform's own says: its "label", "text" or "sentence", else the words of its kind.
[[nodiscard]] QString vendorText(const TraceRow& row);

/// As text, one step a line, at most width columns (at least 60; lanes are narrowed to six columns, labels elided).
/// Only more lanes than fit even so make it wider.
[[nodiscard]] QStringList ladderText(const Ladder& ladder, int width = 100);

} // namespace hookswitch
