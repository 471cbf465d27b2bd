// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace hookswitch {

class FlowScene;

/// The whole drawing as a file; its ending tells the form: .svg, .pdf (one page, as large as the drawing) or .png
/// (two points a unit, fewer when the picture would be larger than 16,000 points across). What is on the canvas is
/// what is written, marks of a run too; only the selection is not.
[[nodiscard]] Result<void> writeDrawing(FlowScene& scene, const QString& path, const QString& title);

} // namespace hookswitch
