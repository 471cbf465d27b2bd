// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/blueviateller.h"

#include "dialect/bluevia/site.h"
#include "webhook/retry.h"
#include "workspace/blueviacontact.h"

#include <QDateTime>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString orderPrefix = u"notifications of call "_s; ///< tells our deliveries from requests that blocks made

bool wantsAll(const Project& project)
{
    const Json* settings = member(project.settings, "bluevia");
    return settings && stringMember(*settings, "events") == u"all";
}

} // namespace

void BlueviaTeller::see(const TraceRow& row, const Project& project)
{
    m_book.see(row);
    if (row.kind == TraceKind::Variable && stringMember(row.data, "scope") == bluevia::callScope)
        m_contacts[row.call][stringMember(row.data, "name")] = stringMember(row.data, "value");
    if (row.kindName == u"bluevia.recording")
        m_recordings.insert({row.call, {stringMember(row.data, "url"), stringMember(row.data, "method"), row.t}});
    if (wantsAll(project))
        tellProgress(row, project);
    if (row.kind == TraceKind::CallEnd) {
        exportRecordings(row);
        m_contacts.erase(row.call);
    }
}

Delivery BlueviaTeller::deliveryOf(const TraceRow& row)
{
    Delivery delivery;
    delivery.platform = platformName(Platform::Bluevia);
    delivery.order = orderPrefix + QString::number(row.call.value);
    delivery.call = row.call.value;
    delivery.traceSeq = row.seq;
    delivery.flow = row.flow;
    delivery.node = row.node;
    delivery.retry = singleTry();
    return delivery;
}

void BlueviaTeller::tellProgress(const TraceRow& row, const Project& project)
{
    std::optional<bluevia::Notification> told = bluevia::progressOf(row, m_book);
    const bluevia::CallRecord* record = told ? m_book.find(row.call) : nullptr;
    const NumberBinding* binding = record ? project.number(record->outbound ? record->from : record->to) : nullptr;
    if (!binding || binding->platform != Platform::Bluevia)
        return;
    const Json contact = blueviaContact(*binding);
    const std::map<QString, QString>& own = m_contacts[row.call];
    const auto given = own.find(u"voiceCallbackUrl"_s);
    const QString url = given == own.end() ? stringMember(contact, "voiceCallbackUrl") : given->second;
    if (url.isEmpty())
        return;
    told->unixSeconds = QDateTime::currentSecsSinceEpoch();
    const bool isXml = stringMember(contact, "notificationFormat") == u"XML";
    Delivery delivery = deliveryOf(row);
    delivery.event = told->event;
    delivery.number = binding->number;
    delivery.request = bluevia::notificationRequest(url, *told, isXml ? bluevia::Form::Xml : bluevia::Form::Json);
    m_send(std::move(delivery));
}

void BlueviaTeller::exportRecordings(const TraceRow& row)
{
    const auto [begin, end] = m_recordings.equal_range(row.call);
    for (auto recording = begin; recording != end; ++recording) {
        Delivery delivery = deliveryOf(row);
        delivery.event = u"recording"_s;
        delivery.request.method = recording->second.method.toLatin1();
        delivery.request.target = recording->second.url.toUtf8();
        delivery.request.headers.add("Content-Type", "audio/wav");
        delivery.request.body = bluevia::silentWav((row.t - recording->second.since).seconds());
        m_send(std::move(delivery));
    }
    m_recordings.erase(begin, end);
}

std::shared_ptr<const Program> commandsIn(const Delivery& delivery)
{
    const bool isTold = delivery.order.startsWith(orderPrefix) && delivery.event != u"recording" &&
                        delivery.state == Delivery::State::Delivered && !delivery.attempts.empty();
    const auto& response = isTold ? delivery.attempts.back().response : decltype(Attempt::response)();
    if (!response || response->body.trimmed().isEmpty())
        return nullptr;
    const Result<bluevia::LoadedFlow> read = bluevia::parseFlow(response->body);
    const bool isGood = read && !hasErrors(read->problems) && !read->flow.nodes().empty();
    return isGood ? bluevia::compileFlow(QString::fromUtf8(delivery.request.target), read->flow) : nullptr;
}

} // namespace hookswitch
