// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace hookswitch {

/// Counts how often each block of a call was entered: an open table in one vector, whose memory stays for the next
/// call in the same place.
class Visits
{
public:
    /// How often the block has been entered, this time included. block: its place in the trace, never 0.
    quint32 add(quint32 block)
    {
        if (m_used * 2 >= m_table.size())
            grow();
        Row& row = find(block);
        m_used += row.block == 0 ? 1 : 0;
        row.block = block;
        return ++row.count;
    }
    void clear()
    {
        m_table.assign(m_table.size() > kKept ? 0 : m_table.size(), Row());
        m_used = 0;
    }

private:
    struct Row
    {
        quint32 block = 0;
        quint32 count = 0;
    };
    static constexpr size_t kKept = 256;

    Row& find(quint32 block)
    {
        size_t at = (block * 0x9e3779b1U) & (m_table.size() - 1);
        while (m_table[at].block != 0 && m_table[at].block != block)
            at = (at + 1) & (m_table.size() - 1);
        return m_table[at];
    }
    void grow()
    {
        std::vector<Row> old(m_table.empty() ? 32 : m_table.size() * 2);
        old.swap(m_table);
        for (const Row& row : old) {
            if (row.block != 0)
                find(row.block) = row;
        }
    }

    std::vector<Row> m_table;
    size_t m_used = 0;
};

} // namespace hookswitch
