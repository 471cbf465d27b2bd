// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks/inspectorpanel.h"

namespace hookswitch {

class InspectorPanel::Pages
{
};

InspectorPanel::InspectorPanel(ProjectDocument&, QWidget* parent) : QWidget(parent) {}
InspectorPanel::~InspectorPanel() = default;
void InspectorPanel::showNode(const QString&, NodeId) {}
void InspectorPanel::startEditing() {}

} // namespace hookswitch
