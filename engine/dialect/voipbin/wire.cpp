// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/wire.h"

#include <QDateTime>
#include <QTimeZone>

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 million = 1'000'000;

QString sixDigits(qint64 us)
{
    return u"%1"_s.arg(us % million, 6, 10, QChar(u'0'));
}

QString seconds(qint64 us, const QString& format)
{
    return QDateTime::fromSecsSinceEpoch(us / million, QTimeZone::utc()).toString(format);
}

} // namespace

Era eraOf(const Json& settings)
{
    return stringMember(settings, "era") == "seed2023"_L1 ? Era::Seed2023 : Era::Current;
}

QString nilUuid()
{
    return u"00000000-0000-0000-0000-000000000000"_s;
}

QString startId()
{
    return u"00000000-0000-0000-0000-000000000001"_s;
}

QString timeText(qint64 us, Era era)
{
    if (era == Era::Seed2023)
        return seconds(us, u"yyyy-MM-dd hh:mm:ss."_s) + sixDigits(us);
    QString text = seconds(us, u"yyyy-MM-dd'T'hh:mm:ss"_s);
    QString fraction = sixDigits(us);
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    return text + (fraction.isEmpty() ? QString() : u'.' + fraction) + u'Z';
}

QString pagingToken(qint64 us, Era era)
{
    return era == Era::Seed2023 ? timeText(us, era) : seconds(us, u"yyyy-MM-dd'T'hh:mm:ss."_s) + sixDigits(us) + u'Z';
}

std::optional<qint64> momentOfToken(const QString& token)
{
    QString text = token;
    text.replace(u' ', u'T');
    if (text.endsWith(u'Z'))
        text.chop(1);
    const QDateTime whole = QDateTime::fromString(text.section(u'.', 0, 0) + u'Z', Qt::ISODate);
    if (!whole.isValid())
        return {};
    const QString fraction = text.section(u'.', 1).leftJustified(6, u'0', true);
    return whole.toSecsSinceEpoch() * million + fraction.toLongLong();
}

void Wire::text(const char* key, const QString& value)
{
    if (m_era == Era::Seed2023 || !value.isEmpty())
        m_object[key] = value.toStdString();
}

void Wire::id(const char* key, const QString& value)
{
    m_object[key] = (value.isEmpty() ? nilUuid() : value).toStdString();
}

void Wire::ids(const char* key, const QStringList& values)
{
    if (m_era == Era::Current && values.isEmpty())
        return;
    Json list = Json::array();
    for (const QString& value : values)
        list.push_back(value.toStdString());
    m_object[key] = std::move(list);
}

void Wire::time(const char* key, qint64 us, bool keepsUnset)
{
    if (us != 0)
        m_object[key] = timeText(us, m_era).toStdString();
    else if (m_era == Era::Seed2023)
        m_object[key] = "9999-01-01 00:00:00.000000";
    else if (keepsUnset)
        m_object[key] = nullptr;
}

void Wire::address(const char* key, const Json& address)
{
    Wire own(m_era);
    for (const char* part : {"type", "target", "target_name", "name", "detail"})
        own.text(part, stringMember(address, part));
    m_object[key] = own.take();
}

Json actionJson(const Json& action, Era era)
{
    Wire wire(era);
    wire.id("id", stringMember(action, "id"));
    wire.id("next_id", stringMember(action, "next_id"));
    wire.text("type", stringMember(action, "type"));
    if (const Json* option = member(action, "option"))
        wire.value("option", *option);
    wire.time("tm_execute", qint64(numberMember(action, "tm_execute", 0)), true);
    Json written = wire.take();
    // Those of early 2023 leave an action's own time out while it is unset.
    if (era == Era::Seed2023 && numberMember(action, "tm_execute", 0) == 0)
        removeMember(written, "tm_execute");
    return written;
}

void Wire::action(const char* key, const Json& action)
{
    m_object[key] = actionJson(action, m_era);
}

} // namespace hookswitch::voipbin
