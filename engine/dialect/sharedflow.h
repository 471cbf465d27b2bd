// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "flow/flow.h"

#include <QSet>

namespace hookswitch {

// What the platforms with flows have in common, as a graph of its own. convertFlow() lifts a flow into it and lowers
// it again.

enum class SharedKind
{
    Answer,
    Say,
    Play,
    Wait,
    Hangup,
    Dial,
    Choose,
    RecordStart,
    RecordStop
};

/// A way out of a step.
struct SharedWay
{
    enum class When
    {
        Next,
        Keys,
        Silence,
        Otherwise
    } when = When::Next;
    QString keys;    ///< for Keys
    int target = -1; ///< index of a step, -1: the call ends
};

/// One step; which members mean something depends on the kind.
struct SharedStep
{
    SharedKind kind = SharedKind::Answer;
    NodeId source;           ///< the block it comes from
    QString text;            ///< Say
    QString language;        ///< Say, "" for the platform's own
    QString voice;           ///< Say: "male", "female", "" for the platform's own
    int times = 1;           ///< Say, Play
    QStringList targets;     ///< Play: URLs. Dial: numbers with +
    QString callerId;        ///< Dial, "" for the caller's own
    qint64 milliseconds = 0; ///< Wait; Choose: time to choose; RecordStart: longest, 0 no limit
    int digits = 1;          ///< Choose: how many at most
    bool isBusy = false;     ///< Hangup with the busy tone
    std::vector<SharedWay> ways;
};

/// steps by index; the start is an index too, -1 for nothing at all.
struct SharedFlow
{
    std::vector<SharedStep> steps;
    int start = -1;
    QSet<NodeId> folded; ///< blocks that became part of another block's step
    QString name;
    QString documentsUrl; ///< where BlueVia's further documents are served, "" for the usual place
};

/// Collects what a conversion cannot carry over, block by block.
class Losses
{
public:
    explicit Losses(QHash<NodeId, QString> places)
        : m_places(std::move(places))
    {}

    void add(const Node& node, const QString& reason) { add(node.id, node.module, reason); }
    void add(NodeId id, const QString& module, const QString& reason);
    void addMember(const QString& pointer, const QString& reason);
    [[nodiscard]] bool names(NodeId id) const { return m_named.contains(id); }
    [[nodiscard]] Problems take() { return std::move(m_problems); }

private:
    QHash<NodeId, QString> m_places;
    QSet<NodeId> m_named;
    QSet<QString> m_told;
    Problems m_problems;
};

[[nodiscard]] SharedFlow liftFlow(const Flow& flow, Losses& losses);
[[nodiscard]] Flow lowerToCommands(const SharedFlow& shared, const Flow& source, Losses& losses);
[[nodiscard]] Flow lowerFlow(const SharedFlow& shared, const Flow& source, Platform target, Losses& losses);

} // namespace hookswitch
