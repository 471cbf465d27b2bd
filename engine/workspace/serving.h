// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/httpmessage.h"
#include "workspace/project.h"

namespace hookswitch {

// Being the application: a designed flow answers a platform's callbacks itself, below /serve/NAME.

/// "night-line" for a flow named "Night line": lower case, other than letters and digits become one hyphen. The
/// flow's id when nothing is left or another flow before it has the same.
[[nodiscard]] QString servedName(const Project& project, const ProjectFlow& flow);
/// Where the flow is served by a server at this address ("http://127.0.0.1:8731"); "" when its platform asks for no
/// flows, or there is no server.
[[nodiscard]] QString servedAddress(const Project& project, const ProjectFlow& flow, const QString& server);
/// What of the platform asks for flows: "VoIPBIN fetch", "" for platforms that do not.
[[nodiscard]] QString askerOf(Platform platform);
/// The flow served under this name or id, null when there is none.
[[nodiscard]] const ProjectFlow* servedFlow(const Project& project, const QString& name);

/// Whether a path is below /serve.
[[nodiscard]] bool isServed(const std::vector<QString>& path);
/// The answer of the flow that the path names, in its platform's form; 404 when there is none, or its platform asks
/// for no flows. No credentials are asked for: platforms send none with their callbacks.
///
/// BlueVia: POST (a notification) and GET give the command document, as JSON, or as XML when the path ends in .xml or
/// the notification is XML. Notifications that only tell of progress get an empty answer, so that they do not begin
/// the list anew. A flow of several documents answers with the one whose URL has the path asked for, whatever host
/// and port it names: the one for the digits of the notification, else the one for any; at the flow's own address
/// with the first one. VoIPBIN: any method of a fetch gives the bare list of actions, each with its id. Kazoo: GET
/// and POST of a pivot (format kazoo) give the first node with its children; what hangs elsewhere in the document is
/// not sent.
[[nodiscard]] HttpResponse serveFlow(const Project& project, const HttpRequest& request);

} // namespace hookswitch
