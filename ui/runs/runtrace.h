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
    /// The state of the calls at the moment that is shown.
    [[nodiscard]] const CallBoard& board() const { return shownState().board; }
    /// Rows of one call, in order.
    [[nodiscard]] TraceRows rowsOf(CallId call) const;
    /// Places in rows() of one call's rows.
    [[nodiscard]] const std::vector<size_t>& placesOf(CallId call) const;
    [[nodiscard]] std::optional<PromptNow> prompt(CallId call) const;
    /// The block this call entered last, also when the call is over.
    [[nodiscard]] BlockPlace lastBlock(CallId call) const;
    /// Looks back: what is shown is the state right after this place in rows(). None: the present. New rows bring the
    /// present back. Rows, events and the whole of the diagram stay.
    void setMoment(std::optional<size_t> place);
    [[nodiscard]] std::optional<size_t> moment() const { return m_moment; }
    /// Blocks this call has entered in this flow, by place.
    [[nodiscard]] QSet<QString> visited(CallId call, const QString& flow) const;

    /// What a person calls the things events name by id.
    void setNames(QHash<QString, QString> names) { m_names = std::move(names); }
    /// The name for an id, anything else as it is.
    [[nodiscard]] QString nameOf(const QString& id) const { return m_names.value(id, id); }

    /// The call the panels show; none before the first one.
    [[nodiscard]] CallId currentCall() const { return m_current; }
    [[nodiscard]] const CallState* current() const { return board().call(m_current); }
    void setCurrentCall(CallId call);

    /// Virtual seconds a real second takes, 0 when unpaced or paused; only for now().
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
    void momentChanged();

private:
    /// What follows from the rows up to a moment.
    struct State
    {
        CallBoard board;
        std::map<CallId, PromptNow> prompts;
        std::map<CallId, BlockPlace> lastBlocks;
        size_t rows = 0; ///< read so far
    };
    void read(State& state, size_t end) const;
    void note(State& state, const TraceRow& row) const;
    [[nodiscard]] const State& shownState() const { return m_moment ? m_past : m_present; }

    TraceRows m_rows;
    State m_present;
    State m_past; ///< at the moment
    std::optional<size_t> m_moment;
    std::map<CallId, std::vector<size_t>> m_places;
    QHash<QString, QString> m_names;
    CallId m_current;
    int m_live = 0;
    double m_speed = 1;
    SimTime m_at; ///< the run's moment when m_sinceThen was started
    QElapsedTimer m_sinceThen;
};

} // namespace hookswitch
