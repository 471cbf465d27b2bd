// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/documentset.h"

#include "dialect/sequence.h"
#include "flow/sameness.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <tuple>

namespace hookswitch::bluevia {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString defaultUrl = u"http://127.0.0.1:8731/serve/flow"_s;

/// Where a document is served: its URL and the digits it answers to.
struct Address
{
    QString url;
    QString digits;
    friend bool operator==(const Address&, const Address&) = default;
    friend bool operator<(const Address& a, const Address& b)
    {
        return std::tie(a.url, a.digits) < std::tie(b.url, b.digits);
    }
};

QString askedUrl(const Node& node)
{
    const bool asks = node.module == u"getDigits" || node.module == u"redirect";
    return asks ? stringMember(node.data, "actionUrl", stringMember(node.data, "callbackUrl")) : QString();
}

/// The address a wire to another document asks for.
Address addressOf(const Node& node, const Exit& exit)
{
    const bool isAny = exit.key == documentExit || node.module != u"getDigits";
    return {askedUrl(node), isAny ? QString() : exit.key};
}

bool leadsToDocument(const Flow& flow, const Exit& exit)
{
    return exit.role == ExitRole::Key && flow.node(exit.target);
}

/// One document of a flow: where it begins, what it is made of, and the object it was read from.
struct Part
{
    NodeId start;
    Json frame = Json::object(); ///< with a slot for the commands, {} for a new one
    std::vector<NodeId> nodes{};

    [[nodiscard]] Address address() const { return {stringMember(frame, "url"), stringMember(frame, "digits")}; }
};

class Parts
{
public:
    explicit Parts(const Flow& flow)
        : m_flow(flow)
    {
        findStarts();
        for (std::size_t i = 0; i < all.size(); ++i)
            follow(i);
        std::size_t last = 0;
        for (const auto& [id, node] : flow.nodes()) {
            if (m_owner.contains(id))
                last = m_owner.value(id);
            else if (!all.empty())
                own(id, last);
        }
    }

    /// The commands of one document as a flow of its own; ids stay.
    [[nodiscard]] Flow alone(const Part& part) const
    {
        Flow flow(Platform::Bluevia);
        flow.setDocument(Json{{"commands", jsonSlot()}});
        const QSet<NodeId> inside(part.nodes.begin(), part.nodes.end());
        for (const NodeId id : part.nodes) {
            Node node = *m_flow.node(id);
            std::erase_if(node.exits, [&](const Exit& exit) {
                return exit.role != ExitRole::Next || !inside.contains(exit.target);
            });
            flow.put(std::move(node));
        }
        flow.setEntries({{u"/commands"_s, part.start, nullptr}});
        return flow;
    }

    std::vector<Part> all;

private:
    void findStarts()
    {
        const Json* documents = member(m_flow.document(), "documents");
        for (const Entry& entry : m_flow.entries()) {
            const Json* frame = documents ? atPointer(m_flow.document(), entry.pointer.chopped(9)) : nullptr;
            begin(entry.target, frame ? *frame : Json::object());
        }
        for (const auto& [id, node] : m_flow.nodes()) {
            for (const Exit& exit : node.exits) {
                if (leadsToDocument(m_flow, exit) && !m_starts.contains(exit.target))
                    begin(exit.target, Json::object());
            }
        }
    }

    void begin(NodeId start, Json frame)
    {
        m_starts.insert(start);
        all.push_back({start, std::move(frame)});
    }

    void own(NodeId id, std::size_t part)
    {
        m_owner.insert(id, part);
        all[part].nodes.push_back(id);
    }

    void follow(std::size_t part)
    {
        for (NodeId at = all[part].start; m_flow.node(at) && !m_owner.contains(at);) {
            own(at, part);
            at = nextOf(m_flow, *m_flow.node(at));
            if (m_starts.contains(at))
                return;
        }
    }

    const Flow& m_flow;
    QSet<NodeId> m_starts;
    QHash<NodeId, std::size_t> m_owner;
};

class SetWriter
{
public:
    explicit SetWriter(const Flow& flow)
        : m_flow(flow)
        , m_parts(flow)
    {
        for (const Part& part : m_parts.all)
            m_used.insert(part.address().url);
        for (const auto& [id, node] : flow.nodes()) {
            m_used.insert(askedUrl(node));
            for (const Exit& exit : node.exits) {
                const Address wanted = addressOf(node, exit);
                if (leadsToDocument(flow, exit) && !wanted.url.isEmpty())
                    want(wanted, exit.target);
            }
        }
    }

