// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/voipbinhost.h"

#include "dialect/kazoo/numbers.h"
#include "webhook/signature.h"
#include "workspace/flowform.h"

#include <QDateTime>
#include <QUuid>

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char* detailsKey = "voipbin"; ///< of a number binding: what the API keeps with it

bool isSameNumber(const NumberBinding& binding, const QString& number)
{
    return kazoo::normalizeNumber(binding.number) == kazoo::normalizeNumber(number);
}

} // namespace

VoipbinHost::VoipbinHost(ProjectDocument& document, Runner& runner, Secrets& secrets, PlaceCall placeCall)
    : m_document(document)
    , m_runner(runner)
    , m_secrets(secrets)
    , m_placeCall(std::move(placeCall))
{}

std::vector<voipbin::ApiHost::FlowEntry> VoipbinHost::flows() const
{
    std::vector<FlowEntry> all;
    for (const ProjectFlow& flow : m_document.project().flows) {
        if (flow.flow.platform() == Platform::Voipbin)
            all.push_back({flow.id, flow.name, writeFlowDocument(flow.flow)});
    }
    return all;
}

Result<void> VoipbinHost::putFlow(const FlowEntry& entry)
{
    const ProjectFlow* before = m_document.project().flow(entry.id);
    if (before && before->flow.platform() != Platform::Voipbin)
        return Error{u"the flow %1 belongs to another platform"_s.arg(entry.id), {}};
    ProjectFlow flow = before ? *before : ProjectFlow();
    flow.id = entry.id;
    flow.name = entry.name.isEmpty() ? entry.id : entry.name;
    flow.flow = readFlowDocument(Platform::Voipbin, entry.document).flow;
    flow.positions.clear();
    const QString what = before ? u"API: change flow %1"_s : u"API: create flow %1"_s;
    const QString name = what.arg(flow.name);
    m_document.edit(name, {ProjectEdit::PutFlow{std::move(flow), -1}});
    return {};
}

void VoipbinHost::eraseFlow(const QString& id)
{
    m_document.edit(u"API: delete flow %1"_s.arg(id), {ProjectEdit::EraseFlow{id}});
}

std::vector<voipbin::ApiHost::NumberEntry> VoipbinHost::numbers() const
{
    std::vector<NumberEntry> all;
    for (const NumberBinding& binding : m_document.project().numbers) {
        if (binding.platform != Platform::Voipbin)
            continue;
        const Json* details = member(binding.extra, detailsKey);
        all.push_back({binding.number, binding.flow, details ? *details : Json::object()});
    }
    return all;
}

Result<void> VoipbinHost::putNumber(const NumberEntry& entry)
{
    if (entry.number.isEmpty())
        return Error{u"\"number\" is missing"_s, {}};
    std::vector<NumberBinding> numbers = m_document.project().numbers;
    auto found = std::find_if(numbers.begin(), numbers.end(),
                              [&](const NumberBinding& binding) { return isSameNumber(binding, entry.number); });
    if (found != numbers.end() && found->platform != Platform::Voipbin)
        return Error{u"the number %1 belongs to another platform"_s.arg(entry.number), {}};
    if (found == numbers.end()) {
        numbers.emplace_back();
        found = std::prev(numbers.end());
        found->number = entry.number;
        found->platform = Platform::Voipbin;
    }
    found->flow = entry.flow;
    setMember(found->extra, detailsKey, entry.details);
    m_document.edit(u"API: number %1"_s.arg(entry.number), {ProjectEdit::SetNumbers{std::move(numbers)}});
    return {};
}

void VoipbinHost::eraseNumber(const QString& number)
{
    std::vector<NumberBinding> numbers = m_document.project().numbers;
    std::erase_if(numbers, [&](const NumberBinding& binding) { return isSameNumber(binding, number); });
    m_document.edit(u"API: delete number %1"_s.arg(number), {ProjectEdit::SetNumbers{std::move(numbers)}});
}

Result<CallId> VoipbinHost::place(const CallPlan& plan)
{
    CallOrder order;
    order.from = plan.from;
    order.to = plan.to;
    order.plan = std::make_shared<const CallPlan>(plan);
    return m_placeCall(order);
}

void VoipbinHost::endCall(CallId call)
{
    m_runner.endCall(call);
}

void VoipbinHost::turnSound(CallId call, const Sound& sound)
{
    m_runner.signal(call, u"voipbin."_s + sound.name, sound.value);
    if (!sound.room.isEmpty())
        m_runner.mute(sound.room, call, !sound.isHeard);
}

/// Kept beside the project, never in it; one that could not be kept serves until the session ends.
QString VoipbinHost::webhookSecret()
{
    const QString name = u"voipbin/webhook"_s;
    if (m_secrets.value(name).isEmpty())
        (void)m_secrets.set(name, QString::fromLatin1(makeSigningKey()));
    return m_secrets.value(name);
}

Json VoipbinHost::settings() const
{
    const Json* own = member(m_document.project().settings, "voipbin");
    Json settings = own && own->is_object() ? *own : Json::object();
    if (!m_era.isEmpty())
        setMember(settings, "era", m_era.toStdString());
    return settings;
}

void VoipbinHost::putSettings(const Json& settings)
{
    Json all = m_document.project().settings;
    const Json* before = member(all, "voipbin");
    const QString era = before ? stringMember(*before, "era") : QString();
    Json own = settings;
    if (era.isEmpty())
        removeMember(own, "era");
    else
        setMember(own, "era", era.toStdString());
    setMember(all, "voipbin", std::move(own));
    m_document.edit(u"API: customer"_s, {ProjectEdit::SetSettings{std::move(all)}});
}

qint64 VoipbinHost::now()
{
    m_last = std::max(m_last + 1, QDateTime::currentMSecsSinceEpoch() * 1000);
    return m_last;
}

QString VoipbinHost::newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace hookswitch
