// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Recordings of the whole call go on while the list does: the trace notes them, and whoever sends webhooks exports
// them when the call is over (see callevents.h).
#include "dialect/bluevia/behaviours/recording.h"

#include "dialect/bluevia/behaviours/common.h"
#include "dialect/bluevia/site.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::bluevia {
namespace {

enum Phase
{
    Prompting,
    Recording
};

/// Where the recording goes: the address, or the object in an S3 bucket.
QString exportUrl(const Json& data)
{
    const Json* target = given(data, "export");
    if (!target)
        return {};
    const QString url = textIn(*target, "url");
    if (!url.isEmpty())
        return url;
    const QString host = textIn(*target, "aws-host", u"s3.amazonaws.com"_s);
    const QString file = textIn(*target, "filename", u"recording.wav"_s);
    return u"https://%1/%2/%3"_s.arg(host, textIn(*target, "aws-bucket"),
                                     QString::fromLatin1(QUrl::toPercentEncoding(file)));
}

bool isBucket(const Json& data)
{
    const Json* target = given(data, "export");
    return target && textIn(*target, "url").isEmpty();
}

QByteArray exportMethod(const Turn& turn, const Json& data)
{
    const Entity* account = turn.directory().find(accountKind, accountKind);
    const bool puts = account && textIn(account->document, "recordingMethod").toUpper() == "PUT"_L1;
    return puts || isBucket(data) ? "PUT" : "POST";
}

void sendRecording(Turn& turn, const Json& data, SimTime length)
{
    if (isBucket(data))
        turn.warn(u"approximated"_s, u"The upload to the bucket is not signed with the keys of the document"_s);
    WebhookOrder order;
    order.event = u"recording"_s;
    order.recording = length;
    order.request.method = exportMethod(turn, data);
    order.request.target = exportUrl(data).toUtf8();
    order.request.headers.add("Content-Type", "audio/wav");
    turn.queueWebhook(order);
}

/// recordCall and recordAfterConnect record beside everything that follows.
void recordBeside(Turn& turn, const Json& data)
{
    Json note = Json::object();
    note["url"] = exportUrl(data).toStdString();
    note["method"] = exportMethod(turn, data).toStdString();
    note["from"] = switchIn(data, "recordCall", false) ? "start" : "connect";
    note["label"] = "the call is recorded from now on";
    turn.note(u"bluevia.recording"_s, std::move(note));
    turn.leave({}, u"the call is recorded from now on"_s);
}

void begin(Turn& turn, const Json& data)
{
    turn.phase() = Recording;
    turn.note(u"bluevia.record"_s, Json{{"state", "started"}, {"label", "the recording begins"}});
    RecordOrder order;
    order.limit = SimTime::fromSeconds(std::max(1, countIn(data, "maximumLength", 60)));
    order.silence = SimTime::fromSeconds(std::max(1, countIn(data, "timeout", 15)));
    order.endKeys = textIn(data, "finishOnKey");
    turn.record(order);
}

void record(Turn& turn)
{
    const Json& data = turn.parameters<CommandData>().json;
    const bool beside = switchIn(data, "recordCall", false) || switchIn(data, "recordAfterConnect", false);
    if (turn.why() == Turn::Why::Entered) {
        connectCaller(turn);
        turn.stayAfterHangup();
        PlayOrder order;
        order.prompts = promptsIn(data);
        if (switchIn(data, "playBeep", false))
            order.prompts.push_back({Prompt::Type::Tone, u"beep"_s, SimTime::fromMs(500)});
        if (!order.prompts.empty())
            return turn.play(std::move(order));
    }
    if (turn.isHungUp() && turn.phase() == Prompting)
        return turn.stop(u"the caller has hung up"_s);
    if (beside)
        return recordBeside(turn, data);
    if (turn.phase() == Prompting)
        return begin(turn, data);
    turn.note(u"bluevia.record"_s,
              Json{{"state", "stopped"}, {"seconds", turn.length().seconds()}, {"label", "the recording ends"}});
    sendRecording(turn, data, turn.length());
    if (turn.isHungUp())
        return turn.stop(u"the caller has hung up"_s);
    turn.leave();
}

} // namespace

void addRecording(BehaviourTable& table)
{
    table.add(u"record"_s, &record, &readCommand);
}

} // namespace hookswitch::bluevia
