// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/references.h"

namespace hookswitch {

Directory referencesOf(const Project& project)
{
    Directory directory = project.directory;
    for (const ProjectFlow& flow : project.flows) {
        Json document = Json::object();
        setMember(document, "name", flow.name.toStdString());
        directory.put({QStringLiteral("callflows"), flow.id, std::move(document)});
    }
    return directory;
}

} // namespace hookswitch
