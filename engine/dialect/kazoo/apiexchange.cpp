// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/apiexchange.h"

#include "dialect/kazoo/apistore.h"

namespace hookswitch::kazoo {

namespace {

bool names(const QByteArray& tags, const QString& revision)
{
    for (QByteArray tag : tags.split(',')) {
        tag = tag.trimmed();
        if (tag.startsWith("W/"))
            tag = tag.sliced(2);
        if (tag == "*" || tag == '"' + revision.toUtf8() + '"')
            return true;
    }
    return false;
}

} // namespace

bool Exchange::knows(const QString& revision) const
{
    return names(request.headers.value("If-None-Match"), revision);
}

bool Exchange::wantsOther(const QString& revision) const
{
    const QByteArray tags = request.headers.value("If-Match");
    return !tags.isEmpty() && !names(tags, revision);
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
