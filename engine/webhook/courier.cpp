// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webhook/courier.h"

#include "webhook/httpclient.h"
#include "webhook/retry.h"
#include "webhook/signature.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>
#include <QUuid>

#include <cmath>

#include <deque>
#include <set>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t maxSideBySide = 64;

} // namespace

/// An order is a line of deliveries; only its first one may be on its way or wait for its next try. Deliveries
/// without an order stand in no line. `ready` holds those that could leave now and wait for one of the places on the
/// road.
class Courier::Impl
{
public:
    explicit Impl(Courier& owner);

    void enqueue(DeliveryId id);
    void schedulePump();
    void pump();
    void begin(DeliveryId id);
    void attempted(DeliveryId id, Attempt attempt);
    void end(DeliveryId id, Delivery::State state);
    void retryLater(DeliveryId id, double seconds);
    [[nodiscard]] double now() const;
    void changeClock(double newSpeed, bool pause);
    void armTimer();
    void wakeDue();
    void forgetOld();
    void drop(DeliveryId id);
    void release(const Delivery& delivery);
    void announce(DeliveryId id);
    void announceIdle();

    Courier& courier;
    HttpClient client;
    std::map<DeliveryId, Delivery> deliveries;
    std::map<QString, std::deque<DeliveryId>> orders;
    std::deque<DeliveryId> ready;
    std::map<DeliveryId, quint64> running;     // to the call of the client
    std::set<DeliveryId> open;                 // everything not ended
    std::multimap<double, DeliveryId> waiting; // for their next try, by virtual time
    std::deque<DeliveryId> ended;              // oldest first
    std::function<double()> chance = [] { return QRandomGenerator::global()->generateDouble(); };
    QTimer wakeTimer;
    QElapsedTimer clock;
    double base = 0; // virtual seconds when the clock was started
    double speed = 1;
    bool paused = false;
    size_t kept = 10000;
    quint32 lastId = 0;
    bool pumpDue = false;
};

Courier::Impl::Impl(Courier& owner)
    : courier(owner)
    , client(&owner)
    , wakeTimer(&owner)
{
    wakeTimer.setSingleShot(true);
    wakeTimer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&wakeTimer, &QTimer::timeout, &owner, [this] { wakeDue(); });
    clock.start();
}

void Courier::Impl::enqueue(DeliveryId id)
{
    const QString order = deliveries.at(id).order;
    open.insert(id);
    if (order.isEmpty()) {
        ready.push_back(id);
        return;
    }
    std::deque<DeliveryId>& line = orders[order];
    line.push_back(id);
    if (line.size() == 1)
        ready.push_back(id);
}

/// Deliveries leave from the event loop, so that nothing happens inside send().
void Courier::Impl::schedulePump()
{
    if (!std::exchange(pumpDue, true))
        QTimer::singleShot(0, &courier, [this] { pump(); });
}

void Courier::Impl::pump()
{
    pumpDue = false;
    const QPointer<Courier> self(&courier);
    while (self && running.size() < maxSideBySide && !ready.empty()) {
        const DeliveryId id = ready.front();
        ready.pop_front();
        begin(id);
    }
}

void Courier::Impl::begin(DeliveryId id)
{
    Delivery& delivery = deliveries.at(id);
    delivery.state = Delivery::State::Running;
    if (!delivery.signingKey.isEmpty())
        (void)signStandard(delivery.request, delivery.signingKey, delivery.key.toUtf8(),
                           QDateTime::currentSecsSinceEpoch());
    const HttpCall call{delivery.request, delivery.timeout, !delivery.retry.redirectsFail};
    running[id] = client.start(call, [this, id](const Attempt& attempt) { attempted(id, attempt); });
    announce(id);
}

void Courier::Impl::attempted(DeliveryId id, Attempt attempt)
{
    running.erase(id);
    Delivery& delivery = deliveries.at(id);
    attempt.number = int(delivery.attempts.size()) + 1;
    attempt.ok = isDelivered(delivery.retry, attempt);
    delivery.attempts.push_back(attempt);
    std::optional<double> wait;
    // What may not be called now may not be called in a second either.
    if (!attempt.ok && client.refusal(delivery.request.target).isEmpty())
        wait = nextWait(delivery.retry, attempt, delivery.attempts.size(), chance());
    schedulePump();
    if (wait)
        retryLater(id, *wait);
    else
        end(id, attempt.ok ? Delivery::State::Delivered : Delivery::State::Failed);
}

void Courier::Impl::retryLater(DeliveryId id, double seconds)
{
    deliveries.at(id).state = Delivery::State::Queued;
    waiting.emplace(now() + std::clamp(seconds, 0.0, 1e9), id);
    armTimer();
    announce(id);
}

double Courier::Impl::now() const
{
    return paused ? base : base + double(clock.nsecsElapsed()) * 1e-9 * speed;
}

void Courier::Impl::changeClock(double newSpeed, bool pause)
{
    base = now();
    clock.start();
    speed = newSpeed;
    paused = pause;
    armTimer();
}

