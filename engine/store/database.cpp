// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/schema.h"

#include <QUuid>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

QString timeText(const QDateTime& moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODateWithMs) : QString();
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

Result<void> Database::open(const QString& path, const QString& project)
{
    m_path = path;
    m_project = project.isNull() ? u""_s : project; // not NULL
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
    query.prepare(u"INSERT INTO session (begun, project) VALUES (?,?)"_s);
    query.bindValue(0, timeText(QDateTime::currentDateTimeUtc()));
    query.bindValue(1, m_project);
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

} // namespace hookswitch
