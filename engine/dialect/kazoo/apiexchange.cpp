// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/apiexchange.h"

#include "dialect/kazoo/apistore.h"

namespace hookswitch::kazoo {

bool Exchange::knows(const QString& revision) const
{
    for (QByteArray tag : request.headers.value("If-None-Match").split(',')) {
        tag = tag.trimmed();
        if (tag.startsWith("W/"))
            tag = tag.sliced(2);
        if (tag == "*" || tag == '"' + revision.toUtf8() + '"')
            return true;
    }
    return false;
}

bool Exchange::isAmong(const QByteArray& methods) const
{
    const QList<QByteArray> allowed = methods.split(',');
    return std::any_of(allowed.begin(), allowed.end(),
                       [this](const QByteArray& one) { return one.trimmed() == method; });
}

HttpResponse documentAnswer(const Exchange& x, Json data, const Json& extra)
{
    const QString revision = revisionOf(data);
    if (x.knows(revision))
        return notModified(x.facts, revision);
    return successAnswer(x.facts, 200, std::move(data), revision, extra);
}

} // namespace hookswitch::kazoo
