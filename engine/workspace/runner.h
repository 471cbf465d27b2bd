// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "dialect/host.h"
#include "sim/runcontrol.h"
#include "webhook/delivery.h"
#include "workspace/project.h"

#include <QObject>

#include <memory>

class QThread;

namespace hookswitch {

class RunnerWorker;
struct CallPlan;
struct Fork;

/// A call to be placed in a run.
struct CallOrder
{
    /// As an API of a platform wants the call; wins over all that follows. Null: none.
    std::shared_ptr<const CallPlan> plan;
    QString from;     ///< caller's number as shown to the called side
    QString to;       ///< number that is dialled
    QString fromUser; ///< id of a user or device of the directory when the caller is one of ours, else ""
    bool interactive =
        false;     ///< a person plays the caller and the phones that ring, with press(), answer(), reject(), hangup()
    QString press; ///< digits for listening blocks (contracts: --press)
    Json scenario = Json::object(); ///< scenario document, may be empty
    bool outbound = false;          ///< one of our numbers calls out: "to" is rung, and what answers hears speech
    /// Outbound from a BlueVia number: voiceCallbackUrl and voiceFallbackUrl of this call alone.
    std::map<QString, QString> contact;
    QString
        speech; ///< outbound: spoken once after the answer, then the call ends; "": silence until somebody hangs up
};

/// The live run: simulated calls in real time (or faster), on a thread of its own. Everything it shows comes as trace
/// rows. Calls run on a copy of the project taken when the call is placed. Lives on the GUI thread (or the main
/// thread of hsw serve). HTTP requests of flows are really sent; while one is out, virtual time stands still.
class Runner : public QObject
{
    Q_OBJECT
public:
    explicit Runner(QObject* parent = nullptr);
    ~Runner() override;

    /// The project calls placed from now on use.
    void setProject(const Project& project);
    /// Virtual seconds per real second; 0 means as fast as possible. Default 1.
    void setSpeed(double speed);
    [[nodiscard]] double speed() const { return m_speed; }
    /// While paused, virtual time stands still; what people do on their phones still happens, and a call that is
    /// placed begins and stands in front of its first block.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_isPaused; }
    /// As fast as possible to the goal, then paused; also when nothing is left that could reach it.
    void runTo(RunControl::Goal goal, CallId call = {}, const QString& flow = {}, const QString& node = {});
    /// Where calls stop, whatever the speed: the run is paused there.
    void setBreakpoints(const std::vector<Breakpoint>& breakpoints);
    /// What would have come of a change, see forkedRun(); the run itself goes on as it is. Waits for the run's
    /// thread.
    [[nodiscard]] Result<TraceRows> fork(const Fork& fork);
    /// Seconds of virtual time since the run began; waits for the run's thread.
    [[nodiscard]] double virtualNow();
    /// A run that lasts for ever lets go of rows it has handed on. Default: it keeps them.
    void setForgets(bool forgets);
    /// Rows of everything that happened so far come at once, then synced().
    void sync();
    /// Hosts that flows may call besides loopback, as HttpClient::setAllowedHosts.
    void setAllowedHosts(const QStringList& hosts);
    /// Seed of the run; takes effect when the run is empty, at the latest after clear(). Default 1.
    void setSeed(quint64 seed);

    /// Places a call; its rows follow by rowsAdded. The id is known at once. An error names what in the project or
    /// the order's scenario is malformed.
    Result<CallId> placeCall(const CallOrder& order);

    // What a person does on a phone. Legs that are over ignore it.
    void press(CallId call, LegId leg, const QString& digits);
    void answer(CallId call, LegId leg);
    /// code: SIP status, such as 486 (busy) or 603 (declined).
    void reject(CallId call, LegId leg, int code);
    void hangup(CallId call, LegId leg);
    /// An API ends the call, whoever is on the phone, also when nobody is.
    void endCall(CallId call);
    /// See Run::signal() and Run::mute().
    void signal(CallId call, const QString& name, const QString& value);
    void mute(const QString& room, CallId call, bool muted);

    /// The call gets other commands, see Run::setProgram(); those of a list that waits for a talk to end are dropped.
    /// An error when the call is over.
    Result<void> setProgram(CallId call, const std::shared_ptr<const Program>& program);
    /// Where the run's clock stands now. Waits for the run's thread.
    [[nodiscard]] Host::Moment moment();
    [[nodiscard]] quint64 seed() const { return m_seed; }

    /// Ends every call, forgets all rows and starts an empty run.
    void clear();

Q_SIGNALS:
    /// New rows in order, at most 60 times a second.
    void rowsAdded(const hookswitch::TraceRows& rows);
    /// After clear().
    void cleared();
    /// After sync().
    void synced();
    /// Speed or pause were changed, by somebody or by a stop.
    void clockChanged();
    /// A breakpoint or the goal was reached; the rows up to there have been handed on.
    void stopped(const hookswitch::RunStop& stop);
    /// A request of a flow was answered, or failed. Its one attempt is in it; id and platform are open.
    void fetched(const hookswitch::Delivery& fetch);

private:
    template <typename Do> void post(Do work);

    double m_speed = 1;
    bool m_isPaused = false;
    quint64 m_seed = 1;
    std::unique_ptr<QThread> m_thread;
    RunnerWorker* m_worker; ///< lives on m_thread, which deletes it when it ends
};

} // namespace hookswitch

Q_DECLARE_METATYPE(hookswitch::TraceRows)
Q_DECLARE_METATYPE(hookswitch::RunStop)
