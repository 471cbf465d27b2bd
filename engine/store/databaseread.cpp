// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <QVariant>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

QDateTime timeOf(const QVariant& text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
}

std::vector<double> delaysOf(const QString& text)
{
    std::vector<double> delays;
    for (const QString& delay : text.split(u' ', Qt::SkipEmptyParts))
        delays.push_back(delay.toDouble());
    return delays;
}

/// Hands out the columns of a row one after the other, in the order the query names them.
class Columns
{
public:
    explicit Columns(const QSqlQuery& query)
        : m_query(query)
    {}
    [[nodiscard]] QVariant next() { return m_query.value(m_place++); }
    [[nodiscard]] QString text() { return next().toString(); }
    [[nodiscard]] QByteArray bytes() { return next().toByteArray(); }

private:
    const QSqlQuery& m_query;
    int m_place = 0;
};

void readRetry(RetryRule& rule, const QString& text)
{
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        rule.clientErrorsCount = rule.clientErrorsCount || word == u"client-errors-count"_s;
        rule.heedsAnswers = rule.heedsAnswers || word == u"heeds-answers"_s;
        if (word.startsWith(u"jitter="_s))
            rule.jitter = word.mid(7).toDouble();
    }
}

HttpRequest requestOf(Columns& columns)
{
    HttpRequest request;
    request.method = columns.bytes();
    request.target = columns.bytes();
    request.headers = headersFromBytes(columns.bytes());
    request.body = columns.bytes();
    return request;
}

Delivery deliveryOf(Columns& columns)
{
    Delivery delivery;
    delivery.id = DeliveryId(columns.next().toUInt());
    delivery.key = columns.text();
    delivery.event = columns.text();
    delivery.platform = columns.text();
    delivery.number = columns.text();
    delivery.order = columns.text();
    delivery.call = columns.next().toUInt();
    delivery.traceSeq = columns.next().toLongLong();
    delivery.flow = columns.text();
    delivery.node = columns.text();
    delivery.request = requestOf(columns);
    delivery.timeout = columns.next().toDouble();
    delivery.retry.delays = delaysOf(columns.text());
    delivery.retry.redirectsFail = columns.next().toBool();
    delivery.state = Delivery::State(columns.next().toInt());
    delivery.leg = columns.next().toUInt();
    readRetry(delivery.retry, columns.text());
    return delivery;
}

StoredCall callOf(Columns& columns)
{
    StoredCall call;
    call.run = columns.next().toInt();
    call.call = columns.next().toUInt();
    call.uid = columns.text();
    call.from = columns.text();
    call.to = columns.text();
    call.number = columns.text();
    call.outbound = columns.next().toBool();
    call.flow = columns.text();
    call.at = timeOf(columns.next());
    call.ring = columns.next().toDouble();
    call.seconds = columns.next().toDouble();
    call.talk = columns.next().toDouble();
    call.outcome = columns.text();
    call.cause = columns.text();
    call.deliveries = columns.next().toInt();
    return call;
}

Attempt attemptOf(Columns& columns)
{
    Attempt attempt;
    attempt.number = columns.next().toInt();
    attempt.at = timeOf(columns.next());
    attempt.resolved = columns.next().toDouble();
    attempt.connected = columns.next().toDouble();
    attempt.firstByte = columns.next().toDouble();
    attempt.total = columns.next().toDouble();
    const QVariant status = columns.next();
    HttpResponse answer;
    answer.status = status.toInt();
    answer.headers = headersFromBytes(columns.bytes());
    answer.body = columns.bytes();
    attempt.error = columns.text();
    attempt.ok = columns.next().toBool();
    if (!status.isNull())
        attempt.response = answer;
    return attempt;
}

Exchange exchangeOf(Columns& columns)
{
    Exchange exchange;
    exchange.id = columns.next().toLongLong();
    exchange.at = timeOf(columns.next());
    exchange.seconds = columns.next().toDouble();
    exchange.platform = columns.text();
    exchange.request = requestOf(columns);
    exchange.request.peer = columns.text();
    exchange.response.status = columns.next().toInt();
    exchange.response.headers = headersFromBytes(columns.bytes());
    exchange.response.body = columns.bytes();
    exchange.call = columns.next().toUInt();
    return exchange;
}

} // namespace

std::vector<Delivery> Database::deliveries(int count)
{
    static constexpr char sql[] =
        "SELECT id, key, event, platform, number, line, call, trace_seq, flow, node, method, target, headers,"
        " body, timeout, delays, redirects_fail, state, leg, retry, session FROM"
        " (SELECT * FROM delivery ORDER BY seq DESC LIMIT ?) ORDER BY seq";
    QSqlQuery& query = prepared(sql);
    query.bindValue(0, count);
    return deliveriesOf(query);
}

