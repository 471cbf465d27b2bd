// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/bluevia/document.h"

namespace hookswitch::bluevia {

// A designed flow may span several command documents. It is kept as one JSON value, which is ours and not BlueVia's:
//
//   {"documents": [{"url": URL, "commands": [...]}, {"url": URL, "digits": "1", "commands": [...]}, ...]}
//
// A document is what its URL answers; one with digits only where these were collected. The first one is where a call
// begins. In the graph a getDigits leads to the documents of its actionUrl, by exits named after the digits and by
// "document" to the one for all other digits; a redirect leads by "document" to the one of its actionUrl.

/// One of the documents as it is served.
struct ServedDocument
{
    QString url;
    QString digits; ///< collected digits it answers to, "" for any
    Flow flow;      ///< the commands of this document alone, in BlueVia's own form
};

[[nodiscard]] bool isDocumentSet(const Json& document);
/// Takes a set apart; never refuses. loadSet(saveSet(f)) has the wires of f; saveSet(loadSet(d).flow) == d.
[[nodiscard]] LoadedFlow loadSet(const Json& document);

/// Whether the flow needs more than one document: it was read from a set, or a block leads to another document.
[[nodiscard]] bool spansDocuments(const Flow& flow);
/// The set of a flow. What a wire leads to and no document begins with becomes a document of its own; where several
/// addresses lead to one block, the others redirect to the one it has.
[[nodiscard]] Json saveSet(const Flow& flow);
/// Every document of the set with its address, for a web server of one's own.
[[nodiscard]] std::vector<ServedDocument> servedDocuments(const Flow& flow);

/// The commands of each document from top to bottom; one list for a flow of one document.
[[nodiscard]] std::vector<std::vector<NodeId>> commandLists(const Flow& flow);
/// Wires to other documents that cannot be written: without an address, or with one that leads elsewhere already.
[[nodiscard]] Problems unservedWires(const Flow& flow);

/// The exit to the document for any digits, or of a redirect.
inline const QString documentExit = QStringLiteral("document");

} // namespace hookswitch::bluevia
