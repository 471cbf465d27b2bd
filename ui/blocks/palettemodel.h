// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <QAbstractItemModel>

namespace hookswitch {

/// Groups and their blocks that match some words; dragging gives the module under blockMimeType().
class PaletteModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role
    {
        ModuleRole = Qt::UserRole
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setPlatform(Platform platform);
    /// Every word must occur in title, module, group or help; none shows all.
    void setFilter(const QString& words);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    struct Group
    {
        QString name;
        int colour = 0;
        std::vector<const BlockSpec*> blocks; ///< in the catalogue, which outlives every model
    };
    void fill();
    [[nodiscard]] const BlockSpec* block(const QModelIndex& index) const;
    [[nodiscard]] QVariant groupData(const Group& group, int role) const;
    [[nodiscard]] static QVariant blockData(const Group& group, const BlockSpec& block, int role);

    Platform m_platform = Platform::Kazoo;
    QStringList m_words;
    std::vector<Group> m_groups;
};

} // namespace hookswitch
