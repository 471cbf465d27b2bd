// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/trafficstore.h"

#include "store/database.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr size_t batchRows = 500;
constexpr size_t maxPending = 100'000; // beyond, the oldest rows are given up: the file has been unwritable for long
constexpr size_t pruneEvery = 5'000;   // rows
constexpr auto batchTime = std::chrono::milliseconds(200);
constexpr auto patience = std::chrono::seconds(1); // between two tries of a write that failed

} // namespace

/// Rows gather under the lock until there are enough of them or the oldest has waited long enough. Reading is a job
/// for the same thread, done after everything put before it, so one connection serves all and ":memory:" works as a
/// file does.
class TrafficStore::Impl
{
public:
    using Job = std::function<void(Database&)>;
    using Committed = std::function<void(Result<void>)>;

    ~Impl() { stop(); }

    Result<void> start(const QString& path, const QString& project);
    void stop();
    void put(StoreRow row);
    void putDelivery(const Delivery& delivery);
    void call(Job job);
    template <typename T> T ask(T (Database::*question)(int), int count);

    void work(const QString& path, const QString& project, std::promise<Result<void>> opened);
    void journal(const JournalEntry& entry, Committed committed);
    void pruneNowAndThen(Database& database, size_t written, std::unique_lock<std::mutex>& lock);
    void round(Database& database, std::unique_lock<std::mutex>& lock);
    void waitForWork(std::unique_lock<std::mutex>& lock);
    void keepForLater(std::vector<StoreRow> rows);
    [[nodiscard]] bool isUrgent() const
    {
        return stopping || job || !waiters.empty() || (pending.size() >= batchRows && trouble.isEmpty());
    }

    std::thread thread;
    mutable std::mutex mutex; // guards everything below
    std::condition_variable wake;
    std::vector<StoreRow> pending;
    std::unordered_map<DeliveryId, size_t> newest; // place in pending of a delivery's row
    std::vector<Committed> waiters;                // for what is pending
    StoreLimits limits;
    bool limitsChanged = true;
    size_t sincePruned = 0;
    Clock::time_point due;
    Job job;
    bool stopping = false;
    QString trouble;
};

Result<void> TrafficStore::Impl::start(const QString& path, const QString& project)
{
    stop();
    stopping = false;
    std::promise<Result<void>> opened;
    std::future<Result<void>> result = opened.get_future();
    thread = std::thread(
        [this, path, project, promise = std::move(opened)]() mutable { work(path, project, std::move(promise)); });
    Result<void> outcome = result.get();
    if (!outcome.ok())
        stop();
    return outcome;
}

void TrafficStore::Impl::stop()
{
    if (!thread.joinable())
        return;
    {
        const std::lock_guard lock(mutex);
        stopping = true;
    }
    wake.notify_all();
    thread.join();
    pending.clear();
    newest.clear();
}

void TrafficStore::Impl::put(StoreRow row)
{
    if (!thread.joinable())
        return;
    bool notify = false;
    {
        const std::lock_guard lock(mutex);
        if (pending.empty())
            due = Clock::now() + batchTime;
        pending.push_back(std::move(row));
        notify = pending.size() == 1 || pending.size() == batchRows;
    }
    if (notify)
        wake.notify_all();
}

/// A delivery is told about three times within milliseconds; only its last state has to be written.
void TrafficStore::Impl::putDelivery(const Delivery& delivery)
{
    if (thread.joinable()) {
        const std::lock_guard lock(mutex);
        const auto found = newest.find(delivery.id);
        if (found != newest.end()) {
            pending[found->second] = delivery;
            return;
        }
        newest[delivery.id] = pending.size();
    }
    put(delivery);
}

/// Runs the job on the writing thread after everything put so far and waits for it.
void TrafficStore::Impl::call(Job wanted)
{
    if (!thread.joinable())
        return;
    std::promise<void> done;
    std::future<void> finished = done.get_future();
    {
        const std::lock_guard lock(mutex);
        job = [&](Database& database) {
            wanted(database);
            done.set_value();
        };
    }
    wake.notify_all();
    finished.get();
}

template <typename T> T TrafficStore::Impl::ask(T (Database::*question)(int), int count)
{
    T result;
    call([&](Database& database) { result = (database.*question)(count); });
    return result;
}

void TrafficStore::Impl::work(const QString& path, const QString& project, std::promise<Result<void>> opened)
{
    Database database;
    Result<void> outcome = database.open(path, project);
    const bool ok = outcome.ok();
    opened.set_value(std::move(outcome));
    if (!ok)
        return;
    std::unique_lock lock(mutex);
    for (bool last = false; !last;) {
        waitForWork(lock);
        last = stopping;
        round(database, lock);
    }
}

void TrafficStore::Impl::waitForWork(std::unique_lock<std::mutex>& lock)
{
    wake.wait(lock, [this] { return !pending.empty() || isUrgent(); });
    wake.wait_until(lock, due, [this] { return isUrgent(); });
}

