// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "webhook/delivery.h"

#include <QObject>

#include <map>
#include <memory>

namespace hookswitch {

/// Sends deliveries: strictly one after the other within one order, side by side otherwise, with each delivery's own
/// retry rule. Real network, real time, by libcurl in the event loop of the thread it lives on.
class Courier : public QObject
{
    Q_OBJECT
public:
    explicit Courier(QObject* parent = nullptr);
    ~Courier() override;

    /// Hosts that may be called besides loopback ("*.example.com", "api.example.com:8443"); anything else fails with
    /// a sentence.
    void setAllowedHosts(const QStringList& hosts);

    /// Takes a delivery; id, state and attempts are filled in. Its key is made when empty.
    DeliveryId send(Delivery delivery);
    /// Sends a finished delivery's request once more as a new delivery with the same key; none when there is no such
    /// delivery.
    DeliveryId resend(DeliveryId id);
    /// Every delivery since the start, also finished ones, by id.
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
