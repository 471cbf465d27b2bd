// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/bluevia/progress.h"
#include "sim/program.h"
#include "webhook/delivery.h"
#include "workspace/project.h"

#include <functional>

namespace hookswitch {

/// Tells BlueVia applications what is not asked for: the progress of calls when settings.bluevia.events is "all", and
/// recordings of whole calls when they are over. Reads a run's rows in order; knows no network.
class BlueviaTeller
{
public:
    using Send = std::function<void(Delivery)>;

    explicit BlueviaTeller(Send send)
        : m_send(std::move(send))
    {}

    void see(const TraceRow& row, const Project& project);

private:
    struct Recording
    {
        QString url;
        QString method;
        SimTime since;
    };
    void tellProgress(const TraceRow& row, const Project& project);
    void exportRecordings(const TraceRow& row);
    [[nodiscard]] static Delivery deliveryOf(const TraceRow& row);

    Send m_send;
    bluevia::CallBook m_book;
    std::map<CallId, std::map<QString, QString>> m_contacts; ///< what calls have of their own
    std::multimap<CallId, Recording> m_recordings;
};

/// The commands that an application's answer to a notification of this teller holds, null for none.
[[nodiscard]] std::shared_ptr<const Program> commandsIn(const Delivery& delivery);

} // namespace hookswitch
