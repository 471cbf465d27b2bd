// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The server, the courier and the live run under load. Rivals are programs built elsewhere: HOOKSWITCH_RIVALS names
// the folder with qtcp_beast and curl_multi_rate; without it only our own figures are printed.
#include "bench.h"

#include "store/trafficstore.h"
#include "webhook/courier.h"
#include "webhook/retry.h"
#include "workspace/session.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>
#include <QUrl>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdio>

namespace hookswitch::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int clients = 64;
constexpr double secondsPerRound = 2;
constexpr int rounds = 3;

/// Keeps one request of each connection on the way and counts whole answers.
class LoadClient
{
public:
    LoadClient(quint16 port, QByteArray request)
        : m_request(std::move(request))
        , m_poll(::epoll_create1(0))
    {
        for (int i = 0; i < clients; ++i)
            open(port);
    }
    ~LoadClient()
    {
        for (const Connection& connection : m_connections)
            ::close(connection.socket);
        ::close(m_poll);
    }
    Q_DISABLE_COPY_MOVE(LoadClient)

    /// Answers a second; 0 when one was not a success.
    double rate(double seconds)
    {
        QElapsedTimer clock;
        clock.start();
        m_answers = 0;
        for (Connection& connection : m_connections)
            send(connection);
        while (double(clock.nsecsElapsed()) * 1e-9 < seconds && m_isGood)
            turn();
        const double taken = double(clock.nsecsElapsed()) * 1e-9;
        return m_isGood ? double(m_answers) / taken : 0;
    }

private:
    struct Connection
    {
        int socket = -1;
        QByteArray in;
    };

    void open(quint16 port)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
        const int on = 1;
        m_isGood = m_isGood && ::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u32 = quint32(m_connections.size());
        ::epoll_ctl(m_poll, EPOLL_CTL_ADD, socket, &event);
        m_connections.push_back({socket, {}});
    }

    void send(Connection& connection)
    {
        m_isGood = m_isGood && ::send(connection.socket, m_request.constData(), size_t(m_request.size()),
                                      MSG_NOSIGNAL) == m_request.size();
    }

    void turn()
    {
        std::array<epoll_event, clients> events{};
        const int count = ::epoll_wait(m_poll, events.data(), clients, 2000);
        m_isGood = m_isGood && count > 0;
        for (int i = 0; i < count && m_isGood; ++i)
            read(m_connections[events[size_t(i)].data.u32]);
    }

    void read(Connection& connection)
    {
        std::array<char, 16384> bytes;
        const ssize_t got = ::recv(connection.socket, bytes.data(), bytes.size(), 0);
        m_isGood = m_isGood && got > 0;
        connection.in.append(bytes.data(), std::max<ssize_t>(got, 0));
        const qsizetype head = connection.in.indexOf("\r\n\r\n");
        if (head < 0)
            return;
        const qsizetype place = connection.in.toLower().indexOf("content-length: ");
        const qsizetype length = place < 0 ? 0 : connection.in.mid(place + 16, 12).split('\r').first().toLongLong();
        if (connection.in.size() < head + 4 + length)
            return;
        m_isGood = m_isGood && connection.in.startsWith("HTTP/1.1 2");
        connection.in.clear();
        ++m_answers;
        send(connection);
    }

    QByteArray m_request;
    int m_poll;
    std::vector<Connection> m_connections;
    qint64 m_answers = 0;
    bool m_isGood = true;
};

QString rival(const char* name)
{
    const QString path = qEnvironmentVariable("HOOKSWITCH_RIVALS") + u'/' + QString::fromLatin1(name);
    return qEnvironmentVariableIsSet("HOOKSWITCH_RIVALS") && QFile::exists(path) ? path : QString();
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool isUp(quint16 port)
{
    for (int i = 0; i < 200; ++i) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        if (socket.waitForConnected(100))
            return true;
        QThread::msleep(20);
    }
    return false;
}

/// `hsw serve` with a project of its own, log on or off.
class Served
{
public:
    explicit Served(bool logs)
    {
        Project project = openSample(u"first-call"_s)->project;
        project.settings["log"] = Json{{"enabled", logs}};
        project.settings["fonestorm"] = Json{{"requestsPerSecond", 0}};
        const QString path = m_folder.filePath(u"p.hookswitch"_s);
        (void)saveProject(project, path);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_DATA_HOME"_s, m_folder.path());
        m_process.setProcessEnvironment(environment);
        m_process.start(QCoreApplication::applicationDirPath() + u"/hsw"_s, {u"serve"_s, path, u"--port"_s, u"0"_s});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(30000)) {
        }
        const Result<Json> line = parseJson(m_process.readLine());
        if (!line)
            return;
        m_keys = *line;
        m_port = quint16(QUrl(stringMember(m_keys, "address")).port());
    }
    ~Served()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Served)

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QByteArray controlKey() const
    {
        const Json* control = member(m_keys, "control");
        return control ? stringMember(*control, "key").toLatin1() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    Json m_keys = Json::object();
    quint16 m_port = 0;
};

QByteArray get(const QByteArray& path, const QByteArray& key)
{
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key + "\r\n\r\n";
}

QByteArray post(const QByteArray& path, const QByteArray& key, const QByteArray& body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key +
           "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
           body;
}

/// The best of some rounds.
double best(quint16 port, const QByteArray& request)
{
    double rate = 0;
    for (int i = 0; i < rounds; ++i)
        rate = std::max(rate, LoadClient(port, request).rate(secondsPerRound));
    return rate;
}

