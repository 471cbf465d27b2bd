// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/fonestorm/behaviour.h"

#include "sim/turn.h"

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::fonestorm {
namespace {

constexpr double dropAfter = 0.1; // seconds
constexpr int busyHere = 486;
constexpr int declined = 603;

struct SpeakParameters
{
    QString text;
};

struct ConferenceParameters
{
    QString id;
};

ConferenceParameters readConference(const Json& data)
{
    return {stringMember(data, "id")};
}

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

void refuseBusy(Turn& turn)
{
    turn.hangUp(causeOfCode(busyHere), u"the number's service is Busy"_s);
}

void refuse(Turn& turn)
{
    turn.hangUp(causeOfCode(declined), u"the number's service is Reject"_s);
}

/// A moment passes, so that the second that is begun is billed.
void answerAndDrop(Turn& turn)
{
    if (turn.why() != Turn::Why::Entered)
        return turn.hangUp(normalClearing(), u"the number's service is Hangup"_s);
    turn.answer();
    turn.wait(SimTime::fromSeconds(dropAfter), u"drop"_s);
}

void conference(Turn& turn)
{
    if (turn.why() != Turn::Why::Entered)
        return turn.hangUp(normalClearing(), u"the conference is over"_s);
    turn.answer();
    RoomOrder order;
    order.room = u"fonestorm.conference/"_s + turn.parameters<ConferenceParameters>().id;
    turn.join(order);
}

const BehaviourTable& behaviours()
{
    static const BehaviourTable table = [] {
        BehaviourTable made;
        made.add(u"speak"_s, &speak, &readSpeak);
        made.add(u"silence"_s, &silence);
        made.add(u"busy"_s, &refuseBusy);
        made.add(u"reject"_s, &refuse);
        made.add(u"hangup"_s, &answerAndDrop);
        made.add(u"conference"_s, &conference, &readConference);
        return made;
    }();
    return table;
}

std::shared_ptr<const Program> programOf(const QString& place, const QString& module, const Json& data)
{
    Flow flow(Platform::Fonestorm);
    Node node;
    node.module = module;
    node.data = data;
    const NodeId id = flow.add(std::move(node));
    flow.setEntries({Entry{place, id, {}}});
    CompileOrder order;
    order.places.insert(id, place);
    order.behaviours = &behaviours();
    return Program::compile(flow, order);
}

} // namespace

std::shared_ptr<const Program> outboundProgram(const QString& speech)
{
    const Json data = speech.isEmpty() ? Json::object() : Json{{"text", speech.toStdString()}};
    return programOf(u"/call"_s, speech.isEmpty() ? u"silence"_s : u"speak"_s, data);
}

std::shared_ptr<const Program> inboundProgram(const QString& service, const QString& id)
{
    static const QStringList services{u"Busy"_s, u"Reject"_s, u"Hangup"_s, u"Conference"_s};
    return services.contains(service) ? programOf(u"/service"_s, service.toLower(), Json{{"id", id.toStdString()}})
                                      : nullptr;
}

} // namespace hookswitch::fonestorm
