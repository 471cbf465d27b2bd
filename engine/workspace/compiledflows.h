// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/project.h"

#include <functional>
#include <memory>

namespace hookswitch {

class Program;

/// The programs of a project's flows from one state of the project to the next: a flow that did not change is not
/// compiled again. Use from one thread.
class CompiledFlows
{
public:
    /// The program of this flow; compile is asked for when the flow, or the manner it is compiled in, is another than
    /// last time.
    std::shared_ptr<const Program> program(const ProjectFlow& flow, int manner,
                                           const std::function<std::shared_ptr<const Program>()>& compile);
    /// Forgets the flows nobody has asked for since the last call.
    void sweep();

private:
    struct Kept
    {
        Flow flow;
        int manner = 0;
        std::shared_ptr<const Program> program; ///< shared with the calls that run it
        bool isAsked = true;
    };
    std::map<QString, Kept> m_kept; ///< by the flow's id
};

} // namespace hookswitch
