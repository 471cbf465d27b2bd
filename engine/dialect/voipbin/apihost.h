// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sim/run.h"

namespace hookswitch::voipbin {

/// What the VoIPBIN API needs from the open project and its live run. The workspace implements it; the API runs on
/// its thread. Every write is in the project when the function returns.
class ApiHost
{
public:
    virtual ~ApiHost() = default;

    /// A VoIPBIN flow of the project.
    struct FlowEntry
    {
        QString id; ///< in the project
        QString name;
        Json document;
    };
    [[nodiscard]] virtual std::vector<FlowEntry> flows() const = 0;
    virtual Result<void> putFlow(const FlowEntry& flow) = 0;
    virtual void eraseFlow(const QString& id) = 0;

    /// A VoIPBIN number of ours. details: what the API keeps with it ("id", "name", "detail", "message_flow_id",
    /// "tm_create", ...).
    struct NumberEntry
    {
        QString number;
        QString flow; ///< id in the project, "" for none
        Json details = Json::object();
    };
    [[nodiscard]] virtual std::vector<NumberEntry> numbers() const = 0;
    virtual Result<void> putNumber(const NumberEntry& number) = 0;
    virtual void eraseNumber(const QString& number) = 0;

    /// Begins at once in the live run.
    virtual Result<CallId> place(const CallPlan& plan) = 0;
    /// An API ends the call.
    virtual void endCall(CallId call) = 0;
    /// An API turns a sound of the call on or off ("hold", "moh", "silence", "mute"): the trace tells it as a signal
    /// "voipbin.NAME" with this value. room: where the call is and what it says is then heard or not, "" for nowhere.
    struct Sound
    {
        QString name;
        QString value;
        QString room;
        bool isHeard = true;
    };
    virtual void turnSound(CallId call, const Sound& sound) = 0;

    /// The "voipbin" settings of the project.
    [[nodiscard]] virtual Json settings() const = 0;
    virtual void putSettings(const Json& settings) = 0;
    /// The secret that signs webhooks; made when it is asked for first.
    [[nodiscard]] virtual QString webhookSecret() = 0;
    /// Microseconds since 1970, never the same twice.
    [[nodiscard]] virtual qint64 now() = 0;
    [[nodiscard]] virtual QString newUuid() = 0;
};

} // namespace hookswitch::voipbin
