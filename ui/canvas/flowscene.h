// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvastheme.h"
#include "canvas/glide.h"
#include "canvas/marks.h"
#include "catalog/catalog.h"
#include "flow/layout.h"
#include "workspace/project.h"

#include <QGraphicsScene>
#include <QSet>

namespace hookswitch {

class FaceMaker;
class MarkItem;
class NodeItem;
class StartItem;
class WireLayer;
struct EditReach;

/// The picture of one flow. It owns no flow of its own: setFlow() brings a whole value, and every wish of the user
/// leaves as editRequested(), after which the owner of the project calls applyEdit() or setFlow().
class FlowScene : public QGraphicsScene
{
    Q_OBJECT
public:
    explicit FlowScene(QObject* parent = nullptr);
    ~FlowScene() override;

    /// Shows a flow. Selection is kept as long as the flow's id stays the same. directory: best from referencesOf().
    void setFlow(const ProjectFlow& flow, const Directory& directory);
    /// Follows an edit the project has made, at the cost of what it touches. False when the flow must be set anew.
    bool applyEdit(const ProjectEdit& edit);
    [[nodiscard]] const ProjectFlow& flow() const { return m_flow; }
    [[nodiscard]] const Directory& directory() const { return m_directory; }
    [[nodiscard]] const Catalog& catalog() const { return Catalog::of(m_flow.flow.platform()); }
    [[nodiscard]] FlowDirection direction() const { return directionOf(m_flow.extra); }
    void setLook(const QPalette& palette, const QFont& font);
    [[nodiscard]] const CanvasTheme& theme() const { return m_theme; }
    void setGlideTime(int milliseconds) { m_glideTime = milliseconds; } ///< of blocks to new places; 0: at once
    /// Numbers that lead here; after setFlow() when another flow is shown. Otherwise those of the document are shown.
    void setNumbers(const QStringList& numbers);
    /// Findings about this flow; each marks the node whose place is the longest beginning of its pointer.
    void setProblems(const Problems& problems);
    /// Where calls have been and where one is, by place.
    void setRunState(const QSet<QString>& visited, const QString& current);
    /// Where calls are to stop, by place; kept until the next flow.
    void setBreakpoints(const QSet<QString>& places);
    /// Read-only scenes ask for no edits.
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    /// The selected node, none when there is none or several.
    [[nodiscard]] NodeId selected() const;
    [[nodiscard]] std::vector<NodeId> selection() const;
    /// Selects this node only, unfolding what hides it; none clears the selection.
    void select(NodeId id);
    void selectAll();
    /// The next edit of the flow selects this node.
    void selectNext(NodeId id) { m_selectNext = id; }
    /// Selects the neighbour in the direction of an arrow key: parent, child or sibling.
    void walk(int key);
    [[nodiscard]] NodeId nodeAt(const QString& place) const;
    [[nodiscard]] QString placeOf(NodeId id) const;

    [[nodiscard]] NodeItem* item(NodeId id) const { return m_items.value(id); }
    [[nodiscard]] NodeItem* itemUnder(const QPointF& at) const;
    [[nodiscard]] WireLayer& wires() const { return *m_wires; }
    [[nodiscard]] const std::vector<MarkItem*>& marks() const { return m_marks; }
    [[nodiscard]] MarkItem* markUnder(const QPointF& at) const;
    /// What hangs where in the flow, folded or not.
    [[nodiscard]] const FlowForest& forest() const { return m_forest; }
    [[nodiscard]] const QRectF& contentRect() const { return m_content; }

    /// Hides what hangs below a block, or shows it again: no edit, only how it is looked at.
    void fold(NodeId id, bool folded);
    /// Every block that others hang below, except the first.
    void foldAll(bool folded);
    [[nodiscard]] bool isFolded(NodeId id) const { return m_folded.contains(id); }

    /// The whole picture as seen from far away: ten times as quick as items that are drawn one by one.
    void paintFar(QPainter& painter, const QRectF& exposed) const;
    /// Jumps that are seen here get ways around the cards.
    void refineWires(const QRectF& seen);
    [[nodiscard]] QString toolTipAt(const QPointF& at) const;
    /// Moves pictures only (while dragging): the node and all that hangs below it.
    void shiftBranch(NodeId id, const QPointF& by);
    /// Puts the pictures where they belong, after dragging in vain.
    void arrange();

    /// Sends a wish of the user; an edit that changes nothing becomes the message instead. Read-only scenes say so.
    void request(const QString& name, const Edit& edit, const QString& otherwise = {});
    void request(const QString& name, const ProjectEdit& edit);

Q_SIGNALS:
    void editRequested(const QString& name, const hookswitch::ProjectEdit& edit);
    void nodeSelected(hookswitch::NodeId id);      ///< none: nothing or several
    void nodeActivated(hookswitch::NodeId id);     ///< double click or Enter
    void breakpointToggled(const QString& place);  ///< calls are to stop here, or no longer
    void conditionRequested(const QString& place); ///< for the breakpoint of this block
    void runToRequested(const QString& place);     ///< the run is to go on until a call enters this block
    void rearranged();                             ///< blocks came, went or moved
    void message(const QString& sentence);

private:
    void follow(const EditReach& reach);
    bool updateItem(const Node& node);
    void updateItems(const Flow& before, bool all);
    void dropItems();
    void showMarks();
    void showFolds();
    [[nodiscard]] std::vector<Glide::Move> moveTo(const QHash<NodeId, QPointF>& places);
    void glideTo(const std::vector<Glide::Move>& moves, double progress);
    void routeOf(const QSet<NodeId>& moved);
    void measure();
    [[nodiscard]] QHash<NodeId, QPointF> layOut() const;
    [[nodiscard]] const FlowForest& shown() const { return m_folded.isEmpty() ? m_forest : m_shown; }
    void learnPlaces() const;
    void reportSelection();

    ProjectFlow m_flow;
    Directory m_directory;
    mutable QHash<NodeId, QString> m_places; ///< empty until asked for
    mutable QHash<QString, NodeId> m_byPlace;
    std::optional<QStringList> m_numbers;
    QHash<NodeId, Problems> m_problems;
    QSet<NodeId> m_visited;
    NodeId m_current;
    CanvasTheme m_theme;
    std::unique_ptr<FaceMaker> m_faces;
    FlowForest m_forest;
    FlowForest m_shown; ///< without what is folded away
    QSet<NodeId> m_folded;
    QHash<NodeId, NodeItem*> m_items; ///< owned by the scene
    std::vector<MarkItem*> m_marks;   ///< owned by the scene
    WireLayer* m_wires;
    StartItem* m_start;
    Glide m_glide;
    int m_glideTime = 0;
    QRectF m_content;
    NodeId m_selectNext;
    NodeId m_reported;
    bool m_readOnly = false;
    bool m_updating = false;
};

} // namespace hookswitch
