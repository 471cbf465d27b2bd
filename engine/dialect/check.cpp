// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/check.h"

#include "dialect/bluevia/check.h"
#include "dialect/kazoo/patterncheck.h"
#include "dialect/voipbin/check.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

Problems checkKazoo(const Flow& flow)
{
    Problems problems;
    const auto check = [&](const QString& pattern, const QString& pointer) {
        if (kazoo::isSlow(pattern))
            problems.push_back(
                {Severity::Warning, u"slow-pattern"_s, pointer,
                 u"\"%1\" can take very long to compare with a number; a loop inside a loop is the usual reason. Write it simpler."_s
                     .arg(pattern)});
    };
    const QStringList patterns = flow.textList("patterns");
    for (int i = 0; i < patterns.size(); ++i)
        check(patterns[i], u"/patterns/%1"_s.arg(i));
    for (const Entry& entry : flow.entries()) {
        const QString last = entry.pointer.section(u'/', -1);
        if (entry.pointer == u"/metaflow/patterns/"_s + last || entry.pointer == u"/patterns/"_s + last)
            check(QString(last).replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s), entry.pointer);
    }
    return problems;
}

} // namespace

Problems checkDialect(const Flow& flow, const QHash<NodeId, QString>& places)
{
    switch (flow.platform()) {
    case Platform::Kazoo:
        return checkKazoo(flow);
    case Platform::Voipbin:
        return voipbin::checkActions(flow, places);
    case Platform::Bluevia:
        return bluevia::checkCommands(flow, places);
    case Platform::Fonestorm:
        break;
    }
    return {};
}

} // namespace hookswitch
