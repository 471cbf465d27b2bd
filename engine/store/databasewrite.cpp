// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

QString timeText(const QDateTime& moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString delaysText(const std::vector<double>& delays)
{
    QStringList texts;
    for (const double delay : delays)
        texts += QString::number(delay, 'g', QLocale::FloatingPointShortest);
    return texts.join(u' ');
}

/// What a retry rule holds besides delays and redirects: "standard 0.2", "server-errors", or nothing.
QString retryText(const RetryRule& rule)
{
    QStringList words;
    if (rule.clientErrorsCount)
        words += u"client-errors-count"_s;
    if (rule.heedsAnswers)
        words += u"heeds-answers"_s;
    if (rule.jitter > 0)
        words += u"jitter="_s + QString::number(rule.jitter, 'g', QLocale::FloatingPointShortest);
    return words.join(u' ');
}

template <typename... Values> void bind(QSqlQuery& query, const Values&... values)
{
    int place = 0;
    (query.bindValue(place++, values), ...);
}

bool isJournal(const StoreRow& row)
{
    return std::holds_alternative<JournalEntry>(row);
}

} // namespace

Result<void> Database::write(std::span<const StoreRow> rows)
{
    const bool durable = std::any_of(rows.begin(), rows.end(), isJournal);
    if (durable)
        QSqlQuery(m_database).exec(u"PRAGMA synchronous=FULL"_s);
    if (!m_database.transaction())
        return failed(m_database.lastError());
    const bool ok = std::all_of(rows.begin(), rows.end(), [this](const StoreRow& row) { return writeRow(row); });
    const bool kept = ok && m_database.commit();
    const Error error = kept ? Error() : failed(ok ? m_database.lastError() : m_lastError);
    if (!kept) {
        m_prepared.clear(); // a statement that could not be prepared must be tried afresh
        m_database.rollback();
    }
    if (durable)
        QSqlQuery(m_database).exec(u"PRAGMA synchronous=NORMAL"_s);
    return kept ? Result<void>() : Result<void>(error);
}

bool Database::writeRow(const StoreRow& row)
{
    struct Writer
    {
        Database& database;
        bool operator()(const Delivery& delivery) const { return database.writeDelivery(delivery); }
        bool operator()(const Exchange& exchange) const { return database.writeExchange(exchange); }
        bool operator()(const StoredRun& stored) const { return database.writeRun(stored); }
        bool operator()(const StoredCall& call) const { return database.writeCall(call); }
        bool operator()(const JournalEntry& entry) const { return database.writeEntry(entry); }
        bool operator()(const JournalFold& fold) const { return database.writeFold(fold); }
    };
    return std::visit(Writer{*this}, row);
}

bool Database::writeDelivery(const Delivery& delivery)
{
    static constexpr char sql[] =
        "INSERT INTO delivery (session, id, key, event, platform, number, line, call, trace_seq, flow, node, method, "
        "target, headers, body, timeout, delays, redirects_fail, state, leg, retry)"
        " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
        " ON CONFLICT (session, id) DO UPDATE SET key=excluded.key, event=excluded.event, platform=excluded.platform,"
        " number=excluded.number, line=excluded.line, call=excluded.call, trace_seq=excluded.trace_seq, "
        "flow=excluded.flow, node=excluded.node, method=excluded.method, target=excluded.target, "
        "headers=excluded.headers, body=excluded.body, timeout=excluded.timeout, delays=excluded.delays, "
        "redirects_fail=excluded.redirects_fail, state=excluded.state, leg=excluded.leg, retry=excluded.retry";
    QSqlQuery& query = prepared(sql);
    const HttpRequest request = withoutSecrets(delivery.request);
    bind(query, m_session, delivery.id.value, delivery.key, delivery.event, delivery.platform, delivery.number,
         delivery.order, delivery.call, delivery.traceSeq, delivery.flow, delivery.node, request.method,
         request.target, headersToBytes(request.headers), request.body, delivery.timeout,
         delaysText(delivery.retry.delays), int(delivery.retry.redirectsFail), int(delivery.state), delivery.leg,
         retryText(delivery.retry));
    return run(query) && std::all_of(delivery.attempts.begin(), delivery.attempts.end(),
                                     [&](const Attempt& attempt) { return writeAttempt(delivery.id, attempt); });
}

bool Database::writeAttempt(DeliveryId id, const Attempt& attempt)
{
    static constexpr char sql[] =
        "INSERT OR REPLACE INTO attempt (session, delivery, number, at, resolved, connected, first_byte, total,"
        " status, headers, body, error, ok) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)";
    QSqlQuery& query = prepared(sql);
    const bool answered = attempt.response.has_value();
    const HttpResponse answer = answered ? withoutSecrets(*attempt.response) : HttpResponse{};
    bind(query, m_session, id.value, attempt.number, timeText(attempt.at), attempt.resolved, attempt.connected,
         attempt.firstByte, attempt.total, answered ? QVariant(answer.status) : QVariant(),
         headersToBytes(answer.headers), answer.body, attempt.error, int(attempt.ok));
    return run(query);
}

