// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/project.h"

#include <QAbstractTableModel>

namespace hookswitch {

/// The project's numbers. A view: edits are made elsewhere and come back as a whole by setProject().
class NumbersModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        Number,
        PlatformName,
        FlowName,
        Send,
        Receive,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setProject(const Project& project);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<std::array<QString, ColumnCount>> m_rows;
};

/// "Kazoo", "VoIPBIN", "BlueVia", "FoneStorm".
[[nodiscard]] QString platformTitle(Platform platform);

} // namespace hookswitch
