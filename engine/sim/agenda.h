// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/simtime.h"

#include <limits>
#include <optional>
#include <vector>

namespace hookswitch {

/// What is due, for whom, and the token by which a change of mind is noticed: an event whose target holds another
/// token by now is dead and ignored.
struct Event
{
    qint64 t = 0;      ///< microseconds
    quint64 order = 0; ///< sequence << 24 | leg << 8 | kind; set by Agenda
    quint32 slot = 0;
    quint32 token = 0;

    enum class Kind : quint8
    {
        Arrival,
        Timer,
        Limit,
        Leg,
        Script,
        Key,
        Webhook,
        Post,  ///< slot: its number
        Agent, ///< slot: of the queues' agents
        Watch
    };
    [[nodiscard]] Kind kind() const { return Kind(order & 0xff); }
    [[nodiscard]] quint16 leg() const { return quint16(order >> 8); }
};
static_assert(sizeof(Event) == 24);

/// The queue of a run: earliest first, equal times in the order they were added. Copying it copies the future of the
/// run.
///
/// What comes soon is a 4-ary heap; what comes later lies unsorted in slices of time, each of which becomes the heap
/// when its turn comes; what comes after the last slice lies in a heap of leftovers, spread over slices anew when
/// they are used up. So the cost of an event does not grow with the number of those that wait.
class Agenda
{
public:
    struct Target
    {
        quint32 slot = 0;
        quint16 leg = 0;
        quint32 token = 0;
    };
    void add(SimTime t, Event::Kind kind, const Target& target);
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] size_t size() const { return m_size; }
    /// REQUIRES: !isEmpty().
    [[nodiscard]] const Event& next() const { return m_soon.front(); }
    Event take();
    /// When the event with this token is due; looks at all, for what is rarely asked.
    [[nodiscard]] std::optional<SimTime> dueOf(quint32 token) const;

private:
    void addSoon(const Event& event);
    void refill();
    void spread(std::vector<Event> events);

    std::vector<Event> m_soon;                ///< heap of all before m_soonEnd; not empty while anything is
    std::vector<std::vector<Event>> m_slices; ///< by time, from m_sliceBegin
    std::vector<Event> m_far;                 ///< after the last slice
    qint64 m_soonEnd = std::numeric_limits<qint64>::max();
    qint64 m_sliceBegin = 0;
    int m_sliceBits = 0; ///< a slice is 2^bits microseconds long
    size_t m_slice = 0;  ///< the next to become the heap
    size_t m_sliceCount = 0;
    size_t m_size = 0;
    quint64 m_sequence = 0;
    quint64 m_spreadAgain = 0; ///< sequence from which spreading pays again
};

} // namespace hookswitch
