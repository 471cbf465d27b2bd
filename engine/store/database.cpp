// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/schema.h"

#include <QLocale>
#include <QStringList>
#include <QUuid>

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

template <typename... Values> void bind(QSqlQuery& query, const Values&... values)
{
    int place = 0;
    (query.bindValue(place++, values), ...);
}

} // namespace

Database::Database()
    : m_connection(u"hookswitch-store-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{}

Database::~Database()
{
    m_prepared.clear(); // before the connection, as QtSql demands
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Error Database::failed(const QSqlError& error) const
{
    if (error.nativeErrorCode() == u"26"_s) // SQLITE_NOTADB
        return Error{u"This file is no SQLite database. Move it away, or name another file."_s, m_path};
    return Error{
        u"The log could not be used: %1."_s.arg(error.databaseText().isEmpty() ? error.text() : error.databaseText()),
        m_path};
}

int Database::pragma(const QString& name)
{
    QSqlQuery query(m_database);
    const bool ok = query.exec(u"PRAGMA "_s + name) && query.next();
    m_lastError = query.lastError();
    return ok ? query.value(0).toInt() : -1;
}

Result<void> Database::open(const QString& path)
{
    m_path = path;
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    if (!m_database.isValid())
        return Error{u"Qt's SQLite driver is not installed (package libqt6sql6-sqlite)."_s, path};
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_database.open())
        return failed(m_database.lastError());
    if (const Result<void> known = recognise(); !known.ok())
        return known;
    QSqlQuery(m_database).exec(u"PRAGMA journal_mode=WAL"_s);
    QSqlQuery(m_database).exec(u"PRAGMA synchronous=NORMAL"_s);
    if (const Result<void> current = migrate(); !current.ok())
        return current;
    return beginSession();
}

/// Nothing may be changed in a file that is not ours.
Result<void> Database::recognise()
{
    const int version = pragma(u"user_version"_s);
    if (version < 0)
        return failed(m_lastError);
    QSqlQuery tables(u"SELECT count(*) FROM sqlite_master"_s, m_database);
    if (!tables.next())
        return failed(tables.lastError());
    const bool empty = tables.value(0).toInt() == 0;
    if (!empty && pragma(u"application_id"_s) != storeApplicationId)
        return Error{u"This database belongs to another program. Name another file."_s, m_path};
    if (version > int(storeMigrations.size()))
        return Error{
            u"This log was written by a newer Hookswitch (schema %1, this program knows %2). Update the program, or name another file."_s
                .arg(version)
                .arg(storeMigrations.size()),
            m_path};
    return {};
}

Result<void> Database::migrate()
{
    for (size_t version = size_t(pragma(u"user_version"_s)); version < storeMigrations.size(); ++version) {
        if (!m_database.transaction())
            return failed(m_database.lastError());
        QSqlQuery query(m_database);
        bool ok = true;
        for (const char* statement : storeMigrations[version])
            ok = ok && query.exec(QString::fromLatin1(statement));
        ok = ok && query.exec(u"PRAGMA application_id=%1"_s.arg(storeApplicationId)) &&
             query.exec(u"PRAGMA user_version=%1"_s.arg(version + 1));
        if (!ok || !m_database.commit()) {
            const Error error = failed(ok ? m_database.lastError() : query.lastError());
            m_database.rollback();
            return error;
        }
    }
    return {};
}

Result<void> Database::beginSession()
{
    QSqlQuery query(m_database);
    query.prepare(u"INSERT INTO session (begun) VALUES (?)"_s);
    query.bindValue(0, timeText(QDateTime::currentDateTimeUtc()));
    if (!query.exec())
        return failed(query.lastError());
    m_session = query.lastInsertId().toLongLong();
    return {};
}

QSqlQuery& Database::prepared(const char* sql)
{
    const auto found = m_prepared.find(sql);
    if (found != m_prepared.end())
        return found->second;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(QString::fromLatin1(sql));
    return m_prepared.emplace(sql, std::move(query)).first->second;
}

bool Database::run(QSqlQuery& query)
{
    const bool ok = query.exec();
    if (!ok)
        m_lastError = query.lastError();
    return ok;
}

Result<void> Database::write(std::span<const StoreRow> rows)
{
    if (!m_database.transaction())
        return failed(m_database.lastError());
    const bool ok = std::all_of(rows.begin(), rows.end(), [this](const StoreRow& row) { return writeRow(row); });
    if (ok && m_database.commit())
        return {};
    const Error error = failed(ok ? m_database.lastError() : m_lastError);
    m_prepared.clear(); // a statement that could not be prepared must be tried afresh
    m_database.rollback();
    return error;
}

bool Database::writeRow(const StoreRow& row)
{
    if (const auto* delivery = std::get_if<Delivery>(&row))
        return writeDelivery(*delivery);
    if (const auto* exchange = std::get_if<Exchange>(&row))
        return writeExchange(*exchange);
    return writeRun(std::get<StoredRun>(row));
}

bool Database::writeDelivery(const Delivery& delivery)
{
    static constexpr char sql[] =
        "INSERT INTO delivery (session, id, key, event, platform, number, line, call, trace_seq, flow, node, method, "
        "target,"
        " headers, body, timeout, delays, redirects_fail, state) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
        " ON CONFLICT (session, id) DO UPDATE SET key=excluded.key, event=excluded.event, platform=excluded.platform,"
        " number=excluded.number, line=excluded.line, call=excluded.call, trace_seq=excluded.trace_seq, "
        "flow=excluded.flow,"
        " node=excluded.node, method=excluded.method, target=excluded.target, headers=excluded.headers, "
        "body=excluded.body,"
        " timeout=excluded.timeout, delays=excluded.delays, redirects_fail=excluded.redirects_fail, "
        "state=excluded.state";
    QSqlQuery& query = prepared(sql);
    const HttpRequest request = withoutSecrets(delivery.request);
    bind(query, m_session, delivery.id.value, delivery.key, delivery.event, delivery.platform, delivery.number,
         delivery.order, delivery.call, delivery.traceSeq, delivery.flow, delivery.node, request.method,
         request.target, headersToBytes(request.headers), request.body, delivery.timeout,
         delaysText(delivery.retry.delays), int(delivery.retry.redirectsFail), int(delivery.state));
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
        " peer, status, answer_headers, answer_body) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)";
    QSqlQuery& query = prepared(sql);
    const HttpRequest request = withoutSecrets(exchange.request);
    const HttpResponse answer = withoutSecrets(exchange.response);
    bind(query, m_session, exchange.id, timeText(exchange.at), exchange.seconds, exchange.platform, request.method,
         request.target, headersToBytes(request.headers), request.body, request.peer, answer.status,
         headersToBytes(answer.headers), answer.body);
    return run(query);
}

bool Database::writeRun(const StoredRun& stored)
{
    static constexpr char sql[] = "INSERT OR REPLACE INTO run (id, at, trace) VALUES (?,?,?)";
    QSqlQuery& query = prepared(sql);
    bind(query, stored.id, timeText(stored.at), stored.trace);
    return run(query);
}

} // namespace hookswitch
