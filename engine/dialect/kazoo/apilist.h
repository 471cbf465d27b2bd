// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/host.h"

namespace hookswitch::kazoo {

using QueryItems = std::vector<std::pair<QString, QString>>;

/// One answer of the list: summaries and the envelope's page members.
struct ListPage
{
    Json data = Json::array();
    Json envelope = Json::object(); ///< page_size, start_key, next_start_key; empty when not paged
};

/// GET /callflows with its query: order, paging and filters over whole documents. Kazoo sorts by id, last first,
/// unless ascending=true or descending=false. An error names the query parameter as its place.
[[nodiscard]] Result<ListPage> listCallflows(std::vector<Host::FlowDocument> flows, const QueryItems& query);
/// The same for documents of any kind.
[[nodiscard]] Result<ListPage> listDocuments(std::vector<Host::FlowDocument> documents, const QueryItems& query,
                                             const std::function<Json(const Host::FlowDocument&)>& summary);

/// What a list shows of a document: id, name, type, numbers, patterns, featurecode, owner_id, group_id, modules,
/// flags.
[[nodiscard]] Json callflowSummary(const Host::FlowDocument& flow);

/// Whether a document passes every filter_*, filter_not_*, has_key, key_missing, has_value and value_missing of the
/// query.
[[nodiscard]] bool passesFilters(const Json& document, const QueryItems& query);

/// {"ID": {"name", "pvt_type", "numbers"}} of everything the flow names that exists: data.id, data keys ending in
/// _id, child keys of two or more characters.
[[nodiscard]] Json callflowMetadata(const Json& document, const Host& host);

} // namespace hookswitch::kazoo
