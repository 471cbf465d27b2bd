// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/marks.h"
#include "flow/edit.h"

#include <QGraphicsView>

#include <memory>
#include <vector>

namespace hookswitch {

class CanvasTool;
class EmptyHint;
class FlowScene;
class Minimap;
struct WireEnd;

/// The window onto a FlowScene: the wheel zooms about the cursor (touch pads scroll, with Ctrl they zoom), the middle
/// button or Space and dragging pan; all other mouse work is done by tools. The scene is not owned and must outlive
/// the view.
class FlowView : public QGraphicsView
{
    Q_OBJECT
public:
    explicit FlowView(FlowScene& scene, QWidget* parent = nullptr);
    ~FlowView() override;

    [[nodiscard]] FlowScene& flowScene() const { return m_flow; }
    [[nodiscard]] double zoom() const;
    /// Space is held down: dragging pans.
    [[nodiscard]] bool isGrabbing() const { return m_space; }
    /// Dragging in the open draws a line around blocks instead of a rectangle.
    void setLasso(bool lasso) { m_lasso = lasso; }
    [[nodiscard]] bool isLasso() const { return m_lasso; }
    [[nodiscard]] Minimap& minimap() const { return *m_minimap; }

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void zoomToNormal();
    /// The whole flow, never larger than life.
    void fit();
    /// The selected blocks, or the whole flow when none is.
    void fitSelection();
    /// Brings a node into sight, moving no more than needed.
    void showNode(hookswitch::NodeId id);
    /// A small palette of blocks to add at this exit, next to it.
    void offerBlocks(hookswitch::NodeId node, const QString& key);
    void offerBlocksAt(hookswitch::NodeId node, const hookswitch::ExitKey& exit);
    /// A line over the exit to give it another key, with those offered that its block knows.
    void editKey(hookswitch::NodeId node, const QString& oldKey);
    /// What can be had instead of a second wire, as a menu at the mouse.
    void offerSecondWays(const hookswitch::WireEnd& from, hookswitch::NodeId target);
    /// A sheet over a note or frame to write on; Ctrl+Enter or a click elsewhere keeps the text, Escape does not.
    void editMark(const hookswitch::CanvasMark& mark);
    void addNote();
    void addFrame();

Q_SIGNALS:
    void zoomChanged(double zoom);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void zoomBy(double factor, const QPoint& about);
    void fitTo(const QRectF& rect);
    /// Where something new goes when no place is named.
    [[nodiscard]] QPointF middle() const;
    bool handleGesture(QEvent& event);
    /// The scene's content with room around it, so that one can pan a little beyond.
    void giveRoom();
    void hover(const QPoint& at);
    void markDrop(const QPoint& at);
    void endDrop();
    bool handleKey(QKeyEvent& event);

    FlowScene& m_flow;
    std::vector<std::unique_ptr<CanvasTool>> m_tools; ///< the first that wants a press gets it
    CanvasTool* m_active = nullptr;
    EmptyHint* m_hint;
    Minimap* m_minimap;
    NodeId m_hot;    ///< node with a marked port
    NodeId m_target; ///< node a drop would go to
    bool m_space = false;
    bool m_lasso = false;
};

} // namespace hookswitch
