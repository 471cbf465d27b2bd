// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/controlapi.h"

#include "server/httpserver.h"
#include "sim/scenario.h"
#include "workspace/hookrules.h"

#include <cmath>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

HttpResponse ControlApi::farEnds(const HttpRequest&, const Arguments&)
{
    return controlReply(200, m_bench.document.project().farEnds);
}

HttpResponse ControlApi::putFarEnd(const HttpRequest& request, const Arguments& arguments)
{
    const Result<Json> steps = parseJson(request.body);
    if (!steps)
        return plainAnswer(400, steps.error().text());
    const std::string party = arguments[0].toStdString();
    if (const auto read = personScriptsFromJson(Json{{party, *steps}}, {}); !read)
        return plainAnswer(400, read.error().text());
    Json farEnds = m_bench.document.project().farEnds;
    setMember(farEnds, party, *steps);
    m_bench.document.edit(u"API: far end %1"_s.arg(arguments[0]), {ProjectEdit::SetFarEnds{std::move(farEnds)}});
    return controlReply(200, *steps);
}

HttpResponse ControlApi::eraseFarEnd(const HttpRequest&, const Arguments& arguments)
{
    Json farEnds = m_bench.document.project().farEnds;
    const std::string party = arguments[0].toStdString();
    if (!member(farEnds, party))
        return plainAnswer(404, u"nothing is set for %1"_s.arg(arguments[0]));
    removeMember(farEnds, party);
    m_bench.document.edit(u"API: far end %1"_s.arg(arguments[0]), {ProjectEdit::SetFarEnds{std::move(farEnds)}});
    HttpResponse response;
    response.status = 204;
    return response;
}

HttpResponse ControlApi::clock(const HttpRequest&, const Arguments&)
{
    const double speed = m_bench.runner.speed();
    return controlReply(200, Json{{"speed", speed > 0 ? Json(speed) : Json("max")},
                                  {"paused", m_bench.runner.isPaused()},
                                  {"now", m_bench.runner.virtualNow()},
                                  {"live", m_bench.calls.live().size()}});
}

HttpResponse ControlApi::setClock(const HttpRequest& request, const Arguments& arguments)
{
    const Result<Json> body = controlBody(request);
    if (!body)
        return plainAnswer(400, body.error().text());
    const Json* speed = member(*body, "speed");
    const Json* paused = member(*body, "paused");
    const bool isMax = speed && stringOf(*speed) == u"max";
    const std::optional<double> number = speed ? numberOf(*speed) : std::nullopt;
    if (speed && !isMax && !(number && *number > 0 && *number <= 1e6))
        return plainAnswer(400, u"\"speed\" must be virtual seconds per second, more than 0, or \"max\""_s);
    if (paused && !paused->is_boolean())
        return plainAnswer(400, u"\"paused\" must be true or false"_s);
    if (speed)
        m_bench.runner.setSpeed(isMax ? 0 : *number);
    if (paused)
        m_bench.runner.setPaused(paused->get<bool>());
    return clock(request, arguments);
}

HttpResponse ControlApi::project(const HttpRequest&, const Arguments&)
{
    HttpResponse response;
    response.headers.add("Content-Type", "application/json");
    response.body = projectToJson(m_bench.document.project());
    return response;
}

HttpResponse ControlApi::putProject(const HttpRequest& request, const Arguments& arguments)
{
    Result<LoadedProject> loaded = projectFromJson(request.body);
    if (!loaded)
        return plainAnswer(400, loaded.error().text());
    m_bench.document.edit(u"API: replace the project"_s, replacement(m_bench.document.project(), loaded->project));
    return project(request, arguments);
}

HttpResponse ControlApi::hooks(const HttpRequest&, const Arguments&)
{
    const Json* hooks = member(m_bench.document.project().settings, "hooks");
    return controlReply(200, hooks ? *hooks : Json::object());
}

HttpResponse ControlApi::putHook(const HttpRequest& request, const Arguments& arguments)
{
    const Result<Json> hook = controlBody(request);
    if (!hook)
        return plainAnswer(400, hook.error().text());
    if (const auto rules = hookRules(*hook); !rules)
        return plainAnswer(400, rules.error().text());
    m_bench.document.edit(
        u"API: rules of /hooks/%1"_s.arg(arguments[0]),
        {ProjectEdit::SetSettings{withHook(m_bench.document.project().settings, arguments[0], *hook)}});
    return controlReply(200, *hook);
}

} // namespace hookswitch