/// The timer may wake too early; wakeDue() then sets it again.
void Courier::Impl::armTimer()
{
    if (waiting.empty() || paused) {
        wakeTimer.stop();
        return;
    }
    const double seconds = speed > 0 ? std::max(0.0, waiting.begin()->first - now()) / speed : 0;
    wakeTimer.start(int(std::ceil(std::min(seconds, 1e6) * 1000)));
}

void Courier::Impl::wakeDue()
{
    const double moment = now();
    while (!waiting.empty() && (speed <= 0 || waiting.begin()->first <= moment + 1e-6)) {
        const DeliveryId id = waiting.begin()->second;
        waiting.erase(waiting.begin());
        if (!open.contains(id))
            continue;
        ready.push_back(id);
        schedulePump();
    }
    armTimer();
}

/// Keeps memory bounded however long the program runs; the traffic log has everything.
void Courier::Impl::forgetOld()
{
    while (ended.size() > kept) {
        deliveries.erase(ended.front());
        ended.pop_front();
    }
}

void Courier::Impl::end(DeliveryId id, Delivery::State state)
{
    Delivery& delivery = deliveries.at(id);
    delivery.state = state;
    open.erase(id);
    ended.push_back(id);
    release(delivery);
    const QPointer<Courier> self(&courier);
    announce(id);
    if (!self)
        return;
    forgetOld();
    announceIdle();
}

void Courier::Impl::release(const Delivery& delivery)
{
    const auto line = orders.find(delivery.order);
    if (line == orders.end())
        return;
    std::erase(line->second, delivery.id);
    if (line->second.empty()) {
        orders.erase(line);
        return;
    }
    ready.push_back(line->second.front());
    schedulePump();
}

void Courier::Impl::drop(DeliveryId id)
{
    Delivery& delivery = deliveries.at(id);
    const auto call = running.find(id);
    Attempt attempt;
    attempt.number = int(delivery.attempts.size()) + 1;
    attempt.at = QDateTime::currentDateTimeUtc();
    attempt.error = call == running.end() ? u"Dropped before it was sent."_s : u"Cut off while it was under way."_s;
    if (call != running.end()) {
        client.cancel(call->second);
        running.erase(call);
    }
    delivery.attempts.push_back(attempt);
    delivery.state = Delivery::State::Failed;
    ended.push_back(id);
}

void Courier::Impl::announce(DeliveryId id)
{
    const Delivery delivery = deliveries.at(id); // a listener may send more
    Q_EMIT courier.changed(delivery);
}

void Courier::Impl::announceIdle()
{
    if (open.empty())
        Q_EMIT courier.idle();
}

Courier::Courier(QObject* parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>(*this))
{}

Courier::~Courier() = default;

void Courier::setAllowedHosts(const QStringList& hosts)
{
    m_impl->client.setAllowedHosts(hosts);
}

void Courier::setSpeed(double speed)
{
    m_impl->changeClock(std::isfinite(speed) && speed > 0 ? speed : 0, m_impl->paused);
}

void Courier::setPaused(bool paused)
{
    m_impl->changeClock(m_impl->speed, paused);
}

void Courier::setChance(std::function<double()> chance)
{
    m_impl->chance = std::move(chance);
}

void Courier::setKept(int count)
{
    m_impl->kept = size_t(std::max(count, 0));
    m_impl->forgetOld();
}

DeliveryId Courier::send(Delivery delivery)
{
    delivery.attempts.clear();
    return resume(std::move(delivery));
}

DeliveryId Courier::record(Delivery delivery)
{
    const DeliveryId id(++m_impl->lastId);
    delivery.id = id;
    m_impl->deliveries.emplace(id, std::move(delivery));
    m_impl->ended.push_back(id);
    m_impl->announce(id);
    m_impl->forgetOld();
    return id;
}

DeliveryId Courier::resume(Delivery delivery)
{
    const DeliveryId id(++m_impl->lastId);
    delivery.id = id;
    delivery.state = Delivery::State::Queued;
    if (delivery.key.isEmpty())
        delivery.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_impl->deliveries.emplace(id, std::move(delivery));
    m_impl->enqueue(id);
    m_impl->schedulePump();
    m_impl->announce(id);
    return id;
}

DeliveryId Courier::resend(DeliveryId id)
{
    const auto found = m_impl->deliveries.find(id);
    if (found == m_impl->deliveries.end() || m_impl->open.contains(id))
        return {};
    return send(found->second);
}

const std::map<DeliveryId, Delivery>& Courier::deliveries() const
{
    return m_impl->deliveries;
}

bool Courier::isIdle() const
{
    return m_impl->open.empty();
}

void Courier::cancelAll()
{
    const std::set<DeliveryId> dropped = std::exchange(m_impl->open, {});
    m_impl->ready.clear();
    m_impl->orders.clear();
    m_impl->waiting.clear();
    for (const DeliveryId id : dropped)
        m_impl->drop(id);
    const QPointer<Courier> self(this);
    for (const DeliveryId id : dropped) {
        if (self)
            m_impl->announce(id);
    }
    if (self && !dropped.empty())
        m_impl->announceIdle();
}

} // namespace hookswitch