double curlRate(quint16 port, int count)
{
    QProcess process;
    process.start(rival("curl_multi_rate"), {QString::number(port), QString::number(count), u"64"_s});
    process.waitForFinished(120000);
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    return text.section(u": "_s, 1).section(u'/', 0, 0).toDouble();
}

/// Deliveries a second, logged, eight in order for each call.
double courierRate(quint16 port, int count)
{
    QTemporaryDir folder;
    TrafficStore store;
    if (!store.open(folder.filePath(u"traffic.sqlite"_s)))
        return 0;
    Courier courier;
    QObject::connect(&courier, &Courier::changed, &courier, [&](const Delivery& delivery) { store.put(delivery); });
    QEventLoop loop;
    QObject::connect(&courier, &Courier::idle, &loop, &QEventLoop::quit);
    Delivery delivery;
    delivery.request.method = "POST";
    delivery.request.target = "http://127.0.0.1:" + QByteArray::number(port) + "/echo";
    delivery.request.headers.add("Content-Type", "application/json");
    delivery.request.body =
        R"({"uid":"6d1f7c1e-0b7e-1d6a-8a51-1f2f9f4f2f10","status":"END","disposition":"ANSWERED"})";
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < count; ++i) {
        delivery.order = u"call %1"_s.arg(i / 8);
        courier.send(delivery);
    }
    loop.exec();
    const double seconds = double(clock.nsecsElapsed()) * 1e-9;
    return double(count) / seconds;
}

double processorSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6;
}

} // namespace

void httpBenchmarks()
{
    const Served quiet(false);
    const Served logging(true);
    if (quiet.port() == 0 || logging.port() == 0) {
        std::printf("hsw serve does not start; build it first\n");
        return;
    }
    const double reads = best(quiet.port(), get("/hookswitch/v1/far-ends", quiet.controlKey()));
    const double calls = best(
        logging.port(), post("/hookswitch/v1/calls", logging.controlKey(), R"({"to":"+13215550100","press":"h"})"));
    std::printf("JSON GET, routing and key, log off: %.0f/s\ncall creation, log and history on: %.0f/s\n", reads,
                calls);
    if (rival("qtcp_beast").isEmpty())
        return;
    const quint16 port = freePort();
    QProcess other;
    other.start(rival("qtcp_beast"), {QString::number(port)});
    if (isUp(port)) {
        const double theirs = best(port, get("/json", ""));
        std::printf("qtcp_beast JSON GET: %.0f/s\n", theirs);
        printRatio(u"JSON GET against qtcp_beast"_s, reads / theirs, u"at least 0.7"_s);
        printRatio(u"call creation against qtcp_beast"_s, calls / theirs, u"at least 0.08"_s);
    }
    other.kill();
    other.waitForFinished();
}

void webhookBenchmarks()
{
    constexpr int count = 20'000;
    const bool hasRivals = !rival("qtcp_beast").isEmpty() && !rival("curl_multi_rate").isEmpty();
    const quint16 port = freePort();
    QProcess echo;
    if (hasRivals)
        echo.start(rival("qtcp_beast"), {QString::number(port)});
    if (!hasRivals || !isUp(port)) {
        std::printf("deliveries are measured against a rival's echo server; HOOKSWITCH_RIVALS names none\n");
        return;
    }
    double ours = 0;
    double theirs = 0;
    for (int i = 0; i < rounds; ++i) {
        ours = std::max(ours, courierRate(port, count));
        theirs = std::max(theirs, curlRate(port, count));
    }
    std::printf("deliveries, logged and in order: %.0f/s; bare libcurl multi: %.0f/s\n", ours, theirs);
    printRatio(u"deliveries against bare libcurl multi"_s, ours / theirs, u"at least 0.5"_s);
    echo.kill();
    echo.waitForFinished();
}

void liveBenchmarks()
{
    constexpr int calls = 10'000;
    constexpr double watched = 20;
    ProjectDocument document;
    document.reset(openSample(u"first-call"_s)->project);
    SessionOptions options;
    options.forgets = true;
    Session session(document, options);
    std::vector<double> late;
    QElapsedTimer clock;
    double offset = 0;
    QObject::connect(&session.runner(), &Runner::rowsAdded, [&](const TraceRows& rows) {
        const double now = double(clock.nsecsElapsed()) * 1e-9 + offset;
        for (const TraceRow& row : rows)
            late.push_back(now - row.t.seconds());
    });
    CallOrder order;
    order.from = u"+12125550177"_s;
    order.to = u"+13215550100"_s;
    order.interactive = true;
    clock.start();
    for (int i = 0; i < calls; ++i) {
        order.press = i % 2 ? u"1"_s : QString();
        (void)session.placeCall(order);
        if (i % 50 == 0)
            QCoreApplication::processEvents();
    }
    offset = session.runner().virtualNow() - double(clock.nsecsElapsed()) * 1e-9;
    late.clear();
    const double before = processorSeconds();
    const double since = double(clock.nsecsElapsed()) * 1e-9;
    while (double(clock.nsecsElapsed()) * 1e-9 < since + watched)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    const double cores = (processorSeconds() - before) / watched;
    std::sort(late.begin(), late.end());
    const double worst = late.empty() ? 0 : late[late.size() * 99 / 100] * 1000;
    std::printf("%zu calls alive, %zu events in %.0f s: %.2f cores (target below 1), 99 %% at most %.0f ms late "
                "(target 50)\n",
                session.calls().live().size(), late.size(), watched, cores, worst);
}

} // namespace hookswitch::bench
