// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/flowexport.h"

#include "canvas/flowpicture.h"
#include "canvas/flowscene.h"
#include "catalog/flowtext.h"
#include "dialect/bluevia/documentfiles.h"
#include "dialect/convert.h"
#include "dialect/formats.h"
#include "project/flowspanel.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("hookswitch", text);
}

std::optional<Platform> platformOfForm(const QString& form)
{
    return platformFromName(form.section(u'-', 0, 0));
}

Result<void> write(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{file.errorString(), path};
    return {};
}

QByteArray printed(const QString& html, const QString& title)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setTitle(title);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout::Millimeter);
        QTextDocument document;
        document.setHtml(html);
        document.print(&pdf);
    }
    return buffer.data();
}

QByteArray textOf(const ProjectFlow& flow, const FlowScene& scene, const QString& path)
{
    const auto as = path.endsWith(u".dot"_s, Qt::CaseInsensitive)    ? &dotOf
                    : path.endsWith(u".puml"_s, Qt::CaseInsensitive) ? &plantUmlOf
                                                                     : &mermaidOf;
    return as(flow.flow, scene.catalog(), scene.directory()).toUtf8();
}

Result<void> writeDocuments(const std::vector<bluevia::DocumentFile>& files, const QString& folder)
{
    if (!QDir().mkpath(folder))
        return Error{tr("the folder cannot be made"), folder};
    for (const bluevia::DocumentFile& file : files) {
        if (Result<void> written = write(folder + u'/' + file.name, file.text); !written)
            return written;
    }
    return write(folder + u"/documents.json"_s, bluevia::documentIndex(files));
}

} // namespace

QList<ExportForm> exportForms()
{
    const QString json = tr("JSON (*.json)");
    return {{u"kazoo"_s, tr("&Kazoo Callflow..."), json},
            {u"voipbin"_s, tr("&VoIPBIN Actions..."), json},
            {u"bluevia"_s, tr("&BlueVia Commands (JSON)..."), json},
            {u"bluevia-xml"_s, tr("BlueVia Commands (&XML)..."), tr("XML (*.xml)")},
            {u"drawing"_s, tr("&Drawing..."), tr("SVG (*.svg);;PDF (*.pdf);;PNG (*.png)")},
            {u"text"_s, tr("Diagram as &Text..."), tr("Mermaid (*.mmd);;Graphviz (*.dot);;PlantUML (*.puml)")},
            {u"handbook"_s, tr("&Handbook..."), tr("HTML (*.html);;PDF (*.pdf)")}};
}

bool isFolderExport(const ProjectFlow& flow, const QString& form)
{
    return platformOfForm(form) == Platform::Bluevia &&
           bluevia::spansDocuments(convertFlow(flow.flow, Platform::Bluevia).flow);
}

Problems exportLosses(const ProjectFlow& flow, const QString& form)
{
    const auto target = platformOfForm(form);
    if (!target)
        return {};
    Conversion converted = convertFlow(flow.flow, *target);
    const Problems unwritten = unwritableExits(converted.flow);
    converted.losses.insert(converted.losses.end(), unwritten.begin(), unwritten.end());
    return converted.losses;
}

Result<void> exportFlow(const Project& project, FlowScene& scene, const QString& form, const QString& path)
{
    const ProjectFlow& flow = scene.flow();
    if (const auto target = platformOfForm(form)) {
        const Flow converted = convertFlow(flow.flow, *target).flow;
        SaveOptions options;
        options.isXml = form == u"bluevia-xml"_s;
        if (target == Platform::Bluevia && bluevia::spansDocuments(converted))
            return writeDocuments(bluevia::documentFiles(converted, options.isXml), path);
        return write(path, saveAnyFlow(converted, options));
    }
    if (form == u"drawing"_s)
        return writeDrawing(scene, path, flow.name);
    if (form == u"text"_s)
        return write(path, textOf(flow, scene, path));
    const QString html =
        handbookOf(flow.flow, scene.catalog(), scene.directory(), flow.name, numbersOf(project, flow));
    const bool pdf = path.endsWith(u".pdf"_s, Qt::CaseInsensitive);
    return write(path, pdf ? printed(html, flow.name) : html.toUtf8());
}

} // namespace hookswitch
