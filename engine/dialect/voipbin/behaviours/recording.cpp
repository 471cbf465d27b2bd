// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/behaviours/recording.h"

#include "dialect/voipbin/cursor.h"
#include "dialect/voipbin/runvariables.h"

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto recordingNow = u"recording"_s; ///< given variable: id of the recording under way

void tellRecording(Turn& turn, const QString& event, const QString& id)
{
    Json data = Json::object();
    data["event"] = event.toStdString();
    data["id"] = id.toStdString();
    data["label"] = u"recording: %1"_s.arg(event).toStdString();
    turn.note(u"voipbin.recording"_s, std::move(data));
}

void startWriting(Turn& turn, const Action& action, const QString& service)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    const QString language = option.text("language");
    const QString direction = option.text("direction");
    if (!isReadable(turn, option))
        return;
    tellService(turn, service, json);
    turn.warn(u"approximated"_s, u"Nothing is written down here: the simulator hears no speech."_s);
    if (!serviceWorks(turn, service))
        return goOn(turn, u"writing down failed, which is passed over"_s);
    setValue(turn, u"voipbin.transcribe.id"_s, madeUuid(turn, u"transcribe %1"_s.arg(turn.tally())));
    setValue(turn, u"voipbin.transcribe.language"_s, language);
    setValue(turn, u"voipbin.transcribe.direction"_s, direction.isEmpty() ? u"both"_s : direction);
    goOn(turn, {});
}

} // namespace

void recordingStart(Turn& turn, const Action& action)
{
    const OptionNow json = optionNow(turn, action);
    Option option(json, idsOf(action));
    const QString format = option.text("format");
    const qint64 silence = option.whole("end_of_silence");
    const QString key = option.text("end_of_key");
    const qint64 duration = option.whole("duration");
    const QString following = option.id("on_end_flow_id");
    if (!isReadable(turn, option))
        return;
    if (callStatus(turn) != "progressing"_L1)
        return goOn(turn, u"nothing is recorded: the call is not answered"_s);
    if (!given(turn, recordingNow).isEmpty())
        return goOn(turn, u"nothing happens: the call is being recorded already"_s);
    if (silence > 0 || !key.isEmpty() || duration > 0 || !following.isEmpty())
        turn.warn(
            u"approximated"_s,
            u"The recording goes on until recording_stop or the end of the call; a flow for its end is not run."_s);
    const QString id = madeUuid(turn, u"recording %1"_s.arg(turn.tally()));
    turn.set(recordingNow, id, givenScope());
    setValue(turn, u"voipbin.recording.id"_s, id);
    setValue(turn, u"voipbin.recording.reference_type"_s, u"call"_s);
    setValue(turn, u"voipbin.recording.reference_id"_s, callUuid(turn));
    setValue(turn, u"voipbin.recording.format"_s, format.isEmpty() ? u"wav"_s : format);
    setValue(turn, u"voipbin.recording.recording_name"_s, u"call_"_s + id);
    setValue(turn, u"voipbin.recording.filenames"_s, u"call_%1_in.wav,call_%1_out.wav"_s.arg(id));
    tellRecording(turn, u"started"_s, id);
    goOn(turn, u"recording in the background"_s);
}

void recordingStop(Turn& turn, const Action&)
{
    const QString id = given(turn, recordingNow);
    if (id.isEmpty())
        return goOn(turn, u"nothing was being recorded"_s);
    turn.set(recordingNow, {}, givenScope());
    tellRecording(turn, u"finished"_s, id);
    goOn(turn, {});
}

void transcribeStart(Turn& turn, const Action& action)
{
    startWriting(turn, action, u"transcribe_start"_s);
}

void transcribeRecording(Turn& turn, const Action& action)
{
    startWriting(turn, action, u"transcribe_recording"_s);
}

} // namespace hookswitch::voipbin
