// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <memory>
#include <vector>

namespace hookswitch {

/// What blocks have worked out of a world's directory and need again in the next call; see TurnView::settled() and
/// TurnView::recall(). Values are shared and immutable, so that a copy of a run keeps them. Every function gives null
/// when nothing is known.
class Recollections
{
public:
    struct Question
    {
        const void* function = nullptr;
        quint32 world = 0;
        QString text;

        friend bool operator==(const Question&, const Question&) = default;
        friend size_t qHash(const Question& question, size_t seed = 0)
        {
            return ::qHash(question.text, seed) ^ (size_t(question.function) + question.world);
        }
    };

    [[nodiscard]] const void* settled(quint32 place, quint32 world, const void* type) const
    {
        if (place >= m_settled.size())
            return nullptr;
        const Settled& known = m_settled[place];
        return known.type == type && known.world == world ? known.value.get() : nullptr;
    }
    const void* settle(quint32 place, quint32 world, const void* type, std::shared_ptr<const void> value);

    [[nodiscard]] const void* recalled(const Question& question) const
    {
        const auto known = m_answers.constFind(question);
        return known == m_answers.constEnd() ? nullptr : known->get();
    }
    const void* remember(const Question& question, std::shared_ptr<const void> value);

    /// The directory has changed. What was given before stays valid until the same thing is asked again.
    void forget();

private:
    struct Settled
    {
        const void* type = nullptr;
        quint32 world = 0;
        std::shared_ptr<const void> value;
    };
    std::vector<Settled> m_settled; ///< by the block's place in the trace
    QHash<Question, std::shared_ptr<const void>> m_answers;
};

} // namespace hookswitch
