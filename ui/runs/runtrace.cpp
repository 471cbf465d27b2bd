// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/runtrace.h"

namespace hookswitch {

void RunTrace::append(const TraceRows& rows)
{
    if (rows.empty())
        return;
    const auto first = static_cast<qsizetype>(m_rows.size());
    for (const TraceRow& row : rows) {
        m_places[row.call].push_back(m_rows.size());
        m_rows.push_back(row);
        m_board.append(row);
        note(row);
    }
    m_sinceLast.start();
    Q_EMIT appended(first);
    if (!m_current && !m_board.calls().empty())
        setCurrentCall(m_board.calls().begin()->first);
}

void RunTrace::note(const TraceRow& row)
{
    if (row.kind == TraceKind::CallStart) {
        ++m_live;
    } else if (row.kind == TraceKind::CallEnd) {
        m_live = std::max(0, m_live - 1);
        m_prompts.erase(row.call);
    } else if (row.kind == TraceKind::PromptStart) {
        PromptNow prompt;
        prompt.leg = row.leg;
        prompt.text = nameOf(stringMember(row.data, "prompt"));
        prompt.type = stringMember(row.data, "type");
        prompt.since = row.t;
        prompt.seconds = numberMember(row.data, "seconds", 0);
        m_prompts[row.call] = prompt;
    } else if (row.kind == TraceKind::PromptEnd) {
        m_prompts.erase(row.call);
    } else if (row.kind == TraceKind::BlockEnter) {
        m_lastBlocks[row.call] = {row.flow, row.node, row.module};
    }
}

void RunTrace::clear()
{
    m_rows.clear();
    m_board.clear();
    m_places.clear();
    m_prompts.clear();
    m_lastBlocks.clear();
    m_live = 0;
    m_current = {};
    Q_EMIT cleared();
    Q_EMIT currentCallChanged(m_current);
}

TraceRows RunTrace::rowsOf(CallId call) const
{
    TraceRows found;
    for (const size_t place : placesOf(call))
        found.push_back(m_rows[place]);
    return found;
}

const std::vector<size_t>& RunTrace::placesOf(CallId call) const
{
    static const std::vector<size_t> none;
    const auto it = m_places.find(call);
    return it == m_places.end() ? none : it->second;
}

std::optional<PromptNow> RunTrace::prompt(CallId call) const
{
    const auto it = m_prompts.find(call);
    return it == m_prompts.end() ? std::nullopt : std::optional(it->second);
}

BlockPlace RunTrace::lastBlock(CallId call) const
{
    const auto it = m_lastBlocks.find(call);
    return it == m_lastBlocks.end() ? BlockPlace() : it->second;
}

QSet<QString> RunTrace::visited(CallId call, const QString& flow) const
{
    QSet<QString> places;
    for (const size_t place : placesOf(call)) {
        const TraceRow& row = m_rows[place];
        if (row.kind == TraceKind::BlockEnter && row.flow == flow)
            places.insert(row.node);
    }
    return places;
}

void RunTrace::setCurrentCall(CallId call)
{
    if (call == m_current)
        return;
    m_current = call;
    Q_EMIT currentCallChanged(call);
}

void RunTrace::setSpeed(double speed)
{
    m_speed = speed;
}

SimTime RunTrace::now() const
{
    const SimTime last = m_rows.empty() ? SimTime() : m_rows.back().t;
    if (m_live == 0 || m_speed <= 0 || !m_sinceLast.isValid())
        return last;
    return last + SimTime::fromSeconds(static_cast<double>(m_sinceLast.nsecsElapsed()) / 1e9 * m_speed);
}

} // namespace hookswitch
