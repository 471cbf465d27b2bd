// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bigflow.h"

namespace hookswitch::bench {

using namespace Qt::Literals::StringLiterals;

Flow bigFlow(int blocks)
{
    Flow flow(Platform::Kazoo);
    flow.setDocument(Json{{"name", "Large"}, {"numbers", {"100"}}, {"flow", jsonSlot()}});
    const auto add = [&](const char* module, Json data) {
        Node node;
        node.module = QString::fromLatin1(module);
        node.data = std::move(data);
        node.shell = Json{{"module", jsonSlot()}, {"data", jsonSlot()}, {"children", jsonSlot()}};
        return flow.add(std::move(node));
    };
    const NodeId start = add("menu", Json{{"id", "0123456789abcdef0123456789abcdef"}});
    flow.setEntries({{u"/flow"_s, start, nullptr}});
    std::vector<NodeId> menus{start};
    std::size_t next = 0;
    while (int(flow.nodes().size()) < blocks) {
        const NodeId menu = menus[next++];
        for (const char* key : {"1", "2", "timeout"}) {
            const std::string text =
                "Option " + std::to_string(flow.nodes().size()) + ", please hold the line while we connect you.";
            const NodeId tts = add("tts", Json{{"text", text}, {"voice", "female"}});
            const NodeId user = add("user", Json{{"id", "fedcba9876543210fedcba9876543210"}, {"timeout", 20}});
            const NodeId below =
                add("menu", Json{{"id", "0123456789abcdef0123456789abcdef"}, {"interdigit_timeout", 2000}});
            flow.node(menu)->exits.push_back({ExitRole::Key, QString::fromLatin1(key), tts, nullptr});
            flow.node(tts)->exits.push_back({ExitRole::Key, u"_"_s, user, nullptr});
            flow.node(user)->exits.push_back({ExitRole::Key, u"_"_s, below, nullptr});
            menus.push_back(below);
        }
    }
    return flow;
}

} // namespace hookswitch::bench
