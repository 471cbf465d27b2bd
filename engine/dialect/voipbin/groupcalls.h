// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dialect/voipbin/wire.h"

#include <functional>
#include <map>
#include <memory>

namespace hookswitch {
class Program;
}

namespace hookswitch::voipbin {

/// A flow that calls are to run, with the variables given to it.
struct FlowToRun
{
    std::shared_ptr<const Program> program;
    QString flowId;
    std::map<QString, QString> variables;
};

/// One offer of a call to several people, as the API shows it. Times in microseconds since 1970, 0: unset.
struct GroupcallRecord
{
    QString id, masterId;
    QString status = QStringLiteral("progressing"); ///< then "hangingup", "hangup"
    Json source = Json::object(), destinations = Json::array();
    QString ringMethod, answerMethod;
    QString answerCallId, answerGroupId;
    QStringList callIds, groupIds;
    std::size_t dialIndex = 0; ///< the destination that is called next
    bool isPerson = false;     ///< made for an agent or an extension: its destinations are that one's own phones
    qint64 created = 0, updated = 0, deleted = 0;
    FlowToRun run;

    [[nodiscard]] bool isAnswered() const { return !answerCallId.isEmpty() || !answerGroupId.isEmpty(); }
};

/// Whether the address is one of an agent or an extension: called by a groupcall.
[[nodiscard]] bool isPersonal(const Json& address);

[[nodiscard]] Json groupcallJson(const GroupcallRecord& group, const QString& customer, Era era);

/// The groupcalls of the API. ring_all calls everybody at once, linear one after the other, each when the one before
/// has ended. With hangup_others the first answer ends the other calls. An agent or an extension among the
/// destinations is a groupcall of its own within the first one, to the number that its address names.
///
/// Follows the trace, which a run tells 60 times a second: at full speed, where a whole call fits into that time, the
/// others may have answered before they are ended (then they end "terminating", not "canceling").
class Groupcalls
{
public:
    /// What groupcalls do to calls.
    struct Ways
    {
        std::function<Result<QString>(const GroupcallRecord& group, const Json& destination)> place;
        std::function<void(const QString& call)> end;
        std::function<bool(const QString& call)> isLive;
        std::function<void(const QString& type, const GroupcallRecord& group)> tell;
        std::function<qint64()> now;
        std::function<QString()> newId;
    };
    explicit Groupcalls(Ways ways)
        : m_ways(std::move(ways))
    {}

    /// Calls the first ones. An error when none of the destinations can be called; then nothing is kept.
    Result<QString> start(GroupcallRecord group);
    /// One call of a group was answered, or is over. Others are passed over.
    void answered(const QString& call);
    void over(const QString& call);
    void hangUp(GroupcallRecord& group);
    /// Ends it first when it is not over.
    void erase(GroupcallRecord& group);

    [[nodiscard]] GroupcallRecord* group(const QString& id);
    [[nodiscard]] std::vector<const GroupcallRecord*> all() const;

private:
    [[nodiscard]] bool dial(GroupcallRecord& group, const Json& destination);
    void dialNext(GroupcallRecord& group);
    void endOthers(GroupcallRecord& group, const QString& kept);
    void endIfOver(GroupcallRecord& group);
    [[nodiscard]] bool hasLive(const GroupcallRecord& group);

    Ways m_ways;
    std::map<QString, GroupcallRecord> m_groups;
    std::map<QString, QString> m_groupOf; ///< by the id of a call
};

} // namespace hookswitch::voipbin
