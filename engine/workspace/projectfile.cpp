// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading is strict where a mistake would lose or mix up something (shapes, ids, bindings) and patient everywhere
// else: unknown keys travel in the extra members, flows keep whatever their dialect does not understand.

#include "dialect/kazoo/numbers.h"
#include "workspace/flowform.h"
#include "workspace/project.h"

#include <QSet>

#include <cmath>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int formatNumber = 1;

bool isKnown(std::string_view key, std::initializer_list<std::string_view> known)
{
    return std::find(known.begin(), known.end(), key) != known.end();
}

Json unknownKeys(const Json& object, std::initializer_list<std::string_view> known)
{
    Json rest = Json::object();
    for (const auto& [key, value] : object.items()) {
        if (!isKnown(key, known))
            appendMember(rest, key, value);
    }
    return rest;
}

/// Reads one file. The first thing that is wrong stops it and stays in m_error; every read returns a usable empty
/// value then.
class Reader
{
public:
    Result<LoadedProject> read(const Json& file)
    {
        if (!file.is_object())
            return Error{u"a project is a JSON object; this is %1"_s.arg(kindName(file)), {}};
        checkFormat(file);
        Project& project = m_loaded.project;
        project.name = text(file, "name", {});
        readFlows(file);
        readNumbers(file);
        readDirectory(file);
        project.farEnds = object(file, "farEnds", {});
        project.settings = object(file, "settings", {});
        project.extra = unknownKeys(file, {"format", "name", "flows", "numbers", "directory", "farEnds", "settings"});
        if (m_error)
            return *m_error;
        return std::move(m_loaded);
    }

private:
    void fail(const QString& pointer, const QString& sentence)
    {
        if (!m_error)
            m_error = Error{sentence, pointer};
    }

    void note(Severity severity, const QString& code, const QString& pointer, const QString& sentence)
    {
        m_loaded.problems.push_back({severity, code, pointer, sentence});
    }

    /// The member when it has the wanted shape; null when it is absent or wrong (which is then an error).
    const Json* shaped(const Json& from, const char* key, const QString& place, Json::value_t wanted,
                       const QString& kind)
    {
        const Json* value = member(from, key);
        if (!value || value->type() == wanted)
            return value;
        fail(place + u'/' + QString::fromLatin1(key),
             u"\"%1\" must be %2; it is %3"_s.arg(QString::fromLatin1(key), kind, kindName(*value)));
        return nullptr;
    }

    QString text(const Json& from, const char* key, const QString& place)
    {
        const Json* value = shaped(from, key, place, Json::value_t::string, u"a text"_s);
        return value ? stringOf(*value) : QString();
    }

    QString requiredText(const Json& from, const char* key, const QString& place)
    {
        if (!member(from, key))
            fail(place, u"\"%1\" is missing"_s.arg(QString::fromLatin1(key)));
        const QString value = text(from, key, place);
        if (value.isEmpty())
            fail(place + u'/' + QString::fromLatin1(key),
                 u"\"%1\" must not be empty"_s.arg(QString::fromLatin1(key)));
        return value;
    }

    Json object(const Json& from, const char* key, const QString& place)
    {
        const Json* value = shaped(from, key, place, Json::value_t::object, u"an object"_s);
        return value ? *value : Json::object();
    }

    const Json* list(const Json& from, const char* key)
    {
        return shaped(from, key, {}, Json::value_t::array, u"a list"_s);
    }

    void checkFormat(const Json& file)
    {
        const Json* format = member(file, "format");
        if (!format)
            return fail({}, u"\"format\" is missing; a project file of this program begins with \"format\": 1"_s);
        const std::optional<double> number = numberOf(*format);
        if (!number)
            return fail(u"/format"_s, u"\"format\" must be the number 1; it is %1"_s.arg(kindName(*format)));
        if (*number != formatNumber)
            fail(u"/format"_s, u"this file has format %1, but this program reads format 1; open it with the program "
                               u"that wrote it, or a "
                               "newer one"_s.arg(scalarText(*format)));
    }

    Platform platform(const Json& from, const QString& place)
    {
        const QString name = requiredText(from, "dialect", place);
        const std::optional<Platform> known = platformFromName(name);
        if (!known)
            fail(place + u"/dialect"_s,
                 u"\"%1\" is not a platform; use kazoo, voipbin, bluevia or fonestorm"_s.arg(name));
        return known.value_or(Platform::Kazoo);
    }

    void readFlows(const Json& file)
    {
        const Json* flows = list(file, "flows");
        for (std::size_t i = 0; flows && i < flows->size() && !m_error; ++i)
            readFlow((*flows)[i], u"/flows/%1"_s.arg(i));
    }

