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
    using PlaceCall = std::function<Result<QString>(const OutboundCall&)>;

    /// REQUIRES: document and secrets outlive this object.
    ProjectHost(ProjectDocument& document, Secrets& secrets, PlaceCall placeCall);

    [[nodiscard]] std::vector<FlowDocument> flows() const override;
    [[nodiscard]] std::vector<FlowNumbers> flowNumbers() const override;
    [[nodiscard]] std::optional<FlowDocument> flow(const QString& id) const override;
    Result<void> putFlow(const FlowDocument& flow) override;
    bool eraseFlow(const QString& id) override;
    [[nodiscard]] const Json* entity(const QString& kind, const QString& id) const override;
    [[nodiscard]] std::vector<Entity> entities(const QString& kind) const override;
    Result<void> putEntity(const Entity& entity) override;
    bool eraseEntity(const QString& kind, const QString& id) override;
    [[nodiscard]] std::vector<Number> numbers() const override;
    Result<void> putNumberDetails(const QString& number, const QString& platform, const Json& details) override;
    Result<void> setCallback(const CallbackChange& change) override;
    Result<QString> placeCall(const OutboundCall& call) override;
    [[nodiscard]] const Json& settings() const override;
    [[nodiscard]] QString newId() override;
    [[nodiscard]] qint64 now() const override;

private:
    ProjectDocument& m_document;
    Secrets& m_secrets;
    PlaceCall m_placeCall;
};

} // namespace hookswitch
