// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "flow/flow.h"

namespace hookswitch {

// Flow files of every platform through one door. Which platform a text belongs to is told from its content.

/// A flow together with what was found while reading it. Pointers are into the document.
struct LoadedAny
{
    Flow flow;
    Problems problems;
};

/// The platform whose form this document has, none when it has none's:
///   BlueVia   "commands", "documents", a single command, or a JSON text that holds XML
///   VoIPBIN   a list of actions or of flows, "actions", a single action, {"result": [flows]}, a call request with
///   "flow_id" Kazoo     "flow", "module", "metaflow", "patterns" or "numbers"
[[nodiscard]] std::optional<Platform> platformOf(const Json& document);

/// Takes a document of this platform apart. Never refuses; what has an unexpected shape is kept and reported.
/// FoneStorm has no flows: its document is kept whole.
[[nodiscard]] LoadedAny loadFlow(Platform platform, Json document);
/// Parses a text, finds out whose it is, and loads it. Refused: what is neither JSON nor XML, belongs to no platform,
/// or holds several flows (see loadAnyFlows()).
[[nodiscard]] Result<LoadedAny> loadAnyFlow(QByteArrayView text);
/// The same for documents that may hold several flows; one of each otherwise.
[[nodiscard]] Result<std::vector<LoadedAny>> loadAnyFlows(QByteArrayView text, const JsonLimits& limits = {});
/// The same for a text that was parsed already. XML is a JSON text.
[[nodiscard]] Result<std::vector<LoadedAny>> loadDocuments(Json document);
/// Whether a text is XML by its first character.
[[nodiscard]] bool isXmlText(QByteArrayView text);

/// The document again, in the form of the flow's platform. loadFlow() and this give the same document back.
[[nodiscard]] Json flowDocument(const Flow& flow);

struct SaveOptions
{
    bool isXml = false; ///< BlueVia only: write XML even if the flow was read from JSON
    int indent = 2;     ///< of JSON; < 0 is the compact form
};
/// The text of a flow file. A BlueVia flow that was read from XML stays XML.
[[nodiscard]] QByteArray saveAnyFlow(const Flow& flow, const SaveOptions& options = {});

/// Where each node stands: a JSON pointer for Kazoo, the action's id for VoIPBIN, "/commands/0" for BlueVia.
[[nodiscard]] QHash<NodeId, QString> placesOf(const Flow& flow);

/// The JSON pointer of each node in flowDocument(); differs from placesOf() for VoIPBIN.
[[nodiscard]] QHash<NodeId, QString> pointersOf(const Flow& flow);

/// Wires the platform has no words for; saving leaves them out. Kazoo has words for all but loops (see checkFlow()).
[[nodiscard]] Problems unwritableExits(const Flow& flow);

} // namespace hookswitch
