// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/host.h"
#include "workspace/document.h"
#include "workspace/secrets.h"

namespace hookswitch {

/// The open project as the platforms' APIs see it. Every write is one undoable step of the document.
class ProjectHost : public Host
{
public:
    /// What the live run does for the APIs.
    struct Live
    {
        std::function<Result<QString>(const OutboundCall&)> placeCall;
        std::function<Result<void>(CallId, const std::shared_ptr<const Program>&)> setProgram;
        std::function<Moment()> moment;
    };

    /// REQUIRES: document and secrets outlive this object.
    ProjectHost(ProjectDocument& document, Secrets& secrets, Live live);

    [[nodiscard]] std::vector<FlowDocument> flows() const override;
    [[nodiscard]] std::vector<FlowNumbers> flowNumbers() const override;
    [[nodiscard]] std::optional<FlowDocument> flow(const QString& id) const override;
    Result<void> putFlow(const FlowDocument& flow) override;
    bool eraseFlow(const QString& id) override;
    [[nodiscard]] const Json* entity(const QString& kind, const QString& id) const override;
    [[nodiscard]] std::vector<Number> numbers() const override;
    Result<void> putNumberDetails(const QString& number, const QString& platform, const Json& details) override;
    Result<void> setCallback(const CallbackChange& change) override;
    Result<QString> placeCall(const OutboundCall& call) override;
    Result<void> setProgram(CallId call, std::shared_ptr<const Program> program) override;
    Result<void> setContact(const QString& number, const Json& contact) override;
    [[nodiscard]] Moment moment() override;
    [[nodiscard]] const Json& settings() const override;
    [[nodiscard]] QString newId() override;
    [[nodiscard]] qint64 now() const override;

private:
    ProjectDocument& m_document;
    Secrets& m_secrets;
    Live m_live;
};

} // namespace hookswitch
