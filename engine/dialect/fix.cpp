// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fixes by the code of the finding. A fix never guesses: what could be meant in several ways is left to the person.

#include "dialect/check.h"

#include "dialect/bluevia/document.h"
#include "dialect/formats.h"
#include "dialect/voipbin/file.h"

#include <QRegularExpression>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

class Fixer
{
public:
    Fixer(const Flow& flow, const Problem& problem)
        : m_flow(flow)
        , m_problem(problem)
    {
        findBlock(placesOf(flow));
        if (flow.platform() == Platform::Voipbin)
            findBlock(pointersOf(flow));
        m_rest = problem.pointer.mid(m_place.size());
    }

    std::optional<Fix> fix() const
    {
        using Maker = std::optional<Fix> (Fixer::*)() const;
        static const QHash<QString, Maker> makers{{u"unreachable"_s, &Fixer::removeLoose},
                                                  {u"unknown-module"_s, &Fixer::removeBlock},
                                                  {u"exit-never-taken"_s, &Fixer::removeExit},
                                                  {u"loop"_s, &Fixer::cutWire},
                                                  {u"dangling"_s, &Fixer::removeExit},
                                                  {u"dead-end"_s, &Fixer::hangUp},
                                                  {u"menu-no-way-out"_s, &Fixer::hangUp},
                                                  {u"branch-without-default"_s, &Fixer::hangUpOtherwise},
                                                  {u"condition-without-default"_s, &Fixer::hangUpOtherwise},
                                                  {u"bare-variable"_s, &Fixer::writeBraces},
                                                  {u"braced-variable"_s, &Fixer::dropBraces},
                                                  {u"symbolic-id"_s, &Fixer::makeUuid},
                                                  {u"spelling"_s, &Fixer::spellRight},
                                                  {u"bare-command"_s, &Fixer::wrap},
                                                  {u"bad-pattern"_s, &Fixer::escapeStar},
                                                  {u"bound-twice"_s, &Fixer::removeItem},
                                                  {u"shadowed-pattern"_s, &Fixer::removeItem}};
        const Maker maker = makers.value(m_problem.code);
        if (!maker)
            return std::nullopt;
        std::optional<Fix> made = (this->*maker)();
        return made && !made->edit.isEmpty() ? made : std::nullopt;
    }

private:
    void findBlock(const QHash<NodeId, QString>& places)
    {
        for (auto at = places.begin(); at != places.end(); ++at) {
            const QString& place = at.value();
            const bool isInside = m_problem.pointer == place || m_problem.pointer.startsWith(place + u'/');
            if (isInside && (!m_node || place.size() > m_place.size())) {
                m_node = m_flow.node(at.key());
                m_place = place;
            }
        }
    }

    std::optional<Fix> removeBlock() const
    {
        if (!m_node)
            return std::nullopt;
        return Fix{u"Remove this block"_s, removeNode(m_flow, m_node->id)};
    }

    std::optional<Fix> removeLoose() const
    {
        if (!m_node)
            return std::nullopt;
        return Fix{u"Remove this block and what hangs only below it"_s, removeBranch(m_flow, m_node->id)};
    }

    /// The exit the rest of the pointer names: "/children/KEY", "/option/target_ids/KEY", "/next_id".
    const Exit* exit() const
    {
        if (!m_node)
            return nullptr;
        const QString last = QString(m_rest.section(u'/', -1)).replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
        const ExitRole role = last == u"next_id"             ? ExitRole::Next
                              : last == u"default_target_id" ? ExitRole::Otherwise
                              : last == u"false_target_id"   ? ExitRole::False
                                                             : ExitRole::Key;
        const QString key = role != ExitRole::Key ? QString() : last == u"target_id" ? u"target"_s : last;
        for (const Exit& each : m_node->exits) {
            if (each.role == role && each.key == key)
                return &each;
        }
        return nullptr;
    }

    std::optional<Fix> removeExit() const
    {
        const Exit* found = exit();
        // A loop in a tree is told at the block the wire leads to, which hangs at its parent's exit.
        if (!found)
            return branchAtPlace();
        const Edit cut = connectExit(m_flow, m_node->id, ExitKey(found->role, found->key), {});
        Flow without = m_flow;
        cut.apply(without);
        const std::vector<NodeId> reached = without.preorder();
        const bool isLoose = std::find(reached.begin(), reached.end(), found->target) == reached.end();
        if (!found->target || !isLoose)
            return Fix{u"Remove this way"_s, cut};
        return Fix{u"Remove this way and what hangs only there"_s,
                   Edit{Edit::Batch{{cut, removeBranch(without, found->target)}}}};
    }

    /// "/flow/children/KEY" is the place of the block that hangs there.
    std::optional<Fix> branchAtPlace() const
    {
        if (!m_node || !m_rest.isEmpty() || m_flow.platform() != Platform::Kazoo)
            return std::nullopt;
        return Fix{u"Remove this way and what hangs only there"_s, removeBranch(m_flow, m_node->id)};
    }

    std::optional<Fix> cutWire() const
    {
        const QString parentPlace = m_problem.pointer.section(u"/children/"_s, 0, -2);
        const QHash<NodeId, QString> places = placesOf(m_flow);
        const NodeId parent = places.key(parentPlace);
        if (!parent || parentPlace == m_problem.pointer)
            return std::nullopt;
        const QString key = QString(m_problem.pointer.section(u'/', -1)).replace(u"~1"_s, u"/"_s);
        return Fix{u"Cut this way"_s, connectExit(m_flow, parent, key, {})};
    }

