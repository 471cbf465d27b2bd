// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "directory/directory.h"

namespace hookswitch {

// A flow as text for other programs and for paper. Blocks are named as on the canvas; every block of the flow occurs,
// those no call reaches too.

/// A Mermaid flowchart, as wikis and Markdown viewers draw it.
[[nodiscard]] QString mermaidOf(const Flow& flow, const Catalog& catalog, const Directory& directory);
/// A directed graph for Graphviz.
[[nodiscard]] QString dotOf(const Flow& flow, const Catalog& catalog, const Directory& directory);
/// A PlantUML state diagram, which unlike its activity diagrams has words for jumps.
[[nodiscard]] QString plantUmlOf(const Flow& flow, const Catalog& catalog, const Directory& directory);

/// A handbook for people who answer questions about the flow: numbers, every block with its settings in words and
/// where each exit leads, what the platform would do by default left out. A whole HTML document without scripts,
/// printable. title: of the page.
[[nodiscard]] QString handbookOf(const Flow& flow, const Catalog& catalog, const Directory& directory,
                                 const QString& title, const QStringList& numbers);

} // namespace hookswitch
