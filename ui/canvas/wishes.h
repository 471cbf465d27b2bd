// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/wirelayer.h"
#include "workspace/project.h"

namespace hookswitch {

class FlowScene;

// What people do to a flow on the canvas. Each works out an edit of the scene's flow and requests it, or says why it
// cannot be.

/// A new block at this exit; what hung there moves below it. none as parent: at the flow's start.
void addBlockAt(FlowScene& scene, const QString& module, NodeId parent, const ExitKey& exit);
/// A new block after the selected one: at a menu's next free key, otherwise at the default way on. Without a
/// selection after the last block of the main path; an empty flow begins with it.
void addBlock(FlowScene& scene, const QString& module);
/// A new block where it was dropped: on this block, else on this wire, else below the nearest block.
void dropBlock(FlowScene& scene, const QString& module, const QPointF& at);
/// The block a drop at this place would add to; null for a wire or an empty flow.
[[nodiscard]] NodeId dropParent(const FlowScene& scene, const QPointF& at);

/// A wire from an exit to a block. Where blocks may have only one way in, the branch moves.
void connectTo(FlowScene& scene, const WireEnd& from, NodeId target);
/// The branch goes to the next free exit of another block.
void moveUnder(FlowScene& scene, NodeId branch, NodeId parent);
/// Takes the wire away. What hung there goes too where blocks cannot stand alone.
void cutWire(FlowScene& scene, const WireEnd& wire);
void renameExit(FlowScene& scene, NodeId node, const QString& from, const QString& to);

/// Selected wires are cut, selected blocks removed. keepFollowers: what stands at a block's default exit takes its
/// place.
void removeSelected(FlowScene& scene, bool keepFollowers = true);
/// The places the selected branches were dragged to.
void placeByHand(FlowScene& scene, const std::vector<NodeId>& branches);
/// Forgets all places chosen by hand.
void tidy(FlowScene& scene);

} // namespace hookswitch
