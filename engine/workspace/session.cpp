// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/session.h"

#include "dialect/bluevia/ids.h"
#include "webhook/httpclient.h"
#include "webhook/retry.h"
#include "webhook/signature.h"
#include "workspace/keys.h"
#include "workspace/masking.h"
#include "workspace/trafficjson.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int saveDelayMs = 500;
constexpr int keptDays = 30;

QStringList textsOf(const Json& settings, const char* key)
{
    QStringList texts;
    const Json* list = member(settings, key);
    for (std::size_t i = 0; list && list->is_array() && i < list->size(); ++i)
        texts.append(stringOf((*list)[i]));
    return texts;
}

qint64 countOf(const Json& from, const char* key, qint64 fallback)
{
    return static_cast<qint64>(std::clamp(numberMember(from, key, static_cast<double>(fallback)), 0.0, 1e12));
}

/// settings.log: how much of the history is kept.
StoreLimits limitsOf(const Json& settings)
{
    StoreLimits limits;
    limits.days = keptDays;
    const Json* log = member(settings, "log");
    if (!log)
        return limits;
    limits.exchanges = countOf(*log, "exchanges", limits.exchanges);
    limits.deliveries = countOf(*log, "deliveries", limits.deliveries);
    limits.calls = countOf(*log, "calls", limits.calls);
    limits.days = static_cast<int>(std::min<qint64>(countOf(*log, "days", keptDays), 36500));
    return limits;
}

} // namespace

QString Session::dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/hookswitch"_s;
}

