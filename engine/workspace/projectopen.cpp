// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/formats.h"
#include "dialect/kazoo/featurecodes.h"
#include "dialect/voipbin/file.h"
#include "workspace/project.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString samplesFolder = u":/hookswitch/samples"_s;
const QString bareNumber = u"100"_s;
constexpr qint64 mebibyte = qint64(1) << 20;

Error inFile(const QString& path, const Error& error)
{
    return {error.sentence, error.place.isEmpty() ? path : path + u": "_s + error.place};
}

Result<QByteArray> readFile(const QString& path, const JsonLimits& limits)
{
    if (QFileInfo(path).isDir())
        return Error{u"this is a folder; name a file"_s, path};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"the file cannot be read: %1"_s.arg(file.errorString()), path};
    if (file.size() > limits.bytes)
        return Error{
            u"the file has %1 MiB, more than the %2 MiB that are read; HOOKSWITCH_MAX_FILE_MIB sets another limit"_s
                .arg(QString::number(double(file.size()) / mebibyte, 'f', 1))
                .arg(limits.bytes / mebibyte),
            path};
    // What tells no size, such as a pipe, is read as far as the limit goes.
    return file.read(limits.bytes + 1);
}

bool isProject(const Json& file)
{
    return file.is_object() && (file.contains("format") || file.contains("flows"));
}

bool isHexId(const QString& text)
{
    return text.size() == 32 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() || (c >= u'a' && c <= u'f'); });
}

/// Stable for the same text, so that traces of the same file stay the same.
QString flowId(const Json& document)
{
    const QString own = stringMember(document, "id");
    if (isHexId(own))
        return own;
    return QString::fromLatin1(QCryptographicHash::hash(writeJson(document), QCryptographicHash::Md5).toHex());
}

/// A metaflows object is no answer to a number: its trees hang below keys pressed during a talk.
bool isCallable(const Flow& flow)
{
    if (!flow.start())
        return false;
    const QString& pointer = flow.entries().front().pointer;
    return flow.platform() != Platform::Kazoo || pointer.isEmpty() || pointer == u"/flow"_s;
}

QStringList textsOf(const Flow& flow, std::string_view key)
{
    return flow.platform() == Platform::Kazoo ? flow.textList(key) : QStringList();
}

void bindOwnNumbers(Project& project, Problems& problems)
{
    const ProjectFlow& flow = project.flows.front();
    QStringList numbers = textsOf(flow.flow, "numbers");
    if (numbers.isEmpty() && textsOf(flow.flow, "patterns").isEmpty() && isCallable(flow.flow)) {
        numbers.append(bareNumber);
        problems.push_back({Severity::Note,
                            u"no-number"_s,
                            {},
                            u"The file names no number; calls to %1 reach this flow."_s.arg(bareNumber)});
    }
    for (const QString& number : numbers) {
        if (project.number(number) || number == u"no_match"_s)
            continue;
        NumberBinding binding;
        binding.number = number;
        binding.platform = flow.flow.platform();
        binding.flow = flow.id;
        project.numbers.push_back(binding);
    }
}

ProjectFlow projectFlow(Flow flow, const QString& name)
{
    const Json document = flowDocument(flow);
    const kazoo::FeatureCode* code = kazoo::featureCodeOf(document);
    ProjectFlow made;
    made.id = flowId(document);
    made.name = stringMember(document, "name", code ? code->title : name);
    made.flow = std::move(flow);
    return made;
}

/// Flows of one list name each other by their own ids. Two with one id are told by what they hold.
void useOwnId(ProjectFlow& flow, const Project& project, int place)
{
    const QString own = stringMember(flowDocument(flow.flow), "id");
    if (!own.isEmpty() && !project.flow(own))
        flow.id = own;
    else if (project.flow(flow.id))
        flow.id = flowId(Json{flowDocument(flow.flow), place});
}

/// Where a document holds several flows: "" for a list, "/result" for an API's answer; none when it is a flow itself.
std::optional<QString> listPlace(const Json& document)
{
    if (!voipbin::isListOfFlows(document))
        return std::nullopt;
    return document.is_array() ? QString() : u"/result"_s;
}

