// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/notification.h"

#include "dialect/bluevia/xmltree.h"

#include <QDateTime>
#include <QXmlStreamWriter>

namespace hookswitch::bluevia {

using namespace Qt::Literals::StringLiterals;

namespace {

void writeMembers(QXmlStreamWriter& xml, const Json& members, const QHash<QString, QString>& items)
{
    for (const auto& [key, value] : members.items()) {
        const QString name = toQString(key);
        xml.writeStartElement(commandSpace(), name);
        if (value.is_object()) {
            writeMembers(xml, value, items);
        } else if (value.is_array()) {
            for (const Json& item : value) {
                xml.writeStartElement(commandSpace(), items.value(name, name));
                writeMembers(xml, item, items);
                xml.writeEndElement();
            }
        } else {
            xml.writeCharacters(scalarText(value));
        }
        xml.writeEndElement();
    }
}

} // namespace

Json notificationJson(const Notification& notification)
{
    Json json = Json::object();
    const auto add = [&json](const char* name, const QString& value) {
        appendMember(json, name, value.toStdString());
    };
    add("timestamp",
        QDateTime::fromSecsSinceEpoch(notification.unixSeconds, Qt::UTC).toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s));
    add("callerId", notification.callerId);
    add("eventName", notification.event);
    add("callId", notification.callId);
    add("legId", notification.legId);
    add("destination", notification.destination);
    if (!notification.digits.isEmpty())
        add("digits", notification.digits);
    if (!notification.direction.isEmpty())
        add("direction", notification.direction);
    return json;
}

QByteArray xmlBody(const QString& root, const Json& members, const QHash<QString, QString>& items)
{
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeNamespace(commandSpace(), u"tns"_s);
    xml.writeStartElement(commandSpace(), root);
    writeMembers(xml, members, items);
    xml.writeEndDocument();
    return text;
}

QByteArray notificationXml(const Notification& notification)
{
    return xmlBody(u"callEvent"_s, notificationJson(notification));
}

HttpRequest notificationRequest(const QString& url, const Notification& notification, Form form)
{
    HttpRequest request;
    request.method = "POST";
    request.target = url.toUtf8();
    request.headers.add("Content-Type", form == Form::Xml ? "application/xml" : "application/json");
    request.headers.add("Accept", "application/json, application/xml");
    request.body = form == Form::Xml ? notificationXml(notification) : writeJson(notificationJson(notification));
    return request;
}

} // namespace hookswitch::bluevia
