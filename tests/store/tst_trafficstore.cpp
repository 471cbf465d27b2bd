// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/trafficstore.h"

#include "qtresult.h"
#include "store/schema.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

QDateTime moment(int milliseconds)
{
    return QDateTime(QDate(2024, 5, 1), QTime(12, 0), Qt::UTC).addMSecs(milliseconds);
}

HttpResponse answer(int status)
{
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "text/plain");
    response.headers.add("X-Empty", "");
    response.body = QByteArray("a\0b\xff", 4);
    return response;
}

Delivery delivery(quint32 id)
{
    Delivery d;
    d.id = DeliveryId(id);
    d.key = u"key-%1"_s.arg(id);
    d.event = u"BEGIN"_s;
    d.platform = u"fonestorm"_s;
    d.number = u"+49 30 1"_s;
    d.order = u"call-7"_s;
    d.call = 7;
    d.traceSeq = 41;
    d.flow = u"flow"_s;
    d.node = u"/flow/children/1"_s;
    d.request.method = "POST";
    d.request.target = "http://127.0.0.1:9/hook?to=%2B49";
    d.request.headers.add("Content-Type", "application/json");
    d.request.body = "{\"ä\":1}";
    d.timeout = 2.5;
    d.retry.delays = {0.1, 60, 1.0 / 3};
    d.retry.redirectsFail = false;
    return d;
}

Delivery withAttempts(Delivery d)
{
    Attempt refused;
    refused.at = moment(1);
    refused.total = 0.25;
    refused.error = u"Nothing listens there."_s;
    Attempt good;
    good.number = 2;
    good.at = moment(2);
    good.resolved = 0;
    good.connected = 0.001;
    good.firstByte = 0.002;
    good.total = 0.003;
    good.response = answer(204);
    good.ok = true;
    d.attempts = {refused, good};
    d.state = Delivery::State::Delivered;
    return d;
}

Exchange exchange(qint64 id)
{
    Exchange e;
    e.id = id;
    e.at = moment(int(id));
    e.seconds = 0.125;
    e.platform = u"kazoo"_s;
    e.request.method = "GET";
    e.request.target = "/v2/accounts?page=1";
    e.request.headers.add("Host", "localhost");
    e.request.peer = u"127.0.0.1"_s;
    e.response = answer(200);
    return e;
}

/// Everything a delivery holds as text, so that a difference can be read.
QString shown(const Delivery& d)
{
    QString text;
    QDebug out(&text);
    out << d.id.value << d.key << d.event << d.platform << d.number << d.order << d.call << d.traceSeq << d.flow
        << d.node << d.request.method << d.request.target << d.request.headers.lines() << d.request.body << d.timeout
        << d.retry.delays << d.retry.redirectsFail << int(d.state);
    for (const Attempt& a : d.attempts) {
        out << '\n' << a.number << a.at << a.resolved << a.connected << a.firstByte << a.total << a.error << a.ok;
        if (a.response)
            out << a.response->status << a.response->headers.lines() << a.response->body;
    }
    return text;
}

} // namespace

class TrafficStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWholeDeliveries();
    void givesBackWholeExchanges();
    void keepsTheLastStateOfADelivery();
    void givesTheNewestInTheirOrder();
    void keepsSessionsApart();
    void keepsTraces();
    void worksInMemory();
    void hasEverythingInTheFileAfterAFlush();
    void writesByItselfSoon();
    void keepsNoSecrets();
    void refusesFilesThatAreNotOurs_data();
    void refusesFilesThatAreNotOurs();
    void opensWhatItWrote();
    void keepsWhatCannotBeWrittenYet();
    void commitsJournalEntriesBeforeItSaysSo();
    void foldedEntriesGo();
    void keepsCallRecordsWithTheirTraces();
    void findsWhatEarlierSessionsLeftOpen();
    void oldRowsGoBeyondTheLimits();
    void bringsAnOldFileUpToDate();

