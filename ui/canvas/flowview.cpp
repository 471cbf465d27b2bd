// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/flowview.h"

#include "canvas/flowscene.h"

namespace hookswitch {

FlowView::FlowView(FlowScene& scene, QWidget* parent) : QGraphicsView(&scene, parent), m_flow(scene) {}
double FlowView::zoom() const { return 1; }
void FlowView::zoomIn() {}
void FlowView::zoomOut() {}
void FlowView::zoomToNormal() {}
void FlowView::fit() {}
void FlowView::showNode(NodeId) {}

} // namespace hookswitch
