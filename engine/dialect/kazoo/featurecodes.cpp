// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/featurecodes.h"

#include <QRegularExpression>

#include <algorithm>

namespace hookswitch::kazoo {

using namespace Qt::Literals::StringLiterals;

namespace {

FeatureCode made(const char* name, const char* title, const char* dial, const char* rest, const char* module,
                 Json data)
{
    const auto text = [](const char* from) { return QString::fromLatin1(from); };
    return {text(name),     u"%1 (%2)"_s.arg(text(title), text(dial)), text(dial), text(rest), text(module),
            std::move(data)};
}

/// What stands in "numbers" or "patterns".
QString written(const FeatureCode& code, const QString& dial)
{
    return code.rest.isEmpty() ? dial : u"^%1%2$"_s.arg(QString(dial).replace(u"*"_s, u"\\*"_s), code.rest);
}

/// A pattern with or without the mark of its beginning means the same here.
bool answers(const Json& document, const FeatureCode& code)
{
    const auto holds = [&](const char* list, const QString& text) {
        const Json* items = member(document, list);
        return items && items->is_array() && std::any_of(items->begin(), items->end(), [&](const Json& item) {
                   const QString own = stringOf(item);
                   return own == text || u'^' + own == text;
               });
    };
    const QString anyDigits = u"([0-9]*)"_s;
    FeatureCode asPattern = code;
    asPattern.rest = code.rest.isEmpty() ? anyDigits : code.rest;
    return holds("numbers", code.dial) || holds("patterns", written(asPattern, code.dial));
}

} // namespace

const std::vector<FeatureCode>& featureCodes()
{
    const char* const digits = "([0-9]*)";
    static const std::vector<FeatureCode> codes{
        made("call_forward[action=activate]", "Forward calls", "*72", "", "call_forward", {{"action", "activate"}}),
        made("call_forward[action=deactivate]", "Stop forwarding calls", "*73", "", "call_forward",
             {{"action", "deactivate"}}),
        made("call_forward[action=toggle]", "Switch call forwarding", "*74", digits, "call_forward",
             {{"action", "toggle"}}),
        made("call_forward[action=update]", "Change the number calls go to", "*56", "", "call_forward",
             {{"action", "update"}}),
        made("hotdesk[action=login]", "Log in to a phone", "*11", "", "hotdesk", {{"action", "login"}}),
        made("hotdesk[action=logout]", "Log out of a phone", "*12", "", "hotdesk", {{"action", "logout"}}),
        made("hotdesk[action=toggle]", "Log in or out of a phone", "*13", "", "hotdesk", {{"action", "toggle"}}),
        made("voicemail[action=check]", "Check voicemail", "*97", digits, "voicemail", {{"action", "check"}}),
        made("voicemail[single_mailbox_login]", "Check one's only voicemail box", "*98", digits, "voicemail",
             {{"action", "check"}, {"single_mailbox_login", true}}),
        made("voicemail[action=\"direct\"]", "Leave a message at once", "**", digits, "voicemail",
             {{"action", "compose"}}),
        made("intercom", "Speak through a phone", "*0", digits, "intercom", Json::object()),
        made("privacy[mode=full]", "Call without telling who calls", "*67", digits, "privacy", {{"mode", "full"}}),
        made("park_and_retrieve", "Park a call or take it back", "*3", digits, "park", {{"action", "auto"}}),
        made("valet", "Park a call in the next free place", "*4", "", "park", {{"action", "park"}}),
        made("retrieve", "Take a parked call", "*5", digits, "park", {{"action", "retrieve"}}),
        made("directed_ext_pickup", "Take a call that rings at an extension", "*87", "([0-9]+)",
             "group_pickup_feature", {{"type", "extension"}}),
        made("move", "Move a call to another phone", "6683", "", "move", Json::object())};
    return codes;
}

const FeatureCode* featureCode(const QString& name)
{
    const auto found = std::find_if(featureCodes().begin(), featureCodes().end(),
                                    [&](const FeatureCode& code) { return code.name == name; });
    return found == featureCodes().end() ? nullptr : &*found;
}

const FeatureCode* featureCodeOf(const Json& document)
{
    if (const Json* own = member(document, "featurecode")) {
        if (const FeatureCode* named = featureCode(stringMember(*own, "name")))
            return named;
    }
    const Json* flow = member(document, "flow");
    const Json* data = flow ? member(*flow, "data") : nullptr;
    for (const FeatureCode& code : featureCodes()) {
        const bool isModule = flow && stringMember(*flow, "module") == code.module;
        const bool isAction = !code.data.contains("action") ||
                              (data && stringMember(*data, "action") == stringMember(code.data, "action"));
        if (isModule && isAction && answers(document, code))
            return &code;
    }
    return nullptr;
}

Json featureCodeDocument(const FeatureCode& code, const QString& dial)
{
    const QString dialled = dial.isEmpty() ? code.dial : dial;
    const std::string text = written(code, dialled).toStdString();
    QString number = dialled;
    if (number.startsWith(u'*'))
        number.remove(0, 1);
    const bool isNumber = code.rest.isEmpty();
    return Json{
        {"numbers", isNumber ? Json::array({text}) : Json::array()},
        {"patterns", isNumber ? Json::array() : Json::array({text})},
        {"featurecode", Json{{"name", code.name.toStdString()}, {"number", number.toStdString()}}},
        {"flow", Json{{"module", code.module.toStdString()}, {"data", code.data}, {"children", Json::object()}}}};
}

} // namespace hookswitch::kazoo