std::vector<Delivery> Database::deliveriesOf(QSqlQuery& query)
{
    std::vector<Delivery> result;
    std::vector<qint64> sessions;
    for (bool more = run(query) && query.next(); more; more = query.next()) {
        Columns columns(query);
        result.push_back(deliveryOf(columns));
        sessions.push_back(columns.next().toLongLong());
    }
    query.finish();
    for (size_t i = 0; i < result.size(); ++i)
        readAttempts(result[i], sessions[i]);
    return result;
}

void Database::readAttempts(Delivery& delivery, qint64 session)
{
    static constexpr char sql[] =
        "SELECT number, at, resolved, connected, first_byte, total, status, headers, body, error, ok"
        " FROM attempt WHERE session = ? AND delivery = ? ORDER BY number";
    QSqlQuery& query = prepared(sql);
    query.bindValue(0, session);
    query.bindValue(1, delivery.id.value);
    for (bool more = run(query) && query.next(); more; more = query.next()) {
        Columns columns(query);
        delivery.attempts.push_back(attemptOf(columns));
    }
    query.finish();
}

std::vector<Exchange> Database::exchanges(int count)
{
    static constexpr char sql[] =
        "SELECT id, at, seconds, platform, method, target, headers, body, peer, status, answer_headers,"
        " answer_body, call FROM (SELECT * FROM exchange ORDER BY seq DESC LIMIT ?) ORDER BY seq";
    QSqlQuery& query = prepared(sql);
    query.bindValue(0, count);
    std::vector<Exchange> result;
    for (bool more = run(query) && query.next(); more; more = query.next()) {
        Columns columns(query);
        result.push_back(exchangeOf(columns));
    }
    query.finish();
    return result;
}

std::vector<StoredRun> Database::runs(int count)
{
    static constexpr char sql[] =
        "SELECT id, at FROM (SELECT seq, id, at FROM run ORDER BY seq DESC LIMIT ?) ORDER BY seq";
    QSqlQuery& query = prepared(sql);
    query.bindValue(0, count);
    std::vector<StoredRun> result;
    for (bool more = run(query) && query.next(); more; more = query.next())
        result.push_back({query.value(0).toString(), timeOf(query.value(1)), {}});
    query.finish();
    return result;
}

QByteArray Database::trace(const QString& id)
{
    static constexpr char sql[] = "SELECT trace FROM run WHERE id = ?";
    QSqlQuery& query = prepared(sql);
    query.bindValue(0, id);
    const QByteArray found = run(query) && query.next() ? query.value(0).toByteArray() : QByteArray();
    query.finish();
    return found;
}

std::vector<StoredCall> Database::calls(int count)
{
    static constexpr char sql[] =
        "SELECT run, id, uid, caller, called, number, outbound, flow, at, ring, seconds, talk, outcome, cause,"
        " deliveries FROM (SELECT * FROM call ORDER BY seq DESC LIMIT ?) ORDER BY seq";
    QSqlQuery& query = prepared(sql);
    query.bindValue(0, count);
    std::vector<StoredCall> result;
    for (bool more = run(query) && query.next(); more; more = query.next()) {
        Columns columns(query);
        result.push_back(callOf(columns));
    }
    query.finish();
    return result;
}

std::optional<StoredCall> Database::callOfSession(int wantedRun, quint32 id)
{
    static constexpr char sql[] =
        "SELECT run, id, uid, caller, called, number, outbound, flow, at, ring, seconds, talk, outcome, cause,"
        " deliveries, trace FROM call WHERE session = ? AND run = ? AND id = ?";
    QSqlQuery& query = prepared(sql);
    query.bindValue(0, m_session);
    query.bindValue(1, wantedRun);
    query.bindValue(2, id);
    std::optional<StoredCall> found;
    if (run(query) && query.next()) {
        Columns columns(query);
        found = callOf(columns);
        found->trace = qUncompress(columns.bytes());
    }
    query.finish();
    return found;
}

std::vector<JournalEntry> Database::journal(const QString& project)
{
    static constexpr char sql[] = "SELECT project, number, change FROM journal WHERE project = ? ORDER BY number";
    QSqlQuery& query = prepared(sql);
    query.bindValue(0, project);
    std::vector<JournalEntry> result;
    for (bool more = run(query) && query.next(); more; more = query.next())
        result.push_back({query.value(0).toString(), query.value(1).toLongLong(), query.value(2).toByteArray()});
    query.finish();
    return result;
}

std::vector<Delivery> Database::openDeliveries()
{
    static constexpr char sql[] =
        "SELECT id, key, event, platform, number, line, call, trace_seq, flow, node, method, target, headers,"
        " body, timeout, delays, redirects_fail, state, leg, retry, session FROM delivery WHERE state < 2 AND "
        "session IN"
        " (SELECT id FROM session WHERE project = ? AND id <> ?) ORDER BY seq";
    QSqlQuery& query = prepared(sql);
    query.bindValue(0, m_project);
    query.bindValue(1, m_session);
    return deliveriesOf(query);
}

} // namespace hookswitch
