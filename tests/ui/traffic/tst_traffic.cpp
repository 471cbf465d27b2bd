// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "traffic/trafficmodel.h"
#include "traffic/trafficpanel.h"
#include "ui/themes.h"

#include <QAbstractItemModelTester>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class TestTraffic : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deliveriesKeepTheirRow()
    {
        TrafficModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.put(delivery(1, Delivery::State::Queued));
        model.put(delivery(2, Delivery::State::Queued));
        model.add(exchange(200));
        QCOMPARE(model.rowCount(), 3);
        model.put(delivery(1, Delivery::State::Delivered, 204));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(text(model, 0, TrafficModel::State), u"delivered"_s);
        QCOMPARE(text(model, 0, TrafficModel::Status), u"204"_s);
        QCOMPARE(text(model, 0, TrafficModel::Milliseconds), u"25"_s);
        QCOMPARE(text(model, 1, TrafficModel::Status), u"–"_s);
        QCOMPARE(text(model, 2, TrafficModel::Direction), u"← in"_s);
        model.setHistory({delivery(1, Delivery::State::Failed)}, {exchange(500)});
        QCOMPARE(model.rowCount(), 5);
        QVERIFY(model.isHistory(1));
        QVERIFY(!model.isHistory(2));
        model.put(delivery(2, Delivery::State::Failed)); // found again although rows moved
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(text(model, 3, TrafficModel::State), u"failed"_s);
    }

    void filterLooksEverywhere_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("show");
        QTest::addColumn<int>("rows");
        QTest::newRow("everything") << QString() << 0 << 4;
        QTest::newRow("a word of a body") << u"4711"_s << 0 << 3;
        QTest::newRow("only webhooks") << QString() << 1 << 2;
        QTest::newRow("only requests") << QString() << 2 << 2;
        QTest::newRow("failures of both ways") << QString() << 3 << 2;
        QTest::newRow("an error's words") << u"refused"_s << 0 << 1;
        QTest::newRow("secrets cannot be searched") << u"c2VjcmV0"_s << 0 << 0;
    }
    void filterLooksEverywhere()
    {
        QFETCH(QString, words);
        QFETCH(int, show);
        TrafficModel model;
        TrafficFilter filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setWords(words);
        filter.setShow(TrafficFilter::Show(show));
        model.put(delivery(1, Delivery::State::Delivered, 200));
        model.put(delivery(2, Delivery::State::Failed));
        model.add(exchange(200));
        model.add(exchange(404, {}));
        QTEST(filter.rowCount(), "rows");
    }

    void commandSendsTheSameAgain()
    {
        HttpRequest request;
        request.method = "POST";
        request.target = "/v2/calls?a=it's";
        request.headers.add("Host", "127.0.0.1");
        request.headers.add("Authorization", "Basic c2VjcmV0");
        request.headers.add("Content-Type", "application/json");
        request.body = "{\"tts\":\"it's me\"}";
        QCOMPARE(curlCommand(request, u"http://127.0.0.1:8731"_s),
                 u"curl -X POST 'http://127.0.0.1:8731/v2/calls?a=it'\\''s' \\\n"
                 "  -H 'Authorization: ***' \\\n"
                 "  -H 'Content-Type: application/json' \\\n"
                 "  --data-raw '{\"tts\":\"it'\\''s me\"}'"_s);
    }

    void bodiesAreForPeople_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        QTest::newRow("JSON is indented, keys in their order")
            << QByteArray("application/json") << QByteArray("{\"b\":1,\"a\":[]}")
            << u"{\n  \"b\": 1,\n  \"a\": []\n}"_s;
        QTest::newRow("broken JSON stays as it is")
            << QByteArray("application/json") << QByteArray("{\"b\":") << u"{\"b\":"_s;
        QTest::newRow("a form is a list") << QByteArray("application/x-www-form-urlencoded")
                                          << QByteArray("from=1&to=a+b") << u"from = 1\nto = a b\n"_s;
        QTest::newRow("bytes are shown as bytes")
            << QByteArray() << QByteArray("\xff\x00", 2) << u"2 bytes that are no text:\nff 00\n"_s;
    }
    void bodiesAreForPeople()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        HttpHeaders headers;
        headers.add("Content-Type", type);
        QTEST(bodyText(headers, body), "text");
    }

    void panelShowsTheChosenLineAndSendsAgain()
    {
        TrafficPanel panel;
        panel.resize(1000, 320);
        panel.show();
        shoot(panel, u"traffic-empty"_s);
        panel.model().put(delivery(1, Delivery::State::Delivered, 200));
        panel.model().put(delivery(2, Delivery::State::Failed));
        panel.model().put(delivery(3, Delivery::State::Running));
        panel.model().add(exchange(401));
        QSignalSpy again(&panel, &TrafficPanel::resendRequested);
        QAction* resend = action(panel, u"Send Again"_s);
        QVERIFY(!resend->isEnabled());
        panel.choose(DeliveryId(2));
        QVERIFY(resend->isEnabled());
        resend->trigger();
        QCOMPARE(again.count(), 1);
        QCOMPARE(again[0][0].value<DeliveryId>(), DeliveryId(2));
        panel.choose(DeliveryId(3));
        QVERIFY(!resend->isEnabled()); // still on its way
        panel.choose(DeliveryId(1));
        QVERIFY(panel.curl().startsWith(u"curl -X POST 'http://127.0.0.1:9000/begin'"_s));
        QString shown;
        for (const QPlainTextEdit* edit : panel.findChildren<QPlainTextEdit*>())
            shown += edit->toPlainText();
        QVERIFY(shown.contains(u"\"uid\": \"4711\""_s));
        QVERIFY(!shown.contains(u"c2VjcmV0"_s));
        shoot(panel, u"traffic"_s);
        panel.choose(DeliveryId(2));
        panel.findChild<QTabWidget*>()->setCurrentIndex(2);
        shoot(panel, u"traffic-failed"_s);
    }

