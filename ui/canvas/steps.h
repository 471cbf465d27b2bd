// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/project.h"

namespace hookswitch {

class FlowScene;

// What the wishes have in common.

/// Makes each edit on a copy, so that the next one is worked out for the flow as it will be.
class Steps
{
public:
    explicit Steps(Flow flow)
        : m_flow(std::move(flow))
    {}

    [[nodiscard]] const Flow& flow() const { return m_flow; }
    void add(const Edit& edit)
    {
        if (edit.isEmpty())
            return;
        edit.apply(m_flow);
        m_edits.push_back(edit);
    }
    [[nodiscard]] Edit take() { return Edit{Edit::Batch{std::move(m_edits)}}; }

private:
    Flow m_flow;
    std::vector<Edit> m_edits;
};

/// In a document that is a tree a block has one way in.
[[nodiscard]] inline bool isTreePlatform(Platform platform)
{
    return platform != Platform::Voipbin;
}
/// A wire to this block would be a second way into it where there may be only one.
[[nodiscard]] bool isSecond(const Flow& flow, NodeId target);
/// Where a new block goes when only its parent is known: a free key of a menu, else the default way on, else any free
/// exit.
[[nodiscard]] std::optional<ExitKey> exitForNew(const FlowScene& scene, const Node& node);
/// The last block of the main path, none in an empty flow.
[[nodiscard]] NodeId endOfMainPath(const FlowScene& scene);
/// Of the selected blocks those that hang below no other of them.
[[nodiscard]] std::vector<NodeId> selectedTops(const FlowScene& scene);
/// The branches stay where their pictures are now.
[[nodiscard]] std::vector<ProjectEdit> placesNow(const FlowScene& scene, const std::vector<NodeId>& branches);
/// None when no note or frame is selected.
[[nodiscard]] std::optional<ProjectEdit> withoutSelectedMarks(const FlowScene& scene);

} // namespace hookswitch
