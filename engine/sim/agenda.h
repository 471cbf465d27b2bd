// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/simtime.h"

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
        Webhook
    };
    [[nodiscard]] Kind kind() const { return Kind(order & 0xff); }
    [[nodiscard]] quint16 leg() const { return quint16(order >> 8); }
};
static_assert(sizeof(Event) == 24);

/// The queue of a run: earliest first, equal times in the order they were added. A 4-ary heap in one vector; copying
/// it copies the future of the run.
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
    [[nodiscard]] bool isEmpty() const { return m_heap.empty(); }
    [[nodiscard]] size_t size() const { return m_heap.size(); }
    /// REQUIRES: !isEmpty().
    [[nodiscard]] const Event& next() const { return m_heap.front(); }
    Event take();

private:
    std::vector<Event> m_heap;
    quint64 m_sequence = 0;
};

} // namespace hookswitch
