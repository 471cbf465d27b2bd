// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/calllog.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A field that holds a separator, a quote or a line break is quoted; one a spreadsheet would run as a formula gets a
/// blank first.
QByteArray csvField(const QString& text)
{
    QByteArray bytes = text.toUtf8();
    if (!bytes.isEmpty() && QByteArrayView("=@\t\r").contains(bytes[0]))
        bytes.prepend(' ');
    if (!bytes.contains(',') && !bytes.contains('"') && !bytes.contains('\n') && !bytes.contains('\r'))
        return bytes;
    return '"' + bytes.replace('"', "\"\"") + '"';
}

Json recordJson(const StoredCall& call)
{
    return Json{{"id", call.uid.toStdString()},
                {"run", call.run},
                {"call", call.call},
                {"at", call.at.toString(Qt::ISODateWithMs).toStdString()},
                {"from", call.from.toStdString()},
                {"to", call.to.toStdString()},
                {"number", call.number.toStdString()},
                {"direction", call.outbound ? "outbound" : "inbound"},
                {"flow", call.flow.toStdString()},
                {"ring", call.ring < 0 ? Json(nullptr) : Json(call.ring)},
                {"seconds", call.seconds},
                {"talk", call.talk},
                {"outcome", call.outcome.toStdString()},
                {"cause", call.cause.toStdString()},
                {"deliveries", call.deliveries}};
}

} // namespace

void CallLog::begin(int run)
{
    m_run = run;
    m_board.clear();
    m_calls.clear();
    m_live.clear();
    m_order.clear();
}

void CallLog::add(const TraceRows& rows, const std::function<QString(CallId)>& uid)
{
    std::set<CallId> changed;
    for (const TraceRow& row : rows) {
        if (!row.call)
            continue;
        if (row.kind == TraceKind::CallStart) {
            m_calls[row.call].begun = QDateTime::currentDateTimeUtc();
            m_live.insert(row.call);
        }
        const auto known = m_calls.find(row.call);
        if (known == m_calls.end())
            continue; // forgotten
        m_board.append(row);
        if (known->second.flow.isEmpty())
            known->second.flow = row.flow;
        known->second.lines += traceLine(row) + '\n';
        if (row.kind == TraceKind::CallEnd && m_live.erase(row.call) > 0)
            m_order.push_back(row.call);
        changed.insert(row.call);
    }
    for (const CallId call : changed) {
        if (!m_live.contains(call))
            m_ended(record(call, m_calls.at(call), uid(call)));
    }
    forgetOld();
}

void CallLog::forgetOld()
{
    while (m_order.size() > m_kept) {
        const CallId call = m_order.front();
        m_order.pop_front();
        m_calls.erase(call);
        m_board.forget(call);
        m_forgotten(call);
    }
}

StoredCall CallLog::record(CallId call, const Known& known, const QString& uid) const
{
    const CallState& state = *m_board.call(call);
    StoredCall stored;
    stored.uid = uid;
    stored.run = m_run;
    stored.call = call.value;
    stored.from = state.from;
    stored.to = state.to;
    stored.number = state.number;
    stored.outbound = state.outbound;
    stored.flow = known.flow;
    stored.at = known.begun;
    const SimTime end = state.end.value_or(state.start);
    stored.seconds = (end - state.start).seconds();
    if (state.answered) {
        stored.ring = (*state.answered - state.start).seconds();
        stored.talk = (end - *state.answered).seconds();
    }
    stored.outcome = state.outcome;
    stored.cause = state.cause;
    stored.deliveries = state.deliveries;
    stored.trace = known.lines;
    return stored;
}

QByteArray CallLog::trace(CallId call) const
{
    const auto known = m_calls.find(call);
    return known == m_calls.end() ? QByteArray() : known->second.lines;
}

std::vector<CallId> CallLog::live() const
{
    return {m_live.begin(), m_live.end()};
}

QByteArray recordsCsv(const std::vector<StoredCall>& calls)
{
    QByteArray text = "id,run,call,at,from,to,number,direction,flow,ring,seconds,talk,outcome,cause,deliveries\r\n";
    for (const StoredCall& call : calls) {
        QByteArrayList fields;
        const Json record = recordJson(call);
        for (const auto& [key, value] : record.items())
            fields.append(csvField(scalarText(value)));
        text += fields.join(',') + "\r\n";
    }
    return text;
}

Json recordsJson(const std::vector<StoredCall>& calls)
{
    Json list = Json::array();
    for (const StoredCall& call : calls)
        list.push_back(recordJson(call));
    return list;
}

} // namespace hookswitch
