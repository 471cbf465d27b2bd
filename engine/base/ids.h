// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>

#include <compare>
#include <functional>

namespace hookswitch {

/// A number that cannot be mistaken for the number of another kind of thing. 0 means "none".
template <typename Tag> struct StrongId
{
    quint32 value = 0;

    constexpr StrongId() = default;
    constexpr explicit StrongId(quint32 v)
        : value(v)
    {}

    [[nodiscard]] constexpr bool isValid() const { return value != 0; }
    constexpr explicit operator bool() const { return value != 0; }
    friend constexpr auto operator<=>(const StrongId&, const StrongId&) = default;
    friend size_t qHash(const StrongId& id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using NodeId = StrongId<struct NodeTag>;         ///< a block of one flow
using CallId = StrongId<struct CallTag>;         ///< a call of one run
using LegId = StrongId<struct LegTag>;           ///< a leg of one call, counted from 1
using DeliveryId = StrongId<struct DeliveryTag>; ///< a webhook delivery in the traffic log

} // namespace hookswitch

template <typename Tag> struct std::hash<hookswitch::StrongId<Tag>>
{
    size_t operator()(const hookswitch::StrongId<Tag>& id) const noexcept { return std::hash<quint32>{}(id.value); }
};
