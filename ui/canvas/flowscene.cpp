// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/flowscene.h"

namespace hookswitch {

FlowScene::FlowScene(QObject* parent) : QGraphicsScene(parent) {}
FlowScene::~FlowScene() = default;
void FlowScene::setFlow(const ProjectFlow& flow, const Directory&, const QHash<NodeId, QString>&) { m_flow = flow; }
void FlowScene::setNumbers(const QStringList&) {}
void FlowScene::setProblems(const Problems&) {}
void FlowScene::setRunState(const QSet<QString>&, const QString&) {}
NodeId FlowScene::selected() const { return {}; }
std::vector<NodeId> FlowScene::selection() const { return {}; }
void FlowScene::select(NodeId) {}
void FlowScene::addBlock(const QString&) {}
void FlowScene::addBlockAt(const QString&, NodeId, ExitRole, const QString&) {}
void FlowScene::removeSelected(bool) {}
void FlowScene::tidy() {}
void FlowScene::walk(int) {}

} // namespace hookswitch
