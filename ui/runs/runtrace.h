// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/callboard.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>

namespace hookswitch {

/// What a phone of a call hears right now.
struct PromptNow
{
    LegId leg;
    QString text; ///< name of the media, or the words spoken
    QString type; ///< "media", "prompt", "speech", "tone"
    SimTime since;
    double seconds = 0; ///< planned length
};

/// A place in a flow.
struct BlockPlace
{
    QString flow;
    QString node;
    QString module;
};

/// All rows of the live run and what follows from them, shared by every panel of this room. Append-only between two
/// clear().
class RunTrace : public QObject
{
    Q_OBJECT
public:
    explicit RunTrace(QObject* parent = nullptr)
        : QObject(parent)
    {}

    void append(const TraceRows& rows);
    void clear();

    [[nodiscard]] const TraceRows& rows() const { return m_rows; }
    [[nodiscard]] const CallBoard& board() const { return m_board; }
    /// Rows of one call, in order.
    [[nodiscard]] TraceRows rowsOf(CallId call) const;
    /// Places in rows() of one call's rows.
    [[nodiscard]] const std::vector<size_t>& placesOf(CallId call) const;
    [[nodiscard]] std::optional<PromptNow> prompt(CallId call) const;
    /// The block this call entered last, also when the call is over.
    [[nodiscard]] BlockPlace lastBlock(CallId call) const;
    /// Blocks this call has entered in this flow, by place.
    [[nodiscard]] QSet<QString> visited(CallId call, const QString& flow) const;

    /// What a person calls the things events name by id.
    void setNames(QHash<QString, QString> names) { m_names = std::move(names); }
    /// The name for an id, anything else as it is.
    [[nodiscard]] QString nameOf(const QString& id) const { return m_names.value(id, id); }

    /// The call the panels show; none before the first one.
    [[nodiscard]] CallId currentCall() const { return m_current; }
    [[nodiscard]] const CallState* current() const { return m_board.call(m_current); }
    void setCurrentCall(CallId call);

    /// Virtual seconds a real second takes, 0 when unpaced; only for now().
    void setSpeed(double speed);
    /// The present moment of the run: the last row's time, carried on by the clock while a call is alive.
    [[nodiscard]] SimTime now() const;
    /// A call that has not ended.
    [[nodiscard]] bool isLive() const { return m_live > 0; }

Q_SIGNALS:
    /// Rows from this place on are new.
    void appended(qsizetype first);
    void cleared();
    void currentCallChanged(hookswitch::CallId call);

private:
    void note(const TraceRow& row);

    TraceRows m_rows;
    CallBoard m_board;
    std::map<CallId, std::vector<size_t>> m_places;
    QHash<QString, QString> m_names;
    std::map<CallId, PromptNow> m_prompts;
    std::map<CallId, BlockPlace> m_lastBlocks;
    CallId m_current;
    int m_live = 0;
    double m_speed = 1;
    QElapsedTimer m_sinceLast;
};

} // namespace hookswitch