bool Database::writeExchange(const Exchange& exchange)
{
    static constexpr char sql[] =
        "INSERT OR REPLACE INTO exchange (session, id, at, seconds, platform, method, target, headers, body,"
        " peer, status, answer_headers, answer_body, call) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    QSqlQuery& query = prepared(sql);
    const HttpRequest request = withoutSecrets(exchange.request);
    const HttpResponse answer = withoutSecrets(exchange.response);
    bind(query, m_session, exchange.id, timeText(exchange.at), exchange.seconds, exchange.platform, request.method,
         request.target, headersToBytes(request.headers), request.body, request.peer, answer.status,
         headersToBytes(answer.headers), answer.body, exchange.call);
    return run(query);
}

bool Database::writeRun(const StoredRun& stored)
{
    static constexpr char sql[] = "INSERT OR REPLACE INTO run (id, at, trace) VALUES (?,?,?)";
    QSqlQuery& query = prepared(sql);
    bind(query, stored.id, timeText(stored.at), stored.trace);
    return run(query);
}

bool Database::writeCall(const StoredCall& call)
{
    static constexpr char sql[] =
        "INSERT OR REPLACE INTO call (session, run, id, uid, caller, called, number, outbound, flow, at, ring, "
        "seconds,"
        " talk, outcome, cause, deliveries, trace) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    QSqlQuery& query = prepared(sql);
    bind(query, m_session, call.run, call.call, call.uid, call.from, call.to, call.number, int(call.outbound),
         call.flow, timeText(call.at), call.ring, call.seconds, call.talk, call.outcome, call.cause, call.deliveries,
         qCompress(call.trace, 1));
    return run(query);
}

bool Database::writeEntry(const JournalEntry& entry)
{
    static constexpr char sql[] = "INSERT OR REPLACE INTO journal (project, number, at, change) VALUES (?,?,?,?)";
    QSqlQuery& query = prepared(sql);
    bind(query, entry.project, entry.number, timeText(QDateTime::currentDateTimeUtc()), entry.change);
    return run(query);
}

bool Database::writeFold(const JournalFold& fold)
{
    static constexpr char sql[] = "DELETE FROM journal WHERE project = ? AND number <= ?";
    QSqlQuery& query = prepared(sql);
    bind(query, fold.project, fold.number);
    return run(query);
}

/// What earlier sessions of this project left queued or running counts as given up there.
Result<void> Database::closeOpenDeliveries()
{
    static constexpr char sql[] = "UPDATE delivery SET state = 3 WHERE state < 2 AND session IN"
                                  " (SELECT id FROM session WHERE project = ? AND id <> ?)";
    QSqlQuery& query = prepared(sql);
    bind(query, m_project, m_session);
    return run(query) ? Result<void>() : Result<void>(failed(m_lastError));
}

/// Rows of a table are numbered in the order they came, so the oldest have the smallest numbers.
Result<void> Database::prune(const StoreLimits& limits)
{
    if (!m_database.transaction())
        return failed(m_database.lastError());
    QSqlQuery query(m_database);
    bool ok = true;
    const std::pair<const char*, qint64> counts[] = {{"exchange", limits.exchanges},
                                                     {"delivery", limits.deliveries},
                                                     {"call", limits.calls},
                                                     {"run", limits.runs}};
    for (const auto& [table, count] : counts) {
        if (count > 0)
            ok = ok && query.exec(u"DELETE FROM %1 WHERE seq <= (SELECT coalesce(max(seq), 0) FROM %1) - %2"_s
                                      .arg(QString::fromLatin1(table))
                                      .arg(count));
    }
    if (limits.days > 0) {
        const QString oldest = timeText(QDateTime::currentDateTimeUtc().addDays(-limits.days));
        for (const char* table : {"exchange", "call", "run"})
            ok = ok && query.exec(u"DELETE FROM %1 WHERE at < '%2'"_s.arg(QString::fromLatin1(table), oldest));
        ok = ok && query.exec(u"DELETE FROM delivery WHERE state > 1 AND session IN (SELECT id FROM session WHERE "
                              "begun < '%1') AND session <> %2"_s.arg(oldest)
                                  .arg(m_session));
    }
    ok = ok && query.exec(u"DELETE FROM attempt WHERE NOT EXISTS (SELECT 1 FROM delivery WHERE delivery.session = "
                          "attempt.session AND delivery.id = attempt.delivery)"_s);
    if (ok && m_database.commit())
        return {};
    const Error error = failed(ok ? m_database.lastError() : query.lastError());
    m_database.rollback();
    return error;
}

} // namespace hookswitch
