// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Nodes are visited with an explicit stack, so that the depth of a document is bounded by the JSON limits alone.

#include "dialect/kazoo/validate.h"

#include "catalog/catalog.h"
#include "dialect/kazoo/numbers.h"
#include "dialect/kazoo/validatefields.h"

#include <QRegularExpression>

#include <algorithm>

namespace hookswitch::kazoo {

using namespace Qt::Literals::StringLiterals;

namespace {

class Validator
{
public:
    explicit Validator(const Json& document)
        : m_document(document)
    {}

    Validated run()
    {
        if (!m_document.is_object()) {
            m_errors.push_back(wrongType({}, u"object"_s, m_document));
            return {m_document, m_errors};
        }
        takeNumbers();
        FieldCheck(catalog().documentFields(), m_errors).check(m_document, {});
        checkTree(m_document, {u"flow"_s}, false);
        checkMetaflows();
        while (!m_waiting.empty()) {
            const Waiting next = std::move(m_waiting.back());
            m_waiting.pop_back();
            checkNode(*next.node, next.steps, next.isMetaflow);
        }
        return {std::move(m_document), std::move(m_errors)};
    }

private:
    struct Waiting
    {
        Json* node;
        QStringList steps;
        bool isMetaflow;
    };

    static const Catalog& catalog() { return Catalog::of(Platform::Kazoo); }

    void takeNumbers()
    {
        const auto isFilled = [](const Json* list) { return list && list->is_array() && !list->empty(); };
        const Json* numbers = member(m_document, "numbers");
        if (isFilled(numbers)) {
            for (Json& number : m_document["numbers"]) {
                if (number.is_string())
                    number = normalizeNumber(stringOf(number)).toStdString();
            }
            return;
        }
        const bool isWrongType = numbers && !numbers->is_array() && !numbers->is_null();
        if (!isWrongType && !isFilled(member(m_document, "patterns")))
            m_errors.push_back({{u"numbers"_s},
                                u"required"_s,
                                u"Callflows must be assigned at least one number or pattern"_s,
                                {},
                                {},
                                {}});
    }

    void checkTree(Json& parent, const QStringList& steps, bool isMetaflow)
    {
        const std::string key = steps.back().toStdString();
        if (parent.contains(key))
            m_waiting.push_back({&parent[key], steps, isMetaflow});
    }

    void checkMetaflows()
    {
        const auto metaflow = m_document.find("metaflow");
        if (metaflow == m_document.end() || !metaflow->is_object())
            return;
        checkMetaflowList(*metaflow, u"patterns"_s, u".+"_s);
        checkMetaflowList(*metaflow, u"numbers"_s, u"^[0-9]+$"_s);
    }

    void checkMetaflowList(Json& metaflow, const QString& list, const QString& allowedKeys)
    {
        const auto nodes = metaflow.find(list.toStdString());
        if (nodes == metaflow.end() || !nodes->is_object())
            return;
        const QRegularExpression allowed(allowedKeys);
        for (const auto& [key, node] : nodes->items()) {
            const QStringList steps{u"metaflow"_s, list, toQString(key)};
            if (allowed.match(steps.back()).hasMatch())
                checkTree(*nodes, steps, true);
            else
                m_errors.push_back(
                    {steps, u"additionalProperties"_s, u"Only keys of digits are allowed here"_s, {}, key, {}});
        }
    }

    void checkNode(Json& node, const QStringList& steps, bool isMetaflow)
    {
        if (!node.is_object()) {
            m_errors.push_back(wrongType(steps, u"object"_s, node));
            return;
        }
        if (!node.contains("data"))
            appendMember(node, "data", Json::object());
        const BlockSpec* spec = checkModule(node, steps, isMetaflow);
        Json& data = node["data"];
        if (!data.is_object())
            m_errors.push_back(wrongType(steps + QStringList{u"data"_s}, u"object"_s, data));
        else if (spec)
            FieldCheck(spec->fields, m_errors).check(data, steps + QStringList{u"data"_s});
        checkChildren(node, steps, isMetaflow);
    }

    const BlockSpec* checkModule(const Json& node, const QStringList& nodeSteps, bool isMetaflow)
    {
        const QStringList steps = nodeSteps + QStringList{u"module"_s};
        const Json* module = member(node, "module");
        if (!module) {
            m_errors.push_back(missing(steps));
            return nullptr;
        }
        static const std::vector<FieldSpec> row = [] {
            FieldSpec field;
            field.name = u"module"_s;
            field.minLength = 1;
            field.maxLength = 64;
            return std::vector<FieldSpec>{field};
        }();
        Json copy{{"module", *module}};
        FieldCheck(row, m_errors).check(copy, nodeSteps);
        if (!module->is_string())
            return nullptr;
        const QString name = stringOf(*module);
        const BlockSpec* spec = isMetaflow ? catalog().metaflowBlock(name) : catalog().block(name);
        if (!spec)
            m_errors.push_back(
                {steps,
                 u"error"_s,
                 u"unable to find %1 schema for module %2"_s.arg(isMetaflow ? u"metaflow"_s : u"callflow"_s, name),
                 {},
                 {},
                 *module});
        return spec;
    }

