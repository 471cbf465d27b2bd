// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/interner.h"
#include "sim/program.h"
#include "sim/tracerow.h"

#include <vector>

namespace hookswitch {

/// One event as the trace stores it. What text, number and flags mean is fixed per kind by the table in trace.cpp.
struct TraceEvent
{
    qint64 t = 0; ///< microseconds
    qint64 number = 0;
    quint32 cause = 0; ///< seq + 1 of the causing event, 0: none
    quint32 call = 0;
    quint32 place = 0; ///< see Trace::addProgram, 0: none
    TextId text[2] = {0, 0};
    quint16 leg = 0;
    TraceKind kind = TraceKind::Warning;
    quint8 flags = 0;
};
static_assert(sizeof(TraceEvent) == 40);

/// The append-only record of a run and its only output. A copy is independent.
class Trace
{
public:
    explicit Trace(bool on = true)
        : m_on(on)
    {}

    [[nodiscard]] bool isOn() const { return m_on; }
    /// Number of events.
    [[nodiscard]] qint64 size() const { return m_size; }
    /// Returns the event's seq + 1, for use as a cause; 0 when the trace is off.
    quint32 append(const TraceEvent& event);

    /// 0 when the trace is off.
    [[nodiscard]] TextId text(const QString& text) { return m_on ? m_texts.id(text) : 0; }

    /// Makes the steps of a program known; step i then has the place base + i.
    quint32 addProgram(const std::shared_ptr<const Program>& program);

    /// Events from..to-1 in the public form, without those that are forgotten.
    [[nodiscard]] TraceRows rows(qint64 from = 0, qint64 to = -1) const;
    /// REQUIRES: the event is not forgotten.
    [[nodiscard]] const TraceEvent& event(qint64 seq) const
    {
        return m_chunks[size_t(seq - m_first) / kChunk][size_t(seq) % kChunk];
    }
    /// Lets go of events before this one, in whole chunks, so that a run may last for ever; the others keep their
    /// numbers.
    void forget(qint64 before);

    void setSeed(quint64 seed) { m_seed = seed; }

private:
    friend class TraceLines;
    struct Places
    {
        quint32 base = 1;
        std::shared_ptr<const Program>
            program; ///< shared: programs outlive the calls that ran them, for their place names
    };

    [[nodiscard]] TraceRow row(qint64 seq) const;
    void setPlace(TraceRow& row, quint32 place) const;
    [[nodiscard]] Json data(const TraceEvent& event) const;

    bool m_on = true;
    quint64 m_seed = 0;
    static constexpr size_t kChunk = 2048;

    std::vector<std::vector<TraceEvent>> m_chunks; ///< pieces of a fixed size, so that growing copies nothing
    qint64 m_size = 0;
    qint64 m_first = 0; ///< seq of the first event that is not forgotten; a multiple of kChunk
    std::vector<Places> m_places;
    quint32 m_nextPlace = 1;
    Interner m_texts;
};

} // namespace hookswitch
