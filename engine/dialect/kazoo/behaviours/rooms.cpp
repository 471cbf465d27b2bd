// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/rooms.h"

#include "dialect/kazoo/behaviours/common.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

constexpr int tries = 3;
constexpr int faxSeconds = 30;

enum Phase
{
    Start = 0,
    NumberAsked,
    PinAsked,
    Welcomed,
    InRoom,
    Refused
};
enum Counter
{
    NumberTries = 0,
    PinTries = 1,
    ByModeratorPin = 2
};

bool holds(const Json* list, const QString& text)
{
    return list && list->is_array() &&
           std::any_of(list->begin(), list->end(), [&text](const Json& item) { return scalarText(item) == text; });
}

const Json* listOf(const Json& document, std::string_view part, std::string_view key)
{
    const Json* inner = member(document, part);
    return inner ? member(*inner, key) : nullptr;
}

const Entity* roomByNumber(const Directory& directory, const QString& number)
{
    for (const Entity* room : directory.all(u"conferences")) {
        const Json& document = room->document;
        if (room->id == number || holds(member(document, "conference_numbers"), number) ||
            holds(listOf(document, "member", "numbers"), number) ||
            holds(listOf(document, "moderator", "numbers"), number)) {
            return room;
        }
    }
    return nullptr;
}

bool needsPin(const Json& document)
{
    const auto filled = [](const Json* list) { return list && list->is_array() && !list->empty(); };
    return filled(listOf(document, "member", "pins")) || filled(listOf(document, "moderator", "pins"));
}

void askNumber(Turn& turn, const QStringList& before)
{
    turn.phase() = NumberAsked;
    ask(turn, named(before + QStringList{u"conf-enter_conf_number"_s}), 16);
}

void refuse(Turn& turn)
{
    turn.phase() = Refused;
    say(turn, {u"conf-too_many_attempts"_s});
}

void welcome(Turn& turn)
{
    turn.phase() = Welcomed;
    const Json* prompt = member(turn.parameters<BlockData>().json, "welcome_prompt");
    const bool plays = !prompt || boolMember(*prompt, "play", true);
    const QString media = prompt ? idOf(*prompt, "media_id") : QString();
    if (!plays)
        return say(turn, {u"conf-joining_conference"_s});
    say(turn, {media.isEmpty() ? u"conf-welcome"_s : media, u"conf-joining_conference"_s});
}

void askPin(Turn& turn, const QStringList& before)
{
    turn.phase() = PinAsked;
    ask(turn, named(before + QStringList{u"conf-enter_conf_pin"_s}), 16);
}

void goIn(Turn& turn, const Entity& room, bool typed)
{
    turn.text() = room.id;
    if (typed && needsPin(room.document))
        return askPin(turn, {});
    welcome(turn);
}

void start(Turn& turn, const QString& given)
{
    turn.answer();
    if (given.isEmpty())
        return askNumber(turn, {});
    if (const Entity* room = roomByNumber(turn.directory(), given))
        return goIn(turn, *room, false);
    turn.warn(u"missing"_s, u"The project has no conference %1; it is taken to exist"_s.arg(given));
    turn.text() = given;
    welcome(turn);
}

void afterNumber(Turn& turn)
{
    if (const Entity* room = roomByNumber(turn.directory(), turn.digits()))
        return goIn(turn, *room, true);
    if (++turn.counter(NumberTries) >= tries)
        return refuse(turn);
    askNumber(turn, {u"conf-bad_conf"_s});
}

void afterPin(Turn& turn)
{
    const Entity* room = turn.directory().find(u"conferences", turn.text());
    const Json document = room ? room->document : Json::object();
    turn.counter(ByModeratorPin) = holds(listOf(document, "moderator", "pins"), turn.digits());
    if (turn.counter(ByModeratorPin) != 0 || holds(listOf(document, "member", "pins"), turn.digits()))
        return welcome(turn);
    if (++turn.counter(PinTries) >= tries)
        return refuse(turn);
    askPin(turn, {u"conf-bad_pin"_s});
}

/// Whether the caller came in as a moderator: by the block, or by the pin.
bool isModerator(Turn& turn)
{
    return boolMember(turn.parameters<BlockData>().json, "moderator", false) || turn.counter(ByModeratorPin) != 0;
}

/// A tone, or the media named, when somebody comes or goes.
QString toneOf(const Json& data, const Json& document, std::string_view key)
{
    const Json* given = member(data, key) ? member(data, key) : member(document, key);
    if (!given || (given->is_boolean() && !given->get<bool>()))
        return {};
    return given->is_boolean() ? u"tone"_s : scalarText(*given);
}

void enterRoom(Turn& turn)
{
    const Json& data = turn.parameters<BlockData>().json;
    const Entity* known = turn.directory().find(u"conferences", turn.text());
    const Json document = known ? known->document : Json::object();
    const bool moderates = isModerator(turn);
    const Json* role = member(document, moderates ? "moderator" : "member");
    RoomOrder order;
    order.room = u"kazoo.conference/"_s + turn.text();
    order.moderator = moderates;
    order.waitForModerator = !moderates && (boolMember(document, "wait_for_moderator", false) ||
                                            boolMember(document, "require_moderator", false));
    order.muted = role && boolMember(*role, "join_muted", false);
    order.maxMembers = secondsMember(document, "max_participants", 0);
    order.music = Prompt::media(u"local_stream://default"_s);
    order.enterSound = toneOf(data, document, "play_entry_tone");
    order.leaveSound = toneOf(data, document, "play_exit_tone");
    turn.set(u"conference"_s, known ? known->title() : turn.text());
    turn.phase() = InRoom;
    turn.join(std::move(order));
}

/// The conference has the call: no exit is ever taken.
void afterRoom(Turn& turn)
{
    if (turn.ended() == Ended::Failed) {
        turn.phase() = Refused;
        return say(turn, {u"conf-max_participants"_s});
    }
    turn.hangUp(normalClearing(),
                turn.ended() == Ended::Ejected ? u"put out of the conference"_s : u"the conference is over"_s);
}

void confer(Turn& turn, const QString& given)
{
    switch (turn.phase()) {
    case Start:
        return start(turn, given);
    case NumberAsked:
        return afterNumber(turn);
    case PinAsked:
        return afterPin(turn);
    case Refused:
        return turn.hangUp(normalClearing(), u"the caller cannot come in"_s);
    case InRoom:
        return afterRoom(turn);
    default:
        return enterRoom(turn);
    }
}

void conference(Turn& turn)
{
    confer(turn, idOf(turn.parameters<BlockData>().json));
}

void conferenceFeature(Turn& turn)
{
    confer(turn, turn.capture().value_or(QString()));
}

void fax(Turn& turn)
{
    if (turn.why() != Turn::Why::Entered) {
        tell(turn, u"kazoo.fax"_s, u"a fax was received"_s, turn.parameters<BlockData>().json);
        return turn.hangUp(normalClearing(), u"the fax is received"_s);
    }
    turn.answer();
    turn.wait(SimTime::fromSeconds(faxSeconds), u"receiving a fax"_s);
}

} // namespace

void addRooms(BehaviourTable& table)
{
    table.add(u"conference"_s, &conference, &readData);
    table.add(u"conference_feature"_s, &conferenceFeature, &readData);
    table.add(u"faxbox"_s, &fax, &readData);
    table.add(u"receive_fax"_s, &fax, &readData);
}

} // namespace hookswitch::kazoo
