// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webhook/httpclient.h"

#include "fakes/endpoint.h"
#include "qtresult.h"
#include "webhook/address.h"

#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;
using fakes::Endpoint;
using fakes::Reply;

namespace {

HttpCall call(const QByteArray& method, const QByteArray& url, const QByteArray& body = {})
{
    HttpCall c;
    c.request.method = method;
    c.request.target = url;
    c.request.body = body;
    return c;
}

Reply redirect(int status, const QByteArray& location)
{
    Reply reply;
    reply.status = status;
    reply.headers.add("Location", location);
    return reply;
}

/// The number of a port on which nothing listens (it was free a moment ago).
quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

class HttpClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsExactlyWhatItWasGiven();
    void addsNoHeadersOfItsOwn();
    void sendsEveryMethod_data();
    void sendsEveryMethod();
    void readsAnswers();
    void measuresThePhases();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void cutsADrippingAnswerAtItsDeadline();
    void cutsAHugeAnswerAndSaysSo();
    void neverSendsTwice();
    void keepsConnections();
    void followsOnlyWhatKeepsTheRequest_data();
    void followsOnlyWhatKeepsTheRequest();
    void givesSecretsToNoOtherHost();
    void followsNoRedirectInCircles();
    void followsNoRedirectToForbiddenHosts();
    void ignoresProxiesOfTheEnvironment();
    void cancelsQuietly();
    void mayBeDestroyedByItsAnswer();
    void readsAddresses_data();
    void readsAddresses();
    void knowsWhichHostsAreAllowed_data();
    void knowsWhichHostsAreAllowed();

private:
    Attempt run(const HttpCall& c);

    HttpClient m_client;
};

Attempt HttpClientTest::run(const HttpCall& c)
{
    std::optional<Attempt> result;
    m_client.start(c, [&](const Attempt& attempt) { result = attempt; });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 10000))
        result.emplace().error = u"(the test gave up)"_s;
    return *result;
}

void HttpClientTest::sendsExactlyWhatItWasGiven()
{
    Endpoint endpoint;
    HttpCall c = call("POST", endpoint.url("/a%20b?x=%C3%BC&y=1+1"), QByteArray("\0\xff{}", 4));
    c.request.headers.add("Content-Type", "application/json; charset=utf-8");
    c.request.headers.add("Authorization", basicAuthorization(u"anna"_s, u"gehéim:x"_s));
    c.request.headers.add("X-Empty", "");
    c.request.headers.add("X-Two", "1");
    c.request.headers.add("X-Two", "2");
    c.request.headers.add("User-Agent", "mine");
    c.request.headers.add("Content-Length", "99");
    QVERIFY(run(c).ok);
    const HttpRequest& got = endpoint.requests.at(0);
    QCOMPARE(got.method, "POST");
    QCOMPARE(got.target, "/a%20b?x=%C3%BC&y=1+1");
    QCOMPARE(got.body, QByteArray("\0\xff{}", 4));
    QCOMPARE(got.headers.value("Authorization"), "Basic YW5uYTpnZWjDqWltOng=");
    QCOMPARE(got.headers.value("Content-Type"), "application/json; charset=utf-8");
    QCOMPARE(got.headers.value("X-Empty"), "");
    QVERIFY(got.headers.has("X-Empty"));
    QCOMPARE(got.headers.value("User-Agent"), "mine");
    QCOMPARE(got.headers.value("Content-Length"), "4");
    QCOMPARE(std::count_if(got.headers.lines().begin(), got.headers.lines().end(),
                           [](const auto& l) { return l.first == "X-Two"; }),
             2);
}

void HttpClientTest::addsNoHeadersOfItsOwn()
{
    Endpoint endpoint;
    QVERIFY(run(call("POST", endpoint.url(), QByteArray(5000, 'x'))).ok);
    const HttpHeaders& headers = endpoint.requests.at(0).headers;
    QCOMPARE(headers.value("User-Agent"), "Hookswitch/" HOOKSWITCH_VERSION);
    for (const char* name : {"Expect", "Content-Type", "Accept-Encoding", "Authorization", "Cookie"})
        QVERIFY2(!headers.has(name), name);
}

