// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/liftblocks.h"

#include "catalog/catalog.h"

#include <algorithm>
#include <cmath>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {} // namespace

std::optional<SharedStep> BlockLifter::lift(const Node& node)
{
    m_read.clear();
    std::optional<SharedStep> step;
    if (m_flow.platform() == Platform::Kazoo)
        step = boolMember(node.data, "skip_module", false) ? std::nullopt : fromKazoo(node);
    else if (m_flow.platform() == Platform::Voipbin)
        step = fromVoipbin(node);
    else
        step = fromBluevia(node);
    if (!step) {
        if (!m_losses.names(node.id))
            m_losses.add(node, u"the other platform has no such block; the flow goes on without it."_s);
        return std::nullopt;
    }
    reportRest(node);
    return step;
}

void BlockLifter::reportRest(const Node& node)
{
    const BlockSpec* spec = Catalog::of(m_flow.platform()).block(node.module);
    for (const auto& [key, value] : node.data.items()) {
        const QString name = toQString(key);
        const FieldSpec* field = spec ? spec->field(name) : nullptr;
        const bool isDefault = field && !field->fallback.is_discarded() && field->fallback == value;
        const bool isNothing =
            value.is_null() || value == false || (value.is_structured() && value.empty()) || value == "";
        if (!m_read.contains(name) && !isDefault && !isNothing)
            m_losses.add(node, u"\"%1\" has no counterpart."_s.arg(name));
    }
}

const Json* BlockLifter::take(const Node& node, const char* key)
{
    m_read.insert(QString::fromLatin1(key));
    const Json* value = member(node.data, key);
    return value && !value->is_null() ? value : nullptr;
}

QString BlockLifter::takeText(const Node& node, const char* key)
{
    const Json* value = take(node, key);
    return value ? scalarText(*value) : QString();
}

double BlockLifter::takeNumber(const Node& node, const char* key, double fallback)
{
    bool isNumber = false;
    const double number = takeText(node, key).toDouble(&isNumber);
    return isNumber ? number : fallback;
}

SharedStep BlockLifter::of(SharedKind kind)
{
    SharedStep step;
    step.kind = kind;
    return step;
}

std::optional<SharedStep> BlockLifter::fromKazoo(const Node& node)
{
    static const QHash<QString, SharedKind> kinds{
        {u"answer"_s, SharedKind::Answer},  {u"tts"_s, SharedKind::Say},
        {u"play"_s, SharedKind::Play},      {u"sleep"_s, SharedKind::Wait},
        {u"hangup"_s, SharedKind::Hangup},  {u"response"_s, SharedKind::Hangup},
        {u"resources"_s, SharedKind::Dial}, {u"offnet"_s, SharedKind::Dial},
        {u"menu"_s, SharedKind::Choose},    {u"record_call"_s, SharedKind::RecordStart}};
    const auto kind = kinds.constFind(node.module);
    if (kind == kinds.cend())
        return std::nullopt;
    SharedStep step = of(*kind);
    switch (*kind) {
    case SharedKind::Say:
        step.text = takeText(node, "text");
        step.language = takeText(node, "language");
        step.voice = takeText(node, "voice").toLower();
        return step;
    case SharedKind::Play:
        return kazooPlay(node, std::move(step));
    case SharedKind::Wait:
        return kazooWait(node, std::move(step));
    case SharedKind::Hangup:
        step.isBusy = node.module == u"response" && takeNumber(node, "code", 486) == 486;
        if (node.module == u"response" && !step.isBusy)
            m_losses.add(node, u"this answer code becomes an ordinary hang-up."_s);
        return step;
    case SharedKind::Dial:
        return kazooDial(node, std::move(step));
    case SharedKind::Choose:
        step.milliseconds = 10000;
        if (!takeText(node, "id").isEmpty())
            m_losses.add(node, u"greeting, tries and times stand in the menu's own document and stay behind."_s);
        return step;
    case SharedKind::RecordStart:
        return kazooRecord(node, std::move(step));
    default:
        return step;
    }
}

std::optional<SharedStep> BlockLifter::kazooPlay(const Node& node, SharedStep step)
{
    const QString url = takeText(node, "id");
    if (!url.startsWith(u"http")) {
        m_losses.add(
            node, u"\"%1\" is a recording of the account, not a web address; give the sound an address."_s.arg(url));
        return std::nullopt;
    }
    step.targets.append(url);
    return step;
}

