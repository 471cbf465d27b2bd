// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A folder says what it holds in one of two ways. With an index.md: a table with the columns "file" and "kind", and
// "verdict" where the platform has one (Kazoo). Without: command documents of BlueVia, accepted, or refused where the
// folder's name says "invalid"; folders inside are looked into.

#include "report.h"

#include "dialect/bluevia/document.h"
#include "dialect/compare.h"
#include "dialect/formats.h"
#include "dialect/kazoo/validate.h"
#include "dialect/voipbin/file.h"
#include "workspace/projectcheck.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace hookswitch::conformance {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One row of an index.
struct Row
{
    QString file;
    QString kind;
    QString verdict; ///< "" where the index has none
};

/// Every placeholder such as {USER_ID} becomes 32 hexadecimal digits of its own.
QString withIds(QString text)
{
    static const QRegularExpression placeholder(u"\\{[A-Z0-9_]*[A-Z][A-Z0-9_]*\\}"_s);
    for (auto match = placeholder.match(text); match.hasMatch(); match = placeholder.match(text)) {
        const QByteArray digest = QCryptographicHash::hash(match.captured().toUtf8(), QCryptographicHash::Md5);
        text.replace(match.captured(), QString::fromLatin1(digest.toHex()));
    }
    return text;
}

Result<QByteArray> read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.errorString(), path};
    return file.readAll();
}

/// What is wrong with loading and saving, "" for nothing.
QString roundTrip(Platform platform, const QByteArray& text)
{
    const Result<Json> document = parseJson(text);
    if (!document)
        return document.error().text();
    if (platformOf(*document) != platform)
        return u"it is not recognised as a document of this platform"_s;
    Json saved;
    if (platform == Platform::Voipbin && voipbin::isListOfFlows(*document)) {
        voipbin::LoadedFlows loaded = voipbin::loadFlows(*document);
        std::vector<Flow> flows;
        for (voipbin::LoadedFlow& one : loaded.flows)
            flows.push_back(std::move(one.flow));
        saved = voipbin::saveFlows(loaded.frame, flows);
    } else {
        saved = flowDocument(loadFlow(platform, *document).flow);
    }
    return writeJson(saved) == writeJson(*document) ? QString() : u"load then save gives another document"_s;
}

/// All errors `hsw check` tells about this text, as "path:code".
QStringList checkErrors(const QByteArray& text)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"flow.json"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return {file.errorString()};
    file.close();
    const Result<LoadedProject> loaded = openProject(path);
    if (!loaded)
        return {loaded.error().text()};
    QStringList errors;
    for (const Problem& problem : checkFile(*loaded)) {
        if (problem.severity != Severity::Error)
            continue;
        QStringList steps = problem.pointer.mid(1).split(u'/');
        for (QString& step : steps)
            step.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s).replace(u'.', u"%2E"_s);
        errors.append(steps.join(u'.') + u':' + problem.code);
    }
    return errors;
}

QString kazooVerdict(const QByteArray& text)
{
    const Result<Json> document = parseJson(text);
    if (!document)
        return document.error().text();
    const kazoo::ValidationErrors errors = kazoo::validateCallflow(*document);
    return errors.empty() ? u"ok"_s : u"400 "_s + errors.front().path() + u':' + errors.front().code;
}

QString kazooDocument(const Row& row, const QByteArray& text)
{
    if (const QString problem = roundTrip(Platform::Kazoo, text); !problem.isEmpty())
        return problem;
    if (row.verdict == u"-") // no callflow, so there is no verdict
        return {};
    QByteArray prepared = withIds(QString::fromUtf8(text)).toUtf8();
    if (row.kind == u"flow")
        prepared = R"({"numbers":["100"],"flow":)" + prepared + '}';
    if (const QString found = kazooVerdict(prepared); found != row.verdict)
        return u"verdict \"%1\" instead of \"%2\""_s.arg(found, row.verdict);
    const QStringList told = checkErrors(prepared);
    const bool isTold = row.verdict == u"ok" ? told.isEmpty() : told.contains(row.verdict.mid(4));
    return isTold ? QString() : u"the check says \"%1\" instead of \"%2\""_s.arg(told.join(u", "_s), row.verdict);
}

/// Kinds of VoIPBIN documents that hold actions; the others are no flows.
bool holdsActions(const QString& kind)
{
    static const QStringList kinds{u"action"_s,       u"actions"_s,           u"list-of-action"_s,
                                   u"call-request"_s, u"groupcall-request"_s, u"list-of-flow-object"_s};
    return kinds.contains(kind) || kind.startsWith(u"flow-"_s);
}

void checkRow(const QDir& folder, const Row& row, Report& report)
{
    if (row.verdict.isEmpty() && !holdsActions(row.kind))
        return;
    const Result<QByteArray> text = read(folder.filePath(row.file));
    if (!text)
        return report.fail(row.file, text.error().text());
    const QString problem = row.verdict.isEmpty() ? roundTrip(Platform::Voipbin, *text) : kazooDocument(row, *text);
    if (problem.isEmpty())
        report.pass();
    else
        report.fail(row.file, problem);
}

