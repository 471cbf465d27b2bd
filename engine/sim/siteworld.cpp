// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/siteworld.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

Answerer SiteWorld::answererOf(const NumberQuery& query) const
{
    if (m_site.lookup)
        return m_site.lookup(query);
    Answerer answerer;
    const auto bound = m_site.numbers.find(query.number);
    if (bound != m_site.numbers.end())
        answerer.program = flow(bound->second);
    answerer.number = query.number;
    answerer.reason = answerer.found() ? u"a flow has the number %1"_s.arg(query.number)
                                       : u"no flow has the number %1"_s.arg(query.number);
    return answerer;
}

std::shared_ptr<const Program> SiteWorld::flow(const QString& id) const
{
    const auto found = m_site.flows.find(id);
    return found == m_site.flows.end() ? nullptr : found->second;
}

const PersonScript* SiteWorld::farEnd(const QString& party) const
{
    const auto found = m_site.farEnds.find(party);
    return found == m_site.farEnds.end() ? nullptr : &found->second;
}

std::optional<FetchAnswer> SiteWorld::fetch(const HttpRequest& request) const
{
    if (m_site.fetch)
        return m_site.fetch(request);
    FetchAnswer answer;
    answer.status = 0;
    answer.error = u"nothing in the scenario answers %1"_s.arg(QString::fromUtf8(request.target));
    return answer;
}

std::optional<SimTime> SiteWorld::mediaLength(const QString& media) const
{
    const auto found = m_site.mediaLengths.find(media);
    return found == m_site.mediaLengths.end() ? std::nullopt : std::optional(found->second);
}

} // namespace hookswitch