Result<LoadedProject> projectOfFlows(Result<std::vector<LoadedAny>> flows, const std::optional<QString>& list,
                                     const QString& name)
{
    if (!flows)
        return flows.error();
    if (flows->empty())
        return Error{u"the list holds no flow"_s, list.value_or(QString())};
    LoadedProject loaded;
    loaded.isBareFlow = true;
    for (std::size_t i = 0; i < flows->size(); ++i) {
        const int place = static_cast<int>(i);
        LoadedAny& read = (*flows)[i];
        ProjectFlow flow = projectFlow(std::move(read.flow), list ? u"%1 %2"_s.arg(name).arg(place + 1) : name);
        if (list)
            useOwnId(flow, loaded.project, place);
        loaded.project.flows.push_back(std::move(flow));
        loaded.places.append(list ? u"%1/%2"_s.arg(*list).arg(place) : QString());
        loaded.problems.insert(loaded.problems.end(), read.problems.begin(), read.problems.end());
    }
    loaded.project.name = list ? name : loaded.project.flows.front().name;
    bindOwnNumbers(loaded.project, loaded.problems);
    return loaded;
}

Result<LoadedProject> projectOf(const QByteArray& text, const QString& name, const JsonLimits& limits)
{
    if (isXmlText(text))
        return projectOfFlows(loadAnyFlows(text), std::nullopt, name);
    const Result<Json> file = parseJson(text, limits);
    if (!file)
        return file.error();
    if (isProject(*file))
        return projectFromParsed(*file);
    if (!platformOf(*file))
        return Error{u"this is neither a project (\"format\", \"flows\") nor a flow: "_s +
                         loadDocuments(*file).error().sentence,
                     {}};
    return projectOfFlows(loadDocuments(*file), listPlace(*file), name);
}

} // namespace

JsonLimits fileLimits()
{
    JsonLimits limits;
    bool isNumber = false;
    const int size = qEnvironmentVariableIntValue("HOOKSWITCH_MAX_FILE_MIB", &isNumber);
    if (isNumber && size > 0 && size <= 2000) // what one byte array can hold
        limits.bytes = size * mebibyte;
    return limits;
}

Result<LoadedProject> openProject(const QString& path, const JsonLimits& limits)
{
    const Result<QByteArray> text = readFile(path, limits);
    if (!text)
        return text.error();
    Result<LoadedProject> loaded = projectOf(*text, QFileInfo(path).completeBaseName(), limits);
    return loaded ? std::move(loaded) : Result<LoadedProject>(inFile(path, loaded.error()));
}

Result<void> saveProject(const Project& project, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{u"the file cannot be written: %1"_s.arg(file.errorString()), path};
    file.write(projectToJson(project));
    if (!file.commit())
        return Error{
            u"the file could not be written completely, the old one is unchanged: %1"_s.arg(file.errorString()),
            path};
    return {};
}

QStringList sampleNames()
{
    QStringList names;
    for (const QString& file : QDir(samplesFolder).entryList({u"*.hookswitch"_s}, QDir::Files, QDir::Name))
        names.append(file.chopped(static_cast<int>(sizeof ".hookswitch") - 1));
    const QString first = u"first-call"_s;
    if (names.removeOne(first))
        names.prepend(first);
    return names;
}

Result<LoadedProject> openSample(const QString& name)
{
    if (!sampleNames().contains(name))
        return Error{u"there is no sample \"%1\"; choose one of %2"_s.arg(name, sampleNames().join(u", "_s)), {}};
    return openProject(samplesFolder + u'/' + name + u".hookswitch"_s);
}

std::map<QString, QByteArray> sampleScenarios(const QString& name)
{
    std::map<QString, QByteArray> scenarios;
    for (const QString& file : QDir(samplesFolder).entryList({name + u".*.json"_s}, QDir::Files, QDir::Name)) {
        if (const Result<QByteArray> text = readFile(samplesFolder + u'/' + file, fileLimits()))
            scenarios.emplace(file.section(u'.', -2, -2), *text);
    }
    return scenarios;
}

} // namespace hookswitch
