// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/layout.h"
#include "workspace/project.h"

#include <QAbstractItemModel>
#include <QSet>

namespace hookswitch {

/// A flow as a tree of lines "1: Ring a person · Dana", one for each node; wires to nodes that stand elsewhere are
/// not repeated.
class OutlineModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;

    void setFlow(const ProjectFlow& flow, const Directory& directory);
    /// Shows only nodes with all these words, and what they hang below.
    void setFilter(const QString& words);
    [[nodiscard]] NodeId node(const QModelIndex& index) const { return NodeId(quint32(index.internalId())); }
    [[nodiscard]] QModelIndex indexOf(NodeId id) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void fill();
    [[nodiscard]] QString line(NodeId id) const;
    [[nodiscard]] const std::vector<NodeId>& below(NodeId id) const;

    Flow m_flow;
    Directory m_directory;
    FlowForest m_forest;
    QStringList m_words;
    QHash<NodeId, std::vector<NodeId>> m_below; ///< shown children; none: the roots
    QHash<NodeId, int> m_rows;
};

} // namespace hookswitch