void HttpClientTest::sendsEveryMethod_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("GET") << QByteArray("GET") << QByteArray();
    QTest::newRow("GET with a body") << QByteArray("GET") << QByteArray("x");
    QTest::newRow("POST without a body") << QByteArray("POST") << QByteArray();
    QTest::newRow("PUT") << QByteArray("PUT") << QByteArray("x");
    QTest::newRow("PATCH") << QByteArray("PATCH") << QByteArray("x");
    QTest::newRow("DELETE") << QByteArray("DELETE") << QByteArray();
    QTest::newRow("HEAD") << QByteArray("HEAD") << QByteArray();
    QTest::newRow("OPTIONS") << QByteArray("OPTIONS") << QByteArray();
}

void HttpClientTest::sendsEveryMethod()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    Endpoint endpoint;
    Reply empty;
    empty.status = 204;
    endpoint.replies = {empty};
    const Attempt attempt = run(call(method, endpoint.url(), body));
    QVERIFY2(attempt.ok, qPrintable(attempt.error));
    QCOMPARE(endpoint.requests.at(0).method, method);
    QCOMPARE(endpoint.requests.at(0).body, body);
}

void HttpClientTest::readsAnswers()
{
    Endpoint endpoint;
    Reply reply;
    reply.raw = "HTTP/1.1 100 Continue\r\nX-A: no\r\n\r\nHTTP/1.1 422 Odd\r\nX-A: 1\r\nx-a: 2\r\nTransfer-Encoding: "
                "chunked\r\n\r\n"
                "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
    endpoint.replies = {reply};
    const Attempt attempt = run(call("GET", endpoint.url()));
    QVERIFY2(attempt.response, qPrintable(attempt.error));
    QVERIFY(!attempt.ok);
    QCOMPARE(attempt.error, QString());
    QCOMPARE(attempt.response->status, 422);
    QCOMPARE(attempt.response->body, "abcde");
    QCOMPARE(attempt.response->headers.lines().size(), 3U);
    QCOMPARE(attempt.response->headers.value("X-A"), "1");
}

void HttpClientTest::measuresThePhases()
{
    Endpoint endpoint;
    Reply slow;
    slow.delay = 60;
    endpoint.replies = {slow};
    const Attempt attempt = run(call("GET", endpoint.url()));
    QVERIFY(attempt.ok);
    QVERIFY(attempt.resolved >= 0 && attempt.connected >= attempt.resolved);
    QVERIFY2(attempt.firstByte >= 0.05 && attempt.firstByte >= attempt.connected,
             QByteArray::number(attempt.firstByte));
    QVERIFY(attempt.total >= attempt.firstByte);
    QVERIFY(attempt.at.isValid());
    const Attempt failed = run(call("GET", "http://127.0.0.1:" + QByteArray::number(closedPort()) + '/'));
    QVERIFY(failed.connected < 0 && failed.firstByte < 0 && failed.total >= 0);
}

void HttpClientTest::saysWhatWentWrong_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("words");
    const auto url = [](const char* name, const QByteArray& u, const QString& words) {
        QTest::newRow(name) << u << QByteArray() << words;
    };
    const auto says = [](const char* name, const QByteArray& answer, const QString& words) {
        QTest::newRow(name) << QByteArray() << answer << words;
    };
    const QByteArray closed = QByteArray::number(closedPort());
    url("nobody listens", "http://127.0.0.1:" + closed + "/",
        u"Nothing listens on 127.0.0.1:%1 (connection refused)"_s.arg(closed.toInt()));
    url("another scheme", "ftp://127.0.0.1/", u"Only http and https can be called, not \"ftp\""_s);
    url("a file", "file:///etc/hostname", u"Only http and https can be called, not \"file\""_s);
    url("no scheme", "127.0.0.1/hook", u"must begin with http:// or https://"_s);
    url("no URL", "", u"There is no URL to call"_s);
    url("no host", "http://?x", u"no usable URL"_s);
    url("a port that is none", "http://127.0.0.1:99999/", u"no usable URL"_s);
    url("a host that is not allowed", "http://192.0.2.1/", u"\"192.0.2.1\" is not among the hosts"_s);
    says("hang-up without an answer", "HANGUP", u"closed the connection without an answer"_s);
    says("no HTTP", "220 mail.example ESMTP\r\n", u"not an HTTP answer"_s);
    says("a body shorter than announced", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc",
         u"broke off (status 200, 3 bytes so far)"_s);
    says("chunks that are none", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
         u"broke off (status 200"_s);
    says("headers without an end",
         "HTTP/1.1 200 OK\r\n" + QByteArray("X-A: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n").repeated(10000),
         u"headers"_s);
    says("silence", "SILENCE", u"within 0.2 s"_s);
}

