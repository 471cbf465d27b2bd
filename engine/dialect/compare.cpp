// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/compare.h"

#include "dialect/bluevia/document.h"
#include "dialect/formats.h"
#include "dialect/voipbin/file.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

const Json nothing(Json::value_t::discarded);

const Json& valueAt(const Json& value, const QString& pointer)
{
    const Json* found = atPointer(value, pointer);
    return found ? *found : nothing;
}

/// A bare list says what an object with nothing but "actions" says.
Flow plainActions(Flow flow)
{
    if (flow.entries().size() == 1 && !flow.document().is_object()) {
        std::vector<Entry> entries = flow.entries();
        entries.front().pointer = u"/actions"_s;
        flow.setEntries(std::move(entries));
        flow.setDocument(Json{{"actions", jsonSlot()}});
    }
    for (const auto& [id, node] : std::map<NodeId, Node>(flow.nodes())) {
        Node clean = node;
        for (const char* key : {"id", "next_id"}) {
            const Json* text = member(clean.shell, key);
            if (text && !isJsonSlot(*text) && voipbin::actionId(stringOf(*text)).isEmpty())
                removeMember(clean.shell, key);
        }
        flow.put(std::move(clean));
    }
    return flow;
}

class Lines
{
public:
    Lines(const Flow& left, const Flow& right)
        : m_left(left)
        , m_right(right)
        , m_placesLeft(placesOf(left))
        , m_placesRight(placesOf(right))
    {}

    QStringList all()
    {
        for (const FlowChange& change : diffFlows(m_left, m_right).changes)
            add(change);
        return m_lines;
    }

private:
    void add(const FlowChange& change)
    {
        const QString was = u"%1 %2"_s.arg(m_placesLeft.value(change.left), change.module);
        const QString is = u"%1 %2"_s.arg(m_placesRight.value(change.right), change.module);
        const QString kind = changeKindName(change.kind);
        switch (change.kind) {
        case FlowChange::Kind::Added:
            m_lines.append(u"%1 %2"_s.arg(kind, is));
            break;
        case FlowChange::Kind::Removed:
            m_lines.append(u"%1 %2"_s.arg(kind, was));
            break;
        case FlowChange::Kind::Moved:
            m_lines.append(u"%1 %2: from %3"_s.arg(kind, is, m_placesLeft.value(change.left)));
            break;
        case FlowChange::Kind::Document:
            for (const QString& pointer : change.pointers)
                m_lines.append(u"%1 %2: %3"_s.arg(kind, pointer, documentChange(pointer)));
            break;
        case FlowChange::Kind::Changed:
            for (const QString& pointer : change.pointers)
                m_lines.append(u"%1 %2 %3: %4"_s.arg(kind, is, pointer, nodeChange(change, pointer)));
            break;
        }
    }

    [[nodiscard]] QString documentChange(const QString& pointer) const
    {
        return changeText(valueAt(flowDocument(m_left), pointer), valueAt(flowDocument(m_right), pointer));
    }

    [[nodiscard]] QString nodeChange(const FlowChange& change, const QString& pointer) const
    {
        const Node& was = *m_left.node(change.left);
        const Node& is = *m_right.node(change.right);
        if (pointer == u"module")
            return changeText(was.module.toStdString(), is.module.toStdString());
        if (!pointer.startsWith(u'/'))
            return u"leads elsewhere"_s;
        const bool isData = atPointer(was.data, pointer) || atPointer(is.data, pointer);
        return changeText(valueAt(isData ? was.data : was.shell, pointer),
                          valueAt(isData ? is.data : is.shell, pointer));
    }

    const Flow& m_left;
    const Flow& m_right;
    QHash<NodeId, QString> m_placesLeft;
    QHash<NodeId, QString> m_placesRight;
    QStringList m_lines;
};

} // namespace

Flow comparable(const Flow& flow)
{
    if (flow.platform() == Platform::Bluevia && bluevia::formOf(flow) == bluevia::Form::Xml) {
        const Result<Json> document = parseJson(bluevia::writeFlow(flow, bluevia::Form::Json));
        return document ? bluevia::loadFlow(*document).flow : flow;
    }
    return flow.platform() == Platform::Voipbin ? plainActions(flow) : flow;
}

QStringList differenceLines(const Flow& left, const Flow& right)
{
    if (left.platform() != right.platform())
        return {u"document: %1 -> %2"_s.arg(platformName(left.platform()), platformName(right.platform()))};
    return Lines(comparable(left), comparable(right)).all();
}

QString changeText(const Json& before, const Json& after)
{
    constexpr qsizetype longest = 80;
    const auto text = [](const Json& value) {
        if (value.is_discarded())
            return u"(none)"_s;
        const QString all = QString::fromUtf8(writeJson(value));
        return all.size() > longest ? all.left(longest) + u'…' : all;
    };
    return u"%1 -> %2"_s.arg(text(before), text(after));
}

MergeRules mergeRulesOf(Platform platform)
{
    MergeRules rules;
    if (platform == Platform::Kazoo)
        rules.sets = {u"/numbers"_s, u"/patterns"_s};
    if (platform == Platform::Bluevia)
        rules.echoes = {u"element"_s, u"before"_s};
    rules.isTree = platform != Platform::Voipbin;
    return rules;
}

} // namespace hookswitch
