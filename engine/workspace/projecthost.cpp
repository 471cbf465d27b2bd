// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/projecthost.h"

#include "dialect/kazoo/numbers.h"
#include "workspace/blueviacontact.h"
#include "workspace/flowform.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QSet>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A flow that was drawn from a bare block is a document with that block for the API.
Json apiDocument(const ProjectFlow& flow)
{
    Json document = writeFlowDocument(flow.flow);
    if (!document.contains("module") || document.contains("flow"))
        return document;
    Json wrapped = Json::object();
    appendMember(wrapped, "name", flow.name.toStdString());
    appendMember(wrapped, "numbers", Json::array());
    appendMember(wrapped, "flow", std::move(document));
    return wrapped;
}

/// Positions of blocks that stand at the same place as before.
std::map<NodeId, QPointF> movedPositions(const ProjectFlow& before, const Flow& after)
{
    std::map<NodeId, QPointF> positions;
    if (before.positions.empty())
        return positions;
    QHash<QString, NodeId> nodes;
    const QHash<NodeId, QString> places = flowPlaces(after);
    for (auto it = places.begin(); it != places.end(); ++it)
        nodes.insert(it.value(), it.key());
    const QHash<NodeId, QString> oldPlaces = flowPlaces(before.flow);
    for (const auto& [node, position] : before.positions) {
        if (const NodeId now = nodes.value(oldPlaces.value(node)))
            positions[now] = position;
    }
    return positions;
}

bool isPlain(const NumberBinding& binding)
{
    return binding.platform == Platform::Kazoo && !binding.send && !binding.receive && binding.extra.empty();
}

/// The project's numbers once the flow answers exactly these. Numbers with callbacks stay, unbound when need be.
std::vector<NumberBinding> rebound(const Project& project, const QString& flow, const QStringList& wanted)
{
    QSet<QString> open;
    for (const QString& number : wanted)
        open.insert(kazoo::normalizeNumber(number));
    std::vector<NumberBinding> numbers;
    for (NumberBinding binding : project.numbers) {
        const bool isWanted = open.remove(kazoo::normalizeNumber(binding.number));
        if (!isWanted && binding.flow == flow && isPlain(binding))
            continue;
        if (isWanted)
            binding.flow = flow;
        else if (binding.flow == flow)
            binding.flow.clear();
        numbers.push_back(std::move(binding));
    }
    for (const QString& number : wanted) {
        if (number == u"no_match" || !open.remove(kazoo::normalizeNumber(number)))
            continue;
        NumberBinding binding;
        binding.number = number;
        binding.flow = flow;
        numbers.push_back(std::move(binding));
    }
    return numbers;
}

std::optional<Callback> changed(const Host::CallbackChange& change, const std::optional<Callback>& before)
{
    if (change.method.isEmpty())
        return {};
    Callback callback;
    callback.method = change.method;
    callback.url = change.url;
    callback.user = change.user;
    if (before)
        callback.extra = before->extra;
    return callback;
}

} // namespace

ProjectHost::ProjectHost(ProjectDocument& document, Secrets& secrets, Live live)
    : m_document(document)
    , m_secrets(secrets)
    , m_live(std::move(live))
{}

std::vector<Host::FlowDocument> ProjectHost::flows() const
{
    std::vector<FlowDocument> all;
    for (const ProjectFlow& flow : m_document.project().flows) {
        if (flow.flow.platform() == Platform::Kazoo)
            all.push_back({flow.id, flow.name, apiDocument(flow)});
    }
    return all;
}

std::vector<Host::FlowNumbers> ProjectHost::flowNumbers() const
{
    std::vector<FlowNumbers> all;
    for (const ProjectFlow& flow : m_document.project().flows) {
        if (flow.flow.platform() == Platform::Kazoo)
            all.push_back({flow.id, flow.name, flow.flow.textList("numbers"), flow.flow.textList("patterns")});
    }
    return all;
}

std::optional<Host::FlowDocument> ProjectHost::flow(const QString& id) const
{
    const ProjectFlow* flow = m_document.project().flow(id);
    if (!flow || flow->flow.platform() != Platform::Kazoo)
        return {};
    return FlowDocument{flow->id, flow->name, apiDocument(*flow)};
}

Result<void> ProjectHost::putFlow(const FlowDocument& document)
{
    const Project& project = m_document.project();
    const ProjectFlow* before = project.flow(document.id);
    if (before && before->flow.platform() != Platform::Kazoo)
        return Error{u"the flow %1 belongs to another platform"_s.arg(document.id), {}};
    ProjectFlow flow = before ? *before : ProjectFlow();
    flow.id = document.id;
    flow.flow = readFlowDocument(Platform::Kazoo, document.document).flow;
    flow.name = stringMember(document.document, "name", before ? before->name : document.id);
    if (before)
        flow.positions = movedPositions(*before, flow.flow);
    ProjectEdit::Batch batch;
    const QStringList numbers = flow.flow.textList("numbers");
    const QString name = before ? u"API: change flow %1"_s.arg(flow.name) : u"API: create flow %1"_s.arg(flow.name);
    batch.edits.push_back({ProjectEdit::PutFlow{std::move(flow), -1}});
    if (std::vector<NumberBinding> after = rebound(project, document.id, numbers); after != project.numbers)
        batch.edits.push_back({ProjectEdit::SetNumbers{std::move(after)}});
    m_document.edit(name, {std::move(batch)});
    return {};
}