std::vector<Row> rowsOf(const QByteArray& index)
{
    std::vector<Row> rows;
    QStringList header;
    for (const QString& line : QString::fromUtf8(index).split(u'\n')) {
        QStringList cells = line.split(u'|');
        for (QString& cell : cells)
            cell = cell.trimmed();
        const auto cell = [&](const QString& column) {
            const qsizetype at = header.indexOf(column);
            return at >= 0 ? cells.value(at) : QString();
        };
        if (cells.contains(u"file"_s) && cells.contains(u"kind"_s))
            header = cells;
        else if (cell(u"file"_s).endsWith(".json"_L1))
            rows.push_back({cell(u"file"_s), cell(u"kind"_s), cell(u"verdict"_s).section(u',', 0, 0)});
    }
    return rows;
}

/// Elements, attributes, texts, comments and instructions, one a line.
QStringList infoset(const QByteArray& xml)
{
    QStringList lines;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        QStringList attributes;
        for (const QXmlStreamAttribute& each : reader.attributes())
            attributes.append(u"{%1}%2=%3"_s.arg(each.namespaceUri(), each.name(), each.value()));
        attributes.sort();
        const QString line =
            u"%1 {%2}%3 [%4] %5"_s.arg(reader.tokenString(), reader.namespaceUri().toString(),
                                       reader.name().toString(), attributes.join(u' '), reader.text().toString());
        if (reader.tokenType() != QXmlStreamReader::StartDocument)
            lines.append(line);
    }
    return reader.hasError() ? QStringList{reader.errorString()} : lines;
}

/// What is wrong with a command document that BlueVia takes, or refuses; "" for nothing.
QString commandDocument(const QString& path, const QByteArray& text, bool isRefused)
{
    const Result<LoadedAny> loaded = loadAnyFlow(text);
    if (!loaded)
        return isRefused ? QString() : loaded.error().text();
    const bool isXml = path.endsWith(".xml"_L1);
    const QByteArray saved = saveAnyFlow(loaded->flow);
    const bool isSame = isXml ? infoset(saved) == infoset(text)
                              : writeJson(flowDocument(loaded->flow)) == writeJson(*parseJson(text));
    if (!isSame)
        return u"load then save gives another document"_s;
    const bool isBare = bluevia::isBareCommand(loaded->flow); // refused on the wire, repaired by the editor
    if (hasErrors(loaded->problems) == (isRefused || isBare))
        return {};
    return isRefused ? u"it is accepted"_s : u"it is refused: "_s + loaded->problems.front().sentence;
}

/// A document there in both forms says the same in both.
QString otherForm(const QString& path, const QByteArray& text)
{
    const QString twin = path.chopped(4) + u".json"_s;
    if (!path.endsWith(".xml"_L1) || !QFile::exists(twin))
        return {};
    const Result<QByteArray> other = read(twin);
    const Result<LoadedAny> json = other ? loadAnyFlow(*other) : Result<LoadedAny>(other.error());
    const Result<LoadedAny> xml = loadAnyFlow(text);
    if (!json || !xml)
        return u"one of the two forms cannot be read"_s;
    const QStringList lines = differenceLines(json->flow, xml->flow);
    return lines.isEmpty() ? QString() : u"JSON and XML differ: "_s + lines.front();
}

void checkCommands(const QDir& folder, Report& report)
{
    const bool isRefused = folder.dirName().contains(u"invalid"_s);
    for (const QString& name : folder.entryList({u"*.json"_s, u"*.xml"_s}, QDir::Files, QDir::Name)) {
        const QString path = folder.filePath(name);
        const Result<QByteArray> text = read(path);
        QString problem = text ? commandDocument(path, *text, isRefused) : text.error().text();
        if (text && problem.isEmpty() && !isRefused)
            problem = otherForm(path, *text);
        if (problem.isEmpty())
            report.pass();
        else
            report.fail(folder.dirName() + u'/' + name, problem);
    }
}

} // namespace

void checkDocuments(const QString& path, Report& report)
{
    const QDir folder(QDir::cleanPath(path));
    if (!folder.exists())
        return report.fail(path, u"there is no such folder"_s);
    if (!folder.exists(u"index.md"_s)) {
        checkCommands(folder, report);
        for (const char* inside : {"commands", "tolerance", "invalid"}) {
            if (folder.exists(QString::fromLatin1(inside)))
                checkCommands(QDir(folder.filePath(QString::fromLatin1(inside))), report);
        }
        return;
    }
    const Result<QByteArray> index = read(folder.filePath(u"index.md"_s));
    if (!index)
        return report.fail(path, index.error().text());
    for (const Row& row : rowsOf(*index))
        checkRow(folder, row, report);
}

} // namespace hookswitch::conformance
