// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/flowtext.h"

#include "catalog/wording.h"

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

/// A flow seen as boxes with names and arrows with labels.
class Picture
{
public:
    Picture(const Flow& flow, const Catalog& catalog, const Directory& directory)
        : m_flow(flow)
        , m_catalog(catalog)
        , m_directory(directory)
    {}

    [[nodiscard]] QString title(NodeId id) const { return nodeTitle(m_catalog, *m_flow.node(id)); }
    [[nodiscard]] QString summary(NodeId id) const { return nodeSummary(m_catalog, m_directory, *m_flow.node(id)); }
    [[nodiscard]] QString exit(const Node& node, const Exit& exit) const
    {
        return exitTitle(m_catalog, m_directory, node, exit);
    }

    /// Calls line for every wire whose target is there.
    void eachWire(const std::function<void(NodeId from, NodeId to, const QString& label)>& line) const
    {
        for (const NodeId id : m_flow.everyNode()) {
            const Node& node = *m_flow.node(id);
            for (const Exit& way : node.exits) {
                if (m_flow.node(way.target))
                    line(id, way.target, exit(node, way));
            }
        }
    }

private:
    const Flow& m_flow;
    const Catalog& m_catalog;
    const Directory& m_directory;
};

QString box(NodeId id)
{
    return u"b%1"_s.arg(id.value);
}

/// Mermaid reads entities inside quotes; a quote itself would end the text.
QString mermaidText(const QString& text)
{
    return text.toHtmlEscaped().replace(u'"', u"#quot;"_s).replace(u'\n', u' ');
}

QString quoted(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u' ');
    return u'"' + text + u'"';
}

QString plain(QString text)
{
    return text.replace(u'\n', u' ').replace(u'"', u'\'');
}

QString twoLines(const Picture& picture, NodeId id, const QString& between)
{
    const QString summary = picture.summary(id);
    return summary.isEmpty() ? picture.title(id) : picture.title(id) + between + summary;
}

QString html(const QString& text)
{
    return text.toHtmlEscaped();
}

const char* const handbookStyle =
    "body{font-family:sans-serif;max-width:46em;margin:2em auto;padding:0 1em;line-height:1.4}"
    "h2{margin:1.6em 0 .2em;font-size:1.1em}h2 small{font-weight:normal;color:#666}"
    "table{border-collapse:collapse;margin:.4em 0}td,th{text-align:left;vertical-align:top;padding:.15em 1em .15em 0}"
    "p{margin:.3em 0}section{page-break-inside:avoid}a{color:#0b5cb8}";

/// What is set, in the words of the form: titles of fields, names of what they refer to.
QString settingsTable(const Node& node, const BlockSpec* spec, const Directory& directory)
{
    QString rows;
    for (const FieldSpec& field : spec ? spec->fields : std::vector<FieldSpec>()) {
        const Json* value = field.name.contains(u"[]"_s) ? nullptr : fieldValue(node.data, field.name);
        if (!value || value->is_object() || (!field.fallback.is_discarded() && *value == field.fallback))
            continue;
        QString text = value->is_string() || value->is_number() || value->is_boolean()
                           ? scalarText(*value)
                           : QString::fromUtf8(writeJson(*value, -1));
        if (const Entity* entity = directory.find(field.reference, text))
            text = entity->title();
        if (!field.unit.isEmpty())
            text += u' ' + field.unit;
        rows += u"<tr><th>%1</th><td>%2</td></tr>"_s.arg(html(field.title), html(text));
    }
    return rows.isEmpty() ? rows : u"<table>%1</table>\n"_s.arg(rows);
}

} // namespace

