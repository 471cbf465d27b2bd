// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/mailbox.h"

#include "dialect/kazoo/behaviours/common.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

constexpr qint64 shortestMessage = 500; // ms

Json messageList(const Json& document)
{
    const Json* messages = member(document, "messages");
    return messages && messages->is_array() ? *messages : Json::array();
}

void putMessages(Turn& turn, const Entity& box, Json messages)
{
    Entity changed = box;
    setMember(changed.document, "messages", std::move(messages));
    turn.changeDirectory(std::move(changed));
}

void append(Turn& turn, const Entity& box, Json message)
{
    Json messages = messageList(box.document);
    messages.push_back(std::move(message));
    putMessages(turn, box, std::move(messages));
}

} // namespace

void chooseBox(Turn& turn, const QString& id)
{
    turn.text() = id;
}

const Entity* chosenBox(Turn& turn)
{
    return turn.directory().find(u"vmboxes", turn.text().section(u'\n', 0, 0));
}

const Entity* boxOfBlock(const Turn& turn)
{
    const QString id = idOf(turn.parameters<BlockData>().json);
    if (!id.isEmpty())
        return turn.directory().find(u"vmboxes", id);
    return boxByNumber(turn.directory(), turn.capture().value_or(QString()));
}

void rememberPin(Turn& turn, const QString& pin)
{
    turn.text() = turn.text().section(u'\n', 0, 0) + u'\n' + pin;
}

QString rememberedPin(Turn& turn)
{
    return turn.text().section(u'\n', 1);
}

std::vector<Message> messagesOf(const Entity& box, const QString& folder)
{
    std::vector<Message> out;
    const Json messages = messageList(box.document);
    for (size_t i = 0; i < messages.size(); ++i) {
        const Json& message = messages[i];
        if (stringMember(message, "folder", u"new"_s) != folder)
            continue;
        out.push_back({i, stringMember(message, "from"), numberMember(message, "seconds", 3),
                       stringMember(message, "received")});
    }
    if (!boolMember(box.document, "oldest_message_first", false))
        std::reverse(out.begin(), out.end());
    return out;
}

void storeMessage(Turn& turn, SimTime length)
{
    const Entity* box = chosenBox(turn);
    const bool isKept = box && length.ms() >= shortestMessage;
    Json told = Json::object();
    told["box"] = box ? box->id.toStdString() : std::string();
    told["seconds"] = length.seconds();
    told["stored"] = isKept;
    const QString sentence = isKept ? u"a message of %1 s is stored"_s.arg(secondsText(length))
                                    : u"a recording of %1 s is thrown away"_s.arg(secondsText(length));
    tell(turn, u"kazoo.voicemail"_s, sentence, told);
    if (!isKept)
        return;
    const QDateTime now = QDateTime::fromSecsSinceEpoch(turn.wallSeconds(), QTimeZone::utc());
    Json message = Json::object();
    message["folder"] = "new";
    message["from"] = turn.caller().number.toStdString();
    message["seconds"] = length.seconds();
    message["received"] = now.toString(u"yyyy-MM-dd HH:mm"_s).toStdString();
    append(turn, *box, std::move(message));
}

void moveMessage(Turn& turn, size_t place, const QString& folder)
{
    const Entity* box = chosenBox(turn);
    Json messages = box ? messageList(box->document) : Json::array();
    if (place >= messages.size())
        return;
    setMember(messages[place], "folder", folder.toStdString());
    putMessages(turn, *box, std::move(messages));
}

void copyMessage(Turn& turn, size_t place, const Entity& to)
{
    const Entity* box = chosenBox(turn);
    const Json messages = box ? messageList(box->document) : Json::array();
    if (place >= messages.size())
        return;
    Json message = messages[place];
    setMember(message, "folder", "new");
    append(turn, to, std::move(message));
}

void changeBox(Turn& turn, std::string_view key, Json value)
{
    const Entity* box = chosenBox(turn);
    if (!box)
        return;
    Entity changed = *box;
    if (value.is_discarded())
        removeMember(changed.document, key);
    else
        setMember(changed.document, key, std::move(value));
    turn.changeDirectory(std::move(changed));
}

void changeBoxMedia(Turn& turn, std::string_view key, Json value)
{
    const Entity* box = chosenBox(turn);
    const Json* known = box ? member(box->document, "media") : nullptr;
    Json media = known && known->is_object() ? *known : Json::object();
    if (value.is_discarded())
        removeMember(media, key);
    else
        setMember(media, key, std::move(value));
    changeBox(turn, "media", std::move(media));
}

Answerer operatorOf(Turn& turn)
{
    const Entity* box = chosenBox(turn);
    const QString number = box ? boxSettings(*box).operatorNumber : QString();
    return flowOfNumber(turn, number.isEmpty() ? u"0"_s : number, true);
}

} // namespace hookswitch::kazoo