void HttpClientTest::saysWhatWentWrong()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, answer);
    QFETCH(QString, words);
    Endpoint endpoint;
    Reply reply;
    reply.hangUp = answer == "HANGUP";
    reply.silent = answer == "SILENCE";
    reply.raw = answer;
    endpoint.replies = {reply};
    HttpCall c = call("POST", answer.isEmpty() ? url : endpoint.url("/x"), "{}");
    c.timeout = answer == "SILENCE" ? 0.2 : 5;
    const Attempt attempt = run(c);
    QVERIFY(!attempt.ok && !attempt.response);
    QVERIFY2(attempt.error.contains(words), qPrintable(attempt.error));
    QCOMPARE(endpoint.requests.size(), answer.isEmpty() ? 0U : 1U);
}

void HttpClientTest::cutsADrippingAnswerAtItsDeadline()
{
    Endpoint endpoint;
    Reply reply;
    reply.drip = 10;
    reply.body = QByteArray(1000, 'x');
    endpoint.replies = {reply};
    HttpCall c = call("GET", endpoint.url());
    c.timeout = 0.9;
    const Attempt attempt = run(c);
    QVERIFY(!attempt.ok && !attempt.response);
    QVERIFY2(attempt.error.contains(u"not complete within 0.9 s (status 200, "_s), qPrintable(attempt.error));
    QVERIFY2(attempt.total >= 0.85 && attempt.total < 3, QByteArray::number(attempt.total));
}

void HttpClientTest::cutsAHugeAnswerAndSaysSo()
{
    Endpoint endpoint;
    Reply reply;
    reply.body = QByteArray(5 << 20, 'x');
    endpoint.replies = {reply};
    const Attempt attempt = run(call("GET", endpoint.url()));
    QVERIFY(attempt.ok);
    QCOMPARE(attempt.response->body.size(), 1 << 20);
    QVERIFY2(attempt.error.contains(u"cut off after 1 MiB"_s), qPrintable(attempt.error));
    endpoint.replies = {Reply{}};
    QCOMPARE(run(call("GET", endpoint.url())).response->body, "ok");
}

void HttpClientTest::neverSendsTwice()
{
    Endpoint endpoint;
    Reply gone;
    gone.hangUp = true;
    endpoint.replies = {Reply{}, gone, Reply{}};
    QVERIFY(run(call("POST", endpoint.url(), "1")).ok);
    const Attempt attempt = run(call("POST", endpoint.url(), "2"));
    QVERIFY(!attempt.ok);
    QVERIFY2(attempt.error.contains(u"closed the connection without an answer"_s), qPrintable(attempt.error));
    QVERIFY(run(call("POST", endpoint.url(), "3")).ok);
    QCOMPARE(endpoint.requests.size(), 3U);
}

void HttpClientTest::keepsConnections()
{
    Endpoint endpoint;
    for (int i = 0; i < 5; ++i)
        QVERIFY(run(call("POST", endpoint.url(), "x")).ok);
    QCOMPARE(endpoint.connections, 1);
}