private:
    static QString text(const QAbstractItemModel& model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
    static QAction* action(QWidget& panel, const QString& text)
    {
        for (QAction* candidate : panel.findChildren<QAction*>()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }
    static Delivery delivery(quint32 id, Delivery::State state, int status = 0)
    {
        Delivery delivery;
        delivery.id = DeliveryId(id);
        delivery.event = id % 2 ? u"BEGIN"_s : u"END"_s;
        delivery.platform = u"fonestorm"_s;
        delivery.state = state;
        delivery.request.method = "POST";
        delivery.request.target = id % 2 ? "http://127.0.0.1:9000/begin" : "http://127.0.0.1:9000/end";
        delivery.request.headers.add("Content-Type", "application/json");
        delivery.request.headers.add("Authorization", "Basic c2VjcmV0");
        delivery.request.headers.add("User-Agent", "Hookswitch/0.1.0");
        delivery.request.body =
            R"({"uid":"4711","direction":"INBOUND","status":"BEGIN","from":"+15551230000","to":"+15550100"})";
        Attempt attempt;
        attempt.at = QDateTime(QDate(2026, 1, 2), QTime(10, 20, 30, static_cast<int>(id)), Qt::UTC);
        if (status) {
            attempt.response = HttpResponse();
            attempt.response->status = status;
            attempt.response->body = "{\"ok\":true}";
            attempt.resolved = 0.001;
            attempt.connected = 0.002;
            attempt.firstByte = 0.024;
            attempt.total = 0.025;
            attempt.ok = true;
        } else {
            attempt.error = u"nothing listens on 127.0.0.1:9000 (connection refused)"_s;
        }
        if (status || state == Delivery::State::Failed)
            delivery.attempts.push_back(attempt);
        return delivery;
    }
    static Exchange exchange(int status, const QByteArray& body = "{\"to\":\"4711\"}")
    {
        Exchange exchange;
        exchange.at = QDateTime(QDate(2026, 1, 2), QTime(10, 20, 31), Qt::UTC);
        exchange.seconds = 0.003;
        exchange.platform = u"fonestorm"_s;
        exchange.request.method = "POST";
        exchange.request.target = "/v2/calls";
        exchange.request.body = body;
        exchange.response.status = status;
        return exchange;
    }
};

QTEST_MAIN(TestTraffic)
#include "tst_traffic.moc"
