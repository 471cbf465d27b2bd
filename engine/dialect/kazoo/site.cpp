// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/site.h"

#include "catalog/catalog.h"
#include "dialect/kazoo/behaviours/admission.h"
#include "dialect/kazoo/behaviours/basic.h"
#include "dialect/kazoo/behaviours/bridging.h"
#include "dialect/kazoo/behaviours/changing.h"
#include "dialect/kazoo/behaviours/deciding.h"
#include "dialect/kazoo/behaviours/digits.h"
#include "dialect/kazoo/behaviours/disa.h"
#include "dialect/kazoo/behaviours/elsewhere.h"
#include "dialect/kazoo/behaviours/features.h"
#include "dialect/kazoo/behaviours/hotdesk.h"
#include "dialect/kazoo/behaviours/media.h"
#include "dialect/kazoo/behaviours/menu.h"
#include "dialect/kazoo/behaviours/metaflows.h"
#include "dialect/kazoo/behaviours/naming.h"
#include "dialect/kazoo/behaviours/others.h"
#include "dialect/kazoo/behaviours/park.h"
#include "dialect/kazoo/behaviours/queues.h"
#include "dialect/kazoo/behaviours/reporting.h"
#include "dialect/kazoo/behaviours/ringing.h"
#include "dialect/kazoo/behaviours/rooms.h"
#include "dialect/kazoo/behaviours/voicemail.h"
#include "dialect/kazoo/file.h"
#include "dialect/kazoo/numbers.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

Answerer answererOf(const NumberPlan& plan, const std::map<QString, std::shared_ptr<const Program>>& programs,
                    const NumberQuery& query)
{
    const bool mayBeAnything = query.knownCaller && !query.asTyped;
    const NumberMatch match = plan.find(query.asTyped ? query.number : normalizeNumber(query.number),
                                        mayBeAnything ? NumberPlan::NoMatch::Accepted : NumberPlan::NoMatch::Refused);
    Answerer answerer;
    answerer.reason = match.reason;
    const auto program = programs.find(match.flow);
    if (!match.found() || program == programs.end())
        return answerer;
    answerer.program = program->second;
    answerer.number = match.written;
    if (!match.capture.isEmpty())
        answerer.capture = match.capture;
    answerer.named = match.named;
    answerer.catchAll = match.how == NumberMatch::How::NoMatch;
    return answerer;
}

bool restricts(const Directory& directory, const QString& kind)
{
    const std::vector<const Entity*> entities = directory.all(kind);
    return std::any_of(entities.begin(), entities.end(), [](const Entity* entity) {
        const Json* rules = member(entity->document, "call_restriction");
        return rules && rules->is_object() && !rules->empty();
    });
}

bool needsAdmission(const Directory& directory)
{
    const std::vector<const Entity*> accounts = directory.all(u"accounts");
    const bool hasPreflow = !accounts.empty() && member(accounts.front()->document, "preflow");
    return hasPreflow || restricts(directory, u"accounts"_s) || restricts(directory, u"users"_s) ||
           restricts(directory, u"devices"_s);
}

bool hasMetaflows(const Flow& flow)
{
    return std::any_of(flow.entries().begin(), flow.entries().end(),
                       [](const Entry& entry) { return entry.pointer.startsWith("/metaflow"_L1); });
}

BehaviourTable makeTable()
{
    BehaviourTable table;
    addAdmission(table);
    addBasic(table);
    addBridging(table);
    addChanging(table);
    addDeciding(table);
    addDigits(table);
    addDisa(table);
    addElsewhere(table);
    addFeatures(table);
    addHotdesk(table);
    addMedia(table);
    addMenu(table);
    addNaming(table);
    addOthers(table);
    addPark(table);
    addQueues(table);
    addReporting(table);
    addRinging(table);
    addRooms(table);
    addVoicemail(table);
    return table;
}

} // namespace

const BehaviourTable& behaviours()
{
    static const BehaviourTable table = makeTable();
    return table;
}

Rules rules()
{
    Rules rules;
    rules.defaultKey = u"_"_s;
    rules.runningOut = Rules::RunningOut::HangUp;
    rules.strayDigits = Rules::StrayDigits::Append;
    rules.skipKey = "skip_module";
    rules.branches = 50;
    return rules;
}

std::shared_ptr<const Program> compileFlow(const QString& id, const Flow& flow)
{
    CompileOrder order;
    order.flowId = id;
    order.places = nodePlaces(flow);
    order.behaviours = &behaviours();
    order.catalog = &Catalog::of(Platform::Kazoo);
    order.rules = rules();
    return Program::compile(flow, order);
}

std::shared_ptr<const Program> entranceOf(const std::shared_ptr<const Program>& flow, const Directory& directory)
{
    if (!flow || flow->platform() != Platform::Kazoo || !needsAdmission(directory))
        return flow;
    const Json block{{"module", "admission"}, {"data", {{"flow", flow->flowId().toStdString()}}}};
    const Flow entrance = loadFlow(block).flow;
    CompileOrder order;
    order.flowId = flow->flowId();
    order.places.insert(entrance.start(), u"/admission"_s);
    order.behaviours = &behaviours();
    order.rules = rules();
    return Program::compile(entrance, order);
}

void addFlows(Site& site, const std::vector<SiteFlow>& flows)
{
    std::map<QString, std::shared_ptr<const Program>> programs;
    std::vector<NumberedFlow> numbered;
    addMetaflows(site);
    for (const SiteFlow& entry : flows) {
        if (hasMetaflows(entry.flow))
            addMetaflowsOf(site, entry.id, saveFlow(entry.flow));
        const auto program = entry.program ? entry.program : compileFlow(entry.id, entry.flow);
        programs.emplace(entry.id, entranceOf(program, site.directory));
        site.flows[entry.id] = program;
        const QStringList numbers = entry.flow.textList("numbers");
        numbered.push_back({entry.id, numbers, entry.flow.textList("patterns")});
        for (const QString& number : numbers)
            site.numbers.emplace(number, entry.id);
    }
    site.lookup = [plan = NumberPlan(numbered), programs](const NumberQuery& query) {
        return answererOf(plan, programs, query);
    };
}

} // namespace hookswitch::kazoo
