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
/// The flow served under this name or id, null when there is none.
[[nodiscard]] const ProjectFlow* servedFlow(const Project& project, const QString& name);

/// Whether a path is below /serve.
[[nodiscard]] bool isServed(const std::vector<QString>& path);
/// The answer of the flow that the path names, in its platform's form; 404 when there is none, or its platform asks
/// for no flows. No credentials are asked for: platforms send none with their callbacks.
///
/// BlueVia: POST (a notification) and GET give the command document, as JSON, or as XML when the path ends in .xml or
/// the notification is XML. Notifications that only tell of progress get an empty answer, so that they do not begin
/// the list anew.
[[nodiscard]] HttpResponse serveFlow(const Project& project, const HttpRequest& request);

} // namespace hookswitch
