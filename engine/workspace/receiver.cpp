// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/receiver.h"

#include "server/httpserver.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

Receiver::Hook Receiver::read(const Json& source, const QString& name)
{
    Hook hook;
    hook.source = source;
    Result<std::vector<HookRule>> rules = hookRules(source);
    if (rules)
        hook.rules = rules.take();
    else
        hook.trouble = u"the rules of /hooks/%1 cannot be used: %2"_s.arg(name, rules.error().text());
    hook.used.assign(hook.rules.size(), 0);
    return hook;
}

void Receiver::setRules(const Json& settings)
{
    std::map<QString, Hook> hooks;
    const Json* all = member(settings, "hooks");
    for (auto item = all ? all->begin() : Json::const_iterator(); all && all->is_object() && item != all->end();
         ++item) {
        const QString name = toQString(item.key());
        const auto known = m_hooks.find(name);
        hooks[name] = known != m_hooks.end() && known->second.source == *item ? known->second : read(*item, name);
    }
    m_hooks = std::move(hooks);
}

int Receiver::choose(const Hook& hook, const HttpRequest& request)
{
    for (std::size_t i = 0; i < hook.rules.size(); ++i) {
        const HookRule& rule = hook.rules[i];
        if ((rule.times == 0 || hook.used[i] < rule.times) && rule.matches(request))
            return static_cast<int>(i);
    }
    return -1;
}

Receiver::Reply Receiver::reply(const Hook* hook, int place, const HttpRequest& request)
{
    if (hook && !hook->trouble.isEmpty())
        return {plainAnswer(500, hook->trouble), 0, AnswerFault::None};
    if (place >= 0) {
        const HookRule& rule = hook->rules[std::size_t(place)];
        return {hookAnswer(rule, request), rule.delay, rule.fault};
    }
    Reply reply;
    reply.answer.headers.add("Content-Type", "application/json");
    reply.answer.body = "{}";
    return reply;
}

Receiver::Reply Receiver::look(const HttpRequest& request) const
{
    const auto hook = m_hooks.find(hookName(request));
    if (hook == m_hooks.end())
        return reply(nullptr, -1, request);
    return reply(&hook->second, choose(hook->second, request), request);
}

Receiver::Reply Receiver::take(const HttpRequest& request)
{
    const auto hook = m_hooks.find(hookName(request));
    if (hook == m_hooks.end())
        return reply(nullptr, -1, request);
    const int place = choose(hook->second, request);
    if (place >= 0)
        ++hook->second.used[std::size_t(place)];
    return reply(&hook->second, place, request);
}

} // namespace hookswitch
