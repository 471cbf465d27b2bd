// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/projectworld.h"

#include "dialect/fonestorm/behaviour.h"
#include "dialect/kazoo/numbers.h"
#include "dialect/kazoo/site.h"
#include "dialect/voipbin/site.h"
#include "sim/siteworld.h"
#include "workspace/runner.h"

#include <QTimeZone>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A far end is found however its number is dialled.
void addSpellings(PersonScripts& scripts)
{
    const PersonScripts given = scripts;
    for (const auto& [party, script] : given) {
        const QString normal = kazoo::normalizeNumber(party);
        scripts.emplace(normal, script);
        if (normal.size() != 12 || !normal.startsWith(u"+1"_s))
            continue;
        scripts.emplace(normal.mid(1), script);
        scripts.emplace(normal.mid(2), script);
    }
}

struct Bound
{
    QString number; ///< as the project writes it
    QString flow;
    std::shared_ptr<const Program> service; ///< answers instead of a flow (FoneStorm), null for none
};

std::shared_ptr<const Program> serviceOf(const NumberBinding& binding)
{
    const Json* details = binding.platform == Platform::Fonestorm ? member(binding.extra, "fonestorm") : nullptr;
    const Json* service = details ? member(*details, "service") : nullptr;
    return service ? fonestorm::inboundProgram(stringMember(*service, "type")) : nullptr;
}

QHash<QString, Bound> bindings(const Project& project)
{
    QHash<QString, Bound> bound;
    for (const NumberBinding& binding : project.numbers)
        bound.insert(kazoo::normalizeNumber(binding.number), {binding.number, binding.flow, serviceOf(binding)});
    return bound;
}

Answerer serviced(const Bound& own)
{
    Answerer answerer;
    answerer.program = own.service;
    answerer.number = own.number;
    answerer.reason = u"the service of the number %1"_s.arg(own.number);
    return answerer;
}

void bindNumbers(Site& site, const Project& project)
{
    const auto flows = site.flows;
    const auto byDocument = site.lookup;
    const auto bound = bindings(project);
    std::map<QString, std::shared_ptr<const Program>> entrances;
    for (const auto& [id, program] : flows)
        entrances.emplace(id, kazoo::entranceOf(program, site.directory));
    site.lookup = [flows, byDocument, bound, entrances](const NumberQuery& query) {
        const auto own = bound.constFind(query.asTyped ? query.number : kazoo::normalizeNumber(query.number));
        if (own != bound.constEnd() && own->service)
            return serviced(*own);
        const auto flow = own == bound.constEnd() ? flows.end() : flows.find(own->flow);
        if (flow == flows.end()) {
            Answerer answerer = byDocument ? byDocument(query) : Answerer();
            if (own != bound.constEnd())
                answerer.number = own->number;
            return answerer;
        }
        Answerer answerer;
        answerer.program = entrances.at(own->flow);
        answerer.number = own->number;
        answerer.reason = u"the project binds the number %1"_s.arg(own->number);
        return answerer;
    };
}

std::vector<voipbin::SiteFlow> voipbinFlows(const Project& project)
{
    std::vector<voipbin::SiteFlow> flows;
    for (const ProjectFlow& flow : project.flows) {
        if (flow.flow.platform() == Platform::Voipbin)
            flows.push_back({flow.id, flow.flow});
    }
    return flows;
}

voipbin::Manner voipbinManner(const Project& project)
{
    const Json* settings = member(project.settings, "voipbin");
    const bool asDeployed = settings && boolMember(*settings, "asDeployed", false);
    return asDeployed ? voipbin::Manner::AsDeployed : voipbin::Manner::Documented;
}

QString callerName(const Entity& entity)
{
    const Json* callerId = member(entity.document, "caller_id");
    const Json* internal = callerId ? member(*callerId, "internal") : nullptr;
    return internal ? stringMember(*internal, "name", entity.title()) : entity.title();
}

} // namespace

Result<std::shared_ptr<const World>> worldOf(const Project& project)
{
    Site site;
    std::vector<kazoo::SiteFlow> flows;
    for (const ProjectFlow& flow : project.flows) {
        if (flow.flow.platform() == Platform::Kazoo)
            flows.push_back({flow.id, flow.flow});
    }
    site.directory = project.directory;
    kazoo::addFlows(site, flows);
    voipbin::addFlows(site, voipbinFlows(project), voipbinManner(project));
    bindNumbers(site, project);
    Result<PersonScripts> farEnds = personScriptsFromJson(project.farEnds, u"/farEnds"_s);
    if (!farEnds)
        return farEnds.error();
    site.farEnds = farEnds.take();
    addSpellings(site.farEnds);
    site.fetch = [](const HttpRequest&) { return std::optional<FetchAnswer>(); };
    return std::shared_ptr<const World>(std::make_shared<SiteWorld>(std::move(site)));
}

Result<RunSetup> runSetupOf(const Project& project, const QString& at, const QString& zone)
{
    RunSetup setup;
    setup.zone = zone.isEmpty() ? stringMember(project.settings, "zone", u"UTC"_s) : zone;
    if (!QTimeZone(setup.zone.toUtf8()).isValid())
        return Error{u"\"%1\" is not a time zone; write one as Europe/Vienna or America/New_York"_s.arg(setup.zone),
                     u"zone"_s};
    const QString moment = at.isEmpty() ? stringMember(project.settings, "at") : at;
    if (moment.isEmpty())
        return setup;
    const Result<qint64> start = momentOf(moment, setup.zone);
    if (!start)
        return Error{start.error().sentence, u"at"_s};
    setup.startUnix = *start;
    return setup;
}

Result<CallPlan> callPlanOf(const Project& project, const CallOrder& order)
{
    if (order.plan)
        return *order.plan;
    CallPlan plan;
    plan.from = order.from;
    plan.to = order.to;
    plan.interactive = order.interactive;
    plan.press = order.press;
    plan.outbound = order.outbound;
    if (order.outbound)
        plan.program = fonestorm::outboundProgram(order.speech);
    for (const QString& kind : {u"users"_s, u"devices"_s}) {
        const Entity* caller = order.fromUser.isEmpty() ? nullptr : project.directory.find(kind, order.fromUser);
        if (!caller)
            continue;
        plan.fromKind = kind;
        plan.fromId = order.fromUser;
        plan.fromName = callerName(*caller);
    }
    if (order.scenario.is_object() && !order.scenario.empty()) {
        Result<Scenario> scenario = Scenario::fromJson(order.scenario);
        if (!scenario)
            return scenario.error();
        plan.scenario = std::make_shared<const Scenario>(scenario.take());
    }
    return plan;
}

FetchAnswer fetchAnswerOf(const Attempt& attempt)
{
    FetchAnswer answer;
    if (!attempt.response) {
        answer.status = 0;
        answer.error = attempt.error;
        return answer;
    }
    answer.status = attempt.response->status;
    answer.headers = attempt.response->headers;
    answer.body = attempt.response->body;
    return answer;
}

} // namespace hookswitch
