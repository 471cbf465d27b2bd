// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/session.h"

#include "webhook/httpclient.h"
#include "webhook/retry.h"
#include "workspace/keys.h"
#include "workspace/masking.h"

#include <QDir>
#include <QStandardPaths>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int saveDelayMs = 500;

QStringList textsOf(const Json& settings, const char* key)
{
    QStringList texts;
    const Json* list = member(settings, key);
    for (std::size_t i = 0; list && list->is_array() && i < list->size(); ++i)
        texts.append(stringOf((*list)[i]));
    return texts;
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
    , m_host(document, m_secrets, [this](const Host::OutboundCall& call) { return placeOutbound(call); })
{
    openFiles(options);
    m_salt = m_host.newId().toLatin1();
    const ControlBench bench{m_runner,
                             m_courier,
                             m_board,
                             m_rows,
                             m_credentials.controlKey,
                             [this](const CallOrder& order) { return placeCall(order); },
                             [this](CallId call) { return m_notifier->uid(call); }};
    m_voipbin = std::make_unique<VoipbinDesk>(m_document, m_runner, m_secrets, m_credentials,
                                              std::pair<VoipbinHost::PlaceCall, VoipbinDesk::Send>(
                                                  [this](const CallOrder& order) { return placeCall(order); },
                                                  [this](Delivery d) { m_courier.send(std::move(d)); }));
    m_gateway = std::make_unique<Gateway>(m_host, m_voipbin->api(), m_credentials, bench);
    m_server.setHandler([this](const HttpRequest& request, const HttpServer::Responder& respond) {
        respond(m_gateway->answer(request));
    });
    m_saveTimer.setSingleShot(true);
    beginRun();
    connectParts();
    applySettings();
}

Session::~Session()
{
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
    if (const Result<void> open = m_store.open(keeps ? options.folder + u"/traffic.sqlite"_s : u":memory:"_s); !open)
        m_trouble = open.error().text();
}

void Session::connectParts()
{
    connect(&m_runner, &Runner::rowsAdded, this, &Session::takeRows);
    connect(&m_runner, &Runner::cleared, this, &Session::beginRun);
    connect(&m_courier, &Courier::changed, this, [this](const Delivery& delivery) {
        m_store.put(delivery);
        Q_EMIT deliveryChanged(masked(delivery));
    });
    connect(&m_server, &HttpServer::answered, this, &Session::logExchange);
    const auto projectChanged = [this] {
        m_isStale = true;
        applySettings();
        if (m_saves && !m_saveTimer.isActive())
            m_saveTimer.start(saveDelayMs);
    };
    connect(&m_document, &ProjectDocument::changed, this, projectChanged);
    connect(&m_document, &ProjectDocument::wasReset, this, projectChanged);
    connect(&m_saveTimer, &QTimer::timeout, this, [this] {
        if (const Result<void> saved = saveNow(); !saved)
            Q_EMIT saveFailed(saved.error().text());
    });
}

void Session::beginRun()
{
    m_rows.clear();
    m_board.clear();
    m_voipbin->api().forgetRun();
    m_notifier = std::make_unique<Notifier>(m_secrets, m_salt + ' ' + QByteArray::number(++m_runs),
                                            [this](Delivery delivery) { m_courier.send(std::move(delivery)); });
}

void Session::takeRows(const TraceRows& rows)
{
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    m_board.append(rows);
    for (const TraceRow& row : rows) {
        m_notifier->see(row, m_document.project());
        m_voipbin->api().see(row);
    }
}

void Session::applySettings()
{
    const Json& settings = m_document.project().settings;
    const QStringList hosts = textsOf(settings, "allowedHosts");
    m_courier.setAllowedHosts(hosts);
    m_runner.setAllowedHosts(hosts);
    m_server.setAllowedOrigins(textsOf(settings, "allowedOrigins"));
}

Result<CallId> Session::placeCall(const CallOrder& order)
{
    if (m_isStale)
        m_runner.setProject(m_document.project());
    m_isStale = false;
    return m_runner.placeCall(order);
}

Result<QString> Session::placeOutbound(const Host::OutboundCall& call)
{
    CallOrder order;
    order.from = call.from;
    order.to = call.to;
    order.outbound = true;
    order.speech = call.speech;
    const Result<CallId> id = placeCall(order);
    return id ? Result<QString>(m_notifier->uid(*id)) : Result<QString>(id.error());
}

Result<quint16> Session::startServer(quint16 port)
{
    Result<quint16> listening = m_server.listen(port);
    Q_EMIT serverStateChanged(address(), listening ? QString() : listening.error().text());
    return listening;
}

void Session::stopServer()
{
    m_server.close();
    Q_EMIT serverStateChanged({}, {});
}

QString Session::address() const
{
    return m_server.isListening() ? u"http://127.0.0.1:%1"_s.arg(m_server.port()) : QString();
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
    return m_document.save(m_document.path());
}

void Session::logExchange(const HttpRequest& request, const HttpResponse& response, double seconds)
{
    Exchange exchange;
    exchange.id = ++m_exchanges;
    exchange.at = QDateTime::currentDateTimeUtc();
    exchange.seconds = seconds;
    exchange.platform = Gateway::platformOf(request);
    exchange.request = masked(request);
    exchange.response = masked(response);
    m_store.put(exchange);
    Q_EMIT exchangeAdded(exchange);
}

} // namespace hookswitch
