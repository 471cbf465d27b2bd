// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "directory/directory.h"
#include "sim/causes.h"
#include "sim/orders.h"
#include "sim/program.h"
#include "sim/world.h"

namespace hookswitch {

class Engine;
struct Call;
struct CallPlan;

/// Who calls, as far as the platform knows.
struct CallerInfo
{
    QString number;
    QString name;
    QString kind; ///< "users" or "devices" when the caller is one of ours, else ""
    QString id;
};

/// What a block sees during one of its turns: what happened, its own memory, the call, the directory. Lives only
/// during the call of its behaviour.
class TurnView
{
public:
    /// Entered: the block begins. Ended: what it asked for is over. Returned: the flow it branched to is over.
    /// Hangup: the caller is gone (only after stayAfterHangup).
    enum class Why : quint8
    {
        Entered,
        Ended,
        Returned,
        Hangup
    };

    TurnView(const TurnView&) = delete;
    TurnView& operator=(const TurnView&) = delete;

    [[nodiscard]] Why why() const;
    template <typename P> [[nodiscard]] const P& parameters() const
    {
        return *static_cast<const P*>(step().parameters.get());
    }

    // What the last primitive came to.
    [[nodiscard]] Ended ended() const;
    [[nodiscard]] const QString& digits() const; ///< keys collected, or the key that ended a prompt or a recording
    [[nodiscard]] Cause cause() const;           ///< of a dial that failed
    [[nodiscard]] SimTime length() const;        ///< of a recording or a talk
    [[nodiscard]] int status() const;            ///< HTTP status of a fetch, 0: no answer
    [[nodiscard]] QByteArray body() const;       ///< of a fetch
    [[nodiscard]] const QString& errorText() const;
    [[nodiscard]] SimTime waited() const; ///< in a queue

    // The block's own memory, zero and empty at entry.
    [[nodiscard]] int& phase();
    [[nodiscard]] qint64& counter(int index); ///< index 0 to 3
    [[nodiscard]] QString& text();
    // Memory that outlives the block.
    [[nodiscard]] qint64& kept();  ///< of this block, as long as its flow stands on the stack
    [[nodiscard]] qint64& tally(); ///< of all blocks of the call's flows together
    /// What the block that runs this flow and waits for its return has left by Turn::leaveNote(), null when none has.
    [[nodiscard]] const Json* noteBelow() const;

    // What the block can see.
    [[nodiscard]] const ProgramStep& step() const;
    /// attempt(): the exit is there and leads somewhere.
    [[nodiscard]] bool hasExit(QStringView key) const;
    [[nodiscard]] bool isAnswered() const;
    [[nodiscard]] bool isHungUp() const; ///< the caller is gone
    /// An answering machine took the call: it is on a phone that talks now, be it the one the flow serves (an
    /// outbound call) or one it has rung. How long a detector takes to know is for the block, by wait().
    [[nodiscard]] bool isMachine() const;
    [[nodiscard]] CallId callId() const;
    /// No phone belongs to this execution: an API began it, it completes another, or it runs beside a talk. Prompts
    /// and keys of one beside a talk are those of the host's phone; other primitives that need a phone fail.
    [[nodiscard]] bool isPhoneless() const;
    [[nodiscard]] CallId host() const; ///< the call this runs beside, none when it runs by itself
    /// How many executions came before this one in a chain of completions (Program::onComplete).
    [[nodiscard]] int completions() const;
    [[nodiscard]] CallerInfo caller() const;
    [[nodiscard]] QString dialled() const;
    /// Text the number's pattern captured; none when nothing was captured.
    [[nodiscard]] std::optional<QString> capture() const;
    [[nodiscard]] QString variable(const QString& name, const QString& scope = {}) const;
    [[nodiscard]] std::vector<std::pair<QString, QString>> variables(const QString& scope) const;
    [[nodiscard]] QString& storedDigits(); ///< stray keys, waiting for a collect with useStored
    [[nodiscard]] QString storedDigits() const;
    [[nodiscard]] const Directory& directory() const;
    [[nodiscard]] QString flowId() const; ///< of the flow this block belongs to
    [[nodiscard]] std::shared_ptr<const Program> flow(const QString& id) const;
    [[nodiscard]] Answerer answererOf(NumberQuery query) const;
    [[nodiscard]] qint64 wallSeconds() const; ///< Unix time of this moment
    [[nodiscard]] QString zone() const;       ///< IANA name of the run's time zone
    [[nodiscard]] quint64 seed() const;       ///< of the run
    [[nodiscard]] const CallPlan& plan() const;
    [[nodiscard]] quint64 draw(quint64 count); ///< chance: below count
    [[nodiscard]] double drawUniform();
    /// Whether anybody will read what notes and sentences say.
    [[nodiscard]] bool isTraced() const;

    // What is worked out once and remembered, for speed.
    /// What this block makes of its parameters and the directory, and of nothing else. Made at the first turn that
    /// asks and kept for all calls of the run until one of them changes the directory. The reference holds until this
    /// block asks again after that.
    template <typename Made, typename Make> [[nodiscard]] const Made& settled(const Make& make) const
    {
        static constexpr char type = 0; // its address tells types apart
        if (const void* known = settledHere(&type))
            return *static_cast<const Made*>(known);
        return *static_cast<const Made*>(settle(&type, std::make_shared<const Made>(make())));
    }
    /// The same for a function of the directory and a text, whichever block asks.
    template <typename Made>
    [[nodiscard]] Made recall(Made (*find)(const Directory&, const QString&), const QString& text) const
    {
        const auto function = reinterpret_cast<const void*>(find);
        if (const void* known = recalled(function, text))
            return *static_cast<const Made*>(known);
        return *static_cast<const Made*>(
            remember(function, text, std::make_shared<const Made>(find(directory(), text))));
    }

protected:
    TurnView(Engine& engine, Call& call)
        : m_engine(engine)
        , m_call(call)
    {}
    ~TurnView() = default;

    Engine& m_engine;
    Call& m_call;

private:
    [[nodiscard]] const void* settledHere(const void* type) const;
    const void* settle(const void* type, std::shared_ptr<const void> made) const;
    [[nodiscard]] const void* recalled(const void* function, const QString& text) const;
    const void* remember(const void* function, const QString& text, std::shared_ptr<const void> made) const;
};

} // namespace hookswitch