void TrafficStore::Impl::round(Database& database, std::unique_lock<std::mutex>& lock)
{
    std::vector<StoreRow> rows = std::exchange(pending, {});
    const std::vector<Committed> told = std::exchange(waiters, {});
    const Job wanted = std::exchange(job, {});
    newest.clear();
    lock.unlock();
    Result<void> written = rows.empty() ? Result<void>() : database.write(rows);
    if (!written.ok()) // whoever waits for a journal entry learns it; trying again would come after the answer
        std::erase_if(rows, [](const StoreRow& row) { return std::holds_alternative<JournalEntry>(row); });
    for (const Committed& waiter : told)
        waiter(written);
    lock.lock();
    pruneNowAndThen(database, rows.size(), lock);
    if (!written.ok())
        keepForLater(std::move(rows));
    trouble = written.ok() ? QString() : written.error().text();
    if (!wanted)
        return;
    lock.unlock();
    wanted(database);
    lock.lock();
}

void TrafficStore::Impl::pruneNowAndThen(Database& database, size_t written, std::unique_lock<std::mutex>& lock)
{
    sincePruned += written;
    if (!std::exchange(limitsChanged, false) && sincePruned < pruneEvery)
        return;
    sincePruned = 0;
    const StoreLimits now = limits;
    lock.unlock();
    (void)database.prune(now); // tried again later
    lock.lock();
}

void TrafficStore::Impl::journal(const JournalEntry& entry, Committed committed)
{
    if (!thread.joinable()) {
        committed(Error{u"the journal is not open"_s, {}});
        return;
    }
    {
        const std::lock_guard lock(mutex);
        if (pending.empty())
            due = Clock::now() + batchTime;
        pending.push_back(entry);
        waiters.push_back(std::move(committed));
    }
    wake.notify_all();
}

void TrafficStore::Impl::keepForLater(std::vector<StoreRow> rows)
{
    rows.insert(rows.end(), std::make_move_iterator(pending.begin()), std::make_move_iterator(pending.end()));
    if (rows.size() > maxPending)
        rows.erase(rows.begin(), rows.end() - qsizetype(maxPending));
    pending = std::move(rows);
    newest.clear();
    due = Clock::now() + patience;
}

TrafficStore::TrafficStore()
    : m_impl(std::make_unique<Impl>())
{}

TrafficStore::~TrafficStore() = default;

Result<void> TrafficStore::open(const QString& path, const QString& project)
{
    return m_impl->start(path, project);
}

void TrafficStore::setLimits(const StoreLimits& limits)
{
    const std::lock_guard lock(m_impl->mutex);
    m_impl->limitsChanged = m_impl->limitsChanged || !(m_impl->limits == limits);
    m_impl->limits = limits;
}

void TrafficStore::put(const Delivery& delivery)
{
    m_impl->putDelivery(delivery);
}

void TrafficStore::put(const Exchange& exchange)
{
    m_impl->put(exchange);
}

void TrafficStore::put(const StoredRun& run)
{
    m_impl->put(run);
}

void TrafficStore::put(const StoredCall& call)
{
    m_impl->put(call);
}

void TrafficStore::journal(const JournalEntry& entry, std::function<void(Result<void>)> committed)
{
    m_impl->journal(entry, std::move(committed));
}

void TrafficStore::fold(const JournalFold& fold)
{
    m_impl->put(fold);
}

void TrafficStore::flush()
{
    m_impl->call([](Database&) {});
}

QString TrafficStore::trouble() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->trouble;
}

std::vector<Delivery> TrafficStore::deliveries(int count)
{
    return m_impl->ask(&Database::deliveries, count);
}

std::vector<Exchange> TrafficStore::exchanges(int count)
{
    return m_impl->ask(&Database::exchanges, count);
}

std::vector<StoredRun> TrafficStore::runs(int count)
{
    return m_impl->ask(&Database::runs, count);
}

QByteArray TrafficStore::trace(const QString& run)
{
    QByteArray found;
    m_impl->call([&](Database& database) { found = database.trace(run); });
    return found;
}

std::vector<StoredCall> TrafficStore::calls(int count)
{
    return m_impl->ask(&Database::calls, count);
}

std::optional<StoredCall> TrafficStore::call(int run, quint32 call)
{
    std::optional<StoredCall> found;
    m_impl->call([&](Database& database) { found = database.callOfSession(run, call); });
    return found;
}

std::vector<JournalEntry> TrafficStore::journal(const QString& project)
{
    std::vector<JournalEntry> found;
    m_impl->call([&](Database& database) { found = database.journal(project); });
    return found;
}

std::vector<Delivery> TrafficStore::openDeliveries()
{
    std::vector<Delivery> found;
    m_impl->call([&](Database& database) { found = database.openDeliveries(); });
    return found;
}

void TrafficStore::closeOpenDeliveries()
{
    m_impl->call([](Database& database) { (void)database.closeOpenDeliveries(); });
}

} // namespace hookswitch
