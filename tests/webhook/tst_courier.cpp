// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webhook/courier.h"

#include "fakes/endpoint.h"
#include "webhook/retry.h"
#include "webhook/signature.h"

#include <QSignalSpy>
#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;
using fakes::Endpoint;
using fakes::Reply;

namespace {

Delivery post(const QByteArray& url, const QString& order = {}, const QByteArray& body = "{}")
{
    Delivery delivery;
    delivery.order = order;
    delivery.request.method = "POST";
    delivery.request.target = url;
    delivery.request.headers.add("Content-Type", "application/json");
    delivery.request.body = body;
    return delivery;
}

Reply status(int code, int delay = 0)
{
    Reply reply;
    reply.status = code;
    reply.delay = delay;
    return reply;
}

QByteArrayList bodies(const Endpoint& endpoint)
{
    QByteArrayList list;
    for (const HttpRequest& request : endpoint.requests)
        list += request.body;
    return list;
}

} // namespace

class CourierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversAndTellsEveryStep();
    void keepsOneOrderStrict();
    void sendsSideBySideWithinItsCap();
    void triesAgainByTheRule();
    void laterOnesWaitForTheRetriesBeforeThem();
    void refusesForeignHostsWithoutTrying();
    void resendsWithTheSameKey();
    void dropsEverythingOnCancel();
    void listenersMaySendMoreAndDestroyIt();
    void signsEveryTryByStandardWebhooks();
    void heedsGoneAndRetryAfter();
    void waitsOnVirtualTime();
    void goesOnWithADeliveryOfAnEarlierStart();
    void forgetsOldDeliveries();
    void takesNoteOfOthersExchanges();
};

void CourierTest::signsEveryTryByStandardWebhooks()
{
    Endpoint endpoint;
    endpoint.replies = {status(500), status(200)};
    Courier courier;
    courier.setSpeed(0);
    Delivery delivery = post(endpoint.url("/in"), {}, "{\"a\":1}");
    delivery.signingKey = makeSigningKey();
    delivery.retry = standardTries();
    const DeliveryId id = courier.send(delivery);
    QTRY_COMPARE(courier.deliveries().at(id).state, Delivery::State::Delivered);
    QCOMPARE(endpoint.requests.size(), 2U);
    for (const HttpRequest& request : endpoint.requests) {
        const Result<void> verified =
            verifyStandard(request, delivery.signingKey, QDateTime::currentSecsSinceEpoch());
        QVERIFY2(verified.ok(), verified.ok() ? "" : qPrintable(verified.error().text()));
        QCOMPARE(request.headers.value("webhook-id"), courier.deliveries().at(id).key.toUtf8());
    }
}

void CourierTest::heedsGoneAndRetryAfter()
{
    Endpoint endpoint;
    endpoint.replies = {status(429), status(410), status(200)};
    endpoint.replies[0].headers.add("Retry-After", "86000");
    Courier courier;
    courier.setSpeed(10'000'000);
    Delivery delivery = post(endpoint.url("/in"));
    delivery.retry = standardTries();
    const DeliveryId id = courier.send(delivery);
    QTRY_COMPARE(courier.deliveries().at(id).state, Delivery::State::Failed);
    QCOMPARE(endpoint.requests.size(), 2U); // 410: gone, no third try
}

void CourierTest::waitsOnVirtualTime()
{
    Endpoint endpoint;
    endpoint.replies = {status(503), status(200)};
    Courier courier;
    courier.setPaused(true);
    Delivery delivery = post(endpoint.url("/in"));
    delivery.retry = repeatedTries(1, 3600);
    const DeliveryId id = courier.send(delivery);
    QTRY_COMPARE(courier.deliveries().at(id).attempts.size(), 1U);
    QCOMPARE(courier.deliveries().at(id).state, Delivery::State::Queued);
    courier.setSpeed(1e6);
    courier.setPaused(false);
    QTRY_COMPARE(courier.deliveries().at(id).state, Delivery::State::Delivered);
}

void CourierTest::goesOnWithADeliveryOfAnEarlierStart()
{
    Endpoint endpoint;
    Courier courier;
    Delivery delivery = post(endpoint.url("/in"));
    delivery.key = u"kept"_s;
    Attempt before;
    before.error = u"cut"_s;
    delivery.attempts.push_back(before);
    const DeliveryId id = courier.resume(delivery);
    QTRY_COMPARE(courier.deliveries().at(id).state, Delivery::State::Delivered);
    QCOMPARE(courier.deliveries().at(id).key, u"kept"_s);
    QCOMPARE(courier.deliveries().at(id).attempts.size(), 2U);
    QCOMPARE(courier.deliveries().at(id).attempts[1].number, 2);
}

