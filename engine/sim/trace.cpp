// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows are made from the table of columns, so that writing stays a copy of 40 bytes.
#include "sim/trace.h"

#include "sim/tracecolumns.h"

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

using Form = TraceForm;

Json secondsJson(qint64 us)
{
    if (us % 1'000'000 == 0)
        return Json(us / 1'000'000);
    return Json(double(us) / 1e6);
}

Json parsed(const QString& text)
{
    Result<Json> value = parseJson(text.toUtf8());
    return value.ok() ? value.take() : Json::object();
}

Json valueOf(const TraceColumn& column, const TraceEvent& event, const Interner& texts, quint64 seed)
{
    switch (column.form) {
    case Form::Text0:
        return texts.text(event.text[0]).toStdString();
    case Form::Text1:
        return texts.text(event.text[1]).toStdString();
    case Form::Number:
        return event.number;
    case Form::NumberText:
        return texts.text(TextId(event.number)).toStdString();
    case Form::Seconds:
        return secondsJson(event.number);
    case Form::SomeSeconds:
        return event.number == 0 ? Json(Json::value_t::discarded) : secondsJson(event.number);
    case Form::Key:
        return std::string(1, char(event.number));
    case Form::Code:
        return event.number & 1023;
    case Form::Span:
        return secondsJson(event.number >> 10);
    case Form::Flag:
        return column.names.at(event.flags);
    case Form::Low:
        return qint32(event.number & 0xffffffff);
    case Form::High:
        return qint32(event.number >> 32);
    case Form::First:
        return (event.flags & 1) != 0;
    case Form::Second:
        return (event.flags & 2) != 0;
    case Form::Seed:
        return seed;
    }
    return {};
}

} // namespace

quint32 Trace::append(const TraceEvent& event)
{
    if (!m_on)
        return 0;
    if (size_t(m_size) % kChunk == 0)
        m_chunks.emplace_back().reserve(kChunk);
    m_chunks.back().push_back(event);
    return quint32(++m_size);
}

void Trace::forget(qint64 before)
{
    const qint64 surplus = std::min(before, m_size) - m_first;
    const auto chunks = surplus > 0 ? qint64(surplus / qint64(kChunk)) : 0;
    m_chunks.erase(m_chunks.begin(), m_chunks.begin() + chunks);
    m_first += chunks * qint64(kChunk);
}

quint32 Trace::addProgram(const std::shared_ptr<const Program>& program)
{
    const quint32 base = m_nextPlace;
    if (m_on)
        m_places.push_back({base, program});
    m_nextPlace += quint32(program->steps().size());
    return base;
}

TraceRows Trace::rows(qint64 from, qint64 to) const
{
    const qint64 end = to < 0 ? size() : qMin(to, size());
    TraceRows rows;
    rows.reserve(size_t(qMax<qint64>(0, end - from)));
    for (qint64 seq = qMax(m_first, from); seq < end; ++seq)
        rows.push_back(row(seq));
    return rows;
}

TraceRow Trace::row(qint64 seq) const
{
    const TraceEvent& event = this->event(seq);
    TraceRow row;
    row.t = SimTime::fromUs(event.t);
    row.seq = seq;
    row.call = CallId(event.call);
    row.leg = LegId(event.leg);
    row.kind = event.kind;
    row.kindName = event.kind == TraceKind::Vendor ? m_texts.text(event.text[0]) : traceKindName(event.kind);
    row.cause = qint64(event.cause) - 1;
    setPlace(row, event.place);
    row.data = data(event);
    return row;
}

void Trace::setPlace(TraceRow& row, quint32 place) const
{
    if (place == 0)
        return;
    const auto after = std::upper_bound(m_places.begin(), m_places.end(), place,
                                        [](quint32 p, const Places& places) { return p < places.base; });
    const Places& places = *std::prev(after);
    const ProgramStep& step = places.program->steps()[place - places.base];
    row.flow = places.program->flowId();
    row.node = step.place;
    row.module = step.module;
}

Json Trace::data(const TraceEvent& event) const
{
    switch (event.kind) {
    case TraceKind::HttpRequest:
    case TraceKind::HttpAnswer:
    case TraceKind::WebhookQueued:
    case TraceKind::WebhookDone:
        return parsed(m_texts.text(event.text[0]));
    case TraceKind::Vendor:
        return parsed(m_texts.text(event.text[1]));
    default:
        break;
    }
    Json data = Json::object();
    for (const TraceColumn& column : columnsOf(event.kind)) {
        Json value = valueOf(column, event, m_texts, m_seed);
        if (!value.is_discarded())
            appendMember(data, column.key, std::move(value));
    }
    return data;
}

} // namespace hookswitch
