// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/rows.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <map>
#include <span>
#include <vector>

namespace hookswitch {

/// The SQLite file behind a TrafficStore. Open, use and destroy it on one and the same thread.
class Database
{
public:
    Database();
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Opens or creates the file, brings its tables up to date and begins a session for this project.
    [[nodiscard]] Result<void> open(const QString& path, const QString& project);
    /// Writes all rows or none. Journal entries survive a loss of power, the others only the end of the program.
    [[nodiscard]] Result<void> write(std::span<const StoreRow> rows);
    /// Removes what exceeds the limits.
    [[nodiscard]] Result<void> prune(const StoreLimits& limits);

    [[nodiscard]] std::vector<Delivery> deliveries(int count);
    [[nodiscard]] std::vector<Exchange> exchanges(int count);
    [[nodiscard]] std::vector<StoredRun> runs(int count);
    [[nodiscard]] QByteArray trace(const QString& run);
    [[nodiscard]] std::vector<StoredCall> calls(int count);
    [[nodiscard]] std::optional<StoredCall> callOfSession(int run, quint32 call);
    [[nodiscard]] std::vector<JournalEntry> journal(const QString& project);
    [[nodiscard]] std::vector<Delivery> openDeliveries();
    [[nodiscard]] Result<void> closeOpenDeliveries();

private:
    [[nodiscard]] Result<void> recognise();
    [[nodiscard]] Result<void> migrate();
    [[nodiscard]] Result<void> beginSession();
    [[nodiscard]] Error failed(const QSqlError& error) const;
    [[nodiscard]] int pragma(const QString& name);
    QSqlQuery& prepared(const char* sql);
    [[nodiscard]] bool writeRow(const StoreRow& row);
    [[nodiscard]] bool writeDelivery(const Delivery& delivery);
    [[nodiscard]] bool writeAttempt(DeliveryId id, const Attempt& attempt);
    [[nodiscard]] bool writeExchange(const Exchange& exchange);
    [[nodiscard]] bool writeRun(const StoredRun& run);
    [[nodiscard]] bool writeCall(const StoredCall& call);
    [[nodiscard]] bool writeEntry(const JournalEntry& entry);
    [[nodiscard]] bool writeFold(const JournalFold& fold);
    [[nodiscard]] bool run(QSqlQuery& query);
    [[nodiscard]] std::vector<Delivery> deliveriesOf(QSqlQuery& query);
    void readAttempts(Delivery& delivery, qint64 session);

    QString m_path;
    QString m_project;
    QString m_connection; // the name QtSql knows it by
    QSqlDatabase m_database;
    std::map<const char*, QSqlQuery> m_prepared; // by the address of their constant text
    QSqlError m_lastError;
    qint64 m_session = 0;
};

} // namespace hookswitch
