// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "webhook/delivery.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace hookswitch {

/// Sends deliveries: strictly one after the other within one order, side by side otherwise, with each delivery's own
/// retry rule. Real network by libcurl in the event loop of the thread it lives on; waits between tries pass on the
/// clock set by setSpeed(). A delivery with a signing key is signed anew for every try (Standard Webhooks 1.0.0).
class Courier : public QObject
{
    Q_OBJECT
public:
    explicit Courier(QObject* parent = nullptr);
    ~Courier() override;

    /// Hosts that may be called besides loopback ("*.example.com", "api.example.com:8443"); anything else fails with
    /// a sentence.
    void setAllowedHosts(const QStringList& hosts);

    /// Virtual seconds per real second for the waits between tries: 1 is real time, 0 means that nothing is waited
    /// for. Waits already begun go on at the new speed.
    void setSpeed(double speed);
    /// While paused no wait between tries ends; what is on its way goes on.
    void setPaused(bool paused);
    /// Where the jitter of retry rules comes from: numbers from 0 to 1. Default: random.
    void setChance(std::function<double()> chance);
    /// Ended deliveries beyond this number are forgotten, oldest first. Default 10,000.
    void setKept(int count);

    /// Takes a delivery; id, state and attempts are filled in. Its key is made when empty.
    DeliveryId send(Delivery delivery);
    /// Goes on with a delivery of an earlier start: as send(), but key and attempts are kept.
    DeliveryId resume(Delivery delivery);
    /// Takes note of an exchange that somebody else made; only the id is filled in. REQUIRES: it has ended.
    DeliveryId record(Delivery delivery);
    /// Sends a finished delivery's request once more as a new delivery with the same key; none when there is no such
    /// delivery.
    DeliveryId resend(DeliveryId id);
    /// Every delivery since the start that is not forgotten, also finished ones, by id.
    [[nodiscard]] const std::map<DeliveryId, Delivery>& deliveries() const;
    /// Nothing queued or running.
    [[nodiscard]] bool isIdle() const;
    /// Drops what is queued and cuts what is running; those deliveries fail with a sentence.
    void cancelAll();

Q_SIGNALS:
    /// A delivery was taken, began an attempt, got an answer or ended.
    void changed(const hookswitch::Delivery& delivery);
    /// isIdle() became true.
    void idle();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hookswitch
