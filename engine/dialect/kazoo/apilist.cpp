// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/apilist.h"

#include "dialect/kazoo/documentkinds.h"

#include <algorithm>
#include <functional>

namespace hookswitch::kazoo {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int defaultPageSize = 50;

QString last(const QueryItems& query, QStringView name)
{
    QString found;
    for (const auto& [key, value] : query) {
        if (key == name)
            found = value.isNull() ? u""_s : value;
    }
    return found;
}

const Json* fieldAt(const Json& document, const QString& path)
{
    const Json* value = &document;
    for (const QString& step : path.split(u'.')) {
        value = member(*value, step.toStdString());
        if (!value)
            return nullptr;
    }
    return value;
}

/// A list counts as its items written one after the other, so "1000" does not equal ["1000","1001"].
QString fieldText(const Json& value)
{
    if (!value.is_array())
        return scalarText(value);
    QString all;
    for (const Json& item : value)
        all += scalarText(item);
    return all;
}

bool isBlank(const Json* value)
{
    if (!value || value->is_null())
        return true;
    return value->is_string() ? stringOf(*value).isEmpty() : value->is_structured() && value->empty();
}

bool equalsAny(const Json* value, const QString& wanted)
{
    const QString text = value ? fieldText(*value) : QString();
    if (value && text == wanted)
        return true;
    if (!value || !wanted.startsWith(u'['))
        return false;
    const Result<Json> list = parseJson(wanted.toUtf8());
    return list && list->is_array() &&
           std::any_of(list->begin(), list->end(), [&](const Json& item) { return scalarText(item) == text; });
}

/// created_from, created_to, modified_from and modified_to: seconds since the year 0, both ends included. A document
/// that nobody dated is older than all others.
bool isWithin(const Json& document, const QString& name, const QString& value)
{
    const char* key = name.startsWith(u"created_"_s) ? "pvt_created" : "pvt_modified";
    bool isNumber = false;
    const double bound = value.toDouble(&isNumber);
    const double at = numberMember(document, key, 0);
    return !isNumber || (name.endsWith(u"_from"_s) ? at >= bound : at <= bound);
}

bool passesOne(const Json& document, const QString& name, const QString& value)
{
    if (name.startsWith(u"filter_not_"_s))
        return !equalsAny(fieldAt(document, name.mid(11)), value);
    if (name.startsWith(u"filter_"_s))
        return equalsAny(fieldAt(document, name.mid(7)), value);
    static const QStringList times{u"created_from"_s, u"created_to"_s, u"modified_from"_s, u"modified_to"_s};
    if (times.contains(name))
        return isWithin(document, name, value);
    if (name == u"has_key")
        return fieldAt(document, value);
    if (name == u"key_missing")
        return !fieldAt(document, value);
    if (name == u"has_value")
        return !isBlank(fieldAt(document, value));
    if (name == u"value_missing" || name == u"missing_value")
        return isBlank(fieldAt(document, value));
    return true;
}

/// Calls visit for every block of the document's flow, with an explicit stack: documents may be deep.
void eachBlock(const Json& document, const std::function<void(const Json& block)>& visit)
{
    const Json* flow = member(document, "flow");
    std::vector<const Json*> stack;
    if (flow && flow->is_object() && !flow->empty())
        stack.push_back(flow);
    while (!stack.empty()) {
        const Json* block = stack.back();
        stack.pop_back();
        visit(*block);
        const Json* children = member(*block, "children");
        if (!children || !children->is_object())
            continue;
        std::vector<const Json*> next;
        for (const auto& child : children->items()) {
            if (child.value().is_object() && !child.value().empty())
                next.push_back(&child.value());
        }
        stack.insert(stack.end(), next.rbegin(), next.rend());
    }
}

Json modulesOf(const Json& document)
{
    Json modules = Json::array();
    eachBlock(document, [&](const Json& block) {
        const Json* data = member(block, "data");
        const QString module = stringMember(block, "module");
        if (module.isEmpty() || (data && boolMember(*data, "skip_module", false)))
            return;
        if (std::find(modules.begin(), modules.end(), Json(module.toStdString())) == modules.end())
            modules.push_back(module.toStdString());
    });
    return modules;
}

Json entityMetadata(const QString& id, const Host& host)
{
    if (const std::optional<Host::FlowDocument> flow = host.flow(id)) {
        Json found{{"name", stringMember(flow->document, "name", flow->name).toStdString()}};
        if (const Json* numbers = member(flow->document, "numbers"))
            appendMember(found, "numbers", *numbers);
        appendMember(found, "pvt_type", "callflow");
        return found;
    }
    for (const DocumentKind& kind : documentKinds()) {
        if (const Json* document = host.entity(kind.address, id))
            return Json{{"name", Entity{kind.address, id, *document}.title().toStdString()},
                        {"pvt_type", kind.type.toStdString()}};
    }
    return nullptr;
}

QStringList idsOf(const Json& block)
{
    QStringList ids;
    if (const Json* data = member(block, "data"); data && data->is_object()) {
        for (const auto& [key, value] : data->items()) {
            if (value.is_string() && (key == "id" || toQString(key).endsWith(u"_id"_s)))
                ids.append(stringOf(value));
        }
    }
    if (const Json* children = member(block, "children"); children && children->is_object()) {
        for (const auto& child : children->items()) {
            if (child.key().size() >= 2)
                ids.append(toQString(child.key()));
        }
    }
    return ids;
}

QString startKeyOf(const QString& id)
{
    return QString::fromLatin1(id.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

void keepPage(ListPage& page, std::vector<Host::FlowDocument>& flows, std::size_t size, const QString& startKey)
{
    const auto start = std::find_if(flows.begin(), flows.end(),
                                    [&](const Host::FlowDocument& flow) { return startKeyOf(flow.id) == startKey; });
    if (!startKey.isEmpty())
        flows.erase(flows.begin(), start);
    appendMember(page.envelope, "start_key", startKey.toStdString());
    if (flows.size() > size) {
        appendMember(page.envelope, "next_start_key", startKeyOf(flows[size].id).toStdString());
        flows.resize(size);
    }
    appendMember(page.envelope, "page_size", flows.size());
}

} // namespace

bool passesFilters(const Json& document, const QueryItems& query)
{
    return std::all_of(query.begin(), query.end(),
                       [&](const auto& item) { return passesOne(document, item.first, item.second); });
}

Json callflowSummary(const Host::FlowDocument& flow)
{
    Json summary{{"id", flow.id.toStdString()}};
    for (const char* key : {"name", "type", "numbers", "patterns"}) {
        if (const Json* value = member(flow.document, key))
            appendMember(summary, key, *value);
    }
    const Json* featurecode = member(flow.document, "featurecode");
    appendMember(summary, "featurecode", featurecode ? *featurecode : Json(false));
    for (const char* key : {"owner_id", "group_id", "flags"}) {
        if (const Json* value = member(flow.document, key))
            appendMember(summary, key, *value);
    }
    appendMember(summary, "modules", modulesOf(flow.document));
    return summary;
}

Result<ListPage> listCallflows(std::vector<Host::FlowDocument> flows, const QueryItems& query)
{
    return listDocuments(std::move(flows), query, &callflowSummary);
}

Result<ListPage> listDocuments(std::vector<Host::FlowDocument> flows, const QueryItems& query,
                               const std::function<Json(const Host::FlowDocument&)>& summary)
{
    bool isNumber = true;
    const QString sizeText = last(query, u"page_size");
    const int size = sizeText.isNull() ? defaultPageSize : sizeText.toInt(&isNumber);
    if (!isNumber || size < 1)
        return Error{u"page size must be at least 1"_s, u"page_size"_s};
    std::erase_if(flows, [&](const Host::FlowDocument& flow) { return !passesFilters(flow.document, query); });
    const bool ascending = last(query, u"ascending") == u"true" || last(query, u"descending") == u"false";
    std::sort(flows.begin(), flows.end(), [&](const Host::FlowDocument& a, const Host::FlowDocument& b) {
        return ascending ? a.id < b.id : b.id < a.id;
    });
    ListPage page;
    if (last(query, u"paginate") != u"false")
        keepPage(page, flows, static_cast<std::size_t>(size), last(query, u"start_key"));
    for (const Host::FlowDocument& flow : flows)
        page.data.push_back(summary(flow));
    return page;
}

Json callflowMetadata(const Json& document, const Host& host)
{
    Json metadata = Json::object();
    eachBlock(document, [&](const Json& block) {
        for (const QString& id : idsOf(block)) {
            if (metadata.contains(id.toStdString()))
                continue;
            if (Json found = entityMetadata(id, host); !found.is_null())
                appendMember(metadata, id.toStdString(), std::move(found));
        }
    });
    return metadata;
}

} // namespace hookswitch::kazoo