void CourierTest::forgetsOldDeliveries()
{
    Endpoint endpoint;
    Courier courier;
    courier.setKept(3);
    for (int i = 0; i < 8; ++i)
        courier.send(post(endpoint.url("/in")));
    QTRY_VERIFY(courier.isIdle());
    QCOMPARE(endpoint.requests.size(), 8U);
    QCOMPARE(courier.deliveries().size(), 3U);
}

void CourierTest::takesNoteOfOthersExchanges()
{
    Courier courier;
    QSignalSpy changes(&courier, &Courier::changed);
    Delivery fetch = post("http://127.0.0.1/flow");
    fetch.state = Delivery::State::Delivered;
    const DeliveryId id = courier.record(fetch);
    QVERIFY(courier.isIdle());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(courier.deliveries().at(id).state, Delivery::State::Delivered);
}

void CourierTest::deliversAndTellsEveryStep()
{
    Endpoint endpoint;
    Courier courier;
    QSignalSpy idle(&courier, &Courier::idle);
    QStringList states;
    connect(&courier, &Courier::changed, this, [&](const Delivery& d) { states += deliveryStateName(d.state); });
    const DeliveryId id = courier.send(post(endpoint.url("/hook?x=1"), u"call-1"_s, "{\"a\":1}"));
    QVERIFY(!courier.isIdle());
    QVERIFY(idle.wait());
    QVERIFY(courier.isIdle());
    QCOMPARE(states, QStringList({u"queued"_s, u"running"_s, u"delivered"_s}));
    const Delivery& delivery = courier.deliveries().at(id);
    QCOMPARE(delivery.attempts.size(), 1U);
    QCOMPARE(delivery.attempts[0].number, 1);
    QVERIFY(delivery.attempts[0].ok);
    QCOMPARE(delivery.attempts[0].response->body, "ok");
    QVERIFY(!delivery.key.isEmpty());
    QCOMPARE(endpoint.requests.size(), 1U);
    QCOMPARE(endpoint.requests[0].target, "/hook?x=1");
    QCOMPARE(endpoint.requests[0].body, "{\"a\":1}");
}

void CourierTest::keepsOneOrderStrict()
{
    Endpoint endpoint;
    endpoint.rule = [](const HttpRequest& request) { return status(200, request.body == "BEGIN" ? 60 : 0); };
    Courier courier;
    QSignalSpy idle(&courier, &Courier::idle);
    for (const char* body : {"BEGIN", "1", "2", "END"})
        courier.send(post(endpoint.url(), u"call-1"_s, body));
    QVERIFY(idle.wait());
    QCOMPARE(bodies(endpoint), QByteArrayList({"BEGIN", "1", "2", "END"}));
    QCOMPARE(endpoint.mostInFlight, 1);
}

void CourierTest::sendsSideBySideWithinItsCap()
{
    Endpoint endpoint;
    endpoint.replies = {status(204, 30)};
    Courier courier;
    QSignalSpy idle(&courier, &Courier::idle);
    for (int i = 0; i < 150; ++i)
        courier.send(post(endpoint.url(), i % 2 ? QString() : u"call-%1"_s.arg(i)));
    QVERIFY(idle.wait(20000));
    QCOMPARE(endpoint.requests.size(), 150U);
    QVERIFY2(endpoint.mostInFlight > 8 && endpoint.mostInFlight <= 64, QByteArray::number(endpoint.mostInFlight));
}

void CourierTest::triesAgainByTheRule()
{
    Endpoint endpoint;
    Reply gone;
    gone.hangUp = true;
    endpoint.replies = {status(500), gone, status(200)};
    Courier courier;
    QSignalSpy idle(&courier, &Courier::idle);
    Delivery delivery = post(endpoint.url());
    delivery.retry = repeatedTries(5, 0.01);
    const DeliveryId id = courier.send(delivery);
    QVERIFY(idle.wait());
    const Delivery& done = courier.deliveries().at(id);
    QCOMPARE(done.state, Delivery::State::Delivered);
    QCOMPARE(done.attempts.size(), 3U);
    QCOMPARE(done.attempts[0].response->status, 500);
    QCOMPARE(done.attempts[1].number, 2);
    QVERIFY(!done.attempts[1].response);
    QVERIFY2(done.attempts[1].error.contains(u"closed the connection without an answer"_s),
             qPrintable(done.attempts[1].error));
    QCOMPARE(endpoint.requests.size(), 3U);
}

