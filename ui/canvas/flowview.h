// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow.h"

#include <QGraphicsView>

#include <memory>
#include <vector>

namespace hookswitch {

class CanvasTool;
class FlowScene;

/// The window onto a FlowScene: zoom by Ctrl+wheel or pinch about the cursor, scroll by wheel, pan by middle button or Space and
/// drag; mouse work is done by tools. The scene is not owned and must outlive the view.
class FlowView : public QGraphicsView
{
    Q_OBJECT
public:
    explicit FlowView(FlowScene& scene, QWidget* parent = nullptr);

    [[nodiscard]] FlowScene& flowScene() const { return m_flow; }
    [[nodiscard]] double zoom() const;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void zoomToNormal();
    /// The whole flow, never larger than life.
    void fit();
    void showNode(hookswitch::NodeId id);

Q_SIGNALS:
    void zoomChanged(double zoom);

private:
    FlowScene& m_flow;
};

} // namespace hookswitch