    Edit insertHangup(const ExitKey& way) const
    {
        Node hangup;
        hangup.module = u"hangup"_s;
        return insertNode(m_flow, std::move(hangup), m_node->id, way);
    }

    std::optional<Fix> hangUp() const
    {
        if (!m_node)
            return std::nullopt;
        return Fix{u"Hang up then"_s, insertHangup(defaultExit(m_flow.platform()))};
    }

    std::optional<Fix> hangUpOtherwise() const
    {
        if (!m_node)
            return std::nullopt;
        const ExitKey way = m_flow.platform() == Platform::Kazoo             ? ExitKey(u"_"_s)
                            : m_problem.code == u"condition-without-default" ? ExitKey(ExitRole::False)
                                                                             : ExitKey(ExitRole::Otherwise);
        return Fix{u"Hang up otherwise"_s, insertHangup(way)};
    }

    std::optional<Fix> withVariable(const QString& title, const QString& variable) const
    {
        if (!m_node)
            return std::nullopt;
        Json data = m_node->data;
        setMember(data, "variable", variable.toStdString());
        return Fix{title, setData(m_flow, m_node->id, std::move(data))};
    }

    std::optional<Fix> writeBraces() const
    {
        const QString name = m_node ? stringMember(m_node->data, "variable") : QString();
        return withVariable(u"Write ${%1}"_s.arg(name), u"${%1}"_s.arg(name));
    }

    std::optional<Fix> dropBraces() const
    {
        static const QRegularExpression braced(u"^\\$\\{([^}]*)\\}$"_s);
        const auto match = braced.match(m_node ? stringMember(m_node->data, "variable") : QString());
        if (!match.hasMatch())
            return std::nullopt;
        return withVariable(u"Write %1"_s.arg(match.captured(1)), match.captured(1));
    }

    /// The references follow, as they are written from where the wires lead.
    std::optional<Fix> makeUuid() const
    {
        if (!m_node)
            return std::nullopt;
        std::vector<Edit> edits;
        Node changed = *m_node;
        setMember(changed.shell, "id", voipbin::actionId(stringMember(m_node->shell, "id")).toStdString());
        for (const auto& [id, other] : m_flow.nodes()) {
            Node parent = id == changed.id ? changed : other;
            for (Exit& each : parent.exits) {
                if (each.target == changed.id && each.role != ExitRole::Next)
                    each.raw = nullptr;
                else if (each.target == changed.id && each.raw.is_string())
                    each.raw = *member(changed.shell, "id");
            }
            if (id == changed.id || !(parent == other))
                edits.push_back(Edit{Edit::PutNode{std::move(parent)}});
        }
        return Fix{u"Use a UUID as the id"_s, Edit{Edit::Batch{std::move(edits)}}};
    }

    std::optional<Fix> spellRight() const
    {
        static const QHash<QString, const char*> names{{u"callbackUrl"_s, "actionUrl"}, {u"lenght"_s, "length"}};
        const QString wrong = m_problem.pointer.section(u'/', -1);
        const char* right = names.value(wrong);
        if (!m_node || !right || m_node->data.contains(right))
            return std::nullopt;
        Json data = Json::object();
        for (const auto& [key, value] : m_node->data.items())
            appendMember(data, toQString(key) == wrong ? std::string(right) : key, value);
        return Fix{u"Write %1"_s.arg(QString::fromLatin1(right)), setData(m_flow, m_node->id, std::move(data))};
    }

    std::optional<Fix> wrap() const
    {
        if (!bluevia::isBareCommand(m_flow))
            return std::nullopt;
        const Flow wrapped = bluevia::wrapped(m_flow);
        return Fix{u"Put a list around it"_s, Edit{Edit::Batch{{Edit{Edit::SetEntries{wrapped.entries()}},
                                                                Edit{Edit::SetDocument{wrapped.document()}}}}}};
    }

    std::optional<Fix> escapeStar() const
    {
        const Json* pattern = atPointer(m_flow.document(), m_problem.pointer);
        if (!pattern)
            return std::nullopt;
        QString text = stringOf(*pattern);
        const qsizetype star = text.startsWith(u'^') ? 1 : 0;
        if (star >= text.size() || text[star] != u'*')
            return std::nullopt;
        text.insert(star, u'\\');
        if (!QRegularExpression(text).isValid())
            return std::nullopt;
        Json document = m_flow.document();
        *atPointer(document, m_problem.pointer) = text.toStdString();
        return Fix{u"Write %1"_s.arg(text), Edit{Edit::SetDocument{std::move(document)}}};
    }

    std::optional<Fix> removeItem() const
    {
        const QString list = m_problem.pointer.section(u'/', 0, -2);
        Json document = m_flow.document();
        Json* items = atPointer(document, list);
        bool isIndex = false;
        const std::size_t index = m_problem.pointer.section(u'/', -1).toUInt(&isIndex);
        if (!items || !items->is_array() || !isIndex || index >= items->size())
            return std::nullopt;
        const QString what = scalarText((*items)[index]);
        items->erase(items->begin() + std::ptrdiff_t(index));
        return Fix{u"Remove %1 here"_s.arg(what), Edit{Edit::SetDocument{std::move(document)}}};
    }

    const Flow& m_flow;
    const Problem& m_problem;
    const Node* m_node = nullptr; ///< the block the finding is in
    QString m_place;              ///< of the block
    QString m_rest;               ///< of the pointer, below the block
};

} // namespace

std::optional<Fix> fixFor(const Flow& flow, const Problem& problem)
{
    return Fixer(flow, problem).fix();
}

} // namespace hookswitch