    void readFlow(const Json& from, const QString& place)
    {
        if (!from.is_object())
            return fail(place, u"a flow must be an object; it is %1"_s.arg(kindName(from)));
        ProjectFlow flow;
        flow.id = requiredText(from, "id", place);
        if (m_flowIds.contains(flow.id))
            return fail(place + u"/id"_s, u"two flows have the id \"%1\"; give one of them another"_s.arg(flow.id));
        m_flowIds.insert(flow.id);
        flow.name = text(from, "name", place);
        const Platform dialect = platform(from, place);
        const Json* document = member(from, "document");
        if (!document)
            return fail(place, u"\"document\" is missing; it holds the flow in the platform's own form"_s);
        if (document->is_primitive())
            return fail(place + u"/document"_s,
                        u"\"document\" must be an object or a list; it is %1"_s.arg(kindName(*document)));
        ReadFlow read = readFlowDocument(dialect, *document);
        flow.flow = std::move(read.flow);
        for (Problem& problem : read.problems) {
            problem.pointer.prepend(place + u"/document"_s);
            m_loaded.problems.push_back(std::move(problem));
        }
        flow.extra = unknownKeys(from, {"id", "name", "dialect", "document", "layout"});
        readLayout(object(from, "layout", place), flow, place + u"/layout"_s);
        m_loaded.project.flows.push_back(std::move(flow));
    }

    void readLayout(const Json& layout, ProjectFlow& flow, const QString& place)
    {
        QHash<QString, NodeId> nodes;
        const QHash<NodeId, QString> places = flowPlaces(flow.flow);
        for (auto it = places.begin(); it != places.end(); ++it)
            nodes.insert(it.value(), it.key());
        Json unknown = Json::object();
        for (const auto& [key, value] : layout.items()) {
            const QString pointer = place + u'/' + pointerStep(toQString(key));
            const std::optional<QPointF> position = pointOf(value);
            if (!position)
                return fail(pointer, u"a position must be a list of two numbers, [x, y]"_s);
            if (const NodeId node = nodes.value(toQString(key)))
                flow.positions[node] = *position;
            else
                appendMember(unknown, key, value);
        }
        if (unknown.empty())
            return;
        note(Severity::Note, u"stale-layout"_s, place,
             u"%1 positions belong to no block of this flow; they are kept, but unused."_s.arg(unknown.size()));
        appendMember(flow.extra, "layout", std::move(unknown));
    }

    static std::optional<QPointF> pointOf(const Json& value)
    {
        if (!value.is_array() || value.size() != 2)
            return {};
        const std::optional<double> x = numberOf(value[0]);
        const std::optional<double> y = numberOf(value[1]);
        if (!x || !y || !std::isfinite(*x) || !std::isfinite(*y))
            return {};
        return QPointF(*x, *y);
    }

    void readNumbers(const Json& file)
    {
        const Json* numbers = list(file, "numbers");
        for (std::size_t i = 0; numbers && i < numbers->size() && !m_error; ++i)
            readNumber((*numbers)[i], u"/numbers/%1"_s.arg(i));
    }

    void readNumber(const Json& from, const QString& place)
    {
        if (!from.is_object())
            return fail(
                place, u"a number must be an object with \"number\" and \"dialect\"; it is %1"_s.arg(kindName(from)));
        NumberBinding binding;
        binding.number = requiredText(from, "number", place);
        binding.platform = platform(from, place);
        binding.flow = text(from, "flow", place);
        const QString normal = kazoo::normalizeNumber(binding.number);
        if (m_numbers.contains(normal))
            return fail(place + u"/number"_s,
                        u"the number %1 is bound twice (first at %2); remove one of the two"_s.arg(
                            binding.number, m_numbers[normal]));
        m_numbers.insert(normal, place);
        if (!binding.flow.isEmpty() && !m_flowIds.contains(binding.flow))
            return fail(place + u"/flow"_s,
                        u"the number %1 is bound to the flow \"%2\", which is not in this project"_s.arg(
                            binding.number, binding.flow));
        const Json callbacks = object(from, "callbacks", place);
        binding.send = callback(callbacks, "send", place + u"/callbacks"_s);
        binding.receive = callback(callbacks, "receive", place + u"/callbacks"_s);
        binding.extra = unknownKeys(from, {"number", "dialect", "flow", "callbacks"});
        if (Json rest = unknownKeys(callbacks, {"send", "receive"}); !rest.empty())
            appendMember(binding.extra, "callbacks", std::move(rest));
        m_loaded.project.numbers.push_back(std::move(binding));
    }