std::optional<SharedStep> BlockLifter::kazooWait(const Node& node, SharedStep step)
{
    static const QHash<QString, double> units{{u"ms"_s, 1}, {u"s"_s, 1000}, {u"m"_s, 60000}, {u"h"_s, 3600000}};
    const double factor = units.value(takeText(node, "unit"), 1000);
    step.milliseconds = std::llround(std::clamp(takeNumber(node, "duration", 0) * factor, 0.0, 86400000.0));
    return step;
}

std::optional<SharedStep> BlockLifter::kazooDial(const Node& node, SharedStep step)
{
    const QString number = takeText(node, "to_did");
    if (number.isEmpty()) {
        m_losses.add(
            node,
            u"it calls the number that was dialled, which the other platform cannot; name a number in to_did."_s);
        return std::nullopt;
    }
    step.targets.append(number);
    return step;
}

std::optional<SharedStep> BlockLifter::kazooRecord(const Node& node, SharedStep step)
{
    if (takeText(node, "action") == u"stop")
        step.kind = SharedKind::RecordStop;
    takeFormat(node);
    step.milliseconds = std::llround(takeNumber(node, "time_limit", 0) * 1000);
    return step;
}

void BlockLifter::takeFormat(const Node& node)
{
    const QString format = takeText(node, "format");
    if (!format.isEmpty() && format != u"wav")
        m_losses.add(node, u"the format %1 becomes wav."_s.arg(format));
}

std::optional<SharedStep> BlockLifter::fromVoipbin(const Node& node)
{
    static const QHash<QString, SharedKind> kinds{{u"answer"_s, SharedKind::Answer},
                                                  {u"talk"_s, SharedKind::Say},
                                                  {u"play"_s, SharedKind::Play},
                                                  {u"sleep"_s, SharedKind::Wait},
                                                  {u"hangup"_s, SharedKind::Hangup},
                                                  {u"stop"_s, SharedKind::Hangup},
                                                  {u"connect"_s, SharedKind::Dial},
                                                  {u"digits_receive"_s, SharedKind::Choose},
                                                  {u"recording_start"_s, SharedKind::RecordStart},
                                                  {u"recording_stop"_s, SharedKind::RecordStop}};
    const auto kind = kinds.constFind(node.module);
    if (kind == kinds.cend()) {
        if (node.module == u"goto")
            m_losses.add(node, u"the other platform has no jump; the flow goes on as if no jump was left."_s);
        return std::nullopt;
    }
    SharedStep step = of(*kind);
    switch (*kind) {
    case SharedKind::Say:
        step.text = takeText(node, "text");
        step.language = takeText(node, "language");
        step.voice = takeText(node, "gender").toLower();
        return step;
    case SharedKind::Play:
        if (const Json* urls = take(node, "stream_urls"); urls && urls->is_array()) {
            for (const Json& url : *urls)
                step.targets.append(stringOf(url));
        }
        return step;
    case SharedKind::Wait:
        step.milliseconds = std::llround(takeNumber(node, "duration", 0));
        return step;
    case SharedKind::Hangup:
        step.isBusy = takeText(node, "reason") == u"busy";
        return step;
    case SharedKind::Dial:
        return voipbinDial(node, std::move(step));
    case SharedKind::Choose:
        return voipbinChoose(node, std::move(step));
    case SharedKind::RecordStart:
        takeFormat(node);
        step.milliseconds = std::llround(takeNumber(node, "duration", 0) * 1000);
        return step;
    default:
        return step;
    }
}

std::optional<SharedStep> BlockLifter::voipbinDial(const Node& node, SharedStep step)
{
    if (const Json* destinations = take(node, "destinations"); destinations && destinations->is_array()) {
        for (const Json& each : *destinations) {
            const QString target = stringMember(each, "target");
            if (stringMember(each, "type", u"tel"_s) == u"tel" && !target.isEmpty())
                step.targets.append(target);
            else
                m_losses.add(node, u"a destination of the type \"%1\" is left out; only numbers are converted."_s.arg(
                                       stringMember(each, "type")));
        }
    }
    if (const Json* source = take(node, "source"))
        step.callerId = stringMember(*source, "target");
    if (!step.targets.isEmpty())
        return step;
    m_losses.add(node, u"it calls no number, so it is left out."_s);
    return std::nullopt;
}

