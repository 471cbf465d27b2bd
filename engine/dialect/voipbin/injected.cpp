// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/injected.h"

#include "dialect/voipbin/file.h"
#include "dialect/voipbin/site.h"

namespace hookswitch::voipbin::injected {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Each type once more under a name that is turned into its id.
std::shared_ptr<const Program> made(const QString& name, const QStringList& types)
{
    Json actions = Json::array();
    for (const QString& type : types) {
        Json action = Json::object();
        action["id"] = actionId(name + u' ' + type).toStdString();
        action["type"] = type.toStdString();
        if (type == "empty"_L1)
            action["next_id"] = actionId(name + u' ' + types.front()).toStdString();
        actions.push_back(std::move(action));
    }
    return compileActions(name, actions);
}

const auto queueName = u"injected/queue_join"_s;

} // namespace

std::shared_ptr<const Program> join()
{
    static const auto program = made(u"injected/join"_s, {u"confbridge_join"_s});
    return program;
}

std::shared_ptr<const Program> joinThenRelay()
{
    static const auto program = made(u"injected/connect"_s, {u"confbridge_join"_s, u"hangup"_s});
    return program;
}

std::shared_ptr<const Program> leg()
{
    static const auto program = made(u"injected/leg"_s, {u"confbridge_join"_s, u"hangup"_s});
    return program;
}

std::shared_ptr<const Program> flowThenJoin()
{
    static const auto program = made(u"injected/conference_join"_s, {u"fetch_flow"_s, u"confbridge_join"_s});
    return program;
}

std::shared_ptr<const Program> waitThenJoin()
{
    static const auto program = made(queueName, {u"fetch_flow"_s, u"empty"_s, u"confbridge_join"_s});
    return program;
}

std::shared_ptr<const Program> block()
{
    static const auto program = made(u"injected/block"_s, {u"block"_s});
    return program;
}

QString queueJoinId()
{
    return actionId(queueName + u" confbridge_join"_s);
}

} // namespace hookswitch::voipbin::injected
