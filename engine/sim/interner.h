// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace hookswitch {

/// Number of a text in an Interner; 0 is the empty text.
using TextId = quint32;

/// Keeps each text once and gives it a number. Texts are never forgotten.
class Interner
{
public:
    [[nodiscard]] TextId id(const QString& text);
    [[nodiscard]] const QString& text(TextId id) const { return m_texts[id]; }
    [[nodiscard]] size_t size() const { return m_texts.size(); }

private:
    std::vector<QString> m_texts{QString()};
    QHash<QString, TextId> m_ids;
};

} // namespace hookswitch
