// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/check.h"

#include "dialect/bluevia/documentset.h"
#include "dialect/localurl.h"
#include "flow/circles.h"

#include <QRegularExpression>
#include <QSet>

namespace hookswitch::bluevia {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One letter a command; a prompt is a prompt, and waiting is allowed between anything.
QChar letterOf(const QString& verb)
{
    static const QHash<QString, QChar> letters{{u"speak"_s, u's'},  {u"play"_s, u's'}, {u"getDigits"_s, u'g'},
                                               {u"record"_s, u'r'}, {u"dial"_s, u'd'}, {u"redirect"_s, u'x'},
                                               {u"hangup"_s, u'h'}};
    return letters.value(verb, u' ');
}

class CommandCheck
{
public:
    CommandCheck(const Flow& flow, const QHash<NodeId, QString>& places)
        : m_flow(flow)
        , m_places(places)
    {}

    Problems run()
    {
        for (const std::vector<NodeId>& list : commandLists(m_flow)) {
            checkChain(list);
            checkEnd(list);
        }
        for (const std::vector<NodeId>& circle : circlesOf(m_flow))
            checkCircle(circle);
        for (const FurtherDocument& further : furtherDocuments(m_flow)) {
            const Node& node = *m_flow.node(further.node);
            const Problem found = urlProblem(further.url, m_places.value(node.id) + u'/' + node.module);
            if (found.code == u"local-url") // a wrong address is an error of its own
                m_problems.push_back(found);
        }
        return std::move(m_problems);
    }

private:
    void add(const QString& code, NodeId node, const QString& sentence)
    {
        m_problems.push_back({Severity::Warning, code, m_places.value(node), sentence});
    }

    /// BlueVia command chains: prompts with at most one getDigits, record or dial among them, then a redirect or
    /// hangup. The documented chains begin with the dial; a prompt in front of it is let pass.
    void checkChain(const std::vector<NodeId>& list)
    {
        static const QRegularExpression chain(u"^s*[grd]?s*[xh]?$"_s);
        QString letters;
        for (const NodeId id : list) {
            const QChar letter = letterOf(m_flow.node(id)->module);
            if (letter == u' ')
                continue;
            letters += letter;
            if (letters.size() > 1 && u"xh"_s.contains(letters[letters.size() - 2]))
                return; // what stands behind the end is unreachable and told as that
            if (chain.match(letters).hasMatch())
                continue;
            add(u"undocumented-chain"_s, id,
                u"BlueVia's documentation does not describe a %1 at this place of a list; collect, record or dial once, and go on with a redirect."_s
                    .arg(m_flow.node(id)->module));
            return;
        }
    }

    void checkEnd(const std::vector<NodeId>& list)
    {
        if (list.empty())
            return;
        const Node& last = *m_flow.node(list.back());
        if (last.module.isEmpty() || endsList(last.module))
            return;
        if (last.module == u"getDigits")
            add(u"menu-no-way-out"_s, last.id,
                u"A caller who presses nothing stays in silence after the last try; add a redirect or hangup."_s);
        else
            add(u"dead-end"_s, last.id,
                u"After this command the call stays up in silence until somebody hangs up; add a hangup or redirect."_s);
    }

    /// Documents that redirect to each other. A caller who is asked or connected has a way out as soon as one of the
    /// answers leads elsewhere, or to an address that no document here has.
    void checkCircle(const std::vector<NodeId>& circle)
    {
        const QSet<NodeId> inside(circle.begin(), circle.end());
        bool isLoop = false;
        for (const NodeId id : circle) {
            const Node& node = *m_flow.node(id);
            if (node.module == u"getDigits" && !node.exit(documentExit))
                return;
            for (const Exit& exit : node.exits) {
                if (!inside.contains(exit.target))
                    return;
                isLoop = isLoop || circle.size() > 1 || exit.target == id;
            }
        }
        if (isLoop)
            add(u"endless-loop"_s, circle.back(),
                u"From here every way leads back here, so the call never ends by itself. Redirect elsewhere or hang up at one point."_s);
    }

    const Flow& m_flow;
    const QHash<NodeId, QString>& m_places;
    Problems m_problems;
};

} // namespace

Problems checkCommands(const Flow& flow, const QHash<NodeId, QString>& places)
{
    return CommandCheck(flow, places).run();
}

} // namespace hookswitch::bluevia
