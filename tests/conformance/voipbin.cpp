// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a VoIPBIN case file: cases, call tables, documentation flows. See voipbinstage.h for how one is played.
#include "report.h"

#include "dialect/voipbin/callstatus.h"
#include "voipbinstage.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace hookswitch::conformance {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Compares with ids that the case file could only number: "<uuid-3>" is whatever id comes there, each time the same.
class Comparison
{
public:
    void text(const QString& what, const QString& got, const QString& wanted)
    {
        static const QRegularExpression numbered(u"^<uuid-[0-9]+>"_s);
        const QRegularExpressionMatch match = numbered.match(wanted);
        QString expected = wanted;
        if (match.hasMatch()) {
            const QString id = got.left(36);
            if (!m_ids.contains(match.captured()))
                m_ids.insert(match.captured(), id);
            expected.replace(0, match.capturedLength(), m_ids.value(match.captured()));
        }
        if (got != expected)
            differ(what, got, wanted);
    }

    void value(const QString& what, const Json& got, const Json& wanted)
    {
        if (wanted.is_string())
            return text(what, scalarText(got), stringOf(wanted));
        if (wanted.is_object() && got.is_object() && got.size() == wanted.size()) {
            for (const auto& [key, inner] : wanted.items()) {
                const Json* own = member(got, key);
                value(what + u'.' + toQString(key), own ? *own : Json(), inner);
            }
            return;
        }
        if (wanted.is_array() && got.is_array() && got.size() == wanted.size()) {
            for (std::size_t i = 0; i < wanted.size(); ++i)
                value(what + u'.' + QString::number(i), got[i], wanted[i]);
            return;
        }
        if (got != wanted)
            differ(what, QString::fromUtf8(writeJson(got)), QString::fromUtf8(writeJson(wanted)));
    }

    void differ(const QString& what, const QString& got, const QString& wanted)
    {
        if (m_first.isEmpty())
            m_first = u"%1 is \"%2\" instead of \"%3\""_s.arg(what, got, wanted);
    }
    /// An id that the case file gives to what is made on the way.
    void rename(const QString& wanted, const QString& got) { m_renamed.insert(got, wanted); }
    [[nodiscard]] QString renamed(const QString& text) const
    {
        return m_renamed.contains(text.left(36)) ? m_renamed.value(text.left(36)) + text.mid(36) : text;
    }

    [[nodiscard]] const QString& first() const { return m_first; }

private:
    QHash<QString, QString> m_ids;
    QHash<QString, QString> m_renamed;
    QString m_first;
};

/// The code behind the words the reference gives an engine error; "" when they tell nothing.
QString errorCode(const QString& words)
{
    static const std::pair<const char*, const char*> table[]{
        {"exceed maximum", "limit-moves"}, {"could not fetch", "fetch"},
        {"no more stack left", "target"},  {"unmarshal", "option"},
        {"incorrect UUID", "option"},      {"could not get actions from the flow", "flow"},
        {"no permission", "flow"},         {"any outgoing calls", "calls"},
        {"send failed", "send"},
    };
    for (const auto& [part, code] : table) {
        if (words.contains(QLatin1StringView(part)))
            return QString::fromLatin1(code);
    }
    return {};
}

void compareEnd(Comparison& comparison, const VoipbinOutcome& got, const QString& wanted)
{
    const QString head = wanted.startsWith("engine error"_L1) ? wanted.section(u':', 0, 0) : wanted;
    comparison.text(u"end"_s, got.end, head);
    const QString code = head == wanted ? QString() : errorCode(wanted);
    if (!code.isEmpty())
        comparison.text(u"error"_s, got.error, code);
}

