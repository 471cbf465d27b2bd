// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/bluevia/documentfiles.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace hookswitch::bluevia {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "menu-2-digits-1" for what http://HOST/serve/menu/2 answers when 1 was collected. documents.json is the index.
QString nameOf(const ServedDocument& document)
{
    QString name = QUrl(document.url).path().section(u"/serve/"_s, -1);
    if (!document.digits.isEmpty())
        name += u"-digits-"_s + document.digits;
    name.replace(u'*', u"star"_s).replace(u'#', u"pound"_s);
    static const QRegularExpression other(u"[^A-Za-z0-9._-]+"_s);
    name.replace(other, u"-"_s);
    while (name.startsWith(u'-') || name.startsWith(u'.'))
        name.remove(0, 1);
    return name.isEmpty() || name == u"documents"_s ? u"document"_s : name;
}

} // namespace

std::vector<DocumentFile> documentFiles(const Flow& flow, bool isXml)
{
    const QString ending = isXml ? u".xml"_s : u".json"_s;
    std::vector<DocumentFile> files;
    QSet<QString> names; // some file systems know no case
    for (const ServedDocument& document : servedDocuments(flow)) {
        const QString stem = nameOf(document);
        QString name = stem + ending;
        for (int i = 2; names.contains(name.toLower()); ++i)
            name = u"%1-%2%3"_s.arg(stem).arg(i).arg(ending);
        names.insert(name.toLower());
        files.push_back(
            {name, document.url, document.digits, writeFlow(document.flow, isXml ? Form::Xml : Form::Json)});
    }
    return files;
}

QByteArray documentIndex(const std::vector<DocumentFile>& files)
{
    Json index = Json::array();
    for (const DocumentFile& file : files) {
        Json row{{"url", file.url.toStdString()}};
        if (!file.digits.isEmpty())
            appendMember(row, "digits", file.digits.toStdString());
        appendMember(row, "file", file.name.toStdString());
        index.push_back(std::move(row));
    }
    return writeJson(Json{{"documents", std::move(index)}}, 2) + '\n';
}

} // namespace hookswitch::bluevia
