// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/twiml.h"

#include <QUrl>
#include <QXmlStreamReader>

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

/// A reply becomes one block below the other; files nested deeper than this are no use to anybody.
constexpr size_t longestReply = 200;

struct Reader
{
    QXmlStreamReader xml;
    QString page;
    std::vector<Json> blocks; ///< in a row
    QStringList notes;
};

Json blockOf(const char* module, Json data)
{
    Json node = Json::object();
    node["module"] = module;
    node["data"] = std::move(data);
    node["children"] = Json::object();
    return node;
}

Json one(const char* key, const QString& value)
{
    Json data = Json::object();
    data[key] = value.toStdString();
    return data;
}

Json oneNumber(const char* key, const QString& text, int fallback)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    Json data = Json::object();
    data[key] = isNumber && number >= 0 ? number : fallback;
    return data;
}

QString attribute(const Reader& reader, const QString& name)
{
    return reader.xml.attributes().value(name).toString();
}

QString textOf(Reader& reader)
{
    return reader.xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
}

void addPivot(Reader& reader, const QString& address)
{
    if (address.isEmpty())
        return;
    Json data = one("voice_url", QUrl(reader.page).resolved(QUrl(address)).toString());
    data["req_format"] = "twiml";
    reader.blocks.push_back(blockOf("pivot", std::move(data)));
}

void readVerb(Reader& reader);

void readGather(Reader& reader)
{
    Json data = oneNumber("max_digits", attribute(reader, u"numDigits"_s), 30);
    data["timeout"] = oneNumber("s", attribute(reader, u"timeout"_s), 5)["s"].get<int>() * 1000;
    const QString end = attribute(reader, u"finishOnKey"_s);
    data["terminator"] = end.isEmpty() ? std::string("#") : end.left(1).toStdString();
    const QString action = attribute(reader, u"action"_s);
    while (reader.xml.readNextStartElement()) {
        if (reader.xml.name() == "Gather"_L1)
            reader.xml.skipCurrentElement(); // no verb of a Gather, and nesting must not go deep
        else
            readVerb(reader);
    }
    reader.blocks.push_back(blockOf("collect_dtmf", std::move(data)));
    addPivot(reader, action);
}

void addDialled(Reader& reader, const QString& kind, const QString& whom)
{
    if (kind == "User"_L1)
        reader.blocks.push_back(blockOf("user", one("id", whom)));
    else if (kind == "Device"_L1)
        reader.blocks.push_back(blockOf("device", one("id", whom)));
    else if (kind == "Conference"_L1)
        reader.blocks.push_back(blockOf("conference", one("id", whom)));
    else if (kind == "Queue"_L1)
        reader.blocks.push_back(blockOf("acdc_member", one("id", whom)));
    else
        reader.blocks.push_back(blockOf("resources", one("to_did", whom)));
}

void readDial(Reader& reader)
{
    QString text;
    while (!reader.xml.atEnd()) {
        reader.xml.readNext();
        if (reader.xml.isEndElement())
            break;
        if (reader.xml.isStartElement()) {
            const QString kind = reader.xml.name().toString();
            addDialled(reader, kind, textOf(reader));
        } else if (reader.xml.isCharacters()) {
            text += reader.xml.text().toString();
        }
    }
    if (!text.trimmed().isEmpty())
        addDialled(reader, u"Number"_s, text.trimmed());
}

void readRecord(Reader& reader)
{
    const QString action = attribute(reader, u"action"_s);
    reader.blocks.push_back(
        blockOf("record_caller", oneNumber("time_limit", attribute(reader, u"maxLength"_s), 3600)));
    reader.xml.skipCurrentElement();
    addPivot(reader, action);
}

void readPlay(Reader& reader)
{
    Json data = oneNumber("loop_count", attribute(reader, u"loop"_s), 1);
    data["id"] = QUrl(reader.page).resolved(QUrl(textOf(reader))).toString().toStdString();
    reader.blocks.push_back(blockOf("play", std::move(data)));
}

void readReject(Reader& reader)
{
    const bool busy = attribute(reader, u"reason"_s) == "busy"_L1;
    reader.blocks.push_back(blockOf("response", oneNumber("code", busy ? u"486"_s : u"603"_s, 603)));
    reader.xml.skipCurrentElement();
}

void readPause(Reader& reader)
{
    reader.blocks.push_back(blockOf("sleep", oneNumber("duration", attribute(reader, u"length"_s), 1)));
    reader.xml.skipCurrentElement();
}

void readVerb(Reader& reader)
{
    const QString verb = reader.xml.name().toString();
    if (verb == "Say"_L1)
        return reader.blocks.push_back(blockOf("tts", one("text", textOf(reader))));
    if (verb == "Play"_L1)
        return readPlay(reader);
    if (verb == "Pause"_L1)
        return readPause(reader);
    if (verb == "Gather"_L1)
        return readGather(reader);
    if (verb == "Dial"_L1)
        return readDial(reader);
    if (verb == "Record"_L1)
        return readRecord(reader);
    if (verb == "Redirect"_L1)
        return addPivot(reader, textOf(reader));
    if (verb == "Reject"_L1)
        return readReject(reader);
    if (verb == "Hangup"_L1)
        reader.blocks.push_back(blockOf("hangup", Json::object()));
    else
        reader.notes << u"The verb %1 has no block here, so it is left out"_s.arg(verb);
    reader.xml.skipCurrentElement();
}

} // namespace

Result<TwimlFlow> readTwiml(const QByteArray& xml, const QString& page)
{
    Reader reader{QXmlStreamReader(xml), page, {}, {}};
    if (!reader.xml.readNextStartElement() || reader.xml.name() != "Response"_L1)
        return Error{u"The reply is no TwiML document: it must begin with <Response>."_s, page};
    while (reader.xml.readNextStartElement())
        readVerb(reader);
    if (reader.xml.hasError())
        return Error{
            u"The reply is broken XML in line %1: %2"_s.arg(reader.xml.lineNumber()).arg(reader.xml.errorString()),
            page};
    TwimlFlow flow;
    flow.notes = reader.notes;
    if (reader.blocks.size() > longestReply) {
        flow.notes << u"The reply has more than %1 verbs; the rest is left out"_s.arg(longestReply);
        reader.blocks.resize(longestReply);
    }
    for (auto block = reader.blocks.rbegin(); block != reader.blocks.rend(); ++block) {
        if (!flow.node.empty())
            (*block)["children"]["_"] = std::move(flow.node);
        flow.node = std::move(*block);
    }
    return flow;
}

} // namespace hookswitch::kazoo
