// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "flow/flow.h"

namespace hookswitch::bluevia {

// How a BlueVia command document becomes a graph. One command is one node: module is the verb, data its parameters in
// the JSON form, also when the document is XML. The only exit is Next, to the following command; hangup and redirect
// have none. URLs of further documents (redirect, getDigits) stay data, see furtherDocuments().

/// The two forms of a command document. A flow remembers which one it was read from.
enum class Form
{
    Json,
    Xml
};

/// A flow together with what was found while reading it. Errors are what BlueVia refuses. Pointers are into the JSON
/// form
/// ("/commands/0/speak/text"), for XML too.
struct LoadedFlow
{
    Flow flow;
    Problems problems;
};

/// Takes a command document apart. A JSON text that holds XML is read as XML. Never refuses: whatever has an
/// unexpected shape is kept as it is and reported.
[[nodiscard]] LoadedFlow loadFlow(const Json& document);
/// Parses either form by its first character and loads. Neither JSON nor XML, or XML with a document type: an error
/// with its line.
[[nodiscard]] Result<LoadedFlow> parseFlow(QByteArrayView text);

[[nodiscard]] Form formOf(const Flow& flow);
/// The document again, as a JSON value; XML is a JSON text. saveFlow(loadFlow(d).flow) == d for JSON, the same
/// infoset for XML.
[[nodiscard]] Json saveFlow(const Flow& flow);
/// The document in either form, indented by two blanks where it is new.
[[nodiscard]] QByteArray writeFlow(const Flow& flow, Form form);

/// What a flow holds that this form cannot say: names that no XML element can have, comments in JSON.
[[nodiscard]] Problems lossesIn(const Flow& flow, Form form);
/// Wires that a list of commands has no words for; saving leaves them out. pointer: the command's place.
[[nodiscard]] Problems unwritableExits(const Flow& flow);

/// "/commands/0" of every command; "" for a bare command.
[[nodiscard]] QHash<NodeId, QString> nodePlaces(const Flow& flow);
/// The commands from top to bottom.
[[nodiscard]] std::vector<NodeId> listOrder(const Flow& flow);

/// Whether this is one command without the "commands" list around it: seen in print, refused by the platform.
[[nodiscard]] bool isBareCommand(const Flow& flow);
/// The same flow with the list around it.
[[nodiscard]] Flow wrapped(Flow flow);

/// A URL the platform asks for the next commands.
struct FurtherDocument
{
    NodeId node;
    QString url;
};
/// In the order of the commands.
[[nodiscard]] std::vector<FurtherDocument> furtherDocuments(const Flow& flow);

/// What the platform finds wrong with the parameters of one command. place: its pointer.
[[nodiscard]] Problems checkCommand(const QString& verb, const Json& data, const QString& place);
/// "speak", "getDigits", ...; "sms" is known but refused.
[[nodiscard]] bool isVerb(QStringView name);
/// Whether no command after this one is run: hangup, redirect.
[[nodiscard]] bool endsList(QStringView verb);

} // namespace hookswitch::bluevia
