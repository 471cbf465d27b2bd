// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks/outlinemodel.h"

#include "catalog/wording.h"
#include "parts/colours.h"
#include "parts/icons.h"

#include <QApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

void OutlineModel::setFlow(const ProjectFlow& flow, const Directory& directory)
{
    m_flow = flow.flow;
    m_directory = directory;
    fill();
}

void OutlineModel::setFilter(const QString& words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    fill();
}

void OutlineModel::fill()
{
    beginResetModel();
    m_forest = forestOf(m_flow);
    QSet<NodeId> shown;
    if (!m_words.isEmpty()) {
        for (const auto& [id, node] : m_flow.nodes()) {
            const QString text = line(id) + u' ' + node.module;
            const bool hit = std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
                return text.contains(word, Qt::CaseInsensitive);
            });
            for (NodeId at = hit ? id : NodeId(); at && !shown.contains(at); at = m_forest.parent.value(at))
                shown.insert(at);
        }
    }
    m_below.clear();
    m_rows.clear();
    const auto take = [&](NodeId parent, const std::vector<NodeId>& all) {
        std::vector<NodeId>& list = m_below[parent];
        for (const NodeId id : all) {
            if (!m_words.isEmpty() && !shown.contains(id))
                continue;
            m_rows.insert(id, int(list.size()));
            list.push_back(id);
        }
    };
    take({}, m_forest.roots);
    for (auto below = m_forest.children.cbegin(); below != m_forest.children.cend(); ++below)
        take(below.key(), below.value());
    endResetModel();
}

const std::vector<NodeId>& OutlineModel::below(NodeId id) const
{
    static const std::vector<NodeId> none;
    const auto found = m_below.constFind(id);
    return found == m_below.cend() ? none : *found;
}

QString OutlineModel::line(NodeId id) const
{
    const Node* node = m_flow.node(id);
    if (!node)
        return {};
    const Catalog& catalog = Catalog::of(m_flow.platform());
    QString text = nodeTitle(catalog, *node);
    if (const QString summary = nodeSummary(catalog, m_directory, *node); !summary.isEmpty())
        text += u" · "_s + summary;
    const Node* parent = m_flow.node(m_forest.parent.value(id));
    for (const Exit& exit : parent ? parent->exits : std::vector<Exit>()) {
        // The way on needs no words: what follows stands below.
        const bool isOnly = parent->exits.size() == 1 && (exit.role == ExitRole::Next || exit.key == u"_"_s);
        if (exit.target == id && !isOnly)
            return u"%1 → %2"_s.arg(exitTitle(catalog, m_directory, *parent, exit), text);
    }
    return text;
}

QModelIndex OutlineModel::indexOf(NodeId id) const
{
    return m_rows.contains(id) ? createIndex(m_rows.value(id), 0, quintptr(id.value)) : QModelIndex();
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(below(node(parent))[std::size_t(row)].value));
}

QModelIndex OutlineModel::parent(const QModelIndex& child) const
{
    return indexOf(m_forest.parent.value(node(child)));
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : int(below(parent.isValid() ? node(parent) : NodeId()).size());
}

int OutlineModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    const Node* shown = index.isValid() ? m_flow.node(node(index)) : nullptr;
    if (!shown)
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return line(shown->id);
    if (role != Qt::DecorationRole)
        return {};
    const Catalog& catalog = Catalog::of(m_flow.platform());
    const BlockSpec* spec = catalog.block(shown->module);
    const int colour = spec ? int(catalog.groups().indexOf(spec->group)) : 0;
    return drawnIcon(spec ? spec->icon : u"block"_s, kindColour(colour, QApplication::palette()));
}

} // namespace hookswitch
