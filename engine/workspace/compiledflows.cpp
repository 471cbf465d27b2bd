// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/compiledflows.h"

namespace hookswitch {

std::shared_ptr<const Program> CompiledFlows::program(const ProjectFlow& flow, int manner,
                                                      const std::function<std::shared_ptr<const Program>()>& compile)
{
    const auto found = m_kept.find(flow.id);
    if (found != m_kept.end() && found->second.manner == manner && found->second.flow == flow.flow) {
        found->second.isAsked = true;
        return found->second.program;
    }
    Kept made{flow.flow, manner, compile(), true};
    return (m_kept[flow.id] = std::move(made)).program;
}

void CompiledFlows::sweep()
{
    std::erase_if(m_kept, [](const auto& entry) { return !entry.second.isAsked; });
    for (auto& [id, kept] : m_kept)
        kept.isAsked = false;
}

} // namespace hookswitch