/// How many rows the file left out at this place ("... 82 more ..." or "82"), 0: none.
int leftOut(const QString& row)
{
    static const QRegularExpression gap(u"^(?:\\.\\.\\. )?([0-9]+)(?: more \\.\\.\\.)?$"_s);
    const QRegularExpressionMatch match = gap.match(row);
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

void compareHistory(Comparison& comparison, const QStringList& got, const Json& wanted)
{
    qsizetype at = 0;
    for (const Json& row : wanted) {
        if (const int gap = leftOut(stringOf(row)); gap > 0) {
            at += gap;
            continue;
        }
        comparison.text(u"move %1"_s.arg(at), comparison.renamed(got.value(at)), stringOf(row));
        ++at;
    }
    if (at != got.size())
        comparison.differ(u"number of moves"_s, QString::number(got.size() - 1), QString::number(at - 1));
}

void compareHanded(Comparison& comparison, const Json& got, const Json& wanted, const QString& what)
{
    comparison.text(what + u" id"_s, comparison.renamed(stringMember(got, "id")), stringMember(wanted, "id"));
    comparison.text(what + u" type"_s, stringMember(got, "type"), stringMember(wanted, "type"));
    const Json* option = member(got, "option");
    const Json* expected = member(wanted, "option");
    comparison.value(what + u" option"_s, option ? *option : Json(), expected ? *expected : Json());
    const Json* done = member(got, "done");
    if (wanted.contains("completed_by"))
        comparison.text(what + u" completed by"_s, done ? stringMember(*done, "by") : QString(),
                        stringMember(wanted, "completed_by"));
    if (wanted.contains("digits_after"))
        comparison.text(what + u" digits"_s, done ? stringMember(*done, "digits") : QString(),
                        stringMember(wanted, "digits_after"));
    if (wanted.contains("interrupted"))
        comparison.text(what + u" end"_s, done ? stringMember(*done, "by") : QString(), u"interrupted"_s);
}

/// A long list stands in the file with its first rows and its last three.
void compareAllHanded(Comparison& comparison, const std::vector<Json>& got, const Json& expected)
{
    const Json* wanted = member(expected, "to_call_manager");
    if (!wanted)
        return;
    const std::size_t total = std::size_t(numberMember(expected, "trace_total", double(wanted->size())));
    if (got.size() != total)
        return comparison.differ(u"number of actions handed to the call"_s, QString::number(got.size()),
                                 QString::number(total));
    const std::size_t tail = total > wanted->size() ? 3 : 0;
    for (std::size_t i = 0; i < wanted->size(); ++i) {
        const std::size_t own = i + tail < wanted->size() ? i : total - (wanted->size() - i);
        compareHanded(comparison, got[own], (*wanted)[i], u"handed %1"_s.arg(own));
    }
}

/// "calls_create master=true source={...}": a word, then pairs of a name and a JSON value or a bare word.
void compareService(Comparison& comparison, const Json& got, const QString& wanted)
{
    static const QRegularExpression pair(u" ([a-z_]+)="_s);
    const QString name = wanted.section(u' ', 0, 0);
    comparison.text(u"service"_s, stringMember(got, "service"), name);
    QRegularExpressionMatch match = pair.match(wanted);
    while (match.hasMatch()) {
        const QRegularExpressionMatch next = pair.match(wanted, match.capturedEnd());
        const qsizetype end = next.hasMatch() ? next.capturedStart() : wanted.size();
        const QString text = wanted.mid(match.capturedEnd(), end - match.capturedEnd());
        const Result<Json> json = parseJson(text.toUtf8());
        const Json* own = member(got, match.captured(1).toStdString());
        const QString what = name + u' ' + match.captured(1);
        comparison.value(what, own ? *own : Json(), json ? *json : Json(text.toStdString()));
        match = next;
    }
}

void compareServices(Comparison& comparison, const std::vector<Json>& got, const Json& wanted)
{
    if (got.size() != wanted.size())
        return comparison.differ(u"number of side effects"_s, QString::number(got.size()),
                                 QString::number(wanted.size()));
    for (std::size_t i = 0; i < got.size(); ++i)
        compareService(comparison, got[i], stringOf(wanted[i]));
}

void compareVariables(Comparison& comparison, const std::map<QString, QString>& got, const Json& wanted)
{
    for (const auto& [name, value] : wanted.items()) {
        const auto own = got.find(toQString(name));
        comparison.text(u"variable "_s + toQString(name), own == got.end() ? u"(none)"_s : own->second,
                        stringOf(value));
    }
    for (const auto& [name, value] : got) {
        if (!name.startsWith("voipbin."_L1) && !wanted.contains(name.toStdString()))
            comparison.differ(u"variable "_s + name, value, u"(none)"_s);
    }
}

void compareCompletion(Comparison& comparison, const VoipbinOutcome& got, const Json& wanted)
{
    for (const char* key : {"flow_id", "reference_activeflow_id", "reference_type", "complete_count"})
        comparison.text(u"completion "_s + QString::fromLatin1(key), stringMember(got.completion, key),
                        stringMember(wanted, key));
}

void compareAll(Comparison& comparison, const VoipbinOutcome& got, const Json& wanted)
{
    const Json* history = member(wanted, "cursor_history");
    compareHistory(comparison, got.history, history ? *history : Json::array());
    compareEnd(comparison, got, stringMember(wanted, "end"));
    comparison.text(u"status"_s, got.status, stringMember(wanted, "status"));
    comparison.value(u"execute_count"_s, got.moves, Json(qint64(numberMember(wanted, "execute_count", -1))));
    compareAllHanded(comparison, got.handed, wanted);
    if (const Json* services = member(wanted, "side_effects"))
        compareServices(comparison, got.services, *services);
    if (const Json* variables = member(wanted, "variables"))
        compareVariables(comparison, got.variables, *variables);
    if (const Json* events = member(wanted, "events")) {
        comparison.value(u"activeflow_created"_s, got.created,
                         Json(int(numberMember(*events, "activeflow_created", 0))));
        comparison.value(u"activeflow_updated"_s, got.updated,
                         Json(int(numberMember(*events, "activeflow_updated", 0))));
    }
    if (const Json* completion = member(wanted, "on_complete_started"))
        compareCompletion(comparison, got, *completion);
}

/// The case file calls the place a queue sends a run to by an id of its own.
void takeForwards(Comparison& comparison, const Json& input, const VoipbinOutcome& got)
{
    const Json* script = member(input, "script");
    for (std::size_t i = 0; script && i < script->size(); ++i) {
        const QString id = stringMember((*script)[i], "forward");
        for (const Json& handed : got.handed) {
            if (!id.isEmpty() && stringMember(handed, "type") == "confbridge_join"_L1)
                comparison.rename(id, stringMember(handed, "id"));
        }
    }
}

void checkCase(const Json& row, voipbin::Manner manner, Report& report)
{
    const QString name = u"%1 %2"_s.arg(scalarText(row["n"]), stringMember(row, "name"));
    const Json* documented = manner == voipbin::Manner::Documented ? member(row, "expected_documented") : nullptr;
    const Json* wanted = documented ? documented : member(row, "expected");
    const Json* input = member(row, "input");
    if (!wanted || !input)
        return report.fail(name, u"the row has no \"input\" or no \"expected\""_s);
    Comparison comparison;
    VoipbinStage stage(*input, manner);
    const QString refusal = stringMember(*wanted, "flow_create_error");
    if (const auto refused = stage.refused(); refused || !refusal.isEmpty()) {
        const QString own = u"not supported action type: "_s + refused.value_or(u"(taken)"_s);
        if (!refusal.endsWith(own))
            comparison.differ(u"refusal"_s, own, refusal);
    } else {
        const VoipbinOutcome got = stage.play();
        takeForwards(comparison, *input, got);
        compareAll(comparison, got, *wanted);
    }
    comparison.first().isEmpty() ? report.pass() : report.fail(name, comparison.first());
}

Json actionsOf(const Json& document)
{
    if (document.is_array())
        return document;
    const Json* actions = member(document, "actions");
    return actions ? *actions : Json::array({document});
}

void checkDocumentation(const Json& row, const QString& folder, Report& report)
{
    const QString name = stringMember(row, "example");
    QFile file(folder + u'/' + name);
    const Result<Json> document =
        file.open(QIODevice::ReadOnly) ? parseJson(file.readAll()) : Result<Json>(Error{file.errorString(), name});
    if (!document)
        return report.fail(name, document.error().text());
    Json input = Json::object();
    input["main_flow_id"] = "f1000000-0000-4000-8000-000000000001";
    input["flows"]["f1000000-0000-4000-8000-000000000001"]["actions"] = actionsOf(*document);
    Comparison comparison;
    VoipbinStage stage(input, voipbin::Manner::AsDeployed);
    const QString refusal = stringMember(row, "refused");
    if (const auto refused = stage.refused(); refused || !refusal.isEmpty()) {
        if (!refused || !refusal.endsWith(u": "_s + *refused))
            comparison.differ(u"refusal"_s, refused.value_or(u"(taken)"_s), refusal);
    } else {
        VoipbinOutcome got = stage.play();
        for (QString& move : got.history)
            move = move.endsWith(u' ') ? u"(start/finish)"_s : move.section(u' ', 1);
        compareHistory(comparison, got.history, row["cursor_history"]);
        compareEnd(comparison, got, stringMember(row, "end"));
        comparison.text(u"status"_s, got.status, stringMember(row, "status"));
        comparison.value(u"execute_count"_s, got.moves, Json(qint64(numberMember(row, "execute_count", -1))));
    }
    comparison.first().isEmpty() ? report.pass() : report.fail(name, comparison.first());
}

void checkStatuses(Comparison& comparison, const Json& table)
{
    for (const auto& [status, next] : table.items()) {
        QStringList wanted;
        for (const Json& one : next)
            wanted << stringOf(one);
        QStringList got = voipbin::nextStatuses(toQString(status));
        got.sort();
        wanted.sort();
        comparison.text(toQString(status), got.join(u' '), wanted.join(u' '));
    }
}

void checkReasons(Comparison& comparison, const Json& table, const Json& numbers)
{
    for (const auto& [direction, statuses] : table.items()) {
        for (const auto& [status, causes] : statuses.items()) {
            for (const auto& [cause, reason] : causes.items()) {
                const int number = int(numberMember(numbers, cause, -1));
                const QString what = toQString(direction + ' ' + status + ' ' + cause);
                comparison.text(what, voipbin::hangupReason(direction == "outgoing", toQString(status), number),
                                stringOf(reason));
            }
        }
    }
}

void checkTable(const QString& name, const Json& tables, Report& report)
{
    const Json& table = tables[name.toStdString()];
    Comparison comparison;
    if (name == "status_transitions"_L1)
        checkStatuses(comparison, table);
    else if (name == "hangup_reason"_L1)
        checkReasons(comparison, table, tables["cause_numbers"]);
    for (const auto& [key, value] : table.items()) {
        const QString text = toQString(key);
        if (name == "hangup_by"_L1)
            comparison.text(text, voipbin::hangupBy(text), stringOf(value));
        else if (name == "hangup_action_reason_to_cause"_L1)
            comparison.value(text, voipbin::causeOfReason(text), value);
        else if (name == "cause_numbers"_L1 && value != Json(voipbin::dialoutCause))
            comparison.value(text, voipbin::causeNumber(voipbin::causeOfNumber(int(numberOf(value).value_or(-1)))),
                             value);
    }
    comparison.first().isEmpty() ? report.pass() : report.fail(u"table "_s + name, comparison.first());
}

} // namespace

void checkVoipbin(const QString& path, bool asDeployed, Report& report)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return report.fail(path, file.errorString());
    const Result<Json> read = parseJson(file.readAll());
    if (!read || !read->is_object())
        return report.fail(path, read ? u"no object"_s : read.error().text());
    const auto manner = asDeployed ? voipbin::Manner::AsDeployed : voipbin::Manner::Documented;
    if (const Json* cases = member(*read, "cases")) {
        for (const Json& row : *cases)
            checkCase(row, manner, report);
    }
    if (const Json* tables = member(*read, "call_tables")) {
        for (const auto& [name, table] : tables->items())
            checkTable(toQString(name), *tables, report);
    }
    const Json* flows = asDeployed ? member(*read, "documentation_flows_no_digits") : nullptr;
    const QString folder = QFileInfo(path).absolutePath() + u"/voipbin-examples"_s;
    for (std::size_t i = 0; flows && i < flows->size(); ++i)
        checkDocumentation((*flows)[i], folder, report);
}

} // namespace hookswitch::conformance
