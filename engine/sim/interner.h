// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace hookswitch {

/// Number of a text in an Interner; 0 is the empty text.
using TextId = quint32;

/// Keeps each text once and gives it a number. Texts are never forgotten. Most texts come again and again from the
/// same memory (literals, parameters of a block), so the last ones are found by their address first. REQUIRES: no
/// text made by QString::fromRawData() of memory that changes.
class Interner
{
public:
    [[nodiscard]] TextId id(const QString& text)
    {
        if (text.isEmpty())
            return 0;
        const Known& known = m_known[placeOf(text)];
        const bool same = known.text.constData() == text.constData() && known.text.size() == text.size();
        return same ? known.id : lookUp(text);
    }
    [[nodiscard]] const QString& text(TextId id) const { return m_texts[id]; }
    [[nodiscard]] size_t size() const { return m_texts.size(); }

private:
    struct Known
    {
        QString text; ///< keeps its memory from being reused
        TextId id = 0;
    };
    static constexpr size_t kKnown = 512;
    [[nodiscard]] static size_t placeOf(const QString& text)
    {
        return (reinterpret_cast<quintptr>(text.constData()) * 0x9e3779b97f4a7c15ULL) >> 55;
    }
    [[nodiscard]] TextId lookUp(const QString& text);

    std::vector<QString> m_texts{QString()};
    QHash<QString, TextId> m_ids;
    std::vector<Known> m_known = std::vector<Known>(kKnown);
};

} // namespace hookswitch
