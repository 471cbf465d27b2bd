// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Kinds and their fields are one text table. A line without indent begins a kind: address, type, summary keys. An
// indented line is a field: name ("!" required), type, then limits "1..128", allowed values "a|b" and default "=x".
#include "dialect/kazoo/documentkinds.h"

#include "dialect/kazoo/validatefields.h"

#include <algorithm>

namespace hookswitch::kazoo {

using namespace Qt::Literals::StringLiterals;

namespace {

const char* const kindTable = R"(
users user first_name last_name username email features flags priv_level timezone
 first_name! text 1..128
 last_name! text 1..128
 username text 1..256
 email text 3..254
 enabled bool =true
 priv_level enum user|admin ="user"
 presence_id text
 timezone text
 vm_to_email_enabled bool =true
 require_password_update bool =false
 verified bool =false
 call_forward object
 call_restriction object
 caller_id object
 directories object
 hotdesk object
 metaflows object
devices device name device_type enabled owner_id mac_address username flags
 name! text 1..128
 device_type text
 enabled bool =true
 owner_id text 32..32
 exclude_from_queues bool =false
 mwi_unsolicited_updates bool =true
 register_overwrite_notify bool =false
 suppress_unregister_notifications bool =false
 sip object
 call_forward object
 call_restriction object
 caller_id object
 hotdesk object
 metaflows object
groups group name endpoints flags
 name! text 1..128
 endpoints! object ={}
menus menu name record_pin timeout retries max_extension_length flags
 name! text 1..128
 retries integer 1..10 =3
 timeout integer 1..60000
 interdigit_timeout integer 1..10000
 max_extension_length integer 1..6 =4
 hunt bool =true
 hunt_allow text 1..256
 hunt_deny text 1..256
 record_pin text 3..6
 allow_record_from_offnet bool =false
 suppress_media bool =false
 media object
vmboxes vmbox name mailbox owner_id require_pin flags
 name! text 1..128
 mailbox! text 1..30
 owner_id text 32..32
 pin text 4..6
 require_pin bool =false
 check_if_owner bool =true
 is_setup bool =false
 skip_greeting bool =false
 skip_instructions bool =false
 skip_envelope bool =false
 announcement_only bool =false
 delete_after_notify bool =false
 save_after_notify bool =false
 oldest_message_first bool =false
 not_configurable bool =false
 is_voicemail_ff_rw_enabled bool =false
 seek_duration_ms integer 0.. =10000
 media_extension enum mp3|mp4|wav ="mp3"
 notify_email_addresses list =[]
 timezone text 5..32
 media object
temporal_rules temporal_rule name time_window_start time_window_stop enabled flags
 name! text 1..128
 cycle! enum date|daily|weekly|monthly|yearly
 interval integer 1.. =1
 days list
 wdays list
 ordinal enum every|first|second|third|fourth|fifth|last
 month integer 1..12
 start_date integer =62586115200
 time_window_start integer 0..86400
 time_window_stop integer 0..86400
 enabled bool
temporal_rules_sets temporal_rule_set name temporal_rules flags
 name! text 1..128
 temporal_rules list
lists list name description flags
 name! text 1..128
 description text 1..128
directories directory name flags
 name! text 1..
 min_dtmf integer 1.. =3
 max_dtmf integer 0.. =0
 sort_by enum first_name|last_name ="last_name"
 search_fields enum first_name|last_name|both
 confirm_match bool =true
 users list =[]
media media name language media_source prompt_id is_prompt description content_type content_length tts flags
 name! text 1..128
 media_source! enum recording|upload|tts ="upload"
 description text 1..128
 language text ="en-us"
 streamable bool =true
 content_type text
 tts object
conferences conference name owner_id conference_numbers member moderator flags
 name text 1..128
 owner_id text 32..32
 conference_numbers list =[]
 play_name bool =false
 member object
 moderator object
queues queue name strategy flags
 name! text 1..128
 strategy enum round_robin|most_idle ="round_robin"
 connection_timeout integer 0.. =3600
 agent_ring_timeout integer 1.. =15
 agent_wrapup_time integer 0.. =0
 ring_simultaneously integer 1.. =1
 max_queue_size integer =0
 max_priority integer 0..255
 caller_exit_key enum 1|2|3|4|5|6|7|8|9|*|0|# ="#"
 enter_when_empty bool =true
 record_caller bool =false
faxboxes faxbox name caller_id caller_name owner_id flags
 name! text 1..
 owner_id text 32..32
resources resource name weight_cost enabled flags
 name! text 1..128
 enabled bool =true
 gateways! list
 weight_cost integer 0..100 =50
 grace_period integer 1..20 =5
 emergency bool =false
 flags list =[]
 rules list =[]
blacklists blacklist name flags
 name! text 1..128
 numbers object
)";

FieldSpec::Type typeOf(const QString& word)
{
    static const QHash<QString, FieldSpec::Type> types{
        {u"text"_s, FieldSpec::Type::Text},       {u"bool"_s, FieldSpec::Type::Bool},
        {u"integer"_s, FieldSpec::Type::Integer}, {u"enum"_s, FieldSpec::Type::Enum},
        {u"object"_s, FieldSpec::Type::Object},   {u"list"_s, FieldSpec::Type::List}};
    Q_ASSERT(types.contains(word));
    return types.value(word);
}

void setLimits(FieldSpec& field, const QString& word)
{
    const QStringList ends = word.split(u".."_s);
    const bool isText = field.type == FieldSpec::Type::Text;
    for (int i = 0; i < 2; ++i) {
        bool isNumber = false;
        const int value = ends.value(i).toInt(&isNumber);
        if (!isNumber)
            continue;
        if (isText)
            (i == 0 ? field.minLength : field.maxLength) = value;
        else
            (i == 0 ? field.minimum : field.maximum) = value;
    }
}

FieldSpec fieldOf(const QString& line)
{
    QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    FieldSpec field;
    field.name = words.takeFirst();
    field.required = field.name.endsWith(u'!');
    if (field.required)
        field.name.chop(1);
    field.type = typeOf(words.takeFirst());
    for (const QString& word : words) {
        if (word.startsWith(u'='))
            field.fallback = parseJson(word.sliced(1).toUtf8()).take();
        else if (field.type == FieldSpec::Type::Enum)
            field.values = word.split(u'|');
        else
            setLimits(field, word);
    }
    return field;
}

std::vector<DocumentKind> readKinds()
{
    std::vector<DocumentKind> kinds;
    for (const QString& line : QString::fromLatin1(kindTable).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u' ')) {
            kinds.back().fields.push_back(fieldOf(line));
            continue;
        }
        const QStringList words = line.split(u' ');
        kinds.push_back({words[0], words[1], {}, words.mid(2)});
    }
    return kinds;
}

