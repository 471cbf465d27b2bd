// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/box.h"
#include "sim/causes.h"
#include "sim/meetorders.h"

#include <variant>

namespace hookswitch {

/// A dial under way.
struct DialState
{
    std::shared_ptr<const DialOrder> order; ///< shared: immutable, forks of a run keep using it
    size_t next = 0;                        ///< of the order's targets
    size_t greeting = 0;                    ///< of the order's greeting, the next to be heard
    bool givenUp = false;                   ///< those still to come are not rung
    quint16 firstLeg = 0;
    quint16 talkLeg = 0;
    SimTime talkSince{0};
    Cause failure;

    [[nodiscard]] bool isThrough() const { return givenUp || next >= order->targets.size(); }
};

struct Recording
{
    RecordOrder order;
    SimTime since{0};
};

struct Fetching
{
    quint32 ticket = 0;
};

/// In a room, or in the talk of two that a held, queued or picked-up call leads to.
struct InRoom
{
    RoomOrder order;
    SimTime since{0};
    SimTime waited{0};                ///< in a queue, before
    Ended whenOver = Ended::RoomOver; ///< what the call gets when the others end it
};

/// Held under a name, until another call retrieves it.
struct Held
{
    HoldOrder order;
    SimTime since{0};
};

/// In a queue: waiting, ringing an agent, or talking with one.
struct Queued
{
    std::shared_ptr<const QueueOrder> order; ///< shared: immutable, forks of a run keep using it
    SimTime since{0};
    SimTime talkSince{0};
    quint64 ticket = 0; ///< place in the queue, 0 once it is served
    quint32 queue = 0;  ///< index
    qint32 agent = -1;  ///< index of the agent that is rung or talks
    quint16 firstLeg = 0;
    quint16 talkLeg = 0;
    bool adding = false; ///< the agent's phones are still being rung one by one
};

/// An agent's call that waits for the next customer of a queue.
struct Serving
{
    quint32 queue = 0;
    QueueOrder order;
};

/// Until another call sends a signal of this name.
struct Listening
{
    QString signal;
};

struct Idle
{};
struct Waiting
{};

/// What a flow waits for: nothing, a time or a hang-up, prompts, keys, a recording, phones, an answer, other calls.
/// Small, since most calls alive wait for a time or for prompts that all calls of a flow share.
class Wait
{
public:
    Wait& operator=(Idle)
    {
        m_order = std::monostate();
        return *this;
    }
    Wait& operator=(Waiting) { return *this = Idle(); }
    template <typename Order> Wait& operator=(Order order)
    {
        m_order.template emplace<Box<Order>>().made() = std::move(order);
        return *this;
    }
    /// Prompts and collects are shared and immutable.
    template <typename Order> Wait& operator=(std::shared_ptr<const Order> order)
    {
        m_order = std::move(order);
        return *this;
    }
    /// The order of this kind, null when it waits for something else.
    template <typename Order> [[nodiscard]] auto* as() { return orderIn<Order>(m_order); }
    template <typename Order> [[nodiscard]] const Order* as() const { return orderIn<Order>(m_order); }

private:
    template <typename Order, typename Orders> [[nodiscard]] static auto* orderIn(Orders& orders)
    {
        if constexpr (std::is_same_v<Order, PlayOrder> || std::is_same_v<Order, CollectOrder>) {
            auto* shared = std::get_if<std::shared_ptr<const Order>>(&orders);
            return shared ? shared->get() : nullptr;
        } else {
            auto* own = std::get_if<Box<Order>>(&orders);
            return own ? own->get() : nullptr;
        }
    }

    std::variant<std::monostate, std::shared_ptr<const PlayOrder>, std::shared_ptr<const CollectOrder>, Box<Fetching>,
                 Box<Recording>, Box<DialState>, Box<InRoom>, Box<Held>, Box<Queued>, Box<Serving>, Box<Listening>>
        m_order;
};

} // namespace hookswitch
