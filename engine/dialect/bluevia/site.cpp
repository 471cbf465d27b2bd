// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/site.h"

#include "catalog/catalog.h"
#include "dialect/bluevia/behaviours/dialling.h"
#include "dialect/bluevia/behaviours/digits.h"
#include "dialect/bluevia/behaviours/recording.h"
#include "dialect/bluevia/behaviours/speaking.h"
#include "dialect/bluevia/behaviours/steering.h"
#include "dialect/bluevia/document.h"

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::bluevia {
namespace {

std::shared_ptr<const Program> compiled(const Flow& flow, CompileOrder order)
{
    order.behaviours = &behaviours();
    order.catalog = &Catalog::of(Platform::Bluevia);
    order.rules = rules();
    return Program::compile(flow, order);
}

/// A block of ours that no document has.
std::shared_ptr<const Program> single(const QString& module, Json data)
{
    Flow flow(Platform::Bluevia);
    Node node;
    node.module = module;
    node.data = std::move(data);
    const NodeId id = flow.add(std::move(node));
    const QString place = u'/' + module;
    flow.setEntries({Entry{place, id, {}}});
    CompileOrder order;
    order.places.insert(id, place);
    return compiled(flow, std::move(order));
}

} // namespace

const BehaviourTable& behaviours()
{
    static const BehaviourTable table = [] {
        BehaviourTable made;
        addDialling(made);
        addDigits(made);
        addRecording(made);
        addSpeaking(made);
        addSteering(made);
        return made;
    }();
    return table;
}

Rules rules()
{
    Rules rules;
    rules.runningOut = Rules::RunningOut::Silent;
    rules.strayDigits = Rules::StrayDigits::Drop;
    return rules;
}

std::shared_ptr<const Program> compileFlow(const QString& id, const Flow& flow)
{
    CompileOrder order;
    order.flowId = id;
    order.places = nodePlaces(flow);
    return compiled(flow, std::move(order));
}

std::shared_ptr<const Program> callbackProgram()
{
    static const std::shared_ptr<const Program> program = single(u"callback"_s, Json::object());
    return program;
}

std::shared_ptr<const Program> roomProgram(const QString& room, const Json& greeting)
{
    return single(u"join"_s, Json{{"room", room.toStdString()}, {"greeting", greeting}});
}

} // namespace hookswitch::bluevia
