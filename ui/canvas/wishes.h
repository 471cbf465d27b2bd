// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/marks.h"
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

/// A wire from an exit to a block. Where it would be a second way in and blocks may have only one, nothing happens:
/// see connectSecond().
void connectTo(FlowScene& scene, const WireEnd& from, NodeId target);
/// What can be had instead of a second wire.
enum class SecondWay
{
    Move,     ///< the branch goes there
    Copy,     ///< it gets a branch that looks the same
    Reference ///< both places call the branch, which becomes a flow of its own
};
/// Empty when connectTo() does, or when nothing is possible at all.
[[nodiscard]] QList<SecondWay> secondWays(const FlowScene& scene, const WireEnd& from, NodeId target);
void connectSecond(FlowScene& scene, const WireEnd& from, NodeId target, SecondWay how);
/// The branch goes to this exit of another block, or to its next free one.
void moveUnder(FlowScene& scene, NodeId branch, NodeId parent, const std::optional<ExitKey>& exit = {});
/// Takes the wire away. What hung there goes too where blocks cannot stand alone.
void cutWire(FlowScene& scene, const WireEnd& wire);
void renameExit(FlowScene& scene, NodeId node, const QString& from, const QString& to);

/// Selected wires are cut, selected blocks removed. keepFollowers: what stands at a block's default exit takes its
/// place.
void removeSelected(FlowScene& scene, bool keepFollowers = true);
/// The selected branches as JSON text on the clipboard, in their platform's own form.
void copySelected(FlowScene& scene);
void cutSelected(FlowScene& scene);
/// A copy of the selected branch at the next free exit of the block it hangs at.
void duplicateSelected(FlowScene& scene);
/// What a text holds (a branch, a flow of any platform, a list of them) after the selected block, as addBlock() has
/// it. Another platform's is converted; what is lost by that is told. Without text: the clipboard's.
void paste(FlowScene& scene, const QString& text = {});

/// The places the selected branches were dragged to.
void placeByHand(FlowScene& scene, const std::vector<NodeId>& branches);
/// Forgets all places chosen by hand.
void tidy(FlowScene& scene);

/// The selected blocks get one common edge or middle.
void alignSelected(FlowScene& scene, Qt::Alignment edge);
/// The selected blocks stand at equal distances between the two outermost.
void spreadSelected(FlowScene& scene, Qt::Orientation along);
/// The flow grows the other way; places chosen by hand go, since they mean nothing there.
void turnFlow(FlowScene& scene, FlowDirection direction);

/// A note here, or a frame around the selected blocks (here when none is).
void addMark(FlowScene& scene, CanvasMark::Kind kind, const QPointF& at);
/// moved: blocks that went along and now stand elsewhere.
void changeMark(FlowScene& scene, const CanvasMark& before, const CanvasMark& after,
                const std::vector<NodeId>& moved = {});

} // namespace hookswitch
