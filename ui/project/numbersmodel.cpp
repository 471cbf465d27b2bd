// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/numbersmodel.h"

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

QString callbackText(const std::optional<Callback>& callback)
{
    return callback ? callback->method : QString();
}

} // namespace

QString platformTitle(Platform platform)
{
    switch (platform) {
    case Platform::Kazoo:
        return u"Kazoo"_s;
    case Platform::Voipbin:
        return u"VoIPBIN"_s;
    case Platform::Bluevia:
        return u"BlueVia"_s;
    case Platform::Fonestorm:
        break;
    }
    return u"FoneStorm"_s;
}

void NumbersModel::setProject(const Project& project)
{
    std::vector<std::array<QString, ColumnCount>> rows;
    for (const NumberBinding& binding : project.numbers) {
        const ProjectFlow* flow = project.flow(binding.flow);
        rows.push_back({binding.number, platformTitle(binding.platform), flow ? flow->name : tr("none"),
                        callbackText(binding.send), callbackText(binding.receive)});
    }
    if (rows.size() == m_rows.size()) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int NumbersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NumbersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant NumbersModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return m_rows[static_cast<size_t>(index.row())][static_cast<size_t>(index.column())];
}

QVariant NumbersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Number"), tr("Platform"), tr("Flow"), tr("From it"), tr("To it")};
    return section >= 0 && section < ColumnCount ? QVariant(titles[section]) : QVariant();
}

} // namespace hookswitch
