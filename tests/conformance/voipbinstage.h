// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/voipbin/site.h"
#include "sim/run.h"

#include <QStringList>

namespace hookswitch::conformance {

/// What one run of a VoIPBIN flow came to, as its trace tells.
struct VoipbinOutcome
{
    QStringList history; ///< "ID TYPE", the reserved ids of start and finish with nothing behind them
    QString end;         ///< as the case files write it, without what stands behind "error ->... :"
    QString error;       ///< code of an engine error
    QString status;
    qint64 moves = 0;
    std::vector<Json> handed;   ///< to the call: {"id", "type", "option", "completed_by", ...}
    std::vector<Json> services; ///< {"service", ...}
    std::map<QString, QString> variables;
    int created = 0; ///< runs begun, with those that complete this one
    int updated = 0;
    Json completion; ///< what began when the run was over; null: nothing
};

/// Plays a case's input: flows, who calls, what happens on the way.
class VoipbinStage
{
public:
    VoipbinStage(const Json& input, voipbin::Manner manner);

    /// The type for which the platform refuses one of the flows, none when it takes them.
    [[nodiscard]] std::optional<QString> refused() const;
    /// REQUIRES: !refused().
    [[nodiscard]] VoipbinOutcome play();

private:
    struct Moment;
    void setUp(Site& site) const;
    [[nodiscard]] CallPlan plan(const World& world) const;
    void seeRows();
    void react(const TraceRow& entered);
    void act(const Json& step, qint64 enteredAt);
    [[nodiscard]] bool leaveRoom();
    [[nodiscard]] VoipbinOutcome outcome() const;
    void read(VoipbinOutcome& out, const TraceRow& row) const;

    Json m_input;
    voipbin::Manner m_manner;
    std::optional<Run> m_run;
    CallId m_call;
    TraceRows m_rows;
    std::size_t m_step = 0; ///< of the script
    std::size_t m_left = 0; ///< rooms left
    int m_moves = 0;
    QString m_hungUpDuring;
    bool m_isCut = false; ///< the case wants no more moves
};

} // namespace hookswitch::conformance
