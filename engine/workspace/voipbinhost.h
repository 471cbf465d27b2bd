// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/voipbin/apihost.h"
#include "workspace/document.h"
#include "workspace/runner.h"
#include "workspace/secrets.h"

#include <functional>

namespace hookswitch {

/// The open project as the VoIPBIN API needs it: its VoIPBIN flows and numbers, and calls in the live run. Edits are
/// named "API: ..." and can be undone. Lives on the document's thread.
class VoipbinHost : public voipbin::ApiHost
{
public:
    using PlaceCall = std::function<Result<CallId>(const CallOrder&)>;

    /// REQUIRES: document, runner and secrets outlive this object.
    VoipbinHost(ProjectDocument& document, Runner& runner, Secrets& secrets, PlaceCall placeCall);

    /// Instead of the era of the project's settings, which stays as it is; "": that one again.
    void setEra(const QString& era) { m_era = era; }

    [[nodiscard]] std::vector<FlowEntry> flows() const override;
    Result<void> putFlow(const FlowEntry& flow) override;
    void eraseFlow(const QString& id) override;
    [[nodiscard]] std::vector<NumberEntry> numbers() const override;
    Result<void> putNumber(const NumberEntry& number) override;
    void eraseNumber(const QString& number) override;
    Result<CallId> place(const CallPlan& plan) override;
    void endCall(CallId call) override;
    void turnSound(CallId call, const Sound& sound) override;
    [[nodiscard]] Json settings() const override;
    void putSettings(const Json& settings) override;
    [[nodiscard]] QString webhookSecret() override;
    [[nodiscard]] qint64 now() override;
    [[nodiscard]] QString newUuid() override;

private:
    ProjectDocument& m_document;
    Runner& m_runner;
    Secrets& m_secrets;
    PlaceCall m_placeCall;
    QString m_era;
    qint64 m_last = 0; ///< what now() told last
};

} // namespace hookswitch