    Json document()
    {
        Json set = member(m_flow.document(), "documents") ? m_flow.document() : Json{{"documents", Json::array()}};
        std::vector<Json> fresh;
        for (std::size_t i = 0; i < m_parts.all.size(); ++i) {
            Part& part = m_parts.all[i];
            address(part, i == 0);
            Json whole = filled(part);
            Json* place = i < m_flow.entries().size() && m_flow.entries()[i].pointer.startsWith(u"/documents/"_s)
                              ? atPointer(set, m_flow.entries()[i].pointer.chopped(9))
                              : nullptr;
            if (place)
                *place = std::move(whole);
            else
                set["documents"].push_back(std::move(whole));
        }
        for (Json& document : m_others)
            set["documents"].push_back(std::move(document));
        return set;
    }

private:
    void want(const Address& wanted, NodeId target)
    {
        const bool isTaken = std::any_of(m_parts.all.begin(), m_parts.all.end(),
                                         [&](const Part& part) { return part.address() == wanted; });
        if (!isTaken && m_wanted.emplace(wanted, target).second)
            m_addresses[target].push_back(wanted);
    }

    /// Gives a part its own address, and leads the others it is asked by to that.
    void address(Part& part, bool isFirst)
    {
        std::vector<Address> wanted = m_addresses.value(part.start);
        Address own = part.address();
        if (own.url.isEmpty() && !wanted.empty()) {
            const auto plain =
                std::find_if(wanted.begin(), wanted.end(), [](const Address& each) { return each.digits.isEmpty(); });
            own = plain != wanted.end() ? *plain : wanted.size() == 1 ? wanted.front() : Address{freshUrl(), {}};
            std::erase(wanted, own);
        } else if (own.url.isEmpty() && part.frame.empty()) {
            own = {isFirst && !m_used.contains(defaultUrl) ? defaultUrl : freshUrl(), {}};
        }
        if (part.address() != own) {
            setMember(part.frame, "url", own.url.toStdString());
            if (!own.digits.isEmpty())
                setMember(part.frame, "digits", own.digits.toStdString());
        }
        if (wanted.empty())
            return;
        if (!own.digits.isEmpty()) { // only where these digits are collected: the same once more for everybody
            own = {freshUrl(), {}};
            m_others.push_back(Json{{"url", own.url.toStdString()}, {"commands", commandsOf(part)}});
        }
        for (const Address& other : wanted) {
            Json document{{"url", other.url.toStdString()}};
            if (!other.digits.isEmpty())
                appendMember(document, "digits", other.digits.toStdString());
            const Json redirect{{"redirect", Json{{"actionUrl", own.url.toStdString()}}}};
            appendMember(document, "commands", Json::array({redirect}));
            m_others.push_back(std::move(document));
        }
    }

    QString freshUrl()
    {
        QString base = m_parts.all.empty() ? QString() : m_parts.all.front().address().url;
        if (base.isEmpty())
            base = defaultUrl;
        QString url;
        do
            url = u"%1/%2"_s.arg(base).arg(++m_fresh);
        while (m_used.contains(url));
        m_used.insert(url);
        return url;
    }

    Json commandsOf(const Part& part) const { return saveFlow(m_parts.alone(part)).at("commands"); }

    Json filled(const Part& part) const
    {
        Json whole = part.frame;
        setMember(whole, "commands", commandsOf(part));
        return whole;
    }

    const Flow& m_flow;
    Parts m_parts;
    QSet<QString> m_used;
    int m_fresh = 0;
    std::map<Address, NodeId> m_wanted; ///< by wires, and no document is there yet
    QHash<NodeId, std::vector<Address>> m_addresses;
    std::vector<Json> m_others;
};

/// Leads every getDigits and redirect to the documents of its address.
void connect(Flow& flow)
{
    std::vector<std::pair<Address, NodeId>> documents;
    for (const Part& part : Parts(flow).all) {
        if (flow.node(part.start) && !part.address().url.isEmpty())
            documents.emplace_back(part.address(), part.start);
    }
    for (const auto& [id, before] : std::map<NodeId, Node>(flow.nodes())) {
        Node& node = *flow.node(id);
        const QString url = askedUrl(node);
        for (const auto& [address, start] : documents) {
            const bool isAsked = !url.isEmpty() && address.url == url;
            const bool fits = address.digits.isEmpty() || node.module == u"getDigits";
            const QString key = address.digits.isEmpty() ? documentExit : address.digits;
            if (isAsked && fits && !exitLike(node, {ExitRole::Key, key, {}, nullptr}))
                node.exits.push_back({ExitRole::Key, key, start, nullptr});
        }
    }
}

} // namespace