Json propertyOf(const FieldSpec& field)
{
    Json property = Json::object();
    if (!field.help.isEmpty())
        property["description"] = field.help.toStdString();
    if (field.type != FieldSpec::Type::Any)
        property["type"] = schemaType(field.type).toStdString();
    if (!field.fallback.is_discarded())
        property["default"] = field.fallback;
    for (const QString& value : field.values)
        (field.type == FieldSpec::Type::List ? property["items"]["enum"] : property["enum"])
            .push_back(value.toStdString());
    if (field.minimum)
        property["minimum"] = *field.minimum;
    if (field.maximum)
        property["maximum"] = *field.maximum;
    if (field.minLength)
        property["minLength"] = *field.minLength;
    if (field.maxLength)
        property["maxLength"] = *field.maxLength;
    if (field.minItems)
        property["minItems"] = *field.minItems;
    if (field.unique)
        property["uniqueItems"] = true;
    if (!field.pattern.isEmpty())
        property["pattern"] = field.pattern.toStdString();
    return property;
}

/// The object a field's property stands in: "endpoints[].id" is a property of the items of endpoints.
Json& parentOf(Json& schema, QStringList steps)
{
    Json* place = &schema;
    for (QString step : steps) {
        const bool isList = step.endsWith("[]"_L1);
        if (isList)
            step.chop(2);
        place = &(*place)["properties"][step.toStdString()];
        if (isList)
            place = &(*place)["items"];
        if (!place->contains("type"))
            (*place)["type"] = "object";
    }
    return *place;
}

Json schemaOf(const QString& id, const std::vector<FieldSpec>& fields)
{
    Json schema{{"_id", id.toStdString()},
                {"id", id.toStdString()},
                {"$schema", "http://json-schema.org/draft-04/schema#"},
                {"type", "object"},
                {"properties", Json::object()}};
    for (const FieldSpec& field : fields) {
        QStringList steps = field.name.split(u'.');
        const std::string name = steps.takeLast().toStdString();
        Json& parent = parentOf(schema, steps);
        Json& place = parent["properties"][name];
        const Json property = propertyOf(field);
        for (const auto& [key, value] : property.items())
            place[key] = value;
        if (field.required)
            parent["required"].push_back(name);
    }
    return schema;
}

} // namespace

const std::vector<DocumentKind>& documentKinds()
{
    static const std::vector<DocumentKind> kinds = readKinds();
    return kinds;
}

const DocumentKind* documentKind(QStringView address)
{
    const auto& kinds = documentKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [address](const DocumentKind& kind) { return kind.address == address; });
    return found == kinds.end() ? nullptr : &*found;
}

std::optional<Json> schemaNamed(const QString& name)
{
    const Catalog& catalog = Catalog::of(Platform::Kazoo);
    if (name == u"callflows")
        return schemaOf(name, catalog.documentFields());
    if (const DocumentKind* kind = documentKind(name))
        return schemaOf(name, kind->fields);
    for (const auto& [prefix, isMetaflow] : {std::pair(u"callflows."_s, false), std::pair(u"metaflows."_s, true)}) {
        if (!name.startsWith(prefix))
            continue;
        const QString module = name.sliced(prefix.size());
        const BlockSpec* spec = isMetaflow ? catalog.metaflowBlock(module) : catalog.block(module);
        return spec ? std::optional(schemaOf(name, spec->fields)) : std::nullopt;
    }
    return {};
}

QStringList schemaNames()
{
    QStringList names{u"callflows"_s};
    for (const DocumentKind& kind : documentKinds())
        names << kind.address;
    for (const BlockSpec& block : Catalog::of(Platform::Kazoo).blocks())
        names << u"callflows."_s + block.module;
    names.sort();
    return names;
}

} // namespace hookswitch::kazoo
