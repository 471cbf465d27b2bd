// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks/outlinepanel.h"

namespace hookswitch {

OutlinePanel::OutlinePanel(QWidget* parent) : QWidget(parent) {}
void OutlinePanel::setFlow(const ProjectFlow&, const Directory&) {}
void OutlinePanel::setCurrent(NodeId) {}

} // namespace hookswitch
