// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each key sequence is a program of its own, made when the site is made and shared by all calls. Whoever has
// sequences keeps them in the directory: accounts, users and devices in "metaflows", callflows in an entity of this
// file's kind.
#include "dialect/kazoo/behaviours/metaflows.h"

#include "catalog/catalog.h"
#include "dialect/kazoo/behaviours/common.h"
#include "dialect/kazoo/file.h"
#include "dialect/kazoo/site.h"
#include "sim/others.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

const QString flowKind = u"kazoo_metaflows"_s;

QString programId(const QString& owner, const QString& list, const QString& key)
{
    return u"metaflow %1/%2/%3"_s.arg(owner, list, key);
}

void addSequences(Site& site, const QString& owner, const Json& metaflows)
{
    for (const char* list : {"numbers", "patterns"}) {
        const Json* nodes = member(metaflows, list);
        if (!nodes || !nodes->is_object())
            continue;
        for (const auto& [key, node] : nodes->items()) {
            const Flow flow = loadFlow(node).flow;
            CompileOrder order;
            order.flowId = programId(owner, QString::fromLatin1(list), toQString(key));
            order.places = nodePlaces(flow);
            order.behaviours = &metaflowBehaviours();
            order.rules = rules();
            site.flows[order.flowId] = Program::compile(flow, order);
        }
    }
}

const Json* metaflowsOf(const Entity* entity)
{
    const Json* metaflows = entity ? member(entity->document, "metaflows") : nullptr;
    return metaflows && metaflows->is_object() && !metaflows->empty() ? metaflows : nullptr;
}

/// Play, say, tts: heard by the talk, then "_". usual: who hears it when the data says nothing.
void hear(Turn& turn, const Prompt& prompt, const QString& usual)
{
    if (turn.why() != Turn::Why::Entered)
        return turn.leave();
    if (const QString leg = stringMember(turn.parameters<BlockData>().json, "leg", usual); leg != "both"_L1)
        turn.warn(u"approximated"_s,
                  u"Meant for one side of the talk (\"leg\": %1); here both sides hear it"_s.arg(leg));
    if (prompt.text.isEmpty())
        return turn.leave({}, u"there is nothing to hear"_s);
    PlayOrder order;
    order.prompts = {prompt};
    turn.play(order);
}

void play(Turn& turn)
{
    hear(turn, promptOf(turn.directory(), idOf(turn.parameters<BlockData>().json)), u"both"_s);
}

void speak(Turn& turn)
{
    const bool isSpeech = turn.step().module == "tts"_L1;
    hear(turn, Prompt::speech(stringMember(turn.parameters<BlockData>().json, "text")),
         isSpeech ? u"self"_s : u"both"_s);
}

void hangup(Turn& turn)
{
    turn.others().hangUp(turn.host(), normalClearing());
    turn.stop(u"the keys hang up"_s);
}

/// The number given, else what the pattern captured.
QString numberOf(const Turn& turn, std::string_view key)
{
    const Json& data = turn.parameters<BlockData>().json;
    const QString given = stringMember(data, key);
    return given.isEmpty() ? turn.capture().value_or(stringMember(data, "captures")) : given;
}

void transfer(Turn& turn)
{
    const QString number = numberOf(turn, "target");
    if (stringMember(turn.parameters<BlockData>().json, "transfer_type") == "attended"_L1)
        turn.warn(u"approximated"_s,
                  u"An attended transfer is done at once here, without asking the new party first"_s);
    tell(turn, u"kazoo.metaflow.transfer"_s, u"transfers the other side to %1"_s.arg(number));
    if (!turn.others().sendAway(number))
        turn.warn(u"no-transfer"_s, u"There is no other side that could be transferred to %1"_s.arg(number));
    turn.stop(u"transferred to %1"_s.arg(number));
}

void callflow(Turn& turn)
{
    const QString id = idOf(turn.parameters<BlockData>().json);
    const Answerer byNumber = id.isEmpty() ? flowOfNumber(turn, numberOf(turn, "captures"), false) : Answerer();
    const std::shared_ptr<const Program> program = id.isEmpty() ? byNumber.program : turn.flow(id);
    if (program)
        return turn.branch(program, false, u"the keys run another callflow"_s);
    turn.warn(u"missing-callflow"_s, u"The keys name no callflow of the project"_s);
    turn.leave();
}

void recordCall(Turn& turn)
{
    const Json& data = turn.parameters<BlockData>().json;
    const QString action = stringMember(data, "action", u"toggle"_s);
    turn.warn(u"approximated"_s, u"There is no sound to record: nothing is stored and nothing is sent"_s);
    tell(turn, u"kazoo.metaflow.record_call"_s, u"recording: %1"_s.arg(action), data);
    turn.leave();
}

/// What changes only the sound is written down.
void writeDown(Turn& turn)
{
    const QString& module = turn.step().module;
    turn.warn(u"approximated"_s, u"%1 during a talk is written down; the talk goes on as it was"_s.arg(module));
    tell(turn, u"kazoo.metaflow."_s + module, module, turn.parameters<BlockData>().json);
    turn.leave();
}

