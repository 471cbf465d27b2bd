// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks/palettemodel.h"

#include "parts/blockmime.h"
#include "parts/colours.h"
#include "parts/icons.h"

#include <QApplication>
#include <QFont>
#include <QMimeData>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

// Children carry 1 + the number of their group as internal id, groups carry 0.

bool matches(const BlockSpec& block, const QStringList& words)
{
    const QString text = block.title + u' ' + block.module + u' ' + block.group + u' ' + block.help;
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString simulationNote(const BlockSpec& block)
{
    if (block.simulated == u"pass"_s)
        return PaletteModel::tr("The simulator passes over this block with a warning.");
    if (block.simulated == u"approximate"_s)
        return PaletteModel::tr("The simulator follows this block approximately.");
    return {};
}

QString toolTip(const BlockSpec& block)
{
    QString text = u"<p><b>%1</b> <tt>%2</tt></p><p>%3</p>"_s.arg(
        block.title.toHtmlEscaped(), block.module.toHtmlEscaped(), block.help.toHtmlEscaped());
    if (const QString note = simulationNote(block); !note.isEmpty())
        text += u"<p><i>%1</i></p>"_s.arg(note);
    return text;
}

QString label(const BlockSpec& block)
{
    if (block.simulated == u"pass"_s)
        return PaletteModel::tr("%1 (not simulated)").arg(block.title);
    if (block.simulated == u"approximate"_s)
        return PaletteModel::tr("%1 (approximate)").arg(block.title);
    return block.title;
}

} // namespace

void PaletteModel::setPlatform(Platform platform)
{
    m_platform = platform;
    fill();
}

void PaletteModel::setFilter(const QString& words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    fill();
}

void PaletteModel::fill()
{
    beginResetModel();
    m_groups.clear();
    const Catalog& catalog = Catalog::of(m_platform);
    int colour = 0;
    for (const QString& name : catalog.groups()) {
        Group group{name, colour++, {}};
        for (const BlockSpec& block : catalog.blocks()) {
            if (block.group == name && matches(block, m_words))
                group.blocks.push_back(&block);
        }
        if (!group.blocks.empty())
            m_groups.push_back(std::move(group));
    }
    endResetModel();
}

QModelIndex PaletteModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex PaletteModel::parent(const QModelIndex& child) const
{
    return child.internalId() == 0 ? QModelIndex() : createIndex(int(child.internalId()) - 1, 0, quintptr(0));
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return parent.internalId() == 0 && parent.column() == 0 ? int(m_groups[std::size_t(parent.row())].blocks.size())
                                                            : 0;
}

int PaletteModel::columnCount(const QModelIndex&) const
{
    return 1;
}

const BlockSpec* PaletteModel::block(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    return m_groups[index.internalId() - 1].blocks[std::size_t(index.row())];
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (const BlockSpec* spec = block(index))
        return blockData(m_groups[index.internalId() - 1], *spec, role);
    return groupData(m_groups[std::size_t(index.row())], role);
}

QVariant PaletteModel::groupData(const Group& group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return group.name;
    case Qt::AccessibleTextRole:
        return tr("%1, %n block(s)", nullptr, int(group.blocks.size())).arg(group.name);
    case Qt::FontRole: {
        QFont font = QApplication::font();
        font.setBold(true);
        return font;
    }
    default:
        return {};
    }
}

QVariant PaletteModel::blockData(const Group& group, const BlockSpec& block, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return label(block);
    case Qt::ForegroundRole:
        return block.simulated == u"pass"_s ? QVariant(toneColor(Tone::Muted, QApplication::palette())) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return block.help;
    case Qt::ToolTipRole:
        return toolTip(block);
    case Qt::DecorationRole:
        return drawnIcon(block.icon, kindColour(group.colour, QApplication::palette()));
    case ModuleRole:
        return block.module;
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return block(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
                        : Qt::ItemFlags(Qt::ItemIsEnabled);
}

QStringList PaletteModel::mimeTypes() const
{
    return {blockMimeType()};
}

QMimeData* PaletteModel::mimeData(const QModelIndexList& indexes) const
{
    auto* mime = new QMimeData;
    for (const QModelIndex& index : indexes) {
        if (const BlockSpec* spec = block(index))
            mime->setData(blockMimeType(), spec->module.toUtf8());
    }
    return mime;
}

} // namespace hookswitch
