// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a platform's blocks to shared steps. A block without a counterpart becomes no step: wires to it go on to where
// its default way leads. Every field that is not read and not just the default is named.

#include "dialect/sharedflow.h"

#include "catalog/catalog.h"

#include <algorithm>
#include <cmath>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

class Lifter
{
public:
    Lifter(const Flow& flow, Losses& losses)
        : m_flow(flow)
        , m_losses(losses)
    {}

    SharedFlow lift()
    {
        m_shared.name = stringMember(m_flow.document(), "name");
        m_shared.start = stepAt(m_flow.start());
        for (std::size_t i = 0; i < m_waiting.size(); ++i) {
            const Waiting waiting = m_waiting[i];
            const int target = stepAt(waiting.node);
            m_shared.steps[waiting.step].ways[waiting.way].target = target;
        }
        return std::move(m_shared);
    }

private:
    struct Waiting
    {
        std::size_t step;
        std::size_t way;
        NodeId node;
    };

    /// The step a wire to this block leads to; blocks without a counterpart are passed over. -1: the call ends.
    int stepAt(NodeId id)
    {
        QSet<NodeId> passed;
        while (m_flow.node(id)) {
            if (const auto known = m_index.constFind(id); known != m_index.cend())
                return *known;
            const Node& node = *m_flow.node(id);
            if (std::optional<SharedStep> step = shared(node)) {
                const int index = static_cast<int>(m_shared.steps.size());
                m_index.insert(id, index);
                addStep(node, std::move(*step));
                return index;
            }
            if (passed.contains(id))
                return -1;
            passed.insert(id);
            const Exit* next = node.exit(u"_");
            id = next ? next->target : NodeId();
        }
        return -1;
    }

    void addStep(const Node& node, SharedStep step)
    {
        step.source = node.id;
        const std::size_t index = m_shared.steps.size();
        m_shared.steps.push_back(std::move(step));
        if (m_shared.steps[index].kind == SharedKind::Choose)
            return addChoices(m_chooser.value(node.id, node.id), index);
        for (const Exit& exit : node.exits) {
            if (!exit.target)
                continue;
            const bool isNext = exit.role == ExitRole::Next || (exit.role == ExitRole::Key && exit.key == u"_");
            if (isNext)
                addWay(index, {SharedWay::When::Next, {}, -1}, exit.target);
            else
                m_losses.add(
                    node, u"the way \"%1\" has no counterpart; what hangs there alone is left out."_s.arg(exit.key));
        }
    }

    void addWay(std::size_t step, SharedWay way, NodeId target)
    {
        m_waiting.push_back({step, m_shared.steps[step].ways.size(), target});
        m_shared.steps[step].ways.push_back(std::move(way));
    }

    void addChoices(NodeId id, std::size_t index)
    {
        const Node& node = *m_flow.node(id);
        int longest = 1;
        for (const Exit& exit : node.exits) {
            if (!exit.target)
                continue;
            const bool isSilence = m_flow.platform() == Platform::Kazoo
                                       ? exit.key == u"timeout"
                                       : exit.role == ExitRole::Key && exit.key.isEmpty();
            const bool isOther =
                exit.role == ExitRole::Otherwise || (m_flow.platform() == Platform::Kazoo && exit.key == u"_");
            const bool areKeys = !exit.key.isEmpty() && std::all_of(exit.key.begin(), exit.key.end(), [](QChar c) {
                return u"0123456789*"_s.contains(c);
            });
            if (isSilence || isOther)
                addWay(index, {isOther ? SharedWay::When::Otherwise : SharedWay::When::Silence, {}, -1}, exit.target);
            else if (areKeys)
                addWay(index, {SharedWay::When::Keys, exit.key, -1}, exit.target);
            else
                m_losses.add(
                    node, u"the way \"%1\" has no counterpart; what hangs there alone is left out."_s.arg(exit.key));
            longest = areKeys ? std::max(longest, static_cast<int>(exit.key.size())) : longest;
        }
        if (m_flow.platform() == Platform::Kazoo)
            m_shared.steps[index].digits = longest;
    }

    std::optional<SharedStep> shared(const Node& node)
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

    /// Fields nobody read. A default that is written out is no loss.
    void reportRest(const Node& node)
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

