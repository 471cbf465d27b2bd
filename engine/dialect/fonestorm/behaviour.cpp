// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/fonestorm/behaviour.h"

#include "sim/turn.h"

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::fonestorm {
namespace {

struct SpeakParameters
{
    QString text;
};

SpeakParameters readSpeak(const Json& data)
{
    return {stringMember(data, "text")};
}

void speak(Turn& turn)
{
    if (turn.why() != Turn::Why::Entered)
        return turn.hangUp(normalClearing(), u"the text has been spoken"_s);
    PlayOrder order;
    order.prompts.push_back(Prompt::speech(turn.parameters<SpeakParameters>().text));
    turn.play(order);
}

void silence(Turn& turn)
{
    turn.stay(u"silent until one side hangs up"_s);
}

const BehaviourTable& behaviours()
{
    static const BehaviourTable table = [] {
        BehaviourTable made;
        made.add(u"speak"_s, &speak, &readSpeak);
        made.add(u"silence"_s, &silence);
        return made;
    }();
    return table;
}

} // namespace

std::shared_ptr<const Program> outboundProgram(const QString& speech)
{
    Flow flow(Platform::Fonestorm);
    Node node;
    node.module = speech.isEmpty() ? u"silence"_s : u"speak"_s;
    if (!speech.isEmpty())
        node.data["text"] = speech.toStdString();
    const NodeId id = flow.add(std::move(node));
    flow.setEntries({Entry{u"/call"_s, id, {}}});
    CompileOrder order;
    order.places.insert(id, u"/call"_s);
    order.behaviours = &behaviours();
    return Program::compile(flow, order);
}

} // namespace hookswitch::fonestorm