bool isDocumentSet(const Json& document)
{
    const Json* documents = member(document, "documents");
    return documents && documents->is_array();
}

LoadedFlow loadSet(const Json& document)
{
    LoadedFlow loaded{Flow(Platform::Bluevia), {}};
    Json frame = document;
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < document.at("documents").size(); ++i) {
        const Json& one = document.at("documents")[i];
        const QString place = u"/documents/%1"_s.arg(i);
        const Json* commands = member(one, "commands");
        const LoadedFlow read = loadFlow(Json{{"commands", commands ? *commands : Json()}});
        for (Problem problem : read.problems) {
            problem.pointer.prepend(place);
            loaded.problems.push_back(std::move(problem));
        }
        if (!commands || !commands->is_array())
            continue;
        const QHash<NodeId, NodeId> ids = completedIds(read.flow, {}, loaded.flow.nextId().value);
        const Flow moved = renumbered(read.flow, ids);
        for (const auto& [id, node] : moved.nodes())
            loaded.flow.put(node);
        entries.push_back({place + u"/commands"_s, moved.start(), nullptr});
        setMember(frame["documents"][i], "commands", jsonSlot());
        if (stringMember(one, "url").isEmpty())
            loaded.problems.push_back({Severity::Warning, u"required"_s, place + u"/url"_s,
                                       u"The document has no address, so nothing leads to it; give it a \"url\"."_s});
    }
    loaded.flow.setDocument(std::move(frame));
    loaded.flow.setEntries(std::move(entries));
    connect(loaded.flow);
    return loaded;
}

bool spansDocuments(const Flow& flow)
{
    return isDocumentSet(flow.document()) ||
           std::any_of(flow.nodes().begin(), flow.nodes().end(), [&](const auto& entry) {
               return std::any_of(entry.second.exits.begin(), entry.second.exits.end(), [&](const Exit& exit) {
                   return leadsToDocument(flow, exit) && !askedUrl(entry.second).isEmpty();
               });
           });
}

Json saveSet(const Flow& flow)
{
    return SetWriter(flow).document();
}

std::vector<ServedDocument> servedDocuments(const Flow& flow)
{
    std::vector<ServedDocument> served;
    const Json set = saveSet(flow);
    for (const Json& each : set.at("documents")) {
        const Json* commands = member(each, "commands");
        if (commands && commands->is_array())
            served.push_back({stringMember(each, "url"), stringMember(each, "digits"),
                              loadFlow(Json{{"commands", *commands}}).flow});
    }
    return served;
}

std::vector<std::vector<NodeId>> commandLists(const Flow& flow)
{
    if (!spansDocuments(flow))
        return {sequenceOf(flow)};
    std::vector<std::vector<NodeId>> lists;
    const Parts parts(flow);
    for (const Part& part : parts.all)
        lists.push_back(sequenceOf(parts.alone(part)));
    return lists;
}

Problems unservedWires(const Flow& flow)
{
    Problems problems;
    const QHash<NodeId, QString> places = nodePlaces(flow);
    std::map<Address, NodeId> taken;
    for (const auto& [id, node] : flow.nodes()) {
        for (const Exit& exit : node.exits) {
            if (!leadsToDocument(flow, exit))
                continue;
            const Address wanted = addressOf(node, exit);
            const NodeId owner = taken.emplace(wanted, exit.target).first->second;
            if (wanted.url.isEmpty())
                problems.push_back(
                    {Severity::Error, u"exit"_s, places.value(id),
                     u"Only a getDigits or redirect with an actionUrl leads to another document; this way out is left out."_s});
            else if (owner != exit.target)
                problems.push_back(
                    {Severity::Error, u"exit"_s, places.value(id),
                     u"Another block asks %1 too and goes elsewhere; give this one an actionUrl of its own."_s.arg(
                         wanted.url)});
        }
    }
    return problems;
}

} // namespace hookswitch::bluevia
