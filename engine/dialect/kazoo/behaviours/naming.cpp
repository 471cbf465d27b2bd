// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/behaviours/naming.h"

#include "dialect/kazoo/behaviours/common.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch::kazoo {
namespace {

constexpr int tries = 3;

enum SearchPhase
{
    Start = 0,
    NameAsked,
    ConfirmAsked,
    ChoiceAsked,
    NobodyThere
};
enum SearchCounter
{
    Silent = 0,
    Choice = 1
};

/// The keys of a name: "Lee" is "533".
QString keysOf(const QString& name)
{
    static const QString keys = u"22233344455566677778889999"_s;
    QString out;
    for (const QChar letter : name.toLower()) {
        if (letter >= u'a' && letter <= u'z')
            out += keys[letter.unicode() - u'a'];
    }
    return out;
}

QString callflowOf(const Entity& user, const QString& directory)
{
    const Json* directories = member(user.document, "directories");
    return directories ? stringMember(*directories, directory.toStdString()) : QString();
}

/// The users of the directory whose first or last name begins with these keys, by last name.
std::vector<const Entity*> found(const Turn& turn, const QString& directory, const QString& keys)
{
    std::vector<const Entity*> users;
    for (const Entity* user : turn.directory().all(u"users")) {
        const QString first = keysOf(stringMember(user->document, "first_name"));
        const QString last = keysOf(stringMember(user->document, "last_name"));
        if (!callflowOf(*user, directory).isEmpty() && (first.startsWith(keys) || last.startsWith(keys)))
            users.push_back(user);
    }
    std::stable_sort(users.begin(), users.end(), [](const Entity* a, const Entity* b) {
        return stringMember(a->document, "last_name") < stringMember(b->document, "last_name");
    });
    return users;
}

void askName(Turn& turn, const QStringList& before)
{
    CollectOrder order;
    for (const QString& name : before + QStringList{u"dir-enter_person_name"_s})
        order.prompts.push_back(Prompt::named(name));
    order.maxDigits = 0;
    turn.phase() = NameAsked;
    turn.collect(order);
}

void connect(Turn& turn, const Entity& user, const QString& directory)
{
    if (const auto program = turn.flow(callflowOf(user, directory)))
        return turn.branch(program, true, u"%1 was chosen"_s.arg(user.title()));
    turn.leave({}, u"the callflow of %1 is not there"_s.arg(user.title()));
}

void offerChoice(Turn& turn, const std::vector<const Entity*>& users)
{
    const qint64 index = turn.counter(Choice);
    if (index >= qint64(users.size()))
        return askName(turn, {u"dir-no_more_results"_s});
    turn.phase() = ChoiceAsked;
    ask(turn,
        {Prompt::named(u"dir-result_number"_s), Prompt::speech(QString::number(index + 1)),
         Prompt::speech(users[size_t(index)]->title()), Prompt::named(u"dir-result_menu"_s)},
        1);
}

void afterName(Turn& turn, const QString& id, const Json& document)
{
    const QString keys = turn.digits();
    if (keys == "0"_L1)
        return turn.leave({}, u"0 leaves the directory"_s);
    if (keys.isEmpty())
        return ++turn.counter(Silent) >= tries ? turn.stop(u"nothing was entered"_s) : askName(turn, {});
    if (keys.size() < secondsMember(document, "min_dtmf", 3))
        return askName(turn, {u"dir-specify_minimum"_s});
    const std::vector<const Entity*> users = found(turn, id, keys);
    if (users.empty())
        return askName(turn, {u"dir-no_results_found"_s});
    turn.text() = keys;
    turn.counter(Choice) = 0;
    if (users.size() > 1)
        return offerChoice(turn, users);
    if (!boolMember(document, "confirm_match", false))
        return connect(turn, *users.front(), id);
    turn.phase() = ConfirmAsked;
    ask(turn,
        {Prompt::named(u"dir-found"_s), Prompt::speech(users.front()->title()), Prompt::named(u"dir-confirm_menu"_s)},
        1);
}

void afterChoice(Turn& turn, const QString& id)
{
    const std::vector<const Entity*> users = found(turn, id, turn.text());
    qint64& index = turn.counter(Choice);
    if (index < qint64(users.size()) && turn.digits() == "1"_L1)
        return connect(turn, *users[size_t(index)], id);
    if (turn.phase() == ConfirmAsked || turn.digits() == "3"_L1)
        return askName(turn, {});
    ++index;
    offerChoice(turn, users);
}

void searchDirectory(Turn& turn)
{
    if (turn.why() == Turn::Why::Returned || turn.phase() == NobodyThere)
        return turn.leave({}, turn.phase() == NobodyThere ? u"nobody is in the directory"_s
                                                          : u"the person's callflow is over"_s);
    const QString id = idOf(turn.parameters<BlockData>().json);
    const Entity* entity = turn.directory().find(u"directories", id);
    const Json document = entity ? entity->document : Json::object();
    if (turn.phase() == NameAsked)
        return afterName(turn, id, document);
    if (turn.phase() != Start)
        return afterChoice(turn, id);
    turn.answer();
    if (!found(turn, id, {}).empty())
        return askName(turn, {});
    turn.phase() = NobodyThere;
    say(turn, {u"dir-no_results_found"_s});
}

enum CidPhase
{
    CidStart = 0,
    CidAsked,
    CidInvalid,
    CidRefused,
    CidRestricted
};

void useTyped(Turn& turn, const Json& data)
{
    const QString number = turn.digits();
    const QRegularExpression allowed(stringMember(data, "whitelist_regex", u"^\\d+$"_s));
    const int least = secondsMember(data, "min_digits", 10);
    if (number.size() >= least && allowed.isValid() && allowed.match(number).hasMatch()) {
        turn.setCaller(number, number);
        return turn.leave({}, u"the caller id is %1 now"_s.arg(number));
    }
    turn.phase() = CidInvalid;
    say(turn, {u"dynamic-cid-invalid_using_default"_s});
}

/// The entry whose code the captured digits begin with; the rest is the number to call.
const Json* entryOf(const Directory& directory, const QString& list, const QString& captured, QString& rest)
{
    const Entity* entity = directory.find(u"lists", list);
    const Json* entries = entity ? member(entity->document, "entries") : nullptr;
    if (!entries || !(entries->is_object() || entries->is_array()))
        return nullptr;
    for (const Json& entry : *entries) {
        const QString code = stringMember(entry, "capture_group_key");
        if (code.isEmpty() || !captured.startsWith(code))
            continue;
        rest = captured.mid(code.size());
        return &entry;
    }
    return nullptr;
}

void useList(Turn& turn, const Json& data)
{
    QString number;
    const Json* entry = entryOf(turn.directory(), idOf(data), turn.capture().value_or(QString()), number);
    NumberQuery query;
    query.number = number;
    query.knownCaller = true;
    const Answerer target = entry && !number.isEmpty() ? insideAnswererOf(turn, query) : Answerer();
    if (!target.found() || !(target.catchAll || boolMember(data, "permit_custom_callflow", false))) {
        turn.phase() = CidRefused;
        return say(turn, {u"fault-can_not_be_completed_as_dialed"_s});
    }
    if (boolMember(data, "enforce_call_restriction", true) && isRestricted(turn, number)) {
        turn.phase() = CidRestricted;
        turn.answer();
        return say(turn, {u"cf-unauthorized_call"_s});
    }
    turn.setCaller(stringMember(*entry, "number"), stringMember(*entry, "displayname"));
    turn.branch(target.program, true, target.reason);
}

void dynamicCid(Turn& turn)
{
    const Json& data = turn.parameters<BlockData>().json;
    if (turn.phase() == CidAsked)
        return useTyped(turn, data);
    if (turn.phase() == CidRefused)
        return turn.stop(u"there is no such code or number"_s);
    if (turn.phase() == CidRestricted)
        return turn.hangUp(normalClearing(), u"the caller may not call such numbers"_s);
    if (turn.why() != Turn::Why::Entered)
        return turn.leave();
    const QString action = stringMember(data, "action", u"manual"_s);
    if (action == "list"_L1 || action == "lists"_L1)
        return useList(turn, data);
    if (action == "static"_L1) {
        const Json* id = member(data, "caller_id");
        turn.setCaller(id ? stringMember(*id, "number") : QString(), id ? stringMember(*id, "name") : QString());
        return turn.leave();
    }
    turn.answer();
    turn.phase() = CidAsked;
    const QString media = idOf(data, "media_id");
    ask(turn, {promptOf(turn.directory(), media.isEmpty() ? u"dynamic-cid-enter_cid"_s : media)},
        std::max(1, secondsMember(data, "max_digits", 10)));
}

} // namespace

void addNaming(BehaviourTable& table)
{
    table.add(u"directory"_s, &searchDirectory, &readData);
    table.add(u"dynamic_cid"_s, &dynamicCid, &readData);
}

} // namespace hookswitch::kazoo
