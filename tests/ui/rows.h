// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/tracerow.h"

#include <initializer_list>

namespace hookswitch::rows {

/// Trace rows for tests of what shows them; sequence numbers follow each other over one list.
class List
{
public:
    List& at(double seconds)
    {
        m_t = SimTime::fromSeconds(seconds);
        return *this;
    }
    List& call(quint32 id)
    {
        m_call = CallId(id);
        return *this;
    }

    List& add(TraceKind kind, quint32 leg = 0, Json data = Json::object())
    {
        TraceRow row;
        row.t = m_t;
        row.seq = m_next++;
        row.call = m_call;
        row.leg = LegId(leg);
        row.kind = kind;
        row.kindName = traceKindName(kind);
        row.cause = row.seq - 1;
        row.data = std::move(data);
        m_rows.push_back(row);
        return *this;
    }
    List& block(const QString& module, const QString& node)
    {
        add(TraceKind::BlockEnter, 0, {{"visit", 1}});
        m_rows.back().flow = QStringLiteral("main");
        m_rows.back().node = node;
        m_rows.back().module = module;
        return *this;
    }
    [[nodiscard]] TraceRows take() { return std::exchange(m_rows, {}); }

private:
    TraceRows m_rows;
    SimTime m_t;
    CallId m_call{1};
    qint64 m_next = 0;
};

/// Somebody calls, hears a menu, presses 1, and a phone rings.
inline void ringing(List& list, quint32 call = 1, double t = 0)
{
    list.call(call).at(t);
    list.add(TraceKind::CallStart, 0,
             {{"from", "+15551230000"},
              {"to", "+15550100"},
              {"direction", "inbound"},
              {"number", "+15550100"},
              {"seed", 1}});
    list.add(TraceKind::LegStart, 1,
             {{"role", "caller"}, {"party", "+15551230000"}, {"name", "Ada Caller"}, {"parent", 0}});
    list.add(TraceKind::LegAnswer, 1);
    list.add(TraceKind::WebhookQueued, 0,
             {{"delivery", "d1"}, {"method", "POST"}, {"url", "http://127.0.0.1:9000/begin"}, {"event", "BEGIN"}});
    list.block(QStringLiteral("menu"), QStringLiteral("/flow"));
    list.add(TraceKind::PromptStart, 1,
             {{"prompt", "Welcome. For sales press one."}, {"type", "speech"}, {"seconds", 1.8}});
    list.at(t + 1.2).add(TraceKind::Digit, 1, {{"digit", "1"}});
    list.add(TraceKind::PromptEnd, 1, {{"reason", "key"}});
    list.add(TraceKind::Variable, 0, {{"name", "Digits"}, {"value", "1"}, {"scope", "call"}});
    list.block(QStringLiteral("user"), QStringLiteral("/flow/children/1"));
    list.add(TraceKind::LegStart, 2,
             {{"role", "callee"}, {"party", "1001"}, {"name", "Grace at the desk"}, {"parent", 1}});
    list.at(t + 1.4).add(TraceKind::LegRing, 2, {{"timeout", 20}});
}

/// The phone answers; both talk until the called side hangs up.
inline void talkAndEnd(List& list, quint32 call = 1, double t = 3.4)
{
    list.call(call).at(t).add(TraceKind::LegAnswer, 2);
    list.at(t + 10).add(TraceKind::LegEnd, 2, {{"cause", "NORMAL_CLEARING"}, {"code", 200}, {"by", "callee"}});
    list.add(TraceKind::LegEnd, 1, {{"cause", "NORMAL_CLEARING"}, {"code", 200}, {"by", "flow"}});
    list.add(TraceKind::CallEnd, 0, {{"outcome", "answered"}, {"cause", "NORMAL_CLEARING"}, {"answeredFor", t + 10}});
}

} // namespace hookswitch::rows