private:
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TrafficStoreTest::givesBackWholeDeliveries()
{
    const QString path = file(u"deliveries.db"_s);
    const Delivery plain = delivery(1);
    const Delivery tried = withAttempts(delivery(2));
    {
        TrafficStore store;
        VERIFY_OK(store.open(path));
        store.put(plain);
        store.put(tried);
    }
    TrafficStore store;
    VERIFY_OK(store.open(path));
    const std::vector<Delivery> found = store.deliveries();
    QCOMPARE(found.size(), 2U);
    QCOMPARE(shown(found[0]), shown(plain));
    QCOMPARE(shown(found[1]), shown(tried));
}

void TrafficStoreTest::givesBackWholeExchanges()
{
    TrafficStore store;
    VERIFY_OK(store.open(file(u"exchanges.db"_s)));
    store.put(exchange(5));
    const std::vector<Exchange> found = store.exchanges();
    QCOMPARE(found.size(), 1U);
    const Exchange expected = exchange(5);
    QCOMPARE(found[0].id, expected.id);
    QCOMPARE(found[0].at, expected.at);
    QCOMPARE(found[0].seconds, expected.seconds);
    QCOMPARE(found[0].platform, expected.platform);
    QCOMPARE(found[0].request.method, expected.request.method);
    QCOMPARE(found[0].request.target, expected.request.target);
    QCOMPARE(found[0].request.headers, expected.request.headers);
    QCOMPARE(found[0].request.peer, expected.request.peer);
    QCOMPARE(found[0].response, expected.response);
}

void TrafficStoreTest::keepsTheLastStateOfADelivery()
{
    TrafficStore store;
    VERIFY_OK(store.open(file(u"states.db"_s)));
    store.put(delivery(1));
    store.put(delivery(2));
    store.flush();
    store.put(delivery(1));
    store.put(withAttempts(delivery(1)));
    const std::vector<Delivery> found = store.deliveries();
    QCOMPARE(found.size(), 2U);
    QCOMPARE(shown(found[0]), shown(withAttempts(delivery(1))));
}

void TrafficStoreTest::givesTheNewestInTheirOrder()
{
    TrafficStore store;
    VERIFY_OK(store.open(file(u"many.db"_s)));
    for (int i = 1; i <= 1200; ++i) {
        store.put(exchange(i));
        store.put(delivery(quint32(i)));
    }
    const std::vector<Exchange> exchanges = store.exchanges(10);
    QCOMPARE(exchanges.size(), 10U);
    QCOMPARE(exchanges.front().id, 1191);
    QCOMPARE(exchanges.back().id, 1200);
    QCOMPARE(store.exchanges(5000).size(), 1200U);
    QCOMPARE(store.deliveries(3).front().id, DeliveryId(1198));
}

void TrafficStoreTest::keepsSessionsApart()
{
    const QString path = file(u"sessions.db"_s);
    for (int i = 0; i < 2; ++i) {
        TrafficStore store;
        VERIFY_OK(store.open(path));
        store.put(delivery(1));
        store.put(exchange(1));
    }
    TrafficStore store;
    VERIFY_OK(store.open(path));
    QCOMPARE(store.deliveries().size(), 2U);
    QCOMPARE(store.exchanges().size(), 2U);
}

void TrafficStoreTest::keepsTraces()
{
    TrafficStore store;
    VERIFY_OK(store.open(file(u"runs.db"_s)));
    store.put(StoredRun{u"run-1"_s, moment(0), "{\"t\":0}\n"});
    store.put(StoredRun{u"run-2"_s, moment(1), "{\"t\":1}\n"});
    const std::vector<StoredRun> runs = store.runs();
    QCOMPARE(runs.size(), 2U);
    QCOMPARE(runs[1].id, u"run-2"_s);
    QCOMPARE(runs[1].at, moment(1));
    QCOMPARE(store.trace(u"run-1"_s), "{\"t\":0}\n");
    QVERIFY(store.trace(u"no such run"_s).isNull());
}