std::optional<SharedStep> BlockLifter::voipbinChoose(const Node& node, SharedStep step)
{
    const Exit* next = node.exit({}, ExitRole::Next);
    const Node* branch = next ? m_flow.node(next->target) : nullptr;
    const QString variable = branch ? stringMember(branch->data, "variable") : QString();
    const bool isChoice = branch && branch->module == u"branch" &&
                          (variable.isEmpty() || variable == u"voipbin.call.digits") &&
                          m_flow.parents(branch->id).size() == 1;
    if (!isChoice) {
        m_losses.add(node, u"digits are only converted together with a branch right behind that goes by them."_s);
        return std::nullopt;
    }
    m_branches.insert(node.id, branch->id);
    step.milliseconds = std::llround(takeNumber(node, "duration", 0));
    step.digits = static_cast<int>(std::clamp(takeNumber(node, "length", 0), 0.0, 1000.0));
    return step;
}

std::optional<SharedStep> BlockLifter::fromBluevia(const Node& node)
{
    static const QHash<QString, SharedKind> kinds{{u"speak"_s, SharedKind::Say},
                                                  {u"play"_s, SharedKind::Play},
                                                  {u"wait"_s, SharedKind::Wait},
                                                  {u"hangup"_s, SharedKind::Hangup},
                                                  {u"dial"_s, SharedKind::Dial}};
    if (node.module == u"getDigits" && leadsToDocuments(node))
        return blueviaChoose(node);
    const auto kind = kinds.constFind(node.module);
    if (kind == kinds.cend()) {
        if (node.module == u"getDigits" || node.module == u"redirect")
            m_losses.add(
                node,
                u"what happens next is decided by the web application behind its address, which stays BlueVia's own."_s);
        return std::nullopt;
    }
    SharedStep step = of(*kind);
    step.times = *kind == SharedKind::Say || *kind == SharedKind::Play
                     ? static_cast<int>(std::clamp(takeNumber(node, "repeat", 1), 1.0, 1000.0))
                     : 1;
    switch (*kind) {
    case SharedKind::Say:
        step.text = takeText(node, "text");
        step.voice = takeText(node, "voice").toLower();
        return step;
    case SharedKind::Play:
        step.targets.append(takeText(node, "url"));
        return step;
    case SharedKind::Wait:
        step.milliseconds = std::llround(takeNumber(node, "length", takeNumber(node, "lenght", 0)) * 1000);
        return step;
    case SharedKind::Hangup:
        step.isBusy = takeText(node, "reason").toLower() == u"busy";
        return step;
    default:
        return blueviaDial(node, std::move(step));
    }
}

bool BlockLifter::leadsToDocuments(const Node& node)
{
    return std::any_of(node.exits.begin(), node.exits.end(),
                       [](const Exit& exit) { return exit.role == ExitRole::Key && exit.target; });
}

SharedStep BlockLifter::blueviaChoose(const Node& node)
{
    SharedStep step = of(SharedKind::Choose);
    (void)take(node, "actionUrl");
    step.milliseconds = std::llround(takeNumber(node, "timeout", 5) * 1000);
    step.digits = static_cast<int>(std::clamp(takeNumber(node, "numberOfDigits", 0), 0.0, 1000.0));
    return step;
}

std::optional<SharedStep> BlockLifter::blueviaDial(const Node& node, SharedStep step)
{
    const auto number = [](const QString& uri) { return uri.startsWith(u"tel:") ? uri.mid(4) : uri; };
    const Json* given = take(node, "number");
    for (const Json& each : given && given->is_array() ? *given : Json::array({given ? *given : Json()})) {
        const Json* destination = member(each, "destination");
        for (const Json& one : destination && destination->is_array()
                                   ? *destination
                                   : Json::array({destination ? *destination : Json()})) {
            if (one.is_string())
                step.targets.append(number(stringOf(one)));
        }
        if (const QString caller = stringMember(each, "callerId"); !caller.isEmpty())
            step.callerId = number(caller);
        for (const char* other : {"sendDigits", "behaviorOnAnswer"}) {
            if (each.is_object() && each.contains(other))
                m_losses.add(node, u"\"%1\" has no counterpart."_s.arg(QString::fromLatin1(other)));
        }
    }
    if (!step.targets.isEmpty())
        return step;
    m_losses.add(node, u"only dialling a number is converted, not a conference or another call."_s);
    return std::nullopt;
}

} // namespace hookswitch
