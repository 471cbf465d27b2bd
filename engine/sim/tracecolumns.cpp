// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/tracecolumns.h"

namespace hookswitch {

using Form = TraceForm;

const std::vector<TraceColumn>& columnsOf(TraceKind kind)
{
    static const std::array<std::vector<TraceColumn>, size_t(TraceKind::Vendor) + 1> table{{
        {{"from", Form::Text0},
         {"to", Form::Text1},
         {"direction", Form::Flag, {"inbound", "outbound", "none"}},
         {"number", Form::NumberText},
         {"seed", Form::Seed}},
        {{"outcome", Form::Text0}, {"cause", Form::Text1}, {"code", Form::Code}, {"answeredFor", Form::Span}},
        {{"role", Form::Flag, {"caller", "callee"}},
         {"party", Form::Text0},
         {"name", Form::Text1},
         {"parent", Form::Number}},
        {{"timeout", Form::SomeSeconds}},
        {},
        {{"cause", Form::Text0}, {"code", Form::Number}, {"by", Form::Flag, {"caller", "callee", "flow", "engine"}}},
        {{"visit", Form::Number}},
        {{"exit", Form::Text0}, {"reason", Form::Text1}},
        {{"prompt", Form::Text0},
         {"type", Form::Flag, {"media", "prompt", "speech", "tone", "silence"}},
         {"seconds", Form::Seconds}},
        {{"reason", Form::Flag, {"done", "key", "hangup", "interrupted"}}},
        {{"digit", Form::Key}},
        {{"name", Form::Text0}, {"value", Form::Text1}, {"scope", Form::NumberText}},
        {},
        {},
        {},
        {}, // requests, answers and webhooks: the whole of data is JSON text in text[0]
        {{"name", Form::Text0}, {"seconds", Form::Seconds}},
        {{"code", Form::Text0}, {"sentence", Form::Text1}},
        {{"relation", Form::Text0}, {"other", Form::Number}},
        {{"flow", Form::Text0}, {"depth", Form::Number}, {"reason", Form::Text1}},
        {{"depth", Form::Number}, {"reason", Form::Text1}},
        {{"room", Form::Text0},
         {"members", Form::Number},
         {"moderator", Form::First},
         {"muted", Form::Second},
         {"sound", Form::Text1}},
        {{"room", Form::Text0}, {"members", Form::Number}, {"reason", Form::Text1}},
        {{"room", Form::Text0}, {"muted", Form::Second}},
        {{"name", Form::Text0}, {"limit", Form::SomeSeconds}},
        {{"name", Form::Text0}, {"reason", Form::Text1}},
        {{"queue", Form::Text0}, {"position", Form::Low}, {"priority", Form::High}},
        {{"queue", Form::Text0}, {"agent", Form::Text1}, {"waited", Form::Seconds}},
        {{"queue", Form::Text0}, {"reason", Form::Text1}, {"seconds", Form::Seconds}},
        {{"agent", Form::Text0},
         {"state", Form::Flag, {"available", "ringing", "talking", "resting", "paused", "logged out"}}},
        {{"name", Form::Text0}, {"value", Form::Text1}, {"from", Form::Number}},
        {}, // a platform's own: name in text[0], data as JSON text in text[1]
    }};
    return table[size_t(kind)];
}

} // namespace hookswitch
