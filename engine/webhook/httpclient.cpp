// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webhook/httpclient.h"

#include "webhook/address.h"
#include "webhook/transfer.h"

#include <QSocketNotifier>
#include <QTimer>

#include <map>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

void initialiseOnce()
{
    static const bool done = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    Q_UNUSED(done)
}

} // namespace

class HttpClient::Impl
{
public:
    explicit Impl(HttpClient& owner);
    ~Impl();
    Q_DISABLE_COPY_MOVE(Impl)

    [[nodiscard]] Result<Address> reachable(const QByteArray& url) const;
    void begin(Transfer& transfer, const Address& address);
    void refuse(std::unique_ptr<Transfer> transfer, const Error& error);
    void act(curl_socket_t socket, int events);
    void collect();
    void finish(quint64 number, CURLcode code);
    void watch(curl_socket_t socket, int what);
    void unwatch(curl_socket_t socket);

    static int onSocket(CURL*, curl_socket_t socket, int what, void* self, void*);
    static int onTimer(CURLM*, long milliseconds, void* self);

    /// The two directions of one socket.
    struct Watch
    {
        QSocketNotifier* read = nullptr;
        QSocketNotifier* write = nullptr;
    };

    HttpClient& client;
    CURLM* multi;
    QTimer timer;
    QStringList allowedHosts;
    QString proxy;
    quint64 lastNumber = 0;
    std::map<quint64, std::unique_ptr<Transfer>> transfers;
    std::map<curl_socket_t, Watch> watches;
};

HttpClient::Impl::Impl(HttpClient& owner)
    : client(owner)
    , multi(nullptr)
    , timer(&owner)
{
    initialiseOnce();
    multi = curl_multi_init();
    curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, &Impl::onSocket);
    curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, &Impl::onTimer);
    curl_multi_setopt(multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, 64L);
    curl_multi_setopt(multi, CURLMOPT_PIPELINING, long(CURLPIPE_NOTHING));
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &client, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
}

HttpClient::Impl::~Impl()
{
    for (const auto& [number, transfer] : transfers)
        curl_multi_remove_handle(multi, transfer->handle());
    transfers.clear();
    curl_multi_cleanup(multi);
    while (!watches.empty())
        unwatch(watches.begin()->first);
}

Result<Address> HttpClient::Impl::reachable(const QByteArray& url) const
{
    Result<Address> address = parseAddress(url);
    if (!address.ok() || isAllowed(*address, allowedHosts))
        return address;
    return Error{
        u"\"%1\" is not among the hosts this project may call; add it to the allowed hosts to send there."_s.arg(
            address->host),
        {}};
}

void HttpClient::Impl::begin(Transfer& transfer, const Address& address)
{
    transfer.prepare(address, proxy);
    curl_multi_add_handle(multi, transfer.handle());
}

/// Ends the call without a request, from the event loop as every call ends.
void HttpClient::Impl::refuse(std::unique_ptr<Transfer> transfer, const Error& error)
{
    Attempt attempt;
    attempt.at = QDateTime::currentDateTimeUtc();
    attempt.total = 0;
    attempt.error = error.text();
    const quint64 number = transfer->number();
    transfers.emplace(number, std::move(transfer));
    QTimer::singleShot(0, &client, [this, number, attempt] {
        const auto node = transfers.extract(number);
        if (node)
            node.mapped()->done()(attempt);
    });
}

void HttpClient::Impl::act(curl_socket_t socket, int events)
{
    int running = 0;
    curl_multi_socket_action(multi, socket, events, &running);
    collect();
}

/// Every call of done() may start, cancel or destroy anything, so nothing is kept across it.
void HttpClient::Impl::collect()
{
    std::vector<std::pair<quint64, CURLcode>> ended;
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi, &left)) {
        Transfer* transfer = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
        if (message->msg == CURLMSG_DONE)
            ended.emplace_back(transfer->number(), message->data.result);
    }
    for (const auto& [number, code] : ended) {
        // Queued: the client may be destroyed by done(), and this runs inside a notifier of it.
        QTimer::singleShot(0, &client, [this, n = number, c = code] { finish(n, c); });
    }
}