void CourierTest::laterOnesWaitForTheRetriesBeforeThem()
{
    Endpoint endpoint;
    endpoint.replies = {status(503), status(503), status(200)};
    Courier courier;
    QSignalSpy idle(&courier, &Courier::idle);
    Delivery first = post(endpoint.url(), u"call"_s, "first");
    first.retry = growingTries(2, 0.01);
    courier.send(first);
    courier.send(post(endpoint.url(), u"call"_s, "second"));
    QVERIFY(idle.wait());
    QCOMPARE(bodies(endpoint), QByteArrayList({"first", "first", "first", "second"}));
}

void CourierTest::refusesForeignHostsWithoutTrying()
{
    Courier courier;
    courier.setAllowedHosts({u"other.example"_s});
    QSignalSpy idle(&courier, &Courier::idle);
    Delivery delivery = post("http://hooks.example.com/x");
    delivery.retry = repeatedTries(3, 60);
    const DeliveryId id = courier.send(delivery);
    QVERIFY(idle.wait());
    const Delivery& done = courier.deliveries().at(id);
    QCOMPARE(done.state, Delivery::State::Failed);
    QCOMPARE(done.attempts.size(), 1U);
    QVERIFY2(done.attempts[0].error.contains(u"\"hooks.example.com\""_s), qPrintable(done.attempts[0].error));
    QVERIFY2(done.attempts[0].error.contains(u"allowed hosts"_s), qPrintable(done.attempts[0].error));
}

void CourierTest::resendsWithTheSameKey()
{
    Endpoint endpoint;
    endpoint.replies = {status(404), status(200)};
    Courier courier;
    QSignalSpy idle(&courier, &Courier::idle);
    const DeliveryId first = courier.send(post(endpoint.url()));
    QVERIFY(!courier.resend(first).isValid());
    QVERIFY(idle.wait());
    const DeliveryId second = courier.resend(first);
    QVERIFY(second.isValid() && second != first);
    QVERIFY(idle.wait());
    QCOMPARE(courier.deliveries().at(first).state, Delivery::State::Failed);
    QCOMPARE(courier.deliveries().at(second).state, Delivery::State::Delivered);
    QCOMPARE(courier.deliveries().at(second).key, courier.deliveries().at(first).key);
    QVERIFY(!courier.resend(DeliveryId(99)).isValid());
}

void CourierTest::dropsEverythingOnCancel()
{
    Endpoint endpoint;
    Reply silent;
    silent.silent = true;
    endpoint.replies = {silent};
    Courier courier;
    const DeliveryId running = courier.send(post(endpoint.url(), u"call"_s));
    const DeliveryId waiting = courier.send(post(endpoint.url(), u"call"_s));
    QTRY_COMPARE(endpoint.requests.size(), 1U);
    QSignalSpy idle(&courier, &Courier::idle);
    courier.cancelAll();
    QCOMPARE(idle.size(), 1);
    QVERIFY(courier.isIdle());
    for (const DeliveryId id : {running, waiting}) {
        QCOMPARE(courier.deliveries().at(id).state, Delivery::State::Failed);
        QVERIFY(!courier.deliveries().at(id).attempts.back().error.isEmpty());
    }
    endpoint.replies = {Reply{}};
    courier.send(post(endpoint.url(), u"call"_s));
    QVERIFY(idle.wait());
}

void CourierTest::listenersMaySendMoreAndDestroyIt()
{
    Endpoint endpoint;
    auto courier = std::make_unique<Courier>();
    int delivered = 0;
    connect(courier.get(), &Courier::changed, this, [&](const Delivery& d) {
        if (d.state != Delivery::State::Delivered)
            return;
        if (++delivered == 3)
            courier.reset();
        else
            courier->send(post(endpoint.url(), u"chain"_s));
    });
    courier->send(post(endpoint.url(), u"chain"_s));
    QTRY_VERIFY(!courier);
    QCOMPARE(delivered, 3);
}

QTEST_GUILESS_MAIN(CourierTest)
#include "tst_courier.moc"
