// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/runtrace.h"

namespace hookswitch {

void RunTrace::append(const TraceRows& rows)
{
    if (rows.empty())
        return;
    setMoment({});
    const auto first = static_cast<qsizetype>(m_rows.size());
    for (const TraceRow& row : rows) {
        m_places[row.call].push_back(m_rows.size());
        m_rows.push_back(row);
        m_live += row.kind == TraceKind::CallStart;
        m_live -= row.kind == TraceKind::CallEnd && m_live > 0;
    }
    read(m_present, m_rows.size());
    m_at = rows.back().t;
    m_sinceThen.start();
    Q_EMIT appended(first);
    if (!m_current && !board().calls().empty())
        setCurrentCall(board().calls().begin()->first);
}

void RunTrace::read(State& state, size_t end) const
{
    for (; state.rows < end; ++state.rows) {
        state.board.append(m_rows[state.rows]);
        note(state, m_rows[state.rows]);
    }
}

void RunTrace::note(State& state, const TraceRow& row) const
{
    if (row.kind == TraceKind::PromptStart) {
        PromptNow prompt;
        prompt.leg = row.leg;
        prompt.text = nameOf(stringMember(row.data, "prompt"));
        prompt.type = stringMember(row.data, "type");
        prompt.since = row.t;
        prompt.seconds = numberMember(row.data, "seconds", 0);
        state.prompts[row.call] = prompt;
    } else if (row.kind == TraceKind::PromptEnd || row.kind == TraceKind::CallEnd) {
        state.prompts.erase(row.call);
    } else if (row.kind == TraceKind::BlockEnter) {
        state.lastBlocks[row.call] = {row.flow, row.node, row.module};
    }
}

void RunTrace::setMoment(std::optional<size_t> place)
{
    if (place && *place >= m_rows.size())
        place.reset();
    if (place == m_moment)
        return;
    m_moment = place;
    if (place) {
        if (m_past.rows > *place + 1)
            m_past = {};
        read(m_past, *place + 1);
    }
    Q_EMIT momentChanged();
}

void RunTrace::clear()
{
    m_rows.clear();
    m_present = {};
    m_past = {};
    m_moment.reset();
    m_places.clear();
    m_live = 0;
    m_at = {};
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
    const auto& prompts = shownState().prompts;
    const auto it = prompts.find(call);
    return it == prompts.end() ? std::nullopt : std::optional(it->second);
}

BlockPlace RunTrace::lastBlock(CallId call) const
{
    const auto& blocks = shownState().lastBlocks;
    const auto it = blocks.find(call);
    return it == blocks.end() ? BlockPlace() : it->second;
}

QSet<QString> RunTrace::visited(CallId call, const QString& flow) const
{
    QSet<QString> places;
    for (const size_t place : placesOf(call)) {
        const TraceRow& row = m_rows[place];
        if (place >= shownState().rows)
            break;
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
    m_at = now();
    m_sinceThen.start();
    m_speed = speed;
}

SimTime RunTrace::now() const
{
    if (m_moment)
        return m_rows[*m_moment].t;
    if (m_live == 0 || m_speed <= 0 || !m_sinceThen.isValid())
        return m_at;
    return m_at + SimTime::fromSeconds(static_cast<double>(m_sinceThen.nsecsElapsed()) / 1e9 * m_speed);
}

} // namespace hookswitch
