// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/convert.h"

#include "dialect/formats.h"
#include "dialect/sharedflow.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

QString spoken(Platform platform)
{
    switch (platform) {
    case Platform::Kazoo:
        return u"Kazoo"_s;
    case Platform::Voipbin:
        return u"VoIPBIN"_s;
    case Platform::Bluevia:
        return u"BlueVia"_s;
    case Platform::Fonestorm:
        break;
    }
    return u"FoneStorm"_s;
}

/// What a file says beside its blocks. Ids and times of the platform's own records mean nothing elsewhere.
void reportMembers(const Flow& flow, Losses& losses)
{
    if (!flow.document().is_object())
        return;
    for (const auto& [key, value] : flow.document().items()) {
        const QString name = toQString(key);
        const bool isOwn = name == u"id" || name == u"name" || name == u"customer_id" || name.startsWith(u"tm_") ||
                           name.startsWith(u"<?") || (name == u"documents" && flow.platform() == Platform::Bluevia) ||
                           (name == u"type" && stringOf(value) == u"flow");
        const bool isEmpty = value.is_null() || (value.is_structured() && value.empty()) ||
                             (value.is_string() && stringOf(value).isEmpty());
        if (!isJsonSlot(value) && !isOwn && !isEmpty)
            losses.addMember(u'/' + pointerStep(name),
                             u"\"%1\" of the file has no place in the other form."_s.arg(name));
    }
    if (flow.platform() == Platform::Bluevia) // further documents are reached by wires
        return;
    for (std::size_t i = 1; i < flow.entries().size(); ++i)
        losses.addMember(flow.entries()[i].pointer,
                         u"Only the first tree of blocks is converted; this one is not."_s);
}

} // namespace

void Losses::add(NodeId id, const QString& module, const QString& reason)
{
    m_named.insert(id);
    addMember(m_places.value(id), u"%1: %2"_s.arg(module, reason));
}

void Losses::addMember(const QString& pointer, const QString& reason)
{
    const qsizetype before = m_told.size();
    m_told.insert(pointer + u' ' + reason); // a step that is copied loses the same with each copy
    if (m_told.size() > before)
        m_problems.push_back({Severity::Warning, u"lost"_s, pointer, reason});
}

Conversion convertFlow(const Flow& flow, Platform target, const QString& documentsUrl)
{
    if (flow.platform() == target)
        return {flow, {}};
    Losses losses(placesOf(flow));
    if (target == Platform::Fonestorm || flow.platform() == Platform::Fonestorm) {
        losses.addMember({}, u"FoneStorm has no flows, so nothing can be converted."_s);
        return {Flow(target), losses.take()};
    }
    reportMembers(flow, losses);
    SharedFlow shared = liftFlow(flow, losses);
    shared.documentsUrl = documentsUrl;
    Conversion done{lowerFlow(shared, flow, target, losses), {}};
    QSet<NodeId> lifted = shared.folded;
    for (const SharedStep& step : shared.steps)
        lifted.insert(step.source);
    for (const auto& [id, node] : flow.nodes()) {
        if (!lifted.contains(id) && !losses.names(id))
            losses.add(node, u"no way leads here any more, so it is left out of the %1 flow."_s.arg(spoken(target)));
    }
    done.losses = losses.take();
    return done;
}

} // namespace hookswitch