BehaviourTable makeTable()
{
    BehaviourTable table;
    table.add(u"play"_s, &play, &readData);
    table.add(u"say"_s, &speak, &readData);
    table.add(u"tts"_s, &speak, &readData);
    table.add(u"hangup"_s, &hangup, &readData);
    table.add(u"transfer"_s, &transfer, &readData);
    table.add(u"callflow"_s, &callflow, &readData);
    table.add(u"record_call"_s, &recordCall, &readData);
    for (const QString& module : {u"audio_level"_s, u"break"_s, u"hold"_s, u"hold_control"_s, u"intercept"_s,
                                  u"move"_s, u"resume"_s, u"sound_touch"_s, u"pivot"_s, u"relate"_s})
        table.add(module, &writeDown, &readData);
    return table;
}

QString ownerText(const Entity& owner)
{
    return owner.kind == flowKind ? u"the callflow"_s : u"%1 \"%2\""_s.arg(owner.kind.chopped(1), owner.title());
}

void addEntries(KeyWatch& watch, const Turn& turn, const QString& owner, const Json& metaflows)
{
    for (const char* list : {"numbers", "patterns"}) {
        const Json* nodes = member(metaflows, list);
        if (!nodes || !nodes->is_object())
            continue;
        for (const auto& node : nodes->items()) {
            KeyWatch::Entry entry;
            const QString key = toQString(node.key());
            (list[0] == 'n' ? entry.digits : entry.pattern) = key;
            entry.program = turn.flow(programId(owner, QString::fromLatin1(list), key));
            if (entry.program)
                watch.entries.push_back(std::move(entry));
        }
    }
}

std::shared_ptr<const KeyWatch> watchOf(const Turn& turn, const QString& owner, const Json& metaflows)
{
    KeyWatch watch;
    const QString fallback = stringMember(metaflows, "binding_key", u"*"_s);
    watch.bindingKey = stringMember(metaflows, "binding_digit", fallback);
    watch.between = SimTime::fromMs(qint64(numberMember(metaflows, "digit_timeout", 800)));
    const QString side = stringMember(metaflows, "listen_on", u"self"_s);
    watch.ownLeg = side != "peer"_L1;
    watch.otherLeg = side != "self"_L1;
    addEntries(watch, turn, owner, metaflows);
    return watch.entries.empty() ? nullptr : std::make_shared<const KeyWatch>(std::move(watch));
}

/// Whether anybody at all has sequences; text is not looked at.
bool hasAny(const Directory& directory, const QString& /*text*/)
{
    for (const QString& kind : {flowKind, u"accounts"_s, u"users"_s, u"devices"_s}) {
        const std::vector<const Entity*> all = directory.all(kind);
        if (std::any_of(all.begin(), all.end(), [](const Entity* entity) { return metaflowsOf(entity); }))
            return true;
    }
    return false;
}

} // namespace

const BehaviourTable& metaflowBehaviours()
{
    static const BehaviourTable table = makeTable();
    return table;
}

void addMetaflows(Site& site)
{
    for (const QString& kind : {u"accounts"_s, u"users"_s, u"devices"_s}) {
        for (const Entity* entity : site.directory.all(kind)) {
            if (const Json* metaflows = metaflowsOf(entity))
                addSequences(site, kind + u'/' + entity->id, *metaflows);
        }
    }
}

void addMetaflowsOf(Site& site, const QString& flow, const Json& document)
{
    for (const char* key : {"metaflow", "metaflows"}) {
        const Json* metaflows = member(document, key);
        if (!metaflows || !metaflows->is_object() || metaflows->empty())
            continue;
        addSequences(site, flowKind + u'/' + flow, *metaflows);
        site.directory.put({flowKind, flow, Json{{"metaflows", *metaflows}}});
    }
}

void watchMetaflows(Turn& turn)
{
    if (!turn.recall(&hasAny, QString()))
        return;
    const Directory& directory = turn.directory();
    const Caller caller = callerOf(turn);
    const std::vector<const Entity*> accounts = directory.all(u"accounts");
    const Entity* account = accounts.empty() ? nullptr : accounts.front();
    const Entity* heard = nullptr;
    for (const Entity* owner : {directory.find(flowKind, turn.flowId()), directory.find(u"devices", caller.device),
                                directory.find(u"users", caller.owner), account}) {
        const Json* metaflows = metaflowsOf(owner);
        if (!metaflows)
            continue;
        std::shared_ptr<const KeyWatch> watch = watchOf(turn, owner->kind + u'/' + owner->id, *metaflows);
        if (watch && !heard) {
            turn.watchKeys(std::move(watch));
            heard = owner;
        } else if (watch) {
            turn.warn(u"approximated"_s,
                      u"Keys during the talk are those of %1 alone; those of %2 are not listened for"_s.arg(
                          ownerText(*heard), ownerText(*owner)));
        }
    }
}

} // namespace hookswitch::kazoo
