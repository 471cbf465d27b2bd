// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/trace.h"

#include <QByteArray>

namespace hookswitch {

struct TraceColumn;

/// Writes the events of a trace as lines, for files of many calls: the same bytes as traceLine() of each row, without
/// making the rows. Remembers how texts and places are written. One thread.
class TraceLines
{
public:
    /// REQUIRES: the trace outlives this object.
    explicit TraceLines(const Trace& trace)
        : m_trace(trace)
    {}
    /// Appends the event's line, with its end of line. REQUIRES: the event is not forgotten.
    void append(qint64 seq, QByteArray& out);

private:
    [[nodiscard]] const QByteArray& quoted(TextId text);
    [[nodiscard]] const QByteArray& json(TextId text);
    [[nodiscard]] const QByteArray& place(quint32 place);
    void appendSpan(QByteArray& out, qint64 us);
    void appendData(const TraceEvent& event, QByteArray& out);
    void appendValue(const TraceColumn& column, const TraceEvent& event, QByteArray& out);

    struct Span
    {
        qint64 us = 0;
        QByteArray text;
    };

    const Trace& m_trace;
    std::vector<Span> m_spans = std::vector<Span>(256); ///< lengths written last, by a part of their hash
    std::vector<QByteArray> m_quoted;                   ///< by text
    std::vector<QByteArray> m_json;                     ///< by text
    std::vector<QByteArray> m_places;                   ///< by place
};

} // namespace hookswitch