void TrafficStoreTest::worksInMemory()
{
    TrafficStore store;
    QCOMPARE(store.deliveries().size(), 0U);
    store.put(delivery(1));
    VERIFY_OK(store.open(u":memory:"_s));
    store.put(delivery(2));
    QCOMPARE(store.deliveries().size(), 1U);
}

void TrafficStoreTest::hasEverythingInTheFileAfterAFlush()
{
    const QString path = file(u"killed.db"_s);
    TrafficStore store;
    VERIFY_OK(store.open(path));
    for (int i = 1; i <= 700; ++i)
        store.put(exchange(i));
    store.flush();
    // What another process finds when this one is killed now: the file and its write-ahead log, nothing closed.
    const QString copy = file(u"found.db"_s);
    QVERIFY(QFile::copy(path, copy));
    QVERIFY(QFile::copy(path + u"-wal"_s, copy + u"-wal"_s));
    TrafficStore found;
    VERIFY_OK(found.open(copy));
    QCOMPARE(found.exchanges().size(), 700U);
    QCOMPARE(store.trouble(), QString());
}

void TrafficStoreTest::writesByItselfSoon()
{
    const QString path = file(u"soon.db"_s);
    TrafficStore store;
    VERIFY_OK(store.open(path));
    store.put(delivery(1));
    TrafficStore reader;
    VERIFY_OK(reader.open(path));
    QTRY_COMPARE(reader.deliveries().size(), 1U);
}

void TrafficStoreTest::keepsNoSecrets()
{
    const QString path = file(u"secrets.db"_s);
    Exchange e = exchange(1);
    e.request.target = "/v1.0/calls?page=1&token=geheim&x=2";
    e.request.headers.add("authorization", "Bearer geheim");
    e.request.headers.add("X-Auth-Token", "geheim");
    e.response.headers.add("Set-Cookie", "sid=geheim");
    Delivery d = delivery(1);
    d.request.target = "http://user:geheim@127.0.0.1/hook";
    d.request.headers.add("Authorization", "Basic geheim");
    TrafficStore store;
    VERIFY_OK(store.open(path));
    store.put(e);
    store.put(d);
    const Exchange found = store.exchanges().front();
    QCOMPARE(found.request.target, "/v1.0/calls?page=1&token=***&x=2");
    QCOMPARE(found.request.headers.value("Authorization"), "***");
    QCOMPARE(store.deliveries().front().request.target, "http://user:***@127.0.0.1/hook");
    for (const QString& name : {path, path + u"-wal"_s}) {
        QFile bytes(name);
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        QVERIFY(!bytes.readAll().contains("geheim"));
    }
}

void TrafficStoreTest::refusesFilesThatAreNotOurs_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("words");
    QTest::newRow("a text file") << QString() << u"no SQLite database"_s;
    QTest::newRow("a newer schema") << u"PRAGMA user_version=999"_s << u"newer Hookswitch (schema 999"_s;
    QTest::newRow("another program's database") << u"PRAGMA application_id=1"_s << u"another program"_s;
}

void TrafficStoreTest::refusesFilesThatAreNotOurs()
{
    QFETCH(QString, statement);
    QFETCH(QString, words);
    const QString path = file(u"foreign-%1.db"_s.arg(words.size()));
    if (statement.isEmpty()) {
        QFile text(path);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QByteArray("These are notes, not tables. ").repeated(100));
    } else {
        VERIFY_OK(TrafficStore().open(path));
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"change"_s);
            database.setDatabaseName(path);
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(statement));
        }
        QSqlDatabase::removeDatabase(u"change"_s);
    }
    TrafficStore store;
    const Result<void> opened = store.open(path);
    QVERIFY(!opened.ok());
    QVERIFY2(opened.error().sentence.contains(words), qPrintable(opened.error().text()));
    QCOMPARE(opened.error().place, path);
    store.put(delivery(1));
    QCOMPARE(store.deliveries().size(), 0U);
}

