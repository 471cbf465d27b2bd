// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/host.h"

#include <map>

/// A project in memory for tests of the platforms' APIs: writes are remembered, time and ids are set by the test.
class FakeHost : public hookswitch::Host
{
public:
    std::map<QString, FlowDocument> flowsById;
    std::map<std::pair<QString, QString>, hookswitch::Json> entities;
    std::vector<Number> ownNumbers;
    std::vector<CallbackChange> changes;
    std::vector<OutboundCall> calls;
    std::vector<std::pair<hookswitch::CallId, std::shared_ptr<const hookswitch::Program>>> programs;
    std::vector<std::pair<QString, hookswitch::Json>> contacts;
    Moment runMoment;
    hookswitch::Json projectSettings = hookswitch::Json::object();
    qint64 time = 1700000000;
    bool failsOnWrite = false;

    std::vector<FlowDocument> flows() const override
    {
        std::vector<FlowDocument> all;
        for (const auto& [id, flow] : flowsById)
            all.push_back(flow);
        return all;
    }
    std::optional<FlowDocument> flow(const QString& id) const override
    {
        const auto found = flowsById.find(id);
        return found == flowsById.end() ? std::nullopt : std::optional<FlowDocument>(found->second);
    }
    std::vector<FlowNumbers> flowNumbers() const override
    {
        const auto texts = [](const hookswitch::Json& document, const char* key) {
            QStringList list;
            for (const hookswitch::Json& text : document.value(key, hookswitch::Json::array()))
                list.append(hookswitch::stringOf(text));
            return list;
        };
        std::vector<FlowNumbers> all;
        for (const auto& [id, flow] : flowsById)
            all.push_back({id, hookswitch::stringMember(flow.document, "name", flow.name),
                           texts(flow.document, "numbers"), texts(flow.document, "patterns")});
        return all;
    }
    hookswitch::Result<void> putFlow(const FlowDocument& flow) override
    {
        if (failsOnWrite)
            return hookswitch::Error{QStringLiteral("the disk is full"), {}};
        flowsById[flow.id] = flow;
        return {};
    }
    bool eraseFlow(const QString& id) override { return flowsById.erase(id) > 0; }
    const hookswitch::Json* entity(const QString& kind, const QString& id) const override
    {
        const auto found = entities.find({kind, id});
        return found == entities.end() ? nullptr : &found->second;
    }
    std::vector<Number> numbers() const override { return ownNumbers; }
    hookswitch::Result<void> putNumberDetails(const QString& wanted, const QString& platform,
                                              const hookswitch::Json& details) override
    {
        for (Number& number : ownNumbers) {
            if (number.number != wanted)
                continue;
            number.details = details;
            return {};
        }
        ownNumbers.push_back({wanted, platform, {}, {}, {}, {}, details});
        return {};
    }
    hookswitch::Result<void> setCallback(const CallbackChange& change) override
    {
        changes.push_back(change);
        for (Number& number : ownNumbers) {
            if (number.number != change.number)
                continue;
            const bool clears = change.method.isEmpty();
            (change.sending ? number.sendMethod : number.receiveMethod) =
                clears ? std::nullopt : std::optional<QString>(change.method);
            (change.sending ? number.sendUrl : number.receiveUrl) =
                clears ? std::nullopt : std::optional<QString>(change.url);
        }
        return {};
    }
    hookswitch::Result<QString> placeCall(const OutboundCall& call) override
    {
        calls.push_back(call);
        return QStringLiteral("00000000-0000-1000-8000-%1").arg(calls.size(), 12, 10, QLatin1Char('0'));
    }
    hookswitch::Result<void> setProgram(hookswitch::CallId call,
                                        std::shared_ptr<const hookswitch::Program> program) override
    {
        programs.emplace_back(call, std::move(program));
        return {};
    }
    hookswitch::Result<void> setContact(const QString& number, const hookswitch::Json& contact) override
    {
        contacts.emplace_back(number, contact);
        return {};
    }
    Moment moment() override { return runMoment; }
    const hookswitch::Json& settings() const override { return projectSettings; }
    QString newId() override { return QStringLiteral("%1").arg(++m_ids, 32, 16, QLatin1Char('0')); }
    qint64 now() const override { return time; }

private:
    int m_ids = 0;
};