    std::optional<Callback> callback(const Json& callbacks, const char* key, const QString& place)
    {
        if (const Json* value = member(callbacks, key); !value || value->is_null())
            return {};
        const Json from = object(callbacks, key, place);
        const QString here = place + u'/' + QString::fromLatin1(key);
        Callback callback;
        callback.method = requiredText(from, "method", here);
        if (!isKnown(callback.method.toStdString(), {"GET", "POST", "JSON"}))
            fail(here + u"/method"_s,
                 u"\"%1\" is not a callback method; use GET, POST or JSON"_s.arg(callback.method));
        callback.url = requiredText(from, "url", here);
        callback.user = text(from, "user", here);
        callback.extra = unknownKeys(from, {"method", "url", "user"});
        if (callback.extra.contains("password"))
            note(
                Severity::Warning, u"secret"_s, here + u"/password"_s,
                u"A password in the project file is not used; set it where the callback is edited, and remove it here."_s);
        return callback;
    }

    void readDirectory(const Json& file)
    {
        const Json* value = member(file, "directory");
        if (!value || m_error)
            return;
        Result<Directory> directory = Directory::fromJson(*value);
        if (directory)
            m_loaded.project.directory = directory.take();
        else
            fail(directory.error().place.startsWith(u"/directory"_s) ? directory.error().place
                                                                     : u"/directory"_s + directory.error().place,
                 directory.error().sentence);
    }

    LoadedProject m_loaded;
    std::optional<Error> m_error;
    QSet<QString> m_flowIds;
    QHash<QString, QString> m_numbers; ///< normalised number -> place
};

void addExtra(Json& object, const Json& extra)
{
    for (const auto& [key, value] : extra.items()) {
        if (!object.contains(key))
            appendMember(object, key, value);
    }
}

Json layoutJson(const ProjectFlow& flow)
{
    Json layout = Json::object();
    const QHash<NodeId, QString> places = flowPlaces(flow.flow);
    for (const auto& [node, position] : flow.positions) {
        if (const QString place = places.value(node); places.contains(node))
            setMember(layout, place.toStdString(), Json::array({position.x(), position.y()}));
    }
    if (const Json* unused = member(flow.extra, "layout"); unused && unused->is_object())
        addExtra(layout, *unused);
    return layout;
}

Json flowJson(const ProjectFlow& flow)
{
    Json json = Json::object();
    appendMember(json, "id", flow.id.toStdString());
    appendMember(json, "dialect", platformName(flow.flow.platform()).toStdString());
    appendMember(json, "name", flow.name.toStdString());
    appendMember(json, "document", writeFlowDocument(flow.flow));
    if (Json layout = layoutJson(flow); !layout.empty())
        appendMember(json, "layout", std::move(layout));
    addExtra(json, flow.extra);
    return json;
}

Json callbackJson(const Callback& callback)
{
    Json json = Json::object();
    appendMember(json, "method", callback.method.toStdString());
    appendMember(json, "url", callback.url.toStdString());
    if (!callback.user.isEmpty())
        appendMember(json, "user", callback.user.toStdString());
    addExtra(json, callback.extra);
    return json;
}

Json numberJson(const NumberBinding& binding)
{
    Json json = Json::object();
    appendMember(json, "number", binding.number.toStdString());
    appendMember(json, "dialect", platformName(binding.platform).toStdString());
    if (!binding.flow.isEmpty())
        appendMember(json, "flow", binding.flow.toStdString());
    Json callbacks = Json::object();
    if (binding.send)
        appendMember(callbacks, "send", callbackJson(*binding.send));
    if (binding.receive)
        appendMember(callbacks, "receive", callbackJson(*binding.receive));
    if (const Json* rest = member(binding.extra, "callbacks"); rest && rest->is_object())
        addExtra(callbacks, *rest);
    if (!callbacks.empty())
        appendMember(json, "callbacks", std::move(callbacks));
    addExtra(json, binding.extra);
    return json;
}

} // namespace

Result<LoadedProject> projectFromJson(QByteArrayView text)
{
    const Result<Json> file = parseJson(text);
    return file ? projectFromParsed(*file) : Result<LoadedProject>(file.error());
}

Result<LoadedProject> projectFromParsed(const Json& file)
{
    return Reader().read(file);
}

QByteArray projectToJson(const Project& project)
{
    return writeJson(projectJson(project), 2) + '\n';
}

Json projectJson(const Project& project)
{
    Json json = Json::object();
    appendMember(json, "format", formatNumber);
    appendMember(json, "name", project.name.toStdString());
    Json flows = Json::array();
    for (const ProjectFlow& flow : project.flows)
        flows.push_back(flowJson(flow));
    appendMember(json, "flows", std::move(flows));
    Json numbers = Json::array();
    for (const NumberBinding& binding : project.numbers)
        numbers.push_back(numberJson(binding));
    appendMember(json, "numbers", std::move(numbers));
    appendMember(json, "directory", project.directory.toJson());
    appendMember(json, "farEnds", project.farEnds);
    appendMember(json, "settings", project.settings);
    addExtra(json, project.extra);
    return json;
}

} // namespace hookswitch
