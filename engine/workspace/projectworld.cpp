// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/projectworld.h"

#include "dialect/bluevia/ids.h"
#include "dialect/bluevia/site.h"
#include "dialect/fonestorm/behaviour.h"
#include "dialect/kazoo/numbers.h"
#include "dialect/kazoo/site.h"
#include "dialect/voipbin/site.h"
#include "sim/siteworld.h"
#include "workspace/blueviacontact.h"
#include "workspace/compiledflows.h"
#include "workspace/runner.h"

#include <QTimeZone>
#include <QUrl>

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
    QString number;                         ///< as the project writes it
    std::shared_ptr<const Program> program; ///< null: none
    bool isService = false;                 ///< it is the number's service (FoneStorm), no flow
};

std::shared_ptr<const Program> serviceOf(const NumberBinding& binding)
{
    const Json* details = binding.platform == Platform::Fonestorm ? member(binding.extra, "fonestorm") : nullptr;
    const Json* service = details ? member(*details, "service") : nullptr;
    if (!service)
        return nullptr;
    const Json* id = member(*service, "id");
    const QString conference = id ? scalarText(*id) : QString();
    return fonestorm::inboundProgram(stringMember(*service, "type"),
                                     conference.isEmpty() ? kazoo::normalizeNumber(binding.number) : conference);
}

/// A BlueVia number asks its application; without one its flow answers, as if the application had sent it.
std::shared_ptr<const Program> programOf(const NumberBinding& binding, const Site& site)
{
    const auto flow = site.flows.find(binding.flow);
    const bool asks = !stringMember(blueviaContact(binding), "voiceCallbackUrl").isEmpty();
    if (binding.platform == Platform::Bluevia && (asks || flow == site.flows.end()))
        return bluevia::callbackProgram();
    return flow == site.flows.end() ? nullptr : kazoo::entranceOf(flow->second, site.directory);
}

QHash<QString, Bound> bindings(const Project& project, const Site& site)
{
    QHash<QString, Bound> bound;
    for (const NumberBinding& binding : project.numbers) {
        const std::shared_ptr<const Program> service = serviceOf(binding);
        bound.insert(kazoo::normalizeNumber(binding.number),
                     {binding.number, service ? service : programOf(binding, site), service != nullptr});
    }
    return bound;
}

void bindNumbers(Site& site, const Project& project)
{
    const auto byDocument = site.lookup;
    const auto bound = bindings(project, site);
    site.lookup = [byDocument, bound](const NumberQuery& query) {
        const auto own = bound.constFind(query.asTyped ? query.number : kazoo::normalizeNumber(query.number));
        if (own == bound.constEnd() || !own->program) {
            Answerer answerer = byDocument ? byDocument(query) : Answerer();
            if (own != bound.constEnd())
                answerer.number = own->number;
            return answerer;
        }
        Answerer answerer;
        answerer.program = own->program;
        answerer.number = own->number;
        answerer.reason = own->isService ? u"the service of the number %1"_s.arg(own->number)
                                         : u"the project binds the number %1"_s.arg(own->number);
        return answerer;
    };
}

voipbin::Manner voipbinManner(const Project& project)
{
    const Json* settings = member(project.settings, "voipbin");
    const bool asDeployed = settings && boolMember(*settings, "asDeployed", false);
    return asDeployed ? voipbin::Manner::AsDeployed : voipbin::Manner::Documented;
}

std::vector<voipbin::SiteFlow> voipbinFlows(const Project& project, CompiledFlows& compiled)
{
    std::vector<voipbin::SiteFlow> flows;
    const voipbin::Manner manner = voipbinManner(project);
    for (const ProjectFlow& flow : project.flows) {
        if (flow.flow.platform() == Platform::Voipbin)
            flows.push_back({flow.id, flow.flow, compiled.program(flow, int(manner), [&flow, manner] {
                                 return voipbin::compileFlow(flow.id, flow.flow, manner);
                             })});
    }
    return flows;
}

std::vector<kazoo::SiteFlow> kazooFlows(const Project& project, CompiledFlows& compiled)
{
    std::vector<kazoo::SiteFlow> flows;
    for (const ProjectFlow& flow : project.flows) {
        if (flow.flow.platform() == Platform::Kazoo)
            flows.push_back({flow.id, flow.flow,
                             compiled.program(flow, 0, [&flow] { return kazoo::compileFlow(flow.id, flow.flow); })});
    }
    return flows;
}

/// What the behaviours of BlueVia look up: where its numbers ask, and how the account is set.
void addBluevia(Site& site, const Project& project, CompiledFlows& compiled)
{
    for (const ProjectFlow& flow : project.flows) {
        if (flow.flow.platform() == Platform::Bluevia)
            site.flows[flow.id] =
                compiled.program(flow, 0, [&flow] { return bluevia::compileFlow(flow.id, flow.flow); });
    }
    for (const NumberBinding& binding : project.numbers) {
        if (binding.platform != Platform::Bluevia)
            continue;
        for (const QString& number : {bluevia::plainNumber(binding.number), kazoo::normalizeNumber(binding.number)})
            site.directory.put({bluevia::numbersKind, number, blueviaContact(binding)});
    }
    if (const Json* account = member(project.settings, "bluevia"); account && account->is_object())
        site.directory.put({bluevia::accountKind, bluevia::accountKind, *account});
}

/// What runs on the phone that a number of ours has called, once it answers.
std::shared_ptr<const Program> outboundProgram(const Project& project, const CallOrder& order)
{
    const NumberBinding* own = project.number(order.from);
    if (!own || own->platform != Platform::Bluevia)
        return fonestorm::outboundProgram(order.speech);
    const ProjectFlow* flow = project.flow(own->flow);
    const bool asks = !order.contact.empty() || !stringMember(blueviaContact(*own), "voiceCallbackUrl").isEmpty();
    return asks || !flow ? bluevia::callbackProgram() : bluevia::compileFlow(flow->id, flow->flow);
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
    CompiledFlows none;
    return worldOf(project, none);
}

Result<std::shared_ptr<const World>> worldOf(const Project& project, CompiledFlows& compiled)
{
    Site site;
    site.directory = project.directory;
    kazoo::addFlows(site, kazooFlows(project, compiled));
    voipbin::addFlows(site, voipbinFlows(project, compiled), voipbinManner(project));
    addBluevia(site, project, compiled);
    compiled.sweep();
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
        plan.program = outboundProgram(project, order);
    const NumberBinding* own = order.outbound ? project.number(order.from) : nullptr;
    if (own && own->platform == Platform::Bluevia)
        plan.variables.push_back({u"direction"_s, u"outbound"_s, bluevia::callScope});
    for (const auto& [name, value] : order.contact)
        plan.variables.push_back({name, value, bluevia::callScope});
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

std::optional<TraceRow> requestRowOf(const Project& project, const CallOrder& order, const TraceRow& start)
{
    const NumberBinding* own = order.outbound ? project.number(order.from) : nullptr;
    if (!own || own->platform != Platform::Bluevia)
        return {};
    const auto given = order.contact.find(u"voiceCallbackUrl"_s);
    const QUrl url(given == order.contact.end() ? stringMember(blueviaContact(*own), "voiceCallbackUrl")
                                                : given->second);
    const QString client = url.authority(QUrl::FullyEncoded);
    TraceRow row = start;
    row.kind = TraceKind::Vendor;
    row.kindName = u"bluevia.request"_s;
    row.data = Json{{"request", "POST /comms/v1/calls"},
                    {"client", client.isEmpty() ? "application" : client.toStdString()},
                    {"status", 201}};
    return row;
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
