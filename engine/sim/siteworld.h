// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/person.h"
#include "sim/world.h"

#include <functional>

namespace hookswitch {

/// What a SiteWorld is made of.
struct Site
{
    std::map<QString, std::shared_ptr<const Program>> flows; ///< by id
    /// Which flow answers a number; the dialects know. Empty: exact match against numbers.
    std::function<Answerer(const NumberQuery&)> lookup;
    std::map<QString, QString> numbers; ///< number -> flow id
    Directory directory;
    PersonScripts farEnds;                   ///< by number or entity id
    std::map<QString, SimTime> mediaLengths; ///< by media id
    /// Answers requests; empty: every request fails at once with a sentence that says so. See World::fetch.
    std::function<std::optional<FetchAnswer>(const HttpRequest&)> fetch;
};

/// A world made of plain values: a project's flows, numbers, directory and far ends.
class SiteWorld : public World
{
public:
    explicit SiteWorld(Site site)
        : m_site(std::move(site))
    {}

    [[nodiscard]] Answerer answererOf(const NumberQuery& query) const override;
    [[nodiscard]] std::shared_ptr<const Program> flow(const QString& id) const override;
    [[nodiscard]] const Directory& directory() const override { return m_site.directory; }
    [[nodiscard]] const PersonScript* farEnd(const QString& party) const override;
    [[nodiscard]] std::optional<FetchAnswer> fetch(const HttpRequest& request) const override;
    [[nodiscard]] std::optional<SimTime> mediaLength(const QString& media) const override;

private:
    Site m_site;
};

} // namespace hookswitch
