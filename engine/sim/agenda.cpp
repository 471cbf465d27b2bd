// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/agenda.h"

namespace hookswitch {

namespace {

constexpr size_t kWays = 4;

bool earlier(const Event& a, const Event& b)
{
    return a.t != b.t ? a.t < b.t : a.order < b.order;
}

} // namespace

void Agenda::add(SimTime t, Event::Kind kind, const Target& target)
{
    Event event;
    event.t = t.us;
    event.order = (m_sequence++ << 24) | (quint64(target.leg) << 8) | quint64(kind);
    event.slot = target.slot;
    event.token = target.token;
    size_t hole = m_heap.size();
    m_heap.push_back(event);
    while (hole > 0) {
        const size_t parent = (hole - 1) / kWays;
        if (!earlier(event, m_heap[parent]))
            break;
        m_heap[hole] = m_heap[parent];
        hole = parent;
    }
    m_heap[hole] = event;
}

Event Agenda::take()
{
    const Event first = m_heap.front();
    const Event last = m_heap.back();
    m_heap.pop_back();
    const size_t size = m_heap.size();
    size_t hole = 0;
    while (true) {
        const size_t begin = hole * kWays + 1;
        if (begin >= size)
            break;
        size_t best = begin;
        for (size_t child = begin + 1; child < qMin(begin + kWays, size); ++child) {
            if (earlier(m_heap[child], m_heap[best]))
                best = child;
        }
        if (!earlier(m_heap[best], last))
            break;
        m_heap[hole] = m_heap[best];
        hole = best;
    }
    if (size > 0)
        m_heap[hole] = last;
    return first;
}

} // namespace hookswitch