void TrafficStoreTest::opensWhatItWrote()
{
    const QString path = file(u"again.db"_s);
    TrafficStore store;
    for (int i = 0; i < 3; ++i) {
        VERIFY_OK(store.open(path));
        store.put(exchange(i));
    }
    QCOMPARE(store.exchanges().size(), 3U);
    QVERIFY(!store.open(m_folder.filePath(u"no/such/folder.db"_s)).ok());
}

void TrafficStoreTest::keepsWhatCannotBeWrittenYet()
{
    const QString path = file(u"trouble.db"_s);
    TrafficStore store;
    VERIFY_OK(store.open(path));
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(path);
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"ALTER TABLE exchange RENAME TO away"_s));
        store.put(exchange(1));
        store.put(delivery(1));
        store.flush();
        QVERIFY2(store.trouble().contains(u"exchange"_s), qPrintable(store.trouble()));
        QVERIFY(QSqlQuery(other).exec(u"ALTER TABLE away RENAME TO exchange"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    store.put(exchange(2));
    store.flush();
    QCOMPARE(store.trouble(), QString());
    QCOMPARE(store.exchanges().size(), 2U);
    QCOMPARE(store.deliveries().size(), 1U);
}

void TrafficStoreTest::commitsJournalEntriesBeforeItSaysSo()
{
    const QString path = file(u"journal.db"_s);
    TrafficStore store;
    VERIFY_OK(store.open(path, u"/p"_s));
    std::atomic<int> committed = 0;
    for (int i = 1; i <= 50; ++i)
        store.journal({u"/p"_s, i, "[" + QByteArray::number(i) + "]"},
                      [&](const Result<void>& outcome) { committed += outcome.ok() ? 1 : 1000; });
    QTRY_COMPARE(committed.load(), 50);
    TrafficStore reader; // another connection sees what is committed
    VERIFY_OK(reader.open(path, u"/q"_s));
    const std::vector<JournalEntry> entries = reader.journal(u"/p"_s);
    QCOMPARE(entries.size(), 50U);
    QCOMPARE(entries[41].number, 42);
    QCOMPARE(entries[41].change, "[42]");
    QVERIFY(reader.journal(u"/q"_s).empty());
    bool told = false;
    TrafficStore closed;
    closed.journal({}, [&](const Result<void>& outcome) { told = !outcome.ok(); });
    QVERIFY(told);
}

void TrafficStoreTest::foldedEntriesGo()
{
    TrafficStore store;
    VERIFY_OK(store.open(file(u"fold.db"_s)));
    for (int i = 1; i <= 5; ++i)
        store.journal({u"/p"_s, i, "[]"}, [](const Result<void>&) {});
    store.journal({u"/other"_s, 1, "[]"}, [](const Result<void>&) {});
    store.fold({u"/p"_s, 3});
    const std::vector<JournalEntry> left = store.journal(u"/p"_s);
    QCOMPARE(left.size(), 2U);
    QCOMPARE(left[0].number, 4);
    QCOMPARE(store.journal(u"/other"_s).size(), 1U);
}

void TrafficStoreTest::keepsCallRecordsWithTheirTraces()
{
    TrafficStore store;
    VERIFY_OK(store.open(file(u"calls.db"_s)));
    StoredCall call;
    call.uid = u"u-1"_s;
    call.run = 2;
    call.call = 7;
    call.from = u"+1"_s;
    call.outbound = true;
    call.at = moment(3);
    call.ring = 2.5;
    call.seconds = 10;
    call.outcome = u"answered"_s;
    call.trace = QByteArray("{\"t\":0}\n").repeated(1000);
    store.put(call);
    const std::optional<StoredCall> found = store.call(2, 7);
    QVERIFY(found.has_value());
    QCOMPARE(found->trace, call.trace);
    QCOMPARE(found->at, call.at);
    QCOMPARE(found->ring, 2.5);
    QCOMPARE(store.calls().at(0).uid, u"u-1"_s);
    QVERIFY(store.calls().at(0).trace.isEmpty());
    QVERIFY(!store.call(1, 7).has_value());
}

void TrafficStoreTest::findsWhatEarlierSessionsLeftOpen()
{
    const QString path = file(u"open.db"_s);
    {
        TrafficStore store;
        VERIFY_OK(store.open(path, u"/p"_s));
        Delivery running = delivery(1);
        running.state = Delivery::State::Running;
        running.retry.heedsAnswers = true;
        running.retry.jitter = 0.25;
        running.leg = 3;
        store.put(running);
        store.put(withAttempts(delivery(2)));
        store.put(delivery(3));
    }
    TrafficStore other;
    VERIFY_OK(other.open(path, u"/q"_s));
    QVERIFY(other.openDeliveries().empty());
    TrafficStore store;
    VERIFY_OK(store.open(path, u"/p"_s));
    const std::vector<Delivery> left = store.openDeliveries();
    QCOMPARE(left.size(), 2U);
    QCOMPARE(left[0].key, u"key-1"_s);
    QCOMPARE(left[0].leg, 3U);
    QVERIFY(left[0].retry.heedsAnswers && !left[0].retry.clientErrorsCount);
    QCOMPARE(left[0].retry.jitter, 0.25);
    QCOMPARE(left[1].key, u"key-3"_s);
    store.closeOpenDeliveries();
    QVERIFY(store.openDeliveries().empty());
}

void TrafficStoreTest::oldRowsGoBeyondTheLimits()
{
    const QString path = file(u"limits.db"_s);
    TrafficStore store;
    VERIFY_OK(store.open(path));
    for (int i = 1; i <= 20; ++i) {
        store.put(exchange(i));
        store.put(withAttempts(delivery(quint32(i))));
    }
    store.flush();
    StoreLimits limits;
    limits.exchanges = 5;
    limits.deliveries = 4;
    store.setLimits(limits);
    store.put(exchange(21));
    store.flush();
    store.flush();
    QCOMPARE(store.exchanges().size(), 5U);
    QCOMPARE(store.exchanges().back().id, 21);
    QCOMPARE(store.deliveries().size(), 4U);
    limits.days = 30; // the exchanges are of 2024
    store.setLimits(limits);
    store.flush();
    store.flush();
    QCOMPARE(store.exchanges().size(), 0U);
}

void TrafficStoreTest::bringsAnOldFileUpToDate()
{
    const QString path = file(u"old.db"_s);
    {
        QSqlDatabase old = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
        old.setDatabaseName(path);
        QVERIFY(old.open());
        for (const char* statement : storeVersion1)
            QVERIFY(QSqlQuery(old).exec(QString::fromLatin1(statement)));
        QVERIFY(QSqlQuery(old).exec(u"PRAGMA application_id=%1"_s.arg(storeApplicationId)));
        QVERIFY(QSqlQuery(old).exec(u"PRAGMA user_version=1"_s));
        QVERIFY(QSqlQuery(old).exec(u"INSERT INTO session (id, begun) VALUES (1, '2024')"_s));
        QVERIFY(
            QSqlQuery(old).exec(u"INSERT INTO exchange (session, id, method, target) VALUES (1, 9, 'GET', '/x')"_s));
    }
    QSqlDatabase::removeDatabase(u"old"_s);
    TrafficStore store;
    VERIFY_OK(store.open(path));
    QCOMPARE(store.exchanges().at(0).request.target, "/x");
    QCOMPARE(store.exchanges().at(0).call, 0U);
}

QTEST_GUILESS_MAIN(TrafficStoreTest)
#include "tst_trafficstore.moc"
