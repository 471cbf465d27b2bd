// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "flow/flow.h"

namespace hookswitch::voipbin {

// How a VoIPBIN document becomes a graph. One action is one node: module is its "type", data its "option" without the
// ids of other actions, the exits are where it can go on:
//
//   Next                  what follows: the next action of the list, or the one "next_id" names
//   Key "1", "", ...      the values of a branch (its "target_ids")
//   Otherwise             a branch's "default_target_id"
//   False                 a condition's "false_target_id"
//   Key "target"          where a goto jumps while it has loops left
//
// An action that never goes on (hangup, stop, branch) has no Next exit, unless the file names a next_id. An exit
// whose id is unknown has no target; its raw keeps the id. The inline actions of a "call" action stay data: they are
// another call's flow.

/// A flow together with what was found while reading it. Pointers are into the document.
struct LoadedFlow
{
    Flow flow;
    Problems problems;
};

/// Takes anything with one list of actions apart: a flow, a call or groupcall request ("actions"), a bare list, a
/// single action. Never refuses: whatever has an unexpected shape is kept as it is and reported.
[[nodiscard]] LoadedFlow loadFlow(const Json& document);
/// Parses and loads; a text that is not JSON, or whose top is neither list nor object, is an error.
[[nodiscard]] Result<LoadedFlow> parseFlow(QByteArrayView text);

/// The document again. saveFlow(loadFlow(d).flow) == d, with the order of keys. Actions that were edited take the
/// shortest form: no next_id where the order of the list says the same, an id only where one is needed.
[[nodiscard]] Json saveFlow(const Flow& flow);

/// Wires that VoIPBIN has no words for, such as a key on a talk action; saveFlow() leaves them out. pointer: the
/// action's id.
[[nodiscard]] Problems unwritableExits(const Flow& flow);

/// The id of every action, as a UUID. Symbolic ids ("main-menu") give the same UUID everywhere; missing, empty and
/// nil ids are made from the flow's own id and the place in the list.
[[nodiscard]] QHash<NodeId, QString> nodePlaces(const Flow& flow);

/// The actions in the order of the list. What comes after an action here is what VoIPBIN runs when it skips that
/// action.
[[nodiscard]] std::vector<NodeId> listOrder(const Flow& flow);

/// The list of actions as the platform stores it: saveFlow()'s, with every id and every reference a UUID.
[[nodiscard]] Json actionsWithIds(const Flow& flow);

/// Several flows in one document: {"result": [FLOW...]} or [FLOW...]. frame has a jsonSlot() where each of them
/// stands.
struct LoadedFlows
{
    Json frame;
    std::vector<LoadedFlow> flows;
};

[[nodiscard]] bool isListOfFlows(const Json& document);
/// REQUIRES: isListOfFlows(document). Problems carry pointers into the whole document.
[[nodiscard]] LoadedFlows loadFlows(const Json& document);
/// The document again. REQUIRES: as many flows as frame has slots.
[[nodiscard]] Json saveFlows(Json frame, const std::vector<Flow>& flows);

/// The UUID an id of a document stands for; "" for an empty, nil or missing one.
[[nodiscard]] QString actionId(const QString& text);
/// The reserved id of the end of a flow.
[[nodiscard]] QString finishId();
/// Whether the cursor never moves on from an action of this type to the next one of the list.
[[nodiscard]] bool endsList(QStringView type);

} // namespace hookswitch::voipbin
