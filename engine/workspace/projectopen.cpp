// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/document.h"
#include "workspace/flowform.h"
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

Error inFile(const QString& path, const Error& error)
{
    return {error.sentence, error.place.isEmpty() ? path : path + u": "_s + error.place};
}

Result<QByteArray> readFile(const QString& path)
{
    if (QFileInfo(path).isDir())
        return Error{u"this is a folder; name a file"_s, path};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"the file cannot be read: %1"_s.arg(file.errorString()), path};
    if (file.size() > JsonLimits().bytes)
        return Error{u"the file is larger than 64 MiB and is not read"_s, path};
    return file.readAll();
}

bool isProject(const Json& file)
{
    return file.is_object() && (file.contains("format") || file.contains("flows"));
}

bool isKazooFlow(const Json& file)
{
    if (!file.is_object())
        return false;
    for (const char* key : {"flow", "module", "numbers", "patterns", "metaflow"}) {
        if (file.contains(key))
            return true;
    }
    return false;
}

bool isHexId(const QString& text)
{
    return text.size() == 32
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() || (c >= u'a' && c <= u'f'); });
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
    return pointer.isEmpty() || pointer == u"/flow"_s;
}

void bindOwnNumbers(Project& project, Problems& problems)
{
    const ProjectFlow& flow = project.flows.front();
    QStringList numbers = flow.flow.textList("numbers");
    if (numbers.isEmpty() && flow.flow.textList("patterns").isEmpty() && isCallable(flow.flow)) {
        numbers.append(bareNumber);
        problems.push_back({Severity::Note, u"no-number"_s, {},
            u"The file names no number; calls to %1 reach this flow."_s.arg(bareNumber)});
    }
    for (const QString& number : numbers) {
        if (project.number(number) || number == u"no_match"_s)
            continue;
        NumberBinding binding;
        binding.number = number;
        binding.flow = flow.id;
        project.numbers.push_back(binding);
    }
}

LoadedProject projectOfFlow(ReadFlow read, const Json& document, const QString& name)
{
    LoadedProject loaded;
    loaded.isBareFlow = true;
    ProjectFlow flow;
    flow.id = flowId(document);
    flow.name = stringMember(document, "name", name);
    flow.flow = std::move(read.flow);
    loaded.project.name = flow.name;
    loaded.project.flows.push_back(std::move(flow));
    loaded.problems = std::move(read.problems);
    if (loaded.project.flows.front().flow.platform() == Platform::Kazoo)
        bindOwnNumbers(loaded.project, loaded.problems);
    return loaded;
}

LoadedProject projectOfDocument(Platform platform, const Json& document, const QString& name)
{
    return projectOfFlow(readFlowDocument(platform, document), document, name);
}

Result<LoadedProject> projectOfXml(const QByteArray& text, const QString& name)
{
    Result<bluevia::LoadedFlow> loaded = bluevia::parseFlow(text);
    if (!loaded)
        return loaded.error();
    const Json document = bluevia::saveFlow(loaded->flow);
    return projectOfFlow({std::move(loaded->flow), std::move(loaded->problems)}, document, name);
}

bool isBlueviaFlow(const Json& file)
{
    return file.is_object()
        && (file.contains("commands") || (file.size() == 1 && bluevia::isVerb(toQString(file.begin().key()))));
}

Result<LoadedProject> projectOf(const QByteArray& text, const QString& name)
{
    if (text.trimmed().startsWith('<'))
        return projectOfXml(text, name);
    const Result<Json> file = parseJson(text);
    if (!file)
        return file.error();
    if (isProject(*file))
        return projectFromJson(text);
    if (isKazooFlow(*file))
        return projectOfDocument(Platform::Kazoo, *file, name);
    if (isBlueviaFlow(*file))
        return projectOfDocument(Platform::Bluevia, *file, name);
    if (file->is_array() || file->contains("actions"))
        return projectOfDocument(Platform::Voipbin, *file, name);
    return Error{u"this is neither a project (\"format\", \"flows\") nor a flow of Kazoo (\"flow\", \"numbers\", \"module\"), "
                 "VoIPBIN (\"actions\") or BlueVia (\"commands\")"_s, {}};
}

} // namespace

Result<LoadedProject> openProject(const QString& path)
{
    const Result<QByteArray> text = readFile(path);
    if (!text)
        return text.error();
    Result<LoadedProject> loaded = projectOf(*text, QFileInfo(path).completeBaseName());
    return loaded ? std::move(loaded) : Result<LoadedProject>(inFile(path, loaded.error()));
}

Result<void> saveProject(const Project& project, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{u"the file cannot be written: %1"_s.arg(file.errorString()), path};
    file.write(projectToJson(project));
    if (!file.commit())
        return Error{u"the file could not be written completely, the old one is unchanged: %1"_s.arg(file.errorString()), path};
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

} // namespace hookswitch