Session::Session(ProjectDocument& document, const SessionOptions& options, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_saves(options.saves)
    , m_journal(m_store)
    , m_calls([this](const StoredCall& call) { m_store.put(call); },
              [this](CallId call) { m_notifier->forget(call); })
    , m_host(document, m_secrets,
             {[this](const Host::OutboundCall& call) { return placeOutbound(call); },
              [this](CallId call, const std::shared_ptr<const Program>& program) {
                  return m_runner.setProgram(call, program);
              },
              [this] { return m_runner.moment(); }})
{
    openFiles(options);
    m_salt = m_host.newId().toLatin1();
    const ControlBench bench{m_document,
                             m_runner,
                             m_courier,
                             m_store,
                             m_calls,
                             m_credentials.controlKey,
                             [this](const CallOrder& order) { return placeCall(order); },
                             [this](CallId call) { return m_notifier->uid(call); },
                             [this](Exchange exchange) { return keepExchange(std::move(exchange)); }};
    m_voipbin = std::make_unique<VoipbinDesk>(m_document, m_runner, m_secrets, m_credentials,
                                              std::pair<VoipbinHost::PlaceCall, VoipbinDesk::Send>(
                                                  [this](const CallOrder& order) { return placeCall(order); },
                                                  [this](Delivery d) { m_courier.send(std::move(d)); }));
    m_gateway =
        std::make_unique<Gateway>(m_host, Gateway::Parts{m_book, m_document, *m_voipbin}, m_credentials, bench);
    m_server.setHandler(
        [this](const HttpRequest& request, const HttpServer::Responder& respond) { handle(request, respond); });
    m_server.setStreamHandler(
        [this](const HttpRequest& request, const HttpServer::TakeSocket& take) { return takeStream(request, take); });
    m_saveTimer.setSingleShot(true);
    m_runner.setForgets(options.forgets);
    beginRun();
    connectParts();
    connectLog();
    if (m_saves)
        recover();
    applySettings();
    if (m_saves)
        resumeDeliveries();
}

/// Members go one after the other; what they still have to tell must not reach those that are gone.
Session::~Session()
{
    m_courier.disconnect(this);
    m_server.disconnect(this);
    m_runner.disconnect(this);
    m_document.disconnect(this);
    m_server.close();
    m_store.flush();
    (void)saveNow();
}

void Session::openFiles(const SessionOptions& options)
{
    const bool keeps = !options.folder.isEmpty();
    if (keeps)
        QDir().mkpath(options.folder);
    Result<Secrets> secrets = Secrets::open(keeps ? options.folder + u"/secrets.json"_s : QString());
    if (secrets)
        m_secrets = secrets.take();
    else
        m_trouble = secrets.error().text();
    Result<Credentials> keys =
        options.keysFile.isEmpty() ? Result<Credentials>(makeCredentials()) : openKeys(options.keysFile);
    if (!keys)
        m_trouble = keys.error().text();
    m_credentials = keys ? keys.take() : makeCredentials();
    if (keeps && m_saves)
        lockProject(options.folder);
    const QString project = m_document.path().isEmpty() ? QString() : QFileInfo(m_document.path()).absoluteFilePath();
    if (const Result<void> open =
            m_store.open(keeps ? options.folder + u"/traffic.sqlite"_s : u":memory:"_s, project);
        !open)
        m_trouble = open.error().text();
}

void Session::connectParts()
{
    connect(&m_runner, &Runner::rowsAdded, this, &Session::takeRows);
    connect(&m_runner, &Runner::cleared, this, &Session::beginRun);
    connect(&m_runner, &Runner::clockChanged, this, [this] {
        m_courier.setSpeed(m_runner.speed());
        m_courier.setPaused(m_runner.isPaused());
    });
    connect(&m_document, &ProjectDocument::changed, this, &Session::changed);
    connect(&m_document, &ProjectDocument::wasReset, this, [this] {
        m_isStale = true;
        applySettings();
    });
    connect(&m_saveTimer, &QTimer::timeout, this, [this] {
        if (const Result<void> saved = saveNow(); !saved)
            Q_EMIT saveFailed(saved.error().text());
    });
    connect(&m_finishTimer, &QTimer::timeout, &m_runner, &Runner::sync);
    connect(&m_runner, &Runner::synced, this, &Session::finishIfDone);
}

void Session::connectLog()
{
    connect(&m_courier, &Courier::changed, this, [this](const Delivery& delivery) {
        m_store.put(delivery);
        if (const std::shared_ptr<const Program> commands = commandsIn(delivery))
            (void)m_runner.setProgram(CallId(delivery.call), commands);
        m_gateway->publish("delivery", [&] { return writeJson(deliveryJson(delivery)); });
        Q_EMIT deliveryChanged(masked(delivery));
    });
    connect(&m_runner, &Runner::fetched, this, [this](Delivery fetch) {
        const ProjectFlow* flow = m_document.project().flow(fetch.flow);
        fetch.platform = flow ? platformName(flow->flow.platform()) : QString();
        m_courier.record(std::move(fetch));
    });
    connect(&m_server, &HttpServer::answered, this, &Session::logExchange);
}

void Session::changed(const ProjectEdit& edit)
{
    m_isStale = true;
    if (m_saves)
        m_journal.add(edit, m_document.project());
    applySettings();
    scheduleSave();
}

void Session::scheduleSave()
{
    if (m_saves && !m_saveTimer.isActive())
        m_saveTimer.start(saveDelayMs);
}

void Session::beginRun()
{
    m_calls.begin(++m_runs);
    m_voipbin->api().forgetRun();
    m_book.clear();
    m_notifier = std::make_unique<Notifier>(m_secrets, m_salt + ' ' + QByteArray::number(m_runs),
                                            [this](Delivery delivery) { m_courier.send(std::move(delivery)); });
}

void Session::takeRows(const TraceRows& rows)
{
    for (const TraceRow& row : rows) {
        m_voipbin->api().see(row);
        m_book.see(row);
        m_notifier->see(row, m_document.project());
        m_gateway->publish("trace", [&] { return traceLine(row); });
    }
    m_calls.add(rows, [this](CallId call) { return m_notifier->uid(call); });
}

void Session::applySettings()
{
    const Json& settings = m_document.project().settings;
    const QStringList hosts = textsOf(settings, "allowedHosts");
    m_courier.setAllowedHosts(hosts);
    m_runner.setAllowedHosts(hosts);
    m_server.setAllowedOrigins(textsOf(settings, "allowedOrigins"));
    m_receiver.setRules(settings);
    m_store.setLimits(limitsOf(settings));
    const Json* log = member(settings, "log");
    m_logs = !log || boolMember(*log, "enabled", true);
    makeSigningKeys();
}

void Session::makeSigningKeys()
{
    for (const NumberBinding& binding : m_document.project().numbers) {
        for (const bool sending : {true, false}) {
            const std::optional<Callback>& callback = sending ? binding.send : binding.receive;
            if (!callback || !isStandardWebhook(*callback))
                continue;
            const QString name = signingSecret(binding.number, sending, callback->url);
            if (m_secrets.value(name).isEmpty())
                (void)m_secrets.set(name, QString::fromLatin1(makeSigningKey()));
        }
    }
}

QByteArray Session::signingKey(const QString& number, bool sending) const
{
    const NumberBinding* binding = m_document.project().number(number);
    const std::optional<Callback> callback = !binding ? std::nullopt : sending ? binding->send : binding->receive;
    if (!callback || !isStandardWebhook(*callback))
        return {};
    return m_secrets.value(signingSecret(binding->number, sending, callback->url)).toLatin1();
}

Result<CallId> Session::placeCall(const CallOrder& order)
{
    if (m_isFinishing)
        return Error{u"this server is ending"_s, {}};
    if (m_isStale)
        m_runner.setProject(m_document.project());
    m_isStale = false;
    Result<CallId> call = m_runner.placeCall(order);
    if (call)
        m_placed = *call;
    return call;
}

Result<QString> Session::placeOutbound(const Host::OutboundCall& call)
{
    CallOrder order;
    order.from = call.from;
    order.to = call.to;
    order.outbound = true;
    order.speech = call.speech;
    order.contact = call.contact;
    const Result<CallId> id = placeCall(order);
    if (!id)
        return id.error();
    if (call.platform != platformName(Platform::Bluevia))
        return m_notifier->uid(*id);
    bluevia::CallRecord placed;
    placed.call = *id;
    placed.outbound = true;
    placed.from = call.from;
    placed.to = call.to;
    placed.created = placed.updated = m_runner.moment().virtualNow;
    m_book.expect(m_runner.seed(), std::move(placed));
    return bluevia::callIdOf(m_runner.seed(), *id);
}

Result<void> Session::serveConsole(const QString& folder)
{
    return m_gateway->serveFolder(folder);
}

Result<void> Session::setCallbackPassword(const QString& number, bool sending, const QString& password)
{
    const NumberBinding* binding = m_document.project().number(number);
    const std::optional<Callback> callback = !binding ? std::nullopt : sending ? binding->send : binding->receive;
    if (!callback)
        return Error{u"the number %1 has no such callback"_s.arg(number), {}};
    return m_secrets.set(callbackSecret(binding->number, sending, callback->url, callback->user), password);
}

DeliveryId Session::testCallback(const QString& number, bool sending)
{
    const NumberBinding* binding = m_document.project().number(number);
    const std::optional<Callback> callback = !binding ? std::nullopt : sending ? binding->send : binding->receive;
    if (!callback)
        return {};
    Delivery delivery;
    delivery.event = u"test"_s;
    delivery.platform = u"fonestorm"_s;
    delivery.number = binding->number;
    delivery.request = callbackPreview(*binding, sending, true);
    const QString password = m_secrets.value(callbackSecret(binding->number, sending, callback->url, callback->user));
    if (!callback->user.isEmpty())
        delivery.request.headers.add("Authorization", basicAuthorization(callback->user, password));
    delivery.retry = singleTry();
    return m_courier.send(std::move(delivery));
}

Result<void> Session::saveNow()
{
    if (!m_saves || !m_document.isDirty() || m_document.path().isEmpty())
        return {};
    Result<void> saved = m_document.save(m_document.path());
    if (saved)
        m_journal.fold();
    return saved;
}

} // namespace hookswitch
