// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/interner.h"

namespace hookswitch {

TextId Interner::lookUp(const QString& text)
{
    TextId& id = m_ids[text];
    if (id == 0) {
        id = TextId(m_texts.size());
        m_texts.push_back(text);
    }
    m_known[placeOf(text)] = {text, id};
    return id;
}

} // namespace hookswitch
