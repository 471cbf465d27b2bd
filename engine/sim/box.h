// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace hookswitch {

/// An optional value kept apart from its owner, for what is rarely there or large. Copying copies the value.
template <typename T> class Box
{
public:
    Box() = default;
    Box(const Box& other)
        : m_value(other.m_value ? std::make_unique<T>(*other.m_value) : nullptr)
    {}
    Box(Box&&) noexcept = default;
    Box& operator=(Box other) noexcept
    {
        m_value = std::move(other.m_value);
        return *this;
    }

    [[nodiscard]] explicit operator bool() const { return m_value != nullptr; }
    /// Null when empty.
    [[nodiscard]] T* get() { return m_value.get(); }
    [[nodiscard]] const T* get() const { return m_value.get(); }
    /// The value, made with its defaults when there is none.
    [[nodiscard]] T& made()
    {
        if (!m_value)
            m_value = std::make_unique<T>();
        return *m_value;
    }
    void clear() { m_value.reset(); }

private:
    std::unique_ptr<T> m_value;
};

} // namespace hookswitch
