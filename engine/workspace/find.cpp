// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/find.h"

#include "catalog/wording.h"

namespace hookswitch {

namespace {

using Visit = std::function<void(const QString& pointer, const QString& text)>;

/// Every text, number and truth value with its place. Data is at most as deep as the reader allows.
void eachValue(const Json& value, const QString& pointer, const Visit& visit)
{
    if (value.is_object()) {
        for (const auto& [key, inner] : value.items())
            eachValue(inner, pointer + u'/' + toQString(key), visit);
    } else if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i)
            eachValue(value[i], pointer + u'/' + QString::number(i), visit);
    } else if (!value.is_null()) {
        visit(pointer, scalarText(value));
    }
}

/// Calls with every text of a node: its title and kind, its exits, its values.
void eachText(const Catalog& catalog, const Node& node, const Visit& visit)
{
    visit({}, nodeTitle(catalog, node));
    visit({}, node.module);
    for (const Exit& exit : node.exits) {
        if (!exit.key.isEmpty())
            visit({}, exit.key);
    }
    eachValue(node.data, {}, visit);
}

std::vector<Found> found(const Project& project, const QString& flow, std::size_t limit,
                         const std::function<bool(const QString&)>& fits)
{
    std::vector<Found> all;
    for (const ProjectFlow& one : project.flows) {
        if (!flow.isEmpty() && one.id != flow)
            continue;
        const Catalog& catalog = Catalog::of(one.flow.platform());
        for (const NodeId id : one.flow.everyNode()) {
            QString last; // a title that equals its kind is told once
            eachText(catalog, *one.flow.node(id), [&](const QString& pointer, const QString& text) {
                const bool again = pointer.isEmpty() && text.compare(last, Qt::CaseInsensitive) == 0;
                if (all.size() < limit && fits(text) && !again) {
                    all.push_back({one.id, id, pointer, text});
                    last = text;
                }
            });
        }
    }
    return all;
}

bool replaceIn(Json& value, const std::string& from, const std::string& to)
{
    bool changed = false;
    if (value.is_object() || value.is_array()) {
        for (Json& inner : value)
            changed |= replaceIn(inner, from, to);
    } else if (value.is_string() && value.get_ref<const std::string&>() == from) {
        value = to;
        changed = true;
    }
    return changed;
}

} // namespace

std::vector<Found> findText(const Project& project, const QString& text, const QString& flow, std::size_t limit)
{
    if (text.trimmed().isEmpty())
        return {};
    return found(project, flow, limit,
                 [&](const QString& here) { return here.contains(text.trimmed(), Qt::CaseInsensitive); });
}

std::vector<Found> usesOf(const Project& project, const QString& id)
{
    if (id.isEmpty())
        return {};
    return found(project, {}, std::numeric_limits<std::size_t>::max(),
                 [&](const QString& here) { return here == id; });
}

ProjectEdit replaceUses(const Project& project, const QString& from, const QString& to)
{
    ProjectEdit::Batch batch;
    if (from.isEmpty() || to.isEmpty() || from == to)
        return {batch};
    for (const ProjectFlow& flow : project.flows) {
        std::vector<Edit> edits;
        for (const auto& [id, node] : flow.flow.nodes()) {
            Node changed = node;
            bool any = replaceIn(changed.data, from.toStdString(), to.toStdString());
            if (Exit* exit = changed.exit(from); exit && !changed.exit(to)) {
                exit->key = to;
                any = true;
            }
            if (any)
                edits.push_back(Edit{Edit::PutNode{std::move(changed)}});
        }
        if (!edits.empty())
            batch.edits.push_back({ProjectEdit::EditFlow{flow.id, Edit{Edit::Batch{std::move(edits)}}}});
    }
    return {std::move(batch)};
}

} // namespace hookswitch
