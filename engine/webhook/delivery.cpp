// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webhook/delivery.h"

namespace hookswitch {

QString deliveryStateName(Delivery::State state)
{
    switch (state) {
    case Delivery::State::Queued:
        return QStringLiteral("queued");
    case Delivery::State::Running:
        return QStringLiteral("running");
    case Delivery::State::Delivered:
        return QStringLiteral("delivered");
    case Delivery::State::Failed:
        break;
    }
    return QStringLiteral("failed");
}

} // namespace hookswitch
