// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/staticfiles.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QMimeDatabase>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 largestFile = 64 * 1024 * 1024;

HttpResponse plain(int status, const QByteArray& sentence)
{
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "text/plain; charset=utf-8");
    response.body = sentence + '\n';
    return response;
}

/// A name of one file or folder: nothing that means another place.
bool isPlainName(const QString& segment)
{
    return !segment.isEmpty() && segment != u"." && segment != u".." && !segment.contains(u'/') &&
           !segment.contains(u'\\') && !segment.contains(QChar(0));
}

QByteArray tagOf(const QFileInfo& file)
{
    return '"' + QByteArray::number(file.lastModified().toMSecsSinceEpoch(), 36) + '-' +
           QByteArray::number(file.size(), 36) + '"';
}

} // namespace

Result<StaticFiles> StaticFiles::ofFolder(const QString& folder)
{
    const QFileInfo info(folder);
    if (!info.isDir() || !info.isReadable())
        return Error{u"there is no folder %1 that can be read"_s.arg(folder), folder};
    return StaticFiles(info.canonicalFilePath());
}

QString StaticFiles::fileOf(const HttpRequest& request) const
{
    QString path = m_root;
    for (const QString& segment : request.segments()) {
        if (!isPlainName(segment))
            return {};
        path += u'/' + segment;
    }
    QFileInfo info(path);
    if (info.isDir())
        info.setFile(path + u"/index.html"_s);
    const QString real = info.canonicalFilePath();
    return info.isFile() && real.startsWith(m_root + u'/') ? real : QString();
}

HttpResponse StaticFiles::answer(const HttpRequest& request) const
{
    if (request.method != "GET" && request.method != "HEAD") {
        HttpResponse response = plain(405, "files can only be read");
        response.headers.add("Allow", "GET, HEAD");
        return response;
    }
    QFile file(fileOf(request));
    const QFileInfo info(file);
    if (file.fileName().isEmpty() || info.size() > largestFile || !file.open(QIODevice::ReadOnly))
        return plain(404, "there is no such file in the folder that is served");
    HttpResponse response;
    response.headers.add("ETag", tagOf(info));
    response.headers.add("Cache-Control", "no-cache");
    response.headers.add("X-Content-Type-Options", "nosniff");
    if (request.headers.value("If-None-Match") == tagOf(info)) {
        response.status = 304;
        return response;
    }
    const QString type = QMimeDatabase().mimeTypeForFile(info, QMimeDatabase::MatchExtension).name();
    response.headers.add("Content-Type", type.toLatin1() + (type.startsWith(u"text/"_s) ? "; charset=utf-8" : ""));
    response.body = file.readAll();
    return response;
}

} // namespace hookswitch
