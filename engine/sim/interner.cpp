// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/interner.h"

namespace hookswitch {

TextId Interner::id(const QString& text)
{
    if (text.isEmpty())
        return 0;
    TextId& id = m_ids[text];
    if (id == 0) {
        id = TextId(m_texts.size());
        m_texts.push_back(text);
    }
    return id;
}

} // namespace hookswitch
