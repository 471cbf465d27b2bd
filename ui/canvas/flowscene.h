// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvastheme.h"
#include "catalog/catalog.h"
#include "flow/layout.h"
#include "workspace/project.h"

#include <QGraphicsScene>
#include <QSet>

namespace hookswitch {

class NodeItem;
class StartItem;
class WireLayer;

/// The picture of one flow. It owns no flow of its own: setFlow() brings a whole value, and every wish of the user
/// leaves as editRequested(), after which the owner of the project calls setFlow() again.
class FlowScene : public QGraphicsScene
{
    Q_OBJECT
public:
    explicit FlowScene(QObject* parent = nullptr);
    ~FlowScene() override;

    /// Shows a flow. Selection is kept as long as the flow's id stays the same. places: where each node stands in its
    /// document, as traces and problems name it (flowPlaces()). directory: best from referencesOf().
    void setFlow(const ProjectFlow& flow, const Directory& directory, const QHash<NodeId, QString>& places);
    [[nodiscard]] const ProjectFlow& flow() const { return m_flow; }
    [[nodiscard]] const Directory& directory() const { return m_directory; }
    [[nodiscard]] const Catalog& catalog() const { return Catalog::of(m_flow.flow.platform()); }
    /// Draws with these colours and this font from now on.
    void setLook(const QPalette& palette, const QFont& font);
    [[nodiscard]] const CanvasTheme& theme() const { return m_theme; }
    /// Numbers that lead here, for the mark above the first block; to be called after setFlow() when another flow is
    /// shown. Without this call the mark has the numbers and patterns of the document.
    void setNumbers(const QStringList& numbers);
    /// Findings about this flow; each marks the node whose place is the longest beginning of its pointer.
    void setProblems(const Problems& problems);
    /// Where calls have been and where one is, by place.
    void setRunState(const QSet<QString>& visited, const QString& current);
    /// Read-only scenes ask for no edits.
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    /// The selected node, none when there is none or several.
    [[nodiscard]] NodeId selected() const;
    [[nodiscard]] std::vector<NodeId> selection() const;
    /// Selects this node only; none clears the selection.
    void select(NodeId id);
    [[nodiscard]] NodeId nodeAt(const QString& place) const { return m_byPlace.value(place); }

    [[nodiscard]] NodeItem* item(NodeId id) const { return m_items.value(id); }
    [[nodiscard]] NodeItem* itemUnder(const QPointF& at) const;
    [[nodiscard]] WireLayer& wires() const { return *m_wires; }
    /// What hangs where in the picture.
    [[nodiscard]] const FlowForest& forest() const { return m_forest; }
    [[nodiscard]] QRectF contentRect() const;
    /// The whole picture as seen from far away: ten times as quick as items that are drawn one by one.
    void paintFar(QPainter& painter, const QRectF& exposed) const;
    /// What to say about a place of the scene, as rich text.
    [[nodiscard]] QString toolTipAt(const QPointF& at) const;
    /// Moves pictures only (while dragging): the node and all that hangs below it.
    void shiftBranch(NodeId id, const QPointF& by);
    /// Puts the pictures where they belong, after dragging in vain.
    void arrange();
    /// Selects the neighbour in the direction of an arrow key: parent, child or sibling.
    void walk(int key);
    /// The next setFlow() selects this node.
    void selectNext(NodeId id) { m_selectNext = id; }

    // What actions of the window ask for; wishes.h has more.
    /// After the selected block; see wishes.h.
    void addBlock(const QString& module);
    /// keepFollowers: what stands at a block's default exit takes its place.
    void removeSelected(bool keepFollowers = true);
    /// Forgets the places chosen by hand.
    void tidy();

    /// Sends a wish of the user; an edit that changes nothing becomes the message instead. Read-only scenes say so.
    void request(const QString& name, const Edit& edit, const QString& otherwise = {});
    void request(const QString& name, const ProjectEdit& edit);

Q_SIGNALS:
    void editRequested(const QString& name, const hookswitch::ProjectEdit& edit);
    /// none: nothing or several.
    void nodeSelected(hookswitch::NodeId id);
    /// Double click or Enter.
    void nodeActivated(hookswitch::NodeId id);
    /// Ctrl+C or the menu: the branch below this node is wanted as text.
    void copyRequested(hookswitch::NodeId id);
    /// A sentence for the status line.
    void message(const QString& sentence);

private:
    void updateItems(const Flow& before, bool all);
    void updateMoods();
    void routeWires(const QSet<NodeId>* moved);
    void reportSelection();

    ProjectFlow m_flow;
    Directory m_directory;
    QHash<NodeId, QString> m_places;
    QHash<QString, NodeId> m_byPlace;
    std::optional<QStringList> m_numbers;
    QHash<NodeId, Problems> m_problems;
    Problems m_allProblems;
    QSet<NodeId> m_visited;
    NodeId m_current;
    QSet<QString> m_visitedPlaces;
    QString m_currentPlace;
    CanvasTheme m_theme;
    FlowForest m_forest;
    QHash<NodeId, NodeItem*> m_items; ///< owned by the scene
    WireLayer* m_wires;
    StartItem* m_start;
    NodeId m_selectNext;
    NodeId m_reported;
    bool m_readOnly = false;
    bool m_updating = false;
};

} // namespace hookswitch
