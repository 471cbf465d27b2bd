// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "workspace/project.h"

namespace hookswitch {

class FlowScene;

/// What a flow can be written as for others to use.
struct ExportForm
{
    QString id;     ///< "kazoo", "voipbin", "bluevia", "bluevia-xml", "drawing", "text", "handbook"
    QString title;  ///< for the menu
    QString filter; ///< of the file dialog, first ending first
};
[[nodiscard]] QList<ExportForm> exportForms();

/// Whether the flow in this form is several documents: a BlueVia flow with further documents, written into a folder.
[[nodiscard]] bool isFolderExport(const ProjectFlow& flow, const QString& form);
/// What another platform would not have of this flow; empty for drawings and texts.
[[nodiscard]] Problems exportLosses(const ProjectFlow& flow, const QString& form);
/// Writes the flow. The ending of the path chooses among the kinds of drawings, texts and handbooks. When
/// isFolderExport(), path is a folder, made when it is not there, for the documents and documents.json, which says
/// which URL answers with which of them.
[[nodiscard]] Result<void> exportFlow(const Project& project, FlowScene& scene, const QString& form,
                                      const QString& path);

} // namespace hookswitch