void HttpClientTest::followsOnlyWhatKeepsTheRequest_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("follow");
    QTest::addColumn<int>("expected");
    QTest::newRow("307 when asked to") << 307 << true << 200;
    QTest::newRow("308 when asked to") << 308 << true << 200;
    QTest::newRow("307 unasked") << 307 << false << 307;
    QTest::newRow("301 never") << 301 << true << 301;
    QTest::newRow("302 never") << 302 << true << 302;
    QTest::newRow("303 never") << 303 << true << 303;
}

void HttpClientTest::followsOnlyWhatKeepsTheRequest()
{
    QFETCH(int, status);
    QFETCH(bool, follow);
    QFETCH(int, expected);
    Endpoint endpoint;
    endpoint.replies = {redirect(status, "/moved?x=1"), Reply{}};
    HttpCall c = call("POST", endpoint.url("/first"), "body");
    c.request.headers.add("Authorization", "Basic x");
    c.followRedirects = follow;
    const Attempt attempt = run(c);
    QVERIFY2(attempt.response, qPrintable(attempt.error));
    QCOMPARE(attempt.response->status, expected);
    QCOMPARE(attempt.ok, expected == 200);
    if (expected != 200) {
        QCOMPARE(endpoint.requests.size(), 1U);
        return;
    }
    QCOMPARE(endpoint.requests.size(), 2U);
    QCOMPARE(endpoint.requests[1].method, "POST");
    QCOMPARE(endpoint.requests[1].target, "/moved?x=1");
    QCOMPARE(endpoint.requests[1].body, "body");
    QCOMPARE(endpoint.requests[1].headers.value("Authorization"), "Basic x");
}

void HttpClientTest::givesSecretsToNoOtherHost()
{
    Endpoint first;
    Endpoint second;
    first.replies = {redirect(307, second.url("/there"))};
    HttpCall c = call("POST", first.url(), "body");
    c.request.headers.add("Authorization", "Basic x");
    c.request.headers.add("X-Kept", "1");
    c.followRedirects = true;
    QVERIFY(run(c).ok);
    QCOMPARE(second.requests.size(), 1U);
    QVERIFY(!second.requests[0].headers.has("Authorization"));
    QVERIFY(second.requests[0].headers.has("X-Kept"));
}

void HttpClientTest::followsNoRedirectInCircles()
{
    Endpoint endpoint;
    endpoint.replies = {redirect(307, "/again")};
    HttpCall c = call("GET", endpoint.url());
    c.followRedirects = true;
    const Attempt attempt = run(c);
    QCOMPARE(attempt.response->status, 307);
    QCOMPARE(endpoint.requests.size(), 6U);
}

void HttpClientTest::followsNoRedirectToForbiddenHosts()
{
    Endpoint endpoint;
    endpoint.replies = {redirect(307, "http://192.0.2.1/steal")};
    HttpCall c = call("GET", endpoint.url());
    c.followRedirects = true;
    const Attempt attempt = run(c);
    QVERIFY(!attempt.response);
    QVERIFY2(attempt.error.contains(u"redirect"_s) && attempt.error.contains(u"\"192.0.2.1\""_s),
             qPrintable(attempt.error));
}

void HttpClientTest::ignoresProxiesOfTheEnvironment()
{
    Endpoint endpoint;
    Endpoint proxy;
    qputenv("http_proxy", proxy.url());
    const Attempt direct = run(call("GET", endpoint.url("/direct")));
    m_client.setProxy(QString::fromLatin1(proxy.url()));
    const Attempt proxied = run(call("GET", endpoint.url("/proxied")));
    m_client.setProxy({});
    qunsetenv("http_proxy");
    QVERIFY(direct.ok && proxied.ok);
    QCOMPARE(endpoint.requests.size(), 1U);
    QCOMPARE(proxy.requests.size(), 1U);
    QCOMPARE(proxy.requests[0].target, endpoint.url("/proxied"));
}

void HttpClientTest::cancelsQuietly()
{
    Endpoint endpoint;
    Reply slow;
    slow.delay = 50;
    endpoint.replies = {slow};
    bool called = false;
    const quint64 number = m_client.start(call("GET", endpoint.url()), [&](const Attempt&) { called = true; });
    QTRY_COMPARE(endpoint.requests.size(), 1U);
    m_client.cancel(number);
    m_client.cancel(number);
    QCOMPARE(m_client.running(), 0);
    QVERIFY(run(call("GET", endpoint.url())).ok);
    QVERIFY(!called);
}