    const Json* take(const Node& node, const char* key)
    {
        m_read.insert(QString::fromLatin1(key));
        const Json* value = member(node.data, key);
        return value && !value->is_null() ? value : nullptr;
    }
    QString takeText(const Node& node, const char* key)
    {
        const Json* value = take(node, key);
        return value ? scalarText(*value) : QString();
    }
    double takeNumber(const Node& node, const char* key, double fallback)
    {
        bool isNumber = false;
        const double number = takeText(node, key).toDouble(&isNumber);
        return isNumber ? number : fallback;
    }

    static SharedStep of(SharedKind kind)
    {
        SharedStep step;
        step.kind = kind;
        return step;
    }

    std::optional<SharedStep> fromKazoo(const Node& node)
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

    std::optional<SharedStep> kazooPlay(const Node& node, SharedStep step)
    {
        const QString url = takeText(node, "id");
        if (!url.startsWith(u"http")) {
            m_losses.add(
                node,
                u"\"%1\" is a recording of the account, not a web address; give the sound an address."_s.arg(url));
            return std::nullopt;
        }
        step.targets.append(url);
        return step;
    }

    std::optional<SharedStep> kazooWait(const Node& node, SharedStep step)
    {
        static const QHash<QString, double> units{{u"ms"_s, 1}, {u"s"_s, 1000}, {u"m"_s, 60000}, {u"h"_s, 3600000}};
        const double factor = units.value(takeText(node, "unit"), 1000);
        step.milliseconds = std::llround(std::clamp(takeNumber(node, "duration", 0) * factor, 0.0, 86400000.0));
        return step;
    }

    std::optional<SharedStep> kazooDial(const Node& node, SharedStep step)
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

    std::optional<SharedStep> kazooRecord(const Node& node, SharedStep step)
    {
        if (takeText(node, "action") == u"stop")
            step.kind = SharedKind::RecordStop;
        takeFormat(node);
        step.milliseconds = std::llround(takeNumber(node, "time_limit", 0) * 1000);
        return step;
    }

    void takeFormat(const Node& node)
    {
        const QString format = takeText(node, "format");
        if (!format.isEmpty() && format != u"wav")
            m_losses.add(node, u"the format %1 becomes wav."_s.arg(format));
    }

    std::optional<SharedStep> fromVoipbin(const Node& node)
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

    std::optional<SharedStep> voipbinDial(const Node& node, SharedStep step)
    {
        if (const Json* destinations = take(node, "destinations"); destinations && destinations->is_array()) {
            for (const Json& each : *destinations) {
                const QString target = stringMember(each, "target");
                if (stringMember(each, "type", u"tel"_s) == u"tel" && !target.isEmpty())
                    step.targets.append(target);
                else
                    m_losses.add(node,
                                 u"a destination of the type \"%1\" is left out; only numbers are converted."_s.arg(
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

    /// digits_receive and the branch behind it are one choice.
    std::optional<SharedStep> voipbinChoose(const Node& node, SharedStep step)
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
        m_chooser.insert(node.id, branch->id);
        m_index.insert(branch->id, static_cast<int>(m_shared.steps.size()));
        m_shared.folded.insert(branch->id);
        step.milliseconds = std::llround(takeNumber(node, "duration", 0));
        step.digits = static_cast<int>(std::clamp(takeNumber(node, "length", 0), 0.0, 1000.0));
        return step;
    }

    std::optional<SharedStep> fromBluevia(const Node& node)
    {
        static const QHash<QString, SharedKind> kinds{{u"speak"_s, SharedKind::Say},
                                                      {u"play"_s, SharedKind::Play},
                                                      {u"wait"_s, SharedKind::Wait},
                                                      {u"hangup"_s, SharedKind::Hangup},
                                                      {u"dial"_s, SharedKind::Dial}};
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

    std::optional<SharedStep> blueviaDial(const Node& node, SharedStep step)
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

    const Flow& m_flow;
    Losses& m_losses;
    SharedFlow m_shared;
    QHash<NodeId, int> m_index;
    QHash<NodeId, NodeId> m_chooser; ///< the block that holds the ways of a choice, where it is another one
    QSet<QString> m_read;
    std::vector<Waiting> m_waiting;
};

} // namespace

SharedFlow liftFlow(const Flow& flow, Losses& losses)
{
    return Lifter(flow, losses).lift();
}

} // namespace hookswitch
