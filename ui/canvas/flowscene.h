// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/project.h"

#include <QGraphicsScene>
#include <QSet>

namespace hookswitch {

class NodeItem;
class StartItem;
class WireLayer;
struct WireEnd;

/// The picture of one flow. It owns no flow of its own: setFlow() brings a whole value, and every wish of the user leaves as
/// editRequested(), after which the owner of the project calls setFlow() again.
class FlowScene : public QGraphicsScene
{
    Q_OBJECT
public:
    explicit FlowScene(QObject* parent = nullptr);
    ~FlowScene() override;

    /// Shows a flow. Selection is kept as long as the flow's id stays the same. places: where each node stands in its document,
    /// as traces and problems name it (JSON pointers for Kazoo).
    void setFlow(const ProjectFlow& flow, const Directory& directory, const QHash<NodeId, QString>& places);
    [[nodiscard]] const ProjectFlow& flow() const { return m_flow; }
    [[nodiscard]] const Directory& directory() const { return m_directory; }
    /// Numbers that lead here, for the mark above the first block; without this call the document's own numbers and patterns.
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
    [[nodiscard]] WireLayer& wires() { return *m_wires; }
    [[nodiscard]] QRectF contentRect() const;
    /// Moves pictures only (while dragging): the node and all that follows it.
    void shiftBranch(NodeId id, const QPointF& by);

    // Wishes of the user; each becomes editRequested() or a message().
    /// After the selected block at its next free exit; an empty flow begins with it.
    void addBlock(const QString& module);
    void addBlockAt(const QString& module, NodeId parent, ExitRole role, const QString& key);
    /// Several blocks go as branches of one step; keepFollowers keeps what stands at a block's default exit.
    void removeSelected(bool keepFollowers = true);
    void cutWire(NodeId from, ExitRole role, const QString& key);
    /// Forgets the places chosen by hand.
    void tidy();
    /// Sends a wish of a tool or a menu; an empty flow edit becomes the message instead.
    void request(const QString& name, const Edit& edit, const QString& otherwise = {});
    void request(const QString& name, const ProjectEdit& edit);
    void tell(const QString& sentence);
    /// The next setFlow() selects this node.
    void selectNext(NodeId id) { m_selectNext = id; }
    /// Selects the neighbour in the direction of an arrow key: parent, child or sibling.
    void walk(int key);

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
    void rebuildItems();
    void arrange();
    void reportSelection();
    void updateFaces();

    ProjectFlow m_flow;
    Directory m_directory;
    QHash<NodeId, QString> m_places;
    QHash<QString, NodeId> m_byPlace;
    QStringList m_numbers;
    Problems m_problems;
    QSet<QString> m_visited;
    QString m_current;
    QHash<NodeId, NodeItem*> m_items; ///< owned by the scene
    WireLayer* m_wires;
    StartItem* m_start;
    NodeId m_selectNext;
    NodeId m_reported;
    bool m_readOnly = false;
    bool m_rebuilding = false;
};

} // namespace hookswitch
