// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "flow/flow.h"
#include "sim/behaviour.h"
#include "sim/rules.h"

#include <memory>
#include <vector>

namespace hookswitch {

/// What a flow is compiled with.
struct CompileOrder
{
    QString flowId;                             ///< id in the project, for the trace
    QHash<NodeId, QString> places;              ///< name of each node in its document (JSON pointers for Kazoo)
    const BehaviourTable* behaviours = nullptr; ///< REQUIRES: not null, lives as long as the program
    const Catalog* catalog = nullptr;           ///< tells modules of the platform from unknown ones; may be null
    Rules rules;
    /// Id of the flow that runs, without a phone and with all variables, once an execution that began with this flow
    /// is over; "": none (VoIPBIN on_complete_flow_id).
    QString onComplete;
};

/// One block, ready to run.
struct ProgramStep
{
    BehaviourFunction act = nullptr; ///< null: passes through
    Parameters parameters;
    struct Way
    {
        QString key;
        ExitRole role = ExitRole::Key;
        int target = -1; ///< step, -1: the exit is there but empty
    };
    std::vector<Way> ways;
    NodeId node;
    QString place;
    QString module;
    bool skip = false;  ///< data.skip_module: passes through without a word
    QString passReason; ///< why a block without behaviour passes, for the warning

    /// The exit with this key, null when there is none.
    [[nodiscard]] const Way* way(QStringView key) const;
    /// The default exit of the platform's rules, null when there is none.
    [[nodiscard]] const Way* otherwise() const { return defaultWay < 0 ? nullptr : &ways[size_t(defaultWay)]; }
    int defaultWay = -1; ///< index into ways
};

/// A flow made ready to run: immutable, shared between calls, runs and threads.
class Program
{
public:
    [[nodiscard]] static std::shared_ptr<const Program> compile(const Flow& flow, const CompileOrder& order);

    [[nodiscard]] const QString& flowId() const { return m_flowId; }
    [[nodiscard]] Platform platform() const { return m_platform; }
    [[nodiscard]] const Rules& rules() const { return m_rules; }
    [[nodiscard]] const std::vector<ProgramStep>& steps() const { return m_steps; }
    /// The step a call begins at, -1 when the flow is empty.
    [[nodiscard]] int start() const { return m_start; }
    /// The step of a node, -1 when it is unknown.
    [[nodiscard]] int stepOf(NodeId node) const;
    /// The first step with this place, -1 when there is none.
    [[nodiscard]] int stepAt(const QString& place) const;
    [[nodiscard]] const QString& onComplete() const { return m_onComplete; }

private:
    QString m_flowId;
    Platform m_platform = Platform::Kazoo;
    Rules m_rules;
    std::vector<ProgramStep> m_steps;
    QHash<QString, int> m_places;
    QString m_onComplete;
    int m_start = -1;
};

} // namespace hookswitch
