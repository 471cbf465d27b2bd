// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/site.h"

#include "catalog/catalog.h"
#include "dialect/voipbin/cursor.h"
#include "dialect/voipbin/file.h"
#include "dialect/voipbin/ids.h"

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::voipbin {
namespace {

BehaviourTable makeTable()
{
    BehaviourTable table;
    for (const QString& type : knownTypes())
        table.add(type, &act, &readAction);
    table.addOthers(&act, &readAction); // actions that were fetched are not checked beforehand
    return table;
}

/// The list of actions as it would be written, whatever stands around it.
Json writtenActions(const Flow& flow, Manner manner)
{
    if (manner == Manner::Documented)
        return actionsWithIds(flow);
    const Json document = saveFlow(flow);
    if (document.is_array())
        return document;
    const Json* list = flow.entries().empty() ? nullptr : atPointer(document, flow.entries().front().pointer);
    if (list && list->is_array())
        return *list;
    return Json::array({document});
}

QString idIn(const Json& action, const char* key, Manner manner)
{
    const QString text = stringMember(action, key);
    return manner == Manner::AsDeployed && !isUuid(text) ? QString() : actionId(text);
}

/// What readAction() reads, for each action of the list.
std::vector<Json> blockData(const Flow& flow, const std::vector<NodeId>& order, Manner manner)
{
    const QHash<NodeId, QString> places = nodePlaces(flow);
    const Json actions = writtenActions(flow, manner);
    std::vector<Json> blocks;
    for (std::size_t i = 0; i < order.size() && i < actions.size(); ++i) {
        Json data = Json::object();
        data["id"] = places.value(order[i]).toStdString();
        data["type"] = flow.node(order[i])->module.toStdString();
        data["next_id"] = idIn(actions[i], "next_id", manner).toStdString();
        if (const Json* option = member(actions[i], "option"))
            data["option"] = *option;
        data["as_deployed"] = manner == Manner::AsDeployed;
        data["followed"] = !actionId(stringMember(flow.document(), "on_complete_flow_id")).isEmpty();
        if (i + 1 < order.size()) {
            // Of several actions with one id the first runs, also when the list comes to a later one.
            const QString written = actionId(writtenId(*flow.node(order[i + 1])));
            data["following"] = (written.isEmpty() ? places.value(order[i + 1]) : written).toStdString();
        }
        blocks.push_back(std::move(data));
    }
    return blocks;
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
    rules.runningOut = Rules::RunningOut::HangUp;
    rules.strayDigits = Rules::StrayDigits::Overwrite;
    return rules;
}

std::shared_ptr<const Program> compileFlow(const QString& id, const Flow& flow, Manner manner)
{
    Flow enriched = flow;
    const std::vector<NodeId> order = listOrder(flow);
    const std::vector<Json> blocks = blockData(flow, order, manner);
    for (std::size_t i = 0; i < blocks.size(); ++i)
        enriched.node(order[i])->data = blocks[i];
    CompileOrder compile;
    compile.flowId = id;
    compile.places = nodePlaces(flow);
    compile.behaviours = &behaviours();
    compile.catalog = &Catalog::of(Platform::Voipbin);
    compile.rules = rules();
    const QString completion = stringMember(flow.document(), "on_complete_flow_id");
    if (!actionId(completion).isEmpty())
        compile.onComplete = completion;
    return Program::compile(enriched, compile);
}

std::shared_ptr<const Program> compileActions(const QString& id, const Json& actions, Manner manner)
{
    return compileFlow(id, loadFlow(actions).flow, manner);
}

void addFlows(Site& site, const std::vector<SiteFlow>& flows, Manner manner)
{
    for (const SiteFlow& entry : flows) {
        const auto program = entry.program ? entry.program : compileFlow(entry.id, entry.flow, manner);
        site.flows[entry.id] = program;
        const QString own = stringMember(entry.flow.document(), "id");
        if (!own.isEmpty())
            site.flows.emplace(own, program);
    }
}

std::optional<QString> refusedType(const Json& actions, bool olderToo)
{
    for (std::size_t i = 0; actions.is_array() && i < actions.size(); ++i) {
        const QString type = stringMember(actions[i], "type");
        const BlockSpec* spec = Catalog::of(Platform::Voipbin).block(type);
        if (!spec || spec->era == "internal"_L1 || (!spec->era.isEmpty() && !olderToo))
            return type;
    }
    return {};
}

} // namespace hookswitch::voipbin
