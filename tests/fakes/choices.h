// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QList>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace hookswitch {

/// Decisions taken from a list of bytes. A property test generates the bytes; when it fails, fewer and smaller bytes
/// give a smaller document with the same fault. Out of bytes, every decision is the first one.
class Choices
{
public:
    using Bytes = std::vector<std::uint8_t>;

    explicit Choices(const Bytes& bytes)
        : m_bytes(bytes)
    {}

    int below(int bound) { return m_at < m_bytes.size() ? m_bytes[m_at++] % bound : 0; }
    bool one() { return below(2) == 1; }
    [[nodiscard]] bool areLeft() const { return m_at < m_bytes.size(); }
    /// A new number at every call, so that blocks can be told apart.
    int fresh() { return ++m_fresh; }

    template <typename List> auto of(const List& list) { return list[below(int(std::size(list)))]; }

    /// Any small JSON value.
    Json value(int depth = 2)
    {
        switch (below(depth > 0 ? 9 : 6)) {
        case 0:
            return nullptr;
        case 1:
            return below(100);
        case 2:
            return "t" + std::to_string(below(5));
        case 3:
            return one();
        case 4:
            return "";
        case 5:
            return *parseJson("1e2");
        case 6:
            return Json::array({value(depth - 1), value(depth - 1)});
        case 7:
            return Json{{"b", value(depth - 1)}, {"a", value(depth - 1)}};
        default:
            return Json::object();
        }
    }

private:
    const Bytes& m_bytes;
    std::size_t m_at = 0;
    int m_fresh = 0;
};

} // namespace hookswitch
