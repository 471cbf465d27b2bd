// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QStringList>

namespace hookswitch::bluevia {

// An XML document as JSON, so that a flow can carry it as vendor data. Everything that means something is kept:
// prefixes, attributes, comments, processing instructions, blank text.
//
//   element   {"name": "tns:speak", "space": NAMESPACE, "attributes": [[NAME, VALUE]...], "children": [...]}
//   text      "..."      comment  {"comment": "..."}      instruction  {"target": "...", "data": "..."}
//   document  {"version": "1.0" or null, "encoding", "standalone", "prolog": [...], "root": element, "epilog": [...]}

/// The namespace of BlueVia's command documents.
[[nodiscard]] QString commandSpace();

/// Parses one XML document. Refused with line and column: what is not well-formed, a DTD, an entity of one's own,
/// more than 100 levels of elements.
[[nodiscard]] Result<Json> parseXml(QByteArrayView text);
/// Writes a document made by parseXml() or by xmlElement(), as UTF-8.
[[nodiscard]] QByteArray writeXml(const Json& document);

/// An element without attributes.
[[nodiscard]] Json xmlElement(const QString& name, const QString& space, Json children = Json::array());

[[nodiscard]] bool isElement(const Json& node);
/// "speak" for "tns:speak".
[[nodiscard]] QString localName(const Json& element);
/// "tns:" for "tns:speak", "" without a prefix.
[[nodiscard]] QString prefixOf(const Json& element);
/// The text directly inside, without surrounding blanks.
[[nodiscard]] QString textInside(const Json& element);
/// Whether a name may stand for an element.
[[nodiscard]] bool isXmlName(const QString& name);

} // namespace hookswitch::bluevia
