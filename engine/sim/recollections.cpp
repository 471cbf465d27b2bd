// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/recollections.h"

namespace hookswitch {

namespace {

constexpr qsizetype kAnswers = 4096; ///< to remember before forgetting all

} // namespace

const void* Recollections::settle(quint32 place, quint32 world, const void* type, std::shared_ptr<const void> value)
{
    if (place >= m_settled.size())
        m_settled.resize(place + 1);
    Settled& settled = m_settled[place];
    settled = {type, world, std::move(value)};
    return settled.value.get();
}

const void* Recollections::remember(const Question& question, std::shared_ptr<const void> value)
{
    if (m_answers.size() >= kAnswers)
        m_answers.clear();
    return m_answers.insert(question, std::move(value))->get();
}

void Recollections::forget()
{
    for (Settled& settled : m_settled)
        settled.type = nullptr;
    m_answers.clear();
}

} // namespace hookswitch