    void checkChildren(Json& node, const QStringList& nodeSteps, bool isMetaflow)
    {
        const auto children = node.find("children");
        if (children == node.end())
            return;
        const QStringList steps = nodeSteps + QStringList{u"children"_s};
        if (!children->is_object()) {
            m_errors.push_back(wrongType(steps, u"object"_s, *children));
            return;
        }
        const std::size_t first = m_waiting.size();
        for (const auto& [key, child] : children->items()) {
            if (!key.empty())
                m_waiting.push_back({&child, steps + QStringList{toQString(key)}, isMetaflow});
        }
        std::reverse(m_waiting.begin() + static_cast<std::ptrdiff_t>(first), m_waiting.end());
    }

    Json m_document;
    ValidationErrors m_errors;
    std::vector<Waiting> m_waiting;
};

QStringList textsOf(const Json& document, std::string_view key)
{
    QStringList texts;
    const Json* list = member(document, key);
    if (!list || !list->is_array())
        return texts;
    for (const Json& item : *list) {
        if (item.is_string())
            texts.append(stringOf(item));
    }
    return texts;
}

ValidationError taken(const QString& list, const QString& what, const OtherFlow& other)
{
    const QString word = list == u"numbers"_s ? u"Number"_s : u"Pattern"_s;
    const QString message = u"%1 %2 exists in callflow %3 %4"_s.arg(word, what, other.id, other.name).simplified();
    return {{list}, u"unique"_s, message, {}, {}, what.toStdString()};
}

/// What a person is to do about it; the API's own message says only what is wrong.
QString sentenceOf(const ValidationError& error)
{
    const QString name = error.steps.isEmpty() ? u"the document"_s : u'"' + error.steps.back() + u'"';
    const QString target = error.target ? (error.target->is_array() ? QString::fromUtf8(writeJson(*error.target))
                                                                    : scalarText(*error.target))
                                        : QString();
    const QString value = error.value ? QString::fromUtf8(writeJson(*error.value)).left(80) : QString();
    if (error.code == u"required"_s && error.message.startsWith(u"Callflows"_s))
        return u"No call can reach this callflow; give it a number or a pattern."_s;
    if (error.code == u"required"_s)
        return u"%1 is missing; add it."_s.arg(name);
    if (error.code == u"type"_s)
        return u"%1 must be of type %2, but is %3."_s.arg(name, target, value);
    if (error.code == u"enum"_s)
        return u"%1 must be one of %2, but is %3."_s.arg(name, target, value);
    if (error.code == u"error"_s && error.message.startsWith(u"unable"_s))
        return u"The platform has no module %1; choose another one."_s.arg(
            error.cause ? QString::fromUtf8(writeJson(*error.cause)) : name);
    if (error.code == u"error"_s)
        return u"%1 points to an address inside the platform's own network; use a public one."_s.arg(name);
    if (error.code == u"unique"_s)
        return error.message + u"; remove it from one of the two."_s;
    return u"%1: %2%3."_s.arg(name, error.message, value.isEmpty() ? QString() : u", but it is "_s + value);
}

} // namespace

QString ValidationError::path() const
{
    QStringList parts = steps;
    for (QString& part : parts)
        part.replace(u'.', u"%2E"_s);
    return parts.join(u'.');
}

QString ValidationError::pointer() const
{
    QString text;
    for (const QString& step : steps)
        text += u'/' + pointerStep(step);
    return text;
}

Validated validated(const Json& document)
{
    return Validator(document).run();
}

ValidationErrors validateCallflow(const Json& document)
{
    return validated(document).errors;
}

Json applyDefaults(const Json& document)
{
    return validated(document).document;
}

ValidationErrors validateUnique(const Json& document, const std::vector<OtherFlow>& others)
{
    ValidationErrors errors;
    for (const QString& number : textsOf(document, "numbers")) {
        const QString normal = normalizeNumber(number);
        const auto has = [&](const OtherFlow& other) {
            return std::any_of(other.numbers.begin(), other.numbers.end(),
                               [&](const QString& n) { return normalizeNumber(n) == normal; });
        };
        if (const auto other = std::find_if(others.begin(), others.end(), has); other != others.end())
            errors.push_back(taken(u"numbers"_s, normal, *other));
    }
    for (const QString& pattern : textsOf(document, "patterns")) {
        const auto has = [&](const OtherFlow& other) { return other.patterns.contains(pattern); };
        if (const auto other = std::find_if(others.begin(), others.end(), has); other != others.end())
            errors.push_back(taken(u"patterns"_s, pattern, *other));
    }
    return errors;
}

Json toCrossbarErrorBody(const ValidationErrors& errors)
{
    Json body = Json::object();
    for (const ValidationError& error : errors) {
        Json details{{"message", error.message.toStdString()}};
        if (error.target)
            details["target"] = *error.target;
        if (error.value)
            details["value"] = *error.value;
        if (error.cause)
            details["cause"] = *error.cause;
        body[error.path().toStdString()][error.code.toStdString()] = std::move(details);
    }
    return body;
}

Problems problemsOf(const ValidationErrors& errors)
{
    Problems problems;
    for (const ValidationError& error : errors)
        problems.push_back({Severity::Error, error.code, error.pointer(), sentenceOf(error)});
    return problems;
}

} // namespace hookswitch::kazoo
