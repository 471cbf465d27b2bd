// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/agenda.h"

#include <algorithm>
#include <bit>

namespace hookswitch {

namespace {

constexpr size_t kWays = 4;
constexpr size_t kPerSlice = 24; ///< events wanted in a slice
constexpr size_t kCrowded = 512; ///< a heap larger than this is spread over slices
constexpr size_t kFewestSlices = 64;
constexpr size_t kKeptCapacity = 4096; ///< memory of a heap larger than this is given back

/// Without branches, since their outcome cannot be foreseen.
bool earlier(const Event& a, const Event& b)
{
    return (a.t < b.t) | ((a.t == b.t) & (a.order < b.order));
}

/// Puts an event where the hole is, or where its smaller descendants leave one.
void sink(std::vector<Event>& heap, size_t hole, const Event& event)
{
    const size_t size = heap.size();
    while (true) {
        const size_t begin = hole * kWays + 1;
        if (begin >= size)
            break;
        size_t best = begin;
        const size_t end = std::min(begin + kWays, size);
        for (size_t child = begin + 1; child < end; ++child)
            best = earlier(heap[child], heap[best]) ? child : best;
        if (!earlier(heap[best], event))
            break;
        heap[hole] = heap[best];
        hole = best;
    }
    heap[hole] = event;
}

void makeHeap(std::vector<Event>& heap)
{
    for (size_t i = heap.size() / kWays + 1; i-- > 0;) {
        if (i < heap.size())
            sink(heap, i, Event(heap[i]));
    }
}

} // namespace

void Agenda::add(SimTime t, Event::Kind kind, const Target& target)
{
    Event event;
    event.t = t.us;
    event.order = (m_sequence++ << 24) | (quint64(target.leg) << 8) | quint64(kind);
    event.slot = target.slot;
    event.token = target.token;
    ++m_size;
    if (event.t < m_soonEnd || m_soon.empty())
        return addSoon(event);
    const size_t slice = size_t((event.t - m_sliceBegin) >> m_sliceBits);
    if (slice < m_sliceCount)
        m_slices[slice].push_back(event);
    else
        m_far.push_back(event);
}

void Agenda::addSoon(const Event& event)
{
    size_t hole = m_soon.size();
    m_soon.push_back(event);
    while (hole > 0) {
        const size_t parent = (hole - 1) / kWays;
        if (!earlier(event, m_soon[parent]))
            break;
        m_soon[hole] = m_soon[parent];
        hole = parent;
    }
    m_soon[hole] = event;
    if (m_soon.size() > kCrowded && m_sequence >= m_spreadAgain) {
        std::vector<Event> all = std::move(m_soon);
        m_soon.clear();
        for (; m_slice < m_sliceCount; ++m_slice) {
            all.insert(all.end(), m_slices[m_slice].begin(), m_slices[m_slice].end());
            m_slices[m_slice].clear();
        }
        all.insert(all.end(), m_far.begin(), m_far.end());
        m_far.clear();
        spread(std::move(all));
    }
}

std::optional<SimTime> Agenda::dueOf(quint32 token) const
{
    const auto in = [token](const std::vector<Event>& events) {
        const auto found =
            std::find_if(events.begin(), events.end(), [token](const Event& e) { return e.token == token; });
        return found == events.end() ? std::optional<SimTime>() : SimTime::fromUs(found->t);
    };
    std::optional<SimTime> due = in(m_soon);
    for (size_t slice = m_slice; !due && slice < m_sliceCount; ++slice)
        due = in(m_slices[slice]);
    return due ? due : in(m_far);
}

Event Agenda::take()
{
    const Event first = m_soon.front();
    const Event last = m_soon.back();
    m_soon.pop_back();
    --m_size;
    if (!m_soon.empty())
        sink(m_soon, 0, last);
    else
        refill();
    return first;
}

/// The heap is empty: the next slice with anything in it becomes the heap.
void Agenda::refill()
{
    if (m_soon.capacity() > kKeptCapacity)
        std::vector<Event>().swap(m_soon);
    if (m_size == 0) {
        if (m_sliceCount > kKeptCapacity)
            std::vector<std::vector<Event>>().swap(m_slices);
        m_soonEnd = std::numeric_limits<qint64>::max();
        m_sliceCount = 0;
        return;
    }
    while (m_slice < m_sliceCount && m_slices[m_slice].empty())
        ++m_slice;
    if (m_slice == m_sliceCount) {
        std::vector<Event> far = std::move(m_far);
        m_far.clear();
        return spread(std::move(far));
    }
    m_soon.swap(m_slices[m_slice]);
    ++m_slice;
    m_soonEnd = m_sliceBegin + (qint64(m_slice) << m_sliceBits);
    makeHeap(m_soon);
}

/// Cuts the time ahead into slices by the density of the earlier half of the events. REQUIRES: the heap, the slices
/// and the leftovers are empty; there are events.
void Agenda::spread(std::vector<Event> events)
{
    const size_t half = events.size() / 2;
    const auto byTime = [](const Event& a, const Event& b) { return a.t < b.t; };
    std::nth_element(events.begin(), events.begin() + qsizetype(half), events.end(), byTime);
    m_sliceBegin = std::min_element(events.begin(), events.begin() + qsizetype(half) + 1, byTime)->t;
    const quint64 span = quint64(events[half].t - m_sliceBegin);
    const quint64 wanted = span / (half / kPerSlice + 1);
    m_sliceBits = int(std::bit_width(wanted));
    m_sliceCount = std::max(kFewestSlices, events.size() / kPerSlice * 2);
    if (m_slices.size() < m_sliceCount)
        m_slices.resize(m_sliceCount);
    m_slice = 0;
    for (const Event& event : events) {
        const size_t slice = size_t((event.t - m_sliceBegin) >> m_sliceBits);
        (slice < m_sliceCount ? m_slices[slice] : m_far).push_back(event);
    }
    m_spreadAgain = m_sequence + events.size();
    refill();
}

} // namespace hookswitch
