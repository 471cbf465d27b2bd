// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace hookswitch {

/// What went wrong, in a sentence a person can act on, and where: a file, a JSON pointer, a block or a URL (may be
/// empty).
struct Error
{
    QString sentence;
    QString place;

    /// "place: sentence", or the sentence alone where no place is known.
    [[nodiscard]] QString text() const
    {
        return place.isEmpty() ? sentence : place + QStringLiteral(": ") + sentence;
    }

    friend bool operator==(const Error&, const Error&) = default;
};

/// A value, or the error that prevented it. Used for everything the outside can break; never thrown.
template <typename T> class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {}
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// REQUIRES: ok().
    [[nodiscard]] const T& value() const { return std::get<0>(m_state); }
    [[nodiscard]] T& value() { return std::get<0>(m_state); }
    /// Moves the value out. REQUIRES: ok().
    [[nodiscard]] T take() { return std::move(std::get<0>(m_state)); }
    /// REQUIRES: !ok().
    [[nodiscard]] const Error& error() const { return std::get<1>(m_state); }

    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }
    const T& operator*() const { return value(); }
    T& operator*() { return value(); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or an error.
template <> class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
        , m_ok(false)
    {}

    [[nodiscard]] bool ok() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    /// REQUIRES: !ok().
    [[nodiscard]] const Error& error() const { return m_error; }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace hookswitch
