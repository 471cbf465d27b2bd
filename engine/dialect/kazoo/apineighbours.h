// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/kazoo/apiexchange.h"
#include "dialect/kazoo/documentkinds.h"

#include <map>

namespace hookswitch::kazoo {

/// What Crossbar keeps beside callflows below accounts/{id}: the account itself, users, devices, menus and the other
/// kinds of documentkinds.h, list entries, metaflows, uploaded media, search, and what a web console asks for when it
/// starts. Same conventions as callflows; documents are the project's directory.
///
/// The user who is logged in exists for clients only and is not part of the project. Uploaded media is kept while the
/// program runs (64 MB in total); the project keeps its type and size. Nothing is billed: ledgers are zero.
class Neighbours
{
public:
    /// REQUIRES: host outlives this object.
    Neighbours(Host& host, const Credentials& credentials);

    /// REQUIRES: the request is authorised and its account is ours.
    [[nodiscard]] HttpResponse answer(Exchange& x);

    /// The id of the user behind the login.
    [[nodiscard]] static QString operatorId(const Credentials& credentials);

private:
    /// Something that can be read and written as one document.
    struct Place
    {
        const DocumentKind* kind = nullptr; ///< null: the account
        QString id;
        Json extra = Json::object(); ///< members every document of this place has (list_id of entries)
    };

    // apineighbours.cpp: documents
    [[nodiscard]] std::optional<Json> load(const Place& place) const;
    [[nodiscard]] HttpResponse collection(Exchange& x, const Place& place);
    [[nodiscard]] HttpResponse item(Exchange& x, const Place& place);
    [[nodiscard]] HttpResponse store(Exchange& x, const Place& place, Json document);
    [[nodiscard]] HttpResponse erase(Exchange& x, const Place& place, Json document);
    [[nodiscard]] HttpResponse entries(Exchange& x);
    [[nodiscard]] HttpResponse metaflows(Exchange& x, const Place& place);
    [[nodiscard]] HttpResponse raw(Exchange& x);
    [[nodiscard]] HttpResponse below(Exchange& x, const DocumentKind& kind);
    [[nodiscard]] Result<void> keep(const Place& place, const Json& document);

    // apiconsole.cpp: what consoles ask for
    [[nodiscard]] std::optional<HttpResponse> console(Exchange& x) const;
    [[nodiscard]] HttpResponse apps(const Exchange& x) const;
    [[nodiscard]] HttpResponse phoneNumbers(const Exchange& x) const;
    [[nodiscard]] HttpResponse search(const Exchange& x) const;
    [[nodiscard]] Json found(const QString& type, const QString& field, const QString& text) const;
    [[nodiscard]] Json defaultAccount() const;
    [[nodiscard]] Json defaultOperator() const;

    struct Upload
    {
        QByteArray type;
        QByteArray bytes;
    };
    Host& m_host;
    Credentials m_credentials;
    Json m_operator; ///< the user who logs in, as changed by clients
    std::map<QString, Upload> m_uploads;
};

} // namespace hookswitch::kazoo