void HttpClientTest::mayBeDestroyedByItsAnswer()
{
    Endpoint endpoint;
    auto client = std::make_unique<HttpClient>();
    for (int i = 0; i < 5; ++i)
        client->start(call("GET", endpoint.url()), [&](const Attempt&) { client.reset(); });
    QTRY_VERIFY(!client);
}

void HttpClientTest::readsAddresses_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("loopback");
    const auto row = [](const QByteArray& url, const QString& expected, bool loopback) {
        QTest::newRow(url) << url << expected << loopback;
    };
    row("http://localhost/x", u"localhost:80"_s, true);
    row("HTTPS://LocalHost/x", u"localhost:443"_s, true);
    row("http://a.localhost:8080", u"a.localhost:8080"_s, true);
    row("http://127.9.9.9/", u"127.9.9.9:80"_s, true);
    row("http://[::1]:81/", u"[::1]:81"_s, true);
    row("http://2130706433/", u"127.0.0.1:80"_s, true);
    row("http://0x7f.1/", u"127.0.0.1:80"_s, true);
    row("http://0.0.0.0/", u"0.0.0.0:80"_s, false);
    row("http://user:pass@example.com:99/x", u"example.com:99"_s, false);
    row("http://127.0.0.1@example.com/", u"example.com:80"_s, false);
    row("http://localhost.example.com/", u"localhost.example.com:80"_s, false);
    row("http://example.com?@localhost/", u"example.com:80"_s, false);
    row("http://example.com/a b/\xc3\xbc", u"example.com:80"_s, false);
}

void HttpClientTest::readsAddresses()
{
    QFETCH(QByteArray, url);
    QFETCH(QString, expected);
    QFETCH(bool, loopback);
    const Result<Address> address = parseAddress(url);
    VERIFY_OK(address);
    QCOMPARE(address->text(), expected);
    QCOMPARE(isLoopback(*address), loopback);
    QVERIFY2(std::all_of(address->url.begin(), address->url.end(), [](char c) { return c > ' ' && c < '\x7f'; }),
             address->url);
}

void HttpClientTest::knowsWhichHostsAreAllowed_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const QString& pattern, const QByteArray& url, bool allowed) {
        QTest::addRow("%s for %s", qPrintable(pattern), url.constData()) << pattern << url << allowed;
    };
    row(u"api.example.com"_s, "https://api.example.com/", true);
    row(u"API.Example.com"_s, "http://api.example.com:81/", true);
    row(u"api.example.com:8443"_s, "https://api.example.com:8443/", true);
    row(u"api.example.com:8443"_s, "https://api.example.com/", false);
    row(u"api.example.com:443"_s, "https://api.example.com/", true);
    row(u"*.example.com"_s, "http://a.b.example.com/", true);
    row(u"*.example.com"_s, "http://example.com/", false);
    row(u"*.example.com"_s, "http://badexample.com/", false);
    row(u"example.com"_s, "http://example.com.evil.org/", false);
    row(u"192.0.2.1"_s, "http://192.0.2.1/", true);
    row(u"[2001:db8::1]:80"_s, "http://[2001:db8::1]/", true);
    row(u"2001:db8::1"_s, "http://[2001:db8::1]:99/", true);
    row(u"*"_s, "http://anything.example/", true);
    row(u""_s, "http://anything.example/", false);
    row(u""_s, "http://localhost:99/", true);
}

void HttpClientTest::knowsWhichHostsAreAllowed()
{
    QFETCH(QString, pattern);
    QFETCH(QByteArray, url);
    QFETCH(bool, allowed);
    const Result<Address> address = parseAddress(url);
    VERIFY_OK(address);
    QCOMPARE(isAllowed(*address, {pattern}), allowed);
}

QTEST_GUILESS_MAIN(HttpClientTest)
#include "tst_httpclient.moc"