void HttpClient::Impl::finish(quint64 number, CURLcode code)
{
    const auto node = transfers.extract(number);
    if (!node)
        return;
    Transfer& transfer = *node.mapped();
    curl_multi_remove_handle(multi, transfer.handle());
    const QByteArray next = transfer.redirect(code);
    if (next.isEmpty()) {
        transfer.done()(transfer.finished(code));
        return;
    }
    const Result<Address> address = reachable(next);
    Transfer& moved = *transfers.emplace(number, std::move(node.mapped())).first->second;
    if (!address.ok()) {
        std::unique_ptr<Transfer> taken = std::move(transfers.extract(number).mapped());
        refuse(std::move(taken),
               Error{u"The redirect was not followed. "_s + address.error().sentence, address.error().place});
        return;
    }
    moved.redirectTo(*address);
    begin(moved, *address);
}

int HttpClient::Impl::onSocket(CURL* /*handle*/, curl_socket_t socket, int what, void* self, void* /*data*/)
{
    auto* impl = static_cast<Impl*>(self);
    if (what == CURL_POLL_REMOVE)
        impl->unwatch(socket);
    else
        impl->watch(socket, what);
    return 0;
}

int HttpClient::Impl::onTimer(CURLM* /*multi*/, long milliseconds, void* self)
{
    auto* impl = static_cast<Impl*>(self);
    if (milliseconds < 0)
        impl->timer.stop();
    else
        impl->timer.start(int(std::min(milliseconds, 86'400'000L)));
    return 0;
}

void HttpClient::Impl::watch(curl_socket_t socket, int what)
{
    Watch& entry = watches[socket];
    if (!entry.read) {
        entry.read = new QSocketNotifier(socket, QSocketNotifier::Read, &client);
        entry.write = new QSocketNotifier(socket, QSocketNotifier::Write, &client);
        QObject::connect(entry.read, &QSocketNotifier::activated, &client,
                         [this, socket] { act(socket, CURL_CSELECT_IN); });
        QObject::connect(entry.write, &QSocketNotifier::activated, &client,
                         [this, socket] { act(socket, CURL_CSELECT_OUT); });
    }
    entry.read->setEnabled(what & CURL_POLL_IN);
    entry.write->setEnabled(what & CURL_POLL_OUT);
}

void HttpClient::Impl::unwatch(curl_socket_t socket)
{
    const auto node = watches.extract(socket);
    if (!node)
        return;
    for (QSocketNotifier* notifier : {node.mapped().read, node.mapped().write}) {
        notifier->setEnabled(false);
        notifier->disconnect();
        notifier->deleteLater(); // it may be the one that is just firing
    }
}

HttpClient::HttpClient(QObject* parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>(*this))
{}

HttpClient::~HttpClient() = default;

void HttpClient::setAllowedHosts(const QStringList& hosts)
{
    m_impl->allowedHosts = hosts;
}

void HttpClient::setProxy(const QString& url)
{
    m_impl->proxy = url;
}

QString HttpClient::refusal(const QByteArray& url) const
{
    const Result<Address> address = m_impl->reachable(url);
    return address.ok() ? QString() : address.error().text();
}

quint64 HttpClient::start(const HttpCall& call, Done done)
{
    const quint64 number = ++m_impl->lastNumber;
    auto transfer = std::make_unique<Transfer>(number, call, std::move(done));
    const Result<Address> address = m_impl->reachable(call.request.target);
    if (!address.ok()) {
        m_impl->refuse(std::move(transfer), address.error());
        return number;
    }
    Transfer& added = *m_impl->transfers.emplace(number, std::move(transfer)).first->second;
    m_impl->begin(added, *address);
    return number;
}

void HttpClient::cancel(quint64 number)
{
    const auto node = m_impl->transfers.extract(number);
    if (node)
        curl_multi_remove_handle(m_impl->multi, node.mapped()->handle());
}

int HttpClient::running() const
{
    return int(m_impl->transfers.size());
}

QByteArray basicAuthorization(const QString& user, const QString& password)
{
    return "Basic " + (user.toUtf8() + ':' + password.toUtf8()).toBase64();
}

} // namespace hookswitch