QString mermaidOf(const Flow& flow, const Catalog& catalog, const Directory& directory)
{
    const Picture picture(flow, catalog, directory);
    QString text = u"flowchart TD\n"_s;
    for (const NodeId id : flow.everyNode())
        text += u"    %1[\"%2\"]\n"_s.arg(box(id), mermaidText(twoLines(picture, id, u": "_s)));
    if (flow.node(flow.start()))
        text += u"    call((call)) --> %1\n"_s.arg(box(flow.start()));
    picture.eachWire([&](NodeId from, NodeId to, const QString& label) {
        text += u"    %1 -->|\"%2\"| %3\n"_s.arg(box(from), mermaidText(label), box(to));
    });
    return text;
}

QString dotOf(const Flow& flow, const Catalog& catalog, const Directory& directory)
{
    const Picture picture(flow, catalog, directory);
    QString text = u"digraph flow {\n    node [shape=box, style=rounded, fontname=\"sans-serif\"];\n"
                   "    edge [fontname=\"sans-serif\", fontsize=10];\n"_s;
    for (const NodeId id : flow.everyNode()) {
        const QString summary = picture.summary(id);
        QString label = quoted(picture.title(id));
        if (!summary.isEmpty())
            label = label.chopped(1) + u"\\n"_s + quoted(summary).mid(1);
        text += u"    %1 [label=%2];\n"_s.arg(box(id), label);
    }
    if (flow.node(flow.start()))
        text += u"    call [shape=circle];\n    call -> %1;\n"_s.arg(box(flow.start()));
    picture.eachWire([&](NodeId from, NodeId to, const QString& label) {
        text += u"    %1 -> %2 [label=%3];\n"_s.arg(box(from), box(to), quoted(label));
    });
    return text + u"}\n"_s;
}

QString plantUmlOf(const Flow& flow, const Catalog& catalog, const Directory& directory)
{
    const Picture picture(flow, catalog, directory);
    QString text = u"@startuml\nhide empty description\n"_s;
    for (const NodeId id : flow.everyNode()) {
        text += u"state \"%1\" as %2\n"_s.arg(plain(picture.title(id)), box(id));
        if (const QString summary = picture.summary(id); !summary.isEmpty())
            text += u"%1 : %2\n"_s.arg(box(id), plain(summary));
    }
    if (flow.node(flow.start()))
        text += u"[*] --> %1\n"_s.arg(box(flow.start()));
    picture.eachWire([&](NodeId from, NodeId to, const QString& label) {
        text += u"%1 --> %2 : %3\n"_s.arg(box(from), box(to), plain(label));
    });
    return text + u"@enduml\n"_s;
}

QString handbookOf(const Flow& flow, const Catalog& catalog, const Directory& directory, const QString& title,
                   const QStringList& numbers)
{
    const Picture picture(flow, catalog, directory);
    const std::vector<NodeId> all = flow.everyNode();
    QHash<NodeId, int> step;
    for (const NodeId id : all)
        step.insert(id, int(step.size()) + 1);
    QString text = u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title><style>%2</style></head>"
                   "<body>\n<h1>%1</h1>\n"_s.arg(html(title), QString::fromLatin1(handbookStyle));
    if (!numbers.isEmpty())
        text += u"<p>Answers %1.</p>\n"_s.arg(html(numbers.join(u", "_s)));
    for (const NodeId id : all) {
        const Node& node = *flow.node(id);
        const BlockSpec* spec = catalog.block(node.module);
        const QString summary = picture.summary(id);
        text += u"<section><h2 id=\"%1\">%2. %3 <small>%4</small></h2>\n"_s.arg(box(id)).arg(step[id]).arg(
            html(picture.title(id)), html(summary));
        if (spec)
            text += u"<p>%1</p>\n"_s.arg(html(spec->help));
        text += settingsTable(node, spec, directory);
        for (const Exit& way : node.exits) {
            if (flow.node(way.target))
                text +=
                    u"<p>%1 → <a href=\"#%2\">%3. %4</a></p>\n"_s.arg(html(picture.exit(node, way)), box(way.target))
                        .arg(step[way.target])
                        .arg(html(picture.title(way.target)));
        }
        text += u"</section>\n"_s;
    }
    return text + u"</body></html>\n"_s;
}

} // namespace hookswitch
