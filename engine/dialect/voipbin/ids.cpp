// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/voipbin/ids.h"

#include "dialect/voipbin/file.h"

#include <QUuid>

namespace hookswitch::voipbin {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Names below it are ids of actions that the file gives no UUID.
constexpr QUuid actionNames(0x5d0f3c52, 0x8a1b, 0x4c47, 0x9e, 0x61, 0x0b, 0x7d, 0x2f, 0x90, 0xc4, 0x1a);

} // namespace

const std::vector<TargetMember>& targetMembers(QStringView type)
{
    static const std::vector<TargetMember> none;
    static const std::vector<TargetMember> branch{{"target_ids", ExitRole::Key, {}, true},
                                                  {"default_target_id", ExitRole::Otherwise, {}, false}};
    static const std::vector<TargetMember> condition{{"false_target_id", ExitRole::False, {}, false}};
    static const std::vector<TargetMember> jump{{"target_id", ExitRole::Key, u"target"_s, false}};
    if (type == u"branch")
        return branch;
    if (type.startsWith(u"condition_"))
        return condition;
    return type == u"goto" ? jump : none;
}

bool isUuid(const QString& text)
{
    return text.size() == 36 && (!QUuid::fromString(text).isNull() || text == QUuid().toString(QUuid::WithoutBraces));
}

QString actionId(const QString& text)
{
    if (isUuid(text)) {
        const QUuid uuid = QUuid::fromString(text);
        return uuid.isNull() ? QString() : uuid.toString(QUuid::WithoutBraces);
    }
    return text.isEmpty() ? QString()
                          : QUuid::createUuidV5(actionNames, u"id "_s + text).toString(QUuid::WithoutBraces);
}

QString writtenId(const Node& node)
{
    const QString text = stringMember(node.shell, "id");
    return actionId(text).isEmpty() ? QString() : text;
}

IdTable::IdTable(const Flow& flow)
{
    for (const auto& [id, node] : flow.nodes()) {
        const QString uuid = actionId(writtenId(node));
        if (!uuid.isEmpty() && !m_owners.contains(uuid))
            m_owners.insert(uuid, id);
    }
}

NodeId IdTable::owner(const QString& text) const
{
    return text.isEmpty() ? NodeId() : m_owners.value(actionId(text));
}

QString IdTable::generate(const Flow& flow, std::size_t place, NodeId node)
{
    QString name = u"place "_s + stringMember(flow.document(), "id") + u'/' + QString::number(place);
    QString uuid;
    do {
        uuid = QUuid::createUuidV5(actionNames, name).toString(QUuid::WithoutBraces);
        name += u'\'';
    } while (m_owners.contains(uuid));
    m_owners.insert(uuid, node);
    return uuid;
}

} // namespace hookswitch::voipbin
