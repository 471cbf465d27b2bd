// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <type_traits>

namespace hookswitch {

/// A sentence for the trace: a text, or a function that makes it, which is only called when a trace is kept. Worth a
/// function where the text would be put together in every call:
///
///     turn.leave(key, [&] { return u"%1 was pressed"_s.arg(key); });
///
/// For parameters only: it refers to what it was made from.
class Sentence
{
public:
    Sentence() = default;
    Sentence(const QString& text)
        : m_source(&text)
        , m_text([](const void* source) { return *static_cast<const QString*>(source); })
    {}
    template <typename Make>
        requires std::is_invocable_r_v<QString, const Make&>
    Sentence(const Make& make)
        : m_source(&make)
        , m_text([](const void* source) -> QString { return (*static_cast<const Make*>(source))(); })
    {}

    [[nodiscard]] QString text() const { return m_text ? m_text(m_source) : QString(); }

private:
    const void* m_source = nullptr;
    QString (*m_text)(const void* source) = nullptr;
};

} // namespace hookswitch