bool ProjectHost::eraseFlow(const QString& id)
{
    const Project& project = m_document.project();
    const ProjectFlow* flow = project.flow(id);
    if (!flow)
        return false;
    ProjectEdit::Batch batch;
    if (std::vector<NumberBinding> after = rebound(project, id, {}); after != project.numbers)
        batch.edits.push_back({ProjectEdit::SetNumbers{std::move(after)}});
    batch.edits.push_back({ProjectEdit::EraseFlow{id}});
    m_document.edit(u"API: delete flow %1"_s.arg(flow->name), {std::move(batch)});
    return true;
}

const Json* ProjectHost::entity(const QString& kind, const QString& id) const
{
    const Entity* entity = m_document.project().directory.find(kind, id);
    return entity ? &entity->document : nullptr;
}

std::vector<Host::Number> ProjectHost::numbers() const
{
    std::vector<Number> all;
    for (const NumberBinding& binding : m_document.project().numbers) {
        Number number{binding.number, platformName(binding.platform), {}, {}, {}, {}, Json::object()};
        if (const Json* details = member(binding.extra, platformName(binding.platform).toStdString()))
            number.details = *details;
        if (binding.send) {
            number.sendMethod = binding.send->method;
            number.sendUrl = binding.send->url;
        }
        if (binding.receive) {
            number.receiveMethod = binding.receive->method;
            number.receiveUrl = binding.receive->url;
        }
        all.push_back(std::move(number));
    }
    return all;
}

Result<void> ProjectHost::putNumberDetails(const QString& number, const QString& platform, const Json& details)
{
    const std::optional<Platform> known = platformFromName(platform);
    if (!known)
        return Error{u"\"%1\" is not a platform"_s.arg(platform), {}};
    std::vector<NumberBinding> numbers = m_document.project().numbers;
    const QString wanted = kazoo::normalizeNumber(number);
    auto binding = std::find_if(numbers.begin(), numbers.end(),
                                [&](const NumberBinding& b) { return kazoo::normalizeNumber(b.number) == wanted; });
    if (binding == numbers.end()) {
        NumberBinding added;
        added.number = number;
        added.platform = *known;
        binding = numbers.insert(numbers.end(), std::move(added));
    }
    setMember(binding->extra, platformName(binding->platform).toStdString(), details);
    m_document.edit(u"API: number %1"_s.arg(number), {ProjectEdit::SetNumbers{std::move(numbers)}});
    return {};
}

Result<void> ProjectHost::setCallback(const CallbackChange& change)
{
    std::vector<NumberBinding> numbers = m_document.project().numbers;
    const QString wanted = kazoo::normalizeNumber(change.number);
    const auto binding = std::find_if(numbers.begin(), numbers.end(), [&](const NumberBinding& b) {
        return kazoo::normalizeNumber(b.number) == wanted;
    });
    if (binding == numbers.end())
        return Error{u"the number %1 is not in the project"_s.arg(change.number), {}};
    if (!change.url.isEmpty()) {
        const QString name = callbackSecret(binding->number, change.sending, change.url, change.user);
        if (const Result<void> kept = m_secrets.set(name, change.password); !kept)
            return kept;
    }
    std::optional<Callback>& callback = change.sending ? binding->send : binding->receive;
    callback = changed(change, callback);
    const QString name = u"API: callback of %1"_s.arg(binding->number);
    m_document.edit(name, {ProjectEdit::SetNumbers{std::move(numbers)}});
    return {};
}

Result<QString> ProjectHost::placeCall(const OutboundCall& call)
{
    return m_live.placeCall(call);
}

Result<void> ProjectHost::setProgram(CallId call, std::shared_ptr<const Program> program)
{
    return m_live.setProgram(call, program);
}

Result<void> ProjectHost::setContact(const QString& number, const Json& contact)
{
    std::vector<NumberBinding> numbers = m_document.project().numbers;
    const QString wanted = kazoo::normalizeNumber(number);
    const auto binding = std::find_if(numbers.begin(), numbers.end(), [&](const NumberBinding& b) {
        return kazoo::normalizeNumber(b.number) == wanted;
    });
    if (binding == numbers.end())
        return Error{u"the number %1 is not in the project"_s.arg(number), {}};
    changeBlueviaContact(*binding, contact);
    m_document.edit(u"API: callback of %1"_s.arg(binding->number), {ProjectEdit::SetNumbers{std::move(numbers)}});
    return {};
}

Host::Moment ProjectHost::moment()
{
    return m_live.moment();
}

const Json& ProjectHost::settings() const
{
    return m_document.project().settings;
}

QString ProjectHost::newId()
{
    QString id;
    for (int i = 0; i < 4; ++i)
        id += u"%1"_s.arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
    return id;
}

qint64 ProjectHost::now() const
{
    return QDateTime::currentSecsSinceEpoch();
}

} // namespace hookswitch
