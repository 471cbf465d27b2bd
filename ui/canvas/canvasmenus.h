// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/wirelayer.h"

#include <functional>

class QMenu;

namespace hookswitch {

class FlowScene;
class FlowView;

// Menus of the canvas. Everything here can also be done by dragging, with the keyboard or in the inspector.

/// Adds the kinds of blocks, one sub-menu a group.
void fillBlockMenu(QMenu& menu, const FlowScene& scene, const std::function<void(const QString& module)>& chosen);
void fillNodeMenu(QMenu& menu, FlowView& view, NodeId node);
void fillWireMenu(QMenu& menu, FlowView& view, const WireEnd& wire);
void fillGroundMenu(QMenu& menu, FlowView& view);

} // namespace hookswitch
